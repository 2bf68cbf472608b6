//! Answers that travel in a link: out of a page inside another website, and into the whole page.

use super::{count, texts};
use crate::assessment::Lang;
use crate::share::{Left, ShareError};

texts! {
    HEADING = "Verder op een eigen pagina", "Go on with a page of its own";
    CARRY = "In een nieuw tabblad heeft deze zelfscan een eigen pagina, los van deze website. Uw antwoorden gaan mee.", "In a new tab this assessment has a page of its own, apart from this website. Your answers go along.";
    OPEN = "Open uw antwoorden in een nieuw tabblad", "Open your answers in a new tab";
    OPEN_WITH_COPY = "Bewaar een kopie en open een nieuw tabblad", "Save a copy and open a new tab";
    OPEN_WITHOUT = "Open alleen de antwoorden in een nieuw tabblad", "Open only the answers in a new tab";
    COPY_FIRST = "Bewaar daarom een kopie. Het nieuwe tabblad vraagt u om die te openen.", "So save a copy. The new tab asks you to open it.";
    WHAT = "Wat gaat er mee?", "What goes along?";
    GOES = "Wel: uw antwoorden op vragen en dilemma’s, hoe zeker u was, wat u later wilt bespreken en uw rol.", "These do: your answers to questions and dilemmas, how sure you were, what you want to discuss later, and your role.";
    STAYS = "Niet: uw toelichtingen en de naam van deze zelfscan. Die staan wel in een kopie.", "These do not: your explanations and the name of this assessment. They are in a copy, though.";
    WHERE = "De antwoorden staan in de link zelf, achter het teken #. Een browser stuurt dat deel nergens heen. Wie de link heeft, kan de antwoorden wel zien.", "The answers are in the link itself, after the # sign. A browser sends that part nowhere. But whoever has the link can see the answers.";
    APART = "Daarna hebt u twee zelfscans. Wat u hier verandert, verandert niet in het nieuwe tabblad.", "After that you have two assessments. What you change here does not change in the new tab.";
    TOO_MUCH = "Uw antwoorden passen niet in een link. Bewaar een kopie, en open die op de startpagina van de zelfscan zelf.", "Your answers do not fit in a link. Save a copy, and open it on the start page of the assessment itself.";
    TITLE = "Uw antwoorden staan klaar", "Your answers are ready";
    NOT_SAVED = "Deze browser heeft ze nog niet bewaard.", "This browser has not saved them yet.";
    LEFT_HEADING = "Wat is er niet bij?", "What is missing?";
    NAME_LEFT = "De naam van de zelfscan gaat nooit mee in een link.", "The name of the assessment never goes along in a link.";
    NOTHING_LEFT = "Er ontbreekt niets.", "Nothing is missing.";
    HAVE_COPY = "Hebt u net een kopie bewaard? Open dan die kopie: daarin staat alles.", "Did you just save a copy? Then open that copy: it has everything.";
    OPEN_COPY = "Open een kopie", "Open a copy";
    NEXT_HEADING = "Wat gebeurt er als u verdergaat?", "What happens when you go on?";
    NEXT = "U krijgt in deze browser een zelfscan met deze antwoorden. Aan andere zelfscans verandert niets. In het adres van deze pagina staan de antwoorden niet meer. Ze blijven klaarstaan tot u dit tabblad sluit.", "You get an assessment with these answers in this browser. Nothing changes in other assessments. The answers are no longer in the address of this page. They stay ready until you close this tab.";
    KEEP = "Bewaar ze in deze browser en ga verder", "Save them in this browser and go on";
    LEAVE = "Bewaar niets en ga naar de startpagina", "Save nothing and go to the start page";
    HERE = "Deze zelfscan staat al in deze browser. Misschien hebt u daarin iets anders ingevuld.", "This assessment is already in this browser. You may have filled in something else there.";
    OPEN_HERE = "Open de zelfscan die hier al staat", "Open the assessment that is already here";
    KEEP_BESIDE = "Bewaar deze antwoorden ernaast", "Save these answers beside it";
    OTHER_VERSION = "De teksten van de vragenlijst zijn sindsdien veranderd. De vragen zijn nog dezelfde.", "The texts of the questionnaire have changed since then. The questions are still the same.";
    REFUSED_TITLE = "Deze link met antwoorden werkt niet", "This link with answers does not work";
    EMPTY_TITLE = "Er staan geen antwoorden klaar", "No answers are ready";
    EMPTY = "Antwoorden uit een link blijven klaarstaan tot u het tabblad sluit. Open de link opnieuw, of open een kopie.", "Answers from a link stay ready until you close the tab. Open the link again, or open a copy.";
    DAMAGED = "De link is niet compleet, of er is iets aan veranderd. Daarom neemt deze pagina er niets van over. Ga terug naar de pagina met de link en open hem opnieuw. Lukt dat niet? Bewaar daar een kopie en open die hier.", "The link is not complete, or something in it was changed. So this page takes nothing from it. Go back to the page with the link and open it again. Does that not work? Save a copy there and open it here.";
    NEWER = "De link komt uit een nieuwere versie van Samenhang. Laad deze pagina opnieuw: misschien komt dan de nieuwere versie. Lukt dat niet? Bewaar een kopie op de pagina met de link, en open die hier.", "The link comes from a newer version of Samenhang. Load this page again: perhaps the newer version comes then. Does that not work? Save a copy on the page with the link, and open it here.";
    OTHER = "De link hoort bij een vragenlijst met andere vragen. Daarom neemt deze pagina er niets van over. Laad deze pagina opnieuw: misschien komt dan de goede versie. Lukt dat niet? Bewaar een kopie op de pagina met de link, en open die hier.", "The link belongs to a questionnaire with other questions. So this page takes nothing from it. Load this page again: perhaps the right version comes then. Does that not work? Save a copy on the page with the link, and open it here.";
}

