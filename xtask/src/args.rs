//! The command line: which of the commands, with which options.

use std::ffi::OsString;

use lexopt::prelude::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::report::{Explain, Failure, Outcome};

/// What `cargo xtask` can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Build the release and serve it on this computer.
    Serve {
        /// Where to listen, on 127.0.0.1.
        port: u16,
    },
    /// Run every test.
    Test {
        /// Fuzzing, kills and corruptions at full size.
        deep: bool,
        /// Only the step with this name.
        only: Option<String>,
    },
    /// Write the release into `dist/`.
    Build {
        /// One to look at while working: in seconds, and twice as heavy.
        quick: bool,
        /// As one file too, that opens from a disk.
        single_file: bool,
    },
    /// Check the files in `content/`.
    CheckContent,
    /// Measure bytes, times and memory.
    Bench,
    /// Explain the commands.
    Help,
}

/// The port of `serve` when none is asked for.
pub const DEFAULT_PORT: u16 = 8080;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
Samenhang: the build steps

  cargo xtask serve [--port N]            build the release and serve it on http://127.0.0.1:8080/
  cargo xtask test [--deep] [--only NAME] run every test; last line: `N passed, N failed`
  cargo xtask build [--quick] [--single-file]
                                          write the release into dist/, for any static host;
                                          --quick: in seconds and twice as heavy, to look at;
                                          --single-file: also as single-file/zelfscan.html,
                                          one file that opens from a disk or a stick
  cargo xtask check-content               check the files in content/
  cargo xtask bench                       measure bytes, times and memory

Each command installs what it needs and is missing; see README.md.";

/// Reads the arguments after the name of the program.
///
/// # Errors
/// When a command or option is not known, missing or not a number.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Outcome<Command> {
    read(&mut Parser::from_args(arguments))
        .explain("the command line is not understood", "`cargo xtask help` shows what there is")?
        .ok_or_else(|| Failure::new("no command was given", HELP))
}

fn read(parser: &mut Parser) -> Result<Option<Command>, lexopt::Error> {
    let mut command = None;
    while let Some(argument) = parser.next()? {
        match (&mut command, argument) {
            (None, Value(name)) => command = Some(named(&name.string()?)?),
            (_, Long("help") | Short('h')) => return Ok(Some(Command::Help)),
            (Some(Command::Serve { port }), Long("port")) => *port = parser.value()?.parse()?,
            (Some(Command::Test { deep, .. }), Long("deep")) => *deep = true,
            (Some(Command::Test { only, .. }), Long("only")) => {
                *only = Some(parser.value()?.string()?);
            }
            (Some(Command::Build { quick, .. }), Long("quick")) => *quick = true,
            (Some(Command::Build { single_file, .. }), Long("single-file")) => *single_file = true,
            (_, other) => return Err(other.unexpected()),
        }
    }
    Ok(command)
}

fn named(name: &str) -> Result<Command, lexopt::Error> {
    Ok(match name {
        "serve" => Command::Serve { port: DEFAULT_PORT },
        "test" => Command::Test { deep: false, only: None },
        "build" => Command::Build { quick: false, single_file: false },
        "check-content" => Command::CheckContent,
        "bench" => Command::Bench,
        "help" => Command::Help,
        other => return Err(format!("there is no command `{other}`").into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Outcome<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn serve_has_a_port_that_can_be_changed() {
        assert_eq!(parsed("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(parsed("serve --port 9000"), Ok(Command::Serve { port: 9000 }));
        assert!(parsed("serve --port much").is_err());
        assert!(parsed("serve --port 70000").is_err());
    }

    #[test]
    fn build_is_whole_unless_quick_is_asked_for() {
        let build = |quick, single_file| Ok(Command::Build { quick, single_file });
        assert_eq!(parsed("build"), build(false, false));
        assert_eq!(parsed("build --quick"), build(true, false));
        assert_eq!(parsed("build --single-file"), build(false, true));
    }

    #[test]
    fn test_takes_its_options() {
        let command = Command::Test { deep: true, only: Some("journeys".to_owned()) };
        assert_eq!(parsed("test --deep --only journeys"), Ok(command));
    }

    #[test]
    fn options_of_another_command_are_refused() {
        assert!(parsed("build --port 9000").is_err());
        assert!(parsed("--deep").is_err());
    }

    #[test]
    fn unknown_and_missing_commands_say_what_there_is() {
        let unknown = parsed("tset").map_err(|failure| failure.to_string());
        assert!(unknown.is_err_and(|text| text.contains("tset") && text.contains("help")));
        let missing = parsed("").map_err(|failure| failure.to_string());
        assert!(missing.is_err_and(|text| text.contains("cargo xtask serve")));
    }
}
