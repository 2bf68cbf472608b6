//! The result: the conclusion, the figures and how they were made.

use super::{Joiner, count, join, lower_first, texts};
use crate::answers::Level;
use crate::assessment::{Assessment, Lang};
use crate::score::{
    Counts, DimensionOutcome, DimensionScore, Overall, OverallFigure, OverallLabel, Shown, Status,
    Total,
};

texts! {
    TITLE = "Uw beeld van de samenhang", "Your picture of coherence";
    CONTENTS = "Op deze pagina", "On this page";
    PRINT = "Print", "Print";
    PRINT_FAILED = "Printen kan hier niet. Open deze pagina in een nieuw tabblad en probeer het daar.", "Printing is not possible here. Open this page in a new tab and try there.";
    ANSWERS = "Uw antwoorden", "Your answers";
    ONE_PERSON = "Dit is het beeld van één persoon, geen meting van buitenaf. Een hoger niveau is niet altijd nodig. Bepaal eerst wat uw inwoners nodig hebben.", "This is the picture of one person, not an external measurement. A higher level is not always needed. First determine what your residents need.";
    FEW_ANSWERS = "Deze uitkomst steunt op weinig antwoorden.", "This result rests on few answers.";
    NOTHING = "U hebt nog bij geen enkele vraag een situatie gekozen. Daarom is er nog geen uitkomst.", "You have not chosen a situation for any question yet. That is why there is no result yet.";
    GO_ON = "Ga verder met de vragen", "Go on with the questions";
    LEGEND_SCORE = "uitkomst", "result";
    LEGEND_BAND = "zo ver kan het schuiven door wat u niet weet", "how far it can move because of what you do not know";
    LEGEND_FIRST = "eerste indruk, op één vraag", "first impression, from one question";
    LEGEND_NONE = "te weinig antwoorden", "too few answers";
    LEVELS = "Wat betekenen de vijf niveaus?", "What do the five levels mean?";
    RADAR = "Bekijk als spinnenweb", "View as a radar chart";
    RADAR_NOTE = "De nummers zijn de onderwerpen in dezelfde volgorde. De vorm hangt af van die volgorde; lees de cijfers in de tabel.", "The numbers are the subjects in the same order. The shape depends on that order; read the figures in the table.";
    TABLE = "Dezelfde uitkomst als tabel", "The same result as a table";
    COL_SUBJECT = "Onderwerp", "Subject";
    COL_SCORE = "Uitkomst", "Result";
    COL_LEVEL = "Niveau", "Level";
    COL_ANSWERED = "Beantwoord", "Answered";
    COL_BOUNDS = "Met wat u niet weet erbij", "Including what you do not know";
    COL_ANSWERS = "Uw antwoorden", "Your answers";
    ALL_KNOWN = "alles bekend", "all known";
    NO_SCORE = "Geen uitkomst", "No result";
    TOO_FEW = "te weinig antwoorden", "too few answers";
    TOO_FEW_LONG = "Te weinig antwoorden voor een uitkomst", "Too few answers for a result";
    DOES_NOT_APPLY = "niet van toepassing", "not applicable";
    SHORT_UNKNOWN = "weet niet", "don’t know";
    SHORT_NOT_APPLICABLE = "n.v.t.", "n/a";
    SHORT_BLANK = "niet ingevuld", "not filled in";
    EXPLAIN = "Hoe komt u aan deze cijfers?", "Where do these figures come from?";
    EXPLAIN_INTRO = "Per onderwerp ziet u hier uw antwoorden, de regel en de som.", "For each subject you see your answers, the rule and the sum here.";
    RULE_SCORE = "De uitkomst is het gemiddelde van de situaties die u koos. Zij verschijnt als u bij minstens 60 procent van de vragen, en bij minstens twee, een situatie koos. Het niveau is het hele getal dat is gehaald; vanaf een half erbij heet het ‘op weg naar’ het volgende.", "The result is the mean of the situations you chose. It appears when you chose a situation for at least 60 per cent of the questions, and at least two. The level is the whole number reached; from half more on it is called ‘on the way to’ the next.";
    RULE_BOUNDS = "Wat u niet weet of niet invulde, telt voor de ondergrens als situatie 1 en voor de bovengrens als situatie 5.", "What you do not know or did not fill in counts as situation 1 for the lower bound and as situation 5 for the upper bound.";
    RULE_TOTAL = "Het gemiddelde van het geheel is het gemiddelde van de onderwerpen met een uitkomst. Elk onderwerp telt even zwaar. Het verschijnt als minstens 80 procent van de onderwerpen een uitkomst heeft.", "The mean of the whole is the mean of the subjects with a result. Each subject weighs the same. It appears when at least 80 per cent of the subjects have a result.";
    RULE_BAND = "Om te zien hoe stevig dat gemiddelde is, is het ook op andere manieren berekend: als meetkundig gemiddelde, met elke vraag even zwaar, en steeds zonder één onderwerp.", "To see how firm that mean is, it was also calculated in other ways: as a geometric mean, with each question weighing the same, and each time without one subject.";
    RULE_INDICATIVE = "Dit is het gemiddelde van de kernvragen, één per onderwerp. Het is een eerste indruk, zonder marge.", "This is the mean of the core questions, one per subject. It is a first impression, without a margin.";
    SUM = "De som", "The sum";
    SUM_LOW = "Ondergrens", "Lower bound";
    SUM_HIGH = "Bovengrens", "Upper bound";
    GEOMETRIC = "Meetkundig gemiddelde", "Geometric mean";
    PER_QUESTION = "Elke vraag even zwaar", "Each question weighing the same";
    METHOD_HEADING = "Hoe is dit berekend?", "How was this calculated?";
    ROUNDED = "Getallen met twee decimalen zijn hier afgerond. Gerekend is met de precieze waarden.", "Numbers with two decimals are rounded here. The calculation used the exact values.";
    METHOD_SMALL = "Verschillen kleiner dan 1,0 noemen we niet: die kunnen toeval zijn.", "We do not name differences smaller than 1.0: they can be chance.";
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
                Lang::Nl => "Zoals u het ziet, is uw gemeente ",
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
                Lang::Nl => "Uw eerste indruk: uw gemeente is ",
                Lang::En => "Your first impression: your municipality is at the level ",
            };
            [before.to_owned(), words, ".".to_owned()]
        }
        OverallFigure::TooFew => {
            let text = match lang {
                Lang::Nl => "Voor een uitkomst over het geheel is nog te weinig ingevuld.",
                Lang::En => "Too little has been filled in for a result on the whole.",
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
                Lang::En => format!("Mean {mean}. Lowest: {lowest}. Highest: {highest}."),
            }
        }
        OverallFigure::Indicative(mean) => {
            let (count, shown) = (mean.count(), mean.shown().text(lang));
            match lang {
                Lang::Nl => format!(
                    "Gemiddeld {shown}, over {count} kernvragen. Beantwoord meer vragen voor een uitkomst per onderwerp."
                ),
                Lang::En => format!(
                    "Mean {shown}, over {count} core questions. Answer more questions for a result per subject."
                ),
            }
        }
        OverallFigure::TooFew => {
            let (scored, needed) = (overall.scored.len(), overall.needed);
            let applicable = overall.applicable;
            match lang {
                Lang::Nl => format!(
                    "Daarvoor is een uitkomst nodig op minstens {needed} van de {applicable} onderwerpen. Nu zijn het er {scored}."
                ),
                Lang::En => format!(
                    "That takes a result on at least {needed} of the {applicable} subjects. Now there are {scored}."
                ),
            }
        }
    }
}

