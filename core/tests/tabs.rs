//! Two simulated tabs over one store: whatever happens in whatever order, no answer that was
//! shown as saved disappears, unless the person saw it and changed it, or a choice was shown.
//!
//! The tabs are the session and the keeper that the app uses; the model carries out their
//! steps as the shelf does. Every value is written once, so that it can be followed.

mod sheets;

use std::collections::{BTreeMap, BTreeSet};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use proptest::collection::vec;
use proptest::prelude::*;
use samenhang_core::answers::{Answer, Certainty, Level};
use samenhang_core::assessment::QuestionId;
use samenhang_core::keeper::{Keeper, Revised, Step, found};
use samenhang_core::merge::Spot;
use samenhang_core::session::{Action, Edit, Saved, Session, update};
use samenhang_core::sheet::{Moment, Sheet, SheetId};
use samenhang_core::storage::{MemoryStore, Store, StoreError, Stored};

const QUESTIONS: u64 = 2;

/// The store in memory never waits, so one look is enough.
fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    match future.as_mut().poll(&mut context) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("the store in memory is ready at once"),
    }
}

fn id() -> SheetId {
    SheetId::from_random(7)
}

fn question(number: u64) -> QuestionId {
    QuestionId::new(&format!("vraag-{number}"))
}

/// What can happen. `usize` is the tab, 0 or 1.
#[derive(Clone, Copy, Debug)]
enum Event {
    /// Something new is typed at a question.
    Type(usize, u64),
    /// A level is chosen, or cleared.
    Choose(usize, u64, u8),
    /// How sure one is.
    Sure(usize, u64),
    /// The tab does its next step in the store.
    Work(usize),
    /// Its next step fails.
    Fail(usize),
    /// Its next step is done in the store, but the answer never comes: it is killed.
    Cut(usize),
    /// It tries again what failed.
    Retry(usize),
    /// It hears of the changes of the other.
    Hear(usize),
    /// What the other told does not reach it.
    Miss(usize),
    /// It is loaded again; what the store does not have is lost, as it was never shown as saved.
    Reload(usize),
    /// The person answers the choice that is shown.
    Answer(usize, bool),
    /// The sheet is removed in this tab.
    Remove(usize),
    /// What another tab removed is kept, or let go.
    Keep(usize, bool),
}

fn event() -> impl Strategy<Value = Event> {
    let tab = || 0_usize..2;
    let at = || 0..QUESTIONS;
    prop_oneof![
        6 => (tab(), at()).prop_map(|(tab, at)| Event::Type(tab, at)),
        4 => (tab(), at(), 0_u8..6).prop_map(|(tab, at, level)| Event::Choose(tab, at, level)),
        2 => (tab(), at()).prop_map(|(tab, at)| Event::Sure(tab, at)),
        12 => tab().prop_map(Event::Work),
        2 => tab().prop_map(Event::Fail),
        1 => tab().prop_map(Event::Cut),
        3 => tab().prop_map(Event::Retry),
        5 => tab().prop_map(Event::Hear),
        2 => tab().prop_map(Event::Miss),
        1 => tab().prop_map(Event::Reload),
        3 => (tab(), any::<bool>()).prop_map(|(tab, ours)| Event::Answer(tab, ours)),
        1 => tab().prop_map(Event::Remove),
        2 => (tab(), any::<bool>()).prop_map(|(tab, keep)| Event::Keep(tab, keep)),
    ]
}

/// One browser tab with the sheet open.
struct Tab {
    session: Session,
    keeper: Keeper,
    /// What the other tab told and this one did not hear yet.
    unheard: bool,
    /// What was typed since it was loaded: nothing of that is dropped while it is open.
    typed: BTreeSet<(u64, String)>,
}

/// Two tabs, a store, and what is known about every value that was ever on screen.
struct World {
    store: MemoryStore,
    tabs: [Tab; 2],
    /// Counts the values and the moments.
    count: u64,
    /// Per value of a note the value that it was written over.
    over: BTreeMap<String, String>,
    /// The values of notes that were shown as saved.
    shown: BTreeSet<(u64, String)>,
    /// Pairs of values of which the person was given the choice.
    offered: BTreeSet<(u64, String, String)>,
    /// Values that may be gone: the person removed the sheet.
    excused: BTreeSet<(u64, String)>,
    /// Whether the sheet was removed, and whether one of the tabs kept it after that.
    removed: bool,
    kept: bool,
}

