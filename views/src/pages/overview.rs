//! The overview: ten dimensions in any order, the dilemmas, and the way to the result.

use samenhang_core::answers::Answer;
use samenhang_core::assessment::{Dimension, Placed, Question};
use samenhang_core::progress::{self, Stage};
use samenhang_core::session::Edit;
use samenhang_core::sheet::Path;
use samenhang_core::text::{common, count, overview as text, question};

use super::carry::carry;
use super::copy::{copy_button, said};
use super::start::quotation;
use super::{Desk, Sheeted, View};
use crate::components::button::{Look, button, link};
use crate::components::disclosure::{Shows, disclosure};
use crate::components::outline::{OutlineItem, outline_item};
use crate::components::section::section;
use crate::markup::{Event, Html, html};
use crate::route::SheetPage;

/// The overview of one assessment.
#[must_use]
pub fn overview(props: &Sheeted) -> View {
    let Sheeted { desk, sheet, saved, .. } = props;
    let lang = desk.lang();

    let answers = &sheet.answers;
    let assessment = &desk.assessment;
    let overall = progress::overall(assessment, sheet.path, answers);
    let stages: Vec<Stage> = assessment
        .dimensions()
        .iter()
        .map(|dimension| progress::dimension(dimension, sheet.path, answers).stage())
        .collect();
    let complete = stages.iter().filter(|stage| **stage == Stage::Complete).count();
    let outline = assessment.dimensions().iter().enumerate();
    let outline = outline.map(|(index, dimension)| item(props, index, dimension));
    let body = html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-meta"><bdi>{ desk.sheet_name(sheet) }</bdi></p>
                    <p class="samenhang-lead">
                        { text::lead(lang, overall, complete) }{ " " }{ desk.t(text::ORDER) }
                    </p>
                    <p class="samenhang-save-state">{ saved }</p>
                    <div class="samenhang-actions">{ go_on(props, overall.stage()) }</div>
                </div>
            </div>
            { section(
                "onderwerpen",
                &text::subjects(lang, stages.len()),
                html! { <ol class="samenhang-outline" role="list">{ for outline }</ol> },
            ) }
            { path_section(props) }
            { dilemmas(props) }
            { section("afronden", desk.t(text::FINISH), html! {
                <>
                    <p>{ desk.t(text::FINISH_TEXT) }</p>
                    <div class="samenhang-actions">
                        { link(
                            Look::Plain,
                            "naar-controle",
                            props.to(SheetPage::Review),
                            desk.t(text::REVIEW_LINK),
                        ) }
                        { copy_button(props, Look::Plain) }
                    </div>
                        { said(props, false) }
                </>
            }) }
            { carry(props) }
        </>
    };
    View::new(desk.t(text::TITLE), body)
}

/// What to do now: the next question, or the result when all are done.
fn go_on(props: &Sheeted, stage: Stage) -> Html {
    let Sheeted { desk, sheet, .. } = props;
    let result = props.to(SheetPage::Result);
    let resume = progress::resume(&desk.assessment, sheet.path, &sheet.answers);
    match resume.filter(|_| stage != Stage::Complete) {
        None => link(Look::Primary, "naar-uitkomst", result, desk.t(question::TO_RESULT)),
        Some(placed) => {
            let next = props.to(SheetPage::Question(placed.question.id.clone(), false));
            let words = text::resume(desk.lang(), number_on_path(props, placed));
            html! {
                <>
                    { link(Look::Primary, "verder", next, &words) }
                    { link(Look::Subtle, "naar-tussenstand", result, desk.t(text::INTERIM)) }
                </>
            }
        }
    }
}

fn dilemmas(props: &Sheeted) -> Html {
    let Sheeted { desk, sheet, .. } = props;
    let lang = desk.lang();
    let dilemmas = &desk.assessment.parts().dilemmas;
    let filled = progress::dilemmas_filled(&desk.assessment, &sheet.answers);
    let Some(first) = dilemmas.first() else { return Html::default() };
    let to = props.to(SheetPage::Dilemma(first.id.clone(), false));
    section(
        "dilemmas",
        &text::dilemmas(lang, dilemmas.len()),
        html! {
            <>
                <p>{ desk.t(text::DILEMMAS_TEXT) }</p>
                <p>
                    { link(Look::Subtle, "naar-dilemmas", to, desk.t(text::DILEMMAS_LINK)) }
                    { " " }
                    <span class="samenhang-meta">
                        { text::dilemmas_filled(lang, filled, dilemmas.len()) }
                    </span>
                </p>
            </>
        },
    )
}

