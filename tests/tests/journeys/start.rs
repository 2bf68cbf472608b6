//! The app starts, also in a folder of a site.

use samenhang_tests::{Outcome, Page};

/// The app starts and says in its first heading what it is; a reload says it again.
pub(crate) async fn the_app_starts(page: &mut Page) -> Outcome {
    page.open("").await?;
    let heading = page.heading().await?;
    assert_eq!(heading, "Hoe hangt het bij u samen: wonen, begeleiding en zorg?");
    page.reload().await?;
    assert_eq!(page.heading().await?, heading);
    Ok(())
}
