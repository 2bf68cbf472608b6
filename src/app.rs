//! Puts the pages together: holds the model, answers what happens, and does what follows
//! from it in the browser.

mod asked;
mod loading;
mod opening;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::file;
use samenhang_core::keeper::Revised;
use samenhang_core::progress;
use samenhang_core::session::{self, Action, Saved, Session};
use samenhang_core::sheet::{Sheet, SheetId};
use samenhang_core::text::{common, start as start_text};
use samenhang_views::components::button::{Look, button, link};
use samenhang_views::markup::{self, Callback};
use samenhang_views::model::{Ask, Local, Model, Send, Theme};
use samenhang_views::pages::{
    Desk, Sheeted, View, alone, begin, frame, loading, message, not_found, question, start,
};
use samenhang_views::route::{Route, SheetPage};
use samenhang_views::wire::{Page, Request, read_view};
use wasm_bindgen_futures::spawn_local;
use yew::{Component, Context, Html};

use crate::effects::navigation::{self, Arrival};
use crate::effects::page;
use crate::effects::preferences::{self, Preference};
use crate::effects::result::ResultProgram;
use crate::effects::{clock, content};
use crate::nodes;
use crate::shelf::Shelf;
use crate::store::{Msg, Part};

/// The shortest time between two spoken messages, in milliseconds (R7).
const QUIET_MS: u64 = 10_000;

/// Mounts the app in the element with the id `samenhang`, else in the body, once the texts
/// are there: until then the start page stands there as the build wrote it (R48).
pub fn mount() {
    spawn_local(async {
        let lang = first_lang();
        let loaded = content::load(lang).await;
        if loaded.is_err() {
            return content::say_failed();
        }
        let focus = page::active_id();
        let app = match page::root() {
            Some(root) => yew::Renderer::<App>::with_root(root).render(),
            None => yew::Renderer::<App>::new().render(),
        };
        app.send_message(Msg::Loaded(lang, loaded, None));
        app.send_message(Msg::TakenOver(focus));
    });
}

/// The app.
pub struct App {
    content: Part<Rc<Assessment>>,
    /// The second program, which makes the pages that read answers back.
    program: Part<ResultProgram>,
    /// The language that was asked for last.
    lang: Lang,
    model: Model,
    /// There is one as soon as the assessment is there.
    shelf: Option<Rc<Shelf>>,
    tell: yew::Callback<Msg>,
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
        let tell = ctx.link().callback(|msg| msg);
        let (arrived, turned) = (tell.clone(), tell.clone());
        let listeners = [
            navigation::listen(move |arrival| arrived.emit(Msg::Arrived(arrival))),
            // What is folded on screen is open on paper.
            page::on_print(page::unfold_for_print),
        ];
        let (route, part) = Route::parse(&navigation::fragment());
        let theme = Theme::from_id(&preferences::read(Preference::Theme).unwrap_or_default());
        page::set_theme(theme);
        Self {
            content: Part::Loading,
            program: Part::Unasked,
            lang: first_lang(),
            model: Model { theme, ..Model::new(route) },
            shelf: None,
            tell,
            // No focus is set at the first load, unless the address names a part of the page.
            arrival: part.map(|_| Arrival { fragment: navigation::fragment(), memory: None }),
            title: RefCell::new(common::document_title(start_text::DOCUMENT.get(first_lang()))),
            focus: None,
            spoken: 0,
            _listeners: listeners,
            // What is typed is written before the page goes out of sight (R37).
            _turned: navigation::on_turn(move |hidden| turned.emit(Msg::Turned(hidden))),
        }
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Asked(ask) => return self.asked(ask),
            Msg::TakenOver(focus) => {
                page::taken_over();
                self.focus = focus;
            }
            Msg::Act(action) => return self.act(action),
            Msg::Loaded(lang, loaded, full) => self.loaded(lang, loaded, full),
            Msg::Program(lang, program) => self.program_came(lang, program),
            Msg::Arrived(arrival) => self.arrived(arrival),
            Msg::Turned(hidden) => {
                if let Some(shelf) = &self.shelf {
                    shelf.turn(hidden);
                }
                return false;
            }
            Msg::Heard(sheet) => self.heard(&sheet),
            Msg::Listed(listed) => self.listed(listed),
            Msg::Found(id, found) => self.found(&id, found),
            Msg::Removed(outcome) => self.removed(&outcome),
            Msg::Opened(opened) => self.opened(opened),
            Msg::Lasting(asked, granted) => {
                self.model.lasting = Some(granted);
                if asked {
                    // The button that had focus is gone.
                    self.focus = Some("blijft".to_owned());
                }
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Some(desk) = self.desk() else {
            return nodes::node(alone(loading(self.lang).body));
        };
        let View { title, body } = self.page(&desk);
        self.title.replace(title);
        nodes::node(frame(&desk, &self.model, body, self.choice(&desk)))
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        // Not before the first page is there: it comes before what may be needed later.
        let apart = matches!(self.model.route, Route::Privacy | Route::Display | Route::Brought);
        let apart = apart || self.model.missing.is_some();
        let needed = self.model.session.sheet.is_some() || apart;
        if needed && matches!(self.program, Part::Unasked) {
            self.load_program();
        }
        page::set_title(&self.title.borrow());
        self.answer_arrival();
        if let Some(id) = self.focus.take() {
            page::focus_id(&id);
        }
    }
}

