//! The two sides of a dilemma, of equal weight.

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::assessment::Pole;

use crate::markup::{Html, html};

/// The two sides with their strength and their shadow, under these two headings.
pub fn poles(left: &Pole, right: &Pole, strength: &str, shadow: &str) -> Html {
    let pole = |pole: &Pole| {
        html! {
            <div class="samenhang-pole">
                <h2 class="samenhang-pole__name">{ &pole.label }</h2>
                <dl>
                    <dt>{ strength }</dt>
                    <dd>{ &pole.strength }</dd>
                    <dt>{ shadow }</dt>
                    <dd>{ &pole.shadow }</dd>
                </dl>
            </div>
        }
    };
    html! { <div class="samenhang-poles">{ pole(left) }{ pole(right) }</div> }
}
