//! Five situations on one line, because each builds on the one before, and the answers
//! beside the line.

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::answers::{Answer, Level};
use yew::prelude::*;

/// What a [`Thread`] shows.
#[derive(PartialEq, Properties)]
pub struct ThreadProps {
    /// The name of the group of radios.
    pub name: AttrValue,
    /// The name ("Situatie 1") and the text of each situation, from low to high.
    pub situations: Vec<(AttrValue, AttrValue)>,
    /// Label and help of "weet ik niet".
    pub unknown: (AttrValue, AttrValue),
    /// Label and help of "niet van toepassing", where it can be chosen.
    pub not_applicable: Option<(AttrValue, AttrValue)>,
    /// The words of the button that clears.
    pub clear: AttrValue,
    /// What was chosen; nothing is chosen beforehand.
    pub chosen: Option<Answer>,
    /// Called with what is chosen, and with `None` to clear. Choosing never navigates.
    pub onchoose: Callback<Option<Answer>>,
}

/// The answers to one question, as one group of radios. Stands inside a `fieldset`.
#[component]
pub fn Thread(props: &ThreadProps) -> Html {
    let radio = |answer: Answer, value: String, text: Html| {
        let onchange = props.onchoose.reform(move |_: Event| Some(answer));
        html! {
            <label key={value.clone()} class="samenhang-option">
                <input
                    class="samenhang-radio"
                    type="radio"
                    name={props.name.clone()}
                    value={value}
                    checked={props.chosen == Some(answer)}
                    {onchange}
                />
                { text }
            </label>
        }
    };
    let situations = Level::ALL.iter().zip(&props.situations).map(|(level, (name, text))| {
        let text = html! {
            <span><span class="samenhang-option__name">{ name }</span>{ " " }{ text }</span>
        };
        radio(Answer::Level(*level), level.value().to_string(), text)
    });
    let beside = |(label, help): &(AttrValue, AttrValue)| {
        html! { <span>{ label }{ " " }<span class="samenhang-option__help">{ help }</span></span> }
    };
    html! {
        <>
            <div class="samenhang-thread">{ for situations }</div>
            <div class="samenhang-other-answers">
                { radio(Answer::Unknown, "weet-niet".to_owned(), beside(&props.unknown)) }
                if let Some(not_applicable) = &props.not_applicable {
                    { radio(
                        Answer::NotApplicable,
                        "niet-van-toepassing".to_owned(),
                        beside(not_applicable),
                    ) }
                }
                <button
                    class="samenhang-button samenhang-button--subtle"
                    type="button"
                    onclick={props.onchoose.reform(|_| None)}
                >
                    { &props.clear }
                </button>
            </div>
        </>
    }
}
