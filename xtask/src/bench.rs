//! `cargo xtask bench`: what the release weighs, how fast it is in a browser and
//! how fast the rules are in native code. It prints and judges nothing: tests
//! assert bytes and counts, never times (R52).

use std::env;

use crate::build::{self, Purpose};
use crate::process;
use crate::project::Project;
use crate::report::{self, Outcome};
use crate::setup::system;

/// Builds the release and prints all figures.
///
/// # Errors
/// When a tool is missing or the app does not come through.
pub fn bench(project: &Project) -> Outcome<()> {
    system::provide(&[system::CHROMIUM, system::CHROMEDRIVER])?;
    let ledger = build::make(project, Purpose::Publish)?.ledger;
    report::step("Measuring in Chromium", "1 to 2 minutes");
    let browser =
        cargo(project, &["run", "--quiet", "--package", "samenhang-tests", "--bin", "bench"])?;
    report::step("Counting results in native code", "30 seconds the first time");
    let scores = cargo(
        project,
        &[
            "run",
            "--quiet",
            "--profile",
            "bench",
            "--package",
            "samenhang-core",
            "--example",
            "scores",
        ],
    )?;
    println!(
        "{}\n{browser}\n{:<38}{:>18}",
        ledger.table(),
        "results per second, native code",
        scores.trim()
    );
    println!("on {} processors, {}", cores(), env::consts::ARCH);
    Ok(())
}

fn cargo(project: &Project, arguments: &[&str]) -> Outcome<String> {
    process::output(
        process::cargo().args(arguments).arg("--locked").current_dir(project.root()),
        "`cargo xtask test --only journeys` shows whether the app works at all",
    )
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
