//! Of a file of a newer version is read what this one understands, and the rest is named (R42).
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use proptest::prelude::*;
use samenhang_core::answers::{Answer, Certainty, Level, Place, Position};
use samenhang_core::assessment::{DilemmaId, DimensionId, QuestionId};
use samenhang_core::file::{self, FileError, Item, read_newer};
use samenhang_core::keeper::{Glance, glance};
use samenhang_core::record::{self, RecordError};
use samenhang_core::sheet::Path;

const V1: &str = include_str!("golden/answers-v1.json");
/// What a later version could write: new fields, new values, new forms, a new list.
const NEWER: &str = include_str!("golden/answers-newer.json");
const NEWER_RECORD: &str = include_str!("golden/record-newer.txt");

#[test]
fn it_does_not_open_as_ours() {
    assert_eq!(file::decode(NEWER.as_bytes()), Err(FileError::NewerVersion { version: 2 }));
    assert_eq!(record::open(NEWER_RECORD), Err(RecordError::NewerVersion(2)));
}

#[test]
fn what_is_understood_is_read_and_the_rest_is_named() {
    let newer = read_newer(NEWER.as_bytes()).unwrap();
    let sheet = &newer.sheet;
    assert_eq!((newer.version, &*sheet.name, sheet.path), (2, "Van later", Path::Full));
    assert_eq!(sheet.content_version, "1.0.0");
    let entry = |id| sheet.answers.questions.get(&QuestionId::new(id)).cloned().unwrap();
    let level = |value| Level::new(value).map(Answer::Level);

    let whole = entry("visie-gedeeld");
    assert_eq!((whole.answer, whole.certainty), (level(3), Some(Certainty::Supported)));
    assert_eq!((&*whole.note, whole.later), ("Raadsbesluit over de woonzorgvisie.", true));
    let of_another_form = entry("visie-drie-domeinen");
    assert_eq!(of_another_form.answer, None);
    assert_eq!(&*of_another_form.note, "Tussen drie en vier.");
    let unknown_word = entry("visie-duidelijk-voor-inwoners");
    assert_eq!((unknown_word.answer, unknown_word.certainty), (level(2), None));
    assert_eq!(entry("een-vraag-van-later").answer, level(5));

    let dilemma = sheet.answers.dilemmas.get(&DilemmaId::new("afdelingen-of-opgave")).unwrap();
    assert_eq!(dilemma.now, Position::new(-3).map(Place::At));
    assert_eq!((dilemma.desired, &*dilemma.note), (None, "Eerst de afdelingen."));

    assert_eq!(
        newer.unread,
        [
            (Item::Question(QuestionId::new("visie-drie-domeinen")), "answer"),
            (Item::Question(QuestionId::new("visie-duidelijk-voor-inwoners")), "certainty"),
            (Item::Dilemma(DilemmaId::new("afdelingen-of-opgave")), "desired"),
            (Item::Dimension(DimensionId::new("visie-en-ambitie")), "urgency"),
        ]
    );
    assert_eq!(newer.more, 2, "the path, and an answer to a question with another id");
}

/// Both the name of the form and a version above zero make a file one of ours.
#[test]
fn what_is_no_file_of_samenhang_is_not_read() {
    for (format, version) in
        [("samenhang-answer", "2"), ("", "1"), ("samenhang-answers", "0"), ("x", "0")]
    {
        let text = format!("{{\"format\": \"{format}\", \"version\": {version}}}");
        assert_eq!(read_newer(text.as_bytes()), Err(FileError::NotSamenhang), "{text}");
    }
    let least = read_newer(b"{\"format\": \"samenhang-answers\", \"version\": 1}").unwrap();
    assert_eq!((least.version, least.more), (1, 0));
}

