//! `cargo xtask test`: everything that must hold, one step after the other, and
//! never stopping at the first that fails.

mod counts;
mod deep;
mod steps;
mod twice;

use crate::project::Project;
use crate::report::{self, Failure, Outcome, Stopwatch};
use counts::Counts;
use steps::{STEPS, Setup};

/// Runs the steps; `true` when all passed.
///
/// # Errors
/// When no step has the name that was asked for, or the set-up cannot be done.
pub fn test(project: &Project, deep: bool, only: Option<&str>) -> Outcome<bool> {
    let chosen = steps::chosen(deep, only);
    if chosen.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(Failure::new(
            format!("there is no step `{}`", only.unwrap_or_default()),
            format!("choose one of: {}", names.join(", ")),
        ));
    }
    let whole = Stopwatch::start();
    let setup = Setup::provide(project, &chosen, deep)?;
    let mut ledger = vec![("set-up", whole.elapsed(), None)];
    for step in chosen {
        report::step(&format!("{}: {}", step.name, step.what), step.time(deep));
        let watch = Stopwatch::start();
        let counts = (step.run)(project, &setup).unwrap_or_else(|failure| {
            report::loud(&failure.to_string());
            Counts::FAILED
        });
        ledger.push((step.name, watch.elapsed(), Some(counts)));
    }
    report::note("");
    for (name, time, counts) in &ledger {
        let result = counts.map_or_else(String::new, |counts| counts.to_string());
        report::note(&format!("{name:<12} {:>14}   {result}", report::duration(*time)));
    }
    report::note(&format!("{:<12} {:>14}", "in all", report::duration(whole.elapsed())));
    for figure in setup.figures.borrow().iter() {
        report::note(figure);
    }
    let total = ledger.iter().filter_map(|(_, _, counts)| *counts).sum::<Counts>();
    println!("{total}");
    Ok(total.failed == 0)
}
