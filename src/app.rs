//! Puts the pages together: the route of the address, the language, the session and its
//! way to the store.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::session::{Action, Saved};
use samenhang_core::sheet::SheetId;
use samenhang_core::storage::StoreError;
use samenhang_core::text::{common, save};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::button::{Look, button};
use crate::components::page::{LanguageLink, NavLink, Page, page as frame};
use crate::components::save_alert::{SaveAlert, save_alert};
use crate::effects::clock;
use crate::effects::content::{self, LoadError};
use crate::effects::navigation::{self, Arrival};
use crate::effects::page::{self, Theme};
use crate::effects::preferences::{self, Preference};
use crate::effects::storage::BrowserStore;
use crate::markup::html;
use crate::pages::{
    Desk, Sheeted, View, absent, begin, dilemma, display, download_copy, loading, message,
    not_found, overview, privacy, question, raw_record, result, review, saved_words, start,
};
use crate::route::{Route, SheetPage};
use crate::shelf::{Listed, Revised, Shelf};
use crate::store::Store;

/// Mounts the app in the element with the id `samenhang`, else in the body.
pub fn mount() {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("samenhang"));
    match root {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

/// The assessment that is loaded, or why it is not.
#[derive(Clone, PartialEq)]
enum Content {
    Loading,
    Ready(Rc<Assessment>),
    Failed,
}

/// Why the sheet of the address is not on screen.
#[derive(Clone, PartialEq)]
enum Missing {
    /// This browser does not have it.
    Absent,
    /// The store does not answer.
    Store(StoreError),
    /// The record cannot be read.
    Unreadable(String),
}

fn first_lang() -> Lang {
    navigation::query("lang")
        .as_deref()
        .and_then(Lang::from_code)
        .or_else(|| preferences::read(Preference::Language).as_deref().and_then(Lang::from_code))
        .unwrap_or_default()
}

/// Loads the assessment; the app proper starts when it is there.
#[component]
pub fn App() -> Html {
    let lang = use_state(first_lang);
    let content = use_state(|| Content::Loading);
    let notice = use_state(|| None::<Lang>);
    let tries = use_state(|| 0_u32);

    {
        let (content, notice) = (content.clone(), notice.clone());
        use_effect_with((*lang, *tries), move |(lang, _)| {
            let lang = *lang;
            spawn_local(async move {
                let loaded = content::load(lang).await;
                match (loaded, &*content) {
                    (Ok(assessment), _) => {
                        page::set_lang(lang.code());
                        notice.set(None);
                        content.set(Content::Ready(Rc::new(assessment)));
                    }
                    // The other language did not come: go on in the one that is there.
                    (Err(_), Content::Ready(_)) => notice.set(Some(lang)),
                    (Err(LoadError::Network | LoadError::Damaged), _) => {
                        content.set(Content::Failed);
                    }
                }
            });
        });
    }

    let onlanguage = {
        let (lang, tries) = (lang.clone(), tries.clone());
        Callback::from(move |to: Lang| {
            preferences::write(Preference::Language, to.code());
            lang.set(to);
            tries.set(*tries + 1);
        })
    };
    let onretry = {
        let tries = tries.clone();
        Callback::from(move |_: MouseEvent| tries.set(*tries + 1))
    };
    let view = match &*content {
        Content::Ready(assessment) => {
            return html! {
                <Samenhang
                    assessment={ByPointer(Rc::clone(assessment))}
                    language_failed={notice.is_some()}
                    {onlanguage}
                />
            };
        }
        Content::Loading => loading(*lang),
        Content::Failed => message(
            common::LOAD_FAILED_TITLE.get(*lang),
            common::LOAD_FAILED.get(*lang),
            button(Look::Plain, "opnieuw", common::RETRY.get(*lang), "", onretry),
        ),
    };
    html! { <main class="samenhang-page samenhang-page__main">{ view.body }</main> }
}

/// Content is compared by pointer: it never changes once it is loaded.
#[derive(Clone)]
struct ByPointer(Rc<Assessment>);

impl PartialEq for ByPointer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(PartialEq, Properties)]
struct SamenhangProps {
    assessment: ByPointer,
    language_failed: bool,
    onlanguage: Callback<Lang>,
}

