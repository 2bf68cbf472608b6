//! The findings of the result: strengths, weak links, unknowns, steps, dilemmas, domains.

use super::{Joiner, dilemma as places, join, lower_first, texts};
use crate::answers::Position;
use crate::assessment::{Dilemma, DilemmaScale, Lang};
use crate::score::{Facet, Reading, Shown};

texts! {
    HEADING = "Wat opvalt, en een vraag daarbij", "What stands out, and a question with it";
    NOTHING = "Er springt niets uit: de verschillen zijn te klein om te noemen, of er zijn nog te weinig antwoorden.", "Nothing stands out: the differences are too small to name, or there are too few answers yet.";
    STRENGTH_QUESTION = "Wat maakt dat het daar lukt?", "What makes it work there?";
    EXAMPLES = "Welke voorbeelden horen hierbij?", "Which examples belong to this?";
    WEAKEST_QUESTION = "Wat is hier nodig, en voor welke inwoners?", "What is needed here, and for which residents?";
    UNKNOWN_HEADING = "Dit wist u niet. Wie wel?", "You did not know this. Who does?";
    UNKNOWN_NONE = "U koos nergens ‘weet ik niet’.", "You never chose ‘I don’t know’.";
    BLANK_LINK = "Vul ze alsnog in", "Fill them in after all";
    DILEMMAS_HEADING = "Uw dilemma’s", "Your dilemmas";
    DILEMMAS_NONE = "U hebt nog geen dilemma ingevuld. Dat hoeft ook niet.", "You have not filled in a dilemma yet. You do not have to.";
    DILEMMAS_NOTE = "Beide kanten hebben waarde. Deze antwoorden tellen niet mee in de uitkomst.", "Both sides have value. These answers do not count in the result.";
    NOW = "nu", "now";
    DESIRED = "gewenst", "wanted";
    STEPS_HEADING = "Mogelijke volgende stappen", "Possible next steps";
    STEPS_NOTE = "Per onderwerp één stap. Een hoger niveau is niet overal nodig: kies wat bij uw opgave past.", "One step per subject. A higher level is not needed everywhere: choose what fits your task.";
    STEPS_NONE = "Zodra een onderwerp een uitkomst heeft, staat hier een mogelijke volgende stap.", "As soon as a subject has a result, a possible next step appears here.";
    STEP_REACHED = "U bent waar u wilt zijn.", "You are where you want to be.";
    INDICATIVE = "Op grond van een eerste indruk.", "Based on a first impression.";
    DOMAINS_HEADING = "Per domein", "Per domain";
    DOMAINS_TABLE = "Gemiddelde per domein", "Mean per domain";
    DOMAINS_NOTE = "Dit zijn dezelfde antwoorden, nog eens bekeken per domein. Ze worden niet opgeteld bij de onderwerpen.", "These are the same answers, looked at once more per domain. They are not added to the subjects.";
    ACROSS = "Overstijgend: de samenhang zelf", "Across domains: the coherence itself";
    DOMAIN = "Domein", "Domain";
    MEAN = "Gemiddeld", "Mean";
}

/// The furthest subjects, at least one whole level above the mean.
#[must_use]
pub fn strengths(lang: Lang, names: &[&str]) -> String {
    let lower: Vec<String> = names.iter().map(|name| lower_first(name)).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let names = join(lang, &lower, Joiner::And);
    match lang {
        Lang::Nl => format!("Duidelijk verder dan het gemiddelde bent u met {names}."),
        Lang::En => format!("You are clearly further than the mean with {names}."),
    }
}

/// The subject or subjects with the highest score, where none stands out.
#[must_use]
pub fn highest(lang: Lang, names: &[&str]) -> String {
    let lower: Vec<String> = names.iter().map(|name| lower_first(name)).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let names = join(lang, &lower, Joiner::And);
    match lang {
        Lang::Nl => format!("Het verst bent u met {names}."),
        Lang::En => format!("You are furthest with {names}."),
    }
}

/// Why a subject is a weakest link.
#[must_use]
pub fn weakest_dimension(lang: Lang, name: &str, below_total: bool, below_two: bool) -> String {
    let why = match (lang, below_total, below_two) {
        (Lang::Nl, true, true) => {
            "ligt minstens een heel niveau onder het gemiddelde en haalt niveau 2 nog niet"
        }
        (Lang::Nl, true, false) => "ligt minstens een heel niveau onder het gemiddelde",
        (Lang::Nl, false, _) => "haalt niveau 2 nog niet",
        (Lang::En, true, true) => {
            "lies at least a whole level below the mean and does not reach level 2 yet"
        }
        (Lang::En, true, false) => "lies at least a whole level below the mean",
        (Lang::En, false, _) => "does not reach level 2 yet",
    };
    format!("{name} {why}.")
}

