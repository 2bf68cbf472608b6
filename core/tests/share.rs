//! The letters in a link: what was filled in comes out of them, or nothing does.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod cases;
mod sheets;

use std::path::Path as FilePath;

use cases::cases;
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use samenhang_core::answers::{
    Aim, Answer, Answers, Certainty, DilemmaEntry, Entry, Level, Place, Position, Urgency,
};
use samenhang_core::assessment::{
    Assessment, Dilemma, DilemmaId, Dimension, DimensionId, Lang, LevelText, NextStep, Packed,
    PositionText, Question, QuestionId, Role, RoleId,
};
use samenhang_core::file::MOMENT_MAX_MS;
use samenhang_core::share::{CODE_MAX_CHARS, Left, ShareError, decode, encode, left};
use samenhang_core::sheet::{Moment, Path, Sheet, SheetId};

/// A code of form 1, made with [`small`]: every build of the future reads it.
const GOLDEN: &str = include_str!("golden/share-v1.txt");

/// The letters of a code.
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The real content.
fn real() -> Assessment {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let content = samenhang_content::load(&root).unwrap();
    Assessment::decode(&content.compact(Lang::Nl)).unwrap()
}

/// Content with the fewest parts that a code tells apart. It never changes.
fn parts() -> Packed {
    let question = |id: &str, core| Question {
        id: QuestionId::new(id),
        core,
        na_allowed: true,
        ..Question::default()
    };
    let dimension = |id: &str, questions| Dimension {
        id: DimensionId::new(id),
        questions,
        next_steps: vec![NextStep::default(); 5],
        ..Dimension::default()
    };
    Packed {
        id: "proef".to_owned(),
        levels: vec![LevelText::default(); 5],
        roles: ["wethouder", "raadslid"]
            .map(|id| Role { id: RoleId::new(id), ..Role::default() })
            .into(),
        dimensions: vec![
            dimension("visie", vec![question("visie-een", true), question("visie-twee", false)]),
            dimension("wijk", vec![question("wijk-een", true)]),
        ],
        dilemmas: ["snel-of-samen", "vrij-of-vast"]
            .map(|id| Dilemma { id: DilemmaId::new(id), ..Dilemma::default() })
            .into(),
        dilemma_scale: samenhang_core::assessment::DilemmaScale {
            positions: vec![PositionText::default(); 7],
            ..Default::default()
        },
        ..Packed::default()
    }
}

fn small() -> Assessment {
    Assessment::new(parts()).unwrap()
}

/// What of a sheet travels: all but the free texts and its name in this browser.
fn travelling(sheet: &Sheet) -> Sheet {
    let mut sheet = sheet.clone();
    sheet.answers.questions.values_mut().for_each(|entry| entry.note.clear());
    sheet.answers.dilemmas.values_mut().for_each(|entry| entry.note.clear());
    sheet.answers.questions.retain(|_, entry| !entry.is_empty());
    sheet.answers.dilemmas.retain(|_, entry| !entry.is_empty());
    sheet.answers.aims.retain(|_, aim| *aim != Aim::default());
    (sheet.name, sheet.id) = (String::new(), SheetId::new("0").unwrap());
    sheet
}

