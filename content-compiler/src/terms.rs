//! Finds the terms of the glossary in a text.

use samenhang_core::assessment::Lang;

use crate::{draft::Term, section::Name};

/// A run of words to look for, and the term it stands for.
struct Pattern {
    words: Vec<String>,
    /// The place in the glossary; `None` for a run in which a term means something else.
    term: Option<u16>,
}

/// The terms of one language.
pub(crate) struct Finder {
    /// Longest first.
    patterns: Vec<Pattern>,
}

impl Finder {
    /// Looks for these terms, their forms, and not for their exceptions.
    pub(crate) fn new(terms: &[Term], lang: Lang) -> Self {
        let of = |lists: &[Vec<Name>; 2]| -> Vec<String> {
            let [nl, en] = lists;
            let names = match lang {
                Lang::Nl => nl,
                Lang::En => en,
            };
            names.iter().map(|name| name.text.clone()).collect()
        };
        let mut patterns: Vec<Pattern> = Vec::new();
        for (index, term) in terms.iter().enumerate() {
            let place = u16::try_from(index).ok();
            let forms = std::iter::once(term.term.get(lang).to_owned()).chain(of(&term.forms));
            let found = forms.map(|form| (form, place));
            let skipped = of(&term.except).into_iter().map(|form| (form, None));
            for (form, term) in found.chain(skipped) {
                let words: Vec<String> = words(&form).map(|word| word.to_lowercase()).collect();
                if !words.is_empty() {
                    patterns.push(Pattern { words, term });
                }
            }
        }
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.words.len()));
        Self { patterns }
    }

    /// The terms that stand in these texts, each once, in the order of the glossary.
    pub(crate) fn find<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<u16> {
        let mut found: Vec<u16> = Vec::new();
        for text in texts {
            let words: Vec<String> = words(text).map(str::to_lowercase).collect();
            let mut rest = words.as_slice();
            while !rest.is_empty() {
                let hit = self.patterns.iter().find(|pattern| rest.starts_with(&pattern.words));
                found.extend(hit.and_then(|pattern| pattern.term));
                let length = hit.map_or(1, |pattern| pattern.words.len());
                rest = rest.get(length..).unwrap_or_default();
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The words of a text: runs of letters, digits and hyphens.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fault::Place, section::Both};

    fn names(texts: &[&str]) -> Vec<Name> {
        let place = Place::file("content/glossary.toml");
        texts.iter().map(|text| Name { text: (*text).into(), place: place.clone() }).collect()
    }

    fn term(nl: &str, en: &str, forms: &[&str], except: &[&str]) -> Term {
        Term {
            id: Name { text: nl.into(), place: Place::file("content/glossary.toml") },
            term: Both::new(nl, en),
            definition: Both::default(),
            forms: [names(forms), Vec::new()],
            except: [names(except), Vec::new()],
        }
    }

    fn finder(lang: Lang) -> Finder {
        let terms = [
            term("opvang", "shelter", &[], &["opvang van regen"]),
            term("maatschappelijke opvang", "shelter for homeless people", &[], &[]),
            term("domein", "domain", &["domeinen"], &[]),
        ];
        Finder::new(&terms, lang)
    }

    #[test]
    fn terms_come_once_in_the_order_of_the_glossary() {
        let found = finder(Lang::Nl).find(["Het domein, de domeinen.", "Opvang en DOMEIN"]);
        assert_eq!(found, [0, 2]);
    }

    #[test]
    fn the_longest_term_wins() {
        assert_eq!(finder(Lang::Nl).find(["Er is maatschappelijke opvang."]), [1]);
    }

    #[test]
    fn whole_words_only_and_no_exceptions() {
        assert_eq!(finder(Lang::Nl).find(["Domeinnaam, opvangplek, opvang van regen"]), []);
    }

    #[test]
    fn a_language_has_its_own_words() {
        let english = finder(Lang::En);
        assert_eq!(english.find(["The domain’s shelter, geen opvang"]), [0, 2]);
        assert_eq!(english.find(["domeinen"]), []);
    }
}
