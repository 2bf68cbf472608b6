//! All questions on one page, to read and to print, without a script (R48).

use samenhang_core::answers::{Level, Position};
use samenhang_core::assessment::{Dilemma, Placed};
use samenhang_core::text::{common, dilemma, paper as text, question, start, upper_first};

use super::written::written;
use super::{Desk, View};
use crate::components::section::section;
use crate::markup::{Html, html};

/// All questions and dilemmas on one page.
#[must_use]
pub fn paper(desk: &Desk) -> View {
    let parts = desk.assessment.parts();
    // Each term is explained once, where it stands first.
    let mut explained = Vec::new();
    let subjects = parts.dimensions.iter().enumerate().map(|(at, dimension)| {
        let number = at + 1;
        let questions = desk.assessment.questions();
        let questions = questions.filter(|placed| placed.dimension_number == number);
        let id = ["onderwerp-", &number.to_string()].concat();
        let heading = [&number.to_string(), ". ", &dimension.name].concat();
        section(
            &id,
            &heading,
            html! {
                <>{ for questions.map(|it| question_part(desk, &it, &mut explained)) }</>
            },
        )
    });
    let dilemmas = parts.dilemmas.iter().map(|dilemma| dilemma_part(desk, dilemma));
    let dilemmas = html! { <><p>{ &parts.dilemma_scale.note }</p>{ for dilemmas }</> };
    let main = html! {
        <>
            <div class="samenhang-intro">
                <div class="samenhang-intro__body samenhang-stack">
                    <h1>{ desk.t(text::TITLE) }</h1>
                    <p class="samenhang-lead">{ desk.t(text::LEAD) }</p>
                    <p>{ &parts.instruction }</p>
                    <p class="samenhang-aside">{ &parts.status }</p>
                </div>
            </div>
            { for subjects }
            { section("dilemmas", desk.t(text::DILEMMAS), dilemmas) }
        </>
    };
    let version = html! { <span>{ desk.t(text::VERSION) }{ " " }{ &parts.version }</span> };
    let body = written(desk, start::paper_file(desk.lang().other()), main, version);
    View::new(desk.t(text::TITLE), body)
}

fn question_part(desk: &Desk, placed: &Placed<'_>, explained: &mut Vec<u16>) -> Html {
    let parts = desk.assessment.parts();
    let question = placed.question;
    let heading = [&placed.number.to_string(), ". ", &question.text].concat();
    let situations = Level::ALL.iter().zip(&question.levels).map(|(level, words)| {
        let name = question::situation(desk.lang(), level.value());
        html! { <li><span><strong>{ name }{ "." }</strong>{ " " }{ words }</span></li> }
    });
    let fresh: Vec<u16> =
        question.terms.iter().copied().filter(|term| !explained.contains(term)).collect();
    explained.extend(&fresh);
    let terms = desk.terms(&fresh);
    html! {
        <div class="samenhang-paper__question samenhang-stack">
            <h3>{ heading }</h3>
            if question.core {
                <p class="samenhang-meta">{ desk.t(text::FIRST_ROUND) }</p>
            }
            <p>{ &question.explanation }</p>
            if !terms.is_empty() {
                <dl class="samenhang-words">
                    { for terms.iter().map(|term| html! {
                        <div class="samenhang-words__term">
                            <dt>{ upper_first(&term.term) }</dt>
                            <dd>{ &term.definition }</dd>
                        </div>
                    }) }
                </dl>
            }
            <ul class="samenhang-paper__options">
                { for situations }
                <li><span>{ &parts.unknown.label }</span></li>
                if question.na_allowed {
                    <li>
                        <span>
                            { &parts.not_applicable.label }
                            if let Some(hint) = &question.na_hint { { ". " }{ hint } }
                        </span>
                    </li>
                }
            </ul>
            <p class="samenhang-meta">
                { desk.t(question::EVIDENCE) }{ " " }{ &question.evidence }
            </p>
            <p class="samenhang-paper__note">{ desk.t(text::NOTE) }</p>
        </div>
    }
}

fn dilemma_part(desk: &Desk, at: &Dilemma) -> Html {
    let scale = &desk.assessment.parts().dilemma_scale;
    let places = |legend: &str| {
        let places = Position::ALL.iter().map(|position| {
            html! { <li><span>{ dilemma::spoken(scale, at, *position) }</span></li> }
        });
        html! {
            <>
                <p><strong>{ legend }</strong></p>
                <ul class="samenhang-paper__options">
                    { for places }
                    <li><span>{ desk.t(common::UNKNOWN) }</span></li>
                </ul>
            </>
        }
    };
    let pole = |pole: &samenhang_core::assessment::Pole| {
        html! {
            <p>
                <strong>{ &pole.label }{ "." }</strong>{ " " }
                { desk.t(dilemma::STRENGTH) }{ ": " }{ &pole.strength }{ " " }
                { desk.t(dilemma::SHADOW) }{ ": " }{ &pole.shadow }
            </p>
        }
    };
    html! {
        <div class="samenhang-paper__question samenhang-stack">
            <h3>{ &at.title }</h3>
            <p>{ &at.explanation }</p>
            { pole(&at.left) }
            { pole(&at.right) }
            { places(&scale.now) }
            { places(&scale.desired) }
            <p class="samenhang-paper__note">{ desk.t(text::NOTE) }</p>
        </div>
    }
}
