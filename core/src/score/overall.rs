//! The whole: the mean over the dimensions, its robustness and the first round.

use super::geometric::Geometric;
use super::{Counts, DimensionOutcome, DimensionScore, Mean, Score, Shown};
use crate::answers::Level;

/// The share that must have a score for an overall figure, as (parts, whole): 80 %.
pub const OVERALL_COVERAGE: (usize, usize) = (4, 5);

/// What can be said of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overall {
    /// The places of the dimensions with a score, in the order of the content.
    pub scored: Vec<usize>,
    /// How many dimensions are applicable.
    pub applicable: usize,
    /// How many of those need a score for an overall figure.
    pub needed: usize,
    /// The figure, or why there is none.
    pub figure: OverallFigure,
    /// How far the first round is.
    pub first_round: FirstRound,
}

/// The core questions, of which enough give a first impression (scoring S23).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstRound {
    /// How many have a level.
    pub levels: usize,
    /// How many are applicable.
    pub applicable: usize,
    /// How many of those need a level for a first impression.
    pub needed: usize,
}

/// The overall figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverallFigure {
    /// Enough dimensions have a score.
    Scored(Total),
    /// Too few have, but enough core questions have a level: their plain mean, without a band.
    Indicative(Mean),
    /// Too few answers.
    TooFew,
}

/// The mean over the dimensions; never shown without its lowest and highest dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The mean of the scored dimensions, each with the same weight.
    pub score: Score,
    /// The label to use.
    pub label: OverallLabel,
    /// Where other ways to calculate end up.
    pub band: Band,
    /// The places of all dimensions that share the lowest score.
    pub lowest: Vec<usize>,
    /// The places of all dimensions that share the highest score.
    pub highest: Vec<usize>,
}

/// The label of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverallLabel {
    /// The label is the same all over the band.
    One {
        /// The level that is reached.
        level: Level,
        /// The level "op weg naar".
        toward: Option<Level>,
    },
    /// The label differs inside the band: "tussen niveau a en b".
    Between {
        /// The level at the low end.
        low: Level,
        /// The level at the high end.
        high: Level,
    },
}

/// The lowest and highest figure that several ways to calculate give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The low end.
    pub low: Shown,
    /// The high end.
    pub high: Shown,
    /// The geometric mean of the dimensions.
    pub geometric: Shown,
    /// The mean of all answers in scored dimensions.
    pub per_question: Mean,
    /// The mean without one dimension: its place and the mean of the others.
    pub without: Vec<(usize, Score)>,
}

/// Whether so many are enough for an overall figure.
const fn needed(applicable: usize) -> usize {
    // scoring S10: 80 %, rounded up, and never of nothing.
    let (parts, whole) = OVERALL_COVERAGE;
    let share = applicable.saturating_mul(parts).div_ceil(whole);
    if share == 0 { 1 } else { share }
}

pub(super) fn overall(dimensions: &[DimensionOutcome], core: &Counts) -> Overall {
    let (mut scored, mut means, mut applicable) = (Vec::new(), Vec::new(), 0);
    for (place, dimension) in dimensions.iter().enumerate() {
        if let Some(mean) = dimension.score.mean() {
            scored.push(place);
            means.push(mean);
        }
        applicable += usize::from(dimension.score != DimensionScore::NotApplicable);
    }
    let needed_scores = needed(applicable);
    let first_round = FirstRound {
        levels: core.levels,
        applicable: core.applicable(),
        needed: needed(core.applicable()),
    };
    let total = (scored.len() >= needed_scores).then(|| total(&scored, &means)).flatten();
    let figure = match total {
        Some(total) => OverallFigure::Scored(total),
        // scoring S23
        None if first_round.levels >= first_round.needed => {
            let mean = Mean::of(core_levels(dimensions).into_iter());
            mean.map_or(OverallFigure::TooFew, OverallFigure::Indicative)
        }
        None => OverallFigure::TooFew,
    };
    Overall { scored, applicable, needed: needed_scores, figure, first_round }
}

/// The levels of the core questions, in the order of the content.
pub(super) fn core_levels(dimensions: &[DimensionOutcome]) -> Vec<Level> {
    let mut levels = Vec::new();
    for question in dimensions.iter().flat_map(|dimension| &dimension.questions) {
        if question.core {
            levels.extend(question.status.level());
        }
    }
    levels
}

/// The lowest and the highest score.
fn ends(scores: &[Score]) -> Option<(Score, Score)> {
    let first = *scores.first()?;
    let (mut low, mut high) = (first, first);
    for score in scores {
        low = low.min(*score);
        high = high.max(*score);
    }
    Some((low, high))
}

/// The overall figure of these dimensions, given as places and means.
fn total(places: &[usize], means: &[Mean]) -> Option<Total> {
    let scores: Vec<Score> = means.iter().map(|mean| mean.score()).collect();
    // scoring S10
    let score = Score::mean(&scores)?;
    let (low, high) = ends(&scores)?;
    let (mut lowest, mut highest) = (Vec::new(), Vec::new());
    // scoring S12
    let geometric = Geometric(means);
    let per_question = Mean::joined(means)?;
    let mut ways = vec![score, per_question.score()];
    let mut without = Vec::new();
    for (index, (place, score)) in places.iter().zip(&scores).enumerate() {
        // scoring S11
        if *score == low {
            lowest.push(*place);
        }
        if *score == high {
            highest.push(*place);
        }
        let mut others = scores.clone();
        others.remove(index);
        if let Some(mean) = Score::mean(&others) {
            without.push((*place, mean));
            ways.push(mean);
        }
    }
    let (low, high) = ends(&ways)?;
    // The geometric mean never exceeds the mean, so it can only be the low end. What is shown
    // and the label rise with the figure: the lowest of them belong to the lowest figure.
    let band = Band {
        low: low.shown().min(geometric.shown()),
        high: high.shown(),
        geometric: geometric.shown(),
        per_question,
        without,
    };
    let (low, high) = (low.label().min(geometric.label()), high.label());
    let label = if low == high {
        OverallLabel::One { level: score.label(), toward: score.toward() }
    } else {
        OverallLabel::Between { low, high }
    };
    Some(Total { score, label, band, lowest, highest })
}
