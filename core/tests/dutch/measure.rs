//! Sentences and words, and whether anybody does something in them.

/// The sentences of a text. A point inside a word or a number ends none.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .match_indices(['.', '?', '!'])
            .map(|(at, mark)| at + mark.len())
            .find(|end| rest[*end..].starts_with([' ', '\n']))
            .unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after.trim_start();
        Some(sentence)
    })
}

/// The words of a text, without the marks around them.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|it: char| !it.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Whether a sentence has a form of “worden” and a past participle: then nobody is said to
/// do it. It takes a few too many: “worden” is also “to become”.
pub(crate) fn is_passive(sentence: &str) -> bool {
    const AUXILIARY: [&str; 5] = ["word", "wordt", "worden", "werd", "werden"];
    let words: Vec<String> = words_of(sentence).map(str::to_lowercase).collect();
    words.iter().any(|word| AUXILIARY.contains(&word.as_str()))
        && words.iter().any(|word| is_participle(word))
}

/// Geopend, verstuurd, ontvangen, afgehandeld, opgepakt.
fn is_participle(word: &str) -> bool {
    const UNSPLIT: [&str; 7] = ["be", "ver", "ont", "her", "er", "over", "onder"];
    const SPLIT: [&str; 13] = [
        "af", "op", "uit", "aan", "in", "mee", "vast", "toe", "door", "samen", "bij", "voor", "na",
    ];
    let ends = ["d", "t", "en"].iter().any(|end| word.ends_with(end));
    let begins = word.starts_with("ge")
        || UNSPLIT.iter().any(|prefix| word.starts_with(prefix))
        || SPLIT
            .iter()
            .any(|prefix| word.strip_prefix(prefix).is_some_and(|rest| rest.starts_with("ge")));
    ends && begins && word.len() > 5 && !NOT_PARTICIPLES.contains(&word)
}

/// Words that look like a participle and are none.
const NOT_PARTICIPLES: [&str; 12] = [
    "gemeenten",
    "gemeente",
    "overheid",
    "verzoeken",
    "gesprekken",
    "beleid",
    "bestaande",
    "onderwerpen",
    "gegevens",
    "bestand",
    "begroting",
    "verantwoordelijkheid",
];

#[test]
fn sentences_end_where_a_reader_takes_breath() {
    let text = "U hebt 3.5 uur. Lukt dat? Ja! Zie www.voorbeeld.nl";
    let found: Vec<&str> = sentences(text).collect();
    assert_eq!(found, ["U hebt 3.5 uur.", "Lukt dat?", "Ja!", "Zie www.voorbeeld.nl"]);
}

#[test]
fn words_come_without_their_marks() {
    let found: Vec<&str> = words_of("Kies ‘weet ik niet’ – of (liever) niet.").collect();
    assert_eq!(found, ["Kies", "weet", "ik", "niet", "of", "liever", "niet"]);
}

#[test]
fn a_passive_is_seen() {
    for passive in ["Een klacht wordt afgehandeld.", "Er werden keuzes vastgesteld."] {
        assert!(is_passive(passive), "{passive}");
    }
    for active in ["Wij handelen de klacht af.", "De gemeente wordt groot.", "Het is gedaan."] {
        assert!(!is_passive(active), "{active}");
    }
}
