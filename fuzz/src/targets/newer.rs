//! A file of any version, of which is read what can be.

use samenhang_core::file::{self, FileError, read_newer};

pub(super) fn feed(bytes: &[u8]) {
    let ours = file::decode_stored(bytes);
    let newer = match read_newer(bytes) {
        Ok(newer) => newer,
        Err(error) => {
            // What our own version opens is a file of any version.
            assert_eq!(ours, Err(error));
            return;
        }
    };
    match &ours {
        Err(FileError::NewerVersion { version }) => assert_eq!(*version, newer.version),
        Ok(sheet) => {
            assert_eq!((&newer.sheet, newer.unread.len(), newer.more), (sheet, 0, 0));
        }
        // Of a file of ours with a fault is read what holds.
        Err(_) => assert!(newer.version <= u64::from(file::VERSION)),
    }
    // What was read holds to the rules of our version.
    let written = file::encode_compact(&newer.sheet, "");
    assert_eq!(file::decode_stored(written.as_bytes()).as_ref(), Ok(&newer.sheet), "{written}");
    // Each thing that was left out has a place in the file.
    let left_out = newer.unread.len() + newer.more;
    assert!(left_out <= bytes.len(), "{left_out} things in {} bytes", bytes.len());
}
