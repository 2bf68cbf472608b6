//! What the person at the terminal reads: steps, how long they usually take,
//! and failures that say what to do.

use std::fmt;
use std::time::{Duration, Instant};

/// Why a step stopped, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    what: String,
    remedy: String,
}

/// What a step gives back.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A failure in plain words, with the thing to do next.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stopped: {}\nWhat to do: {}", self.what, self.remedy)
    }
}

impl std::error::Error for Failure {}

/// Turns the error of a library into a [`Failure`] that says what was tried.
pub trait Explain<T> {
    /// Adds what was being done and what to do about it.
    ///
    /// # Errors
    /// The [`Failure`], when the result was an error.
    fn explain(self, what: impl fmt::Display, remedy: impl Into<String>) -> Outcome<T>;
}

impl<T, E: fmt::Display> Explain<T> for Result<T, E> {
    fn explain(self, what: impl fmt::Display, remedy: impl Into<String>) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("{what}: {error}"), remedy))
    }
}

/// Announces a step and how long it usually takes.
pub fn step(what: &str, usually: &str) {
    eprintln!("==> {what} (usually {usually})");
}

/// Says something that the person should know but that stops nothing.
pub fn note(text: &str) {
    eprintln!("    {text}");
}

/// Says something that must not be overlooked.
pub fn loud(text: &str) {
    eprintln!("\n!!! {}\n", text.replace('\n', "\n!!! "));
}

/// Measures a step for the ledger of minutes.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts now.
    #[must_use]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since the start.
    #[must_use]
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// A duration as people read it: `7.3 s` or `2 min 05 s`.
#[must_use]
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{seconds}.{} s", time.subsec_millis() / 100)
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// Bytes as kilobytes of 1000 bytes with one decimal, rounded up, so that a
/// figure on screen never looks smaller than it is.
#[must_use]
pub fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_to_do() {
        let failure = Failure::new("port 8080 is taken", "choose another with --port");
        let text = failure.to_string();
        assert!(text.contains("port 8080 is taken") && text.contains("--port"), "{text}");
    }

    #[test]
    fn durations_read_naturally() {
        assert_eq!(duration(Duration::from_millis(7_390)), "7.3 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn kilobytes_round_up() {
        assert_eq!(kilobytes(0), "0.0");
        assert_eq!(kilobytes(96_000), "96.0");
        assert_eq!(kilobytes(96_001), "96.1");
    }
}
