//! What stands around every page: header, footer, and messages above it.

use samenhang_core::assessment::Lang;
use samenhang_core::session::Saved;
use samenhang_core::sheet::SheetId;
use samenhang_core::text::{common, save};
use yew::prelude::*;

use crate::components::page::{LanguageLink, NavLink, Page, page};
use crate::components::save_alert::{SaveAlert, save_alert};
use crate::effects::page::show_part;
use crate::markup::html;
use crate::pages::{Desk, choice, sheet_name};
use crate::route::{Route, SheetPage};
use crate::store::{Model, Msg};

pub(super) fn frame(desk: &Desk, model: &Model, body: Html) -> Html {
    let lang = desk.lang();
    let route = &model.route;
    let open = model.session.sheet.as_ref().map(|sheet| &sheet.id);
    page(Page {
        skip: common::SKIP.get(lang),
        product: common::PRODUCT.get(lang),
        start: Route::Start.href(),
        nav: nav(lang, route, open),
        language: language_link(lang, route),
        onlanguage: desk.send.with(move |()| Msg::Language(lang.other())),
        onskip: Callback::from(|()| show_part("inhoud")),
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

/// The lasting messages, each with its two ways out.
fn alerts(desk: &Desk, model: &Model) -> Html {
    let lang = desk.lang();
    let session = &model.session;
    let mut all = Vec::new();
    if let (Saved::Failed { error, .. }, Some(_)) = (&session.saved, &session.sheet) {
        all.push(save_alert(SaveAlert {
            heading: save::ALERT.get(lang),
            text: [save::reason(lang, error), save::GO_ON.get(lang)],
            download: save::DOWNLOAD.get(lang),
            retry: save::RETRY.get(lang),
            ondownload: desk.send.click(|| Msg::Copy),
            onretry: desk.send.click(|| Msg::Flush),
        }));
    }
    if let Some((sheet, error)) = session.left.first() {
        let why = ["‘", &sheet_name(lang, sheet), "’. ", save::reason(lang, error)].concat();
        all.push(save_alert(SaveAlert {
            heading: save::OTHER_ALERT.get(lang),
            text: [&why, save::GO_ON.get(lang)],
            download: save::DOWNLOAD.get(lang),
            retry: save::RETRY.get(lang),
            ondownload: desk.send.click(|| Msg::CopyLeft),
            onretry: desk.send.click(|| Msg::Flush),
        }));
    }
    if session.saved == Saved::Gone {
        all.push(save_alert(SaveAlert {
            heading: save::GONE.get(lang),
            text: [save::GONE_TEXT.get(lang), ""],
            download: save::GONE_KEEP.get(lang),
            retry: save::GONE_LET_GO.get(lang),
            ondownload: desk.send.click(|| Msg::Keep(true)),
            onretry: desk.send.click(|| Msg::Keep(false)),
        }));
    }
    if let (Some(asked), Some(sheet)) = (session.choice(), &session.sheet) {
        let [ours, theirs] = choice(desk, asked, sheet);
        all.push(save_alert(SaveAlert {
            heading: save::CHOICE.get(lang),
            text: [&ours, &theirs],
            download: save::CHOICE_OURS.get(lang),
            retry: save::CHOICE_THEIRS.get(lang),
            ondownload: desk.send.click(|| Msg::Choose(true)),
            onretry: desk.send.click(|| Msg::Choose(false)),
        }));
    }
    if model.damaged.is_some() && session.sheet.is_some() {
        all.push(save_alert(SaveAlert {
            heading: save::BEHIND.get(lang),
            text: [save::BEHIND_TEXT.get(lang), ""],
            download: common::DOWNLOAD_RAW.get(lang),
            retry: save::BEHIND_OK.get(lang),
            ondownload: desk.send.click(|| Msg::Damaged(true)),
            onretry: desk.send.click(|| Msg::Damaged(false)),
        }));
    }
    html! {
        <>
            { for all }
            if model.language_failed {
                <div class="samenhang-alert" role="alert">
                    <p>{ common::LANG_FAILED.get(lang) }</p>
                </div>
            }
        </>
    }
}
