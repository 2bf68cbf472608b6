//! Reads and checks the files in `content/` and writes the compact form.
//!
//! [`load`] reads everything, checks everything and gives either content that is right or all
//! faults at once, each with file, line, what is wrong and what to do, in Dutch.

mod check;
mod draft;
mod fault;
mod files;
mod lint;
mod pack;
mod reading;
mod section;
mod terms;

use std::path::Path;

use samenhang_core::assessment::{
    Assessment, Dilemma, DilemmaScale, Lang, NextStep, Packed, PositionText,
};

use crate::{
    draft::Draft,
    fault::{Faults, Place},
};
pub use crate::{fault::Fault, reading::Reading};

/// Content without faults.
#[derive(Debug)]
pub struct Content {
    nl: Language,
    en: Language,
}

#[derive(Debug)]
struct Language {
    packed: Packed,
    compact: Vec<u8>,
    reading: Reading,
}

/// Reads and checks the folder `content/` at `root`.
///
/// # Errors
/// All faults, by file and line.
pub fn load(root: &Path) -> Result<Content, Vec<Fault>> {
    let faults = Faults::default();
    let content = files::read(root, &faults).and_then(|draft| {
        check::check(&draft, &faults);
        let [nl, en] = Lang::ALL.map(|lang| language(&draft, lang, &faults));
        Some(Content { nl: nl?, en: en? })
    });
    let faults = faults.into_sorted();
    match content {
        Some(content) if faults.is_empty() => Ok(content),
        _ => Err(faults),
    }
}

/// The compact form of a language, checked by the same code that the browser runs.
///
/// `None` where there was a fault before, or where there is one now.
fn language(draft: &Draft, lang: Lang, faults: &Faults) -> Option<Language> {
    if !faults.is_empty() {
        return None;
    }
    let packed = pack::pack(draft, lang);
    let compact = packed.encode();
    let decoded = Assessment::decode(&compact).map(|assessment| *assessment.parts() == packed);
    let Ok(true) = decoded else {
        faults.add(
            &Place::file("content"),
            format!("De inhoud past niet in het programma ({decoded:?})."),
            "Meld dit aan een ontwikkelaar: hier hoort een duidelijker melding te staan.",
        );
        return None;
    };
    Some(Language { packed, compact, reading: Reading::of(draft, lang) })
}

impl Content {
    fn language(&self, lang: Lang) -> &Language {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }

    /// The version of the questionnaire, `major.minor.patch`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.nl.packed.version
    }

    /// All parts in one language.
    #[must_use]
    pub fn packed(&self, lang: Lang) -> Packed {
        self.language(lang).packed.clone()
    }

    /// What answering needs, as [`Assessment::decode`] reads it: all but the texts that only the
    /// second program shows (docs/decisions/0015-content-in-two.md). A text that is left out is
    /// empty in its place, so that what counts places counts the same.
    #[must_use]
    pub fn answering(&self, lang: Lang) -> Vec<u8> {
        let mut packed = self.packed(lang);
        packed.signals.clear();
        for level in &mut packed.levels {
            level.name.clear();
            level.description.clear();
            level.conversation.clear();
        }
        for domain in &mut packed.domains {
            domain.name.clear();
            domain.description.clear();
        }
        for dimension in &mut packed.dimensions {
            dimension.description.clear();
            dimension.why.clear();
            for step in &mut dimension.next_steps {
                *step = NextStep::default();
            }
        }
        for dilemma in &mut packed.dilemmas {
            *dilemma = Dilemma { id: dilemma.id.clone(), ..Dilemma::default() };
        }
        let DilemmaScale { positions, now, desired, note } = &mut packed.dilemma_scale;
        positions.fill(PositionText::default());
        [now, desired, note].into_iter().for_each(String::clear);
        let at_start = packed.start_quotes.clone();
        for quote in others(&mut packed.quotes, &at_start) {
            quote.text.clear();
            quote.source.clear();
        }
        let questions = packed.dimensions.iter().flat_map(|dimension| &dimension.questions);
        let with_questions: Vec<u16> =
            questions.flat_map(|question| question.terms.iter().copied()).collect();
        for term in others(&mut packed.glossary, &with_questions) {
            term.term.clear();
            term.definition.clear();
        }
        packed.encode()
    }

    /// All of it, as [`Assessment::decode`] reads it.
    #[must_use]
    pub fn compact(&self, lang: Lang) -> Vec<u8> {
        self.language(lang).compact.clone()
    }

    /// How many words there are to read.
    #[must_use]
    pub fn reading(&self, lang: Lang) -> Reading {
        self.language(lang).reading
    }
}

/// Everything in a list but what stands at these places.
fn others<'a, T>(all: &'a mut [T], places: &'a [u16]) -> impl Iterator<Item = &'a mut T> {
    let named = |at: usize| places.iter().any(|place| usize::from(*place) == at);
    all.iter_mut().enumerate().filter(move |(at, _)| !named(*at)).map(|(_, other)| other)
}