/// One of every kind, with names that [`small`] knows and one of each that it does not.
fn golden_sheet() -> Sheet {
    let entry = |answer, certainty, note: &str, later| Entry {
        answer,
        certainty,
        note: note.to_owned(),
        later,
    };
    let level = |value| Level::new(value).map(Answer::Level);
    let place = |value| Position::new(value).map(Place::At);
    let questions = [
        ("visie-een", entry(level(4), Some(Certainty::Supported), "Een toelichting.", true)),
        ("visie-twee", entry(Some(Answer::Unknown), Some(Certainty::Estimate), "", false)),
        ("wijk-een", entry(Some(Answer::NotApplicable), None, "", false)),
        ("van-later", entry(level(1), Some(Certainty::Impression), "Nog een.", false)),
        ("alleen-een-toelichting", entry(None, None, "Meer is er niet.", false)),
    ];
    let dilemma = |now, desired, note: &str| DilemmaEntry { now, desired, note: note.to_owned() };
    let dilemmas = [
        ("snel-of-samen", dilemma(place(-3), place(3), "En een.")),
        ("ook-van-later", dilemma(Some(Place::Unknown), None, "")),
    ];
    let aims = [
        ("visie", Aim { ambition: Level::new(5), urgency: Urgency::new(3) }),
        ("nieuw", Aim { ambition: None, urgency: Urgency::new(1) }),
    ];
    Sheet {
        created: Moment(1_735_722_000_000),
        changed: Moment(1_735_725_600_123),
        role: Some(RoleId::new("raadslid")),
        answers: Answers {
            questions: questions.map(|(id, it)| (QuestionId::new(id), it)).into_iter().collect(),
            dilemmas: dilemmas.map(|(id, it)| (DilemmaId::new(id), it)).into_iter().collect(),
            aims: aims.map(|(id, it)| (DimensionId::new(id), it)).into_iter().collect(),
        },
        ..sheets::sheet(SheetId::from_random(7), "Een naam")
    }
}

#[test]
fn the_golden_code_is_read_for_ever() {
    let (sheet, stayed) = decode(GOLDEN.trim_end(), &small()).unwrap();
    assert_eq!(sheet, travelling(&golden_sheet()));
    assert_eq!(stayed, Left { notes: 4, name: true });
    let kept = |id: &str| sheet.answers.questions.get(&QuestionId::new(id)).cloned();
    assert_eq!(kept("visie-een").map(|it| it.note), Some(String::new()), "no note travels");
    assert_eq!(kept("alleen-een-toelichting"), None, "where that was all, nothing is left");
    assert_eq!(kept("van-later").and_then(|it| it.answer), Level::new(1).map(Answer::Level));
    assert_eq!((sheet.name.as_str(), sheet.id.as_str()), ("", "0"));
}

/// Goes when there is a form 2; the test above stays.
#[test]
fn the_golden_code_is_what_is_written_today() {
    assert_eq!(encode(&golden_sheet(), &small()).as_deref(), Some(GOLDEN.trim_end()));
}

#[test]
fn no_other_letter_and_no_other_length_is_read() {
    let (code, small) = (GOLDEN.trim_end(), small());
    for place in 0..code.len() {
        for letter in LETTERS.chars().chain([' ', '=', '%', '.', '~', 'é']) {
            if !code[place..].starts_with(letter) {
                let other = [&code[..place], &letter.to_string(), &code[place + 1..]].concat();
                assert!(decode(&other, &small).is_err(), "{other}");
            }
        }
    }
    for place in 0..=code.len() {
        assert!(place == code.len() || decode(&code[..place], &small).is_err(), "cut at {place}");
        assert!(place == 0 || decode(&code[place..], &small).is_err(), "begun at {place}");
        for letter in LETTERS.chars() {
            let other = [&code[..place], &letter.to_string(), &code[place..]].concat();
            assert!(decode(&other, &small).is_err(), "{other}");
        }
    }
}

#[test]
fn each_fault_has_its_name() {
    let (code, small) = (GOLDEN.trim_end(), small());
    assert_eq!(decode("", &small), Err(ShareError::Empty));
    for newer in ["2", "9iets-anders", &code.replacen('1', "3", 1)] {
        assert_eq!(decode(newer, &small), Err(ShareError::NewerVersion), "{newer}");
    }
    for damaged in ["0", "1", "a", "é", "1é", "1ééééééé", &code[..code.len() - 1], &code[1..]]
    {
        assert_eq!(decode(damaged, &small), Err(ShareError::Damaged), "{damaged}");
    }
    let longest = "1".repeat(CODE_MAX_CHARS);
    assert_eq!(decode(&longest, &small), Err(ShareError::Damaged));
    assert_eq!(decode(&(longest + "1"), &small), Err(ShareError::TooLong));
    assert_eq!(decode(code, &real()), Err(ShareError::OtherQuestions));
    assert_eq!(decode(&code.replacen('A', "B", 1), &real()), Err(ShareError::Damaged));
}

