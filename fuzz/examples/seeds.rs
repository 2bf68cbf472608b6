//! Writes the first inputs of each target into `fuzz/corpus/`: one of every kind, small. Run it
//! again when a form changes: `cargo run -p samenhang-fuzz --example seeds`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a tool for developers may stop")]

use std::cell::RefCell;
use std::fs;
use std::rc::Rc;

use samenhang_core::answers::{Place, Position};
use samenhang_core::assessment::DilemmaId;
use samenhang_core::assessment::{
    Assessment, Dilemma, DilemmaScale, Dimension, DimensionId, Domain, LevelText, MainDomain,
    NextStep, Packed, PositionText, Question, QuestionId, Quote, Role, Rule, Signal, Term,
};
use samenhang_core::merge::Spot;
use samenhang_core::session::{Edit, Side};
use samenhang_core::sheet::Path;
use samenhang_core::{bundle, file, record};
use samenhang_fuzz::root;
use samenhang_views::markup::{self, Callback, Event, html};
use samenhang_views::model::{Ask, Press, Send, Theme};
use samenhang_views::pages::View;
use samenhang_views::wire::{Chosen, Opened, Page, Request, write_view};

fn main() {
    files_and_records();
    assessments();
    requests();
    views();
    copies();
    codes();
    let id = "0123456789abcdef";
    for (name, route) in [
        ("start", "#/".to_owned()),
        ("begin", "#/begin/eerste-ronde".to_owned()),
        ("answers", "#/antwoorden".to_owned()),
        ("question", format!("#/zelfscan/{id}/vraag/visie-gedeeld")),
        ("review", format!("#/zelfscan/{id}/dilemma/snel-of-samen/controle")),
        ("part", format!("#/zelfscan/{id}/uitkomst~stappen")),
    ] {
        write("route", name, route.as_bytes());
    }
}

fn files_and_records() {
    let golden = fs::read(root().join("../core/tests/golden/answers-v1.json")).unwrap();
    let sheet = file::decode(&golden).unwrap_or_else(|error| panic!("{error:?}"));
    let whole = file::encode_compact(&sheet, "a");
    let mut empty = sheet.clone();
    empty.answers = Default::default();
    let empty = file::encode_compact(&empty, "a");
    write("file", "whole", whole.as_bytes());
    write("file", "empty", empty.as_bytes());
    write("file", "marked", format!("\u{feff}{empty}").as_bytes());
    write("record", "whole", record::seal(7, &empty).as_bytes());
    write("record", "empty", record::seal(u64::MAX, "").as_bytes());

    let newer = fs::read(root().join("../core/tests/golden/answers-newer.json")).unwrap();
    write("newer", "newer", &newer);
    write("newer", "ours", whole.as_bytes());
    write("newer", "fault", whole.replacen("[", "[7,", 1).as_bytes());
    write("newer", "least", b"{\"format\":\"samenhang-answers\",\"version\":2}");

    let mut other = sheet.clone();
    other.id = samenhang_core::sheet::SheetId::from_random(8);
    other.answers = Default::default();
    let other = record::seal(2, &file::encode_compact(&other, "a"));
    let later = fs::read_to_string(root().join("../core/tests/golden/record-newer.txt")).unwrap();
    let later = later.replace('\n', "").replacen('{', "\n{", 1);
    let ours = [record::seal(6, &empty), record::seal(7, &empty)];
    write("rescue", "two", [&*ours[0], &*other].join("\n").as_bytes());
    write("rescue", "revisions", ours.join("\r\n").as_bytes());
    write("rescue", "newer", [&*ours[0], &*later].join("\n").as_bytes());
    write("rescue", "damaged", [&ours[0].replace("rev=6", "rev=8"), &*other].join("\n").as_bytes());
    write("rescue", "sealed", b"samenhang-record 2 packed\nxyz");
}

/// Codes as they are, and what stands in the golden one after its head, as the numbers of its
/// letters: the target puts a head and a checksum around it.
fn codes() {
    let golden = fs::read_to_string(root().join("../core/tests/golden/share-v1.txt")).unwrap();
    let golden = golden.trim_end();
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let numbers = golden.chars().filter_map(|it| letters.find(it));
    let numbers: Vec<u8> = numbers.filter_map(|number| u8::try_from(number).ok()).collect();
    write("share", "golden", golden.as_bytes());
    write("share", "cut", &golden.as_bytes()[..golden.len() - 1]);
    write("share", "newer", b"2");
    write("share", "body", &numbers[7..numbers.len() - 6]);
    write("share", "zeroes", &[0; 40]);
}

fn assessments() {
    for (name, main_domain) in [("one-domain", MainDomain::One(0)), ("across", MainDomain::Across)]
    {
        let bytes = small(main_domain).encode();
        Assessment::decode(&bytes).unwrap_or_else(|fault| panic!("{fault}"));
        write("assessment", name, &bytes);
        write("bundle", name, &bundle::write("één\0twee\0", &bytes));
    }
    write("bundle", "empty", &bundle::write("", &[]));
}

