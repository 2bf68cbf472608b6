//! The page with one question.

use samenhang_core::answers::{Answer, Certainty, Entry, Level, NOTE_MAX_CHARS};
use samenhang_core::assessment::{Placed, Question, QuestionId};
use samenhang_core::progress::{self, Step};
use samenhang_core::session::Edit;
use samenhang_core::sheet::{Path, Sheet};
use samenhang_core::text::{common, question as text};

use super::copy::copy_in_time;
use super::review::to_row;
use super::{Desk, Sheeted, View, not_found};
use crate::components::button::{Look, button};
use crate::components::disclosure::{Shows, disclosure, words};
use crate::components::form_field::{Choice, ChoiceOption, NoteField, choice, flag, note_field};
use crate::components::progress::progress as progress_view;
use crate::components::thread::{Thread, thread};
use crate::markup::{Event, Html, html};
use crate::model::Ask;
use crate::route::SheetPage;

/// The page with one question. `from_review` is whether it was opened from the review, to
/// return there.
#[must_use]
pub fn question(base: &Sheeted, id: &QuestionId, from_review: bool) -> View {
    let Sheeted { desk, sheet, saved, .. } = base;
    let lang = desk.lang();
    let Some(placed) = desk.assessment.question(id) else { return not_found(lang) };
    let step = progress::step(&desk.assessment, sheet.path, placed);
    let place = place_words(desk, sheet, placed, step);
    let dimensions = desk.assessment.dimensions().len();
    let subject = text::subject(lang, placed.dimension_number, dimensions, &placed.dimension.name);
    let entry = sheet.answers.questions.get(id).cloned().unwrap_or_default();
    let body = html! {
        // The key gives every question its own fields: none keeps the state of another.
        <div class="samenhang-question" key={id.as_str().to_owned()}>
            { progress_view(&place, &subject, saved) }
            <div class="samenhang-question__form">
                { answer_fields(desk, placed.question, &entry) }
                { certainty_field(desk, id, &entry) }
                { note_fields(desk, id, &entry) }
                { actions(base, placed.question, step, from_review) }
            </div>
            { hints(desk, placed.question) }
        </div>
    };
    View { title: text::document(&place, &placed.question.text), body }
}

fn place_words(desk: &Desk, sheet: &Sheet, placed: Placed<'_>, step: Step<'_>) -> String {
    match (sheet.path, step.number) {
        (Path::Quick, Some(number)) => text::place_quick(desk.lang(), number, step.total),
        (Path::Quick, None) | (Path::Full, _) => {
            text::place(desk.lang(), placed.number, desk.assessment.question_count())
        }
    }
}

fn answer_fields(desk: &Desk, question: &Question, entry: &Entry) -> Html {
    let parts = desk.assessment.parts();
    let situations = Level::ALL
        .iter()
        .zip(&question.levels)
        .map(|(level, words)| (text::situation(desk.lang(), level.value()), words.as_str()))
        .collect::<Vec<_>>();
    // The question's own hint says when it does not apply; else the general one does.
    let not_applicable = question.na_allowed.then(|| {
        let general = &parts.not_applicable;
        (general.label.as_str(), question.na_hint.as_deref().unwrap_or(&general.help))
    });
    let id = question.id.clone();
    let onchoose = desk.send.edit(move |answer: Option<Answer>| Edit::Answer(id.clone(), answer));
    html! {
        <fieldset aria-describedby="uitleg">
            <legend class="samenhang-question__title">
                <h1 tabindex="-1">{ &question.text }</h1>
            </legend>
            <div class="samenhang-question__help samenhang-stack">
                <div class="samenhang-stack" id="uitleg">
                    <p>{ &question.explanation }</p>
                    <p class="samenhang-meta">{ desk.t(text::INSTRUCTION) }</p>
                </div>
                <div class="samenhang-question__folds">
                    { disclosure(
                        desk.t(text::INSTRUCTION_MORE),
                        Shows::Everywhere,
                        html! { <p>{ &parts.instruction }</p> },
                    ) }
                    { words(desk.t(text::WORDS), &desk.terms(&question.terms)) }
                </div>
            </div>
            { thread(&Thread {
                name: "antwoord",
                situations: &situations,
                unknown: (&parts.unknown.label, &parts.unknown.help),
                not_applicable,
                clear: desk.t(common::CLEAR),
                chosen: entry.answer,
                onchoose,
            }) }
        </fieldset>
    }
}

