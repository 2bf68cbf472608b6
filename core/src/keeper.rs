//! What one tab has in hand of the sheets in the store, and what must happen next.
//!
//! Events go in, steps and news come out; the shelf of the app only carries them out. So the
//! rules of R41 can be tried without a browser: two keepers over one store are two tabs.
//!
//! Each change follows the revision that this tab knew. Where the store turns out to have
//! another one, that is read, merged ([`crate::merge`]) and the result is saved after it. A
//! sheet that is not there any more was removed in another tab: it is not written again
//! before the person says so.

use std::rc::Rc;

use crate::file::{self, FileError, Newer};
use crate::merge::{self, Choice};
use crate::record::{self, RecordError};
use crate::session::Action;
use crate::sheet::{Moment, Sheet, SheetId};
use crate::sorted_map::SortedMap;
use crate::storage::{Save, StoreError, Stored};

/// How many good revisions of a sheet stay in the store: the newest and two before it (R40).
pub const GOOD_REVISIONS: usize = 3;

/// A sheet with the number of its last change.
#[derive(Clone, Debug, PartialEq)]
pub struct Revised {
    /// The sheet.
    pub sheet: Rc<Sheet>,
    /// The number of its last change in this tab.
    pub revision: u64,
}

/// What the records of one sheet hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The sheet they belong to.
    pub id: SheetId,
    /// The newest revision, whatever it holds.
    pub newest: u64,
    /// The newest that can be read.
    pub good: Option<Revised>,
    /// The revisions that are whole, oldest first.
    pub whole: Vec<u64>,
    /// The records that cannot be read, as they are.
    pub damaged: Vec<String>,
    /// Whether the newest is of a newer Samenhang, so that nothing may be written here.
    pub newer: bool,
}

impl Found {
    /// What no record is there of yet.
    #[must_use]
    pub fn empty(id: SheetId) -> Self {
        Self { id, newest: 0, good: None, whole: Vec::new(), damaged: Vec::new(), newer: false }
    }

    /// Whether what can be read is older than what was saved last.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.good.as_ref().is_some_and(|good| good.revision < self.newest)
    }
}

/// What records hold, sheet by sheet. They come in the order of their ids and revisions.
#[must_use]
pub fn found(stored: Vec<Stored>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    // From the newest to the oldest, so that the first good one is the one to show.
    for Stored { id, revision, record } in stored.into_iter().rev() {
        let known = all.last().is_some_and(|found| found.id == id);
        if !known {
            all.push(Found { newest: revision, ..Found::empty(id) });
        }
        if let Some(found) = all.last_mut() {
            add(found, revision, record);
        }
    }
    all.reverse();
    all
}

fn add(found: &mut Found, revision: u64, text: String) {
    let whole = match record::open(&text) {
        // Of an older one it is enough to know that it is there.
        Ok(_) if found.good.is_some() => true,
        Ok((_, body)) => match file::decode_stored(body.as_bytes()) {
            Ok(sheet) => {
                // The name in the store is the one that counts: it is where it is saved again.
                let sheet = Rc::new(Sheet { id: found.id.clone(), ..sheet });
                if !found.newer {
                    found.good = Some(Revised { sheet, revision });
                }
                true
            }
            Err(FileError::NewerVersion { .. }) => newer(found, revision),
            Err(_) => false,
        },
        Err(RecordError::NewerVersion(_)) => newer(found, revision),
        Err(_) => false,
    };
    if whole {
        found.whole.insert(0, revision);
    } else {
        found.damaged.insert(0, text);
    }
}

/// An older record of today's form is no reason to show less than a newer Samenhang knew.
fn newer(found: &mut Found, revision: u64) -> bool {
    found.newer |= revision == found.newest;
    false
}

/// What a file with records as they were in a store holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    /// The sheets, from the newest good record of each.
    pub sheets: Vec<Sheet>,
    /// How many records are of a newer Samenhang.
    pub newer: usize,
    /// How many records could not be read.
    pub damaged: usize,
}

/// What is in a file with records as they were in a store. `None` where it is no such file.
#[must_use]
pub fn rescued(text: &str) -> Option<Rescued> {
    let mut best: Vec<(u64, Sheet)> = Vec::new();
    let (mut newer, mut damaged) = (0, 0);
    // A body is one line, so a record begins where a line does.
    for one in text.strip_prefix(record::MAGIC)?.split(RECORD_ON_NEXT_LINE) {
        let one = [record::MAGIC, one.trim_end()].concat();
        let read = record::open(&one).map(|(revision, body)| {
            file::decode_stored(body.as_bytes()).map(|sheet| (revision, sheet))
        });
        let (revision, sheet) = match read {
            Ok(Ok(read)) => read,
            Err(RecordError::NewerVersion(_)) | Ok(Err(FileError::NewerVersion { .. })) => {
                newer += 1;
                continue;
            }
            Err(_) | Ok(Err(_)) => {
                damaged += 1;
                continue;
            }
        };
        match best.iter_mut().find(|(_, other)| other.id == sheet.id) {
            Some(other) if other.0 > revision => {}
            Some(other) => *other = (revision, sheet),
            None => best.push((revision, sheet)),
        }
    }
    let sheets = best.into_iter().map(|(_, sheet)| sheet).collect();
    Some(Rescued { sheets, newer, damaged })
}

