//! What must hold between the parts of the content.

use std::collections::BTreeMap;

use samenhang_core::{answers::Certainty, assessment::Lang};
use sha2::{Digest, Sha256};

use crate::{
    fault::{Faults, Place, closest},
    files::{ACROSS, Dimension, Draft, Gap, Phrase, Question, Rule},
    lint,
    section::Name,
};

/// The most words a quotation has.
const QUOTE_MAX_WORDS: usize = 25;

/// The years of the documents the content rests on.
const YEARS: std::ops::RangeInclusive<i64> = 2016..=2017;

/// The smallest difference that is a finding, in tenths of a level (method 4.5).
const SMALLEST_GAP: u8 = 10;

/// The largest difference there can be, in tenths of a level.
const LARGEST_GAP: u8 = 40;

/// The steps that every dimension has: from each level to the next, and holding on at the top.
const TRANSITIONS: [(i64, i64); 5] = [(1, 2), (2, 3), (3, 4), (4, 5), (5, 5)];

/// Notes everything that does not hold.
pub(crate) fn check(draft: &Draft, faults: &Faults) {
    let questions = || draft.dimensions.iter().flat_map(|dimension| &dimension.questions);
    let known = Known {
        faults,
        roles: ids("rol", draft.roles.iter().map(|role| &role.id), faults),
        domains: ids("domein", draft.domains.iter().map(|domain| &domain.id), faults),
        dimensions: ids("dimensie", draft.dimensions.iter().map(|one| &one.id), faults),
        questions: ids("vraag", questions().map(|one| &one.id), faults),
        phrases: ids("zin", draft.sources.phrases.iter().map(|one| &one.id), faults),
        documents: ids("document", draft.sources.documents.iter().map(|one| &one.id), faults),
    };
    ids("niveau", draft.levels.levels.iter().map(|level| &level.id), faults);
    ids("dilemma", draft.dilemmas.dilemmas.iter().map(|dilemma| &dilemma.id), faults);
    ids("patroon", draft.signals.iter().map(|signal| &signal.id), faults);
    ids("begrip", draft.terms.iter().map(|term| &term.id), faults);

    version(&draft.about.version, faults);
    levels(draft, faults);
    for (index, dimension) in draft.dimensions.iter().enumerate() {
        place_in_order(index + 1, dimension, faults);
        one_core_question(dimension, faults);
        transitions(dimension, faults);
        known.all("zin", &known.phrases, &dimension.sources);
        for one in &dimension.questions {
            question(draft, one, &known);
        }
    }
    scale(draft, faults);
    for dilemma in &draft.dilemmas.dilemmas {
        known.all("zin", &known.phrases, &dilemma.sources);
    }
    for signal in &draft.signals {
        known.all("zin", &known.phrases, &signal.sources);
        match &signal.rule {
            Some(Rule::DimensionGap(rule)) => gap("dimensie", &known.dimensions, rule, &known),
            Some(Rule::QuestionGap(rule)) => gap("vraag", &known.questions, rule, &known),
            Some(Rule::QuestionMax { question, max }) => {
                known.one("vraag", &known.questions, question);
                if max.is_some_and(|max| !(1..=5).contains(&max)) {
                    faults.add(
                        &question.place,
                        "`max` van dit patroon is geen niveau.",
                        "Schrijf een getal van 1 tot en met 5.",
                    );
                }
            }
            None => {}
        }
    }
    quotes(draft, &known);
    terms(draft, faults);
}

type Ids<'a> = BTreeMap<&'a str, &'a Place>;

/// The ids of one kind; an id that stands twice is a fault.
fn ids<'a>(kind: &str, names: impl Iterator<Item = &'a Name>, faults: &Faults) -> Ids<'a> {
    let mut ids = Ids::new();
    for name in names.filter(|name| !name.text.is_empty()) {
        if let Some(first) = ids.get(name.text.as_str()) {
            faults.add(
                &name.place,
                format!("De id `{}` van een {kind} staat ook op {first}.", name.text),
                "Geef een van de twee een andere id.",
            );
        } else {
            ids.insert(&name.text, &name.place);
        }
    }
    ids
}

/// What can be referred to.
struct Known<'a> {
    faults: &'a Faults,
    roles: Ids<'a>,
    domains: Ids<'a>,
    dimensions: Ids<'a>,
    questions: Ids<'a>,
    phrases: Ids<'a>,
    documents: Ids<'a>,
}

