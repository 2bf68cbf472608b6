//! Where charts have their lines: geometry only, in whole numbers, without a look or a text.

mod bars;
mod circle;
mod radar;
mod track;

pub use bars::{BAR_GRID, BAR_VIEW_BOX, Bar};
pub use radar::{RADAR_VIEW_BOX, Radar};
pub use track::{Arrow, Label, Mark, TRACK_GRID, TRACK_LABEL_Y, TRACK_VIEW_BOX, TRACK_Y, Track};

use crate::score::Fraction;

/// A place in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i64,
    /// Down.
    pub y: i64,
}

/// Where a figure lies on a straight scale: level 1 at `first`, each level `step` further.
fn on_scale(score: Fraction, first: i64, step: u32) -> i64 {
    first + score.minus(Fraction::whole(1)).times(step).round(1)
}
