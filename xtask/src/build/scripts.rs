//! JavaScript made small: by terser where there is node, else by taking out comments.

use std::fs;

use crate::project::Project;
use crate::report::{Explain, Outcome};
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

#[cfg(test)]
mod tests {
    use super::*;

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
