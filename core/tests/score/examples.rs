//! The worked examples of `docs/scoring.md`, with figures written by hand.

use samenhang_core::answers::Level;
use samenhang_core::assessment::Lang;
use samenhang_core::score::{
    DimensionScore, Fraction, OverallFigure, OverallLabel, PatternBasis, StepOffer, outcome,
};

use super::fixture::{aim, example_3, level, real_content, score};
use super::fixture::{answers, assessment};

fn nl(shown: samenhang_core::score::Shown) -> String {
    shown.text(Lang::Nl)
}

#[test]
fn example_1_one_unknown() {
    let outcome = score("3 2 ? 4");
    let dimension = &outcome.dimensions[0];
    let mean = dimension.score.mean().unwrap();
    assert_eq!((mean.sum(), mean.count()), (9, 3));
    assert_eq!((nl(mean.shown()), mean.label(), mean.toward()), ("3,0".into(), level(3), None));
    let bounds = dimension.bounds.unwrap();
    assert_eq!((nl(bounds.low.shown()), nl(bounds.high.shown())), ("2,5".into(), "3,5".into()));
    assert_eq!((dimension.coverage().levels, dimension.coverage().applicable), (3, 4));
}

#[test]
fn example_2_too_little() {
    let outcome = score("n ? 2 ?");
    let dimension = &outcome.dimensions[0];
    assert_eq!(dimension.score, DimensionScore::TooFew);
    let bounds = dimension.bounds.unwrap();
    assert_eq!(bounds.low.value(), Fraction::ratio(4, 3).unwrap());
    assert_eq!(bounds.high.value(), Fraction::whole(4));

    let outcome = score("2 ? 3 n");
    let dimension = &outcome.dimensions[0];
    let mean = dimension.score.mean().unwrap();
    assert_eq!(
        (nl(mean.shown()), mean.label(), mean.toward()),
        ("2,5".into(), level(2), Some(level(3)))
    );
    let bounds = dimension.bounds.unwrap();
    assert_eq!((nl(bounds.low.shown()), nl(bounds.high.shown())), ("2,0".into(), "3,3".into()));
}

#[test]
fn example_3_whole_profile() {
    let (assessment, answers) = example_3();
    let outcome = outcome(&assessment, &answers);
    let shown: Vec<_> =
        outcome.dimensions.iter().map(|d| nl(d.score.mean().unwrap().shown())).collect();
    let expected = ["3,8", "2,5", "2,6", "2,0", "2,8", "2,7", "3,3", "2,3", "3,3", "1,7"];
    assert_eq!(shown, expected);

    let OverallFigure::Scored(total) = &outcome.overall.figure else { panic!("no figure") };
    assert_eq!(total.score.value(), Fraction::ratio(803, 300).unwrap());
    assert_eq!(nl(total.score.shown()), "2,7");
    assert_eq!(total.label, OverallLabel::One { level: level(2), toward: Some(level(3)) });
    assert_eq!((total.lowest.as_slice(), total.highest.as_slice()), (&[9][..], &[0][..]));
    let band = &total.band;
    assert_eq!((nl(band.low), nl(band.high)), ("2,6".into(), "2,8".into()));
    assert_eq!(nl(band.geometric), "2,6");
    assert_eq!(band.per_question.text(Lang::Nl), "102 / 38 = 2,7");
    let hundredths: Vec<_> = band.without.iter().map(|(_, s)| s.value().round(100)).collect();
    assert_eq!(hundredths.iter().min(), Some(&256));
    assert_eq!(hundredths.iter().max(), Some(&279));
    assert_eq!(
        outcome.overall_calculation().unwrap().text(Lang::Nl),
        "3,75 + 2,50 + 2,60 + 2 + 2,75 + 2,67 + 3,25 + 2,25 + 3,33 + 1,67 = 26,77; \
         26,77 / 10 = 2,7"
    );
}

