//! The inputs from which a target begins.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder `fuzz/` of the checkout.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The inputs of a target, in the order of their names, so that every run is the same. A file
/// begins from the golden files of every version too.
///
/// # Errors
/// When they cannot be read.
pub fn inputs(target: &str) -> io::Result<Vec<Vec<u8>>> {
    let mut folders = vec![root().join("corpus").join(target)];
    if target == "file" {
        folders.push(root().join("../core/tests/golden"));
    }
    let mut paths: Vec<PathBuf> = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(folder)? {
            paths.push(entry?.path());
        }
    }
    paths.sort();
    paths.iter().filter(|path| path.is_file()).map(fs::read).collect()
}

/// The words that mean something to a target: `fuzz/words/NAME.txt`, one in quotes on each
/// line, as libFuzzer reads them too.
///
/// # Errors
/// When they cannot be read.
pub fn words(target: &str) -> io::Result<Vec<Vec<u8>>> {
    let text = fs::read_to_string(root().join("words").join(target).with_extension("txt"))?;
    Ok(text.lines().filter_map(word).collect())
}

/// `"a\"b\x0a"` without its quotes and escapes; a line with `#` is a remark.
fn word(line: &str) -> Option<Vec<u8>> {
    let inside = line.trim().strip_prefix('"')?.strip_suffix('"')?;
    let mut word = Vec::new();
    let mut rest = inside.bytes();
    while let Some(byte) = rest.next() {
        word.push(match byte {
            b'\\' => match rest.next()? {
                b'x' => {
                    let digits = [rest.next()?, rest.next()?];
                    u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
                }
                escaped => escaped,
            },
            byte => byte,
        });
    }
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TARGETS, Target};

    #[test]
    fn every_target_has_inputs_and_words() -> io::Result<()> {
        for target in TARGETS {
            assert!(!inputs(target.name)?.is_empty(), "{}", target.name);
            assert!(!words(target.name)?.is_empty(), "{}", target.name);
        }
        Ok(())
    }

    /// In every run by chance, and in the deep run by the fuzzer.
    #[test]
    fn every_target_is_run() -> io::Result<()> {
        let run = fs::read_to_string(root().join("tests/inputs.rs"))?;
        let parts = fs::read_to_string(root().join("libfuzzer/Cargo.toml"))?;
        let mut programs = Vec::new();
        for entry in fs::read_dir(root().join("libfuzzer/fuzz_targets"))? {
            let path = entry?.path();
            programs.push((path.with_extension("").file_name().map(ToOwned::to_owned), path));
        }
        assert_eq!(programs.len(), TARGETS.len());
        for Target { name, .. } in TARGETS {
            let path =
                programs.iter().find(|(program, _)| program.as_deref() == Some(name.as_ref()));
            let (_, path) = path.ok_or_else(|| io::Error::other(format!("no program {name}")))?;
            assert!(fs::read_to_string(path)?.contains(&format!("feed(\"{name}\"")), "{name}");
            assert!(parts.contains(&format!("name = \"{name}\"")), "{name}");
            assert!(run.contains(&format!("feed_many(\"{name}\")")), "{name}");
        }
        Ok(())
    }

    #[test]
    fn a_word_is_read_as_it_was_meant() {
        assert_eq!(word(r#""a\"b\\\x0a""#), Some(b"a\"b\\\n".to_vec()));
        assert_eq!(word("# a remark"), None);
    }
}
