//! What the store gives back.

use samenhang_core::record;

pub(super) fn feed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok((revision, body)) = record::open(&text) {
        assert_eq!(record::seal(revision, body), *text, "it opens only as it was written");
    }
    // The same as a body, under a revision that comes from it.
    let revision = text.bytes().fold(0, |sum: u64, byte| sum.rotate_left(7) ^ u64::from(byte));
    let sealed = record::seal(revision, &text);
    assert_eq!(record::open(&sealed), Ok((revision, &*text)), "what was sealed opens");
}
