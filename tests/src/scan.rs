//! axe-core in the page: the faults against WCAG that a program can find.

use std::{fmt, fs};

use serde_json::{Value, json};
use xtask::project::Project;
use xtask::setup::{Cache, node::Node};

use crate::{Outcome, Page};

/// One fault, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule, such as `color-contrast`.
    pub rule: String,
    /// The selectors of the elements, and why.
    pub places: Vec<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:\n  {}", self.rule, self.places.join("\n  "))
    }
}

impl Page {
    /// Everything axe finds on the page as it is now (R1).
    ///
    /// # Errors
    /// When axe is not installed or does not run.
    pub async fn axe(&self) -> Outcome<Vec<Finding>> {
        if self.script("return typeof axe", vec![]).await? == json!("undefined") {
            let project = Project::locate()?;
            let node = Node::if_present(&project, &Cache::of_user()?)?;
            let path = node.ok_or("axe comes through npm: `cargo xtask test` installs it")?.axe();
            self.script(&fs::read_to_string(path)?, vec![]).await?;
        }
        let found = self.web().execute_async(RUN, vec![]).await?;
        match found.json() {
            Value::Array(violations) => Ok(violations.iter().map(finding).collect()),
            other => Err(format!("axe did not run: {other}").into()),
        }
    }
}

fn finding(violation: &Value) -> Finding {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = violation["places"].as_array().into_iter().flatten();
    Finding { rule: text(&violation["id"]), places: places.map(text).collect() }
}

const RUN: &str = "
const done = arguments[arguments.length - 1];
const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Colours that are still on their way to others would be measured half-way.
Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() =>
  axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
).then(
  ({ violations }) => done(violations.map(({ id, nodes }) => ({
    id,
    places: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }))),
  (error) => done(String(error)),
);";
