//! Packages of the system: browsers, their drivers, node. Only apt is used, and
//! only by root or with sudo that asks nothing.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::process;
use crate::report::{self, Failure, Outcome};

/// A package of Debian or Ubuntu, and how to see that it is there.
#[derive(Debug, Clone, Copy)]
pub struct Package {
    /// The name for apt.
    pub name: &'static str,
    /// The programs of which one must be on PATH; they can come from elsewhere.
    pub programs: &'static [&'static str],
}

/// Node itself.
pub const NODE: Package = Package { name: "nodejs", programs: &["node", "nodejs"] };
/// The package manager of node.
pub const NPM: Package = Package { name: "npm", programs: &["npm"] };
/// Chromium, or a Chrome that is there already.
pub const CHROMIUM: Package =
    Package { name: "chromium", programs: &["chromium", "google-chrome", "chromium-browser"] };
/// What drives Chromium.
pub const CHROMEDRIVER: Package = Package { name: "chromium-driver", programs: &["chromedriver"] };
/// Firefox, in the version with long support.
pub const FIREFOX: Package = Package { name: "firefox-esr", programs: &["firefox-esr", "firefox"] };
/// What drives WebKit; brings WebKit itself.
pub const WEBKIT: Package = Package { name: "webkit2gtk-driver", programs: &["WebKitWebDriver"] };
/// A screen that nobody sees, for WebKit.
pub const XVFB: Package = Package { name: "xvfb", programs: &["Xvfb"] };
/// What runs the plugin for WordPress: 6 packages, 5 MB to load, some 10 seconds.
pub const PHP: Package = Package { name: "php-cli", programs: &["php"] };

/// What the tests in browsers need.
pub const BROWSERS: [Package; 6] = [CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT, XVFB, PHP];

/// Installs those packages whose programs are not on PATH.
///
/// # Errors
/// When something is missing and cannot be installed here: the failure holds
/// the line to paste.
pub fn provide(packages: &[Package]) -> Outcome<()> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    report::note(&format!("missing from this system: {}", missing.join(" ")));
    let paste = format!(
        "paste this line, then run the command again:\n  \
         sudo apt-get update && sudo apt-get install -y {}",
        missing.join(" ")
    );
    if process::on_path(&["apt-get"]).is_none() {
        return Err(Failure::new(
            format!("this system has no apt-get to install {}", missing.join(" ")),
            "install these programs in your system's own way, so that they are on PATH",
        ));
    }
    let Some(become_root) = become_root() else {
        return Err(Failure::new(format!("{} must be installed", missing.join(" ")), paste));
    };
    report::step(&format!("Installing with apt: {}", missing.join(" ")), "1 to 3 minutes");
    process::run(apt(&become_root).arg("update").arg("-q"), &paste)?;
    process::run(apt(&become_root).args(["install", "-y", "-q"]).args(&missing), &paste)?;
    match self::missing(packages).as_slice() {
        [] => Ok(()),
        still => Err(Failure::new(
            format!("apt ended well, yet these are not on PATH: {}", still.join(" ")),
            "look at the output of apt above",
        )),
    }
}

/// Asks apt what there is, for a package that is fetched and not installed.
///
/// # Errors
/// When that cannot be done here: the failure holds the line to paste.
pub fn update() -> Outcome<()> {
    let paste = "paste this line, then run the command again:\n  sudo apt-get update";
    let become_root =
        become_root().ok_or_else(|| Failure::new("the lists of apt are missing or old", paste))?;
    process::run(apt(&become_root).arg("update").arg("-q"), paste)
}

fn missing(packages: &[Package]) -> Vec<&'static str> {
    let absent = packages.iter().filter(|package| process::on_path(package.programs).is_none());
    absent.map(|package| package.name).collect()
}

/// The words before a command that make it run as root; `None` when that cannot
/// be done without asking.
fn become_root() -> Option<Vec<&'static str>> {
    let user = process::output(Command::new("id").arg("-u"), "").unwrap_or_default();
    if user.trim() == "0" {
        Some(Vec::new())
    } else if process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        Some(vec!["sudo", "-n"])
    } else {
        None
    }
}

/// `apt-get` that asks nothing.
fn apt(become_root: &[&str]) -> Command {
    let words: Vec<&str> =
        [become_root, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]].concat();
    let mut command = Command::new(words.first().copied().unwrap_or("env"));
    command.args(words.get(1..).unwrap_or_default());
    command
}

/// The small browser that comes with WebKit and takes commands of its driver.
///
/// # Errors
/// When it is not where Debian puts it.
pub fn mini_browser() -> Outcome<PathBuf> {
    let homes = ["/usr/lib", "/usr/libexec"];
    let folders = homes.iter().filter_map(|home| fs::read_dir(home).ok()).flatten().flatten();
    let mut found: Vec<PathBuf> = homes
        .iter()
        .map(PathBuf::from)
        .chain(folders.map(|folder| folder.path()))
        .flat_map(|folder| {
            ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|it| folder.join(it))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.into_iter().next().ok_or_else(|| {
        Failure::new(
            "WebKit's MiniBrowser was not found under /usr/lib",
            "install it: sudo apt-get install libwebkit2gtk-4.1-0 webkit2gtk-driver",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_on_the_path_is_missing() {
        let here = Package { name: "here", programs: &["no-such-program-here", "sh"] };
        let gone = Package { name: "gone", programs: &["no-such-program-here"] };
        assert_eq!(missing(&[here, gone]), ["gone"]);
    }

    #[test]
    fn apt_never_asks() {
        let command = format!("{:?}", apt(&["sudo", "-n"]));
        assert!(command.contains("sudo") && command.contains("noninteractive"), "{command}");
    }
}
