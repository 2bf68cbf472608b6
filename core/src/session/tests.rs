use super::*;
use crate::answers::{Answer, Answers, Certainty, Level, NOTE_MAX_CHARS};
use crate::assessment::QuestionId;
use crate::sheet::Path;

fn question() -> QuestionId {
    QuestionId::new("visie-gedeeld")
}

fn begun() -> Session {
    let sheet = Sheet {
        id: SheetId::from_random(7),
        created: Moment(1),
        changed: Moment(1),
        path: Path::Full,
        role: None,
        name: String::new(),
        content_version: "0.2.0".to_owned(),
        answers: Answers::default(),
    };
    update(&Session::default(), Action::Begin(Rc::new(sheet)))
}

fn edit(session: &Session, edit: Edit, at: u64) -> Session {
    update(session, Action::Edit { edit, moment: Moment(at) })
}

fn answer(level: u8) -> Edit {
    Edit::Answer(question(), Level::new(level).map(Answer::Level))
}

fn fail(session: &Session, error: StoreError) -> Session {
    let sheet = Rc::new(sheet(session));
    update(session, Action::SaveFailed { sheet, error })
}

fn sheet(session: &Session) -> Sheet {
    session.sheet.as_deref().cloned().unwrap_or_else(|| unreachable!("a sheet is open"))
}

#[test]
fn a_new_sheet_is_unsaved_until_the_store_confirms_it() {
    let session = begun();
    assert!(session.unsaved().is_some());
    let id = SheetId::from_random(7);
    let saved = update(&session, Action::Saved { sheet: id, revision: 1, moment: Moment(5) });
    assert_eq!(saved.unsaved(), None);
}

#[test]
fn an_opened_sheet_is_saved_until_it_changes_and_counts_on() {
    let sheet = Rc::new(sheet(&begun()));
    let action = Action::Open { sheet, revision: 12, written: 12 };
    let opened = update(&Session::default(), action);
    assert_eq!(opened.unsaved(), None);
    let changed = edit(&opened, answer(1), 3);
    assert_eq!(changed.unsaved().map(|(_, revision)| revision), Some(13));
}

#[test]
fn an_answer_given_while_saving_is_still_unsaved_afterwards() {
    let session = edit(&begun(), answer(3), 2);
    let id = SheetId::from_random(7);
    let saved = update(&session, Action::Saved { sheet: id, revision: 1, moment: Moment(5) });
    assert_eq!(saved.unsaved().map(|(_, revision)| revision), Some(2));
}

#[test]
fn a_failed_save_keeps_the_change_unsaved_and_says_so() {
    let id = SheetId::from_random(7);
    let saved = update(&begun(), Action::Saved { sheet: id, revision: 1, moment: Moment(5) });
    let changed = edit(&saved, answer(2), 6);
    let failed = fail(&changed, StoreError::Full);
    assert_eq!(failed.saved, Saved::Failed { error: StoreError::Full, kept: Some(1) });
    assert_eq!(failed.unsaved().map(|(_, revision)| revision), Some(2));
}

fn other() -> Rc<Sheet> {
    Rc::new(Sheet { id: SheetId::from_random(8), ..sheet(&begun()) })
}

#[test]
fn a_sheet_that_is_left_unsaved_is_not_forgotten() {
    let failed = fail(&begun(), StoreError::Full);
    let left = update(&failed, Action::Begin(other()));
    let names: Vec<_> = left.left.iter().map(|(sheet, why)| (&sheet.id, why)).collect();
    assert_eq!(names, [(&SheetId::from_random(7), &StoreError::Full)]);
    // It is opened again: still not saved, and said so.
    let action = Action::Open { sheet: Rc::new(sheet(&failed)), revision: 1, written: 0 };
    let again = update(&left, action);
    assert_eq!(again.saved, Saved::Failed { error: StoreError::Full, kept: Some(0) });
    assert_eq!((again.left.len(), again.unsaved().is_some()), (0, true));
    // Or it is saved while another one is open.
    let id = SheetId::from_random(7);
    let saved = update(&left, Action::Saved { sheet: id, revision: 1, moment: Moment(9) });
    assert_eq!(saved.left, []);
    assert_eq!(saved.saved, Saved::Untouched);
}

#[test]
fn a_failure_of_a_sheet_that_is_not_open_is_kept_apart() {
    let action = Action::SaveFailed { sheet: other(), error: StoreError::Slow };
    let next = update(&begun(), action);
    assert_eq!((next.saved, next.left), (Saved::Untouched, vec![(other(), StoreError::Slow)]));
}

#[test]
fn a_choice_waits_until_it_is_made() {
    use crate::merge::Spot;
    let ours = Rc::new(sheet(&edit(&begun(), answer(2), 3)));
    let theirs = Rc::new(sheet(&edit(&begun(), answer(5), 4)));
    let choice = Choice { spot: Spot::Answer(question()), ours };
    let merged = |id: &Rc<Sheet>| Action::Merged {
        sheet: Rc::clone(id),
        revision: 3,
        saved: true,
        choices: vec![choice.clone(), choice.clone()],
    };
    let asked = update(&begun(), merged(&theirs));
    assert_eq!((asked.choice(), asked.unsaved()), (Some(&choice), None));
    let away = update(&asked, Action::Begin(other()));
    assert_eq!((away.choice(), away.choices.len()), (None, 1), "it is about the other one");

    let choose = |ours| update(&asked, Action::Choose { ours, moment: Moment(9) });
    let answered = |session: &Session| sheet(session).answers.answer(&question());
    assert_eq!(answered(&choose(true)), Level::new(2).map(Answer::Level));
    assert!(choose(true).unsaved().is_some());
    assert_eq!(answered(&choose(false)), Level::new(5).map(Answer::Level));
    assert_eq!((choose(false).choice(), choose(false).unsaved()), (None, None));
}

