//! The result: the conclusion, the figures and how they were made.

mod charts;
#[cfg(test)]
mod tests;

pub use charts::{bars_conclusion, radar_conclusion};

use super::{count, lower_first, quoted, texts};
use crate::answers::Level;
use crate::assessment::{Assessment, Lang};
use crate::score::{
    Counts, DimensionOutcome, FirstRound, Overall, OverallFigure, OverallLabel, Shown, Status,
    Total,
};

texts! {
    TITLE = "Uitkomst: uw beeld van de samenhang", "Result: your picture of coherence";
    CONTENTS = "Op deze pagina", "On this page";
    PRINT = "Print deze uitkomst", "Print this result";
    ANSWERS = "Controleer uw antwoorden", "Check your answers";
    ONE_PERSON = "Dit is het beeld van één persoon, geen meting van buitenaf. Een hoger niveau is niet altijd nodig. Bepaal eerst wat uw inwoners nodig hebben.", "This is one person’s picture, not an external measurement. A higher level is not always needed. First determine what your residents need.";
    FEW_ANSWERS = "Deze uitkomst steunt op weinig antwoorden.", "This result rests on few answers.";
    NOTHING = "U hebt nog bij geen enkele vraag een situatie gekozen. Daarom is er nog geen uitkomst.", "You have not chosen a situation for any question yet. That is why there is no result yet.";
    GO_ON = "Ga verder met de vragen", "Go on with the questions";
    LEGEND_SCORE = "uitkomst", "result";
    LEGEND_BAND = "zo ver kan de uitkomst schuiven door wat u niet weet of niet invulde", "how far the result can shift because of what you do not know or did not fill in";
    LEGEND_FIRST = "eerste indruk, op één vraag", "first impression, from one question";
    LEGEND_NONE = "te weinig antwoorden voor een uitkomst", "too few answers for a result";
    LEVELS = "Wat betekenen de vijf niveaus?", "What do the five levels mean?";
    RADAR = "Bekijk als spinnenweb", "View as a radar chart";
    RADAR_NOTE = "De nummers zijn de onderwerpen, in dezelfde volgorde. De vorm hangt af van die volgorde. De cijfers leest u beter in de tabel.", "The numbers are the subjects, in the same order. The shape depends on that order. The figures are easier to read in the table.";
    TABLE = "Dezelfde uitkomst als tabel", "The same result as a table";
    COL_SUBJECT = "Onderwerp", "Subject";
    COL_SCORE = "Uitkomst", "Result";
    COL_LEVEL = "Niveau", "Level";
    COL_ANSWERED = "Situatie gekozen", "Situation chosen";
    COL_BOUNDS = "Met wat nog onbekend is", "Including what is not known yet";
    COL_ANSWERS = "Uw antwoorden", "Your answers";
    ALL_KNOWN = "alles is bekend", "everything is known";
    NO_SCORE = "Geen uitkomst", "No result";
    TOO_FEW = "te weinig antwoorden", "too few answers";
    TOO_FEW_LONG = "Te weinig antwoorden voor een uitkomst", "Too few answers for a result";
    DOES_NOT_APPLY = "niet van toepassing", "not applicable";
    SHORT_UNKNOWN = "weet niet", "don’t know";
    SHORT_NOT_APPLICABLE = "n.v.t.", "n/a";
    SHORT_BLANK = "niet ingevuld", "not filled in";
    EXPLAIN = "Waar komen deze cijfers vandaan?", "Where do these figures come from?";
    EXPLAIN_INTRO = "Hier staan eerst de regels. Daarna ziet u per onderwerp uw antwoorden en de berekening.", "First come the rules. After that you see your answers and the calculation for each subject.";
    RULE_SCORE = "De uitkomst van een onderwerp is het gemiddelde van de situaties die u koos. U ziet die uitkomst alleen als u bij minstens twee vragen een situatie koos. Dat moet ook minstens 60 procent van de vragen zijn. Vragen die niet van toepassing zijn, tellen niet mee. Het niveau is het hele getal voor de komma: bij 2,7 is dat niveau 2. Is de uitkomst een half of meer boven dat niveau? Dan staat erbij: op weg naar het volgende niveau.", "The result of a subject is the average of the situations you chose. You see that result only if you chose a situation for at least two questions. That must also be at least 60 per cent of the questions. Questions that do not apply are left out. The level is the whole number before the point: with 2.7 that is level 2. Is the result half a point or more above that level? Then it says: on the way to the next level.";
    RULE_BOUNDS = "Bij de ondergrens telt wat u niet weet of niet invulde als situatie 1. Bij de bovengrens telt het als situatie 5.", "For the lower bound, what you do not know or did not fill in counts as situation 1. For the upper bound it counts as situation 5.";
    RULE_TOTAL = "Het gemiddelde van het geheel is het gemiddelde van de onderwerpen met een uitkomst. Elk onderwerp telt even zwaar. U ziet dit gemiddelde als minstens 80 procent van de onderwerpen een uitkomst heeft.", "The overall average is the average of the subjects with a result. Each subject has the same weight. You see this average if at least 80 per cent of the subjects have a result.";
    RULE_BAND = "Hoe stevig is dat gemiddelde? Daarvoor is het ook op andere manieren berekend. Eén keer als meetkundig gemiddelde: lage cijfers tellen dan zwaarder. Eén keer met elke vraag even zwaar. En telkens zonder één onderwerp.", "How firm is that average? To find out, it was also calculated in other ways. Once as a geometric mean: low figures then count more heavily. Once with the same weight for each question. And each time without one of the subjects.";
    RULE_INDICATIVE = "Dit is het gemiddelde van de vragen uit de eerste ronde, één per onderwerp. Het is een eerste indruk, zonder ondergrens en bovengrens.", "This is the average of the questions in the first round, one per subject. It is a first impression, without a margin.";
    SUM = "Berekening", "Calculation";
    SUM_LOW = "Ondergrens", "Lower bound";
    SUM_HIGH = "Bovengrens", "Upper bound";
    GEOMETRIC = "Meetkundig gemiddelde", "Geometric mean";
    PER_QUESTION = "Elke vraag even zwaar", "The same weight for each question";
    METHOD_HEADING = "Hoe is dit berekend?", "How was this calculated?";
    ROUNDED = "Getallen met twee decimalen zijn hier afgerond. Er is gerekend met de precieze waarden.", "Numbers with two decimals are rounded here. The calculation used the exact values.";
    METHOD_SMALL = "Verschillen kleiner dan 1,0 noemen we niet: die kunnen toeval zijn.", "We do not mention differences smaller than 1.0: they may be due to chance.";
    METHOD_CERTAINTY = "Hoe zeker u van een antwoord bent, telt niet mee in de cijfers. Dilemma’s en toelichtingen ook niet.", "How sure you are of an answer does not count in the figures. Nor do dilemmas and explanations.";
}