fn as_file(desk: &Desk, sheet: &Sheet) -> String {
    file::encode_compact(sheet, &desk.assessment.parts().id)
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
            (Part::Ready(content), Some(_)) => Some(Desk {
                assessment: Rc::clone(content),
                send: self.send(),
                clock: clock::local,
            }),
            _ => None,
        }
    }

    /// Tells the app what a person asks.
    fn send(&self) -> Send {
        let tell = self.tell.clone();
        Send(Callback::from(move |ask| tell.emit(Msg::Asked(ask))))
    }

    /// What two tabs filled in differently, in words; none where the second program is not there.
    fn choice(&self, desk: &Desk) -> Option<markup::Html> {
        let Part::Ready(program) = &self.program else { return None };
        let session = &self.model.session;
        let (asked, open) = (session.choice()?, session.sheet.as_ref()?);
        let page = Page::Choice(asked.spot.clone(), as_file(desk, &asked.ours));
        let request = Request { sheet: as_file(desk, open), ..Request::of(page) };
        Some(read_view(&program.make(&request.write())?, &desk.send)?.body)
    }

    /// A page that the second program makes from the sheet.
    fn sheet_page(&self, desk: &Desk, base: Sheeted, page: Page) -> View {
        let sheet = as_file(desk, &base.sheet);
        self.program_page(
            desk,
            Request { page, sheet, saved: base.saved, said: base.said, lasting: base.lasting },
        )
    }

    /// A page that the second program makes.
    fn program_page(&self, desk: &Desk, request: Request) -> View {
        let program = match &self.program {
            Part::Ready(program) => program,
            Part::Failed => return self.not_loaded(desk),
            Part::Unasked | Part::Loading => return loading(desk.lang()),
        };
        let made = program.make(&request.write());
        let view = made.and_then(|made| read_view(&made, &desk.send));
        view.unwrap_or_else(|| self.not_loaded(desk))
    }

    /// Says that the second program did not come, with the way to try again; and answering does
    /// not need it.
    fn not_loaded(&self, desk: &Desk) -> View {
        let retry = desk.send.click(Ask::LoadAgain);
        let retry = button(Look::Primary, "opnieuw", desk.t(common::RETRY), "", retry);
        let go_on = self.model.session.sheet.as_ref().map(|sheet| {
            let next = progress::resume(&desk.assessment, sheet.path, &sheet.answers)?;
            let next = SheetPage::Question(next.question.id.clone(), false).of(&sheet.id);
            Some(link(Look::Plain, "verder", next.href(), desk.t(common::GO_ON)))
        });
        let actions = [Some(retry), go_on.flatten()].into_iter().flatten().collect();
        message(desk.t(common::PAGE_FAILED_TITLE), desk.t(common::LOAD_FAILED), actions)
    }

    fn page(&self, desk: &Desk) -> View {
        let model = &self.model;
        let lang = desk.lang();
        match &model.route {
            Route::Start => start(desk, model),
            Route::Begin(path) => begin(desk, *path, model.local.draft.as_ref()),
            Route::Privacy => self.program_page(desk, Request::of(Page::Privacy)),
            Route::Display => {
                let page = Page::Display(model.theme, model.remembers);
                self.program_page(desk, Request::of(page))
            }
            Route::Now(_) => loading(lang),
            Route::Brought => self.brought(desk),
            Route::Copy => self.missing(desk),
            Route::NotFound => not_found(lang),
            Route::Sheet(id, at) => {
                let open = model.session.sheet.clone().filter(|sheet| sheet.id == *id);
                let Some(sheet) = open else { return self.missing(desk) };
                let saved = desk.saved_words(&model.session);
                let said = model.local.said.map(|said| desk.t(said).to_owned());
                let base =
                    Sheeted { desk: desk.clone(), sheet, saved, said, lasting: model.lasting };
                let page = match at {
                    SheetPage::Question(id, from_review) => {
                        return question(&base, id, *from_review);
                    }
                    SheetPage::Overview => Page::Overview,
                    SheetPage::Dilemma(id, from_review) => Page::Dilemma(id.clone(), *from_review),
                    SheetPage::Review => Page::Review,
                    SheetPage::Result => Page::Result,
                };
                self.sheet_page(desk, base, page)
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
            page::say(&desk.saved_words(&self.model.session));
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

    fn arrived(&mut self, arrival: Arrival) {
        let (route, _) = Route::parse(&arrival.fragment);
        // Still the first load: it sets no focus, which may be at a host around this page.
        let begun = matches!(self.model.route, Route::Now(_));
        if route != self.model.route {
            self.model.local = Local::default();
            self.model.route = route;
            self.look_up();
        }
        self.arrival = Some(arrival).filter(|_| !begun);
    }

    /// What another tab changed is read again: on the page itself, or in the list.
    fn heard(&mut self, sheet: &str) {
        if let Some(shelf) = &self.shelf {
            shelf.hear(SheetId::new(sheet).as_ref());
        }
        self.look_up();
    }
}