#[test]
fn a_version_of_the_content_in_another_form_hides_nothing_else() {
    let known = read_newer(NEWER.as_bytes()).unwrap();
    let number = NEWER.replace("\"version\": \"1.0.0\"", "\"version\": 1");
    assert_ne!(number, NEWER);
    let newer = read_newer(number.as_bytes()).unwrap();
    assert_eq!(newer.sheet.content_version, "");
    assert_eq!(newer.sheet.answers, known.sheet.answers);
    assert_eq!((newer.unread, newer.more), (known.unread, known.more + 1));
    // Where it is all that cannot be read, it is counted too.
    let only =
        "{\"format\": \"samenhang-answers\", \"version\": 2, \"assessment\": {\"version\": 7}}";
    assert_eq!(read_newer(only.as_bytes()).unwrap().more, 1);
}

#[test]
fn a_record_with_another_header_tells_the_same() {
    let Glance::Newer(newer) = glance(NEWER_RECORD) else { unreachable!("it is newer") };
    assert_eq!(*newer, read_newer(NEWER.as_bytes()).unwrap());
    // The newest of several counts, whatever stands before it.
    let before = record::seal(8, "{}");
    let both = [&*before, NEWER_RECORD].join("\n");
    assert_eq!(glance(&both), Glance::Newer(newer.clone()));
    assert_eq!(glance(NEWER), Glance::Newer(newer));
}

#[test]
fn what_tells_nothing_is_said_to_be_newer_or_damaged() {
    assert_eq!(glance("samenhang-record 2 packed\n\u{1}\u{2}"), Glance::Sealed);
    let whole = record::seal(3, V1);
    assert_eq!(glance(whole.get(..whole.len() - 9).unwrap()), Glance::Damaged);
    for text in ["", "samenhang-record ", "samenhang-record 2", "{}", "[1, 2]"] {
        assert_eq!(glance(text), Glance::Damaged, "{text}");
    }
}

#[test]
fn too_many_and_too_long_is_left_out_and_counted() {
    let note = "x".repeat(5_000);
    let answer = |at| format!("{{\"question\": \"vraag-{at}\", \"answer\": 3}}");
    let mut answers: Vec<String> = (0..510).map(answer).collect();
    answers.insert(1, answer(0));
    answers.insert(2, format!("{{\"question\": \"lang\", \"note\": \"{note}\", \"later\": true}}"));
    let text = format!(
        "{{\"format\": \"samenhang-answers\", \"version\": 3, \"answers\": [{}], \"aims\": 7}}",
        answers.join(",")
    );
    let newer = read_newer(text.as_bytes()).unwrap();
    assert_eq!(newer.sheet.answers.questions.len(), 499);
    assert_eq!(newer.unread, [(Item::Question(QuestionId::new("lang")), "note")]);
    assert_eq!(
        newer.more,
        1 + 12 + 1,
        "one twice, twelve above the limit, and a list that is none"
    );
}

/// Bytes of JSON, mangled here and there, and what stands around it.
fn mangled() -> impl Strategy<Value = Vec<u8>> {
    let whole = prop_oneof![Just(NEWER), Just(V1), Just(NEWER_RECORD)];
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4);
    (whole, changes).prop_map(|(whole, changes)| {
        let mut bytes = whole.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    })
}

proptest! {
    /// Total, and whatever comes out is a sheet that this version can write and read.
    #[test]
    fn whatever_is_read_is_a_sheet_of_ours(bytes in mangled()) {
        if let Ok(newer) = read_newer(&bytes) {
            let text = file::encode(&newer.sheet, "x");
            prop_assert_eq!(file::decode(text.as_bytes()), Ok(newer.sheet));
        }
        let _ = glance(&String::from_utf8_lossy(&bytes));
    }

    /// What this version opens, it understands in full, whatever the version says.
    #[test]
    fn nothing_is_lost_of_what_we_know(bytes in mangled(), version in 1..9_u32) {
        if let Ok(sheet) = file::decode(&bytes) {
            let text = file::encode(&sheet, "x");
            let later = text.replacen("\"version\": 1", &format!("\"version\": {version}"), 1);
            let newer = read_newer(later.as_bytes()).unwrap();
            prop_assert_eq!(newer.sheet, sheet);
            prop_assert_eq!((newer.unread, newer.more), (vec![], 0));
        }
    }
}