fn requests() {
    let (question, dilemma) = (QuestionId::new("visie-gedeeld"), DilemmaId::new("snel-of-samen"));
    let dimension = DimensionId::new("visie");
    for (name, page) in [
        ("review", Page::Review),
        ("dilemma", Page::Dilemma(dilemma.clone(), true)),
        ("display", Page::Display(Theme::Light, true)),
        ("newer", Page::Newer { stored: true }),
        ("choice-name", Page::Choice(Spot::Name, "{}".to_owned())),
        ("choice-answer", Page::Choice(Spot::Answer(question), "{}".to_owned())),
        ("choice-now", Page::Choice(Spot::Now(dilemma), "{}".to_owned())),
        ("choice-urgency", Page::Choice(Spot::Urgency(dimension), "{}".to_owned())),
    ] {
        write("request", name, &Request::of(page).write());
    }
    let whole = Request {
        sheet: "{}".to_owned(),
        saved: "Opgeslagen om 14:03".to_owned(),
        said: Some("Bewaard.".to_owned()),
        lasting: Some(true),
        ..Request::of(Page::Result)
    };
    write("request", "whole", &whole.write());
}

/// Every kind of node, and a listener for everything that can be asked.
fn views() {
    let asked = Rc::new(RefCell::new(None));
    let note = Rc::clone(&asked);
    let send = Send(Callback::from(move |ask: Ask| {
        note.replace(Some(ask));
    }));
    let id = || DilemmaId::new("snel-of-samen");
    let place = |side, place| Ask::Edit(Edit::Place(id(), side, place));
    let asks = [
        Ask::Copy,
        Ask::Reload,
        Ask::Press(Press::Unreadable),
        Ask::Theme(Theme::Dark),
        Ask::Edit(Edit::Path(Path::Quick)),
        Ask::Edit(Edit::Path(Path::Full)),
        place(Side::Now, None),
        place(Side::Desired, Some(Place::Unknown)),
        place(Side::Now, Position::new(-3).map(Place::At)),
    ];
    let buttons: markup::Html = asks
        .into_iter()
        .map(|ask| html! { <button type="button" onclick={send.click(ask)}>{ "Ja" }</button> })
        .collect();
    let typed = send.edit(move |event: Event| Edit::DilemmaNote(id(), event.value));
    let field = html! {
        <p>
            <input key={"a".to_owned()} type="radio" checked={true} value={"1".to_owned()} />
            <textarea oninput={typed.clone()} onblur={typed} value={"één".to_owned()} />
            <a href={"#/".to_owned()} aria-current={None::<&'static str>}>{ "Terug" }</a>
        </p>
    };
    let deep = (0..8).fold(html! { <b>{ "x" }</b> }, |node, _| html! { <div>{ node }</div> });
    for (name, body) in [
        ("text", html! { { "Tekst" } }),
        ("buttons", buttons),
        ("field", field),
        ("deep", deep),
        ("empty", html! { <></> }),
    ] {
        let ask_of = |tell: &Callback<Event>| {
            asked.replace(None);
            tell.emit(Event::default());
            asked.take()
        };
        let view = View { title: "Titel".to_owned(), body };
        write("view", name, &write_view(&view, &ask_of).unwrap_or_default());
    }
}

/// What goes to the second program of a file, and what comes of it.
fn copies() {
    write("copy", "bytes", &Chosen::Bytes(b"{}".to_vec()).write());
    write("copy", "too-large", &Chosen::TooLarge(u64::MAX).write());
    write("copy", "unreadable", &Chosen::Unreadable.write());
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    write("copy", "sheets", &Opened::Sheets(texts(&["{}", "{}"]), texts(&["Let op."])).write());
    write("copy", "refused", &Opened::Refused("Te groot.".to_owned()).write());
    write("copy", "newer", &Opened::Newer("{}".to_owned()).write());
}

/// One of everything that there may be, and the fewest of what there must be.
fn small(main_domain: MainDomain) -> Packed {
    let question = |id: &str| Question {
        id: QuestionId::new(id),
        core: true,
        na_allowed: true,
        na_hint: Some(String::new()),
        text: "Vraag?".to_owned(),
        answer_by: vec![0],
        domains: vec![0],
        main_domain,
        terms: vec![0],
        ..Question::default()
    };
    let dimension = |id: &str| Dimension {
        id: DimensionId::new(id),
        quote: Some(0),
        questions: vec![question(id)],
        next_steps: vec![NextStep { steps: vec![String::new()], ..NextStep::default() }; 5],
        ..Dimension::default()
    };
    let signal = |rule| Signal { rule, ..Signal::default() };
    Packed {
        id: "één".to_owned(),
        version: "1.0.0".to_owned(),
        levels: vec![LevelText::default(); 5],
        roles: vec![Role::default()],
        domains: vec![Domain::default()],
        dimensions: vec![dimension("a"), dimension("b")],
        dilemma_scale: DilemmaScale {
            positions: vec![PositionText::default(); 7],
            ..DilemmaScale::default()
        },
        dilemmas: vec![Dilemma { terms: vec![0], ..Dilemma::default() }],
        signals: vec![
            signal(Rule::DimensionGap { high: 0, low: 1, min_gap_tenths: 10 }),
            signal(Rule::QuestionGap { high: 1, low: 0, min_gap_tenths: 20 }),
            signal(Rule::QuestionMax { question: 1, max: 2 }),
        ],
        glossary: vec![Term::default()],
        quotes: vec![Quote { year: 2026, ..Quote::default() }],
        start_quotes: vec![0],
        ..Packed::default()
    }
}

fn write(target: &str, name: &str, bytes: &[u8]) {
    let folder = root().join("corpus").join(target);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
}
