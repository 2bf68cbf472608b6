//! The conclusion in words.

use samenhang_core::progress;
use samenhang_core::score::{Counts, OverallFigure};
use samenhang_core::session::{Action, Edit};
use samenhang_core::sheet::Path;
use samenhang_core::text::{common, overview, result as text};
use yew::prelude::*;

use super::super::copy::CopyButton;
use super::View;
use crate::effects::{clock, navigation, page};
use crate::pages::Message;
use crate::route::SheetPage;

/// Below this share of answers with a level the conclusion says that it rests on few.
const FEW: (usize, usize) = (4, 5);

pub(super) fn nothing_yet(view: &View) -> Html {
    let desk = view.desk();
    let overview = SheetPage::Overview.of(&view.base.sheet.id).href();
    html! {
        <Message title={desk.t(text::TITLE)} text={desk.t(text::NOTHING)}>
            <a
                class="samenhang-button samenhang-button--primary-action"
                id="naar-overzicht"
                href={overview}
            >
                { desk.t(text::GO_ON) }
            </a>
        </Message>
    }
}

pub(super) fn conclusion(view: &View) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let outcome = &view.outcome;
    let assessment = &desk.assessment;
    let [before, label, after] = text::conclusion(assessment, &outcome.overall);
    let patterns = outcome.signals.patterns.first();
    let pattern = patterns.and_then(|signal| assessment.parts().signals.get(signal.signal));
    let sheet = &view.base.sheet;
    let role = sheet.role.as_ref().and_then(|role| assessment.role(role));
    let date = common::date(lang, clock::local(sheet.changed).date);
    html! {
        <div class="samenhang-intro__body samenhang-stack">
            <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
            <p class="samenhang-voice">
                { before }
                if !label.is_empty() { <strong>{ label }</strong> }
                { after }
                if let Some(pattern) = pattern { { " " }{ &pattern.text } }
            </p>
            <p>
                { text::figures(assessment, &outcome.dimensions, &outcome.overall) }
                if let OverallFigure::Scored(total) = &outcome.overall.figure {
                    { " " }{ text::band(lang, total.band.low, total.band.high) }
                }
                { " " }
                <a id="naar-som" href={SheetPage::Result.of(&sheet.id).part("berekend")}>
                    { desk.t(text::METHOD_HEADING) }
                </a>
            </p>
            <p>
                { text::answered(lang, &outcome.counts) }
                if rests_on_few(&outcome.counts) { { " " }{ desk.t(text::FEW_ANSWERS) } }
            </p>
            <div class="samenhang-aside samenhang-stack">
                <p>{ desk.t(text::ONE_PERSON) }</p>
                <p>{ &assessment.parts().status }</p>
            </div>
            <p class="samenhang-meta">
                if !sheet.name.is_empty() { <bdi>{ &sheet.name }</bdi>{ ". " } }
                { text::about(
                    lang,
                    &date,
                    role.map(|role| role.short.as_str()),
                    &assessment.parts().version,
                ) }
            </p>
            <Actions view={view.clone()} />
        </div>
    }
}

/// Fewer than 80 % of the applicable questions have a level (the share of method 4.4).
fn rests_on_few(counts: &Counts) -> bool {
    counts.levels * FEW.1 < counts.applicable() * FEW.0
}

#[derive(PartialEq, Properties)]
struct ActionsProps {
    view: View,
}

#[component]
fn Actions(props: &ActionsProps) -> Html {
    let desk = props.view.desk();
    let sheet = &props.view.base.sheet;
    let failed = use_state(|| false);
    let onprint = {
        let failed = failed.clone();
        Callback::from(move |_: MouseEvent| failed.set(!page::print()))
    };
    html! {
        <div class="samenhang-actions">
            if sheet.path == Path::Quick {
                <button
                    class="samenhang-button samenhang-button--primary-action"
                    id="verder-met-alles"
                    type="button"
                    onclick={go_on_with_all(&props.view)}
                >
                    { overview::to_full(desk.lang(), desk.assessment.question_count()) }
                </button>
            }
            <CopyButton
                desk={desk.clone()}
                sheet={sheet.clone()}
                primary={sheet.path == Path::Full}
            />
            <button class="samenhang-button" id="print" type="button" onclick={onprint}>
                { desk.t(text::PRINT) }
            </button>
            <a id="naar-controle" href={SheetPage::Review.of(&sheet.id).href()}>
                { desk.t(text::ANSWERS) }
            </a>
            if *failed { <p role="alert">{ desk.t(text::PRINT_FAILED) }</p> }
        </div>
    }
}

/// After the first round: the other questions, with all answers kept (method 4.9).
fn go_on_with_all(view: &View) -> Callback<MouseEvent> {
    let desk = view.desk().clone();
    let sheet = view.base.sheet.clone();
    Callback::from(move |_: MouseEvent| {
        let page = progress::resume(&desk.assessment, Path::Full, &sheet.answers)
            .map_or(SheetPage::Overview, |placed| {
                SheetPage::Question(placed.question.id.clone(), false)
            });
        let edit = Edit::Path(Path::Full);
        desk.dispatch.dispatch(Action::Edit { edit, moment: clock::now() });
        navigation::go(&page.of(&sheet.id).href());
    })
}
