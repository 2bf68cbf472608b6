//! The start page: what this is, what it costs, what happens to answers, and the way in.

use std::rc::Rc;

use samenhang_core::assessment::Quote;
use samenhang_core::progress;
use samenhang_core::session::Action;
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::storage::StoreError;
use samenhang_core::text::{count, save, start as text};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Desk, sheet_name, use_title};
use crate::components::page::Symbol;
use crate::components::section::Section;
use crate::effects::{files, page};
use crate::pages::start_open::OpenFile;
use crate::route::{Route, SheetPage};
use crate::shelf::{Listed, Revised};

/// What [`Start`] starts from.
#[derive(PartialEq, Properties)]
pub struct StartProps {
    /// What every page works with.
    pub desk: Desk,
}

/// The start page.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let desk = &props.desk;
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    use_title(desk.t(text::DOCUMENT));
    let core = desk.assessment.core_questions().count();
    let all = desk.assessment.question_count();
    let quotes = parts.start_quotes.iter().filter_map(|at| parts.quotes.get(usize::from(*at)));
    html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__margin"><Symbol class="samenhang-symbol" /></div>
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ desk.t(text::LEAD) }</p>
                    <div class="samenhang-actions">
                        <a
                            class="samenhang-button samenhang-button--primary-action"
                            id="eerste-ronde"
                            href={Route::Begin(Path::Quick).href()}
                        >
                            { desk.t(text::BEGIN_QUICK) }
                        </a>
                        <a id="alle-vragen" href={Route::Begin(Path::Full).href()}>
                            { text::begin_full(lang, all) }
                        </a>
                    </div>
                    <p class="samenhang-meta">
                        { text::quick_note(lang, core, parts.quick_minutes) }
                    </p>
                </div>
            </div>
            <Saved desk={desk.clone()} />
            <Section id="tijd" heading={desk.t(text::TIME_HEADING)}>
                <dl class="samenhang-facts">
                    <dt>{ desk.t(text::TIME_QUICK) }</dt>
                    <dd>{ text::quick_fact(lang, core, parts.quick_minutes) }</dd>
                    <dt>{ desk.t(text::TIME_FULL) }</dt>
                    <dd>
                        { text::full_fact(
                            lang,
                            all,
                            desk.assessment.dimensions().len(),
                            parts.full_minutes,
                        ) }
                    </dd>
                    <dt>{ desk.t(text::TIME_DILEMMAS) }</dt>
                    <dd>{ text::dilemma_fact(lang, parts.dilemmas.len()) }</dd>
                </dl>
                <p class="samenhang-meta">{ desk.t(text::TIME_NOTE) }</p>
            </Section>
            <Section id="krijgt" heading={desk.t(text::GET_HEADING)}>
                <p>{ desk.t(text::GET_1) }</p>
                <p>{ desk.t(text::GET_2) }</p>
            </Section>
            <Section id="antwoorden" heading={desk.t(text::DATA_HEADING)}>
                <p>{ desk.t(text::DATA_1) }</p>
                <p>{ desk.t(text::DATA_2) }</p>
                <p class="samenhang-aside">{ &parts.status }</p>
            </Section>
            <Section id="kopie" heading={desk.t(text::OPEN_HEADING)}>
                <OpenFile desk={desk.clone()} />
            </Section>
            <Section id="bronnen" heading={desk.t(text::QUOTES_HEADING)}>
                <p>{ desk.t(text::QUOTES_INTRO) }</p>
                { for quotes.map(quotation) }
                <p class="samenhang-meta">{ desk.t(text::QUOTES_NOTE) }</p>
            </Section>
        </>
    }
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

/// The assessments that this browser keeps.
#[component]
fn Saved(props: &StartProps) -> Html {
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
    html! {
        <Section id="verder" heading={desk.t(text::RESUME_HEADING)}>
            <p role="alert">if let Some(message) = *message { { desk.t(message) } }</p>
            { body }
        </Section>
    }
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
            let begun = text::begun_on(lang, crate::effects::clock::local(sheet.created).date);
            let name = sheet_name(lang, sheet);
            let what = if sheet.name.is_empty() {
                count::answered(lang, progress)
            } else {
                [count::answered(lang, progress), ", ".to_owned(), begun].concat()
            };
            let go = html! {
                <a class="samenhang-button" id={format!("verder-{key}")} {href}>
                    { desk.t(text::CONTINUE) }
                    <span class="samenhang-visually-hidden">{ ": " }{ &name }</span>
                </a>
            };
            (name, what, go)
        }
        Err((record, _)) => {
            let record = record.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                if !files::download("samenhang-gegevens.txt", "text/plain", &record) {
                    page::say("");
                }
            });
            let go = html! {
                <button class="samenhang-button" type="button" {onclick}>
                    { desk.t(samenhang_core::text::common::DOWNLOAD_RAW) }
                </button>
            };
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
        <div class="samenhang-saved" {key}>
            <p><strong><bdi>{ &name }</bdi></strong><br />{ what }{ "." }</p>
            if asked {
                <div role="alert"><p>{ text::remove_question(lang, &name) }</p></div>
                <div class="samenhang-actions" key="vraag">
                    <button
                        class="samenhang-button samenhang-button--primary-action"
                        type="button"
                        onclick={onremove.reform(move |_| id.clone())}
                    >
                        { desk.t(text::REMOVE_CONFIRM) }
                    </button>
                    <button class="samenhang-button" type="button" onclick={keep}>
                        { desk.t(text::REMOVE_KEEP) }
                    </button>
                </div>
            } else {
                <div class="samenhang-actions" key="keuze">
                    { go }
                    <button
                        class="samenhang-button samenhang-button--subtle"
                        type="button"
                        onclick={ask}
                    >
                        { desk.t(text::REMOVE) }
                        <span class="samenhang-visually-hidden">{ ": " }{ &name }</span>
                    </button>
                </div>
            }
        </div>
    }
}
