//! The steps of `cargo xtask test`, in the order that fails soonest.

use std::cell::RefCell;
use std::path::PathBuf;
use std::process::Command;

use super::counts::Counts;
use super::{deep, twice};
use crate::build::{self, wasm};
use crate::process::{self, Watched};
use crate::project::Project;
use crate::report::{self, Outcome};
use crate::setup::node::Node;
use crate::setup::tools::WASM;
use crate::setup::{Cache, nginx, system, tools};

/// One step.
pub(super) struct Step {
    /// What `--only` takes.
    pub(super) name: &'static str,
    pub(super) what: &'static str,
    pub(super) usually: &'static str,
    /// The same for the deep run; `None` when that does nothing else.
    deeply: Option<&'static str>,
    /// Whether it is left out of the plain run.
    only_deep: bool,
    pub(super) run: fn(&Project, &Setup) -> Outcome<Counts>,
    needs: Need,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Nothing,
    Checkers,
    CargoDeny,
    CargoFuzz,
    CargoMutants,
    Components,
    Browsers,
}

impl Step {
    /// Whether `--only name` means this step. Journeys walk through a release,
    /// so that is built first.
    fn is_for(&self, name: &str) -> bool {
        self.name == name || (name == "journeys" && self.name == "build")
    }

    /// How long it usually takes.
    pub(super) fn time(&self, deep: bool) -> &'static str {
        self.deeply.filter(|_| deep).unwrap_or(self.usually)
    }
}

/// The steps of a run. One that is named runs in any case.
pub(super) fn chosen(deep: bool, only: Option<&str>) -> Vec<&'static Step> {
    let is_chosen = |step: &&Step| match only {
        Some(name) => step.is_for(name),
        None => deep || !step.only_deep,
    };
    STEPS.iter().filter(is_chosen).collect()
}

/// What most steps are: part of every run, and the same in each.
const PLAIN: Step = Step {
    name: "",
    what: "",
    usually: "",
    deeply: None,
    only_deep: false,
    run: |_, _| Ok(Counts::FAILED),
    needs: Need::Nothing,
};

pub(super) const STEPS: [Step; 11] = [
    Step {
        name: "format",
        what: "rustfmt",
        usually: "2 seconds",
        run: |project, _| check(process::cargo().args(["fmt", "--all", "--check"]), project),
        needs: Need::Checkers,
        ..PLAIN
    },
    Step {
        name: "clippy",
        what: "clippy on the whole workspace, warnings are errors",
        usually: "1 to 3 minutes the first time",
        run: |project, _| {
            let arguments = ["clippy", "--workspace", "--all-targets", "--locked"];
            check(process::cargo().args(arguments).args(DENY_WARNINGS), project)
        },
        needs: Need::Checkers,
        ..PLAIN
    },
    Step {
        name: "clippy-wasm",
        what: "clippy on the app as the browser gets it",
        usually: "1 minute the first time",
        run: |project, _| {
            // As the tests run it, and as the release is.
            let tested = ["--package", "samenhang", "--all-targets", "--features", "examples"];
            let released = ["--features", wasm::FEATURES];
            let packages = ["--package", "samenhang", "--package", "samenhang-result"];
            for arguments in [tested.to_vec(), [packages.as_slice(), &released].concat()] {
                let mut clippy = process::cargo();
                clippy.args(["clippy", "--locked", "--target", WASM]).args(arguments);
                let counts = check(clippy.args(DENY_WARNINGS), project)?;
                if counts.failed > 0 {
                    return Ok(counts);
                }
            }
            Ok(Counts::of_check(true))
        },
        needs: Need::Checkers,
        ..PLAIN
    },
    Step {
        name: "deny",
        what: "licences, sources, bans and advisories of all dependencies",
        usually: "10 seconds",
        run: deny,
        needs: Need::CargoDeny,
        ..PLAIN
    },
    Step {
        name: "native",
        what: "the rules, the content, the build steps and the architecture",
        usually: "2 minutes the first time",
        deeply: Some("10 to 20 minutes"),
        run: native,
        ..PLAIN
    },
    Step {
        name: "components",
        what: "the app's parts in Chromium",
        usually: "1 minute the first time",
        run: components,
        needs: Need::Components,
        ..PLAIN
    },
    Step {
        name: "build",
        what: "the release, with its budgets",
        usually: "1 to 3 minutes",
        run: |project, _| build::build(project, false, true).map(|_| Counts::PASSED),
        ..PLAIN
    },
    Step {
        name: "journeys",
        what: "what people do, in Chromium, Firefox and WebKit",
        usually: "3 minutes",
        deeply: Some("30 to 40 minutes"),
        run: journeys,
        needs: Need::Browsers,
        ..PLAIN
    },
    Step {
        name: "reproducible",
        what: "two clean builds of the last commit in two folders, byte for byte the same",
        usually: "8 to 15 minutes",
        only_deep: true,
        run: twice::reproducible,
        ..PLAIN
    },
    Step {
        name: "fuzz",
        what: "every decoder with 10 million inputs each",
        usually: "1 to 2 hours",
        only_deep: true,
        run: deep::fuzz,
        needs: Need::CargoFuzz,
        ..PLAIN
    },
    Step {
        name: "mutants",
        what: "whether a test notices each change in the rules",
        usually: "1 to 2 hours",
        only_deep: true,
        run: deep::mutants,
        needs: Need::CargoMutants,
        ..PLAIN
    },
];

