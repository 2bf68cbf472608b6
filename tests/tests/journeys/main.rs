//! What people do, in three real browsers, against the release in `dist/`.

use std::process::ExitCode;

use samenhang_tests::{Journey, Outcome, Page, run};

fn main() -> ExitCode {
    run(&[
        Journey::new("the_app_starts", |page| Box::pin(the_app_starts(page))),
        Journey::new("the_app_starts_in_a_folder", |page| Box::pin(the_app_starts(page)))
            .under("gemeente/zelfscan/"),
    ])
}

/// The app starts and says in its first heading what it is.
async fn the_app_starts(page: &mut Page) -> Outcome {
    page.open("").await?;
    let heading = page.heading().await?;
    assert!(!heading.is_empty());
    page.reload().await?;
    assert_eq!(page.heading().await?, heading);
    Ok(())
}