#[test]
fn other_names_or_another_order_are_other_questions() {
    let changes: [fn(&mut Packed); 7] = [
        |it| it.id = "proef-twee".to_owned(),
        |it| it.roles.reverse(),
        |it| it.dimensions.reverse(),
        |it| it.dimensions[0].id = DimensionId::new("missie"),
        |it| it.dimensions[0].questions.reverse(),
        |it| it.dilemmas.reverse(),
        |it| it.dilemmas.truncate(1),
    ];
    for (at, change) in changes.iter().enumerate() {
        let mut other = parts();
        change(&mut other);
        let other = Assessment::new(other).unwrap();
        assert_eq!(decode(GOLDEN.trim_end(), &other), Err(ShareError::OtherQuestions), "{at}");
    }
    let mut reworded = parts();
    // The same questions in the same order, in other subjects.
    let moved = reworded.dimensions[0].questions.pop().unwrap();
    reworded.dimensions[1].questions.insert(0, moved);
    reworded.version = "0.2.1".to_owned();
    reworded.dimensions[0].questions[0].text = "Anders gezegd?".to_owned();
    assert!(decode(GOLDEN.trim_end(), &Assessment::new(reworded).unwrap()).is_ok());
}

/// All there is to fill in: 38 questions, nine dilemmas, an aim for each subject (R58).
fn whole(assessment: &Assessment) -> Sheet {
    let mut sheet = golden_sheet();
    sheet.content_version = "10.20.30".to_owned();
    sheet.role = assessment.parts().roles.last().map(|role| role.id.clone());
    sheet.changed = Moment(MOMENT_MAX_MS);
    sheet.answers = Answers::default();
    for placed in assessment.questions() {
        sheet.answers.edit_question(&placed.question.id, |entry| {
            entry.answer = Some(Answer::NotApplicable);
            entry.certainty = Some(Certainty::Estimate);
            entry.later = true;
            entry.note = "Een toelichting.".to_owned();
        });
    }
    for dilemma in &assessment.parts().dilemmas {
        sheet.answers.edit_dilemma(&dilemma.id, |entry| {
            (entry.now, entry.desired) = (Some(Place::Unknown), Position::new(3).map(Place::At));
        });
    }
    for dimension in assessment.dimensions() {
        let aim = Aim { ambition: Level::new(5), urgency: Urgency::new(3) };
        sheet.answers.aims.insert(dimension.id.clone(), aim);
    }
    sheet
}

#[test]
fn a_whole_assessment_fits_in_120_letters() {
    let real = real();
    let sheet = whole(&real);
    let code = encode(&sheet, &real).unwrap();
    assert!(code.len() <= 120, "{} letters: {code}", code.len());
    let (there, stayed) = decode(&code, &real).unwrap();
    assert_eq!(there, travelling(&sheet));
    assert_eq!(stayed, Left { notes: 38, name: true });
    assert!(code.chars().all(|letter| LETTERS.contains(letter)), "{code}");
}

#[test]
fn what_is_too_much_for_a_link_is_not_written() {
    let small = small();
    let with = |count: usize| {
        let mut sheet = golden_sheet();
        for number in 0..count {
            let id = QuestionId::new(&format!("{number:0>60}"));
            sheet.answers.edit_question(&id, |entry| entry.answer = Some(Answer::Unknown));
        }
        encode(&sheet, &small)
    };
    let fits = with(90).unwrap();
    assert!(fits.len() > 7_000 && decode(&fits, &small).is_ok());
    assert_eq!(with(100), None, "more than 8 KiB");
    let mut sheet = golden_sheet();
    sheet.content_version = "x".repeat(300);
    assert_eq!(encode(&sheet, &small), None, "a text that is no version");
}

