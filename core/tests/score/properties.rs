//! What must hold for any content and any answers.

use num_bigint::BigUint;
use proptest::prelude::*;
use samenhang_core::answers::{Aim, Answer, Answers, Level};
use samenhang_core::assessment::{Assessment, MainDomain, Packed, Rule};
use samenhang_core::score::{
    DimensionScore, Mean, Outcome, OverallFigure, OverallLabel, Status, Total, outcome,
};

use super::fixture::{aim, assessment, content, dimension_id, domain, level, question_id, signal};

/// One question: whether it may be "niet van toepassing", its domain and its answer.
type Cell = (bool, Option<u8>, Option<Answer>);

/// Content and answers of any shape.
#[derive(Clone, Debug)]
struct Case {
    dimensions: Vec<Vec<Cell>>,
    /// The core question per dimension, taken modulo the number of its questions.
    cores: Vec<usize>,
    /// Ambition and urgency per dimension.
    aims: Vec<Option<(u8, Option<u8>)>>,
    rules: Vec<Rule>,
}

impl Case {
    fn packed(&self) -> Packed {
        let mut packed = content(&self.dimensions.iter().map(Vec::len).collect::<Vec<_>>());
        packed.domains = vec![domain("a"), domain("b"), domain("c")];
        packed.signals = self.rules.iter().map(|rule| signal(*rule)).collect();
        for ((made, cells), core) in
            packed.dimensions.iter_mut().zip(&self.dimensions).zip(&self.cores)
        {
            for (q, (question, (na_allowed, main, _))) in
                made.questions.iter_mut().zip(cells).enumerate()
            {
                question.core = q == core % cells.len();
                question.na_allowed = *na_allowed;
                question.main_domain = main.map_or(MainDomain::Across, MainDomain::One);
            }
        }
        packed
    }

    fn assessment(&self) -> Assessment {
        assessment(self.packed())
    }

    fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (d, cells) in self.dimensions.iter().enumerate() {
            for (q, (.., answer)) in cells.iter().enumerate() {
                answers.edit_question(&question_id(d, q), |entry| entry.answer = *answer);
            }
        }
        for (d, wanted) in self.aims.iter().enumerate().take(self.dimensions.len()) {
            if let Some((ambition, urgency)) = wanted {
                aim(&mut answers, d, *ambition, *urgency);
            }
        }
        answers
    }

    fn outcome(&self) -> Outcome {
        outcome(&self.assessment(), &self.answers())
    }

    /// The place of a question, from a number of any size.
    fn pick(&self, number: usize) -> (usize, usize) {
        let d = number % self.dimensions.len();
        (d, (number / self.dimensions.len()) % self.dimensions[d].len())
    }

    fn with(&self, (d, q): (usize, usize), answer: Option<Answer>) -> Self {
        let mut changed = self.clone();
        changed.dimensions[d][q].2 = answer;
        changed
    }
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        12 => (1_u8..=5).prop_map(|value| Some(Answer::Level(level(value)))),
        2 => Just(Some(Answer::Unknown)),
        1 => Just(Some(Answer::NotApplicable)),
        2 => Just(None),
    ]
}

fn any_case() -> impl Strategy<Value = Case> {
    let cell = (any::<bool>(), prop::option::of(0_u8..3), any_answer());
    let dimensions = prop::collection::vec(prop::collection::vec(cell, 1..=6), 1..=12);
    let aim = prop::option::of((1_u8..=5, prop::option::of(1_u8..=3)));
    dimensions.prop_flat_map(move |dimensions| {
        let count = dimensions.len();
        let places = u8::try_from(count).unwrap();
        let questions = u16::try_from(dimensions.iter().map(Vec::len).sum::<usize>()).unwrap();
        let rule = prop_oneof![
            (0..places, 0..places, 5_u8..30).prop_map(|(high, low, min_gap_tenths)| {
                Rule::DimensionGap { high, low, min_gap_tenths }
            }),
            (0..questions, 0..questions, 5_u8..30).prop_map(|(high, low, min_gap_tenths)| {
                Rule::QuestionGap { high, low, min_gap_tenths }
            }),
            (0..questions, 1_u8..=5)
                .prop_map(|(question, max)| Rule::QuestionMax { question, max }),
        ];
        (
            Just(dimensions),
            prop::collection::vec(any::<usize>(), count),
            prop::collection::vec(aim.clone(), count),
            prop::collection::vec(rule, 0..4),
        )
            .prop_map(|(dimensions, cores, aims, rules)| Case {
                dimensions,
                cores,
                aims,
                rules,
            })
    })
}

