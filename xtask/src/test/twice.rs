//! Two clean builds in two folders give the same bytes (R35).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest as _, Sha256};

use super::counts::Counts;
use super::steps::{LOOK_ABOVE, Setup};
use crate::process;
use crate::project::Project;
use crate::report::{self, Explain, Failure, Outcome};

/// Where the two stand below `target/`: not equally deep, nor under names of one length. The
/// place of the source is what gets into a program most easily.
const FOLDERS: [&str; 2] = ["twice/one", "twice/another/with-a-longer-name"];
/// What else may differ between two computers.
const PLACES: [[(&str, &str); 2]; 2] =
    [[("TZ", "UTC"), ("LC_ALL", "C")], [("TZ", "Asia/Tokyo"), ("LC_ALL", "C.UTF-8")]];

/// Builds the last commit twice and compares what came.
pub(super) fn reproducible(project: &Project, setup: &Setup) -> Outcome<Counts> {
    // Both copies first: a commit that is made meanwhile is no difference.
    let folders = FOLDERS.map(|folder| project.target().join(folder));
    folders.iter().try_for_each(|folder| clone(project.root(), folder))?;
    let mut sums = Vec::new();
    for (folder, place) in folders.iter().zip(PLACES) {
        let mut build = process::cargo();
        build.args(["xtask", "build"]).current_dir(folder).envs(place);
        // The folder of the outer build must not be that of both.
        build.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_MANIFEST_DIR");
        process::run(&mut build, LOOK_ABOVE)?;
        sums.push(sums_of(&folder.join("dist"))?);
        // What it takes: more than a gigabyte.
        fs::remove_dir_all(folder).explain("a folder could not be removed", LOOK_ABOVE)?;
    }
    let (Some(one), Some(other)) = (sums.first(), sums.get(1)) else { return Ok(Counts::FAILED) };
    let different = differences(one, other);
    if different.is_empty() && !one.is_empty() {
        let all: String = one.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
        let figure = format!(
            "two builds: {} files with the same bytes, in all {}",
            one.len(),
            hash(all.as_bytes())
        );
        setup.figures.borrow_mut().push(figure);
        return Ok(Counts::PASSED);
    }
    report::loud(&format!("TWO BUILDS DIFFER in:\n{}", different.join("\n")));
    Ok(Counts::FAILED)
}

/// A clean copy of the last commit.
fn clone(source: &Path, folder: &Path) -> Outcome<()> {
    if folder.exists() {
        let what = format!("{} could not be removed", folder.display());
        fs::remove_dir_all(folder).explain(what, "remove it by hand")?;
    }
    let mut git = Command::new("git");
    git.args(["clone", "--quiet", "--depth", "1", "--no-local"]).arg(source).arg(folder);
    process::run(&mut git, "is git there, and is this a checkout of it?")
}

/// The SHA-256 of every file, by its path.
fn sums_of(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let what = || format!("{} could not be read", folder.display());
    let mut sums = BTreeMap::new();
    for entry in fs::read_dir(folder).explain(what(), LOOK_ABOVE)? {
        let path = entry.explain(what(), LOOK_ABOVE)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let inner = sums_of(&path)?;
            sums.extend(inner.into_iter().map(|(inner, sum)| (format!("{name}/{inner}"), sum)));
        } else {
            let bytes = fs::read(&path).explain(what(), LOOK_ABOVE)?;
            sums.insert(name, hash(&bytes));
        }
    }
    match sums.is_empty() {
        false => Ok(sums),
        true => Err(Failure::new(what(), "a build must write something")),
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The names of files that are not the same, or are in one of them only.
fn differences(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let missing = |from: &BTreeMap<String, String>, name: &String| !from.contains_key(name);
    let changed = one.iter().filter(|(name, sum)| other.get(*name) != Some(sum));
    let added = other.keys().filter(|name| missing(one, name));
    changed.map(|(name, _)| name.clone()).chain(added.cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_is_not_the_same_is_named() {
        let files = |list: &[(&str, &str)]| -> BTreeMap<String, String> {
            list.iter().map(|(name, sum)| ((*name).to_owned(), (*sum).to_owned())).collect()
        };
        let one = files(&[("a", "1"), ("b", "1"), ("c", "1")]);
        assert!(differences(&one, &one).is_empty());
        let other = files(&[("a", "1"), ("b", "2"), ("d", "1")]);
        assert_eq!(differences(&one, &other), ["b", "c", "d"]);
    }

    #[test]
    fn files_in_folders_count_too() -> Outcome<()> {
        let folder = std::env::temp_dir().join(format!("samenhang-sums-{}", std::process::id()));
        let written = fs::create_dir_all(folder.join("in"))
            .and_then(|()| fs::write(folder.join("in/a.txt"), "abc"));
        written.explain("write", "")?;
        let sums = sums_of(&folder)?;
        fs::remove_dir_all(folder).explain("clean up", "")?;
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sums.get("in/a.txt").map(String::as_str), Some(abc));
        Ok(())
    }
}
