//! S13 to S17: what stands out.

use samenhang_core::answers::Certainty;
use samenhang_core::assessment::Rule;
use samenhang_core::score::{Difference, Fraction, PatternBasis, Signals, outcome};

use super::fixture::{answers, assessment, content, level, question_id, score, signal, with_means};

fn signals(text: &str) -> Signals {
    score(text).signals
}

#[test]
fn differences_have_three_names() {
    let of = |hundredths| Difference::of(Fraction::whole(hundredths).over(100).unwrap());
    assert_eq!(of(49), Difference::Unnamed);
    assert_eq!(of(50), Difference::Small);
    assert_eq!(of(99), Difference::Small);
    assert_eq!(of(100), Difference::Finding);
    assert_eq!(of(-100), Difference::Finding);
    assert_eq!(of(-50), Difference::Small);
    assert_eq!(of(0), Difference::Unnamed);
}

#[test]
fn a_dimension_is_a_weakest_link_from_one_below_the_whole() {
    // 2, 3.5, 3.5, 3 → T = 3, and 2 = T − 1 exactly.
    let found = signals(&with_means(&[(4, 2), (7, 2), (7, 2), (6, 2)])).dimensions;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].dimension, found[0].below_two), (0, false));
    assert_eq!(found[0].below_total, Some(Fraction::whole(1)));
    // 2.25 against T = 3.0625: less than one below, and not below 2.
    assert!(signals(&with_means(&[(9, 4), (7, 2), (7, 2), (6, 2)])).dimensions.is_empty());
}

#[test]
fn a_score_below_two_is_a_weakest_link_by_itself() {
    let found = signals("2 2 | 2 2 2 1 | 2 2").dimensions;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].dimension, found[0].below_two, found[0].below_total), (1, true, None));
    // Without an overall figure too.
    let found = signals("2 1 | ? ? | ? ?").dimensions;
    assert_eq!(found.iter().map(|s| s.dimension).collect::<Vec<_>>(), [0]);
}

#[test]
fn two_reasons_make_one_signal() {
    let found = signals("1 1 | 4 4 | 4 4 | 4 4").dimensions;
    assert_eq!(found.len(), 1);
    assert!(found[0].below_two && found[0].below_total.is_some());
}

#[test]
fn beside_an_indicative_figure_no_dimension_is_a_weakest_link() {
    // All core questions have a level, one dimension has a score below 2, four have none.
    let outcome = score("1 1 | 3 . . . | 3 . . . | 3 . . . | 3 . . .");
    assert!(outcome.signals.dimensions.is_empty());
    assert_eq!(outcome.signals.questions.len(), 2, "signals of questions stay");
}

#[test]
fn a_question_is_a_weakest_link_at_one_or_far_below_its_dimension() {
    // M = 14 / 4 = 3.5, and 2 = M − 1.5 exactly.
    let found = signals("2 4 4 4").questions;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].place, found[0].level, found[0].is_lowest), (0, level(2), false));
    assert_eq!(found[0].below_dimension, Some(Fraction::tenths(15)));
    // M = 17 / 5 = 3.4.
    assert!(signals("2 4 4 4 3").questions.is_empty());
    // 1, without a score of its dimension.
    let found = signals("2 1 ? ?").questions;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].place, found[0].is_lowest, found[0].below_dimension), (1, true, None));
    // Both reasons: one signal; places count over dimensions.
    let found = signals("3 3 | 4 4 4 1").questions;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].place, found[0].dimension), (5, 1));
    assert!(found[0].is_lowest && found[0].below_dimension.is_some());
}

#[test]
fn strengths_lie_one_above_the_whole() {
    // 4, 2.5, 2.5, 3 → T = 3, and 4 = T + 1 exactly.
    let found = signals(&with_means(&[(8, 2), (5, 2), (5, 2), (6, 2)])).strengths;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].dimension, found[0].above_total), (0, Fraction::whole(1)));
    assert!(signals(&with_means(&[(15, 4), (5, 2), (5, 2), (6, 2)])).strengths.is_empty());
    // Without an overall figure there is nothing to stand out above.
    assert!(signals("5 5 | ? ? | ? ?").strengths.is_empty());
}

fn patterns(rule: Rule, text: &str) -> Vec<PatternBasis> {
    let shape: Vec<_> = text.split('|').map(|part| part.split_whitespace().count()).collect();
    let mut packed = content(&shape);
    packed.signals = vec![signal(rule)];
    let outcome = outcome(&assessment(packed), &answers(text));
    outcome.signals.patterns.iter().map(|pattern| pattern.basis).collect()
}

#[test]
fn a_gap_between_dimensions() {
    let rule = Rule::DimensionGap { high: 1, low: 0, min_gap_tenths: 10 };
    let found = patterns(rule, "2 3 | 3 4");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].gap(), Some(Fraction::whole(1)));
    assert_eq!(found[0].gap_shown().map(|s| s.tenths()), Some(10));
    assert!(patterns(rule, "2 3 | 3 3 4").is_empty(), "0.83");
    assert!(patterns(rule, "4 4 | 1 1").is_empty(), "the other way round");
    assert!(patterns(rule, "1 ? | 5 5").is_empty(), "a first impression is no score");
}

#[test]
fn a_gap_between_questions() {
    let rule = Rule::QuestionGap { high: 0, low: 3, min_gap_tenths: 20 };
    let found = patterns(rule, "4 . | . 2");
    assert_eq!(found, [PatternBasis::Questions { high: (0, level(4)), low: (3, level(2)) }]);
    assert!(patterns(rule, "4 . | . 3").is_empty());
    for silent in ["? . | . 1", "n . | . 1", ". . | . 1", "5 . | . ?", "5 . | . n"] {
        assert!(patterns(rule, silent).is_empty(), "{silent}");
    }
}

#[test]
fn a_low_answer_to_one_question() {
    let rule = Rule::QuestionMax { question: 2, max: 2 };
    assert_eq!(patterns(rule, ". . | 2 ."), [PatternBasis::Question(2, level(2))]);
    assert_eq!(patterns(rule, ". . | 1 .").len(), 1);
    for silent in [". . | 3 .", ". . | ? .", ". . | n .", ". . | . 1"] {
        assert!(patterns(rule, silent).is_empty(), "{silent}");
    }
}

#[test]
fn minimal_gaps_may_have_a_decimal() {
    let rule = Rule::DimensionGap { high: 0, low: 1, min_gap_tenths: 15 };
    assert_eq!(patterns(rule, "4 4 | 3 2").len(), 1);
    assert!(patterns(rule, "4 4 | 3 3 2").is_empty());
}

#[test]
fn high_answers_without_an_example_are_counted() {
    let assessment = assessment(content(&[7]));
    let mut answers = answers("3 4 5 4 5 ? 4");
    let none = outcome(&assessment, &answers);
    assert_eq!(none.high_without_example().count(), 5, "4 and 5, not 3");
    for (question, certainty) in [
        (0, Certainty::Impression),
        (1, Certainty::Impression),
        (2, Certainty::Supported),
        (3, Certainty::Estimate),
        (5, Certainty::Estimate),
    ] {
        let id = question_id(0, question);
        answers.edit_question(&id, |entry| entry.certainty = Some(certainty));
    }
    assert_eq!(
        outcome(&assessment, &answers).high_without_example().count(),
        4,
        "one has an example"
    );
}
