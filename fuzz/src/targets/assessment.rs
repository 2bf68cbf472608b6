//! The compact form of the content.

use samenhang_core::answers::{Answer, Answers, Level};
use samenhang_core::assessment::Assessment;
use samenhang_core::score::outcome;

pub(super) fn feed(bytes: &[u8]) {
    let Ok(assessment) = Assessment::decode(bytes) else { return };
    let parts = assessment.parts();
    let written = parts.encode();
    assert!(written.len() <= bytes.len(), "it grew from {} to {}", bytes.len(), written.len());
    let again = Assessment::decode(&written);
    assert!(again.is_ok_and(|again| again.parts() == parts), "it comes back as it was");
    counts(&assessment, bytes);
}

/// Whatever was valid enough to be read can be filled in and counted.
fn counts(assessment: &Assessment, bytes: &[u8]) {
    let mut answers = Answers::default();
    let levels = bytes.iter().rev().map(|byte| Level::new(byte % 8));
    for (placed, level) in assessment.questions().zip(levels) {
        let answer = level.map_or(Answer::Unknown, Answer::Level);
        answers.edit_question(&placed.question.id, |entry| entry.answer = Some(answer));
    }
    let outcome = outcome(assessment, &answers);
    assert_eq!(outcome.questions().count(), assessment.question_count());
}
