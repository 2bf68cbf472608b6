//! Brings sheets to the store and back, and never lets go of one that is not safe yet.
//!
//! Each change is one transaction, written one after another. A sheet that the store
//! refused stays here for as long as the page is open, so that opening another one,
//! or going back to the start page, loses nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use samenhang_core::file;
use samenhang_core::record;
use samenhang_core::session::{Action, Pace};
use samenhang_core::sheet::SheetId;
use samenhang_core::sorted_map::SortedMap;
use samenhang_core::storage::{Store as _, StoreError};
use samenhang_views::markup::Callback;
use samenhang_views::model::{Listed, Revised, Unreadable};
use wasm_bindgen_futures::spawn_local;

use crate::effects::clock;
use crate::effects::storage::BrowserStore;

/// How long a pause in typing is, in milliseconds (R37: at most 300).
const TYPING_PAUSE: u32 = 250;

/// The store of this browser, and what is on its way to it.
pub struct Shelf {
    store: BrowserStore,
    assessment_id: String,
    tell: Callback<Action>,
    /// The newest state of each sheet that the store does not have.
    waiting: RefCell<SortedMap<SheetId, Revised>>,
    writing: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
}

impl Shelf {
    /// A shelf for the sheets of one assessment. Outcomes come back as actions.
    #[must_use]
    pub fn new(store: BrowserStore, assessment_id: String, tell: Callback<Action>) -> Rc<Self> {
        Rc::new(Self {
            store,
            assessment_id,
            tell,
            waiting: RefCell::default(),
            writing: Cell::new(false),
            timer: RefCell::default(),
        })
    }

    /// Takes a change in, to be written at the given pace.
    pub fn put(self: &Rc<Self>, change: Revised, pace: Pace) {
        self.waiting.borrow_mut().insert(change.sheet.id.clone(), change);
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
        if !self.writing.replace(true) {
            let shelf = Rc::clone(self);
            spawn_local(async move {
                shelf.write_all().await;
                shelf.writing.set(false);
            });
        }
    }

    async fn write_all(&self) {
        loop {
            let next = self.waiting.borrow().iter().next().map(|(_, newest)| newest.clone());
            let Some(Revised { sheet, revision }) = next else { return };
            let id = sheet.id.clone();
            let body = file::encode_compact(&sheet, &self.assessment_id);
            match self.store.save(&id, &record::seal(revision, &body)).await {
                Ok(()) => {
                    let moment = clock::now();
                    let mut waiting = self.waiting.borrow_mut();
                    // A change that came while this one was written still waits.
                    if waiting.get(&id).is_some_and(|newest| newest.revision == revision) {
                        waiting.remove(&id);
                    }
                    drop(waiting);
                    self.tell.emit(Action::Saved { sheet: id, revision, moment });
                }
                Err(error) => {
                    self.tell.emit(Action::SaveFailed { sheet: id, error });
                    return;
                }
            }
        }
    }

    /// All sheets of this browser, the last changed first.
    ///
    /// # Errors
    /// Where the store does not answer and nothing waits here either.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let stored = self.store.list().await;
        let waiting = self.waiting.borrow();
        let mut listed: Vec<Listed> = match stored {
            Ok(stored) => stored
                .into_iter()
                .filter(|stored| waiting.get(&stored.id).is_none())
                .map(|stored| Listed { content: read(stored.record), id: stored.id })
                .collect(),
            Err(error) if waiting.is_empty() => return Err(error),
            Err(_) => Vec::new(),
        };
        let newest = |(id, revised): (&SheetId, &Revised)| Listed {
            id: id.clone(),
            content: Ok(revised.clone()),
        };
        listed.extend(waiting.iter().map(newest));
        // One after another into place: a person has a few, and sorting weighs 4 KB.
        let changed = |listed: &Listed| listed.content.as_ref().map_or(0, |r| r.sheet.changed.0);
        let mut sorted: Vec<Listed> = Vec::with_capacity(listed.len());
        for sheet in listed {
            let older = |other: &Listed| changed(other) < changed(&sheet);
            let index = sorted.iter().position(older).unwrap_or(sorted.len());
            sorted.insert(index, sheet);
        }
        Ok(sorted)
    }

    /// One sheet, where this browser has it.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn load(&self, id: &SheetId) -> Result<Option<Listed>, StoreError> {
        if let Some(newest) = self.waiting.borrow().get(id).cloned() {
            return Ok(Some(Listed { id: id.clone(), content: Ok(newest) }));
        }
        let record = self.store.load(id).await?;
        Ok(record.map(|record| Listed { id: id.clone(), content: read(record) }))
    }

    /// Removes one sheet from this browser.
    ///
    /// # Errors
    /// Where the store refuses; the sheet is then still there.
    pub async fn remove(&self, id: &SheetId) -> Result<(), StoreError> {
        // First from here, so that what still waits is not written again behind its back.
        let waiting = self.waiting.borrow_mut().remove(id);
        let removed = self.store.remove(id).await;
        if let (Err(_), Some(kept)) = (&removed, waiting) {
            self.waiting.borrow_mut().insert(id.clone(), kept);
        }
        removed
    }
}

fn read(text: String) -> Result<Revised, (String, Unreadable)> {
    let (revision, body) = match record::open(&text) {
        Ok(opened) => opened,
        Err(error) => return Err((text, Unreadable::Record(error))),
    };
    match file::decode(body.as_bytes()) {
        Ok(sheet) => Ok(Revised { sheet: Rc::new(sheet), revision }),
        Err(error) => Err((text, Unreadable::Body(error))),
    }
}
