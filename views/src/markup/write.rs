//! Nodes as HTML, for files that the build writes and for tests.

use super::{Element, Html};

/// Elements that hold nothing and have no end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

impl Html {
    /// The nodes as HTML. What listens to an element is left out.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::new();
        write_node(&mut out, self);
        out
    }
}

fn write_node(out: &mut String, node: &Html) {
    match node {
        Html::Text(text) => escape(out, text),
        Html::List(nodes) => nodes.iter().for_each(|node| write_node(out, node)),
        Html::Element(element) => write_element(out, element),
    }
}

fn write_element(out: &mut String, element: &Element) {
    let area = element.tag == "textarea";
    out.push('<');
    out.push_str(element.tag);
    for (at, name) in element.names.iter().enumerate() {
        if let Some(value) = element.values.get(at) {
            write_attribute(out, name, value);
        }
    }
    if let (Some(value), false) = (&element.value, area) {
        write_attribute(out, "value", value);
    }
    if element.checked == Some(true) {
        write_attribute(out, "checked", "");
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    if let (Some(value), true) = (&element.value, area) {
        escape(out, value);
    }
    element.children.iter().for_each(|child| write_node(out, child));
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            character => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::markup::html;

    #[test]
    fn what_has_a_meaning_in_html_is_written_as_text() {
        let node = html! { <p title={"\"a\" & b".to_owned()}>{ "<b>" }{ " & " }</p> };
        assert_eq!(node.to_html(), "<p title=\"&quot;a&quot; &amp; b\">&lt;b&gt; &amp; </p>");
    }

    #[test]
    fn fields_have_their_value_and_state() {
        let node = html! {
            <>
                <input type="radio" checked={true} value="a" /><br />
                <input type="radio" checked={false} value="b" />
                <textarea rows="4" value={"1 < 2".to_owned()} />
            </>
        };
        assert_eq!(
            node.to_html(),
            "<input type=\"radio\" value=\"a\" checked=\"\"><br>\
             <input type=\"radio\" value=\"b\"><textarea rows=\"4\">1 &lt; 2</textarea>"
        );
    }

    #[test]
    fn an_attribute_without_a_value_is_left_out() {
        let link = |current: Option<&'static str>| html! { <a aria-current={current}>{ "A" }</a> };
        assert_eq!(link(None).to_html(), "<a>A</a>");
        assert_eq!(link(Some("page")).to_html(), "<a aria-current=\"page\">A</a>");
    }
}
