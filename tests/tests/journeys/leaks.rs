//! Nothing of the answers leaves the store: not in addresses, titles, requests or what
//! the browser keeps beside it.

use samenhang_tests::{Outcome, Page, eventually};
use xtask::build::assets;

use crate::steps::{begin_all, choose, choose_level, go_on, go_to, question, saved, text_of};

/// What one person fills in.
struct Filled {
    level: u8,
    certainty: &'static str,
    note: &'static str,
    now: &'static str,
}

/// Two people who answer differently leave the same trail. Only the random name of the
/// assessment differs.
pub(crate) async fn nothing_leaks(page: &mut Page) -> Outcome {
    let one = Filled { level: 5, certainty: "onderbouwd", note: "kwartslag", now: "-3" };
    let two = Filled { level: 1, certainty: "schatting", note: "bijvangst", now: "2" };
    let first = trail(page, &one).await?;
    let before = page.requests().len();
    assert!(before > 0);
    let second = trail(page, &two).await?;
    assert_eq!(first, second);
    for place in &first {
        for word in [one.note, two.note, "onderbouwd", "schatting"] {
            assert!(!place.contains(word), "“{word}” stands in {place}");
        }
    }
    // The server was asked for the page once more, and once by the worker that keeps it; for
    // nothing while it was used.
    let asked: Vec<String> =
        page.requests().iter().skip(before).map(|request| request.path.clone()).collect();
    let pages = asked.iter().filter(|path| *path == "/").count();
    assert!(pages <= 2, "{asked:?}");
    Ok(())
}

/// What a page tells the world, step by step.
async fn trail(page: &mut Page, filled: &Filled) -> Outcome<Vec<String>> {
    let mut trail = Vec::new();
    begin_all(page, filled.note).await?;
    let loaded = page.requests().len();
    titled(page, &question(1)).await?;
    trail.push(seen(page).await?);
    choose_level(page, filled.level).await?;
    choose(page, "zekerheid", filled.certainty).await?;
    page.wait_for("textarea").await?.send_keys(filled.note).await?;
    trail.push(seen(page).await?);
    go_on(page, &question(2)).await?;
    titled(page, &question(2)).await?;
    choose_level(page, filled.level).await?;
    trail.push(seen(page).await?);
    let sheet = page.route().await?;
    let sheet = sheet.split("vraag").next().unwrap_or_default();
    let dilemma = "Werken vanuit afdelingen of rond de opgave?";
    let pages = [
        ("dilemma/afdelingen-of-opgave", "Dilemma 2 van 9", dilemma),
        ("controle", "Controleer uw antwoorden", "Controleer uw antwoorden"),
        ("uitkomst", "Uitkomst: uw beeld", "Uitkomst: uw beeld van de samenhang"),
        ("overzicht", "Overzicht van uw zelfscan", "Overzicht van uw zelfscan"),
    ];
    for (part, title, heading) in pages {
        go_to(page, &format!("#{sheet}{part}"), heading).await?;
        titled(page, title).await?;
        if part.starts_with("dilemma") {
            choose(page, "nu", filled.now).await?;
        }
        trail.push(seen(page).await?);
    }
    saved(page).await?;
    // The second program comes while a person answers, and what is kept for a day without a
    // network: our own files, the same for everyone.
    let asked = page.requests();
    let asked: Vec<&str> = asked.iter().skip(loaded).map(|it| it.path.as_str()).collect();
    let program = |path: &&str| {
        let named = ["/", "/sw.js", "/manifest.webmanifest"];
        let pages =
            ["/vragen.html", "/questions.html", "/gegevens.html", "/over.html", "/about.html"];
        named.contains(path) || pages.contains(path) || assets::is_hashed(path)
    };
    assert!(asked.iter().all(program), "asked while answers were given: {asked:?}");
    Ok(trail)
}

/// The title follows the page at once, but not in the same breath.
async fn titled(page: &Page, begin: &str) -> Outcome {
    eventually(&format!("the title “{begin}”"), async || {
        Ok(page.web().title().await?.starts_with(begin).then_some(()))
    })
    .await
}

/// The address, the title, where it came from, and what is kept beside the store of
/// record. The random name of the assessment is taken out.
async fn seen(page: &Page) -> Outcome<String> {
    const SEEN: &str = "
        const random = /[0-9a-f]{16}/g;
        return JSON.stringify({
          address: location.href.replace(random, '*'),
          title: document.title,
          referrer: document.referrer,
          name: window.name,
          cookie: document.cookie,
          local: { ...localStorage },
          session: { ...sessionStorage },
        })";
    let seen = text_of(page, SEEN).await?;
    assert!(seen.contains("\"referrer\":\"\"") && seen.contains("\"name\":\"\""), "{seen}");
    Ok(seen)
}

/// What ends a journey in red can be seen to do so, in each browser.
pub(crate) async fn planted(page: &mut Page) -> Outcome {
    const FORGET: &str = "performance.clearResourceTimings()";
    page.open("").await?;
    page.check_privacy().await?;
    let errors = [
        // Errors of a driver's own scripts do not reach the page in every browser.
        ("dispatchEvent(new ErrorEvent('error', { message: 'stuk' }))", "error: stuk", "0"),
        (
            "dispatchEvent(new PromiseRejectionEvent('unhandledrejection', \
             { promise: Promise.resolve(), reason: 'mis' }))",
            "rejection: mis",
            "0",
        ),
        ("document.createElement('img').src = 'http://127.0.0.2/'", "policy: ", FORGET),
        ("fetch('http://127.0.0.2/?antwoord=3').catch(() => 0)", "policy: ", FORGET),
        ("document.cookie = 'antwoord=3'", "cookie", "document.cookie = 'antwoord=; max-age=0'"),
        (
            "localStorage.setItem('samenhang:/:answers', '3')",
            "should not be kept",
            "localStorage.removeItem('samenhang:/:answers')",
        ),
        ("sessionStorage.setItem('antwoord', '3')", "should not be kept", "sessionStorage.clear()"),
    ];
    for (plant, says, clean) in errors {
        page.script(plant, vec![]).await?;
        let what = format!("{plant} to be noticed");
        let mut seen = String::new();
        let start = std::time::Instant::now();
        while !seen.contains(says) {
            if start.elapsed() > samenhang_tests::PATIENCE {
                return Err(format!("{what}; the last check said “{seen}”").into());
            }
            seen = page.check_privacy().await.err().map(|it| it.to_string()).unwrap_or_default();
        }
        page.script(clean, vec![]).await?;
        // A breach may be told twice: by the page and in the browser's own log.
        eventually_clean(page).await?;
    }
    Ok(())
}

async fn eventually_clean(page: &mut Page) -> Outcome {
    let start = std::time::Instant::now();
    loop {
        match page.check_privacy().await {
            Ok(()) => return Ok(()),
            Err(error) if start.elapsed() > samenhang_tests::PATIENCE => return Err(error),
            Err(_) => {}
        }
    }
}
