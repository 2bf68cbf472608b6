//! Takes every journey through every browser: the browsers side by side, the
//! journeys of one browser after each other in one session.

use std::any::Any;
use std::cell::RefCell;
use std::env;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use tokio::runtime::{Builder, Runtime};
use xtask::project::Project;
use xtask::report;

use crate::place::Host;
use crate::{Browser, Look, Outcome, Page, Place, Session};

/// What a person does, step by step, in one browser.
pub type Steps = for<'a> fn(&'a mut Page) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>;

/// A test through the front door.
#[derive(Debug, Clone, Copy)]
pub struct Journey {
    name: &'static str,
    steps: Steps,
    browsers: &'static [Browser],
    folder: &'static str,
    place: Place,
}

impl Journey {
    /// A journey in all browsers.
    #[must_use]
    pub const fn new(name: &'static str, steps: Steps) -> Self {
        Self { name, steps, browsers: &Browser::ALL, folder: "", place: Place::Xtask }
    }

    /// Only in these browsers.
    #[must_use]
    pub const fn only(self, browsers: &'static [Browser]) -> Self {
        Self { browsers, ..self }
    }

    /// With the app in a folder of the site, such as `"a/b/"`.
    #[must_use]
    pub const fn under(self, folder: &'static str) -> Self {
        Self { folder, ..self }
    }

    /// Served by somebody else than the server of xtask.
    #[must_use]
    pub const fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }
}

/// The body of `main` in a file with journeys. Understands what cargo passes on:
/// words, of which one must occur in `browser::journey`.
#[must_use]
pub fn run(journeys: &[Journey]) -> ExitCode {
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let chosen = |browser: Browser, journey: &Journey| {
        let name = format!("{}::{}", browser.name(), journey.name);
        journey.browsers.contains(&browser)
            && (words.is_empty() || words.iter().any(|word| name.contains(word)))
    };
    let dist = match Project::locate().map(|project| project.dist()) {
        Ok(dist) if dist.join("index.html").is_file() => dist,
        _ => {
            eprintln!("There is no dist/ to test: run `cargo xtask build` first.");
            return ExitCode::FAILURE;
        }
    };
    // What failed is shown with its journey; nobody needs the stack of the runner.
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        WHERE.set(place.unwrap_or_default());
    }));
    let (passed, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        for browser in Browser::ALL {
            let mine: Vec<&Journey> = journeys.iter().filter(|it| chosen(browser, it)).collect();
            let (dist, passed, failed) = (&dist, &passed, &failed);
            if !mine.is_empty() {
                scope.spawn(move || {
                    for (count, ok) in all(browser, &mine, dist) {
                        let counter = if ok { passed } else { failed };
                        counter.fetch_add(count, Ordering::Relaxed);
                    }
                });
            }
        }
    });
    let (passed, failed) = (passed.into_inner(), failed.into_inner());
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!("\ntest result: {word}. {passed} passed; {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What WebKit's driver says when its browser stopped answering: seen once in some thousand
/// journeys, on a computer with much else to do. What hangs by the app hangs the second time too.
const NO_ANSWER: &str = "Operation timed out";

/// All journeys of one browser: how many, and whether they went well.
fn all(browser: Browser, journeys: &[&Journey], dist: &Path) -> Vec<(usize, bool)> {
    let mut results = Vec::new();
    let runtime = match Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            println!("test {}: FAILED\n{error}", browser.name());
            return vec![(journeys.len(), false)];
        }
    };
    let mut session = None;
    for journey in journeys {
        let start = Instant::now();
        let mut ended = one(&runtime, browser, journey, dist, &mut session);
        if let Err(error) = &ended
            && browser == Browser::WebKit
            && error.to_string().contains(NO_ANSWER)
        {
            println!("{}: a browser that no longer answers, once more in another", journey.name);
            ended = one(&runtime, browser, journey, dist, &mut session);
        }
        let time = report::duration(start.elapsed());
        let name = format!("{}::{}", browser.name(), journey.name);
        match &ended {
            Ok(()) => println!("test {name} ... ok ({time})"),
            Err(error) => println!("test {name} ... FAILED ({time})\n{error}\n"),
        }
        results.push((1, ended.is_ok()));
    }
    if let Some(session) = session
        && let Err(error) = runtime.block_on(session.end())
    {
        println!("test {}::end ... FAILED\n{error}\n", browser.name());
        results.push((1, false));
    }
    results
}

/// One journey. Its session is handed on only when all went well: after a
/// failure the next one begins afresh.
fn one(
    runtime: &Runtime,
    browser: Browser,
    journey: &Journey,
    dist: &Path,
    session: &mut Option<Session>,
) -> Outcome {
    // Files of earlier journeys may share what a browser keeps.
    let fresh = journey.place == Place::File;
    let used = match session.take() {
        Some(session) if !fresh => session,
        Some(session) => {
            runtime.block_on(session.end())?;
            runtime.block_on(Session::start(browser))?
        }
        None => runtime.block_on(Session::start(browser))?,
    };
    let mut page = Page::new(used, Host::start(journey.place, dist, journey.folder)?);
    // An assertion in a journey is a panic: it must not end the other journeys.
    let walked = panic::catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            (journey.steps)(&mut page).await?;
            page.check_privacy().await
        })
    }));
    let ended = walked.unwrap_or_else(|panic| Err(words_of(panic.as_ref()).into()));
    if let Err(error) = ended {
        let seen = runtime.block_on(last_look(&mut page, journey)).unwrap_or_default();
        drop(runtime.block_on(page.into_session().end()));
        return Err(format!("{error}{seen}").into());
    }
    // The app of this journey must not go on beside the next one, nor its looks.
    runtime.block_on(page.look_plain())?;
    runtime.block_on(page.web().goto("about:blank"))?;
    *session = Some(page.into_session());
    Ok(())
}

/// What there was to see when it went wrong.
async fn last_look(page: &mut Page, journey: &Journey) -> Outcome<String> {
    let name = format!("{}-{}.png", journey.name, page.browser().name());
    let file = Project::locate()?.target().join("journeys").join(name);
    let address = page.web().current_url().await?;
    page.picture(&file, Look::default()).await?;
    let complaints = page.complaints().await?.join("\n");
    Ok(format!("\nat {address}, picture {}\n{complaints}", file.display()))
}

thread_local! {
    /// The line of the last failed assertion of this browser.
    static WHERE: RefCell<String> = const { RefCell::new(String::new()) };
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it panicked");
    format!("{}: {text}", WHERE.take())
}
