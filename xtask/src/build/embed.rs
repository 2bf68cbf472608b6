//! `embed.js`, which other websites load: under a name with its version, and with a hash that
//! those websites hold it to. A version that was published never changes (docs/insluiten.md).

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

use super::assets::Files;
use super::scripts::smaller_script;
use crate::report::{self, Explain, Failure, Outcome};

/// The name of the version of now.
pub const NAME: &str = "embed.1.js";

/// The most that a host should have to load, in bytes as they are.
const LIMIT: usize = 3_000;

/// The value for the attribute `integrity`.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Adds the script, and a file that says how hosts can hold it to its content; gives that
/// value.
///
/// # Errors
/// When the script is not the one that `embed/sri.txt` tells of, or too heavy.
pub fn add(files: &mut Files, root: &Path) -> Outcome<String> {
    let read = |name: &str| {
        fs::read_to_string(root.join("embed").join(name))
            .explain(format!("embed/{name} could not be read"), "restore it with git")
    };
    let script = smaller_script(&read("embed.js")?).into_bytes();
    let value = integrity(&script);
    let line = format!("{NAME} {value}\n");
    check(&line, script.len(), &read("sri.txt")?)?;
    report::note(&format!("for the attribute integrity: {}", line.trim_end()));
    files.add(NAME, script);
    files.add("embed.sri.txt", line.into_bytes());
    Ok(value)
}

fn check(line: &str, length: usize, known: &str) -> Outcome<()> {
    if length >= LIMIT {
        return Err(Failure::new(
            format!("{NAME} is {length} bytes, fewer than {LIMIT} allowed"),
            "make embed/embed.js smaller: every page that embeds the tool loads it",
        ));
    }
    if known == line {
        return Ok(());
    }
    Err(Failure::new(
        format!("{NAME} is not the one that embed/sri.txt tells of: it is now\n  {}", line.trim()),
        "was that version never published? Then put this line into embed/sri.txt. Else keep it \
         as it is, and give what is new the next number (docs/insluiten.md)",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn the_published_script_is_the_recorded_one() -> Outcome<()> {
        let mut files = Files::default();
        let value = add(&mut files, Project::locate()?.root())?;
        let published = files.iter().find(|(name, _)| *name == NAME);
        assert!(published.is_some_and(|(_, bytes)| integrity(bytes) == value));
        let plugin = Project::locate()?.root().join("embed/wordpress/samenhang-zelfscan.php");
        let plugin = fs::read_to_string(plugin).explain("the plugin is not there", "restore it")?;
        for part in [NAME, value.as_str()] {
            assert!(plugin.contains(&format!("= '{part}';")), "the plugin has another {part}");
        }
        Ok(())
    }

    #[test]
    fn a_changed_or_heavy_script_is_refused() {
        let refused = |length, known| check("embed.1.js sha384-a\n", length, known);
        assert_eq!(refused(2_999, "embed.1.js sha384-a\n"), Ok(()));
        let changed = refused(2_999, "embed.1.js sha384-b\n");
        assert!(changed.is_err_and(|it| it.to_string().contains("next number")));
        let heavy = refused(3_000, "embed.1.js sha384-a\n");
        assert!(heavy.is_err_and(|it| it.to_string().contains("3000 bytes")));
    }
}