impl World {
    fn new() -> Self {
        let store = MemoryStore::new();
        let sheet = sheets::sheet(id(), "");
        let tab = || Tab {
            session: Session::default(),
            keeper: Keeper::new("x".into()),
            unheard: false,
            typed: BTreeSet::new(),
        };
        let mut world = Self {
            store,
            tabs: [tab(), tab()],
            count: 1,
            over: BTreeMap::new(),
            shown: BTreeSet::new(),
            offered: BTreeSet::new(),
            excused: BTreeSet::new(),
            removed: false,
            kept: false,
        };
        world.act(0, Action::Begin(Rc::new(sheet)));
        world.work(0);
        world.reload(1);
        world
    }

    fn now(&mut self) -> Moment {
        self.count += 1;
        Moment(self.count)
    }

    /// What the app does with an action: the session changes, and what is unsaved goes to
    /// the keeper.
    fn act(&mut self, at: usize, action: Action) {
        let tab = &mut self.tabs[at];
        let before = tab.session.revision;
        tab.session = update(&tab.session, action);
        if tab.session.revision != before
            && let Some((sheet, revision)) = tab.session.unsaved()
        {
            tab.keeper.put(Revised { sheet, revision });
        }
        self.look(at);
    }

    /// Remembers what the person sees: values shown as saved, and choices.
    fn look(&mut self, at: usize) {
        let session = &self.tabs[at].session;
        let Some(sheet) = &session.sheet else { return };
        // What waits for a choice is on offer from now on, one after the other.
        for choice in &session.choices {
            if let Spot::Note(question) = &choice.spot {
                let number = (0..QUESTIONS).find(|at| *question == self::question(*at));
                let pair = (note(&choice.ours, question), note(sheet, question));
                self.offered.insert((number.unwrap_or_default(), pair.0, pair.1));
            }
        }
        let safe = session.unsaved().is_none()
            && matches!(session.saved, Saved::Untouched | Saved::At { .. });
        if safe {
            for number in 0..QUESTIONS {
                self.shown.insert((number, note(sheet, &question(number))));
            }
        }
    }

    fn edit(&mut self, at: usize, edit: Edit) {
        let moment = self.now();
        if let (Edit::Note(question, new), Some(sheet)) = (&edit, &self.tabs[at].session.sheet) {
            self.over.insert(new.clone(), note(sheet, question));
            let number = (0..QUESTIONS).find(|at| *question == self::question(*at));
            self.tabs[at].typed.insert((number.unwrap_or_default(), new.clone()));
        }
        self.act(at, Action::Edit { edit, moment });
    }

    fn step(&mut self, at: usize, fails: bool) -> bool {
        let Some(step) = self.tabs[at].keeper.step() else { return false };
        if fails {
            self.store.fail_after(0, StoreError::Full);
        }
        let now = self.now();
        let keeper = &mut self.tabs[at].keeper;
        let news = match step {
            Step::Save(id, save) => {
                let outcome = ready(self.store.save(&id, &save));
                let saved = outcome.is_ok();
                let news = keeper.saved(&id, outcome, now);
                if saved {
                    self.tabs[1 - at].unheard = true;
                }
                news
            }
            Step::Read(id) => {
                let outcome = ready(self.store.read(Some(&id)));
                keeper.read(&id, outcome)
            }
        };
        if let Some(action) = news {
            self.act(at, action);
        }
        true
    }

    fn work(&mut self, at: usize) {
        // More steps than this for one sheet would be going round in a circle.
        let steps = (0..12).take_while(|_| self.step(at, false)).count();
        assert!(steps < 12, "the tab never comes to rest");
    }

