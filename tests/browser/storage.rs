//! The store of the browser, in a browser: it keeps to the contract, survives what happens
//! to a connection, and never says "saved" before it is.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "../../core/tests/storage/contract.rs"]
mod contract;

use std::cell::Cell;

use contract::{newest, save, sheet_id};
use js_sys::{Array, Function, Promise, Uint8Array};
use samenhang::effects::files;
use samenhang::effects::storage::BrowserStore;
use samenhang_core::storage::{Save, Store, StoreError};
use samenhang_views::wire::Chosen;
use wasm_bindgen::prelude::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A name that no other test and no earlier run uses.
fn fresh_name() -> String {
    thread_local!(static COUNT: Cell<u32> = const { Cell::new(0) });
    COUNT.set(COUNT.get() + 1);
    format!("samenhang/test-{}-{}/", js_sys::Date::now(), COUNT.get())
}

fn fresh_store() -> BrowserStore {
    BrowserStore::named(fresh_name())
}

/// Runs a script; its value, or what the promise it gives becomes.
async fn script(code: &str) -> JsValue {
    let value = Function::new_no_args(code).call0(&JsValue::NULL).expect("the script runs");
    JsFuture::from(Promise::resolve(&value)).await.expect("the promise is kept")
}

/// Puts another function in the place of a method of the browser, and back when dropped.
/// In the script, `original` is the one that was there and `calls` counts.
struct Sabotage;

impl Sabotage {
    fn of(place: &str, method: &str, function: &str) -> Self {
        let code = format!(
            "const place = {place}, original = place.{method};
             globalThis.calls = 0;
             (globalThis.repairs ??= []).push(() => {{ place.{method} = original; }});
             place.{method} = {function};"
        );
        Function::new_no_args(&code).call0(&JsValue::NULL).expect("the sabotage takes place");
        Sabotage
    }

    fn calls() -> f64 {
        js_sys::Reflect::get(&js_sys::global(), &"calls".into()).unwrap().as_f64().unwrap()
    }
}

impl Drop for Sabotage {
    fn drop(&mut self) {
        let _ = Function::new_no_args("globalThis.repairs.pop()()").call0(&JsValue::NULL);
    }
}

#[wasm_bindgen_test]
async fn it_keeps_to_the_contract() {
    contract::check(&fresh_store()).await;
}

