//! The assessments that this browser keeps.

use samenhang_core::keeper::{Found, Revised};
use samenhang_core::progress;
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::text::{common, count, save, start as text};
use yew::prelude::*;

use super::message::download_raw;
use super::{Desk, sheet_name};
use crate::components::button::{Look, button, only_heard};
use crate::components::section::section;
use crate::effects::clock;
use crate::markup::html;
use crate::route::SheetPage;
use crate::store::{Model, Msg};

/// The assessments that this browser keeps; nothing where there are none.
pub(super) fn saved(desk: &Desk, model: &Model) -> Html {
    let local = &model.local;
    let body = match &model.listed {
        None => return Html::default(),
        Some(Ok(sheets)) if sheets.is_empty() && local.said.is_none() => return Html::default(),
        Some(Ok(sheets)) => {
            let rows = sheets.iter().map(|listed| {
                let asked = local.removing.as_ref() == Some(&listed.id);
                row(desk, listed, asked)
            });
            html! { <div>{ for rows }</div> }
        }
        Some(Err(error)) => html! {
            <p>{ desk.t(text::LIST_FAILED) }{ " " }{ save::reason(desk.lang(), error) }</p>
        },
    };
    section(
        "verder",
        desk.t(text::RESUME_HEADING),
        html! {
            <>
                <p role="alert">if let Some(said) = local.said { { desk.t(said) } }</p>
                { body }
            </>
        },
    )
}

fn row(desk: &Desk, listed: &Found, asked: bool) -> Html {
    let key = listed.id.as_str();
    let raw = || {
        let id = ["gegevens-", key].concat();
        let onclick = download_raw(desk.lang(), &listed.damaged.join("\n"));
        button(Look::Plain, &id, desk.t(common::DOWNLOAD_RAW), "", onclick)
    };
    let (name, what, go) = match &listed.good {
        Some(revised) => readable(desk, &listed.id, revised),
        None => (desk.t(text::OWN_SHEET).to_owned(), desk.t(text::UNREADABLE).to_owned(), raw()),
    };
    let damaged = listed.good.is_some() && !listed.damaged.is_empty();
    html! {
        <div class="samenhang-saved" key={key}>
            <p><strong><bdi>{ &name }</bdi></strong><br />{ what }</p>
            if damaged {
                <div key="beschadigd">
                    <p>{ desk.t(text::DAMAGED) }</p>
                    { raw() }
                </div>
            }
            if asked {
                <p id="vraag-verwijderen" role="alert" tabindex="-1">
                    { text::remove_question(desk.lang(), &name) }
                </p>
                <div class="samenhang-actions" key="vraag">{ confirm(desk, &listed.id) }</div>
            } else {
                <div class="samenhang-actions" key="keuze">
                    { go }
                    { ask(desk, &listed.id, &name) }
                </div>
            }
        </div>
    }
}

/// The name, the progress and the way in of a sheet that can be read.
fn readable(desk: &Desk, id: &SheetId, revised: &Revised) -> (String, String, Html) {
    let lang = desk.lang();
    let sheet = &revised.sheet;
    let progress = progress::overall(&desk.assessment, Path::Full, &sheet.answers);
    let name = sheet_name(lang, sheet);
    let mut what = count::answered(lang, progress);
    // Without a name of its own, the name says when it was begun.
    if !sheet.name.is_empty() {
        what += ", ";
        what += &text::begun_on(lang, clock::local(sheet.created).date);
    }
    what.push('.');
    let href = SheetPage::Overview.of(id).href();
    let go = html! {
        <a class="samenhang-button" id={["verder-", id.as_str()].concat()} {href}>
            { desk.t(text::CONTINUE) }{ only_heard(&[": ", &name].concat()) }
        </a>
    };
    (name, what, go)
}

fn ask(desk: &Desk, id: &SheetId, name: &str) -> Html {
    let sheet = id.clone();
    let onclick = desk.send.click(move || Msg::Removing(Some(sheet.clone())));
    let element = ["verwijder-", id.as_str()].concat();
    button(Look::Subtle, &element, desk.t(text::REMOVE), &[": ", name].concat(), onclick)
}

fn confirm(desk: &Desk, id: &SheetId) -> Html {
    let sheet = id.clone();
    let yes = desk.send.click(move || Msg::Remove(sheet.clone()));
    let no = desk.send.click(|| Msg::Removing(None));
    let element = ["ja-verwijder-", id.as_str()].concat();
    html! {
        <>
            { button(Look::Primary, &element, desk.t(text::REMOVE_CONFIRM), "", yes) }
            { button(Look::Plain, "laat-staan", desk.t(text::REMOVE_KEEP), "", no) }
        </>
    }
}
