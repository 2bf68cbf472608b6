//! The files of the editors with anything in them: a fault is told, and nothing stops.
//!
//! They are read once, at build time, from a whole folder: too slow for the number of inputs
//! that what comes from outside gets, and nobody sends them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use samenhang_content::load;
use samenhang_fuzz::{Changes, root, words};

/// A copy of the content that goes when it is dropped.
struct Copy(PathBuf);

impl Drop for Copy {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Copies a folder, and gives all files in it.
fn copy(from: &Path, to: &Path) -> io::Result<Vec<PathBuf>> {
    fs::create_dir_all(to)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            files.extend(copy(&entry.path(), &target)?);
        } else {
            fs::copy(entry.path(), &target)?;
            files.push(target);
        }
    }
    files.sort();
    Ok(files)
}

#[test]
fn changed_files_give_faults_with_advice() -> io::Result<()> {
    let deep = env::var("SAMENHANG_DEEP").is_ok_and(|deep| deep == "1");
    let copied = Copy(Path::new(env!("CARGO_TARGET_TMPDIR")).join("content"));
    let files = copy(&root().join("../content"), &copied.0)?;
    let words = words("content")?;
    for (number, file) in (0..if deep { 3_000 } else { 30 }).zip(files.iter().cycle()) {
        let whole = fs::read(file)?;
        let inputs = [whole.clone()];
        fs::write(file, Changes::new(&inputs, &words, whole.len() * 2, number).input())?;
        for fault in load(&copied.0).err().unwrap_or_default() {
            let told = fault.to_string();
            assert!(told.lines().all(|line| !line.trim().is_empty()), "input {number}: {told}");
        }
        fs::write(file, whole)?;
    }
    Ok(())
}
