//! From Rust to what a browser runs: two programs, each a wasm with its glue.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::names;
use crate::process;
use crate::project::Project;
use crate::report::{self, Explain, Failure, Outcome};
use crate::setup::node::Node;
use crate::setup::tools::WASM;

/// What the browser runs.
#[derive(Debug, Clone)]
pub struct Programs {
    /// The app.
    pub app: Program,
    /// What makes the pages that read answers back, loaded later.
    pub result: Program,
}

/// A program for the browser.
#[derive(Debug, Clone)]
pub struct Program {
    /// The program itself.
    pub wasm: Vec<u8>,
    /// The module that loads it and lends it the browser.
    pub glue: String,
}

/// What makes the programs smaller than the compiler alone does. Without any of it they work
/// the same.
#[derive(Debug, Clone, Copy)]
pub struct Shrinkers<'a> {
    /// Runs wasm-opt.
    pub node: Option<&'a Node>,
    /// Whether the source of the standard library is there, to compile it for size and without
    /// the messages of panics.
    pub source: bool,
    /// Compiled in the profile `quick`: in seconds, and twice as heavy.
    pub quick: bool,
}

impl Shrinkers<'_> {
    /// The profile of cargo, which is also the name of its folder.
    const fn profile(self) -> &'static str {
        if self.quick { "quick" } else { "release" }
    }
}

/// What the programs of a release have more than those of the tests.
pub const FEATURES: &str = "samenhang/loaded-texts,samenhang-result/loaded-texts";

/// Compiles the programs and makes them small.
///
/// # Errors
/// When the compiler, wasm-bindgen or wasm-opt fails.
pub fn build(
    project: &Project,
    wasm_bindgen: &Path,
    shrinkers: Shrinkers<'_>,
) -> Outcome<Programs> {
    report::step("Compiling the app", "1 to 4 minutes the first time, then seconds");
    let mut cargo = process::cargo();
    cargo
        .args(["build", "--profile", shrinkers.profile(), "--locked", "--target", WASM])
        .args(["--package", "samenhang", "--bin", "samenhang"])
        .args(["--package", "samenhang-result", "--lib"])
        .args(["--features", FEATURES])
        .current_dir(project.root())
        .env("CARGO_ENCODED_RUSTFLAGS", remapped(project)?);
    if shrinkers.source {
        cargo.args(SMALL_STANDARD_LIBRARY).env("RUSTC_BOOTSTRAP", "1");
    }
    process::run(&mut cargo, "mend what the compiler names above")?;
    if shrinkers.node.is_some() {
        report::step("Making the wasm smaller", "20 seconds");
    }
    Ok(Programs {
        app: program(project, "samenhang", wasm_bindgen, shrinkers)?,
        result: program(project, "samenhang_result", wasm_bindgen, shrinkers)?,
    })
}

/// Compiles the standard library along: for size, and so that a panic stops the program without
/// a text of where and why, which nobody would read (docs/decisions/0012-standard-library.md).
const SMALL_STANDARD_LIBRARY: [&str; 8] = [
    "-Z",
    "build-std=std,panic_abort",
    "-Z",
    "build-std-features=optimize_for_size",
    "-Z",
    "panic-immediate-abort",
    "--config",
    "profile.release.panic=\"immediate-abort\"",
];

/// One compiled program with its glue, made small.
fn program(
    project: &Project,
    name: &str,
    wasm_bindgen: &Path,
    shrinkers: Shrinkers<'_>,
) -> Outcome<Program> {
    let folder = project.target().join("programs");
    let fresh = "look whether the disk is full; `cargo clean` starts afresh";
    fs::create_dir_all(&folder)
        .explain(format!("{} could not be made", folder.display()), fresh)?;
    let compiled = project.target().join(WASM).join(shrinkers.profile());
    let compiled = compiled.join(format!("{name}.wasm"));
    let mut bindgen = Command::new(wasm_bindgen.join("wasm-bindgen"));
    bindgen
        .args(["--target", "web", "--no-typescript"])
        .args(["--remove-name-section", "--remove-producers-section", "--out-dir"])
        .args([&folder, &compiled]);
    process::run(&mut bindgen, fresh)?;
    if folder.join("snippets").exists() {
        return Err(Failure::new(
            "a library brings JavaScript of its own (`snippets`), which the release does not hold",
            "leave that library out, or teach xtask/src/build/wasm.rs to name its files",
        ));
    }

    let mut wasm = folder.join(format!("{name}_bg.wasm"));
    let read = |path: &Path| {
        fs::read(path).explain(format!("{} could not be read", path.display()), fresh)
    };
    let mut glue = String::from_utf8(read(&folder.join(format!("{name}.js")))?)
        .explain("the glue is not text", fresh)?;
    if let Some(node) = shrinkers.node {
        let small = folder.join(format!("{name}_small.wasm"));
        let mut opt = node.wasm_opt();
        opt.args(["--flatten", "--rereloop", "-Oz", "--low-memory-unused"])
            .args(["--zero-filled-memory", "-Oz", "--minify-imports-and-exports-and-modules", "-o"])
            .args([&small, &wasm]);
        let names = process::output(&mut opt, "report it with the output above")?;
        glue = names::shorten(&glue, &names)?;
        wasm = small;
    }
    Ok(Program { wasm: read(&wasm)?, glue })
}

/// Flags that keep the paths of this computer out of the wasm, so that two
/// computers make the same bytes; for `CARGO_ENCODED_RUSTFLAGS`.
fn remapped(project: &Project) -> Outcome<String> {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let ask = |question: &[&str]| {
        process::output(Command::new("rustc").args(question), "install Rust, see README.md")
    };
    let sysroot = PathBuf::from(ask(&["--print", "sysroot"])?.trim());
    let version = ask(&["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    // The standard library carries this name; where its source is installed
    // (`rust-src`), rustc writes the place of the source instead.
    let standard = format!("/rustc/{}", commit.unwrap_or("unknown"));
    // The last one that fits wins: from the outer folder to the inner.
    let names = [
        (sysroot.clone(), "/sysroot"),
        (sysroot.join("lib/rustlib/src/rust"), &standard),
        (cargo_home, "/cargo"),
        (project.root().to_owned(), "/samenhang"),
        (project.target(), "/target"),
    ];
    let flags = names.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    Ok(flags.join("\x1f"))
}
