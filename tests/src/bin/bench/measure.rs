//! One run: the app is opened, the first answer given as soon as it can be, and
//! then all questions answered.

use std::path::Path;

use samenhang_tests::{Outcome, Page, Session};
use serde_json::{Value, json};
use xtask::project::Project;

/// What the connection and the processor are made to be.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) bytes_a_second: u32,
    pub(crate) latency_ms: u32,
    /// How many times slower the processor is than this computer's.
    pub(crate) slower: u32,
}

/// In tenths, in the order of [`FIGURES`].
pub(crate) type Figures = Vec<u64>;

/// What is measured, and its unit.
pub(crate) const FIGURES: [(&str, &str); 15] = [
    ("first paint of plain HTML, the limit", "ms"),
    ("first paint", "ms"),
    ("largest paint before the app", "ms"),
    ("layout shift, in ten-thousandths", ""),
    ("the last byte of the first load", "ms"),
    ("the app answers", "ms"),
    ("the first answer counts (saved)", "ms"),
    ("the same, opened straight at a question", "ms"),
    ("the app answers, second visit", "ms"),
    ("delay per answer, p50 of all answers", "ms"),
    ("delay per answer, p98", "ms"),
    ("longest task while answering", "ms"),
    ("delay per letter in a note of a dilemma", "ms"),
    ("JavaScript heap after all answers", "KB"),
    ("wasm memory after all answers", "KB"),
];

/// Where in [`FIGURES`] the limit stands.
pub(crate) const PLAIN: usize = 0;
/// Where the first paint of the app does.
pub(crate) const PAINT: usize = 1;

/// Where the first answer does of who is led straight to a question.
const STRAIGHT: usize = 7;

/// One run, the page of plain HTML and the app each on an origin of their own.
pub(crate) async fn run(
    session: Session,
    line: &Line,
    plain: &Path,
) -> Outcome<(Session, Figures)> {
    let page = Page::of(session, plain)?;
    let watching = slow_down(&page, line).await?;
    page.web().goto(page.address()).await?;
    let limit = until(&page, "return samenhangBench.paint ? samenhangBench : null").await?;
    let mut page = Page::of(page.into_session(), &Project::locate()?.dist())?;
    let mut figures = vec![limit["paint"].as_u64().unwrap_or_default()];
    figures.extend(measure(&mut page).await?);
    let mut page = Page::of(page.into_session(), &Project::locate()?.dist())?;
    page.open("?start=question&scan=full").await?;
    let straight = until(&page, "return samenhangBench.saved ? samenhangBench : null").await?;
    figures.insert(STRAIGHT, straight["saved"].as_u64().unwrap_or_default());
    let cdp = page.web().cdp();
    cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", watching).await?;
    Ok((page.into_session(), figures))
}

