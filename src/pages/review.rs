//! The review: every answer, what is not filled in and what is unknown.

use samenhang_core::answers::{Answer, Entry, Place};
use samenhang_core::assessment::{Dilemma, Dimension, Placed};
use samenhang_core::progress;
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::text::review::{self as text, Listed};
use samenhang_core::text::{common, count, dilemma, question};
use yew::prelude::*;

use super::overview::answer_words;
use super::{SheetProps, use_title};
use crate::components::section::Section;
use crate::route::SheetPage;

/// The review of one assessment.
#[component]
pub fn Review(props: &SheetProps) -> Html {
    let SheetProps { desk, sheet, saved } = props;
    let lang = desk.lang();
    use_title(desk.t(text::TITLE));
    let spread = progress::spread(&desk.assessment, Path::Full, &sheet.answers);
    let to = |page: SheetPage| page.of(&sheet.id).href();
    let dimensions = desk.assessment.dimensions().iter().enumerate();
    html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ count::spread(lang, spread) }</p>
                    <p>{ desk.t(text::OPTIONAL) }</p>
                    <ul>
                        { list(props, Listed::Blank, |entry| entry.answer.is_none()) }
                        { list(props, Listed::Unknown, |entry| {
                            entry.answer == Some(Answer::Unknown)
                        }) }
                        { list(props, Listed::Later, |entry| entry.later) }
                    </ul>
                    <p class="samenhang-save-state">{ saved }</p>
                    <div class="samenhang-actions">
                        <a
                            class="samenhang-button samenhang-button--primary-action"
                            id="naar-uitkomst"
                            href={to(SheetPage::Result)}
                        >
                            { desk.t(text::TO_RESULT) }
                        </a>
                        <a id="naar-overzicht" href={to(SheetPage::Overview)}>
                            { desk.t(text::BACK) }
                        </a>
                    </div>
                </div>
            </div>
            { for dimensions.map(|(index, part)| dimension(props, index, part)) }
            <Section id="dilemmas" heading={desk.t(text::DILEMMAS)}>
                <dl>
                    { for desk.assessment.parts().dilemmas.iter().enumerate().map(
                        |(index, part)| dilemma_row(props, index + 1, part),
                    ) }
                </dl>
            </Section>
        </>
    }
}

/// "3 vragen zijn niet ingevuld: vraag 4, vraag 9 en vraag 37", each a link to its row.
fn list(props: &SheetProps, kind: Listed, is: impl Fn(&Entry) -> bool) -> Html {
    let SheetProps { desk, sheet, .. } = props;
    let lang = desk.lang();
    let blank = Entry::default();
    let listed: Vec<Placed<'_>> = desk
        .assessment
        .questions()
        .filter(|placed| is(sheet.answers.questions.get(&placed.question.id).unwrap_or(&blank)))
        .collect();
    let numbers: Vec<usize> = listed.iter().map(|placed| placed.number).collect();
    if numbers.is_empty() {
        return Html::default();
    }
    let route = SheetPage::Review.of(&sheet.id);
    let links = listed.iter().enumerate().map(|(index, placed)| {
        let id = placed.question.id.as_str();
        html! {
            <span key={id.to_owned()}>
                { if index == 0 { "" } else { ", " } }
                <a id={format!("{kind:?}-{id}")} href={route.part(&row_id(id))}>
                    { text::question(lang, placed.number) }
                </a>
            </span>
        }
    });
    html! { <li>{ text::listed(lang, kind, &numbers) }{ ": " }{ for links }</li> }
}

/// The part of the review that a question or dilemma has, by its id.
fn row_id(id: &str) -> String {
    format!("rij-{id}")
}

/// The address of a row of the review.
pub(super) fn to_row(sheet: &SheetId, id: &str) -> String {
    SheetPage::Review.of(sheet).part(&row_id(id))
}

fn dimension(props: &SheetProps, index: usize, dimension: &Dimension) -> Html {
    let id = dimension.id.as_str();
    let rows = props
        .desk
        .assessment
        .questions()
        .filter(|placed| placed.dimension_number == index + 1)
        .map(|placed| question_row(props, placed));
    html! {
        <Section
            key={id.to_owned()}
            id={id.to_owned()}
            heading={format!("{}. {}", index + 1, dimension.name)}
        >
            <dl>{ for rows }</dl>
        </Section>
    }
}

