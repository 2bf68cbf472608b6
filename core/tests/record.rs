//! A record says whether it is whole.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use proptest::prelude::*;
use samenhang_core::record::{RecordError, open, seal};

const BODY: &str = "{\"format\":\"samenhang-answers\",\"note\":\"één\\nwoord\"}";

#[test]
fn the_header_is_readable_and_fixed() {
    // Written out: records with this header exist in browsers, so it never changes.
    assert_eq!(seal(7, "{}"), "samenhang-record 1 rev=7 len=2 crc=446a6143\n{}");
}

#[test]
fn each_damage_has_its_name() {
    let record = seal(41, BODY);
    assert_eq!(open(&record), Ok((41, BODY)));
    assert_eq!(open(""), Err(RecordError::NotARecord));
    assert_eq!(open(BODY), Err(RecordError::NotARecord));
    assert_eq!(open(&record.replace("record 1 ", "record 2 ")), Err(RecordError::NewerVersion(2)));
    assert_eq!(open(&record[..record.len() - 1]), Err(RecordError::Cut));
    assert_eq!(open("samenhang-record 1 rev=41 le"), Err(RecordError::Cut));
    assert_eq!(open(&record.replace("rev=41", "rev=42")), Err(RecordError::Altered));
    assert_eq!(open(&record.replace("rev=41", "rev=+41")), Err(RecordError::Altered));
    assert_eq!(open(&record.replace("woord", "Woord")), Err(RecordError::Altered));
    assert_eq!(open(&format!("{record} ")), Err(RecordError::Altered));
    assert_eq!(open(&record.replace("record 1 ", "record 01 ")), Err(RecordError::Altered));
    assert_eq!(open(&record.replace("record 1 ", "record 0 ")), Err(RecordError::Altered));
}

#[test]
fn no_piece_of_a_record_opens() {
    let record = seal(41, BODY);
    for end in (0..record.len()).filter(|&end| record.is_char_boundary(end)) {
        assert!(open(&record[..end]).is_err(), "the first {end} bytes opened");
    }
}

#[test]
fn no_record_opens_with_changed_bits_close_together() {
    // A CRC of 32 bits finds every burst of up to 32 bits, so within a part this holds without chance.
    let record = seal(41, BODY).into_bytes();
    for place in 0..record.len() {
        for bit in 0..8 {
            for other in place..record.len().min(place + 3) {
                let mut damaged = record.clone();
                damaged[place] ^= 1 << bit;
                damaged[other] ^= 0b0001_0010;
                if damaged == record {
                    continue;
                }
                if let Ok(text) = std::str::from_utf8(&damaged) {
                    assert!(open(text).is_err(), "opened: {text}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn what_was_sealed_opens(revision: u64, body in "(?s).{0,200}") {
        let record = seal(revision, &body);
        prop_assert_eq!(open(&record), Ok((revision, body.as_str())));
    }

    #[test]
    fn a_damaged_record_never_opens_as_another(
        revision: u64,
        body in "[ -~]{0,80}",
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1_u8..), 1..6),
        keep in any::<prop::sample::Index>(),
        cut: bool,
    ) {
        let record = seal(revision, &body);
        let mut damaged = record.clone().into_bytes();
        for (place, flip) in flips {
            let place = place.index(damaged.len());
            damaged[place] ^= flip;
        }
        if cut {
            damaged.truncate(keep.index(record.len()));
        }
        let text = String::from_utf8_lossy(&damaged);
        if *text != record {
            prop_assert!(open(&text).is_err(), "opened: {}", text);
        }
    }

    #[test]
    fn junk_never_opens_and_never_panics(junk in "(samenhang-record [0-9]{0,3} ?)?(rev=[0-9]{0,25}( len=[0-9]{0,25}( crc=[0-9a-f]{0,9})?)?)?\n?(?s).{0,60}") {
        prop_assert!(open(&junk).is_err());
    }
}

#[test]
fn a_large_body_is_sealed_and_opened() {
    let body = "é".repeat(500_000);
    let record = seal(u64::MAX, &body);
    assert_eq!(open(&record).unwrap(), (u64::MAX, body.as_str()));
}
