//! Seven places between two poles, as radios that hold the pole in words (R9).

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::answers::{Place, Position};
use yew::prelude::*;

/// What a [`PlaceScale`] shows.
#[derive(PartialEq, Properties)]
pub struct PlaceScaleProps {
    /// The name of the group of radios.
    pub name: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// The two poles.
    pub poles: (AttrValue, AttrValue),
    /// Per place, from left to right: the degree ("Vooral") and the pole in lower case;
    /// the middle has no pole.
    pub places: Vec<(AttrValue, Option<AttrValue>)>,
    /// "Weet ik niet".
    pub unknown: AttrValue,
    /// The words of the button that clears, and what only a listener needs with it.
    pub clear: (AttrValue, AttrValue),
    /// What was chosen; nothing is chosen beforehand.
    pub chosen: Option<Place>,
    /// Called with what is chosen, and with `None` to clear.
    pub onchoose: Callback<Option<Place>>,
}

/// A place between two poles.
#[component]
pub fn PlaceScale(props: &PlaceScaleProps) -> Html {
    let radio = |place: Place, value: String, text: Html| {
        let onchange = props.onchoose.reform(move |_: Event| Some(place));
        html! {
            <label key={value.clone()} class="samenhang-place">
                <input
                    class="samenhang-radio"
                    type="radio"
                    name={props.name.clone()}
                    value={value}
                    checked={props.chosen == Some(place)}
                    {onchange}
                />
                { text }
            </label>
        }
    };
    let places = Position::ALL.iter().zip(&props.places).map(|(position, (degree, pole))| {
        let text = html! {
            <span>
                { degree }
                if let Some(pole) = pole {
                    <span class="samenhang-place__pole">{ ": " }{ pole }</span>
                }
            </span>
        };
        radio(Place::At(*position), position.value().to_string(), text)
    });
    let (clear, clear_what) = &props.clear;
    html! {
        <fieldset class="samenhang-place-scale">
            <legend class="samenhang-place-scale__legend">{ &props.legend }</legend>
            <div class="samenhang-place-scale__poles" aria-hidden="true">
                <span>{ &props.poles.0 }</span>
                <span>{ &props.poles.1 }</span>
            </div>
            <div class="samenhang-place-scale__places">{ for places }</div>
            <div class="samenhang-place-scale__foot">
                { radio(
                    Place::Unknown,
                    "weet-niet".to_owned(),
                    html! { <span>{ &props.unknown }</span> },
                ) }
                <button
                    class="samenhang-button samenhang-button--subtle"
                    type="button"
                    onclick={props.onchoose.reform(|_| None)}
                >
                    { clear }<span class="samenhang-visually-hidden">{ clear_what }</span>
                </button>
            </div>
        </fieldset>
    }
}
