//! The findings of the result: strengths, weak links, unknowns, steps, dilemmas, domains.

use super::{Joiner, count, dilemma as places, join, lower_first, quoted, texts};
use crate::answers::Position;
use crate::assessment::{Dilemma, DilemmaScale, Lang};
use crate::score::{Facet, Reading, Shown};

texts! {
    HEADING = "Wat opvalt, met vragen voor het gesprek", "What stands out, with questions for the conversation";
    NOTHING = "Er valt niets bijzonders op. De verschillen zijn te klein om te noemen, of er zijn nog te weinig antwoorden.", "Nothing stands out. The differences are too small to mention, or there are too few answers so far.";
    STRENGTH_QUESTION = "Wat maakt dat het daar lukt?", "What makes it work there?";
    EXAMPLES = "Welke voorbeelden horen hierbij?", "Which examples go with this?";
    WEAKEST_QUESTION = "Wat is hier nodig, en voor welke inwoners?", "What is needed here, and for which residents?";
    UNKNOWN_HEADING = "Dit wist u niet. Wie wel?", "You did not know this. Who does?";
    LATER_HEADING = "Dit wilt u later bespreken", "You want to discuss this later";
    UNKNOWN_NONE = "U koos nergens ‘weet ik niet’.", "You did not choose ‘I don’t know’ anywhere.";
    BLANK_LINK = "Bekijk wat u nog kunt invullen", "See what you can still fill in";
    DILEMMAS_HEADING = "Uw dilemma’s", "Your dilemmas";
    DILEMMAS_NONE = "U hebt nog geen dilemma ingevuld. Dat hoeft ook niet.", "You have not filled in a dilemma yet. You do not have to.";
    DILEMMAS_NOTE = "Beide kanten hebben waarde. Deze antwoorden tellen niet mee in de cijfers.", "Both sides have value. These answers do not count in the figures.";
    NOW = "nu", "now";
    DESIRED = "gewenst", "desired";
    STEPS_HEADING = "Mogelijke volgende stappen", "Possible next steps";
    STEPS_NOTE = "Per onderwerp ziet u ideeën voor één niveau verder. Doet u iets daarvan al? Sla het dan over. Een hoger niveau is niet overal nodig: kies wat bij uw opgave past.", "For each subject you see ideas for one level further. Are you doing one of them already? Then skip it. A higher level is not needed everywhere: choose what fits your task.";
    STEPS_NONE = "Zodra een onderwerp een uitkomst heeft, staat hier een mogelijke volgende stap.", "As soon as a subject has a result, a possible next step will appear here.";
    STEP_REACHED = "U bent waar u wilt zijn.", "You are where you want to be.";
    INDICATIVE = "Dit is een eerste indruk.", "This is a first impression.";
    DOMAINS_HEADING = "Per domein", "Per domain";
    DOMAINS_TABLE = "Gemiddelde per domein", "Average per domain";
    DOMAINS_NOTE = "Dit zijn dezelfde antwoorden, maar dan per domein bekeken. Ze tellen niet dubbel mee.", "These are the same answers, but looked at per domain. They do not count twice.";
    ACROSS = "Over de domeinen heen: de samenhang zelf", "Across the domains: coherence itself";
    DOMAIN = "Domein", "Domain";
    MEAN = "Gemiddeld", "Average";
}

/// The furthest subjects, at least one whole level above the mean of this person.
#[must_use]
pub fn strengths(lang: Lang, names: &[&str]) -> String {
    let names = quoted(lang, names);
    match lang {
        Lang::Nl => format!("Duidelijk verder dan uw eigen gemiddelde bent u bij {names}."),
        Lang::En => format!("You are clearly further than your own average with {names}."),
    }
}

/// The subject or subjects with the highest score, where none stands out.
#[must_use]
pub fn highest(lang: Lang, names: &[&str]) -> String {
    let names = quoted(lang, names);
    match lang {
        Lang::Nl => format!("Het verst bent u bij {names}."),
        Lang::En => format!("You are furthest with {names}."),
    }
}

/// Why a subject is a weakest link.
#[must_use]
pub fn weakest_dimension(lang: Lang, name: &str, below_total: bool, below_two: bool) -> String {
    let why = match (lang, below_total, below_two) {
        (Lang::Nl, true, true) => {
            "ligt minstens een heel niveau lager dan uw eigen gemiddelde, en nog onder niveau 2"
        }
        (Lang::Nl, true, false) => "ligt minstens een heel niveau lager dan uw eigen gemiddelde",
        (Lang::Nl, false, _) => "ligt nog onder niveau 2",
        (Lang::En, true, true) => {
            "is at least a whole level lower than your own average, and still below level 2"
        }
        (Lang::En, true, false) => "is at least a whole level lower than your own average",
        (Lang::En, false, _) => "is still below level 2",
    };
    format!("‘{name}’ {why}.")
}