#[test]
fn what_no_form_can_hold_comes_to_rest_at_its_edge() {
    let small = small();
    let mut sheet = golden_sheet();
    sheet.changed = Moment(u64::MAX);
    let (there, _) = decode(&encode(&sheet, &small).unwrap(), &small).unwrap();
    assert_eq!(there.changed, Moment(MOMENT_MAX_MS));
}

/// A name: of the content, or another one.
/// How many notes stay behind is told up to what ten bits hold, and not as another number.
#[test]
fn more_notes_than_can_be_told_are_told_as_the_most() {
    let small = small();
    for (notes, told) in [(1022, 1022), (1023, 1023), (1024, 1023), (5000, 1023)] {
        let mut sheet = golden_sheet();
        let noted = || Entry { note: "Meer is er niet.".to_owned(), ..Entry::default() };
        sheet.answers = Answers::default();
        sheet.answers.questions =
            (0..notes).map(|at| (QuestionId::new(&format!("vraag-{at}")), noted())).collect();
        let (_, stayed) = decode(&encode(&sheet, &small).unwrap(), &small).unwrap();
        assert_eq!(stayed.notes, told, "{notes} notes");
    }
}

/// A code whose checksum fits, with a name that no content can have.
#[test]
fn a_name_that_is_none_is_refused() {
    let small = small();
    let role = Sheet { role: Some(RoleId::new("Geen rol!")), ..golden_sheet() };
    let mut question = golden_sheet();
    let answered = Entry { answer: Some(Answer::Unknown), ..Entry::default() };
    question.answers.questions.insert(QuestionId::new("Geen vraag!"), answered);
    let version = Sheet { content_version: "1".repeat(200), ..golden_sheet() };
    for sheet in [role, question, version] {
        let code = encode(&sheet, &small).unwrap();
        assert_eq!(decode(&code, &small), Err(ShareError::Damaged), "{code}");
    }
}

fn name(known: Vec<String>) -> impl Strategy<Value = String> {
    prop_oneof![4 => select(known), 1 => "[a-z0-9-]{1,64}"]
}

/// Sheets with what `assessment` knows and with other things.
fn filled(assessment: &Assessment) -> impl Strategy<Value = Sheet> + use<> {
    let parts = assessment.parts();
    let questions = assessment.questions().map(|it| it.question.id.as_str().to_owned()).collect();
    let dilemmas = parts.dilemmas.iter().map(|it| it.id.as_str().to_owned()).collect();
    let subjects = parts.dimensions.iter().map(|it| it.id.as_str().to_owned()).collect();
    let roles = parts.roles.iter().map(|it| it.id.as_str().to_owned()).collect();
    let level = || (1..=5_u8).prop_map(|value| Level::new(value).unwrap());
    let answer = prop_oneof![
        level().prop_map(Answer::Level),
        Just(Answer::Unknown),
        Just(Answer::NotApplicable)
    ];
    let certainty = select(Certainty::ALL.to_vec());
    let place =
        || prop_oneof![select(Position::ALL.to_vec()).prop_map(Place::At), Just(Place::Unknown)];
    let note = || prop_oneof![3 => Just(String::new()), 1 => "[ -~é🙂]{1,40}"];
    let entry = (option::of(answer), option::of(certainty), note(), any::<bool>())
        .prop_map(|(answer, certainty, note, later)| Entry { answer, certainty, note, later });
    let dilemma = (option::of(place()), option::of(place()), note())
        .prop_map(|(now, desired, note)| DilemmaEntry { now, desired, note });
    let urgency = (1..=3_u8).prop_map(|value| Urgency::new(value).unwrap());
    let aim = (option::of(level()), option::of(urgency))
        .prop_map(|(ambition, urgency)| Aim { ambition, urgency });
    let answers = (
        btree_map(name(questions).prop_map(|id| QuestionId::new(&id)), entry, 0..50),
        btree_map(name(dilemmas).prop_map(|id| DilemmaId::new(&id)), dilemma, 0..12),
        btree_map(name(subjects).prop_map(|id| DimensionId::new(&id)), aim, 0..12),
    )
        .prop_map(|(questions, dilemmas, aims)| Answers {
            questions: questions.into_iter().collect(),
            dilemmas: dilemmas.into_iter().collect(),
            aims: aims.into_iter().collect(),
        });
    let about = (
        0..=MOMENT_MAX_MS,
        0..=MOMENT_MAX_MS,
        any::<bool>(),
        option::of(name(roles)),
        option::of("[ -~]{1,40}"),
        "[ -~é]{0,32}",
    );
    (about, answers).prop_map(|((created, changed, quick, role, name, version), answers)| Sheet {
        id: SheetId::from_random(created),
        created: Moment(created),
        changed: Moment(changed),
        path: if quick { Path::Quick } else { Path::Full },
        role: role.map(|role| RoleId::new(&role)),
        name: name.unwrap_or_default(),
        content_version: version,
        answers,
    })
}

