//! Who may know whom (docs/architecture.md), read from the source itself.
//!
//! Every rule carries a planted fault, which it must find: a rule that finds
//! nothing would otherwise look like a rule that is kept.
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod rules;
mod source;
mod styles;

use std::collections::BTreeSet;
use std::path::Path;

use source::File;

/// A line that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Breach {
    file: String,
    line: usize,
    what: String,
}

/// A breach that is allowed to stay, and why. One that is no longer needed makes
/// the test fail, so that none outlives its reason.
struct Exception {
    file: &'static str,
    what: &'static str,
    reason: &'static str,
}

const EXCEPTIONS: [Exception; 6] = [
    Exception {
        file: "src/app.rs",
        what: "gloo::events::EventListener",
        reason: "the type of the guard that effects hand out, held until the app goes",
    },
    Exception {
        file: "src/shelf.rs",
        what: "gloo::timers::callback::Timeout",
        reason: "typed text waits a moment; a timer reads nothing from the browser",
    },
    Exception {
        file: "views/src/components/question/question.css",
        what: "clamp(",
        reason: "a question grows with the window, between two sizes of the scale",
    },
    Exception {
        file: "views/src/components/review/review.css",
        what: "margin-block-start: -0.5rem",
        reason: "puts the link on the line of the question that it is about",
    },
    Exception {
        file: "views/src/components/thread/thread.css",
        what: "margin-block-start: 0.2rem",
        reason: "puts the radio on the height of the first line of its text",
    },
    Exception {
        file: "styles/base.css",
        what: "padding-block: 0.1875rem",
        reason: "makes a link in a text 24 pixels high (R10) without moving its lines",
    },
];

fn all_files(extension: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folders = ["src", "views", "core", "content-compiler", "styles"];
    let files: Vec<File> =
        folders.iter().flat_map(|folder| source::read(root, folder, extension)).collect();
    assert!(!files.is_empty(), "no .{extension} files were found");
    files
}

/// Fails with every breach that is no exception, and every exception that is no
/// breach.
fn judge(breaches: Vec<Breach>, extension: &str) {
    let excused = |breach: &Breach| {
        EXCEPTIONS.iter().any(|it| it.file == breach.file && breach.what.contains(it.what))
    };
    let idle = EXCEPTIONS.iter().filter(|it| it.file.ends_with(extension)).filter(|it| {
        !breaches.iter().any(|breach| it.file == breach.file && breach.what.contains(it.what))
    });
    let mut faults: BTreeSet<String> = idle
        .map(|it| {
            format!(
                "{}: the exception for `{}` is not needed any more ({})",
                it.file, it.what, it.reason
            )
        })
        .collect();
    for breach in breaches.iter().filter(|breach| !excused(breach)) {
        faults.insert(format!("{}:{}: {}", breach.file, breach.line, breach.what));
    }
    let list: Vec<String> = faults.into_iter().collect();
    assert!(list.is_empty(), "\n{}\n", list.join("\n"));
}

#[test]
fn the_code_keeps_to_its_rooms() {
    let files = all_files("rs");
    let breaches = rules::ALL.iter().flat_map(|rule| rule.breaches(&files)).collect();
    judge(breaches, ".rs");
}

#[test]
fn every_rule_finds_its_planted_fault() {
    for rule in rules::ALL {
        let (file, code) = rule.planted;
        let found = rule.breaches(&[File::new(file, code)]);
        assert_eq!(found.len(), 1, "`{}` in {file}: {found:?}", rule.name);
        let quiet = format!("// {code}\nconst TEXT: &str = r#\"{code}\"#;");
        let found = rule.breaches(&[File::new(file, &quiet)]);
        assert!(found.is_empty(), "in comments and texts it means nothing: {found:?}");
        let elsewhere = rule.breaches(&[File::new("xtask/src/lib.rs", code)]);
        assert!(elsewhere.is_empty(), "`{}` is not about xtask: {elsewhere:?}", rule.name);
    }
}

#[test]
fn the_styles_take_their_values_from_the_tokens() {
    judge(all_files("css").iter().flat_map(styles::breaches).collect(), ".css");
}
