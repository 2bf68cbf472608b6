//! Slips in texts, and what a parser's message means to an editor.

/// What is wrong with a text and what to do about it. The first part follows the key.
pub(crate) fn text(text: &str) -> Vec<(&'static str, &'static str)> {
    let mut slips = Vec::new();
    let mut note = |found: bool, what, advice| {
        if found {
            slips.push((what, advice));
        }
    };
    note(
        text.contains('\n'),
        "loopt over meer dan één regel.",
        "Zet de hele tekst op één regel tussen aanhalingstekens.",
    );
    note(
        text.trim() != text && !text.trim().is_empty(),
        "begint of eindigt met een spatie.",
        "Haal die spatie weg.",
    );
    note(text.trim().contains("  "), "heeft een dubbele spatie.", "Maak er één spatie van.");
    note(
        text.contains(['"', '\'', '`']),
        "heeft een recht aanhalingsteken.",
        "Gebruik ‘ en ’; ook in dilemma’s.",
    );
    note(text.contains("..."), "heeft drie losse punten.", "Gebruik het teken … of één punt.");
    slips
}

/// Whether two words in a row begin with a capital, as the name of a person does.
pub(crate) fn may_name_a_person(text: &str) -> bool {
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| pair.iter().all(capital))
}

/// What the parser found, in plain words.
pub(crate) fn syntax(message: &str, text: &str, line: usize) -> (String, String) {
    let written = line.checked_sub(1).and_then(|index| text.lines().nth(index)).unwrap_or_default();
    if message.contains("duplicate key") {
        return (
            "Deze naam staat twee keer in hetzelfde deel.".into(),
            "Haal een van de twee regels weg, of begin een nieuw deel.".into(),
        );
    }
    if written.matches('"').count() % 2 == 1 {
        return (
            "Op deze regel staat een aanhalingsteken te veel of te weinig.".into(),
            "Zet de tekst tussen twee rechte aanhalingstekens, met daarbinnen alleen ‘ en ’."
                .into(),
        );
    }
    (
        format!("Deze regel is niet te lezen (de lezer meldt: {message})."),
        "Schrijf een regel als `naam = \"tekst\"`, of begin hem met # als hij een opmerking is."
            .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clean_text_has_no_slips() {
        assert!(text("Dilemma’s: ‘oud’ en ‘nieuw’, in één wijk… of dorp.").is_empty());
    }

    #[test]
    fn slips_are_named_one_by_one() {
        assert_eq!(text(" Een  \"tekst\"...").len(), 4);
        assert_eq!(text("Twee\nregels").len(), 1);
    }

    #[test]
    fn two_capitals_in_a_row_look_like_a_name() {
        assert!(may_name_a_person("Onder voorzitterschap van Jan Jansen."));
        assert!(!may_name_a_person("Onze opvattingen over VNG en Platform31 veranderen."));
    }
}
