//! A fixed text, in the program or in the file that comes with it.
//!
//! Without the feature `loaded-texts` a text holds its words in both languages: for the build
//! and for tests. With it, a text is only its place among all texts, and the words of a
//! language come with the content of that language (docs/decisions/0016-loaded-texts.md).

use crate::assessment::Lang;

/// What stands between two texts in a file. No text holds it.
const BETWEEN: char = '\0';

#[cfg(not(feature = "loaded-texts"))]
pub use whole::Text;

#[cfg(feature = "loaded-texts")]
pub use loaded::Text;

#[cfg(not(feature = "loaded-texts"))]
mod whole {
    use super::{BETWEEN, Lang};
    use crate::text::{ALL, FIRST};

    /// A fixed text in both languages.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Text {
        nl: &'static str,
        en: &'static str,
    }

    impl Text {
        pub(crate) const fn new(nl: &'static str, en: &'static str) -> Self {
            Self { nl, en }
        }

        /// The text in a language.
        #[must_use]
        pub const fn get(self, lang: Lang) -> &'static str {
            match lang {
                Lang::Nl => self.nl,
                Lang::En => self.en,
            }
        }
    }

    /// All fixed texts in a language, for the file that comes with the second program.
    #[must_use]
    pub fn write(lang: Lang) -> String {
        of_modules(lang, usize::MAX)
    }

    /// The fixed texts in a language that the first program shows.
    #[must_use]
    pub fn write_first(lang: Lang) -> String {
        of_modules(lang, FIRST)
    }

    fn of_modules(lang: Lang, count: usize) -> String {
        let mut out = String::new();
        for text in ALL.iter().take(count).flat_map(|(_, texts)| *texts) {
            out.push_str(text.get(lang));
            out.push(BETWEEN);
        }
        out
    }

    /// Takes the texts of a language in, where the program does not hold them.
    pub fn install(_: Lang, _: &str) {}
}

#[cfg(not(feature = "loaded-texts"))]
pub use whole::{install, write, write_first};

#[cfg(feature = "loaded-texts")]
pub use loaded::install;

#[cfg(feature = "loaded-texts")]
mod loaded {
    use std::cell::Cell;

    use super::{BETWEEN, Lang};
    use crate::text::IN_BOTH;

    /// A fixed text: its place among all.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Text(u16);

    thread_local! {
        /// The texts of each language that was loaded.
        static LOADED: [Cell<&'static [&'static str]>; 2] =
            const { [Cell::new(&[]), Cell::new(&[])] };
    }

    impl Text {
        /// Runs in the compiler alone: the words do not come into the program.
        pub(crate) const fn new(nl: &str, en: &str) -> Self {
            let mut place = 0;
            let mut module = 0;
            while module < IN_BOTH.len() {
                let mut at = 0;
                while at < IN_BOTH[module].len() {
                    let [known_nl, known_en] = IN_BOTH[module][at];
                    if same(known_nl, nl) && same(known_en, en) {
                        return Self(place);
                    }
                    place += 1;
                    at += 1;
                }
                module += 1;
            }
            Self(u16::MAX)
        }

        /// The text in a language; empty before the texts of that language were installed.
        #[must_use]
        pub fn get(self, lang: Lang) -> &'static str {
            let texts = LOADED.with(|loaded| loaded[lang as usize].get());
            texts.get(usize::from(self.0)).copied().unwrap_or_default()
        }
    }

    const fn same(one: &str, other: &str) -> bool {
        let (one, other) = (one.as_bytes(), other.as_bytes());
        if one.len() != other.len() {
            return false;
        }
        let mut at = 0;
        while at < one.len() {
            if one[at] != other[at] {
                return false;
            }
            at += 1;
        }
        true
    }

    /// Takes the texts of a language in. They stay for as long as the page: a text is a word
    /// of the program, and there are at most two languages.
    pub fn install(lang: Lang, texts: &str) {
        LOADED.with(|loaded| {
            let place = &loaded[lang as usize];
            if place.get().is_empty() {
                let texts: &'static str = Box::leak(texts.into());
                let texts: Vec<&'static str> = texts.split(BETWEEN).collect();
                place.set(Vec::leak(texts));
            }
        });
    }
}
