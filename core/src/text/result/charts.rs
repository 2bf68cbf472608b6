//! The charts in words, for those who do not see them (R8).

use super::level_words;
use crate::assessment::{Assessment, Lang};
use crate::score::{DimensionOutcome, DimensionScore, Mean};
use crate::text::count;

/// The conclusion of the bars.
#[must_use]
pub fn bars_conclusion(assessment: &Assessment, outcome: &[DimensionOutcome]) -> String {
    let kind = match assessment.parts().lang {
        Lang::Nl => "Staafdiagram",
        Lang::En => "Bar chart",
    };
    conclusion(assessment, outcome, kind)
}

/// The conclusion of the radar.
#[must_use]
pub fn radar_conclusion(assessment: &Assessment, outcome: &[DimensionOutcome]) -> String {
    let kind = match assessment.parts().lang {
        Lang::Nl => "Spinnenweb",
        Lang::En => "Radar chart",
    };
    conclusion(assessment, outcome, kind)
}

fn conclusion(assessment: &Assessment, outcome: &[DimensionOutcome], kind: &str) -> String {
    let lang = assessment.parts().lang;
    let all = outcome.len();
    let mut sentences = vec![match lang {
        Lang::Nl => format!("{kind} van {all} onderwerpen op vijf niveaus."),
        Lang::En => format!("{kind} of {all} subjects on five levels."),
    }];
    sentences.extend(extremes(assessment, outcome));
    let is = |wanted: fn(&DimensionScore) -> bool| {
        outcome.iter().filter(|dimension| wanted(&dimension.score)).count()
    };
    let impressions = is(|score| matches!(score, DimensionScore::FirstImpression(_)));
    let none = is(|score| matches!(score, DimensionScore::TooFew | DimensionScore::NotApplicable));
    if impressions > 0 {
        sentences.push(impressions_words(lang, impressions));
    }
    if none > 0 {
        sentences.push(none_words(lang, none));
    }
    sentences.push(
        match lang {
            Lang::Nl => "Alle cijfers staan in de tabel hieronder.",
            Lang::En => "All figures are in the table below.",
        }
        .to_owned(),
    );
    sentences.join(" ")
}

/// The first furthest and the first least far dimension; the one where there is only one.
fn extremes(assessment: &Assessment, outcome: &[DimensionOutcome]) -> Option<String> {
    let lang = assessment.parts().lang;
    let scored: Vec<(&str, Mean)> = assessment
        .dimensions()
        .iter()
        .zip(outcome)
        .filter_map(|(dimension, outcome)| Some((dimension.name.as_str(), outcome.score.mean()?)))
        .collect();
    let say = |(name, mean): (&str, Mean)| {
        let words = level_words(assessment, mean.label(), mean.toward());
        format!("‘{name}’ ({}: {words})", mean.shown().text(lang))
    };
    let first = *scored.first()?;
    let further = |a: (&str, Mean), b: (&str, Mean)| a.1.value() < b.1.value();
    let highest = scored.iter().fold(first, |best, at| if further(best, *at) { *at } else { best });
    let lowest = scored.iter().fold(first, |best, at| if further(*at, best) { *at } else { best });
    Some(match (lang, scored.len(), highest.1.value() == lowest.1.value()) {
        (Lang::Nl, 1, _) => format!("Alleen {} heeft een uitkomst.", say(first)),
        (Lang::En, 1, _) => format!("Only {} has a result.", say(first)),
        (Lang::Nl, _, true) => {
            format!("Alle uitkomsten zijn gelijk: {}.", highest.1.shown().text(lang))
        }
        (Lang::En, _, true) => {
            format!("All results are the same: {}.", highest.1.shown().text(lang))
        }
        (Lang::Nl, _, false) => {
            format!("Het verst is {}. Het minst ver is {}.", say(highest), say(lowest))
        }
        (Lang::En, _, false) => {
            format!("Furthest is {}. Least far is {}.", say(highest), say(lowest))
        }
    })
}

fn impressions_words(lang: Lang, count: usize) -> String {
    let number = count::in_words_capital(lang, count);
    match (lang, count) {
        (Lang::Nl, 1) => format!("{number} onderwerp heeft een eerste indruk, op één vraag."),
        (Lang::Nl, _) => format!("{number} onderwerpen hebben een eerste indruk, op één vraag."),
        (Lang::En, 1) => format!("{number} subject has a first impression, from one question."),
        (Lang::En, _) => format!("{number} subjects have a first impression, from one question."),
    }
}

fn none_words(lang: Lang, count: usize) -> String {
    let number = count::in_words_capital(lang, count);
    match (lang, count) {
        (Lang::Nl, 1) => format!("{number} onderwerp heeft geen uitkomst."),
        (Lang::Nl, _) => format!("{number} onderwerpen hebben geen uitkomst."),
        (Lang::En, 1) => format!("{number} subject has no result."),
        (Lang::En, _) => format!("{number} subjects have no result."),
    }
}
