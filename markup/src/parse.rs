//! Markup as a tree.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::token::Brace;
use syn::{Expr, Ident, LitStr, Result, Token, braced};

/// What stands between two tags.
pub(crate) struct Nodes(pub(crate) Vec<Node>);

pub(crate) enum Node {
    Element(Element),
    /// `<>…</>`: its nodes become those of the element around it.
    Fragment(Nodes),
    /// `{ "text" }`.
    Text(LitStr),
    /// `{ expression }`.
    Expression(TokenStream),
    /// `{ for iterator }`.
    For(Expr),
    If(Box<If>),
}

pub(crate) struct If {
    pub(crate) condition: Expr,
    pub(crate) then: Nodes,
    pub(crate) otherwise: Nodes,
}

pub(crate) struct Element {
    pub(crate) tag: LitStr,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) children: Nodes,
}

pub(crate) struct Attribute {
    pub(crate) name: String,
    /// The name as one word of Rust, where it is one: `onclick`, `key`.
    pub(crate) word: Ident,
    pub(crate) value: Value,
}

pub(crate) enum Value {
    Literal(LitStr),
    Expression(TokenStream),
}

impl Parse for Nodes {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut nodes = Vec::new();
        while !(input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/])) {
            nodes.push(input.parse()?);
        }
        Ok(Self(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Token![if]) {
            return Ok(Node::If(Box::new(input.parse()?)));
        }
        if input.peek(Brace) {
            return braced_node(input);
        }
        input.parse::<Token![<]>()?;
        if input.parse::<Option<Token![>]>>()?.is_some() {
            let nodes = input.parse()?;
            input.parse::<Token![<]>()?;
            input.parse::<Token![/]>()?;
            input.parse::<Token![>]>()?;
            return Ok(Node::Fragment(nodes));
        }
        let name = input.call(Ident::parse_any)?;
        element(&name, input).map(Node::Element)
    }
}

fn braced_node(input: ParseStream<'_>) -> Result<Node> {
    let content;
    braced!(content in input);
    if content.parse::<Option<Token![for]>>()?.is_some() {
        return content.parse().map(Node::For);
    }
    let ahead = content.fork();
    if ahead.parse::<LitStr>().is_ok() && ahead.is_empty() {
        return content.parse().map(Node::Text);
    }
    content.parse().map(Node::Expression)
}

impl Parse for If {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        input.parse::<Token![if]>()?;
        let condition = input.call(Expr::parse_without_eager_brace)?;
        let then = braced_nodes(input)?;
        let otherwise = if input.parse::<Option<Token![else]>>()?.is_none() {
            Nodes(Vec::new())
        } else if input.peek(Token![if]) {
            Nodes(vec![Node::If(Box::new(input.parse()?))])
        } else {
            braced_nodes(input)?
        };
        Ok(Self { condition, then, otherwise })
    }
}

fn braced_nodes(input: ParseStream<'_>) -> Result<Nodes> {
    let content;
    braced!(content in input);
    content.parse()
}

fn element(name: &Ident, input: ParseStream<'_>) -> Result<Element> {
    let tag = LitStr::new(&name.to_string(), name.span());
    let mut attributes = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        attributes.push(input.parse()?);
    }
    if input.parse::<Option<Token![/]>>()?.is_some() {
        input.parse::<Token![>]>()?;
        return Ok(Element { tag, attributes, children: Nodes(Vec::new()) });
    }
    input.parse::<Token![>]>()?;
    let children = input.parse()?;
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    let end = input.call(Ident::parse_any)?;
    if end != *name {
        return Err(syn::Error::new(end.span(), format!("this closes <{name}>")));
    }
    input.parse::<Token![>]>()?;
    Ok(Element { tag, attributes, children })
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        // `{name}` is short for `name={name}`.
        if input.peek(Brace) {
            let content;
            braced!(content in input);
            let word: Ident = content.parse()?;
            let value = Value::Expression(quote::quote!(#word));
            return Ok(Self { name: word.to_string(), word, value });
        }
        let word = input.call(Ident::parse_any)?;
        let mut name = word.to_string();
        while input.parse::<Option<Token![-]>>()?.is_some() {
            name.push('-');
            name.push_str(&input.call(Ident::parse_any)?.to_string());
        }
        input.parse::<Token![=]>()?;
        let value = if input.peek(Brace) {
            let content;
            braced!(content in input);
            Value::Expression(content.parse()?)
        } else {
            Value::Literal(input.parse()?)
        };
        Ok(Self { name, word, value })
    }
}