fn certainty_field(desk: &Desk, id: &QuestionId, entry: &Entry) -> Html {
    let options = Certainty::ALL
        .iter()
        .zip(&desk.assessment.parts().certainties)
        .map(|(certainty, name)| ChoiceOption { value: certainty.id(), label: name.clone() })
        .collect::<Vec<_>>();
    let onchoose = {
        let id = id.clone();
        desk.send.edit(move |value: &str| Edit::Certainty(id.clone(), Certainty::from_id(value)))
    };
    let onclear = {
        let id = id.clone();
        desk.send.edit(move |_: Event| Edit::Certainty(id.clone(), None))
    };
    let clear = button(Look::Subtle, "wis-zekerheid", desk.t(text::CLEAR_CERTAINTY), "", onclear);
    choice(Choice {
        name: "zekerheid",
        legend: desk.t(text::CERTAINTY),
        optional: Some(desk.t(common::OPTIONAL)),
        help: None,
        options: &options,
        chosen: entry.certainty.map(Certainty::id),
        onchoose,
        children: clear,
    })
}

fn note_fields(desk: &Desk, id: &QuestionId, entry: &Entry) -> Html {
    let onnote = {
        let id = id.clone();
        desk.send.edit(move |note| Edit::Note(id.clone(), note))
    };
    let onlater = {
        let id = id.clone();
        desk.send.edit(move |later| Edit::Later(id.clone(), later))
    };
    let onleave = desk.send.with(|()| Ask::Flush);
    html! {
        <div class="samenhang-form-field">
            { note_field(NoteField {
                id: "notitie",
                label: desk.t(text::NOTE),
                optional: desk.t(common::OPTIONAL),
                help: desk.t(text::NOTE_HELP),
                full: desk.t(text::NOTE_FULL),
                limit: NOTE_MAX_CHARS,
                value: &entry.note,
                onchange: onnote,
                onleave,
            }) }
            { flag(desk.t(text::LATER), entry.later, &onlater) }
        </div>
    }
}

fn actions(base: &Sheeted, at: &Question, step: Step<'_>, from_review: bool) -> Html {
    let Sheeted { desk, sheet, .. } = base;
    let to = |page: SheetPage| base.to(page);
    let question = |placed: Placed<'_>| to(SheetPage::Question(placed.question.id.clone(), false));
    let (next, words) = if from_review {
        (to_row(&sheet.id, at.id.as_str()), text::BACK_TO_REVIEW)
    } else if let Some(next) = step.next {
        (question(next), text::NEXT)
    } else if let (Path::Full, Some(dilemma)) =
        (sheet.path, desk.assessment.parts().dilemmas.first())
    {
        (to(SheetPage::Dilemma(dilemma.id.clone(), false)), text::TO_DILEMMAS)
    } else {
        (to(SheetPage::Result), text::TO_RESULT)
    };
    html! {
        <div class="samenhang-actions">
            <a
                class="samenhang-button samenhang-button--primary-action"
                id="volgende"
                href={next}
            >
                { desk.t(words) }
            </a>
            if !from_review {
                if let Some(previous) = step.previous {
                    <a class="samenhang-button" id="vorige" href={question(previous)}>
                        { desk.t(text::PREVIOUS) }
                    </a>
                }
            }
            <a id="naar-overzicht" href={to(SheetPage::Overview)}>
                { desk.t(common::TO_OVERVIEW) }
            </a>
            { copy_in_time(base) }
        </div>
    }
}

fn hints(desk: &Desk, question: &Question) -> Html {
    let roles = &desk.assessment.parts().roles;
    let who: Vec<&str> = question
        .answer_by
        .iter()
        .filter_map(|place| roles.get(usize::from(*place)))
        .map(|role| role.short.as_str())
        .collect();
    html! {
        <aside class="samenhang-question__hints" aria-label={desk.t(text::HINTS)}>
            <h2>{ desk.t(text::EVIDENCE) }</h2>
            <p>{ &question.evidence }</p>
            <h2>{ desk.t(text::WHO) }</h2>
            <p>{ text::who(desk.lang(), &who) }{ " " }{ desk.t(text::WHO_ELSE) }</p>
        </aside>
    }
}