/// Why a question is a weak link.
#[must_use]
pub fn weakest_question(lang: Lang, question: &str, level: u8, below: bool) -> String {
    let also = match (lang, below) {
        (_, false) => "",
        (Lang::Nl, true) => " Dat is duidelijk lager dan de rest van het onderwerp.",
        (Lang::En, true) => " That is clearly lower than the rest of the subject.",
    };
    match lang {
        Lang::Nl => format!("Bij ‘{question}’ koos u situatie {level}.{also}"),
        Lang::En => format!("For ‘{question}’ you chose situation {level}.{also}"),
    }
}

/// Two figures and their difference: "Visie en ambitie 3,8, Partners 2,5, verschil 1,3".
#[must_use]
pub fn gap(lang: Lang, high: (&str, &str), low: (&str, &str), gap: Shown) -> String {
    let difference = match lang {
        Lang::Nl => "verschil",
        Lang::En => "difference",
    };
    format!("{} {}, {} {}, {difference} {}", high.0, high.1, low.0, low.1, gap.text(lang))
}

/// "vraag 12: situatie 2".
#[must_use]
pub fn question_answer(lang: Lang, number: usize, level: u8) -> String {
    match lang {
        Lang::Nl => format!("Vraag {number}: situatie {level}"),
        Lang::En => format!("Question {number}: situation {level}"),
    }
}

/// "Vraag 12, Integraal werkende organisatie".
#[must_use]
pub fn question_of(lang: Lang, number: usize, dimension: &str) -> String {
    match lang {
        Lang::Nl => format!("Vraag {number}, {dimension}"),
        Lang::En => format!("Question {number}, {dimension}"),
    }
}

/// High answers for which no document or example was named.
#[must_use]
pub fn high_without_example(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "Bij één antwoord koos u situatie 4 of 5, zonder aan te geven dat u een document of voorbeeld kunt noemen.".to_owned(),
        (Lang::Nl, n) => format!("Bij {n} antwoorden koos u situatie 4 of 5, zonder aan te geven dat u een document of voorbeeld kunt noemen."),
        (Lang::En, 1) => "For one answer you chose situation 4 or 5 without saying that you can name a document or example.".to_owned(),
        (Lang::En, n) => format!("For {n} answers you chose situation 4 or 5 without saying that you can name a document or example."),
    }
}

/// Leads the list of what was not known.
#[must_use]
pub fn unknown_intro(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => {
            "Niet alles weten hoort erbij. Deze vraag kunt u aan een ander stellen.".to_owned()
        }
        (Lang::Nl, n) => {
            format!("Niet alles weten hoort erbij. Deze {n} vragen kunt u aan een ander stellen.")
        }
        (Lang::En, 1) => {
            "Not knowing everything is part of it. You can ask someone else this question."
                .to_owned()
        }
        (Lang::En, n) => format!(
            "Not knowing everything is part of it. You can ask someone else these {n} questions."
        ),
    }
}

/// "Vraag 11. Vraag het aan: manager of strategisch beleidsmedewerker."
#[must_use]
pub fn ask(lang: Lang, number: usize, roles: &[&str]) -> String {
    let roles = join(lang, roles, Joiner::Or);
    match lang {
        Lang::Nl => format!("Vraag {number}. Vraag het aan: {roles}."),
        Lang::En => format!("Question {number}. Ask: {roles}."),
    }
}

/// What was left blank.
#[must_use]
pub fn blank(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "Eén vraag hebt u niet ingevuld.".to_owned(),
        (Lang::Nl, n) => format!("{n} vragen hebt u niet ingevuld."),
        (Lang::En, 1) => "You did not fill in one question.".to_owned(),
        (Lang::En, n) => format!("You did not fill in {n} questions."),
    }
}

/// Where a subject stands before its next step.
#[must_use]
pub fn standing(lang: Lang, figure: &str) -> String {
    match lang {
        Lang::Nl => format!("Nu: {figure}."),
        Lang::En => format!("Now: {figure}."),
    }
}

