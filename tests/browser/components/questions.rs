//! The answers to a question and the places of a dilemma (R2, R9).

use samenhang_core::answers::{Answer, Level, Place, Position};
use samenhang_views::components::place_scale::examples::dilemma;
use samenhang_views::components::thread::examples::question;
use samenhang_views::markup::Callback;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::stage::{Calls, Stage, document, focus, hash, name};

/// The value of a radio of a thread.
fn answer_value(answer: Answer) -> String {
    match answer {
        Answer::Level(level) => level.value().to_string(),
        Answer::Unknown => "weet-niet".to_owned(),
        Answer::NotApplicable => "niet-van-toepassing".to_owned(),
    }
}

fn place_value(place: Place) -> String {
    match place {
        Place::At(position) => position.value().to_string(),
        Place::Unknown => "weet-niet".to_owned(),
    }
}

fn radio(value: &str) -> String {
    format!("input[value='{value}']")
}

/// Every answer that can be given, in the order of the page.
fn answers(may_not_apply: bool) -> Vec<Answer> {
    let levels = Level::ALL.map(Answer::Level).into_iter();
    levels.chain([Answer::Unknown]).chain(may_not_apply.then_some(Answer::NotApplicable)).collect()
}

fn places() -> Vec<Place> {
    Position::ALL.map(Place::At).into_iter().chain([Place::Unknown]).collect()
}

/// A group of native radios below its legend, of which none is chosen.
fn is_an_open_group(stage: &Stage, values: &[String]) {
    let fieldset = stage.one("fieldset");
    let first = fieldset.first_element_child().map(|child| child.tag_name());
    assert_eq!(first.as_deref(), Some("LEGEND"));
    let radios = stage.all("fieldset input[type='radio']");
    let found: Vec<String> = radios.iter().filter_map(|r| r.get_attribute("value")).collect();
    assert_eq!(found, values);
    assert_eq!(stage.count("input"), values.len(), "nothing else to fill in");
    let group = radios.first().and_then(|radio| radio.get_attribute("name"));
    assert!(group.as_ref().is_some_and(|group| !group.is_empty()));
    assert!(radios.iter().all(|radio| radio.get_attribute("name") == group), "one group");
    assert_eq!(stage.checked(), Vec::<String>::new(), "nothing is chosen beforehand");
}

#[wasm_bindgen_test]
async fn a_question_is_a_group_of_radios_of_which_none_is_chosen() {
    for may_not_apply in [false, true] {
        let values: Vec<String> = answers(may_not_apply).into_iter().map(answer_value).collect();
        assert_eq!(values.len(), if may_not_apply { 7 } else { 6 });
        let stage = Stage::show(question(None, may_not_apply, Callback::noop())).await;
        is_an_open_group(&stage, &values);
    }
}

#[wasm_bindgen_test]
async fn a_dilemma_is_a_group_of_radios_of_which_none_is_chosen() {
    let values: Vec<String> = places().into_iter().map(place_value).collect();
    assert_eq!(values.len(), 8);
    is_an_open_group(&Stage::show(dilemma(None, Callback::noop())).await, &values);
}

#[wasm_bindgen_test]
async fn the_name_of_an_answer_is_the_whole_situation() {
    let stage = Stage::show(question(None, true, Callback::noop())).await;
    let names: Vec<String> = stage.all("input").iter().map(name).collect();
    assert!(names[0].starts_with("Situatie 1 De gemeente voert het beleid"), "{}", names[0]);
    assert!(names[4].starts_with("Situatie 5 Met inwoners bekijkt"), "{}", names[4]);
    assert!(names[5].starts_with("Weet ik niet Kies dit als"), "{}", names[5]);
    assert!(names[6].starts_with("Niet van toepassing Alleen als"), "{}", names[6]);
}

#[wasm_bindgen_test]
async fn the_name_of_a_place_holds_the_pole_in_words() {
    let stage = Stage::show(dilemma(None, Callback::noop())).await;
    let names: Vec<String> = stage.all("input").iter().map(name).collect();
    assert_eq!(
        names,
        [
            "Helemaal: beginnen met een brede, integrale visie",
            "Vooral: beginnen met een brede, integrale visie",
            "Iets meer: beginnen met een brede, integrale visie",
            "Ertussenin",
            "Iets meer: beginnen met praktische stappen",
            "Vooral: beginnen met praktische stappen",
            "Helemaal: beginnen met praktische stappen",
            "Weet ik niet",
        ]
    );
}