/// Why a question is a weak link.
#[must_use]
pub fn weakest_question(lang: Lang, question: &str, level: u8, below: bool) -> String {
    let also = match (lang, below) {
        (_, false) => "",
        (Lang::Nl, true) => " Dat is duidelijk lager dan het gemiddelde van dit onderwerp.",
        (Lang::En, true) => " That is clearly lower than the average of this subject.",
    };
    match lang {
        Lang::Nl => format!("Bij ‘{question}’ koos u situatie {level}.{also}"),
        Lang::En => format!("For ‘{question}’ you chose situation {level}.{also}"),
    }
}

/// A subject and its figure: "Visie en ambitie: 3,8."
#[must_use]
pub fn figure(name: &str, shown: &str) -> String {
    format!("{name}: {shown}.")
}

/// Two figures and their difference:
/// "Visie en ambitie: 3,8. Samenwerken met partners: 2,5. Verschil: 1,3."
#[must_use]
pub fn gap(lang: Lang, high: (&str, &str), low: (&str, &str), gap: Shown) -> String {
    let difference = match lang {
        Lang::Nl => "Verschil",
        Lang::En => "Difference",
    };
    [figure(high.0, high.1), figure(low.0, low.1), figure(difference, &gap.text(lang))].join(" ")
}

/// "Vraag 12: situatie 2".
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
    let number = count::in_words(lang, count);
    let questions = match (lang, count) {
        (Lang::Nl, 1) => "vraag",
        (Lang::Nl, _) => "vragen",
        (Lang::En, 1) => "question",
        (Lang::En, _) => "questions",
    };
    match lang {
        Lang::Nl => format!(
            "Bij {number} {questions} koos u situatie 4 of 5. U gaf daarbij niet aan dat u een document of voorbeeld kunt noemen."
        ),
        Lang::En => format!(
            "For {number} {questions} you chose situation 4 or 5. You did not say there that you can name a document or an example."
        ),
    }
}

/// Leads the list of what was not known.
#[must_use]
pub fn unknown_intro(lang: Lang, count: usize) -> String {
    let number = count::in_words(lang, count);
    match (lang, count) {
        (Lang::Nl, 1) => {
            "Niemand hoeft alles te weten. Deze vraag kunt u aan een ander stellen.".to_owned()
        }
        (Lang::Nl, _) => {
            format!(
                "Niemand hoeft alles te weten. Deze {number} vragen kunt u aan anderen stellen."
            )
        }
        (Lang::En, 1) => {
            "Nobody has to know everything. You can ask someone else this question.".to_owned()
        }
        (Lang::En, _) => {
            format!("Nobody has to know everything. You can ask others these {number} questions.")
        }
    }
}

/// "Vraag 11. Wie dit meestal weet: manager of strategisch beleidsmedewerker."
#[must_use]
pub fn ask(lang: Lang, number: usize, roles: &[&str]) -> String {
    let roles = join(lang, roles, Joiner::Or);
    match lang {
        Lang::Nl => format!("Vraag {number}. Wie dit meestal weet: {roles}."),
        Lang::En => format!("Question {number}. Who usually knows this: {roles}."),
    }
}

/// What was left blank.
#[must_use]
pub fn blank(lang: Lang, count: usize) -> String {
    count::blank(lang, count) + "."
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

/// "U hebt 4 van de 9 dilemma’s ingevuld."
#[must_use]
pub fn dilemmas_filled(lang: Lang, filled: usize, total: usize) -> String {
    match lang {
        Lang::Nl if filled == total => format!("U hebt alle {total} dilemma’s ingevuld."),
        Lang::Nl => format!("U hebt {filled} van de {total} dilemma’s ingevuld."),
        Lang::En if filled == total => format!("You have filled in all {total} dilemmas."),
        Lang::En => format!("You have filled in {filled} of the {total} dilemmas."),
    }
}

/// What two places say, in one or two sentences. A place that is not given is blank or
/// "weet ik niet"; the sentence holds for both.
#[must_use]
pub fn reading(lang: Lang, scale: &DilemmaScale, dilemma: &Dilemma, reading: Reading) -> String {
    let at = |position| place(lang, scale, dilemma, position);
    let degree = |position| lower_first(places::degree(scale, position));
    match (lang, reading) {
        (_, Reading::Nothing) => String::new(),
        (Lang::Nl, Reading::OnlyNow(now)) => {
            format!("Uw gemeente staat nu {}. Waar u naartoe wilt, is nog niet bekend.", at(now))
        }
        (Lang::Nl, Reading::OnlyDesired(desired)) => format!(
            "Over twee jaar wilt u {} staan. Waar uw gemeente nu staat, is nog niet bekend.",
            at(desired)
        ),
        (Lang::Nl, Reading::Stay(place)) => {
            format!("Uw gemeente staat nu {}. Daar wilt u over twee jaar ook staan.", at(place))
        }
        // The name of a place nearer to the middle, "iets meer", would read as a step away from it.
        (Lang::Nl, Reading::Move { now, desired, .. }) if same_side(now, desired) => format!(
            "Uw gemeente staat nu {}. Over twee jaar wilt u daar ook staan, maar {}: ‘{}’.",
            at(now),
            if weaker(now, desired) { "minder sterk" } else { "sterker" },
            degree(desired)
        ),
        (Lang::Nl, Reading::Move { now, desired, .. }) => format!(
            "Uw gemeente staat nu {}. Over twee jaar wilt u {} staan.",
            at(now),
            at(desired)
        ),
        (Lang::En, Reading::OnlyNow(now)) => format!(
            "Your municipality is now {}. Where you want it to be is not known yet.",
            at(now)
        ),
        (Lang::En, Reading::OnlyDesired(desired)) => format!(
            "In two years’ time you want to be {}. Where your municipality is now is not known yet.",
            at(desired)
        ),
        (Lang::En, Reading::Stay(place)) => format!(
            "Your municipality is now {}. In two years’ time you want to be there too.",
            at(place)
        ),
        (Lang::En, Reading::Move { now, desired, .. }) if same_side(now, desired) => format!(
            "Your municipality is now {}. In two years’ time you want to be there too, but {}: ‘{}’.",
            at(now),
            if weaker(now, desired) { "less so" } else { "more so" },
            degree(desired)
        ),
        (Lang::En, Reading::Move { now, desired, .. }) => format!(
            "Your municipality is now {}. In two years’ time you want to be {}.",
            at(now),
            at(desired)
        ),
    }
}

/// Whether both places lean to the same pole.
fn same_side(one: Position, other: Position) -> bool {
    one.value().signum() * other.value().signum() > 0
}

/// Whether the second place leans less than the first.
fn weaker(now: Position, desired: Position) -> bool {
    desired.value().abs() < now.value().abs()
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
        Lang::En => "on the side of",
    };
    format!("{degree} {at} ‘{}’", lower_first(&pole.label))
}

