//! The glue of wasm-bindgen without what our browsers and our two programs do without. A program
//! comes from an address, or its bytes are there already (the release as one file).

use super::index::replace_once;
use crate::report::{Failure, Outcome};

/// The same glue, smaller: every browser that can run the programs has these classes.
///
/// # Errors
/// When wasm-bindgen writes something else than it did.
pub fn lighter(glue: &str) -> Outcome<String> {
    // Nothing of ours starts a program without waiting for it.
    let exports =
        ("export { initSync, __wbg_init as default }", "export { __wbg_init as default }");
    let mut glue = replace_once(glue, exports.0, exports.1)?;
    glue = instead(&glue, "async function __wbg_load(", "\n}\n", LOAD)?;
    let is_address = "typeof module_or_path === 'string' || (typeof Request === 'function' && \
                      module_or_path instanceof Request) || (typeof URL === 'function' && \
                      module_or_path instanceof URL)";
    glue = replace_once(&glue, is_address, "module_or_path instanceof URL")?;
    // No text of ours is near the 2 GB after which Safari wants a new decoder.
    glue = instead(&glue, "    numBytesDecoded += bytes.length;", "\n    }\n", "")?;
    if glue.contains("realloc === undefined") {
        // Every text that is handed over may grow.
        glue = instead(&glue, "    if (realloc === undefined) {", "\n    }\n", "")?;
    }
    // The second program hands over neither closures nor long texts.
    if glue.contains("FinalizationRegistry") {
        let absent = "(typeof FinalizationRegistry === 'undefined')\n    \
                      ? { register: () => {}, unregister: () => {} }\n    : ";
        glue = replace_once(&glue, absent, "")?;
    }
    if glue.contains("'encodeInto' in") {
        glue = instead(&glue, "if (!('encodeInto' in", "\n}\n", "")?;
    }
    Ok(glue)
}

/// Streams where the host says that it is wasm, and takes the bytes where it says something else
/// or where they are there already. What is no wasm is refused by the browser itself.
const LOAD: &str = "
async function __wbg_load(module, imports) {
    if (/^application\\/wasm/.test(module.headers?.get('Content-Type')) && WebAssembly.instantiateStreaming) {
        return WebAssembly.instantiateStreaming(module, imports);
    }
    return WebAssembly.instantiate(module.headers ? await module.arrayBuffer() : module, imports);
}
";

/// Puts something in the place of what begins and ends like this.
fn instead(glue: &str, begin: &str, end: &str, with: &str) -> Outcome<String> {
    let parts = glue.split_once(begin);
    let parts = parts.and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    match parts {
        Some((before, after)) if !after.contains(begin) => Ok([before, with, after].concat()),
        _ => Err(Failure::new(
            format!("`{begin}` was expected once in the glue of wasm-bindgen"),
            "see what changed in wasm-bindgen and adapt xtask/src/build/glue.rs",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_replaced_and_an_absent_or_second_one_is_refused() {
        let glue = "a\nif (x) {\n  y\n}\nb\n";
        assert_eq!(instead(glue, "if (", "\n}\n", "z").as_deref(), Ok("a\nzb\n"));
        assert!(instead("a\nb", "if (", "\n}\n", "").is_err());
        assert!(instead(&glue.repeat(2), "if (", "\n}\n", "").is_err());
    }
}
