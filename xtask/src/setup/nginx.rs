//! nginx, for the tests of what the build says to it.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Cache, system};
use crate::process;
use crate::report::{Failure, Outcome};

/// nginx, and its module for files that are compressed already.
#[derive(Debug, Clone)]
pub struct Nginx {
    /// The program.
    pub program: PathBuf,
    /// The module that sends `.br` files; without it `.gz` files are sent.
    pub brotli: Option<PathBuf>,
}

/// Debian's packages, of one build: a module fits the nginx it was made for.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
const PROGRAM: &str = "usr/sbin/nginx";
const BROTLI: &str = "usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The nginx of this system; else Debian's packages, unpacked into the cache. Installed, nginx
/// would start to serve on port 80 of a computer that only wanted to run tests.
///
/// # Errors
/// When it can neither be found nor fetched.
pub fn provide(cache: &Cache) -> Outcome<Nginx> {
    // Where programs of the system stand, also when that is not on PATH.
    let system = Path::new("/").join(PROGRAM);
    let found = process::on_path(&["nginx"]).or_else(|| system.is_file().then_some(system));
    let (program, brotli) = match found {
        Some(program) => (program, Path::new("/").join(BROTLI)),
        None => {
            let folder = cache.tool("nginx-debian", PROGRAM, "10 seconds", unpack)?;
            (folder.join(PROGRAM), folder.join(BROTLI))
        }
    };
    Ok(Nginx { program, brotli: brotli.is_file().then_some(brotli) })
}

fn unpack(folder: &Path) -> Outcome<()> {
    const REMEDY: &str = "install nginx from your system, so that `nginx` is on PATH";
    if process::on_path(&["apt-get"]).is_none() {
        return Err(Failure::new("this system has no nginx, nor apt-get to fetch it", REMEDY));
    }
    let download = || {
        let mut apt = Command::new("apt-get");
        apt.args(["download", "-q"]).args(PACKAGES).current_dir(folder);
        process::run(&mut apt, REMEDY)
    };
    if download().is_err() {
        // The lists may be old or missing; that takes root.
        system::update()?;
        download()?;
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let packages = entries.map(|entry| entry.path());
    for package in packages.filter(|path| path.extension().is_some_and(|ending| ending == "deb")) {
        process::run(Command::new("dpkg-deb").arg("-x").arg(package).arg(folder), REMEDY)?;
    }
    Ok(())
}
