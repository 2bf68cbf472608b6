//! The states of every component: what the tests run through, what `docs/components.md`
//! lists and what a look at the styles starts from. Not part of the app: only there with
//! the feature `examples`.

use samenhang_core::assessment::Lang;
use samenhang_core::text::Text;

use super::{
    button, chart, contents, disclosure, finding, form_field, outline, page, place_scale, poles,
    progress, save_alert, section, table, thread,
};
use crate::markup::Html;

/// A component in one state, with everything it needs to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The state, in a few words; unique among the examples of a component.
    pub name: &'static str,
    /// Draws it. Its callbacks do nothing.
    pub view: fn() -> Html,
}

impl Example {
    /// An example.
    #[must_use]
    pub const fn new(name: &'static str, view: fn() -> Html) -> Self {
        Self { name, view }
    }
}

/// All examples, by the folder of their component.
#[must_use]
pub fn all() -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("button", button::examples::examples()),
        ("chart", chart::examples::examples()),
        ("contents", contents::examples::examples()),
        ("disclosure", disclosure::examples::examples()),
        ("finding", finding::examples::examples()),
        ("form_field", form_field::examples::examples()),
        ("outline", outline::examples::examples()),
        ("page", page::examples::examples()),
        ("place_scale", place_scale::examples::examples()),
        ("poles", poles::examples::examples()),
        ("progress", progress::examples::examples()),
        ("save_alert", save_alert::examples::examples()),
        ("section", section::examples::examples()),
        ("table", table::examples::examples()),
        ("thread", thread::examples::examples()),
    ]
}

/// A text of the interface in Dutch, the language of the examples.
pub(super) const fn nl(text: Text) -> &'static str {
    text.get(Lang::Nl)
}
