//! The files of a release, by name: hashed, compressed, written in one go.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::report::{Explain, Outcome};

/// Sixteen hexadecimal digits that change with the content: the part of a name
/// that lets a browser keep the file for ever.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// `samenhang.css` with these bytes is called `samenhang.0123456789abcdef.css`.
#[must_use]
pub fn hashed_name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    format!("{stem}.{}.{extension}", hash(bytes))
}

/// Whether a name holds a hash, so that its content never changes.
#[must_use]
pub fn is_hashed(name: &str) -> bool {
    name.split('.').skip(1).any(|part| {
        part.len() == 16 && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// The release before it is written.
#[derive(Debug, Clone, Default)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file whose name holds the hash of its content; gives that name.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let name = hashed_name(stem, extension, &bytes);
        self.add(&name, bytes);
        name
    }

    /// Adds a file under a name that stays.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.insert(name.to_owned(), bytes);
    }

    /// All files in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Adds `.br` and `.gz` beside every file that a browser loads.
    ///
    /// # Errors
    /// When a compressor fails.
    pub fn compress(&mut self) -> Outcome<()> {
        let mut compressed = Vec::new();
        for (name, bytes) in self.iter().filter(|(name, _)| !name.starts_with('_')) {
            compressed.push((format!("{name}.br"), brotli(bytes)?));
            compressed.push((format!("{name}.gz"), gzip(bytes)?));
        }
        self.0.extend(compressed);
        Ok(())
    }

    /// Writes all files into `folder`, which holds nothing else afterwards.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn write(&self, folder: &Path) -> Outcome<()> {
        let what = format!("{} could not be written", folder.display());
        let remedy = "look whether the disk is full and whether the folder is yours";
        // Beside the old one, so that a build that stops leaves a whole release.
        let fresh = folder.with_extension("new");
        let clear = |old: &Path| if old.exists() { fs::remove_dir_all(old) } else { Ok(()) };
        clear(&fresh).explain(&what, remedy)?;
        fs::create_dir_all(&fresh).explain(&what, remedy)?;
        for (name, bytes) in self.iter() {
            let file = fresh.join(name);
            // Some stand in a folder of their own.
            let inside = file.parent().map_or(Ok(()), fs::create_dir_all);
            inside.and_then(|()| fs::write(file, bytes)).explain(&what, remedy)?;
        }
        clear(folder).explain(&what, remedy)?;
        fs::rename(&fresh, folder).explain(&what, remedy)
    }
}

/// Brotli at its best, as it is served.
///
/// # Errors
/// When the compressor fails.
pub fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)
        .explain("brotli failed", "report it with the file that was being compressed")?;
    Ok(out)
}

/// Gzip without a time or a name in it, so that the same content gives the same
/// bytes.
///
/// # Errors
/// When the compressor fails.
pub fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .explain("gzip failed", "report it with the file that was being compressed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_name_is_known_as_one() {
        let name = hashed_name("samenhang_bg", "wasm", b"bytes");
        assert!(is_hashed(&name), "{name}");
        assert!(is_hashed(&format!("{name}.br")));
        assert_ne!(name, hashed_name("samenhang_bg", "wasm", b"other"));
        for plain in ["index.html", "content.nl.bin", "0123456789abcdef.js"] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }

    #[test]
    fn compression_can_be_undone_and_is_the_same_each_time() -> Outcome<()> {
        let text = "samenhang ".repeat(500);
        let small = brotli(text.as_bytes())?;
        assert!(small.len() < 100);
        assert_eq!(small, brotli(text.as_bytes())?);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).explain("undo", "")?;
        assert_eq!(back, text.as_bytes());
        assert_eq!(gzip(text.as_bytes())?, gzip(text.as_bytes())?);
        Ok(())
    }
}
