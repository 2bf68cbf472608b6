//! What every store must do. The store in memory and the one of the browser are both held
//! to it. The store given is empty.

use samenhang_core::sheet::SheetId;
use samenhang_core::storage::{Store, Stored};

/// An id for a test.
pub(crate) fn sheet_id(id: &str) -> SheetId {
    SheetId::new(id).expect("a valid id")
}

fn stored(id: &str, record: &str) -> Stored {
    Stored { id: sheet_id(id), record: record.to_owned() }
}

/// Runs all checks on an empty store and leaves it empty.
pub(crate) async fn check(store: &impl Store) {
    let (a, b) = (sheet_id("a"), sheet_id("b2"));

    assert_eq!(store.list().await, Ok(vec![]), "a new store is empty");
    assert_eq!(store.load(&a).await, Ok(None), "what was never saved is not there");
    assert_eq!(store.remove(&a).await, Ok(()), "removing nothing is fine");

    // Saved out of order, to see the list in order; the text holds what could go wrong.
    let text = "header\n{\"note\":\"één 🙂 \\u0000 \u{2028}\"}";
    assert_eq!(store.save(&b, text).await, Ok(()));
    assert_eq!(store.save(&a, "").await, Ok(()), "an empty text is a text");
    assert_eq!(store.load(&b).await, Ok(Some(text.to_owned())));
    assert_eq!(store.load(&a).await, Ok(Some(String::new())));
    assert_eq!(store.list().await, Ok(vec![stored("a", ""), stored("b2", text)]));

    assert_eq!(store.save(&a, "second").await, Ok(()));
    assert_eq!(store.load(&a).await, Ok(Some("second".to_owned())), "the last one counts");
    assert_eq!(store.list().await.map(|all| all.len()), Ok(2), "saving again adds nothing");

    let large = "abcdefghij".repeat(100_000);
    assert_eq!(store.save(&b, &large).await, Ok(()));
    assert_eq!(store.load(&b).await, Ok(Some(large)), "a megabyte fits");

    assert_eq!(store.remove(&a).await, Ok(()));
    assert_eq!(store.load(&a).await, Ok(None), "removed is gone");
    assert_eq!(store.list().await.map(|all| all.len()), Ok(1), "the other one stays");
    assert_eq!(store.remove(&b).await, Ok(()));
    assert_eq!(store.list().await, Ok(vec![]));
}
