//! The records in the browser: IndexedDB behind the port of `samenhang_core::storage`.
//!
//! A save counts only once its transaction is complete: a request that succeeded can still
//! be undone. The connection can go at any time (another tab upgrades, the person clears
//! site data, the system closes it), so it is opened when needed, and each call is tried
//! again over a new one (R39).
//!
//! Each revision has a key of its own, and a save adds the next one: `add` refuses a key that
//! is there, so of two tabs that follow the same revision one is refused by the browser
//! itself. Because of this a save needs no answer from the browser before its last request,
//! and can be handed over complete while the page is being closed (R37, R41).

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use samenhang_core::sheet::SheetId;
use samenhang_core::storage::{Save, Store, StoreError, Stored};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest,
    IdbRequest, IdbTransaction,
};

/// The version of the database: which object stores it has. Not that of the records.
const DATABASE_VERSION: u32 = 1;
/// The object store with one object `{id, record}` per revision of a sheet.
const SHEETS: &str = "sheets";
const ID: &str = "id";
const RECORD: &str = "record";
/// How often a call is tried again over a new connection.
const RETRIES: usize = 3;

/// How long opening the database may take before that counts as failed, in milliseconds.
const PATIENCE: u32 = 2_000;

/// The name of the database for a page at this path. Two installations on one origin each
/// have their own (R36).
#[must_use]
pub fn database_name(pathname: &str) -> String {
    ["samenhang", super::folder(pathname)].concat()
}

/// The key of a revision: the sheet and the number, so that keys are in their order. A record
/// of before the revisions has the name of the sheet alone.
fn key(id: &SheetId, revision: u64) -> JsValue {
    let digits = SheetId::from_random(revision);
    let parts = [id.as_str(), ".", digits.as_str()];
    let parts = if revision == 0 { parts.get(..1).unwrap_or_default() } else { &parts };
    parts.concat().into()
}

fn parse_key(key: &str) -> Option<(SheetId, u64)> {
    let Some((id, digits)) = key.split_once('.') else { return Some((SheetId::new(key)?, 0)) };
    Some((SheetId::new(id)?, u64::from_str_radix(digits, 16).ok()?))
}

/// All keys of one sheet. No letter and no digit comes between `.` and `/`.
fn range(id: &SheetId) -> Result<JsValue, JsValue> {
    let last = [id.as_str(), "/"].concat();
    IdbKeyRange::bound(&key(id, 0), &last.into()).map(Into::into)
}

/// The number of the newest revision among keys.
fn newest(keys: &IdbRequest) -> Option<u64> {
    let keys = Array::from(&keys.result().ok()?);
    let last = keys.iter().last().and_then(|key| key.as_string());
    Some(last.and_then(|key| parse_key(&key)).map_or(0, |(_, revision)| revision))
}

/// What a call asks of the object store; it gives the request whose result is wanted.
type Start<'a> = &'a dyn Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>;

/// The store of the browser.
pub struct BrowserStore {
    name: String,
    connection: RefCell<Option<Connection>>,
    /// Whether the page is out of sight, and may be closed before the browser answers.
    leaving: Cell<bool>,
    /// The save that is under way.
    saving: RefCell<Option<IdbTransaction>>,
}

impl BrowserStore {
    /// The store of this page. The browser is not touched before the first call.
    #[must_use]
    pub fn of_this_page() -> Self {
        let path = web_sys::window().and_then(|window| window.location().pathname().ok());
        Self::named(database_name(path.as_deref().unwrap_or("/")))
    }

    /// A store in the database with this name.
    #[must_use]
    pub fn named(name: String) -> Self {
        Self {
            name,
            connection: RefCell::new(None),
            leaving: Cell::new(false),
            saving: RefCell::new(None),
        }
    }

    /// The name of its database.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Says whether the page is being left: then what is under way, and what follows, is
    /// handed over complete and waits for nothing.
    pub fn leave(&self, leaving: bool) {
        self.leaving.set(leaving);
        if let (true, Some(transaction)) = (leaving, &*self.saving.borrow()) {
            commit(transaction);
        }
    }

    /// Does what is asked in one transaction and gives the result, once all is written. A save
    /// says what the newest revision must be.
    async fn call(
        &self,
        mode: &str,
        start: Start<'_>,
        follows: Option<u64>,
    ) -> Result<JsValue, StoreError> {
        let mut retries = RETRIES;
        loop {
            let outcome = self.attempt(mode, start, follows).await;
            self.saving.replace(None);
            match outcome {
                Ok(value) => return Ok(value),
                // A new connection makes no room, and no IndexedDB where there is none.
                Err(error @ (StoreError::Full | StoreError::Missing | StoreError::Changed)) => {
                    return Err(error);
                }
                Err(error) if retries == 0 => return Err(error),
                Err(_) => {
                    retries -= 1;
                    self.connection.replace(None);
                }
            }
        }
    }

