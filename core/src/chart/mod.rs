//! The geometry of the charts, in whole numbers. Components only draw it.
//!
//! Whole numbers, because formatting floats costs kilobytes in the first load and says
//! nothing that the eye can see.

mod bars;
mod radar;
mod track;

pub use bars::{BAR_HEIGHT, BAR_WIDTH, Bar, grid_lines};
pub use radar::{Axis, RADAR_SIZE, Radar};
pub use track::{TRACK_HEIGHT, TRACK_WIDTH, Track};
