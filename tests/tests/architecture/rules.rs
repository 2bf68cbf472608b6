//! The rules, each with a fault that it must find.

use samenhang_core::text;

use crate::Breach;
use crate::source::{File, Mention};

/// One rule about some of the files.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// The files it is about.
    about: fn(&str) -> bool,
    /// Whether this may not be there.
    forbids: Forbidden,
    /// A file and its code that break the rule once.
    pub(crate) planted: (&'static str, &'static str),
}

enum Forbidden {
    /// A path that is named, `use` lines included.
    Path(fn(&str) -> bool),
    /// A piece of code, with texts and comments left out.
    Code(&'static str),
}

impl Rule {
    /// Every line of the files that breaks this rule.
    pub(crate) fn breaches(&self, files: &[File]) -> Vec<Breach> {
        files
            .iter()
            .filter(|file| (self.about)(&file.path))
            .flat_map(|it| self.within(it))
            .collect()
    }

    fn within(&self, file: &File) -> Vec<Breach> {
        let breach = |line, what: &str| Breach {
            file: file.path.clone(),
            line,
            what: format!("`{what}`: {}", self.name),
        };
        match self.forbids {
            Forbidden::Path(forbids) => {
                let broken = file.mentions().into_iter().filter(|it| forbids(&it.path));
                broken.map(|Mention { line, path }| breach(line, &path)).collect()
            }
            Forbidden::Code(code) => {
                let whole = file.code();
                let lines = whole.lines().enumerate().filter(|(_, line)| holds(line, code));
                lines.map(|(at, _)| breach(at + 1, code)).collect()
            }
        }
    }
}

/// Whether the line holds the code as a word of its own.
fn holds(line: &str, code: &str) -> bool {
    line.match_indices(code).any(|(at, _)| {
        let joined = |it: char| it.is_alphanumeric() || it == '_' || it == '-';
        !line[..at].ends_with(joined) && !line[at + code.len()..].starts_with('=')
    })
}

/// Whether the path is this one or lies in it.
fn within(path: &str, places: &[&str]) -> bool {
    places.iter().any(|place| {
        path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    })
}

fn root(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

fn is_core(file: &str) -> bool {
    file.starts_with("core/src/")
}

fn is_app(file: &str) -> bool {
    file.starts_with("src/")
}

fn is_view(file: &str) -> bool {
    file.starts_with("views/src/")
}

fn is_app_or_view(file: &str) -> bool {
    is_app(file) || is_view(file)
}

fn is_outside_effects(file: &str) -> bool {
    is_app_or_view(file) && !file.starts_with("src/effects/")
}

/// The crates that are the browser or Yew.
fn is_browser(path: &str) -> bool {
    let root = root(path);
    matches!(root, "yew" | "web_sys" | "js_sys")
        || root.starts_with("gloo")
        || root.starts_with("wasm_bindgen")
}

/// What the first program is made of: of the pages and of the modules with texts those that it
/// has itself.
fn is_first_program(file: &str) -> bool {
    let pages =
        ["begin", "frame", "message", "mod", "question", "start", "start_open", "start_saved"];
    let in_folder = |folder| file.strip_prefix(folder).and_then(|file| file.strip_suffix(".rs"));
    let texts = || text::ALL.iter().take(text::FIRST).map(|(module, _)| *module);
    is_app(file)
        || in_folder("views/src/pages/").is_some_and(|page| pages.contains(&page))
        || in_folder("core/src/text/")
            .is_some_and(|it| it == "count" || texts().any(|own| it == own))
}

/// Whether it is a text that comes with the second program.
fn is_later_text(path: &str) -> bool {
    let module = path
        .strip_prefix("samenhang_core::text::")
        .or_else(|| path.strip_prefix("crate::text::"))
        .and_then(|path| path.split("::").next());
    let mut later = text::ALL.iter().skip(text::FIRST);
    module.is_some_and(|module| later.any(|(name, _)| *name == module))
}

pub(crate) const ALL: [Rule; 15] = [
    Rule {
        name: "the first program does not load the texts of the second",
        about: is_first_program,
        forbids: Forbidden::Path(is_later_text),
        planted: ("src/app/asked.rs", "use samenhang_core::text::{common, result as words};"),
    },
    Rule {
        name: "core knows no browser and no Yew",
        about: is_core,
        forbids: Forbidden::Path(is_browser),
        planted: ("core/src/score/mod.rs", "use web_sys::Window;"),
    },
    Rule {
        name: "views know no browser, no Yew and no app",
        about: is_view,
        forbids: Forbidden::Path(|path| is_browser(path) || root(path) == "samenhang"),
        planted: ("views/src/pages/start.rs", "use web_sys::HtmlInputElement;"),
    },
    Rule {
        name: "core gets time and chance as values",
        about: is_core,
        forbids: Forbidden::Path(|path| {
            within(path, &["std::time", "core::time"])
                || matches!(root(path), "rand" | "getrandom" | "fastrand")
        }),
        planted: ("core/src/session.rs", "fn now() { let _ = std::time::Instant::now(); }"),
    },
    Rule {
        name: "core knows neither the app nor the files of the editors",
        about: is_core,
        forbids: Forbidden::Path(|path| {
            matches!(root(path), "samenhang" | "samenhang_views" | "samenhang_content" | "toml")
        }),
        planted: ("core/src/lib.rs", "use {a::b, samenhang_content::load};"),
    },
    Rule {
        name: "the content compiler knows only core",
        about: |file| file.starts_with("content-compiler/src/"),
        forbids: Forbidden::Path(|path| {
            matches!(root(path), "samenhang" | "samenhang_views") || is_browser(path)
        }),
        planted: ("content-compiler/src/pack.rs", "use samenhang::route::Route;"),
    },
    Rule {
        name: "core counts in whole numbers and fractions",
        about: is_core,
        forbids: Forbidden::Path(|path| matches!(root(path), "f32" | "f64")),
        planted: ("core/src/chart/mod.rs", "fn x(y: f64) {}"),
    },
    Rule {
        name: "floats stay where the browser hands them over, in effects",
        about: is_outside_effects,
        forbids: Forbidden::Path(|path| matches!(root(path), "f32" | "f64")),
        planted: ("views/src/components/bars/mod.rs", "fn x(y: f32) {}"),
    },
    Rule {
        name: "only effects touch the browser",
        about: |file| is_app(file) && !file.starts_with("src/effects/") && file != "src/main.rs",
        forbids: Forbidden::Path(|path| {
            let root = root(path);
            root == "js_sys" || root.starts_with("gloo") || root == "web_sys"
        }),
        planted: ("src/nodes.rs", "use web_sys::HtmlInputElement;"),
    },
    Rule {
        name: "effects know core and the browser, not the app",
        about: |file| file.starts_with("src/effects/"),
        forbids: Forbidden::Path(|path| {
            let rooms = ["store", "shelf", "nodes", "app"];
            rooms.iter().any(|room| within(path, &[&format!("crate::{room}")]))
        }),
        planted: ("src/effects/files.rs", "use crate::{effects::page, store::Store};"),
    },
    Rule {
        name: "components get props and give callbacks",
        about: |file| file.starts_with("views/src/components/"),
        forbids: Forbidden::Path(|path| {
            let rooms = ["pages", "model", "route"];
            rooms.iter().any(|room| within(path, &[&format!("crate::{room}")]))
        }),
        planted: ("views/src/components/radio/mod.rs", "use super::super::model::Ask;"),
    },
    Rule {
        name: "what pages stand on does not know the pages",
        about: |file| {
            is_view(file) && !file.starts_with("views/src/pages/") && file != "views/src/lib.rs"
        },
        forbids: Forbidden::Path(|path| within(path, &["crate::pages"])),
        planted: ("views/src/model.rs", "use crate::pages::Desk;"),
    },
    Rule {
        name: "what the app stands on does not know the app",
        about: |file| {
            is_app(file)
                && !file.starts_with("src/app/")
                && !matches!(file, "src/app.rs" | "src/lib.rs" | "src/main.rs")
        },
        forbids: Forbidden::Path(|path| {
            within(path, &["crate::app", "samenhang_views::pages", "samenhang_views::components"])
        }),
        planted: ("src/store.rs", "use samenhang_views::pages::Desk;"),
    },
    Rule {
        name: "no HTML made of text",
        about: is_app_or_view,
        forbids: Forbidden::Path(|path| {
            path.ends_with("from_html_unchecked") || path.ends_with("set_inner_html")
        }),
        planted: ("src/nodes.rs", "fn f() { Html::from_html_unchecked(text) }"),
    },
    Rule {
        name: "the content security policy blocks style attributes: use a class",
        about: is_app_or_view,
        forbids: Forbidden::Code("style="),
        planted: ("views/src/pages/start.rs", "fn f() { html! { <p style={wide}></p> } }"),
    },
];
