//! `cargo xtask build`: the release in `dist/`, to be copied to any static host
//! and into any folder of it.

pub mod assets;
pub mod budget;
pub mod content;
pub mod contrast;
pub mod critical;
pub mod embed;
pub mod glue;
pub mod headers;
pub mod index;
pub mod licences;
pub mod names;
pub mod nginx;
pub mod offline;
pub mod pages;
pub mod parts;
pub mod sbom;
pub mod scripts;
pub mod security;
pub mod sender;
pub mod single;
pub mod styles;
pub mod themes;
pub mod types;
pub mod wasm;

use std::fs;

use crate::project::Project;
use crate::report::{self, Explain, Outcome};
use crate::setup::node::Node;
use crate::setup::{Cache, tools};
use assets::Files;
use budget::Ledger;
use samenhang_content::Content;
use samenhang_core::assessment::Lang;
use samenhang_core::bundle;
use samenhang_core::text::{self, about, start};
use scripts::Scripts;
use styles::Styles;

/// What the release is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be published or tested: node is installed, for wasm-opt.
    Publish,
    /// To be used on this computer: without node it is bigger and works the same.
    Serve,
    /// To be looked at while working: compiled in seconds, nothing made small.
    Look,
}

/// Builds a release that is light enough to be published, into `dist/`; with `quick` one to look
/// at while working, which weighs more.
///
/// # Errors
/// As [`make`], and when the release is heavier than its budget.
pub fn build(project: &Project, quick: bool, single_file: bool) -> Outcome<()> {
    let purpose = if quick { Purpose::Look } else { Purpose::Publish };
    let made = make(project, purpose)?;
    if single_file {
        made.write_single_file(project)?;
    }
    if quick { Ok(()) } else { made.ledger.check() }
}

/// A release that stands in `dist/`.
#[derive(Debug)]
pub struct Made {
    /// What it weighs.
    pub ledger: Ledger,
    files: Files,
    node: Option<Node>,
}

impl Made {
    /// Writes it as one file, beside `dist/`.
    fn write_single_file(&self, project: &Project) -> Outcome<()> {
        let scripts = Scripts { project, node: self.node.as_ref() };
        let page = single::page(&self.files, scripts)?;
        let weight = report::kilobytes(page.len());
        let mut file = Files::default();
        file.add(single::FILE, page.into_bytes());
        file.write(&project.root().join(single::FOLDER))?;
        report::note(&format!("as one file: {}/{} ({weight} KB)", single::FOLDER, single::FILE));
        Ok(())
    }
}

/// Writes the release into `dist/` and says what it weighs, whether or not that
/// is within its budget.
///
/// # Errors
/// When a tool cannot be installed, something does not compile or the content
/// has faults.
pub fn make(project: &Project, purpose: Purpose) -> Outcome<Made> {
    // First: a fault in a text is known in a second.
    let content = content::load(project)?;
    let cache = Cache::of_user()?;
    tools::wasm_target()?;
    let wasm_bindgen = tools::wasm_bindgen(project, &cache)?;
    let node = match purpose {
        Purpose::Publish => Some(Node::required(project, &cache)?),
        Purpose::Serve => Node::if_present(project, &cache)?,
        Purpose::Look => None,
    };
    if purpose == Purpose::Serve && node.is_none() {
        report::loud(
            "There is no node (18 or newer, with npm) on this computer, so wasm-opt did not run.\n\
             The app works the same and is bigger than what is published.",
        );
    }
    let source = match purpose {
        Purpose::Publish => tools::standard_library_source().map(|()| true)?,
        Purpose::Serve => tools::has_standard_library_source()?,
        Purpose::Look => false,
    };
    let shrinkers =
        wasm::Shrinkers { node: node.as_ref(), source, quick: purpose == Purpose::Look };
    let programs = wasm::build(project, &wasm_bindgen, shrinkers)?;
    report::step("Writing dist/", "5 seconds");
    let scripts = Scripts { project, node: node.as_ref() };
    let files = release(project, programs, &content, scripts)?;
    let ledger = Ledger::of(&files);
    report::note(&format!("weight of the release\n{}", ledger.table().trim_end()));
    let gzip = report::kilobytes(Ledger::in_form(&files, ".gz").first_load());
    report::note(&format!("first load from a host without brotli: {gzip} KB"));
    files.write(&project.dist())?;
    Ok(Made { ledger, files, node })
}