    async fn attempt(
        &self,
        mode: &str,
        start: Start<'_>,
        follows: Option<u64>,
    ) -> Result<JsValue, StoreError> {
        let database = self.database().await?;
        // From here to the wait nothing may be awaited: a transaction without a request ends.
        let transaction = begin(&database, mode).map_err(|error| reason(&error))?;
        let request = transaction
            .object_store(SHEETS)
            .and_then(|sheets| start(&sheets))
            .map_err(|error| reason(&error))?;
        let end = Promise::new(&mut |complete, aborted| {
            transaction.set_oncomplete(Some(&complete));
            transaction.set_onabort(Some(&aborted));
        });
        let is_changed =
            || follows.is_some_and(|follows| newest(&request).is_some_and(|at| at != follows));
        if follows.is_none() || self.leaving.get() {
            commit(&transaction);
        } else {
            self.saving.replace(Some(transaction.clone()));
            let _ = JsFuture::from(settled(&request)).await;
            // A tab that missed more revisions than the store keeps: its number may be free,
            // but it is not the next one.
            if is_changed() {
                let _ = transaction.abort();
            }
        }
        let end = JsFuture::from(end).await;
        if is_changed() {
            return Err(StoreError::Changed);
        }
        match end {
            Ok(_) => request.result().map_err(|error| reason(&error)),
            Err(_) => Err(transaction.error().map_or(StoreError::Closed, |error| reason(&error))),
        }
    }

    /// The database. It may have been closed since it was opened: then beginning a
    /// transaction fails, and [`Self::call`] comes back with a new connection.
    async fn database(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(connection) = &*self.connection.borrow() {
            return Ok(connection.database.clone());
        }
        let database = open(&self.name).await?;
        self.connection.replace(Some(Connection::new(database.clone())));
        Ok(database)
    }
}

impl Store for BrowserStore {
    async fn read(&self, id: Option<&SheetId>) -> Result<Vec<Stored>, StoreError> {
        let start = |sheets: &IdbObjectStore| match id {
            Some(id) => sheets.get_all_with_key(&range(id)?),
            None => sheets.get_all(),
        };
        let all = self.call("readonly", &start, None).await?;
        let stored = |value: JsValue| {
            let (id, revision) = parse_key(&text_of(&value, ID)?)?;
            // An object without a text is a damaged record, not an absent one.
            Some(Stored { id, revision, record: text_of(&value, RECORD).unwrap_or_default() })
        };
        Ok(Array::from(&all).iter().filter_map(stored).collect())
    }

    async fn save(&self, id: &SheetId, save: &Save) -> Result<(), StoreError> {
        let value = Object::new();
        // Fails for what is no object only.
        let _ = Reflect::set(&value, &ID.into(), &key(id, save.revision));
        let _ = Reflect::set(&value, &RECORD.into(), &save.record.as_str().into());
        let start = |sheets: &IdbObjectStore| {
            let keys = sheets.get_all_keys_with_key(&range(id)?)?;
            sheets.add(&value)?;
            for revision in &save.drop {
                sheets.delete(&key(id, *revision))?;
            }
            Ok(keys)
        };
        self.call("readwrite", &start, Some(save.follows)).await.map(drop)
    }

    async fn remove(&self, id: &SheetId) -> Result<(), StoreError> {
        self.call("readwrite", &|sheets| sheets.delete(&range(id)?), None).await.map(drop)
    }
}

/// Whether the browser promised to keep what is stored, or, where it is asked now, whether it
/// promises. The browser may ask the person, so this belongs to a click (R44).
pub async fn lasting(ask: bool) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let asked = || -> Result<JsValue, JsValue> {
        let storage = Reflect::get(&window.navigator(), &"storage".into())?;
        method(&storage, if ask { "persist" } else { "persisted" })?.call0(&storage)
    };
    let Ok(promise) = asked() else { return false };
    JsFuture::from(Promise::resolve(&promise)).await.is_ok_and(|granted| granted.is_truthy())
}

/// An open database that gives way to another tab, and closes when dropped.
struct Connection {
    database: IdbDatabase,
    _give_way: Closure<dyn FnMut(Event)>,
}

impl Connection {
    fn new(database: IdbDatabase) -> Self {
        // Another tab waits for this to upgrade or remove the database.
        let give_way = Closure::<dyn FnMut(Event)>::new({
            let database = database.clone();
            move |_| database.close()
        });
        database.set_onversionchange(Some(give_way.as_ref().unchecked_ref()));
        Self { database, _give_way: give_way }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        // Transactions that are under way are finished first.
        self.database.close();
    }
}