    /// The page is loaded again: the tab knows what the store has.
    fn reload(&mut self, at: usize) {
        let tab = &mut self.tabs[at];
        (tab.session, tab.unheard) = (Session::default(), false);
        tab.typed.clear();
        tab.keeper = Keeper::new("x".into());
        let found = found(ready(self.store.read(Some(&id()))).unwrap_or_default()).pop();
        if let Some(opened) = found.and_then(|found| tab.keeper.open(&found)) {
            let Revised { sheet, revision } = opened;
            self.act(at, Action::Open { sheet, revision, written: revision });
        }
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Type(at, number) => {
                let note = format!("{number}.{}", self.count);
                self.edit(at, Edit::Note(question(number), note));
            }
            Event::Choose(at, number, level) => {
                let answer = Level::new(level).map(Answer::Level);
                self.edit(at, Edit::Answer(question(number), answer));
            }
            Event::Sure(at, number) => {
                let open = self.tabs[at].session.sheet.as_ref();
                if open.is_some_and(|it| it.answers.answer(&question(number)).is_some()) {
                    let edit = Edit::Certainty(question(number), Some(Certainty::Supported));
                    self.edit(at, edit);
                }
            }
            Event::Work(at) => drop(self.step(at, false)),
            Event::Fail(at) => drop(self.step(at, true)),
            Event::Cut(at) => {
                if let Some(Step::Save(id, save)) = self.tabs[at].keeper.step()
                    && ready(self.store.save(&id, &save)).is_ok()
                {
                    self.tabs[1 - at].unheard = true;
                }
                self.reload(at);
            }
            Event::Retry(at) => self.tabs[at].keeper.retry(),
            Event::Hear(at) => {
                if std::mem::take(&mut self.tabs[at].unheard) {
                    self.tabs[at].keeper.tell(Some(&id()));
                }
            }
            Event::Miss(at) => self.tabs[at].unheard = false,
            Event::Reload(at) => self.reload(at),
            Event::Answer(at, ours) => self.answer(at, ours),
            Event::Remove(at) => {
                if self.tabs[at].session.sheet.is_none() || self.stored().is_none() {
                    return;
                }
                self.tabs[at].typed.clear();
                self.act(at, Action::Close(id()));
                self.tabs[at].keeper.forget(&id());
                assert_eq!(ready(self.store.remove(&id())), Ok(()));
                self.removed = true;
                self.excused.clone_from(&self.shown);
                self.tabs[1 - at].unheard = true;
            }
            Event::Keep(at, keep) => {
                if self.tabs[at].session.saved != Saved::Gone {
                    return;
                }
                if keep {
                    self.kept = true;
                    if let Some(action) = self.tabs[at].keeper.keep(&id()) {
                        self.act(at, action);
                    }
                } else {
                    self.tabs[at].keeper.forget(&id());
                    self.tabs[at].typed.clear();
                    self.act(at, Action::Close(id()));
                }
            }
        }
    }

    fn answer(&mut self, at: usize, ours: bool) {
        let moment = self.now();
        let session = &self.tabs[at].session;
        if session.choice().is_some() {
            self.act(at, Action::Choose { ours, moment });
        }
    }

    /// Both tabs hear everything and do all they have to.
    fn rest(&mut self) {
        for _ in 0..3 {
            for at in 0..2 {
                self.happen(Event::Hear(at));
                self.tabs[at].keeper.tell(None);
                self.tabs[at].keeper.retry();
                self.work(at);
            }
        }
    }

    fn stored(&self) -> Option<Rc<Sheet>> {
        let stored: Vec<Stored> = ready(self.store.read(None)).unwrap_or_default();
        assert!(stored.len() <= 3, "only the newest and two before it: {}", stored.len());
        found(stored).pop()?.good.map(|good| good.sheet)
    }

    /// Whether a value is this one, or was written over it by someone who saw it.
    fn comes_from(&self, value: &str, earlier: &str) -> bool {
        let mut value = value;
        while value != earlier {
            match self.over.get(value) {
                Some(before) => value = before,
                None => return false,
            }
        }
        true
    }

    /// The theorem.
    fn check(&self) {
        let stored = self.stored();
        let is_open = |tab: &Tab| tab.session.sheet.is_some() && tab.session.saved != Saved::Gone;
        let Some(sheet) = stored else {
            assert!(self.removed, "the sheet is gone");
            assert!(!self.tabs.iter().any(is_open), "a tab does not know that it is gone");
            return;
        };
        assert!(!self.removed || self.kept, "a removed sheet came back by itself");
        let open = self.tabs.iter().filter(|tab| is_open(tab)).flat_map(|tab| &tab.typed);
        for (number, value) in self.shown.difference(&self.excused).chain(open) {
            let now = note(&sheet, &question(*number));
            let there = self.comes_from(&now, value);
            let chosen = self.offered.iter().any(|(at, one, other)| {
                at == number && (self.comes_from(one, value) || self.comes_from(other, value))
            });
            assert!(there || chosen, "{value} became {now} unseen");
        }
        for tab in self.tabs.iter().filter(|tab| is_open(tab)) {
            let session = &tab.session;
            assert_eq!(session.unsaved(), None, "{:?}", session.saved);
            let open = session.sheet.as_ref().map(|open| &open.answers);
            let same = open == Some(&sheet.answers);
            assert!(same, "what is on screen is what is stored: {open:?} {sheet:?}");
        }
    }
}

fn note(sheet: &Sheet, question: &QuestionId) -> String {
    sheet.answers.questions.get(question).map(|entry| entry.note.clone()).unwrap_or_default()
}

fn cases() -> u32 {
    if std::env::var_os("SAMENHANG_DEEP").is_some() { 100_000 } else { 3_000 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn no_answer_that_was_shown_as_saved_disappears(events in vec(event(), 1..60)) {
        let mut world = World::new();
        for event in events {
            world.happen(event);
        }
        world.rest();
        world.check();
    }
}
