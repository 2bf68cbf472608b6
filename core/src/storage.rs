//! The port to a store of records, and a store in memory.
//!
//! The browser's store is one adapter (`effects::storage` in the app), [`MemoryStore`] is
//! another: for tests, and for a browser that refuses to store anything. Both pass the same
//! checks (`core/tests/storage/contract.rs`). The app runs on one thread, so nothing here
//! needs to be `Send`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::rc::Rc;

use crate::sheet::SheetId;

/// A record in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The sheet it belongs to, also where the record itself turns out to be damaged.
    pub id: SheetId,
    /// The text as it was saved, see [`crate::record`].
    pub record: String,
}

/// Why the store did not do what was asked. What is on screen is not affected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser has no store (IndexedDB).
    Missing,
    /// The browser refuses the store here (private window, blocked site data, a frame
    /// without rights), or another tab with an older version holds it.
    Blocked,
    /// There is no room left.
    Full,
    /// The store was closed and could not be opened again.
    Closed,
    /// Anything else, in the words of the browser.
    Failed(String),
}

/// A store of records, one per sheet. Each call is one transaction: it is done in full
/// when the future is ready with `Ok`, and not at all when it is ready with `Err`.
/// Calls that are under way at once may be carried out in any order: a caller waits for one
/// save of a sheet before it starts the next.
pub trait Store {
    /// All records, in the order of their ids.
    fn list(&self) -> impl Future<Output = Result<Vec<Stored>, StoreError>>;

    /// The record of a sheet, where there is one.
    fn load(&self, id: &SheetId) -> impl Future<Output = Result<Option<String>, StoreError>>;

    /// Puts a record in the place of the one that the sheet had.
    fn save(&self, id: &SheetId, record: &str) -> impl Future<Output = Result<(), StoreError>>;

    /// Removes the record of a sheet; without one there is nothing to do.
    fn remove(&self, id: &SheetId) -> impl Future<Output = Result<(), StoreError>>;
}

/// A store in memory. A clone shares its records, as a second tab would.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    inner: Rc<RefCell<Memory>>,
}

#[derive(Debug, Default)]
struct Memory {
    records: BTreeMap<SheetId, String>,
    /// The error for a call to come, and how many calls go well before it.
    failure: Option<(usize, StoreError)>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets one call fail: the next one after `calls_before` calls that go well.
    pub fn fail_after(&self, calls_before: usize, error: StoreError) {
        self.inner.borrow_mut().failure = Some((calls_before, error));
    }

    /// Does one call, or fails where that was asked for.
    fn call<T>(
        &self,
        action: impl FnOnce(&mut BTreeMap<SheetId, String>) -> T,
    ) -> Result<T, StoreError> {
        let mut memory = self.inner.borrow_mut();
        match memory.failure.take() {
            Some((0, error)) => return Err(error),
            Some((calls, error)) => memory.failure = Some((calls - 1, error)),
            None => {}
        }
        Ok(action(&mut memory.records))
    }
}

impl Store for MemoryStore {
    async fn list(&self) -> Result<Vec<Stored>, StoreError> {
        self.call(|records| {
            records
                .iter()
                .map(|(id, record)| Stored { id: id.clone(), record: record.clone() })
                .collect()
        })
    }

    async fn load(&self, id: &SheetId) -> Result<Option<String>, StoreError> {
        self.call(|records| records.get(id).cloned())
    }

    async fn save(&self, id: &SheetId, record: &str) -> Result<(), StoreError> {
        self.call(|records| {
            records.insert(id.clone(), record.to_owned());
        })
    }

    async fn remove(&self, id: &SheetId) -> Result<(), StoreError> {
        self.call(|records| {
            records.remove(id);
        })
    }
}
