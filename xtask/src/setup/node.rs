//! Node runs wasm-opt and terser and brings the two scanners of the accessibility checks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Cache, system};
use crate::build::assets;
use crate::process;
use crate::project::Project;
use crate::report::{Explain, Failure, Outcome};

/// The oldest version of node that wasm-opt runs in.
const OLDEST: u32 = 18;

/// Node and the npm packages of `xtask/npm/`.
#[derive(Debug, Clone)]
pub struct Node {
    program: PathBuf,
    packages: PathBuf,
}

impl Node {
    /// Uses the node on PATH; `None` when there is none that will do.
    ///
    /// # Errors
    /// When node is there and the packages cannot be installed.
    pub fn if_present(project: &Project, cache: &Cache) -> Outcome<Option<Self>> {
        let Some(program) = usable() else { return Ok(None) };
        let Some(npm) = process::on_path(&["npm"]) else { return Ok(None) };
        let packages = packages(project, cache, &npm)?;
        Ok(Some(Self { program, packages }))
    }

    /// Installs node when it is missing.
    ///
    /// # Errors
    /// When node cannot be installed: the failure holds the line to paste.
    pub fn required(project: &Project, cache: &Cache) -> Outcome<Self> {
        if let Some(node) = Self::if_present(project, cache)? {
            return Ok(node);
        }
        system::provide(&[system::NODE, system::NPM])?;
        Self::if_present(project, cache)?.ok_or_else(|| {
            Failure::new(
                format!("there is no node of version {OLDEST} or newer, with npm, on PATH"),
                "install it from your system or https://nodejs.org and run this again",
            )
        })
    }

    /// The command that makes wasm smaller, ready for its arguments.
    #[must_use]
    pub fn wasm_opt(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.arg(self.packages.join("binaryen/bin/wasm-opt"));
        command
    }

    /// The module in a file, made small: short names for what only it knows, and without the
    /// warnings of wasm-bindgen about ways of calling it that are not ours.
    ///
    /// # Errors
    /// When it is not JavaScript.
    pub fn smaller_module(&self, file: &Path) -> Outcome<String> {
        let mut terser = Command::new(&self.program);
        terser.arg(self.packages.join("terser/bin/terser")).arg(file);
        terser.args(["--module", "--ecma", "2020", "--mangle", "--compress"]);
        terser.arg("passes=2,drop_console=['warn']");
        process::output(&mut terser, "mend what it names above")
    }

    /// The script of axe-core, to be put into a page.
    #[must_use]
    pub fn axe(&self) -> PathBuf {
        self.packages.join("axe-core/axe.min.js")
    }

    /// The script of IBM's engine, to be put into a page.
    #[must_use]
    pub fn ibm(&self) -> PathBuf {
        self.packages.join("accessibility-checker-engine/ace.js")
    }
}

/// The node on PATH, when it is new enough.
fn usable() -> Option<PathBuf> {
    let program = process::on_path(&["node", "nodejs"])?;
    let version = process::output(Command::new(&program).arg("--version"), "").ok()?;
    (major(&version)? >= OLDEST).then_some(program)
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// The folder `node_modules` for the lock file of this checkout.
fn packages(project: &Project, cache: &Cache, npm: &Path) -> Outcome<PathBuf> {
    let source = project.root().join("xtask/npm");
    let files = ["package.json", "package-lock.json"];
    let restore = "restore it: `git checkout xtask/npm`";
    let mut texts = Vec::new();
    for file in files {
        let text = fs::read(source.join(file))
            .explain(format!("xtask/npm/{file} could not be read"), restore)?;
        texts.push(text);
    }
    let name = format!("npm-{}", assets::hash(&texts.concat()));
    let folder = cache.tool(&name, "node_modules/axe-core/axe.min.js", "10 seconds", |folder| {
        for (file, text) in files.iter().zip(&texts) {
            fs::write(folder.join(file), text)
                .explain(format!("{file} could not be written"), "is the disk full?")?;
        }
        let mut install = Command::new(npm);
        install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
        process::run(&mut install, "is the npm registry within reach? Then run it again")
    })?;
    Ok(folder.join("node_modules"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_a_number() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
    }
}
