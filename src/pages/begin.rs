//! The page before the first question: which path, which role, an optional name.

use std::rc::Rc;

use samenhang_core::answers::Answers;
use samenhang_core::assessment::RoleId;
use samenhang_core::progress;
use samenhang_core::session::Action;
use samenhang_core::sheet::{NAME_MAX_CHARS, Path, Sheet, SheetId};
use samenhang_core::text::{common, start};
use yew::prelude::*;

use super::{Desk, View};
use crate::components::button::{Look, button};
use crate::components::form_field::{Choice, ChoiceOption, TextField, choice, text_field};
use crate::effects::{clock, navigation};
use crate::markup::html;
use crate::route::SheetPage;

const QUICK: &str = "eerste-ronde";
const FULL: &str = "alle-vragen";

/// The page before the first question, with the path that was chosen on the start page.
/// Everything on it may be skipped.
#[must_use]
pub fn begin(desk: &Desk, path: Path) -> View {
    let body = html! {
        <div class="samenhang-intro">
            <div class="samenhang-intro__body">
                <h1 tabindex="-1">{ desk.t(start::BEGIN_DOCUMENT) }</h1>
                <p class="samenhang-lead samenhang-spaced-top">{ desk.t(start::BEGIN_LEAD) }</p>
                // The key: the form of the other path starts afresh.
                <Form key={path_id(path)} desk={desk.clone()} {path} />
            </div>
        </div>
    };
    View::new(desk.t(start::BEGIN_DOCUMENT), body)
}

const fn path_id(path: Path) -> &'static str {
    match path {
        Path::Quick => QUICK,
        Path::Full => FULL,
    }
}

#[derive(PartialEq, Properties)]
struct FormProps {
    desk: Desk,
    path: Path,
}

/// What is filled in so far.
#[derive(Clone, PartialEq)]
struct Draft {
    path: Path,
    /// The place of the role in the content; past the last is "Dat zeg ik liever niet".
    role: Option<usize>,
    name: String,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let desk = &props.desk;
    let draft = use_state(|| Draft { path: props.path, role: None, name: String::new() });
    let change = |edit: fn(&mut Draft, &'static str)| {
        let draft = draft.clone();
        Callback::from(move |value: &'static str| {
            let mut next = (*draft).clone();
            edit(&mut next, value);
            draft.set(next);
        })
    };
    let onpath = change(|draft, value| {
        draft.path = if value == FULL { Path::Full } else { Path::Quick };
    });
    let onrole = change(|draft, value| draft.role = value.parse().ok());
    let onname = {
        let draft = draft.clone();
        Callback::from(move |name| draft.set(Draft { name, ..(*draft).clone() }))
    };
    let onbegin = {
        let (desk, draft) = (desk.clone(), draft.clone());
        Callback::from(move |_: MouseEvent| open(&desk, &draft))
    };
    html! {
        <>
            { path_field(desk, draft.path, onpath) }
            { role_field(desk, draft.role, onrole) }
            { text_field(TextField {
                id: "naam",
                label: desk.t(start::NAME_LABEL),
                optional: desk.t(common::OPTIONAL),
                help: desk.t(start::NAME_HELP),
                limit: NAME_MAX_CHARS,
                value: &draft.name,
                onchange: onname,
            }) }
            <div class="samenhang-actions">
                { button(Look::Primary, "begin", desk.t(start::BEGIN), "", onbegin) }
            </div>
        </>
    }
}

fn path_field(desk: &Desk, path: Path, onchoose: Callback<&'static str>) -> Html {
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    let core = desk.assessment.core_questions().count();
    let all = desk.assessment.question_count();
    let options = [
        ChoiceOption { value: QUICK, label: start::path_quick(lang, core, parts.quick_minutes) },
        ChoiceOption { value: FULL, label: start::path_full(lang, all, parts.full_minutes) },
    ];
    choice(Choice {
        name: "pad",
        legend: desk.t(start::PATH_LEGEND),
        optional: None,
        help: None,
        options: &options,
        chosen: Some(path_id(path)),
        onchoose,
        children: Html::default(),
    })
}

/// The values of the roles: their places. There are no more roles than places.
const PLACES: [&str; 12] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

fn role_field(desk: &Desk, role: Option<usize>, onchoose: Callback<&'static str>) -> Html {
    let roles = desk.assessment.parts().roles.iter().map(|role| role.name.clone());
    let labels = roles.chain([desk.t(start::ROLE_NONE).to_owned()]);
    let options: Vec<ChoiceOption> = PLACES
        .into_iter()
        .zip(labels)
        .map(|(value, label)| ChoiceOption { value, label })
        .collect();
    choice(Choice {
        name: "rol",
        legend: desk.t(start::ROLE_LEGEND),
        optional: Some(desk.t(common::OPTIONAL)),
        help: Some(desk.t(start::ROLE_HELP)),
        options: &options,
        chosen: role.and_then(|place| PLACES.get(place).copied()),
        onchoose,
        children: Html::default(),
    })
}

/// Opens a new sheet at its first question.
fn open(desk: &Desk, draft: &Draft) {
    let now = clock::now();
    let role = draft.role.and_then(|place| desk.assessment.parts().roles.get(place));
    let sheet = Sheet {
        id: SheetId::from_random(clock::random()),
        created: now,
        changed: now,
        path: draft.path,
        role: role.map(|role| RoleId::clone(&role.id)),
        name: draft.name.trim().chars().take(NAME_MAX_CHARS).collect(),
        content_version: desk.assessment.parts().version.clone(),
        answers: Answers::default(),
    };
    let first = progress::on_path(&desk.assessment, draft.path).next();
    let page = first.map_or(SheetPage::Overview, |placed| {
        SheetPage::Question(placed.question.id.clone(), false)
    });
    let route = page.of(&sheet.id);
    desk.dispatch.dispatch(Action::Begin(Rc::new(sheet)));
    navigation::go(&route.href());
}
