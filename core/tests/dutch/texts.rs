//! Where the Dutch texts come from.

use std::fs;
use std::path::{Path, PathBuf};

use samenhang_core::assessment::Lang;
use samenhang_core::text;

/// A text, and where an editor finds it.
#[derive(Debug)]
pub(crate) struct Source {
    /// The file and the line, or the module.
    pub(crate) place: String,
    /// The text.
    pub(crate) text: String,
}

/// The fixed texts of the interface.
pub(crate) fn interface() -> Vec<Source> {
    let all = text::ALL.iter().flat_map(|(module, texts)| {
        texts.iter().map(move |text| Source {
            place: format!("core/src/text/{module}"),
            text: text.get(Lang::Nl).to_owned(),
        })
    });
    all.collect()
}

/// The texts of the content, line by line: each stands on one line of its own. Quotations
/// have no language and are not ours to change.
pub(crate) fn content() -> Vec<Source> {
    let mut found = Vec::new();
    for file in files() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for (at, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let text = line.split_once("nl = \"").and_then(|(_, text)| text.strip_suffix('"'));
            if let Some(text) = text {
                let place = format!("content/{name}:{}", at + 1);
                found.push(Source { place, text: text.replace("\\\"", "\"") });
            }
        }
    }
    assert!(found.len() > 700, "the form of the files in content/ changed: {}", found.len());
    found
}

/// The terms of the glossary and their other forms, in small letters. Of an abbreviation in
/// brackets both count.
pub(crate) fn glossary() -> Vec<String> {
    let text = fs::read_to_string(root().join("glossary.toml")).unwrap();
    let mut terms = Vec::new();
    for line in text.lines() {
        if let Some(term) = line.strip_prefix("term.nl = ") {
            terms.extend(term.split(['"', '(', ')']).map(|it| it.trim().to_lowercase()));
        } else if let Some(forms) = line.strip_prefix("forms.nl = ") {
            terms.extend(forms.split('"').map(|it| it.trim().to_lowercase()));
        }
    }
    terms.retain(|term| term.len() > 3);
    terms
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = [root(), root().join("dimensions")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap().flatten())
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .collect();
    files.sort();
    files
}
