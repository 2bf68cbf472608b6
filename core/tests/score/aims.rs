//! S18 to S20 and S22: ambition, priorities and steps.

use samenhang_core::answers::{Aim, Answers, Urgency};
use samenhang_core::assessment::Lang;
use samenhang_core::score::{Fraction, Outcome, StepOffer, outcome};

use super::fixture::{aim, answers, assessment, content, dimension_id, level, score};

/// The outcome with aims given as (dimension, ambition, urgency).
fn aimed(text: &str, aims: &[(usize, u8, Option<u8>)]) -> Outcome {
    let shape: Vec<_> = text.split('|').map(|part| part.split_whitespace().count()).collect();
    let mut answers: Answers = answers(text);
    for (dimension, ambition, urgency) in aims {
        aim(&mut answers, *dimension, *ambition, *urgency);
    }
    outcome(&assessment(content(&shape)), &answers)
}

fn offered(index: usize) -> StepOffer {
    StepOffer::Offered { index, indicative: false }
}

#[test]
fn the_step_follows_the_level_reached() {
    let step = |text| score(text).dimensions[0].step;
    assert_eq!(step("1 1"), offered(0));
    assert_eq!(step("2 1"), offered(0));
    assert_eq!(step("2 2"), offered(1));
    assert_eq!(step("3 3 3 2"), offered(1));
    assert_eq!(step("4 4"), offered(3));
    assert_eq!(step("5 5 5 4"), offered(3));
    assert_eq!(step("5 5"), offered(4));
    assert_eq!(step("? ?"), StepOffer::None);
    assert_eq!(step("n n"), StepOffer::None);
}

#[test]
fn an_ambition_that_is_reached_has_no_step() {
    let step = |text, ambition| aimed(text, &[(0, ambition, None)]).dimensions[0].step;
    assert_eq!(step("3 3", 3), StepOffer::Reached);
    assert_eq!(step("3 3", 2), StepOffer::Reached);
    assert_eq!(step("3 3", 5), offered(2), "the first transition first");
    assert_eq!(step("3 3 3 2", 3), offered(1));
    assert_eq!(step("5 5", 5), StepOffer::Reached);
}

#[test]
fn a_first_impression_has_an_indicative_step_and_gap() {
    let indicative = |index| StepOffer::Offered { index, indicative: true };
    let step = |text| score(text).dimensions[0].step;
    assert_eq!(step("1 . ."), indicative(0));
    assert_eq!(step("4 . ."), indicative(3));
    assert_eq!(step("5 . ."), indicative(3));
    let outcome = aimed("2 . .", &[(0, 4, Some(3))]);
    let gap = outcome.dimensions[0].gap.unwrap();
    assert_eq!((gap.value, gap.indicative), (Fraction::whole(2), true));
    assert!(outcome.priorities.is_empty(), "no score, no priority");
    assert_eq!(aimed("2 . .", &[(0, 2, None)]).dimensions[0].step, StepOffer::Reached);
}

#[test]
fn gaps_below_zero_are_no_error() {
    let gap = aimed("2 2 2 3", &[(0, 2, None)]).dimensions[0].gap.unwrap();
    assert_eq!(gap.shown().text(Lang::Nl), "−0,3");
    assert!(gap.is_reached() && !gap.indicative);
    assert!(!aimed("2 2 2 3", &[(0, 3, None)]).dimensions[0].gap.unwrap().is_reached());
}

#[test]
fn an_urgency_alone_does_nothing() {
    let mut answers = answers("2 2");
    let alone = Aim { ambition: None, urgency: Urgency::new(3) };
    answers.aims.insert(dimension_id(0), alone);
    let outcome = outcome(&assessment(content(&[2])), &answers);
    assert_eq!(outcome.dimensions[0].gap, None);
    assert!(outcome.priorities.is_empty());
}

fn places(outcome: &Outcome) -> Vec<usize> {
    outcome.priorities.iter().map(|priority| priority.dimension).collect()
}

#[test]
fn three_priorities_at_most_and_none_at_zero() {
    let all = [(0, 3, None), (1, 4, None), (2, 5, None), (3, 4, Some(3)), (4, 2, None)];
    let outcome = aimed("2 2 | 2 2 | 2 2 | 2 2 | 2 2", &all);
    // Gaps 1, 2, 3, 2 · 3 and 0.
    assert_eq!(places(&outcome), [3, 2, 1]);
    assert_eq!(outcome.priorities[0].value, Fraction::whole(6));
    let few = aimed("2 2 | 2 2 | 4 4", &[(0, 2, Some(3)), (1, 3, None), (2, 3, Some(3))]);
    assert_eq!(places(&few), [1]);
}

#[test]
fn ties_go_to_the_lower_score_and_then_to_the_content() {
    let lower = aimed("3 3 | 2 2", &[(0, 4, None), (1, 3, None)]);
    assert_eq!(places(&lower), [1, 0]);
    let same = aimed("2 2 | 2 2", &[(0, 3, None), (1, 3, None)]);
    assert_eq!(places(&same), [0, 1]);
}

#[test]
fn the_default_urgency_is_one() {
    let outcome = aimed("2 2 | 2 2", &[(0, 4, None), (1, 4, Some(1))]);
    assert_eq!(outcome.priorities[0].value, outcome.priorities[1].value);
    assert_eq!(outcome.dimensions[0].aim.ambition, Some(level(4)));
}
