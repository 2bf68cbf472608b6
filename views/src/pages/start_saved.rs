//! The assessments that this browser keeps.

use samenhang_core::keeper::{Found, Revised};
use samenhang_core::progress;
use samenhang_core::sheet::{Path, SheetId};
use samenhang_core::text::{common, count, save, start as text};

use super::Desk;
use crate::components::button::{Look, button, link, only_heard};
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::model::{Ask, Model};
use crate::route::SheetPage;

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
        let onclick = desk.send.click(Ask::Raw(listed.damaged.join("\n")));
        button(Look::Plain, &id, desk.t(common::DOWNLOAD_RAW), "", onclick)
    };
    let (name, what, go) = match &listed.good {
        Some(revised) => readable(desk, &listed.id, revised),
        None => {
            let what = if listed.newer { text::NEWER } else { text::UNREADABLE };
            (desk.t(text::OWN_SHEET).to_owned(), desk.t(what).to_owned() + ".", look(desk, listed))
        }
    };
    let damaged = listed.good.is_some() && !listed.damaged.is_empty();
    html! {
        <div class="samenhang-saved" key={key.to_owned()}>
            <p><strong><bdi>{ &name }</bdi></strong><br />{ what }</p>
            if damaged {
                <div key="beschadigd">
                    <p>{ desk.t(text::DAMAGED) }</p>
                    { raw() }
                </div>
            }
            if asked {
                <p id="vraag-verwijderen" tabindex="-1">
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
    let name = desk.sheet_name(sheet);
    let mut what = count::answered(lang, progress);
    // Without a name of its own, the name says when it was begun.
    if !sheet.name.is_empty() {
        what += ", ";
        what += &text::begun_on(lang, desk.local(sheet.created).date);
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

/// The way to the page of a sheet that cannot be opened.
fn look(desk: &Desk, listed: &Found) -> Html {
    let id = ["bekijk-", listed.id.as_str()].concat();
    link(Look::Plain, &id, SheetPage::Overview.of(&listed.id).href(), desk.t(text::READ))
}

fn ask(desk: &Desk, id: &SheetId, name: &str) -> Html {
    let onclick = desk.send.click(Ask::Removing(Some(id.clone())));
    let element = ["verwijder-", id.as_str()].concat();
    button(Look::Subtle, &element, desk.t(text::REMOVE), &[": ", name].concat(), onclick)
}

fn confirm(desk: &Desk, id: &SheetId) -> Html {
    let yes = desk.send.click(Ask::Remove(id.clone()));
    let no = desk.send.click(Ask::Removing(None));
    let element = ["ja-verwijder-", id.as_str()].concat();
    html! {
        <>
            { button(Look::Primary, &element, desk.t(text::REMOVE_CONFIRM), "", yes) }
            { button(Look::Plain, "laat-staan", desk.t(text::REMOVE_KEEP), "", no) }
        </>
    }
}
