//! How one person's places on a dilemma are read. Nothing here is scored (scoring S21).

use crate::answers::{DilemmaEntry, Place, Position};

/// One of the two poles of a dilemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The left pole (A).
    Left,
    /// The right pole (B).
    Right,
}

impl Side {
    /// The side a position lies on; none in the middle.
    #[must_use]
    pub const fn of(position: Position) -> Option<Self> {
        Self::of_number(position.value())
    }

    const fn of_number(number: i8) -> Option<Self> {
        match number {
            ..0 => Some(Side::Left),
            0 => None,
            1.. => Some(Side::Right),
        }
    }

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }
}

/// What two places say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Neither place is given: blank or "weet ik niet".
    Nothing,
    /// Only the place now is given.
    OnlyNow(Position),
    /// Only the desired place is given.
    OnlyDesired(Position),
    /// The wish is to stay.
    Stay(Position),
    /// The wish is to move.
    Move {
        /// Where the municipality stands.
        now: Position,
        /// Where it should stand in two years.
        desired: Position,
        /// The side it moves towards.
        toward: Side,
    },
}

impl Reading {
    /// Desired − now in places, -6 to 6, where both are given.
    #[must_use]
    pub const fn shift(self) -> Option<i8> {
        match self {
            Reading::Move { now, desired, .. } => Some(desired.value() - now.value()),
            Reading::Stay(_) => Some(0),
            Reading::Nothing | Reading::OnlyNow(_) | Reading::OnlyDesired(_) => None,
        }
    }
}

/// A text of the dilemma to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The strength of the side it moves towards or stands on.
    Strength(Side),
    /// What happens when that side is overdone.
    Shadow(Side),
    /// The shadow of the side it stands entirely on now; it comes first.
    ShadowNow(Side),
    /// The strength of the side it moves away from.
    StrengthAtRisk(Side),
}

/// One dilemma in the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DilemmaOutcome {
    /// What was chosen for now.
    pub now: Option<Place>,
    /// What was chosen for over two years.
    pub desired: Option<Place>,
    /// What the two say.
    pub reading: Reading,
    /// The texts to show, in order. The conversation question follows them.
    pub facets: Vec<Facet>,
}

pub(super) fn dilemma(entry: Option<&DilemmaEntry>) -> DilemmaOutcome {
    let (now, desired) = entry.map_or((None, None), |entry| (entry.now, entry.desired));
    let reading = reading(now.and_then(Place::position), desired.and_then(Place::position));
    DilemmaOutcome { now, desired, reading, facets: facets(reading) }
}

fn reading(now: Option<Position>, desired: Option<Position>) -> Reading {
    match (now, desired) {
        (None, None) => Reading::Nothing,
        (Some(now), None) => Reading::OnlyNow(now),
        (None, Some(desired)) => Reading::OnlyDesired(desired),
        // scoring S25
        (Some(now), Some(desired)) => match Side::of_number(desired.value() - now.value()) {
            None => Reading::Stay(now),
            Some(toward) => Reading::Move { now, desired, toward },
        },
    }
}

/// The side that a position lies on entirely.
fn extreme(position: Position) -> Option<Side> {
    Side::of(position).filter(|_| position.value().abs() == 3)
}

fn facets(reading: Reading) -> Vec<Facet> {
    // scoring S25
    match reading {
        Reading::Nothing => Vec::new(),
        Reading::Stay(now) | Reading::OnlyNow(now) => match extreme(now) {
            Some(side) => vec![Facet::ShadowNow(side), Facet::Strength(side)],
            None => standing(now),
        },
        Reading::OnlyDesired(desired) => standing(desired),
        Reading::Move { now, toward, .. } => {
            let mut facets = Vec::new();
            facets.extend(extreme(now).map(Facet::ShadowNow));
            facets.push(Facet::Strength(toward));
            facets.push(Facet::Shadow(toward));
            facets.push(Facet::StrengthAtRisk(toward.other()));
            facets
        }
    }
}

/// Strength and shadow of the side of a position; of both in the middle.
fn standing(position: Position) -> Vec<Facet> {
    let mut facets = Vec::new();
    for side in [Side::Left, Side::Right] {
        if Side::of(position).is_none_or(|on| on == side) {
            facets.push(Facet::Strength(side));
            facets.push(Facet::Shadow(side));
        }
    }
    facets
}
