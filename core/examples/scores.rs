//! How many results a second the rules give, in native code: part of `cargo xtask bench`.
#![expect(clippy::expect_used, reason = "it measures the content of this checkout or nothing")]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use samenhang_core::answers::{Answer, Answers, Level};
use samenhang_core::assessment::{Assessment, Lang};
use samenhang_core::score;

/// How long is counted.
const WHILE: Duration = Duration::from_secs(2);

fn main() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let content = samenhang_content::load(&content).expect("the content has no faults");
    let assessment = Assessment::decode(&content.compact(Lang::Nl)).expect("it can be read");
    let answers: Vec<Answers> = (0..64).map(|seed| filled(&assessment, seed)).collect();
    let start = Instant::now();
    let mut count: u128 = 0;
    while start.elapsed() < WHILE {
        for answers in &answers {
            black_box(score::outcome(&assessment, black_box(answers)));
            count += 1;
        }
    }
    println!("{}", count * 1_000_000 / start.elapsed().as_micros());
}

/// All questions answered, differently for every seed.
fn filled(assessment: &Assessment, seed: usize) -> Answers {
    let mut answers = Answers::default();
    for (at, placed) in assessment.questions().enumerate() {
        let levels = Level::ALL;
        let level = levels[(seed * 7 + at * (seed + 3)) % levels.len()];
        let answer =
            if (seed + at).is_multiple_of(9) { Answer::Unknown } else { Answer::Level(level) };
        answers.edit_question(&placed.question.id, |entry| entry.answer = Some(answer));
    }
    answers
}
