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

use std::rc::Rc;

use samenhang_core::assessment::Placed;
use samenhang_core::score::{self, Outcome};
use samenhang_core::text::{finding, overview, result as text};
use yew::prelude::*;

use super::{Desk, SheetProps, use_title};
use crate::components::contents::{Contents, ContentsLink};
use crate::effects::page;
use crate::route::SheetPage;

/// What every part of the result works with.
#[derive(Clone, PartialEq)]
struct View {
    base: SheetProps,
    outcome: Rc<Outcome>,
}

impl View {
    fn desk(&self) -> &Desk {
        &self.base.desk
    }

    /// The question at a place, from 0.
    fn question(&self, place: usize) -> Option<Placed<'_>> {
        self.desk().assessment.questions().nth(place)
    }

    fn dimension_name(&self, place: usize) -> &str {
        let dimension = self.desk().assessment.dimensions().get(place);
        dimension.map_or("", |dimension| dimension.name.as_str())
    }

    fn dimension_names(&self, places: &[usize]) -> Vec<&str> {
        places.iter().map(|place| self.dimension_name(*place)).collect()
    }

    /// The names of the roles that can answer a question.
    fn roles<'a>(&'a self, placed: &Placed<'a>) -> Vec<&'a str> {
        let roles = &self.desk().assessment.parts().roles;
        let by = placed.question.answer_by.iter();
        by.filter_map(|at| roles.get(usize::from(*at))).map(|role| role.short.as_str()).collect()
    }
}

/// The result of one assessment, at any moment.
#[component]
pub fn ResultPage(props: &SheetProps) -> Html {
    let desk = &props.desk;
    use_title(desk.t(text::TITLE));
    use_effect_with((), |()| {
        let listeners = page::on_print(page::unfold_for_print);
        move || drop(listeners)
    });
    let outcome = {
        let assessment = Rc::clone(&desk.assessment);
        let key = (props.sheet.clone(), desk.clone());
        use_memo(key, move |(sheet, _)| score::outcome(&assessment, &sheet.answers))
    };
    let view = View { base: props.clone(), outcome };
    if view.outcome.counts.levels == 0 {
        return conclusion::nothing_yet(&view);
    }
    html! {
        <>
            <div class="samenhang-intro">
                { conclusion::conclusion(&view) }
                { contents(&view) }
            </div>
            { dimensions::dimensions(&view) }
            { findings::findings(&view) }
            { unknown::unknown(&view) }
            { dilemmas::dilemmas(&view) }
            { steps::steps(&view) }
            { domains::domains(&view) }
            { explanation::method(&view) }
        </>
    }
}

fn contents(view: &View) -> Html {
    let desk = view.desk();
    let route = SheetPage::Result.of(&view.base.sheet.id);
    let subjects = overview::subjects(desk.lang(), view.outcome.dimensions.len());
    let mut links = vec![
        ("onderwerpen", subjects),
        ("opvalt", desk.t(finding::HEADING).to_owned()),
        ("onbekend", desk.t(finding::UNKNOWN_HEADING).to_owned()),
        ("dilemmas", desk.t(finding::DILEMMAS_HEADING).to_owned()),
        ("stappen", desk.t(finding::STEPS_HEADING).to_owned()),
    ];
    if view.outcome.domains.is_some() {
        links.push(("domeinen", desk.t(finding::DOMAINS_HEADING).to_owned()));
    }
    links.push(("berekend", desk.t(text::METHOD_HEADING).to_owned()));
    let links = links
        .into_iter()
        .map(|(part, label)| ContentsLink {
            id: format!("naar-{part}").into(),
            href: route.part(part).into(),
            label: label.into(),
        })
        .collect::<Vec<_>>();
    html! { <Contents id="inhoudsopgave" heading={desk.t(text::CONTENTS)} {links} /> }
}
