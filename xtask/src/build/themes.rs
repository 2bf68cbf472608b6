//! The themes of `styles/themes/`: other values for the tokens of `styles/tokens.css`, light and
//! dark. A file has what it sets once; what a browser needs around it is added here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{contrast, styles};
use crate::report::{Explain, Failure, Outcome};

/// Tokens with their values.
pub type Tokens = BTreeMap<String, String>;

/// A theme: what it sets, or all that holds in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// What `?theme=` says, and how its file is called.
    pub id: String,
    /// The tokens on a light ground.
    pub light: Tokens,
    /// The tokens on a dark ground.
    pub dark: Tokens,
}

const REMEDY: &str = "mend the theme; docs/thema.md explains it";
/// What a file of a theme has: on a light ground, and what is other on a dark one.
const PARTS: [&str; 2] = [":root", ".samenhang-theme--dark"];

/// The themes beside the neutral one, in the order of their names, each of which was checked.
///
/// # Errors
/// When a theme sets something that is no token, or has too little contrast (R18).
pub fn all(root: &Path) -> Outcome<Vec<Theme>> {
    let neutral = neutral(root)?;
    checked(&neutral, &neutral)?;
    let folder = root.join("styles/themes");
    let mut files = styles::sheets(&folder)?;
    files.sort();
    let mut themes = Vec::new();
    for file in files {
        let id = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let theme = parse(&id, &read(&file)?)?;
        checked(&neutral, &theme)?;
        themes.push(theme);
    }
    Ok(themes)
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file)
        .explain(format!("{} could not be read", file.display()), "restore it with git")
}

/// The theme of `styles/tokens.css`.
///
/// # Errors
/// When its parts are not where they are looked for.
pub fn neutral(root: &Path) -> Outcome<Theme> {
    let css = styles::smaller(&read(&root.join("styles/tokens.css"))?);
    let part = |head: &str| {
        let inner = css.split_once(&format!("{head}{{")).and_then(|(_, rest)| rest.split_once('}'));
        inner.map(|(inner, _)| declarations(inner)).ok_or_else(|| {
            Failure::new(
                format!("styles/tokens.css has no `{head}`"),
                "see xtask/src/build/themes.rs",
            )
        })
    };
    let (light, dark) = (part(":root")?, part(":root.samenhang-theme--dark")?);
    if dark != part(":root:not(.samenhang-theme--light)")? {
        let what = "styles/tokens.css has two dark themes: by the system, and as the reader chose";
        return Err(Failure::new(what, "make them equal"));
    }
    Ok(Theme { id: "neutral".to_owned(), light, dark })
}

/// Declarations of custom properties; `color-scheme` is none.
fn declarations(block: &str) -> Tokens {
    let pairs = block.split(';').filter_map(|line| line.split_once(':'));
    let pairs = pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
    pairs.filter(|(name, _)| name.starts_with("--")).collect()
}

fn parse(id: &str, css: &str) -> Outcome<Theme> {
    let fault = |what: String| Failure::new(format!("styles/themes/{id}.css: {what}"), REMEDY);
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
    if id.is_empty() || !id.bytes().all(plain) {
        return Err(fault("its name has other signs than small letters and hyphens".to_owned()));
    }
    let css = styles::smaller(css);
    let mut parts = PARTS.map(|_| Tokens::new());
    for block in css.split('}').map(str::trim).filter(|block| !block.is_empty()) {
        let (head, inner) = block.split_once('{').unwrap_or((block, ""));
        let Some(at) = PARTS.iter().position(|part| *part == head) else {
            return Err(fault(format!("`{head}` is neither `{}`", PARTS.join("` nor `"))));
        };
        let lines = inner.split(';').filter(|line| !line.is_empty());
        if let Some(other) = lines.into_iter().find(|line| !line.starts_with("--")) {
            return Err(fault(format!("`{other}` sets no token")));
        }
        if let Some(part) = parts.get_mut(at) {
            part.extend(declarations(inner));
        }
    }
    let [light, dark] = parts;
    Ok(Theme { id: id.to_owned(), light, dark })
}

/// What holds in a theme: what it says itself, and for the rest what the neutral one says.
#[must_use]
pub fn whole(neutral: &Theme, theme: &Theme) -> Theme {
    let over =
        |layers: &[&Tokens]| layers.iter().flat_map(|layer| (*layer).clone()).collect::<Tokens>();
    Theme {
        id: theme.id.clone(),
        light: over(&[&neutral.light, &theme.light]),
        dark: over(&[&neutral.light, &theme.light, &neutral.dark, &theme.dark]),
    }
}

