//! Something that stands out, what it rests on, and a question for the conversation.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Html, html};

/// Something that stands out.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// What stands out.
    pub text: &'a str,
    /// The figures or the questions it rests on, where there are any.
    pub basis: Option<Html>,
    /// "Voor het gesprek".
    pub conversation: &'a str,
    /// The question for the conversation, where there is one.
    pub question: Option<&'a str>,
}

/// Something that stands out. Stands in an element with the role of a list.
pub fn finding(props: Finding<'_>) -> Html {
    html! {
        <div class="samenhang-finding" role="listitem">
            <p>{ props.text }</p>
            if let Some(basis) = props.basis {
                <p class="samenhang-meta">{ basis }</p>
            }
            if let Some(question) = props.question {
                { conversation(props.conversation, question) }
            }
        </div>
    }
}

/// A question for the conversation, under "Voor het gesprek".
pub fn conversation(heading: &str, question: &str) -> Html {
    html! {
        <p class="samenhang-finding__question"><b>{ heading }</b>{ " " }{ question }</p>
    }
}
