//! The weights of R49: what a first visit may load, in bytes of brotli.

use crate::build::assets::Files;
use crate::report::{Failure, Outcome, kilobytes};

/// What a file counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The page itself.
    Html,
    /// The style sheet of the first program.
    Css,
    /// The styles of the second program and of paper.
    LaterCss,
    /// The glue and the module that starts the app.
    Js,
    /// The app.
    Wasm,
    /// The second program with its glue, which loads once an assessment is open.
    Result,
    /// The texts in the language that loads first.
    FirstContent,
    /// All texts in both languages, of which the second program loads one.
    ResultContent,
    /// What makes the page work without a network, long after it is there.
    Offline,
    /// All questions on one page, which nobody has to load.
    Paper,
    /// The texts in the other language, which load on the switch.
    OtherContent,
    /// The icon: no limit of its own.
    Icon,
}

/// How the files begin that a first visit does not load and that have no weight of their own.
const LATER: [&str; 8] =
    ["rescue.", "gegevens.", "embed.", "frame.", "insluiten.", "theme.", "over.", "about."];

impl Kind {
    const ALL: [Self; 12] = [
        Self::Html,
        Self::Css,
        Self::Js,
        Self::Wasm,
        Self::Result,
        Self::FirstContent,
        Self::OtherContent,
        Self::LaterCss,
        Self::ResultContent,
        Self::Offline,
        Self::Paper,
        Self::Icon,
    ];

    /// The kind of a file by its name; compressed copies and what no browser
    /// loads have none.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        if LATER.iter().any(|later| name.starts_with(later)) {
            return None;
        }
        let extension = name.rsplit('.').next()?;
        Some(match extension {
            "js" if name.starts_with("offline.") || name.starts_with("sw") => Self::Offline,
            "webmanifest" => Self::Offline,
            "js" | "wasm" if name.starts_with("samenhang_result") => Self::Result,
            "html" if name != "index.html" => Self::Paper,
            "html" => Self::Html,
            "css" if name.starts_with("later.") => Self::LaterCss,
            "css" => Self::Css,
            "js" => Self::Js,
            "wasm" => Self::Wasm,
            "bin" if name.starts_with("content.nl.") => Self::FirstContent,
            "bin" if name.starts_with("result.") => Self::ResultContent,
            "bin" => Self::OtherContent,
            "svg" => Self::Icon,
            _ => return None,
        })
    }

    /// Its name in the ledger.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Css => "css",
            Self::LaterCss => "later: css",
            Self::Js => "js",
            Self::Wasm => "wasm",
            Self::Result => "later: result",
            Self::FirstContent => "content nl",
            Self::OtherContent => "content en",
            Self::ResultContent => "later: texts",
            Self::Offline => "later: offline",
            Self::Paper => "on paper",
            Self::Icon => "icon",
        }
    }

    /// The most it may weigh, in bytes.
    fn limit(self) -> Option<usize> {
        match self {
            Self::Html => Some(6_000),
            // Of the 12 KB of R20 for all styles.
            Self::Css => Some(8_000),
            Self::LaterCss => Some(4_000),
            Self::Offline => Some(4_000),
            Self::Js => Some(8_000),
            Self::Wasm => Some(96_000),
            Self::Result => Some(87_000),
            Self::FirstContent | Self::OtherContent => Some(24_000),
            Self::ResultContent => Some(56_000),
            Self::Paper | Self::Icon => None,
        }
    }

    fn in_first_load(self) -> bool {
        !matches!(
            self,
            Self::OtherContent
                | Self::Result
                | Self::ResultContent
                | Self::LaterCss
                | Self::Offline
                | Self::Paper
        )
    }
}

/// The most that a first visit may load, in bytes.
const FIRST_LOAD: usize = 146_000;

/// What the release weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// Bytes of brotli per kind.
    pub weights: Vec<(Kind, usize)>,
}

impl Ledger {
    /// Weighs a release whose files have been compressed.
    #[must_use]
    pub fn of(files: &Files) -> Self {
        Self::in_form(files, ".br")
    }