/// The number that the page of the question shows.
fn number_on_path(props: &Sheeted, placed: Placed<'_>) -> usize {
    let step = progress::step(&props.desk.assessment, props.sheet.path, placed);
    step.number.unwrap_or(placed.number)
}

fn item(props: &Sheeted, index: usize, dimension: &Dimension) -> Html {
    let Sheeted { desk, sheet, .. } = props;
    let lang = desk.lang();
    let progress = progress::dimension(dimension, sheet.path, &sheet.answers);
    let stage = progress.stage();
    let asked = dimension.questions.iter().filter(|q| sheet.path == Path::Full || q.core);
    // The name leads to the first open question, else to the first.
    let open = asked.clone().find(|q| sheet.answers.answer(&q.id).is_none());
    let Some(target) = open.or_else(|| asked.clone().next()) else { return Html::default() };
    let to = |id| props.to(SheetPage::Question(id, false));
    // The first round has one question per dimension: its stage says it all.
    let count = match (sheet.path, stage) {
        (Path::Quick, _) => String::new(),
        (Path::Full, Stage::Open) => count::questions(lang, progress.total),
        (Path::Full, Stage::Begun | Stage::Complete) => text::of_questions(lang, progress),
    };
    let quote =
        dimension.quote.and_then(|place| desk.assessment.parts().quotes.get(usize::from(place)));
    let more = html! {
        <>
            <p>{ &dimension.why }</p>
            if let Some(quote) = quote { { quotation(quote) } }
            <p><strong>{ desk.t(text::SHOW_QUESTIONS) }</strong></p>
            <ol class="samenhang-question-list" role="list">
                { for dimension.questions.iter().map(|question| question_item(props, question)) }
            </ol>
        </>
    };
    outline_item(OutlineItem {
        stage,
        id: ["onderwerp-", dimension.id.as_str()].concat(),
        name: format!("{}. {}", index + 1, dimension.name),
        href: to(target.id.clone()),
        description: &dimension.description,
        status: text::stage(lang, stage),
        count,
        children: disclosure(&text::more(lang, &dimension.name), Shows::Everywhere, more),
    })
}

/// A question with its answer in a few words.
fn question_item(props: &Sheeted, question: &Question) -> Html {
    let id = question.id.as_str();
    let to = props.to(SheetPage::Question(question.id.clone(), false));
    let answer = props.sheet.answers.answer(&question.id);
    html! {
        <li>
            { link(Look::Subtle, &["vraag-", id].concat(), to, &question.text) }
            <br />
            <span class="samenhang-meta">{ answer_words(&props.desk, answer) }</span>
        </li>
    }
}

fn path_section(props: &Sheeted) -> Html {
    let Sheeted { desk, sheet, .. } = props;
    let (now, other, words) = match sheet.path {
        Path::Quick => (
            text::QUICK_TEXT,
            Path::Full,
            text::to_full(desk.lang(), desk.assessment.question_count()),
        ),
        Path::Full => (text::FULL_TEXT, Path::Quick, desk.t(text::TO_QUICK).to_owned()),
    };
    let onclick = desk.send.edit(move |_: Event| Edit::Path(other));
    section(
        "pad",
        desk.t(text::PATH_HEADING),
        html! {
            <>
                <p>{ desk.t(now) }{ " " }{ desk.t(text::PATH_NOTE) }</p>
                { button(Look::Plain, "ander-pad", &words, "", onclick) }
            </>
        },
    )
}

/// An answer in a few words; a level without its text.
pub(super) fn answer_words(desk: &Desk, answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Level(level)) => question::situation(desk.lang(), level.value()),
        Some(Answer::Unknown) => desk.t(common::UNKNOWN).to_owned(),
        Some(Answer::NotApplicable) => desk.t(common::NOT_APPLICABLE).to_owned(),
        None => desk.t(common::BLANK).to_owned(),
    }
}
