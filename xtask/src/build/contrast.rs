//! Whether every text and every part of the interface stands out enough in a theme (R18): WCAG
//! 2.2 AA, success criteria 1.4.3 and 1.4.11.
#![expect(clippy::float_arithmetic, reason = "the formula of WCAG is one of broken powers")]

use super::themes::{Theme, Tokens};

/// What text and controls stand on.
const GROUNDS: [&str; 5] = [
    "color-paper",
    "color-wash",
    "color-accent-wash",
    "option-hover-background-color",
    "option-selected-background-color",
];
/// What is read on each of them.
const TEXTS: [&str; 5] =
    ["color-ink", "color-ink-soft", "link-color", "color-accent", "color-accent-deep"];
/// What must be seen on each of them: edges of fields, what is chosen, how far one is.
const PARTS: [&str; 3] = ["color-line-strong", "color-accent", "thread-passed-color"];
/// Texts on a ground of their own.
const OTHER_TEXTS: [[&str; 2]; 5] = [
    ["button-color", "button-background-color"],
    ["button-color", "button-hover-background-color"],
    ["color-on-accent", "color-accent"],
    ["color-on-accent", "color-accent-deep"],
    ["color-ink", "color-chart-band"],
];
/// Parts on a ground of their own.
const OTHER_PARTS: [[&str; 2]; 6] = [
    ["button-background-color", "color-paper"],
    ["button-background-color", "color-accent-wash"],
    ["color-chart-mark", "color-paper"],
    ["color-chart-mark", "color-chart-band"],
    ["color-chart-band-edge", "color-paper"],
    ["color-focus-ring", "color-focus-halo"],
];
/// What focus may lie on: one of its two tones stands out on it.
const UNDER_FOCUS: [&str; 2] = ["color-accent", "button-background-color"];

/// Every pair that is too close, in words, in both grounds of a whole theme.
#[must_use]
pub fn faults(theme: &Theme) -> Vec<String> {
    let mut found = Vec::new();
    for (ground, tokens) in [("light", &theme.light), ("dark", &theme.dark)] {
        let here = in_ground(tokens).unwrap_or_else(|fault| vec![fault]);
        found.extend(here.into_iter().map(|fault| format!("{ground}: {fault}")));
    }
    found
}

fn in_ground(tokens: &Tokens) -> Result<Vec<String>, String> {
    let every = |fronts: &[&'static str]| -> Vec<[&'static str; 2]> {
        fronts.iter().flat_map(|front| GROUNDS.map(|ground| [*front, ground])).collect()
    };
    let texts = every(&TEXTS).into_iter().chain(OTHER_TEXTS).map(|pair| (pair, 4.5));
    let parts = every(&PARTS).into_iter().chain(OTHER_PARTS).map(|pair| (pair, 3.0));
    let mut found = Vec::new();
    for ([front, ground], needed) in texts.chain(parts) {
        let is = ratio(tokens, front, ground)?;
        if is < needed {
            found.push(format!("{is:.2} ({needed} needed): {front} on {ground}"));
        }
    }
    for ground in GROUNDS.into_iter().chain(UNDER_FOCUS) {
        let [ring, halo] = [
            ratio(tokens, "color-focus-ring", ground)?,
            ratio(tokens, "color-focus-halo", ground)?,
        ];
        if ring.max(halo) < 3.0 {
            found.push(format!("{:.2} (3 needed): focus on {ground}", ring.max(halo)));
        }
    }
    Ok(found)
}

fn ratio(tokens: &Tokens, front: &str, ground: &str) -> Result<f64, String> {
    let [one, other] = [luminance(tokens, front)?, luminance(tokens, ground)?];
    Ok((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// The relative luminance of a token, which may borrow from another.
fn luminance(tokens: &Tokens, name: &str) -> Result<f64, String> {
    let mut name = format!("--samenhang-{name}");
    // More steps than that are a circle.
    for _ in 0..8 {
        let value = tokens.get(&name).ok_or_else(|| format!("`{name}` is not set"))?;
        match value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
            Some(other) => name = other.trim().to_owned(),
            None => {
                return of_hex(value)
                    .ok_or_else(|| format!("`{name}: {value}` is no colour as #5d2450"));
            }
        }
    }
    Err(format!("`{name}` borrows from itself"))
}

fn of_hex(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_are_those_of_wcag() {
        let tokens: Tokens =
            [("a", "#000000"), ("b", "#ffffff"), ("c", "#767676"), ("d", "#777777")]
                .map(|(name, value)| (format!("--samenhang-{name}"), value.to_owned()))
                .into();
        let two = |front, ground| ratio(&tokens, front, ground).map(|is| format!("{is:.2}"));
        assert_eq!(two("a", "b").as_deref(), Ok("21.00"));
        assert_eq!(two("b", "a").as_deref(), Ok("21.00"));
        // The lightest grey on white that passes, and the next.
        assert_eq!(two("c", "b").as_deref(), Ok("4.54"));
        assert_eq!(two("d", "b").as_deref(), Ok("4.48"));
    }

    #[test]
    fn a_circle_and_a_colour_by_name_are_said() {
        let tokens: Tokens =
            [("a", "var(--samenhang-b)"), ("b", "var(--samenhang-a)"), ("c", "red")]
                .map(|(name, value)| (format!("--samenhang-{name}"), value.to_owned()))
                .into();
        assert!(luminance(&tokens, "a").is_err_and(|said| said.contains("borrows")));
        assert!(luminance(&tokens, "c").is_err_and(|said| said.contains("red")));
    }
}
