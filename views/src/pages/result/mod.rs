//! The result, in the order in which people talk about it: the conclusion, the dimensions,
//! what stands out, what was not known, the dilemmas, next steps, the domains, the method.

mod charts;
mod conclusion;
mod dilemmas;
mod dimensions;
mod domains;
mod explanation;
mod findings;
mod steps;
mod unknown;

use samenhang_core::assessment::{Assessment, Placed};
use samenhang_core::score::{self, Outcome};
use samenhang_core::text::{finding, overview, result as text};

use super::carry::carry;
use super::{Desk, Sheeted, View};
use crate::components::button::{Look, link};
use crate::components::contents::{ContentsLink, contents};
use crate::markup::{Html, html};
use crate::route::SheetPage;

/// What every part of the result works with.
struct Parts<'a> {
    base: &'a Sheeted,
    outcome: Outcome,
}

impl Parts<'_> {
    fn desk(&self) -> &Desk {
        &self.base.desk
    }

    fn assessment(&self) -> &Assessment {
        &self.base.desk.assessment
    }

    /// The question at a place, from 0.
    fn question(&self, place: usize) -> Option<Placed<'_>> {
        self.assessment().questions().nth(place)
    }

    /// The page of a question. `part` is the part of the result that this stands in: focus
    /// returns to it.
    fn to_question(&self, part: &str, placed: &Placed<'_>, words: &str) -> Html {
        let id = [part, "-", placed.question.id.as_str()].concat();
        let page = SheetPage::Question(placed.question.id.clone(), false);
        link(Look::Subtle, &id, self.base.to(page), words)
    }

    fn dimension_name(&self, place: usize) -> &str {
        let dimension = self.assessment().dimensions().get(place);
        dimension.map_or("", |dimension| dimension.name.as_str())
    }

    fn dimension_names(&self, places: &[usize]) -> Vec<&str> {
        places.iter().map(|place| self.dimension_name(*place)).collect()
    }

    /// The names of the roles that can answer a question.
    fn roles<'a>(&'a self, placed: &Placed<'a>) -> Vec<&'a str> {
        let roles = &self.assessment().parts().roles;
        let by = placed.question.answer_by.iter();
        by.filter_map(|at| roles.get(usize::from(*at))).map(|role| role.short.as_str()).collect()
    }
}

/// The result of one assessment, at any moment.
#[must_use]
pub fn result(base: &Sheeted) -> View {
    let outcome = score::outcome(&base.desk.assessment, &base.sheet.answers);
    let view = Parts { base, outcome };
    if view.outcome.counts.levels == 0 {
        return conclusion::nothing_yet(&view);
    }
    let body = html! {
        <>
            <div class="samenhang-intro">
                { conclusion::conclusion(&view) }
                { parts(&view) }
            </div>
            { dimensions::dimensions(&view) }
            { findings::findings(&view) }
            { unknown::unknown(&view) }
            { unknown::later(&view) }
            { dilemmas::dilemmas(&view) }
            { steps::steps(&view) }
            { domains::domains(&view) }
            { explanation::method(&view) }
            { carry(base) }
        </>
    };
    View::new(view.desk().t(text::TITLE), body)
}

/// The parts of the page, in the margin.
fn parts(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let route = SheetPage::Result.of(&view.base.sheet.id);
    let subjects = overview::subjects(desk.lang(), view.outcome.dimensions.len());
    let parts = [
        ("onderwerpen", subjects.as_str()),
        ("opvalt", desk.t(finding::HEADING)),
        ("onbekend", desk.t(finding::UNKNOWN_HEADING)),
        ("bespreken", desk.t(finding::LATER_HEADING)),
        ("dilemmas", desk.t(finding::DILEMMAS_HEADING)),
        ("stappen", desk.t(finding::STEPS_HEADING)),
        ("domeinen", desk.t(finding::DOMAINS_HEADING)),
        ("berekend", desk.t(text::METHOD_HEADING)),
    ];
    let links = parts
        .into_iter()
        .filter(|(part, _)| match *part {
            "domeinen" => view.outcome.domains.is_some(),
            "bespreken" => view.outcome.counts.later > 0,
            _ => true,
        })
        .map(|(part, label)| ContentsLink {
            id: ["naar-", part].concat(),
            href: route.part(part),
            label,
        })
        .collect();
    contents("inhoudsopgave", desk.t(text::CONTENTS), links)
}