/// Makes the line and the processor as slow as they must be, and watches every document from
/// here on. Gives what ends the watching.
async fn slow_down(page: &Page, line: &Line) -> Outcome<Value> {
    let cdp = page.web().cdp();
    cdp.send_raw("Network.enable", json!({})).await?;
    let network = json!({
        "offline": false, "latency": line.latency_ms,
        "downloadThroughput": line.bytes_a_second, "uploadThroughput": line.bytes_a_second,
    });
    cdp.send_raw("Network.emulateNetworkConditions", network).await?;
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": line.slower })).await?;
    let watch = json!({ "source": WATCH });
    Ok(cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", watch).await?)
}

async fn measure(page: &mut Page) -> Outcome<Figures> {
    page.open("").await?;
    let first = until(page, "return samenhangBench.saved ? samenhangBench : null").await?;
    // As after any first visit that lasted some seconds.
    until(page, "return navigator.serviceWorker.controller").await?;
    page.reload().await?;
    let second = until(page, "return samenhangBench.answers ? samenhangBench : null").await?;
    let answered = page.web().execute_async(&with_painted(ANSWER_ALL), vec![]).await?;
    let answered = answered.json().clone();
    // After the last question comes the first dilemma, a page of the second program.
    let typed = page.web().execute_async(&with_painted(TYPE), vec![]).await?.json().clone();

    let cdp = page.web().cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    cdp.send_raw("Performance.enable", json!({})).await?;
    let heap = metric(&cdp.send_raw("Performance.getMetrics", json!({})).await?, "JSHeapUsedSize");
    if answered["count"] != json!(38) {
        return Err(format!("not all questions were answered: {answered}").into());
    }
    if typed["count"] != json!(40) {
        return Err(format!("not all letters were typed: {typed}").into());
    }
    let figure = |of: &Value, name: &str| of[name].as_u64().unwrap_or_default();
    Ok(vec![
        figure(&first, "paint"),
        figure(&first, "largest"),
        figure(&first, "shift"),
        figure(&first, "last"),
        figure(&first, "answers"),
        figure(&first, "saved"),
        figure(&second, "answers"),
        figure(&answered, "p50"),
        figure(&answered, "p98"),
        figure(&answered, "longest"),
        figure(&typed, "p50"),
        heap / 100,
        figure(&answered, "wasm") / 100,
    ])
}

async fn until(page: &Page, script: &str) -> Outcome<Value> {
    samenhang_tests::eventually(script, async || {
        let value = page.script(script, vec![]).await?;
        Ok((!value.is_null()).then_some(value))
    })
    .await
}

fn metric(metrics: &Value, name: &str) -> u64 {
    let list = metrics["metrics"].as_array();
    let found = list.into_iter().flatten().find(|metric| metric["name"] == json!(name));
    let value = found.map(|metric| metric["value"].to_string()).unwrap_or_default();
    // A whole number of bytes, which the protocol may write with a point.
    value.split('.').next().and_then(|whole| whole.parse().ok()).unwrap_or_default()
}

/// Runs before the app: notes when things happen, in tenths of milliseconds, and
/// gives the first answer as fast as the page allows.
const WATCH: &str = "
(() => {
  const bench = globalThis.samenhangBench = {};
  const now = () => Math.round(performance.now() * 10);
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      // The release gives exports short names; there are two programs.
      const exported = Object.values((made.instance ?? made).exports);
      (globalThis.samenhangMemory ??= []).push(
        ...exported.filter((it) => it instanceof WebAssembly.Memory));
      return made;
    };
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint'))
      bench.paint = Math.round(entry.startTime * 10);
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    // Before the first click, which begins another page.
    for (const entry of list.getEntries())
      if (!bench.opened) bench.largest = Math.round(entry.startTime * 10);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  bench.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!bench.opened && !entry.hadRecentInput) bench.shift += Math.round(entry.value * 1e5);
  }).observe({ type: 'layout-shift', buffered: true });
  const fresh = location.hash === '';
  const find = (css) => document.querySelector(css);
  const look = () => {
    if (!bench.answers && find('#samenhang:not(.samenhang-written) a[href]')) {
      bench.answers = now();
      const came = performance.getEntriesByType('resource').map((entry) => entry.responseEnd);
      bench.last = Math.round(Math.max(...came) * 10);
    }
    if (fresh) {
      const full = find('#samenhang:not(.samenhang-written) a[href=\"#/begin/alle-vragen\"]');
      if (full && !bench.opened) { bench.opened = true; full.click(); }
      if (!bench.begun && find('#begin')) { bench.begun = true; find('#begin').click(); }
      const choice = find('input[name=antwoord]');
      if (choice && !bench.chosen) { bench.chosen = true; choice.click(); }
      if (bench.chosen && !bench.saved && document.body.textContent.includes('Opgeslagen om'))
        bench.saved = now();
    }
    if (fresh ? !bench.saved : !bench.answers) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();";

/// The script, which can wait until what it changed is painted.
fn with_painted(script: &str) -> String {
    [PAINTED, script].concat()
}

const PAINTED: &str = "
const done = arguments[arguments.length - 1];
const frame = () => new Promise((go) => requestAnimationFrame(go));
const painted = async () => {
  await frame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((go) => { port1.onmessage = go; port2.postMessage(0); });
};";

/// Types letters in the note, and notes the time from each to the picture that shows it.
const TYPE: &str = "
(async () => {
  let note;
  while (!(note = document.querySelector('#notitie'))) await frame();
  const delays = [];
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
  for (let count = 0; count < 40; count += 1) {
    const before = performance.now();
    set.call(note, note.value + 'a');
    note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await painted();
    delays.push(performance.now() - before);
  }
  delays.sort((a, b) => a - b);
  done({ count: note.value.length, p50: Math.round(delays[19] * 10) });
})().catch((error) => done(String(error)));";

/// Answers every question of the full path with one that is not chosen yet, and
/// notes the time from the click to the picture that shows it.
const ANSWER_ALL: &str = "
const delays = [];
let longest = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
}).observe({ type: 'longtask' });
(async () => {
  for (;;) {
    let choices = [];
    while (!choices.length) {
      await frame();
      choices = [...document.querySelectorAll('input[name=antwoord]')];
    }
    const choice = choices.filter((it) => !it.checked)[delays.length % 4];
    const before = performance.now();
    choice.click();
    await painted();
    delays.push(performance.now() - before);
    const here = location.hash;
    document.querySelector('#volgende').click();
    while (location.hash === here) await frame();
    if (!location.hash.includes('/vraag/')) break;
    await frame();
  }
  await frame();
  delays.sort((a, b) => a - b);
  const part = (share) => Math.round(delays[Math.ceil(delays.length * share) - 1] * 10);
  done({
    count: delays.length, p50: part(0.5), p98: part(0.98), longest: Math.round(longest * 10),
    wasm: samenhangMemory.reduce((sum, it) => sum + it.buffer.byteLength, 0),
  });
})().catch((error) => done(String(error)));";
