//! What `html!` builds: views count on it as on Yew's own.

use samenhang_views::markup::{Callback, Event, html};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use super::stage::{Calls, Stage, document, focus};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Everything on the page, as markup.
fn markup(stage: &Stage) -> String {
    stage.root().inner_html()
}

fn field(stage: &Stage, selector: &str) -> HtmlInputElement {
    stage.one(selector).unchecked_into()
}

#[wasm_bindgen_test]
async fn attributes_stand_as_written() {
    let (id, lang) = ("i".to_owned(), "en");
    let stage = Stage::show(html! {
        <>
            <p class="a b" data-count="3" aria-hidden="true"></p>
            <p class="c" {id} {lang} for={["x", "y"].concat()} tabindex="-1"></p>
            <br />
        </>
    })
    .await;
    assert_eq!(
        markup(&stage),
        "<p class=\"a b\" data-count=\"3\" aria-hidden=\"true\"></p>\
         <p class=\"c\" id=\"i\" lang=\"en\" for=\"xy\" tabindex=\"-1\"></p><br>"
    );
}

#[wasm_bindgen_test]
async fn an_attribute_without_a_value_is_left_out_and_comes_and_goes() {
    let link = |current: Option<&'static str>| {
        html! { <a class="x" aria-current={current} href="#a">{ "A" }</a> }
    };
    let mut stage = Stage::show(link(None)).await;
    let element = stage.one("a");
    assert!(!element.has_attribute("aria-current"));
    for current in [Some("page"), Some("step"), None] {
        stage.update(link(current)).await;
        assert_eq!(element.get_attribute("aria-current").as_deref(), current);
        assert_eq!(element.get_attribute("href").as_deref(), Some("#a"));
        assert_eq!(stage.one("a"), element);
    }
}

/// One element is taken for the other where both could be it: nothing of the old one stays.
#[wasm_bindgen_test]
async fn an_element_that_becomes_another_keeps_no_attribute_of_it() {
    let node = |fixed: bool| {
        html! {
            if fixed { <p class="a" id="i"></p> } else { <p lang={"en".to_owned()} class="b"></p> }
        }
    };
    let mut stage = Stage::show(node(true)).await;
    for fixed in [false, true] {
        stage.update(node(fixed)).await;
        let element = stage.one("p");
        assert_eq!(element.class_name(), if fixed { "a" } else { "b" });
        assert_eq!(element.has_attribute("id"), fixed);
        assert_eq!(element.has_attribute("lang"), !fixed);
    }
}

#[wasm_bindgen_test]
async fn keyed_siblings_keep_their_element() {
    let list = |keys: &[&'static str]| {
        let items = keys.iter().map(|key| html! { <li key={*key} id={*key}>{ *key }</li> });
        html! { <ul>{ for items }</ul> }
    };
    let mut stage = Stage::show(list(&["a", "b", "c"])).await;
    let [a, b, c] = ["#a", "#b", "#c"].map(|id| stage.one(id));
    stage.update(list(&["c", "new", "a", "b"])).await;
    assert_eq!(stage.words("li"), ["c", "new", "a", "b"]);
    assert_eq!(["#a", "#b", "#c"].map(|id| stage.one(id)), [a, b.clone(), c]);
    stage.update(list(&["b"])).await;
    assert_eq!(stage.all("li"), [b]);
}

/// Another key is another element, though all else is the same.
#[wasm_bindgen_test]
async fn another_key_starts_afresh() {
    let form = |key: &'static str| html! { <input {key} type="text" /> };
    let mut stage = Stage::show(form("a")).await;
    field(&stage, "input").set_value("Written");
    stage.update(form("a")).await;
    assert_eq!(field(&stage, "input").value(), "Written");
    stage.update(form("b")).await;
    assert_eq!(field(&stage, "input").value(), "");
}

#[wasm_bindgen_test]
async fn of_the_branches_one_stands_there() {
    let node = |count: usize| {
        html! {
            <p>
                if count == 0 {
                    { "none" }
                } else if let Some(more) = count.checked_sub(2) {
                    <b>{ more }</b>{ " more" }
                } else {
                    <i>{ "one" }</i>
                }
                if count == 3 { { "!" } }
            </p>
        }
    };
    let mut stage = Stage::show(node(0)).await;
    for (count, expected) in [
        (0, "none"),
        (1, "<i>one</i>"),
        (2, "<b>0</b> more"),
        (3, "<b>1</b> more!"),
        (1, "<i>one</i>"),
        (0, "none"),
    ] {
        stage.update(node(count)).await;
        assert_eq!(stage.one("p").inner_html(), expected);
    }
}