impl Known<'_> {
    fn one(&self, kind: &str, ids: &Ids<'_>, name: &Name) {
        if name.text.is_empty() || ids.contains_key(name.text.as_str()) {
            return;
        }
        let advice = match closest(&name.text, ids.keys().copied()) {
            Some(near) => format!("Bedoelt u `{near}`?"),
            None => format!("Gebruik de id van een {kind} die bestaat."),
        };
        self.faults.add(&name.place, format!("Er is geen {kind} `{}`.", name.text), advice);
    }

    fn all(&self, kind: &str, ids: &Ids<'_>, names: &[Name]) {
        for (index, name) in names.iter().enumerate() {
            self.one(kind, ids, name);
            if names.iter().take(index).any(|earlier| earlier.text == name.text) {
                let what = format!("`{}` staat twee keer in deze lijst.", name.text);
                self.faults.add(&name.place, what, "Haal er een weg.");
            }
        }
    }

    /// Like [`Known::all`], for a list that must have something in it.
    fn some(&self, key: &str, kind: &str, ids: &Ids<'_>, names: &[Name], place: &Place) {
        self.all(kind, ids, names);
        if names.is_empty() {
            let what = format!("`{key}` van de vraag op deze regel is leeg.");
            self.faults.add(place, what, format!("Noem minstens één {kind}."));
        }
    }
}

fn version(version: &Name, faults: &Faults) {
    let number =
        |part: &str| part.parse::<u32>().is_ok() && (part == "0" || !part.starts_with(['0', '+']));
    let parts: Vec<&str> = version.text.split('.').collect();
    if !version.text.is_empty() && (parts.len() != 3 || !parts.iter().all(|part| number(part))) {
        faults.add(
            &version.place,
            format!("`{}` is geen versienummer.", version.text),
            "Schrijf drie getallen met punten ertussen, zoals `1.0.0`.",
        );
    }
}

fn levels(draft: &Draft, faults: &Faults) {
    let whole = Place::file("content/levels.toml");
    let levels = &draft.levels.levels;
    if levels.len() != 5 {
        faults.add(
            &whole,
            format!("Er zijn {} niveaus; het moeten er vijf zijn.", levels.len()),
            "Zorg voor vijf delen `[[levels]]` met `value` 1 tot en met 5.",
        );
    }
    for (level, expected) in levels.iter().zip(1..=5) {
        if level.value.is_some_and(|value| value != expected) {
            faults.add(
                &level.place,
                format!("Op de plek van niveau {expected} staat een andere `value`."),
                "Zet de niveaus op volgorde van 1 tot en met 5.",
            );
        }
    }
    let fixed = Certainty::ALL.map(Certainty::id);
    let found = draft.levels.certainties.iter().map(|(id, _)| id.text.as_str());
    if !found.eq(fixed) {
        faults.add(
            draft.levels.certainties.first().map_or(&whole, |(id, _)| &id.place),
            "De lijst `certainties` heeft andere ids of een andere volgorde.",
            format!("Gebruik precies deze drie ids, in deze volgorde: {}.", fixed.join(", ")),
        );
    }
}

fn place_in_order(number: usize, dimension: &Dimension, faults: &Faults) {
    let expected = format!("{number:02}-{}", dimension.id.text);
    if dimension.stem != expected && !dimension.id.text.is_empty() {
        faults.add(
            &dimension.id.place,
            format!("De naam van dit bestand past niet bij dimensie {number} en haar id."),
            format!("Noem het bestand `{expected}.toml`; de nummers lopen door vanaf 01."),
        );
    }
}

fn one_core_question(dimension: &Dimension, faults: &Faults) {
    let mut cores = dimension.questions.iter().filter(|question| question.core);
    if cores.next().is_none() {
        faults.add(
            &dimension.place,
            "Deze dimensie heeft geen vraag voor de korte ronde.",
            "Zet bij precies één vraag `core = true`.",
        );
    }
    for question in cores {
        faults.add(
            &question.id.place,
            "Deze dimensie heeft al een vraag voor de korte ronde.",
            "Haal bij deze of bij de eerdere vraag `core = true` weg.",
        );
    }
    // With fewer than two answers a dimension has no score (method 4.3).
    if dimension.questions.len() < 2 {
        faults.add(
            &dimension.place,
            "Deze dimensie heeft minder dan twee vragen en krijgt dan nooit een uitkomst.",
            "Voeg vragen toe; drie tot vijf is gebruikelijk.",
        );
    }
}

fn transitions(dimension: &Dimension, faults: &Faults) {
    let mut found = Vec::new();
    for step in &dimension.next_steps {
        let (Some(from), Some(to)) = (step.from, step.to) else { continue };
        if !TRANSITIONS.contains(&(from, to)) {
            faults.add(
                &step.place,
                format!("Een stap van {from} naar {to} bestaat niet."),
                "Gebruik 1→2, 2→3, 3→4, 4→5 of 5→5.",
            );
        } else if found.contains(&(from, to)) {
            faults.add(
                &step.place,
                format!("De stap van {from} naar {to} staat er twee keer."),
                "Haal een van de twee weg.",
            );
        }
        found.push((from, to));
    }
    for (from, to) in TRANSITIONS {
        if !found.contains(&(from, to)) {
            faults.add(
                &dimension.place,
                format!("De stap van {from} naar {to} ontbreekt."),
                format!("Voeg een deel `[[next_steps]]` toe met `from = {from}` en `to = {to}`."),
            );
        }
    }
}

