//! The start page and the page before the first question.

use super::common::Date;
use super::{common, texts};
use crate::assessment::Lang;

texts! {
    DOCUMENT = "Zelfscan wonen, begeleiding en zorg", "Self-assessment for housing, support and care";
    TITLE = "Hoe hangt het bij u samen: wonen, begeleiding en zorg?", "How well do housing, support and care cohere in your municipality?";
    LEAD = "Een zelfscan voor wethouders, managers en strategisch beleidsmedewerkers van gemeenten. U bepaalt hoe ver uw gemeente is met een integrale aanpak. De uitkomst is bedoeld voor een gesprek, niet voor een rangorde.", "A self-assessment for aldermen, managers and strategic policy officers of Dutch municipalities. You decide how far your municipality has come with an integrated approach. The result is meant for a conversation, not for a ranking.";
    BEGIN_QUICK = "Begin met de eerste ronde", "Start with the first round";
    RESUME_HEADING = "Verder waar u was", "Continue where you were";
    CONTINUE = "Ga verder", "Continue";
    REMOVE = "Verwijder", "Remove";
    REMOVE_CONFIRM = "Ja, verwijder deze zelfscan", "Yes, remove this assessment";
    REMOVE_KEEP = "Nee, laat staan", "No, keep it";
    REMOVED = "De zelfscan is verwijderd.", "The assessment has been removed.";
    REMOVE_FAILED = "Het verwijderen is niet gelukt. De zelfscan staat er nog.", "Removing did not work. The assessment is still there.";
    LIST_FAILED = "Deze browser laat ons niet zien of er al een zelfscan is opgeslagen. U kunt wel beginnen.", "This browser does not let us see whether an assessment was saved. You can begin, though.";
    UNREADABLE = "Een opgeslagen zelfscan kan niet worden gelezen. De gegevens zijn niet gewist.", "A saved assessment cannot be read. The data was not removed.";
    TIME_HEADING = "Hoeveel tijd kost het?", "How long does it take?";
    TIME_QUICK = "Eerste ronde", "First round";
    TIME_FULL = "Alle vragen", "All questions";
    TIME_DILEMMAS = "Dilemma’s", "Dilemmas";
    TIME_NOTE = "Deze tijden zijn berekend uit het aantal woorden. Ze zijn nog niet gemeten bij gebruikers.", "These times were calculated from the number of words. They have not been measured with users yet.";
    GET_HEADING = "Wat krijgt u?", "What do you get?";
    GET_1 = "Een beeld in woorden van tien onderwerpen: wat ver is, wat minder ver is, en wat u nog niet weet. Met vragen voor een gesprek en mogelijke volgende stappen.", "A picture in words of ten subjects: what is far along, what is less far, and what you do not know yet. With questions for a conversation and possible next steps.";
    GET_2 = "Geen cijfer om te halen, geen vergelijking met andere gemeenten. Een hoger niveau is niet overal nodig. ‘Weet ik niet’ is een goed antwoord.", "No mark to reach, no comparison with other municipalities. A higher level is not needed everywhere. ‘I don’t know’ is a good answer.";
    DATA_HEADING = "Wat gebeurt er met uw antwoorden?", "What happens to your answers?";
    DATA_1 = "Uw antwoorden blijven in deze browser, op dit apparaat. Er wordt niets verstuurd. Niemand kijkt mee.", "Your answers stay in this browser, on this device. Nothing is sent. Nobody is watching.";
    DATA_2 = "Bewaar daarom zelf een kopie als u klaar bent. Die kunt u ook delen met een collega.", "So save a copy yourself when you are done. You can also share it with a colleague.";
    QUOTES_HEADING = "Waar rust dit op?", "What is this based on?";
    QUOTES_INTRO = "De vragen en dilemma’s zijn afgeleid van twee korte stukken over gemeentelijke visie en sturing op wonen, begeleiding en zorg. Daarin staat bijvoorbeeld:", "The questions and dilemmas derive from two short Dutch documents on municipal vision and steering in housing, support and care. They say, for example:";
    QUOTES_NOTE = "De schrijvers van die stukken zijn niet de afzender van deze zelfscan.", "The authors of those documents are not the sender of this self-assessment.";
    OPEN_HEADING = "Hebt u een kopie?", "Do you have a copy?";
    OPEN_TEXT = "Open een bestand dat u eerder met Samenhang bewaarde. Het komt naast wat hier al staat; er wordt niets overschreven.", "Open a file that you saved with Samenhang. It is placed beside what is already here; nothing is overwritten.";
    OPEN_LABEL = "Kies een bestand", "Choose a file";
    BEGIN_DOCUMENT = "Voordat u begint", "Before you begin";
    BEGIN_LEAD = "U vult de zelfscan in zoals u het nu ziet, vanuit uw eigen rol. Alles op deze pagina mag u ook overslaan.", "Fill in the assessment as you see things now, from your own role. You may skip everything on this page.";
    PATH_LEGEND = "Waarmee begint u?", "What do you start with?";
    ROLE_LEGEND = "Wat is uw rol?", "What is your role?";
    ROLE_HELP = "Zo ziet u later bij de uitkomst vanuit welke rol u antwoordde.", "The result will show from which role you answered.";
    ROLE_NONE = "Dat zeg ik liever niet", "I would rather not say";
    NAME_LABEL = "Naam van deze zelfscan", "Name of this assessment";
    NAME_HELP = "Handig als u er meer invult. Bijvoorbeeld: ‘Voorjaar, team wonen’.", "Useful if you fill in more than one. For example: ‘Spring, housing team’.";
    BEGIN = "Begin", "Begin";
    OWN_SHEET = "Eigen zelfscan", "Own assessment";
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
            "De eerste ronde heeft {questions} vragen en duurt ongeveer {minutes} minuten. U kunt daarna verder met de rest."
        ),
        Lang::En => format!(
            "The first round has {questions} questions and takes about {minutes} minutes. You can go on with the rest afterwards."
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
            "{questions} questions on {subjects} subjects. {from} to {to} minutes. You can stop in between and go on later."
        ),
    }
}

/// What the dilemmas are.
#[must_use]
pub fn dilemma_fact(lang: Lang, dilemmas: usize) -> String {
    match lang {
        Lang::Nl => {
            format!("{dilemmas} dilemma’s, als u wilt. Ze tellen niet mee in de uitkomst.")
        }
        Lang::En => {
            format!("{dilemmas} dilemmas, if you like. They do not count in the result.")
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
        Lang::En => format!("begun on {}", common::date(lang, date)),
    }
}

/// Asks before removing.
#[must_use]
pub fn remove_question(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!(
            "Wilt u ‘{name}’ verwijderen uit deze browser? De antwoorden zijn dan weg, behalve in kopieën die u zelf hebt bewaard."
        ),
        Lang::En => format!(
            "Do you want to remove ‘{name}’ from this browser? The answers will then be gone, except in copies you saved yourself."
        ),
    }
}
