//! Light, dark, or as the device is set.

use samenhang_core::text::{Text, common};

use super::{Desk, View};
use crate::components::form_field::{Choice, ChoiceOption, choice};
use crate::markup::{Html, html};
use crate::model::{Ask, Theme};

/// The choice of colours. It holds at once. `remembers` is whether this browser can keep it.
#[must_use]
pub fn display(desk: &Desk, theme: Theme, remembers: bool) -> View {
    let t = |text: Text| desk.t(text);
    let options = [
        (Theme::System, common::DISPLAY_SYSTEM),
        (Theme::Light, common::DISPLAY_LIGHT),
        (Theme::Dark, common::DISPLAY_DARK),
    ]
    .map(|(theme, label)| ChoiceOption { value: theme.id(), label: t(label).to_owned() });
    let help = if remembers { common::DISPLAY_HELP } else { common::DISPLAY_FORGETS };
    let field = choice(Choice {
        name: "kleuren",
        legend: t(common::DISPLAY_LEGEND),
        optional: None,
        help: Some(t(help)),
        options: &options,
        chosen: Some(theme.id()),
        onchoose: desk.send.with(|id: &str| Ask::Theme(Theme::from_id(id))),
        children: Html::default(),
    });
    let body = html! {
        <div class="samenhang-intro">
            <div class="samenhang-intro__body">
                <h1 tabindex="-1">{ t(common::DISPLAY_TITLE) }</h1>
                { field }
            </div>
        </div>
    };
    View::new(t(common::DISPLAY_TITLE), body)
}
