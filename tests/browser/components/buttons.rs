//! Links and buttons.

use samenhang_views::components::button::Look;
use samenhang_views::components::button::examples::{begin, examples, to_result};
use samenhang_views::markup::Callback;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Calls, Stage, all, hash, name, words};

const LOOKS: [Look; 3] = [Look::Primary, Look::Plain, Look::Subtle];

#[wasm_bindgen_test]
async fn a_link_leads_somewhere() {
    for look in LOOKS {
        let stage = Stage::show(to_result(look)).await;
        let link = stage.one("a");
        assert_eq!(link.get_attribute("href").as_deref(), Some("#/zelfscan/a/uitkomst"));
        assert_eq!((link.id().as_str(), name(&link).as_str()), ("naar-uitkomst", "Uitkomst"));
        assert_eq!(stage.count("button"), 0);
    }
}

#[wasm_bindgen_test]
async fn a_button_calls_back_and_leads_nowhere() {
    let calls = Calls::new();
    let before = hash();
    for look in LOOKS {
        let stage = Stage::show(begin(look, calls.callback())).await;
        assert_eq!(name(&stage.one("button#begin")), "Begin met de vragen");
        stage.click("button").await;
        assert_eq!(calls.take().len(), 1);
        assert_eq!(hash(), before);
        assert_eq!(stage.count("a, span"), 0, "nothing more to hear");
    }
}

/// The weight of each look differs, whether it leads or does.
#[wasm_bindgen_test]
async fn every_look_has_its_own_classes() {
    let (mut links, mut buttons) = (vec![], vec![]);
    for look in LOOKS {
        links.push(Stage::show(to_result(look)).await.one("a").class_name());
        let stage = Stage::show(begin(look, Callback::noop())).await;
        buttons.push(stage.one("button").class_name());
    }
    let button = "samenhang-button";
    let primary = format!("{button} {button}--primary-action");
    assert_eq!(links, [&primary, button, ""]);
    assert_eq!(buttons, [primary, button.to_owned(), format!("{button} {button}--subtle")]);
}

#[wasm_bindgen_test]
async fn what_a_button_is_about_is_heard_and_not_seen() {
    let example = examples().into_iter().next_back().unwrap();
    let stage = Stage::show((example.view)()).await;
    let button = stage.one("button");
    assert_eq!(name(&button), "Verwijder: Voorjaar, team wonen");
    let heard: Vec<String> = all(&button, ".samenhang-visually-hidden").iter().map(words).collect();
    assert_eq!(heard, [": Voorjaar, team wonen"]);
}
