//! The place of a dilemma now and where it should go.

use crate::answers::Position;
use crate::score::Reading;

/// The width of the track in units.
pub const TRACK_WIDTH: i32 = 600;
/// The height of the track in units.
pub const TRACK_HEIGHT: i32 = 76;

const MIDDLE: i32 = TRACK_WIDTH / 2;
const PLACE: i32 = 90;
const LINE: i32 = 30;
/// The tip of the arrow stays this far from the middle of the wanted place.
const CLEAR: i32 = 22;

/// What is drawn of a dilemma.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The place now, in units from the left.
    pub now: Option<i32>,
    /// The wanted place, in units from the left.
    pub desired: Option<i32>,
    /// The arrow from one to the other, as an SVG path.
    pub arrow: Option<String>,
}

impl Track {
    /// What is drawn; nothing where no place was given.
    #[must_use]
    pub fn of(reading: Reading) -> Option<Self> {
        let (now, desired) = match reading {
            Reading::Nothing => return None,
            Reading::OnlyNow(now) => (Some(x(now)), None),
            Reading::OnlyDesired(desired) => (None, Some(x(desired))),
            Reading::Stay(place) => (Some(x(place)), Some(x(place))),
            Reading::Move { now, desired, .. } => (Some(x(now)), Some(x(desired))),
        };
        let arrow = now.zip(desired).and_then(|(now, desired)| arrow(now, desired));
        Some(Self { now, desired, arrow })
    }

    /// Whether both places are the same.
    #[must_use]
    pub fn stays(&self) -> bool {
        self.now.is_some() && self.now == self.desired
    }

    /// The line with its seven places, as an SVG path.
    #[must_use]
    pub fn ground() -> String {
        let ticks = Position::ALL.map(|position| format!("M{} 22V38", x(position))).concat();
        format!("M{} {LINE}H{}{ticks}", MIDDLE - 3 * PLACE, MIDDLE + 3 * PLACE)
    }

    /// The diamond around a place, as an SVG path.
    #[must_use]
    pub fn diamond(x: i32) -> String {
        format!("M{x} 15L{} {LINE}L{x} 45L{} {LINE}z", x + 15, x - 15)
    }
}

fn x(position: Position) -> i32 {
    MIDDLE + PLACE * i32::from(position.value())
}

fn arrow(now: i32, desired: i32) -> Option<String> {
    let direction = (desired - now).signum();
    if direction == 0 {
        return None;
    }
    let tip = desired - direction * CLEAR;
    let back = tip - direction * 10;
    Some(format!("M{now} {LINE}H{tip}M{back} 21L{tip} {LINE}L{back} 39"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Side;

    fn at(value: i8) -> Position {
        Position::new(value).unwrap_or(Position::ALL[3])
    }

    #[test]
    fn the_arrow_points_from_now_to_the_wanted_place() {
        let right = Reading::Move { now: at(-2), desired: at(1), toward: Side::Right };
        let track = Track::of(right);
        assert_eq!(
            track.and_then(|track| track.arrow).as_deref(),
            Some("M120 30H368M358 21L368 30L358 39")
        );
        let left = Reading::Move { now: at(1), desired: at(0), toward: Side::Left };
        let track = Track::of(left);
        assert_eq!(
            track.and_then(|track| track.arrow).as_deref(),
            Some("M390 30H322M332 21L322 30L332 39")
        );
    }

    #[test]
    fn staying_has_no_arrow_and_one_place() {
        let track = Track::of(Reading::Stay(at(3)));
        assert_eq!(track, Some(Track { now: Some(570), desired: Some(570), arrow: None }));
        assert!(track.is_some_and(|track| track.stays()));
        assert_eq!(Track::of(Reading::Nothing), None);
    }
}
