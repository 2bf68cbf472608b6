//! Notes, lines of text, choices and flags.

use samenhang_core::answers::{Certainty, NOTE_MAX_CHARS};
use samenhang_views::components::form_field::examples::{
    certainty, later, name as name_field, note,
};
use samenhang_views::markup::Callback;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlTextAreaElement};

use wasm_bindgen::JsCast;

use super::stage::{Calls, Stage, document, focus, name, words};

const FULL: &str =
    samenhang_core::text::question::NOTE_FULL.get(samenhang_core::assessment::Lang::Nl);

/// The words that `aria-describedby` leads to.
fn description(element: &Element) -> String {
    let ids = element.get_attribute("aria-describedby").unwrap_or_default();
    let by = |id| document().get_element_by_id(id).as_ref().map(words).unwrap_or_default();
    ids.split_whitespace().map(by).collect::<Vec<_>>().join(" ")
}

fn text_of(area: &Element) -> String {
    area.unchecked_ref::<HtmlTextAreaElement>().value()
}

#[wasm_bindgen_test]
async fn a_note_is_labelled_optional_and_described() {
    let stage = Stage::show(note("", Callback::noop(), Callback::noop())).await;
    let area = stage.one("textarea");
    assert_eq!(name(&area), "Voorbeeld of toelichting (optioneel)");
    let help = "Alleen u leest dit, en wie van u een kopie van de zelfscan krijgt. Noem geen namen \
                van inwoners.";
    assert_eq!(description(&area), help);
    assert_eq!(area.get_attribute("maxlength").as_deref(), Some("4000"));
}

#[wasm_bindgen_test]
async fn a_note_calls_back_what_is_written_and_that_it_is_left() {
    let (texts, leaves) = (Calls::new(), Calls::new());
    let stage = Stage::show(note("Eerst", texts.callback(), leaves.callback())).await;
    assert_eq!(text_of(&stage.one("textarea")), "Eerst");
    stage.write("textarea", "Een wijkplan,\nén een proef").await;
    assert_eq!(texts.take(), ["Een wijkplan,\nén een proef"]);
    assert_eq!(leaves.take().len(), 0);
    stage.one("textarea").dispatch_event(&Event::new("blur").unwrap()).unwrap();
    assert_eq!(leaves.take().len(), 1);
    assert_eq!(texts.take().len(), 0, "leaving changes nothing");
}

/// The message comes in a region that was there before, and the field stays itself.
#[wasm_bindgen_test]
async fn a_note_says_when_it_is_full() {
    let show = |text: &str| note(text, Callback::noop(), Callback::noop());
    // A letter of two bytes: the limit counts characters.
    let almost = "é".repeat(NOTE_MAX_CHARS - 1);
    let mut stage = Stage::show(show(&almost)).await;
    let (alert, area) = (stage.one("[role='alert']"), stage.one("textarea"));
    assert_eq!(words(&alert), "");
    focus(&area);

    stage.update(show(&format!("{almost}é"))).await;
    assert_eq!(words(&alert), FULL);
    assert!(description(&area).ends_with(FULL));
    assert_eq!(stage.one("textarea"), area);
    assert_eq!(document().active_element().as_ref(), Some(&area));
    assert_eq!(text_of(&area).chars().count(), NOTE_MAX_CHARS);

    stage.update(show(&almost)).await;
    assert_eq!(words(&alert), "", "there is room again");
    assert!(stage.root().contains(Some(&alert)));
}

/// The browser counts two for a character beyond the first plane, and stops taking text at
/// that count.
#[wasm_bindgen_test]
async fn a_note_is_full_where_the_browser_takes_no_more() {
    let houses = "🏠".repeat(NOTE_MAX_CHARS / 2);
    let stage = Stage::show(note(&houses, Callback::noop(), Callback::noop())).await;
    let area = stage.one("textarea");
    let length = area.unchecked_ref::<HtmlTextAreaElement>().text_length();
    assert_eq!(length as usize, NOTE_MAX_CHARS);
    assert_eq!(words(&stage.one("[role='alert']")), FULL);
}

#[wasm_bindgen_test]
async fn a_line_of_text_is_described_and_calls_back() {
    let texts = Calls::new();
    let stage = Stage::show(name_field("Voorjaar", texts.callback())).await;
    let input = stage.one("input[type='text']");
    assert_eq!(name(&input), "Naam van deze zelfscan (optioneel)");
    assert!(description(&input).starts_with("Handig als u meer zelfscans invult."));
    stage.write("input", "Najaar, team zorg").await;
    assert_eq!(texts.take(), ["Najaar, team zorg"]);
}

#[wasm_bindgen_test]
async fn a_choice_that_may_stay_open_has_nothing_chosen_and_calls_back() {
    let calls = Calls::new();
    let mut stage = Stage::show(certainty(None, calls.callback())).await;
    assert_eq!(name(&stage.one("fieldset")), "Hoe zeker bent u van dit antwoord? (optioneel)");
    assert_eq!(stage.count("input[type='radio'][name='zekerheid']"), 3);
    assert_eq!(stage.checked(), Vec::<String>::new());
    assert_eq!(stage.count("button"), 0, "nothing to clear");
    for chosen in Certainty::ALL {
        stage.click(&format!("input[value='{}']", chosen.id())).await;
        assert_eq!(calls.take(), [chosen.id()]);
        // The button to clear comes below the radios and leaves them alone.
        stage.update(certainty(Some(chosen), calls.callback())).await;
        assert_eq!(stage.checked(), [chosen.id()]);
        assert_eq!(stage.words("button"), ["Wis hoe zeker u bent"]);
    }
    stage.update(certainty(None, calls.callback())).await;
    assert_eq!(stage.checked(), Vec::<String>::new(), "cleared");
}

#[wasm_bindgen_test]
async fn a_flag_calls_back_what_it_becomes() {
    let calls = Calls::new();
    let mut stage = Stage::show(later(false, &calls.callback())).await;
    assert_eq!(name(&stage.one("input[type='checkbox']")), "Later bespreken");
    assert_eq!(stage.checked().len(), 0);
    stage.click("input").await;
    assert_eq!(calls.take(), [true]);
    stage.update(later(true, &calls.callback())).await;
    assert_eq!(stage.checked().len(), 1);
    stage.click("input").await;
    assert_eq!(calls.take(), [false]);
}