/// The heading of a text about one side of a dilemma. `moves` is whether the wish is to move.
#[must_use]
pub fn facet(lang: Lang, facet: Facet, moves: bool) -> &'static str {
    let [nl, en] = match (facet, moves) {
        (Facet::Strength(_), true) => [
            "De kracht van de kant waar u heen beweegt",
            "The strength of the side you are moving towards",
        ],
        (Facet::Strength(_), false) => ["De kracht", "The strength"],
        (Facet::Shadow(_), _) => {
            ["De keerzijde, als u doorschiet", "The downside, if you overdo it"]
        }
        (Facet::ShadowNow(_), _) => {
            ["De keerzijde van waar u nu staat", "The downside of where you are now"]
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
        (Lang::Nl, true) => format!("De keerzijde van ‘{pole}’"),
        (Lang::En, false) => format!("The strength of ‘{pole}’"),
        (Lang::En, true) => format!("The downside of ‘{pole}’"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Fraction;

    #[test]
    fn a_name_with_commas_is_one_name_in_its_sentence() {
        let names = ["Wil, durf en veranderstrategie", "Leren en uitwisselen"];
        assert_eq!(
            strengths(Lang::Nl, &names),
            "Duidelijk verder dan uw eigen gemiddelde bent u bij \
             ‘Wil, durf en veranderstrategie’ en ‘Leren en uitwisselen’."
        );
        assert_eq!(highest(Lang::En, &["Learning"]), "You are furthest with ‘Learning’.");
        assert_eq!(
            weakest_dimension(Lang::Nl, "Leren en uitwisselen", true, true),
            "‘Leren en uitwisselen’ ligt minstens een heel niveau lager dan uw eigen \
             gemiddelde, en nog onder niveau 2."
        );
        assert_eq!(
            weakest_dimension(Lang::En, "Learning", false, true),
            "‘Learning’ is still below level 2."
        );
    }

    #[test]
    fn figures_stand_apart_from_names() {
        let difference = Shown::difference(Fraction::tenths(13));
        assert_eq!(
            gap(Lang::Nl, ("Visie en ambitie", "3,8"), ("Leren", "2,5"), difference),
            "Visie en ambitie: 3,8. Leren: 2,5. Verschil: 1,3."
        );
    }

    #[test]
    fn one_and_many_differ() {
        assert_eq!(
            high_without_example(Lang::Nl, 1),
            "Bij één vraag koos u situatie 4 of 5. U gaf daarbij niet aan dat u een document \
             of voorbeeld kunt noemen."
        );
        assert!(high_without_example(Lang::Nl, 3).starts_with("Bij drie vragen koos u"));
        assert!(high_without_example(Lang::En, 1).starts_with("For one question you chose"));
        assert!(unknown_intro(Lang::Nl, 1).ends_with("Deze vraag kunt u aan een ander stellen."));
        assert!(unknown_intro(Lang::En, 2).ends_with("You can ask others these two questions."));
        assert_eq!(blank(Lang::Nl, 1), "Eén vraag is niet ingevuld.");
        assert_eq!(blank(Lang::En, 3), "Three questions are not filled in.");
        assert_eq!(dilemmas_filled(Lang::Nl, 4, 9), "U hebt 4 van de 9 dilemma’s ingevuld.");
        assert_eq!(dilemmas_filled(Lang::En, 9, 9), "You have filled in all 9 dilemmas.");
    }
}
