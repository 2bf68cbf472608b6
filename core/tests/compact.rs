//! The compact form: what is written comes back, and nothing else is taken for it.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod cases;

use std::sync::LazyLock;

use cases::cases;
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use samenhang_core::assessment::{
    Assessment, DecodeError, Lang, MainDomain, Packed, QuestionId, Rule,
};

fn real(lang: Lang) -> Packed {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    samenhang_content::load(&root).unwrap().packed(lang)
}

/// One dimension with one question and one dilemma, so that every cut can be tried.
fn small() -> Packed {
    let mut packed = real(Lang::Nl);
    packed.glossary.clear();
    packed.signals.truncate(1);
    packed.signals[0].rule = Rule::QuestionMax { question: 0, max: 2 };
    packed.dilemmas.truncate(1);
    packed.dilemmas[0].terms.clear();
    packed.dimensions.truncate(1);
    packed.dimensions[0].questions.truncate(1);
    packed.dimensions[0].questions[0].core = true;
    packed.dimensions[0].questions[0].terms.clear();
    packed
}

static SMALL: LazyLock<Packed> = LazyLock::new(small);

fn decoded(bytes: &[u8]) -> Result<Packed, DecodeError> {
    Assessment::decode(bytes).map(|assessment| assessment.parts().clone())
}

#[test]
fn the_real_content_comes_back_as_it_was() {
    for lang in Lang::ALL {
        let packed = real(lang);
        assert_eq!(decoded(&packed.encode()), Ok(packed));
    }
}

#[test]
fn every_kind_of_value_comes_back_as_it_was() {
    let mut packed = small();
    let question = &mut packed.dimensions[0].questions[0];
    question.id = QuestionId::new("één");
    question.na_hint = Some(String::new());
    question.na_allowed = true;
    question.main_domain = MainDomain::Across;
    packed.dimensions[0].quote = None;
    packed.quick_minutes = 255;
    packed.title = "a".repeat(70_000);
    packed.quotes[0].year = u16::MAX;
    for rule in [
        Rule::DimensionGap { high: 0, low: 0, min_gap_tenths: 255 },
        Rule::QuestionGap { high: 0, low: 0, min_gap_tenths: 10 },
        Rule::QuestionMax { question: 0, max: 5 },
    ] {
        packed.signals[0].rule = rule;
        assert_eq!(decoded(&packed.encode()), Ok(packed.clone()));
    }
}

/// The last of each that its place in the form can point to.
#[test]
fn the_largest_places_come_back_as_they_were() {
    let mut packed = small();
    packed.domains = vec![packed.domains[0].clone(); 256];
    let more = packed.dimensions[0].questions[0].clone();
    packed.dimensions[0].questions.resize(300, more);
    for (at, question) in packed.dimensions[0].questions.iter_mut().enumerate() {
        question.core = at == 0;
        question.main_domain = MainDomain::One(255);
    }
    for rule in [
        Rule::QuestionGap { high: 299, low: 256, min_gap_tenths: 10 },
        Rule::QuestionMax { question: 299, max: 5 },
    ] {
        packed.signals[0].rule = rule;
        assert_eq!(decoded(&packed.encode()), Ok(packed.clone()));
    }
}

/// A number ends within five bytes, also where what follows would fit.
#[test]
fn a_number_that_goes_on_is_noticed() {
    let bytes = small().encode();
    let (texts, at) = head(&bytes);
    let spread = |last: u8| {
        let part = |shift: u32| (texts >> shift & 0x7f) as u8 | 0x80;
        let length = [part(0), part(7), part(14), part(21), last];
        decoded(&[&[1][..], &length, &bytes[at..]].concat())
    };
    assert!(spread(0).is_ok());
    assert_eq!(spread(0x80), Err(DecodeError::Form));
}

