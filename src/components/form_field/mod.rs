//! Fields below an answer: a choice that may be left open, a note, a flag, a line of text.

#[cfg(feature = "examples")]
pub mod examples;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What a [`NoteField`] shows.
#[derive(PartialEq, Properties)]
pub struct NoteFieldProps {
    /// The id of the field.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// "(optioneel)".
    pub optional: AttrValue,
    /// What to write and who sees it.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// Said when the field is full.
    pub full: AttrValue,
    /// The longest text in characters.
    pub limit: usize,
    /// The text.
    pub value: AttrValue,
    /// Called with the text at every change.
    pub onchange: Callback<String>,
    /// Called when the field is left.
    pub onleave: Callback<()>,
}

/// A text of several lines, with its label above it.
#[component]
pub fn NoteField(props: &NoteFieldProps) -> Html {
    let help_id = format!("{}-hulp", props.id);
    let oninput = props.onchange.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
    });
    // As `maxlength` counts: in UTF-16, so that it says so where the browser takes no more.
    let full = props.value.encode_utf16().count() >= props.limit;
    html! {
        <>
            <label class="samenhang-form-field__label" for={props.id.clone()}>
                { &props.label }{ " " }<small>{ &props.optional }</small>
            </label>
            <div id={help_id.clone()} class="samenhang-form-field__help">
                if let Some(help) = &props.help {
                    <p>{ help }</p>
                }
                <p role="alert">if full { { &props.full } }</p>
            </div>
            <textarea
                class="samenhang-textarea"
                id={props.id.clone()}
                rows="4"
                maxlength={props.limit.to_string()}
                aria-describedby={help_id}
                value={props.value.clone()}
                {oninput}
                onblur={props.onleave.reform(|_| ())}
            />
        </>
    }
}

/// What a [`TextField`] shows.
#[derive(PartialEq, Properties)]
pub struct TextFieldProps {
    /// The id of the field.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// "(optioneel)".
    pub optional: AttrValue,
    /// What it is for.
    pub help: AttrValue,
    /// The longest text in characters.
    pub limit: usize,
    /// The text.
    pub value: AttrValue,
    /// Called with the text at every change.
    pub onchange: Callback<String>,
}

/// A text of one line, with its label above it.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let help_id = format!("{}-hulp", props.id);
    let oninput = props.onchange.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
    });
    html! {
        <div class="samenhang-form-field">
            <label class="samenhang-form-field__label" for={props.id.clone()}>
                { &props.label }{ " " }<small>{ &props.optional }</small>
            </label>
            <p id={help_id.clone()} class="samenhang-form-field__help">{ &props.help }</p>
            <input
                class="samenhang-input"
                type="text"
                id={props.id.clone()}
                maxlength={props.limit.to_string()}
                autocomplete="off"
                aria-describedby={help_id}
                value={props.value.clone()}
                {oninput}
            />
        </div>
    }
}

/// One option of a [`Choice`].
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceOption {
    /// The value that is called back.
    pub value: AttrValue,
    /// The words to choose.
    pub label: AttrValue,
}

/// What a [`Choice`] shows.
#[derive(PartialEq, Properties)]
pub struct ChoiceProps {
    /// The name of the group.
    pub name: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// "(optioneel)"; left out where one option always holds.
    #[prop_or_default]
    pub optional: Option<AttrValue>,
    /// What it is for.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// The options.
    pub options: Vec<ChoiceOption>,
    /// The value of the chosen one; none where nothing was chosen.
    pub chosen: Option<AttrValue>,
    /// Called with the value of the option that is chosen.
    pub onchoose: Callback<AttrValue>,
    /// What stands below the options, such as a button to clear.
    #[prop_or_default]
    pub children: Html,
}

/// A choice from a few, as radios with their question above them.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let help_id = format!("{}-hulp", props.name);
    let options = props.options.iter().map(|option| {
        let value = option.value.clone();
        let onchange = props.onchoose.reform(move |_: Event| value.clone());
        html! {
            <label key={option.value.to_string()} class="samenhang-option">
                <input
                    class="samenhang-radio"
                    type="radio"
                    name={props.name.clone()}
                    value={option.value.clone()}
                    checked={props.chosen.as_ref() == Some(&option.value)}
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
                { &props.legend }
                if let Some(optional) = &props.optional {
                    { " " }<small>{ optional }</small>
                }
            </legend>
            if let Some(help) = &props.help {
                <p id={help_id} class="samenhang-form-field__help">{ help }</p>
            }
            <div class="samenhang-compact-options">{ for options }</div>
            { props.children.clone() }
        </fieldset>
    }
}

/// What a [`Flag`] shows.
#[derive(PartialEq, Properties)]
pub struct FlagProps {
    /// The words beside the box.
    pub label: AttrValue,
    /// Whether it is set.
    pub set: bool,
    /// Called with the new value.
    pub onchange: Callback<bool>,
}

/// Something that is so or not.
#[component]
pub fn Flag(props: &FlagProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
    });
    html! {
        <label class="samenhang-option">
            <input class="samenhang-checkbox" type="checkbox" checked={props.set} {onchange} />
            <span>{ &props.label }</span>
        </label>
    }
}
