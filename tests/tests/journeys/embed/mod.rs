//! The app in pages of other websites: real ones, each on a host of its own.

pub(crate) mod editors;
pub(crate) mod host;
pub(crate) mod inside;
pub(crate) mod refused;

use samenhang_tests::{Browser, Outcome, Page, eventually};
use serde_json::json;

use crate::access::Reviewed;
use crate::steps::{
    assert_says, assert_silent, begin, choose_level, go_on, go_to, question, quick_question, saved,
    text_of,
};
use host::{Host, around, element, events, fitted, heights, only_promised, own, plain, script};

/// What one website shows is not there on another: each keeps its own.
pub(crate) async fn two_hosts(page: &mut Page) -> Outcome {
    let one = Host::new("localhost", &[("index.html", &plain(page, "Gemeente Een")?)], None)?;
    let two = plain(page, "Gemeente Twee")?;
    let two = Host::new("twee.localhost", &[("index.html", &two)], None)?;
    page.open_host(&one.address, "").await?;
    page.enter_frame(0).await?;
    page.click_text("Wat gaat er mee?").await?;
    assert_says(
        &page.text().await?,
        &[
            "Uw antwoorden worden alleen in deze browser bewaard, en alleen voor deze website.",
            "Open de hele zelfscan in een nieuw tabblad",
            "Met deze link gaan alleen de taal en de instellingen mee.",
        ],
    );
    if page.browser() == Browser::Chromium {
        // It knows no Dutch words for a new tab.
        let found = page.scan().await?.into_iter();
        let found: Vec<_> = found.filter(|it| !it.rule.starts_with("a_target_warning")).collect();
        let left = Reviewed::default().left(found);
        assert!(left.is_empty(), "{left:?}");
    }
    page.click_text("Of begin met alle 38 vragen").await?;
    begin(page, "Bij Een").await?;
    page.wait_for_text(&question(1)).await?;
    choose_level(page, 4).await?;
    saved(page).await?;
    page.leave_frame().await?;

    page.open_host(&two.address, "").await?;
    page.enter_frame(0).await?;
    page.wait_for_text("Uw antwoorden worden alleen in deze browser bewaard").await?;
    begin_nothing(page).await?;
    assert_silent(&page.text().await?, &["Bij Een"]);
    page.leave_frame().await?;
    // Nor where the app stands alone.
    page.open("").await?;
    begin_nothing(page).await?;
    assert_silent(&page.text().await?, &["Bij Een", "alleen voor deze website"]);

    page.open_host(&one.address, "").await?;
    page.enter_frame(0).await?;
    page.wait_for_text("Bij Een 1 van de 38 vragen beantwoord").await?;
    page.leave_frame().await
}

/// By the time the page before the first question was opened and left, the list was read.
async fn begin_nothing(page: &mut Page) -> Outcome {
    page.click_text("Of begin met alle 38 vragen").await?;
    page.wait_for_heading("Voordat u begint").await?;
    page.click("#naar-start").await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await
}

