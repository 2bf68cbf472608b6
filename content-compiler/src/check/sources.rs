//! Quotations: short, literal, without the name of a person, and no more than are shown.

use sha2::{Digest, Sha256};

use super::known::Known;
use crate::{
    draft::{Draft, Phrase, Question},
    fault::Faults,
    lint,
    section::Name,
};

/// The most words a quotation has.
const QUOTE_MAX_WORDS: usize = 25;

/// The years of the documents the content rests on.
const YEARS: std::ops::RangeInclusive<i64> = 2016..=2017;

/// Notes quotations that may not be shown, and phrases that nothing rests on.
pub(crate) fn sources(draft: &Draft, known: &Known<'_>) {
    let faults = known.faults;
    let start = &draft.about.start_quotes;
    let quotes = draft.dimensions.iter().filter_map(|dimension| dimension.quote.as_ref());
    known.all("zin", &known.phrases, start);
    quotes.clone().for_each(|name| known.one("zin", &known.phrases, name));
    let shown: Vec<&Name> = start.iter().chain(quotes).collect();
    for name in &shown {
        let phrase = draft.sources.phrases.iter().find(|phrase| phrase.id.text == name.text);
        if phrase.is_some_and(|phrase| phrase.text.is_none()) {
            faults.add(
                &name.place,
                format!("De zin `{}` wordt getoond, maar heeft geen tekst.", name.text),
                "Zet in sources.toml de letterlijke zin bij `text`.",
            );
        }
    }
    for document in &draft.sources.documents {
        if document.year.value.is_some_and(|year| !YEARS.contains(&year)) {
            faults.add(
                &document.year.place,
                format!("Het jaar van document `{}` is niet 2016 of 2017.", document.id.text),
                "Verbeter `year`.",
            );
        }
    }
    let used = |phrase: &Phrase| {
        let named = |names: &[Name]| names.iter().any(|name| name.text == phrase.id.text);
        let question = |question: &Question| named(&question.sources);
        shown.iter().any(|name| name.text == phrase.id.text)
            || draft
                .dimensions
                .iter()
                .any(|d| named(&d.sources) || d.questions.iter().any(question))
            || draft.dilemmas.dilemmas.iter().any(|dilemma| named(&dilemma.sources))
            || draft.signals.iter().any(|signal| named(&signal.sources))
    };
    for phrase in &draft.sources.phrases {
        known.one("document", &known.documents, &phrase.document);
        if !used(phrase) {
            faults.add(
                &phrase.id.place,
                format!("Naar de zin `{}` verwijst niets.", phrase.id.text),
                "Haal de zin weg, of verwijs ernaar met `sources` of `quote`.",
            );
        }
        let fingerprint = &phrase.sha256.text;
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if !fingerprint.is_empty() && (fingerprint.len() != 64 || !fingerprint.bytes().all(hex)) {
            faults.add(
                &phrase.sha256.place,
                "`sha256` is geen vingerafdruk.",
                "Schrijf 64 tekens 0 tot 9 en a tot f; zie docs/inhoud-aanpassen.md.",
            );
            continue;
        }
        if let Some(text) = &phrase.text {
            if !shown.iter().any(|name| name.text == phrase.id.text) {
                faults.add(
                    &text.place,
                    format!("De tekst van `{}` staat nergens op het scherm.", phrase.id.text),
                    "Haal `text` weg: we bewaren alleen de zinnen die we tonen.",
                );
            }
            quote(text, fingerprint, faults);
        }
    }
}

fn quote(text: &Name, fingerprint: &str, faults: &Faults) {
    let words = text.text.split_whitespace().count();
    if words > QUOTE_MAX_WORDS {
        faults.add(
            &text.place,
            format!("Dit citaat heeft {words} woorden; hoogstens {QUOTE_MAX_WORDS} mag."),
            "Kies een kortere zin uit het document.",
        );
    }
    if lint::may_name_a_person(&text.text) {
        faults.add(
            &text.place,
            "In dit citaat lijkt de naam van een persoon te staan.",
            "Kies een zin zonder naam.",
        );
    }
    let digest: String =
        Sha256::digest(text.text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    if digest != fingerprint {
        faults.add(
            &text.place,
            "Dit citaat is niet de letterlijke zin: de vingerafdruk klopt niet.",
            "Herstel de zin zoals die in het document staat, of verbeter `sha256`.",
        );
    }
}