/// Where the address is, and what is known about how it was reached.
#[derive(Clone, PartialEq)]
struct Place {
    route: Route,
    part: Option<String>,
}

impl Place {
    fn of(fragment: &str) -> Self {
        let (route, part) = Route::parse(fragment);
        Self { route, part }
    }
}

#[component]
fn Samenhang(props: &SamenhangProps) -> Html {
    let assessment = Rc::clone(&props.assessment.0);
    let lang = assessment.parts().lang;
    let store = use_reducer(Store::default);
    let shelf = {
        let id = assessment.parts().id.clone();
        let dispatch = store.dispatcher();
        use_memo((), move |()| Shelf::new(BrowserStore::of_this_page(), id, dispatch))
    };
    let shelf = Rc::clone(&shelf);
    let desk = Desk { assessment, dispatch: store.dispatcher(), shelf: Rc::clone(&shelf) };
    let (place, arrivals) = use_place();
    let missing = use_sheet(&store, &shelf, &place.route);
    use_saving(&store, &shelf, lang);
    use_arrival(&arrivals);
    let theme =
        use_state(|| Theme::from_id(&preferences::read(Preference::Theme).unwrap_or_default()));
    let remembers = use_state(|| true);
    use_effect_with(*theme, |theme| page::set_theme(*theme));

    let view = match &place.route {
        Route::Start => start(&desk),
        Route::Begin(path) => begin(&desk, *path),
        Route::Privacy => privacy(lang),
        Route::Display => {
            let (theme_handle, remembers_handle) = (theme.clone(), remembers.clone());
            let ontheme = Callback::from(move |chosen: Theme| {
                remembers_handle.set(preferences::write(Preference::Theme, chosen.id()));
                theme_handle.set(chosen);
            });
            display(lang, *theme, *remembers, &ontheme)
        }
        Route::NotFound => not_found(lang),
        Route::Sheet(id, sheet_page) => sheet_view(&desk, &store, id, sheet_page, missing),
    };
    use_effect_with(view.title, |title| page::set_title(title));
    let onlanguage = props.onlanguage.reform(move |()| lang.other());
    frame(Page {
        skip: common::SKIP.get(lang),
        product: common::PRODUCT.get(lang),
        start: Route::Start.href(),
        nav: nav(lang, &place.route, store.0.sheet.as_ref().map(|sheet| &sheet.id)),
        language: language_link(lang, &place.route),
        onlanguage,
        onskip: Callback::from(|()| page::show_part("inhoud")),
        footer: common::FOOTER.get(lang),
        footer_links: footer_links(lang, &place.route),
        alert: alerts(&desk, &store, props.language_failed),
        // The key: no part of one page is taken for a part of another.
        children: html! { <div key={place.route.href()}>{ view.body }</div> },
    })
}

fn sheet_view(
    desk: &Desk,
    store: &UseReducerHandle<Store>,
    id: &SheetId,
    sheet_page: &SheetPage,
    missing: Option<Missing>,
) -> View {
    let lang = desk.lang();
    let session = &store.0;
    let Some(sheet) = session.sheet.clone().filter(|sheet| sheet.id == *id) else {
        return missing.map_or_else(|| loading(lang), |missing| missing_view(lang, missing));
    };
    let base = Sheeted { desk: desk.clone(), sheet, saved: saved_words(lang, session) };
    match sheet_page {
        SheetPage::Overview => overview(&base),
        SheetPage::Question(id, from_review) => question(&base, id, *from_review),
        SheetPage::Dilemma(id, from_review) => dilemma(&base, id, *from_review),
        SheetPage::Review => review(&base),
        SheetPage::Result => result(&base),
    }
}