#[test]
fn example_3_what_stands_out() {
    let (assessment, answers) = example_3();
    let signals = outcome(&assessment, &answers).signals;
    assert_eq!(signals.dimensions.len(), 1);
    let weakest = &signals.dimensions[0];
    assert_eq!((weakest.dimension, weakest.below_two), (9, true));
    assert_eq!(weakest.below_total, Some(Fraction::ratio(101, 100).unwrap()));
    assert_eq!(signals.questions.iter().map(|s| s.place).collect::<Vec<_>>(), [37]);
    let patterns: Vec<_> =
        signals.patterns.iter().map(|p| (p.signal, p.basis.gap().unwrap().round(100))).collect();
    assert_eq!(patterns, [(0, 125), (2, 175), (5, 108)]);
    let PatternBasis::Dimensions { high, low } = signals.patterns[0].basis else { panic!() };
    assert_eq!((high.0, nl(high.1.shown())), (0, "3,8".into()));
    assert_eq!((low.0, nl(low.1.shown())), (1, "2,5".into()));
    assert_eq!(signals.strengths.iter().map(|s| s.dimension).collect::<Vec<_>>(), [0]);
}

#[test]
fn example_4_ambition_and_priorities() {
    let (assessment, mut answers) = example_3();
    for (dimension, ambition, urgency) in [(1, 4, 3), (9, 3, 2), (3, 3, 2), (6, 4, 2), (0, 4, 1)] {
        aim(&mut answers, dimension, ambition, Some(urgency));
    }
    let made = outcome(&assessment, &answers);
    let gap = |d: usize| made.dimensions[d].gap.unwrap().value.round(100);
    assert_eq!([1, 9, 3, 6, 0].map(gap), [150, 133, 100, 75, 25]);
    let listed: Vec<_> =
        made.priorities.iter().map(|p| (p.dimension, p.value.round(100))).collect();
    assert_eq!(listed, [(1, 450), (9, 267), (3, 200)]);
    let step = |d: usize| made.dimensions[d].step;
    let offered = |index| StepOffer::Offered { index, indicative: false };
    assert_eq!([1, 9, 3].map(step), [offered(1), offered(0), offered(1)]);

    for aim in answers.aims.values_mut() {
        aim.urgency = None;
    }
    let plain = outcome(&assessment, &answers);
    assert_eq!(plain.priorities.iter().map(|p| p.dimension).collect::<Vec<_>>(), [1, 9, 3]);
}

#[test]
fn example_6_first_round() {
    // Ten core questions, one of them "weet ik niet".
    let text = "3 . . . | 2 . . . | 3 . . . . | 2 . . . | 3 . . . | ? . . | 4 . . . | 2 . . . \
                | 3 . . | 1 . .";
    let made = outcome(&assessment(real_content()), &answers(text));
    assert_eq!((made.core.levels, made.core.unknown, made.core.questions), (9, 1, 10));
    assert_eq!((made.counts.levels, made.counts.blank), (9, 28));
    let OverallFigure::Indicative(mean) = made.overall.figure else { panic!("no figure") };
    assert_eq!(mean.text(Lang::Nl), "23 / 9 = 2,6");
    let impressions: Vec<_> = made
        .dimensions
        .iter()
        .map(|d| match d.score {
            DimensionScore::FirstImpression(level) => Some(level.value()),
            _ => None,
        })
        .collect();
    let expected = [3, 2, 3, 2, 3, 0, 4, 2, 3, 1].map(|value| Level::new(value).map(Level::value));
    assert_eq!(impressions, expected);
    assert!(made.signals.dimensions.is_empty() && made.signals.strengths.is_empty());
    assert_eq!(made.signals.questions.iter().map(|s| s.place).collect::<Vec<_>>(), [35]);
    assert_eq!(made.dimensions[6].step, StepOffer::Offered { index: 3, indicative: true });
    assert_eq!(made.dimensions[5].step, StepOffer::None);
}

#[test]
fn example_7_domains() {
    let (assessment, answers) = example_3();
    let made = outcome(&assessment, &answers);
    let view = made.domains.as_ref().unwrap();
    let texts: Vec<_> = view.domains.iter().map(|d| d.mean.text(Lang::Nl)).collect();
    assert_eq!(texts, ["13 / 4 = 3,3", "24 / 8 = 3,0", "9 / 4 = 2,3"]);
    assert_eq!(view.across.mean.unwrap().text(Lang::Nl), "56 / 22 = 2,5");
    assert_eq!(view.domains[2].questions, [28, 29, 30, 31]);
    let housing = &view.domains[0];
    let calculation = made.domain_calculation(&housing.questions, housing.mean);
    assert_eq!(calculation.text(Lang::Nl), "3 + 3 + 4 + 3 = 13; 13 / 4 = 3,3");
}
