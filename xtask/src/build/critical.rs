//! The styles of the first picture: what the start page needs before the whole style sheet is
//! there. They stand in the page itself, so that it shows after one journey to the host
//! instead of two (docs/decisions/0017-first-picture.md).

use std::collections::BTreeSet;

/// The rules of `css` that can touch what is written in `page`, in their order. The whole style
/// sheet follows later and says the same again, so a rule may be left out here only for what
/// nobody sees at first: paper, forced colours, motion, pointers and focus.
#[must_use]
pub fn of_page(css: &str, page: &str) -> String {
    let mut out = String::new();
    keep(css, &classes(page), &mut out);
    used_only(out)
}

/// The same without the custom properties that nothing in it uses.
fn used_only(mut css: String) -> String {
    loop {
        let is_used = |name: &str| {
            let uses = css.split("var(").skip(1);
            uses.filter_map(|rest| rest.split([',', ')']).next()).any(|used| used == name)
        };
        let mut out = String::with_capacity(css.len());
        // Our styles have none of these in a string.
        for part in css.split_inclusive([';', '{', '}']) {
            let name = part.split_once(':').map(|(name, _)| name);
            match name.filter(|name| name.starts_with("--") && !is_used(name)) {
                Some(_) if part.ends_with('}') => {
                    out.truncate(out.trim_end_matches(';').len());
                    out.push('}');
                }
                Some(_) => {}
                None => out.push_str(part),
            }
        }
        // What only those used is used no more.
        if out.len() == css.len() {
            return out;
        }
        css = out;
    }
}

/// What the early script may set on the root, beside the classes of the page.
const SET_EARLY: [&str; 3] = ["samenhang-waits", "samenhang-theme--light", "samenhang-theme--dark"];

fn classes(page: &str) -> BTreeSet<&str> {
    let written = page.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    written.flat_map(str::split_whitespace).chain(SET_EARLY).collect()
}

/// Copies the statements and blocks of `css` that are needed.
fn keep(css: &str, classes: &BTreeSet<&str>, out: &mut String) {
    let mut rest = css;
    while let Some(end) = rest.find(['{', ';']) {
        let (head, after) = rest.split_at(end);
        if after.starts_with(';') {
            out.push_str(head);
            out.push(';');
            rest = after.trim_start_matches(';');
            continue;
        }
        let (inner, after) = block(after);
        rest = after;
        let mut body = String::new();
        if head.starts_with('@') {
            if LATER.iter().any(|part| head.contains(part)) {
                continue;
            }
            keep(inner, classes, &mut body);
            if !body.is_empty() {
                push_block(out, head, &body);
            }
        } else {
            let selectors: Vec<&str> =
                selectors(head).into_iter().filter(|one| needed(one, classes)).collect();
            if !selectors.is_empty() {
                push_block(out, &selectors.join(","), inner);
            }
        }
    }
}

/// Blocks that the first picture does without.
const LATER: [&str; 4] = ["@layer print", "@media print", "forced-colors", "reduced-motion"];

/// States that no part of the page is in when it appears.
const STATES: [&str; 6] = [":hover", ":focus", ":active", ":checked", ":disabled", "[open]"];

fn push_block(out: &mut String, head: &str, body: &str) {
    for part in [head, "{", body, "}"] {
        out.push_str(part);
    }
}

/// What stands between the brace that `text` begins with and the one that closes it, and what
/// follows. Our styles have no brace in a string.
fn block(text: &str) -> (&str, &str) {
    let mut depth = 0_u32;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            let (inner, after) = text.split_at(at);
            return (inner.trim_start_matches('{'), after.split_at(1).1);
        }
    }
    (text.trim_start_matches('{'), "")
}

/// The selectors of a list; a comma within brackets parts nothing.
fn selectors(list: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    list.split(|character| {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0
    })
    .collect()
}

/// Whether a selector asks for nothing but classes of the page, and for no later state. What
/// stands in `:not(…)` may be absent.
fn needed(selector: &str, classes: &BTreeSet<&str>) -> bool {
    let mut asked = String::new();
    let mut rest = selector;
    while let Some((before, after)) = rest.split_once(":not(") {
        asked.push_str(before);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    asked.push_str(rest);
    if STATES.iter().any(|state| asked.contains(state)) {
        return false;
    }
    asked.split('.').skip(1).all(|part| {
        let other = |one: char| !(one.is_ascii_alphanumeric() || one == '-' || one == '_');
        part.split(other).next().is_some_and(|class| classes.contains(class))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<p class=\"a b--c\">x</p>";

    #[test]
    fn rules_for_what_is_on_the_page_stay_in_their_order() {
        let css = "@layer one,two;@layer one{p{margin:0}.a,.z{x:1}.a .z{x:2}}.b--c>p{x:3}";
        assert_eq!(of_page(css, PAGE), "@layer one,two;@layer one{p{margin:0}.a{x:1}}.b--c>p{x:3}");
    }

    #[test]
    fn values_that_nothing_uses_yet_come_later() {
        let css = ":root{--a:1;--b:var(--a);--c:2;--d:3}.a{x:var(--c,4)}";
        assert_eq!(of_page(css, PAGE), ":root{--c:2}.a{x:var(--c,4)}");
    }

    #[test]
    fn what_is_seen_later_comes_later() {
        for css in [
            ".a:hover{x:1}",
            "@layer print{@media print{.a{x:1}}}",
            "@media (forced-colors: active){.a{x:1}}",
            ".z{x:1}",
            "@media (min-width: 40rem){.z{x:1}}",
        ] {
            assert_eq!(of_page(css, PAGE), "", "{css}");
        }
    }

    #[test]
    fn the_early_theme_is_there_and_an_absent_class_may_be_denied() {
        for css in [
            ":root.samenhang-theme--dark{x:1}",
            ":root:not(.samenhang-theme--light){x:1}",
            ".a:not(.z){x:1}",
            ".a:not(:focus){x:1}",
            "@media (min-width: 40rem){.a{x:1}}",
            ":is(.a,.b--c)>p{x:1}",
        ] {
            assert_eq!(of_page(css, PAGE), css);
        }
    }
}