fn missing_view(lang: Lang, missing: Missing) -> View {
    match missing {
        Missing::Unreadable(record) => raw_record(lang, &record),
        Missing::Absent => {
            absent(lang, common::NO_SHEET_TITLE.get(lang), common::NO_SHEET.get(lang))
        }
        Missing::Store(error) => {
            absent(lang, common::NO_SHEET_TITLE.get(lang), save::reason(lang, &error))
        }
    }
}

/// The links of the header. On a page beside the assessment they lead back to the open one.
fn nav(lang: Lang, route: &Route, open: Option<&SheetId>) -> Vec<NavLink> {
    let mut links = Vec::new();
    if let Some(id) = route.sheet().or(open) {
        let mut link = |page: SheetPage, id_text: &'static str, label: &'static str| {
            let to = page.of(id);
            links.push(NavLink { id: id_text, label, current: *route == to, href: to.href() });
        };
        link(SheetPage::Overview, "nav-overzicht", common::OVERVIEW.get(lang));
        link(SheetPage::Result, "nav-uitkomst", common::RESULT.get(lang));
    }
    links.push(NavLink {
        id: "nav-weergave",
        label: common::DISPLAY.get(lang),
        href: Route::Display.href(),
        current: *route == Route::Display,
    });
    links
}

fn footer_links(lang: Lang, route: &Route) -> Vec<NavLink> {
    vec![NavLink {
        id: "voet-antwoorden",
        label: common::PRIVACY.get(lang),
        href: Route::Privacy.href(),
        current: *route == Route::Privacy,
    }]
}

fn language_link(lang: Lang, route: &Route) -> LanguageLink {
    let label = match lang {
        Lang::Nl => "English",
        Lang::En => "Nederlands",
    };
    let other = lang.other().code();
    LanguageLink { label, code: other, href: ["?lang=", other, &route.href()].concat() }
}

fn alerts(desk: &Desk, store: &UseReducerHandle<Store>, language_failed: bool) -> Html {
    let lang = desk.lang();
    let not_saved = match (&store.0.saved, &store.0.sheet) {
        (Saved::Failed { error, .. }, Some(sheet)) => {
            let ondownload = {
                let (desk, sheet) = (desk.clone(), Rc::clone(sheet));
                Callback::from(move |_| {
                    if !download_copy(&desk, &sheet) {
                        page::say(save::DOWNLOAD_FAILED.get(desk.lang()));
                    }
                })
            };
            let shelf = Rc::clone(&desk.shelf);
            save_alert(SaveAlert {
                heading: save::ALERT.get(lang),
                text: [save::reason(lang, error), save::GO_ON.get(lang)],
                download: save::DOWNLOAD.get(lang),
                retry: save::RETRY.get(lang),
                ondownload,
                onretry: Callback::from(move |_| shelf.flush()),
            })
        }
        _ => Html::default(),
    };
    html! {
        <>
            { not_saved }
            if language_failed {
                <div class="samenhang-alert" role="alert">
                    <p>{ common::LANG_FAILED.get(lang) }</p>
                </div>
            }
        </>
    }
}

/// An arrival that the page has not answered yet with focus and scroll.
type Arrivals = Rc<RefCell<Option<Arrival>>>;

/// The place of the address, and what was remembered of it.
#[hook]
fn use_place() -> (Place, Arrivals) {
    let place = use_state(|| Place::of(&navigation::fragment()));
    let arrivals = use_memo((), |()| RefCell::new(None));
    {
        let (place, arrivals) = (place.clone(), Rc::clone(&arrivals));
        use_effect_with((), move |()| {
            let listeners = navigation::listen(move |arrival| {
                place.set(Place::of(&arrival.fragment));
                arrivals.replace(Some(arrival));
            });
            move || drop(listeners)
        });
    }
    // A part of the page behind `~` is brought into view at the first load too.
    {
        let part = place.part.clone();
        use_effect_with((), move |()| {
            if let Some(part) = part {
                page::show_part(&part);
            }
        });
    }
    ((*place).clone(), arrivals)
}

