//! The figures of the release in `dist/`, in Chromium: part of `cargo xtask bench`.
//! Each figure is the median of some runs, each on an origin of its own, so that
//! nothing is in the cache.

mod measure;
mod plain;

use std::process::ExitCode;

use measure::{FIGURES, Figures, Line, PAINT, PLAIN};
use samenhang_tests::{Browser, Outcome, Session};

const RUNS: usize = 5;

/// The line that R50 and R51 speak of: 1.6 Mbit/s, 150 ms, a processor 4 times
/// slower; and a desk with a cable.
const LINES: [Line; 2] = [
    Line { name: "slow 4G, CPU 4x", bytes_a_second: 200_000, latency_ms: 150, slower: 4 },
    Line { name: "desktop", bytes_a_second: 6_250_000, latency_ms: 20, slower: 1 },
];

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    match runtime.map_err(Into::into).and_then(|runtime| runtime.block_on(all())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn all() -> Outcome {
    let plain = plain::write()?;
    let mut columns = Vec::new();
    for line in &LINES {
        let mut session = Session::start(Browser::Chromium).await?;
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            let figures;
            (session, figures) = measure::run(session, line, &plain).await?;
            runs.push(figures);
        }
        session.end().await?;
        columns.push(runs);
    }
    let heads: String = LINES.iter().map(|line| format!("{:>18}", line.name)).collect();
    println!("{:<38}{heads}", "");
    for (at, (name, unit)) in FIGURES.iter().enumerate() {
        let cells: String = columns
            .iter()
            .map(|runs| format!("{:>18}", format!("{} {unit}", tenths(median(runs, at)))))
            .collect();
        println!("{name:<38}{cells}");
    }
    // How near the limit the app is: whole times, with one decimal.
    let cells: String = columns
        .iter()
        .map(|runs| {
            let limit = median(runs, PLAIN).max(1);
            let tenths = (median(runs, PAINT) * 10 + limit / 2) / limit;
            format!("{:>18}", format!("{} x", self::tenths(tenths)))
        })
        .collect();
    println!("{:<38}{cells}", "first paint against plain HTML");
    println!("medians of {RUNS} runs, in Chromium without a window on this computer");
    Ok(())
}

/// The middle one of the runs.
fn median(runs: &[Figures], at: usize) -> u64 {
    let mut values: Vec<u64> = runs.iter().filter_map(|run| run.get(at).copied()).collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Tenths as a number with one decimal.
fn tenths(value: u64) -> String {
    format!("{}.{}", value / 10, value % 10)
}
