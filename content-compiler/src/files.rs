//! The files of the content, one function each: which keys they have.

use std::{array, fs, path::Path};

use samenhang_core::assessment::Lang;

use crate::{
    draft::{
        ACROSS, About, Choice, Dilemma, Dilemmas, Dimension, Document, Domain, Draft, Gap, Level,
        Levels, NextStep, Phrase, Pole, Position, Question, Role, Rule, Scale, Signal, Sources,
        Term,
    },
    fault::{Faults, Place, closest},
    section::{Both, Section, read_file},
};

/// Reads all files; `None` where one is missing or is not TOML.
pub(crate) fn read(root: &Path, faults: &Faults) -> Option<Draft> {
    let dimensions = dimension_files(root, faults);
    let file = |name: &'static str| (root.join(name), format!("content/{name}"));
    macro_rules! read {
        ($name:literal, $read:expr) => {{
            let (path, name) = file($name);
            read_file(&path, &name, faults, $read)
        }};
    }
    // Every file is read before the first missing one ends it.
    let about = read!("assessment.toml", about);
    let levels = read!("levels.toml", levels);
    let roles = read!("roles.toml", |s| s.each("roles", role));
    let domains = read!("domains.toml", |s| s.each("domains", domain));
    let dilemmas = read!("dilemmas.toml", dilemmas);
    let signals = read!("signals.toml", |s| s.each("signals", signal));
    let terms = read!("glossary.toml", |s| s.each("terms", term));
    let sources = read!("sources.toml", sources);
    Some(Draft {
        about: about?,
        levels: levels?,
        roles: roles?,
        domains: domains?,
        dimensions: dimensions?,
        dilemmas: dilemmas?,
        signals: signals?,
        terms: terms?,
        sources: sources?,
    })
}

/// The files in the root of the content.
const FILES: [&str; 8] = [
    "assessment.toml",
    "dilemmas.toml",
    "domains.toml",
    "glossary.toml",
    "levels.toml",
    "roles.toml",
    "signals.toml",
    "sources.toml",
];

fn toml_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    names
}

fn dimension_files(root: &Path, faults: &Faults) -> Option<Vec<Dimension>> {
    for name in toml_names(root).iter().filter(|name| !FILES.contains(&name.as_str())) {
        let advice = match closest(name, FILES) {
            Some(near) => format!("Bedoelt u `{near}`? Geef het bestand die naam."),
            None => "Haal het weg, of zet een dimensie in de map `dimensions`.".into(),
        };
        let whole = Place::file(&format!("content/{name}"));
        faults.add(&whole, "Dit bestand hoort niet bij de inhoud.", advice);
    }
    let folder = root.join("dimensions");
    let names = toml_names(&folder);
    if names.is_empty() {
        faults.add(
            &Place::file("content/dimensions"),
            "Er is geen enkele dimensie.",
            "Zet voor elke dimensie een bestand in deze map, zoals `01-visie-en-ambitie.toml`.",
        );
    }
    let read: Vec<Option<Dimension>> = names
        .iter()
        .map(|name| {
            let stem = name.trim_end_matches(".toml");
            let shown = format!("content/dimensions/{name}");
            read_file(&folder.join(name), &shown, faults, |s| dimension(stem, s))
        })
        .collect();
    read.into_iter().collect()
}

fn about(s: &Section<'_>) -> About {
    About {
        id: s.id("id"),
        version: s.plain("version"),
        title: s.both("title"),
        intro: s.both("intro"),
        status: s.both("status"),
        instruction: s.both("instruction"),
        start_quotes: s.names("start_quotes"),
    }
}

fn levels(s: &Section<'_>) -> Levels {
    let level = |s: &Section<'_>| Level {
        value: s.number("value"),
        id: s.id("id"),
        name: s.both("name"),
        description: s.both("description"),
        conversation: s.both("conversation"),
    };
    let choice = |s: &Section<'_>| Choice { label: s.both("label"), help: s.both("help") };
    let choices = s.inside("answers", |s| {
        (s.inside("weet-niet", choice), s.inside("niet-van-toepassing", choice))
    });
    let (unknown, not_applicable) = choices.unwrap_or_default();
    Levels {
        levels: s.each("levels", level),
        unknown: unknown.unwrap_or_default(),
        not_applicable: not_applicable.unwrap_or_default(),
        certainties: s.each("certainties", |s| (s.id("id"), s.both("name"))),
    }
}

fn role(s: &Section<'_>) -> Role {
    let short = s.both("short");
    if short.get(Lang::Nl).starts_with(char::is_uppercase) {
        s.fault(
            "short",
            "`short.nl` begint met een hoofdletter.",
            "Schrijf de rol zoals midden in een zin, met een kleine letter.",
        );
    }
    Role { id: s.id("id"), primary: s.flag("primary"), name: s.both("name"), short }
}

fn domain(s: &Section<'_>) -> Domain {
    let id = s.id("id");
    if id.text == ACROSS {
        let what = format!("`{ACROSS}` kan geen domein zijn: het betekent alle domeinen samen.");
        s.fault("id", what, "Kies een andere id.");
    }
    Domain { id, name: s.both("name"), description: s.both("description") }
}

