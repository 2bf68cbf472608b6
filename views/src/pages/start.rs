//! The start page: what this is, what it costs, what happens to answers, and the way in.

use samenhang_core::assessment::Quote;
use samenhang_core::sheet::Path;
use samenhang_core::text::{file, start as text};

use super::start_open::open_file;
use super::start_saved::saved;
use super::{Desk, View};
use crate::components::button::{Look, link};
use crate::components::page::symbol;
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::model::Model;
use crate::route::Route;

/// The start page.
#[must_use]
pub fn start(desk: &Desk, model: &Model) -> View {
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
                    <p>
                        <a id="vragen-lezen" href={text::paper_file(lang)}>
                            { desk.t(text::PAPER_LINK) }
                        </a>
                    </p>
                </div>
            </div>
            { saved(desk, model) }
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
            { section("kopie", desk.t(text::OPEN_HEADING), open_file(desk, &model.local)) }
            { section("bronnen", desk.t(text::QUOTES_HEADING), html! {
                <>
                    <p>{ desk.t(text::QUOTES_INTRO) }</p>
                    { for quotes.map(quotation) }
                    <p class="samenhang-meta">{ desk.t(text::QUOTES_NOTE) }</p>
                </>
            }) }
        </>
    };
    let mut view = View::new(desk.t(text::DOCUMENT), body);
    if model.local.refused.is_some() {
        view.title.insert_str(0, desk.t(file::ERROR_PREFIX));
    }
    view
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
