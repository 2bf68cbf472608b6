//! Brings sheets to the store and back, and never lets go of one that is not safe yet.
//!
//! What must happen is decided by the keeper of core; here it is carried out, one step after
//! another, each in one transaction. A sheet that the store refused stays here for as long as
//! the page is open, so that opening another one, or going back to the start page, loses
//! nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use samenhang_core::keeper::{Found, Keeper, Revised, Step, found};
use samenhang_core::session::{Action, Pace};
use samenhang_core::sheet::SheetId;
use samenhang_core::storage::{Store as _, StoreError};
use samenhang_views::markup::Callback;
use wasm_bindgen_futures::spawn_local;

use crate::effects::clock;
use crate::effects::storage::BrowserStore;
use crate::effects::tabs::Tabs;

/// How long a pause in typing is, in milliseconds (R37: at most 300).
const TYPING_PAUSE: u32 = 250;
/// After how long a save is said to be slow, in milliseconds.
const SLOW: u32 = 5_000;

/// What there is to open.
pub enum Loaded {
    /// A sheet.
    Sheet {
        /// Its newest state.
        newest: Revised,
        /// The last change that the store has.
        written: u64,
        /// The record that was saved after it, where that is damaged.
        damaged: Option<String>,
    },
    /// Records that cannot be read, or are newer.
    Unreadable(Found),
    /// Nothing.
    Absent,
}

/// The store of this browser, and what is on its way to it.
pub struct Shelf {
    store: BrowserStore,
    keeper: RefCell<Keeper>,
    tell: Callback<Action>,
    tabs: Tabs,
    working: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
}

impl Shelf {
    /// A shelf for the sheets of one assessment. Outcomes come back as actions, and the name
    /// of a sheet that another tab changed through `heard`.
    #[must_use]
    pub fn new(
        store: BrowserStore,
        assessment_id: String,
        tell: Callback<Action>,
        heard: Callback<String>,
    ) -> Rc<Self> {
        Rc::new(Self {
            tabs: Tabs::listen(store.name(), move |sheet| heard.emit(sheet)),
            store,
            keeper: RefCell::new(Keeper::new(assessment_id)),
            tell,
            working: Cell::new(false),
            timer: RefCell::default(),
        })
    }

    /// Takes a change in, to be written at the given pace.
    pub fn put(self: &Rc<Self>, change: Revised, pace: Pace) {
        self.keeper.borrow_mut().put(change);
        match pace {
            Pace::AtOnce => self.flush(),
            Pace::AfterTyping => {
                let shelf = Rc::clone(self);
                let timer = Timeout::new(TYPING_PAUSE, move || shelf.flush());
                // The timer before it is cancelled by being dropped.
                self.timer.replace(Some(timer));
            }
        }
    }

    /// Writes all that waits, now. Also the way to try again after a failure.
    pub fn flush(self: &Rc<Self>) {
        self.timer.replace(None);
        self.keeper.borrow_mut().retry();
        if !self.working.replace(true) {
            let shelf = Rc::clone(self);
            spawn_local(async move {
                shelf.work().await;
                shelf.working.set(false);
            });
        }
    }

    /// The page goes out of sight, and may be closed, or it comes back: then other tabs may
    /// have changed what this one shows.
    pub fn turn(self: &Rc<Self>, hidden: bool) {
        self.store.leave(hidden);
        if !hidden {
            self.keeper.borrow_mut().tell(None);
        }
        self.flush();
    }

    /// Another tab changed this sheet; any of them where it has no name.
    pub fn hear(self: &Rc<Self>, id: Option<&SheetId>) {
        self.keeper.borrow_mut().tell(id);
        self.flush();
    }

    async fn work(&self) {
        loop {
            let step = self.keeper.borrow_mut().step();
            let news = match step {
                Some(Step::Save(id, save)) => {
                    let slow = self.slow(&id);
                    let outcome = self.store.save(&id, &save).await;
                    drop(slow);
                    if outcome.is_ok() {
                        self.tabs.tell(id.as_str());
                    }
                    self.keeper.borrow_mut().saved(&id, outcome, clock::now())
                }
                Some(Step::Read(id)) => {
                    let outcome = self.store.read(Some(&id)).await;
                    self.keeper.borrow_mut().read(&id, outcome)
                }
                None => return,
            };
            if let Some(action) = news {
                self.tell.emit(action);
            }
        }
    }

