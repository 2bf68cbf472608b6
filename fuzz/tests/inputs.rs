//! Every target with many inputs, on any toolchain.

use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;
use std::{env, fs};

use samenhang_fuzz::{Changes, TARGETS, Target, inputs, root, words};

/// How many inputs each target gets. The deep run does without a fuzzer where there is no
/// nightly toolchain, and asks for more of these instead.
const INPUTS: u32 = 100_000;
const INPUTS_VARIABLE: &str = "SAMENHANG_FUZZ_INPUTS";

/// The same inputs in every run: what failed once fails again.
const SEED: u64 = 2026;

fn feed_many(name: &str) -> io::Result<()> {
    let Some(target) = TARGETS.into_iter().find(|target| target.name == name) else {
        return Err(io::Error::other(format!("there is no target {name}")));
    };
    let (corpus, words) = (inputs(name)?, words(name)?);
    let asked = env::var(INPUTS_VARIABLE).ok().and_then(|text| text.parse().ok());
    let count: u32 = asked.unwrap_or(INPUTS);
    let start = Instant::now();
    for input in &corpus {
        feed(&target, input)?;
    }
    let mut changes = Changes::new(&corpus, &words, target.longest, SEED);
    for _ in 0..count {
        feed(&target, &changes.input())?;
    }
    // Past the capture of the test's output: a figure is for who reads the run.
    let seconds = start.elapsed().as_secs();
    writeln!(io::stderr(), "figure: fuzz {name}: {count} inputs in {seconds} s, 0 faults")
}

/// Feeds an input, and keeps it when something does not hold.
fn feed(target: &Target, input: &[u8]) -> io::Result<()> {
    let Err(panic) = catch_unwind(AssertUnwindSafe(|| (target.feed)(input))) else {
        return Ok(());
    };
    let folder = root().join("../target/fuzz/faults").join(target.name);
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{:016x}", sum(input)));
    fs::write(&file, input)?;
    let words = panic.downcast_ref::<String>().cloned().unwrap_or_default();
    Err(io::Error::other(format!("{words}\nthe input is kept as {}", file.display())))
}

/// A name for an input.
fn sum(input: &[u8]) -> u64 {
    input.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn file() -> io::Result<()> {
    feed_many("file")
}

#[test]
fn record() -> io::Result<()> {
    feed_many("record")
}

#[test]
fn assessment() -> io::Result<()> {
    feed_many("assessment")
}

#[test]
fn route() -> io::Result<()> {
    feed_many("route")
}

#[test]
fn newer() -> io::Result<()> {
    feed_many("newer")
}

#[test]
fn rescue() -> io::Result<()> {
    feed_many("rescue")
}

#[test]
fn bundle() -> io::Result<()> {
    feed_many("bundle")
}

#[test]
fn request() -> io::Result<()> {
    feed_many("request")
}

#[test]
fn view() -> io::Result<()> {
    feed_many("view")
}

#[test]
fn copy() -> io::Result<()> {
    feed_many("copy")
}

#[test]
fn share() -> io::Result<()> {
    feed_many("share")
}
