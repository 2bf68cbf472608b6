//! S3 to S9 and S22: questions, coverage, scores, bounds, labels, first impressions.

use samenhang_core::answers::{Certainty, Level};
use samenhang_core::assessment::Lang;
use samenhang_core::score::{
    Counts, DimensionScore, OverallFigure, Status, outcome, refused_not_applicable,
};

use super::fixture::{self, answers, assessment, content, level, question_id, score};

fn first(text: &str) -> DimensionScore {
    score(text).dimensions[0].score
}

fn is_scored(text: &str) -> bool {
    first(text).mean().is_some()
}

#[test]
fn coverage_of_sixty_percent_is_enough_and_less_is_not() {
    assert!(is_scored("? 2 3"), "2 of 3");
    assert!(!is_scored("? 2 3 ?"), "2 of 4");
    assert!(is_scored("? 2 3 4"), "3 of 4");
    assert!(is_scored("? . 2 3 4"), "3 of 5 is exactly 60 %");
    assert!(!is_scored("? . ? 3 4"), "2 of 5");
    assert!(!is_scored("? ? ? 3 4 5"), "3 of 6");
    assert!(is_scored("? ? 3 3 4 5"), "4 of 6");
    assert!(is_scored("n n 3 3"), "what is not applicable does not count");
}

#[test]
fn one_answer_is_never_a_score() {
    assert!(!is_scored("3"));
    assert!(!is_scored("n 3 n"));
    assert!(is_scored("3 4"));
}

#[test]
fn mean_bounds_and_range() {
    let outcome = score("5 ? 2 . n");
    let dimension = &outcome.dimensions[0];
    assert_eq!(dimension.score, DimensionScore::FirstImpression(level(5)));
    let bounds = dimension.bounds.unwrap();
    assert_eq!((bounds.low.sum(), bounds.low.count()), (9, 4));
    assert_eq!((bounds.high.sum(), bounds.high.count()), (17, 4));
    assert!(!bounds.is_exact());
    assert_eq!(dimension.range, Some((level(2), level(5))));
    assert_eq!((dimension.coverage().applicable, dimension.coverage().levels), (4, 2));
}

#[test]
fn bounds_are_the_mean_where_all_is_known() {
    let outcome = score("5 4 n");
    let bounds = outcome.dimensions[0].bounds.unwrap();
    assert!(bounds.is_exact());
    assert_eq!(Some(bounds.low), outcome.dimensions[0].score.mean());
}

#[test]
fn without_a_level_there_are_no_bounds() {
    let outcome = score("? . n");
    assert_eq!(outcome.dimensions[0].bounds, None);
    assert_eq!(outcome.dimensions[0].range, None);
    assert_eq!(outcome.dimensions[0].score, DimensionScore::TooFew);
}

#[test]
fn all_not_applicable_leaves_the_whole() {
    let outcome = score("n n | 3 3 | 3 3");
    assert_eq!(outcome.dimensions[0].score, DimensionScore::NotApplicable);
    assert_eq!((outcome.overall.applicable, outcome.overall.needed), (2, 2));
    assert_eq!(outcome.overall.scored, [1, 2]);
}

#[test]
fn a_first_impression_needs_the_core_question() {
    assert_eq!(first("4 ? . ."), DimensionScore::FirstImpression(level(4)));
    assert_eq!(first("? 4 . ."), DimensionScore::TooFew);
    assert_eq!(first("n 4 . ."), DimensionScore::TooFew);
    assert!(is_scored("4 4 4 ."), "a score goes before a first impression");
}

#[test]
fn not_applicable_where_it_is_not_allowed_is_blank_and_is_named() {
    let mut packed = content(&[4, 2]);
    packed.dimensions[0].questions[1].na_allowed = false;
    packed.dimensions[1].questions[0].na_allowed = false;
    let assessment = assessment(packed);
    let answers = answers("3 n 3 n | 4 4");
    let outcome = outcome(&assessment, &answers);
    let statuses: Vec<_> = outcome.dimensions[0].questions.iter().map(|q| q.status).collect();
    assert_eq!(statuses[1], Status::Blank);
    assert_eq!(statuses[3], Status::NotApplicable);
    assert_eq!(outcome.dimensions[0].coverage().applicable, 3);
    assert_eq!(refused_not_applicable(&assessment, &answers), [1]);
    assert_eq!(refused_not_applicable(&assessment, &fixture::answers("3 3 n n | 4 n")), []);
}

