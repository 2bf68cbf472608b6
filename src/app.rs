//! Puts the pages together: holds the model, answers what happens, and does what follows
//! from it in the browser.

mod frame;
mod opening;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::keeper::Revised;
use samenhang_core::progress;
use samenhang_core::session::{self, Action, Edit, Saved, Session};
use samenhang_core::sheet::{Path, Sheet, SheetId};
use samenhang_core::text::{common, result as result_text, save, start as start_text};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::button::{Look, button};
use crate::effects::navigation::{self, Arrival};
use crate::effects::page::{self, Theme};
use crate::effects::preferences::{self, Preference};
use crate::effects::storage::{self, BrowserStore};
use crate::effects::{clock, content, files};
use crate::markup::html;
use crate::pages::{
    Desk, Sheeted, View, begin, dilemma, display, download_copy, loading, message, not_found,
    overview, privacy, question, raw_file, result, review, saved_words, start,
};
use crate::route::{Route, SheetPage};
use crate::shelf::Shelf;
use crate::store::{Content, Local, Model, Msg, Press, Send};

/// The shortest time between two spoken messages, in milliseconds (R7).
const QUIET_MS: u64 = 10_000;

/// Mounts the app in the element with the id `samenhang`, else in the body.
pub fn mount() {
    match page::root() {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

/// The app.
pub struct App {
    content: Content,
    /// The language that was asked for last.
    lang: Lang,
    model: Model,
    /// There is one as soon as the assessment is there.
    shelf: Option<Rc<Shelf>>,
    send: Send,
    /// An arrival that was not answered yet with focus and scroll.
    arrival: Option<Arrival>,
    /// The title of the page that was last drawn.
    title: RefCell<String>,
    /// The id of what gets focus after the next drawing, because what had it goes.
    focus: Option<String>,
    /// When something was last said aloud.
    spoken: u64,
    /// They stop listening when they are dropped.
    _listeners: [Option<[EventListener; 2]>; 2],
    _turned: Option<[EventListener; 3]>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let send = Send(ctx.link().callback(|msg| msg));
        let tell = |msg: fn(Arrival) -> Msg| {
            let send = send.clone();
            navigation::listen(move |arrival| send.0.emit(msg(arrival)))
        };
        let flush = send.0.clone();
        let listeners = [
            tell(Msg::Arrived),
            // What is folded on screen is open on paper.
            page::on_print(page::unfold_for_print),
        ];
        let (route, part) = Route::parse(&navigation::fragment());
        let theme = Theme::from_id(&preferences::read(Preference::Theme).unwrap_or_default());
        page::set_theme(theme);
        let app = Self {
            content: Content::Loading,
            lang: first_lang(),
            model: Model {
                session: Session::default(),
                route,
                missing: None,
                damaged: None,
                listed: None,
                theme,
                remembers: true,
                language_failed: false,
                lasting: None,
                local: Local::default(),
            },
            shelf: None,
            send,
            // No focus is set at the first load, unless the address names a part of the page.
            arrival: part.map(|_| Arrival { fragment: navigation::fragment(), memory: None }),
            title: RefCell::new(common::document_title(start_text::DOCUMENT.get(Lang::Nl))),
            focus: None,
            spoken: 0,
            _listeners: listeners,
            // What is typed is written before the page goes out of sight (R37).
            _turned: navigation::on_turn(move |hidden| flush.emit(Msg::Turned(hidden))),
        };
        app.load_content();
        app.ask_to_last(false);
        app
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) => return self.act(action),
            Msg::Loaded(lang, loaded) => self.loaded(lang, loaded),
            Msg::Language(lang) => {
                preferences::write(Preference::Language, lang.code());
                self.lang = lang;
                self.load_content();
                return false;
            }
            Msg::Arrived(arrival) => self.arrived(arrival),
            Msg::Flush => {
                if let Some(shelf) = &self.shelf {
                    shelf.flush();
                }
                return false;
            }
            Msg::Turned(hidden) => {
                if let Some(shelf) = &self.shelf {
                    shelf.turn(hidden);
                }
                return false;
            }
            Msg::Heard(sheet) => self.heard(&sheet),
            Msg::Press(press) => self.press(press),
            Msg::Listed(listed) => self.model.listed = Some(listed),
            Msg::Found(id, found) => self.found(&id, found),
            Msg::Theme(theme) => {
                self.model.remembers = preferences::write(Preference::Theme, theme.id());
                self.model.theme = theme;
                page::set_theme(theme);
            }
            Msg::Draft(draft) => self.model.local.draft = Some(draft),
            Msg::Begin => self.begin(),
            Msg::Removing(id) => self.ask_to_remove(id),
            Msg::Remove(id) => self.remove(id),
            Msg::Removed(outcome) => self.removed(&outcome),
            Msg::Chosen(chosen) => {
                let send = self.send.clone();
                spawn_local(async move {
                    // Raw records can hold many sheets, each within its own limit.
                    let limit = 16 * samenhang_core::file::FILE_MAX_BYTES;
                    send.0.emit(Msg::Read(files::read(&chosen, limit).await));
                });
                return false;
            }
            Msg::Read(read) => self.open_file(read),
            Msg::Copy => self.press(Press::Copy),
            Msg::AskToLast => {
                self.ask_to_last(true);
                return false;
            }
            Msg::Lasting(asked, granted) => {
                self.model.lasting = Some(granted);
                if asked {
                    // The button that had focus is gone.
                    self.focus = Some("blijft".to_owned());
                }
            }
            Msg::Print => {
                if !page::print() {
                    self.model.local.said = Some(result_text::PRINT_FAILED);
                }
            }
            Msg::GoOnWithAll => self.go_on_with_all(),
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Some(desk) = self.desk() else {
            let view = match self.content {
                Content::Failed => self.not_loaded(),
                Content::Loading | Content::Ready(_) => loading(self.lang),
            };
            return html! {
                <main class="samenhang-page samenhang-page__main">{ view.body }</main>
            };
        };
        let View { title, body } = self.page(&desk);
        self.title.replace(title);
        frame::frame(&desk, &self.model, body)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        page::set_title(&self.title.borrow());
        self.answer_arrival();
        if let Some(id) = self.focus.take() {
            page::focus_id(&id);
        }
    }
}