/// "Drie toelichtingen passen niet in een link.", before they stay behind; and afterwards "Drie
/// toelichtingen bleven achter.". Nothing where there are none.
#[must_use]
pub fn notes(lang: Lang, left: Left, afterwards: bool) -> Option<String> {
    let one = left.notes == 1;
    let words = match (lang, afterwards) {
        (Lang::Nl, false) if one => " toelichting past niet in een link.",
        (Lang::Nl, false) => " toelichtingen passen niet in een link.",
        (Lang::Nl, true) if one => " toelichting bleef achter.",
        (Lang::Nl, true) => " toelichtingen bleven achter.",
        (Lang::En, false) if one => " explanation does not fit in a link.",
        (Lang::En, false) => " explanations do not fit in a link.",
        (Lang::En, true) if one => " explanation stayed behind.",
        (Lang::En, true) => " explanations stayed behind.",
    };
    (left.notes > 0).then(|| count::in_words_capital(lang, left.notes) + words)
}

/// " U hebt 3 van de 9 dilemma’s ingevuld."; nothing where there are none.
#[must_use]
pub fn dilemmas(lang: Lang, filled: usize, total: usize) -> String {
    match (lang, filled) {
        (_, 0) => String::new(),
        (Lang::Nl, _) => format!(" U hebt {filled} van de {total} dilemma’s ingevuld."),
        (Lang::En, _) => format!(" You have filled in {filled} of the {total} dilemmas."),
    }
}

/// The title of the page, why a link gives nothing, and what to do.
#[must_use]
pub fn refused(lang: Lang, error: ShareError) -> [&'static str; 2] {
    let (title, text) = match error {
        ShareError::Empty => (EMPTY_TITLE, EMPTY),
        ShareError::TooLong | ShareError::Damaged => (REFUSED_TITLE, DAMAGED),
        ShareError::NewerVersion => (REFUSED_TITLE, NEWER),
        ShareError::OtherQuestions => (REFUSED_TITLE, OTHER),
    };
    [title.get(lang), text.get(lang)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_differ_and_none_is_not_said() {
        let of = |notes| Left { notes, name: true };
        assert_eq!(notes(Lang::Nl, of(0), false), None);
        assert_eq!(notes(Lang::En, of(0), true), None);
        let said = |words: Option<String>| words.unwrap_or_default();
        assert_eq!(said(notes(Lang::Nl, of(1), false)), "Eén toelichting past niet in een link.");
        assert_eq!(said(notes(Lang::En, of(2), false)), "Two explanations do not fit in a link.");
        assert_eq!(said(notes(Lang::Nl, of(13), true)), "13 toelichtingen bleven achter.");
        assert_eq!(said(notes(Lang::En, of(1), true)), "One explanation stayed behind.");
        assert_eq!(dilemmas(Lang::Nl, 0, 9), "");
        assert_eq!(dilemmas(Lang::Nl, 3, 9), " U hebt 3 van de 9 dilemma’s ingevuld.");
    }
}
