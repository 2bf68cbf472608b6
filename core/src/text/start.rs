//! The start page and the page before the first question.

use super::common::Date;
use super::{common, texts};
use crate::assessment::Lang;

texts! {
    PAPER_LINK = "Lees of print alle vragen", "Read or print all questions";
    DOCUMENT = "Zelfscan wonen, begeleiding en zorg", "Self-assessment for housing, support and care";
    TITLE = "Hoe hangt het bij u samen: wonen, begeleiding en zorg?", "How well do housing, support and care fit together in your municipality?";
    LEAD = "Een zelfscan voor wethouders, managers en strategisch beleidsmedewerkers van gemeenten. U ziet hoe ver uw gemeente is met een integrale aanpak. Gebruik de uitkomst voor een gesprek, niet voor een ranglijst.", "A self-assessment for aldermen, managers and strategic policy officers of Dutch municipalities. You see how far your municipality has come with an integrated approach. Use the result for a conversation, not for a ranking.";
    BEGIN_QUICK = "Begin met de eerste ronde", "Start with the first round";
    RESUME_HEADING = "Verder waar u was", "Continue where you were";
    CONTINUE = "Ga verder", "Continue";
    REMOVE = "Verwijder", "Remove";
    REMOVE_CONFIRM = "Ja, verwijder deze zelfscan", "Yes, remove this assessment";
    REMOVE_KEEP = "Nee, laat staan", "No, keep it";
    REMOVED = "De zelfscan is verwijderd.", "The assessment has been removed.";
    REMOVE_FAILED = "Het verwijderen is niet gelukt. De zelfscan staat er nog. Probeer het opnieuw.", "The assessment could not be removed. It is still there. Please try again.";
    LIST_FAILED = "In deze browser is niet te zien of er al een zelfscan is opgeslagen. U kunt wel een nieuwe zelfscan beginnen.", "In this browser it is not possible to see whether an assessment was saved. You can begin a new assessment, though.";
    /// Stands where others have their progress: the page closes the sentence.
    UNREADABLE = "Deze opgeslagen zelfscan kan niet worden gelezen. De gegevens zijn niet gewist", "This saved assessment cannot be read. The data has not been erased";
    NEWER = "Deze zelfscan is opgeslagen met een nieuwere versie van Samenhang. U kunt hem hier alleen lezen", "This assessment was saved with a newer version of Samenhang. You can only read it here";
    READ = "Bekijk", "View";
    DAMAGED = "Een eerdere versie hiervan is beschadigd. Die gegevens zijn niet gewist.", "An earlier version of this is damaged. That data has not been erased.";
    TIME_HEADING = "Hoeveel tijd kost het?", "How long does it take?";
    TIME_QUICK = "Eerste ronde", "First round";
    TIME_FULL = "Alle vragen", "All questions";
    TIME_DILEMMAS = "Dilemma’s", "Dilemmas";
    TIME_NOTE = "Deze tijden zijn berekend uit het aantal woorden. Ze zijn nog niet bij gebruikers gemeten.", "These times were calculated from the number of words. They have not been measured with users yet.";
    GET_HEADING = "Wat krijgt u?", "What do you get?";
    GET_1 = "Per onderwerp ziet u hoe ver uw gemeente is, in woorden, in cijfers en in een grafiek. U ziet ook wat u nog niet weet. Daarbij krijgt u vragen voor een gesprek en mogelijke volgende stappen.", "For each subject you see how far your municipality has come, in words, in figures and in a chart. You also see what you do not know yet. With this you get questions for a conversation and possible next steps.";
    GET_2 = "Er is geen cijfer om te halen en geen vergelijking met andere gemeenten. Een hoger niveau is niet overal nodig. ‘Weet ik niet’ is ook een goed antwoord.", "There is no mark to achieve and no comparison with other municipalities. A higher level is not needed everywhere. ‘I don’t know’ is a good answer too.";
    DATA_HEADING = "Wat gebeurt er met uw antwoorden?", "What happens to your answers?";
    DATA_1 = "Uw antwoorden blijven in deze browser, op dit apparaat. Er wordt niets verstuurd en niemand kijkt mee.", "Your answers stay in this browser, on this device. Nothing is sent and nobody is watching.";
    DATA_2 = "Een browser kan opgeslagen antwoorden ook wissen. Bewaar daarom zelf een kopie als bestand. U kunt die kopie later weer openen met Samenhang, ook op een ander apparaat. U kunt de kopie ook aan een collega geven.", "A browser can also erase saved answers. So save a copy yourself, as a file. You can open that copy later with Samenhang, on another device too. You can also give it to a colleague.";
    QUOTES_HEADING = "Waar is dit op gebaseerd?", "What is this based on?";
    QUOTES_INTRO = "De vragen en dilemma’s zijn gebaseerd op twee korte stukken. Die gaan over de visie van gemeenten op wonen, begeleiding en zorg, en over hoe zij daarop sturen. Er staat bijvoorbeeld:", "The questions and dilemmas are based on two short documents in Dutch. These are about the vision of municipalities on housing, support and care, and how they steer it. They say, for example:";
    QUOTES_NOTE = "Deze zelfscan komt niet van de schrijvers van die stukken.", "This self-assessment does not come from the authors of those documents.";
    OPEN_HEADING = "Hebt u een kopie bewaard?", "Did you save a copy?";
    OPEN_TEXT = "Open een kopie die u eerder met Samenhang hebt bewaard. U vindt die kopie daarna naast de zelfscans die hier al staan. Er wordt niets overschreven.", "Open a copy that you saved with Samenhang before. You will then find it beside the assessments that are already here. Nothing is overwritten.";
    OPEN_LABEL = "Kies het bestand met uw kopie", "Choose the file with your copy";
    BEGIN_DOCUMENT = "Voordat u begint", "Before you begin";
    BEGIN_LEAD = "Vul de zelfscan in zoals u het nu ziet, vanuit uw eigen rol. Op deze pagina mag u alles overslaan.", "Fill in the assessment as you see things now, from your own role. You may skip everything on this page.";
    PATH_LEGEND = "Waarmee begint u?", "What will you start with?";
    ROLE_LEGEND = "Wat is uw rol?", "What is your role?";
    ROLE_HELP = "Bij de uitkomst staat dan vanuit welke rol u antwoordde.", "The result will then say from which role you answered.";
    ROLE_NONE = "Dat zeg ik liever niet", "I would rather not say";
    NAME_LABEL = "Naam van deze zelfscan", "Name of this assessment";
    NAME_HELP = "Handig als u meer zelfscans invult. Bijvoorbeeld: ‘Voorjaar, team wonen’.", "Useful if you fill in more than one assessment. For example: ‘Spring, housing team’.";
    BEGIN = "Begin met de vragen", "Start with the questions";
    OWN_SHEET = "Zelfscan zonder naam", "Assessment without a name";
}