/// What there is to see of a text that cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Glance {
    /// A newer Samenhang wrote it, and this is what can be read of it.
    Newer(Box<Newer>),
    /// A newer Samenhang wrote it, in a way that tells this one nothing.
    Sealed,
    /// It is not what was written.
    Damaged,
}

/// What there is to see of a text that cannot be opened: the newest of the records in it, or
/// a file (R42).
#[must_use]
pub fn glance(text: &str) -> Glance {
    let read = |body: &str| file::read_newer(body.as_bytes()).map(Box::new).map(Glance::Newer);
    let Some(records) = text.strip_prefix(record::MAGIC) else {
        return read(text).unwrap_or(Glance::Damaged);
    };
    let newest = records.rsplit(RECORD_ON_NEXT_LINE).next().unwrap_or_default();
    let newest = [record::MAGIC, newest.trim_end()].concat();
    match record::open(&newest) {
        Ok((_, body)) => read(body).unwrap_or(Glance::Damaged),
        Err(RecordError::NewerVersion(_)) => {
            // What the header says is not known; what follows it may be.
            let body = newest.split_once('\n').map_or("", |(_, body)| body);
            read(body).unwrap_or(Glance::Sealed)
        }
        Err(_) => Glance::Damaged,
    }
}

/// A line end and [`record::MAGIC`].
const RECORD_ON_NEXT_LINE: &str = "\nsamenhang-record ";

/// A sheet in hand.
#[derive(Debug)]
pub struct Held {
    /// What the store had when this tab last knew.
    base: Rc<Sheet>,
    /// The newest revision in the store then, 0 for none.
    follows: u64,
    /// The highest number that this tab saw.
    last: u64,
    whole: Vec<u64>,
    newest: Revised,
    /// The last change in this tab that the store has.
    written: u64,
    /// What is being written, and under which number.
    flight: Option<(Revised, u64)>,
    /// Whether the last attempt failed: it is not tried again by itself.
    failed: bool,
    /// Whether another tab removed it.
    gone: bool,
    /// Whether another tab may have changed it.
    told: bool,
}

impl Held {
    fn is_unsaved(&self) -> bool {
        self.newest.revision > self.written
    }
}

/// What must happen in the store next. The outcome of each is awaited before the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Save this, and hand the outcome to [`Keeper::saved`].
    Save(SheetId, Save),
    /// Read the records of this sheet, and hand them to [`Keeper::read`].
    Read(SheetId),
}

/// The sheets that this tab has in hand.
#[derive(Debug, Default)]
pub struct Keeper {
    assessment_id: String,
    held: SortedMap<SheetId, Held>,
}

impl Keeper {
    /// A keeper of sheets of one assessment.
    #[must_use]
    pub fn new(assessment_id: String) -> Self {
        Self { assessment_id, held: SortedMap::new() }
    }

    /// Takes in a change. A sheet that was not in hand is new.
    pub fn put(&mut self, change: Revised) {
        if let Some(held) = self.held.get_mut(&change.sheet.id) {
            held.newest = change;
            return;
        }
        self.hold(change, 0, 0, Vec::new());
    }

    fn hold(&mut self, newest: Revised, stored: u64, written: u64, whole: Vec<u64>) {
        let id = newest.sheet.id.clone();
        let held = Held {
            base: Rc::clone(&newest.sheet),
            follows: stored,
            last: stored,
            whole,
            newest,
            written,
            flight: None,
            failed: false,
            gone: false,
            told: false,
        };
        self.held.insert(id, held);
    }

    /// The newest state of a sheet that the store does not have, and the last change that it
    /// does have. It is looked up again, so that the session hears whether it is still there.
    pub fn unsaved(&mut self, id: &SheetId) -> Option<(Revised, u64)> {
        let held = self.held.get_mut(id).filter(|held| held.is_unsaved())?;
        held.told |= held.follows > 0 || held.gone;
        Some((held.newest.clone(), held.written))
    }

    /// All that the store does not have.
    pub fn all_unsaved(&self) -> impl Iterator<Item = &Revised> {
        self.held.iter().filter(|(_, held)| held.is_unsaved()).map(|(_, held)| &held.newest)
    }

    /// Takes in hand what was read to be opened, and lets go of what is safe.
    pub fn open(&mut self, found: &Found) -> Option<Revised> {
        self.held.retain(|_, held| held.is_unsaved() || held.flight.is_some());
        let good = found.good.as_ref().filter(|_| !found.newer)?;
        let revision = found.newest.max(1);
        let opened = Revised { sheet: Rc::clone(&good.sheet), revision };
        self.hold(opened.clone(), found.newest, revision, found.whole.clone());
        Some(opened)
    }

    /// Another tab changed this sheet, or any of them.
    pub fn tell(&mut self, id: Option<&SheetId>) {
        for held in self.held.values_mut() {
            held.told |= id.is_none_or(|id| *id == held.newest.sheet.id);
        }
    }