/// From the start to the result in the page of another website, which stays as it is.
pub(crate) async fn whole(page: &mut Page) -> Outcome {
    let host = Host::new("localhost", &[("index.html", &plain(page, "Gemeente")?)], None)?;
    page.open_host(&host.address, "").await?;
    page.script("document.getElementById('zoek').focus()", vec![]).await?;
    let before = own(page).await?;
    page.enter_frame(0).await?;
    page.leave_frame().await?;
    let first = fitted(page, 0, 0).await?;
    // The page as it was written, the note about the host, and the app in its place.
    assert!(first <= 4, "{first} messages at the start");
    assert_eq!(own(page).await?, before);
    assert_eq!(events(page).await?, [""; 0]);
    // Another page of the app puts the focus on its heading, and not while the person is at the
    // host; nor does it scroll there.
    for (route, heading) in [("#/weergave", "Weergave"), ("#/", "Hoe hangt het bij u samen")] {
        step(page, async |page| go_to(page, route, heading).await).await?;
        assert_eq!(in_place(page).await?, in_place_of(&before));
    }

    step(page, async |page| {
        page.click_text("Begin met de eerste ronde").await?;
        page.wait_for_heading("Voordat u begint").await
    })
    .await?;
    step(page, async |page| {
        begin(page, "Bij de gemeente").await?;
        page.wait_for_text(&quick_question(1)).await
    })
    .await?;
    let started = "samenhang-zelfscan samenhang:started {\"id\":\"samenhang-1\"}";
    assert_eq!(events(page).await?, [started]);
    for number in 1..=3 {
        step(page, async |page| {
            choose_level(page, 3).await?;
            saved(page).await
        })
        .await?;
        step(page, async |page| go_on(page, &quick_question(number + 1)).await).await?;
        // The way on is at the bottom: the next question is in sight all the same. Only where
        // the driver clicks as a person does is the person in the frame.
        if page.browser() != Browser::WebKit {
            eventually("the top of the frame in sight", async || {
                Ok(page.script(TOP_IN_SIGHT, vec![]).await?.as_bool().filter(|it| *it))
            })
            .await?;
        }
    }
    step(page, async |page| {
        let sheet = page.script("return location.hash.split('vraag')[0]", vec![]).await?;
        let sheet = sheet.as_str().unwrap_or_default().to_owned();
        go_to(page, &format!("{sheet}uitkomst"), "Uitkomst: uw beeld").await
    })
    .await?;
    let finished = "samenhang-zelfscan samenhang:finished {\"id\":\"samenhang-1\"}";
    assert_eq!(events(page).await?, [started, finished]);
    only_promised(page).await?;
    let now = page.script("return [document.title, location.href]", vec![]).await?;
    assert_eq!(now, json!(["Gemeente", host.address]));

    // The host may ask for two things, and for nothing else.
    const ASK: &str = "
        const element = document.querySelector('samenhang-zelfscan');
        const post = (message) => element.querySelector('iframe').contentWindow.postMessage(message, '*');
        for (const type of ['answers', 'erase', 'go', 'constructor', '__proto__']) {
          post({ type: `samenhang:${type}`, v: 1, value: '#/' });
          post({ type, v: 1, value: '#/' });
        }
        element.setAttribute('language', 'xx');
        element.setAttribute('theme', 'dark');
        element.setAttribute('language', 'en');";
    page.script(ASK, vec![]).await?;
    page.enter_frame(0).await?;
    page.wait_for_heading("Result: your picture").await?;
    let classes = text_of(page, "return document.documentElement.className").await?;
    assert_eq!(classes, "samenhang-framed samenhang-theme--dark");
    page.script("localStorage.clear()", vec![]).await?;
    page.leave_frame().await
}

/// The same without the length of the history, which other pages of the app may change.
fn in_place_of(own: &str) -> String {
    own.rsplit_once(',').map_or("", |(before, _)| before).to_owned()
}

async fn in_place(page: &Page) -> Outcome<String> {
    Ok(in_place_of(&own(page).await?))
}

const TOP_IN_SIGHT: &str = "
const { top } = document.querySelector('iframe').getBoundingClientRect();
return top >= -1 && top < innerHeight";

/// Something is done in the frame: then the frame fits again, after at most three messages.
async fn step(page: &mut Page, done: impl AsyncFnOnce(&mut Page) -> Outcome) -> Outcome {
    let before = heights(page).await?;
    page.into_frame(0).await?;
    done(page).await?;
    page.out_of_frame().await?;
    let messages = fitted(page, 0, before).await?;
    assert!(messages <= 3, "{messages} messages for one step");
    Ok(())
}

/// As long as nothing was answered, one step back leaves the page of the host; after that it
/// goes back in the app.
pub(crate) async fn back(page: &mut Page) -> Outcome {
    let before = around("Nieuws", "<a href=\"zelfscan.html\">Naar de zelfscan</a>");
    let pages = [("index.html", before.as_str()), ("zelfscan.html", &plain(page, "Zelfscan")?)];
    let host = Host::new("localhost", &pages, None)?;
    page.open_host(&host.address, "").await?;
    for answers in [false, true] {
        page.click_text("Naar de zelfscan").await?;
        host_title(page, "Zelfscan").await?;
        page.enter_frame(0).await?;
        page.click_text("Of begin met alle 38 vragen").await?;
        begin(page, "").await?;
        page.wait_for_text(&question(1)).await?;
        if answers {
            choose_level(page, 4).await?;
        }
        go_on(page, &question(2)).await?;
        page.leave_frame().await?;
        step_back(page).await?;
        if answers {
            page.enter_frame(0).await?;
            page.wait_for_text(&question(1)).await?;
            page.leave_frame().await?;
            step_back(page).await?;
        }
        host_title(page, "Nieuws").await?;
    }
    Ok(())
}

/// By a script: Firefox's driver waits for another page, and in a frame there comes none. Later,
/// because the page of the script may go.
async fn step_back(page: &Page) -> Outcome {
    page.script("setTimeout(() => history.back())", vec![]).await.map(drop)
}

async fn host_title(page: &Page, title: &str) -> Outcome {
    eventually(&format!("the page “{title}” of the host"), async || {
        Ok((page.web().title().await? == title).then_some(()))
    })
    .await
}

