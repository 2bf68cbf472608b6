//! From checked files to the compact form of one language.

use std::array;

use samenhang_core::assessment::{
    self as packed, DilemmaId, DimensionId, Lang, MainDomain, Packed, QuestionId, RoleId,
};

use crate::{
    draft::{ACROSS, Dilemma, Dimension, Draft, Gap, Phrase, Pole, Question, Rule, Signal},
    reading::Reading,
    section::{Both, Name},
    terms::Finder,
};

/// The compact form. A reference that points nowhere is left out: [`crate::check`] names it.
pub(crate) fn pack(draft: &Draft, lang: Lang) -> Packed {
    let packer = Packer { draft, lang, finder: Finder::new(&draft.terms, lang) };
    let reading = Reading::of(draft, lang);
    let text = |both: &Both| both.get(lang).to_owned();
    let Draft { about, levels, .. } = draft;
    let option = |choice: &crate::draft::Choice| packed::OptionText {
        label: text(&choice.label),
        help: text(&choice.help),
    };
    Packed {
        lang,
        id: about.id.text.clone(),
        version: about.version.text.clone(),
        title: text(&about.title),
        intro: text(&about.intro),
        status: text(&about.status),
        instruction: text(&about.instruction),
        quick_minutes: reading.quick_minutes(),
        full_minutes: reading.full_minutes(),
        levels: levels
            .levels
            .iter()
            .map(|level| packed::LevelText {
                id: level.id.text.clone(),
                name: text(&level.name),
                description: text(&level.description),
                conversation: text(&level.conversation),
            })
            .collect(),
        unknown: option(&levels.unknown),
        not_applicable: option(&levels.not_applicable),
        certainties: array::from_fn(|index| {
            levels.certainties.get(index).map(|(_, name)| text(name)).unwrap_or_default()
        }),
        roles: draft
            .roles
            .iter()
            .map(|role| packed::Role {
                id: RoleId::new(&role.id.text),
                name: text(&role.name),
                short: text(&role.short),
                primary: role.primary,
            })
            .collect(),
        domains: draft
            .domains
            .iter()
            .map(|domain| packed::Domain {
                id: domain.id.text.clone(),
                name: text(&domain.name),
                description: text(&domain.description),
            })
            .collect(),
        dimensions: draft.dimensions.iter().map(|one| packer.dimension(one)).collect(),
        dilemma_scale: packer.scale(),
        dilemmas: draft.dilemmas.dilemmas.iter().map(|one| packer.dilemma(one)).collect(),
        signals: draft.signals.iter().filter_map(|one| packer.signal(one)).collect(),
        glossary: draft
            .terms
            .iter()
            .map(|term| packed::Term {
                id: term.id.text.clone(),
                term: text(&term.term),
                definition: text(&term.definition),
            })
            .collect(),
        quotes: packer.shown().filter_map(|phrase| packer.quote(phrase)).collect(),
        start_quotes: about.start_quotes.iter().filter_map(|name| packer.quote_at(name)).collect(),
    }
}

struct Packer<'a> {
    draft: &'a Draft,
    lang: Lang,
    finder: Finder,
}

/// The place of a name in a list of ids, where it fits the number.
fn place<'a, N: TryFrom<usize>>(ids: impl IntoIterator<Item = &'a Name>, name: &Name) -> Option<N> {
    let index = ids.into_iter().position(|id| id.text == name.text)?;
    N::try_from(index).ok()
}

