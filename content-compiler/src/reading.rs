//! How long it takes, counted from the words (R53).

use samenhang_core::assessment::Lang;

use crate::{draft::Draft, section::Both};

/// Words a minute for someone who reads a text in order to choose.
const WORDS_A_MINUTE: usize = 200;

/// Seconds to think before choosing one of five situations.
const SECONDS_TO_CHOOSE: usize = 20;

/// The words and questions of the two rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Words of the start page and of the core questions with all that stands with them.
    pub quick_words: usize,
    /// The same for all questions.
    pub full_words: usize,
    /// How many core questions there are.
    pub quick_questions: usize,
    /// How many questions there are.
    pub full_questions: usize,
}

impl Reading {
    /// Counts what someone reads: intro, status and instruction, and per question its text,
    /// explanation, five situations and evidence. Dilemmas are left out: they are optional.
    pub(crate) fn of(draft: &Draft, lang: Lang) -> Self {
        let words = |both: &Both| both.get(lang).split_whitespace().count();
        let about = &draft.about;
        let start = [&about.intro, &about.status, &about.instruction].into_iter().map(words).sum();
        let mut reading =
            Self { quick_words: start, full_words: start, quick_questions: 0, full_questions: 0 };
        for question in draft.dimensions.iter().flat_map(|dimension| &dimension.questions) {
            let texts = [&question.text, &question.explanation, &question.evidence];
            let count: usize = texts.into_iter().chain(&question.levels).map(words).sum();
            reading.full_words += count;
            reading.full_questions += 1;
            if question.core {
                reading.quick_words += count;
                reading.quick_questions += 1;
            }
        }
        reading
    }

    /// Minutes for the core questions: reading and choosing, to the nearest five.
    #[must_use]
    pub fn quick_minutes(&self) -> u8 {
        nearest_five(self.quick_words, self.quick_questions)
    }

    /// Minutes for all questions: reading only, and reading and choosing; to the nearest five.
    #[must_use]
    pub fn full_minutes(&self) -> (u8, u8) {
        (nearest_five(self.full_words, 0), nearest_five(self.full_words, self.full_questions))
    }
}

/// Minutes to read words and to choose on questions, to the nearest five and at least five.
fn nearest_five(words: usize, questions: usize) -> u8 {
    const FIVE_MINUTES: usize = 5 * 60;
    let seconds = words * 60 / WORDS_A_MINUTE + questions * SECONDS_TO_CHOOSE;
    let fives = ((seconds + FIVE_MINUTES / 2) / FIVE_MINUTES).max(1);
    u8::try_from(fives * 5).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_go_to_the_nearest_five() {
        assert_eq!(nearest_five(0, 0), 5);
        assert_eq!(nearest_five(1_499, 0), 5);
        assert_eq!(nearest_five(1_500, 0), 10);
        assert_eq!(nearest_five(1_000, 15), 10);
        assert_eq!(nearest_five(1_000_000, 0), u8::MAX);
    }
}