/// A level by name.
#[must_use]
pub fn level_name(assessment: &Assessment, level: Level) -> &str {
    assessment.parts().levels.get(level.index()).map_or("", |text| text.name.as_str())
}

/// "Verkennend, op weg naar Verwoord".
#[must_use]
pub fn level_words(assessment: &Assessment, level: Level, toward: Option<Level>) -> String {
    let name = level_name(assessment, level);
    match toward {
        None => name.to_owned(),
        Some(next) => [name, &toward_words(assessment, next)].concat(),
    }
}

/// ", op weg naar Verwoord".
#[must_use]
pub fn toward_words(assessment: &Assessment, next: Level) -> String {
    let on_the_way = match assessment.parts().lang {
        Lang::Nl => ", op weg naar ",
        Lang::En => ", on the way to ",
    };
    [on_the_way, level_name(assessment, next)].concat()
}

/// The conclusion in words, in three parts: before, the label, after.
#[must_use]
pub fn conclusion(assessment: &Assessment, overall: &Overall) -> [String; 3] {
    let lang = assessment.parts().lang;
    let name = |level| lower_first(level_name(assessment, level));
    match &overall.figure {
        OverallFigure::Scored(Total { label: OverallLabel::One { level, toward }, .. }) => {
            let words = lower_words(assessment, *level, *toward);
            let before = match lang {
                Lang::Nl => "Zoals u het ziet, staat uw gemeente op het niveau ",
                Lang::En => "As you see it, your municipality is at the level ",
            };
            [before.to_owned(), words, ".".to_owned()]
        }
        OverallFigure::Scored(Total { label: OverallLabel::Between { low, high }, .. }) => {
            let (before, words) = match lang {
                Lang::Nl => (
                    "Zoals u het ziet, staat uw gemeente ",
                    format!("tussen {} en {}", name(*low), name(*high)),
                ),
                Lang::En => (
                    "As you see it, your municipality is ",
                    format!("between {} and {}", name(*low), name(*high)),
                ),
            };
            [before.to_owned(), words, ".".to_owned()]
        }
        OverallFigure::Indicative(mean) => {
            let words = lower_words(assessment, mean.label(), mean.toward());
            let before = match lang {
                Lang::Nl => "Uw eerste indruk: uw gemeente staat op het niveau ",
                Lang::En => "Your first impression: your municipality is at the level ",
            };
            [before.to_owned(), words, ".".to_owned()]
        }
        OverallFigure::TooFew => {
            let text = match lang {
                Lang::Nl => "Er is nog te weinig ingevuld voor een uitkomst over het geheel.",
                Lang::En => "Too little has been filled in so far for an overall result.",
            };
            [text.to_owned(), String::new(), String::new()]
        }
    }
}

