//! Where you are, in words, and whether it is saved.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// What [`Progress`] shows.
#[derive(PartialEq, Properties)]
pub struct ProgressProps {
    /// "Vraag 2 van 38".
    pub place: AttrValue,
    /// "Onderwerp 1 van 10: …".
    pub subject: AttrValue,
    /// "Opgeslagen om 14:03, in deze browser".
    pub saved: AttrValue,
}

/// Where you are, in words, and whether it is saved.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    html! {
        <div class="samenhang-question__place">
            <div class="samenhang-progress">
                <p class="samenhang-progress__place">{ &props.place }</p>
                <p class="samenhang-progress__dimension">{ &props.subject }</p>
            </div>
            <p class="samenhang-save-state">{ &props.saved }</p>
        </div>
    }
}
