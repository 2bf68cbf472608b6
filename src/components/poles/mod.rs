//! The two sides of a dilemma, of equal weight.

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::assessment::Pole;
use yew::prelude::*;

/// What [`Poles`] shows.
#[derive(PartialEq, Properties)]
pub struct PolesProps {
    /// The left side.
    pub left: Pole,
    /// The right side.
    pub right: Pole,
    /// "De kracht".
    pub strength: AttrValue,
    /// "De schaduw, als u doorschiet".
    pub shadow: AttrValue,
}

/// The two sides with their strength and their shadow.
#[component]
pub fn Poles(props: &PolesProps) -> Html {
    let pole = |pole: &Pole| {
        html! {
            <div class="samenhang-pole">
                <h2 class="samenhang-pole__name">{ &pole.label }</h2>
                <dl>
                    <dt>{ &props.strength }</dt>
                    <dd>{ &pole.strength }</dd>
                    <dt>{ &props.shadow }</dt>
                    <dd>{ &pole.shadow }</dd>
                </dl>
            </div>
        }
    };
    html! {
        <div class="samenhang-poles">{ pole(&props.left) }{ pole(&props.right) }</div>
    }
}
