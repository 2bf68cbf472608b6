//! What the tests in real browsers share: drivers, sessions, pages, and the
//! runner that takes every journey through each of them.
//!
//! Build first (`cargo xtask build`); `cargo xtask test` does all of it.

mod browser;
mod folder;
mod journey;
mod page;
mod pictures;
mod place;
mod privacy;
mod processes;
pub mod raw;
mod scan;
mod session;
mod tree;

use std::error::Error;
use std::future::Future;
use std::time::{Duration, Instant};

pub use browser::Browser;
pub use folder::{Folder, copy};
pub use journey::{Journey, Steps, run};
pub use page::Page;
pub use pictures::Look;
pub use place::{Host, Place};
pub use scan::Finding;
pub use session::Session;
/// What a journey uses of the library that speaks to the drivers.
pub use thirtyfour::common::print::{PrintPage, PrintParameters};
pub use thirtyfour::{By, Key, WebElement, WindowHandle};

/// What a journey gives back: an error says what was expected.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// How long something may take before it counts as not happening.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Asks again and again until there is an answer.
///
/// # Errors
/// When [`PATIENCE`] is over, with `what` and the last error; or at once when
/// the check says that waiting is no use.
pub async fn eventually<T, F>(what: &str, mut check: impl FnMut() -> F) -> Outcome<T>
where
    F: Future<Output = Outcome<Option<T>>>,
{
    let start = Instant::now();
    loop {
        let last = match check().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => String::new(),
            Err(error) => format!("; last: {error}"),
        };
        if start.elapsed() > PATIENCE {
            return Err(format!("waited in vain for {what}{last}").into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
