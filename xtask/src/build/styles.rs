//! One style sheet from `styles/` and the folders of the components.

use std::fs;
use std::path::{Path, PathBuf};

use crate::report::{Explain, Failure, Outcome};

/// All styles in the order of their layers: tokens, base, the components by
/// name, and print last, because it takes back what the others gave.
///
/// # Errors
/// When a file cannot be read or belongs to no layer.
pub fn build(root: &Path) -> Outcome<String> {
    let folder = root.join("styles");
    let [tokens, base, print] =
        ["tokens.css", "base.css", "print.css"].map(|name| folder.join(name));
    let shared = [&tokens, &base, &print];
    let stray = sheets(&folder)?.into_iter().find(|file| !shared.contains(&file));
    if let Some(file) = stray {
        return Err(Failure::new(
            format!("{} belongs to no layer", file.display()),
            "move it into the folder of its component, or into tokens.css, base.css or print.css",
        ));
    }
    let mut components = sheets(&root.join("views/src/components"))?;
    components.sort();
    let mut all = String::new();
    for file in [tokens, base].iter().chain(&components).chain([&print]) {
        let what = format!("{} could not be read", file.display());
        all.push_str(&fs::read_to_string(file).explain(what, RESTORE)?);
        all.push('\n');
    }
    Ok(smaller(&all))
}

const RESTORE: &str = "restore it with git";

/// The style sheets in a folder and in the folders in it.
fn sheets(folder: &Path) -> Outcome<Vec<PathBuf>> {
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
fn smaller(css: &str) -> String {
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
            if "{};,>".contains(first) {
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
        let css = build(crate::project::Project::locate()?.root())?;
        let at = |text: &str| css.find(text);
        let first = ["@layer tokens,", "@layer base{", "@layer components{", "@layer print{"];
        let places = first.map(at);
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
        assert_eq!(css.matches('{').count(), css.matches('}').count());
        Ok(())
    }

    #[test]
    fn comments_and_space_go() {
        let css = "/* why */\n:root {\n  --a: 1px;\n  /* and */ --b : 2px;\n}\n\na > b, c {\n}\n";
        assert_eq!(smaller(css), ":root{--a: 1px;--b : 2px}a>b,c{}");
    }

    #[test]
    fn meaning_stays() {
        for css in [
            "a::before{content:\"  /* no; } comment */  \"}",
            "a{content:'it\\'s ; }  '}",
            "a :hover{width:calc(1px + 2px)}",
            "@media (min-width: 40em) and (prefers-color-scheme: dark){a{color:red}}",
            ".a .b{margin:0 auto}",
        ] {
            assert_eq!(smaller(css), css);
        }
        assert_eq!(smaller("a/* x */b{}"), "ab{}");
        assert_eq!(smaller("a /* x */ b{}"), "a b{}");
    }
}