const DENY_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];
pub(super) const LOOK_ABOVE: &str = "look at the lines above";

/// What the steps use. A tool that no chosen step needs has an empty path.
#[derive(Default)]
pub(super) struct Setup {
    deep: bool,
    cargo_deny: PathBuf,
    wasm_bindgen: PathBuf,
    chromedriver: PathBuf,
    pub(super) cargo_fuzz: PathBuf,
    pub(super) cargo_mutants: PathBuf,
    /// What the steps measured, for the end of the run.
    pub(super) figures: RefCell<Vec<String>>,
}

impl Setup {
    /// Installs what these steps need and is missing.
    pub(super) fn provide(project: &Project, steps: &[&Step], deep: bool) -> Outcome<Self> {
        let needs = |need| steps.iter().any(|step| step.needs == need);
        let cache = Cache::of_user()?;
        let mut setup = Self { deep, ..Self::default() };
        // The system first: when that cannot be done, it is said at once.
        if needs(Need::Browsers) {
            system::provide(&system::BROWSERS)?;
            system::mini_browser()?;
            Node::required(project, &cache)?;
            tools::geckodriver(&cache)?;
            nginx::provide(&cache)?;
        } else if needs(Need::Components) {
            system::provide(&[system::CHROMIUM, system::CHROMEDRIVER])?;
        }
        if needs(Need::Checkers) {
            tools::checkers()?;
            tools::wasm_target()?;
        }
        if needs(Need::Components) {
            tools::wasm_target()?;
            setup.wasm_bindgen = tools::wasm_bindgen(project, &cache)?;
            setup.chromedriver =
                process::on_path(system::CHROMEDRIVER.programs).unwrap_or_default();
        }
        if needs(Need::CargoDeny) {
            setup.cargo_deny = tools::cargo_deny(&cache)?.join("cargo-deny");
        }
        if needs(Need::CargoFuzz) && tools::has_nightly() {
            setup.cargo_fuzz = tools::cargo_fuzz(&cache)?.join("cargo-fuzz");
        }
        if needs(Need::CargoMutants) {
            setup.cargo_mutants = tools::cargo_mutants(&cache)?.join("cargo-mutants");
        }
        Ok(setup)
    }

    /// Keeps what stands behind `figure: ` in what a program said.
    fn keep_figures(&self, said: &str) {
        let figures = said.lines().filter_map(|line| Some(line.split_once("figure: ")?.1));
        self.figures.borrow_mut().extend(figures.map(str::to_owned));
    }
}

/// A program that only passes or fails.
fn check(command: &mut Command, project: &Project) -> Outcome<Counts> {
    let watched = process::watch(command.current_dir(project.root()), LOOK_ABOVE)?;
    Ok(Counts::of_check(watched.success))
}

/// `cargo test` with these arguments.
fn cargo_test(project: &Project, setup: &Setup, arguments: &[&str]) -> Outcome<Counts> {
    let mut cargo = process::cargo();
    cargo.args(["test", "--locked", "--no-fail-fast"]).args(arguments).current_dir(project.root());
    watch_tests(&mut cargo, setup)
}