#[test]
fn closing_one_sheet_forgets_nothing_of_the_others() {
    use crate::merge::Spot;
    let (mine, other) = (Rc::new(sheet(&begun())), other());
    let mut session = begun();
    for sheet in [&mine, &other] {
        session.left.push((Rc::clone(sheet), StoreError::Full));
        session.choices.push(Choice { spot: Spot::Name, ours: Rc::clone(sheet) });
    }
    // The one that is open, and one that is not.
    for (closed, stays, open) in [(&mine, &other, false), (&other, &mine, true)] {
        let next = update(&session, Action::Close(closed.id.clone()));
        assert_eq!(next.left, [(Rc::clone(stays), StoreError::Full)]);
        assert_eq!(next.choices, [Choice { spot: Spot::Name, ours: Rc::clone(stays) }]);
        assert_eq!(next.sheet.is_some(), open);
    }
}

#[test]
fn each_sheet_that_is_not_safe_is_kept_once_with_the_last_reason() {
    let third = Rc::new(Sheet { id: SheetId::from_random(9), ..sheet(&begun()) });
    let mut session = begun();
    for (sheet, error) in [
        (other(), StoreError::Slow),
        (Rc::clone(&third), StoreError::Full),
        (other(), StoreError::Full),
    ] {
        session = update(&session, Action::SaveFailed { sheet, error });
    }
    assert_eq!(session.left, [(third, StoreError::Full), (other(), StoreError::Full)]);
}

#[test]
fn what_another_tab_saved_does_not_hide_that_saving_fails() {
    let merged = |saved| Action::Merged { sheet: other(), revision: 5, saved, choices: vec![] };
    let open = Action::Open { sheet: other(), revision: 4, written: 4 };
    let failed = fail(&update(&Session::default(), open.clone()), StoreError::Full);
    let next = update(&failed, merged(false));
    assert_eq!(next.saved, Saved::Failed { error: StoreError::Full, kept: None });
    assert_eq!(next.unsaved().map(|(_, revision)| revision), Some(5));
    assert_eq!(update(&failed, merged(true)).unsaved(), None, "the store has all of it");

    // One that was removed and is kept is a new one: nothing of it is stored.
    let gone = update(&update(&Session::default(), open), Action::Gone(other().id.clone()));
    let kept = update(&gone, merged(false));
    assert_eq!((kept.saved.clone(), kept.opened), (Saved::Untouched, 0));
    assert_eq!(kept.unsaved().map(|(_, revision)| revision), Some(5));
}

#[test]
fn a_removed_sheet_is_not_said_to_be_saved() {
    let id = SheetId::from_random(7);
    let saved =
        update(&begun(), Action::Saved { sheet: id.clone(), revision: 1, moment: Moment(5) });
    let gone = update(&saved, Action::Gone(id.clone()));
    assert!(gone.saved == Saved::Gone && gone.unsaved().is_some());
    let closed = update(&gone, Action::Close(id));
    assert_eq!(closed, Session::default());
}

#[test]
fn news_about_another_sheet_changes_nothing() {
    let session = begun();
    let other = SheetId::from_random(8);
    let action = Action::Saved { sheet: other, revision: 9, moment: Moment(5) };
    assert_eq!(update(&session, action), session);
}

#[test]
fn the_same_answer_again_changes_nothing() {
    let once = edit(&begun(), answer(3), 2);
    assert_eq!(edit(&once, answer(3), 9), once);
    assert_eq!(sheet(&once).changed, Moment(2));
}

#[test]
fn clearing_leaves_no_trace_but_keeps_the_note() {
    let chosen = edit(&begun(), answer(4), 2);
    let sure = edit(&chosen, Edit::Certainty(question(), Some(Certainty::Supported)), 3);
    let cleared = edit(&sure, Edit::Answer(question(), None), 4);
    assert!(sheet(&cleared).answers.questions.is_empty());

    let noted = edit(&sure, Edit::Note(question(), "Woonzorgvisie".to_owned()), 5);
    let cleared = edit(&noted, Edit::Answer(question(), None), 6);
    let entry = sheet(&cleared).answers.questions.get(&question()).cloned();
    assert_eq!(entry.map(|entry| entry.note), Some("Woonzorgvisie".to_owned()));
}

#[test]
fn switching_the_path_keeps_every_answer() {
    let chosen = edit(&begun(), answer(4), 2);
    let quick = edit(&chosen, Edit::Path(Path::Quick), 3);
    assert_eq!(sheet(&quick).answers, sheet(&chosen).answers);
}

#[test]
fn a_note_is_cut_at_the_limit_on_a_whole_character() {
    let noted = edit(&begun(), Edit::Note(question(), "é".repeat(NOTE_MAX_CHARS + 1)), 2);
    let entry = sheet(&noted).answers.questions.get(&question()).cloned();
    assert_eq!(entry.map(|entry| entry.note.chars().count()), Some(NOTE_MAX_CHARS));
    assert_eq!(noted.pace, Pace::AfterTyping);
}
