//! How a figure was made, in writing.

use super::{
    Bounds, DimensionOutcome, Fraction, Mean, Outcome, OverallFigure, Shown, Status,
    overall::core_levels, shown::decimal,
};
use crate::answers::Level;
use crate::assessment::Lang;

/// A mean with what it rests on, so that it can explain itself: "3 + 2 + 4 = 9; 9 / 3 = 3,0".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calculation {
    /// What is added up, in the order of the content.
    pub terms: Vec<Fraction>,
    /// The mean of the terms as shown.
    pub result: Shown,
}

impl Calculation {
    /// The calculation of the mean of these levels.
    fn of_levels(levels: &[Level], mean: Mean) -> Self {
        let terms = levels.iter().map(|level| Fraction::whole(level.value().into())).collect();
        Self { terms, result: mean.shown() }
    }

    /// The exact sum of the terms.
    #[must_use]
    pub fn sum(&self) -> Fraction {
        Fraction::sum(self.terms.iter().copied())
    }

    /// Whether every number in [`Calculation::text`] before the result is exact. If not, some
    /// are rounded to two decimals for reading only.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        // A sum of hundredths is one too.
        self.terms.iter().all(|term| 100 % term.denominator() == 0)
    }

    /// The calculation on one line.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let write = |number: Fraction| {
            if number.denominator() == 1 {
                number.numerator().to_string()
            } else {
                decimal(number.round(100), 2, lang)
            }
        };
        let mut terms = String::new();
        for term in &self.terms {
            if !terms.is_empty() {
                terms += " + ";
            }
            terms += &write(*term);
        }
        let (sum, count, result) = (write(self.sum()), self.terms.len(), self.result.text(lang));
        format!("{terms} = {sum}; {sum} / {count} = {result}")
    }
}

impl Mean {
    /// The division on one line, "102 / 38 = 2,7", where the terms are too many to read.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        format!("{} / {} = {}", self.sum(), self.count(), self.shown().text(lang))
    }
}

impl DimensionOutcome {
    /// How the score was made, where there is one.
    #[must_use]
    pub fn calculation(&self) -> Option<Calculation> {
        Some(Calculation::of_levels(&self.filled(None), self.score.mean()?))
    }

    /// How the two bounds were made, where there are any: what is unknown at 1, then at 5.
    #[must_use]
    pub fn bounds_calculations(&self) -> Option<(Calculation, Calculation)> {
        let Bounds { low, high } = self.bounds?;
        let filled = |unknown, mean| Calculation::of_levels(&self.filled(Some(unknown)), mean);
        Some((filled(Level::ALL[0], low), filled(Level::ALL[4], high)))
    }

    /// The levels in order, with this one for what is unknown.
    fn filled(&self, unknown: Option<Level>) -> Vec<Level> {
        let mut levels = Vec::new();
        for question in &self.questions {
            levels.extend(match question.status {
                Status::Level(level) => Some(level),
                Status::Unknown | Status::Blank => unknown,
                Status::NotApplicable => None,
            });
        }
        levels
    }
}

impl Outcome {
    /// How the overall figure was made: from the scores of the dimensions, or from the core
    /// questions where it is indicative.
    #[must_use]
    pub fn overall_calculation(&self) -> Option<Calculation> {
        match &self.overall.figure {
            OverallFigure::Scored(total) => {
                let mut terms = Vec::new();
                for dimension in &self.dimensions {
                    terms.extend(dimension.score.mean().map(Mean::value));
                }
                Some(Calculation { terms, result: total.score.shown() })
            }
            OverallFigure::Indicative(mean) => {
                Some(Calculation::of_levels(&core_levels(&self.dimensions), *mean))
            }
            OverallFigure::TooFew => None,
        }
    }

    /// How the figure of a domain was made, from the places of its questions.
    #[must_use]
    pub fn domain_calculation(&self, places: &[usize], mean: Mean) -> Calculation {
        let mut levels = Vec::new();
        for question in self.questions() {
            if places.contains(&question.place) {
                levels.extend(question.status.level());
            }
        }
        Calculation::of_levels(&levels, mean)
    }
}
