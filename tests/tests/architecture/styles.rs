//! R17: colours, fonts, sizes and spacing come from `styles/tokens.css` and the themes; only
//! print takes colours of its own.

use crate::Breach;
use crate::source::File;

/// Every declaration outside the tokens that sets a value of its own.
pub(crate) fn breaches(file: &File) -> Vec<Breach> {
    if file.path == "styles/tokens.css" || file.path.starts_with("styles/themes/") {
        return Vec::new();
    }
    let css = without_comments(&file.text);
    let mut found = Vec::new();
    for (at, line) in css.lines().enumerate() {
        let Some((property, value)) = line.trim().split_once(':') else { continue };
        let value = value.trim().trim_end_matches([';', '}']);
        if let Some(why) = fault(&file.path, property.trim(), value) {
            let what = format!("`{}: {value}`: {why}", property.trim());
            found.push(Breach { file: file.path.clone(), line: at + 1, what });
        }
    }
    found
}

fn fault(file: &str, property: &str, value: &str) -> Option<&'static str> {
    let print = file == "styles/print.css";
    if !print && is_coloured(property) && words(value).any(is_colour) {
        return Some("a colour comes from styles/tokens.css");
    }
    if property == "font-family" && !print && !is_borrowed(value) {
        return Some("a font comes from styles/tokens.css");
    }
    // A drawing has units of its own; paper has points and millimetres.
    let drawn = print || file.starts_with("views/src/components/chart/");
    if !drawn && is_measured(property) && words(value).any(is_length) {
        return Some("a size comes from the scale in styles/tokens.css");
    }
    None
}

fn is_borrowed(value: &str) -> bool {
    value.starts_with("var(") || matches!(value, "inherit" | "initial" | "unset")
}

fn is_coloured(property: &str) -> bool {
    let parts =
        ["color", "background", "border", "outline", "fill", "stroke", "shadow", "decoration"];
    property.starts_with("--") || parts.iter().any(|part| property.contains(part))
}

fn is_measured(property: &str) -> bool {
    let parts = ["margin", "padding", "gap"];
    property == "font-size" || parts.iter().any(|part| property.starts_with(part))
}

fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|it: char| it.is_whitespace() || matches!(it, ',' | '(' | ')' | '/' | '*' | '+'))
}

/// A literal colour; `currentcolor`, `transparent` and the colours of the system
/// are no choice of ours.
fn is_colour(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let makers = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];
    let names = [
        "black", "white", "red", "green", "blue", "yellow", "orange", "purple", "pink", "brown",
        "gray", "grey", "silver", "navy", "teal", "maroon", "olive", "lime", "aqua", "fuchsia",
        "cyan", "magenta", "gold", "crimson", "indigo", "violet", "tomato", "beige", "ivory",
    ];
    word.strip_prefix('#').is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
        || makers.contains(&word.as_str())
        || names.iter().any(|name| {
            word == *name || word == format!("dark{name}") || word == format!("light{name}")
        })
}

/// A length of a fixed size. Nothing at all, hairlines up to 2 pixels and what
/// grows with its own text (`em`, `%`) are no part of the scale.
fn is_length(word: &str) -> bool {
    let word = word.trim_start_matches('-');
    let is_number = |text: &str| text.parse::<f32>().is_ok();
    match word.strip_suffix("px") {
        Some(pixels) => is_number(pixels) && !matches!(pixels, "0" | "1" | "2"),
        None => word.strip_suffix("rem").is_some_and(is_number),
    }
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        out.extend(comment.matches('\n'));
        rest = after;
    }
    out + rest
}

#[test]
fn planted_values_are_found() {
    let found = |file: &str, css: &str| breaches(&File::new(file, css)).len();
    for line in [
        "color: #5d2450;",
        "background: rgb(1 2 3);",
        "border-block-end: 1px solid black;",
        "box-shadow: 0 0 1px oklch(40% 0.1 20);",
        "font-family: Georgia, serif;",
        "font-size: 1.25rem;",
        "margin-block: var(--space-1) 12px;",
        "padding: calc(var(--a) + 3px);",
    ] {
        assert_eq!(
            found("views/src/components/a/a.css", &format!("a {{\n{line}\n}}")),
            1,
            "{line}"
        );
        assert_eq!(found("views/src/components/a/a.css", &format!("/* {line} */")), 0, "{line}");
        assert_eq!(found("styles/tokens.css", line), 0, "the tokens are the place: {line}");
        assert_eq!(found("styles/themes/a.css", line), 0, "and the themes: {line}");
    }
}

#[test]
fn values_of_the_tokens_and_of_the_system_are_fine() {
    for line in [
        "color: var(--samenhang-color-ink);",
        "border: 1px solid currentcolor;",
        "outline-color: Highlight;",
        "background: transparent;",
        "font-family: var(--samenhang-font-text);",
        "margin: 0 -1px;",
        "padding-inline-start: 1.25em;",
        "inline-size: 44rem;",
        "grid-area: black;",
    ] {
        let found = breaches(&File::new("views/src/components/a/a.css", line));
        assert!(found.is_empty(), "{found:?}");
    }
    assert!(breaches(&File::new("styles/print.css", "color: black;")).is_empty());
}
