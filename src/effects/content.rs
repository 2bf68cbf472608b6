//! Loads the assessment in one language.

use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::{bundle, text};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

/// Why the assessment could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The file did not come.
    Network,
    /// The file came, but is not an assessment of this build.
    Damaged,
}

#[wasm_bindgen]
extern "C" {
    /// `start.js` shows the message with this id above what stands there.
    #[wasm_bindgen(js_namespace = samenhangParts, js_name = failed, catch)]
    fn show_message(id: &str) -> Result<(), JsValue>;

    /// `early.js` asks for a file, or gives the answer to what it asked for already.
    #[wasm_bindgen(js_name = samenhangAsk, catch)]
    fn ask(address: &str) -> Result<Promise, JsValue>;
}

/// Says in the page that the app could not start.
pub fn say_failed() {
    // Without `start.js` there is no page to say it in.
    drop(show_message("start-failed"));
}

/// The assessment in one language with all its texts, as it came, for the second program.
#[derive(Clone, Debug)]
pub struct Full(pub(super) Uint8Array);

/// Loads the assessment in a language, with what answering needs.
///
/// # Errors
/// Where the file does not come or cannot be read.
pub async fn load(lang: Lang) -> Result<Rc<Assessment>, LoadError> {
    let file = fetch("content", lang).await.ok_or(LoadError::Network)?.to_vec();
    let (texts, assessment) = bundle::open(&file).ok_or(LoadError::Damaged)?;
    text::install(lang, texts);
    Assessment::decode(assessment).map(Rc::new).map_err(|_| LoadError::Damaged)
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
    let response = JsFuture::from(ask(&address).ok()?).await.ok()?;
    let response = response.dyn_into::<web_sys::Response>().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer))
}
