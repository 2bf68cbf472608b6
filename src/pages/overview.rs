//! The overview: ten dimensions in any order, the dilemmas, and the way to the result.

use samenhang_core::answers::Answer;
use samenhang_core::assessment::{Dimension, Placed};
use samenhang_core::progress::{self, Stage};
use samenhang_core::session::Edit;
use samenhang_core::sheet::Path;
use samenhang_core::text::{common, count, overview as text, question};
use yew::prelude::*;

use super::copy::CopyButton;
use super::{Desk, SheetProps, sheet_name, use_title};
use crate::components::disclosure::Disclosure;
use crate::components::outline::{Knot, OutlineItem};
use crate::components::section::Section;
use crate::route::SheetPage;
use crate::store::edit;

/// The overview of one assessment.
#[component]
pub fn Overview(props: &SheetProps) -> Html {
    let SheetProps { desk, sheet, saved } = props;
    let lang = desk.lang();
    use_title(desk.t(text::TITLE));

    let answers = &sheet.answers;
    let assessment = &desk.assessment;
    let overall = progress::overall(assessment, sheet.path, answers);
    let stages: Vec<Stage> = assessment
        .dimensions()
        .iter()
        .map(|dimension| progress::dimension(dimension, sheet.path, answers).stage())
        .collect();
    let complete = stages.iter().filter(|stage| **stage == Stage::Complete).count();
    let dilemmas = &assessment.parts().dilemmas;
    let filled = progress::dilemmas_filled(assessment, answers);

    let to = |page: SheetPage| page.of(&sheet.id).href();
    let resume = progress::resume(assessment, sheet.path, answers);
    let done = overall.stage() == Stage::Complete;
    html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-meta"><bdi>{ sheet_name(lang, sheet) }</bdi></p>
                    <p class="samenhang-lead">
                        { text::lead(lang, overall, complete) }{ " " }{ desk.t(text::ORDER) }
                    </p>
                    <p class="samenhang-save-state">{ saved }</p>
                    <div class="samenhang-actions">
                        if done {
                            <a
                                class="samenhang-button samenhang-button--primary-action"
                                id="naar-uitkomst"
                                href={to(SheetPage::Result)}
                            >
                                { desk.t(question::TO_RESULT) }
                            </a>
                        } else if let Some(placed) = resume {
                            <a
                                class="samenhang-button samenhang-button--primary-action"
                                id="verder"
                                href={to(SheetPage::Question(placed.question.id.clone(), false))}
                            >
                                { text::resume(lang, number_on_path(props, placed)) }
                            </a>
                            <a id="naar-tussenstand" href={to(SheetPage::Result)}>
                                { desk.t(text::INTERIM) }
                            </a>
                        }
                    </div>
                </div>
            </div>
            <Section id="onderwerpen" heading={text::subjects(lang, stages.len())}>
                <ol class="samenhang-outline" role="list">
                    { for assessment.dimensions().iter().enumerate().map(|(index, dimension)| {
                        item(props, index, dimension)
                    }) }
                </ol>
            </Section>
            { path_section(props) }
            <Section id="dilemmas" heading={text::dilemmas(lang, dilemmas.len())}>
                <p>{ desk.t(text::DILEMMAS_TEXT) }</p>
                if let Some(first) = dilemmas.first() {
                    <p>
                        <a
                            id="naar-dilemmas"
                            href={to(SheetPage::Dilemma(first.id.clone(), false))}
                        >
                            { desk.t(text::DILEMMAS_LINK) }
                        </a>
                        { " " }
                        <span class="samenhang-meta">
                            { text::dilemmas_filled(lang, filled, dilemmas.len()) }
                        </span>
                    </p>
                }
            </Section>
            <Section id="afronden" heading={desk.t(text::FINISH)}>
                <p>{ desk.t(text::FINISH_TEXT) }</p>
                <div class="samenhang-actions">
                    <a class="samenhang-button" id="naar-controle" href={to(SheetPage::Review)}>
                        { desk.t(text::REVIEW_LINK) }
                    </a>
                    <CopyButton desk={desk.clone()} sheet={sheet.clone()} />
                </div>
            </Section>
        </>
    }
}

