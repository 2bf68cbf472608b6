//! Writes the first inputs of each target into `fuzz/corpus/`: one of every kind, small. Run it
//! again when a form changes: `cargo run -p samenhang-fuzz --example seeds`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a tool for developers may stop")]

use std::fs;

use samenhang_core::assessment::{
    Assessment, Dilemma, DilemmaScale, Dimension, DimensionId, Domain, LevelText, MainDomain,
    NextStep, Packed, PositionText, Question, QuestionId, Quote, Role, Rule, Signal, Term,
};
use samenhang_core::{file, record};
use samenhang_fuzz::root;

fn main() {
    files_and_records();
    assessments();
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
}

fn assessments() {
    for (name, main_domain) in [("one-domain", MainDomain::One(0)), ("across", MainDomain::Across)]
    {
        let bytes = small(main_domain).encode();
        Assessment::decode(&bytes).unwrap_or_else(|fault| panic!("{fault}"));
        write("assessment", name, &bytes);
    }
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
    fs::write(root().join("corpus").join(target).join(name), bytes).unwrap();
}
