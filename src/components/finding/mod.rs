//! Something that stands out, what it rests on, and a question for the conversation.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// What a [`Finding`] shows.
#[derive(PartialEq, Properties)]
pub struct FindingProps {
    /// What stands out.
    pub text: AttrValue,
    /// The figures or the question it rests on.
    #[prop_or_default]
    pub basis: Option<AttrValue>,
    /// "Voor het gesprek".
    pub conversation: AttrValue,
    /// The question for the conversation.
    #[prop_or_default]
    pub question: Option<AttrValue>,
}

/// Something that stands out.
#[component]
pub fn Finding(props: &FindingProps) -> Html {
    html! {
        <div class="samenhang-finding">
            <p>{ &props.text }</p>
            if let Some(basis) = &props.basis {
                <p class="samenhang-meta">{ basis }</p>
            }
            if let Some(question) = &props.question {
                <p class="samenhang-finding__question">
                    <b>{ &props.conversation }</b>{ " " }{ question }
                </p>
            }
        </div>
    }
}
