//! `index.html` from its template at the top of the checkout.

use crate::report::{Failure, Outcome};

/// Puts the values in the place of `{{name}}`.
///
/// # Errors
/// When a value has no place or a place has no value: then the page would load
/// something that is not there.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Outcome<String> {
    let remedy = "mend index.html or xtask/src/build/mod.rs";
    let mut page = template.to_owned();
    for (name, value) in values {
        let place = format!("{{{{{name}}}}}");
        if !page.contains(&place) {
            return Err(Failure::new(format!("the template has no place for {place}"), remedy));
        }
        page = page.replace(&place, value);
    }
    match page.split_once("{{").and_then(|(_, after)| after.split_once("}}")) {
        Some((name, _)) => {
            Err(Failure::new(format!("the template asks for `{name}`, which is unknown"), remedy))
        }
        None => Ok(page),
    }
}

/// Replaces the only place where `from` stands.
///
/// # Errors
/// When it stands there never or more than once.
pub fn replace_once(text: &str, from: &str, to: &str) -> Outcome<String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        times => Err(Failure::new(
            format!(
                "`{from}` was expected once in the glue of wasm-bindgen and is there {times} times"
            ),
            "see what changed in wasm-bindgen and adapt xtask/src/build/mod.rs",
        )),
    }
}

/// The page without its comments.
#[must_use]
pub fn without_comments(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after.trim_start());
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_filled() {
        let page = fill("<a href={{one}}>{{two}}{{one}}", &[("one", "1"), ("two", "2")]);
        assert_eq!(page.as_deref(), Ok("<a href=1>21"));
    }

    #[test]
    fn a_value_or_place_too_many_is_refused() {
        let spare = fill("{{one}}", &[("one", "1"), ("two", "2")]);
        assert!(spare.is_err_and(|failure| failure.to_string().contains("{{two}}")));
        let open = fill("{{one}} {{two}}", &[("one", "1")]);
        assert!(open.is_err_and(|failure| failure.to_string().contains("`two`")));
    }

    #[test]
    fn what_was_expected_once_must_be_there_once() {
        assert_eq!(replace_once("a b", "b", "c").as_deref(), Ok("a c"));
        assert!(replace_once("a", "b", "c").is_err());
        assert!(replace_once("b b", "b", "c").is_err());
    }

    #[test]
    fn comments_are_for_the_source() {
        assert_eq!(without_comments("a<!-- why -->\n  b"), "ab");
    }
}
