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
    WORDS = "Uitleg van woorden op deze pagina", "Words on this page explained";
    BACK_TO_START = "Naar de startpagina", "To the start page";
    TO_OVERVIEW = "Naar het overzicht", "To the overview";
    UNKNOWN = "Weet ik niet", "I don’t know";
    NOT_APPLICABLE = "Niet van toepassing", "Not applicable";
    BLANK = "Niet ingevuld", "Not filled in";
    CLEAR = "Wis antwoord", "Clear answer";
    CHANGE = "Wijzig", "Change";
    FOR_CONVERSATION = "Voor het gesprek", "For the conversation";
    NOT_FOUND_TITLE = "Deze pagina is er niet", "This page does not exist";
    NOT_FOUND = "Misschien is de link niet helemaal goed. Aan uw antwoorden is niets veranderd. U vindt uw zelfscans op de startpagina.", "Perhaps the link is not quite right. Your answers have not changed. You can find your assessments on the start page.";
    NO_SHEET_TITLE = "Deze zelfscan kan hier niet worden geopend", "This assessment cannot be opened here";
    NO_SHEET = "Hij staat niet in deze browser. Misschien is hij in een andere browser of op een ander apparaat ingevuld, of hier verwijderd. Hebt u een kopie bewaard? Open die dan vanaf de startpagina.", "It is not in this browser. Perhaps it was filled in with another browser or on another device, or it was removed here. Did you save a copy? Then open it from the start page.";
    DOWNLOAD_RAW = "Bewaar de gegevens als bestand", "Save the data as a file";
    LOADING = "De zelfscan wordt geladen.", "Loading the assessment.";
    PAGE_FAILED_TITLE = "Deze bladzijde is niet geladen", "This page did not load";
    LOAD_FAILED = "Misschien is de verbinding weggevallen. Aan uw antwoorden is niets veranderd. Controleer uw verbinding en probeer het opnieuw.", "The connection may have dropped. Your answers have not changed. Check your connection and try again.";
    GO_ON = "Ga verder met de vragen", "Continue with the questions";
    LANG_FAILED = "De Engelse tekst kon niet worden geladen. U kunt verder in het Nederlands. Probeer het later nog eens.", "The Dutch text could not be loaded. You can go on in English. Please try again later.";
    PRINT_FAILED = "Printen lukt hier niet. Print deze pagina met het menu van uw browser, of open de pagina eerst in een nieuw tabblad.", "Printing does not work here. Print this page from the menu of your browser, or open it in a new tab first.";
    RETRY = "Probeer het opnieuw", "Try again";
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
    // The name of the product is the same in every language.
    [page, " – Samenhang"].concat()
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
