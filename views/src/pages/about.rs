//! The page about the assessment itself. The build writes it as a file of its own: it costs no
//! program anything, and is there when no program starts.

use std::collections::BTreeSet;

use samenhang_core::text::{Text, about as text, common, paper, privacy, start};

use super::written::written;
use super::{Desk, View};
use crate::components::section::section;
use crate::markup::{Html, html};
use crate::route::Route;

/// Who offers the assessment, as the host filled it in. What is empty is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// The name of an organisation.
    pub name: String,
    /// Where to get in touch: `https:`, `mailto:` or `tel:`.
    pub contact: String,
    /// A page with more about the subject.
    pub more: String,
    /// A page to sign up for a learning circle.
    pub circle: String,
    /// An address of e-mail for what could be better.
    pub feedback: String,
}

/// What the assessment is, which version, and who offers it.
#[must_use]
pub fn about(desk: &Desk, sender: &Sender, version: &str) -> View {
    let parts = desk.assessment.parts();
    let t = |text: Text| desk.t(text);
    let quotes = &parts.quotes;
    let sources: BTreeSet<String> =
        quotes.iter().map(|it| [&it.source, ", ", &it.year.to_string()].concat()).collect();
    let versions = [(text::VERSION, version), (paper::VERSION, &parts.version)];
    let papers = [("licenties.txt", text::PARTS), ("sbom.cdx.json", text::BILL)];
    let answers = ["./", &Route::Privacy.href()].concat();
    let main = html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1>{ t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ t(text::LEAD) }</p>
                    <p class="samenhang-aside">{ &parts.status }</p>
                </div>
            </div>
            { section("aanbieder", t(text::SENDER_HEADING), offered(desk, sender, version)) }
            { section("antwoorden", t(privacy::TITLE), html! {
                <>
                    <p>{ t(text::ANSWERS) }</p>
                    <p><a href={answers}>{ t(common::PRIVACY) }</a></p>
                </>
            }) }
            { section("toegankelijk", t(text::ACCESS_HEADING), html! {
                <p>{ t(text::ACCESS) }</p>
            }) }
            { section("bronnen", t(start::QUOTES_HEADING), html! {
                <>
                    <p>{ t(text::SOURCES) }</p>
                    <ul lang="nl">{ for sources.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
                    <p>{ t(start::QUOTES_NOTE) }</p>
                </>
            }) }
            { section("licentie", t(text::LICENCE_HEADING), html! {
                <>
                    <p>{ t(text::LICENCE) }</p>
                    <ul>{ for papers.map(|(file, words)| entry(file, t(words))) }</ul>
                </>
            }) }
            { section("versie", t(text::VERSION_HEADING), html! {
                <ul>{ for versions.map(|(words, version)| html! {
                    <li>{ t(words) }{ " " }{ version }</li>
                }) }</ul>
            }) }
        </>
    };
    let body = written(desk, text::file(desk.lang().other()), main, Html::List(Vec::new()));
    View::new(t(text::TITLE), body)
}

fn offered(desk: &Desk, sender: &Sender, version: &str) -> Html {
    let Sender { name, contact, more, circle, feedback } = sender;
    let t = |text: Text| desk.t(text);
    let name = if name.is_empty() { t(text::NOBODY) } else { name };
    let links = [(contact, text::CONTACT), (more, text::MORE), (circle, text::CIRCLE)];
    let links: Vec<Html> = links
        .into_iter()
        .filter(|(address, _)| !address.is_empty())
        .map(|(address, words)| entry(address, t(words)))
        .collect();
    let links = (!links.is_empty()).then(|| html! { <ul>{ for links.into_iter() }</ul> });
    let mail = (!feedback.is_empty()).then(|| {
        let to = mail(desk, feedback, version);
        html! {
            <>
                <p><a href={to}>{ t(text::FEEDBACK) }</a></p>
                <p class="samenhang-meta">{ t(text::FEEDBACK_HELP) }</p>
            </>
        }
    });
    html! { <><p>{ name }</p>{ for links.into_iter() }{ for mail.into_iter() }</> }
}

fn entry(address: &str, words: &str) -> Html {
    html! { <li><a href={address.to_owned()}>{ words }</a></li> }
}

/// A message about this page, with the versions and room for words. Never an answer: this page
/// knows none.
fn mail(desk: &Desk, to: &str, version: &str) -> String {
    let questionnaire = &desk.assessment.parts().version;
    let page = desk.t(text::TITLE);
    let subject = ["Samenhang ", version, ": ", page].concat();
    let lines = [
        desk.t(text::FEEDBACK_ASKS).to_owned(),
        String::new(),
        String::new(),
        [desk.t(text::VERSION), " ", version].concat(),
        [desk.t(paper::VERSION), " ", questionnaire].concat(),
    ];
    ["mailto:", to, "?subject=", &coded(&subject), "&body=", &coded(&lines.join("\r\n"))].concat()
}

/// As RFC 6068 writes words in an address.
fn coded(words: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let code = |byte: u8| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    words.bytes().map(code).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_in_an_address_are_those_of_the_rfc() {
        assert_eq!(super::coded("Wat, één?\r\n&to=x"), "Wat%2C%20%C3%A9%C3%A9n%3F%0D%0A%26to%3Dx");
    }
}
