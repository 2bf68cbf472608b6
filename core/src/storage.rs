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

/// A record in the store: one revision of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The sheet it belongs to, also where the record itself turns out to be damaged.
    pub id: SheetId,
    /// The number under which it was saved, from 1; 0 for a record of the time when a sheet
    /// had one record only.
    pub revision: u64,
    /// The text as it was saved, see [`crate::record`].
    pub record: String,
}

/// A revision of a sheet that is to be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Save {
    /// The newest revision that the store must have, 0 for none. Where it has another, another
    /// tab was there in between, and nothing is saved.
    pub follows: u64,
    /// The number of this revision, greater than any before.
    pub revision: u64,
    /// Its text, see [`crate::record`].
    pub record: String,
    /// Older revisions that go.
    pub drop: Vec<u64>,
}

/// Why the store did not do what was asked. What is on screen is not affected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser has no store (IndexedDB).
    Missing,
    /// The browser refuses the store here (private window, blocked site data, a frame
    /// without rights).
    Blocked,
    /// There is no room left.
    Full,
    /// The store was closed and could not be opened again.
    Closed,
    /// It has not answered for a long time; it may still do so.
    Slow,
    /// The newest revision is not the one that was to be followed.
    Changed,
    /// A newer Samenhang saved this sheet: this one must leave it alone.
    Newer,
    /// Anything else, in the words of the browser.
    Failed(String),
}

/// A store of records, the last few revisions of each sheet. Each call is one transaction: it
/// is done in full when the future is ready with `Ok`, and not at all when it is ready with
/// `Err`. Calls that are under way at once may be carried out in any order.
pub trait Store {
    /// All records, or those of one sheet, in the order of their ids and revisions.
    fn read(&self, id: Option<&SheetId>) -> impl Future<Output = Result<Vec<Stored>, StoreError>>;

    /// Adds a revision, if the newest one is the one it follows; else
    /// [`StoreError::Changed`] (R41).
    fn save(&self, id: &SheetId, save: &Save) -> impl Future<Output = Result<(), StoreError>>;

    /// Removes all revisions of a sheet; without one there is nothing to do.
    fn remove(&self, id: &SheetId) -> impl Future<Output = Result<(), StoreError>>;
}

/// A store in memory. A clone shares its records, as a second tab would.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    inner: Rc<RefCell<Memory>>,
}

#[derive(Debug, Default)]
struct Memory {
    records: BTreeMap<(SheetId, u64), String>,
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

    /// Puts another text in the place of a record, as a broken disk would.
    pub fn damage(&self, id: &SheetId, revision: u64, record: &str) {
        self.inner.borrow_mut().records.insert((id.clone(), revision), record.to_owned());
    }

    /// Does one call, or fails where that was asked for.
    fn call<T>(
        &self,
        action: impl FnOnce(&mut BTreeMap<(SheetId, u64), String>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut memory = self.inner.borrow_mut();
        match memory.failure.take() {
            Some((0, error)) => return Err(error),
            Some((calls, error)) => memory.failure = Some((calls - 1, error)),
            None => {}
        }
        action(&mut memory.records)
    }
}

impl Store for MemoryStore {
    async fn read(&self, id: Option<&SheetId>) -> Result<Vec<Stored>, StoreError> {
        self.call(|records| {
            let asked = records.iter().filter(|((of, _), _)| id.is_none_or(|id| id == of));
            let stored = asked.map(|((id, revision), record)| Stored {
                id: id.clone(),
                revision: *revision,
                record: record.clone(),
            });
            Ok(stored.collect())
        })
    }

    async fn save(&self, id: &SheetId, save: &Save) -> Result<(), StoreError> {
        self.call(|records| {
            let newest = records.keys().filter(|(of, _)| of == id).map(|(_, at)| *at).max();
            if newest.unwrap_or(0) != save.follows {
                return Err(StoreError::Changed);
            }
            records.insert((id.clone(), save.revision), save.record.clone());
            for revision in &save.drop {
                records.remove(&(id.clone(), *revision));
            }
            Ok(())
        })
    }

    async fn remove(&self, id: &SheetId) -> Result<(), StoreError> {
        self.call(|records| {
            records.retain(|(of, _), _| of != id);
            Ok(())
        })
    }
}