    /// Weighs the files with this ending: `.gz` is what a host without brotli sends.
    #[must_use]
    pub fn in_form(files: &Files, ending: &str) -> Self {
        let weigh = |kind| {
            let compressed = files.iter().filter_map(|(name, bytes)| {
                let of_kind = Kind::of(name.strip_suffix(ending)?) == Some(kind);
                of_kind.then_some(bytes.len())
            });
            (kind, compressed.sum())
        };
        Self { weights: Kind::ALL.map(weigh).to_vec() }
    }

    /// What a first visit loads, in bytes.
    #[must_use]
    pub fn first_load(&self) -> usize {
        let counted = self.weights.iter().filter(|(kind, _)| kind.in_first_load());
        counted.map(|(_, bytes)| bytes).sum()
    }

    /// One line per kind and one for the whole.
    #[must_use]
    pub fn table(&self) -> String {
        let mut table = String::from("    what           brotli KB   budget KB\n");
        let rows = self.weights.iter().map(|&(kind, bytes)| (kind.label(), bytes, kind.limit()));
        for (label, bytes, limit) in
            rows.chain([("first load", self.first_load(), Some(FIRST_LOAD))])
        {
            let limit = limit.map_or_else(|| "-".to_owned(), kilobytes);
            table.push_str(&format!("    {label:<14} {:>9} {limit:>11}\n", kilobytes(bytes)));
        }
        table
    }

    /// Refuses a release that is too heavy.
    ///
    /// # Errors
    /// Names every kind above its budget.
    pub fn check(&self) -> Outcome<()> {
        let limits = self.weights.iter().map(|&(kind, bytes)| (kind.label(), bytes, kind.limit()));
        let whole = ("first load", self.first_load(), Some(FIRST_LOAD));
        let heavy: Vec<String> = limits
            .chain([whole])
            .filter(|(_, bytes, limit)| limit.is_some_and(|limit| *bytes > limit))
            .map(|(label, bytes, limit)| {
                format!("{label} is {bytes} bytes, {} allowed", limit.unwrap_or_default())
            })
            .collect();
        if heavy.is_empty() {
            return Ok(());
        }
        Err(Failure::new(
            format!("the release is too heavy: {}", heavy.join("; ")),
            "make it lighter; docs/decisions/ says what things weigh and how a budget is changed",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(wasm: usize, other: usize) -> Ledger {
        let mut files = Files::default();
        files.add("samenhang_bg.0123456789abcdef.wasm", vec![0; 999_999]);
        files.add("samenhang_bg.0123456789abcdef.wasm.br", vec![0; wasm]);
        files.add("samenhang_bg.0123456789abcdef.wasm.gz", vec![0; 999_999]);
        files.add("content.nl.0123456789abcdef.bin.br", vec![0; 20_000]);
        files.add("content.en.0123456789abcdef.bin.br", vec![0; other]);
        files.add("samenhang_result_bg.0123456789abcdef.wasm.br", vec![0; 60_000]);
        files.add("start.0123456789abcdef.js.br", vec![0; 1_000]);
        files.add("samenhang.0123456789abcdef.js.br", vec![0; 7_000]);
        Ledger::of(&files)
    }

    #[test]
    fn only_brotli_of_the_first_load_counts() {
        let ledger = ledger(96_000, 24_000);
        assert_eq!(ledger.first_load(), 96_000 + 20_000 + 8_000);
        assert_eq!(ledger.check(), Ok(()));
        assert!(ledger.table().contains("96.0"));
    }

    #[test]
    fn without_brotli_gzip_counts() {
        let mut files = Files::default();
        files.add("start.0123456789abcdef.js.br", vec![0; 1_000]);
        files.add("start.0123456789abcdef.js.gz", vec![0; 1_200]);
        assert_eq!(Ledger::of(&files).first_load(), 1_000);
        assert_eq!(Ledger::in_form(&files, ".gz").first_load(), 1_200);
    }

    #[test]
    fn one_byte_too_many_is_refused_by_name() {
        let refused = |ledger: Ledger| ledger.check().map_err(|failure| failure.to_string());
        assert!(refused(ledger(96_001, 0)).is_err_and(|text| text.contains("wasm is 96001")));
        assert!(refused(ledger(0, 24_001)).is_err_and(|text| text.contains("content en")));
        let whole = Ledger { weights: vec![(Kind::Icon, FIRST_LOAD + 1)] };
        assert!(refused(whole).is_err_and(|text| text.contains("first load")));
    }
}
