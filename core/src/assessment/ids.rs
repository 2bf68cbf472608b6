//! Stable names of parts of the content. Identity is never a text or a place in a list.

macro_rules! id {
    ($(#[doc = $doc:literal] $name:ident;)*) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// An id with this text. Whether the content knows it is another matter.
            #[must_use]
            pub fn new(id: &str) -> Self {
                Self(id.into())
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            pub(super) const fn text_mut(&mut self) -> &mut Box<str> {
                &mut self.0
            }
        }
    )*};
}

id! {
    /// Names a question.
    QuestionId;
    /// Names a dimension.
    DimensionId;
    /// Names a dilemma.
    DilemmaId;
    /// Names a role.
    RoleId;
}

/// Whether a text can be an id in the content: 1 to 64 characters `a-z`, `0-9` and `-`.
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
