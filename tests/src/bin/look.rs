//! Makes a picture of a page of the release in `dist/`:
//!
//! ```text
//! cargo run -p samenhang-tests --bin look -- start.png '#/' [--width 320] [--height 800]
//!     [--dark] [--print] [--forced] [--grey] [--window]
//!     [--file] [--copy FILE] [--click WORDS]… [--wait CSS]… [--script CODE]… [--host FILE]
//! ```
//!
//! With `--file` of the release as one file (`cargo xtask build --single-file`).
//! A name that ends in `.pdf` gives the printed pages. Clicks and waits happen in
//! the order of the command line; `--window` shows only what fits in the window. With `--host`
//! the picture is of that page, as another website: in it `{{tool}}` stands for where the release
//! is, and what is done is done in its first frame.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use lexopt::prelude::{Long, Value};
use lexopt::{Parser, ValueExt};
use samenhang_tests::{Browser, Folder, Look, Outcome, Page, Session};
use xtask::project::Project;
use xtask::serve::Server;

/// What to do in the page before the picture.
enum Deed {
    Click(String),
    Wait(String),
    Script(String),
    /// Give a copy to the field for files.
    Copy(PathBuf),
}

struct Wish {
    file: PathBuf,
    route: String,
    look: Look,
    deeds: Vec<Deed>,
    /// Of the release as one file.
    as_file: bool,
    /// The page of another website around it.
    host: Option<PathBuf>,
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let made = runtime
        .map_err(Into::into)
        .and_then(|runtime| read().and_then(|wish| runtime.block_on(make(&wish))));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read() -> Outcome<Wish> {
    let mut wish = Wish {
        file: PathBuf::from("picture.png"),
        route: String::new(),
        look: Look::default(),
        deeds: Vec::new(),
        as_file: false,
        host: None,
    };
    let mut parser = Parser::from_env();
    let mut places = 0;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("width") => wish.look.width = parser.value()?.parse()?,
            Long("height") => wish.look.height = parser.value()?.parse()?,
            Long("dark") => wish.look.dark = true,
            Long("print") => wish.look.print = true,
            Long("forced") => wish.look.forced = true,
            Long("grey") => wish.look.grey = true,
            Long("copy") => wish.deeds.push(Deed::Copy(parser.value()?.into())),
            Long("file") => wish.as_file = true,
            Long("window") => wish.look.whole = false,
            Long("click") => wish.deeds.push(Deed::Click(parser.value()?.string()?)),
            Long("wait") => wish.deeds.push(Deed::Wait(parser.value()?.string()?)),
            Long("script") => wish.deeds.push(Deed::Script(parser.value()?.string()?)),
            Long("host") => wish.host = Some(parser.value()?.into()),
            Value(file) if places == 0 => {
                wish.file = file.into();
                places = 1;
            }
            Value(route) if places == 1 => {
                wish.route = route.string()?;
                places = 2;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(wish)
}

async fn make(wish: &Wish) -> Outcome {
    let session = Session::start(Browser::Chromium).await?;
    let dist = Project::locate()?.dist();
    let mut page = if wish.as_file { Page::of_file(session)? } else { Page::of(session, &dist)? };
    let done = look(&mut page, wish).await;
    let complaints = page.complaints().await.unwrap_or_default();
    page.end().await?;
    complaints.iter().for_each(|complaint| eprintln!("{complaint}"));
    done
}

async fn look(page: &mut Page, wish: &Wish) -> Outcome {
    page.look(wish.look).await?;
    let folder = Folder::new()?;
    let server = Server::start(folder.path(), 0)?;
    if let Some(host) = &wish.host {
        let text = fs::read_to_string(host)?.replace("{{tool}}", page.address());
        fs::write(folder.path().join("index.html"), text)?;
        // Another name, so that for a browser it is another site.
        page.open_host(&server.url().replace("127.0.0.1", "localhost"), "").await?;
        page.enter_frame(0).await?;
        page.script("location.hash = arguments[0]", vec![wish.route.as_str().into()]).await?;
    } else {
        page.open(&wish.route).await?;
    }
    for deed in &wish.deeds {
        match deed {
            Deed::Click(words) => page.click_text(words).await?,
            Deed::Wait(css) => drop(page.wait_for(css).await?),
            Deed::Script(code) => drop(page.script(code, vec![]).await?),
            Deed::Copy(file) => page.upload(&std::path::absolute(file)?).await?,
        }
    }
    if wish.host.is_some() {
        page.out_of_frame().await?;
        // The host makes the frame as high as what is in it.
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    page.picture(&wish.file, wish.look).await?;
    println!("{} shows {}", wish.file.display(), page.web().current_url().await?);
    Ok(())
}
