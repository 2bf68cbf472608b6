//! The Dutch of the interface and of the content, measured: how long sentences are, how often
//! nobody does anything in them, and words of the trade that nothing explains.
//!
//! The limits. A sentence has at most [`LONGEST`] words: two lines on a page of our measure,
//! and what a reader at level B1 holds in mind to its end. On average it has at most
//! [`MEAN`], because a page of long sentences reads as hard even where none is too long. At
//! most [`PASSIVE`] of a hundred sentences are passive: now and then what happens matters
//! more than who does it. A program cannot measure whether words are clear to somebody; it
//! can only see that they did not become longer, more passive or more learned than they were
//! when a person read them.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod measure;
mod texts;
mod words;

use std::collections::BTreeSet;

use crate::measure::{is_passive, sentences, words_of};
use crate::texts::{Source, content, glossary, interface};

/// The longest sentence in words.
const LONGEST: usize = 20;
/// The longest mean, in tenths of a word.
const MEAN: usize = 110;
/// The most passive sentences in a thousand.
const PASSIVE: usize = 20;
/// Words from this length on are looked at one by one.
const LONG: usize = 14;

fn all() -> Vec<Source> {
    let mut all = content();
    all.extend(interface());
    all
}

#[test]
fn sentences_are_short() {
    for (name, sources) in [("content", content()), ("interface", interface())] {
        let lengths: Vec<(usize, String)> = sources
            .iter()
            .flat_map(|source| sentences(&source.text).map(|it| (source.place.as_str(), it)))
            .map(|(place, it)| (words_of(it).count(), format!("{place}: {it}")))
            .collect();
        let long: Vec<String> = lengths
            .iter()
            .filter(|(words, _)| *words > LONGEST)
            .map(|(words, sentence)| format!("{words} words: {sentence}"))
            .collect();
        assert!(long.is_empty(), "split these:\n{}", long.join("\n"));
        let sum: usize = lengths.iter().map(|(words, _)| words).sum();
        let mean = sum * 10 / lengths.len();
        println!("{name}: {} sentences, mean {mean} tenths of a word", lengths.len());
        assert!(mean <= MEAN, "{name}: {mean} tenths of a word a sentence");
    }
}

#[test]
fn somebody_does_something() {
    let all = all();
    let sentences: Vec<(&Source, &str)> =
        all.iter().flat_map(|source| sentences(&source.text).map(move |it| (source, it))).collect();
    let passive: Vec<String> = sentences
        .iter()
        .filter(|(_, it)| is_passive(it))
        .map(|(source, it)| format!("{}: {it}", source.place))
        .collect();
    let share = passive.len() * 1000 / sentences.len();
    println!("{} of {} sentences are passive", passive.len(), sentences.len());
    assert!(share <= PASSIVE, "{share} in a thousand:\n{}", passive.join("\n"));
}

/// Words that have an everyday word beside them stand nowhere.
#[test]
fn there_are_no_words_of_the_office() {
    let mut found = Vec::new();
    for source in all() {
        for word in words_of(&source.text).map(str::to_lowercase) {
            if let Some((_, plain)) = words::OFFICE.iter().find(|(office, _)| *office == word) {
                found.push(format!("{}: “{word}”, better: {plain}", source.place));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A long word is explained in the glossary, or stands in a list with the reason why it need
/// not be. What no text has any more leaves the list.
#[test]
fn long_words_are_explained() {
    let glossary = glossary();
    let explained = |word: &str| {
        let stem = |term: &str| word.contains(term) || (term.len() > 7 && term.contains(word));
        glossary.iter().any(|term| stem(term))
    };
    let listed: Vec<&str> = words::CLEAR
        .iter()
        .filter(|(_, reason)| !reason.is_empty())
        .flat_map(|(words, _)| words.split_whitespace())
        .collect();
    let mut met = BTreeSet::new();
    let mut unexplained = BTreeSet::new();
    for source in all() {
        for word in words_of(&source.text).map(str::to_lowercase) {
            if word.chars().count() < LONG || explained(&word) {
                continue;
            }
            match listed.iter().find(|it| **it == word) {
                Some(known) => drop(met.insert(*known)),
                None => drop(unexplained.insert(format!("{word} ({})", source.place))),
            }
        }
    }
    assert!(unexplained.is_empty(), "explain, or give a reason:\n{unexplained:#?}");
    let spare: Vec<_> = listed.iter().filter(|word| !met.contains(*word)).collect();
    assert!(spare.is_empty(), "no text has these any more: {spare:?}");
}