fn lower_words(assessment: &Assessment, level: Level, toward: Option<Level>) -> String {
    let first = lower_first(level_name(assessment, level));
    let Some(next) = toward else { return first };
    let on_the_way = match assessment.parts().lang {
        Lang::Nl => ", op weg naar ",
        Lang::En => ", on the way to ",
    };
    [&first, on_the_way, &lower_first(level_name(assessment, next))].concat()
}

/// The figures below the conclusion: the mean with its lowest and highest, or why there is none.
#[must_use]
pub fn figures(assessment: &Assessment, outcome: &[DimensionOutcome], overall: &Overall) -> String {
    let lang = assessment.parts().lang;
    match &overall.figure {
        OverallFigure::Scored(total) => {
            let mean = total.score.shown().text(lang);
            let lowest = named(assessment, outcome, &total.lowest);
            let highest = named(assessment, outcome, &total.highest);
            match lang {
                Lang::Nl => format!("Gemiddeld {mean}. Laagste: {lowest}. Hoogste: {highest}."),
                Lang::En => format!("Average {mean}. Lowest: {lowest}. Highest: {highest}."),
            }
        }
        OverallFigure::Indicative(mean) => {
            let (count, shown) = (mean.count(), mean.shown().text(lang));
            match lang {
                Lang::Nl => format!(
                    "Gemiddeld {shown}, over {count} vragen uit de eerste ronde. Beantwoord meer vragen voor een uitkomst per onderwerp."
                ),
                Lang::En => format!(
                    "Average {shown}, over {count} questions in the first round. Answer more questions for a result per subject."
                ),
            }
        }
        OverallFigure::TooFew if overall.scored.is_empty() => {
            first_impression_needs(lang, overall.first_round)
        }
        OverallFigure::TooFew => {
            too_few(lang, overall.scored.len(), overall.needed, overall.applicable)
        }
    }
}

/// What is needed for a first impression, and how far that is. Without a single subject that has
/// a result it is the nearest thing.
fn first_impression_needs(lang: Lang, round: FirstRound) -> String {
    let FirstRound { levels, applicable, needed } = round;
    let now = match (lang, levels) {
        (Lang::Nl, 0) => "Dat deed u nog bij geen vraag.".to_owned(),
        (Lang::Nl, n) => format!("Nu deed u dat bij {}.", count::in_words(lang, n)),
        (Lang::En, 0) => "You have not done so for any question yet.".to_owned(),
        (Lang::En, n) => format!("So far you have done so for {}.", count::in_words(lang, n)),
    };
    match lang {
        Lang::Nl => format!(
            "Kies bij minstens {needed} van de {applicable} vragen uit de eerste ronde een situatie. Dan ziet u een eerste indruk. {now}"
        ),
        Lang::En => format!(
            "Choose a situation for at least {needed} of the {applicable} questions in the first round. Then you will see a first impression. {now}"
        ),
    }
}

