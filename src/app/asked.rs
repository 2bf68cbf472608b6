//! What a person asks, and what is done about it.

use std::rc::Rc;

use samenhang_core::file;
use samenhang_core::progress;
use samenhang_core::session::{Action, Edit};
use samenhang_core::sheet::{Path, Sheet, SheetId};
use samenhang_core::text::{common, file_stem, save};
use samenhang_views::model::{Ask, Missing, Press};
use samenhang_views::route::{Route, SheetPage};
use samenhang_views::wire::{Chosen, Opened};
use wasm_bindgen_futures::spawn_local;

use super::App;
use super::loading::load_program;
use crate::effects::preferences::{self, Preference};
use crate::effects::{clock, files, navigation, page, storage};
use crate::store::{Msg, Part};

impl App {
    /// Does what a person asks. Tells whether the page must be drawn again.
    pub(super) fn asked(&mut self, ask: Ask) -> bool {
        match ask {
            Ask::Edit(edit) => {
                return self.act(Action::Edit { edit, moment: clock::now() });
            }
            Ask::Language(lang) => {
                preferences::write(Preference::Language, lang.code());
                self.lang = lang;
                self.load_content();
                return false;
            }
            Ask::Flush => {
                if let Some(shelf) = &self.shelf {
                    shelf.flush();
                }
                return false;
            }
            Ask::LoadAgain => self.load_program(),
            Ask::Theme(theme) => {
                self.model.remembers = preferences::write(Preference::Theme, theme.id());
                self.model.theme = theme;
                page::set_theme(theme);
            }
            Ask::Draft(draft) => self.model.local.draft = Some(draft),
            Ask::Begin => self.begin(),
            Ask::Removing(id) => self.ask_to_remove(id),
            Ask::Remove(id) => self.remove(id),
            Ask::Chosen(field) => {
                let Some(chosen) = files::chosen(field) else { return false };
                let Part::Ready(content) = &self.content else { return false };
                let (tell, lang) = (self.tell.clone(), content.parts().lang);
                spawn_local(async move {
                    // Raw records can hold many sheets, each within its own limit.
                    let chosen = files::read(&chosen, 16 * file::FILE_MAX_BYTES).await;
                    let program = load_program(lang).await;
                    let program = program.filter(|(program, full)| program.take(full));
                    let opened = program.and_then(|(it, _)| it.open_copy(&chosen.write()));
                    let opened = opened.and_then(|opened| Opened::read(&opened));
                    let failed = || Opened::Refused(common::LOAD_FAILED.get(lang).to_owned());
                    tell.emit(Msg::Opened(opened.unwrap_or_else(failed)));
                });
                return false;
            }
            Ask::Bring => {
                if let Part::Ready(program) = &self.program {
                    let code = Chosen::Bytes(navigation::brought().into_bytes());
                    let opened = program.open_copy(&code.write());
                    if let Some(opened) = opened.and_then(|opened| Opened::read(&opened)) {
                        self.opened(opened);
                    }
                }
            }
            Ask::Copy => self.press(Press::Copy),
            Ask::Press(press) => self.press(press),
            Ask::AskToLast => {
                self.ask_to_last(true);
                return false;
            }
            Ask::Raw(record) => {
                self.raw_file(&record);
                return false;
            }
            Ask::Reload => {
                page::reload();
                return false;
            }
            Ask::Print => {
                if !page::print() {
                    self.model.local.said = Some(common::PRINT_FAILED);
                }
            }
            Ask::GoOnWithAll => self.go_on_with_all(),
            Ask::Show(part) => {
                page::show_part(part);
                return false;
            }
        }
        true
    }

    /// Asks the browser to keep what is stored, or only whether it promised that before.
    pub(super) fn ask_to_last(&self, ask: bool) {
        let tell = self.tell.clone();
        spawn_local(async move {
            let granted = storage::lasting(ask).await;
            // Not promised yet: then it can be asked for.
            if ask || granted {
                tell.emit(Msg::Lasting(ask, granted));
            }
        });
    }