pub(super) fn watch_tests(cargo: &mut Command, setup: &Setup) -> Outcome<Counts> {
    if setup.deep {
        // Read by the tests that can do more, and by proptest.
        cargo.env("SAMENHANG_DEEP", "1").env("PROPTEST_CASES", "20000");
    }
    let watched = process::watch(cargo, LOOK_ABOVE)?;
    setup.keep_figures(&watched.said);
    Ok(Counts::of_tests(&watched))
}

fn native(project: &Project, setup: &Setup) -> Outcome<Counts> {
    let crates = ["--workspace", "--exclude", "samenhang-tests"];
    let harness = ["--package", "samenhang-tests", "--lib", "--test", "architecture"];
    let counts = [cargo_test(project, setup, &crates)?, cargo_test(project, setup, &harness)?];
    Ok(counts.into_iter().sum())
}

fn components(project: &Project, setup: &Setup) -> Outcome<Counts> {
    let mut cargo = process::cargo();
    cargo
        .args(["test", "--locked", "--no-fail-fast", "--package", "samenhang", "--test", "*"])
        .args(["--target", WASM, "--features", "examples"])
        .current_dir(project.root())
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            setup.wasm_bindgen.join("wasm-bindgen-test-runner"),
        )
        .env("CHROMEDRIVER", &setup.chromedriver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    watch_tests(&mut cargo, setup)
}

fn journeys(project: &Project, setup: &Setup) -> Outcome<Counts> {
    cargo_test(project, setup, &["--package", "samenhang-tests", "--test", "journeys"])
}

fn deny(project: &Project, setup: &Setup) -> Outcome<Counts> {
    let run = |checks: &[&str]| {
        let mut deny = Command::new(&setup.cargo_deny);
        deny.args(["--all-features", "--color", "never", "check"]).args(checks);
        process::watch(deny.current_dir(project.root()), LOOK_ABOVE)
    };
    let rules = Counts::of_check(run(&["bans", "licenses", "sources"])?.success);
    let advisories = run(&["advisories"])?;
    if is_out_of_reach(&advisories) {
        report::loud(
            "ADVISORIES NOT CHECKED: their database (github.com/rustsec/advisory-db) is out of \
             reach.\nRun `cargo xtask test --only deny` where it can be reached.",
        );
        return Ok(rules);
    }
    Ok([rules, Counts::of_check(advisories.success)].into_iter().sum())
}

/// Whether the database could not be fetched, which says nothing about the
/// dependencies.
fn is_out_of_reach(advisories: &Watched) -> bool {
    !advisories.success && advisories.said.contains("failed to fetch advisory database")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(steps: &[&Step]) -> Vec<&'static str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn only_takes_the_name_of_a_step() {
        let named = |name: &str| names(&chosen(false, Some(name)));
        assert_eq!(named("native"), ["native"]);
        assert_eq!(named("journeys"), ["build", "journeys"]);
        assert_eq!(named("mutants"), ["mutants"], "also without --deep");
        assert!(named("nothing").is_empty());
    }

    #[test]
    fn the_deep_run_has_more_steps_and_all_of_the_plain_one() {
        let (plain, deep) = (names(&chosen(false, None)), names(&chosen(true, None)));
        assert!(plain.iter().all(|name| deep.contains(name)));
        let more: Vec<_> = deep.into_iter().filter(|name| !plain.contains(name)).collect();
        assert_eq!(more, ["reproducible", "fuzz", "mutants"]);
    }

    #[test]
    fn only_what_is_longer_in_the_deep_run_says_so() {
        let step = Step { usually: "a moment", deeply: Some("an hour"), ..PLAIN };
        assert_eq!((step.time(false), step.time(true)), ("a moment", "an hour"));
        assert_eq!(Step { usually: "a moment", ..PLAIN }.time(true), "a moment");
    }

    #[test]
    fn figures_are_kept_wherever_they_stand() {
        let setup = Setup::default();
        setup.keep_figures("noise\ntest inputs ... figure: fuzz file: 9 inputs\nfigure: b");
        assert_eq!(*setup.figures.borrow(), ["fuzz file: 9 inputs", "b"]);
    }

    #[test]
    fn an_advisory_is_not_a_missing_database() {
        let said = |said: &str| Watched { success: false, said: said.to_owned() };
        assert!(is_out_of_reach(&said("error: failed to fetch advisory database https://…")));
        assert!(!is_out_of_reach(&said("error[vulnerability]: …")));
    }
}
