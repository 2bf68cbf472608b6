//! Rust source, read just well enough: without comments and texts, as paths.

use std::fs;
use std::path::Path;

/// A file of the checkout.
pub(crate) struct File {
    /// From the top of the checkout, with `/`.
    pub(crate) path: String,
    /// As it is.
    pub(crate) text: String,
}

/// A path as in `crate::pages::start`, and where it stands.
pub(crate) struct Mention {
    pub(crate) line: usize,
    pub(crate) path: String,
}

impl File {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The code with spaces in place of comments and texts.
    pub(crate) fn code(&self) -> String {
        blanked(&self.text)
    }

    /// Every path that the code names, `super` and `self` made whole.
    pub(crate) fn mentions(&self) -> Vec<Mention> {
        let code = self.code();
        let home = module(&self.path);
        let mut mentions = Vec::new();
        let mut rest = code.as_str();
        let (mut line, mut counted) = (1, 0);
        while let Some(start) = rest.find(is_word) {
            let at = code.len() - rest.len() + start;
            line += code[counted..at].matches('\n').count();
            counted = at;
            let word = whole_path(&rest[start..]);
            rest = &rest[start + word.len()..];
            let paths = if word == "use" {
                let (tree, after) = rest.split_once(';').unwrap_or((rest, ""));
                rest = after;
                branches(tree)
            } else {
                vec![word.to_owned()]
            };
            mentions.extend(paths.iter().map(|path| Mention { line, path: absolute(&home, path) }));
        }
        mentions
    }
}

/// All files with this extension in a folder and in the folders in it.
pub(crate) fn read(root: &Path, folder: &str, extension: &str) -> Vec<File> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root.join(folder)).unwrap().flatten() {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            if !path.ends_with("/target") {
                files.extend(read(root, &path, extension));
            }
        } else if path.ends_with(&format!(".{extension}")) {
            let text = fs::read_to_string(entry.path()).unwrap();
            files.push(File { path, text });
        }
    }
    files
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The identifiers joined by `::` that the text begins with.
fn whole_path(text: &str) -> &str {
    let mut end = text.find(|it| !is_word(it)).unwrap_or(text.len());
    while text[end..].starts_with("::") && text[end + 2..].starts_with(is_word) {
        let next = &text[end + 2..];
        end += 2 + next.find(|it| !is_word(it)).unwrap_or(next.len());
    }
    &text[..end]
}

/// `a::{b, c::{d, e as f}}` is `a::b`, `a::c::d` and `a::c::e`.
fn branches(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((stem, inside)) = tree.split_once('{') else {
        let path = tree.split_once(" as ").map_or(tree, |(path, _)| path);
        return vec![path.trim().trim_start_matches("::").to_owned()];
    };
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let mut depth = 0_usize;
    let parts = inside.split(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == ',' && depth == 0
    });
    let parts = parts.filter(|part| !part.trim().is_empty());
    parts.flat_map(branches).map(|part| format!("{}{part}", stem.trim())).collect()
}

/// The module of a file: `src/pages/start.rs` is `crate::pages::start`.
fn module(path: &str) -> Vec<String> {
    let (_, inside) = path.split_once("src/").unwrap_or(("", path));
    let inside = inside.trim_end_matches(".rs").trim_end_matches("/mod");
    let names = inside.split('/').filter(|name| !matches!(*name, "lib" | "main" | "mod"));
    std::iter::once("crate").chain(names).map(str::to_owned).collect()
}

fn absolute(home: &[String], path: &str) -> String {
    let mut base = home.to_vec();
    let mut parts = path.split("::").map(str::trim).peekable();
    match parts.peek() {
        Some(&"self") => drop(parts.next()),
        Some(&"super") => {
            while parts.next_if_eq(&"super").is_some() {
                base.pop();
            }
        }
        _ => base.clear(),
    }
    base.extend(parts.map(str::to_owned));
    base.join("::")
}

/// Spaces in place of comments, texts and characters; lines stay where they are.
fn blanked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let previous_is_word = out.ends_with(is_word);
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if first == '"' {
            quoted(rest, 1)
        } else if first == 'r' && !previous_is_word {
            raw_text(rest)
        } else if first == '\'' {
            character(rest)
        } else {
            0
        };
        if length == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            let (gone, after) = rest.split_at(length);
            out.extend(gone.chars().map(|it| if it == '\n' { '\n' } else { ' ' }));
            rest = after;
        }
    }
    out
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn quoted(text: &str, from: usize) -> usize {
    let mut escaped = false;
    for (at, character) in text[from..].char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return from + at + 1,
            _ => {}
        }
    }
    text.len()
}

/// `r"…"` or `r#"…"#`; nothing when it is only a word that begins with r.
fn raw_text(text: &str) -> usize {
    let hashes = text[1..].bytes().take_while(|byte| *byte == b'#').count();
    let open = 1 + hashes;
    if !text[open..].starts_with('"') {
        return 0;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    text[open + 1..].find(&close).map_or(text.len(), |at| open + 1 + at + close.len())
}

/// `'a'` or `'\n'`; nothing when it is a lifetime.
fn character(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => text[2..].find('\'').map_or(0, |at| {
            // '\'' holds the quote itself.
            if at == 0 { 4 } else { 2 + at + 1 }
        }),
        Some(_) => match characters.next() {
            Some((at, '\'')) => at + 1,
            _ => 0,
        },
        None => 0,
    }
}

#[test]
fn use_lines_and_paths_are_made_whole() {
    let code = "use super::{View, steps as s};\nuse a::{self, b::{c, d},\n  e};\n\
                fn f() { crate::x::y(); let z = 'z'; g::<'z'>(\"h::i\"); /* j::k */ }";
    let file = File::new("src/pages/result/mod.rs", code);
    let found: Vec<String> =
        file.mentions().iter().map(|it| format!("{} {}", it.line, it.path)).collect();
    for expected in [
        "1 crate::pages::View",
        "1 crate::pages::steps",
        "2 a::self",
        "2 a::b::c",
        "2 a::b::d",
        "2 a::e",
        "4 crate::x::y",
    ] {
        assert!(found.iter().any(|it| it == expected), "{expected} is not in {found:?}");
    }
    assert!(!found.iter().any(|it| it.contains("h::i") || it.contains("j::k")), "{found:?}");
}
