//! One lying bar per dimension.

use super::on_scale;
use crate::score::{DimensionOutcome, DimensionScore, Mean};

/// The view box of one bar. The row may be stretched.
pub const BAR_VIEW_BOX: &str = "0 0 1000 56";

/// The lines where levels 2 to 5 begin, reaching into the rows above and below.
pub const BAR_GRID: [&str; 4] = ["M245 -40V96", "M450 -40V96", "M655 -40V96", "M860 -40V96"];

/// The lines of one bar, as SVG paths. Level 1 lies at 40, so that it can be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// The score.
    pub mark: Option<String>,
    /// A first impression, in the place of a score.
    pub impression: Option<String>,
    /// Behind it: how far the score can lie by what is not known.
    pub band: Option<String>,
    /// How far a score could lie where there is none.
    pub band_alone: Option<String>,
}

impl Bar {
    /// The bar of a dimension.
    #[must_use]
    pub fn of(dimension: &DimensionOutcome) -> Self {
        let (mark, impression) = match dimension.score {
            DimensionScore::Scored(mean) => (Some(from_start(x(mean))), None),
            DimensionScore::FirstImpression(level) => {
                let end = Mean::of(std::iter::once(level)).map(x);
                (None, end.map(from_start))
            }
            DimensionScore::TooFew | DimensionScore::NotApplicable => (None, None),
        };
        let span = |top: i64, bottom: i64| {
            let bounds = dimension.bounds?;
            let (low, high) = (x(bounds.low), x(bounds.high));
            Some(format!("M{low} {top}H{high}V{bottom}H{low}z"))
        };
        let is_exact = dimension.bounds.is_some_and(|bounds| bounds.is_exact());
        match mark {
            Some(_) if is_exact => Self { mark, ..Self::default() },
            Some(_) => Self { mark, band: span(12, 44), ..Self::default() },
            None => Self { impression, band_alone: span(14, 42), ..Self::default() },
        }
    }

    /// The bar of a figure by itself, such as that of a domain.
    #[must_use]
    pub fn of_mean(mean: Mean) -> Self {
        Self { mark: Some(from_start(x(mean))), ..Self::default() }
    }
}

fn x(mean: Mean) -> i64 {
    on_scale(mean.value(), 40, 205)
}

fn from_start(end: i64) -> String {
    format!("M0 19H{end}V37H0z")
}
