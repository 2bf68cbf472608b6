//! Short names between the wasm and its glue.
//!
//! wasm-bindgen names what one lends the other with its hash, such as
//! `__wbg_getItem_49556a3e59cfb688`: hardly compressible, once in each file. wasm-opt gives
//! them short names and says which; this says the same to the glue.

use std::collections::HashMap;

use serde_json::Value;

use crate::report::{Explain, Failure, Outcome};

const REMEDY: &str =
    "see what changed in wasm-opt or wasm-bindgen and adapt xtask/src/build/names.rs";

/// The glue with the names of `mapping`, as `wasm-opt --minify-imports-and-exports-and-modules`
/// prints it.
///
/// # Errors
/// When the mapping cannot be read or names more than one module.
pub fn shorten(glue: &str, mapping: &str) -> Outcome<String> {
    let mapping: Value =
        serde_json::from_str(mapping).explain("wasm-opt gave no mapping", REMEDY)?;
    let (mut imports, mut exports) = (HashMap::new(), HashMap::new());
    let mut modules: Vec<&str> = Vec::new();
    for import in rows(&mapping, "imports") {
        if let [module, long, short] = import[..] {
            imports.insert(long, short);
            if !modules.contains(&module) {
                modules.push(module);
            }
        }
    }
    for export in rows(&mapping, "exports") {
        if let [long, short] = export[..] {
            exports.insert(long, short);
        }
    }
    let &[module] = modules.as_slice() else {
        return Err(Failure::new(
            format!("the wasm imports from {modules:?}, not from one"),
            REMEDY,
        ));
    };
    let mut functions: HashMap<&str, String> = HashMap::new();
    let mut out = String::with_capacity(glue.len());
    for word in words(glue) {
        if let Some(short) = exports.get(word).filter(|_| out.ends_with("wasm.")) {
            out.push_str(short);
        } else if let Some(short) = imports.get(word) {
            out.push_str(short);
        } else if word.starts_with("wasm_bindgen_") {
            let next = functions.len();
            out.push_str(functions.entry(word).or_insert_with(|| format!("invoke{next}")));
        } else {
            out.push_str(word);
        }
    }
    // What wasm-opt calls the one module.
    super::index::replace_once(&out, &format!("\"{module}\""), "\"a\"")
}

/// The texts of each row of a part of the mapping.
fn rows<'a>(mapping: &'a Value, part: &str) -> Vec<Vec<&'a str>> {
    let rows = mapping.get(part).and_then(Value::as_array).into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().filter_map(Value::as_str).collect())
        .collect()
}

/// The names in a script and what stands between them, in order.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let in_name = |character: char| character.is_ascii_alphanumeric() || "_$".contains(character);
    let mut rest = script;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let other = |character: char| in_name(character) != in_name(first);
        let (word, after) = rest.split_at(rest.find(other).unwrap_or(rest.len()));
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAPPING: &str = r#"{"imports": [["./a_bg.js", "__wbg_get_12ab", "$"]],
        "exports": [["memory", "b"], ["wasm_bindgen_12__invoke", "c"]]}"#;

    #[test]
    fn both_sides_use_the_same_names() {
        let glue = "const i = { __wbg_get_12ab: function(memory) { wasm.memory; } };\n\
                    return { \"./a_bg.js\": i };\n\
                    function wasm_bindgen_12__invoke(x) { wasm.wasm_bindgen_12__invoke(x); }";
        assert_eq!(
            shorten(glue, MAPPING).as_deref(),
            Ok("const i = { $: function(memory) { wasm.b; } };\n\
                return { \"a\": i };\n\
                function invoke0(x) { wasm.c(x); }")
        );
    }

    #[test]
    fn a_mapping_that_is_none_is_refused() {
        for mapping in ["", "{}", r#"{"imports": [["a", "b", "c"], ["d", "e", "f"]]}"#] {
            assert!(shorten("", mapping).is_err(), "{mapping}");
        }
    }
}