async fn open(name: &str) -> Result<IdbDatabase, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Missing)?;
    // In a frame without rights already the getter throws.
    let factory = window.indexed_db().map_err(|_| StoreError::Blocked)?;
    let factory = factory.ok_or(StoreError::Missing)?;
    let request =
        factory.open_with_u32(name, DATABASE_VERSION).map_err(|error| reason_to_open(&error))?;
    // What this throws undoes the upgrade and makes the request fail.
    let upgrade = Closure::once(|event: Event| -> Result<(), JsValue> {
        let request: IdbOpenDbRequest = event.target().ok_or(JsValue::NULL)?.dyn_into()?;
        let options = IdbObjectStoreParameters::new();
        options.set_key_path(&ID.into());
        request
            .result()?
            .dyn_into::<IdbDatabase>()?
            .create_object_store_with_optional_parameters(SHEETS, &options)
            .map(drop)
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let end = settled(&request);
    let give_up = request.onerror();
    request.set_onblocked(give_up.as_ref());
    // A database that another page began to make and left can hold this up without a word.
    let patience =
        give_up.map(|give_up| Timeout::new(PATIENCE, move || drop(give_up.call0(&JsValue::NULL))));
    let outcome = JsFuture::from(end).await;
    drop(patience);
    if outcome.is_ok() {
        request.set_onupgradeneeded(None);
        let result = request.result().map_err(|error| reason_to_open(&error))?;
        return result.dyn_into().map_err(|other| reason(&other));
    }
    match request.error() {
        Ok(Some(error)) => Err(reason_to_open(&error)),
        Ok(None) => Err(StoreError::Failed(String::new())),
        // No result yet: the request waits for another tab or page. Nobody waits for it any more,
        // so when it does come through, the database is closed again.
        Err(_) => {
            let late = Closure::once_into_js(move |event: Event| -> Result<(), JsValue> {
                let _upgrade = upgrade;
                let request: IdbRequest = event.target().ok_or(JsValue::NULL)?.dyn_into()?;
                request.result()?.dyn_into::<IdbDatabase>()?.close();
                Ok(())
            });
            request.set_onsuccess(Some(late.unchecked_ref()));
            Err(StoreError::Failed(String::new()))
        }
    }
}

/// Kept when a request has its result, broken when it failed.
fn settled(request: &IdbRequest) -> Promise {
    Promise::new(&mut |success, failure| {
        request.set_onsuccess(Some(&success));
        request.set_onerror(Some(&failure));
    })
}

/// Asks for the commit now, so that it also happens when the page is being closed. A browser
/// without this method commits by itself, a moment later.
fn commit(transaction: &IdbTransaction) {
    let _ = method(transaction, "commit").and_then(|commit| commit.call0(transaction));
}

/// Begins a transaction that is complete only when it is on disk. The call that takes
/// options is not in the stable part of web-sys; browsers without them pass over them.
fn begin(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
    method(database, "transaction")?
        .call3(database, &SHEETS.into(), &mode.into(), &options)?
        .dyn_into()
}

fn method(object: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(object, &name.into())?.dyn_into()
}

pub(super) fn text_of(object: &JsValue, field: &str) -> Option<String> {
    Reflect::get(object, &field.into()).ok()?.as_string()
}

/// What an exception of IndexedDB means.
fn reason(error: &JsValue) -> StoreError {
    let name = text_of(error, "name").unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        "InvalidStateError" | "AbortError" => StoreError::Closed,
        _ => {
            let message = text_of(error, "message").unwrap_or_default();
            StoreError::Failed([&name, ": ", &message].concat())
        }
    }
}

/// The same on opening, where a wrong state is that of the browser: private windows.
fn reason_to_open(error: &JsValue) -> StoreError {
    match reason(error) {
        StoreError::Closed => StoreError::Blocked,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{database_name, parse_key};
    use samenhang_core::sheet::SheetId;

    #[test]
    fn each_folder_has_its_own_database() {
        assert_eq!(database_name("/"), "samenhang/");
        assert_eq!(database_name("/index.html"), "samenhang/");
        assert_eq!(database_name("/zelfscan/"), "samenhang/zelfscan/");
        assert_eq!(database_name("/a/zelfscan/index.html"), "samenhang/a/zelfscan/");
        assert_eq!(database_name("blank"), "samenhang/");
        assert_eq!(database_name(""), "samenhang/");
    }

    #[test]
    fn a_key_names_a_sheet_and_a_revision() {
        let id = |id: &str| SheetId::new(id).unwrap_or_else(|| unreachable!("a valid id"));
        assert_eq!(parse_key("a7.00000000000001ff"), Some((id("a7"), 511)));
        assert_eq!(parse_key("a7"), Some((id("a7"), 0)));
        assert_eq!(parse_key("a7.x"), None);
        assert_eq!(parse_key("A.1"), None);
    }
}
