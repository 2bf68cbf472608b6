//! The pages: they put components, session and core together.

mod about;
mod begin;
mod brought;
mod carry;
mod choice;
mod copy;
mod dilemma;
mod display;
mod frame;
mod message;
mod newer;
mod overview;
mod paper;
mod privacy;
mod question;
mod result;
mod review;
mod start;
mod start_open;
mod start_saved;
mod written;

pub use about::{Sender, about};
pub use begin::begin;
pub use brought::brought;
pub use choice::choice;
pub use dilemma::dilemma;
pub use display::display;
pub use frame::{alone, frame};
pub use message::{absent, loading, message, not_found};
pub use newer::newer;
pub use overview::overview;
pub use paper::paper;
pub use privacy::privacy;
pub use question::question;
pub use result::result;
pub use review::review;
pub use start::start;

pub use crate::view::View;

use std::rc::Rc;

use samenhang_core::assessment::{Assessment, Lang, Term};
use samenhang_core::session::{Saved, Session};
use samenhang_core::sheet::{Moment, Sheet};
use samenhang_core::text::common::LocalTime;
use samenhang_core::text::{self, Text, save};

use crate::model::Send;
use crate::route::SheetPage;

/// What every page works with.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The assessment in the language of the page.
    pub assessment: Rc<Assessment>,
    /// Tells the app what is asked.
    pub send: Send,
    /// A moment on the clock of the reader.
    pub clock: fn(Moment) -> LocalTime,
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

    /// A moment on the clock of the reader.
    #[must_use]
    pub fn local(&self, moment: Moment) -> LocalTime {
        (self.clock)(moment)
    }

    /// Whether the session is saved, in words with a time.
    #[must_use]
    pub fn saved_words(&self, session: &Session) -> String {
        match &session.saved {
            // What is on screen is what is said to be saved.
            _ if session.sheet.is_some() && session.unsaved().is_some() => {
                self.t(save::NOT_YET).to_owned()
            }
            Saved::At { moment, .. } => save::saved_at(self.lang(), self.local(*moment)),
            Saved::Untouched if session.unsaved().is_none() => self.t(save::UNCHANGED).to_owned(),
            Saved::Untouched | Saved::Failed { .. } | Saved::Gone => {
                self.t(save::NOT_YET).to_owned()
            }
        }
    }

    /// The name of a sheet in words: its own name, or when it was begun.
    #[must_use]
    pub fn sheet_name(&self, sheet: &Sheet) -> String {
        if sheet.name.is_empty() {
            let begun = text::start::begun_on(self.lang(), self.local(sheet.created).date);
            [self.t(text::start::OWN_SHEET), ", ", &begun].concat()
        } else {
            sheet.name.clone()
        }
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
    /// What came of the last thing done on the page, in words.
    pub said: Option<String>,
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
