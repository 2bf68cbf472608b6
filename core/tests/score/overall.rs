//! S10 to S12, S23 and S24: the whole, the band, the first round and the domains.

use samenhang_core::answers::Level;
use samenhang_core::assessment::{Lang, MainDomain};
use samenhang_core::score::{OverallFigure, OverallLabel, Total, outcome};

use super::fixture::{answers, assessment, content, domain, level, score, with_means};

fn total(text: &str) -> Total {
    match score(text).overall.figure {
        OverallFigure::Scored(total) => total,
        other => panic!("no overall figure but {other:?}"),
    }
}

fn scored_of(scored: usize, of: usize) -> bool {
    let parts: Vec<_> = (0..of).map(|i| if i < scored { "3 3" } else { "? 3" }).collect();
    matches!(score(&parts.join(" | ")).overall.figure, OverallFigure::Scored(_))
}

#[test]
fn eighty_percent_of_the_dimensions_is_enough_and_less_is_not() {
    for (scored, of, enough) in [
        (8, 10, true),
        (7, 10, false),
        (4, 5, true),
        (3, 5, false),
        (5, 6, true),
        (4, 6, false),
        (1, 1, true),
        (0, 1, false),
    ] {
        assert_eq!(scored_of(scored, of), enough, "{scored} of {of}");
    }
}

#[test]
fn what_is_not_applicable_lowers_the_need() {
    // 7 of 8 applicable dimensions, with two that are not.
    let text = "n n | n n | 3 3 | 3 3 | 3 3 | 3 3 | 3 3 | 3 3 | 3 3 | ? ?";
    let outcome = score(text);
    assert_eq!((outcome.overall.applicable, outcome.overall.needed), (8, 7));
    assert!(matches!(outcome.overall.figure, OverallFigure::Scored(_)));
}

#[test]
fn each_dimension_weighs_the_same() {
    let total = total("1 1 1 1 1 1 | 4 4");
    assert_eq!(total.score.shown().text(Lang::Nl), "2,5");
    assert_eq!(total.band.per_question.text(Lang::Nl), "14 / 8 = 1,8");
}

#[test]
fn lowest_and_highest_are_all_that_share_it() {
    let total = total("2 3 | 4 4 | 3 2 3 2 | 3 3 | 4 4");
    assert_eq!(total.lowest, [0, 2]);
    assert_eq!(total.highest, [1, 4]);
}

#[test]
fn the_band_holds_every_way_of_calculating() {
    // T = (1 + 4) / 2 = 2.5; G = 2; per question 14 / 8 = 1.75; without one: 4 and 1.
    let total = total("1 1 1 1 1 1 | 4 4");
    assert_eq!(total.band.geometric.text(Lang::Nl), "2,0");
    let without: Vec<_> =
        total.band.without.iter().map(|(d, s)| (*d, s.shown().tenths())).collect();
    assert_eq!(without, [(0, 40), (1, 10)]);
    assert_eq!((total.band.low.tenths(), total.band.high.tenths()), (10, 40));
    assert_eq!(total.label, OverallLabel::Between { low: level(1), high: level(4) });
}

#[test]
fn the_geometric_mean_can_be_the_low_end() {
    let text = with_means(&[(2, 2), (2, 2), (2, 2), (2, 2), (10, 2), (10, 2), (10, 2), (10, 2)]);
    let total = total(&text);
    // T = 3, without one 2.71 to 3.29, geometric √5 = 2.236.
    assert_eq!(total.band.geometric.tenths(), 22);
    assert_eq!((total.band.low.tenths(), total.band.high.tenths()), (22, 33));
    assert_eq!(total.label, OverallLabel::Between { low: level(2), high: level(3) });
}

#[test]
fn the_geometric_mean_alone_can_lower_the_label() {
    // Seven at 1 and nine at 5: T = 3.25, without one 3.13 to 3.4, geometric 5^(9/16) = 2.47.
    let total = total(&with_means(&[[(2, 2); 7].as_slice(), &[(10, 2); 9]].concat()));
    assert_eq!((total.band.low.tenths(), total.band.high.tenths()), (25, 34));
    assert_eq!(total.label, OverallLabel::Between { low: level(2), high: level(3) });
}

#[test]
fn the_question_weighted_mean_can_be_the_high_end() {
    let text = with_means(&[(2, 2), (2, 2), (2, 2), (30, 6), (30, 6), (30, 6)]);
    let total = total(&text);
    // T = 3, without one at most 3.4, per question 96 / 24 = 4.
    assert_eq!(total.band.high.tenths(), 40);
}

