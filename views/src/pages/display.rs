//! Light, dark, or as the device is set.

use samenhang_core::text::{Text, display as text};

use super::{Desk, View};
use crate::components::form_field::{Choice, ChoiceOption, choice};
use crate::markup::{Html, html};
use crate::model::{Ask, Theme};

/// The choice of colours. It holds at once. `remembers` is whether this browser can keep it.
#[must_use]
pub fn display(desk: &Desk, theme: Theme, remembers: bool) -> View {
    let t = |text: Text| desk.t(text);
    let options =
        [(Theme::System, text::SYSTEM), (Theme::Light, text::LIGHT), (Theme::Dark, text::DARK)]
            .map(|(theme, label)| ChoiceOption { value: theme.id(), label: t(label).to_owned() });
    let help = if remembers { text::HELP } else { text::FORGETS };
    let field = choice(Choice {
        name: "kleuren",
        legend: t(text::LEGEND),
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
                <h1 tabindex="-1">{ t(text::TITLE) }</h1>
                { field }
            </div>
        </div>
    };
    View::new(t(text::TITLE), body)
}
