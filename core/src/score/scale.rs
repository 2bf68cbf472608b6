//! Figures on the scale of levels, 1 to 5.

use super::{Fraction, Shown};
use crate::answers::Level;

/// An exact figure on the scale of levels.
///
/// Type invariant: from 1 to 5. It is made only by averaging answers, which keeps it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(Fraction);

impl Score {
    /// The mean of several scores; `None` of none.
    pub(super) fn mean(scores: &[Score]) -> Option<Self> {
        let count = u32::try_from(scores.len()).ok()?;
        Fraction::sum(scores.iter().map(|score| score.value())).over(count).map(Self)
    }

    /// The exact value.
    #[must_use]
    pub const fn value(self) -> Fraction {
        self.0
    }

    /// The level that is reached.
    #[must_use]
    pub fn label(self) -> Level {
        // scoring S8
        level(self.0.floor())
    }

    /// The level "op weg naar", from half way.
    #[must_use]
    pub fn toward(self) -> Option<Level> {
        // scoring S8
        let reached = self.label();
        let half_way = self.0.minus(Fraction::whole(reached.value().into())) >= Fraction::tenths(5);
        if half_way { Level::new(reached.value() + 1) } else { None }
    }

    /// The figure as shown.
    #[must_use]
    pub fn shown(self) -> Shown {
        Shown::on_scale(self.0.round(10), self.0.floor())
    }
}

/// The level with a number; what lies outside becomes the nearest.
pub(super) fn level(number: i64) -> Level {
    let index = usize::try_from(number.clamp(1, 5) - 1).unwrap_or(0);
    Level::ALL.get(index).copied().unwrap_or(Level::ALL[0])
}

/// The mean of levels, with the sum and the number it is made of.
///
/// Type invariant: the number is greater than zero and the sum lies between it and five times it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mean {
    sum: u32,
    count: u32,
}

impl Mean {
    /// The mean of these levels; `None` of none.
    #[must_use]
    pub fn of(levels: impl Iterator<Item = Level>) -> Option<Self> {
        let (sum, count) = levels.fold((0_u32, 0_u32), |(sum, count), level| {
            (sum.saturating_add(level.value().into()), count.saturating_add(1))
        });
        (count > 0).then_some(Self { sum, count })
    }

    /// The mean when so many more answers at one level come to it.
    pub(super) fn with(self, more: u32, at: Level) -> Self {
        Self {
            sum: self.sum.saturating_add(more.saturating_mul(at.value().into())),
            count: self.count.saturating_add(more),
        }
    }

    /// The mean of all answers under several means.
    pub(super) fn joined(means: &[Mean]) -> Option<Self> {
        means.iter().copied().reduce(|a, b| Self {
            sum: a.sum.saturating_add(b.sum),
            count: a.count.saturating_add(b.count),
        })
    }

    /// The sum of the levels.
    #[must_use]
    pub const fn sum(self) -> u32 {
        self.sum
    }

    /// How many levels there are.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.count
    }

    /// The figure itself.
    #[must_use]
    pub fn score(self) -> Score {
        // By the invariant there is a count; the other arm is never taken.
        Score(Fraction::ratio(self.sum, self.count).unwrap_or(Fraction::whole(1)))
    }

    /// The exact value.
    #[must_use]
    pub fn value(self) -> Fraction {
        self.score().value()
    }

    /// The level that is reached.
    #[must_use]
    pub fn label(self) -> Level {
        self.score().label()
    }

    /// The level "op weg naar", from half way.
    #[must_use]
    pub fn toward(self) -> Option<Level> {
        self.score().toward()
    }

    /// The figure as shown.
    #[must_use]
    pub fn shown(self) -> Shown {
        self.score().shown()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop")]

    use super::*;
    use crate::assessment::Lang;

    fn mean(sum: u32, count: u32) -> Mean {
        Mean { sum, count }
    }

    #[test]
    fn label_is_the_floor() {
        let labels = |sum, count| {
            let mean = mean(sum, count);
            (mean.label().value(), mean.toward().map(Level::value))
        };
        assert_eq!(labels(9, 3), (3, None));
        assert_eq!(labels(5, 2), (2, Some(3)));
        assert_eq!(labels(249, 100), (2, None));
        assert_eq!(labels(299, 100), (2, Some(3)));
        assert_eq!(labels(19, 4), (4, Some(5)));
        assert_eq!(labels(5, 1), (5, None));
        assert_eq!(labels(4, 4), (1, None));
    }

    #[test]
    fn shown_never_reaches_the_next_level() {
        assert_eq!(mean(296, 100).shown().text(Lang::Nl), "2,9");
        assert_eq!(mean(295, 100).shown().text(Lang::Nl), "2,9");
        assert_eq!(mean(294, 100).shown().text(Lang::Nl), "2,9");
        assert_eq!(mean(284, 100).shown().text(Lang::Nl), "2,8");
        assert_eq!(mean(9, 4).shown().text(Lang::Nl), "2,3");
        assert_eq!(mean(300, 100).shown().text(Lang::Nl), "3,0");
        assert_eq!(mean(499, 100).shown().text(Lang::Nl), "4,9");
        assert_eq!(mean(5, 1).shown().text(Lang::Nl), "5,0");
    }

    #[test]
    fn means_count_what_they_hold() {
        let levels = [3, 2, 4].map(|value| Level::new(value).unwrap());
        let made = Mean::of(levels.into_iter()).unwrap();
        assert_eq!((made.sum(), made.count()), (9, 3));
        assert_eq!(made.with(1, Level::ALL[0]), mean(10, 4));
        assert_eq!(made.with(1, Level::ALL[4]), mean(14, 4));
        assert_eq!(made.with(0, Level::ALL[4]), made);
        assert_eq!(Mean::joined(&[made, mean(5, 1)]), Some(mean(14, 4)));
        assert_eq!(Mean::of(std::iter::empty()), None);
    }

    #[test]
    fn a_mean_of_scores_weighs_them_equally() {
        let scores = [mean(15, 4), mean(5, 3)].map(Mean::score);
        let made = Score::mean(&scores).unwrap();
        assert_eq!(made.value(), Fraction::ratio(65, 24).unwrap());
        assert_eq!(Score::mean(&[]), None);
    }
}
