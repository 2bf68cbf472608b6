//! Five situations on one line, because each builds on the one before, and the answers
//! beside the line.

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::answers::{Answer, Level};

use crate::markup::{Callback, Event, Html, html};

/// The answers to one question.
#[derive(Debug)]
pub struct Thread<'a> {
    /// The name of the group of radios.
    pub name: &'static str,
    /// The name ("Situatie 1") and the text of each situation, from low to high.
    pub situations: &'a [(String, &'a str)],
    /// Label and help of "weet ik niet".
    pub unknown: (&'a str, &'a str),
    /// Label and help of "niet van toepassing", where it can be chosen.
    pub not_applicable: Option<(&'a str, &'a str)>,
    /// The words of the button that clears.
    pub clear: &'a str,
    /// What was chosen; nothing is chosen beforehand.
    pub chosen: Option<Answer>,
    /// Called with what is chosen, and with `None` to clear. Choosing never navigates.
    pub onchoose: Callback<Option<Answer>>,
}

/// The answers to one question, as one group of radios. Stands inside a `fieldset`.
pub fn thread(props: &Thread<'_>) -> Html {
    let radio = |answer: Answer, value: &'static str, text: Html| {
        let onchange = props.onchoose.reform(move |_: Event| Some(answer));
        html! {
            <label key={value} class="samenhang-option">
                <input
                    class="samenhang-radio"
                    type="radio"
                    name={props.name}
                    {value}
                    checked={props.chosen == Some(answer)}
                    {onchange}
                />
                { text }
            </label>
        }
    };
    let values = ["1", "2", "3", "4", "5"];
    let levels = Level::ALL.iter().zip(values).zip(props.situations);
    let situations = levels.map(|((level, value), (name, text))| {
        let text = html! {
            <span><span class="samenhang-option__name">{ name }</span>{ " " }{ *text }</span>
        };
        radio(Answer::Level(*level), value, text)
    });
    let beside = |(label, help): (&str, &str)| {
        html! { <span>{ label }{ " " }<span class="samenhang-option__help">{ help }</span></span> }
    };
    html! {
        <>
            <div class="samenhang-thread">{ for situations }</div>
            <div class="samenhang-other-answers">
                { radio(Answer::Unknown, "weet-niet", beside(props.unknown)) }
                if let Some(words) = props.not_applicable {
                    { radio(Answer::NotApplicable, "niet-van-toepassing", beside(words)) }
                }
                <button
                    class="samenhang-button samenhang-button--subtle"
                    type="button"
                    onclick={props.onchoose.reform(|_| None)}
                >
                    { props.clear }
                </button>
            </div>
        </>
    }
}