fn question(draft: &Draft, question: &Question, known: &Known<'_>) {
    let place = &question.id.place;
    known.some("answer_by", "rol", &known.roles, &question.answer_by, place);
    known.some("domains", "domein", &known.domains, &question.domains, place);
    known.some("sources", "zin", &known.phrases, &question.sources, place);
    let primary = |name: &Name| draft.roles.iter().any(|r| r.primary && r.id.text == name.text);
    if let Some(first) = question.answer_by.first()
        && !question.answer_by.iter().any(primary)
    {
        known.faults.add(
            &first.place,
            "Bij `answer_by` staat geen hoofdrol.",
            "Voeg een rol toe waarbij in roles.toml `primary = true` staat.",
        );
    }
    let main = &question.main_domain;
    if main.text == ACROSS {
        return;
    }
    known.one(&format!("domein (of `{ACROSS}`)"), &known.domains, main);
    if known.domains.contains_key(main.text.as_str())
        && !question.domains.iter().any(|domain| domain.text == main.text)
    {
        known.faults.add(
            &main.place,
            format!("`{}` is het hoofddomein, maar staat niet bij `domains`.", main.text),
            "Voeg het toe aan `domains`, of kies een ander hoofddomein.",
        );
    }
}

fn gap(kind: &str, ids: &Ids<'_>, gap: &Gap, known: &Known<'_>) {
    known.one(kind, ids, &gap.high);
    known.one(kind, ids, &gap.low);
    if gap.high.text == gap.low.text && !gap.high.text.is_empty() {
        known.faults.add(
            &gap.low.place,
            "`high` en `low` van dit patroon zijn gelijk.",
            format!("Kies bij `low` een andere {kind}."),
        );
    }
    if gap.min_gap_tenths.is_some_and(|gap| !(SMALLEST_GAP..=LARGEST_GAP).contains(&gap)) {
        known.faults.add(
            &gap.low.place,
            "`min_gap` van dit patroon ligt niet tussen 1.0 en 4.0.",
            "Kies 1.0 of hoger: een kleiner verschil kan toeval zijn en noemen we niet.",
        );
    }
}

fn scale(draft: &Draft, faults: &Faults) {
    let Some(scale) = &draft.dilemmas.scale else { return };
    let values = scale.positions.iter().filter_map(|position| position.value);
    if !values.eq(-3..=3) {
        faults.add(
            &scale.place,
            "De plekken van de dilemma’s lopen niet van -3 tot en met 3.",
            "Zorg voor zeven delen `[[scale.positions]]`, op volgorde van -3 tot en met 3.",
        );
    }
    for position in &scale.positions {
        for lang in Lang::ALL {
            let spoken = position.spoken.get(lang);
            if !spoken.is_empty() && spoken.contains("{pole}") != (position.value != Some(0)) {
                faults.add(
                    &position.place,
                    format!("Bij `spoken.{}` past `{{pole}}` niet bij de plek.", lang.code()),
                    "Zet `{pole}` op elke plek waar de naam van een kant komt, behalve bij 0.",
                );
            }
        }
    }
}

fn quotes(draft: &Draft, known: &Known<'_>) {
    let faults = known.faults;
    let shown = |draft: &Draft| -> Vec<Name> {
        let quotes = draft.dimensions.iter().filter_map(|dimension| dimension.quote.clone());
        draft.about.start_quotes.iter().cloned().chain(quotes).collect()
    };
    let shown = shown(draft);
    known.all("zin", &known.phrases, &draft.about.start_quotes);
    for name in &shown {
        known.one("zin", &known.phrases, name);
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
        if document.year.is_some_and(|year| !YEARS.contains(&year)) {
            faults.add(
                &document.id.place,
                format!("Het jaar van document `{}` is niet 2016 of 2017.", document.id.text),
                "Verbeter `year`.",
            );
        }
    }
    let used = |phrase: &Phrase| {
        let named = |names: &[Name]| names.iter().any(|name| name.text == phrase.id.text);
        let question = |question: &Question| named(&question.sources);
        named(&shown)
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

/// A form of a word can stand for one term only.
fn terms(draft: &Draft, faults: &Faults) {
    for (index, lang) in Lang::ALL.into_iter().enumerate() {
        let mut forms: BTreeMap<String, &str> = BTreeMap::new();
        for term in &draft.terms {
            let own = (term.term.get(lang), &term.id.place);
            let listed = term.forms.get(index).into_iter().flatten();
            let listed = listed.map(|form| (form.text.as_str(), &form.place));
            for (form, place) in std::iter::once(own).chain(listed) {
                if form.is_empty() {
                    continue;
                }
                if let Some(first) = forms.insert(form.to_lowercase(), &term.id.text) {
                    faults.add(
                        place,
                        format!("‘{form}’ ({}) staat al bij het begrip `{first}`.", lang.code()),
                        "Laat het woord bij één begrip staan.",
                    );
                }
            }
        }
    }
}
