//! The raw records that the page after a fault hands out, and the records of a store.

use samenhang_core::keeper::{Glance, Keeper, Rescued, found, glance, rescued};
use samenhang_core::sheet::SheetId;
use samenhang_core::storage::Stored;
use samenhang_core::{file, record};

/// What each record begins with.
const MAGIC: &str = "samenhang-record ";

pub(super) fn feed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    a_file(&text);
    let sealed = sealed(&text);
    a_file(&sealed);
    a_store(&sealed);
}

/// The same with headers that fit, which no change by chance gives. Those of another version
/// stay as they are.
fn sealed(text: &str) -> String {
    let Some(records) = text.strip_prefix(MAGIC) else { return text.to_owned() };
    let sealed = |record: &str| match record.split_once('\n') {
        Some((header, body)) if header.starts_with("1 ") => {
            let digits = header.split_once("rev=").and_then(|(_, rest)| rest.split(' ').next());
            let revision = digits.and_then(|digits| digits.parse().ok()).unwrap_or_default();
            record::seal(revision, body.trim_end())
        }
        _ => [MAGIC, record].concat(),
    };
    records.split(&*["\n", MAGIC].concat()).map(sealed).collect::<Vec<_>>().join("\n")
}

/// All records in one file.
fn a_file(text: &str) {
    let seen = glance(text);
    let Some(Rescued { sheets, newer, damaged }) = rescued(text) else {
        assert!(!text.starts_with(MAGIC), "it begins as records do");
        return;
    };
    let records = text.matches(MAGIC).count();
    assert!(sheets.len() + newer + damaged <= records, "no more comes out of it than there is");
    assert!(damaged > 0 || seen != Glance::Damaged, "what is whole can be shown");
    assert!(newer + damaged > 0 || !sheets.is_empty(), "a file of ours has something in it");
    // One record of each sheet, written again, gives the same sheets.
    let written: Vec<_> = (1..)
        .zip(&sheets)
        .map(|(revision, sheet)| record::seal(revision, &file::encode_compact(sheet, "a")))
        .collect();
    if !written.is_empty() {
        let again = Rescued { sheets, newer: 0, damaged: 0 };
        assert_eq!(rescued(&written.join("\n")), Some(again), "they come back");
    }
}

/// The same records as revisions of two sheets, as a tab finds them.
fn a_store(text: &str) {
    let cut = text.match_indices('\n').filter(|(at, _)| text[at + 1..].starts_with(MAGIC));
    let (mut from, mut records) = (0, Vec::new());
    for (at, _) in cut {
        records.push(&text[from..at]);
        from = at + 1;
    }
    records.push(&text[from..]);
    let half = records.len().div_ceil(2);
    let stored: Vec<Stored> = (0..)
        .zip(&records)
        .map(|(at, record)| Stored {
            id: SheetId::from_random(u64::from(at >= half)),
            revision: at as u64 + 1,
            record: (*record).to_owned(),
        })
        .collect();
    let all = found(stored.clone());
    assert_eq!(all.len(), if records.len() > 1 { 2 } else { 1 }, "every sheet is found");
    for found in all {
        let mine = stored.iter().filter(|stored| stored.id == found.id).count();
        assert_eq!(found.whole.len() + found.damaged.len(), mine, "no record gets lost");
        assert!(found.good.as_ref().is_none_or(|good| found.whole.contains(&good.revision)));
        // What is of a newer Samenhang is not taken in hand, so it is never written over.
        let opened = Keeper::new("a".to_owned()).open(&found);
        assert_eq!(opened.is_some(), found.good.is_some() && !found.newer);
    }
}