/// "Of begin met alle 38 vragen".
#[must_use]
pub fn begin_full(lang: Lang, questions: usize) -> String {
    match lang {
        Lang::Nl => format!("Of begin met alle {questions} vragen"),
        Lang::En => format!("Or start with all {questions} questions"),
    }
}

/// The line under the start buttons.
#[must_use]
pub fn quick_note(lang: Lang, questions: usize, minutes: u8) -> String {
    match lang {
        Lang::Nl => format!(
            "De eerste ronde heeft {questions} vragen en duurt ongeveer {minutes} minuten. Daarna kunt u verder met de andere vragen."
        ),
        Lang::En => format!(
            "The first round has {questions} questions and takes about {minutes} minutes. Afterwards you can go on with the other questions."
        ),
    }
}

/// What the first round is.
#[must_use]
pub fn quick_fact(lang: Lang, questions: usize, minutes: u8) -> String {
    match lang {
        Lang::Nl => format!(
            "{questions} vragen, één per onderwerp. Ongeveer {minutes} minuten. U krijgt een eerste indruk."
        ),
        Lang::En => format!(
            "{questions} questions, one per subject. About {minutes} minutes. You get a first impression."
        ),
    }
}

/// What the full assessment is.
#[must_use]
pub fn full_fact(lang: Lang, questions: usize, subjects: usize, minutes: (u8, u8)) -> String {
    let (from, to) = minutes;
    match lang {
        Lang::Nl => format!(
            "{questions} vragen over {subjects} onderwerpen. {from} tot {to} minuten. U kunt tussendoor stoppen en later verdergaan."
        ),
        Lang::En => format!(
            "{questions} questions on {subjects} subjects. {from} to {to} minutes. You can stop at any time and go on later."
        ),
    }
}

/// What the dilemmas are.
#[must_use]
pub fn dilemma_fact(lang: Lang, dilemmas: usize) -> String {
    match lang {
        Lang::Nl => {
            format!("{dilemmas} dilemma’s, als u wilt. Ze tellen niet mee in de cijfers.")
        }
        Lang::En => {
            format!("{dilemmas} dilemmas, if you like. They do not count in the figures.")
        }
    }
}

/// The first round as a choice.
#[must_use]
pub fn path_quick(lang: Lang, questions: usize, minutes: u8) -> String {
    match lang {
        Lang::Nl => format!("De eerste ronde: {questions} vragen, ongeveer {minutes} minuten"),
        Lang::En => format!("The first round: {questions} questions, about {minutes} minutes"),
    }
}

/// All questions as a choice.
#[must_use]
pub fn path_full(lang: Lang, questions: usize, minutes: (u8, u8)) -> String {
    let (from, to) = minutes;
    match lang {
        Lang::Nl => format!("Alle {questions} vragen, {from} tot {to} minuten"),
        Lang::En => format!("All {questions} questions, {from} to {to} minutes"),
    }
}

/// "begonnen op 3 maart 2026".
#[must_use]
pub fn begun_on(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Nl => format!("begonnen op {}", common::date(lang, date)),
        Lang::En => format!("started on {}", common::date(lang, date)),
    }
}

/// Asks before removing.
#[must_use]
pub fn remove_question(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "Wilt u ‘{name}’ verwijderen uit deze browser? U raakt de antwoorden dan kwijt, behalve in kopieën die u zelf hebt bewaard."
        ),
        Lang::En => format!(
            "Do you want to remove ‘{name}’ from this browser? You will then lose the answers, except in copies that you saved yourself."
        ),
    }
}

/// The file with all questions in a language, beside the start page.
#[must_use]
pub fn paper_file(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "vragen.html",
        Lang::En => "questions.html",
    }
}
