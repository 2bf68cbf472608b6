//! One bar per dimension.
//!
//! Zone *n* starts where level *n* is reached, so the zone a bar ends in is its label.
//! 40 units of stub keep a bar of 1.0 in sight.

use crate::answers::Level;
use crate::score::{Bounds, DimensionOutcome, DimensionScore, Fraction};

/// The width of a plot in units.
pub const BAR_WIDTH: i64 = 1000;
/// The height of a plot in units.
pub const BAR_HEIGHT: i64 = 56;

const STUB: i64 = 40;
const LEVEL_WIDTH: u32 = 205;

/// What is drawn for one dimension, as SVG paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bar {
    /// A score, with the band of what is not known, where anything is.
    Score {
        /// The bar.
        mark: String,
        /// The band behind it.
        band: Option<String>,
    },
    /// A first impression: an open bar, with the band of what is not known.
    FirstImpression {
        /// The open bar.
        mark: String,
        /// The band behind it.
        band: Option<String>,
    },
    /// No score: the band alone.
    BandAlone(String),
    /// Nothing to draw.
    Nothing,
}

impl Bar {
    /// What is drawn for a dimension.
    #[must_use]
    pub fn of(outcome: &DimensionOutcome) -> Self {
        let band = outcome.bounds.filter(|bounds| !bounds.is_exact());
        match outcome.score {
            DimensionScore::Scored(mean) => {
                Bar::Score { mark: bar(mean.value()), band: band.map(band_path) }
            }
            DimensionScore::FirstImpression(level) => Bar::FirstImpression {
                mark: bar(Fraction::whole(level.value().into())),
                band: band.map(band_path),
            },
            DimensionScore::TooFew => {
                band.map_or(Bar::Nothing, |bounds| Bar::BandAlone(alone(bounds)))
            }
            DimensionScore::NotApplicable => Bar::Nothing,
        }
    }
}

/// The lines where levels 2 to 5 begin, as one path that reaches beyond the row.
#[must_use]
pub fn grid_lines() -> String {
    Level::ALL
        .iter()
        .skip(1)
        .map(|level| format!("M{} -40V96", x(Fraction::whole(level.value().into()))))
        .collect()
}

/// Where a score lies, in units from the left.
fn x(score: Fraction) -> i64 {
    STUB + score.minus(Fraction::whole(1)).round(LEVEL_WIDTH)
}

fn bar(score: Fraction) -> String {
    format!("M0 19H{}V37H0z", x(score))
}

fn band_path(bounds: Bounds) -> String {
    let (low, high) = (x(bounds.low.value()), x(bounds.high.value()));
    format!("M{low} 12H{high}V44H{low}z")
}

/// A band without a bar in it is a little lower.
fn alone(bounds: Bounds) -> String {
    let (low, high) = (x(bounds.low.value()), x(bounds.high.value()));
    format!("M{low} 14H{high}V42H{low}z")
}
