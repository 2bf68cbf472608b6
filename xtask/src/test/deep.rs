//! The steps that only the deep run does.

use std::panic::resume_unwind;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::{fs, iter, thread};

use super::counts::Counts;
use super::steps::{LOOK_ABOVE, Setup, watch_tests};
use crate::process::{self, Watched};
use crate::project::Project;
use crate::report::{self, Explain, Outcome, Stopwatch};

/// How many inputs each decoder gets.
const INPUTS: u32 = 10_000_000;

/// The crate with the targets as programs.
const LIBFUZZER: &str = "fuzz/libfuzzer";

/// Feeds every target, led by what an input reaches; without a nightly toolchain, by chance.
pub(super) fn fuzz(project: &Project, setup: &Setup) -> Outcome<Counts> {
    if setup.cargo_fuzz.as_os_str().is_empty() {
        report::loud(
            "NO FUZZER: there is no nightly toolchain (`rustup toolchain install nightly`).\nThe \
             inputs are changed by chance instead, which reaches less.",
        );
        let mut cargo = process::cargo();
        cargo.args(["test", "--locked", "--package", "samenhang-fuzz", "--test", "inputs"]);
        cargo.env("SAMENHANG_FUZZ_INPUTS", INPUTS.to_string()).current_dir(project.root());
        return watch_tests(&mut cargo, setup);
    }
    let targets = targets(project)?;
    report::step("building the targets for the fuzzer", "2 minutes the first time");
    process::run(&mut cargo_fuzz(project, setup, "build"), LOOK_ABOVE)?;
    let fuzzers = targets.into_iter().map(|target| Ok((fuzzer(project, setup, &target)?, target)));
    let fuzzers: Vec<_> = fuzzers.collect::<Outcome<_>>()?;
    let fed = at_once(fuzzers, |(mut fuzzer, target)| {
        report::step(&format!("fuzz {target}"), "5 to 40 minutes");
        let watch = Stopwatch::start();
        let fed = process::watch(&mut fuzzer, LOOK_ABOVE)?;
        let inputs = final_figure(&fed.said, "number_of_executed_units");
        let figure = format!(
            "fuzz {target}: {inputs} inputs in {}, {} faults",
            report::duration(watch.elapsed()),
            u8::from(!fed.success),
        );
        Ok((figure, Counts::of_check(fed.success)))
    });
    Ok(summed(setup, fed))
}

/// Keeps the figures of what was done at once, and adds up its counts. What could not be done
/// stops nothing else.
fn summed(setup: &Setup, done: Vec<Outcome<(String, Counts)>>) -> Counts {
    let counts = done.into_iter().map(|done| match done {
        Ok((figure, counts)) => {
            setup.figures.borrow_mut().push(figure);
            counts
        }
        Err(failure) => {
            report::loud(&failure.to_string());
            Counts::FAILED
        }
    });
    counts.sum()
}

