//! What IBM's engine asks a person to look at, or holds against what is right: each looked
//! at, with the reason why it stays. What no page has any more may not stay in the list.

use std::collections::BTreeSet;

use samenhang_tests::Finding;

/// The rule and its reason code, what the place must hold, and why it may stay.
type Entry = (&'static str, &'static str, &'static str);

const LIST: &[Entry] = &[
    (
        "element_tabbable_role_valid fail_invalid_role",
        "samenhang-table-region",
        "A table that may scroll takes the focus, as axe asks and R11 says; the engine sees only \
         that in this window it does not need to.",
    ),
    (
        "img_alt_background Manual_1",
        "samenhang-table-region",
        "A shade at the side where a table goes on. The cut words and the bar to scroll with say \
         the same, with the colours of the system too.",
    ),
    (
        "aria_complementary_label_visible Fail_1",
        "samenhang-question__hints",
        "Advice, not a fault: the two headings in it are in sight and say the same as its name.",
    ),
    (
        "aria_role_redundant fail_redundant",
        "role=\"list\"",
        "Advice, not a fault: without it Safari does not call a list without dots a list.",
    ),
    (
        "element_attribute_deprecated fail_elem_attr",
        "http-equiv=\"Content-Security-Policy\"",
        "The engine is wrong: HTML allows it, and hosts that send no headers need it.",
    ),
    (
        "blockquote_cite_exists Potential_1",
        "<blockquote>",
        "Each is a quotation, and its source stands below it in words, in the figcaption.",
    ),
    (
        "element_tabbable_unobscured potential_obscured",
        "id=\"Blank-",
        "Links of a list that is wider than its words; focus.js looks at what lies on top.",
    ),
    (
        "input_label_visible potential_no_label",
        "<textarea",
        "The engine knows no labels of text areas; own.js finds the label in sight.",
    ),
    ("list_structure_proper Potential_1", "<dl", "HTML allows a div around each dt with its dd."),
    (
        "style_color_misuse Potential_1",
        "style",
        "What is chosen, which marks differ and where a link is show without colour too: looked \
         at in grey, and forced.js checks it.",
    ),
    (
        "style_highcontrast_visible Manual_1",
        "style",
        "forced.js checks it with the colours of the system.",
    ),
    (
        "text_block_heading potential_heading",
        "samenhang-saved",
        "The name of an assessment in a short list, not a part of the page.",
    ),
    (
        "text_block_heading potential_heading",
        "samenhang-alert__heading",
        "The first words of a message, which is heard as a whole.",
    ),
    (
        "text_block_heading potential_heading",
        "role=\"alert\"",
        "The first words of a message, which is heard as a whole.",
    ),
    (
        "text_sensory_misuse potential_other",
        "",
        "Words of the content, such as a first round and a bigger step; no instruction leans on \
         a form or a size. Read in both languages.",
    ),
    (
        "text_sensory_misuse potential_position",
        "",
        "Right as in correct, a lower situation and words of the content; no instruction leans \
         on a place. Read in both languages.",
    ),
];

/// Takes out what was looked at, and remembers what was met.
#[derive(Default)]
pub(crate) struct Reviewed(BTreeSet<usize>);

impl Reviewed {
    /// What nobody has looked at yet.
    pub(crate) fn left(&mut self, findings: Vec<Finding>) -> Vec<Finding> {
        let open = findings.into_iter().map(|finding| {
            let Finding { rule, places, sure } = finding;
            let places = places.into_iter().filter(|place| !self.knows(&rule, place)).collect();
            Finding { rule, places, sure }
        });
        open.filter(|finding| !finding.places.is_empty()).collect()
    }

    fn knows(&mut self, rule: &str, place: &str) -> bool {
        let found = LIST.iter().position(|(known, holds, reason)| {
            !reason.is_empty() && *known == rule && place.contains(holds)
        });
        self.0.extend(found);
        found.is_some()
    }

    /// Entries that no page needs.
    pub(crate) fn unused(&self) -> impl Iterator<Item = String> {
        let unused = (0..LIST.len()).filter(|at| !self.0.contains(at));
        unused.filter_map(|at| LIST.get(at)).map(|(rule, holds, _)| {
            format!("looked at, but no page has it any more: {rule} “{holds}”")
        })
    }
}