fn dimension(stem: &str, s: &Section<'_>) -> Dimension {
    Dimension {
        stem: stem.to_owned(),
        place: s.place().clone(),
        id: s.id("id"),
        name: s.both("name"),
        description: s.both("description"),
        why: s.both("why"),
        quote: s.optional("quote", Section::plain),
        sources: s.names("sources"),
        questions: s.each("questions", question),
        next_steps: s.each("next_steps", next_step),
    }
}

fn question(s: &Section<'_>) -> Question {
    let na_allowed = s.flag("na_allowed");
    let na_hint = s.optional("na_hint", Section::both);
    if na_allowed != na_hint.is_some() {
        s.fault(
            if na_allowed { "na_allowed" } else { "na_hint" },
            "`na_allowed` en `na_hint` horen bij elkaar, maar er is er maar één.",
            "Schrijf `na_allowed = true` met `na_hint.nl` en `na_hint.en`, of laat ze alle weg.",
        );
    }
    Question {
        id: s.id("id"),
        core: s.flag("core"),
        na_hint,
        text: s.both("text"),
        explanation: s.both("explanation"),
        levels: numbered(s, "levels"),
        evidence: s.both("evidence"),
        answer_by: s.names("answer_by"),
        domains: s.names("domains"),
        main_domain: s.plain("main_domain"),
        sources: s.names("sources"),
    }
}

fn next_step(s: &Section<'_>) -> NextStep {
    NextStep {
        from: s.number("from"),
        to: s.number("to"),
        steps: numbered(s, "steps"),
        question: s.both("question"),
    }
}

/// Texts with the numbers 1 to N: `key.1.nl`.
fn numbered<const N: usize>(s: &Section<'_>, key: &str) -> [Both; N] {
    s.inside(key, |s| array::from_fn(|index| s.both(&(index + 1).to_string())))
        .unwrap_or_else(|| array::from_fn(|_| Both::default()))
}

fn dilemmas(s: &Section<'_>) -> Dilemmas {
    let position = |s: &Section<'_>| Position {
        value: s.number("value"),
        label: s.both("label"),
        spoken: s.both("spoken"),
    };
    let scale = |s: &Section<'_>| Scale {
        place: s.place().clone(),
        now: s.both("now"),
        desired: s.both("desired"),
        note: s.both("note"),
        positions: s.each("positions", position),
    };
    let pole = |s: &Section<'_>| Pole {
        label: s.both("label"),
        strength: s.both("strength"),
        shadow: s.both("shadow"),
    };
    let dilemma = |s: &Section<'_>| Dilemma {
        id: s.id("id"),
        title: s.both("title"),
        explanation: s.both("explanation"),
        left: s.inside("left", pole).unwrap_or_default(),
        right: s.inside("right", pole).unwrap_or_default(),
        discussion: s.both("discussion"),
        sources: s.names("sources"),
    };
    Dilemmas { scale: s.inside("scale", scale), dilemmas: s.each("dilemmas", dilemma) }
}

fn signal(s: &Section<'_>) -> Signal {
    let kind = s.plain("rule");
    let gap =
        || Gap { high: s.plain("high"), low: s.plain("low"), min_gap_tenths: s.tenths("min_gap") };
    let rule = match kind.text.as_str() {
        "dimension-gap" => Some(Rule::DimensionGap(gap())),
        "question-gap" => Some(Rule::QuestionGap(gap())),
        "question-max" => {
            Some(Rule::QuestionMax { question: s.plain("question_id"), max: s.number("max") })
        }
        other => {
            // The keys of a rule cannot be judged before its kind is known.
            for key in ["high", "low", "min_gap", "question_id", "max"] {
                s.optional(key, |_, _| ());
            }
            if !other.is_empty() {
                s.fault(
                    "rule",
                    format!("De regel `{other}` bestaat niet."),
                    "Kies `dimension-gap`, `question-gap` of `question-max`.",
                );
            }
            None
        }
    };
    Signal {
        id: s.id("id"),
        rule,
        text: s.both("text"),
        question: s.both("question"),
        sources: s.names("sources"),
    }
}

fn term(s: &Section<'_>) -> Term {
    let per_language = |key: &str| {
        let lists = s.optional(key, |s, key| {
            s.inside(key, |s| ["nl", "en"].map(|lang| s.optional(lang, Section::names)))
        });
        lists.flatten().unwrap_or_default().map(Option::unwrap_or_default)
    };
    Term {
        id: s.id("id"),
        term: s.both("term"),
        definition: s.both("definition"),
        forms: per_language("forms"),
        except: per_language("except"),
    }
}

fn sources(s: &Section<'_>) -> Sources {
    let code = |s: &Section<'_>| {
        let id = s.plain("id");
        let allowed = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        if !id.text.bytes().all(allowed) || id.text.len() > 8 {
            s.fault(
                "id",
                format!("`{}` kan geen id van een bron zijn.", id.text),
                "Gebruik hoofdletters en cijfers, zoals `A04`.",
            );
        }
        id
    };
    let document = |s: &Section<'_>| Document {
        id: code(s),
        source: s.text("source"),
        year: s.number("year"),
    };
    let phrase = |s: &Section<'_>| Phrase {
        id: code(s),
        document: s.plain("document"),
        text: s.optional("text", |s, key| {
            s.text(key);
            s.plain(key)
        }),
        sha256: s.plain("sha256"),
    };
    Sources { documents: s.each("documents", document), phrases: s.each("phrases", phrase) }
}
