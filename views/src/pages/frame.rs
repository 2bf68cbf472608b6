//! What stands around every page: header, footer, and messages above it.

use samenhang_core::assessment::Lang;
use samenhang_core::session::Saved;
use samenhang_core::sheet::SheetId;
use samenhang_core::text::{Text, common, save};

use super::Desk;
use crate::components::page::{LanguageLink, NavLink, Page, page};
use crate::components::save_alert::{SaveAlert, save_alert};
use crate::markup::{Html, html};
use crate::model::{Ask, Model, Press};
use crate::route::{Route, SheetPage};

/// A page with its header, footer and messages. `choice` is what two tabs filled in differently,
/// in words, where that is known.
#[must_use]
pub fn frame(desk: &Desk, model: &Model, body: Html, choice: Option<Html>) -> Html {
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
        alert: alerts(desk, model, choice),
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
fn alerts(desk: &Desk, model: &Model, choice: Option<Html>) -> Html {
    let lang = desk.lang();
    let session = &model.session;
    let mut all = Vec::new();
    let mut add = |heading: Text, text: Html, words: [Text; 2], ways: [Press; 2]| {
        let [download, retry] = words.map(|words| words.get(lang));
        // One kind of callback for all of them.
        let [ondownload, onretry] = ways.map(|way| desk.send.click(Ask::Press(way)));
        let heading = heading.get(lang);
        let alert = SaveAlert { heading, text, download, retry, ondownload, onretry };
        all.push(save_alert(alert));
    };
    let unsaved = [save::DOWNLOAD, save::RETRY];
    let go_on = save::GO_ON.get(lang);
    if let (Saved::Failed { error, .. }, Some(_)) = (&session.saved, &session.sheet) {
        let text = both(save::reason(lang, error), go_on);
        add(save::ALERT, text, unsaved, [Press::Copy, Press::Retry]);
    }
    if let Some((sheet, error)) = session.left.first() {
        let why = ["‘", &desk.sheet_name(sheet), "’. ", save::reason(lang, error)].concat();
        add(save::OTHER_ALERT, both(&why, go_on), unsaved, [Press::CopyLeft, Press::Retry]);
    }
    if session.saved == Saved::Gone {
        let words = [save::GONE_KEEP, save::GONE_LET_GO];
        add(save::GONE, both(save::GONE_TEXT.get(lang), ""), words, [Press::Keep, Press::LetGo]);
    }
    if session.choice().is_some() {
        let words = [save::CHOICE_OURS, save::CHOICE_THEIRS];
        let text = html! { <>{ choice.unwrap_or_default() }{ save::CHOICE_TEXT.get(lang) }</> };
        add(save::CHOICE, text, words, [Press::Ours, Press::Theirs]);
    }
    if model.damaged.is_some() && session.sheet.is_some() {
        let words = [common::DOWNLOAD_RAW, save::BEHIND_OK];
        add(
            save::BEHIND,
            both(save::BEHIND_TEXT.get(lang), ""),
            words,
            [Press::Damaged, Press::Seen],
        );
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

/// Two sentences.
fn both(one: &str, other: &str) -> Html {
    html! { <>{ one }{ " " }{ other }</> }
}

/// A page that stands alone, before there is a frame to put it in.
#[must_use]
pub fn alone(body: Html) -> Html {
    html! { <main class="samenhang-page samenhang-page__main">{ body }</main> }
}
