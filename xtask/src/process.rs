//! Starting other programs.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use crate::report::{Explain, Failure, Outcome};

/// The cargo that started this program, else the one on PATH.
#[must_use]
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The first of these programs that is on PATH.
#[must_use]
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}

/// Runs a program to its end; its output goes to the terminal.
///
/// # Errors
/// When it cannot be started or fails.
pub fn run(command: &mut Command, remedy: &str) -> Outcome<()> {
    let shown = shown(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .explain(format!("`{shown}` could not be started"), remedy)?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{shown}` failed ({status}); see above"), remedy))
    }
}

/// Runs a program to its end and gives its standard output.
///
/// # Errors
/// When it cannot be started or fails.
pub fn output(command: &mut Command, remedy: &str) -> Outcome<String> {
    let shown = shown(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .explain(format!("`{shown}` could not be started"), remedy)?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Failure::new(format!("`{shown}` failed ({}): {said}", output.status), remedy))
    }
}

/// Whether a program starts and ends well; its output is not shown.
#[must_use]
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// How a watched program ended, and all it said.
#[derive(Debug, Clone)]
pub struct Watched {
    /// Whether it ended well.
    pub success: bool,
    /// Its standard output and error, line by line as they came.
    pub said: String,
}

/// Runs a program to its end, shows its output as it comes and keeps it.
///
/// # Errors
/// When it cannot be started.
pub fn watch(command: &mut Command, remedy: &str) -> Outcome<Watched> {
    let shown = shown(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .explain(format!("`{shown}` could not be started"), remedy)?;
    let stdout = child.stdout.take().map(|stream| thread::spawn(|| relay(stream)));
    let stderr = child.stderr.take().map(|stream| thread::spawn(|| relay(stream)));
    let said = [stdout, stderr]
        .into_iter()
        .flatten()
        .filter_map(|thread| thread.join().ok())
        .collect::<Vec<_>>()
        .join("\n");
    let status = child.wait().explain(format!("`{shown}` could not be followed"), remedy)?;
    Ok(Watched { success: status.success(), said })
}

/// Prints every line as it comes and keeps it.
fn relay(stream: impl Read) -> String {
    let mut kept = String::new();
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        let text = String::from_utf8_lossy(&line);
        eprint!("{text}");
        kept.push_str(&text);
        line.clear();
    }
    kept
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watched_program_gives_its_words_and_its_end() {
        let watched =
            watch(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"]), "install sh");
        assert!(watched.is_ok_and(|watched| {
            !watched.success && watched.said.contains("out") && watched.said.contains("err")
        }));
    }

    #[test]
    fn a_failing_program_is_named_as_it_was_typed() {
        let failed = run(Command::new("sh").args(["-c", "exit 3"]), "look at sh");
        assert!(failed.is_err_and(|failure| failure.to_string().contains("sh -c exit 3")));
        let missing = run(&mut Command::new("no-such-program-here"), "install it");
        assert!(missing.is_err_and(|failure| failure.to_string().contains("install it")));
    }

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(on_path(&["no-such-program-here", "sh"]).is_some());
        assert!(on_path(&["no-such-program-here"]).is_none());
    }
}
