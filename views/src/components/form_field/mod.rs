//! Fields below an answer: a choice that may be left open, a note, a flag, a line of text.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Callback, Event, Html, html};

/// A text of several lines.
#[derive(Debug)]
pub struct NoteField<'a> {
    /// The id of the field.
    pub id: &'static str,
    /// The label.
    pub label: &'a str,
    /// "(optioneel)".
    pub optional: &'a str,
    /// What to write and who sees it.
    pub help: &'a str,
    /// Said when the field is full.
    pub full: &'a str,
    /// The longest text in characters.
    pub limit: usize,
    /// The text.
    pub value: &'a str,
    /// Called with the text at every change.
    pub onchange: Callback<String>,
    /// Called when the field is left.
    pub onleave: Callback<()>,
}

/// A text of several lines, with its label above it.
pub fn note_field(props: NoteField<'_>) -> Html {
    let help_id = [props.id, "-hulp"].concat();
    let oninput = props.onchange.reform(|event: Event| event.value);
    // As `maxlength` counts: in UTF-16, so that it says so where the browser takes no more.
    let full = props.value.encode_utf16().count() >= props.limit;
    html! {
        <>
            <label class="samenhang-form-field__label" for={props.id}>
                { props.label }{ " " }<small>{ props.optional }</small>
            </label>
            <div id={help_id.clone()} class="samenhang-form-field__help">
                <p>{ props.help }</p>
                <p role="alert">if full { { props.full } }</p>
            </div>
            <textarea
                class="samenhang-textarea"
                id={props.id}
                rows="4"
                maxlength={props.limit.to_string()}
                aria-describedby={help_id}
                value={props.value.to_owned()}
                {oninput}
                onblur={props.onleave.reform(|_: Event| ())}
            />
        </>
    }
}

/// A text of one line.
#[derive(Debug)]
pub struct TextField<'a> {
    /// The id of the field.
    pub id: &'static str,
    /// The label.
    pub label: &'a str,
    /// "(optioneel)".
    pub optional: &'a str,
    /// What it is for.
    pub help: &'a str,
    /// The longest text in characters.
    pub limit: usize,
    /// The text.
    pub value: &'a str,
    /// Called with the text at every change.
    pub onchange: Callback<String>,
}

/// A text of one line, with its label above it.
pub fn text_field(props: TextField<'_>) -> Html {
    let help_id = [props.id, "-hulp"].concat();
    let oninput = props.onchange.reform(|event: Event| event.value);
    html! {
        <div class="samenhang-form-field">
            <label class="samenhang-form-field__label" for={props.id}>
                { props.label }{ " " }<small>{ props.optional }</small>
            </label>
            <p id={help_id.clone()} class="samenhang-form-field__help">{ props.help }</p>
            <input
                class="samenhang-input"
                type="text"
                id={props.id}
                maxlength={props.limit.to_string()}
                autocomplete="off"
                aria-describedby={help_id}
                value={props.value.to_owned()}
                {oninput}
            />
        </div>
    }
}

/// One option of a [`Choice`].
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceOption {
    /// The value that is called back.
    pub value: &'static str,
    /// The words to choose.
    pub label: String,
}

/// A choice from a few.
#[derive(Debug)]
pub struct Choice<'a> {
    /// The name of the group.
    pub name: &'static str,
    /// The question.
    pub legend: &'a str,
    /// "(optioneel)"; left out where one option always holds.
    pub optional: Option<&'a str>,
    /// What it is for.
    pub help: Option<&'a str>,
    /// The options.
    pub options: &'a [ChoiceOption],
    /// The value of the chosen one; none where nothing was chosen.
    pub chosen: Option<&'a str>,
    /// Called with the value of the option that is chosen.
    pub onchoose: Callback<&'static str>,
    /// What stands below the options, such as a button to clear.
    pub children: Html,
}

/// A choice from a few, as radios with their question above them.
pub fn choice(props: Choice<'_>) -> Html {
    let help_id = [props.name, "-hulp"].concat();
    let options = props.options.iter().map(|option| {
        let value = option.value;
        let onchange = props.onchoose.reform(move |_: Event| value);
        html! {
            <label key={value} class="samenhang-option">
                <input
                    class="samenhang-radio"
                    type="radio"
                    name={props.name}
                    {value}
                    checked={props.chosen == Some(value)}
                    {onchange}
                />
                <span>{ &option.label }</span>
            </label>
        }
    });
    html! {
        <fieldset
            class="samenhang-form-field"
            aria-describedby={props.help.is_some().then(|| help_id.clone())}
        >
            <legend class="samenhang-form-field__label">
                { props.legend }
                if let Some(optional) = props.optional {
                    { " " }<small>{ optional }</small>
                }
            </legend>
            if let Some(help) = props.help {
                <p id={help_id} class="samenhang-form-field__help">{ help }</p>
            }
            <div class="samenhang-compact-options">{ for options }</div>
            { props.children }
        </fieldset>
    }
}

/// Something that is so or not, as a box to tick.
pub fn flag(label: &str, set: bool, onchange: &Callback<bool>) -> Html {
    let onchange = onchange.reform(|event: Event| event.checked);
    html! {
        <label class="samenhang-option">
            <input class="samenhang-checkbox" type="checkbox" checked={set} {onchange} />
            <span>{ label }</span>
        </label>
    }
}
