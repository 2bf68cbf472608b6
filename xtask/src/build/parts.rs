//! What the programs are made of: every library whose code can be in the wasm, as cargo resolves
//! it for the browser. Macros and tools run while building and leave nothing behind.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::wasm;
use crate::process;
use crate::project::Project;
use crate::report::{Explain, Failure, Outcome};
use crate::setup::tools::WASM;

/// A library with what its makers say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name in the registry.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Under which licences, as an expression of SPDX.
    pub licence: String,
    /// Where its source is.
    pub repository: String,
    /// The SHA-256 of its package in the registry; none for our own.
    pub checksum: Option<String>,
    /// The texts of its licences, each with the name of its file.
    pub texts: Vec<(String, String)>,
    /// The parts that it uses itself, as [`Part::key`].
    pub uses: Vec<String>,
}

impl Part {
    /// Name and version, which together are there once.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    /// Whether it is ours.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.name == "samenhang" || self.name.starts_with("samenhang-")
    }
}

const REMEDY: &str = "look at the lines above; is crates.io within reach?";

/// All parts of both programs, in the order of their names; the last is the standard library.
///
/// # Errors
/// When cargo does not tell, or a part says nothing of its licence.
pub fn of(project: &Project) -> Outcome<Vec<Part>> {
    let mut tree = process::cargo();
    tree.args(["tree", "--locked", "--target", WASM, "--edges", "normal,no-proc-macro"])
        .args(["--prefix", "none", "--format", "{p}"])
        .args(["--package", "samenhang", "--package", "samenhang-result"])
        .args(["--features", wasm::FEATURES])
        .current_dir(project.root());
    let linked = linked(&process::output(&mut tree, REMEDY)?);
    let mut metadata = process::cargo();
    metadata
        .args(["metadata", "--locked", "--format-version", "1", "--filter-platform", WASM])
        .current_dir(project.root());
    let metadata = process::output(&mut metadata, REMEDY)?;
    let metadata: Value = serde_json::from_str(&metadata).explain("cargo metadata", REMEDY)?;
    let lock = fs::read_to_string(project.root().join("Cargo.lock")).unwrap_or_default();
    let mut parts = described(&metadata, &linked, &lock)?;
    parts.push(standard_library()?);
    Ok(parts)
}

/// The keys of the lines of `cargo tree`, such as `yew v0.23.0 (*)`.
fn linked(tree: &str) -> BTreeSet<String> {
    let words = tree.lines().map(|line| line.split(' ').collect::<Vec<_>>());
    let keys = words.filter_map(|words| {
        let version = words.get(1)?.strip_prefix('v')?;
        Some(format!("{}@{version}", words.first()?))
    });
    keys.collect()
}

fn described(metadata: &Value, linked: &BTreeSet<String>, lock: &str) -> Outcome<Vec<Part>> {
    let list = |value: &Value, name: &str| {
        value.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let packages = list(metadata, "packages");
    let key_of = |id: &Value| {
        let package = packages.iter().find(|package| package.get("id") == Some(id))?;
        Some(format!("{}@{}", word(package, "name"), word(package, "version")))
    };
    let nodes = metadata.get("resolve").map(|resolve| list(resolve, "nodes")).unwrap_or_default();
    let uses = |id: Option<&Value>| -> Vec<String> {
        let node = nodes.iter().find(|node| node.get("id") == id);
        let edges = node.map(|node| list(node, "deps")).unwrap_or_default();
        // An edge without a kind is no test's and no build script's.
        let kinds = |edge: &Value| list(edge, "dep_kinds");
        let normal = edges
            .iter()
            .filter(|edge| kinds(edge).iter().any(|it| it.get("kind") == Some(&Value::Null)));
        let keys: BTreeSet<String> = normal.filter_map(|edge| key_of(edge.get("pkg")?)).collect();
        keys.intersection(linked).cloned().collect()
    };
    let mut parts = Vec::new();
    for package in &packages {
        let (name, version) = (word(package, "name"), word(package, "version"));
        if !linked.contains(&format!("{name}@{version}")) {
            continue;
        }
        let manifest = PathBuf::from(word(package, "manifest_path"));
        let part = Part {
            licence: expression(&word(package, "license")),
            repository: word(package, "repository"),
            checksum: checksum(lock, &name, &version),
            texts: manifest.parent().map(texts).unwrap_or_default(),
            uses: uses(package.get("id")),
            name,
            version,
        };
        if part.licence.is_empty() {
            let remedy = "look at its source, and leave it out when it stays unclear";
            return Err(Failure::new(format!("{} names no licence", part.key()), remedy));
        }
        parts.push(part);
    }
    parts.sort_by_key(Part::key);
    match parts.len() {
        found if found == linked.len() => Ok(parts),
        found => Err(Failure::new(
            format!("{} libraries are linked and cargo describes {found}", linked.len()),
            "see what changed in cargo and adapt xtask/src/build/parts.rs",
        )),
    }
}

fn word(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Older packages write a slash for a choice.
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// What the lock file says the package must be.
fn checksum(lock: &str, name: &str, version: &str) -> Option<String> {
    let head = format!("name = \"{name}\"\nversion = \"{version}\"");
    let (_, block) = lock.split_once(&head)?;
    let block = block.split("\n\n").next()?;
    let line = block.lines().find_map(|line| line.strip_prefix("checksum = \""))?;
    line.strip_suffix('"').map(str::to_owned)
}

/// The texts of licences in a folder, in the order of their names.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<(String, String)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let upper = name.to_uppercase();
            let known = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE"];
            let is_one = known.iter().any(|start| upper.starts_with(start));
            Some((name, fs::read_to_string(entry.path()).ok()?)).filter(|_| is_one)
        })
        .collect();
    found.sort();
    found
}