fn checked(neutral: &Theme, theme: &Theme) -> Outcome<()> {
    let Theme { id, light, dark } = theme;
    let set = || light.iter().chain(dark);
    let mut faults: Vec<String> = set()
        .filter(|(name, _)| !neutral.light.contains_key(*name))
        .map(|(name, _)| format!("`{name}` is no token of styles/tokens.css"))
        .collect();
    faults.extend(
        set()
            .filter(|(_, value)| ["url(", "\\", "!", "@", "<"].iter().any(|it| value.contains(it)))
            .map(|(name, _)| format!("`{name}` asks for more than a colour, a font or a size")),
    );
    // Else the light colour would stand on the dark ground, or give way to the neutral one.
    let is_forgotten = |name: &str| name.contains("-color") && !dark.contains_key(name);
    faults.extend(
        light
            .iter()
            .filter(|(name, value)| !value.starts_with("var(") && is_forgotten(name))
            .filter(|_| id != "neutral")
            .map(|(name, _)| format!("`{name}` is set for light and not for dark")),
    );
    if faults.is_empty() {
        faults = contrast::faults(&whole(neutral, theme));
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("the theme {id} cannot be released:\n  {}", faults.join("\n  ")),
        REMEDY,
    ))
}

impl Theme {
    /// The style sheet that a browser loads after or before the others: it wins over the neutral
    /// theme by its selectors, and gives way to forced colours and to paper.
    #[must_use]
    pub fn sheet(&self) -> String {
        let block = |tokens: &Tokens| {
            let lines: Vec<_> =
                tokens.iter().map(|(name, value)| format!("{name}:{value}")).collect();
            lines.join(";")
        };
        let (light, dark) = (block(&self.light), block(&self.dark));
        format!(
            "@layer tokens{{@media screen{{:root:root{{{light}}}\
             :root:root.samenhang-theme--dark{{{dark}}}}}\
             @media screen and (prefers-color-scheme: dark)\
             {{:root:root:not(.samenhang-theme--light){{{dark}}}}}}}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn every_theme_can_be_released() -> Outcome<()> {
        let themes = all(Project::locate()?.root())?;
        let ids: Vec<_> = themes.iter().map(|theme| theme.id.as_str()).collect();
        assert!(["helder", "stad"].iter().all(|id| ids.contains(id)), "{ids:?}");
        for theme in themes {
            assert!(theme.sheet().len() > 1000 && !theme.light.is_empty(), "{}", theme.id);
        }
        Ok(())
    }

    #[test]
    fn a_planted_fault_is_refused_by_name() -> Outcome<()> {
        let neutral = neutral(Project::locate()?.root())?;
        let refused = |css: &str| {
            let found = parse("plan", css).and_then(|theme| checked(&neutral, &theme));
            found.map_err(|failure| failure.to_string()).err().unwrap_or_default()
        };
        let dark = ".samenhang-theme--dark{--samenhang-color-ink:#ffffff}";
        assert_eq!(refused(&format!(":root{{--samenhang-color-ink:#000000}}{dark}")), "");
        for (css, named) in [
            (":root{--samenhang-color-inkt:#000000}", "`--samenhang-color-inkt` is no token"),
            (":root{color:#000000}", "`color:#000000` sets no token"),
            ("p{--samenhang-color-ink:#000000}", "`p` is neither"),
            (":root{--samenhang-color-ink:#000000}", "not for dark"),
            (":root{--samenhang-font-text:url(x)}", "asks for more"),
            (&format!(":root{{--samenhang-color-ink:#bbbbbb}}{dark}"), "light: 1.92 (4.5 needed)"),
            (&format!(":root{{--samenhang-color-ink:red}}{dark}"), "no colour as #5d2450"),
        ] {
            let said = refused(css);
            assert!(said.contains(named), "{css}: {said}");
        }
        Ok(())
    }

    #[test]
    fn dark_is_there_for_the_system_and_for_the_reader() {
        let tokens = |value: &str| Tokens::from([("--a".to_owned(), value.to_owned())]);
        let theme = Theme { id: "a".to_owned(), light: tokens("1"), dark: tokens("2") };
        assert_eq!(
            theme.sheet(),
            "@layer tokens{@media screen{:root:root{--a:1}\
             :root:root.samenhang-theme--dark{--a:2}}@media screen and (prefers-color-scheme: dark)\
             {:root:root:not(.samenhang-theme--light){--a:2}}}"
        );
    }
}
