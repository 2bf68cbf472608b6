//! The review: every answer, what is not filled in and what is unknown.

use samenhang_core::answers::{Answer, Entry, Place};
use samenhang_core::assessment::{Dilemma, Dimension, Placed};
use samenhang_core::file::Item;
use samenhang_core::progress;
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::text::review::{self as text, Listed};
use samenhang_core::text::{common, count, dilemma, lower_first, newer, overview, question};

use super::overview::answer_words;
use super::{Sheeted, View};
use crate::components::button::{Look, button, link, only_heard};
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::model::Ask;
use crate::route::SheetPage;

/// The review of one assessment.
#[must_use]
pub fn review(props: &Sheeted) -> View {
    let Sheeted { desk, sheet, saved, .. } = props;
    let lang = desk.lang();
    let path = listed_path(props);
    let spread = progress::spread(&desk.assessment, path, &sheet.answers);
    let all = desk.assessment.question_count();
    let others = all - progress::on_path(&desk.assessment, path).count();
    let go_on = desk.send.click(Ask::GoOnWithAll);
    let body = html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1 tabindex="-1">{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ count::spread(lang, spread) }</p>
                    <p>{ desk.t(text::OPTIONAL) }</p>
                    if others > 0 { <p>{ text::first_round(lang, others) }</p> }
                    <ul>
                        { list(props, path, Listed::Blank) }
                        { list(props, path, Listed::Unknown) }
                        { list(props, path, Listed::Later) }
                    </ul>
                    <p class="samenhang-save-state">{ saved }</p>
                    <div class="samenhang-actions">
                        { link(
                            Look::Primary,
                            "naar-uitkomst",
                            props.to(SheetPage::Result),
                            desk.t(text::TO_RESULT),
                        ) }
                        if others > 0 {
                            { button(
                                Look::Plain,
                                "verder-met-alles",
                                &overview::to_full(lang, all),
                                "",
                                go_on,
                            ) }
                        }
                        { link(
                            Look::Subtle,
                            "naar-overzicht",
                            props.to(SheetPage::Overview),
                            desk.t(text::BACK),
                        ) }
                    </div>
                </div>
            </div>
            { all_answers(props, path, None) }
        </>
    };
    View::new(desk.t(text::TITLE), body)
}

/// Which questions are listed: those of the first round for as long as no other has anything
/// filled in, so that nothing that counts stays out of sight.
fn listed_path(props: &Sheeted) -> Path {
    let Sheeted { desk, sheet, .. } = props;
    let beside = desk.assessment.questions().any(|placed| {
        !placed.question.core && sheet.answers.questions.get(&placed.question.id).is_some()
    });
    if beside { Path::Full } else { sheet.path }
}

/// The questions of a path, with the numbers that they have on it.
fn asked(props: &Sheeted, path: Path) -> impl Iterator<Item = Placed<'_>> {
    let asked = progress::on_path(&props.desk.assessment, path).enumerate();
    asked.map(|(at, placed)| Placed { number: at + 1, ..placed })
}