#[wasm_bindgen_test]
async fn a_record_survives_the_end_of_the_connection() {
    let name = fresh_name();
    let store = BrowserStore::named(name.clone());
    assert_eq!(store.save(&sheet_id("a"), &save(0, 1, "kept")).await, Ok(()));
    drop(store);
    let again = BrowserStore::named(name);
    assert_eq!(newest(&again, "a").await.as_deref(), Some("kept"));
    assert_eq!(again.read(None).await.unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn two_databases_know_nothing_of_each_other() {
    let (one, other) = (fresh_store(), fresh_store());
    assert_eq!(one.save(&sheet_id("a"), &save(0, 1, "one")).await, Ok(()));
    assert_eq!(other.read(None).await, Ok(vec![]));
}

#[wasm_bindgen_test]
async fn it_asks_for_strict_durability() {
    let store = fresh_store();
    let _watch = Sabotage::of(
        "IDBDatabase.prototype",
        "transaction",
        "function (...a) { const t = original.apply(this, a); globalThis.durability = t.durability; return t; }",
    );
    assert_eq!(store.save(&sheet_id("a"), &save(0, 1, "x")).await, Ok(()));
    assert_eq!(script("return globalThis.durability").await, "strict");
}

#[wasm_bindgen_test]
async fn a_success_that_is_undone_is_not_saved() {
    let store = fresh_store();
    let a = sheet_id("a");
    assert_eq!(store.save(&a, &save(0, 1, "before")).await, Ok(()));
    {
        // The request succeeds, and then the transaction fails: as when the disk is full.
        let _no_commit = Sabotage::of("IDBTransaction.prototype", "commit", "undefined");
        let _abort = Sabotage::of(
            "IDBObjectStore.prototype",
            "add",
            "function (...a) { calls += 1; const r = original.apply(this, a);
              r.addEventListener('success', () => r.transaction.abort()); return r; }",
        );
        assert_eq!(store.save(&a, &save(1, 2, "undone")).await, Err(StoreError::Closed));
        assert_eq!(Sabotage::calls(), 4.0, "once, and three times again");
    }
    assert_eq!(newest(&store, "a").await.as_deref(), Some("before"));
    assert_eq!(store.save(&a, &save(1, 2, "after")).await, Ok(()), "and then it works again");
    assert_eq!(newest(&store, "a").await.as_deref(), Some("after"));
}

#[wasm_bindgen_test]
async fn each_call_of_the_browser_may_throw() {
    let a = sheet_id("a");
    for (place, method) in [
        ("IDBFactory.prototype", "open"),
        ("IDBDatabase.prototype", "transaction"),
        ("IDBTransaction.prototype", "objectStore"),
        ("IDBObjectStore.prototype", "getAllKeys"),
        ("IDBObjectStore.prototype", "add"),
    ] {
        for (name, expected) in [
            ("QuotaExceededError", StoreError::Full),
            ("SecurityError", StoreError::Blocked),
            ("UnknownError", StoreError::Failed("UnknownError: broken".to_owned())),
        ] {
            let store = fresh_store();
            let throws = format!(
                "function () {{ calls += 1; throw new DOMException('broken', '{name}'); }}"
            );
            {
                let _sabotage = Sabotage::of(place, method, &throws);
                assert_eq!(
                    store.save(&a, &save(0, 1, "x")).await,
                    Err(expected.clone()),
                    "{method}: {name}"
                );
                let tries = if expected == StoreError::Full { 1.0 } else { 4.0 };
                assert_eq!(Sabotage::calls(), tries, "{method}: {name}");
            }
            assert_eq!(store.read(Some(&a)).await, Ok(vec![]));
            assert_eq!(store.save(&a, &save(0, 1, "x")).await, Ok(()));
        }
    }
}

#[wasm_bindgen_test]
async fn reading_and_removing_report_failure_too() {
    let store = fresh_store();
    let a = sheet_id("a");
    assert_eq!(store.save(&a, &save(0, 1, "x")).await, Ok(()));
    let broken = "function () { throw new DOMException('broken', 'DataError'); }";
    let failed = || StoreError::Failed("DataError: broken".to_owned());
    {
        let _sabotage = Sabotage::of("IDBObjectStore.prototype", "getAll", broken);
        assert_eq!(store.read(Some(&a)).await, Err(failed()));
        assert_eq!(store.read(None).await, Err(failed()));
    }
    {
        let _sabotage = Sabotage::of("IDBObjectStore.prototype", "delete", broken);
        assert_eq!(store.remove(&a).await, Err(failed()));
    }
    assert_eq!(newest(&store, "a").await.as_deref(), Some("x"));
}

#[wasm_bindgen_test]
async fn a_closed_connection_is_opened_again() {
    let store = fresh_store();
    let a = sheet_id("a");
    assert_eq!(store.save(&a, &save(0, 1, "x")).await, Ok(()));
    // The first transaction finds the connection closed, as after a crash of the browser's
    // storage process.
    let _sabotage = Sabotage::of(
        "IDBDatabase.prototype",
        "transaction",
        "function (...a) { calls += 1; if (calls === 1) this.close(); return original.apply(this, a); }",
    );
    assert_eq!(store.save(&a, &save(1, 2, "y")).await, Ok(()));
    assert_eq!(Sabotage::calls(), 2.0);
    assert_eq!(newest(&store, "a").await.as_deref(), Some("y"));
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_follow_the_same_revision_one_is_refused() {
    let name = fresh_name();
    let tabs = [BrowserStore::named(name.clone()), BrowserStore::named(name)];
    let a = sheet_id("a");
    assert_eq!(tabs[0].save(&a, &save(0, 1, "both know this")).await, Ok(()));
    // Whether the tab waits for the browser or hands its save over while it is left.
    for (revision, leaving) in [(1, false), (2, true)] {
        let (first, second) =
            (save(revision, revision + 1, "one"), save(revision, revision + 1, "other"));
        tabs[0].leave(leaving);
        tabs[1].leave(leaving);
        let (one, other) = (Cell::new(None), Cell::new(None));
        both(vec![
            Box::pin(async { one.set(Some(tabs[0].save(&a, &first).await)) }),
            Box::pin(async { other.set(Some(tabs[1].save(&a, &second).await)) }),
        ])
        .await;
        let outcomes = [one.take().unwrap(), other.take().unwrap()];
        assert!(outcomes.contains(&Ok(())), "{outcomes:?}");
        assert!(outcomes.contains(&Err(StoreError::Changed)), "{outcomes:?}");
    }
    assert_eq!(tabs[0].read(None).await.unwrap().len(), 3);
}

/// Waits for all of them, which go on at the same time.
async fn both(mut all: Vec<std::pin::Pin<Box<dyn Future<Output = ()> + '_>>>) {
    std::future::poll_fn(move |context| {
        all.retain_mut(|it| it.as_mut().poll(context).is_pending());
        if all.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
}

/// A tab that slept while the other went on: the number it would use is free again.
#[wasm_bindgen_test]
async fn a_tab_that_missed_much_does_not_save_over_the_other() {
    let store = fresh_store();
    let a = sheet_id("a");
    for at in 0..6_u64 {
        let drop = if at > 2 { vec![at - 2] } else { Vec::new() };
        let next = Save { drop, ..save(at, at + 1, "awake") };
        assert_eq!(store.save(&a, &next).await, Ok(()));
    }
    assert_eq!(store.save(&a, &save(1, 2, "asleep")).await, Err(StoreError::Changed));
    let kept = store.read(Some(&a)).await.unwrap();
    assert!(kept.iter().all(|stored| stored.record == "awake"), "{kept:?}");
    // Where it has no time to wait, its record stays as a stray one, and it still hears of it.
    store.leave(true);
    assert_eq!(store.save(&a, &save(1, 2, "asleep")).await, Err(StoreError::Changed));
    assert_eq!(newest(&store, "a").await.as_deref(), Some("awake"));
}

/// As when the page is closed while the browser is still looking: nothing more is asked.
#[wasm_bindgen_test]
async fn a_save_on_leaving_is_handed_over_complete() {
    let store = fresh_store();
    let a = sheet_id("a");
    assert_eq!(store.save(&a, &save(0, 1, "x")).await, Ok(()));
    store.leave(true);
    let _watch = Sabotage::of(
        "IDBTransaction.prototype",
        "commit",
        "function () { calls += 1; return original.call(this); }",
    );
    let next = save(1, 2, "typed last");
    let mut saving = Box::pin(store.save(&a, &next));
    let first =
        std::future::poll_fn(|context| std::task::Poll::Ready(saving.as_mut().poll(context)));
    assert!(first.await.is_pending());
    assert_eq!(Sabotage::calls(), 1.0, "before anything came back");
    assert_eq!(saving.await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_record_of_before_the_revisions_is_found_and_followed() {
    let name = fresh_name();
    let store = BrowserStore::named(name.clone());
    let a = sheet_id("a");
    assert_eq!(store.read(None).await, Ok(vec![]));
    let old = format!(
        "return new Promise((done, failed) => {{
           const request = indexedDB.open('{name}');
           request.onsuccess = () => {{
             const database = request.result, t = database.transaction('sheets', 'readwrite');
             t.objectStore('sheets').put({{ id: 'a', record: 'old' }});
             t.oncomplete = () => {{ database.close(); done('put'); }};
           }};
           request.onerror = failed;
         }})"
    );
    assert_eq!(script(&old).await, "put");
    let found = store.read(Some(&a)).await.unwrap();
    assert_eq!((found[0].revision, found[0].record.as_str()), (0, "old"));
    assert_eq!(store.save(&a, &Save { drop: vec![0], ..save(0, 1, "new") }).await, Ok(()));
    assert_eq!(store.read(None).await.unwrap().len(), 1);
    assert_eq!(newest(&store, "a").await.as_deref(), Some("new"));
}

#[wasm_bindgen_test]
async fn it_gives_way_to_another_tab_and_comes_back() {
    let name = fresh_name();
    let store = BrowserStore::named(name.clone());
    let a = sheet_id("a");
    assert_eq!(store.save(&a, &save(0, 1, "x")).await, Ok(()));
    // Kept open, this connection would block the removal for ever.
    let removed = format!(
        "return new Promise((done, failed) => {{
           const request = indexedDB.deleteDatabase('{name}');
           request.onsuccess = () => done('removed');
           request.onblocked = () => failed('blocked');
         }})"
    );
    assert_eq!(script(&removed).await, "removed");
    assert_eq!(store.read(Some(&a)).await, Ok(vec![]));
    assert_eq!(store.save(&a, &save(0, 1, "y")).await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_blocked_upgrade_is_reported_and_left_behind_closed() {
    let name = fresh_name();
    let store = BrowserStore::named(name.clone());
    {
        let _sabotage = Sabotage::of(
            "IDBFactory.prototype",
            "open",
            "function (...a) { calls += 1; const r = original.apply(this, a);
              queueMicrotask(() => r.dispatchEvent(new Event('blocked'))); return r; }",
        );
        assert_eq!(store.read(None).await, Err(StoreError::Failed(String::new())));
        assert_eq!(Sabotage::calls(), 4.0);
    }
    assert_eq!(store.save(&sheet_id("a"), &save(0, 1, "x")).await, Ok(()));
    drop(store);
    // Connections that came through late would show as a blocked removal.
    let removed = format!(
        "return new Promise(done => {{
           const request = indexedDB.deleteDatabase('{name}');
           request.onsuccess = () => done('removed');
           request.onblocked = () => done('blocked');
         }})"
    );
    assert_eq!(script(&removed).await, "removed");
}

