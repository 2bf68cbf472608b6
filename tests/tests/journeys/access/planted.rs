//! The checks can fail: each fault that is planted in a page is found.

use samenhang_tests::{Key, Look, Outcome, Page};
use serde_json::json;

use super::faults_of;
use super::reflow::{FOCUS, MEASURE};
use super::scan::{CHARTS, DOCUMENT, FORCED, OWN};
use crate::steps::{copy, go_to};

/// A fault: what it is, as HTML at the end of the page, and what the check says of it.
type Fault = (&'static str, &'static str);

const OWN_FAULTS: &[Fault] = &[
    ("<p>These answers are not from this municipality.</p>", "is en, not nl"),
    ("<p lang='en'>Hoe ver is uw gemeente met de zorg?</p>", "is nl, not en"),
    ("<button aria-label='What to do with your answers'>x</button>", "is en, not nl"),
    ("<button aria-label='Iets anders'>Opslaan</button>", "called otherwise than it reads"),
    ("<input aria-describedby='nergens'>", "points at “nergens”, which is not there"),
    ("<p id='leeg'></p><input aria-labelledby='leeg'>", "which is empty"),
    ("<p id='inhoud'>Dubbel</p>", "the id “inhoud” is there more than once"),
    ("<input aria-invalid='true'>", "nothing says what is wrong with it"),
    ("<input aria-invalid='true'>", "no alert links to it"),
    ("<input aria-invalid='true'>", "1 fields are wrong, and the title is"),
    ("<input aria-label='Naam'>", "has no label in sight"),
    ("<button disabled>Volgende</button>", "is disabled"),
    ("<button tabindex='3'>Volgende</button>", "a place of its own in the tab order"),
    ("<button accesskey='s'>Opslaan</button>", "takes a key"),
    ("<a href='#/a'>Klik hier</a>", "does not say where it goes"),
    ("<a href='#/a'>Lees meer…</a>", "does not say where it goes"),
    ("<button>Meer</button>", "does not say what it does"),
    ("<a href='#/a'></a>", "has no words"),
    ("<a href='#/a'>Uitkomst van toen</a><a href='#/b'>Uitkomst van toen</a>", "the same words"),
    ("<a href='#/a' target='_blank'>Uitkomst</a>", "opens a window unannounced"),
    ("<section><p>x</p><div role='img' aria-label='Grafiek'></div></section>", "no conclusion"),
    ("<div role='img' aria-label='De hoogste staat ver boven de rest.'></div>", "stands alone"),
    ("<svg><path d='M0 0H9V9z'/></svg>", "neither named nor hidden"),
    ("<p>De rode balk is te laag.</p>", "leans on the colour “rode”"),
];

const DOCUMENT_FAULTS: &[Fault] =
    &[("<p role='status'></p>", "2 status regions"), ("<h1>Nog een</h1>", "2 headings h1")];

const FORCED_FAULTS: &[Fault] = &[
    ("<svg aria-hidden='true'><path d='M0 0H9V9z' fill='#f00'/></svg>", "is drawn in rgb(255, 0"),
    ("<svg aria-hidden='true'><path d='M0 0H9V9z' fill='canvas'/></svg>", "disappears in the"),
    ("<p data-style='forced-color-adjust: none; color: #777'>Grijs</p>", "its words are rgb(119"),
    (
        "<p data-style='forced-color-adjust: none; color: canvas'>Weg</p>",
        "have the colour of the ground",
    ),
    ("<input type='radio' data-style='appearance: none'>", "looks the same when it is chosen"),
    ("<button data-style='border: 0; background: none'>Sla op</button>", "has no edge"),
    ("<p data-style='transition: color 1s'>Traag</p>", "moves"),
    ("<p data-style='scroll-behavior: smooth'>Glad</p>", "scrolls smoothly"),
];

const CHART_FAULTS: &[Fault] = &[
    (
        "<div role='img'><svg><path class='a' d='M0 0H9V9z' fill='#bbb'/></svg></div>",
        "a: rgb(187, 187, 187) on rgb(255, 255, 255) is 1.92 to 1",
    ),
    (
        "<div role='img'><svg><path class='a' d='M0 0H9V9z' fill='#040'/>\
         <path class='b' d='M0 0H9V9z' fill='#400'/></svg></div>",
        "a and b look alike",
    ),
];