#[test]
fn one_dimension_is_its_own_band() {
    let total = total("2 3 3 3");
    assert_eq!((total.band.low.tenths(), total.band.high.tenths()), (28, 28));
    assert!(total.band.without.is_empty());
    assert_eq!(total.label, OverallLabel::One { level: level(2), toward: Some(level(3)) });
}

#[test]
fn the_whole_stays_below_the_level_it_did_not_reach() {
    // T = (2.8 + 3 + 3 + 3) / 4 = 2.95.
    let total = total("3 3 3 3 2 | 3 3 | 3 3 | 3 3");
    assert_eq!(total.score.shown().text(Lang::Nl), "2,9");
    assert_eq!(total.score.label(), level(2));
    assert_eq!((total.band.low.tenths(), total.band.high.tenths()), (29, 30));
    assert_eq!(total.label, OverallLabel::Between { low: level(2), high: level(3) });
}

fn core_only(levels: &str) -> String {
    levels.split(' ').map(|level| format!("{level} . . .")).collect::<Vec<_>>().join(" | ")
}

#[test]
fn eight_of_ten_core_questions_make_an_indicative_figure() {
    let eight = score(&core_only("3 2 3 2 3 ? 4 2 3 ."));
    match eight.overall.figure {
        OverallFigure::Indicative(mean) => assert_eq!(mean.text(Lang::Nl), "22 / 8 = 2,8"),
        ref other => panic!("{other:?}"),
    }
    let made = eight.overall_calculation().unwrap();
    assert_eq!(made.text(Lang::Nl), "3 + 2 + 3 + 2 + 3 + 4 + 2 + 3 = 22; 22 / 8 = 2,8");
    let seven = score(&core_only("3 2 3 2 3 ? 4 2 ? ."));
    assert_eq!(seven.overall.figure, OverallFigure::TooFew);
}

#[test]
fn an_overall_score_goes_before_the_indicative_figure() {
    let mut parts = vec!["1 5"; 8];
    parts.extend(["1 ? ? ?"; 2]);
    let figure = score(&parts.join(" | ")).overall.figure;
    assert!(matches!(figure, OverallFigure::Scored(_)), "{figure:?}");
}

fn domains_of(counts: &[usize], text: &str) -> Option<Vec<Option<Level>>> {
    let mut packed = content(&[text.split_whitespace().count()]);
    packed.domains = vec![domain("a"), domain("b"), domain("c")];
    let mut questions = packed.dimensions[0].questions.iter_mut();
    for (index, count) in counts.iter().enumerate() {
        for question in questions.by_ref().take(*count) {
            question.main_domain = MainDomain::One(u8::try_from(index).unwrap());
        }
    }
    let view = outcome(&assessment(packed), &answers(text)).domains?;
    let across = view.across.mean.map(|mean| mean.label());
    Some(view.domains.iter().map(|d| Some(d.mean.label())).chain([across]).collect())
}

#[test]
fn the_view_per_domain_needs_all_three() {
    let l = |value| Some(level(value));
    let full = domains_of(&[3, 3, 3], "1 1 1 2 2 2 3 3 3 4 4 4");
    assert_eq!(full, Some(vec![l(1), l(2), l(3), l(4)]));
    let no_across = domains_of(&[3, 3, 3], "1 1 1 2 2 2 3 3 3 4 4 ?");
    assert_eq!(no_across, Some(vec![l(1), l(2), l(3), None]), "three answers at least");
    assert_eq!(domains_of(&[3, 3, 3], "1 1 1 2 2 ? 3 3 3 4 4 4"), None);
    let sixty = domains_of(&[5, 3, 3], "1 1 1 ? . 2 2 2 3 3 3");
    assert_eq!(sixty, Some(vec![l(1), l(2), l(3), None]), "exactly 60 %");
    assert_eq!(domains_of(&[6, 3, 3], "1 1 1 ? . ? 2 2 2 3 3 3"), None, "half");
    let na = domains_of(&[6, 3, 3], "1 1 1 n n ? 2 2 2 3 3 3");
    assert!(na.is_some(), "what is not applicable does not count");
}

#[test]
fn content_without_domains_has_no_such_view() {
    assert_eq!(score("3 3 3 3").domains, None);
}
