//! Light, dark, or as the device is set.

use samenhang_core::assessment::Lang;
use samenhang_core::text::common;
use yew::prelude::*;

use super::use_title;
use crate::components::form_field::{Choice, ChoiceOption};
use crate::effects::page::Theme;

/// What [`Display`] shows.
#[derive(PartialEq, Properties)]
pub struct DisplayProps {
    /// The language.
    pub lang: Lang,
    /// The theme that holds.
    pub theme: Theme,
    /// Whether this browser can remember the choice.
    pub remembers: bool,
    /// Called with the theme that is chosen.
    pub ontheme: Callback<Theme>,
}

/// The choice of colours. It holds at once.
#[component]
pub fn Display(props: &DisplayProps) -> Html {
    let t = |text: samenhang_core::text::Text| text.get(props.lang);
    use_title(t(common::DISPLAY_TITLE));
    let options = [
        (Theme::System, common::DISPLAY_SYSTEM),
        (Theme::Light, common::DISPLAY_LIGHT),
        (Theme::Dark, common::DISPLAY_DARK),
    ]
    .map(|(theme, label)| ChoiceOption { value: theme.id().into(), label: t(label).into() });
    let help = if props.remembers { common::DISPLAY_HELP } else { common::DISPLAY_FORGETS };
    html! {
        <div class="samenhang-intro">
            <div class="samenhang-intro__body">
                <h1 tabindex="-1">{ t(common::DISPLAY_TITLE) }</h1>
                <Choice
                    name="kleuren"
                    legend={t(common::DISPLAY_LEGEND)}
                    help={Some(AttrValue::from(t(help)))}
                    options={options.to_vec()}
                    chosen={Some(AttrValue::from(props.theme.id()))}
                    onchoose={props.ontheme.reform(|id: AttrValue| Theme::from_id(&id))}
                />
            </div>
        </div>
    }
}
