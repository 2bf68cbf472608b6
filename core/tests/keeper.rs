//! What records of the store hold when some of them are damaged, or of a newer Samenhang.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod sheets;

use std::rc::Rc;

use proptest::prelude::*;
use samenhang_core::answers::NOTE_MAX_CHARS;
use samenhang_core::assessment::QuestionId;
use samenhang_core::file;
use samenhang_core::keeper::{Found, Keeper, Rescued, Revised, Step, found, rescued};
use samenhang_core::record::seal;
use samenhang_core::session::Action;
use samenhang_core::sheet::{Moment, Sheet, SheetId};
use samenhang_core::storage::{StoreError, Stored};

fn id() -> SheetId {
    SheetId::from_random(7)
}

fn sheet(name: &str) -> Sheet {
    sheets::sheet(id(), name)
}

fn record(revision: u64, name: &str) -> String {
    seal(revision, &file::encode_compact(&sheet(name), "x"))
}

fn stored(revision: u64, record: &str) -> Stored {
    Stored { id: id(), revision, record: record.to_owned() }
}

/// The three revisions that a sheet has after a while.
fn three() -> Vec<Stored> {
    [5, 6, 7].map(|at| stored(at, &record(at, &format!("naam {at}")))).to_vec()
}

fn name(found: &Found) -> Option<&str> {
    found.good.as_ref().map(|good| good.sheet.name.as_str())
}

#[test]
fn the_newest_is_the_one_that_counts() {
    let found = found(three()).pop().unwrap();
    assert_eq!(name(&found), Some("naam 7"));
    assert_eq!((found.newest, found.whole.clone()), (7, vec![5, 6, 7]));
    assert!(!found.is_behind() && !found.newer && found.damaged.is_empty());
}

#[test]
fn sheets_are_told_apart() {
    let other = Stored { id: SheetId::from_random(8), ..stored(1, &record(1, "ander")) };
    let mut all = three();
    all.push(other);
    let found = found(all);
    assert_eq!(found.iter().map(name).collect::<Vec<_>>(), [Some("naam 7"), Some("ander")]);
    // The name in the store counts, not the one in the record.
    assert_eq!(found[1].good.as_ref().unwrap().sheet.id, SheetId::from_random(8));
}

#[test]
fn a_record_of_before_the_revisions_still_opens() {
    let found = found(vec![stored(0, &record(12, "oud"))]).pop().unwrap();
    assert_eq!((name(&found), found.newest), (Some("oud"), 0));
    let mut keeper = Keeper::new("x".into());
    let opened = keeper.open(&found).unwrap();
    keeper.put(Revised { sheet: Rc::new(sheet("nieuw")), revision: opened.revision + 1 });
    let Some(Step::Save(_, save)) = keeper.step() else { unreachable!("it is unsaved") };
    assert_eq!((save.follows, save.revision, save.drop), (0, 1, vec![]));
}

#[test]
fn a_save_keeps_the_two_before_it_and_what_is_damaged() {
    let mut all = three();
    all[2].record.push('x');
    let found = found(all).pop().unwrap();
    assert_eq!((name(&found), found.damaged.len()), (Some("naam 6"), 1));
    let mut keeper = Keeper::new("x".into());
    let opened = keeper.open(&found).unwrap();
    keeper.put(Revised { sheet: Rc::new(sheet("nieuw")), revision: opened.revision + 1 });
    let Some(Step::Save(id, save)) = keeper.step() else { unreachable!("it is unsaved") };
    // It follows the damaged one, and both good ones stay.
    assert_eq!((save.follows, save.revision, save.drop), (7, 8, vec![]));
    assert!(matches!(keeper.saved(&id, Ok(()), Moment(9)), Some(Action::Saved { .. })));
    keeper.put(Revised { sheet: Rc::new(sheet("nog een")), revision: opened.revision + 2 });
    let Some(Step::Save(_, save)) = keeper.step() else { unreachable!("it is unsaved") };
    assert_eq!((save.follows, save.revision, save.drop), (8, 9, vec![5]), "7 is never dropped");
}

