//! How many tests passed and failed, from what the runners say.

use std::fmt;
use std::iter::Sum;

use crate::process::Watched;

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    pub(super) passed: u32,
    pub(super) failed: u32,
}

impl Counts {
    pub(super) const PASSED: Self = Self { passed: 1, failed: 0 };
    pub(super) const FAILED: Self = Self { passed: 0, failed: 1 };

    /// A check that only passes or fails counts as one test.
    pub(super) fn of_check(success: bool) -> Self {
        if success { Self::PASSED } else { Self::FAILED }
    }

    /// The sum of every `test result: …` line. A runner that fails without
    /// saying which test, or ends well without running one, is a failure: a
    /// step that tests nothing must not look green.
    pub(super) fn of_tests(watched: &Watched) -> Self {
        let counted: Self = watched.said.lines().filter_map(result).sum();
        let silent = if watched.success { counted == Self::default() } else { counted.failed == 0 };
        if silent { [counted, Self::FAILED].into_iter().sum() } else { counted }
    }
}

/// The figures of `test result: ok. 3 passed; 0 failed; …`.
fn result(line: &str) -> Option<Counts> {
    let (_, figures) = line.split_once("test result: ")?;
    let figure = |name: &str| {
        let (before, _) = figures.split_once(name)?;
        before.trim_end().rsplit(' ').next()?.parse().ok()
    };
    Some(Counts { passed: figure("passed")?, failed: figure("failed")? })
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, next| Self {
            passed: sum.passed.saturating_add(next.passed),
            failed: sum.failed.saturating_add(next.failed),
        })
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(success: bool, said: &str) -> (u32, u32) {
        let counts = Counts::of_tests(&Watched { success, said: said.to_owned() });
        (counts.passed, counts.failed)
    }

    #[test]
    fn the_results_of_all_runners_are_added() {
        let said = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored\n\
                    noise\ntest result: ok. 12 passed; 0 failed; 0 ignored; finished in 0.1s";
        assert_eq!(of(true, said), (15, 0));
        assert_eq!(of(false, "test result: FAILED. 3 passed; 2 failed; 0 ignored"), (3, 2));
    }

    #[test]
    fn a_failure_without_a_count_is_one() {
        assert_eq!(of(false, "error: could not compile"), (0, 1));
        assert_eq!(of(false, "test result: ok. 3 passed; 0 failed\ncrash"), (3, 1));
    }

    #[test]
    fn running_nothing_is_a_failure() {
        assert_eq!(of(true, "no tests to run!"), (0, 1));
        assert_eq!(of(true, "test result: ok. 0 passed; 0 failed"), (0, 1));
    }

    #[test]
    fn the_last_line_is_what_was_promised() {
        assert_eq!(Counts { passed: 7, failed: 2 }.to_string(), "7 passed, 2 failed");
    }
}
