//! The compact form as bytes: what the build writes and the browser reads.
//!
//! ```text
//! form number | length of the texts | all texts, one after another | numbers
//! ```
//!
//! Numbers are unsigned LEB128 of at most 32 bits. A text is a number, its length in bytes,
//! and is taken from the front of what is left of the texts: together they compress better.
//! A list is its length and then its items. The order of the fields stands once, in the
//! functions below, and reading and writing both follow it.
//!
//! Read and written by hand, because what a library generates for these types weighs more in
//! the first load than all the scoring does (`docs/gewicht.md`).

use super::packed::{
    Dilemma, DilemmaScale, Dimension, Domain, LevelText, MainDomain, NextStep, OptionText, Packed,
    Pole, PositionText, Question, Quote, Role, Rule, Signal, Term,
};
use super::{DecodeError, Lang};

/// Changes with the order of the fields, so that bytes of another build are not misread.
const FORM: u8 = 1;

/// Reads a whole assessment. Whether its parts fit together is another matter.
pub(super) fn read(bytes: &[u8]) -> Result<Packed, DecodeError> {
    let mut reader = Reader { texts: "", numbers: bytes, failed: false };
    let form = reader.take();
    let length = reader.varint() as usize;
    let (texts, numbers) = reader.numbers.split_at_checked(length).ok_or(DecodeError::Form)?;
    reader.texts = std::str::from_utf8(texts).map_err(|_| DecodeError::Form)?;
    reader.numbers = numbers;
    let mut read = Packed::default();
    packed(&mut reader, &mut read);
    let spent = reader.texts.is_empty() && reader.numbers.is_empty();
    if form == FORM && spent && !reader.failed { Ok(read) } else { Err(DecodeError::Form) }
}

/// Writes a whole assessment.
pub(super) fn write(mut written: Packed) -> Vec<u8> {
    let mut writer = Writer::default();
    packed(&mut writer, &mut written);
    let mut bytes = vec![FORM];
    push_varint(&mut bytes, length(writer.texts.len()));
    bytes.extend(writer.texts.into_bytes());
    bytes.extend(writer.numbers);
    bytes
}

/// A direction, reading or writing, over the same places.
trait Pass {
    /// Reads a number of at most `most`, or writes `number`. Gives the number.
    fn number(&mut self, number: u32, most: u32) -> u32;

    /// Reads a text into its empty place, or writes it.
    fn text(&mut self, place: &mut String);

    /// Whether to stop: what comes next cannot be read.
    fn failed(&self) -> bool;
}

struct Reader<'a> {
    /// The texts that are not taken yet.
    texts: &'a str,
    /// The numbers that are not taken yet.
    numbers: &'a [u8],
    /// Whether something did not fit. From then on everything is zero or empty: one check at
    /// the end instead of one at every field.
    failed: bool,
}

impl Reader<'_> {
    fn take(&mut self) -> u8 {
        match self.numbers.split_first() {
            Some((byte, rest)) => {
                self.numbers = rest;
                *byte
            }
            None => {
                self.failed = true;
                0
            }
        }
    }

    fn varint(&mut self) -> u32 {
        let mut number = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.take();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
            // A fifth byte that goes on makes the number too large.
            number |= u64::from(shift == 28) << 32;
        }
        u32::try_from(number).unwrap_or_else(|_| {
            self.failed = true;
            0
        })
    }
}

impl Pass for Reader<'_> {
    fn number(&mut self, _: u32, most: u32) -> u32 {
        let number = self.varint();
        if number <= most {
            return number;
        }
        self.failed = true;
        0
    }

    fn text(&mut self, place: &mut String) {
        let length = self.varint() as usize;
        match self.texts.split_at_checked(length) {
            Some((text, rest)) => {
                place.push_str(text);
                self.texts = rest;
            }
            None => self.failed = true,
        }
    }

    fn failed(&self) -> bool {
        self.failed
    }
}

#[derive(Default)]
struct Writer {
    texts: String,
    numbers: Vec<u8>,
}

impl Pass for Writer {
    fn number(&mut self, number: u32, _: u32) -> u32 {
        push_varint(&mut self.numbers, number);
        number
    }