#[wasm_bindgen_test]
async fn a_browser_without_or_with_forbidden_indexed_db_is_named() {
    let define = |getter: &str| {
        let code = format!(
            "Object.defineProperty(globalThis, 'indexedDB', {{ configurable: true, get() {{ {getter} }} }})"
        );
        Function::new_no_args(&code).call0(&JsValue::NULL).unwrap();
    };
    let descriptor =
        script("return Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')").await;
    let store = fresh_store();
    define("return undefined;");
    let missing = store.read(None).await;
    define("throw new DOMException('no', 'SecurityError');");
    let blocked = store.read(None).await;
    Function::new_with_args("d", "Object.defineProperty(globalThis, 'indexedDB', d)")
        .call1(&JsValue::NULL, &descriptor)
        .unwrap();
    assert_eq!(missing, Err(StoreError::Missing));
    assert_eq!(blocked, Err(StoreError::Blocked));
    assert_eq!(store.read(None).await, Ok(vec![]));
}

fn file(bytes: &[u8]) -> web_sys::File {
    let parts = Array::of1(&Uint8Array::from(bytes));
    Function::new_with_args("parts", "return new File(parts, 'answers.json')")
        .call1(&JsValue::NULL, &parts)
        .unwrap()
        .unchecked_into()
}

#[wasm_bindgen_test]
async fn a_file_is_read_up_to_its_limit_and_not_touched_above() {
    let bytes = [0xef, 0xbb, 0xbf, b'{', 0xff, 0];
    assert_eq!(
        files::read(&file(&bytes), 6).await,
        Chosen::Bytes(bytes.to_vec()),
        "bytes as they are"
    );
    let _watch = Sabotage::of(
        "Blob.prototype",
        "arrayBuffer",
        "function () { calls += 1; return Promise.reject('moved'); }",
    );
    assert_eq!(files::read(&file(&bytes), 5).await, Chosen::TooLarge(6));
    assert_eq!(Sabotage::calls(), 0.0, "nothing was read");
    assert_eq!(files::read(&file(&bytes), 6).await, Chosen::Unreadable);
}

#[wasm_bindgen_test]
async fn a_download_hands_the_text_to_the_browser() {
    let text = "{\"note\":\"één\"}\n";
    {
        let _watch = Sabotage::of(
            "HTMLAnchorElement.prototype",
            "click",
            "function () { globalThis.saved = fetch(this.href).then(async r =>
               [this.download, r.headers.get('content-type'), await r.text(), this.isConnected].join('|')); }",
        );
        assert!(files::download("samenhang.json", "application/json", text));
    }
    let saved = script("return globalThis.saved").await;
    assert_eq!(saved, format!("samenhang.json|application/json|{text}|false").as_str());
    let _sabotage = Sabotage::of("URL", "createObjectURL", "() => { throw new TypeError('no'); }");
    assert!(!files::download("samenhang.json", "application/json", text));
}