#[test]
fn whatever_is_cut_off_or_added_is_noticed() {
    let bytes = small().encode();
    assert!(decoded(&bytes).is_ok());
    for end in 0..bytes.len() {
        assert_eq!(decoded(&bytes[..end]), Err(DecodeError::Form), "{end} bytes");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(decoded(&longer), Err(DecodeError::Form));
}

#[test]
fn another_form_is_noticed() {
    let mut bytes = small().encode();
    bytes[0] += 1;
    assert_eq!(decoded(&bytes), Err(DecodeError::Form));
}

#[test]
fn what_does_not_fit_together_is_named() {
    let mut packed = small();
    packed.levels.pop();
    let fault = DecodeError::Fault("there must be five levels");
    assert_eq!(decoded(&packed.encode()), Err(fault));
}

/// No texts, then numbers: the language, six texts, three minutes, the number of levels.
#[test]
fn a_length_is_not_trusted() {
    let head = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    assert_eq!(decoded(&[&head[..], &huge].concat()), Err(DecodeError::Form));
    assert_eq!(decoded(&[&head[..], &huge, &[0; 1_000]].concat()), Err(DecodeError::Form));
    // A block of texts that is longer than the file, and one past 32 bits.
    assert_eq!(decoded(&[&[1][..], &huge].concat()), Err(DecodeError::Form));
    assert_eq!(decoded(&[1, 0x80, 0x80, 0x80, 0x80, 0x10]), Err(DecodeError::Form));
    assert_eq!(decoded(&[1, 0x80, 0x80, 0x80, 0x80, 0x80, 0]), Err(DecodeError::Form));
}

#[test]
fn numbers_that_are_too_large_for_their_place_are_noticed() {
    // The language is the first number after the texts; 2 is none.
    let bytes = small().encode();
    let texts = bytes.len() - numbers(&bytes).len();
    assert_eq!(bytes[texts], 0);
    let mut other = bytes.clone();
    other[texts] = 2;
    assert_eq!(decoded(&other), Err(DecodeError::Form));
}

#[test]
fn nothing_hides_in_a_number_that_is_not_used() {
    let mut packed = small();
    packed.signals[0].rule = Rule::QuestionMax { question: 0, max: 2 };
    let mut bytes = packed.encode();
    // Where another kind of rule first differs is its kind; the two places follow.
    let mut other = packed.clone();
    other.signals[0].rule = Rule::QuestionGap { high: 0, low: 0, min_gap_tenths: 2 };
    let kind = bytes.iter().zip(other.encode()).position(|(byte, other)| *byte != other).unwrap();
    let unused = kind + 2;
    assert!(decoded(&bytes) == Ok(packed));
    bytes[unused] = 1;
    assert_eq!(decoded(&bytes), Err(DecodeError::Form));
}

/// The length of the texts in bytes, and where they begin.
fn head(bytes: &[u8]) -> (usize, usize) {
    let (mut length, mut at) = (0_usize, 1);
    for shift in [0, 7, 14, 21, 28] {
        length |= usize::from(bytes[at] & 0x7f) << shift;
        at += 1;
        if bytes[at - 1] < 0x80 {
            break;
        }
    }
    (length, at)
}

/// What follows the texts.
fn numbers(bytes: &[u8]) -> &[u8] {
    let (length, at) = head(bytes);
    &bytes[at + length..]
}

#[test]
fn a_text_is_not_cut_inside_a_character() {
    let mut packed = small();
    packed.id = "é".to_owned();
    packed.version = "é".to_owned();
    let bytes = packed.encode();
    let at = bytes.len() - numbers(&bytes).len();
    assert_eq!(bytes[at + 1..at + 3], [2, 2]);
    let mut other = bytes.clone();
    other[at + 1..at + 3].copy_from_slice(&[1, 3]);
    assert_eq!(decoded(&other), Err(DecodeError::Form));
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn junk_is_refused_and_stops_nothing(bytes in vec(any::<u8>(), 0..400)) {
        assert!(decoded(&bytes).is_err());
        // The same behind a head that is right, so that the numbers are reached.
        let headed = [&[1, 0][..], &bytes].concat();
        assert!(decoded(&headed).is_err());
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_changed_byte_gives_an_error_or_another_whole(
        at in any::<proptest::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let packed = &*SMALL;
        let mut bytes = packed.encode();
        let at = at.index(bytes.len());
        let same = bytes[at] == byte;
        bytes[at] = byte;
        match decoded(&bytes) {
            Ok(other) => assert_eq!(other == *packed, same),
            Err(_) => assert!(!same),
        }
    }
}
