//! The calls that build a tree.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::parse::{Attribute, Element, Node, Nodes, Value};

/// The expression that builds these nodes.
pub(crate) fn root(nodes: &[Node]) -> TokenStream {
    let calls = nodes.iter().map(node);
    quote!({
        let mut __markup = crate::markup::Markup::new();
        #(#calls)*
        __markup.finish()
    })
}

fn node(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) => self::element(element),
        Node::Fragment(nodes) => nodes.0.iter().map(self::node).collect(),
        Node::Text(text) => quote!(__markup.fixed_text(#text);),
        Node::Expression(tokens) => {
            quote!(crate::markup::Put::put({ #tokens }, &mut __markup);)
        }
        Node::For(nodes) => quote!(for __node in #nodes { __markup.node(__node); }),
        Node::If(branch) => {
            let condition = &branch.condition;
            let width = width(&branch.then).max(width(&branch.otherwise));
            let then = self::branch(&branch.then, width);
            let otherwise = self::branch(&branch.otherwise, width);
            quote!(if #condition { #then } else { #otherwise })
        }
    }
}

/// One branch, filled up with empty texts to as many nodes as the widest has: what comes and
/// goes must not move its siblings, because without keys Yew tells them apart by their place.
fn branch(nodes: &Nodes, width: usize) -> TokenStream {
    let calls = nodes.0.iter().map(node);
    let gaps = (self::width(nodes)..width).map(|_| quote!(__markup.fixed_text("");));
    calls.chain(gaps).collect()
}

/// How many nodes these put among their siblings; of a loop that is not known.
fn width(nodes: &Nodes) -> usize {
    let width_of = |node: &Node| match node {
        Node::Fragment(nodes) => width(nodes),
        Node::If(branch) => width(&branch.then).max(width(&branch.otherwise)),
        Node::For(_) => 0,
        Node::Element(_) | Node::Text(_) | Node::Expression(_) => 1,
    };
    nodes.0.iter().map(width_of).sum()
}

fn element(element: &Element) -> TokenStream {
    let tag = &element.tag;
    let field = tag.value() == "input" || tag.value() == "textarea";
    let mut special = TokenStream::new();
    let mut plain = Vec::new();
    for attribute in &element.attributes {
        let Attribute { name, word, value } = attribute;
        let tokens = match value {
            Value::Literal(text) => quote!(#text),
            Value::Expression(tokens) => quote!({ #tokens }),
        };
        if name == "key" {
            special.extend(quote!(__markup.key(crate::markup::Attribute::value(#tokens));));
        } else if name == "checked" {
            special.extend(quote!(__markup.checked(#tokens);));
        } else if name == "value" && field {
            special.extend(quote!(__markup.value(crate::markup::Attribute::value(#tokens));));
        } else if let Some(kind) = kind(name) {
            let kind = Ident::new(kind, word.span());
            special.extend(quote!(
                __markup.listener(crate::markup::Kind::#kind, #tokens);
            ));
        } else {
            plain.push(attribute);
        }
    }
    let open = open(element, &plain);
    let children = element.children.0.iter().map(node);
    quote!(#open #special #(#children)* __markup.close();)
}

/// Opens an element. Attributes that are all literals are a table in the data; else their
/// names are, and their values follow one by one.
fn open(element: &Element, attributes: &[&Attribute]) -> TokenStream {
    let tag = &element.tag;
    let names: Vec<&str> = attributes.iter().map(|attribute| attribute.name.as_str()).collect();
    let literals: Option<Vec<_>> = attributes
        .iter()
        .map(|attribute| match &attribute.value {
            Value::Literal(text) => Some(text),
            Value::Expression(_) => None,
        })
        .collect();
    if let Some(literals) = literals {
        return quote!(__markup.open(#tag, &[#(#names),*], &[#(#literals),*]););
    }
    let values = attributes.iter().map(|attribute| match &attribute.value {
        Value::Literal(text) => quote!(__markup.fixed_attribute(#text);),
        Value::Expression(tokens) => quote!(
            __markup.attribute(crate::markup::Attribute::value({ #tokens }));
        ),
    });
    quote!(__markup.open_with(#tag, &[#(#names),*]); #(#values)*)
}

/// The kind of event that an attribute with this name listens to.
fn kind(name: &str) -> Option<&'static str> {
    match name {
        "onclick" => Some("Click"),
        "onchange" => Some("Change"),
        "oninput" => Some("Input"),
        "onblur" => Some("Blur"),
        _ => None,
    }
}