#[test]
fn what_a_newer_version_saved_is_left_alone() {
    for newer in [
        record(7, "nieuwer").replace("samenhang-record 1 ", "samenhang-record 2 "),
        seal(7, "{\"format\":\"samenhang-answers\",\"version\":2}"),
    ] {
        let mut all = three();
        all[2].record.clone_from(&newer);
        let found = found(all.clone()).pop().unwrap();
        assert!(found.newer, "{newer}");
        assert_eq!((name(&found), &found.damaged), (None, &vec![newer]));
        let mut keeper = Keeper::new("x".into());
        assert_eq!(keeper.open(&found), None);
        assert_eq!(keeper.step(), None);

        // A tab that had it open before: it says so, and writes nothing over it.
        let before = samenhang_core::keeper::found(all[..2].to_vec()).pop().unwrap();
        let opened = keeper.open(&before).unwrap();
        keeper.put(Revised { sheet: Rc::new(sheet("hier")), revision: opened.revision + 1 });
        keeper.tell(None);
        assert_eq!(keeper.step(), Some(Step::Read(id())));
        let said = keeper.read(&id(), Ok(all));
        assert!(matches!(said, Some(Action::SaveFailed { error: StoreError::Newer, .. })));
        assert_eq!(keeper.step(), None);
        keeper.retry();
        assert_eq!(keeper.step(), Some(Step::Read(id())), "it looks before it writes");
    }
}

#[test]
fn a_tab_mends_what_was_damaged_behind_its_back() {
    let mut keeper = Keeper::new("x".into());
    keeper.open(&found(three()).pop().unwrap()).unwrap();
    let mut all = three();
    all[2].record.pop();
    keeper.tell(None);
    assert_eq!(keeper.step(), Some(Step::Read(id())));
    assert!(keeper.read(&id(), Ok(all)).is_some());
    let Some(Step::Save(_, save)) = keeper.step() else { unreachable!("it is written again") };
    assert_eq!((save.follows, save.revision), (7, 8));
    assert!(save.record.contains("naam 7"));
}

#[test]
fn what_fails_holds_up_nothing_else() {
    let mut keeper = Keeper::new("x".into());
    let other = Sheet { id: SheetId::from_random(8), ..sheet("ander") };
    keeper.put(Revised { sheet: Rc::new(sheet("vol")), revision: 1 });
    keeper.put(Revised { sheet: Rc::new(other), revision: 1 });
    let Some(Step::Save(first, _)) = keeper.step() else { unreachable!("it is unsaved") };
    assert!(keeper.saved(&first, Err(StoreError::Full), Moment(2)).is_some());
    let Some(Step::Save(second, _)) = keeper.step() else { unreachable!("so is the other") };
    assert_ne!(first, second);
    keeper.saved(&second, Ok(()), Moment(3));
    assert_eq!(keeper.step(), None, "it is not tried again by itself");
    assert_eq!(keeper.all_unsaved().count(), 1);
    keeper.retry();
    assert!(matches!(keeper.step(), Some(Step::Save(id, _)) if id == first));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Whatever bytes are flipped or cut, the newest good revision is found, and what is
    /// damaged is kept to the letter.
    #[test]
    fn a_damaged_record_falls_back_to_the_newest_good_one(
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1_u8..), 0..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
        both: bool,
    ) {
        let mut all = three();
        let mut expected = Vec::new();
        for at in if both { 1..3 } else { 2..3 } {
            let record = &mut all[at].record;
            let mut bytes = record.clone().into_bytes();
            for (place, flip) in &flips {
                let place = place.index(bytes.len());
                bytes[place] ^= flip;
            }
            if let Some(cut) = &cut {
                bytes.truncate(cut.index(record.len()));
            }
            let damaged = String::from_utf8_lossy(&bytes).into_owned();
            if damaged != *record {
                expected.push(damaged.clone());
                *record = damaged;
            }
        }
        let found = found(all).pop().unwrap();
        // A flip can make the version of the header a newer one: then nothing is shown as if
        // it were the newest, and nothing is written over it.
        let newer = expected.last().is_some_and(|it| {
            samenhang_core::record::open(it)
                .is_err_and(|why| matches!(why, samenhang_core::record::RecordError::NewerVersion(_)))
        });
        prop_assert_eq!(found.newer, newer);
        let good = ["naam 7", "naam 6", "naam 5"][expected.len()];
        prop_assert_eq!(name(&found), (!newer).then_some(good));
        prop_assert_eq!(found.is_behind(), !newer && !expected.is_empty());
        prop_assert_eq!(found.damaged, expected);
    }
}

