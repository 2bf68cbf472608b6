//! Sheets that are begun, read from the store, opened from a file, or not to be had.

use std::rc::Rc;

use samenhang_core::answers::{Answer, Answers};
use samenhang_core::assessment::{Assessment, Lang, RoleId};
use samenhang_core::file::{self, FileError};
use samenhang_core::keeper::{self, Revised};
use samenhang_core::progress;
use samenhang_core::session::Action;
use samenhang_core::sheet::{NAME_MAX_CHARS, Sheet, SheetId};
use samenhang_core::storage::StoreError;
use samenhang_core::text::file::{self as file_text, Remarks};
use samenhang_core::text::{Text, common, save, start as start_text};

use super::App;
use crate::effects::files::ReadError;
use crate::effects::{clock, navigation};
use crate::pages::{View, absent, raw_record};
use crate::route::{Route, SheetPage};
use crate::shelf::Loaded;
use crate::store::Missing;

pub(super) fn missing(lang: Lang, why: &Missing) -> View {
    match why {
        Missing::Unreadable(record) => raw_record(lang, record),
        Missing::Absent => {
            absent(lang, common::NO_SHEET_TITLE.get(lang), common::NO_SHEET.get(lang))
        }
        Missing::Store(error) => {
            absent(lang, common::NO_SHEET_TITLE.get(lang), save::reason(lang, error))
        }
    }
}

impl App {
    /// Begins a sheet with what was filled in, at its first question.
    pub(super) fn begin(&mut self) {
        let (Some(desk), Route::Begin(path)) = (self.desk(), &self.model.route) else { return };
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
        navigation::go(&to);
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
    pub(super) fn open_file(&mut self, read: Result<Vec<u8>, ReadError>) {
        let Some(desk) = self.desk() else { return };
        let lang = desk.lang();
        let decoded = match read {
            Ok(bytes) => self.decode(&bytes).map_err(|error| file_text::error(lang, &error)),
            Err(ReadError::TooLarge { bytes }) => {
                Err(file_text::error(lang, &FileError::TooLarge { bytes }))
            }
            Err(ReadError::Unreadable) => Err(file_text::NOT_READ.get(lang).to_owned()),
        };
        match decoded {
            Ok((mut sheet, more)) => {
                sheet.id = SheetId::from_random(clock::random());
                let id = sheet.id.clone();
                let mut remarks = remarks(&desk.assessment, &sheet);
                remarks.extend(more.map(|more| more.get(lang).to_owned()));
                self.act(Action::Begin(Rc::new(sheet)));
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

impl App {
    /// One copy, or raw records with all sheets that were in a browser. Gives the last sheet,
    /// and what must be known about the others, which are begun.
    fn decode(&mut self, bytes: &[u8]) -> Result<(Sheet, Option<Text>), FileError> {
        let records = std::str::from_utf8(bytes).ok().and_then(keeper::rescued);
        let Some((mut sheets, damaged)) = records else {
            return Ok((file::decode(bytes)?, None));
        };
        let Some(last) = sheets.pop() else { return Err(FileError::NotSamenhang) };
        let more = match (sheets.is_empty(), damaged) {
            (_, 1..) => Some(file_text::PARTLY),
            (false, 0) => Some(file_text::MORE),
            (true, 0) => None,
        };
        for mut sheet in sheets {
            sheet.id = SheetId::from_random(clock::random());
            self.act(Action::Begin(Rc::new(sheet)));
        }
        Ok((last, more))
    }
}

/// What must be known about a file that was opened.
fn remarks(assessment: &Assessment, sheet: &Sheet) -> Vec<String> {
    let mut remarks = Remarks {
        other_version: sheet.content_version != assessment.parts().version,
        ..Remarks::default()
    };
    for (id, entry) in sheet.answers.questions.iter() {
        match assessment.question(id) {
            None => remarks.unknown_questions += 1,
            Some(placed) => {
                let refused =
                    entry.answer == Some(Answer::NotApplicable) && !placed.question.na_allowed;
                remarks.not_applicable += usize::from(refused);
            }
        }
    }
    file_text::remarks(assessment.parts().lang, remarks)
}
