//! The limit: a page of plain HTML with the same first screen, which no app can be faster than.

use std::fs;
use std::path::PathBuf;

use samenhang_tests::Outcome;
use xtask::project::Project;

/// Writes the start page of the release without scripts and without anything else to load.
/// Gives the folder that it stands in.
pub(crate) fn write() -> Outcome<PathBuf> {
    let project = Project::locate()?;
    let page = fs::read_to_string(project.dist().join("index.html"))?;
    let page = without(&without(&page, "<script", "</script>"), "<link", ">");
    let folder = project.target().join("plain");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), page)?;
    Ok(folder)
}

/// The text without what stands from `start` to `end`.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        out.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}
