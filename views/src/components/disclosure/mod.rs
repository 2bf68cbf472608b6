//! A part that folds open, and the terms that stand on a page.

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::assessment::Term;
use samenhang_core::text::upper_first;

use crate::markup::{Html, html};

/// Where a folded part shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// On screen and, unfolded, on paper.
    Everywhere,
    /// On screen only: on paper it stands there in another form.
    OnScreen,
}

/// A part that folds open, with the words that are always in sight.
pub fn disclosure(summary: &str, shows: Shows, children: Html) -> Html {
    let class = match shows {
        Shows::Everywhere => "samenhang-disclosure",
        Shows::OnScreen => "samenhang-disclosure samenhang-disclosure--screen-only",
    };
    html! {
        <details {class}>
            <summary>{ summary }</summary>
            <div class="samenhang-disclosure__body samenhang-stack">{ children }</div>
        </details>
    }
}

/// The terms that stand in a text, explained beside it; nothing where there are none.
pub fn words(summary: &str, terms: &[&Term]) -> Html {
    if terms.is_empty() {
        return Html::default();
    }
    let terms = terms.iter().map(|term| {
        html! {
            <div class="samenhang-words__term">
                <dt>{ upper_first(&term.term) }</dt>
                <dd>{ &term.definition }</dd>
            </div>
        }
    });
    let list = html! { <dl class="samenhang-words">{ for terms }</dl> };
    disclosure(summary, Shows::Everywhere, list)
}
