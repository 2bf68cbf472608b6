//! The edits and the faults they give.

pub(crate) mod parts;
pub(crate) mod reading;
pub(crate) mod references;

/// One edit and a fault that it gives.
pub(crate) struct Case {
    /// The file that is changed.
    pub(crate) file: &'static str,
    /// The text that is replaced.
    pub(crate) from: &'static str,
    /// The text that takes its place.
    pub(crate) to: &'static str,
    /// A piece of the line of the fault, as it is after the edit.
    pub(crate) at: &'static str,
    /// Which of the lines with that piece, from 1.
    pub(crate) nth: usize,
    /// The file of the fault, where it is another one.
    pub(crate) fault_in: &'static str,
    /// What the fault and its advice say.
    pub(crate) words: [&'static str; 2],
    /// How many other faults the edit gives.
    pub(crate) more: usize,
}

impl Case {
    fn nth(self, nth: usize) -> Self {
        Self { nth, ..self }
    }

    fn more(self, more: usize) -> Self {
        Self { more, ..self }
    }

    fn fault_in(self, fault_in: &'static str) -> Self {
        Self { fault_in, ..self }
    }
}

fn case(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    at: &'static str,
    words: [&'static str; 2],
) -> Case {
    Case { file, from, to, at, nth: 1, fault_in: file, words, more: 0 }
}

/// A file with everything in it.
pub(crate) const VISION: &str = "dimensions/01-visie-en-ambitie.toml";
