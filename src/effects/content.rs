//! Loads the assessment in one language.

use std::rc::Rc;

use js_sys::Uint8Array;
use samenhang_core::assessment::{Assessment, Lang};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why the assessment could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The file did not come.
    Network,
    /// The file came, but is not an assessment of this build.
    Damaged,
}

/// The assessment in one language with all its texts, as it came, for the second program.
#[derive(Clone, Debug)]
pub struct Full(pub(super) Uint8Array);

/// Loads the assessment in a language, with what answering needs.
///
/// # Errors
/// Where the file does not come or cannot be read.
pub async fn load(lang: Lang) -> Result<Rc<Assessment>, LoadError> {
    let file = fetch("content", lang).await.ok_or(LoadError::Network)?;
    Assessment::decode(&file.to_vec()).map(Rc::new).map_err(|_| LoadError::Damaged)
}

/// Loads the assessment in a language, with all its texts; none where it does not come.
pub async fn load_full(lang: Lang) -> Option<Full> {
    fetch("result", lang).await.map(Full)
}

async fn fetch(what: &str, lang: Lang) -> Option<Uint8Array> {
    let window = web_sys::window()?;
    let name = ["meta[name='samenhang-", what, "-", lang.code(), "']"].concat();
    let meta = window.document()?.query_selector(&name).ok()??;
    let address = meta.get_attribute("content")?;
    let response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?;
    let response = response.dyn_into::<web_sys::Response>().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer))
}
