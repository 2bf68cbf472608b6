//! The page with one question.

use samenhang_core::answers::{Answer, Certainty, Entry, Level, NOTE_MAX_CHARS};
use samenhang_core::assessment::{Placed, Question, QuestionId};
use samenhang_core::progress::{self, Step};
use samenhang_core::session::Edit;
use samenhang_core::sheet::{Path, Sheet};
use samenhang_core::text::{common, question as text};
use yew::prelude::*;

use super::{Desk, NotFound, SheetProps};
use crate::components::disclosure::{Disclosure, Words};
use crate::components::form_field::{Choice, ChoiceOption, Flag, NoteField};
use crate::components::progress::Progress;
use crate::components::thread::Thread;
use crate::effects::page;
use crate::route::SheetPage;
use crate::store::edit;

/// What a [`QuestionPage`] shows.
#[derive(PartialEq, Properties)]
pub struct QuestionProps {
    /// Desk, sheet and whether it is saved.
    pub base: SheetProps,
    /// The question.
    pub id: QuestionId,
    /// Whether it was opened from the review.
    pub from_review: bool,
}

/// The page with one question.
#[component]
pub fn QuestionPage(props: &QuestionProps) -> Html {
    let SheetProps { desk, sheet, saved } = &props.base;
    let placed = desk.assessment.question(&props.id);
    let step = placed.map(|placed| progress::step(&desk.assessment, sheet.path, placed));
    let place = placed.zip(step).map(|(placed, step)| place_words(desk, sheet, placed, step));
    let title = place
        .as_ref()
        .zip(placed)
        .map(|(place, placed)| text::document(place, &placed.question.text));
    use_effect_with(title, |title| {
        if let Some(title) = title {
            page::set_title(title);
        }
    });

    let (Some(placed), Some(step), Some(place)) = (placed, step, place) else {
        return html! { <NotFound lang={desk.lang()} /> };
    };
    let entry = sheet.answers.questions.get(&props.id).cloned().unwrap_or_default();
    let subject = text::subject(
        desk.lang(),
        placed.dimension_number,
        desk.assessment.dimensions().len(),
        &placed.dimension.name,
    );
    html! {
        <div class="samenhang-question">
            <Progress {place} {subject} saved={saved.clone()} />
            <div class="samenhang-question__form">
                { answer_fields(desk, placed.question, &entry) }
                { certainty_field(desk, &props.id, &entry) }
                { note_fields(desk, &props.id, &entry) }
                { actions(props, step) }
            </div>
            { hints(desk, placed.question) }
        </div>
    }
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
        .map(|(level, words)| {
            let name = text::situation(desk.lang(), level.value());
            (AttrValue::from(name), AttrValue::from(words.clone()))
        })
        .collect::<Vec<_>>();
    let option = |option: &samenhang_core::assessment::OptionText| {
        (AttrValue::from(option.label.clone()), AttrValue::from(option.help.clone()))
    };
    // The question's own hint says when it does not apply; else the general one does.
    let not_applicable = question.na_allowed.then(|| {
        let (label, help) = option(&parts.not_applicable);
        (label, question.na_hint.clone().map_or(help, AttrValue::from))
    });
    let id = question.id.clone();
    let onchoose =
        edit(&desk.dispatch, move |answer: Option<Answer>| Edit::Answer(id.clone(), answer));
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
                    <Disclosure summary={desk.t(text::INSTRUCTION_MORE)}>
                        <p>{ &parts.instruction }</p>
                    </Disclosure>
                    <Words
                        summary={desk.t(text::WORDS)}
                        terms={desk.terms(&question.terms)}
                    />
                </div>
            </div>
            <Thread
                name="antwoord"
                {situations}
                unknown={option(&parts.unknown)}
                not_applicable={not_applicable}
                clear={desk.t(common::CLEAR)}
                chosen={entry.answer}
                {onchoose}
            />
        </fieldset>
    }
}

fn certainty_field(desk: &Desk, id: &QuestionId, entry: &Entry) -> Html {
    let options = Certainty::ALL
        .iter()
        .zip(&desk.assessment.parts().certainties)
        .map(|(certainty, name)| ChoiceOption {
            value: certainty.id().into(),
            label: name.clone().into(),
        })
        .collect::<Vec<_>>();
    let onchoose = {
        let id = id.clone();
        edit(&desk.dispatch, move |value: AttrValue| {
            Edit::Certainty(id.clone(), Certainty::from_id(&value))
        })
    };
    let onclear = {
        let id = id.clone();
        edit(&desk.dispatch, move |_: MouseEvent| Edit::Certainty(id.clone(), None))
    };
    html! {
        <Choice
            name="zekerheid"
            legend={desk.t(text::CERTAINTY)}
            optional={desk.t(common::OPTIONAL)}
            {options}
            chosen={entry.certainty.map(|certainty| AttrValue::from(certainty.id()))}
            {onchoose}
        >
            if entry.certainty.is_some() {
                <button
                    class="samenhang-button samenhang-button--subtle"
                    type="button"
                    onclick={onclear}
                >
                    { desk.t(text::CLEAR_CERTAINTY) }
                </button>
            }
        </Choice>
    }
}

fn note_fields(desk: &Desk, id: &QuestionId, entry: &Entry) -> Html {
    let onnote = {
        let id = id.clone();
        edit(&desk.dispatch, move |note| Edit::Note(id.clone(), note))
    };
    let onlater = {
        let id = id.clone();
        edit(&desk.dispatch, move |later| Edit::Later(id.clone(), later))
    };
    let onleave = {
        let shelf = desk.shelf.clone();
        Callback::from(move |()| shelf.flush())
    };
    html! {
        <div class="samenhang-form-field">
            <NoteField
                key={id.as_str().to_owned()}
                id="notitie"
                label={desk.t(text::NOTE)}
                optional={desk.t(common::OPTIONAL)}
                help={Some(AttrValue::from(desk.t(text::NOTE_HELP)))}
                full={desk.t(text::NOTE_FULL)}
                limit={NOTE_MAX_CHARS}
                value={entry.note.clone()}
                onchange={onnote}
                {onleave}
            />
            <Flag label={desk.t(text::LATER)} set={entry.later} onchange={onlater} />
        </div>
    }
}

fn actions(props: &QuestionProps, step: Step<'_>) -> Html {
    let SheetProps { desk, sheet, .. } = &props.base;
    let to = |page: SheetPage| page.of(&sheet.id).href();
    let question = |placed: Placed<'_>| to(SheetPage::Question(placed.question.id.clone(), false));
    let (next, words) = if props.from_review {
        (to(SheetPage::Review), text::BACK_TO_REVIEW)
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
            if !props.from_review {
                if let Some(previous) = step.previous {
                    <a class="samenhang-button" id="vorige" href={question(previous)}>
                        { desk.t(text::PREVIOUS) }
                    </a>
                }
            }
            <a id="naar-overzicht" href={to(SheetPage::Overview)}>
                { desk.t(common::TO_OVERVIEW) }
            </a>
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
