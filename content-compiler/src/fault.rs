//! What is wrong with the content, in words for the person who edits it.

use std::{cell::RefCell, fmt, sync::Arc};

/// One thing that is wrong in the files, in Dutch: editors read it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the folder of the content on: `content/roles.toml`.
    pub file: String,
    /// The line, from 1; 0 where it is about the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, what, advice } = self;
        f.write_str(file)?;
        if *line > 0 {
            write!(f, ":{line}")?;
        }
        write!(f, ": {what} Wat te doen: {advice}")
    }
}

/// A line in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    pub(crate) line: usize,
}

impl Place {
    /// The file as a whole.
    pub(crate) fn file(file: &str) -> Self {
        Self { file: file.into(), line: 0 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// Gathers faults, so that an editor sees all of them at once.
#[derive(Debug, Default)]
pub(crate) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// Adds a fault.
    pub(crate) fn add(&self, place: &Place, what: impl Into<String>, advice: impl Into<String>) {
        self.0.borrow_mut().push(Fault {
            file: place.file.to_string(),
            line: place.line,
            what: what.into(),
            advice: advice.into(),
        });
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// All faults, by file and line, each once.
    pub(crate) fn into_sorted(self) -> Vec<Fault> {
        let mut faults = self.0.into_inner();
        faults.sort();
        faults.dedup();
        faults
    }
}

/// The candidate that looks most like a word, where one looks like it at all.
pub(crate) fn closest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let most = (word.chars().count() / 3).min(4);
    candidates
        .into_iter()
        .map(|candidate| (edits(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be added, removed or replaced to make one word of the other.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, letter) in from.chars().enumerate() {
        let mut left = i + 1;
        let mut next = vec![left];
        for (pair, other) in row.windows(2).zip(&to) {
            if let [diagonal, above] = *pair {
                left = (diagonal + usize::from(letter != *other)).min(above + 1).min(left + 1);
                next.push(left);
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closest_finds_a_slip_and_nothing_far_away() {
        let keys = ["explanation", "evidence", "text"];
        assert_eq!(closest("explenation", keys), Some("explanation"));
        assert_eq!(closest("txt", keys), Some("text"));
        assert_eq!(closest("budget", keys), None);
        assert_eq!(closest("6", ["1", "5"]), None);
    }

    #[test]
    fn edits_counts_letters() {
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("abc", ""), 3);
        assert_eq!(edits("rol", "rollen"), 3);
        assert_eq!(edits("visie", "visie"), 0);
    }

    #[test]
    fn a_fault_names_file_and_line_and_what_to_do() {
        let mut fault = Fault {
            file: "content/roles.toml".into(),
            line: 7,
            what: "Er is iets.".into(),
            advice: "Doe iets.".into(),
        };
        assert_eq!(fault.to_string(), "content/roles.toml:7: Er is iets. Wat te doen: Doe iets.");
        fault.line = 0;
        assert_eq!(fault.to_string(), "content/roles.toml: Er is iets. Wat te doen: Doe iets.");
    }
}
