//! What nginx sends with each file of the release, to the letter, in the root of a site and in a
//! folder; most of it without a browser, as the journeys show that browsers take it.

use std::fs;
use std::path::{Path, PathBuf};

use samenhang_tests::raw::ask;
use samenhang_tests::{Folder, Host, Outcome, Page, Place, copy, eventually};
use xtask::build::headers::{self, FRAME_ANCESTORS, Group};
use xtask::build::types;
use xtask::project::Project;
use xtask::serve::Server;

/// Every file, in each form: its bytes, its type, how long it may be kept, and everything that
/// the build says with it, once.
pub(crate) fn every_file() -> Outcome {
    FOLDERS.into_iter().try_for_each(every_file_in)
}

/// The root, and a folder of a site.
const FOLDERS: [&str; 2] = ["", "gemeente/zelfscan/"];

fn every_file_in(folder: &str) -> Outcome {
    let dist = Project::locate()?.dist();
    let host = Host::start(Place::Nginx, &dist, folder)?;
    let policy = policy(&dist)?;
    let files = files(&dist, "")?;
    assert!(files.iter().any(|name| name.ends_with(".wasm")), "{files:?}");
    for name in &files {
        let plain = fs::read(dist.join(name))?;
        for (takes, encoding, ending) in FORMS {
            let address = format!("{}{name}", host.address());
            let sent = ask("GET", &address, &[("Accept-Encoding", takes)])?;
            let what = format!("{name} for `{takes}`: {:?}", sent.headers);
            assert_eq!(sent.status, 200, "{what}");
            assert_eq!(sent.header("Content-Encoding")?, encoding, "{what}");
            assert_eq!(sent.header("Content-Type")?, types::of(name), "{what}");
            assert_eq!(sent.header("Vary")?, "Accept-Encoding", "{what}");
            let meant = match ending {
                "" => plain.clone(),
                ending => fs::read(dist.join(format!("{name}{ending}")))?,
            };
            assert!(sent.body == meant, "other bytes: {what}");
            for (header, value) in Group::of(name).headers(&policy) {
                assert_eq!(sent.header(header)?, value, "{header} of {what}");
            }
            let open = sent.header("Access-Control-Allow-Origin")?;
            assert_eq!(open == "*", Group::of(name) != Group::Named, "{what}");
        }
    }
    Ok(())
}

/// What a browser says it takes, what is sent then, and the ending of that file.
const FORMS: [(&str, &str, &str); 3] =
    [("gzip, deflate, br", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")];

/// The folder is its page; what is for the host alone, what is not there and what is asked in
/// another way is refused, under the same policy; and what did not change is not sent again.
pub(crate) fn other_answers() -> Outcome {
    FOLDERS.into_iter().try_for_each(other_answers_in)
}

fn other_answers_in(folder: &str) -> Outcome {
    let dist = Project::locate()?.dist();
    let host = Host::start(Place::Nginx, &dist, folder)?;
    let at = |name: &str| format!("{}{name}", host.address());
    let page = ask("GET", &at("?lang=en"), &[])?;
    assert_eq!((page.status, &page.body), (200, &fs::read(dist.join("index.html"))?));
    assert!(page.header("Content-Security-Policy")?.ends_with(FRAME_ANCESTORS));
    for (method, name, status) in [
        ("GET", "_headers", 404),
        ("GET", "_nginx.conf", 404),
        ("GET", ".htaccess", 404),
        ("GET", "no-such-page.html", 404),
        ("GET", "no-such-file.0123456789abcdef.js", 404),
        ("POST", "index.html", 405),
    ] {
        let sent = ask(method, &at(name), &[("Content-Length", "0")])?;
        assert_eq!(sent.status, status, "{method} {name}");
        assert!(
            sent.header("Content-Security-Policy")?.starts_with("default-src 'none'"),
            "{name}"
        );
        assert_eq!(sent.header("X-Content-Type-Options")?, "nosniff", "{name}");
    }
    let again = ask("GET", &at(""), &[("If-None-Match", page.header("ETag")?)])?;
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("Cache-Control")?, "no-cache");
    Ok(())
}

/// The policy that stands in the page.
fn policy(dist: &Path) -> Outcome<String> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    let (_, rest) = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .ok_or("the page has no policy")?;
    let (policy, _) = rest.split_once('"').ok_or("the policy has no end")?;
    assert!(headers::read(dist, "index.html").iter().any(|(_, value)| value.starts_with(policy)));
    Ok(policy.to_owned())
}

/// All files that a visitor can ask for, but for their compressed forms.
fn files(folder: &Path, inside: &str) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a name is not text")?;
        let inner = format!("{inside}{name}");
        if path.is_dir() {
            names.extend(files(&path, &format!("{inner}/"))?);
        } else if !name.starts_with('_') && !name.ends_with(".br") && !name.ends_with(".gz") {
            names.push(inner);
        }
    }
    Ok(names)
}

/// A site with https may show the page inside its own, one with http may not; and the line with
/// which docs/hosting.md narrows that to some sites does what it says.
pub(crate) async fn who_may_show(page: &mut Page) -> Outcome {
    let dist = Project::locate()?.dist();
    let folder = Folder::new()?;
    let site = Server::start(folder.path(), 0)?;
    let origin = site.url().replace("127.0.0.1", "localhost");
    let narrowed = folder.path().join("dist");
    copy(&dist, &narrowed)?;
    let text = fs::read_to_string(dist.join("_nginx.conf"))?;
    let allowed = format!("frame-ancestors 'self' {}", origin.trim_end_matches('/'));
    fs::write(narrowed.join("_nginx.conf"), text.replace(FRAME_ANCESTORS, &allowed))?;
    let refuses = Host::start(Place::Nginx, &dist, "")?;
    let shows = Host::start(Place::Nginx, &narrowed, "")?;
    let frames =
        [&refuses, &shows].map(|host| format!("<iframe src='{}'></iframe>", host.address()));
    fs::write(folder.path().join("index.html"), format!("<!doctype html>{}", frames.concat()))?;

    page.web().goto(&origin).await?;
    eventually("the one that may be shown loads", async || {
        let asked = shows.requests();
        Ok(asked.iter().any(|request| request.path.ends_with(".wasm")).then_some(()))
    })
    .await?;
    // The other was asked first, and only for its page: the browser did not even read that.
    let asked: Vec<String> = refuses.requests().into_iter().map(|it| it.path).collect();
    assert_eq!(asked, ["/"]);
    page.web().goto("about:blank").await?;
    // Chromium says what it refused.
    page.complaints().await?;
    Ok(())
}