/// The standard library is compiled along, or linked as rustup brings it.
fn standard_library() -> Outcome<Part> {
    let ask = |question: &[&str]| {
        process::output(Command::new("rustc").args(question), "install Rust, see README.md")
    };
    let version = ask(&["--version"])?;
    let version = version.split(' ').nth(1).unwrap_or_default().to_owned();
    let doc = PathBuf::from(ask(&["--print", "sysroot"])?.trim()).join("share/doc/rust/licenses");
    let texts = ["Apache-2.0.txt", "MIT.txt"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), fs::read_to_string(doc.join(name)).ok()?)));
    Ok(Part {
        name: "std".to_owned(),
        version,
        licence: "MIT OR Apache-2.0".to_owned(),
        repository: "https://github.com/rust-lang/rust".to_owned(),
        checksum: None,
        texts: texts.collect(),
        uses: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_runs_in_the_browser_is_found_and_what_only_builds_is_not() -> Outcome<()> {
        let parts = of(&Project::locate()?)?;
        let has = |name: &str| parts.iter().any(|part| part.name == name);
        for name in ["samenhang-core", "samenhang-result", "yew", "wasm-bindgen", "rlsf", "std"] {
            assert!(has(name), "{name}");
        }
        for name in ["syn", "wasm-bindgen-macro", "thirtyfour", "brotli", "toml", "xtask"] {
            assert!(!has(name), "{name}");
        }
        for part in parts.iter().filter(|part| !part.is_ours() && part.name != "std") {
            assert!(part.checksum.is_some(), "{} comes from the registry", part.name);
            // Whoever brings no text of a licence leaves the choice of one that stands with std.
            let free = ["MIT", "Apache-2.0"].iter().any(|it| part.licence.contains(it));
            assert!(free || !part.texts.is_empty(), "{}: {}", part.name, part.licence);
        }
        assert!(parts.last().is_some_and(|std| std.texts.len() == 2), "texts of the toolchain");
        Ok(())
    }

    #[test]
    fn cargo_tree_names_each_part_once() {
        let tree = "samenhang v0.1.0 (/a/b)\nyew v0.23.0\nyew v0.23.0 (*)\n\nserde v1.0.2\n";
        let keys: Vec<_> = linked(tree).into_iter().collect();
        assert_eq!(keys, ["samenhang@0.1.0", "serde@1.0.2", "yew@0.23.0"]);
    }

    #[test]
    fn a_part_without_a_licence_is_refused_and_a_missing_one_too() {
        let part = |licence: &str| json!({ "packages": [{ "id": "a", "name": "a", "version": "1.0.0", "license": licence }] });
        let both: BTreeSet<_> = ["a@1.0.0".to_owned(), "b@1.0.0".to_owned()].into();
        let one: BTreeSet<_> = ["a@1.0.0".to_owned()].into();
        let found = described(&part("MIT/Apache-2.0"), &one, "");
        assert!(found.is_ok_and(|parts| parts[0].licence == "MIT OR Apache-2.0"));
        assert!(described(&part(""), &one, "").is_err());
        assert!(described(&part("MIT"), &both, "").is_err());
    }

    #[test]
    fn only_what_is_used_in_the_browser_counts_as_used() {
        let package =
            |name: &str| json!({ "id": name, "name": name, "version": "1", "license": "MIT" });
        let edge =
            |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("a"), package("b"), package("c")],
            "resolve": { "nodes": [
                { "id": "a", "deps": [edge("b", Value::Null), edge("c", json!("dev"))] },
            ] },
        });
        let all = ["a@1", "b@1", "c@1"].map(str::to_owned).into();
        let found = described(&metadata, &all, "");
        assert!(found.is_ok_and(|parts| parts[0].uses == ["b@1"] && parts[1].uses.is_empty()));
    }

    #[test]
    fn the_checksum_is_that_of_the_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"11\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\n\n\
                    [[package]]\nname = \"b\"\nversion = \"2.0.0\"\nchecksum = \"33\"\n";
        assert_eq!(checksum(lock, "a", "1.0.0").as_deref(), Some("11"));
        assert_eq!(checksum(lock, "a", "2.0.0"), None);
    }
}
