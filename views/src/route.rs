//! The page that the address names. The address owns the route; no answer stays in it.

use samenhang_core::assessment::{DilemmaId, QuestionId};
use samenhang_core::sheet::{Path, SheetId};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// The page before the first question.
    Begin(Path),
    /// The first question of a new assessment at once, where none is kept yet (R43).
    Now(Path),
    /// A page of one assessment.
    Sheet(SheetId, SheetPage),
    /// What happens to the answers.
    Privacy,
    /// Light, dark, or as the device is set.
    Display,
    /// A copy of a newer version, which is only shown.
    Copy,
    /// Answers that came in a link. They were taken out of the address.
    Brought,
    /// An address that names no page.
    NotFound,
}

/// A page of one assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetPage {
    /// The dimensions and how far they are.
    Overview,
    /// One question. `true` when it was opened from the review, to return there.
    Question(QuestionId, bool),
    /// One dilemma. `true` when it was opened from the review, to return there.
    Dilemma(DilemmaId, bool),
    /// Every answer.
    Review,
    /// The result.
    Result,
}

const BEGIN: &str = "begin";
const QUICK: &str = "eerste-ronde";
const FULL: &str = "alle-vragen";
const PRIVACY: &str = "antwoorden";
const DISPLAY: &str = "weergave";
const COPY: &str = "kopie";
const BROUGHT: &str = "mee";
const SHEET: &str = "zelfscan";
const OVERVIEW: &str = "overzicht";
const QUESTION: &str = "vraag";
const DILEMMA: &str = "dilemma";
const REVIEW: &str = "controle";
const RESULT: &str = "uitkomst";

impl Route {
    /// The route in the fragment of an address, with or without `#`, and the part of the
    /// page behind `~`, where there is one.
    #[must_use]
    pub fn parse(fragment: &str) -> (Self, Option<String>) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, part) = match fragment.split_once('~') {
            Some((path, part)) => (path, Some(part.to_owned())),
            None => (fragment, None),
        };
        let path = path.strip_prefix('/').unwrap_or(path);
        let parts: Vec<&str> = path.split('/').collect();
        let route = match parts.as_slice() {
            [""] => Route::Start,
            [BEGIN, QUICK] => Route::Begin(Path::Quick),
            [BEGIN, FULL] => Route::Begin(Path::Full),
            [BEGIN, QUICK, QUESTION] => Route::Now(Path::Quick),
            [BEGIN, FULL, QUESTION] => Route::Now(Path::Full),
            [PRIVACY] => Route::Privacy,
            [DISPLAY] => Route::Display,
            [COPY] => Route::Copy,
            [BROUGHT] => Route::Brought,
            [SHEET, id, page @ ..] => match (SheetId::new(id), SheetPage::parse(page)) {
                (Some(id), Some(page)) => Route::Sheet(id, page),
                _ => Route::NotFound,
            },
            _ => Route::NotFound,
        };
        (route, part)
    }

    /// The fragment that names this route, with `#`.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Route::Start => "#/".to_owned(),
            Route::Begin(Path::Quick) => ["#/", BEGIN, "/", QUICK].concat(),
            Route::Begin(Path::Full) => ["#/", BEGIN, "/", FULL].concat(),
            Route::Now(path) => Route::Begin(*path).href() + "/" + QUESTION,
            Route::Privacy => ["#/", PRIVACY].concat(),
            Route::Display => ["#/", DISPLAY].concat(),
            Route::Copy => ["#/", COPY].concat(),
            Route::Brought => ["#/", BROUGHT].concat(),
            Route::Sheet(id, page) => {
                let start = ["#/", SHEET, "/", id.as_str(), "/"].concat();
                let back = |from_review: bool| if from_review { "/controle" } else { "" };
                match page {
                    SheetPage::Overview => start + OVERVIEW,
                    SheetPage::Question(question, review) => {
                        start + QUESTION + "/" + question.as_str() + back(*review)
                    }
                    SheetPage::Dilemma(dilemma, review) => {
                        start + DILEMMA + "/" + dilemma.as_str() + back(*review)
                    }
                    SheetPage::Review => start + REVIEW,
                    SheetPage::Result => start + RESULT,
                }
            }
            Route::NotFound => "#/niet-gevonden".to_owned(),
        }
    }

    /// The fragment that brings answers along. The page that is opened with it takes them out of
    /// its address before the app sees it.
    #[must_use]
    pub fn bring(code: &str) -> String {
        [&Route::Brought.href(), "/", code].concat()
    }

    /// The fragment that names a part of this page.
    #[must_use]
    pub fn part(&self, part: &str) -> String {
        [&self.href(), "~", part].concat()
    }

    /// The assessment that the page belongs to.
    #[must_use]
    pub fn sheet(&self) -> Option<&SheetId> {
        match self {
            Route::Sheet(id, _) => Some(id),
            _ => None,
        }
    }
}

impl SheetPage {
    fn parse(parts: &[&str]) -> Option<Self> {
        let back = |rest: &[&str]| match rest {
            [] => Some(false),
            [REVIEW] => Some(true),
            _ => None,
        };
        match parts {
            [OVERVIEW] => Some(SheetPage::Overview),
            [QUESTION, id, rest @ ..] => {
                Some(SheetPage::Question(QuestionId::new(id), back(rest)?))
            }
            [DILEMMA, id, rest @ ..] => Some(SheetPage::Dilemma(DilemmaId::new(id), back(rest)?)),
            [REVIEW] => Some(SheetPage::Review),
            [RESULT] => Some(SheetPage::Result),
            _ => None,
        }
    }

    /// This page of an assessment.
    #[must_use]
    pub fn of(self, sheet: &SheetId) -> Route {
        Route::Sheet(sheet.clone(), self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_read_back_from_its_address() {
        let id = SheetId::from_random(7);
        let question = QuestionId::new("visie-gedeeld");
        let dilemma = DilemmaId::new("snel-of-samen");
        let routes = [
            Route::Start,
            Route::Begin(Path::Quick),
            Route::Begin(Path::Full),
            Route::Now(Path::Quick),
            Route::Now(Path::Full),
            Route::Privacy,
            Route::Display,
            Route::Copy,
            Route::Brought,
            SheetPage::Overview.of(&id),
            SheetPage::Question(question.clone(), false).of(&id),
            SheetPage::Question(question, true).of(&id),
            SheetPage::Dilemma(dilemma.clone(), false).of(&id),
            SheetPage::Dilemma(dilemma, true).of(&id),
            SheetPage::Review.of(&id),
            SheetPage::Result.of(&id),
            Route::NotFound,
        ];
        for route in routes {
            assert_eq!(Route::parse(&route.href()), (route.clone(), None));
            let part = Route::parse(&route.part("stappen"));
            assert_eq!(part, (route, Some("stappen".to_owned())));
        }
    }

    #[test]
    fn an_address_that_names_nothing_is_not_found() {
        for address in ["#/nergens", "#/zelfscan", "#/zelfscan/A/overzicht", "#/zelfscan/a/vraag"] {
            assert_eq!(Route::parse(address).0, Route::NotFound, "{address}");
        }
        assert_eq!(Route::parse("").0, Route::Start);
        assert_eq!(Route::parse("#").0, Route::Start);
    }
}
