//! Sheets that are begun, read from the store, opened from a file, or not to be had.

use std::rc::Rc;

use samenhang_core::answers::Answers;
use samenhang_core::assessment::RoleId;
use samenhang_core::file;
use samenhang_core::keeper::{Found, Revised};
use samenhang_core::progress;
use samenhang_core::session::Action;
use samenhang_core::sheet::{NAME_MAX_CHARS, Sheet, SheetId};
use samenhang_core::storage::StoreError;
use samenhang_core::text::{common, save, start as start_text};
use samenhang_views::model::Missing;
use samenhang_views::pages::{Desk, View, absent, loading};
use samenhang_views::route::{Route, SheetPage};
use samenhang_views::wire::{Opened, Page, Request};

use super::App;
use crate::effects::{clock, navigation};
use crate::shelf::Loaded;

impl App {
    /// The page of what is not open: it is on its way, not there, or only to be looked at.
    pub(super) fn missing(&self, desk: &Desk) -> View {
        let lang = desk.lang();
        let why = match &self.model.missing {
            None if self.model.route != Route::Copy => return loading(lang),
            Some(Missing::Unreadable(raw)) => {
                let page = Page::Newer { stored: self.model.route != Route::Copy };
                let request = Request { sheet: raw.clone(), ..Request::of(page) };
                return self.program_page(desk, request);
            }
            Some(Missing::Store(error)) => save::reason(lang, error),
            Some(Missing::Absent) | None => common::NO_SHEET.get(lang),
        };
        absent(lang, common::NO_SHEET_TITLE.get(lang), why)
    }

    /// The page of answers that came in a link, once it is known what this browser has.
    pub(super) fn brought(&self, desk: &Desk) -> View {
        let Some(listed) = &self.model.listed else { return loading(desk.lang()) };
        let mut saved = String::new();
        for found in listed.iter().flatten() {
            if let Some(good) = &found.good {
                let begun = good.sheet.created.0.to_string();
                saved += &[found.id.as_str(), " ", &begun, " "].concat();
            }
        }
        let sheet = navigation::brought();
        self.program_page(desk, Request { sheet, saved, ..Request::of(Page::Brought) })
    }

    /// Begins a sheet with what was filled in, at its first question.
    pub(super) fn begin(&mut self) {
        let Some(desk) = self.desk() else { return };
        let (Route::Begin(path) | Route::Now(path)) = &self.model.route else { return };
        let draft = self.model.local.draft.clone();
        let path = draft.as_ref().map_or(*path, |draft| draft.path);
        let role = draft.as_ref().and_then(|draft| draft.role);
        let role = role.and_then(|place| desk.assessment.parts().roles.get(place));
        let name = draft.as_ref().map_or("", |draft| draft.name.trim());
        let now = clock::now();
        let sheet = Sheet {
            id: SheetId::from_random(clock::random()),
            created: now,
            changed: now,
            path,
            role: role.map(|role| RoleId::clone(&role.id)),
            name: name.chars().take(NAME_MAX_CHARS).collect(),
            content_version: desk.assessment.parts().version.clone(),
            answers: Answers::default(),
        };
        let first = progress::on_path(&desk.assessment, path).next();
        let page = first.map_or(SheetPage::Overview, |placed| {
            SheetPage::Question(placed.question.id.clone(), false)
        });
        let to = page.of(&sheet.id).href();
        self.act(Action::Begin(Rc::new(sheet)));
        match self.model.route {
            Route::Now(_) => navigation::replace(&to),
            _ => navigation::go(&to),
        }
    }

    /// What is kept was read: the start page lists it; and where nothing is kept, or nothing
    /// can be, the address may ask for a new sheet at once.
    pub(super) fn listed(&mut self, listed: Result<Vec<Found>, StoreError>) {
        let none = listed.as_ref().map_or(true, Vec::is_empty);
        self.model.listed = Some(listed);
        if let Route::Now(_) = self.model.route {
            if none {
                self.begin();
            } else {
                navigation::replace(&Route::Start.href());
            }
        }
    }

    /// The sheet of the address was read, unless the address went on meanwhile.
    pub(super) fn found(&mut self, id: &SheetId, found: Result<Loaded, StoreError>) {
        if self.model.route.sheet() != Some(id) {
            return;
        }
        self.model.missing = match found {
            Ok(Loaded::Sheet { newest: Revised { sheet, revision }, written, damaged }) => {
                self.model.damaged = damaged;
                self.act(Action::Open { sheet, revision, written });
                None
            }
            Ok(Loaded::Unreadable(found)) => Some(Missing::Unreadable(found.damaged.join("\n"))),
            Ok(Loaded::Absent) => Some(Missing::Absent),
            Err(error) => Some(Missing::Store(error)),
        };
    }

    pub(super) fn removed(&mut self, outcome: &Result<(), StoreError>) {
        self.model.local.removing = None;
        self.model.local.said = Some(match outcome {
            Ok(()) => start_text::REMOVED,
            Err(_) => start_text::REMOVE_FAILED,
        });
        self.look_up();
        // The button that had focus is gone.
        self.focus = Some("verder".to_owned());
    }

    /// Opens a copy beside what is already there, under an id of its own (R31).
    pub(super) fn opened(&mut self, opened: Opened) {
        let decoded = match opened {
            Opened::Sheets(copies, remarks) => {
                let sheets = copies.iter().map(|copy| file::decode_stored(copy.as_bytes()).ok());
                match sheets.collect::<Option<Vec<Sheet>>>() {
                    Some(sheets) => Ok((sheets, remarks)),
                    None => Err(common::LOAD_FAILED.get(self.lang).to_owned()),
                }
            }
            Opened::Refused(reason) => Err(reason),
            Opened::Newer(text) => {
                self.model.missing = Some(Missing::Unreadable(text));
                return navigation::go(&Route::Copy.href());
            }
        };
        match decoded {
            Ok((sheets, remarks)) => {
                let mut last = None;
                for mut sheet in sheets {
                    sheet.id = SheetId::from_random(clock::random());
                    last = Some(sheet.id.clone());
                    self.act(Action::Begin(Rc::new(sheet)));
                }
                let Some(id) = last else { return };
                self.model.local.refused = None;
                if remarks.is_empty() {
                    navigation::go(&SheetPage::Overview.of(&id).href());
                } else {
                    self.model.local.opened = Some((id, remarks));
                    self.look_up();
                }
            }
            Err(reason) => {
                self.model.local.opened = None;
                self.model.local.refused = Some(reason);
                self.arrival = Some(navigation::Arrival {
                    fragment: Route::Start.part("bestand-fout"),
                    memory: None,
                });
            }
        }
    }
}
