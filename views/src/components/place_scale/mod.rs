//! Seven places between two poles, as radios that hold the pole in words (R9).

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::answers::{Place, Position};

use crate::markup::{Callback, Event, Html, html};

/// A place between two poles.
#[derive(Debug)]
pub struct PlaceScale<'a> {
    /// The name of the group of radios.
    pub name: &'static str,
    /// The question.
    pub legend: &'a str,
    /// The two poles.
    pub poles: (&'a str, &'a str),
    /// Per place, from left to right: the degree ("Vooral") and the pole in lower case;
    /// the middle has no pole.
    pub places: &'a [(&'a str, Option<String>)],
    /// "Weet ik niet".
    pub unknown: &'a str,
    /// The words of the button that clears, and what only a listener needs with it.
    pub clear: (&'a str, &'a str),
    /// What was chosen; nothing is chosen beforehand.
    pub chosen: Option<Place>,
    /// Called with what is chosen, and with `None` to clear.
    pub onchoose: Callback<Option<Place>>,
}

/// A place between two poles, as radios.
pub fn place_scale(props: &PlaceScale<'_>) -> Html {
    let radio = |place: Place, value: &'static str, text: Html| {
        let onchange = props.onchoose.reform(move |_: Event| Some(place));
        html! {
            <label key={value} class="samenhang-place">
                <input
                    class="samenhang-radio"
                    type="radio"
                    name={props.name}
                    {value}
                    checked={props.chosen == Some(place)}
                    {onchange}
                />
                { text }
            </label>
        }
    };
    let values = ["-3", "-2", "-1", "0", "1", "2", "3"];
    let positions = Position::ALL.iter().zip(values).zip(props.places);
    let places = positions.map(|((position, value), (degree, pole))| {
        let text = html! {
            <span>
                { *degree }
                if let Some(pole) = pole {
                    <span class="samenhang-place__pole">{ ": " }{ pole }</span>
                }
            </span>
        };
        radio(Place::At(*position), value, text)
    });
    let (clear, clear_what) = props.clear;
    html! {
        <fieldset class="samenhang-place-scale">
            <legend class="samenhang-place-scale__legend">{ props.legend }</legend>
            <div class="samenhang-place-scale__poles" aria-hidden="true">
                <span>{ props.poles.0 }</span>
                <span>{ props.poles.1 }</span>
            </div>
            <div class="samenhang-place-scale__places">{ for places }</div>
            <div class="samenhang-place-scale__foot">
                { radio(Place::Unknown, "weet-niet", html! { <span>{ props.unknown }</span> }) }
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