/// What is needed for a result on the whole, and how far that is.
fn too_few(lang: Lang, scored: usize, needed: usize, applicable: usize) -> String {
    let now = match (lang, scored) {
        (Lang::Nl, 1) => "Nu is dat er één.".to_owned(),
        (Lang::Nl, n) => format!("Nu zijn dat er {}.", count::in_words(lang, n)),
        (Lang::En, 1) => "So far there is one.".to_owned(),
        (Lang::En, n) => format!("So far there are {}.", count::in_words(lang, n)),
    };
    match lang {
        Lang::Nl => format!(
            "Daarvoor moeten minstens {needed} van de {applicable} onderwerpen een uitkomst hebben. {now}"
        ),
        Lang::En => {
            format!("That takes a result on at least {needed} of the {applicable} subjects. {now}")
        }
    }
}

/// Dimensions with their shared score: "Leren en uitwisselen (1,5)". Marks keep several apart.
fn named(assessment: &Assessment, outcome: &[DimensionOutcome], places: &[usize]) -> String {
    let lang = assessment.parts().lang;
    let dimensions = assessment.dimensions();
    let names: Vec<&str> =
        places.iter().filter_map(|place| dimensions.get(*place)).map(|d| d.name.as_str()).collect();
    let shown = places
        .first()
        .and_then(|place| outcome.get(*place)?.score.mean())
        .map(|mean| mean.shown().text(lang))
        .unwrap_or_default();
    match names.as_slice() {
        [one] => format!("{one} ({shown})"),
        _ => format!("{} ({shown})", quoted(lang, &names)),
    }
}

/// How firm the mean is: "Op andere manieren berekend ligt het gemiddelde tussen 2,6 en 2,8."
#[must_use]
pub fn band(lang: Lang, low: Shown, high: Shown) -> String {
    let (low, high) = (low.text(lang), high.text(lang));
    match lang {
        Lang::Nl if low == high => {
            format!("Op andere manieren berekend komt het gemiddelde ook uit op {low}.")
        }
        Lang::Nl => {
            format!("Op andere manieren berekend ligt het gemiddelde tussen {low} en {high}.")
        }
        Lang::En if low == high => format!("Calculated in other ways, the average is {low} too."),
        Lang::En => format!("Calculated in other ways, the average lies between {low} and {high}."),
    }
}

/// How the answers are spread and how many are supported.
#[must_use]
pub fn basis(lang: Lang, counts: &Counts) -> String {
    let spread = crate::progress::Spread {
        levels: counts.levels,
        unknown: counts.unknown,
        not_applicable: counts.not_applicable,
        blank: counts.blank,
    };
    let spread = count::spread(lang, spread);
    match counts.levels {
        0 => spread,
        levels => [spread, supported(lang, counts.supported, levels)].join(" "),
    }
}

/// For how many of the chosen situations a document or example can be named.
fn supported(lang: Lang, supported: usize, levels: usize) -> String {
    match (lang, supported) {
        (Lang::Nl, 0) => {
            "U gaf nergens aan dat u een document of voorbeeld kunt noemen.".to_owned()
        }
        (Lang::Nl, n) => {
            format!(
                "Bij {n} van de {levels} gekozen situaties kunt u een document of voorbeeld noemen."
            )
        }
        (Lang::En, 0) => {
            "You did not say anywhere that you can name a document or an example.".to_owned()
        }
        (Lang::En, n) => {
            format!(
                "For {n} of the {levels} situations you chose, you can name a document or an example."
            )
        }
    }
}