#[wasm_bindgen_test]
async fn a_loop_gives_its_nodes_in_order_between_its_siblings() {
    let node = |count: usize| {
        let items = (0..count).map(|item| html! { <i>{ item }</i> });
        html! { <p><b></b>{ for items }<u></u></p> }
    };
    let mut stage = Stage::show(node(2)).await;
    for (count, expected) in [
        (2, "<b></b><i>0</i><i>1</i><u></u>"),
        (0, "<b></b><u></u>"),
        (3, "<b></b><i>0</i><i>1</i><i>2</i><u></u>"),
    ] {
        stage.update(node(count)).await;
        assert_eq!(stage.one("p").inner_html(), expected);
    }
}

#[wasm_bindgen_test]
async fn a_fragment_is_its_nodes() {
    let inner = html! { <><i>{ "1" }</i><i>{ "2" }</i></> };
    let stage = Stage::show(html! { <><b></b><>{ inner }<u></u></></> }).await;
    assert_eq!(markup(&stage), "<b></b><i>1</i><i>2</i><u></u>");
    let empty = Stage::show(html! { <></> }).await;
    assert_eq!(markup(&empty), "");
    let nothing = Stage::show(html! {}).await;
    assert_eq!(markup(&nothing), "");
}

/// What a person writes is text, whatever it looks like.
#[wasm_bindgen_test]
async fn text_is_text() {
    let written = "<b onclick=\"x()\">&amp;</b>".to_owned();
    let stage = Stage::show(html! {
        <p title={written.clone()}>{ &written }{ written.as_str() }{ "<i>&lt;" }</p>
    })
    .await;
    assert_eq!(stage.one("p").child_element_count(), 0);
    let text = stage.one("p").text_content();
    assert_eq!(text, Some([written.as_str(), written.as_str(), "<i>&lt;"].concat()));
    assert_eq!(stage.one("p").get_attribute("title"), Some(written));
}

#[wasm_bindgen_test]
async fn texts_and_numbers_can_stand_between_tags() {
    let (owned, number) = ("c".to_owned(), 12_u16);
    let stage = Stage::show(html! {
        <p>{ "a" }{ ["b", "!"].concat() }{ &owned }{ &owned[..] }{ number }{ 7_usize }</p>
    })
    .await;
    assert_eq!(stage.one("p").inner_html(), "ab!cc127");
}

#[wasm_bindgen_test]
async fn a_text_that_changes_leaves_its_element() {
    let node = |text: &str| html! { <p>{ "So: " }{ text }</p> };
    let mut stage = Stage::show(node("one")).await;
    let element = stage.one("p");
    stage.update(node("two")).await;
    assert_eq!(element.inner_html(), "So: two");
    assert_eq!(stage.one("p"), element);
}

#[wasm_bindgen_test]
async fn a_field_has_its_value_calls_back_and_follows() {
    let calls = Calls::new();
    let node = |text: &str| {
        let oninput = calls.callback().reform(|event: Event| Some(event.value));
        html! { <input type="text" value={text.to_owned()} {oninput} /> }
    };
    let mut stage = Stage::show(node("One")).await;
    let input = field(&stage, "input");
    assert_eq!(input.value(), "One");
    focus(&input);
    stage.write("input", "Two").await;
    assert_eq!(calls.take(), [Some("Two".to_owned())]);
    stage.update(node("Two")).await;
    assert_eq!(input.value(), "Two");
    // What was written but not kept: the field shows what is kept.
    stage.write("input", "Three").await;
    stage.update(node("Four")).await;
    assert_eq!(input.value(), "Four");
    assert_eq!(document().active_element().as_ref(), Some(input.unchecked_ref()));
}

#[wasm_bindgen_test]
async fn a_field_of_several_lines_has_its_value_calls_back_and_follows() {
    let (calls, leaves) = (Calls::new(), Calls::new());
    let node = |text: &str| {
        let oninput = calls.callback().reform(|event: Event| Some(event.value));
        let onblur = leaves.callback().reform(|_: Event| ());
        html! { <textarea rows="4" value={text.to_owned()} {oninput} {onblur} /> }
    };
    let mut stage = Stage::show(node("One\n<b>")).await;
    let area: HtmlTextAreaElement = stage.one("textarea").unchecked_into();
    assert_eq!((area.value().as_str(), area.rows()), ("One\n<b>", 4));
    stage.write("textarea", "Two\n").await;
    assert_eq!(calls.take(), [Some("Two\n".to_owned())]);
    stage.update(node("Three")).await;
    assert_eq!(area.value(), "Three");
    area.dispatch_event(&web_sys::Event::new("blur").unwrap()).unwrap();
    assert_eq!(leaves.take().len(), 1);
}

