//! The states of the frame.

use samenhang_core::assessment::Lang;
use samenhang_core::storage::StoreError;
use samenhang_core::text::common;
use yew::prelude::*;

use super::{LanguageLink, NavLink, Page};
use crate::components::example::{Example, nl};
use crate::components::save_alert;

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("start page", || {
            frame(false, Html::default(), Callback::noop(), Callback::noop())
        }),
        Example::new("inside an assessment, saving failed", || {
            let alert =
                save_alert::examples::alert(&StoreError::Full, Callback::noop(), Callback::noop());
            frame(true, alert, Callback::noop(), Callback::noop())
        }),
    ]
}

/// The frame around a short page; `inside` an assessment the header has links to its parts.
pub fn frame(inside: bool, alert: Html, onskip: Callback<()>, onlanguage: Callback<()>) -> Html {
    let link = |id: &'static str, label, href: &'static str, current| NavLink {
        id: id.into(),
        label: nl(label),
        href: href.into(),
        current,
    };
    let mut nav = vec![];
    if inside {
        nav.push(link("nav-overzicht", common::OVERVIEW, "#/zelfscan/a/overzicht", true));
        nav.push(link("nav-uitkomst", common::RESULT, "#/zelfscan/a/uitkomst", false));
    }
    nav.push(link("nav-weergave", common::DISPLAY, "#/weergave", false));
    let language = LanguageLink {
        label: "English".into(),
        code: Lang::En.code().into(),
        href: "?lang=en#/".into(),
    };
    html! {
        <Page
            skip={nl(common::SKIP)}
            product={nl(common::PRODUCT)}
            start="#/"
            {nav}
            {language}
            {onlanguage}
            {onskip}
            footer={nl(common::FOOTER)}
            footer_links={vec![link("voet-privacy", common::PRIVACY, "#/privacy", false)]}
            {alert}
        >
            <h1 tabindex="-1">{ "Overzicht van uw zelfscan" }</h1>
            <p>{ "U hebt 12 van de 38 vragen beantwoord. De volgorde is vrij." }</p>
        </Page>
    }
}
