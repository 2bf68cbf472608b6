//! Two scanners in the page: what programs can find of the faults against WCAG. They
//! find different things, so both look at every page (R1).

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
    /// The elements, and why.
    pub places: Vec<String>,
    /// Whether the scanner is sure; if not, it asks a person to look.
    pub sure: bool,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doubt = if self.sure { "" } else { " (to be looked at)" };
        write!(f, "{}{doubt}:\n  {}", self.rule, self.places.join("\n  "))
    }
}

impl Page {
    /// Everything axe and IBM's engine find on the page as it is now, and what IBM's
    /// engine is not sure of.
    ///
    /// # Errors
    /// When they are not installed or do not run.
    pub async fn scan(&self) -> Outcome<Vec<Finding>> {
        const HAVE: &str = "return globalThis.axe !== undefined && globalThis.ace !== undefined";
        if self.script(HAVE, vec![]).await? == json!(false) {
            let node = Node::if_present(&Project::locate()?, &Cache::of_user()?)?;
            let node = node.ok_or("the scanners come through npm: `cargo xtask test` has them")?;
            self.script(&fs::read_to_string(node.axe())?, vec![]).await?;
            // It names itself with `var`, which stays inside the script of the driver.
            let ibm = fs::read_to_string(node.ibm())? + "\nglobalThis.ace = ace;";
            self.script(&ibm, vec![]).await?;
        }
        let mut findings = Vec::new();
        for (name, run) in [("axe", AXE), ("IBM's engine", IBM)] {
            let found = self.web().execute_async(run, vec![]).await?;
            match found.json() {
                Value::Array(found) => findings.extend(found.iter().map(finding)),
                other => return Err(format!("{name} did not run: {other}").into()),
            }
        }
        Ok(findings)
    }
}

fn finding(found: &Value) -> Finding {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = found["places"].as_array().into_iter().flatten();
    Finding {
        rule: text(&found["rule"]),
        places: places.map(text).collect(),
        sure: found["sure"] != json!(false),
    }
}

const AXE: &str = "
const done = arguments[arguments.length - 1];
const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Colours that are still on their way to others would be measured half-way.
Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() =>
  axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
).then(
  ({ violations }) => done(violations.map(({ id, nodes }) => ({
    rule: id,
    places: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }))),
  (error) => done(String(error)),
);";

const IBM: &str = "
const done = arguments[arguments.length - 1];
globalThis.ibm ??= new ace.Checker();
// What it has to say has the values FAIL, POTENTIAL and MANUAL.
const bad = ({ value }) => value[0] !== 'INFORMATION' && value[1] !== 'PASS';
ibm.check(document, ['WCAG_2_2', 'IBM_Accessibility']).then(
  ({ results }) => {
    const rules = Map.groupBy(results.filter(bad), ({ ruleId, reasonId, value }) =>
      `${value[1] === 'FAIL'} ${ruleId} ${reasonId}`);
    done([...rules].map(([key, all]) => ({
      rule: key.slice(key.indexOf(' ') + 1),
      places: all.map((one) => `${one.value.join(' ')} ${one.path.dom}: ${one.message} ${one.snippet}`),
      sure: key.startsWith('true'),
    })));
  },
  (error) => done(String(error)),
);";