fn first_lang() -> Lang {
    navigation::query("lang")
        .as_deref()
        .and_then(Lang::from_code)
        .or_else(|| preferences::read(Preference::Language).as_deref().and_then(Lang::from_code))
        .unwrap_or_default()
}

/// What is on screen.
impl App {
    fn desk(&self) -> Option<Desk> {
        match (&self.content, &self.shelf) {
            (Content::Ready(assessment), Some(_)) => {
                Some(Desk { assessment: Rc::clone(assessment), send: self.send.clone() })
            }
            _ => None,
        }
    }

    fn not_loaded(&self) -> View {
        let lang = self.lang;
        let onretry = self.send.click(move || Msg::Language(lang));
        message(
            common::LOAD_FAILED_TITLE.get(lang),
            common::LOAD_FAILED.get(lang),
            button(Look::Plain, "opnieuw", common::RETRY.get(lang), "", onretry),
        )
    }

    fn page(&self, desk: &Desk) -> View {
        let model = &self.model;
        let lang = desk.lang();
        match &model.route {
            Route::Start => start(desk, model),
            Route::Begin(path) => begin(desk, *path, model.local.draft.as_ref()),
            Route::Privacy => privacy(lang),
            Route::Display => display(desk, model.theme, model.remembers),
            Route::NotFound => not_found(lang),
            Route::Sheet(id, at) => {
                let open = model.session.sheet.clone().filter(|sheet| sheet.id == *id);
                let Some(sheet) = open else {
                    let missing = model.missing.as_ref();
                    return missing
                        .map_or_else(|| loading(lang), |why| opening::missing(lang, why));
                };
                let saved = saved_words(lang, &model.session);
                let base = Sheeted {
                    desk: desk.clone(),
                    sheet,
                    saved,
                    said: model.local.said,
                    lasting: model.lasting,
                };
                match at {
                    SheetPage::Overview => overview(&base),
                    SheetPage::Question(id, from_review) => question(&base, id, *from_review),
                    SheetPage::Dilemma(id, from_review) => dilemma(&base, id, *from_review),
                    SheetPage::Review => review(&base),
                    SheetPage::Result => result(&base),
                }
            }
        }
    }

