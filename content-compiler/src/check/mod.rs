//! What must hold between the parts of the content.

mod known;
mod sources;

use std::collections::BTreeMap;

use samenhang_core::{answers::Certainty, assessment::Lang};

use crate::{
    draft::{ACROSS, Dimension, Draft, Gap, Question, Rule},
    fault::{Faults, Place},
    section::Name,
};
use known::{Ids, Known, ids};

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
                if max.value.is_some_and(|max| !(1..=5).contains(&max)) {
                    faults.add(
                        &max.place,
                        "`max` van dit patroon is geen niveau.",
                        "Schrijf een getal van 1 tot en met 5.",
                    );
                }
            }
            None => {}
        }
    }
    sources::sources(draft, &known);
    terms(draft, faults);
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
        if level.value.value.is_some_and(|value| value != expected) {
            faults.add(
                &level.value.place,
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
        // A step without its numbers is a fault already, and may be the one that is missing.
        let (Some(from), Some(to)) = (step.from.value, step.to.value) else { return };
        if !TRANSITIONS.contains(&(from, to)) {
            faults.add(
                &step.from.place,
                format!("Een stap van {from} naar {to} bestaat niet."),
                "Gebruik 1→2, 2→3, 3→4, 4→5 of 5→5.",
            );
        } else if found.contains(&(from, to)) {
            faults.add(
                &step.from.place,
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
    known.all("rol", &known.roles, &question.answer_by);
    known.all("domein", &known.domains, &question.domains);
    known.all("zin", &known.phrases, &question.sources);
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
    let least = &gap.min_gap_tenths;
    if least.value.is_some_and(|gap| !(SMALLEST_GAP..=LARGEST_GAP).contains(&gap)) {
        known.faults.add(
            &least.place,
            "`min_gap` van dit patroon ligt niet tussen 1.0 en 4.0.",
            "Kies 1.0 of hoger: een kleiner verschil kan toeval zijn en noemen we niet.",
        );
    }
}

fn scale(draft: &Draft, faults: &Faults) {
    let Some(scale) = &draft.dilemmas.scale else { return };
    let values = scale.positions.iter().filter_map(|position| position.value.value);
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
            if !spoken.is_empty() && spoken.contains("{pole}") != (position.value.value != Some(0))
            {
                faults.add(
                    &position.value.place,
                    format!("Bij `spoken.{}` past `{{pole}}` niet bij de plek.", lang.code()),
                    "Zet `{pole}` op elke plek waar de naam van een kant komt, behalve bij 0.",
                );
            }
        }
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
