//! Small choices that this browser remembers: theme and language. Never an answer.
//!
//! They stand in local storage under our own name; where that is blocked, nothing is
//! remembered and nothing breaks (R23).

use web_sys::Storage;

use super::base_path;

/// A choice that is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// Light, dark or as the device is set.
    Theme,
    /// The language.
    Language,
}

impl Preference {
    fn key(self) -> String {
        let name = match self {
            Preference::Theme => "theme",
            Preference::Language => "lang",
        };
        ["samenhang:", &base_path(), ":", name].concat()
    }
}

/// What was remembered.
#[must_use]
pub fn read(preference: Preference) -> Option<String> {
    storage()?.get_item(&preference.key()).ok()?
}

/// Remembers a choice. Tells whether it could.
pub fn write(preference: Preference, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&preference.key(), value).is_ok())
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