/// The number that the page of the question shows.
fn number_on_path(props: &SheetProps, placed: Placed<'_>) -> usize {
    let step = progress::step(&props.desk.assessment, props.sheet.path, placed);
    step.number.unwrap_or(placed.number)
}

fn item(props: &SheetProps, index: usize, dimension: &Dimension) -> Html {
    let SheetProps { desk, sheet, .. } = props;
    let lang = desk.lang();
    let progress = progress::dimension(dimension, sheet.path, &sheet.answers);
    let stage = progress.stage();
    let asked = dimension.questions.iter().filter(|q| sheet.path == Path::Full || q.core);
    // The name leads to the first open question, else to the first.
    let open = asked.clone().find(|q| sheet.answers.answer(&q.id).is_none());
    let Some(target) = open.or_else(|| asked.clone().next()) else { return Html::default() };
    let to = |id| SheetPage::Question(id, false).of(&sheet.id).href();
    let knot = match stage {
        Stage::Open => Knot::Open,
        Stage::Begun => Knot::Begun,
        Stage::Complete => Knot::Complete,
    };
    // The first round has one question per dimension: its stage says it all.
    let count = match (sheet.path, stage) {
        (Path::Quick, _) => String::new(),
        (Path::Full, Stage::Open) => count::questions(lang, progress.total),
        (Path::Full, Stage::Begun | Stage::Complete) => text::of_questions(lang, progress),
    };
    let quote =
        dimension.quote.and_then(|place| desk.assessment.parts().quotes.get(usize::from(place)));
    html! {
        <OutlineItem
            key={dimension.id.as_str().to_owned()}
            {knot}
            id={format!("onderwerp-{}", dimension.id.as_str())}
            name={format!("{}. {}", index + 1, dimension.name)}
            href={to(target.id.clone())}
            description={dimension.description.clone()}
            status={text::stage(lang, stage)}
            {count}
        >
            <Disclosure summary={desk.t(text::MORE)}>
                <p>{ &dimension.why }</p>
                if let Some(quote) = quote {
                    { super::start::quotation(quote) }
                }
                <p><strong>{ desk.t(text::SHOW_QUESTIONS) }</strong></p>
                <ol class="samenhang-question-list" role="list">
                    { for dimension.questions.iter().map(|q| html! {
                        <li key={q.id.as_str().to_owned()}>
                            <a
                                id={format!("vraag-{}", q.id.as_str())}
                                href={to(q.id.clone())}
                            >
                                { &q.text }
                            </a>
                            <br />
                            <span class="samenhang-meta">
                                { answer_words(desk, sheet.answers.answer(&q.id)) }
                            </span>
                        </li>
                    }) }
                </ol>
            </Disclosure>
        </OutlineItem>
    }
}

fn path_section(props: &SheetProps) -> Html {
    let SheetProps { desk, sheet, .. } = props;
    let (now, other, words) = match sheet.path {
        Path::Quick => (
            text::QUICK_TEXT,
            Path::Full,
            text::to_full(desk.lang(), desk.assessment.question_count()),
        ),
        Path::Full => (text::FULL_TEXT, Path::Quick, desk.t(text::TO_QUICK).to_owned()),
    };
    let onclick = edit(&desk.dispatch, move |_: MouseEvent| Edit::Path(other));
    html! {
        <Section id="pad" heading={desk.t(text::PATH_HEADING)}>
            <p>{ desk.t(now) }{ " " }{ desk.t(text::PATH_NOTE) }</p>
            <button class="samenhang-button" id="ander-pad" type="button" {onclick}>
                { words }
            </button>
        </Section>
    }
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
