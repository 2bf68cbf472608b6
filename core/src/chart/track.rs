//! The seven places of a dilemma on a line.

use crate::answers::Position;
use crate::score::Reading;

/// The view box of the track.
pub const TRACK_VIEW_BOX: &str = "0 0 600 76";

/// The height of the line.
pub const TRACK_Y: i64 = 30;

/// The foot of the labels.
pub const TRACK_LABEL_Y: i64 = 68;

/// The line and its seven places.
pub const TRACK_GRID: [&str; 8] = [
    "M30 30H570",
    "M30 22V38",
    "M120 22V38",
    "M210 22V38",
    "M300 22V38",
    "M390 22V38",
    "M480 22V38",
    "M570 22V38",
];

/// What stands on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A filled circle: now.
    Disc {
        /// Its middle.
        x: i64,
        /// Its radius.
        r: i64,
    },
    /// An open circle round the disc: desired at the same place.
    Ring {
        /// Its middle.
        x: i64,
        /// Its radius.
        r: i64,
    },
    /// An open diamond, as a path: desired.
    Diamond(String),
}

/// A text under the line, by its middle. It keeps clear of the edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// "nu"
    Now(i64),
    /// "gewenst"
    Desired(i64),
    /// "nu en gewenst"
    Both(i64),
}

/// An arrow from now to desired, as paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// The shaft.
    pub shaft: String,
    /// The head.
    pub head: String,
}

/// What is drawn on the track, in the order of drawing: the arrow, the marks, the labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// From now to desired, where they differ.
    pub arrow: Option<Arrow>,
    /// The places given.
    pub marks: Vec<Mark>,
    /// Their names.
    pub labels: Vec<Label>,
}

impl Track {
    /// The track of a reading; `None` where no place is given.
    #[must_use]
    pub fn of(reading: Reading) -> Option<Self> {
        let now = |position| (Mark::Disc { x: x(position), r: 12 }, Label::Now(x(position)));
        let (arrow, marks, labels) = match reading {
            Reading::Nothing => return None,
            Reading::OnlyNow(position) => {
                let (mark, label) = now(position);
                (None, vec![mark], vec![label])
            }
            Reading::OnlyDesired(position) => {
                let (mark, label) = desired(x(position));
                (None, vec![mark], vec![label])
            }
            Reading::Stay(position) => {
                let x = x(position);
                let marks = vec![Mark::Ring { x, r: 16 }, Mark::Disc { x, r: 9 }];
                (None, marks, vec![Label::Both(clear_of_edge(x, 70))])
            }
            Reading::Move { now: from, desired: to, .. } => {
                let (disc, now_label) = now(from);
                let (diamond, desired_label) = desired(x(to));
                let arrow = arrow(x(from), x(to));
                (Some(arrow), vec![disc, diamond], vec![now_label, desired_label])
            }
        };
        Some(Self { arrow, marks, labels })
    }
}

fn x(position: Position) -> i64 {
    300 + 90 * i64::from(position.value())
}

/// The middle of a text of this half width that stays inside the view box.
fn clear_of_edge(x: i64, half_width: i64) -> i64 {
    x.clamp(half_width, 600 - half_width)
}

fn desired(x: i64) -> (Mark, Label) {
    let (left, right) = (x - 15, x + 15);
    let diamond = format!("M{x} 15L{right} 30L{x} 45L{left} 30z");
    (Mark::Diamond(diamond), Label::Desired(clear_of_edge(x, 40)))
}

/// An arrow that ends just before the diamond.
fn arrow(from: i64, to: i64) -> Arrow {
    let way = (to - from).signum();
    let (tip, back) = (to - 22 * way, to - 32 * way);
    Arrow { shaft: format!("M{from} 30H{tip}"), head: format!("M{back} 21L{tip} 30L{back} 39") }
}
