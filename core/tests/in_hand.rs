//! What one tab does with the sheets it has in hand, step by step: what it writes, what it
//! looks up first, and what it says. Each rule alone; `tabs.rs` tries them together.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod sheets;

use std::rc::Rc;

use samenhang_core::file;
use samenhang_core::keeper::{Keeper, Revised, Step, found};
use samenhang_core::record::seal;
use samenhang_core::session::Action;
use samenhang_core::sheet::{Moment, SheetId};
use samenhang_core::storage::{Save, StoreError, Stored};

use sheets::sheet;

fn id() -> SheetId {
    SheetId::from_random(7)
}

fn other() -> SheetId {
    SheetId::from_random(8)
}

fn change(name: &str, revision: u64) -> Revised {
    Revised { sheet: Rc::new(sheet(id(), name)), revision }
}

fn stored(revision: u64, name: &str) -> Stored {
    let record = seal(revision, &file::encode_compact(&sheet(id(), name), "x"));
    Stored { id: id(), revision, record }
}

/// A tab with the sheet open, as the store has it under these numbers.
fn opened(revisions: &[u64]) -> Keeper {
    let mut keeper = Keeper::new("x".into());
    let all = revisions.iter().map(|at| stored(*at, &format!("naam {at}"))).collect();
    keeper.open(&found(all).pop().unwrap()).unwrap();
    keeper
}

fn write(keeper: &mut Keeper) -> Save {
    let Some(Step::Save(of, save)) = keeper.step() else { unreachable!("it is unsaved") };
    assert_eq!(of, id());
    save
}

#[test]
fn a_change_that_is_not_safe_is_handed_out_and_looked_up_first() {
    let mut keeper = opened(&[5, 6]);
    assert_eq!(keeper.unsaved(&id()), None, "nothing was changed yet");
    keeper.put(change("nieuw", 7));
    assert_eq!(keeper.unsaved(&other()), None, "that one is not in hand");
    assert_eq!(keeper.unsaved(&id()), Some((change("nieuw", 7), 6)));
    // Another tab may have removed it meanwhile, so it is not written before it is read.
    assert_eq!(keeper.step(), Some(Step::Read(id())));
    assert_eq!(keeper.read(&id(), Ok(vec![])), Some(Action::Gone(id())));
    assert_eq!(keeper.step(), None);
    // It is opened once more: whether it is still gone is looked up again.
    assert_eq!(keeper.unsaved(&id()), Some((change("nieuw", 7), 6)));
    assert_eq!(keeper.step(), Some(Step::Read(id())));
    assert_eq!(keeper.read(&id(), Ok(vec![])), Some(Action::Gone(id())));
}

#[test]
fn a_sheet_that_was_never_stored_is_not_looked_up() {
    let mut keeper = Keeper::new("x".into());
    keeper.put(change("nieuw", 1));
    assert_eq!(keeper.unsaved(&id()), Some((change("nieuw", 1), 0)));
    let save = write(&mut keeper);
    assert_eq!((save.follows, save.revision), (0, 1));
}

#[test]
fn a_sheet_that_was_never_stored_is_not_said_to_be_removed() {
    let mut keeper = Keeper::new("x".into());
    keeper.put(change("nieuw", 1));
    keeper.tell(None);
    assert_eq!(keeper.step(), Some(Step::Read(id())));
    assert_eq!(keeper.read(&id(), Ok(vec![])), None);
    assert_eq!(write(&mut keeper).follows, 0);
}

#[test]
fn what_is_not_safe_stays_in_hand_when_another_sheet_is_opened() {
    let mut keeper = Keeper::new("x".into());
    // One save fails, the other is not tried yet.
    keeper.put(change("vol", 1));
    write(&mut keeper);
    assert!(keeper.saved(&id(), Err(StoreError::Full), Moment(2)).is_some());
    let third = SheetId::from_random(9);
    keeper.put(Revised { sheet: Rc::new(sheet(third.clone(), "wacht")), revision: 1 });

    let record = seal(3, &file::encode_compact(&sheet(other(), "ander"), "x"));
    let read = found(vec![Stored { id: other(), revision: 3, record }]).pop().unwrap();
    assert!(keeper.open(&read).is_some());
    let unsaved: Vec<_> = keeper.all_unsaved().map(|it| &*it.sheet.name).collect();
    assert_eq!(unsaved, ["vol", "wacht"]);
    assert!(matches!(keeper.step(), Some(Step::Save(id, _)) if id == third));
}

#[test]
fn only_the_sheet_that_another_tab_names_is_read() {
    let mut keeper = opened(&[5]);
    keeper.tell(Some(&other()));
    assert_eq!(keeper.step(), None);
    keeper.tell(Some(&id()));
    assert_eq!(keeper.step(), Some(Step::Read(id())));
}

#[test]
fn what_another_tab_saved_is_one_more_change() {
    let mut keeper = opened(&[5]);
    keeper.tell(None);
    keeper.step();
    let news = keeper.read(&id(), Ok(vec![stored(5, "naam 5"), stored(6, "daar")]));
    let Some(Action::Merged { sheet, revision, saved, choices }) = news else {
        unreachable!("the other tab changed it")
    };
    assert_eq!((&*sheet.name, saved, choices), ("daar", true, vec![]));
    assert_eq!(revision, 6, "else the screen would not know it for a change");
    assert_eq!(keeper.step(), None, "there is nothing to write");
    keeper.put(change("hier", revision + 1));
    assert_eq!((write(&mut keeper).follows, keeper.all_unsaved().count()), (6, 1));
}

#[test]
fn what_another_tab_wrote_and_is_damaged_is_left_to_that_tab() {
    let mut keeper = opened(&[5]);
    keeper.tell(None);
    keeper.step();
    let mut newer = stored(6, "daar");
    newer.record.pop();
    assert_eq!(keeper.read(&id(), Ok(vec![stored(5, "naam 5"), newer])), None);
    assert_eq!(keeper.step(), None, "nothing is written over it by itself");
    keeper.put(change("hier", 6));
    let save = write(&mut keeper);
    assert_eq!((save.follows, save.revision, save.drop), (6, 7, vec![]));
}

#[test]
fn a_removed_sheet_that_is_kept_is_saved_as_a_new_one() {
    let mut keeper = opened(&[5]);
    keeper.tell(None);
    keeper.step();
    assert_eq!(keeper.read(&id(), Ok(vec![])), Some(Action::Gone(id())));
    keeper.put(change("nog getypt", 6));
    assert_eq!(keeper.step(), None, "not before the person says so");
    let Some(Action::Merged { sheet, revision, saved, .. }) = keeper.keep(&id()) else {
        unreachable!("it is kept")
    };
    assert_eq!((&*sheet.name, revision, saved), ("nog getypt", 7, false));
    let save = write(&mut keeper);
    assert_eq!((save.follows, save.drop), (0, vec![]));
    assert!(save.record.contains("nog getypt"));
}

#[test]
fn what_is_let_go_is_not_written_until_it_is_taken_back() {
    let mut keeper = opened(&[5]);
    keeper.put(change("hier", 6));
    assert!(keeper.forget(&other()).is_none());
    let held = keeper.forget(&id()).unwrap();
    assert_eq!((keeper.step(), keeper.all_unsaved().count()), (None, 0));
    // The store could not remove it, so it is here still, with what was not saved.
    keeper.hold_again(held);
    let save = write(&mut keeper);
    assert_eq!((save.follows, save.record.contains("hier")), (5, true));
}