/// From which level to which the step goes.
#[must_use]
pub fn step(lang: Lang, from: &str, to: &str) -> String {
    match lang {
        Lang::Nl => format!("Van {} naar {}:", lower_first(from), lower_first(to)),
        Lang::En => format!("From {} to {}:", lower_first(from), lower_first(to)),
    }
}

/// The step at the highest level.
#[must_use]
pub fn step_at_top(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Vasthouden en delen:",
        Lang::En => "Hold on and share:",
    }
}

/// "4 van de 9 ingevuld."
#[must_use]
pub fn dilemmas_filled(lang: Lang, filled: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("{filled} van de {total} ingevuld."),
        Lang::En => format!("{filled} of {total} filled in."),
    }
}

/// What two places say, in one or two sentences.
#[must_use]
pub fn reading(lang: Lang, scale: &DilemmaScale, dilemma: &Dilemma, reading: Reading) -> String {
    let at = |position| place(lang, scale, dilemma, position);
    match (lang, reading) {
        (_, Reading::Nothing) => String::new(),
        (Lang::Nl, Reading::OnlyNow(now)) => {
            format!("Nu {}. Waar u heen wilt, is niet ingevuld.", at(now))
        }
        (Lang::Nl, Reading::OnlyDesired(desired)) => {
            format!("Over twee jaar het liefst {}. Waar u nu staat, is niet ingevuld.", at(desired))
        }
        (Lang::Nl, Reading::Stay(place)) => {
            format!("Nu {}, en over twee jaar het liefst op dezelfde plek.", at(place))
        }
        (Lang::Nl, Reading::Move { now, desired, .. }) => {
            format!("Nu {}. Over twee jaar het liefst {}.", at(now), at(desired))
        }
        (Lang::En, Reading::OnlyNow(now)) => {
            format!("Now {}. Where you want to be is not filled in.", at(now))
        }
        (Lang::En, Reading::OnlyDesired(desired)) => {
            format!("In two years preferably {}. Where you are now is not filled in.", at(desired))
        }
        (Lang::En, Reading::Stay(place)) => {
            format!("Now {}, and in two years preferably at the same place.", at(place))
        }
        (Lang::En, Reading::Move { now, desired, .. }) => {
            format!("Now {}. In two years preferably {}.", at(now), at(desired))
        }
    }
}

/// A place inside a sentence: "vooral bij ‘beginnen met praktische stappen’".
fn place(lang: Lang, scale: &DilemmaScale, dilemma: &Dilemma, position: Position) -> String {
    let degree = lower_first(places::degree(scale, position));
    let pole = match position.value() {
        0 => return degree,
        value if value < 0 => &dilemma.left,
        _ => &dilemma.right,
    };
    let at = match lang {
        Lang::Nl => "bij",
        Lang::En => "at",
    };
    format!("{degree} {at} ‘{}’", lower_first(&pole.label))
}

/// The heading of a text about one side of a dilemma. `moves` is whether the wish is to move.
#[must_use]
pub fn facet(lang: Lang, facet: Facet, moves: bool) -> &'static str {
    let [nl, en] = match (facet, moves) {
        (Facet::Strength(_), true) => {
            ["De kracht van waar u heen wilt", "The strength of where you want to go"]
        }
        (Facet::Strength(_), false) => ["De kracht", "The strength"],
        (Facet::Shadow(_), _) => ["De schaduw, als u doorschiet", "The shadow, if you overdo it"],
        (Facet::ShadowNow(_), _) => {
            ["De schaduw van waar u nu staat", "The shadow of where you are now"]
        }
        (Facet::StrengthAtRisk(_), _) => {
            ["De kracht die u kunt verliezen", "The strength you may lose"]
        }
    };
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// The heading where both sides are shown: "De kracht van ‘beginnen met een brede visie’".
#[must_use]
pub fn facet_of_side(lang: Lang, facet: Facet, pole: &str) -> String {
    let pole = lower_first(pole);
    let shadow = matches!(facet, Facet::Shadow(_) | Facet::ShadowNow(_));
    match (lang, shadow) {
        (Lang::Nl, false) => format!("De kracht van ‘{pole}’"),
        (Lang::Nl, true) => format!("De schaduw van ‘{pole}’"),
        (Lang::En, false) => format!("The strength of ‘{pole}’"),
        (Lang::En, true) => format!("The shadow of ‘{pole}’"),
    }
}
