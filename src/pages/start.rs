//! The start page: what this is, what it costs, what happens to answers, and the way in.

use std::rc::Rc;

use samenhang_core::assessment::Quote;
use samenhang_core::progress;
use samenhang_core::session::Action;
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::storage::StoreError;
use samenhang_core::text::{common, count, save, start as text};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::message::download_raw;
use super::start_open::OpenFile;
use super::{Desk, View, sheet_name};
use crate::components::button::{Look, button, link, only_heard};
use crate::components::page::symbol;
use crate::components::section::section;
use crate::effects::{clock, page};
use crate::markup::html;
use crate::route::{Route, SheetPage};
use crate::shelf::{Listed, Revised};

/// The start page.
#[must_use]
pub fn start(desk: &Desk) -> View {
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    let core = desk.assessment.core_questions().count();
    let all = desk.assessment.question_count();
    let quotes = parts.start_quotes.iter().filter_map(|at| parts.quotes.get(usize::from(*at)));
    let quick = Route::Begin(Path::Quick).href();
    let full = Route::Begin(Path::Full).href();
    let body = html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__margin">{ symbol("samenhang-symbol") }</div>
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ desk.t(text::LEAD) }</p>
                    <div class="samenhang-actions">
                        { link(Look::Primary, "eerste-ronde", quick, desk.t(text::BEGIN_QUICK)) }
                        { link(Look::Subtle, "alle-vragen", full, &text::begin_full(lang, all)) }
                    </div>
                    <p class="samenhang-meta">
                        { text::quick_note(lang, core, parts.quick_minutes) }
                    </p>
                </div>
            </div>
            <Saved desk={desk.clone()} />
            { time(desk, core, all) }
            { section("krijgt", desk.t(text::GET_HEADING), html! {
                <><p>{ desk.t(text::GET_1) }</p><p>{ desk.t(text::GET_2) }</p></>
            }) }
            { section("antwoorden", desk.t(text::DATA_HEADING), html! {
                <>
                    <p>{ desk.t(text::DATA_1) }</p>
                    <p>{ desk.t(text::DATA_2) }</p>
                    <p class="samenhang-aside">{ &parts.status }</p>
                </>
            }) }
            { section("kopie", desk.t(text::OPEN_HEADING), html! {
                <OpenFile desk={desk.clone()} />
            }) }
            { section("bronnen", desk.t(text::QUOTES_HEADING), html! {
                <>
                    <p>{ desk.t(text::QUOTES_INTRO) }</p>
                    { for quotes.map(quotation) }
                    <p class="samenhang-meta">{ desk.t(text::QUOTES_NOTE) }</p>
                </>
            }) }
        </>
    };
    View::new(desk.t(text::DOCUMENT), body)
}

fn time(desk: &Desk, core: usize, all: usize) -> Html {
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    let facts = [
        (text::TIME_QUICK, text::quick_fact(lang, core, parts.quick_minutes)),
        (text::TIME_FULL, text::full_fact(lang, all, parts.dimensions.len(), parts.full_minutes)),
        (text::TIME_DILEMMAS, text::dilemma_fact(lang, parts.dilemmas.len())),
    ];
    let facts = facts.map(|(name, fact)| html! { <><dt>{ desk.t(name) }</dt><dd>{ fact }</dd></> });
    section(
        "tijd",
        desk.t(text::TIME_HEADING),
        html! {
            <>
                <dl class="samenhang-facts">{ for facts }</dl>
                <p class="samenhang-meta">{ desk.t(text::TIME_NOTE) }</p>
            </>
        },
    )
}

/// A quotation with its source; always Dutch.
pub(super) fn quotation(quote: &Quote) -> Html {
    html! {
        <figure class="samenhang-quote" key={quote.id.clone()} lang="nl">
            <blockquote><p>{ "‘" }{ &quote.text }{ "’" }</p></blockquote>
            <figcaption class="samenhang-meta">
                { &quote.source }{ ", " }{ quote.year }
            </figcaption>
        </figure>
    }
}

#[derive(PartialEq, Properties)]
struct SavedProps {
    desk: Desk,
}