fn total(outcome: &Outcome) -> Option<&Total> {
    match &outcome.overall.figure {
        OverallFigure::Scored(total) => Some(total),
        _ => None,
    }
}

fn on_scale(mean: Mean) -> bool {
    mean.count() > 0 && (mean.count()..=5 * mean.count()).contains(&mean.sum())
}

/// The outcome as if nothing were told apart that only the counts tell apart.
fn without_counts(mut outcome: Outcome) -> Outcome {
    for counts in [&mut outcome.counts, &mut outcome.core] {
        (counts.blank, counts.unknown) = (counts.blank + counts.unknown, 0);
    }
    for question in outcome.dimensions.iter_mut().flat_map(|d| &mut d.questions) {
        if question.status == Status::Unknown {
            question.status = Status::Blank;
        }
    }
    outcome
}

/// The figures that rest on all questions alike, not on which one is the core question.
fn figures(outcome: &Outcome) -> impl PartialEq + std::fmt::Debug + use<> {
    let dimensions: Vec<_> = outcome
        .dimensions
        .iter()
        .map(|d| (d.score.mean(), d.bounds, d.range, d.coverage()))
        .collect();
    let whole = total(outcome).map(|t| {
        (t.score, t.label, t.band.low, t.band.high, t.band.geometric, t.band.per_question)
    });
    let domains = outcome.domains.as_ref().map(|view| {
        let means: Vec<_> = view.domains.iter().map(|d| (d.mean, d.coverage)).collect();
        (means, view.across.mean, view.across.coverage)
    });
    let priorities: Vec<_> = outcome.priorities.iter().map(|p| p.value).collect();
    let signals: Vec<_> =
        outcome.signals.questions.iter().map(|s| (s.level, s.below_dimension)).collect();
    (dimensions, whole, domains, priorities, signals, outcome.signals.strengths.len())
}

