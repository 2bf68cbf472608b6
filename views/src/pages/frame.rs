//! What stands around every page: header, footer, and messages above it.

use samenhang_core::assessment::Lang;
use samenhang_core::session::Saved;
use samenhang_core::sheet::SheetId;
use samenhang_core::text::{common, save};

use super::Desk;
use crate::components::page::{LanguageLink, NavLink, Page, page};
use crate::components::save_alert::{SaveAlert, save_alert};
use crate::markup::{Html, html};
use crate::model::{Ask, Model};
use crate::route::{Route, SheetPage};

/// A page with its header, footer and messages.
#[must_use]
pub fn frame(desk: &Desk, model: &Model, body: Html) -> Html {
    let lang = desk.lang();
    let route = &model.route;
    let open = model.session.sheet.as_ref().map(|sheet| &sheet.id);
    page(Page {
        skip: common::SKIP.get(lang),
        product: common::PRODUCT.get(lang),
        start: Route::Start.href(),
        nav: nav(lang, route, open),
        language: language_link(lang, route),
        onlanguage: desk.send.with(move |()| Ask::Language(lang.other())),
        onskip: desk.send.with(|()| Ask::Show("inhoud")),
        footer: common::FOOTER.get(lang),
        footer_links: footer_links(lang, route),
        alert: alerts(desk, model),
        // The key: no part of one page is taken for a part of another.
        children: html! { <div key={route.href()}>{ body }</div> },
    })
}

/// The links of the header. On a page beside the assessment they lead back to the open one.
fn nav(lang: Lang, route: &Route, open: Option<&SheetId>) -> Vec<NavLink> {
    let mut links = Vec::new();
    let mut link = |id: &'static str, label: &'static str, to: &Route| {
        links.push(NavLink { id, label, current: route == to, href: to.href() });
    };
    if let Some(id) = route.sheet().or(open) {
        link("nav-overzicht", common::OVERVIEW.get(lang), &SheetPage::Overview.of(id));
        link("nav-uitkomst", common::RESULT.get(lang), &SheetPage::Result.of(id));
    }
    link("nav-weergave", common::DISPLAY.get(lang), &Route::Display);
    links
}

fn footer_links(lang: Lang, route: &Route) -> Vec<NavLink> {
    vec![NavLink {
        id: "voet-antwoorden",
        label: common::PRIVACY.get(lang),
        href: Route::Privacy.href(),
        current: *route == Route::Privacy,
    }]
}

fn language_link(lang: Lang, route: &Route) -> LanguageLink {
    let label = match lang {
        Lang::Nl => "English",
        Lang::En => "Nederlands",
    };
    let code = lang.other().code();
    LanguageLink { label, code, href: ["?lang=", code, &route.href()].concat() }
}

fn alerts(desk: &Desk, model: &Model) -> Html {
    let lang = desk.lang();
    html! {
        <>
            if let (Saved::Failed { error, .. }, Some(_)) =
                (&model.session.saved, &model.session.sheet)
            {
                { save_alert(SaveAlert {
                    heading: save::ALERT.get(lang),
                    text: [save::reason(lang, error), save::GO_ON.get(lang)],
                    download: save::DOWNLOAD.get(lang),
                    retry: save::RETRY.get(lang),
                    ondownload: desk.send.click(Ask::Copy),
                    onretry: desk.send.click(Ask::Flush),
                }) }
            }
            if model.language_failed {
                <div class="samenhang-alert" role="alert">
                    <p>{ common::LANG_FAILED.get(lang) }</p>
                </div>
            }
        </>
    }
}

/// A page that stands alone, before there is a frame to put it in.
#[must_use]
pub fn alone(body: Html) -> Html {
    html! { <main class="samenhang-page samenhang-page__main">{ body }</main> }
}