/// Moves focus and scroll once the page that was arrived at has its heading (R4).
#[hook]
fn use_arrival(arrivals: &Arrivals) {
    let arrivals = Rc::clone(arrivals);
    use_effect(move || {
        if !page::has_heading() {
            return;
        }
        let Some(arrival) = arrivals.take() else { return };
        let part = Place::of(&arrival.fragment).part;
        match (arrival.memory, part) {
            (Some(memory), _) => {
                let found = memory.focus.is_some_and(|id| page::focus_id(&id));
                if !found {
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
    });
}

/// Opens the sheet of the address from the store, where it is not open yet.
#[hook]
fn use_sheet(store: &UseReducerHandle<Store>, shelf: &Rc<Shelf>, route: &Route) -> Option<Missing> {
    let missing = use_state(|| None::<(SheetId, Missing)>);
    let wanted = route.sheet().cloned();
    {
        let is_open = store.0.sheet.as_ref().map(|sheet| &sheet.id) == wanted.as_ref();
        let dispatch = store.dispatcher();
        let (missing, shelf) = (missing.clone(), Rc::clone(shelf));
        use_effect_with((wanted.clone(), is_open), move |(wanted, is_open)| {
            let Some(id) = wanted.clone().filter(|_| !is_open) else { return };
            spawn_local(async move {
                let why = match shelf.load(&id).await {
                    Ok(Some(Listed { content: Ok(Revised { sheet, revision }), .. })) => {
                        missing.set(None);
                        dispatch.dispatch(Action::Open { sheet, revision });
                        return;
                    }
                    Ok(Some(Listed { content: Err((record, _)), .. })) => {
                        Missing::Unreadable(record)
                    }
                    Ok(None) => Missing::Absent,
                    Err(error) => Missing::Store(error),
                };
                missing.set(Some((id, why)));
            });
        });
    }
    let (id, why) = (*missing).clone()?;
    (Some(id) == wanted).then_some(why)
}

/// The shortest time between two spoken messages, in milliseconds (R7).
const QUIET_MS: u64 = 10_000;

/// What came of saving, as far as it is spoken.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    None,
    Saved,
    Failed,
}

/// Brings every change to the store, and says aloud when that state changes (R7).
#[hook]
fn use_saving(store: &UseReducerHandle<Store>, shelf: &Rc<Shelf>, lang: Lang) {
    {
        let session = store.0.clone();
        let shelf = Rc::clone(shelf);
        let id = session.sheet.as_ref().map(|sheet| sheet.id.clone());
        use_effect_with((id, session.revision), move |_| {
            if let Some((sheet, revision)) = session.unsaved() {
                shelf.put(Revised { sheet, revision }, session.pace);
            }
        });
    }
    let outcome = match store.0.saved {
        Saved::Untouched => Outcome::None,
        Saved::At { .. } => Outcome::Saved,
        Saved::Failed { .. } => Outcome::Failed,
    };
    let words = saved_words(lang, &store.0);
    let spoken = use_mut_ref(|| 0_u64);
    use_effect_with(outcome, move |outcome| {
        let now = clock::now().0;
        let quiet = now.saturating_sub(*spoken.borrow()) >= QUIET_MS;
        // A failure is an alert of its own; here it is only said that all is well.
        if *outcome == Outcome::Saved && quiet {
            spoken.replace(now);
            page::say(&words);
        }
    });
    // What is typed is written before the page goes out of sight (R37).
    let shelf = Rc::clone(shelf);
    use_effect_with((), move |()| {
        let listeners = navigation::on_leave(move || shelf.flush());
        move || drop::<Option<[EventListener; 2]>>(listeners)
    });
}