    fn text(&mut self, place: &mut String) {
        push_varint(&mut self.numbers, length(place.len()));
        self.texts.push_str(place);
    }

    fn failed(&self) -> bool {
        false
    }
}

fn push_varint(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A length as a number. What is longer does not come back equal; the build reads back all
/// that it writes, and content of 4 GB does not exist.
fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn byte(pass: &mut impl Pass, place: &mut u8) {
    *place = pass.number((*place).into(), u8::MAX.into()) as u8;
}

fn short(pass: &mut impl Pass, place: &mut u16) {
    *place = pass.number((*place).into(), u16::MAX.into()) as u16;
}

fn flag(pass: &mut impl Pass, place: &mut bool) {
    *place = pass.number((*place).into(), 1) == 1;
}

fn id(pass: &mut impl Pass, place: &mut Box<str>) {
    let mut text = String::from(std::mem::take(place));
    pass.text(&mut text);
    *place = text.into();
}

/// A list. The length that was read is not trusted: nothing is set aside for it, and every
/// item takes at least one number, so that a list ends where the numbers do.
fn list<P: Pass, T: Default>(pass: &mut P, list: &mut Vec<T>, item: fn(&mut P, &mut T)) {
    let count = pass.number(length(list.len()), u32::MAX) as usize;
    for index in 0..count {
        if pass.failed() {
            return;
        }
        if index == list.len() {
            list.push(T::default());
        }
        if let Some(place) = list.get_mut(index) {
            item(pass, place);
        }
    }
}

/// What may be absent.
fn option<P: Pass, T: Default>(pass: &mut P, place: &mut Option<T>, item: fn(&mut P, &mut T)) {
    if pass.number(place.is_some().into(), 1) == 1 {
        item(pass, place.get_or_insert_default());
    }
}

fn packed<P: Pass>(pass: &mut P, packed: &mut Packed) {
    packed.lang = match pass.number(u32::from(packed.lang == Lang::En), 1) {
        0 => Lang::Nl,
        _ => Lang::En,
    };
    for place in [
        &mut packed.id,
        &mut packed.version,
        &mut packed.title,
        &mut packed.intro,
        &mut packed.status,
        &mut packed.instruction,
    ] {
        pass.text(place);
    }
    byte(pass, &mut packed.quick_minutes);
    byte(pass, &mut packed.full_minutes.0);
    byte(pass, &mut packed.full_minutes.1);
    list(pass, &mut packed.levels, level);
    option_text(pass, &mut packed.unknown);
    option_text(pass, &mut packed.not_applicable);
    for certainty in &mut packed.certainties {
        pass.text(certainty);
    }
    list(pass, &mut packed.roles, role);
    list(pass, &mut packed.domains, domain);
    list(pass, &mut packed.dimensions, dimension);
    dilemma_scale(pass, &mut packed.dilemma_scale);
    list(pass, &mut packed.dilemmas, dilemma);
    list(pass, &mut packed.signals, signal);
    list(pass, &mut packed.glossary, term);
    list(pass, &mut packed.quotes, quote);
    list(pass, &mut packed.start_quotes, short);
}

fn level(pass: &mut impl Pass, level: &mut LevelText) {
    pass.text(&mut level.id);
    pass.text(&mut level.name);
    pass.text(&mut level.description);
    pass.text(&mut level.conversation);
}

fn option_text(pass: &mut impl Pass, option: &mut OptionText) {
    pass.text(&mut option.label);
    pass.text(&mut option.help);
}

fn role(pass: &mut impl Pass, role: &mut Role) {
    id(pass, role.id.text_mut());
    pass.text(&mut role.name);
    pass.text(&mut role.short);
    flag(pass, &mut role.primary);
}

fn domain(pass: &mut impl Pass, domain: &mut Domain) {
    pass.text(&mut domain.id);
    pass.text(&mut domain.name);
    pass.text(&mut domain.description);
}

fn dimension<P: Pass>(pass: &mut P, dimension: &mut Dimension) {
    id(pass, dimension.id.text_mut());
    pass.text(&mut dimension.name);
    pass.text(&mut dimension.description);
    pass.text(&mut dimension.why);
    option(pass, &mut dimension.quote, short);
    list(pass, &mut dimension.questions, question);
    list(pass, &mut dimension.next_steps, next_step);
}

fn question<P: Pass>(pass: &mut P, question: &mut Question) {
    id(pass, question.id.text_mut());
    flag(pass, &mut question.core);
    flag(pass, &mut question.na_allowed);
    option(pass, &mut question.na_hint, P::text);
    pass.text(&mut question.text);
    pass.text(&mut question.explanation);
    for level in &mut question.levels {
        pass.text(level);
    }
    pass.text(&mut question.evidence);
    list(pass, &mut question.answer_by, byte);
    list(pass, &mut question.domains, byte);
    // 0 is "overstijgend", the others are places from 1.
    let main_domain = match question.main_domain {
        MainDomain::Across => 0,
        MainDomain::One(index) => u32::from(index) + 1,
    };
    question.main_domain = match pass.number(main_domain, u32::from(u8::MAX) + 1).checked_sub(1) {
        None => MainDomain::Across,
        Some(index) => MainDomain::One(index as u8),
    };
    list(pass, &mut question.terms, short);
}

fn next_step<P: Pass>(pass: &mut P, step: &mut NextStep) {
    list(pass, &mut step.steps, P::text);
    pass.text(&mut step.question);
}

fn dilemma_scale<P: Pass>(pass: &mut P, scale: &mut DilemmaScale) {
    list(pass, &mut scale.positions, position);
    pass.text(&mut scale.now);
    pass.text(&mut scale.desired);
    pass.text(&mut scale.note);
}

fn position(pass: &mut impl Pass, position: &mut PositionText) {
    pass.text(&mut position.label);
    pass.text(&mut position.spoken);
}

fn dilemma<P: Pass>(pass: &mut P, dilemma: &mut Dilemma) {
    id(pass, dilemma.id.text_mut());
    pass.text(&mut dilemma.title);
    pass.text(&mut dilemma.explanation);
    pole(pass, &mut dilemma.left);
    pole(pass, &mut dilemma.right);
    pass.text(&mut dilemma.discussion);
    list(pass, &mut dilemma.terms, short);
}

fn pole(pass: &mut impl Pass, pole: &mut Pole) {
    pass.text(&mut pole.label);
    pass.text(&mut pole.strength);
    pass.text(&mut pole.shadow);
}

fn signal(pass: &mut impl Pass, signal: &mut Signal) {
    pass.text(&mut signal.id);
    rule(pass, &mut signal.rule);
    pass.text(&mut signal.text);
    pass.text(&mut signal.question);
}

fn rule(pass: &mut impl Pass, rule: &mut Rule) {
    let (kind, mut high, mut low, mut bound) = match *rule {
        Rule::DimensionGap { high, low, min_gap_tenths } => {
            (0, high.into(), low.into(), min_gap_tenths)
        }
        Rule::QuestionGap { high, low, min_gap_tenths } => (1, high, low, min_gap_tenths),
        Rule::QuestionMax { question, max } => (2, question, 0, max),
    };
    let kind = pass.number(kind, 2);
    let most = if kind == 0 { u8::MAX.into() } else { u16::MAX.into() };
    high = pass.number(high.into(), most) as u16;
    // A limit has one place: nothing may hide in the other.
    low = pass.number(low.into(), if kind == 2 { 0 } else { most }) as u16;
    byte(pass, &mut bound);
    *rule = match kind {
        0 => Rule::DimensionGap { high: high as u8, low: low as u8, min_gap_tenths: bound },
        1 => Rule::QuestionGap { high, low, min_gap_tenths: bound },
        _ => Rule::QuestionMax { question: high, max: bound },
    };
}

fn term(pass: &mut impl Pass, term: &mut Term) {
    pass.text(&mut term.id);
    pass.text(&mut term.term);
    pass.text(&mut term.definition);
}

fn quote(pass: &mut impl Pass, quote: &mut Quote) {
    pass.text(&mut quote.id);
    pass.text(&mut quote.text);
    pass.text(&mut quote.source);
    short(pass, &mut quote.year);
}