    /// Asks before removing, or takes the question back; the focus goes along.
    pub(super) fn ask_to_remove(&mut self, id: Option<SheetId>) {
        let before = std::mem::replace(&mut self.model.local.removing, id);
        self.focus = match (&self.model.local.removing, before) {
            (Some(_), _) => Some("vraag-verwijderen".to_owned()),
            (None, Some(id)) => Some(["verwijder-", id.as_str()].concat()),
            (None, None) => None,
        };
    }

    pub(super) fn remove(&mut self, id: SheetId) {
        let Some(shelf) = self.shelf.clone() else { return };
        // An open sheet that is removed must not be written again.
        self.act(Action::Close(id.clone()));
        let tell = self.tell.clone();
        spawn_local(async move { tell.emit(Msg::Removed(shelf.remove(&id).await)) });
    }

    /// A way out of a lasting message is taken.
    pub(super) fn press(&mut self, press: Press) {
        let Some(shelf) = self.shelf.clone() else { return };
        let open = self.model.session.sheet.clone();
        match (press, open) {
            (Press::Copy, open) => return self.copy(open),
            (Press::CopyLeft, _) => {
                let left = self.model.session.left.first();
                return self.copy(left.map(|(sheet, _)| Rc::clone(sheet)));
            }
            (Press::Retry, _) => return shelf.flush(),
            (Press::Keep, Some(open)) => shelf.keep(&open.id),
            (Press::LetGo, Some(open)) => {
                shelf.let_go(&open.id);
                self.act(Action::Close(open.id.clone()));
                return navigation::go(&Route::Start.href());
            }
            (Press::Ours | Press::Theirs, _) => {
                let (ours, moment) = (press == Press::Ours, clock::now());
                self.act(Action::Choose { ours, moment });
            }
            (Press::Damaged, _) => {
                if let Some(record) = &self.model.damaged {
                    self.raw_file(record);
                }
                return;
            }
            (Press::Unreadable, _) => {
                if let Some(Missing::Unreadable(records)) = &self.model.missing {
                    self.raw_file(records);
                }
                return;
            }
            (Press::Seen, _) => self.model.damaged = None,
            (Press::Keep | Press::LetGo, None) => return,
        }
        // The message goes, and the button that had focus with it.
        self.focus = Some("inhoud".to_owned());
    }

    /// Hands out a record as it is in the store.
    pub(super) fn raw_file(&self, record: &str) {
        let done = files::download("samenhang-gegevens.txt", "text/plain", record);
        if let (false, Some(desk)) = (done, self.desk()) {
            page::say(desk.t(save::DOWNLOAD_FAILED));
        }
    }

    pub(super) fn copy(&mut self, sheet: Option<Rc<Sheet>>) {
        let Some(desk) = self.desk() else { return };
        let Some(sheet) = &sheet else { return };
        let name = file_stem(clock::local(clock::now()).date) + ".json";
        let text = file::encode(sheet, &desk.assessment.parts().id);
        let done = files::download(&name, "application/json", &text);
        self.model.local.said = Some(if done { save::DOWNLOADED } else { save::DOWNLOAD_FAILED });
    }

    /// After the first round: the other questions, with all answers kept (method 4.9).
    pub(super) fn go_on_with_all(&mut self) {
        let Some(desk) = self.desk() else { return };
        let Some(sheet) = self.model.session.sheet.clone() else { return };
        let next = progress::resume(&desk.assessment, Path::Full, &sheet.answers);
        let page = next.map_or(SheetPage::Overview, |placed| {
            SheetPage::Question(placed.question.id.clone(), false)
        });
        let edit = Edit::Path(Path::Full);
        self.act(Action::Edit { edit, moment: clock::now() });
        navigation::go(&page.of(&sheet.id).href());
    }
}
