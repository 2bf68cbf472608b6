//! The file people save: what is written is read again, now and in every later version.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

mod cases;

use cases::cases;
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use samenhang_core::answers::{
    Aim, Answer, Answers, Certainty, DilemmaEntry, Entry, Level, Place, Position, Urgency,
};
use samenhang_core::assessment::{DilemmaId, DimensionId, QuestionId, RoleId};
use samenhang_core::file::{self, FileError, MOMENT_MAX_MS};
use samenhang_core::record;
use samenhang_core::sheet::{Moment, Path, Sheet, SheetId};

const ASSESSMENT: &str = "integrale-aanpak-wonen-begeleiding-en-zorg";
const GOLDEN: &str = include_str!("golden/answers-v1.json");
const SCHEMA: &str = include_str!("../../docs/formats/samenhang-answers-1.schema.json");

/// The sheet that the golden file holds, written out again by hand.
fn golden_sheet() -> Sheet {
    let question = |id: &str, answer, certainty, note: &str, later| {
        (QuestionId::new(id), Entry { answer, certainty, note: note.to_owned(), later })
    };
    let level = |value| Level::new(value).map(Answer::Level);
    let place = |value| Position::new(value).map(Place::At);
    let questions = [
        question("een-vraag-van-later", level(5), None, "", false),
        question("visie-antwoord-op-vragen", Some(Answer::NotApplicable), None, "", true),
        question(
            "visie-drie-domeinen",
            Some(Answer::Unknown),
            Some(Certainty::Estimate),
            "",
            false,
        ),
        question(
            "visie-duidelijk-voor-inwoners",
            None,
            None,
            "Alleen een notitie:\n\"nog {geen} [antwoord]\"\t\\ 🙂",
            false,
        ),
        question(
            "visie-gedeeld",
            level(3),
            Some(Certainty::Supported),
            "Raadsbesluit over de woonzorgvisie.",
            true,
        ),
    ];
    let dilemmas = [
        (
            DilemmaId::new("afdelingen-of-opgave"),
            DilemmaEntry {
                now: place(-3),
                desired: place(0),
                note: "Eerst de afdelingen.".to_owned(),
            },
        ),
        (
            DilemmaId::new("brede-visie-of-stap-voor-stap"),
            DilemmaEntry { now: Some(Place::Unknown), desired: place(3), note: String::new() },
        ),
    ];
    let aims = [
        (
            DimensionId::new("van-visie-naar-uitvoering"),
            Aim { ambition: None, urgency: Urgency::new(3) },
        ),
        (
            DimensionId::new("visie-en-ambitie"),
            Aim { ambition: Level::new(4), urgency: Urgency::new(1) },
        ),
    ];
    Sheet {
        id: SheetId::from_random(0x2a_5f1c),
        created: Moment(1_735_722_000_000),
        changed: Moment(1_735_725_600_123),
        path: Path::Full,
        role: Some(RoleId::new("wethouder")),
        name: "Voorbeeld, één kern".to_owned(),
        content_version: "0.2.0".to_owned(),
        answers: Answers {
            questions: questions.into_iter().collect(),
            dilemmas: dilemmas.into_iter().collect(),
            aims: aims.into_iter().collect(),
        },
    }
}

#[test]
fn the_golden_file_of_version_1_opens() {
    assert_eq!(file::decode(GOLDEN.as_bytes()), Ok(golden_sheet()));
}

/// Goes when there is a version 2; the test above stays.
#[test]
fn the_golden_file_is_what_is_written_today() {
    assert_eq!(file::encode(&golden_sheet(), ASSESSMENT), GOLDEN);
}

#[test]
fn an_empty_sheet_is_written_without_odd_lines() {
    let mut sheet = golden_sheet();
    sheet.answers = Answers::default();
    sheet.role = None;
    sheet.name = String::new();
    sheet.path = Path::Quick;
    let text = file::encode(&sheet, ASSESSMENT);
    assert_eq!(
        text.split_once("\"sheet\"").unwrap().1,
        ": {\n    \"id\": \"00000000002a5f1c\",\n    \"createdMs\": 1735722000000,\n    \
         \"changedMs\": 1735725600123,\n    \"path\": \"quick\"\n  },\n  \"answers\": [],\n  \
         \"dilemmas\": [],\n  \"aims\": []\n}\n"
    );
    assert_eq!(file::decode(text.as_bytes()), Ok(sheet));
}

