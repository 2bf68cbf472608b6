//! What holds for every example of every component.

use std::collections::BTreeSet;

use samenhang_views::components::example::{Example, all as all_components};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Stage, document, name, words};

/// What somebody operates.
const OPERATED: &str = "a[href], button, input, textarea, select, summary, [tabindex='0']";

/// What groups, or stands for a picture, and is announced by its name.
const NAMED: &str = "fieldset, nav, section, table, [role='region'], [role='img'], [role='group']";

/// The attributes that point to ids.
const REFERENCES: [&str; 3] = ["for", "aria-labelledby", "aria-describedby"];

/// Draws each example and checks it.
async fn each(check: impl Fn(&str, &Stage)) {
    let mut count = 0;
    for (component, examples) in all_components() {
        assert!(!examples.is_empty(), "{component} has examples");
        for Example { name, view } in examples {
            check(&format!("{component}, {name}"), &Stage::show(view()).await);
            count += 1;
        }
    }
    assert!(count > 40, "all examples were drawn, not {count}");
}

#[wasm_bindgen_test]
async fn every_example_says_something() {
    each(|example, stage| {
        assert!(!words(stage.root()).is_empty(), "{example}: no words");
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_names_of_examples_are_unique() {
    for (component, examples) in all_components() {
        let names: BTreeSet<_> = examples.iter().map(|example| example.name).collect();
        assert_eq!(names.len(), examples.len(), "{component}");
    }
}

#[wasm_bindgen_test]
async fn everything_to_operate_has_a_name() {
    each(|example, stage| {
        for element in stage.all(OPERATED) {
            assert!(!name(&element).is_empty(), "{example}: {}", element.outer_html());
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn every_group_and_picture_has_a_name() {
    each(|example, stage| {
        for element in stage.all(NAMED) {
            assert!(!name(&element).is_empty(), "{example}: {}", element.outer_html());
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_picture_without_a_name_is_hidden_or_inside_one_with_a_name() {
    each(|example, stage| {
        for svg in stage.all("svg") {
            let told = svg.closest("[role='img'], [aria-hidden='true']").unwrap().is_some();
            assert!(told, "{example}: {}", svg.outer_html());
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn nothing_carries_a_style_that_a_strict_policy_blocks() {
    each(|example, stage| {
        assert_eq!(stage.count("[style], style"), 0, "{example}");
    })
    .await;
}

#[wasm_bindgen_test]
async fn ids_are_unique_and_references_lead_somewhere() {
    each(|example, stage| {
        let ids: Vec<String> = stage.all("[id]").iter().map(|element| element.id()).collect();
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{example}: {ids:?}");
        for attribute in REFERENCES {
            for element in stage.all(&format!("[{attribute}]")) {
                let value = element.get_attribute(attribute).unwrap();
                for id in value.split_whitespace() {
                    let there = document().get_element_by_id(id).is_some();
                    assert!(there, "{example}: {attribute}={id}");
                }
            }
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn nothing_is_disabled_and_every_button_says_what_it_is() {
    each(|example, stage| {
        assert_eq!(stage.count("[disabled], [aria-disabled]"), 0, "{example}");
        // A button without a type submits the form it happens to stand in.
        assert_eq!(stage.count("button:not([type='button'])"), 0, "{example}");
    })
    .await;
}

#[wasm_bindgen_test]
async fn nothing_jumps_the_order_of_the_keyboard() {
    each(|example, stage| {
        assert_eq!(stage.count("[tabindex]:not([tabindex='0'], [tabindex='-1'])"), 0, "{example}");
        assert_eq!(stage.count("[aria-hidden='true'] :is(a, button, input)"), 0, "{example}");
    })
    .await;
}

/// The page for developers lists what there is, so that it cannot fall behind.
#[wasm_bindgen_test]
fn the_documentation_names_every_component_and_state() {
    let docs = include_str!("../../../docs/components.md");
    for (component, examples) in all_components() {
        let heading = format!("\n## `{component}`\n");
        let part = docs.split(&heading).nth(1).expect(component);
        let part = part.split("\n## ").next().unwrap_or_default();
        let listed: Vec<&str> =
            part.lines().filter_map(|line| line.strip_prefix("- **")?.split("**").next()).collect();
        let names: Vec<&str> = examples.iter().map(|example| example.name).collect();
        assert_eq!(listed, names, "{component}");
    }
}
