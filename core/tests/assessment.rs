//! What can be asked of an assessment, and each way in which its parts may not fit together.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::sync::LazyLock;

use samenhang_core::assessment::{
    Assessment, DecodeError, DilemmaId, Lang, MainDomain, Packed, QuestionId, RoleId, Rule,
};

static DUTCH: LazyLock<Packed> = LazyLock::new(|| real(Lang::Nl));

fn real(lang: Lang) -> Packed {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    samenhang_content::load(&root).unwrap().packed(lang)
}

fn assessment() -> Assessment {
    Assessment::new(DUTCH.clone()).unwrap()
}

/// The fault after one change of the real content, which has none.
fn fault_after(change: impl FnOnce(&mut Packed)) -> Option<DecodeError> {
    let mut packed = DUTCH.clone();
    change(&mut packed);
    Assessment::new(packed).err()
}

#[test]
fn a_language_has_a_code() {
    assert_eq!(Lang::ALL.map(Lang::code), ["nl", "en"]);
    for lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
        assert_ne!(lang.other(), lang);
    }
    for code in ["", "de", "NL", "nl-NL"] {
        assert_eq!(Lang::from_code(code), None, "{code}");
    }
}

#[test]
fn questions_are_counted_and_numbered_from_one() {
    let assessment = assessment();
    let sizes: Vec<_> = assessment.dimensions().iter().map(|it| it.questions.len()).collect();
    assert!(sizes.len() > 1 && sizes.iter().all(|size| *size > 1), "{sizes:?}");
    assert_eq!(assessment.question_count(), sizes.iter().sum::<usize>());
    assert_eq!(assessment.questions().len(), assessment.question_count());

    let mut expected = Vec::new();
    for (at, dimension) in assessment.dimensions().iter().enumerate() {
        for question in &dimension.questions {
            expected.push((expected.len() + 1, at + 1, &dimension.id, &question.id));
        }
    }
    let placed: Vec<_> = assessment
        .questions()
        .map(|it| (it.number, it.dimension_number, &it.dimension.id, &it.question.id))
        .collect();
    assert_eq!(placed, expected);
    for (number, _, _, id) in placed {
        assert_eq!(assessment.question(id).map(|it| it.number), Some(number));
    }
    assert!(assessment.question(&QuestionId::new("geen")).is_none());
}

#[test]
fn the_first_round_has_one_question_of_each_dimension() {
    let assessment = assessment();
    let core: Vec<_> = assessment.core_questions().map(|it| it.dimension_number).collect();
    assert_eq!(core, (1..=assessment.dimensions().len()).collect::<Vec<_>>());
    assert!(assessment.core_questions().all(|it| it.question.core));
}

#[test]
fn dilemmas_and_roles_are_found_by_their_id() {
    let assessment = assessment();
    let parts = assessment.parts();
    assert!(parts.dilemmas.len() > 2 && parts.roles.len() > 2);
    for (at, dilemma) in parts.dilemmas.iter().enumerate() {
        assert_eq!(assessment.dilemma(&dilemma.id), Some((at + 1, dilemma)));
    }
    for role in &parts.roles {
        assert_eq!(assessment.role(&role.id), Some(role));
    }
    assert_eq!(assessment.dilemma(&DilemmaId::new("geen")), None);
    assert_eq!(assessment.role(&RoleId::new("geen")), None);
}

#[test]
fn an_assessment_is_the_same_as_itself_and_no_other() {
    let (dutch, english) = (assessment(), Assessment::new(real(Lang::En)).unwrap());
    let shared = &dutch;
    assert!(dutch == *shared && english != dutch);
}

#[test]
fn why_it_cannot_be_read_is_said() {
    assert_eq!(DecodeError::Form.to_string(), "not a compact assessment");
    assert_eq!(DecodeError::Fault("a fault").to_string(), "a fault");
}

/// A place in a list: what points to the last one fits, what points past it is named.
#[test]
fn what_points_past_the_end_of_a_list_is_named() {
    type Point = fn(&mut Packed, u16);
    type Length = fn(&Packed) -> usize;
    let of_dimensions: Length = |packed| packed.dimensions.len();
    let of_questions: Length = |packed| packed.dimensions.iter().map(|it| it.questions.len()).sum();
    let no_signal = "a signal does not fit the questions";
    let points: [(&str, Length, Point); 12] = [
        (
            "a quotation of the start page is unknown",
            |it| it.quotes.len(),
            |it, at| {
                it.start_quotes = vec![at];
            },
        ),
        (
            "a quotation of a dimension is unknown",
            |it| it.quotes.len(),
            |it, at| {
                it.dimensions[0].quote = Some(at);
            },
        ),
        (
            "a question names an unknown role",
            |it| it.roles.len(),
            |it, at| {
                it.dimensions[0].questions[0].answer_by = vec![at as u8];
            },
        ),
        (
            "a question names an unknown domain",
            |it| it.domains.len(),
            |it, at| {
                it.dimensions[0].questions[0].domains = vec![at as u8];
            },
        ),
        (
            "a question has an unknown main domain",
            |it| it.domains.len(),
            |it, at| {
                it.dimensions[0].questions[0].main_domain = MainDomain::One(at as u8);
            },
        ),
        (
            "a question names an unknown term",
            |it| it.glossary.len(),
            |it, at| {
                it.dimensions[0].questions[0].terms = vec![at];
            },
        ),
        (
            "a dilemma names an unknown term",
            |it| it.glossary.len(),
            |it, at| {
                it.dilemmas[0].terms = vec![at];
            },
        ),
        (no_signal, of_dimensions, |it, at| {
            it.signals[0].rule = Rule::DimensionGap { high: at as u8, low: 0, min_gap_tenths: 1 };
        }),
        (no_signal, of_dimensions, |it, at| {
            it.signals[0].rule = Rule::DimensionGap { high: 0, low: at as u8, min_gap_tenths: 1 };
        }),
        (no_signal, of_questions, |it, at| {
            it.signals[0].rule = Rule::QuestionGap { high: at, low: 0, min_gap_tenths: 1 };
        }),
        (no_signal, of_questions, |it, at| {
            it.signals[0].rule = Rule::QuestionGap { high: 0, low: at, min_gap_tenths: 1 };
        }),
        (no_signal, of_questions, |it, at| {
            it.signals[0].rule = Rule::QuestionMax { question: at, max: 1 };
        }),
    ];
    for (number, (fault, length, point)) in points.into_iter().enumerate() {
        let past = u16::try_from(length(&DUTCH)).unwrap();
        assert_eq!(fault_after(|it| point(it, past - 1)), None, "{number}: {fault}");
        assert_eq!(fault_after(|it| point(it, past)), Some(DecodeError::Fault(fault)), "{number}");
    }
}

#[test]
fn the_limit_of_a_signal_is_a_level() {
    let with = |max| {
        fault_after(|it| it.signals[0].rule = Rule::QuestionMax { question: 0, max }).is_some()
    };
    assert_eq!([0, 1, 5, 6].map(with), [true, false, false, true]);
}
