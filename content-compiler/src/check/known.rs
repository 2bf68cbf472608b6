//! Ids, and references to them.

use std::collections::BTreeMap;

use crate::{
    fault::{Faults, Place, closest},
    section::Name,
};

/// The ids of one kind, with the line they stand on.
pub(crate) type Ids<'a> = BTreeMap<&'a str, &'a Place>;

/// The ids of one kind; an id that stands twice is a fault.
pub(crate) fn ids<'a>(
    kind: &str,
    names: impl Iterator<Item = &'a Name>,
    faults: &Faults,
) -> Ids<'a> {
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

/// What can be referred to, per kind.
pub(crate) struct Known<'a> {
    pub(crate) faults: &'a Faults,
    pub(crate) roles: Ids<'a>,
    pub(crate) domains: Ids<'a>,
    pub(crate) dimensions: Ids<'a>,
    pub(crate) questions: Ids<'a>,
    pub(crate) phrases: Ids<'a>,
    pub(crate) documents: Ids<'a>,
}

impl Known<'_> {
    /// Notes a name that nothing has.
    pub(crate) fn one(&self, kind: &str, ids: &Ids<'_>, name: &Name) {
        if name.text.is_empty() || ids.contains_key(name.text.as_str()) {
            return;
        }
        let advice = match closest(&name.text, ids.keys().copied()) {
            Some(near) => format!("Bedoelt u `{near}`?"),
            None if ids.len() <= 10 => {
                let ids: Vec<&str> = ids.keys().copied().collect();
                format!("Kies uit: {}.", ids.join(", "))
            }
            None => "Gebruik een id die bestaat.".into(),
        };
        self.faults.add(&name.place, format!("Er is geen {kind} `{}`.", name.text), advice);
    }

    /// Notes every name in a list that nothing has or that stands there twice.
    pub(crate) fn all(&self, kind: &str, ids: &Ids<'_>, names: &[Name]) {
        for (index, name) in names.iter().enumerate() {
            self.one(kind, ids, name);
            if names.iter().take(index).any(|earlier| earlier.text == name.text) {
                let what = format!("`{}` staat twee keer in deze lijst.", name.text);
                self.faults.add(&name.place, what, "Haal er een weg.");
            }
        }
    }
}
