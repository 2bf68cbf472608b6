//! From Rust to the two files that a browser runs: the wasm and its glue.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::project::Project;
use crate::report::{self, Explain, Failure, Outcome};
use crate::setup::node::Node;
use crate::setup::tools::WASM;

/// What the browser runs.
#[derive(Debug, Clone)]
pub struct App {
    /// The program.
    pub wasm: Vec<u8>,
    /// The module that loads it and lends it the browser.
    pub glue: String,
}

/// Compiles the app in the release profile and makes it small.
///
/// Without node there is no wasm-opt: the app works the same and is bigger.
///
/// # Errors
/// When the compiler, wasm-bindgen or wasm-opt fails.
pub fn build(project: &Project, wasm_bindgen: &Path, node: Option<&Node>) -> Outcome<App> {
    report::step("Compiling the app", "1 to 3 minutes the first time, then seconds");
    let mut cargo = process::cargo();
    cargo
        .args(["build", "--release", "--locked", "--package", "samenhang", "--bin", "samenhang"])
        .args(["--target", WASM])
        .current_dir(project.root())
        .env("CARGO_ENCODED_RUSTFLAGS", remapped(project)?);
    process::run(&mut cargo, "mend what the compiler names above")?;

    let folder = project.target().join("samenhang");
    let fresh = "look whether the disk is full; `cargo clean` starts afresh";
    fs::create_dir_all(&folder)
        .explain(format!("{} could not be made", folder.display()), fresh)?;
    let compiled = project.target().join(WASM).join("release/samenhang.wasm");
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

    let mut program = folder.join("samenhang_bg.wasm");
    if let Some(node) = node {
        report::step("Making the wasm smaller", "10 seconds");
        let small = folder.join("small.wasm");
        let mut opt = node.wasm_opt();
        opt.args(["--flatten", "--rereloop", "-Oz", "--low-memory-unused"])
            .args(["--zero-filled-memory", "-Oz", "-o"])
            .args([&small, &program]);
        process::run(&mut opt, "report it with the output above")?;
        program = small;
    }
    let read = |path: &Path| {
        fs::read(path).explain(format!("{} could not be read", path.display()), fresh)
    };
    let glue = String::from_utf8(read(&folder.join("samenhang.js"))?)
        .explain("the glue is not text", fresh)?;
    Ok(App { wasm: read(&program)?, glue })
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
