//! Where you are, in words, and whether it is saved.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Html, html};

/// "Vraag 2 van 38", "Onderwerp 1 van 10: …", "Opgeslagen om 14:03, in deze browser".
pub fn progress(place: &str, subject: &str, saved: &str) -> Html {
    html! {
        <div class="samenhang-question__place">
            <div class="samenhang-progress">
                <p class="samenhang-progress__place">{ place }</p>
                <p class="samenhang-progress__dimension">{ subject }</p>
            </div>
            <p class="samenhang-save-state">{ saved }</p>
        </div>
    }
}
