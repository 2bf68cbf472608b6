//! The second program, which makes the pages that read answers back.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::content::Loaded;

#[wasm_bindgen]
extern "C" {
    /// The module of the second program (`result/`), loaded.
    #[derive(Clone, Debug)]
    pub type ResultProgram;

    /// `start.js` knows where the second program is.
    #[wasm_bindgen(js_namespace = samenhangParts, js_name = result, catch)]
    fn import() -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn open(this: &ResultProgram, content: &Uint8Array) -> Result<bool, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn page(this: &ResultProgram, request: &[u8]) -> Result<Option<Vec<u8>>, JsValue>;
}

/// Loads the second program; none where it does not come.
pub async fn load() -> Option<ResultProgram> {
    let module = JsFuture::from(import().ok()?).await.ok()?;
    Some(module.unchecked_into())
}

impl ResultProgram {
    /// Gives it the assessment in one language. Tells whether it could read it.
    #[must_use]
    pub fn take(&self, content: &Loaded) -> bool {
        self.open(&content.file).unwrap_or(false)
    }

    /// The page of a request; none where it cannot be made.
    #[must_use]
    pub fn make(&self, request: &[u8]) -> Option<Vec<u8>> {
        self.page(request).ok().flatten()
    }
}