/// The assessments that this browser keeps.
#[component]
fn Saved(props: &SavedProps) -> Html {
    let desk = &props.desk;
    let lang = desk.lang();
    let listed = use_state(|| None::<Result<Vec<Listed>, StoreError>>);
    let asks = use_state(|| None::<SheetId>);
    let message = use_state(|| None);
    let reads = use_state(|| 0_u32);
    {
        let listed = listed.clone();
        let shelf = Rc::clone(&desk.shelf);
        use_effect_with(*reads, move |_| {
            spawn_local(async move { listed.set(Some(shelf.list().await)) });
        });
    }
    let onremove = {
        let desk = desk.clone();
        let (asks, message, reads) = (asks.clone(), message.clone(), reads.clone());
        Callback::from(move |id: SheetId| {
            let desk = desk.clone();
            let (asks, message, reads) = (asks.clone(), message.clone(), reads.clone());
            spawn_local(async move {
                // An open sheet that is removed must not be written again.
                desk.dispatch.dispatch(Action::Close);
                let outcome = match desk.shelf.remove(&id).await {
                    Ok(()) => text::REMOVED,
                    Err(_) => text::REMOVE_FAILED,
                };
                message.set(Some(outcome));
                asks.set(None);
                reads.set(*reads + 1);
                page::focus_id("verder");
            });
        })
    };
    let row = |sheet: &Listed| {
        saved_row(desk, sheet, (*asks).as_ref() == Some(&sheet.id), &asks, &onremove)
    };
    let body = match &*listed {
        Some(Ok(sheets)) if !sheets.is_empty() => html! { { for sheets.iter().map(row) } },
        Some(Err(error)) => html! {
            <p>{ desk.t(text::LIST_FAILED) }{ " " }{ save::reason(lang, error) }</p>
        },
        Some(Ok(_)) if message.is_none() => return Html::default(),
        Some(Ok(_)) => Html::default(),
        None => return Html::default(),
    };
    section(
        "verder",
        desk.t(text::RESUME_HEADING),
        html! {
            <>
                <p role="alert">if let Some(message) = *message { { desk.t(message) } }</p>
                { body }
            </>
        },
    )
}

fn saved_row(
    desk: &Desk,
    listed: &Listed,
    asked: bool,
    asks: &UseStateHandle<Option<SheetId>>,
    onremove: &Callback<SheetId>,
) -> Html {
    let lang = desk.lang();
    let id = listed.id.clone();
    let key = id.as_str().to_owned();
    let (name, what, go) = match &listed.content {
        Ok(Revised { sheet, .. }) => {
            let progress = progress::overall(&desk.assessment, Path::Full, &sheet.answers);
            let href = SheetPage::Overview.of(&id).href();
            let begun = text::begun_on(lang, clock::local(sheet.created).date);
            let name = sheet_name(lang, sheet);
            let what = if sheet.name.is_empty() {
                count::answered(lang, progress)
            } else {
                [count::answered(lang, progress), ", ".to_owned(), begun].concat()
            };
            let go = html! {
                <a class="samenhang-button" id={["verder-", &key].concat()} {href}>
                    { desk.t(text::CONTINUE) }{ only_heard(&[": ", &name].concat()) }
                </a>
            };
            (name, what, go)
        }
        Err((record, _)) => {
            let go = button(
                Look::Plain,
                &["gegevens-", &key].concat(),
                desk.t(common::DOWNLOAD_RAW),
                "",
                download_raw(lang, record),
            );
            (key.clone(), desk.t(text::UNREADABLE).to_owned(), go)
        }
    };
    let ask = {
        let (asks, id) = (asks.clone(), id.clone());
        Callback::from(move |_: MouseEvent| asks.set(Some(id.clone())))
    };
    let keep = {
        let asks = asks.clone();
        Callback::from(move |_: MouseEvent| asks.set(None))
    };
    html! {
        <div class="samenhang-saved" key={key.clone()}>
            <p><strong><bdi>{ &name }</bdi></strong><br />{ what }{ "." }</p>
            if asked {
                <div role="alert"><p>{ text::remove_question(lang, &name) }</p></div>
                <div class="samenhang-actions" key="vraag">
                    { button(
                        Look::Primary,
                        &["verwijder-", &key].concat(),
                        desk.t(text::REMOVE_CONFIRM),
                        "",
                        onremove.reform(move |_| id.clone()),
                    ) }
                    { button(Look::Plain, "laat-staan", desk.t(text::REMOVE_KEEP), "", keep) }
                </div>
            } else {
                <div class="samenhang-actions" key="keuze">
                    { go }
                    { button(
                        Look::Subtle,
                        &["vraag-verwijder-", &key].concat(),
                        desk.t(text::REMOVE),
                        &[": ", &name].concat(),
                        ask,
                    ) }
                </div>
            }
        </div>
    }
}
