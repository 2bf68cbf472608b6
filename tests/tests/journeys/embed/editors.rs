//! What editors put on their websites: the code that our own page makes, and the plugin.

use std::fs;

use samenhang_tests::{Folder, Outcome, Page, copy, eventually};
use serde_json::json;
use xtask::project::Project;

use super::host::{Host, around, fitted, only_promised, script};
use crate::steps::{assert_says, assert_silent, choose, text_of};

/// What the plugin for WordPress writes, where an editor gave all settings, and where somebody
/// gave what they must not be.
pub(crate) async fn wordpress(page: &mut Page) -> Outcome {
    let host = Host::wordpress(page)?;
    page.open_host(&host.address, "").await?;
    page.wait_for("#samenhang-1").await?;
    page.enter_frame(0).await?;
    page.wait_for_heading("Before you begin").await?;
    let leads = eventually("the way back", async || {
        // The page may be drawn anew between finding and looking.
        let back = page.find_text("Back to the website").await?;
        Ok(Some([back.attr("href").await?, back.attr("target").await?]))
    })
    .await?;
    let news = format!("{}nieuws/?a=1&b=2", host.address);
    assert_eq!(leads.map(Option::unwrap_or_default), [news, "_top".to_owned()]);
    page.leave_frame().await?;
    fitted(page, 0, 0).await?;

    page.script("document.querySelectorAll('iframe')[1].scrollIntoView()", vec![]).await?;
    page.enter_frame(1).await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    assert_silent(&page.text().await?, &["Terug naar de website"]);
    page.leave_frame().await?;
    fitted(page, 1, 0).await?;
    let shown = page.script(WRITTEN, vec![]).await?;
    assert_eq!(
        shown,
        json!([
            page.address(),
            "\"><img src=x onerror=alert(1)>",
            "allow height id loading src style title width",
            2,
            0
        ]),
    );
    only_promised(page).await
}

/// Of the second frame: where it leads, its name, all its attributes; and how many scripts and
/// pictures stand in the page.
const WRITTEN: &str = "
const frame = document.querySelectorAll('iframe')[1];
// One is Chromium's driver's own.
const names = frame.getAttributeNames().filter((it) => it !== 'cd_frame_id_').sort().join(' ');
return [frame.src, frame.title, names, document.scripts.length, document.images.length];";

/// What can be chosen, with its words.
const THEMES: &str = "
return [...document.querySelectorAll('[name=theme]')]
  .map((it) => `${it.value}=${it.parentElement.innerText.trim()}`);";

/// The parts of the page, in their order.
const SECTIONS: &str = "
return [...document.querySelectorAll('section h2')].map((it) => it.id);";

/// An editor makes the code on our own page, and it works on another website as it is. Every
/// theme can be chosen, also one that a webmaster made.
pub(crate) async fn builder(page: &mut Page) -> Outcome {
    let release = Folder::new()?;
    copy(&Project::locate()?.dist(), release.path())?;
    let file = release.path().join("insluiten.html");
    let text = fs::read_to_string(&file)?;
    let known = "data-themes=\"helder|stad\"";
    assert!(text.contains(known), "{text}");
    fs::write(&file, text.replace(known, "data-themes=\"helder|onze-gemeente|stad\""))?;
    // The page as it was written stands there in smaller forms too.
    for ending in ["br", "gz"] {
        drop(fs::remove_file(release.path().join(format!("insluiten.html.{ending}"))));
    }
    page.move_to(release.path())?;
    page.open("insluiten.html").await?;
    let named = page.script(THEMES, vec![]).await?;
    let neutral = "=Neutraal: paars, met schreefletters in de koppen";
    let helder = "helder=Helder: blauw, met ronde hoeken";
    let stad = "stad=Stad: groen en steenrood, met rechte hoeken";
    assert_eq!(named, json!([neutral, helder, "onze-gemeente=Onze gemeente", stad]));
    // The preview is long: what must be read stands before it. And the code has the address of
    // this computer, which the page says.
    let sections = page.script(SECTIONS, vec![]).await?;
    assert_eq!(sections, json!(["keuzes", "code-kop", "beheer", "voorbeeld"]));
    assert_says(&page.text().await?, &["Deze pagina staat nu op uw eigen computer"]);
    for (group, value) in [("lang", "en"), ("theme", "stad"), ("scan", "full"), ("start", "begin")]
    {
        choose(page, group, value).await?;
    }
    // It comes when it is looked at.
    page.script("document.querySelector('iframe').scrollIntoView()", vec![]).await?;
    page.into_frame(0).await?;
    page.wait_for_heading("Before you begin").await?;
    page.out_of_frame().await?;
    const BACK: &str = "
        const field = document.getElementById('terug');
        field.value = arguments[0];
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return [field.getAttribute('aria-invalid'), document.getElementById('terug-fout').textContent]";
    let wrong = page.script(BACK, vec![json!("javascript:alert(1)//https://a.nl")]).await?;
    assert_eq!(wrong[0], json!("true"));
    assert!(wrong[1].as_str().is_some_and(|it| it.starts_with("Dit adres is niet volledig.")));
    let right = page.script(BACK, vec![json!("https://gemeente.example/\"a\"?b=1&c=<2>")]).await?;
    assert_eq!(right, json!(["false", ""]));
    page.click_text("Kopieer de code").await?;
    eventually("the page says what came of copying", async || {
        let says = page.text().await?;
        let all = ["De code is gekopieerd.", "De code is nu geselecteerd: druk op Ctrl+C"];
        Ok(all.iter().any(|words| says.contains(words)).then_some(()))
    })
    .await?;
    let code = text_of(page, "return document.getElementById('code').value").await?;
    let address = page.address();
    let start = format!(
        "<samenhang-zelfscan language=\"en\" theme=\"stad\" scan=\"full\" start=\"begin\" \
         back=\"https://gemeente.example/%22a%22?b=1&amp;c=%3C2%3E\">\n  <iframe \
         src=\"{address}?lang=en&amp;theme=stad&amp;scan=full&amp;start=begin&amp;back=https%3A"
    );
    assert!(code.starts_with(&start), "{code}");
    assert!(code.ends_with(&script(page)?), "{code}");

    // The way back is that of another website than the host: it is not shown.
    let host = Host::new("localhost", &[("index.html", &around("Geplakt", &code))], None)?;
    page.open_host(&host.address, "").await?;
    page.enter_frame(0).await?;
    page.wait_for_heading("Before you begin").await?;
    assert_silent(&page.text().await?, &["Back to the website"]);
    page.leave_frame().await?;
    fitted(page, 0, 0).await?;
    only_promised(page).await
}
