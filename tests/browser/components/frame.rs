//! The frame of every page and the message that answers are not saved.

use samenhang_core::storage::StoreError;
use samenhang_views::components::page::examples::frame;
use samenhang_views::components::save_alert::examples::alert;
use samenhang_views::markup::{Callback, Html};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Calls, Stage, hash, name, words};

#[wasm_bindgen_test]
async fn a_page_has_one_of_each_landmark() {
    let page = frame(true, Html::default(), Callback::noop(), Callback::noop());
    let stage = Stage::show(page).await;
    for landmark in ["main", "header", "footer", "main h1"] {
        stage.one(landmark);
    }
    assert_eq!(name(&stage.one("header nav")), "Samenhang");
    assert_eq!(stage.count("main header, main footer, main nav"), 0);
    // It takes the focus of the skip link, without being a stop of its own.
    assert_eq!(stage.one("main").get_attribute("tabindex").as_deref(), Some("-1"));
}

#[wasm_bindgen_test]
async fn the_skip_link_comes_first_and_moves_on_in_the_page() {
    let skips = Calls::new();
    let page = frame(true, Html::default(), skips.callback(), Callback::noop());
    let stage = Stage::show(page).await;
    let first = stage.all("a[href], button, input, [tabindex='0']").remove(0);
    assert_eq!(words(&first), "Naar de inhoud");
    // It names where it leads, though the address is the route and stays as it is.
    let target = first.get_attribute("href").unwrap();
    assert_eq!(stage.one(&target), stage.one("main"));
    let before = hash();
    stage.click(".samenhang-skip-link").await;
    assert_eq!(skips.take().len(), 1);
    assert_eq!(hash(), before);
}

#[wasm_bindgen_test]
async fn the_other_language_says_so_in_that_language_and_switches_in_place() {
    let switches = Calls::new();
    let page = frame(true, Html::default(), Callback::noop(), switches.callback());
    let stage = Stage::show(page).await;
    let link = stage.one("#taal");
    assert_eq!(words(&link), "English");
    assert_eq!(link.get_attribute("lang").as_deref(), Some("en"));
    assert_eq!(link.get_attribute("hreflang").as_deref(), Some("en"));
    let before = web_sys::window().unwrap().location().href().unwrap();
    stage.click("#taal").await;
    assert_eq!(switches.take().len(), 1);
    assert_eq!(web_sys::window().unwrap().location().href().unwrap(), before);
}

#[wasm_bindgen_test]
async fn only_the_page_one_is_on_is_current() {
    let page = |inside| frame(inside, Html::default(), Callback::noop(), Callback::noop());
    let mut stage = Stage::show(page(true)).await;
    assert_eq!(stage.words("[aria-current='page']"), ["Overzicht"]);
    assert_eq!(stage.words("header nav a"), ["Overzicht", "Uitkomst", "Weergave", "English"]);
    stage.update(page(false)).await;
    assert_eq!(stage.count("[aria-current]"), 0);
    assert_eq!(stage.words("header nav a"), ["Weergave", "English"]);
}

/// A message above the page leaves the page itself alone.
#[wasm_bindgen_test]
async fn an_alert_comes_above_the_page_and_leaves_it_alone() {
    let message = || alert(&StoreError::Full, Callback::noop(), Callback::noop());
    let page = |alert| frame(true, alert, Callback::noop(), Callback::noop());
    let mut stage = Stage::show(page(Html::default())).await;
    assert_eq!(stage.count("[role='alert']"), 0);
    let main = stage.one("main");
    stage.update(page(message())).await;
    assert_eq!(stage.one("main"), main);
    let next = stage.one("[role='alert']").next_element_sibling();
    assert_eq!(next, Some(main));
}

#[wasm_bindgen_test]
async fn the_alert_says_why_and_offers_two_ways_out() {
    let (downloads, retries) = (Calls::new(), Calls::new());
    let message = alert(&StoreError::Full, downloads.callback(), retries.callback());
    let stage = Stage::show(message).await;
    let said = words(&stage.one("[role='alert']"));
    assert!(
        said.starts_with("Uw antwoorden zijn niet opgeslagen Er is geen ruimte meer"),
        "{said}"
    );
    assert_eq!(stage.words("button"), ["Bewaar een kopie", "Probeer opnieuw op te slaan"]);
    stage.click("button:nth-of-type(1)").await;
    assert_eq!((downloads.take().len(), retries.take().len()), (1, 0));
    stage.click("button:nth-of-type(2)").await;
    assert_eq!((downloads.take().len(), retries.take().len()), (0, 1));
}