/// The geometric mean in millionths, rounded down, found digit by digit.
fn geometric_millionths(means: &[Mean]) -> u32 {
    let power = u32::try_from(means.len()).unwrap();
    let product = |part: fn(Mean) -> u32| {
        means.iter().fold(BigUint::from(1_u8), |product, mean| product * part(*mean))
    };
    let target = product(Mean::sum) * BigUint::from(1_000_000_u32).pow(power);
    let count = product(Mean::count);
    let fits = |guess: u32| BigUint::from(guess).pow(power) * &count <= target;
    [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1].into_iter().fold(0, |found, digit| {
        (1..=9).map(|n| found + n * digit).take_while(|guess| fits(*guess)).last().unwrap_or(found)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn figures_stay_in_range_and_in_order(case in any_case()) {
        let outcome = case.outcome();
        for dimension in &outcome.dimensions {
            if let Some(bounds) = dimension.bounds {
                prop_assert!(on_scale(bounds.low) && on_scale(bounds.high));
                prop_assert!(bounds.low.value() <= bounds.high.value());
            }
            if let Some(mean) = dimension.score.mean() {
                prop_assert!(on_scale(mean));
                let bounds = dimension.bounds.unwrap();
                prop_assert!(bounds.low.value() <= mean.value());
                prop_assert!(mean.value() <= bounds.high.value());
                prop_assert!(bounds.low.shown() <= mean.shown());
                prop_assert!(mean.shown() <= bounds.high.shown());
                prop_assert!(mean.shown().tenths() / 10 == i64::from(mean.label().value()));
            }
        }
        if let Some(total) = total(&outcome) {
            prop_assert!((10..=50).contains(&total.score.shown().tenths()));
        }
    }

    #[test]
    fn the_band_contains_the_whole_and_every_way(case in any_case()) {
        let outcome = case.outcome();
        if let Some(Total { score, band, label, lowest, highest }) = total(&outcome) {
            let ways = band.without.iter().map(|(_, score)| score.shown());
            for way in ways.chain([score.shown(), band.geometric, band.per_question.shown()]) {
                prop_assert!((band.low..=band.high).contains(&way));
            }
            prop_assert!(band.geometric <= score.shown(), "the geometric mean is never higher");
            if let OverallLabel::Between { low, high } = label {
                prop_assert!(low <= &score.label() && &score.label() <= high && low < high);
            }
            prop_assert!(!lowest.is_empty() && !highest.is_empty());
            prop_assert!(lowest.iter().chain(highest).all(|d| outcome.overall.scored.contains(d)));
        }
    }

    #[test]
    fn the_geometric_mean_agrees_with_a_root_by_digits(case in any_case()) {
        let outcome = case.outcome();
        if let Some(total) = total(&outcome) {
            let means: Vec<_> = outcome.dimensions.iter().filter_map(|d| d.score.mean()).collect();
            let millionths = geometric_millionths(&means);
            let rounded = (millionths + 50_000) / 100_000;
            let reached = millionths / 1_000_000;
            let expected = rounded.min(10 * reached + 9);
            prop_assert_eq!(total.band.geometric.tenths(), i64::from(expected));
        }
    }

    #[test]
    fn a_higher_answer_never_lowers_a_figure(case in any_case(), number in any::<usize>(), up in 1_u8..=4) {
        let place = case.pick(number);
        if let Some(Answer::Level(old)) = case.dimensions[place.0][place.1].2 {
            let new = Level::new((old.value() + up).min(5)).unwrap();
            let before = case.outcome();
            let after = case.with(place, Some(Answer::Level(new))).outcome();
            let (b, a) = (&before.dimensions[place.0], &after.dimensions[place.0]);
            let mean = |score: DimensionScore| score.mean().map(Mean::value);
            prop_assert!(mean(b.score) <= mean(a.score));
            let bounds = b.bounds.unwrap();
            let raised = a.bounds.unwrap();
            prop_assert!(bounds.low.value() <= raised.low.value());
            prop_assert!(bounds.high.value() <= raised.high.value());
            prop_assert_eq!(&before.overall.scored, &after.overall.scored);
            let t = |outcome: &Outcome| total(outcome).map(|t| t.score);
            prop_assert!(t(&before) <= t(&after));
            for (d, other) in before.dimensions.iter().enumerate().filter(|(d, _)| *d != place.0) {
                prop_assert_eq!(other, &after.dimensions[d]);
            }
        }
    }

    #[test]
    fn blank_instead_of_unknown_changes_counts_only(case in any_case(), number in any::<usize>()) {
        let place = case.pick(number);
        let unknown = case.with(place, Some(Answer::Unknown)).outcome();
        let blank = case.with(place, None).outcome();
        prop_assert_eq!(unknown.counts.unknown, blank.counts.unknown + 1);
        prop_assert_eq!(unknown.counts.blank + 1, blank.counts.blank);
        prop_assert_eq!(without_counts(unknown), without_counts(blank));
    }

    #[test]
    fn unknown_never_changes_the_mean_of_the_others(case in any_case(), number in any::<usize>()) {
        let (d, q) = case.pick(number);
        let after = case.with((d, q), Some(Answer::Unknown)).outcome();
        let others = case.dimensions[d].iter().enumerate().filter(|(other, _)| *other != q);
        let levels = others.filter_map(|(_, (.., answer))| match answer {
            Some(Answer::Level(level)) => Some(*level),
            _ => None,
        });
        if let Some(mean) = after.dimensions[d].score.mean() {
            prop_assert_eq!(Some(mean), Mean::of(levels));
        }
    }

    #[test]
    fn not_applicable_equals_a_question_that_does_not_exist(case in any_case(), number in any::<usize>()) {
        let (d, q) = case.pick(number);
        let mut case = case;
        case.rules.clear();
        case.dimensions[d][q].0 = true;
        let with = case.with((d, q), Some(Answer::NotApplicable));
        let core = case.cores[d] % case.dimensions[d].len();
        let mut without = with.clone();
        without.dimensions[d].remove(q);
        if without.dimensions[d].is_empty() {
            without.dimensions.remove(d);
            without.cores.remove(d);
            without.aims.remove(d);
            if without.dimensions.is_empty() {
                return Ok(());
            }
            let mut left = with.outcome();
            prop_assert_eq!(left.dimensions[d].score, DimensionScore::NotApplicable);
            left.dimensions.remove(d);
            prop_assert_eq!(figures(&left), figures(&without.outcome()));
            return Ok(());
        }
        // Content needs a core question: the same one, or, where that one went, another.
        without.cores[d] = if core > q { core - 1 } else { core % without.dimensions[d].len() };
        let (with, without) = (with.outcome(), without.outcome());
        prop_assert_eq!(figures(&with), figures(&without));
        if core != q {
            prop_assert_eq!(&with.overall, &without.overall);
            let rest = |outcome: &Outcome| {
                let dimensions = outcome.dimensions.iter();
                dimensions.map(|d| (d.score, d.gap, d.step)).collect::<Vec<_>>()
            };
            prop_assert_eq!(rest(&with), rest(&without));
            prop_assert_eq!(&with.core, &without.core);
        }
    }

    #[test]
    fn the_order_of_answering_never_matters(case in any_case(), seed in any::<u64>()) {
        let mut steps: Vec<_> = (0..case.dimensions.len())
            .flat_map(|d| (0..case.dimensions[d].len()).map(move |q| (d, q)))
            .collect();
        // A shuffle that depends on nothing but the seed, with a change of mind on the way.
        steps.sort_by_key(|(d, q)| (seed ^ (d * 31 + q) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut answers = Answers::default();
        for (d, q) in steps {
            let id = question_id(d, q);
            answers.edit_question(&id, |entry| entry.answer = Some(Answer::Level(level(5))));
            answers.edit_question(&id, |entry| entry.answer = case.dimensions[d][q].2);
        }
        for d in (0..case.dimensions.len()).rev() {
            if let Some((ambition, urgency)) = case.aims[d] {
                aim(&mut answers, d, ambition, urgency);
            }
        }
        prop_assert_eq!(outcome(&case.assessment(), &answers), case.outcome());
    }

    #[test]
    fn an_empty_sheet_scores_nowhere(case in any_case(), unknown in any::<bool>()) {
        let mut empty = case;
        for cell in empty.dimensions.iter_mut().flatten() {
            cell.2 = unknown.then_some(Answer::Unknown);
        }
        let outcome = empty.outcome();
        prop_assert_eq!(&outcome.overall.figure, &OverallFigure::TooFew);
        for d in &outcome.dimensions {
 prop_assert!(d.score == DimensionScore::TooFew && d.bounds.is_none() && d.gap.is_none());
 }
        prop_assert_eq!(outcome.signals, samenhang_core::score::Signals::default());
        prop_assert!(outcome.priorities.is_empty() && outcome.domains.is_none());
    }

    #[test]
    fn priorities_come_from_aims_only(case in any_case()) {
        let outcome = case.outcome();
        prop_assert!(outcome.priorities.len() <= 3);
        prop_assert!(outcome.priorities.is_sorted_by(|a, b| a.value >= b.value));
        for priority in &outcome.priorities {
            prop_assert!(case.aims[priority.dimension].is_some());
            prop_assert!(outcome.dimensions[priority.dimension].score.mean().is_some());
        }
    }
}

#[test]
fn content_far_beyond_the_real_one_does_not_panic() {
    // More dimensions and questions than a fraction can hold exactly.
    let shape: Vec<usize> = (0..120).map(|d| 60 + d).collect();
    let assessment = assessment(content(&shape));
    let mut answers = Answers::default();
    for (d, count) in shape.iter().enumerate() {
        for q in 0..*count {
            let value = level(u8::try_from((d * 7 + q * 3) % 5 + 1).unwrap());
            answers.edit_question(&question_id(d, q), |entry| {
                entry.answer = Some(Answer::Level(value));
            });
        }
        let aim = Aim { ambition: Level::new(5), ..Aim::default() };
        answers.aims.insert(dimension_id(d), aim);
    }
    let outcome = outcome(&assessment, &answers);
    assert_eq!(outcome.overall.scored.len(), 120);
    let total = total(&outcome).unwrap();
    assert!((10..=50).contains(&total.band.geometric.tenths()));
}
