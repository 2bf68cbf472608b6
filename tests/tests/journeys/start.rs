//! The app starts, also in a folder of a site, and before it does the page is there already.

use std::fs;

use samenhang_tests::{Outcome, Page};
use serde_json::{Value, json};

use xtask::project::Project;

use crate::steps::{assert_says, choose_level, saved, text_of};

/// The app starts and says in its first heading what it is; a reload says it again.
pub(crate) async fn the_app_starts(page: &mut Page) -> Outcome {
    page.open("").await?;
    let heading = page.heading().await?;
    assert_eq!(heading, "Hoe hangt het bij u samen: wonen, begeleiding en zorg?");
    // Safari asks twice for what is preloaded for `fetch` (docs/decisions/0022).
    let asked: Vec<_> = page.requests().into_iter().map(|request| request.path).collect();
    for kind in [".wasm", ".bin", ".css", ".js"] {
        let mut of_kind: Vec<_> = asked.iter().filter(|path| path.ends_with(kind)).collect();
        let all = of_kind.len();
        of_kind.sort();
        of_kind.dedup();
        assert!(all > 0 && all == of_kind.len(), "{kind}, each once: {asked:?}");
    }
    page.reload().await?;
    assert_eq!(page.heading().await?, heading);
    Ok(())
}

/// What the app draws on the start page is, letter for letter, what the build wrote there: it
/// takes over without a jump.
pub(crate) async fn takes_over(page: &mut Page) -> Outcome {
    page.open("").await?;
    let drawn = text_of(page, "return document.getElementById('samenhang').innerHTML").await?;
    assert!(drawn.len() > 5_000, "{drawn}");
    let written = fs::read_to_string(Project::locate()?.dist().join("index.html"))?;
    assert!(written.contains(&drawn), "the app draws\n{drawn}\nthe build wrote\n{written}");
    Ok(())
}

/// With the styles of the first picture alone the page looks as it does with all of them: the
/// whole style sheet comes without a jump.
pub(crate) async fn first_picture(page: &mut Page) -> Outcome {
    page.open("").await?;
    let before = page.web().get_window_rect().await?;
    for width in [320, 1280] {
        for theme in ["light", "dark"] {
            page.web().set_window_rect(0, 0, width, 900).await?;
            let differences = page.script(WITHOUT_THE_SHEET, vec![json!(theme)]).await?;
            let (looked, differ) = (&differences["looked"], &differences["differ"]);
            assert!(looked.as_u64().is_some_and(|count| count > 60), "{looked} at {width}");
            assert_eq!(*differ, json!([]), "at {width} px, {theme}");
        }
    }
    // The next journey gets the window as it was.
    let [width, height] = [before.width, before.height].map(u32::try_from);
    page.web().set_window_rect(0, 0, width?, height?).await?;
    Ok(())
}

/// Every element with its place and looks, with and without the style sheet that is loaded.
const WITHOUT_THE_SHEET: &str = "
const root = document.documentElement;
root.classList.add(`samenhang-theme--${arguments[0]}`);
const all = [root, ...document.querySelectorAll('body, #samenhang *')];
const looks = () => all.map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const said = [
    'color', 'background-color', 'font-family', 'font-size', 'font-weight', 'border-top-color',
    'fill', 'stroke', 'text-decoration-line', 'display',
  ].map((name) => style.getPropertyValue(name));
  return [element.tagName, element.className, x, y, width, height, ...said].join(' ');
});
const sheet = [...document.styleSheets].find((it) => it.href);
const whole = looks();
sheet.disabled = true;
const first = looks();
sheet.disabled = false;
root.classList.remove(`samenhang-theme--${arguments[0]}`);
return {
  looked: all.length,
  differ: first.map((it, at) => [it, whole[at]]).filter(([one, other]) => one !== other),
};";

/// The address may say where to begin (R27): before the first question or at it, unless there is
/// an assessment already (R43). Nothing takes the focus, and what is unknown changes nothing.
pub(crate) async fn where_asked(page: &mut Page) -> Outcome {
    let focus = "return document.activeElement.tagName";
    for unknown in ["?start=constructor", "?scan=full", "?start=", "?start=question#/weergave"] {
        page.open(unknown).await?;
        let expected = if unknown.ends_with("weergave") { "Weergave" } else { "Hoe hangt het" };
        page.wait_for_heading(expected).await?;
    }
    for (scan, questions) in [("", "10 vragen"), ("&scan=full", "38 vragen")] {
        page.open(&format!("?start=begin{scan}")).await?;
        page.wait_for_heading("Voordat u begint").await?;
        assert_says(&page.text().await?, &[questions]);
    }
    page.open("?start=question&scan=full").await?;
    page.wait_for_text("Vraag 1 van 38").await?;
    assert_eq!(text_of(page, focus).await?, "BODY");
    let length = page.script("return history.length", vec![]).await?;
    choose_level(page, 3).await?;
    saved(page).await?;
    page.reload().await?;
    page.wait_for_text("Vraag 1 van 38").await?;
    assert_eq!(page.script("return history.length", vec![]).await?, length);
    // One that is there is not passed over.
    page.open("?start=question").await?;
    page.wait_for_heading("Hoe hangt het").await?;
    page.wait_for_text("1 van de 38 vragen beantwoord").await
}

/// Without a script the page says what it is, and all questions can be read and printed.
pub(crate) async fn without_script(page: &mut Page) -> Outcome {
    let off = |off: bool| json!({ "value": off });
    page.web().cdp().send_raw("Emulation.setScriptExecutionDisabled", off(true)).await?;
    page.web().goto(page.address().to_owned()).await?;
    assert_eq!(page.heading().await?, "Hoe hangt het bij u samen: wonen, begeleiding en zorg?");
    assert_says(&page.text().await?, &["Deze zelfscan werkt met JavaScript, en dat staat uit"]);
    page.click_text("Lees of print alle vragen").await?;
    page.wait_for_heading("Alle vragen om te lezen en te printen").await?;
    page.web().cdp().send_raw("Emulation.setScriptExecutionDisabled", off(false)).await?;
    let counts = page
        .script("return [document.scripts.length, document.querySelectorAll('h3').length]", vec![])
        .await?;
    assert_eq!(counts, Value::from(vec![0, 38 + 9]));
    page.click_text("English").await?;
    page.wait_for_heading("All questions, to read and to print").await?;
    Ok(())
}