/// Adds a program; gives the names of the wasm and of its glue.
fn add_program(
    files: &mut Files,
    name: &str,
    program: wasm::Program,
    scripts: Scripts<'_>,
) -> Outcome<(String, String)> {
    let wasm = files.add_hashed(&format!("{name}_bg"), "wasm", program.wasm);
    let glue = scripts.smaller(&glue::lighter(&program.glue)?)?;
    let glue = index::replace_once(&glue, &format!("{name}_bg.wasm"), &wasm)?;
    let glue = files.add_hashed(name, "js", glue.into_bytes());
    Ok((wasm, glue))
}

/// What the release is made of and under which licences, and where to report a weak spot.
fn add_papers(project: &Project, files: &mut Files) -> Outcome<()> {
    let read = |name: &str| {
        fs::read_to_string(project.root().join(name))
            .explain(format!("{name} could not be read"), "restore it with `git checkout`")
    };
    let version = env!("CARGO_PKG_VERSION");
    let parts = parts::of(project)?;
    files.add("sbom.cdx.json", sbom::bill(&parts, version).into_bytes());
    files.add("licenties.txt", licences::text(&parts, &read("LICENSE")?, version).into_bytes());
    match security::text(&read(security::SETTINGS)?)? {
        Some(text) => files.add(security::FILE, text.into_bytes()),
        None => report::note(
            "NO security.txt: hosting/security.toml names nobody who reads reports of weak spots",
        ),
    }
    Ok(())
}

/// Adds the themes; gives their ids with bars between them, and the hash that is in every name:
/// that of all together, because the page has room for one.
fn add_themes(files: &mut Files, project: &Project) -> Outcome<(String, String)> {
    let themes = themes::all(project.root())?;
    let sheets: Vec<String> = themes.iter().map(themes::Theme::sheet).collect();
    let hash = assets::hash(sheets.concat().as_bytes());
    for (theme, sheet) in themes.iter().zip(sheets) {
        files.add(&format!("theme.{}.{hash}.css", theme.id), sheet.into_bytes());
    }
    let ids: Vec<&str> = themes.iter().map(|theme| theme.id.as_str()).collect();
    Ok((ids.join("|"), hash))
}

/// Adds the content with its texts, in each language: what answering needs, and the whole. Gives
/// the names of both.
fn add_texts(files: &mut Files, content: &Content) -> [[String; 2]; 2] {
    let mut add = |stem: &str, lang: Lang, bytes: Vec<u8>| {
        files.add_hashed(&format!("{stem}.{}", lang.code()), "bin", bytes)
    };
    let first = |lang| bundle::write(&text::write_first(lang), &content.answering(lang));
    let whole = |lang| bundle::write(&text::write(lang), &content.compact(lang));
    [
        Lang::ALL.map(|lang| add("content", lang, first(lang))),
        Lang::ALL.map(|lang| add("result", lang, whole(lang))),
    ]
}

