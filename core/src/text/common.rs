//! Texts that more than one page uses, dates and times.

use super::texts;
use crate::assessment::Lang;

texts! {
    PRODUCT = "Samenhang", "Samenhang";
    SKIP = "Naar de inhoud", "Skip to content";
    OVERVIEW = "Overzicht", "Overview";
    RESULT = "Uitkomst", "Result";
    DISPLAY = "Weergave", "Display";
    FOOTER = "Samenhang, een zelfscan voor gemeenten", "Samenhang, a self-assessment for municipalities";
    PRIVACY = "Wat er met uw antwoorden gebeurt", "What happens to your answers";
    OPTIONAL = "(optioneel)", "(optional)";
    WORDS = "Woorden op deze pagina", "Words on this page";
    CANCEL = "Annuleer", "Cancel";
    BACK_TO_START = "Naar de startpagina", "To the start page";
    TO_OVERVIEW = "Naar het overzicht", "To the overview";
    PREVIOUS = "Vorige", "Previous";
    UNKNOWN = "Weet ik niet", "I don’t know";
    NOT_APPLICABLE = "Niet van toepassing", "Not applicable";
    BLANK = "Niet ingevuld", "Not filled in";
    CLEAR = "Wis antwoord", "Clear answer";
    CHANGE = "Wijzig", "Change";
    FOR_CONVERSATION = "Voor het gesprek", "For the conversation";
    NOT_FOUND_TITLE = "Deze pagina is er niet", "This page does not exist";
    NOT_FOUND = "Misschien is de link niet helemaal goed. Uw antwoorden zijn er nog.", "Perhaps the link is not quite right. Your answers are still there.";
    NO_SHEET_TITLE = "Deze zelfscan staat niet in deze browser", "This assessment is not in this browser";
    NO_SHEET = "Misschien is hij in een andere browser of op een ander apparaat ingevuld, of hier verwijderd. Hebt u een kopie bewaard? Open die dan vanaf de startpagina.", "It may have been filled in with another browser or on another device, or it was removed here. Did you save a copy? Then open it from the start page.";
    UNREADABLE_TITLE = "Deze zelfscan kan niet worden gelezen", "This assessment cannot be read";
    UNREADABLE = "De opgeslagen gegevens zijn beschadigd of van een nieuwere versie. Ze zijn niet gewist. Bewaar ze als bestand, zodat een beheerder ernaar kan kijken.", "The saved data is damaged or of a newer version. It was not removed. Save it as a file, so that an administrator can look at it.";
    DOWNLOAD_RAW = "Bewaar de gegevens als bestand", "Save the data as a file";
    LOADING = "De vragen worden geladen.", "Loading the questions.";
    LOAD_FAILED_TITLE = "De vragen zijn niet geladen", "The questions did not load";
    LOAD_FAILED = "Misschien is de verbinding weggevallen. Uw antwoorden zijn er nog. Probeer het opnieuw.", "The connection may have dropped. Your answers are still there. Please try again.";
    LANG_FAILED = "De Engelse tekst kon niet worden geladen. U kunt in het Nederlands verder.", "The Dutch text could not be loaded. You can go on in English.";
    RETRY = "Probeer het opnieuw", "Try again";
    DISPLAY_TITLE = "Weergave", "Display";
    DISPLAY_LEGEND = "Welke kleuren wilt u?", "Which colours would you like?";
    DISPLAY_SYSTEM = "Zoals mijn apparaat is ingesteld", "As my device is set";
    DISPLAY_LIGHT = "Licht", "Light";
    DISPLAY_DARK = "Donker", "Dark";
    DISPLAY_HELP = "Uw keuze geldt meteen en wordt in deze browser onthouden.", "Your choice applies at once and is remembered in this browser.";
    DISPLAY_FORGETS = "Deze browser kan de keuze niet onthouden. Zij geldt tot u de pagina sluit.", "This browser cannot remember the choice. It applies until you close the page.";
}

/// A day in the calendar of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year, four digits.
    pub year: u32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day, 1 to 31.
    pub day: u32,
}

/// A moment on the clock of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The day.
    pub date: Date,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute, 0 to 59.
    pub minute: u32,
}

/// "3 maart 2026".
#[must_use]
pub fn date(lang: Lang, date: Date) -> String {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match lang {
        Lang::Nl => NL,
        Lang::En => EN,
    };
    let month = (date.month as usize).checked_sub(1).and_then(|index| names.get(index));
    format!("{} {} {}", date.day, month.unwrap_or(&"?"), date.year)
}

/// "14:03".
#[must_use]
pub fn time(time: LocalTime) -> String {
    format!("{}:{:02}", time.hour, time.minute)
}

/// The title of the document: what it is first, the product last.
#[must_use]
pub fn document_title(page: &str) -> String {
    [page, " – ", PRODUCT.get(Lang::Nl)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_written_out() {
        let day = Date { year: 2026, month: 3, day: 3 };
        assert_eq!(date(Lang::Nl, day), "3 maart 2026");
        assert_eq!(date(Lang::En, day), "3 March 2026");
        assert_eq!(time(LocalTime { date: day, hour: 9, minute: 4 }), "9:04");
        assert_eq!(date(Lang::Nl, Date { month: 13, ..day }), "3 ? 2026");
    }
}