#[wasm_bindgen_test]
async fn choosing_an_answer_calls_back_and_moves_nothing() {
    let calls = Calls::new();
    let stage = Stage::show(question(None, true, calls.callback())).await;
    let (before, owner) = (hash(), stage.one(&radio("1")));
    focus(&owner);
    for answer in answers(true) {
        stage.click(&radio(&answer_value(answer))).await;
        assert_eq!(calls.take(), [Some(answer)]);
        assert_eq!(stage.checked(), [answer_value(answer)]);
        assert_eq!(document().active_element().as_ref(), Some(&owner));
        assert_eq!(hash(), before);
    }
}

#[wasm_bindgen_test]
async fn choosing_a_place_calls_back_and_moves_nothing() {
    let calls = Calls::new();
    let stage = Stage::show(dilemma(None, calls.callback())).await;
    let (before, owner) = (hash(), stage.one(&radio("-3")));
    focus(&owner);
    for place in places() {
        stage.click(&radio(&place_value(place))).await;
        assert_eq!(calls.take(), [Some(place)]);
        assert_eq!(stage.checked(), [place_value(place)]);
        assert_eq!(document().active_element().as_ref(), Some(&owner));
        assert_eq!(hash(), before);
    }
}

#[wasm_bindgen_test]
async fn an_answer_can_always_be_cleared() {
    let calls = Calls::new();
    for chosen in [None, Some(Answer::Level(Level::ALL[1])), Some(Answer::Unknown)] {
        let stage = Stage::show(question(chosen, true, calls.callback())).await;
        assert_eq!(stage.words("button"), ["Wis antwoord"]);
        stage.click("button").await;
        assert_eq!(calls.take(), [None], "also where nothing was chosen");
    }
}

#[wasm_bindgen_test]
async fn a_place_can_always_be_cleared_and_the_button_says_which() {
    let calls = Calls::new();
    for chosen in [None, Some(Place::At(Position::ALL[0])), Some(Place::Unknown)] {
        let stage = Stage::show(dilemma(chosen, calls.callback())).await;
        assert_eq!(stage.words("button"), ["Wis antwoord: nu"]);
        stage.click("button").await;
        assert_eq!(calls.take(), [None], "also where nothing was chosen");
    }
}

/// A list without keys can hand the state of one radio to another.
#[wasm_bindgen_test]
async fn another_answer_from_outside_checks_the_right_radio() {
    let show = |chosen, may_not_apply| question(chosen, may_not_apply, Callback::noop());
    let mut stage = Stage::show(show(None, false)).await;
    let first: Element = stage.one(&radio("1"));
    let steps = [
        (Some(Answer::Level(Level::ALL[2])), false),
        (Some(Answer::Unknown), false),
        // "Niet van toepassing" comes and goes beside what is chosen.
        (Some(Answer::Unknown), true),
        (Some(Answer::NotApplicable), true),
        (None, false),
        (Some(Answer::Level(Level::ALL[4])), true),
        (Some(Answer::Level(Level::ALL[0])), false),
        (None, true),
    ];
    for (chosen, may_not_apply) in steps {
        stage.update(show(chosen, may_not_apply)).await;
        let expected: Vec<String> = chosen.into_iter().map(answer_value).collect();
        assert_eq!(stage.checked(), expected);
        // The same element, so that the focus stays where it was.
        assert_eq!(stage.one(&radio("1")), first);
    }
}

/// The browser checks at once; the answer then comes back from outside, or is cleared.
#[wasm_bindgen_test]
async fn what_a_person_clicked_and_what_comes_back_agree() {
    let show = |chosen| question(chosen, false, Callback::noop());
    let mut stage = Stage::show(show(None)).await;
    for answer in answers(false) {
        let value = answer_value(answer);
        stage.click(&radio(&value)).await;
        stage.update(show(Some(answer))).await;
        assert_eq!(stage.checked(), [value]);
    }
    stage.update(show(None)).await;
    assert_eq!(stage.checked(), Vec::<String>::new(), "cleared");
}

#[wasm_bindgen_test]
async fn another_place_from_outside_checks_the_right_radio() {
    let show = |chosen| dilemma(chosen, Callback::noop());
    let mut stage = Stage::show(show(None)).await;
    for place in places().into_iter().rev() {
        stage.update(show(Some(place))).await;
        assert_eq!(stage.checked(), [place_value(place)]);
    }
    stage.update(show(None)).await;
    assert_eq!(stage.checked(), Vec::<String>::new(), "cleared");
}