impl Packer<'_> {
    fn text(&self, both: &Both) -> String {
        both.get(self.lang).to_owned()
    }

    /// The phrases that are shown, in the order of the file.
    fn shown(&self) -> impl Iterator<Item = &Phrase> {
        self.draft.sources.phrases.iter().filter(|phrase| phrase.text.is_some())
    }

    fn quote(&self, phrase: &Phrase) -> Option<packed::Quote> {
        let mut documents = self.draft.sources.documents.iter();
        let document = documents.find(|document| document.id.text == phrase.document.text)?;
        Some(packed::Quote {
            id: phrase.id.text.clone(),
            text: phrase.text.as_ref()?.text.clone(),
            source: document.source.clone(),
            year: u16::try_from(document.year.value?).ok()?,
        })
    }

    fn quote_at(&self, name: &Name) -> Option<u16> {
        place(self.shown().map(|phrase| &phrase.id), name)
    }

    fn dimension(&self, dimension: &Dimension) -> packed::Dimension {
        let mut steps: Vec<_> = dimension.next_steps.iter().collect();
        steps.sort_by_key(|step| step.from.value);
        packed::Dimension {
            id: DimensionId::new(&dimension.id.text),
            name: self.text(&dimension.name),
            description: self.text(&dimension.description),
            why: self.text(&dimension.why),
            quote: dimension.quote.as_ref().and_then(|name| self.quote_at(name)),
            questions: dimension.questions.iter().map(|one| self.question(one)).collect(),
            next_steps: steps
                .into_iter()
                .map(|step| packed::NextStep {
                    steps: step.steps.iter().map(|text| self.text(text)).collect(),
                    question: self.text(&step.question),
                })
                .collect(),
        }
    }

    fn question(&self, question: &Question) -> packed::Question {
        let domain = |name: &Name| place(self.draft.domains.iter().map(|one| &one.id), name);
        let role = |name: &Name| place(self.draft.roles.iter().map(|one| &one.id), name);
        let main_domain = match domain(&question.main_domain) {
            Some(index) if question.main_domain.text != ACROSS => MainDomain::One(index),
            _ => MainDomain::Across,
        };
        let texts = [&question.text, &question.explanation, &question.evidence];
        let texts = texts.into_iter().chain(&question.levels).map(|both| both.get(self.lang));
        packed::Question {
            id: QuestionId::new(&question.id.text),
            core: question.core,
            na_allowed: question.na_hint.is_some(),
            na_hint: question.na_hint.as_ref().map(|hint| self.text(hint)),
            text: self.text(&question.text),
            explanation: self.text(&question.explanation),
            levels: array::from_fn(|index| {
                question.levels.get(index).map(|level| self.text(level)).unwrap_or_default()
            }),
            evidence: self.text(&question.evidence),
            answer_by: question.answer_by.iter().filter_map(role).collect(),
            domains: question.domains.iter().filter_map(domain).collect(),
            main_domain,
            terms: self.finder.find(texts),
        }
    }

    fn scale(&self) -> packed::DilemmaScale {
        let scale = self.draft.dilemmas.scale.as_ref();
        let text = |pick: fn(&crate::draft::Scale) -> &Both| {
            scale.map(|scale| self.text(pick(scale))).unwrap_or_default()
        };
        packed::DilemmaScale {
            positions: scale
                .into_iter()
                .flat_map(|scale| &scale.positions)
                .map(|position| packed::PositionText {
                    label: self.text(&position.label),
                    spoken: self.text(&position.spoken),
                })
                .collect(),
            now: text(|scale| &scale.now),
            desired: text(|scale| &scale.desired),
            note: text(|scale| &scale.note),
        }
    }

    fn dilemma(&self, dilemma: &Dilemma) -> packed::Dilemma {
        let pole = |pole: &Pole| packed::Pole {
            label: self.text(&pole.label),
            strength: self.text(&pole.strength),
            shadow: self.text(&pole.shadow),
        };
        let Dilemma { title, explanation, left, right, discussion, .. } = dilemma;
        let sides = [left, right].into_iter();
        let sides = sides.flat_map(|pole| [&pole.label, &pole.strength, &pole.shadow]);
        let texts = [title, explanation, discussion].into_iter().chain(sides);
        packed::Dilemma {
            id: DilemmaId::new(&dilemma.id.text),
            title: self.text(title),
            explanation: self.text(explanation),
            left: pole(left),
            right: pole(right),
            discussion: self.text(discussion),
            terms: self.finder.find(texts.map(|both| both.get(self.lang))),
        }
    }

    fn signal(&self, signal: &Signal) -> Option<packed::Signal> {
        let dimensions = || self.draft.dimensions.iter().map(|dimension| &dimension.id);
        let questions = || {
            let questions = self.draft.dimensions.iter().flat_map(|one| &one.questions);
            questions.map(|question| &question.id)
        };
        let rule = match signal.rule.as_ref()? {
            Rule::DimensionGap(Gap { high, low, min_gap_tenths }) => packed::Rule::DimensionGap {
                high: place(dimensions(), high)?,
                low: place(dimensions(), low)?,
                min_gap_tenths: min_gap_tenths.value?,
            },
            Rule::QuestionGap(Gap { high, low, min_gap_tenths }) => packed::Rule::QuestionGap {
                high: place(questions(), high)?,
                low: place(questions(), low)?,
                min_gap_tenths: min_gap_tenths.value?,
            },
            Rule::QuestionMax { question, max } => packed::Rule::QuestionMax {
                question: place(questions(), question)?,
                max: u8::try_from(max.value?).ok()?,
            },
        };
        Some(packed::Signal {
            id: signal.id.text.clone(),
            rule,
            text: self.text(&signal.text),
            question: self.text(&signal.question),
        })
    }
}
