//! Every kind of fault: an edit in a copy of the content, and the fault it must give.
#![expect(clippy::unwrap_used, reason = "a test says what it found and stops")]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use samenhang_content::{Fault, load};

mod cases;

use cases::{Case, VISION};

/// A copy of the content in a folder of its own, removed at the end.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("content-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        for folder in ["", "dimensions"] {
            fs::create_dir_all(root.join(folder)).unwrap();
            for entry in fs::read_dir(from.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    fs::copy(&path, root.join(folder).join(path.file_name().unwrap())).unwrap();
                }
            }
        }
        Self(root)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    /// Replaces the first piece of text that is the same.
    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(self.0.join(file), text.replacen(from, to, 1)).unwrap();
    }

    fn faults(&self) -> Vec<Fault> {
        load(&self.0).err().unwrap_or_default()
    }

    /// The number of a line with this piece of text.
    fn line(&self, file: &str, piece: &str, nth: usize) -> usize {
        let text = self.read(file);
        let lines = text.lines().enumerate().filter(|(_, line)| line.contains(piece));
        lines.map(|(index, _)| index + 1).nth(nth - 1).unwrap()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn show(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn check(cases: Vec<Case>) {
    for case in cases {
        let Case { file, from, to, at, nth, fault_in, words, more } = case;
        let copy = Copy::new();
        copy.edit(file, from, to);
        let line = copy.line(fault_in, at, nth);
        let faults = copy.faults();
        let found = faults.iter().any(|fault| {
            fault.file == format!("content/{fault_in}")
                && fault.line == line
                && fault.what.contains(words[0])
                && fault.advice.contains(words[1])
        });
        let shown = show(&faults);
        assert!(found, "{to:?} must give {words:?} on {fault_in}:{line}; it gave:\n{shown}");
        assert_eq!(faults.len(), 1 + more, "{to:?} gave:\n{shown}");
    }
}

#[test]
fn keys_texts_and_toml_itself() {
    check(cases::reading::cases());
}

#[test]
fn ids_and_references() {
    check(cases::references::cases());
}

#[test]
fn the_rules_of_each_part() {
    check(cases::parts::cases());
}

#[test]
fn an_untouched_copy_has_no_faults() {
    assert_eq!(Copy::new().faults(), []);
}

#[test]
fn all_faults_come_at_once_by_file_and_line() {
    let copy = Copy::new();
    copy.edit("signals.toml", "max = 2", "max = 6");
    copy.edit("domains.toml", "Zorg, welzijn", "Zorg,  welzijn");
    copy.edit("roles.toml", "primary = true\n", "primair = true\n");
    copy.edit(VISION, "main_domain = \"sociaal\"", "main_domain = \"zorg\"");
    let files: Vec<String> = copy.faults().into_iter().map(|fault| fault.file).collect();
    let expected = [VISION, "domains.toml", "roles.toml", "signals.toml"];
    assert_eq!(files, expected.map(|file| format!("content/{file}")));
}

#[test]
fn a_file_that_cannot_be_read_hides_no_other_file_and_leads_to_no_false_faults() {
    let copy = Copy::new();
    copy.edit(VISION, "core = true\n", "core = = true\n");
    copy.edit("domains.toml", "Zorg, welzijn", "Zorg,  welzijn");
    let faults = copy.faults();
    assert_eq!(faults.len(), 2, "{}", show(&faults));
}

#[test]
fn a_missing_file_is_named() {
    let copy = Copy::new();
    fs::remove_file(copy.0.join("roles.toml")).unwrap();
    let faults = copy.faults();
    assert_eq!(faults.len(), 1, "{}", show(&faults));
    let fault = faults.first().unwrap();
    assert_eq!((fault.file.as_str(), fault.line), ("content/roles.toml", 0));
    assert!(fault.what.contains("niet"), "{fault}");
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let copy = Copy::new();
    fs::write(copy.0.join("roles.toml"), [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(copy.faults().first().unwrap().file, "content/roles.toml");
}

#[test]
fn a_file_that_does_not_belong_is_named() {
    let copy = Copy::new();
    fs::write(copy.0.join("dilemas.toml"), "").unwrap();
    let faults = copy.faults();
    assert_eq!(faults.len(), 1, "{}", show(&faults));
    assert!(faults.first().unwrap().advice.contains("`dilemmas.toml`"), "{}", show(&faults));
}

#[test]
fn a_folder_without_dimensions_is_named() {
    let copy = Copy::new();
    fs::remove_dir_all(copy.0.join("dimensions")).unwrap();
    let shown = show(&copy.faults());
    assert!(shown.contains("content/dimensions: Er is geen enkele dimensie."), "{shown}");
}

#[test]
fn the_name_of_a_file_gives_the_order_of_its_dimension() {
    let copy = Copy::new();
    let last = copy.0.join("dimensions/10-leren-en-uitwisselen.toml");
    fs::rename(&last, copy.0.join("dimensions/11-leren-en-uitwisselen.toml")).unwrap();
    let faults = copy.faults();
    assert_eq!(faults.len(), 1, "{}", show(&faults));
    assert!(faults.first().unwrap().advice.contains("`10-leren-en-uitwisselen.toml`"));
}

#[test]
fn five_levels_and_two_questions_are_the_least() {
    let copy = Copy::new();
    let text = copy.read("levels.toml");
    let (before, after) = text.split_once("[[levels]]\nvalue = 5").unwrap();
    let after = after.split_once("# Antwoorden").unwrap().1;
    fs::write(copy.0.join("levels.toml"), format!("{before}# Antwoorden{after}")).unwrap();

    let text = copy.read(VISION);
    let questions: Vec<&str> = text.split("\n[[questions]]").collect();
    let steps = text.split_once("\n[[next_steps]]").unwrap().1;
    let short = format!("{}\n[[questions]]{}\n[[next_steps]]{steps}", questions[0], questions[1]);
    fs::write(copy.0.join(VISION), short).unwrap();

    let shown = show(&copy.faults());
    assert!(shown.contains("Er zijn 4 niveaus"), "{shown}");
    assert!(shown.contains("minder dan twee vragen"), "{shown}");
}

#[test]
fn a_list_that_is_written_as_one_part_is_named() {
    let copy = Copy::new();
    let text = copy.read("domains.toml");
    let first = text.split("[[domains]]").take(2).collect::<Vec<_>>().join("[domains]");
    fs::write(copy.0.join("domains.toml"), first).unwrap();
    let shown = show(&copy.faults());
    assert!(shown.contains("geen goede lijst `domains`"), "{shown}");
}

#[test]
fn a_missing_transition_is_named() {
    let copy = Copy::new();
    let text = copy.read(VISION);
    let (before, _) = text.rsplit_once("\n[[next_steps]]").unwrap();
    fs::write(copy.0.join(VISION), before).unwrap();
    let shown = show(&copy.faults());
    assert!(shown.contains("De stap van 5 naar 5 ontbreekt."), "{shown}");
}
