//! The whole of it in the page of another website, while nginx serves the release.

use samenhang_tests::{Outcome, Page};

use super::{Host, around, element, events, fitted, only_promised, own, script};
use crate::keyboard;

/// All 38 questions, two dilemmas, the review and every figure of the result, on a website that
/// allows little itself.
pub(crate) async fn all_questions(page: &mut Page) -> Outcome {
    let host = Host::strict(page)?;
    page.open_host(&host.address, "").await?;
    page.enter_frame(0).await?;
    crate::full::from_start(page).await?;
    crate::full::copied(page).await?;
    page.leave_frame().await?;
    fitted(page, 0, 0).await?;
    assert_eq!(events(page).await?, ["started", "finished"].map(event));
    only_promised(page).await
}

fn event(what: &str) -> String {
    format!("samenhang-zelfscan samenhang:{what} {{\"id\":\"samenhang-1\"}}")
}

/// With keys alone from a field of the website into the frame, to the result and a copy, and the
/// removing of it all.
pub(crate) async fn keyboard(page: &mut Page) -> Outcome {
    let host = Host::named(page, "localhost")?;
    let shown = [element(page, "", ""), script(page)?].concat();
    host.put("index.html", &around("Toetsen", &shown))?;
    page.open_host(&host.address, "").await?;
    page.enter_frame(0).await?;
    page.leave_frame().await?;
    fitted(page, 0, 0).await?;
    page.script("document.getElementById('zoek').focus()", vec![]).await?;
    let before = own(page).await?;
    assert!(before.contains("zoek"), "{before}");
    page.enter_frame(0).await?;
    keyboard::some(page).await?;
    page.leave_frame().await?;
    fitted(page, 0, 0).await?;
    assert_eq!(events(page).await?, ["started", "finished"].map(event));
    only_promised(page).await
}
