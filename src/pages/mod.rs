//! The pages: they put components, session and core together.

mod begin;
mod copy;
mod dilemma;
mod display;
mod message;
mod overview;
mod privacy;
mod question;
mod result;
mod review;
mod start;
mod start_open;

pub use begin::Begin;
pub use copy::download_copy;
pub use dilemma::DilemmaPage;
pub use display::Display;
pub use message::{Loading, Message, NotFound, RawRecord};
pub use overview::Overview;
pub use privacy::Privacy;
pub use question::QuestionPage;
pub use result::ResultPage;
pub use review::Review;
pub use start::Start;

use std::rc::Rc;

use samenhang_core::assessment::{Assessment, Lang, Term};
use samenhang_core::session::{Saved, Session};
use samenhang_core::sheet::Sheet;
use samenhang_core::text::{Text, common, save};
use yew::prelude::*;

use crate::effects::{clock, page};
use crate::shelf::Shelf;
use crate::store::Dispatch;

/// What every page works with. It changes only with the language.
#[derive(Clone)]
pub struct Desk {
    /// The assessment in the language of the page.
    pub assessment: Rc<Assessment>,
    /// Changes the session.
    pub dispatch: Dispatch,
    /// Where sheets are kept.
    pub shelf: Rc<Shelf>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessment, &other.assessment)
    }
}

impl Desk {
    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.assessment.parts().lang
    }

    /// A fixed text in the language of the page.
    #[must_use]
    pub fn t(&self, text: Text) -> &'static str {
        text.get(self.lang())
    }

    /// The terms at these places in the glossary.
    #[must_use]
    pub fn terms(&self, places: &[u16]) -> Vec<Term> {
        let glossary = &self.assessment.parts().glossary;
        places.iter().filter_map(|place| glossary.get(usize::from(*place)).cloned()).collect()
    }
}

/// What the pages of one assessment get.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetProps {
    /// What every page works with.
    pub desk: Desk,
    /// The assessment that is being filled in.
    pub sheet: Rc<Sheet>,
    /// Whether it is saved, in words.
    pub saved: AttrValue,
}

/// Whether the session is saved, in words with a time.
#[must_use]
pub fn saved_words(lang: Lang, session: &Session) -> AttrValue {
    match &session.saved {
        Saved::At { moment, .. } => save::saved_at(lang, clock::local(*moment)).into(),
        Saved::Untouched if session.unsaved().is_none() => save::UNCHANGED.get(lang).into(),
        Saved::Untouched | Saved::Failed { .. } => save::NOT_YET.get(lang).into(),
    }
}

/// The name of a sheet in words: its own name, or when it was begun.
#[must_use]
pub fn sheet_name(lang: Lang, sheet: &Sheet) -> String {
    if sheet.name.is_empty() {
        use samenhang_core::text::start;
        let begun = start::begun_on(lang, clock::local(sheet.created).date);
        [start::OWN_SHEET.get(lang), ", ", &begun].concat()
    } else {
        sheet.name.clone()
    }
}

/// Names the page in the title of the document.
#[hook]
pub fn use_title(name: &str) {
    use_effect_with(common::document_title(name), |title| page::set_title(title));
}
