//! Where things are: the checkout and the user's cache.

use std::env;
use std::path::{Path, PathBuf};

use crate::report::{Failure, Outcome};

/// The places of this checkout.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the checkout that this program was started from.
    ///
    /// # Errors
    /// When there is no workspace around the package `xtask`.
    pub fn locate() -> Outcome<Self> {
        // Cargo tells where the package is now; the path of compile time is only
        // for a binary that is started by hand.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        package
            .ancestors()
            .find(|folder| folder.join("Cargo.lock").is_file() && folder.join("xtask").is_dir())
            .map(|root| Self { root: root.to_owned() })
            .ok_or_else(|| {
                Failure::new(
                    format!("no checkout of Samenhang around {}", package.display()),
                    "run `cargo xtask` inside a clone of the repository",
                )
            })
    }

    /// The top folder of the checkout.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the release comes.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where cargo writes what it builds.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }
}

/// The folder of the user's cache in which the tools sit, one folder per
/// version: a fresh clone finds them again, other projects are not touched.
///
/// # Errors
/// When neither `XDG_CACHE_HOME` nor `HOME` is set.
pub fn tools_folder() -> Outcome<PathBuf> {
    let absolute = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("samenhang").join("tools"))
        .ok_or_else(|| {
            Failure::new(
                "there is no folder for tools",
                "set HOME or XDG_CACHE_HOME to a folder of your own",
            )
        })
}
