//! The states of the fields.

use samenhang_core::answers::{Certainty, NOTE_MAX_CHARS};
use samenhang_core::sheet::NAME_MAX_CHARS;
use samenhang_core::text::{common, question as text, start};

use super::{Choice, ChoiceOption, NoteField, TextField, choice, flag, note_field, text_field};
use crate::components::example::{Example, nl};
use crate::markup::{Callback, Html, html};

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("note: empty", || note("", Callback::noop(), Callback::noop())),
        Example::new("note: written", || {
            note(
                "De visie is vastgesteld; de wijkplannen volgen.",
                Callback::noop(),
                Callback::noop(),
            )
        }),
        Example::new("note: full", || {
            note(&"Lang. ".repeat(NOTE_MAX_CHARS / 6 + 1), Callback::noop(), Callback::noop())
        }),
        Example::new("text: empty", || name("", Callback::noop())),
        Example::new("text: written", || name("Voorjaar, team wonen", Callback::noop())),
        Example::new("choice: nothing chosen", || certainty(None, Callback::noop())),
        Example::new("choice: chosen, with a way to clear", || {
            certainty(Some(Certainty::ALL[1]), Callback::noop())
        }),
        Example::new("choice: one option always holds, with help", path),
        Example::new("flag: not set", || later(false, &Callback::noop())),
        Example::new("flag: set", || later(true, &Callback::noop())),
    ]
}

/// The note of a question; its first characters, as many as fit.
pub fn note(value: &str, onchange: Callback<String>, onleave: Callback<()>) -> Html {
    let value: String = value.chars().take(NOTE_MAX_CHARS).collect();
    let field = note_field(NoteField {
        id: "notitie",
        label: nl(text::NOTE),
        optional: nl(common::OPTIONAL),
        help: nl(text::NOTE_HELP),
        full: nl(text::NOTE_FULL),
        limit: NOTE_MAX_CHARS,
        value: &value,
        onchange,
        onleave,
    });
    html! { <div class="samenhang-form-field">{ field }</div> }
}

/// The name of an assessment.
pub fn name(value: &str, onchange: Callback<String>) -> Html {
    text_field(TextField {
        id: "naam",
        label: nl(start::NAME_LABEL),
        optional: nl(common::OPTIONAL),
        help: nl(start::NAME_HELP),
        limit: NAME_MAX_CHARS,
        value,
        onchange,
    })
}

/// How sure somebody is; once something is chosen, with a button to clear.
pub fn certainty(chosen: Option<Certainty>, onchoose: Callback<&'static str>) -> Html {
    let labels = [
        "Onderbouwd: ik kan een document of voorbeeld noemen",
        "Indruk: zo zie ik het in de praktijk",
        "Schatting: ik weet het niet zeker",
    ];
    let options = Certainty::ALL.iter().zip(labels);
    let options: Vec<_> =
        options.map(|(certainty, label)| option(certainty.id(), label.to_owned())).collect();
    choice(Choice {
        name: "zekerheid",
        legend: nl(text::CERTAINTY),
        optional: Some(nl(common::OPTIONAL)),
        help: None,
        options: &options,
        chosen: chosen.map(Certainty::id),
        onchoose,
        children: html! {
            if chosen.is_some() {
                <button class="samenhang-button samenhang-button--subtle" type="button">
                    { nl(text::CLEAR_CERTAINTY) }
                </button>
            }
        },
    })
}

/// How to begin: one option holds from the start.
fn path() -> Html {
    choice(Choice {
        name: "pad",
        legend: nl(start::PATH_LEGEND),
        optional: None,
        help: Some("U kunt later altijd verder met alle vragen."),
        options: &[
            option("eerste-ronde", "Eerste ronde: 10 vragen, ongeveer 10 minuten".to_owned()),
            option("alle-vragen", "Alle 38 vragen, 30 tot 45 minuten".to_owned()),
        ],
        chosen: Some("eerste-ronde"),
        onchoose: Callback::noop(),
        children: Html::default(),
    })
}

fn option(value: &'static str, label: String) -> ChoiceOption {
    ChoiceOption { value, label }
}

/// A question to come back to.
pub fn later(set: bool, onchange: &Callback<bool>) -> Html {
    flag(nl(text::LATER), set, onchange)
}
