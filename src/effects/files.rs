//! Files that a person saves and opens. Nothing is sent anywhere.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url, Window};

/// How long a browser may take to begin saving a file, in milliseconds.
const REVOKE_AFTER_MS: i32 = 60_000;

/// Hands a text to the browser to be saved under this name. Tells whether the browser took
/// it; whether the person kept it, a page cannot know.
#[must_use]
pub fn download(file_name: &str, media_type: &str, text: &str) -> bool {
    let save = || -> Result<(), JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let parts = Array::of1(&text.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let clicked = click(&window, file_name, &url);
        revoke_later(&window, url);
        clicked
    };
    save().is_ok()
}

/// Clicks on a link that is in the page for that moment only.
fn click(window: &Window, file_name: &str, url: &str) -> Result<(), JsValue> {
    let document = window.document().ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(url);
    link.set_download(file_name);
    link.set_hidden(true);
    body.append_child(&link)?;
    link.click();
    link.remove();
    Ok(())
}

/// Frees the blob once it has certainly been read. At once would be too early for Safari.
fn revoke_later(window: &Window, url: String) {
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    // Where there is no timer, the blob goes with the page.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.unchecked_ref(),
        REVOKE_AFTER_MS,
    );
}

/// The file that was chosen in the field with this id. The field is emptied, so that the
/// same file can be chosen again after it was mended.
#[must_use]
pub fn chosen(field: &str) -> Option<File> {
    let field = web_sys::window()?.document()?.get_element_by_id(field)?;
    let field = field.dyn_ref::<HtmlInputElement>()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// Why a chosen file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is larger than was asked for; nothing was read.
    TooLarge {
        /// The size of the file.
        bytes: u64,
    },
    /// The browser could not read it: it was moved, or reading is not allowed.
    Unreadable,
}

/// The bytes of a chosen file of at most `max_bytes`. Bytes and no text, so that what is
/// no UTF-8 is noticed by the one who reads it instead of being replaced on the way.
///
/// # Errors
/// See [`ReadError`].
pub async fn read(file: &File, max_bytes: usize) -> Result<Vec<u8>, ReadError> {
    let size = file.size();
    if size > max_bytes as f64 {
        return Err(ReadError::TooLarge { bytes: size as u64 });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| ReadError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
