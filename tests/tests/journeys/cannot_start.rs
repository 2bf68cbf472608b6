//! Browsers in which the app cannot start: they say so, say what to do, and lead to the
//! questions on paper.

use samenhang_tests::{Outcome, Page};
use serde_json::json;

use crate::steps::{assert_says, texts_of};

/// WebAssembly is missing, as in an old browser or where it was switched off; then it is
/// there and may not be used.
pub(crate) async fn says_so(page: &mut Page) -> Outcome {
    let off = [
        (
            "delete globalThis.WebAssembly",
            "#no-wasm",
            [
                "De browser is te oud, of uw beheerder heeft WebAssembly uitgezet.",
                "Or ask your administrator to switch on WebAssembly for this website.",
            ],
            ["vragen.html nl 320", "questions.html en 320"].as_slice(),
        ),
        (
            "WebAssembly.instantiate = WebAssembly.instantiateStreaming = \
             () => Promise.reject(new WebAssembly.CompileError('not allowed'))",
            "#start-failed",
            [
                "Vraag dan uw beheerder of deze website WebAssembly mag gebruiken.",
                "ask your administrator whether this website may use WebAssembly.",
            ],
            &["vragen.html nl 320", "./ nl 320", "questions.html en 320", "./?lang=en en 320"],
        ),
    ];
    for (source, message, says, leads) in off {
        let cdp = page.web().cdp();
        let source = json!({ "source": source });
        let added = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", source).await?;
        page.web().goto(page.address().to_owned()).await?;
        page.wait_for(message).await?;
        assert_says(&page.text().await?, &says);
        let links = texts_of(page, LINKS).await?;
        assert_eq!(links, leads, "{message}");
        let name = json!({ "identifier": added["identifier"] });
        cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", name).await?;
        // That it did not start is in the log, as it should be.
        page.complaints().await?;
    }
    for file in ["vragen.html", "questions.html"] {
        page.open(file).await?;
    }
    // Without hindrance the same page starts, and says nothing of the kind.
    page.open("").await?;
    assert!(page.web().find_all(samenhang_tests::By::Css("#no-wasm")).await?.is_empty());
    Ok(())
}

/// The links that are in sight: where they lead and in which language they stand. The width
/// is that of the page in the smallest window: nothing sticks out.
const LINKS: &str = "
document.body.style.width = '320px';
const wide = document.body.scrollWidth;
document.body.style.width = '';
return [...document.querySelectorAll('[role=alert] a')]
  .filter((it) => it.checkVisibility())
  .map((it) => `${it.getAttribute('href')} ${it.closest('[lang]').lang} ${wide}`);";