/// Does a piece of work for each of these, as many at once as there are cores: a fuzzer uses one,
/// and so does most of building and testing a mutant.
/// Gives what came of each, in the order in which they began.
fn at_once<T: Send, R: Send>(work: Vec<T>, each: impl Fn(T) -> R + Sync) -> Vec<R> {
    let queue = Mutex::new(work.into_iter().enumerate());
    let worker = || {
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
        iter::from_fn(next).map(|(at, one)| (at, each(one))).collect::<Vec<_>>()
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = iter::repeat_with(|| scope.spawn(worker)).take(cores).collect();
        let ended = workers.into_iter().map(|worker| worker.join());
        ended.flat_map(|done| done.unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// The names of all targets: each is a program.
fn targets(project: &Project) -> Outcome<Vec<String>> {
    let folder = project.root().join(LIBFUZZER).join("fuzz_targets");
    let what = format!("{} could not be read", folder.display());
    let entries = fs::read_dir(&folder).explain(what, "restore it: `git checkout fuzz`")?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

/// The fuzzer for one target. What it finds new goes into `target/`, not into the corpus that
/// is kept: see CONTRIBUTING.md for how that grows.
fn fuzzer(project: &Project, setup: &Setup, target: &str) -> Outcome<Command> {
    let work = project.target().join("fuzz").join(target);
    let (found, faults) = (work.join("corpus"), work.join("faults"));
    make(&found)?;
    make(&faults)?;
    let shown = |path: &Path| path.display().to_string();
    let mut fuzz = cargo_fuzz(project, setup, "run");
    fuzz.arg(target).arg(&found).arg(project.root().join("fuzz/corpus").join(target));
    if target == "file" {
        fuzz.arg(project.root().join("core/tests/golden"));
    }
    fuzz.arg("--").args([
        format!("-runs={INPUTS}"),
        format!("-dict={}", shown(&project.root().join(format!("fuzz/words/{target}.txt")))),
        // The slash at the end makes it a folder.
        format!("-artifact_prefix={}/", shown(&faults)),
        // No input of this size may take longer, or ask for more at once (R30).
        "-max_len=4096".to_owned(),
        "-timeout=10".to_owned(),
        "-malloc_limit_mb=32".to_owned(),
        "-print_final_stats=1".to_owned(),
    ]);
    Ok(fuzz)
}

/// cargo-fuzz with the nightly toolchain.
fn cargo_fuzz(project: &Project, setup: &Setup, what: &str) -> Command {
    let mut fuzz = Command::new("rustup");
    fuzz.args(["run", "nightly"]).arg(&setup.cargo_fuzz).args(["fuzz", what]);
    fuzz.args(["--fuzz-dir", LIBFUZZER, "--target-dir"]).arg(project.target().join("fuzz/build"));
    // What stands for the stable toolchain must not reach the other one.
    for variable in ["CARGO", "RUSTC", "RUSTFLAGS", "RUSTUP_TOOLCHAIN", "CARGO_TARGET_DIR"] {
        fuzz.env_remove(variable);
    }
    fuzz.current_dir(project.root());
    fuzz
}

fn make(folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder).explain(
        format!("{} could not be made", folder.display()),
        "look whether the disk is full and whether the folder is yours",
    )
}

/// A number that libFuzzer gives at the end: `stat::number_of_executed_units: 10000000`.
fn final_figure<'a>(said: &'a str, name: &str) -> &'a str {
    let line = said.lines().rev().find(|line| line.starts_with("stat::") && line.contains(name));
    line.and_then(|line| line.split_whitespace().last()).unwrap_or("?")
}

/// A part of core: its name, its files under `core/src`, and the tests that must notice every
/// change in them.
type Part = (&'static str, &'static [&'static str], &'static [&'static str]);

/// What a mutant costs is the building and running of tests, so each part is tried with its own;
/// what is in none of these, with all.
const PARTS: [Part; 11] = [
    ("score", &["score/**"], &["--lib", "--test=score"]),
    ("chart", &["chart/**"], &["--lib", "--test=score"]),
    (
        "file",
        &["file/**"],
        &["--test=file", "--test=file_json", "--test=file_limits", "--test=newer"],
    ),
    (
        "assessment",
        &["assessment/**"],
        &["--lib", "--test=answers", "--test=assessment", "--test=compact", "--test=progress"],
    ),
    (
        "answers",
        &["answers.rs", "progress.rs", "sheet.rs", "sorted_map.rs"],
        &["--lib", "--test=answers", "--test=progress"],
    ),
    ("bundle", &["bundle.rs"], &["--lib", "--test=compact", "--test=text"]),
    ("share", &["share/**"], &["--lib", "--test=share"]),
    ("record", &["record.rs"], &["--lib", "--test=keeper", "--test=record"]),
    ("merge", &["merge.rs"], &["--lib", "--test=merge", "--test=tabs"]),
    (
        "keeper",
        &["keeper.rs", "storage.rs"],
        &[
            "--lib",
            "--test=in_hand",
            "--test=keeper",
            "--test=newer",
            "--test=storage",
            "--test=tabs",
        ],
    ),
    (
        "session",
        &["session.rs", "session/**"],
        &["--lib", "--test=merge", "--test=storage", "--test=tabs"],
    ),
];

/// Changes core in every place where cargo-mutants knows how, and runs its tests on each. What
/// is left out, with the reasons, stands in `.cargo/mutants.toml`.
pub(super) fn mutants(project: &Project, setup: &Setup) -> Outcome<Counts> {
    let each = |option: &'static str, files: &[&str]| -> Vec<String> {
        files.iter().flat_map(|file| [option.to_owned(), format!("core/src/{file}")]).collect()
    };
    let mut parts = Vec::new();
    for (part, files, tests) in PARTS {
        let tests = tests.iter().map(|test| format!("--cargo-arg={test}"));
        let arguments = each("--file", files).into_iter().chain(tests);
        parts.push((part, mutants_of(project, setup, part, arguments)?));
    }
    let others = PARTS.iter().flat_map(|(_, files, _)| each("--exclude", files));
    parts.push(("the rest", mutants_of(project, setup, "the rest", others)?));
    let tried = at_once(parts, |(part, mut mutants)| {
        report::step(&format!("mutants of {part}"), "5 to 60 minutes");
        let watched = process::watch(&mut mutants, LOOK_ABOVE)?;
        let (figure, counts) = judged(&watched);
        Ok((format!("mutants of {part}: {figure}"), counts))
    });
    Ok(summed(setup, tried))
}

/// What cargo-mutants says where there is nothing to change.
const NOTHING: &str = "Found 0 mutants to test";

/// cargo-mutants for one part.
fn mutants_of(
    project: &Project,
    setup: &Setup,
    part: &str,
    arguments: impl Iterator<Item = String>,
) -> Outcome<Command> {
    let mut mutants = Command::new(&setup.cargo_mutants);
    mutants.args(["mutants", "--package", "samenhang-core", "--colors", "never"]).args(arguments);
    let results = project.target().join("mutants").join(part.replace(' ', "-"));
    make(&results)?;
    // Built apart: otherwise every other build would begin again after it.
    mutants.env("CARGO_TARGET_DIR", results.join("build")).env_remove("RUSTFLAGS");
    mutants.arg("--output").arg(results).current_dir(project.root());
    Ok(mutants)
}

/// The last line of cargo-mutants, and whether it is good: nothing missed. A mutant that runs
/// for ever was noticed too, and a part may have nothing that can be changed.
fn judged(watched: &Watched) -> (&str, Counts) {
    let lines = watched.said.lines().rev();
    if watched.success && lines.clone().any(|line| line.contains(NOTHING)) {
        return (NOTHING, Counts::PASSED);
    }
    let Some(line) = lines.map(str::trim).find(|line| line.contains("mutants tested")) else {
        return ("no result", Counts::FAILED);
    };
    (line, Counts::of_check(!line.contains(" missed")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_figures_of_the_fuzzer_are_read() {
        let said = "#10 DONE\nstat::number_of_executed_units: 12\nstat::peak_rss_mb:      44\n";
        assert_eq!(final_figure(said, "number_of_executed_units"), "12");
        assert_eq!(final_figure("crash", "number_of_executed_units"), "?");
    }

    #[test]
    fn what_is_done_at_once_comes_in_its_order() {
        let twice = at_once((0..50).collect(), |number: u64| {
            thread::sleep(std::time::Duration::from_micros(50 - number));
            number * 2
        });
        assert_eq!(twice, (0..50).map(|number| number * 2).collect::<Vec<_>>());
        assert!(at_once(Vec::new(), |number: u8| number).is_empty());
    }

    #[test]
    fn a_missed_mutant_fails_and_one_that_hangs_does_not() {
        let judged = |success, said: &str| judged(&Watched { success, said: said.to_owned() }).1;
        assert_eq!(judged(false, "9 mutants tested in 1m: 2 missed, 7 caught"), Counts::FAILED);
        assert_eq!(judged(false, "9 mutants tested in 1m: 8 caught, 1 timeouts"), Counts::PASSED);
        assert_eq!(judged(true, "9 mutants tested in 1m: 9 caught"), Counts::PASSED);
        assert_eq!(judged(false, "error: the baseline fails"), Counts::FAILED);
        assert_eq!(judged(true, "Found 0 mutants to test"), Counts::PASSED);
        assert_eq!(judged(false, "Found 0 mutants to test"), Counts::FAILED);
        assert_eq!(judged(true, ""), Counts::FAILED);
    }
}
