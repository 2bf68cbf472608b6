//! The same scores around a circle. An option: the shape depends on the order.

use crate::answers::Level;
use crate::score::{DimensionOutcome, DimensionScore, Fraction};

/// The width and height of the radar in units.
pub const RADAR_SIZE: i64 = 520;

const CENTRE: i64 = RADAR_SIZE / 2;
const INNER: i64 = 40;
const LEVEL_STEP: u32 = 42;
const LABEL_RADIUS: i64 = 236;
/// From the middle of a line of text to its base line.
const BASE_LINE: i64 = 6;

/// One axis: its line and the place of its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The line from the centre, as an SVG path.
    pub line: String,
    /// The base point of the number.
    pub label: (i64, i64),
}

/// The radar of all dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Radar {
    /// The five rings from low to high, as SVG paths.
    pub rings: Vec<String>,
    /// The base points of the numbers 1 to 5 on the first axis.
    pub ring_labels: Vec<(i64, i64)>,
    /// One axis per dimension.
    pub axes: Vec<Axis>,
    /// The line through the scores, open where a dimension has none, as an SVG path.
    pub line: String,
    /// The scores as points.
    pub points: Vec<(i64, i64)>,
    /// First impressions as points, beside the line.
    pub impressions: Vec<(i64, i64)>,
}

impl Radar {
    /// The radar of these dimensions.
    #[must_use]
    pub fn of(dimensions: &[DimensionOutcome]) -> Self {
        let count = dimensions.len();
        let ring = |level: &Level| {
            let radius = radius(Fraction::whole(level.value().into()));
            let points: Vec<_> = (0..count).map(|axis| point(axis, count, radius)).collect();
            path(&points, true)
        };
        let scores: Vec<Option<(i64, i64)>> = dimensions
            .iter()
            .enumerate()
            .map(|(axis, dimension)| {
                let mean = dimension.score.mean()?;
                Some(point(axis, count, radius(mean.value())))
            })
            .collect();
        let impressions = dimensions.iter().enumerate().filter_map(|(axis, dimension)| {
            let DimensionScore::FirstImpression(level) = dimension.score else { return None };
            Some(point(axis, count, radius(Fraction::whole(level.value().into()))))
        });
        let ring_label = |level: &Level| {
            let radius = radius(Fraction::whole(level.value().into()));
            (CENTRE + 11, CENTRE - radius + 16)
        };
        Self {
            rings: Level::ALL.iter().map(ring).collect(),
            ring_labels: Level::ALL.iter().map(ring_label).collect(),
            axes: (0..count).map(|axis| Axis::of(axis, count)).collect(),
            line: line(&scores),
            points: scores.iter().copied().flatten().collect(),
            impressions: impressions.collect(),
        }
    }
}

impl Axis {
    fn of(axis: usize, count: usize) -> Self {
        let outer = radius(Fraction::whole(5));
        let (x, y) = point(axis, count, outer);
        let (label_x, label_y) = point(axis, count, LABEL_RADIUS);
        Self { line: format!("M{CENTRE} {CENTRE}L{x} {y}"), label: (label_x, label_y + BASE_LINE) }
    }
}

fn radius(score: Fraction) -> i64 {
    INNER + score.minus(Fraction::whole(1)).round(LEVEL_STEP)
}

/// A point on an axis; the first axis points up, the others follow clockwise.
fn point(axis: usize, count: usize, radius: i64) -> (i64, i64) {
    let degrees = (axis * 360 + count / 2) / count.max(1);
    let (sine, cosine) = (sine(degrees), sine(degrees + 90));
    (CENTRE + scaled(radius, sine), CENTRE - scaled(radius, cosine))
}

/// `radius * sine / 10 000`, halves away from zero.
fn scaled(radius: i64, sine: i64) -> i64 {
    let product = radius * sine;
    (product + product.signum() * 5_000) / 10_000
}

/// Ten thousand times the sine of whole degrees.
fn sine(degrees: usize) -> i64 {
    /// For 0 to 90 degrees.
    const TABLE: [i64; 91] = [
        0, 175, 349, 523, 698, 872, 1045, 1219, 1392, 1564, 1736, 1908, 2079, 2250, 2419, 2588,
        2756, 2924, 3090, 3256, 3420, 3584, 3746, 3907, 4067, 4226, 4384, 4540, 4695, 4848, 5000,
        5150, 5299, 5446, 5592, 5736, 5878, 6018, 6157, 6293, 6428, 6561, 6691, 6820, 6947, 7071,
        7193, 7314, 7431, 7547, 7660, 7771, 7880, 7986, 8090, 8192, 8290, 8387, 8480, 8572, 8660,
        8746, 8829, 8910, 8988, 9063, 9135, 9205, 9272, 9336, 9397, 9455, 9511, 9563, 9613, 9659,
        9703, 9744, 9781, 9816, 9848, 9877, 9903, 9925, 9945, 9962, 9976, 9986, 9994, 9998, 10000,
    ];
    let degrees = degrees % 360;
    let (quarter, sign) = match degrees {
        0..=90 => (degrees, 1),
        91..=180 => (180 - degrees, 1),
        181..=270 => (degrees - 180, -1),
        _ => (360 - degrees, -1),
    };
    sign * TABLE.get(quarter).copied().unwrap_or(0)
}

/// The line through neighbouring scores. It begins behind a gap, so that it breaks nowhere
/// else; without a gap it is closed.
fn line(scores: &[Option<(i64, i64)>]) -> String {
    let count = scores.len();
    let Some(gap) = scores.iter().position(Option::is_none) else {
        let points: Vec<_> = scores.iter().copied().flatten().collect();
        return path(&points, true);
    };
    let mut runs: Vec<Vec<(i64, i64)>> = vec![Vec::new()];
    for step in 1..=count {
        match scores.get((gap + step) % count).copied().flatten() {
            Some(point) => {
                if let Some(run) = runs.last_mut() {
                    run.push(point);
                }
            }
            None => runs.push(Vec::new()),
        }
    }
    runs.iter().filter(|run| run.len() > 1).map(|run| path(run, false)).collect()
}

fn path(points: &[(i64, i64)], closed: bool) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        path += &format!("{}{x} {y}", if index == 0 { "M" } else { "L" });
    }
    if closed && !path.is_empty() {
        path.push('z');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sine_of_the_four_quarters() {
        let at = [0, 30, 90, 150, 180, 210, 270, 330, 360].map(sine);
        assert_eq!(at, [0, 5000, 10000, 5000, 0, -5000, -10000, -5000, 0]);
    }

    #[test]
    fn the_line_is_closed_without_a_gap_and_breaks_only_at_gaps() {
        let point = |x| Some((x, 0));
        assert_eq!(line(&[point(1), point(2), point(3)]), "M1 0L2 0L3 0z");
        assert_eq!(line(&[point(1), None, point(3), point(4)]), "M3 0L4 0L1 0");
        // A score between two gaps is a point, not a line.
        assert_eq!(line(&[point(1), None, point(3), None]), "");
        assert_eq!(line(&[]), "");
    }

    #[test]
    fn ten_axes_stand_where_the_design_has_them() {
        let axes: Vec<Axis> = (0..10).map(|axis| Axis::of(axis, 10)).collect();
        assert_eq!(axes[0].line, "M260 260L260 52");
        assert_eq!(axes[1].line, "M260 260L382 92");
        assert_eq!(axes[0].label, (260, 30));
        assert_eq!(axes[1].label, (399, 75));
    }
}
