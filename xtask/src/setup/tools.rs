//! The tools that cargo builds: each in the version this checkout asks for.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Cache;
use crate::process;
use crate::project::Project;
use crate::report::{self, Failure, Outcome};

/// The target the app is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

const NETWORK: &str = "look at the lines above; is crates.io within reach? Then run it again";

/// Makes sure that rustc has the library for the browser.
///
/// # Errors
/// When rustup is missing or refuses.
pub fn wasm_target() -> Outcome<()> {
    let there = process::output(
        Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]),
        "install Rust with rustup, see README.md",
    )?;
    if Path::new(there.trim()).is_dir() {
        return Ok(());
    }
    report::step(&format!("Adding {WASM} to the Rust toolchain"), "10 seconds");
    process::run(
        Command::new("rustup").args(["target", "add", WASM]),
        "install Rust with rustup, see README.md; is static.rust-lang.org within reach?",
    )
}

/// Whether the source of the standard library is there, which the release compiles along.
///
/// # Errors
/// When there is no rustc.
pub fn has_standard_library_source() -> Outcome<bool> {
    let sysroot = process::output(
        Command::new("rustc").args(["--print", "sysroot"]),
        "install Rust with rustup, see README.md",
    )?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

/// Makes sure that the source of the standard library is there.
///
/// # Errors
/// When rustup is missing or refuses.
pub fn standard_library_source() -> Outcome<()> {
    if has_standard_library_source()? {
        return Ok(());
    }
    report::step("Adding the source of the standard library to the Rust toolchain", "10 seconds");
    process::run(
        Command::new("rustup").args(["component", "add", "rust-src"]),
        "install Rust with rustup, see README.md; is static.rust-lang.org within reach?",
    )
}

/// Makes sure that clippy and rustfmt are there: small installs of Rust lack
/// them.
///
/// # Errors
/// When rustup is missing or refuses.
pub fn checkers() -> Outcome<()> {
    let there = |name| process::succeeds(process::cargo().args([name, "--version"]));
    if there("clippy") && there("fmt") {
        return Ok(());
    }
    report::step("Adding clippy and rustfmt to the Rust toolchain", "10 seconds");
    process::run(
        Command::new("rustup").args(["component", "add", "clippy", "rustfmt"]),
        "install them in the way Rust was installed; is static.rust-lang.org within reach?",
    )
}

/// The folder with `wasm-bindgen` and its test runner, in the version of the
/// library in `Cargo.lock`: the two only understand each other when it is the
/// same.
///
/// # Errors
/// When `Cargo.lock` does not name the library or the install fails.
pub fn wasm_bindgen(project: &Project, cache: &Cache) -> Outcome<PathBuf> {
    let lock = std::fs::read_to_string(project.root().join("Cargo.lock")).unwrap_or_default();
    let version = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new(
            "Cargo.lock does not name wasm-bindgen",
            "restore it: `git checkout Cargo.lock`",
        )
    })?;
    // Its own lock file names a version that was withdrawn: not `--locked`.
    cargo_tool(cache, "wasm-bindgen-cli", version, "wasm-bindgen", "1 to 2 minutes", false)
}

/// The folder with `geckodriver`, which drives Firefox.
///
/// # Errors
/// When the install fails.
pub fn geckodriver(cache: &Cache) -> Outcome<PathBuf> {
    cargo_tool(cache, "geckodriver", "0.37.1", "geckodriver", "1 to 2 minutes", true)
}

/// The folder with `cargo-deny`, which checks licences and sources.
///
/// # Errors
/// When the install fails.
pub fn cargo_deny(cache: &Cache) -> Outcome<PathBuf> {
    cargo_tool(cache, "cargo-deny", "0.20.2", "cargo-deny", "3 to 5 minutes", true)
}

/// The folder with `cargo-mutants`, which changes the code and looks whether a test notices.
///
/// # Errors
/// When the install fails.
pub fn cargo_mutants(cache: &Cache) -> Outcome<PathBuf> {
    cargo_tool(cache, "cargo-mutants", "27.1.0", "cargo-mutants", "1 to 3 minutes", true)
}

/// The folder with `cargo-fuzz`, which feeds a decoder and watches what it reaches.
///
/// # Errors
/// When the install fails.
pub fn cargo_fuzz(cache: &Cache) -> Outcome<PathBuf> {
    cargo_tool(cache, "cargo-fuzz", "0.13.2", "cargo-fuzz", "1 minute", true)
}

/// Whether there is a nightly toolchain. None is installed for it: a toolchain is no small
/// thing to put on somebody's computer.
#[must_use]
pub fn has_nightly() -> bool {
    process::succeeds(Command::new("rustup").args(["run", "nightly", "rustc", "--version"]))
}

fn cargo_tool(
    cache: &Cache,
    package: &str,
    version: &str,
    program: &str,
    usually: &str,
    locked: bool,
) -> Outcome<PathBuf> {
    let program = format!("bin/{program}{}", env::consts::EXE_SUFFIX);
    let folder = cache.tool(&format!("{package}-{version}"), &program, usually, |folder| {
        let mut install = process::cargo();
        install.args(["install", package, "--version", &format!("={version}"), "--root"]);
        install.arg(folder).args(locked.then_some("--locked"));
        // What the caller set for the app must not reach the tools.
        install.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR");
        process::run(&mut install, NETWORK)
    })?;
    Ok(folder.join("bin"))
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_comes_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"s\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
