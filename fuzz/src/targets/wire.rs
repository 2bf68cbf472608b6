//! What else goes between the two programs: which page is asked for, a file that was chosen and
//! what came of it.

use samenhang_views::wire::{Chosen, Opened, Request};

/// Which page is asked for.
pub(super) fn request(bytes: &[u8]) {
    let Some(request) = Request::read(bytes) else { return };
    let Request { sheet, saved, said, .. } = &request;
    let texts = sheet.capacity() + saved.capacity() + said.as_ref().map_or(0, String::capacity);
    assert!(texts <= bytes.len(), "{} bytes became {texts}", bytes.len());
    let written = request.write();
    assert!(written.len() <= bytes.len() + LONGEST_THEME, "it grew from {}", bytes.len());
    assert_eq!(Request::read(&written), Some(request), "it comes back as it was");
}

/// A theme that is not known is the one of the system, which has a longer name.
const LONGEST_THEME: usize = 16;

/// A file that was chosen, and what came of it.
pub(super) fn copy(bytes: &[u8]) {
    if let Some(chosen) = Chosen::read(bytes) {
        if let Chosen::Bytes(file) = &chosen {
            assert!(file.capacity() <= bytes.len(), "{} bytes became more", bytes.len());
        }
        let written = chosen.write();
        assert!(written.len() <= bytes.len(), "it grew from {}", bytes.len());
        assert_eq!(Chosen::read(&written), Some(chosen), "what was chosen comes back");
    }
    if let Some(opened) = Opened::read(bytes) {
        let size = opened_size(&opened);
        // Four bytes are an empty text, and a list takes room for four where it holds one.
        assert!(size <= 24 * bytes.len() + 192, "{} bytes became {size}", bytes.len());
        let written = opened.write();
        assert!(written.len() <= bytes.len(), "it grew from {}", bytes.len());
        assert_eq!(Opened::read(&written), Some(opened), "what came of it comes back");
    }
}

fn opened_size(opened: &Opened) -> usize {
    let list = |texts: &Vec<String>| {
        texts.capacity() * size_of::<String>() + texts.iter().map(String::capacity).sum::<usize>()
    };
    match opened {
        Opened::Sheets(sheets, remarks) => list(sheets) + list(remarks),
        Opened::Refused(text) | Opened::Newer(text) => text.capacity(),
    }
}