fn question_row(props: &SheetProps, placed: Placed<'_>) -> Html {
    let SheetProps { desk, sheet, .. } = props;
    let Placed { question, number, .. } = placed;
    let entry = sheet.answers.questions.get(&question.id).cloned().unwrap_or_default();
    let words = answer_words(desk, entry.answer);
    let answer = match entry.answer {
        Some(Answer::Level(level)) => {
            let situation = question.levels.get(level.index()).map_or("", String::as_str);
            [&words, ": ", situation].concat()
        }
        _ => words,
    };
    let open = entry.answer.is_none().then_some("samenhang-review__open");
    let more = remarks(props, &entry);
    html! {
        <div class="samenhang-review__row" key={number} id={row_id(question.id.as_str())}>
            <dt>{ format!("{number}. {}", question.text) }</dt>
            <dd class={classes!(open)}>{ answer }</dd>
            if !more.is_empty() {
                <dd class="samenhang-meta">{ more.join("; ") }</dd>
            }
            if !entry.note.is_empty() {
                <dd class="samenhang-meta samenhang-note">
                    { desk.t(text::NOTE) }<bdi>{ &entry.note }</bdi>
                </dd>
            }
            { change(
                props,
                SheetPage::Question(question.id.clone(), true),
                format!("wijzig-{}", question.id.as_str()),
                text::change_question(desk.lang(), number),
            ) }
        </div>
    }
}

fn remarks(props: &SheetProps, entry: &Entry) -> Vec<String> {
    let desk = &props.desk;
    let certainty = entry.certainty.and_then(|certainty| {
        let names = &desk.assessment.parts().certainties;
        let index = certainty as usize;
        // "Onderbouwd: ik kan …": the word before the colon says it.
        names.get(index).map(|name| name.split(':').next().unwrap_or(name).to_owned())
    });
    let later = entry.later.then(|| desk.t(question::LATER).to_lowercase());
    certainty.into_iter().chain(later).collect()
}

fn dilemma_row(props: &SheetProps, number: usize, part: &Dilemma) -> Html {
    let SheetProps { desk, sheet, .. } = props;
    let entry = sheet.answers.dilemmas.get(&part.id).cloned().unwrap_or_default();
    let place = |place: Option<Place>| match place {
        Some(Place::At(position)) => {
            dilemma::spoken(&desk.assessment.parts().dilemma_scale, part, position)
        }
        Some(Place::Unknown) => desk.t(common::UNKNOWN).to_owned(),
        None => desk.t(common::BLANK).to_owned(),
    };
    let blank = entry.now.is_none() && entry.desired.is_none();
    html! {
        <div class="samenhang-review__row" key={number} id={row_id(part.id.as_str())}>
            <dt>{ format!("{number}. {}", part.title) }</dt>
            if blank {
                <dd class="samenhang-review__open">{ desk.t(common::BLANK) }</dd>
            } else {
                <dd>
                    { desk.t(text::NOW) }{ place(entry.now) }<br />
                    { desk.t(text::DESIRED) }{ place(entry.desired) }
                </dd>
            }
            if !entry.note.is_empty() {
                <dd class="samenhang-meta samenhang-note">
                    { desk.t(text::NOTE) }<bdi>{ &entry.note }</bdi>
                </dd>
            }
            { change(
                props,
                SheetPage::Dilemma(part.id.clone(), true),
                format!("wijzig-{}", part.id.as_str()),
                text::change_dilemma(number),
            ) }
        </div>
    }
}

/// "Wijzig", with what it changes for those who listen. It returns to the review.
fn change(props: &SheetProps, page: SheetPage, id: String, what: String) -> Html {
    html! {
        <dd class="samenhang-review__change">
            <a {id} href={page.of(&props.sheet.id).href()}>
                { props.desk.t(common::CHANGE) }
                <span class="samenhang-visually-hidden">{ what }</span>
            </a>
        </dd>
    }
}
