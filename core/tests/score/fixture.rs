//! Content and answers made for a test.

use samenhang_core::answers::{Aim, Answer, Answers, Level, Urgency};
use samenhang_core::assessment::{
    Assessment, DilemmaScale, Dimension, DimensionId, Domain, Lang, LevelText, MainDomain,
    NextStep, OptionText, Packed, PositionText, Question, QuestionId, Rule, Signal,
};
use samenhang_core::score::{Outcome, outcome};

/// The number of questions per dimension in the real content.
pub(crate) const REAL_SHAPE: [usize; 10] = [4, 4, 5, 4, 4, 3, 4, 4, 3, 3];

pub(crate) fn question_id(dimension: usize, question: usize) -> QuestionId {
    QuestionId::new(&format!("d{dimension}-q{question}"))
}

pub(crate) fn dimension_id(dimension: usize) -> DimensionId {
    DimensionId::new(&format!("d{dimension}"))
}

/// Content with so many questions per dimension. The first of each is the core question,
/// "niet van toepassing" is allowed everywhere, and all questions are "overstijgend".
pub(crate) fn content(shape: &[usize]) -> Packed {
    let option = || OptionText { label: String::new(), help: String::new() };
    let level = || LevelText {
        id: String::new(),
        name: String::new(),
        description: String::new(),
        conversation: String::new(),
    };
    Packed {
        quick_minutes: 10,
        full_minutes: (30, 45),
        lang: Lang::Nl,
        id: "test".into(),
        version: "1.0.0".into(),
        title: String::new(),
        intro: String::new(),
        status: String::new(),
        instruction: String::new(),
        levels: (0..5).map(|_| level()).collect(),
        unknown: option(),
        not_applicable: option(),
        certainties: [String::new(), String::new(), String::new()],
        roles: Vec::new(),
        domains: Vec::new(),
        dimensions: shape.iter().enumerate().map(|(d, count)| dimension(d, *count)).collect(),
        dilemma_scale: DilemmaScale {
            positions: (0..7)
                .map(|_| PositionText { label: String::new(), spoken: String::new() })
                .collect(),
            now: String::new(),
            desired: String::new(),
            note: String::new(),
        },
        dilemmas: Vec::new(),
        signals: Vec::new(),
        glossary: Vec::new(),
        quotes: Vec::new(),
        start_quotes: Vec::new(),
    }
}

fn dimension(d: usize, count: usize) -> Dimension {
    Dimension {
        id: dimension_id(d),
        name: String::new(),
        description: String::new(),
        why: String::new(),
        quote: None,
        questions: (0..count).map(|q| question(question_id(d, q), q == 0)).collect(),
        next_steps: (0..5)
            .map(|_| NextStep { steps: Vec::new(), question: String::new() })
            .collect(),
    }
}

fn question(id: QuestionId, core: bool) -> Question {
    Question {
        na_hint: None,
        id,
        core,
        na_allowed: true,
        text: String::new(),
        explanation: String::new(),
        levels: std::array::from_fn(|_| String::new()),
        evidence: String::new(),
        answer_by: Vec::new(),
        domains: Vec::new(),
        main_domain: MainDomain::Across,
        terms: Vec::new(),
    }
}

pub(crate) fn domain(id: &str) -> Domain {
    Domain { id: id.into(), name: String::new(), description: String::new() }
}

pub(crate) fn signal(rule: Rule) -> Signal {
    Signal { id: String::new(), rule, text: String::new(), question: String::new() }
}

pub(crate) fn assessment(packed: Packed) -> Assessment {
    Assessment::new(packed).unwrap()
}

pub(crate) fn level(value: u8) -> Level {
    Level::new(value).unwrap()
}

/// Answers in writing, dimension by dimension: `"3 2 ? 4 | n . 2"`, with `?` for "weet ik
/// niet", `n` for "niet van toepassing" and `.` for nothing chosen.
pub(crate) fn answers(text: &str) -> Answers {
    let mut answers = Answers::default();
    for (d, part) in text.split('|').enumerate() {
        for (q, sign) in part.split_whitespace().enumerate() {
            let answer = match sign {
                "." => None,
                "?" => Some(Answer::Unknown),
                "n" => Some(Answer::NotApplicable),
                value => Some(Answer::Level(level(value.parse().unwrap()))),
            };
            answers.edit_question(&question_id(d, q), |entry| entry.answer = answer);
        }
    }
    answers
}

/// The shape that answers in writing have.
fn shape(text: &str) -> Vec<usize> {
    text.split('|').map(|part| part.split_whitespace().count()).collect()
}

/// The outcome of answers in writing, on content of the same shape.
pub(crate) fn score(text: &str) -> Outcome {
    outcome(&assessment(content(&shape(text))), &answers(text))
}

/// As many dimensions as there are fractions, each with that sum over that number of answers.
pub(crate) fn with_means(fractions: &[(u32, u32)]) -> String {
    let dimension = |(sum, count): &(u32, u32)| {
        let levels = (0..*count).map(|i| sum / count + u32::from(i < sum % count));
        levels.map(|level| level.to_string()).collect::<Vec<_>>().join(" ")
    };
    fractions.iter().map(dimension).collect::<Vec<_>>().join(" | ")
}

pub(crate) fn aim(answers: &mut Answers, dimension: usize, ambition: u8, urgency: Option<u8>) {
    let urgency = urgency.map(|value| Urgency::new(value).unwrap());
    let aim = Aim { ambition: Some(level(ambition)), urgency };
    answers.aims.insert(dimension_id(dimension), aim);
}

/// The profile of worked example 3 on content with the real shape, patterns and domains.
pub(crate) fn example_3() -> (Assessment, Answers) {
    let text = "4 4 4 3 | 3 2 3 2 | 3 2 3 3 2 | 2 2 2 2 | 3 3 3 2 | 3 3 2 | 3 3 3 4 | 2 2 2 3 \
                | 3 3 4 | 2 2 1";
    (assessment(real_content()), answers(text))
}

/// Content with the shape, patterns and main domains of the real content.
pub(crate) fn real_content() -> Packed {
    let mut packed = content(&REAL_SHAPE);
    let gap = |high, low| signal(Rule::DimensionGap { high, low, min_gap_tenths: 10 });
    packed.signals = vec![
        gap(0, 1),
        gap(1, 0),
        gap(0, 3),
        gap(4, 3),
        gap(1, 8),
        gap(0, 5),
        gap(1, 9),
        signal(Rule::QuestionGap { high: 24, low: 25, min_gap_tenths: 20 }),
        signal(Rule::QuestionMax { question: 11, max: 2 }),
    ];
    packed.domains = ["volkshuisvestelijk", "sociaal", "ruimtelijk"].map(domain).to_vec();
    let main = [vec![24, 25, 27, 33], vec![2, 11, 17, 19, 20, 21, 22, 26], vec![28, 29, 30, 31]];
    let questions = packed.dimensions.iter_mut().flat_map(|d| &mut d.questions);
    for (place, question) in questions.enumerate() {
        question.na_allowed = place == 5;
        if let Some(index) = main.iter().position(|places| places.contains(&place)) {
            question.main_domain = MainDomain::One(u8::try_from(index).unwrap());
        }
    }
    packed
}