    /// Says that a save is slow, unless it is done before.
    fn slow(&self, id: &SheetId) -> Option<Timeout> {
        let keeper = self.keeper.borrow();
        let newest = keeper.all_unsaved().find(|newest| newest.sheet.id == *id)?;
        let action =
            Action::SaveFailed { sheet: Rc::clone(&newest.sheet), error: StoreError::Slow };
        let tell = self.tell.clone();
        Some(Timeout::new(SLOW, move || tell.emit(action)))
    }

    /// All sheets of this browser, the last changed first.
    ///
    /// # Errors
    /// Where the store does not answer and nothing waits here either.
    pub async fn list(&self) -> Result<Vec<Found>, StoreError> {
        let stored = self.store.read(None).await;
        let keeper = self.keeper.borrow();
        let mut all = match stored {
            Ok(stored) => found(stored),
            Err(error) if keeper.all_unsaved().next().is_none() => return Err(error),
            Err(_) => Vec::new(),
        };
        for newest in keeper.all_unsaved() {
            let good = Some(newest.clone());
            match all.iter_mut().find(|found| found.id == newest.sheet.id) {
                Some(found) => found.good = good,
                None => all.push(Found { good, ..Found::empty(newest.sheet.id.clone()) }),
            }
        }
        // One after another into place: a person has a few, and sorting weighs 4 KB.
        let changed = |found: &Found| found.good.as_ref().map_or(0, |good| good.sheet.changed.0);
        let mut sorted: Vec<Found> = Vec::with_capacity(all.len());
        for sheet in all {
            let older = |other: &Found| changed(other) < changed(&sheet);
            let index = sorted.iter().position(older).unwrap_or(sorted.len());
            sorted.insert(index, sheet);
        }
        Ok(sorted)
    }

    /// One sheet, to be opened.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn load(self: &Rc<Self>, id: &SheetId) -> Result<Loaded, StoreError> {
        if let Some(loaded) = self.unsaved(id) {
            return Ok(loaded);
        }
        let stored = self.store.read(Some(id)).await?;
        if let Some(loaded) = self.unsaved(id) {
            return Ok(loaded);
        }
        let Some(mut found) = found(stored).pop() else { return Ok(Loaded::Absent) };
        let Some(newest) = self.keeper.borrow_mut().open(&found) else {
            return Ok(Loaded::Unreadable(found));
        };
        let written = newest.revision;
        let damaged = if found.is_behind() { found.damaged.pop() } else { None };
        Ok(Loaded::Sheet { newest, written, damaged })
    }

    /// What waits here is newer than what the store has.
    fn unsaved(self: &Rc<Self>, id: &SheetId) -> Option<Loaded> {
        let (newest, written) = self.keeper.borrow_mut().unsaved(id)?;
        self.flush();
        Some(Loaded::Sheet { newest, written, damaged: None })
    }

    /// Keeps a sheet that another tab removed.
    pub fn keep(&self, id: &SheetId) {
        let action = self.keeper.borrow_mut().keep(id);
        if let Some(action) = action {
            self.tell.emit(action);
        }
    }

    /// Lets go of a sheet that another tab removed.
    pub fn let_go(&self, id: &SheetId) {
        drop(self.keeper.borrow_mut().forget(id));
    }

    /// Removes one sheet from this browser.
    ///
    /// # Errors
    /// Where the store refuses; the sheet is then still there.
    pub async fn remove(&self, id: &SheetId) -> Result<(), StoreError> {
        // First from here, so that what still waits is not written again behind its back.
        let waiting = self.keeper.borrow_mut().forget(id);
        let removed = self.store.remove(id).await;
        match (&removed, waiting) {
            (Err(_), Some(held)) => self.keeper.borrow_mut().hold_again(held),
            _ => self.tabs.tell(id.as_str()),
        }
        removed
    }
}
