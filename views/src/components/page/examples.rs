//! The states of the frame.

use samenhang_core::assessment::Lang;
use samenhang_core::storage::StoreError;
use samenhang_core::text::{common, overview};

use super::{LanguageLink, NavLink, Page, page};
use crate::components::example::{Example, nl};
use crate::components::save_alert;
use crate::markup::{Callback, Html, html};

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
    let link = |id, label, href: &str, current| NavLink {
        id,
        label: nl(label),
        href: href.to_owned(),
        current,
    };
    let mut nav = vec![];
    if inside {
        nav.push(link("nav-overzicht", common::OVERVIEW, "#/zelfscan/a/overzicht", true));
        nav.push(link("nav-uitkomst", common::RESULT, "#/zelfscan/a/uitkomst", false));
    }
    nav.push(link("nav-weergave", common::DISPLAY, "#/weergave", false));
    page(Page {
        skip: nl(common::SKIP),
        product: nl(common::PRODUCT),
        start: "#/".to_owned(),
        nav,
        language: LanguageLink {
            label: "English",
            code: Lang::En.code(),
            href: "?lang=en#/".to_owned(),
        },
        onlanguage,
        onskip,
        footer: nl(common::FOOTER),
        footer_links: vec![link("voet-privacy", common::PRIVACY, "#/privacy", false)],
        alert,
        children: html! {
            <h1 tabindex="-1">{ nl(overview::TITLE) }</h1>
            <p>{ nl(overview::ORDER) }</p>
        },
    })
}
