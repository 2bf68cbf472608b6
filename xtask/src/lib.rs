//! The build steps of Samenhang: `cargo xtask serve`, `test`, `build`,
//! `check-content` and `bench`. The tests use the server of this library.

pub mod args;
pub mod bench;
pub mod build;
pub mod process;
pub mod project;
pub mod report;
pub mod serve;
pub mod setup;
pub mod test;

use args::Command;
use project::Project;
use report::Outcome;

/// Does what the command asks for; `false` when tests failed.
///
/// # Errors
/// When a step cannot be done: the failure says what to do.
pub fn run(command: Command) -> Outcome<bool> {
    let project = Project::locate()?;
    match command {
        Command::Help => println!("{}", args::HELP),
        Command::Serve { port } => serve::serve(&project, port)?,
        Command::Build { quick, single_file } => {
            build::build(&project, quick, single_file)?;
            report::note("the release is in dist/: copy it to any folder of any static host");
        }
        Command::CheckContent => build::content::check(&project)?,
        Command::Test { deep, only } => return test::test(&project, deep, only.as_deref()),
        Command::Bench => bench::bench(&project)?,
    }
    Ok(true)
}