    /// Moves focus and scroll once the page that was arrived at has its heading (R4).
    fn answer_arrival(&mut self) {
        if !page::has_heading() {
            return;
        }
        let Some(arrival) = self.arrival.take() else { return };
        let (_, part) = Route::parse(&arrival.fragment);
        match (arrival.memory, part) {
            (Some(memory), _) => {
                if !memory.focus.is_some_and(|id| page::focus_id(&id)) {
                    page::focus_heading();
                }
                page::scroll_to(memory.scrolled);
            }
            (None, Some(part)) => page::show_part(&part),
            (None, None) => {
                page::scroll_to(0);
                page::focus_heading();
            }
        }
    }
}

/// What follows from what happens.
impl App {
    /// The session after an action, and what must be saved of it.
    fn act(&mut self, action: Action) -> bool {
        let before = std::mem::take(&mut self.model.session);
        let next = session::update(&before, action);
        let changed = next != before;
        let spoken = changed && self.is_news(&before, &next);
        self.model.session = next;
        let session = &self.model.session;
        // Every new sheet begins at revision 1: another sheet is news as well.
        let name = |session: &Session| session.sheet.as_ref().map(|sheet| sheet.id.clone());
        let news = session.revision != before.revision || name(session) != name(&before);
        if let (true, Some(shelf), Some((sheet, revision))) = (news, &self.shelf, session.unsaved())
        {
            shelf.put(Revised { sheet, revision }, session.pace);
        }
        if spoken && let Some(desk) = self.desk() {
            page::say(&saved_words(desk.lang(), &self.model.session));
        }
        let failed =
            |session: &Session| matches!(session.saved, Saved::Failed { .. } | Saved::Gone);
        if failed(&self.model.session) {
            // What was said before is not true any more; the alert says the rest.
            page::say("");
        } else if failed(&before) && page::has_focus_in(".samenhang-alert") {
            // The alert goes, and the button that had focus with it.
            self.focus = Some("inhoud".to_owned());
        }
        changed
    }

    /// Whether it is saved now and was not before, said at most once in ten seconds (R7).
    /// A failure is an alert of its own.
    fn is_news(&mut self, before: &Session, next: &Session) -> bool {
        let saved = |session: &Session| matches!(session.saved, Saved::At { .. });
        let now = clock::now().0;
        let news = saved(next) && !saved(before) && now.saturating_sub(self.spoken) >= QUIET_MS;
        if news {
            self.spoken = now;
        }
        news
    }

    /// Asks the browser to keep what is stored, or only whether it promised that before.
    fn ask_to_last(&self, ask: bool) {
        let send = self.send.clone();
        spawn_local(async move {
            let granted = storage::lasting(ask).await;
            // Not promised yet: then it can be asked for.
            if ask || granted {
                send.0.emit(Msg::Lasting(ask, granted));
            }
        });
    }

    fn load_content(&self) {
        let (send, lang) = (self.send.clone(), self.lang);
        spawn_local(async move {
            let loaded = content::load(lang).await.map(Rc::new);
            send.0.emit(Msg::Loaded(lang, loaded));
        });
    }

