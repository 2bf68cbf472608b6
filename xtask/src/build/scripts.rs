//! JavaScript made small: by terser where there is node, else by taking out comments.

use std::fs;

use crate::project::Project;
use crate::report::{Explain, Failure, Outcome};
use crate::setup::node::Node;

/// Makes the modules of a release small.
#[derive(Debug, Clone, Copy)]
pub struct Scripts<'a> {
    /// Where it may write.
    pub project: &'a Project,
    /// What runs terser; without it they are bigger and do the same.
    pub node: Option<&'a Node>,
}

impl Scripts<'_> {
    /// A module that does the same.
    ///
    /// # Errors
    /// When it is not JavaScript, or cannot be written to be read by terser.
    pub fn smaller(self, module: &str) -> Outcome<String> {
        let Some(node) = self.node else { return Ok(smaller_script(module)) };
        let file = self.project.target().join("programs/module.js");
        let what = format!("{} could not be written", file.display());
        fs::write(&file, module).explain(what, "look whether the disk is full")?;
        node.smaller_module(&file)
    }
}

/// A script without its comments and indentation. It goes by lines: wasm-bindgen puts its
/// comments on lines of their own, and writes no text that runs over more than one line.
#[must_use]
pub fn smaller_script(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    out
}

/// The body of a function that gives what the module exports: a module that stands in a page
/// cannot be asked for by another.
///
/// # Errors
/// When it asks for other modules, or exports in a way that is not known here.
pub fn as_function(module: &str) -> Outcome<String> {
    let mut given = Vec::new();
    let mut out = String::with_capacity(module.len());
    let mut rest = module;
    while let Some((before, after)) = rest.split_once("export") {
        out.push_str(before);
        let word = |text: &str| -> String {
            let is_part = |one: &char| one.is_ascii_alphanumeric() || "_$".contains(*one);
            text.trim_start().chars().take_while(is_part).collect()
        };
        rest = after;
        if let Some((list, after)) =
            after.trim_start().strip_prefix('{').and_then(|it| it.split_once('}'))
        {
            for export in list.split(',') {
                let (own, name) = export.split_once(" as ").unwrap_or((export, export));
                given.push(format!("{}: {}", name.trim(), own.trim()));
            }
            rest = after.strip_prefix(';').unwrap_or(after);
        } else if let Some(declared) =
            [" function ", " const "].iter().find_map(|it| after.strip_prefix(it))
        {
            let name = word(declared);
            given.push(format!("{name}: {name}"));
        } else {
            // Part of another word, such as `exports`.
            out.push_str("export");
        }
    }
    out.push_str(rest);
    let asks = out
        .split(';')
        .any(|part| part.trim_start().starts_with("import ") || part.contains("import("));
    if asks || given.is_empty() {
        return Err(Failure::new(
            "a module asks for others, or exports nothing that is known",
            "see what changed in it and adapt xtask/src/build/scripts.rs",
        ));
    }
    Ok(format!("{out}\nreturn {{ {} }};", given.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_becomes_a_function() {
        let module = "export const a=()=>1;export function b(){return x.exports}var c;export{c as default,b as d};";
        assert_eq!(
            as_function(module).as_deref(),
            Ok(" const a=()=>1; function b(){return x.exports}var c;\n\
                return { a: a, b: b, default: c, d: b };")
        );
        for module in ["f()", "import x from 'y';export const a=1", "import('y');export const a=1"]
        {
            assert!(as_function(module).is_err(), "{module}");
        }
    }

    #[test]
    fn comments_leave_the_glue_and_code_stays() {
        let glue = "/* tslint */\n/**\n * @param x\n */\nfunction f(x) {\n    // why\n    \
                    return 'http://a/*b*/' + x;\n}\n\nf(1);";
        assert_eq!(
            smaller_script(glue),
            "function f(x) {\nreturn 'http://a/*b*/' + x;\n}\nf(1);\n"
        );
    }
}
