//! Two style sheets from `styles/` and the folders of the components.

use std::fs;
use std::path::{Path, PathBuf};

use crate::report::{Explain, Failure, Outcome};

/// The style sheets of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Styles {
    /// For the pages of the first program: before anything is shown.
    pub first: String,
    /// For the pages of the second program, and for paper: comes with that program.
    pub later: String,
}

/// The components that only pages of the second program show, and pages to read and print. That
/// no other page uses them is a test of [`super::pages`].
const LATER: [&str; 10] = [
    "bars",
    "carry",
    "chart",
    "finding",
    "outline",
    "paper",
    "place_scale",
    "poles",
    "review",
    "table",
];

/// All styles in the order of their layers: tokens, base, the components by
/// name, and print last, because it takes back what the others gave.
///
/// # Errors
/// When a file cannot be read or belongs to no layer.
pub fn build(root: &Path) -> Outcome<Styles> {
    let folder = root.join("styles");
    let [tokens, base, print] =
        ["tokens.css", "base.css", "print.css"].map(|name| folder.join(name));
    let shared = [&tokens, &base, &print];
    // A theme is a sheet of its own.
    let themes = folder.join("themes");
    let is_stray = |file: &PathBuf| !shared.contains(&file) && !file.starts_with(&themes);
    let stray = sheets(&folder)?.into_iter().find(is_stray);
    if let Some(file) = stray {
        return Err(Failure::new(
            format!("{} belongs to no layer", file.display()),
            "move it into the folder of its component, or into tokens.css, base.css or print.css",
        ));
    }
    let mut components = sheets(&root.join("views/src/components"))?;
    components.sort();
    let is_later = |file: &PathBuf| LATER.iter().any(|name| file.ends_with(format!("{name}.css")));
    let (later, first): (Vec<_>, Vec<_>) = components.into_iter().partition(is_later);
    Ok(Styles {
        first: together([tokens, base].iter().chain(&first))?,
        later: together(later.iter().chain([&print]))?,
    })
}

fn together<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Outcome<String> {
    let mut all = String::new();
    let mut before = "";
    for file in files {
        let what = format!("{} could not be read", file.display());
        let sheet = smaller(&fs::read_to_string(file).explain(what, RESTORE)?);
        let component = "@layer components{";
        // Most components are one block of the same layer: they go on in that of the one before.
        let inner = sheet.strip_prefix(component).and_then(|inner| inner.strip_suffix('}'));
        match inner.filter(|inner| before == component && is_whole(inner)) {
            Some(inner) => {
                all.truncate(all.len() - 1);
                all.push_str(inner);
                all.push('}');
            }
            None => all.push_str(&sheet),
        }
        let goes_on = inner.is_some_and(is_whole);
        before = if goes_on { component } else { "" };
    }
    Ok(all)
}

/// Whether every block that ends in it has begun in it.
fn is_whole(css: &str) -> bool {
    let mut depth = 0_i32;
    css.chars().all(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth >= 0
    })
}

const RESTORE: &str = "restore it with git";

/// The style sheets in a folder and in the folders in it.
pub(super) fn sheets(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let what = format!("{} could not be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).explain(&what, RESTORE)? {
        let path = entry.explain(&what, RESTORE)?.path();
        if path.is_dir() {
            found.extend(sheets(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "css") {
            found.push(path);
        }
    }
    Ok(found)
}

/// Leaves out comments and needless white space; strings stay as they are.
pub(super) fn smaller(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if first == '"' || first == '\'' {
            let (string, after) = rest.split_at(string_length(rest, first));
            out.push_str(string);
            rest = after;
        } else if first.is_whitespace() {
            rest = rest.trim_start();
            // A comment is nothing at all: the space stands before what follows it.
            while let Some(comment) = rest.strip_prefix("/*") {
                rest = comment.split_once("*/").map_or("", |(_, after)| after).trim_start();
            }
            let tight = |side: Option<char>| side.is_none_or(|side| "{};,>".contains(side));
            if !tight(out.chars().next_back()) && !tight(rest.chars().next()) {
                out.push(' ');
            }
        } else {
            out.push(first);
            rest = rest.split_at(first.len_utf8()).1;
            // A space before a colon means something in a selector; one behind it never does.
            if "{};,>:".contains(first) {
                rest = rest.trim_start();
            }
        }
    }
    out.replace(";}", "}")
}

/// How many bytes the string takes that `text` begins with, quotes included.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return at + character.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layer_is_there_and_print_comes_last() -> Outcome<()> {
        let Styles { first, later } = build(crate::project::Project::locate()?.root())?;
        let placed = |css: &str, layers: &[&str]| {
            let places: Vec<_> = layers.iter().map(|layer| css.find(layer)).collect();
            assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
            assert_eq!(css.matches('{').count(), css.matches('}').count());
        };
        // The order is said before any of them, in the sheet that is always there.
        placed(&first, &["@layer tokens,base,components,print;", "@layer base{"]);
        placed(&later, &["@layer components{", "@layer print{"]);
        Ok(())
    }

    #[test]
    fn a_block_that_ends_within_is_no_single_one() {
        assert!(is_whole("a{b:c}@media x{d{e:f}}"));
        assert!(!is_whole("a{b:c}}@layer x{d{e:f}"));
    }

    #[test]
    fn each_later_component_is_one() -> Outcome<()> {
        let root = crate::project::Project::locate()?.root().join("views/src/components");
        for name in LATER {
            assert!(root.join(name).join(format!("{name}.css")).is_file(), "{name}");
        }
        Ok(())
    }

    #[test]
    fn comments_and_space_go() {
        let css = "/* why */\n:root {\n  --a: 1px;\n  /* and */ --b : 2px;\n}\n\na > b, c {\n}\n";
        assert_eq!(smaller(css), ":root{--a:1px;--b :2px}a>b,c{}");
    }

    #[test]
    fn meaning_stays() {
        for css in [
            "a::before{content:\"  /* no; } comment */  \"}",
            "a{content:'it\\'s ; }  '}",
            "a :hover{width:calc(1px + 2px)}",
            "@media (min-width:40em) and (prefers-color-scheme:dark){a{color:red}}",
            ".a .b{margin:0 auto}",
        ] {
            assert_eq!(smaller(css), css);
        }
        assert_eq!(smaller("a/* x */b{}"), "ab{}");
        assert_eq!(smaller("a /* x */ b{}"), "a b{}");
    }
}
