//! What every store must do. The store in memory and the one of the browser are both held
//! to it. The store given is empty.

use samenhang_core::sheet::SheetId;
use samenhang_core::storage::{Save, Store, StoreError, Stored};

/// An id for a test.
pub(crate) fn sheet_id(id: &str) -> SheetId {
    SheetId::new(id).expect("a valid id")
}

/// A revision that follows another.
pub(crate) fn save(follows: u64, revision: u64, record: &str) -> Save {
    Save { follows, revision, record: record.to_owned(), drop: Vec::new() }
}

/// The newest text of a sheet.
pub(crate) async fn newest(store: &impl Store, id: &str) -> Option<String> {
    let stored = store.read(Some(&sheet_id(id))).await.expect("the store answers");
    stored.into_iter().last().map(|stored| stored.record)
}

fn stored(id: &str, revision: u64, record: &str) -> Stored {
    Stored { id: sheet_id(id), revision, record: record.to_owned() }
}

/// Runs all checks on an empty store and leaves it empty.
pub(crate) async fn check(store: &impl Store) {
    // One begins as the other does: they must not be taken for each other.
    let (a, b) = (sheet_id("a"), sheet_id("a2"));

    assert_eq!(store.read(None).await, Ok(vec![]), "a new store is empty");
    assert_eq!(store.read(Some(&a)).await, Ok(vec![]), "what was never saved is not there");
    assert_eq!(store.remove(&a).await, Ok(()), "removing nothing is fine");

    // Saved out of order, to see the list in order; the text holds what could go wrong.
    let text = "header\n{\"note\":\"één 🙂 \\u0000 \u{2028}\"}";
    assert_eq!(store.save(&b, &save(0, 1, text)).await, Ok(()));
    assert_eq!(store.save(&a, &save(0, 1, "")).await, Ok(()), "an empty text is a text");
    assert_eq!(store.read(Some(&b)).await, Ok(vec![stored("a2", 1, text)]));
    assert_eq!(store.read(Some(&a)).await, Ok(vec![stored("a", 1, "")]));
    assert_eq!(store.read(None).await, Ok(vec![stored("a", 1, ""), stored("a2", 1, text)]));

    // A revision is added only after the newest one.
    assert_eq!(store.save(&a, &save(1, 2, "second")).await, Ok(()));
    for wrong in [save(0, 1, "x"), save(0, 3, "x"), save(1, 2, "x"), save(1, 3, "x")] {
        assert_eq!(store.save(&a, &wrong).await, Err(StoreError::Changed), "{wrong:?}");
    }
    let too_far = Save { drop: vec![1, 2], ..save(3, 4, "x") };
    assert_eq!(store.save(&a, &too_far).await, Err(StoreError::Changed), "what is not there");
    let both = vec![stored("a", 1, ""), stored("a", 2, "second")];
    assert_eq!(store.read(Some(&a)).await, Ok(both), "and the older one stays");
    assert_eq!(store.read(None).await.map(|all| all.len()), Ok(3));

    // Numbers of more digits come later, and what may go, goes.
    assert_eq!(store.save(&a, &Save { drop: vec![1], ..save(2, 10, "tenth") }).await, Ok(()));
    let large = "abcdefghij".repeat(100_000);
    let last = Save { drop: vec![2], ..save(10, 1 << 40, &large) };
    assert_eq!(store.save(&a, &last).await, Ok(()));
    let kept = vec![stored("a", 10, "tenth"), stored("a", 1 << 40, &large)];
    assert_eq!(store.read(Some(&a)).await, Ok(kept), "a megabyte fits");

    assert_eq!(store.remove(&a).await, Ok(()));
    assert_eq!(store.read(Some(&a)).await, Ok(vec![]), "removed is gone");
    assert_eq!(store.read(None).await.map(|all| all.len()), Ok(1), "the other one stays");
    let after = store.save(&a, &save(1 << 40, (1 << 40) + 1, "x")).await;
    assert_eq!(after, Err(StoreError::Changed), "and is not written again by who knew it");
    assert_eq!(store.remove(&b).await, Ok(()));
    assert_eq!(store.read(None).await, Ok(vec![]));
}