    fn loaded(&mut self, lang: Lang, loaded: Result<Rc<Assessment>, content::LoadError>) {
        let ready = matches!(self.content, Content::Ready(_));
        match loaded {
            Ok(assessment) => {
                page::set_lang(lang.code());
                // What was said in the other language is not said again in this one.
                page::say("");
                self.model.language_failed = false;
                if self.shelf.is_none() {
                    let id = assessment.parts().id.clone();
                    let tell = self.send.with(Msg::Act);
                    let heard = self.send.with(Msg::Heard);
                    self.shelf = Some(Shelf::new(BrowserStore::of_this_page(), id, tell, heard));
                }
                self.content = Content::Ready(assessment);
                if !ready {
                    self.look_up();
                }
            }
            // The other language did not come: go on in the one that is there.
            Err(_) if ready => self.model.language_failed = true,
            Err(_) => self.content = Content::Failed,
        }
    }

    fn arrived(&mut self, arrival: Arrival) {
        let (route, _) = Route::parse(&arrival.fragment);
        if route != self.model.route {
            self.model.local = Local::default();
            self.model.route = route;
            self.look_up();
        }
        self.arrival = Some(arrival);
    }

    /// Reads from the store what the page needs and the session does not have.
    fn look_up(&mut self) {
        let Some(shelf) = self.shelf.clone() else { return };
        let send = self.send.clone();
        match &self.model.route {
            Route::Start => spawn_local(async move {
                send.0.emit(Msg::Listed(shelf.list().await));
            }),
            Route::Sheet(id, _) => {
                let open = self.model.session.sheet.as_ref().is_some_and(|sheet| sheet.id == *id);
                if !open {
                    self.model.missing = None;
                    let id = id.clone();
                    spawn_local(async move {
                        let found = shelf.load(&id).await;
                        send.0.emit(Msg::Found(id, found));
                    });
                }
            }
            _ => {}
        }
    }

    /// Asks before removing, or takes the question back; the focus goes along.
    fn ask_to_remove(&mut self, id: Option<SheetId>) {
        let before = std::mem::replace(&mut self.model.local.removing, id);
        self.focus = match (&self.model.local.removing, before) {
            (Some(_), _) => Some("vraag-verwijderen".to_owned()),
            (None, Some(id)) => Some(["verwijder-", id.as_str()].concat()),
            (None, None) => None,
        };
    }

    fn remove(&mut self, id: SheetId) {
        let Some(shelf) = self.shelf.clone() else { return };
        // An open sheet that is removed must not be written again.
        self.act(Action::Close(id.clone()));
        let send = self.send.clone();
        spawn_local(async move { send.0.emit(Msg::Removed(shelf.remove(&id).await)) });
    }

    /// What another tab changed is read again: on the page itself, or in the list.
    fn heard(&mut self, sheet: &str) {
        if let Some(shelf) = &self.shelf {
            shelf.hear(SheetId::new(sheet).as_ref());
        }
        self.look_up();
    }

    /// A way out of a lasting message is taken.
    fn press(&mut self, press: Press) {
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
                if let (Some(desk), Some(record)) = (self.desk(), &self.model.damaged) {
                    raw_file(desk.lang(), record);
                }
                return;
            }
            (Press::Seen, _) => self.model.damaged = None,
            (Press::Keep | Press::LetGo, None) => return,
        }
        // The message goes, and the button that had focus with it.
        self.focus = Some("inhoud".to_owned());
    }

    fn copy(&mut self, sheet: Option<Rc<Sheet>>) {
        let Some(desk) = self.desk() else { return };
        let Some(sheet) = &sheet else { return };
        let done = download_copy(&desk, sheet);
        self.model.local.said = Some(if done { save::DOWNLOADED } else { save::DOWNLOAD_FAILED });
    }

    /// After the first round: the other questions, with all answers kept (method 4.9).
    fn go_on_with_all(&mut self) {
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