thread_local!(static REAL: Assessment = real());

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn what_was_written_is_read_less_the_free_texts(sheet in REAL.with(filled)) {
        REAL.with(|real| {
            let (there, stayed) = decode(&encode(&sheet, real).unwrap(), real).unwrap();
            prop_assert_eq!(&there, &travelling(&sheet));
            prop_assert_eq!(stayed, left(&sheet));
            let notes = sheet.answers.questions.iter().filter(|(_, it)| !it.note.is_empty()).count()
                + sheet.answers.dilemmas.iter().filter(|(_, it)| !it.note.is_empty()).count();
            prop_assert_eq!(stayed, Left { notes, name: !sheet.name.is_empty() });
            // What came travels on as it is.
            let again = encode(&there, real).unwrap();
            prop_assert_eq!(decode(&again, real), Ok((there, Left::default())));
            Ok(())
        })?;
    }

    #[test]
    fn another_letter_and_a_cut_are_refused(
        sheet in REAL.with(filled),
        place: Index,
        letter in select(LETTERS.chars().collect::<Vec<_>>()),
        end: Index,
    ) {
        REAL.with(|real| {
            let code = encode(&sheet, real).unwrap();
            let (place, end) = (place.index(code.len()), end.index(code.len()));
            let other = [&code[..place], &letter.to_string(), &code[place + 1..]].concat();
            prop_assert_eq!(decode(&other, real).is_ok(), other == code);
            prop_assert!(decode(&code[..end], real).is_err());
            Ok(())
        })?;
    }
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn junk_never_opens(junk in "1?[A-Za-z0-9_-]{0,200}", any_text in ".{0,60}") {
        let small = small();
        prop_assert!(decode(&junk, &small).is_err());
        prop_assert!(decode(&any_text, &small).is_err());
    }
}

/// The letters with the checksum that belongs to them, as anybody can make it.
fn sealed(letters: &str) -> String {
    let sum = letters.bytes().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    });
    let places = (0..6).rev().map(|place| (u64::from(!sum) >> (6 * place)) & 63);
    let sum: String =
        places.map(|at| char::from(LETTERS.as_bytes()[usize::try_from(at).unwrap()])).collect();
    letters.to_owned() + &sum
}

#[test]
fn a_checksum_that_fits_does_not_open_what_was_not_written() {
    let small = small();
    let body = GOLDEN.trim_end().strip_suffix("DYpbsU").unwrap();
    assert_eq!(sealed(body), GOLDEN.trim_end());
    let longer = [body, "A"].concat();
    for letters in [longer.as_str(), &body[..body.len() - 1], "1", &body[..7], &body[..20]] {
        assert!(decode(&sealed(letters), &small).is_err(), "{letters}");
    }
    assert_eq!(decode(&sealed(&longer), &small), Err(ShareError::Damaged));
}