    /// What failed is tried again.
    pub fn retry(&mut self) {
        for held in self.held.values_mut() {
            held.failed = false;
        }
    }

    /// What must happen next. What failed waits for [`Self::retry`] and holds up nothing else.
    pub fn step(&mut self) -> Option<Step> {
        let assessment_id = &self.assessment_id;
        for held in self.held.values_mut() {
            let id = &held.newest.sheet.id;
            if held.failed {
                continue;
            }
            if std::mem::take(&mut held.told) {
                return Some(Step::Read(id.clone()));
            }
            if held.is_unsaved() && !held.gone {
                let revision = held.last + 1;
                let body = file::encode_compact(&held.newest.sheet, assessment_id);
                let kept = held.whole.len().saturating_sub(GOOD_REVISIONS - 1);
                let save = Save {
                    follows: held.follows,
                    revision,
                    record: record::seal(revision, &body),
                    drop: held.whole.get(..kept).unwrap_or_default().to_vec(),
                };
                let step = Step::Save(id.clone(), save);
                held.flight = Some((held.newest.clone(), revision));
                return Some(step);
            }
        }
        None
    }

    /// What came of a save.
    pub fn saved(
        &mut self,
        id: &SheetId,
        outcome: Result<(), StoreError>,
        now: Moment,
    ) -> Option<Action> {
        let held = self.held.get_mut(id)?;
        let (flown, number) = held.flight.take()?;
        match outcome {
            Ok(()) => {
                held.base = flown.sheet;
                held.written = flown.revision;
                (held.follows, held.last) = (number, number);
                held.whole.push(number);
                let kept = held.whole.len().saturating_sub(GOOD_REVISIONS);
                held.whole.drain(..kept);
                let revision = flown.revision;
                Some(Action::Saved { sheet: id.clone(), revision, moment: now })
            }
            Err(StoreError::Changed) => {
                held.told = true;
                None
            }
            Err(error) => {
                held.failed = true;
                Some(Action::SaveFailed { sheet: Rc::clone(&held.newest.sheet), error })
            }
        }
    }

    /// What the store has of a sheet, after another tab changed it.
    pub fn read(
        &mut self,
        id: &SheetId,
        outcome: Result<Vec<Stored>, StoreError>,
    ) -> Option<Action> {
        let held = self.held.get_mut(id)?;
        let failed = |held: &mut Held, error| {
            held.failed = true;
            held.told = true;
            let sheet = Rc::clone(&held.newest.sheet);
            held.is_unsaved().then_some(Action::SaveFailed { sheet, error })
        };
        let stored = match outcome {
            Ok(stored) => stored,
            Err(error) => return failed(held, error),
        };
        let Some(found) = found(stored).pop() else {
            if held.follows > 0 {
                held.follows = 0;
                held.whole.clear();
                held.gone = true;
            }
            return held.gone.then(|| Action::Gone(id.clone()));
        };
        if found.newer {
            return failed(held, StoreError::Newer);
        }
        held.gone = false;
        let known = std::mem::replace(&mut held.follows, found.newest);
        let whole = found.good.as_ref().is_some_and(|good| good.revision == found.newest);
        if known == found.newest && whole {
            return None;
        }
        held.last = held.last.max(found.newest);
        held.whole = found.whole;
        match found.good {
            Some(good) if good.revision > known => Some(merged(held, good.sheet, false)),
            // What can be read there is older than what this tab saved last: that is written
            // again. A tab that did not know the newest one leaves that to the one that did.
            _ if known == found.newest => Some(again(held)),
            _ => None,
        }
    }

    /// A sheet that another tab removed is kept here: it is saved as a new one.
    pub fn keep(&mut self, id: &SheetId) -> Option<Action> {
        let held = self.held.get_mut(id)?;
        held.gone = false;
        Some(again(held))
    }

    /// Lets go of a sheet, so that it is not written any more.
    pub fn forget(&mut self, id: &SheetId) -> Option<Held> {
        self.held.remove(id)
    }

    /// Takes back what could not be removed.
    pub fn hold_again(&mut self, held: Held) {
        self.held.insert(held.newest.sheet.id.clone(), held);
    }
}

/// Takes over what another tab saved, and says whether anything of ours must be saved still.
fn merged(held: &mut Held, theirs: Rc<Sheet>, again: bool) -> Action {
    let merged = merge::merge(&held.base, &held.newest.sheet, &theirs);
    let saved = !again && merge::differences(&merged.sheet, &theirs).is_empty();
    let ours = &held.newest.sheet;
    let choice = |spot| Choice { spot, ours: Rc::clone(ours) };
    let choices = merged.clashes.into_iter().map(choice).collect();
    let revision = held.newest.revision + 1;
    let sheet = Rc::new(merged.sheet);
    held.newest = Revised { sheet: Rc::clone(&sheet), revision };
    held.base = theirs;
    held.written = if saved { revision } else { revision - 1 };
    Action::Merged { sheet, revision, saved, choices }
}

/// The sheet as it is in this tab is written again.
fn again(held: &mut Held) -> Action {
    let theirs = Rc::clone(&held.base);
    merged(held, theirs, true)
}
