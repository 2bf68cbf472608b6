//! The pages: they put components, session and core together.

mod begin;
mod choice;
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
mod start_saved;

pub use begin::begin;
pub use choice::choice;
pub use copy::download_copy;
pub use dilemma::dilemma;
pub use display::display;
pub use message::{absent, loading, message, not_found, raw_file, raw_record};
pub use overview::overview;
pub use privacy::privacy;
pub use question::question;
pub use result::result;
pub use review::review;
pub use start::start;

use std::rc::Rc;

use samenhang_core::assessment::{Assessment, Lang, Term};
use samenhang_core::session::{Saved, Session};
use samenhang_core::sheet::Sheet;
use samenhang_core::text::{Text, common, save};
use yew::prelude::*;

use crate::effects::clock;
use crate::route::SheetPage;
use crate::store::Send;

/// What every page works with.
#[derive(Clone)]
pub struct Desk {
    /// The assessment in the language of the page.
    pub assessment: Rc<Assessment>,
    /// Sends what happens to the app.
    pub send: Send,
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
    pub fn terms(&self, places: &[u16]) -> Vec<&Term> {
        let glossary = &self.assessment.parts().glossary;
        places.iter().filter_map(|place| glossary.get(usize::from(*place))).collect()
    }
}

/// A page: the title of the document and what is on screen.
///
/// Pages are plain functions of what they are given.
#[derive(Debug)]
pub struct View {
    /// The title of the document.
    pub title: String,
    /// What is on screen.
    pub body: Html,
}

impl View {
    /// A page with this name, which the title of the document begins with.
    #[must_use]
    pub fn new(name: &str, body: Html) -> Self {
        Self { title: common::document_title(name), body }
    }
}

/// What the pages of one assessment work with.
pub struct Sheeted {
    /// What every page works with.
    pub desk: Desk,
    /// The assessment that is being filled in.
    pub sheet: Rc<Sheet>,
    /// Whether it is saved, in words.
    pub saved: String,
    /// What came of the last thing done on the page.
    pub said: Option<Text>,
    /// Whether the browser promised to keep what is stored.
    pub lasting: Option<bool>,
}

impl Sheeted {
    /// The address of a page of this assessment.
    #[must_use]
    pub fn to(&self, page: SheetPage) -> String {
        page.of(&self.sheet.id).href()
    }
}

/// Whether the session is saved, in words with a time.
#[must_use]
pub fn saved_words(lang: Lang, session: &Session) -> String {
    match &session.saved {
        // What is on screen is what is said to be saved.
        _ if session.sheet.is_some() && session.unsaved().is_some() => {
            save::NOT_YET.get(lang).to_owned()
        }
        Saved::At { moment, .. } => save::saved_at(lang, clock::local(*moment)),
        Saved::Untouched if session.unsaved().is_none() => save::UNCHANGED.get(lang).to_owned(),
        Saved::Untouched | Saved::Failed { .. } | Saved::Gone => save::NOT_YET.get(lang).to_owned(),
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
