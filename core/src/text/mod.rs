//! The interface texts, in Dutch and English side by side.
//!
//! Texts of the assessment itself are content; here stands what the interface says
//! around them. Both languages are `match`ed or paired in place: a text that misses one
//! does not compile.

pub mod about;
pub mod common;
pub mod count;
pub mod dilemma;
pub mod display;
pub mod file;
pub mod finding;
mod fixed;
pub mod newer;
pub mod overview;
pub mod paper;
pub mod privacy;
pub mod question;
pub mod result;
pub mod review;
pub mod save;
pub mod share;
pub mod start;

use crate::assessment::Lang;

pub use fixed::{Text, install};
#[cfg(not(feature = "loaded-texts"))]
pub use fixed::{write, write_first};

/// Lists what every module has: in one place, so that a text has the same place everywhere. The
/// texts of the modules after `;` are shown by the second program alone: the first does not
/// load them, so it must not name them (`tests/tests/architecture/rules.rs`).
macro_rules! modules {
    ($($first:ident)* ; $($later:ident)*) => {
        /// The fixed texts of every module by its name, to measure them.
        pub const ALL: &[(&str, &[Text])] =
            &[$((stringify!($first), $first::ALL),)* $((stringify!($later), $later::ALL)),*];

        /// How many of these modules the first program loads.
        pub const FIRST: usize = [$(stringify!($first)),*].len();

        /// The words of every fixed text, for the compiler to find its place.
        #[cfg(feature = "loaded-texts")]
        const IN_BOTH: &[&[[&str; 2]]] = &[$($first::IN_BOTH,)* $($later::IN_BOTH),*];
    };
}

modules! {
    common file question save start;
    about dilemma display finding newer overview paper privacy result review share
}

/// Declares texts: `NAME = "Nederlands", "English";`
macro_rules! texts {
    ($($(#[doc = $doc:literal])* $name:ident = $nl:literal, $en:literal;)*) => {$(
        $(#[doc = $doc])*
        #[doc = $nl]
        pub const $name: $crate::text::Text = $crate::text::Text::new($nl, $en);
    )*
        /// The words of every fixed text of this module.
        #[cfg(feature = "loaded-texts")]
        pub(in $crate::text) const IN_BOTH: &[[&str; 2]] = &[$([$nl, $en]),*];

        /// Every fixed text of this module, to measure them.
        pub const ALL: &[$crate::text::Text] = &[$($name),*];
    };
}
pub(crate) use texts;

/// The letters with a mark that Dutch and English texts begin with, capital and small.
/// The tables of all letters of the world cost kilobytes in the first load.
const MARKED: [(char, char); 8] = [
    ('É', 'é'),
    ('È', 'è'),
    ('Ë', 'ë'),
    ('Ï', 'ï'),
    ('Ó', 'ó'),
    ('Ö', 'ö'),
    ('Ü', 'ü'),
    ('Á', 'á'),
];

fn is_capital(letter: char) -> bool {
    letter.is_ascii_uppercase() || MARKED.iter().any(|(capital, _)| *capital == letter)
}

/// A text with its first letter in lower case, for use inside a sentence.
/// An abbreviation (two capitals in a row) stays as it is.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let rest = chars.as_str();
    if rest.chars().next().is_some_and(is_capital) {
        return text.to_owned();
    }
    let marked = MARKED.iter().find(|(capital, _)| *capital == first).map(|(_, small)| *small);
    let mut lowered = String::with_capacity(text.len());
    lowered.push(marked.unwrap_or(first.to_ascii_lowercase()));
    lowered.push_str(rest);
    lowered
}

/// A text with its first letter as a capital, for the start of a sentence.
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let marked = MARKED.iter().find(|(_, small)| *small == first).map(|(capital, _)| *capital);
    let mut raised = String::with_capacity(text.len());
    raised.push(marked.unwrap_or(first.to_ascii_uppercase()));
    raised.push_str(chars.as_str());
    raised
}

/// Names between quotation marks, joined: "‘Toegang, consistentie en maatwerk’ en ‘Leren’".
/// Names of subjects hold commas and "en" themselves, so marks show where each one ends.
#[must_use]
pub fn quoted(lang: Lang, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("‘{name}’")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    join(lang, &names, Joiner::And)
}

/// Joins names as a sentence does: "a", "a en b", "a, b en c".
#[must_use]
pub fn join(lang: Lang, names: &[&str], last: Joiner) -> String {
    let word = match (lang, last) {
        (Lang::Nl, Joiner::And) => " en ",
        (Lang::Nl, Joiner::Or) => " of ",
        (Lang::En, Joiner::And) => " and ",
        (Lang::En, Joiner::Or) => " or ",
    };
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), word, last].concat(),
    }
}

/// The word before the last name of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joiner {
    /// "en", "and".
    And,
    /// "of", "or".
    Or,
}

/// The name of a file to save a copy in, without its ending: only `a-z`, `0-9` and `-` (R33).
#[must_use]
pub fn file_stem(date: common::Date) -> String {
    format!("samenhang-{}-{:02}-{:02}", date.year, date.month, date.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_in_a_sentence() {
        assert_eq!(join(Lang::Nl, &[], Joiner::And), "");
        assert_eq!(join(Lang::Nl, &["a"], Joiner::And), "a");
        assert_eq!(join(Lang::Nl, &["a", "b"], Joiner::Or), "a of b");
        assert_eq!(join(Lang::En, &["a", "b", "c"], Joiner::And), "a, b and c");
    }

    #[test]
    fn names_with_commas_stay_apart() {
        assert_eq!(
            quoted(Lang::Nl, &["Wil, durf en veranderstrategie", "Leren en uitwisselen"]),
            "‘Wil, durf en veranderstrategie’ en ‘Leren en uitwisselen’"
        );
        assert_eq!(quoted(Lang::En, &["Learning"]), "‘Learning’");
    }

    #[test]
    fn a_first_letter_becomes_a_capital_whatever_its_size() {
        assert_eq!(upper_first("wethouder of manager"), "Wethouder of manager");
        assert_eq!(upper_first("économie"), "Économie");
        assert_eq!(upper_first(""), "");
    }

    #[test]
    fn an_abbreviation_keeps_its_capitals() {
        assert_eq!(lower_first("Beginnen met een visie"), "beginnen met een visie");
        assert_eq!(lower_first("Één visie"), "één visie");
        assert_eq!(lower_first("WMO eerst"), "WMO eerst");
        assert_eq!(lower_first(""), "");
        assert_eq!(upper_first("één"), "Één");
        assert_eq!(upper_first("tien"), "Tien");
        assert_eq!(upper_first(""), "");
    }
}