const FOCUS_FAULTS: &[Fault] = &[
    ("<button data-style='outline: none'>Sla op</button>", "does not show the focus"),
    ("<a href='#/a' data-style='position: fixed; top: -99px'>Weg</a>", "outside the window"),
    (
        "<p data-style='position: fixed; inset: 0; z-index: 9; background: canvas'>Balk</p>",
        "has the focus behind",
    ),
];

const MEASURE_FAULTS: &[Fault] = &[
    ("<div data-style='width: 2000px'>Breed</div>", " wide: "),
    ("<button data-style='all: unset; font-size: 8px'>o</button>", "small: "),
    ("<p data-style='height: 8px; overflow: hidden'>Een regel</p>", "cut off: "),
];

const SCANNER_FAULTS: &[Fault] = &[
    // axe.
    ("<img src='data:,'>", "image-alt:"),
    ("<p data-style='color: #aaa; background: #fff'>Te licht</p>", "color-contrast:"),
    // IBM's engine.
    ("<p tabindex='0'>Waarvoor?</p>", "element_tabbable_role_valid fail_invalid_role:"),
    ("<p data-style='color: #aaa; background: #fff'>Te licht</p>", "text_contrast_sufficient"),
];

/// Plants each fault by itself and looks whether its check finds it.
pub(crate) async fn found(page: &mut Page) -> Outcome {
    page.open("").await?;
    page.upload(&copy("example-3.json")?).await?;
    page.wait_for_heading("Overzicht van uw zelfscan").await?;
    go_to(page, "#/weergave", "Weergave").await?;
    page.press(Key::Tab).await?;
    let mut missed = Vec::new();
    let forced = Look { forced: true, ..Look::default() };
    let checks = [
        (Look::default(), OWN, OWN_FAULTS),
        (Look::default(), DOCUMENT, DOCUMENT_FAULTS),
        (forced, FORCED, FORCED_FAULTS),
        (Look::default(), CHARTS, CHART_FAULTS),
        (Look::default(), FOCUS, FOCUS_FAULTS),
        (Look::default(), MEASURE, MEASURE_FAULTS),
    ];
    page.script("globalThis.status0 = document.querySelector('[role=status]')", vec![]).await?;
    for (look, script, faults) in checks {
        page.look(look).await?;
        let before = faults_of(page, script, vec![json!("nl")]).await?;
        assert!(before.is_empty(), "there is a fault before one was planted: {before:#?}");
        for (html, says) in faults {
            plant(page, html).await?;
            let found = faults_of(page, script, vec![json!("nl")]).await?;
            if !found.iter().any(|fault| fault.contains(says)) {
                missed.push(format!("{html}\n  was to give “{says}”, gave {found:?}"));
            }
        }
        plant(page, "").await?;
    }
    page.look(Look::default()).await?;
    for (html, says) in SCANNER_FAULTS {
        plant(page, html).await?;
        let found: Vec<String> = page.scan().await?.iter().map(ToString::to_string).collect();
        if !found.iter().any(|fault| fault.starts_with(says)) {
            missed.push(format!("{html}\n  was to give “{says}”, gave {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{} faults were not found:\n{}", missed.len(), missed.join("\n"));
    Ok(())
}

/// In the place of what was planted before. The policy refuses HTML from text and styles in
/// attributes, so the parts are made one by one.
async fn plant(page: &Page, html: &str) -> Outcome {
    page.script(PLANT, vec![json!(html)]).await.map(drop)
}

const PLANT: &str = "
document.getElementById('planted')?.remove();
const bed = document.createElement('div');
bed.id = 'planted';
const SVG = 'http://www.w3.org/2000/svg';
const grow = (text, root) => {
  let at = root;
  for (const [, close, name, attributes, words] of text.matchAll(/<(\\/?)(\\w+)([^>]*)>([^<]*)/g)) {
    if (close) {
      at = at.parentNode;
    } else {
      const svg = name === 'svg' || name === 'path';
      const it = svg ? document.createElementNS(SVG, name) : document.createElement(name);
      for (const [, key, value] of attributes.matchAll(/([\\w-]+)(?:='([^']*)')?/g)) {
        if (key === 'data-style') it.style.cssText = value;
        else it.setAttribute(key, value ?? '');
      }
      at.append(it);
      if (!/\\/$/.test(attributes) && !['img', 'input'].includes(name)) at = it;
    }
    at.append(words);
  }
};
grow(arguments[0], bed);
document.querySelector('main').append(bed);";
