//! `html!` with the syntax of Yew's macro, that compiles to a few small calls per element.
//!
//! Yew's own macro builds every element in place: some 350 bytes of wasm each, and this app
//! has hundreds. This one calls `crate::markup::Markup` and lets that build the nodes. What it
//! leaves out of Yew's syntax, this app does not use: components, dynamic tag names, node
//! refs, `class={classes!(…)}`, properties (`~name`), other events than those of
//! `crate::markup::Kind`.

mod emit;
mod parse;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Builds `Html` from markup. The syntax is that of `yew::html!`.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let nodes = parse_macro_input!(input as parse::Nodes);
    emit::root(&nodes.0).into()
}
