//! The fragment of an address, which anyone can write.

use samenhang_views::route::Route;

pub(super) fn feed(bytes: &[u8]) {
    let fragment = String::from_utf8_lossy(bytes);
    let (route, part) = Route::parse(&fragment);
    let address = part.as_ref().map_or_else(|| route.href(), |part| route.part(part));
    assert_eq!(Route::parse(&address), (route, part), "{address} names the same page");
}