/// All files of the release: hashed, with the page that names them, compressed.
fn release(
    project: &Project,
    programs: wasm::Programs,
    content: &Content,
    scripts: Scripts<'_>,
) -> Outcome<Files> {
    let template = |name: &str| {
        fs::read_to_string(project.root().join(name)).explain(
            format!("{name} could not be read"),
            "restore it with `git checkout` and its name",
        )
    };
    let mut files = Files::default();
    let (wasm, glue) = add_program(&mut files, "samenhang", programs.app, scripts)?;
    let (_, result) = add_program(&mut files, "samenhang_result", programs.result, scripts)?;
    let rescue = scripts.smaller(include_str!("rescue.js"))?;
    let rescue = files.add_hashed("rescue", "js", rescue.into_bytes());
    let frame = scripts.smaller(include_str!("frame.js"))?;
    let frame = files.add_hashed("frame", "js", frame.into_bytes());
    let icon = files.add_hashed("icon", "svg", include_bytes!("icon.svg").to_vec());
    let offline = offline::add(&mut files, &icon, scripts)?;
    let start = scripts.smaller(include_str!("start.js"))?;
    let Styles { first: styles, later: later_styles } = styles::build(project.root())?;
    let start_page = pages::start_page(content)?;
    let first_styles = critical::of_page(&styles, &start_page);
    let styles = files.add_hashed("samenhang", "css", styles.into_bytes());
    let later_styles = files.add_hashed("later", "css", later_styles.into_bytes());
    let parts = [
        ("glue", glue.as_str()),
        ("result", &result),
        ("rescue", &rescue),
        ("frame", &frame),
        ("later-styles", &later_styles),
        ("offline", &offline),
        ("wasm", &wasm),
    ];
    let start = files.add_hashed("start", "js", index::fill(&start, &parts)?.into_bytes());
    let integrity = embed::add(&mut files, project.root())?;
    let insluiten = scripts.smaller(include_str!("insluiten.js"))?;
    let insluiten = files.add_hashed("insluiten", "js", insluiten.into_bytes());
    let [[content_nl, content_en], [result_nl, result_en]] = add_texts(&mut files, content);
    let (themes, hash) = add_themes(&mut files, project)?;
    let asked = format!("\"{wasm}\", lang === \"en\" ? \"{content_en}\" : \"{content_nl}\"");
    let named = [("themes", themes.as_str()), ("theme-hash", &hash), ("asked", &asked)];
    let early = index::fill(include_str!("early.js"), &named)?;
    let early = scripts.smaller(&early)?;
    let early = early.trim();
    let csp = headers::content_security_policy(early, &first_styles);
    let sender = sender::read(&template(sender::SETTINGS)?)?;
    for lang in Lang::ALL {
        let named = [("styles", styles.as_str()), ("later-styles", &later_styles), ("icon", &icon)];
        let page = pages::questions(content, lang, &csp, &named)?;
        files.add(start::paper_file(lang), page.into_bytes());
        let page = pages::about(content, lang, &sender, &csp, &named)?;
        files.add(about::file(lang), page.into_bytes());
    }
    let mut add_page = |name: &str, values: &[(&str, &str)]| -> Outcome<()> {
        let page = index::fill(&index::without_comments(&template(name)?), values)?;
        files.add(name, page.into_bytes());
        Ok(())
    };
    add_page(
        "index.html",
        &[
            ("csp", &csp),
            ("early", early),
            ("first-styles", &first_styles),
            ("start-page", &start_page),
            ("glue", &glue),
            ("start", &start),
            ("styles", &styles),
            ("result-nl", &result_nl),
            ("result-en", &result_en),
            ("content-nl", &content_nl),
            ("content-en", &content_en),
            ("icon", &icon),
        ],
    )?;
    add_page(
        "insluiten.html",
        &[
            ("csp", &csp),
            ("styles", &styles),
            ("icon", &icon),
            ("insluiten", &insluiten),
            ("script", embed::NAME),
            ("integrity", &integrity),
            ("themes", &themes),
        ],
    )?;
    add_page(
        "gegevens.html",
        &[("csp", &csp), ("styles", &styles), ("rescue", &rescue), ("icon", &icon)],
    )?;
    offline::add_worker(&mut files, scripts)?;
    add_papers(project, &mut files)?;
    // Last of all: it names the others.
    let headers = headers::file(&csp, files.iter().map(|(name, _)| name));
    files.add("_headers", headers.into_bytes());
    files.add("_nginx.conf", nginx::configuration(&csp).into_bytes());
    files.compress()?;
    Ok(files)
}