/// "3 van de 4 vragen".
#[must_use]
pub fn coverage(lang: Lang, levels: u32, applicable: u32) -> String {
    match lang {
        Lang::Nl if applicable == 1 => format!("{levels} van 1 vraag"),
        Lang::Nl => format!("{levels} van de {applicable} vragen"),
        Lang::En if applicable == 1 => format!("{levels} of 1 question"),
        Lang::En => format!("{levels} of {applicable} questions"),
    }
}

/// "3 van 4", for the table.
#[must_use]
pub fn of(lang: Lang, levels: u32, applicable: u32) -> String {
    match lang {
        Lang::Nl => format!("{levels} van {applicable}"),
        Lang::En => format!("{levels} of {applicable}"),
    }
}

/// "2,5 tot 3,5".
#[must_use]
pub fn from_to(lang: Lang, low: Shown, high: Shown) -> String {
    let to = match lang {
        Lang::Nl => " tot ",
        Lang::En => " to ",
    };
    [&low.text(lang), to, &high.text(lang)].concat()
}

/// "Eerste indruk: Verwoord".
#[must_use]
pub fn first_impression(assessment: &Assessment, level: Level) -> String {
    let name = level_name(assessment, level);
    match assessment.parts().lang {
        Lang::Nl => format!("Eerste indruk: {name}"),
        Lang::En => format!("First impression: {name}"),
    }
}

/// A status in the table: the level, or a short word.
#[must_use]
pub fn status(lang: Lang, status: Status) -> String {
    match status {
        Status::Level(level) => level.value().to_string(),
        Status::Unknown => SHORT_UNKNOWN.get(lang).to_owned(),
        Status::NotApplicable => SHORT_NOT_APPLICABLE.get(lang).to_owned(),
        Status::Blank => SHORT_BLANK.get(lang).to_owned(),
    }
}

/// "Zonder ‘Visie en ambitie’".
#[must_use]
pub fn without(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("Zonder ‘{name}’"),
        Lang::En => format!("Without ‘{name}’"),
    }
}

/// "Laatst gewijzigd op 3 maart 2026. Rol: wethouder. Versie van de vragenlijst: 0.2.0."
#[must_use]
pub fn about(lang: Lang, date: &str, role: Option<&str>, version: &str) -> String {
    let role = match (lang, role) {
        (_, None) => String::new(),
        (Lang::Nl, Some(role)) => format!(" Rol: {role}."),
        (Lang::En, Some(role)) => format!(" Role: {role}."),
    };
    match lang {
        Lang::Nl => {
            format!("Laatst gewijzigd op {date}.{role} Versie van de vragenlijst: {version}.")
        }
        Lang::En => format!("Last changed on {date}.{role} Questionnaire version: {version}."),
    }
}

/// What stands before the subjects of the questions that were skipped in the first round.
#[must_use]
pub fn skipped(lang: Lang, questions: usize) -> String {
    let number = count::in_words(lang, questions);
    match (lang, questions) {
        (Lang::Nl, 1) => {
            format!("U hebt {number} vraag van de eerste ronde overgeslagen. Die gaat over: ")
        }
        (Lang::Nl, _) => {
            format!("U hebt {number} vragen van de eerste ronde overgeslagen. Die gaan over: ")
        }
        (Lang::En, 1) => {
            format!("You skipped {number} question of the first round. It is about: ")
        }
        (Lang::En, _) => {
            format!("You skipped {number} questions of the first round. They are about: ")
        }
    }
}

/// "U hebt 37 van de 38 vragen beantwoord. Bij 32 daarvan koos u een situatie."
#[must_use]
pub fn answered(lang: Lang, counts: &Counts) -> String {
    let answered = counts.questions - counts.blank;
    let part = count::part(lang, answered, counts.questions);
    let levels = counts.levels;
    match lang {
        Lang::Nl if levels == answered => {
            format!("U hebt {part} beantwoord, steeds met een situatie.")
        }
        Lang::Nl => format!("U hebt {part} beantwoord. Bij {levels} daarvan koos u een situatie."),
        Lang::En if levels == answered => {
            format!("You have answered {part}, each time with a situation.")
        }
        Lang::En => {
            format!("You have answered {part}. For {levels} of these you chose a situation.")
        }
    }
}
