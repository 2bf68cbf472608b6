//! What is loaded: the content, the second program, and sheets from the store.

use std::rc::Rc;

use samenhang_core::assessment::{Assessment, Lang};
use samenhang_views::markup::Callback;
use samenhang_views::route::Route;
use wasm_bindgen_futures::spawn_local;

use super::App;
use crate::effects::content::{self, Full};
use crate::effects::page;
use crate::effects::result::{self, ResultProgram};
use crate::effects::storage::BrowserStore;
use crate::shelf::Shelf;
use crate::store::{Msg, Part};

/// Loads the second program, with the texts in a language.
pub(super) async fn load_program(lang: Lang) -> Option<(ResultProgram, Full)> {
    let (program, full) = (result::load().await, content::load_full(lang).await);
    program.zip(full)
}

/// The second program with its texts, where both are there.
fn ready(program: Option<(ResultProgram, Full)>) -> Part<ResultProgram> {
    match program {
        Some((program, full)) if program.take(&full) => Part::Ready(program),
        _ => Part::Failed,
    }
}

impl App {
    /// Loads the second program, for the pages that read answers back.
    pub(super) fn load_program(&mut self) {
        let Part::Ready(content) = &self.content else { return };
        self.program = Part::Loading;
        let (tell, lang) = (self.tell.clone(), content.parts().lang);
        spawn_local(async move { tell.emit(Msg::Program(lang, load_program(lang).await)) });
    }

    pub(super) fn program_came(&mut self, lang: Lang, program: Option<(ResultProgram, Full)>) {
        match &self.content {
            // The language changed meanwhile.
            Part::Ready(content) if content.parts().lang != lang => self.load_program(),
            _ => self.program = ready(program),
        }
    }

    pub(super) fn load_content(&self) {
        let (tell, lang) = (self.tell.clone(), self.lang);
        // Both at once: no page is in two languages, and none goes away in between.
        let with_program = matches!(self.program, Part::Ready(_));
        spawn_local(async move {
            let loaded = content::load(lang).await;
            let full = if with_program { content::load_full(lang).await } else { None };
            tell.emit(Msg::Loaded(lang, loaded, full));
        });
    }

    pub(super) fn loaded(
        &mut self,
        lang: Lang,
        loaded: Result<Rc<Assessment>, content::LoadError>,
        full: Option<Full>,
    ) {
        let was_ready = matches!(self.content, Part::Ready(_));
        match loaded {
            Ok(content) => {
                page::set_lang(lang.code());
                // What was said in the other language is not said again in this one.
                page::say("");
                self.model.language_failed = false;
                if self.shelf.is_none() {
                    let id = content.parts().id.clone();
                    let (tell, hear) = (self.tell.clone(), self.tell.clone());
                    let tell = Callback::from(move |action| tell.emit(Msg::Act(action)));
                    let heard = Callback::from(move |sheet| hear.emit(Msg::Heard(sheet)));
                    self.shelf = Some(Shelf::new(BrowserStore::of_this_page(), id, tell, heard));
                    self.ask_to_last(false);
                }
                if let Part::Ready(program) = &self.program {
                    let program = full.map(|full| (program.clone(), full));
                    self.program = ready(program);
                }
                self.content = Part::Ready(content);
                if !was_ready {
                    self.look_up();
                }
            }
            // The other language did not come: go on in the one that is there. Of the other one
            // there are no words to say anything in.
            Err(_) => {
                if let Part::Ready(content) = &self.content {
                    self.lang = content.parts().lang;
                }
                self.model.language_failed = true;
            }
        }
    }

    /// Reads from the store what the page needs and the session does not have.
    pub(super) fn look_up(&mut self) {
        let Some(shelf) = self.shelf.clone() else { return };
        let tell = self.tell.clone();
        match &self.model.route {
            Route::Start | Route::Now(_) | Route::Brought => spawn_local(async move {
                tell.emit(Msg::Listed(shelf.list().await));
            }),
            Route::Sheet(id, _) => {
                let open = self.model.session.sheet.as_ref().is_some_and(|sheet| sheet.id == *id);
                if !open {
                    self.model.missing = None;
                    let id = id.clone();
                    spawn_local(async move {
                        let found = shelf.load(&id).await;
                        tell.emit(Msg::Found(id, found));
                    });
                }
            }
            _ => {}
        }
    }
}