/// Where the website does not load the script, the frame scrolls by itself and all works.
pub(crate) async fn without_script(page: &mut Page) -> Outcome {
    let shown = around("Zonder script", &element(page, "", "?lang=en"));
    let host = Host::new("localhost", &[("index.html", &shown)], None)?;
    page.open_host(&host.address, "").await?;
    page.enter_frame(0).await?;
    page.wait_for_heading("How well do housing, support and care").await?;
    page.click_text("Or start with all 38 questions").await?;
    page.wait_for_heading("Before you begin").await?;
    page.click_text("Start with the questions").await?;
    page.wait_for_text("Question 1 of 38").await?;
    choose_level(page, 2).await?;
    page.wait_for_text("Saved at").await?;
    let scrolls = "return [innerHeight, document.documentElement.scrollHeight > innerHeight]";
    assert_eq!(page.script(scrolls, vec![]).await?, json!([600, true]));
    page.leave_frame().await?;
    let height = page.script("return document.querySelector('iframe').clientHeight", vec![]);
    assert_eq!(height.await?, json!(600));
    Ok(())
}

/// Two on one page: each fits, each is told apart, and what one asks is not done by the other.
pub(crate) async fn two_tags(page: &mut Page) -> Outcome {
    let one = element(page, "language=\"en\" scan=\"<b>\"", "");
    let other = element(page, "language=\"nl\" id=\"tweede\"", "?lang=nl");
    let both = [one, other, script(page)?].concat();
    let both = around("Twee", &both);
    let pages = [("index.html", both.as_str()), ("false.html", FALSE_PAGE)];
    let host = Host::new("localhost", &pages, None)?;
    page.open_host(&host.address, "").await?;
    page.wait_for("#samenhang-1").await?;
    page.enter_frame(0).await?;
    page.wait_for_heading("How well do housing, support and care").await?;
    page.leave_frame().await?;
    // The second one comes when it is looked at.
    page.script("document.getElementById('tweede').scrollIntoView()", vec![]).await?;
    page.enter_frame(1).await?;
    page.wait_for_heading("Hoe hangt het bij u samen").await?;
    page.leave_frame().await?;
    for number in [0, 1] {
        fitted(page, number, 0).await?;
    }
    let frames = page
        .script(
            "return [...document.querySelectorAll('iframe')].map((it) => [it.id, it.src])",
            vec![],
        )
        .await?;
    let address = page.address();
    let expected = [
        ["samenhang-1".to_owned(), format!("{address}?lang=en")],
        ["samenhang-2".to_owned(), format!("{address}?lang=nl")],
    ];
    assert_eq!(frames, json!(expected));
    page.enter_frame(1).await?;
    page.click_text("Of begin met alle 38 vragen").await?;
    begin(page, "").await?;
    page.wait_for_text(&question(1)).await?;
    page.leave_frame().await?;
    let started = "samenhang-zelfscan samenhang:started {\"id\":\"samenhang-2\"}";
    assert_eq!(events(page).await?, [started]);
    only_promised(page).await?;

    // Nobody else is believed: not the page itself, nor another website in the same frame.
    page.script(FALSE, vec![]).await?;
    eventually("both false messages to come", async || {
        let came = "return seen.messages.filter(({ data }) => data.px === 4321).length";
        Ok(page.script(came, vec![]).await?.as_u64().filter(|count| *count == 2))
    })
    .await?;
    let heights = "return [...document.querySelectorAll('iframe')].map((it) => it.style.height)";
    let heights = page.script(heights, vec![]).await?;
    assert!(!heights.to_string().contains("4321"), "{heights}");
    assert_eq!(events(page).await?, [started]);
    Ok(())
}

const FALSE: &str = "
postMessage({ type: 'samenhang:height', v: 1, id: 'samenhang-2', px: 4321 }, '*');
document.querySelectorAll('iframe')[1].contentWindow.location = new URL('false.html', document.baseURI).href;";

/// Says the same as the app does, and is another website.
const FALSE_PAGE: &str = "<!doctype html><title>Anders</title><script>
for (const [what, more] of [['started', {}], ['height', { px: 4321 }]]) {
  parent.postMessage({ type: `samenhang:${what}`, v: 1, id: 'samenhang-2', ...more }, '*');
}</script>";

/// A website that allows little itself: with two lines in its policy, as docs/insluiten.md says,
/// the frame is there, fits and tells.
pub(crate) async fn strict(page: &mut Page) -> Outcome {
    let host = Host::strict(page)?;
    page.open_host(&host.address, "").await?;
    page.enter_frame(0).await?;
    page.leave_frame().await?;
    fitted(page, 0, 0).await?;
    step(page, async |page| {
        page.click_text("Begin met de eerste ronde").await?;
        begin(page, "").await?;
        page.wait_for_text(&quick_question(1)).await
    })
    .await?;
    let started = "samenhang-zelfscan samenhang:started {\"id\":\"samenhang-1\"}";
    assert_eq!(events(page).await?, [started]);
    only_promised(page).await
}