/// Dimensions with their shared score: "Leren en uitwisselen (1,5)".
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
    format!("{} ({shown})", join(lang, &names, Joiner::And))
}

/// How firm the mean is: "Op andere manieren berekend ligt het tussen 2,6 en 2,8."
#[must_use]
pub fn band(lang: Lang, low: Shown, high: Shown) -> String {
    let (low, high) = (low.text(lang), high.text(lang));
    match lang {
        Lang::Nl if low == high => {
            format!("Op andere manieren berekend komt er ook {low} uit.")
        }
        Lang::Nl => format!("Op andere manieren berekend ligt het tussen {low} en {high}."),
        Lang::En if low == high => format!("Calculated in other ways it is {low} too."),
        Lang::En => format!("Calculated in other ways it lies between {low} and {high}."),
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
    let supported = counts.supported;
    let sentence = match lang {
        Lang::Nl => format!(" Onderbouwd: {supported} van de {} antwoorden.", counts.levels),
        Lang::En => format!(" Supported: {supported} of {} answers.", counts.levels),
    };
    count::spread(lang, spread) + if counts.levels > 0 { &sentence } else { "" }
}

/// "3 van de 4 vragen".
#[must_use]
pub fn coverage(lang: Lang, levels: u32, applicable: u32) -> String {
    match lang {
        Lang::Nl if applicable == 1 => format!("{levels} van de 1 vraag"),
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

/// The conclusion of the bars, for those who do not see them (R8).
#[must_use]
pub fn bars_conclusion(assessment: &Assessment, outcome: &[DimensionOutcome]) -> String {
    chart_conclusion(
        assessment,
        outcome,
        match assessment.parts().lang {
            Lang::Nl => "Staafdiagram",
            Lang::En => "Bar chart",
        },
    )
}

/// The conclusion of the radar, for those who do not see it (R8).
#[must_use]
pub fn radar_conclusion(assessment: &Assessment, outcome: &[DimensionOutcome]) -> String {
    chart_conclusion(
        assessment,
        outcome,
        match assessment.parts().lang {
            Lang::Nl => "Spinnenweb",
            Lang::En => "Radar chart",
        },
    )
}

fn chart_conclusion(assessment: &Assessment, outcome: &[DimensionOutcome], kind: &str) -> String {
    let lang = assessment.parts().lang;
    let scored: Vec<(usize, Shown, String)> = outcome
        .iter()
        .enumerate()
        .filter_map(|(place, dimension)| {
            let mean = dimension.score.mean()?;
            let words = level_words(assessment, mean.label(), mean.toward());
            Some((place, mean.shown(), words))
        })
        .collect();
    let say = |(place, shown, words): &(usize, Shown, String)| {
        let name = assessment.dimensions().get(*place).map_or("", |d| d.name.as_str());
        format!("{name} ({}, {words})", shown.text(lang))
    };
    let highest = outcome_extreme(outcome, true).and_then(|at| scored.iter().find(|s| s.0 == at));
    let lowest = outcome_extreme(outcome, false).and_then(|at| scored.iter().find(|s| s.0 == at));
    let without = outcome.len() - scored.len();
    let mut text = match lang {
        Lang::Nl => format!("{kind} van {} onderwerpen op vijf niveaus.", outcome.len()),
        Lang::En => format!("{kind} of {} subjects on five levels.", outcome.len()),
    };
    if let (Some(highest), Some(lowest)) = (highest, lowest) {
        text += &match lang {
            Lang::Nl => format!(" Het verst is {}, het minst ver {}.", say(highest), say(lowest)),
            Lang::En => format!(" Furthest is {}, least far {}.", say(highest), say(lowest)),
        };
    }
    if without > 0 {
        text += &match (lang, without) {
            (Lang::Nl, 1) => " Eén onderwerp heeft geen uitkomst.".to_owned(),
            (Lang::Nl, n) => format!(" {n} onderwerpen hebben geen uitkomst."),
            (Lang::En, 1) => " One subject has no result.".to_owned(),
            (Lang::En, n) => format!(" {n} subjects have no result."),
        };
    }
    text + match lang {
        Lang::Nl => " Alle cijfers staan in de tabel hieronder.",
        Lang::En => " All figures are in the table below.",
    }
}

/// The place of the first highest or lowest scored dimension.
fn outcome_extreme(outcome: &[DimensionOutcome], highest: bool) -> Option<usize> {
    let mut found: Option<(usize, crate::score::Fraction)> = None;
    for (place, dimension) in outcome.iter().enumerate() {
        let DimensionScore::Scored(mean) = dimension.score else { continue };
        let value = mean.value();
        let better =
            found.is_none_or(|(_, best)| if highest { value > best } else { value < best });
        if better {
            found = Some((place, value));
        }
    }
    found.map(|(place, _)| place)
}

/// "Zonder Visie en ambitie".
#[must_use]
pub fn without(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("Zonder {}", lower_first(name)),
        Lang::En => format!("Without {}", lower_first(name)),
    }
}

/// "Ingevuld op 3 maart 2026, door een wethouder. Vragenlijst 0.2.0."
#[must_use]
pub fn about(lang: Lang, date: &str, role: Option<&str>, version: &str) -> String {
    match (lang, role) {
        (Lang::Nl, Some(role)) => {
            format!("Laatst gewijzigd op {date}, door een {role}. Vragenlijst {version}.")
        }
        (Lang::Nl, None) => format!("Laatst gewijzigd op {date}. Vragenlijst {version}."),
        (Lang::En, Some(role)) => {
            format!("Last changed on {date}, by a {role}. Questionnaire {version}.")
        }
        (Lang::En, None) => format!("Last changed on {date}. Questionnaire {version}."),
    }
}

/// "37 van de 38 vragen beantwoord, waarvan 32 met een situatie."
#[must_use]
pub fn answered(lang: Lang, counts: &Counts) -> String {
    let answered = counts.questions - counts.blank;
    let (total, levels) = (counts.questions, counts.levels);
    match lang {
        Lang::Nl => format!(
            "{answered} van de {total} vragen beantwoord, waarvan {levels} met een situatie."
        ),
        Lang::En => {
            format!("{answered} of {total} questions answered, {levels} of them with a situation.")
        }
    }
}