/// What could not be read of a sheet of a newer version, which is only shown. `None` for one
/// of our own, where each answer can be changed.
pub(super) type Unread<'a> = Option<&'a [(Item, &'static str)]>;

/// Whether this could not be read.
fn is_unread(unread: Unread<'_>, item: &Item, key: &str) -> bool {
    let mut all = unread.unwrap_or_default().iter();
    all.any(|(unread, name)| unread == item && *name == key)
}

/// Every question of a path with what was answered, and every dilemma; after the first round
/// only where one was filled in.
pub(super) fn all_answers(props: &Sheeted, path: Path, unread: Unread<'_>) -> Html {
    let desk = &props.desk;
    let with_dilemmas = path == Path::Full || !props.sheet.answers.dilemmas.is_empty();
    let dimensions = desk.assessment.dimensions().iter().enumerate();
    let dilemmas = desk.assessment.parts().dilemmas.iter().enumerate();
    let dilemmas = dilemmas.map(|(index, part)| dilemma_row(props, unread, index + 1, part));
    html! {
        <>
            { for dimensions.map(|(index, part)| dimension(props, path, unread, index, part)) }
            if with_dilemmas {
                { section("dilemmas", desk.t(text::DILEMMAS), html! { <dl>{ for dilemmas }</dl> }) }
            }
        </>
    }
}

/// "3 vragen zijn niet ingevuld: vraag 4, vraag 9 en vraag 37", each a link to its row.
fn list(props: &Sheeted, path: Path, kind: Listed) -> Html {
    let Sheeted { desk, sheet, .. } = props;
    let lang = desk.lang();
    let route = SheetPage::Review.of(&sheet.id);
    let mut links = Vec::new();
    for placed in asked(props, path) {
        let entry = sheet.answers.questions.get(&placed.question.id);
        let answer = entry.and_then(|entry| entry.answer);
        let listed = match kind {
            Listed::Blank => answer.is_none(),
            Listed::Unknown => answer == Some(Answer::Unknown),
            Listed::Later => entry.is_some_and(|entry| entry.later),
        };
        if listed {
            let id = placed.question.id.as_str();
            let separator = if links.is_empty() { ": " } else { ", " };
            let (href, words) = (route.part(&row_id(id)), text::question(lang, placed.number));
            let to = link(Look::Subtle, &format!("{kind:?}-{id}"), href, &words);
            links.push(html! { <>{ separator }{ to }</> });
        }
    }
    html! {
        if !links.is_empty() {
            <li>{ text::listed(lang, kind, links.len()) }{ for links }</li>
        }
    }
}

/// The part of the review that a question or dilemma has, by its id.
pub(super) fn row_id(id: &str) -> String {
    format!("rij-{id}")
}

/// The address of a row of the review.
pub(super) fn to_row(sheet: &SheetId, id: &str) -> String {
    SheetPage::Review.of(sheet).part(&row_id(id))
}

fn dimension(
    props: &Sheeted,
    path: Path,
    unread: Unread<'_>,
    index: usize,
    dimension: &Dimension,
) -> Html {
    let rows = asked(props, path)
        .filter(|placed| placed.dimension_number == index + 1)
        .map(|placed| question_row(props, unread, placed));
    let heading = format!("{}. {}", index + 1, dimension.name);
    section(dimension.id.as_str(), &heading, html! { <dl>{ for rows }</dl> })
}

fn question_row(props: &Sheeted, unread: Unread<'_>, placed: Placed<'_>) -> Html {
    let Sheeted { desk, sheet, .. } = props;
    let Placed { question, number, .. } = placed;
    let entry = sheet.answers.questions.get(&question.id).cloned().unwrap_or_default();
    let item = Item::Question(question.id.clone());
    let hidden = is_unread(unread, &item, "answer");
    let words =
        if hidden { desk.t(newer::NOT_READ).to_owned() } else { answer_words(desk, entry.answer) };
    let answer = match entry.answer {
        Some(Answer::Level(level)) => {
            let situation = question.levels.get(level.index()).map_or("", String::as_str);
            [&words, ": ", situation].concat()
        }
        _ => words,
    };
    let open = entry.answer.is_none() && !hidden;
    let mut remarks = remarks(props, &entry);
    if let Some(words) = not_all(props, unread, &item, &["certainty", "note", "later"]) {
        remarks.push(if remarks.is_empty() { words } else { lower_first(&words) });
    }
    let remarks = remarks.join("; ");
    let id = question.id.as_str();
    row(
        props,
        Row {
            id,
            heading: format!("{number}. {}", question.text),
            answer: html! { { answer } },
            open,
            remarks: &remarks,
            note: &entry.note,
            page: SheetPage::Question(question.id.clone(), true),
            what: text::change_question(desk.lang(), number),
            fixed: unread.is_some(),
        },
    )
}

/// A question or dilemma with what was answered.
struct Row<'a> {
    id: &'a str,
    heading: String,
    answer: Html,
    /// Whether nothing was filled in.
    open: bool,
    remarks: &'a str,
    note: &'a str,
    /// Where "Wijzig" leads; it returns to this row.
    page: SheetPage,
    /// What "Wijzig" changes, for those who listen.
    what: String,
    /// Whether it is only shown, and cannot be changed.
    fixed: bool,
}

fn row(props: &Sheeted, row: Row<'_>) -> Html {
    let desk = &props.desk;
    html! {
        <div class="samenhang-review__row" id={row_id(row.id)}>
            <dt>{ row.heading }</dt>
            <dd class={row.open.then_some("samenhang-review__open")}>{ row.answer }</dd>
            if !row.remarks.is_empty() {
                <dd class="samenhang-meta">{ row.remarks }</dd>
            }
            if !row.note.is_empty() {
                <dd class="samenhang-meta samenhang-note">
                    { desk.t(text::NOTE) }<bdi>{ row.note }</bdi>
                </dd>
            }
            if !row.fixed {
                <dd class="samenhang-review__change">
                    <a id={["wijzig-", row.id].concat()} href={props.to(row.page)}>
                        { desk.t(common::CHANGE) }{ only_heard(&row.what) }
                    </a>
                </dd>
            }
        </div>
    }
}

/// That one of these could not be read.
fn not_all(props: &Sheeted, unread: Unread<'_>, item: &Item, keys: &[&str]) -> Option<String> {
    let hidden = keys.iter().any(|key| is_unread(unread, item, key));
    hidden.then(|| props.desk.t(newer::PARTLY_READ).to_owned())
}

fn remarks(props: &Sheeted, entry: &Entry) -> Vec<String> {
    let desk = &props.desk;
    // Certainty says how sure a chosen situation is; beside "weet ik niet" it says nothing.
    let level = matches!(entry.answer, Some(Answer::Level(_)));
    let certainty = entry.certainty.filter(|_| level).and_then(|certainty| {
        let names = &desk.assessment.parts().certainties;
        let index = certainty as usize;
        // "Onderbouwd: ik kan …": the word before the colon says it.
        names.get(index).map(|name| name.split(':').next().unwrap_or(name).to_owned())
    });
    let later = entry.later.then(|| lower_first(desk.t(question::LATER)));
    certainty.into_iter().chain(later).collect()
}

fn dilemma_row(props: &Sheeted, unread: Unread<'_>, number: usize, part: &Dilemma) -> Html {
    let Sheeted { desk, sheet, .. } = props;
    let entry = sheet.answers.dilemmas.get(&part.id).cloned().unwrap_or_default();
    let item = Item::Dilemma(part.id.clone());
    let place = |key: &str, place: Option<Place>| match place {
        _ if is_unread(unread, &item, key) => desk.t(newer::NOT_READ).to_owned(),
        Some(Place::At(position)) => {
            dilemma::spoken(&desk.assessment.parts().dilemma_scale, part, position)
        }
        Some(Place::Unknown) => desk.t(common::UNKNOWN).to_owned(),
        None => desk.t(common::BLANK).to_owned(),
    };
    let hidden = ["now", "desired"].iter().any(|key| is_unread(unread, &item, key));
    let open = entry.now.is_none() && entry.desired.is_none() && !hidden;
    let remarks = not_all(props, unread, &item, &["note"]).unwrap_or_default();
    let answer = html! {
        if open {
            { desk.t(common::BLANK) }
        } else {
            { desk.t(text::NOW) }{ place("now", entry.now) }<br />
            { desk.t(text::DESIRED) }{ place("desired", entry.desired) }
        }
    };
    row(
        props,
        Row {
            id: part.id.as_str(),
            heading: format!("{number}. {}", part.title),
            answer,
            open,
            remarks: &remarks,
            note: &entry.note,
            page: SheetPage::Dilemma(part.id.clone(), true),
            what: text::change_dilemma(number),
            fixed: unread.is_some(),
        },
    )
}