#[wasm_bindgen_test]
async fn a_box_is_checked_as_said_whatever_was_clicked() {
    let calls = Calls::new();
    let node = |checked: bool| {
        let onchange = calls.callback().reform(|event: Event| event.checked);
        html! { <input type="checkbox" value="yes" {checked} {onchange} /> }
    };
    let mut stage = Stage::show(node(false)).await;
    let input = field(&stage, "input");
    assert_eq!(input.get_attribute("value").as_deref(), Some("yes"));
    assert!(!input.checked());
    stage.click("input").await;
    assert_eq!(calls.take(), [true]);
    stage.update(node(true)).await;
    assert!(input.checked());
    stage.click("input").await;
    stage.click("input").await;
    assert_eq!(calls.take(), [false, true]);
    stage.update(node(false)).await;
    assert!(!input.checked());
}

/// `value` is a property of fields alone; elsewhere it is an attribute as any other.
#[wasm_bindgen_test]
async fn the_value_of_what_is_no_field_is_an_attribute() {
    let stage = Stage::show(html! { <ol><li value={"3".to_owned()}>{ "c" }</li></ol> }).await;
    assert_eq!(stage.one("li").get_attribute("value").as_deref(), Some("3"));
}

#[wasm_bindgen_test]
async fn a_listener_is_replaced_and_removed() {
    let (first, second) = (Calls::new(), Calls::new());
    let node = |onclick: Callback<Event>| html! { <button {onclick}>{ "B" }</button> };
    let mut stage = Stage::show(node(first.callback())).await;
    stage.click("button").await;
    assert_eq!((first.take().len(), second.take().len()), (1, 0));
    stage.update(node(second.callback())).await;
    stage.click("button").await;
    assert_eq!((first.take().len(), second.take().len()), (0, 1));
    stage.update(html! { <button>{ "B" }</button> }).await;
    stage.click("button").await;
    assert_eq!((first.take().len(), second.take().len()), (0, 0));
}

/// A drawing is one also where its parts are made elsewhere.
#[wasm_bindgen_test]
async fn what_is_inside_a_drawing_is_drawn() {
    let shape = |d: &str| html! { <path d={d.to_owned()} /> };
    let shapes = html! { <>{ shape("M0 0H9") }<circle r="2"></circle></> };
    let stage = Stage::show(html! {
        <p><svg viewBox="0 0 9 9" preserveAspectRatio="none"><g>{ shapes }</g></svg><i></i></p>
    })
    .await;
    for selector in ["svg", "g", "path", "circle"] {
        assert_eq!(stage.one(selector).namespace_uri().as_deref(), Some(SVG), "{selector}");
    }
    assert_ne!(stage.one("i").namespace_uri().as_deref(), Some(SVG));
    // In SVG the case of a name counts.
    assert_eq!(stage.one("svg").get_attribute("viewBox").as_deref(), Some("0 0 9 9"));
    assert_eq!(stage.one("path").get_attribute("d").as_deref(), Some("M0 0H9"));
}

/// What comes and goes before or behind it leaves a sibling itself, with its focus.
#[wasm_bindgen_test]
async fn what_comes_and_goes_leaves_its_siblings_alone() {
    let node = |before: bool, behind: bool| {
        html! {
            <div>
                if before { <p role="alert">{ "1" }</p> } else if behind { <i></i><i></i> }
                <button>{ "B" }</button>
                <a href="#a">{ "A" }</a>
                if behind { <p role="alert">{ "2" }</p> }
            </div>
        }
    };
    let mut stage = Stage::show(node(false, false)).await;
    let (button, link) = (stage.one("button"), stage.one("a"));
    focus(&button);
    for (before, behind) in [(true, false), (true, true), (false, true), (false, false)] {
        stage.update(node(before, behind)).await;
        assert_eq!((&stage.one("button"), &stage.one("a")), (&button, &link));
        assert_eq!(document().active_element().as_ref(), Some(&button));
        assert_eq!(stage.count("[role='alert']"), usize::from(before) + usize::from(behind));
    }
}
