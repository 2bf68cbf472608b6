//! Where a person is: what comes next, and how many are done.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use samenhang_core::answers::{Answer, Answers, Level, Place, Position};
use samenhang_core::assessment::{
    Assessment, Dilemma, DilemmaId, DilemmaScale, Dimension, DimensionId, LevelText, NextStep,
    Packed, PositionText, Question, QuestionId,
};
use samenhang_core::progress::{
    Progress, Spread, Stage, dilemmas_filled, dimension, on_path, overall, resume, spread, step,
};
use samenhang_core::sheet::Path;

/// Two dimensions: `a1`, `a2` (core), `a3` (may be not applicable); `b1` (core), `b2`.
fn assessment() -> Assessment {
    let question = |id: &str| Question {
        id: QuestionId::new(id),
        core: matches!(id, "a2" | "b1"),
        na_allowed: id == "a3",
        ..Question::default()
    };
    let dimension = |id: &str, questions: &[&str]| Dimension {
        id: DimensionId::new(id),
        questions: questions.iter().map(|id| question(id)).collect(),
        next_steps: vec![NextStep::default(); 5],
        ..Dimension::default()
    };
    let dilemma = |id: &str| Dilemma { id: DilemmaId::new(id), ..Dilemma::default() };
    Assessment::new(Packed {
        levels: vec![LevelText::default(); 5],
        dimensions: vec![dimension("a", &["a1", "a2", "a3"]), dimension("b", &["b1", "b2"])],
        dilemma_scale: DilemmaScale {
            positions: vec![PositionText::default(); 7],
            ..DilemmaScale::default()
        },
        dilemmas: ["x", "y", "z"].map(dilemma).to_vec(),
        ..Packed::default()
    })
    .unwrap()
}

const LEVEL: Answer = Answer::Level(Level::ALL[2]);

fn answers(given: &[(&str, Answer)]) -> Answers {
    let mut answers = Answers::default();
    for (id, answer) in given {
        answers.edit_question(&QuestionId::new(id), |entry| entry.answer = Some(*answer));
    }
    answers
}

fn counts(progress: Progress) -> (usize, usize) {
    (progress.answered, progress.total)
}

#[test]
fn the_first_round_has_the_core_questions() {
    let assessment = assessment();
    let on = |path| {
        let ids = on_path(&assessment, path).map(|placed| placed.question.id.as_str().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(on(Path::Quick), ["a2", "b1"]);
    assert_eq!(on(Path::Full), ["a1", "a2", "a3", "b1", "b2"]);
}

#[test]
fn every_answer_counts_and_a_note_alone_does_not() {
    let assessment = assessment();
    let mut given =
        answers(&[("a1", LEVEL), ("a2", Answer::Unknown), ("a3", Answer::NotApplicable)]);
    given.edit_question(&QuestionId::new("b1"), |entry| entry.note = "later".to_owned());
    given.edit_question(&QuestionId::new("gone"), |entry| entry.answer = Some(LEVEL));
    assert_eq!(counts(overall(&assessment, Path::Full, &given)), (3, 5));
    assert_eq!(counts(overall(&assessment, Path::Quick, &given)), (1, 2));
    let (a, b) = (&assessment.dimensions()[0], &assessment.dimensions()[1]);
    assert_eq!(counts(dimension(a, Path::Full, &given)), (3, 3));
    assert_eq!(counts(dimension(a, Path::Quick, &given)), (1, 1));
    assert_eq!(counts(dimension(b, Path::Full, &given)), (0, 2));
}

#[test]
fn three_stages() {
    let stage = |answered, total| Progress { answered, total }.stage();
    assert_eq!(stage(0, 3), Stage::Open);
    assert_eq!(stage(1, 3), Stage::Begun);
    assert_eq!(stage(2, 3), Stage::Begun);
    assert_eq!(stage(3, 3), Stage::Complete);
}

#[test]
fn one_goes_on_where_the_first_answer_lacks() {
    let assessment = assessment();
    let next = |path, given: &[(&str, Answer)]| {
        resume(&assessment, path, &answers(given)).unwrap().question.id.as_str().to_owned()
    };
    assert_eq!(next(Path::Full, &[]), "a1");
    assert_eq!(next(Path::Quick, &[]), "a2");
    assert_eq!(next(Path::Full, &[("a1", LEVEL), ("a3", LEVEL)]), "a2");
    assert_eq!(next(Path::Quick, &[("a2", Answer::Unknown)]), "b1");
    // All done: back at the beginning.
    assert_eq!(next(Path::Quick, &[("a2", LEVEL), ("b1", LEVEL)]), "a2");
}

#[test]
fn a_step_knows_its_neighbours_on_the_path() {
    let assessment = assessment();
    let around = |path, id: &str| {
        let step = step(&assessment, path, assessment.question(&QuestionId::new(id)).unwrap());
        let name = |placed: Option<samenhang_core::assessment::Placed<'_>>| {
            placed.map(|placed| placed.question.id.as_str().to_owned()).unwrap_or_default()
        };
        (step.number, step.total, name(step.previous), name(step.next))
    };
    let expect = |number, total, previous: &str, next: &str| {
        (number, total, previous.to_owned(), next.to_owned())
    };
    assert_eq!(around(Path::Full, "a1"), expect(Some(1), 5, "", "a2"));
    assert_eq!(around(Path::Full, "a3"), expect(Some(3), 5, "a2", "b1"));
    assert_eq!(around(Path::Full, "b2"), expect(Some(5), 5, "b1", ""));
    assert_eq!(around(Path::Quick, "b1"), expect(Some(2), 2, "a2", ""));
    // Beside the path: between its neighbours, without a number.
    assert_eq!(around(Path::Quick, "a1"), expect(None, 2, "", "a2"));
    assert_eq!(around(Path::Quick, "a3"), expect(None, 2, "a2", "b1"));
    assert_eq!(around(Path::Quick, "b2"), expect(None, 2, "b1", ""));
}

#[test]
fn a_dilemma_is_filled_with_one_place() {
    let assessment = assessment();
    let mut given = Answers::default();
    assert_eq!(dilemmas_filled(&assessment, &given), 0);
    given.edit_dilemma(&DilemmaId::new("x"), |it| it.now = Some(Place::At(Position::ALL[0])));
    given.edit_dilemma(&DilemmaId::new("y"), |it| it.note = "nog niet".to_owned());
    assert_eq!(dilemmas_filled(&assessment, &given), 1, "a note is no place");
    given.edit_dilemma(&DilemmaId::new("z"), |it| it.desired = Some(Place::Unknown));
    given.edit_dilemma(&DilemmaId::new("gone"), |it| it.desired = Some(Place::Unknown));
    assert_eq!(dilemmas_filled(&assessment, &given), 2);
}

#[test]
fn not_applicable_is_blank_where_it_cannot_be_chosen() {
    let assessment = assessment();
    let given = answers(&[
        ("a1", LEVEL),
        ("a2", LEVEL),
        ("a3", Answer::NotApplicable),
        ("b1", Answer::Unknown),
        ("b2", Answer::NotApplicable),
    ]);
    let expected = Spread { levels: 2, unknown: 1, not_applicable: 1, blank: 1 };
    assert_eq!(spread(&assessment, Path::Full, &given), expected);
    let expected = Spread { levels: 1, unknown: 1, not_applicable: 0, blank: 0 };
    assert_eq!(spread(&assessment, Path::Quick, &given), expected);
    let blank = Spread { blank: 5, ..Spread::default() };
    assert_eq!(spread(&assessment, Path::Full, &Answers::default()), blank);
}
