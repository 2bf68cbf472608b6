//! What can be answered, at its edges.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use samenhang_core::answers::{
    Answer, Answers, Certainty, DilemmaEntry, Entry, Level, Place, Position, Urgency,
};
use samenhang_core::assessment::{DilemmaId, QuestionId, is_id};
use samenhang_core::sheet::SheetId;

#[test]
fn a_level_is_one_to_five() {
    assert_eq!((Level::new(0), Level::new(6), Level::new(255)), (None, None, None));
    for (index, value) in (1..=5).enumerate() {
        let level = Level::new(value).unwrap();
        assert_eq!((level.value(), level.index(), level), (value, index, Level::ALL[index]));
    }
}

#[test]
fn a_place_is_three_to_the_left_to_three_to_the_right() {
    assert_eq!((Position::new(-4), Position::new(4)), (None, None));
    for (index, value) in (-3..=3).enumerate() {
        let position = Position::new(value).unwrap();
        assert_eq!(
            (position.value(), position.index(), position),
            (value, index, Position::ALL[index])
        );
        assert_eq!(Place::At(position).position(), Some(position));
    }
    assert_eq!(Place::Unknown.position(), None);
}

#[test]
fn an_urgency_is_one_to_three_and_one_where_none_was_chosen() {
    assert_eq!((Urgency::new(0), Urgency::new(4)), (None, None));
    assert_eq!([1, 2, 3].map(|value| Urgency::new(value).unwrap().value()), [1, 2, 3]);
    assert_eq!(Urgency::default().value(), 1);
}

#[test]
fn a_certainty_is_known_by_its_id() {
    for certainty in Certainty::ALL {
        assert_eq!(Certainty::from_id(certainty.id()), Some(certainty));
    }
    assert_eq!(Certainty::from_id("onderbouwd"), Some(Certainty::Supported));
    assert_eq!(Certainty::from_id(""), None);
}

#[test]
fn what_ends_up_empty_is_not_kept() {
    let (question, dilemma) = (QuestionId::new("q"), DilemmaId::new("d"));
    let mut answers = Answers::default();
    answers.edit_question(&question, |entry| entry.later = true);
    answers.edit_question(&question, |entry| entry.answer = Some(Answer::Unknown));
    assert_eq!(answers.answer(&question), Some(Answer::Unknown));
    assert!(answers.questions.get(&question).is_some_and(|entry| entry.later), "both are kept");
    answers.edit_question(&question, |entry| *entry = Entry::default());
    assert_eq!(answers.answer(&question), None);

    answers.edit_dilemma(&dilemma, |entry| entry.note = "a".to_owned());
    answers.edit_dilemma(&dilemma, |entry| entry.now = Some(Place::Unknown));
    assert!(answers.dilemmas.get(&dilemma).is_some_and(|entry| entry.note == "a"));
    answers.edit_dilemma(&dilemma, |entry| *entry = DilemmaEntry::default());
    assert_eq!(answers, Answers::default());
}

#[test]
fn ids_have_letters_digits_and_hyphens() {
    for id in ["a", "9", "-", "visie-gedeeld", &"x".repeat(64)] {
        assert!(is_id(id), "{id}");
    }
    for other in ["", "A", "a b", "é", "a_b", "a.b", &"x".repeat(65)] {
        assert!(!is_id(other), "{other}");
    }
}

#[test]
fn sheets_have_letters_and_digits() {
    for id in ["a", "0", "0123456789abcdef", &"z".repeat(32)] {
        assert_eq!(SheetId::new(id).map(|id| id.as_str().to_owned()).as_deref(), Some(id));
    }
    for other in ["", "A", "a-b", "../a", "é", &"z".repeat(33)] {
        assert_eq!(SheetId::new(other), None, "{other}");
    }
    assert_eq!(SheetId::from_random(255).as_str(), "00000000000000ff");
    assert_eq!(SheetId::from_random(u64::MAX).as_str(), "ffffffffffffffff");
}
