//! All dimensions round a circle.

use super::{Point, circle};
use crate::score::{DimensionOutcome, DimensionScore, Fraction};

/// The view box of the radar.
pub const RADAR_VIEW_BOX: &str = "0 0 520 520";

const CENTRE: i64 = 260;
/// Level 1 lies this far from the centre, so that it can be seen.
const FIRST: i64 = 40;
const STEP: i64 = 42;
/// How far out the numbers stand, and how far their feet lie below that place.
const NUMBERS: i64 = 236;
const NUMBER_FOOT: i64 = 6;

/// The lines of a radar, as SVG paths and places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Radar {
    /// The rings of levels 1 to 5, then one axis per dimension.
    pub grid: Vec<String>,
    /// The line through the scores; it is open at each dimension without one.
    pub line: String,
    /// A dot per score, in the order of the dimensions.
    pub dots: Vec<Point>,
    /// An open dot per first impression, in the order of the dimensions.
    pub impressions: Vec<Point>,
    /// Where the number of each dimension stands, middle and foot.
    pub numbers: Vec<Point>,
    /// Where the number of each level stands, middle and foot.
    pub levels: [Point; 5],
    /// Whether every dimension has a score, so that the line is closed.
    pub is_closed: bool,
}

impl Radar {
    /// The radar of these dimensions; `None` of fewer than three, which make no figure.
    #[must_use]
    pub fn of(dimensions: &[DimensionOutcome]) -> Option<Self> {
        let count = dimensions.len();
        if count < 3 {
            return None;
        }
        let at = |axis: usize, score: Fraction| place(axis, count, radius(score));
        let ring = |level: i64| {
            let corners = (0..count).map(|axis| at(axis, Fraction::whole(level)));
            path(corners, true)
        };
        let axis = |axis: usize| {
            let end = at(axis, Fraction::whole(5));
            format!("M{CENTRE} {CENTRE}L{} {}", end.x, end.y)
        };
        let scores: Vec<Option<Point>> = dimensions
            .iter()
            .enumerate()
            .map(|(axis, outcome)| outcome.score.mean().map(|mean| at(axis, mean.value())))
            .collect();
        let impressions =
            dimensions.iter().enumerate().filter_map(|(axis, outcome)| match outcome.score {
                DimensionScore::FirstImpression(level) => {
                    Some(at(axis, Fraction::whole(level.value().into())))
                }
                _ => None,
            });
        Some(Self {
            grid: (1..=5).map(ring).chain((0..count).map(axis)).collect(),
            line: line(&scores),
            dots: scores.iter().copied().flatten().collect(),
            impressions: impressions.collect(),
            numbers: (0..count)
                .map(|axis| {
                    let Point { x, y } = place(axis, count, Fraction::whole(NUMBERS));
                    Point { x, y: y + NUMBER_FOOT }
                })
                .collect(),
            levels: [1, 2, 3, 4, 5]
                .map(|level| Point { x: CENTRE + 11, y: CENTRE - FIRST - STEP * (level - 1) + 16 }),
            is_closed: scores.iter().all(Option::is_some),
        })
    }
}

/// How far from the centre a figure lies.
fn radius(score: Fraction) -> Fraction {
    score.minus(Fraction::whole(1)).times(STEP.unsigned_abs() as u32).plus(Fraction::whole(FIRST))
}

fn place(axis: usize, count: usize, radius: Fraction) -> Point {
    let (right, up) = circle::direction(axis, count);
    let along = |part: i64| {
        let whole = i128::from(radius.denominator()) * i128::from(circle::UNIT);
        let size = 2 * i128::from(radius.numerator()) * i128::from(part.unsigned_abs());
        // Rounded, with halves away from the centre.
        let length = i64::try_from((size + whole) / (2 * whole)).unwrap_or(i64::MAX);
        if part < 0 { -length } else { length }
    };
    Point { x: CENTRE + along(right), y: CENTRE - along(up) }
}

fn path(points: impl Iterator<Item = Point>, is_closed: bool) -> String {
    let mut path = String::new();
    for (index, Point { x, y }) in points.enumerate() {
        path.push_str(&format!("{}{x} {y}", if index == 0 { 'M' } else { 'L' }));
    }
    if is_closed {
        path.push('z');
    }
    path
}

/// The line through the points, with an opening at each that is missing.
fn line(points: &[Option<Point>]) -> String {
    // Begin after an opening, so that what is whole across the top stays one line.
    let Some(opening) = points.iter().position(Option::is_none) else {
        return path(points.iter().copied().flatten(), true);
    };
    let (before, after) = points.split_at(opening);
    let turned: Vec<_> = after.iter().chain(before).copied().collect();
    turned
        .split(Option::is_none)
        .filter(|run| run.len() > 1)
        .map(|run| path(run.iter().copied().flatten(), false))
        .collect()
}