#[test]
fn entries_without_content_are_neither_written_nor_kept() {
    let mut sheet = golden_sheet();
    sheet.answers.questions.insert(QuestionId::new("leeg"), Entry::default());
    sheet.answers.dilemmas.insert(DilemmaId::new("leeg"), DilemmaEntry::default());
    sheet.answers.aims.insert(DimensionId::new("leeg"), Aim::default());
    assert_eq!(file::encode(&sheet, ASSESSMENT), GOLDEN);

    let with_empty = GOLDEN
        .replace("\"answers\": [", "\"answers\": [{\"question\":\"leeg\"},")
        .replace("\"dilemmas\": [", "\"dilemmas\": [{\"dilemma\":\"leeg\",\"note\":\"\"},")
        .replace("\"aims\": [", "\"aims\": [{\"dimension\":\"leeg\",\"urgency\":null},");
    assert_eq!(file::decode(with_empty.as_bytes()), Ok(golden_sheet()));
}

#[test]
fn fields_of_others_are_passed_over() {
    let extended = GOLDEN
        .replace("\"version\": 1,", "\"version\": 1, \"$schema\": \"x\", \"more\": [{\"a\": 1.5}],")
        .replace("\"path\": \"full\"", "\"colour\": null, \"path\": \"full\"")
        .replace("\"answer\": 3", "\"answer\": 3, \"weight\": {\"deep\": [true]}");
    assert_ne!(extended, GOLDEN);
    assert_eq!(file::decode(extended.as_bytes()), Ok(golden_sheet()));
}

#[test]
fn a_byte_order_mark_and_other_spaces_do_no_harm() {
    let saved_again = format!("\u{feff}{}", GOLDEN.replace('\n', "\r\n"));
    assert_eq!(file::decode(saved_again.as_bytes()), Ok(golden_sheet()));
}

#[test]
fn bidi_controls_are_left_out_of_notes_and_the_name() {
    let turned = GOLDEN
        .replace("Voorbeeld", "Voor\u{202e}beeld\u{2066}")
        .replace("Eerst de", "\u{200f}Eerst\u{061c} de\\u202c")
        .replace("Raadsbesluit", "\\u202dRaadsbesluit\u{2069}");
    assert_eq!(file::decode(turned.as_bytes()), Ok(golden_sheet()));
    assert_eq!(
        file::without_bidi_controls("a\u{200e}b \u{202a}עברית\u{202c} ë🙂\u{200d}"),
        "ab עברית ë🙂\u{200d}",
        "the text itself stays, whatever its direction"
    );
}

/// What `content.json` and the app can give, plus ids of other versions.
fn sheets() -> impl Strategy<Value = Sheet> {
    let id = || "[a-z0-9-]{1,64}";
    // Any characters, but none that are left out on reading.
    let text = |max: usize| {
        prop::collection::vec(any::<char>(), 0..max)
            .prop_map(|chars| file::without_bidi_controls(&chars.into_iter().collect::<String>()))
    };
    let level = || (1..=5_u8).prop_map(|value| Level::new(value).unwrap());
    let answer = prop_oneof![
        level().prop_map(Answer::Level),
        Just(Answer::Unknown),
        Just(Answer::NotApplicable)
    ];
    let certainty = prop::sample::select(Certainty::ALL.to_vec());
    let place = || {
        prop_oneof![
            prop::sample::select(Position::ALL.to_vec()).prop_map(Place::At),
            Just(Place::Unknown)
        ]
    };
    let entry = (option::of(answer), option::of(certainty), text(60), any::<bool>())
        .prop_map(|(answer, certainty, note, later)| Entry { answer, certainty, note, later })
        .prop_filter("recorded", |entry| !entry.is_empty());
    let dilemma = (option::of(place()), option::of(place()), text(60))
        .prop_map(|(now, desired, note)| DilemmaEntry { now, desired, note })
        .prop_filter("recorded", |entry| !entry.is_empty());
    let urgency = (1..=3_u8).prop_map(|value| Urgency::new(value).unwrap());
    let aim = (option::of(level()), option::of(urgency))
        .prop_map(|(ambition, urgency)| Aim { ambition, urgency })
        .prop_filter("recorded", |aim| *aim != Aim::default());
    let answers = (
        btree_map(id().prop_map(|id| QuestionId::new(&id)), entry, 0..50),
        btree_map(id().prop_map(|id| DilemmaId::new(&id)), dilemma, 0..12),
        btree_map(id().prop_map(|id| DimensionId::new(&id)), aim, 0..12),
    )
        .prop_map(|(questions, dilemmas, aims)| Answers {
            questions: questions.into_iter().collect(),
            dilemmas: dilemmas.into_iter().collect(),
            aims: aims.into_iter().collect(),
        });
    let about = (
        "[a-z0-9]{1,32}",
        0..=MOMENT_MAX_MS,
        0..=MOMENT_MAX_MS,
        any::<bool>(),
        option::of(id()),
        text(80),
        "[ -~]{0,32}",
    );
    (about, answers).prop_map(|((id, created, changed, quick, role, name, version), answers)| {
        Sheet {
            id: SheetId::new(&id).unwrap(),
            created: Moment(created),
            changed: Moment(changed),
            path: if quick { Path::Quick } else { Path::Full },
            role: role.map(|role| RoleId::new(&role)),
            name,
            content_version: version,
            answers,
        }
    })
}

