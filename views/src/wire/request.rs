//! Which page is asked for, and what it is made from.

use samenhang_core::assessment::{DilemmaId, DimensionId, QuestionId};
use samenhang_core::merge::Spot;

use super::{Reader, write_option, write_text};
use crate::model::Theme;

/// A page that the second program makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Every answer.
    Review,
    /// The result.
    Result,
    /// What happens to the answers; made from nothing.
    Privacy,
    /// The overview.
    Overview,
    /// One dilemma. `true` when it was opened from the review, to return there.
    Dilemma(DilemmaId, bool),
    /// The choice of colours: the chosen one, and whether this browser remembers it. Made from
    /// nothing.
    Display(Theme, bool),
    /// A sheet that cannot be opened, from its records in the store, or from a file.
    Newer {
        /// Whether it is in the store.
        stored: bool,
    },
    /// Answers that came in a link; [`Request::sheet`] is the code in it, and [`Request::saved`]
    /// what this browser has: of each sheet its name and when it was begun, with a space after each.
    Brought,
    /// No page but a few words: what two tabs filled in differently, where, and the sheet as a
    /// file with the value that this tab gave it.
    Choice(Spot, String),
}

/// What a page is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The page.
    pub page: Page,
    /// The sheet, as a file (`samenhang_core::file`); empty where the page needs none. For
    /// [`Page::Newer`] what there is, as it is.
    pub sheet: String,
    /// Whether it is saved, in words.
    pub saved: String,
    /// What came of the last thing done on the page, in words.
    pub said: Option<String>,
    /// Whether the browser promised to keep what is stored.
    pub lasting: Option<bool>,
}

impl Request {
    /// A page that is made from nothing.
    #[must_use]
    pub fn of(page: Page) -> Self {
        Self { page, sheet: String::new(), saved: String::new(), said: None, lasting: None }
    }

    /// The request as bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        write_page(&mut out, &self.page);
        write_text(&mut out, &self.sheet);
        write_text(&mut out, &self.saved);
        write_option(&mut out, self.said.as_deref());
        out.push(self.lasting.map_or(2, u8::from));
        out
    }

    /// The request in these bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        Some(Self {
            page: read_page(&mut reader)?,
            sheet: reader.text()?.to_owned(),
            saved: reader.text()?.to_owned(),
            said: reader.option()?.map(String::from),
            lasting: match reader.byte()? {
                0 => Some(false),
                1 => Some(true),
                _ => None,
            },
        })
    }
}

/// A page is a number, a word and a second number; what it does not need is empty or zero.
fn write_page(out: &mut Vec<u8>, page: &Page) {
    let (kind, word, detail) = match page {
        Page::Review => (0, "", 0),
        Page::Result => (1, "", 0),
        Page::Privacy => (2, "", 0),
        Page::Overview => (3, "", 0),
        Page::Dilemma(id, from_review) => (4, id.as_str(), u8::from(*from_review)),
        Page::Display(theme, remembers) => (5, theme.id(), u8::from(*remembers)),
        Page::Newer { stored } => (6, "", u8::from(*stored)),
        Page::Brought => (8, "", 0),
        Page::Choice(spot, _) => {
            let (kind, id) = spot_parts(spot);
            (7, id, kind)
        }
    };
    out.push(kind);
    write_text(out, word);
    out.push(detail);
    if let Page::Choice(_, ours) = page {
        write_text(out, ours);
    }
}

fn read_page(reader: &mut Reader<'_>) -> Option<Page> {
    let (kind, word, detail) = (reader.byte()?, reader.text()?, reader.byte()?);
    Some(match kind {
        0 => Page::Review,
        1 => Page::Result,
        2 => Page::Privacy,
        3 => Page::Overview,
        4 => Page::Dilemma(DilemmaId::new(word), detail == 1),
        5 => Page::Display(Theme::from_id(word), detail == 1),
        6 => Page::Newer { stored: detail == 1 },
        7 => Page::Choice(spot(detail, word)?, reader.text()?.to_owned()),
        8 => Page::Brought,
        _ => return None,
    })
}

fn spot_parts(spot: &Spot) -> (u8, &str) {
    match spot {
        Spot::Name => (0, ""),
        Spot::Role => (1, ""),
        Spot::Path => (2, ""),
        Spot::Content => (3, ""),
        Spot::Answer(id) => (4, id.as_str()),
        Spot::Certainty(id) => (5, id.as_str()),
        Spot::Note(id) => (6, id.as_str()),
        Spot::Later(id) => (7, id.as_str()),
        Spot::Now(id) => (8, id.as_str()),
        Spot::Desired(id) => (9, id.as_str()),
        Spot::DilemmaNote(id) => (10, id.as_str()),
        Spot::Ambition(id) => (11, id.as_str()),
        Spot::Urgency(id) => (12, id.as_str()),
    }
}

fn spot(kind: u8, id: &str) -> Option<Spot> {
    let (question, dilemma) = (|| QuestionId::new(id), || DilemmaId::new(id));
    let dimension = || DimensionId::new(id);
    Some(match kind {
        0 => Spot::Name,
        1 => Spot::Role,
        2 => Spot::Path,
        3 => Spot::Content,
        4 => Spot::Answer(question()),
        5 => Spot::Certainty(question()),
        6 => Spot::Note(question()),
        7 => Spot::Later(question()),
        8 => Spot::Now(dilemma()),
        9 => Spot::Desired(dilemma()),
        10 => Spot::DilemmaNote(dilemma()),
        11 => Spot::Ambition(dimension()),
        12 => Spot::Urgency(dimension()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_arrives_as_it_was_sent() {
        let (question, dilemma) = (QuestionId::new("een-vraag"), DilemmaId::new("een-dilemma"));
        let dimension = DimensionId::new("een-dimensie");
        let spots = [
            Spot::Name,
            Spot::Role,
            Spot::Path,
            Spot::Content,
            Spot::Answer(question.clone()),
            Spot::Certainty(question.clone()),
            Spot::Note(question.clone()),
            Spot::Later(question),
            Spot::Now(dilemma.clone()),
            Spot::Desired(dilemma.clone()),
            Spot::DilemmaNote(dilemma.clone()),
            Spot::Ambition(dimension.clone()),
            Spot::Urgency(dimension),
        ];
        let mut pages = vec![
            Page::Review,
            Page::Result,
            Page::Privacy,
            Page::Overview,
            Page::Brought,
            Page::Dilemma(dilemma.clone(), false),
            Page::Dilemma(dilemma, true),
            Page::Newer { stored: true },
            Page::Newer { stored: false },
        ];
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            pages.extend([true, false].map(|remembers| Page::Display(theme, remembers)));
        }
        pages.extend(spots.map(|spot| Page::Choice(spot, "{\"één\":1}".to_owned())));
        for page in pages {
            for (said, lasting) in [(None, None), (Some("Ja.".to_owned()), Some(false))] {
                let (sheet, saved) = ("{}".to_owned(), "Opgeslagen om 14:03".to_owned());
                let request = Request { page: page.clone(), sheet, saved, said, lasting };
                let bytes = request.write();
                for end in 0..bytes.len() {
                    assert_eq!(Request::read(&bytes[..end]), None, "{page:?} cut at {end}");
                }
                assert_eq!(Request::read(&bytes), Some(request));
            }
        }
    }

    #[test]
    fn what_is_no_page_is_refused() {
        for bytes in [&[9, 0, 0, 0, 0, 0][..], &[7, 0, 0, 0, 0, 13, 0, 0, 0, 0], &[]] {
            assert_eq!(Request::read(bytes), None, "{bytes:?}");
        }
    }
}
