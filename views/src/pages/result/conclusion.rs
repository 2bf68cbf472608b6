//! The conclusion in words.

use samenhang_core::progress;
use samenhang_core::score::{Counts, OverallFigure};
use samenhang_core::sheet::Path;
use samenhang_core::text::{common, overview, result as text};

use super::Parts;
use crate::components::button::{Look, button, link};
use crate::markup::{Html, html};
use crate::model::Ask;
use crate::pages::copy::{copy_button, said};
use crate::pages::{Sheeted, View, message};
use crate::route::SheetPage;

/// Below this share of answers with a level the conclusion says that it rests on few.
const FEW: (usize, usize) = (4, 5);

pub(super) fn nothing_yet(view: &Parts<'_>) -> View {
    let desk = view.desk();
    let overview = view.base.to(SheetPage::Overview);
    let go_on = link(Look::Primary, "naar-overzicht", overview, desk.t(text::GO_ON));
    message(desk.t(text::TITLE), desk.t(text::NOTHING), go_on)
}

pub(super) fn conclusion(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let lang = desk.lang();
    let outcome = &view.outcome;
    let assessment = &desk.assessment;
    let [before, label, after] = text::conclusion(assessment, &outcome.overall);
    let patterns = outcome.signals.patterns.first();
    let pattern = patterns.and_then(|signal| assessment.parts().signals.get(signal.signal));
    let sheet = &view.base.sheet;
    let sum = SheetPage::Result.of(&sheet.id).part("berekend");
    let role = sheet.role.as_ref().and_then(|role| assessment.role(role));
    let date = common::date(lang, desk.local(sheet.changed).date);
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
                { link(Look::Subtle, "naar-som", sum, desk.t(text::METHOD_HEADING)) }
            </p>
            <p>
                { text::answered(lang, &outcome.counts) }
                if rests_on_few(&outcome.counts) { { " " }{ desk.t(text::FEW_ANSWERS) } }
            </p>
            { skipped(view) }
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
            { actions(view.base) }
        </div>
    }
}

/// The questions of the first round that have no answer, each a link by its subject: the last
/// question leads here whatever was skipped.
fn skipped(view: &Parts<'_>) -> Html {
    let sheet = &view.base.sheet;
    let asked = progress::on_path(view.assessment(), Path::Quick);
    let open: Vec<_> = asked
        .filter(|placed| sheet.answers.answer(&placed.question.id).is_none())
        .enumerate()
        .map(|(at, placed)| {
            let separator = if at == 0 { "" } else { ", " };
            let to = view.to_question("overgeslagen", &placed, &placed.dimension.name);
            html! { <>{ separator }{ to }</> }
        })
        .collect();
    html! {
        if sheet.path == Path::Quick && !open.is_empty() {
            <p id="overgeslagen">
                <strong>{ text::skipped(view.desk().lang(), open.len()) }</strong>
                { for open }{ "." }
            </p>
        }
    }
}

/// Fewer than 80 % of the applicable questions have a level (the share of method 4.4).
fn rests_on_few(counts: &Counts) -> bool {
    counts.levels * FEW.1 < counts.applicable() * FEW.0
}

/// What to do with the result.
fn actions(base: &Sheeted) -> Html {
    let Sheeted { desk, sheet, .. } = base;
    let quick = sheet.path == Path::Quick;
    let all = overview::to_full(desk.lang(), desk.assessment.question_count());
    let go_on = desk.send.click(Ask::GoOnWithAll);
    let print = desk.send.click(Ask::Print);
    let review = base.to(SheetPage::Review);
    html! {
        <>
            <div class="samenhang-actions">
                if quick {
                    { button(Look::Primary, "verder-met-alles", &all, "", go_on) }
                }
                { copy_button(base, if quick { Look::Plain } else { Look::Primary }) }
                { button(Look::Plain, "print", desk.t(text::PRINT), "", print) }
                { link(Look::Subtle, "naar-controle", review, desk.t(text::ANSWERS)) }
            </div>
            { said(base, true) }
        </>
    }
}
