//! The store in memory does what a store must do, and fails when told to.
#![expect(clippy::expect_used, reason = "a test may stop at what it did not expect")]

mod contract;

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use contract::{newest, save, sheet_id};
use samenhang_core::storage::{MemoryStore, Store, StoreError};

/// The store in memory never waits, so one look is enough.
fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
    .expect("the store in memory is ready at once")
}

#[test]
fn it_keeps_to_the_contract() {
    ready(contract::check(&MemoryStore::new()));
}

#[test]
fn a_clone_shares_the_records() {
    let store = MemoryStore::new();
    let other = store.clone();
    ready(async {
        assert_eq!(store.save(&sheet_id("a"), &save(0, 1, "one")).await, Ok(()));
        assert_eq!(newest(&other, "a").await.as_deref(), Some("one"));
    });
}

#[test]
fn a_record_can_be_damaged_as_a_broken_disk_would() {
    let (store, a) = (MemoryStore::new(), sheet_id("a"));
    ready(async {
        assert_eq!(store.save(&a, &save(0, 1, "one")).await, Ok(()));
        store.damage(&a, 1, "o");
        assert_eq!(newest(&store, "a").await.as_deref(), Some("o"));
        assert_eq!(store.save(&a, &save(1, 2, "two")).await, Ok(()), "its number stays");
    });
}

#[test]
fn each_call_can_be_made_to_fail_and_then_nothing_changes() {
    let a = sheet_id("a");
    for calls_before in 0..3 {
        let store = MemoryStore::new();
        ready(async {
            assert_eq!(store.save(&a, &save(0, 1, "one")).await, Ok(()));
            store.fail_after(calls_before, StoreError::Full);
            let outcomes = [
                store.save(&a, &save(1, 2, "two")).await.err(),
                store.read(None).await.err(),
                store.remove(&a).await.err(),
            ];
            for (call, outcome) in outcomes.iter().enumerate() {
                let expected = (call == calls_before).then_some(StoreError::Full);
                assert_eq!(*outcome, expected, "call {call}, failing {calls_before}");
            }
            let left = (calls_before == 2).then_some("two");
            assert_eq!(newest(&store, "a").await.as_deref(), left);
        });
    }
    let store = MemoryStore::new();
    ready(async {
        assert_eq!(store.save(&a, &save(0, 1, "one")).await, Ok(()));
        store.fail_after(0, StoreError::Closed);
        assert_eq!(store.save(&a, &save(1, 2, "two")).await, Err(StoreError::Closed));
        assert_eq!(newest(&store, "a").await.as_deref(), Some("one"), "the old one is kept");
    });
}