#[test]
fn counts_tell_every_kind_apart() {
    let assessment = assessment(content(&[4, 3]));
    let mut answers = answers("3 ? n . | 2 4 5");
    let mut note = |d, q, certainty, later| {
        answers.edit_question(&question_id(d, q), |entry| {
            entry.certainty = certainty;
            entry.later = later;
        });
    };
    note(0, 0, Some(Certainty::Supported), false);
    note(0, 1, Some(Certainty::Supported), true);
    note(0, 3, None, true);
    note(1, 0, Some(Certainty::Impression), false);
    note(1, 1, Some(Certainty::Estimate), true);
    let outcome = outcome(&assessment, &answers);
    let expected = Counts {
        questions: 7,
        levels: 4,
        unknown: 1,
        not_applicable: 1,
        blank: 1,
        supported: 1,
        impression: 1,
        estimate: 1,
        later: 3,
    };
    assert_eq!(outcome.counts, expected);
    assert_eq!((outcome.counts.applicable(), outcome.counts.answered()), (6, 6));
    assert_eq!((outcome.core.questions, outcome.core.levels, outcome.core.supported), (2, 2, 1));
    assert_eq!(outcome.places(Status::Unknown).collect::<Vec<_>>(), [1]);
    assert_eq!(outcome.places(Status::Blank).collect::<Vec<_>>(), [3]);
    // Certainty beside "weet ik niet" says nothing.
    assert_eq!(outcome.dimensions[0].questions[1].certainty, None);
}

#[test]
fn certainty_never_weighs() {
    let assessment = assessment(content(&[3, 3]));
    let plain = answers("3 2 5 | 1 2 4");
    let mut sure = plain.clone();
    sure.edit_question(&question_id(0, 2), |entry| entry.certainty = Some(Certainty::Supported));
    sure.edit_question(&question_id(1, 0), |entry| entry.certainty = Some(Certainty::Estimate));
    let (plain, sure) = (outcome(&assessment, &plain), outcome(&assessment, &sure));
    assert_eq!(plain.overall, sure.overall);
    assert_eq!(plain.signals, sure.signals);
}

#[test]
fn an_empty_sheet_has_no_figure() {
    for text in [". . . | . .", "? ? ? | ? ?"] {
        let outcome = score(text);
        assert_eq!(outcome.overall.figure, OverallFigure::TooFew);
        assert!(outcome.dimensions.iter().all(|d| d.score == DimensionScore::TooFew));
        assert!(outcome.dimensions.iter().all(|d| d.bounds.is_none()));
        assert_eq!(outcome.overall_calculation(), None);
        assert_eq!(outcome.domains, None);
    }
}

#[test]
fn nothing_applicable_is_no_figure_either() {
    let outcome = score("n n | n n");
    assert_eq!(outcome.overall.figure, OverallFigure::TooFew);
    assert_eq!((outcome.overall.applicable, outcome.overall.needed), (0, 1));
}

#[test]
fn answers_to_unknown_questions_are_left_out() {
    let assessment = assessment(content(&[2]));
    let answers = answers("3 4 5 5 5 | 5 5 5");
    let outcome = outcome(&assessment, &answers);
    assert_eq!(outcome.dimensions[0].score.mean().map(|m| m.sum()), Some(7));
    assert_eq!(outcome.counts.levels, 2);
}

#[test]
fn figures_explain_themselves() {
    let outcome = score("3 2 4 ? n");
    let dimension = &outcome.dimensions[0];
    let made = dimension.calculation().unwrap();
    assert_eq!(made.text(Lang::Nl), "3 + 2 + 4 = 9; 9 / 3 = 3,0");
    assert!(made.is_exact());
    let (low, high) = dimension.bounds_calculations().unwrap();
    assert_eq!(low.text(Lang::Nl), "3 + 2 + 4 + 1 = 10; 10 / 4 = 2,5");
    assert_eq!(high.text(Lang::En), "3 + 2 + 4 + 5 = 14; 14 / 4 = 3.5");
    assert_eq!(dimension.score.mean().map(|mean| mean.text(Lang::Nl)), Some("9 / 3 = 3,0".into()));
    // The core question alone, on a dimension without a score.
    assert_eq!(score("3 ? ?").dimensions[0].calculation(), None);
}

#[test]
fn calculations_say_when_they_round_for_reading() {
    let outcome = score("3 3 2 | 2 2 1");
    let made = outcome.overall_calculation().unwrap();
    assert_eq!(made.text(Lang::Nl), "2,67 + 1,67 = 4,33; 4,33 / 2 = 2,2");
    assert!(!made.is_exact());
    // Thirds are rounded, also where their sum is whole.
    let outcome = score("3 3 2 | 2 1 1");
    let made = outcome.overall_calculation().unwrap();
    assert_eq!(made.text(Lang::Nl), "2,67 + 1,33 = 4; 4 / 2 = 2,0");
    assert!(!made.is_exact());
    let outcome = score("3 2 | 2 2 2 3");
    let made = outcome.overall_calculation().unwrap();
    assert_eq!(made.text(Lang::En), "2.50 + 2.25 = 4.75; 4.75 / 2 = 2.4");
    assert!(made.is_exact());
}

#[test]
fn labels_follow_the_floor_and_the_half() {
    let label = |text: &str| {
        let mean = first(text).mean().unwrap();
        (mean.label().value(), mean.toward().map(Level::value))
    };
    assert_eq!(label("3 3 3 2"), (2, Some(3)));
    assert_eq!(label("3 2"), (2, Some(3)), "exactly a half");
    assert_eq!(label("3 3 2 2 2"), (2, None), "2.4");
    assert_eq!(label("3 3"), (3, None));
    assert_eq!(label("5 5"), (5, None));
    assert_eq!(label("5 5 5 4"), (4, Some(5)));
}
