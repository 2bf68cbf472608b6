//! Small windows, wide spacing, large enough targets, and a focus that shows (R10, R11, R14).

use samenhang_tests::{Key, Look, Outcome, Page, eventually};
use serde_json::{Value, json};

use super::{LANGUAGES, arrive, faults_of, fill};

/// Nothing sticks out or is cut off at 320 by 256 pixels, which is a window of 1280 by 1024
/// at 400 %, also with the text spacing of WCAG 1.4.12; every target is large enough, and
/// shows it when it has the focus.
pub(crate) async fn reflow(page: &mut Page) -> Outcome {
    let places = fill(page).await?;
    let mut faults = Vec::new();
    for (language, code) in LANGUAGES.iter().enumerate() {
        page.open(&format!("?lang={code}")).await?;
        for place in &places {
            arrive(page, place, language).await?;
            for (width, height, spaced) in [(1280, 800, false), (320, 256, false), (320, 256, true)]
            {
                page.look(Look { width, height, ..Look::default() }).await?;
                page.script(SPACE, vec![json!(spaced)]).await?;
                eventually("the width of the window", async || {
                    let now = page.script("return innerWidth", vec![]).await?;
                    Ok((now == json!(width)).then_some(()))
                })
                .await?;
                let mut found = faults_of(page, MEASURE, vec![]).await?;
                // Where the focus is does not depend on the language or the spacing.
                if language == 0 && !spaced {
                    // The focus shows to who uses the keys.
                    page.press(Key::Tab).await?;
                    found.extend(faults_of(page, FOCUS, vec![]).await?);
                }
                let at = format!("{code} {width} spaced: {spaced} {}", place.route);
                faults.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
            }
            page.script(SPACE, vec![Value::Bool(false)]).await?;
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// The text spacing that WCAG 2.2, 1.4.12 names. The policy refuses style elements, but a
/// sheet that a script makes is not one.
const SPACE: &str = "
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`);
document.adoptedStyleSheets = arguments[0] ? [sheet] : [];";

pub(super) const FOCUS: &str = include_str!("focus.js");

pub(super) const MEASURE: &str = "
const faults = [];
const name = (it) =>
  `${it.tagName.toLowerCase()}#${it.id}.${it.className} “${it.innerText?.slice(0, 40)}”`;
const root = document.documentElement;
if (root.scrollWidth > innerWidth) {
  const wide = [...document.body.querySelectorAll('*')].filter((it) => {
    const scrolls = it.parentElement.closest('[role=region]');
    return !scrolls && it.getBoundingClientRect().right > innerWidth + 0.5;
  });
  faults.push(`${root.scrollWidth} wide: ${wide.slice(0, 3).map(name).join('; ')}`);
}
for (const it of document.querySelectorAll('body *')) {
  const { overflowX, overflowY } = getComputedStyle(it);
  const cuts = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
  if (!cuts || it.offsetWidth <= 1 || it.closest('svg') || !it.innerText?.trim()) continue;
  if (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1) {
    faults.push(`cut off: ${name(it)}`);
  }
}
for (const it of document.querySelectorAll('a[href], button, input, textarea, select, summary')) {
  if (!it.checkVisibility({ visibilityProperty: true })) continue;
  const label = it.matches('[type=radio], [type=checkbox]') ? it.closest('label') : null;
  // The link that skips the header shows when it has the focus.
  if (it.offsetWidth <= 1) it.focus();
  const box = (label ?? it).getBoundingClientRect();
  // A link in a sentence is as high as its line (WCAG 2.5.8, inline).
  const alone = it.parentElement.innerText.trim() === it.innerText.trim();
  const inline = getComputedStyle(it).display === 'inline' && !alone;
  const least = it.name === 'antwoord' ? 44 : 24;
  if (!inline && (box.width < 24 || box.height < least)) {
    faults.push(`small: ${box.width.toFixed(1)} by ${box.height.toFixed(1)} ${name(it)}`);
  }
}
for (const it of document.querySelectorAll('.samenhang-track text')) {
  const size = parseFloat(getComputedStyle(it).fontSize) * it.getScreenCTM().a;
  if (size < 9) faults.push(`letters of ${size.toFixed(1)} in a picture: ${it.textContent}`);
}
// The table scrolls in its region; what it is called must be there before.
for (const it of document.querySelectorAll('caption')) {
  const words = document.createRange();
  words.selectNodeContents(it);
  const { right } = words.getBoundingClientRect();
  if (right > it.closest('[role=region]').getBoundingClientRect().right + 0.5) {
    faults.push(`out of sight: ${name(it)}`);
  }
}
return faults;";
