//! The page as assistive technology gets it: roles, names and states in reading order, one
//! on a line.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::{Outcome, Page};

impl Page {
    /// The accessibility tree of Chromium, as text. Times of the clock read 14:03.
    ///
    /// # Errors
    /// In another browser, or when it does not answer.
    pub async fn tree(&self) -> Outcome<String> {
        let cdp = self.web().cdp();
        let answer = cdp.send_raw("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = answer["nodes"].as_array().ok_or("there is no tree")?;
        let tree = Tree(nodes.iter().map(|node| (id(&node["nodeId"]), node)).collect());
        let root = nodes.first().ok_or("the tree is empty")?;
        let mut lines = Vec::new();
        tree.write(root, 0, &mut lines);
        Ok(one_time(&(lines.join("\n") + "\n")))
    }
}

/// Whether this is something to tick or choose.
fn is_box(node: &Value) -> bool {
    matches!(id(&node["role"]["value"]), "radio" | "checkbox")
}

fn id(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The nodes by their ids.
struct Tree<'a>(HashMap<&'a str, &'a Value>);

impl<'a> Tree<'a> {
    fn children(&self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        ids.filter_map(|child| self.0.get(id(child)).copied())
    }

    fn write(&self, node: &'a Value, depth: usize, lines: &mut Vec<String>) {
        let role = id(&node["role"]["value"]);
        let name = single(id(&node["name"]["value"]));
        let silent = node["ignored"] == json!(true)
            || matches!(role, "none" | "generic" | "ListMarker" | "LineBreak" | "LabelText");
        if matches!(role, "InlineTextBox") || (role == "StaticText" && name.is_empty()) {
            return;
        }
        let mut below = depth;
        if !silent {
            lines.push(format!("{}{}", "  ".repeat(depth), line(node, role, &name)));
            below += 1;
        }
        // The parts of a picture are not read, and a label around a control is its name.
        if role == "image" {
            return;
        }
        if role == "LabelText"
            && let Some(control) = self.children(node).find(|it| is_box(it))
        {
            return self.write(control, below, lines);
        }
        // What a name is made of is not read again.
        if !name.is_empty() && !silent && self.words(node).is_some_and(|words| words == name) {
            return;
        }
        for child in self.children(node) {
            self.write(child, below, lines);
        }
    }

    /// The words in a node that holds nothing but words.
    fn words(&self, node: &'a Value) -> Option<String> {
        let mut words = String::new();
        for child in self.children(node) {
            match id(&child["role"]["value"]) {
                "StaticText" => words.push_str(id(&child["name"]["value"])),
                "InlineTextBox" => {}
                "none" | "generic" | "strong" | "emphasis" | "LineBreak" | "LabelText" => {
                    words.push(' ');
                    words.push_str(&self.words(child)?);
                    words.push(' ');
                }
                _ if child["ignored"] == json!(true) => words.push_str(&self.words(child)?),
                _ => return None,
            }
        }
        Some(single(&words))
    }
}

/// One node: its role, its name, its states, and what describes it.
fn line(node: &Value, role: &str, name: &str) -> String {
    let mut line = match role {
        "StaticText" => "text".to_owned(),
        "RootWebArea" => "page".to_owned(),
        "DisclosureTriangle" => "summary".to_owned(),
        role => role.to_owned(),
    };
    let properties = node["properties"].as_array().into_iter().flatten();
    let states: Vec<String> =
        properties.filter_map(|it| state(id(&it["name"]), role, &it["value"]["value"])).collect();
    if let Some(level) = states.iter().find(|state| state.parse::<u8>().is_ok()) {
        line.push_str(&format!(" {level}"));
    }
    if !name.is_empty() {
        line.push_str(&format!(" “{name}”"));
    }
    for state in states.iter().filter(|state| state.parse::<u8>().is_err()) {
        line.push_str(&format!(", {state}"));
    }
    let value = single(id(&node["value"]["value"]));
    if !value.is_empty() && role != "StaticText" {
        line.push_str(&format!(", holds “{value}”"));
    }
    let description = single(id(&node["description"]["value"]));
    if !description.is_empty() {
        line.push_str(&format!(" ({description})"));
    }
    line
}

/// A state that is said, in words.
fn state(name: &str, role: &str, value: &Value) -> Option<String> {
    let on = *value == json!(true) || *value == json!("true");
    Some(match name {
        "level" if role == "heading" => value.as_u64()?.to_string(),
        "checked" if on => "chosen".to_owned(),
        "checked" => "not chosen".to_owned(),
        "expanded" if on => "open".to_owned(),
        "expanded" => "folded".to_owned(),
        "focused" | "disabled" | "required" | "modal" | "busy" if on => name.to_owned(),
        "invalid" if *value != json!("false") => "invalid".to_owned(),
        "live" if *value != json!("") => format!("spoken {}", id(value)),
        _ => return None,
    })
}

/// White space made single.
fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every time of the clock as the same one.
fn one_time(text: &str) -> String {
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let rest = chars.get(at..).unwrap_or_default();
        let first = if digit(rest.get(1)) { 2 } else { 1 };
        let free = !out.ends_with(|it: char| it.is_ascii_digit());
        let is_time = free
            && digit(rest.first())
            && rest.get(first) == Some(&':')
            && digit(rest.get(first + 1))
            && digit(rest.get(first + 2))
            && !digit(rest.get(first + 3));
        if is_time {
            out.push_str("14:03");
            at += first + 3;
        } else {
            out.extend(rest.first());
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_all_the_same_and_other_figures_stay() {
        let text = "om 9:05, 23:59. 1:234 en 2:1 en 123:45";
        assert_eq!(one_time(text), "om 14:03, 14:03. 1:234 en 2:1 en 123:45");
    }
}