fn schema() -> jsonschema::Validator {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::draft202012::meta::validate(&schema).expect("the schema itself is valid");
    jsonschema::draft202012::new(&schema).unwrap()
}

#[test]
fn the_schema_accepts_the_golden_file_and_refuses_wrong_ones() {
    let schema = schema();
    let accepts = |text: &str| schema.is_valid(&serde_json::from_str(text).unwrap());
    assert!(accepts(GOLDEN));
    for (right, wrong) in [
        ("\"answer\": 3", "\"answer\": 6"),
        ("\"now\": -3", "\"now\": -4"),
        ("\"urgency\": 3", "\"urgency\": 0"),
        ("\"certainty\": \"onderbouwd\"", "\"certainty\": \"zeker\""),
        ("\"version\": 1,", "\"version\": 2,"),
        ("samenhang-answers", "other-answers"),
        ("\"path\": \"full\"", "\"path\": \"long\""),
        ("visie-gedeeld", "Visie gedeeld"),
        ("\"createdMs\": 1735722000000,", ""),
    ] {
        let text = GOLDEN.replace(right, wrong);
        assert_ne!(text, GOLDEN, "{right} is in the golden file");
        assert!(!accepts(&text), "the schema accepts {wrong:?}");
        assert!(file::decode(text.as_bytes()).is_err(), "the reader accepts {wrong:?}");
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_was_written_is_read(sheet in sheets()) {
        let text = file::encode(&sheet, ASSESSMENT);
        prop_assert_eq!(file::decode(text.as_bytes()), Ok(sheet.clone()));

        let body = file::encode_compact(&sheet, ASSESSMENT);
        prop_assert!(!body.contains('\n'), "compact is one line");
        let sealed = record::seal(3, &body);
        let (_, opened) = record::open(&sealed).unwrap();
        prop_assert_eq!(file::decode(opened.as_bytes()), Ok(sheet));
    }

    #[test]
    fn what_was_written_fits_the_schema(sheet in sheets()) {
        thread_local!(static VALIDATOR: jsonschema::Validator = schema());
        let value = serde_json::from_str(&file::encode(&sheet, ASSESSMENT)).unwrap();
        VALIDATOR.with(|schema| {
            let fault = schema.validate(&value).err().map(|error| error.to_string());
            prop_assert_eq!(fault, None);
            Ok(())
        })?;
    }
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn junk_never_panics(junk in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(file::decode(&junk).is_err());
    }

    #[test]
    fn damage_never_panics(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        end in any::<prop::sample::Index>(),
        cut: bool,
    ) {
        let mut bytes = GOLDEN.as_bytes().to_vec();
        for (place, value) in flips {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        match file::decode(&bytes) {
            // What opens after all is a sheet that can be written and read again.
            Ok(sheet) => {
                let again = file::encode(&sheet, ASSESSMENT);
                prop_assert_eq!(file::decode(again.as_bytes()), Ok(sheet));
            }
            Err(FileError::NotText { line, column } | FileError::NotJson { line, column }
                | FileError::Form { line, column }) => {
                prop_assert!(line <= 1 + GOLDEN.lines().count() + 8, "line {line}");
                prop_assert!(column <= GOLDEN.len() + 1, "column {column}");
            }
            Err(_) => {}
        }
    }
}