#[test]
fn a_file_with_raw_records_opens_with_the_newest_of_each_sheet() {
    let other = Sheet { id: SheetId::from_random(8), ..sheet("samenhang-record 1 \nander") };
    let mut text = three().into_iter().map(|it| it.record + "\n").collect::<String>();
    text += &(record(9, "beschadigd").replace("beschadigd", "veranderd") + "\n");
    text += &(seal(2, &file::encode_compact(&other, "x")) + "\r\n");
    let expected = Rescued { damaged: 1, ..whole(vec![sheet("naam 7"), other]) };
    assert_eq!(rescued(&text), Some(expected));
    assert_eq!(rescued(&record(1, "een")), Some(whole(vec![sheet("een")])));
    assert_eq!(rescued("{\"format\":\"samenhang-answers\"}"), None);
    let nothing = Rescued { damaged: 1, ..Rescued::default() };
    assert_eq!(rescued("samenhang-record 1 rev="), Some(nothing));
}

/// A file with raw records of these sheets and nothing else.
fn whole(sheets: Vec<Sheet>) -> Rescued {
    Rescued { sheets, ..Rescued::default() }
}

#[test]
fn raw_records_of_a_newer_version_are_counted_apart() {
    let header = include_str!("golden/record-newer.txt").trim_end();
    let body = record(4, "later").replace("\"version\":1", "\"version\":2");
    let body = seal(4, body.split_once('\n').unwrap().1);
    let cut = record(3, "half").replace("half", "");
    let text = [header, &record(2, "heel"), &body, &cut].join("\n");
    let expected = Rescued { newer: 2, damaged: 1, ..whole(vec![sheet("heel")]) };
    assert_eq!(rescued(&text), Some(expected));
}

/// A record is ours, so the limit for files from outside does not hold for it.
#[test]
fn a_raw_record_above_the_limit_of_a_file_opens() {
    let mut large = sheet("groot");
    for number in 0..500 {
        let id = QuestionId::new(&format!("vraag-{number}"));
        large.answers.edit_question(&id, |entry| entry.note = "é".repeat(1200));
    }
    let body = file::encode_compact(&large, "x");
    assert!(body.len() > file::FILE_MAX_BYTES);
    assert_eq!(rescued(&seal(1, &body)), Some(whole(vec![large])));
}

#[test]
fn raw_records_may_stand_in_any_order() {
    let records = |names: &[(u64, &str)]| -> String {
        names.iter().map(|(revision, name)| record(*revision, name) + "\n").collect()
    };
    let newest_first = records(&[(7, "naam 7"), (5, "naam 5"), (6, "naam 6")]);
    assert_eq!(rescued(&newest_first), Some(whole(vec![sheet("naam 7")])));
    // Two such files in one: what stands below was put there later.
    let twice = records(&[(7, "eerst"), (7, "daarna")]);
    assert_eq!(rescued(&twice), Some(whole(vec![sheet("daarna")])));
}

#[test]
fn every_raw_record_that_tells_nothing_is_counted() {
    // Two are whole but hold no sheet, one is cut off.
    let cut = record(3, "half").replace("half", "");
    let text = [seal(1, "{}"), record(2, "heel"), seal(4, "[]"), cut].join("\n");
    let expected = Rescued { damaged: 3, ..whole(vec![sheet("heel")]) };
    assert_eq!(rescued(&text), Some(expected));
}

/// One golden record per released version, kept for ever: a browser may have it still.
#[test]
fn every_released_version_of_a_record_opens() {
    let golden = include_str!("golden/record-v1.txt");
    let expected = file::decode(include_bytes!("golden/answers-v1.json")).unwrap();
    let found = found(vec![Stored { id: expected.id.clone(), revision: 3, record: golden.into() }]);
    let good = found[0].good.as_ref().unwrap();
    assert_eq!(*good.sheet, expected);
    assert_eq!(rescued(golden), Some(whole(vec![expected.clone()])));
    // Reading is stable: what is read and written again is read as the same.
    let again = file::encode_compact(&good.sheet, "x");
    assert_eq!(file::decode(again.as_bytes()), Ok(expected));
}

/// Whatever a person can type is saved and opens again, also where every character of every
/// note takes six bytes.
#[test]
fn the_largest_sheet_that_can_be_filled_in_opens_again() {
    let mut full = sheet("vol");
    for at in 0..60 {
        let id = QuestionId::new(&format!("vraag-{at}"));
        full.answers.edit_question(&id, |entry| entry.note = "\u{1}".repeat(NOTE_MAX_CHARS));
    }
    let body = file::encode_compact(&full, "x");
    assert!(body.len() > file::FILE_MAX_BYTES, "{}", body.len());
    let found = found(vec![stored(3, &seal(3, &body))]).pop().unwrap();
    assert_eq!(found.good.map(|good| (*good.sheet).clone()), Some(full));
}
