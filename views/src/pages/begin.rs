//! The page before the first question: which path, which role, an optional name.

use samenhang_core::sheet::{NAME_MAX_CHARS, Path};
use samenhang_core::text::{common, start};

use super::{Desk, View};
use crate::components::button::{Look, button};
use crate::components::form_field::{Choice, ChoiceOption, TextField, choice, text_field};
use crate::markup::{Html, html};
use crate::model::{Ask, Draft};

const QUICK: &str = "eerste-ronde";
const FULL: &str = "alle-vragen";

/// The page before the first question, with the path that was chosen on the start page and
/// what was filled in since. Everything on it may be skipped.
#[must_use]
pub fn begin(desk: &Desk, path: Path, draft: Option<&Draft>) -> View {
    let empty = Draft { path, role: None, name: String::new() };
    let draft = draft.unwrap_or(&empty);
    let body = html! {
        <div class="samenhang-intro">
            <div class="samenhang-intro__body">
                <h1 tabindex="-1">{ desk.t(start::BEGIN_DOCUMENT) }</h1>
                <p class="samenhang-lead samenhang-spaced-top">{ desk.t(start::BEGIN_LEAD) }</p>
                { path_field(desk, draft) }
                { role_field(desk, draft) }
                { name_field(desk, draft) }
                <div class="samenhang-actions">
                    { button(
                        Look::Primary,
                        "begin",
                        desk.t(start::BEGIN),
                        "",
                        desk.send.click(Ask::Begin),
                    ) }
                </div>
            </div>
        </div>
    };
    View::new(desk.t(start::BEGIN_DOCUMENT), body)
}

fn name_field(desk: &Desk, draft: &Draft) -> Html {
    let rest = draft.clone();
    text_field(TextField {
        id: "naam",
        label: desk.t(start::NAME_LABEL),
        optional: desk.t(common::OPTIONAL),
        help: desk.t(start::NAME_HELP),
        limit: NAME_MAX_CHARS,
        value: &draft.name,
        onchange: desk.send.with(move |name| Ask::Draft(Draft { name, ..rest.clone() })),
    })
}

fn path_field(desk: &Desk, draft: &Draft) -> Html {
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    let core = desk.assessment.core_questions().count();
    let all = desk.assessment.question_count();
    let rest = draft.clone();
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
        chosen: Some(if draft.path == Path::Full { FULL } else { QUICK }),
        onchoose: desk.send.with(move |value: &str| {
            let path = if value == FULL { Path::Full } else { Path::Quick };
            Ask::Draft(Draft { path, ..rest.clone() })
        }),
        children: Html::default(),
    })
}

/// The values of the roles: their places. There are no more roles than places.
const PLACES: [&str; 12] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

fn role_field(desk: &Desk, draft: &Draft) -> Html {
    let rest = draft.clone();
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
        chosen: draft.role.and_then(|place| PLACES.get(place).copied()),
        onchoose: desk.send.with(move |value: &str| {
            Ask::Draft(Draft { role: value.parse().ok(), ..rest.clone() })
        }),
        children: Html::default(),
    })
}
