//! Versioned folders in the user's cache directory.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::project;
use crate::report::{self, Explain, Failure, Outcome};

const REMEDY: &str = "look whether the disk is full and whether the folder is yours";

/// The folder with one sub folder per tool and version.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache of the user who runs this.
    ///
    /// # Errors
    /// When the user has no cache folder or it cannot be made.
    pub fn of_user() -> Outcome<Self> {
        Self::at(project::tools_folder()?)
    }

    /// A cache in this folder, which is made when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn at(folder: PathBuf) -> Outcome<Self> {
        fs::create_dir_all(&folder)
            .explain(format!("{} could not be made", folder.display()), REMEDY)?;
        Ok(Self { folder })
    }

    /// The folder of a tool; installs it when `proof` is not in it yet.
    ///
    /// `install` writes into a folder beside the final one, which gets its name
    /// only when the proof is there: an install that was cut off never looks
    /// finished. A lock keeps two installs of the same tool apart.
    ///
    /// # Errors
    /// When the install fails or leaves no proof.
    pub fn tool(
        &self,
        name: &str,
        proof: &str,
        usually: &str,
        install: impl FnOnce(&Path) -> Outcome<()>,
    ) -> Outcome<PathBuf> {
        let folder = self.folder.join(name);
        if folder.join(proof).exists() {
            return Ok(folder);
        }
        let _lock = self.lock(name)?;
        if folder.join(proof).exists() {
            return Ok(folder);
        }
        report::step(&format!("Installing {name} into {}", self.folder.display()), usually);
        let partial = self.folder.join(format!("{name}.partial"));
        for old in [&partial, &folder] {
            if old.exists() {
                fs::remove_dir_all(old)
                    .explain(format!("{} could not be removed", old.display()), REMEDY)?;
            }
        }
        fs::create_dir_all(&partial)
            .explain(format!("{} could not be made", partial.display()), REMEDY)?;
        install(&partial)?;
        if !partial.join(proof).exists() {
            return Err(Failure::new(
                format!("{name} was installed, but there is no {proof} in it"),
                "run the command again; if it stays, report it with the output above",
            ));
        }
        fs::rename(&partial, &folder)
            .explain(format!("{} could not be renamed", partial.display()), REMEDY)?;
        Ok(folder)
    }

    /// Held until it is dropped; the lock of a program that was killed is free.
    fn lock(&self, name: &str) -> Outcome<File> {
        let path = self.folder.join(format!("{name}.lock"));
        let what = format!("{} could not be locked", path.display());
        let file = File::create(&path).explain(&what, REMEDY)?;
        if file.try_lock().is_err() {
            report::note(&format!("waiting for another install of {name}"));
            file.lock().explain(&what, REMEDY)?;
        }
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    fn scratch(name: &str) -> Outcome<(Cache, PathBuf)> {
        let folder = std::env::temp_dir().join(format!("samenhang-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        Ok((Cache::at(folder.clone())?, folder))
    }

    fn write(folder: &Path) -> Outcome<()> {
        fs::write(folder.join("proof"), "here").explain("write", "")
    }

    #[test]
    fn a_tool_is_installed_once() -> Outcome<()> {
        let (cache, folder) = scratch("once")?;
        let times = Cell::new(0);
        for _ in 0..2 {
            let tool = cache.tool("tool-1", "proof", "a moment", |partial| {
                times.set(times.get() + 1);
                write(partial)
            })?;
            assert!(tool.join("proof").is_file());
        }
        assert_eq!(times.get(), 1);
        fs::remove_dir_all(folder).explain("clean up", "")
    }

    #[test]
    fn an_install_that_was_cut_off_does_not_look_finished() -> Outcome<()> {
        let (cache, folder) = scratch("cut")?;
        let cut = cache.tool("tool-1", "proof", "a moment", |partial| {
            write(partial)?;
            Err(Failure::new("cut off", ""))
        });
        assert!(cut.is_err());
        assert!(!folder.join("tool-1").exists());
        let empty = cache.tool("tool-1", "proof", "a moment", |_| Ok(()));
        assert!(empty.is_err_and(|failure| failure.to_string().contains("no proof")));
        cache.tool("tool-1", "proof", "a moment", write)?;
        fs::remove_dir_all(folder).explain("clean up", "")
    }
}
