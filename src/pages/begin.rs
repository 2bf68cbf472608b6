//! The page before the first question: which path, which role, an optional name.

use std::rc::Rc;

use samenhang_core::answers::Answers;
use samenhang_core::assessment::RoleId;
use samenhang_core::progress;
use samenhang_core::session::Action;
use samenhang_core::sheet::{NAME_MAX_CHARS, Path, Sheet, SheetId};
use samenhang_core::text::{common, start};
use yew::prelude::*;

use super::{Desk, use_title};
use crate::components::form_field::{Choice, ChoiceOption, TextField};
use crate::effects::{clock, navigation};
use crate::route::SheetPage;

const QUICK: &str = "eerste-ronde";
const FULL: &str = "alle-vragen";

/// What [`Begin`] starts from.
#[derive(PartialEq, Properties)]
pub struct BeginProps {
    /// What every page works with.
    pub desk: Desk,
    /// The path that was chosen on the start page.
    pub path: Path,
}

/// The page before the first question. Everything on it may be skipped.
#[component]
pub fn Begin(props: &BeginProps) -> Html {
    let desk = &props.desk;
    let lang = desk.lang();
    let parts = desk.assessment.parts();
    use_title(desk.t(start::BEGIN_DOCUMENT));

    let path = use_state(|| props.path);
    let role = use_state(|| None::<AttrValue>);
    let name = use_state(String::new);

    let core = desk.assessment.core_questions().count();
    let all = desk.assessment.question_count();
    let paths = vec![
        ChoiceOption {
            value: QUICK.into(),
            label: start::path_quick(lang, core, parts.quick_minutes).into(),
        },
        ChoiceOption {
            value: FULL.into(),
            label: start::path_full(lang, all, parts.full_minutes).into(),
        },
    ];
    let none = ChoiceOption { value: "".into(), label: desk.t(start::ROLE_NONE).into() };
    let roles = parts
        .roles
        .iter()
        .map(|role| ChoiceOption {
            value: role.id.as_str().to_owned().into(),
            label: role.name.clone().into(),
        })
        .chain([none])
        .collect::<Vec<_>>();

    let onbegin = {
        let desk = desk.clone();
        let (path, role, name) = (path.clone(), role.clone(), name.clone());
        Callback::from(move |_: MouseEvent| {
            let now = clock::now();
            let role = role.as_ref().filter(|id| !id.is_empty()).map(|id| RoleId::new(id));
            let sheet = Sheet {
                id: SheetId::from_random(clock::random()),
                created: now,
                changed: now,
                path: *path,
                role,
                name: name.trim().chars().take(NAME_MAX_CHARS).collect(),
                content_version: desk.assessment.parts().version.clone(),
                answers: Answers::default(),
            };
            let first = progress::on_path(&desk.assessment, *path).next();
            let page = first.map_or(SheetPage::Overview, |placed| {
                SheetPage::Question(placed.question.id.clone(), false)
            });
            let route = page.of(&sheet.id);
            desk.dispatch.dispatch(Action::Begin(Rc::new(sheet)));
            navigation::go(&route.href());
        })
    };

    let onpath = {
        let path = path.clone();
        Callback::from(move |value: AttrValue| {
            path.set(if value == FULL { Path::Full } else { Path::Quick });
        })
    };
    let onrole = {
        let role = role.clone();
        Callback::from(move |value| role.set(Some(value)))
    };
    let onname = {
        let name = name.clone();
        Callback::from(move |value| name.set(value))
    };

    html! {
        <div class="samenhang-intro">
            <div class="samenhang-intro__body">
                <h1 tabindex="-1">{ desk.t(start::BEGIN_DOCUMENT) }</h1>
                <p class="samenhang-lead samenhang-spaced-top">{ desk.t(start::BEGIN_LEAD) }</p>
                <Choice
                    name="pad"
                    legend={desk.t(start::PATH_LEGEND)}
                    options={paths}
                    chosen={Some(AttrValue::from(if *path == Path::Full { FULL } else { QUICK }))}
                    onchoose={onpath}
                />
                <Choice
                    name="rol"
                    legend={desk.t(start::ROLE_LEGEND)}
                    optional={desk.t(common::OPTIONAL)}
                    help={desk.t(start::ROLE_HELP)}
                    options={roles}
                    chosen={(*role).clone()}
                    onchoose={onrole}
                />
                <TextField
                    id="naam"
                    label={desk.t(start::NAME_LABEL)}
                    optional={desk.t(common::OPTIONAL)}
                    help={desk.t(start::NAME_HELP)}
                    limit={NAME_MAX_CHARS}
                    value={(*name).clone()}
                    onchange={onname}
                />
                <div class="samenhang-actions">
                    <button
                        class="samenhang-button samenhang-button--primary-action"
                        id="begin"
                        type="button"
                        onclick={onbegin}
                    >
                        { desk.t(start::BEGIN) }
                    </button>
                </div>
            </div>
        </div>
    }
}
