//! Ambition, priorities and the next step.

use super::{DimensionOutcome, DimensionScore, Fraction, Shown};
use crate::answers::Aim;

/// How many priorities are listed at most.
pub const MAX_PRIORITIES: usize = 3;

/// The distance from where a dimension stands to the ambition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Ambition − score. Below zero: "u bent verder dan u nu nodig vindt".
    pub value: Fraction,
    /// Whether it rests on a first impression only.
    pub indicative: bool,
}

impl Gap {
    /// The gap as shown.
    #[must_use]
    pub const fn shown(self) -> Shown {
        Shown::difference(self.value)
    }

    /// Whether the ambition is reached or passed.
    #[must_use]
    pub fn is_reached(self) -> bool {
        self.value <= Fraction::ZERO
    }
}

pub(super) fn gap(score: DimensionScore, aim: Aim) -> Option<Gap> {
    // scoring S18, S22
    let ambition = Fraction::whole(aim.ambition?.value().into());
    let (standing, indicative) = score.standing()?;
    Some(Gap { value: ambition.minus(standing), indicative })
}

/// The next step of a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepOffer {
    /// There is no score and no first impression.
    None,
    /// The ambition is set and reached ("u bent waar u wilt zijn").
    Reached,
    /// A step from the content.
    Offered {
        /// Its place in [`crate::assessment::Dimension::next_steps`]: 0 for 1→2 to 3 for 4→5,
        /// 4 for the step at 5.
        index: usize,
        /// Whether it rests on a first impression only.
        indicative: bool,
    },
}

pub(super) fn step(score: DimensionScore, gap: Option<Gap>) -> StepOffer {
    let Some((standing, indicative)) = score.standing() else { return StepOffer::None };
    // scoring S20
    if gap.is_some_and(Gap::is_reached) {
        return StepOffer::Reached;
    }
    // The step at 5 needs a score; a first impression of 5 is offered 4→5 (S22).
    let last = if indicative { 4 } else { 5 };
    let index = usize::try_from(standing.floor().clamp(1, last) - 1).unwrap_or(0);
    StepOffer::Offered { index, indicative }
}

/// A dimension to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Its place in the order of the dimensions, from 0.
    pub dimension: usize,
    /// The gap to the ambition times the urgency, greater than zero.
    pub value: Fraction,
}

impl Priority {
    /// The priority as shown.
    #[must_use]
    pub const fn shown(self) -> Shown {
        Shown::difference(self.value)
    }
}

pub(super) fn priorities(dimensions: &[DimensionOutcome]) -> Vec<Priority> {
    // scoring S19
    let mut found: Vec<(Priority, Fraction)> = Vec::new();
    for (dimension, outcome) in dimensions.iter().enumerate() {
        let (Some(mean), Some(gap)) = (outcome.score.mean(), outcome.gap) else { continue };
        let urgency = outcome.aim.urgency.unwrap_or_default();
        let (value, score) = (gap.value.times(urgency.value().into()), mean.value());
        if value > Fraction::ZERO {
            // In front of the first that comes after it, so that what is equal in both stays
            // in the order of the content. The list is short, and sorting weighs 4 KB.
            let after = |(other, other_score): &(Priority, Fraction)| {
                value.cmp(&other.value).then_with(|| other_score.cmp(&score)).is_gt()
            };
            let index = found.iter().position(after).unwrap_or(found.len());
            found.insert(index, (Priority { dimension, value }, score));
        }
    }
    found.into_iter().map(|(priority, _)| priority).take(MAX_PRIORITIES).collect()
}
