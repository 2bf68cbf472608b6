//! Everything in the files, as it was written.

use crate::{
    fault::Place,
    section::{Both, Figure, Name},
};

/// The id of the domain view for questions that are about all domains (method 4.10).
pub(crate) const ACROSS: &str = "overstijgend";

/// Everything in the files.
pub(crate) struct Draft {
    pub(crate) about: About,
    pub(crate) levels: Levels,
    pub(crate) roles: Vec<Role>,
    pub(crate) domains: Vec<Domain>,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) dilemmas: Dilemmas,
    pub(crate) signals: Vec<Signal>,
    pub(crate) terms: Vec<Term>,
    pub(crate) sources: Sources,
}

pub(crate) struct About {
    pub(crate) id: Name,
    pub(crate) version: Name,
    pub(crate) title: Both,
    pub(crate) intro: Both,
    pub(crate) status: Both,
    pub(crate) instruction: Both,
    pub(crate) start_quotes: Vec<Name>,
}

pub(crate) struct Levels {
    pub(crate) levels: Vec<Level>,
    pub(crate) unknown: Choice,
    pub(crate) not_applicable: Choice,
    pub(crate) certainties: Vec<(Name, Both)>,
}

pub(crate) struct Level {
    pub(crate) value: Figure<i64>,
    pub(crate) id: Name,
    pub(crate) name: Both,
    pub(crate) description: Both,
    pub(crate) conversation: Both,
}

#[derive(Default)]
pub(crate) struct Choice {
    pub(crate) label: Both,
    pub(crate) help: Both,
}

pub(crate) struct Role {
    pub(crate) id: Name,
    pub(crate) primary: bool,
    pub(crate) name: Both,
    pub(crate) short: Both,
}

pub(crate) struct Domain {
    pub(crate) id: Name,
    pub(crate) name: Both,
    pub(crate) description: Both,
}

pub(crate) struct Dimension {
    /// The name of its file, without folder and ending.
    pub(crate) stem: String,
    pub(crate) place: Place,
    pub(crate) id: Name,
    pub(crate) name: Both,
    pub(crate) description: Both,
    pub(crate) why: Both,
    pub(crate) quote: Option<Name>,
    pub(crate) sources: Vec<Name>,
    pub(crate) questions: Vec<Question>,
    pub(crate) next_steps: Vec<NextStep>,
}

pub(crate) struct Question {
    pub(crate) id: Name,
    pub(crate) core: bool,
    pub(crate) na_hint: Option<Both>,
    pub(crate) text: Both,
    pub(crate) explanation: Both,
    pub(crate) levels: [Both; 5],
    pub(crate) evidence: Both,
    pub(crate) answer_by: Vec<Name>,
    pub(crate) domains: Vec<Name>,
    pub(crate) main_domain: Name,
    pub(crate) sources: Vec<Name>,
}

pub(crate) struct NextStep {
    pub(crate) from: Figure<i64>,
    pub(crate) to: Figure<i64>,
    pub(crate) steps: [Both; 2],
    pub(crate) question: Both,
}

pub(crate) struct Dilemmas {
    pub(crate) scale: Option<Scale>,
    pub(crate) dilemmas: Vec<Dilemma>,
}

pub(crate) struct Scale {
    pub(crate) place: Place,
    pub(crate) now: Both,
    pub(crate) desired: Both,
    pub(crate) note: Both,
    pub(crate) positions: Vec<Position>,
}

pub(crate) struct Position {
    pub(crate) value: Figure<i64>,
    pub(crate) label: Both,
    pub(crate) spoken: Both,
}

pub(crate) struct Dilemma {
    pub(crate) id: Name,
    pub(crate) title: Both,
    pub(crate) explanation: Both,
    pub(crate) left: Pole,
    pub(crate) right: Pole,
    pub(crate) discussion: Both,
    pub(crate) sources: Vec<Name>,
}

#[derive(Default)]
pub(crate) struct Pole {
    pub(crate) label: Both,
    pub(crate) strength: Both,
    pub(crate) shadow: Both,
}

pub(crate) struct Signal {
    pub(crate) id: Name,
    /// `None` where its kind is unknown; that is a fault already.
    pub(crate) rule: Option<Rule>,
    pub(crate) text: Both,
    pub(crate) question: Both,
    pub(crate) sources: Vec<Name>,
}

pub(crate) enum Rule {
    DimensionGap(Gap),
    QuestionGap(Gap),
    QuestionMax { question: Name, max: Figure<i64> },
}

pub(crate) struct Gap {
    pub(crate) high: Name,
    pub(crate) low: Name,
    pub(crate) min_gap_tenths: Figure<u8>,
}

pub(crate) struct Term {
    pub(crate) id: Name,
    pub(crate) term: Both,
    pub(crate) definition: Both,
    /// Other forms of the term, Dutch and English.
    pub(crate) forms: [Vec<Name>; 2],
    /// Pieces of text in which the term means something else, Dutch and English.
    pub(crate) except: [Vec<Name>; 2],
}

pub(crate) struct Sources {
    pub(crate) documents: Vec<Document>,
    pub(crate) phrases: Vec<Phrase>,
}

pub(crate) struct Document {
    pub(crate) id: Name,
    pub(crate) source: String,
    pub(crate) year: Figure<i64>,
}

pub(crate) struct Phrase {
    pub(crate) id: Name,
    pub(crate) document: Name,
    /// Only where it is shown.
    pub(crate) text: Option<Name>,
    pub(crate) sha256: Name,
}
