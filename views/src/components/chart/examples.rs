//! The states of the charts, from outcomes by the rules that the app draws with.

use samenhang_core::answers::{Aim, Level, Position};
use samenhang_core::assessment::Lang;
use samenhang_core::chart::{Bar, Radar, Track};
use samenhang_core::score::{
    Bounds, DimensionOutcome, DimensionScore, Mean, Reading, Side, StepOffer,
};
use samenhang_core::text::finding as text;

use super::{BarRow, TrackWords, bars_chart, radar_chart, track_chart};
use crate::components::example::{Example, nl};
use crate::markup::Html;

/// One step to the right, past the middle.
pub const MOVE: Reading =
    Reading::Move { now: Position::ALL[2], desired: Position::ALL[4], toward: Side::Right };

/// From one end to the other.
pub const END_TO_END: Reading =
    Reading::Move { now: Position::ALL[6], desired: Position::ALL[0], toward: Side::Left };

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("bars: every kind", || bars(&dimensions())),
        Example::new("radar: a gap and a first impression", || radar(&dimensions())),
        Example::new("radar: no scores", || radar(&[nothing(), nothing(), nothing()])),
        Example::new("track: move", || track(MOVE)),
        Example::new("track: stay", || track(Reading::Stay(Position::ALL[2]))),
        Example::new("track: now alone", || track(Reading::OnlyNow(Position::ALL[5]))),
        Example::new("track: wanted alone", || track(Reading::OnlyDesired(Position::ALL[3]))),
        Example::new("track: from end to end", || track(END_TO_END)),
    ]
}

/// A dimension for each kind of bar: a score, a score with a band, a first impression with
/// and without one, a band alone, nothing.
#[must_use]
pub fn dimensions() -> Vec<DimensionOutcome> {
    let scored =
        |levels: &[u8]| mean(levels).map_or(DimensionScore::TooFew, DimensionScore::Scored);
    let impression = DimensionScore::FirstImpression(Level::ALL[2]);
    vec![
        outcome(scored(&[4, 4, 3, 4]), None),
        outcome(scored(&[2, 2, 2]), bounds(&[2, 2, 2, 1], &[2, 2, 2, 5])),
        outcome(impression, bounds(&[3, 1, 1, 1], &[3, 5, 5, 5])),
        outcome(impression, None),
        outcome(DimensionScore::TooFew, bounds(&[2, 1, 1], &[2, 5, 5])),
        nothing(),
        outcome(scored(&[1, 1]), None),
        outcome(scored(&[5, 5]), None),
    ]
}

/// A dimension of which nothing can be drawn.
#[must_use]
pub fn nothing() -> DimensionOutcome {
    outcome(DimensionScore::NotApplicable, None)
}

fn outcome(score: DimensionScore, bounds: Option<Bounds>) -> DimensionOutcome {
    DimensionOutcome {
        questions: vec![],
        score,
        bounds,
        range: None,
        aim: Aim::default(),
        gap: None,
        step: StepOffer::None,
    }
}

fn mean(levels: &[u8]) -> Option<Mean> {
    Mean::of(levels.iter().filter_map(|level| Level::new(*level)))
}

fn bounds(low: &[u8], high: &[u8]) -> Option<Bounds> {
    Some(Bounds { low: mean(low)?, high: mean(high)? })
}

/// The bars of these dimensions.
pub fn bars(dimensions: &[DimensionOutcome]) -> Html {
    const LEVELS: [&str; 5] = ["Versnipperd", "Verkennend", "Verwoord", "Verankerd", "Lerend"];
    const NAMES: [(&str, &str); 8] = [
        ("1. Visie en ambitie", "4 van de 4 vragen"),
        ("2. Van visie naar uitvoering", "3 van de 4 vragen"),
        ("3. Wil, durf en veranderstrategie", "1 van de 4 vragen"),
        ("4. Integraal werkende organisatie", "1 van de 1 vraag"),
        ("5. Toegang, consistentie en maatwerk", "1 van de 3 vragen"),
        ("6. Inwoner en leefomgeving", "0 van de 0 vragen"),
        ("7. Aandachtsgroepen, woningdruk en betaalbaarheid", "2 van de 2 vragen"),
        ("8. Sturen op wijken en voorzieningen", "2 van de 2 vragen"),
    ];
    let level = |level: Level| LEVELS.get(level.index()).copied().unwrap_or_default();
    let rows = NAMES
        .iter()
        .zip(dimensions)
        .map(|((name, coverage), dimension)| {
            let (value, more) = match dimension.score {
                DimensionScore::Scored(mean) => {
                    let toward = mean.toward().map(|next| format!(", op weg naar {}", level(next)));
                    let shown = mean.shown().text(Lang::Nl);
                    (format!("{shown} {}", level(mean.label())), toward.unwrap_or_default())
                }
                DimensionScore::FirstImpression(at) => {
                    (format!("Eerste indruk: {}", level(at)), String::new())
                }
                DimensionScore::TooFew => {
                    ("Geen uitkomst".to_owned(), ", te weinig antwoorden".to_owned())
                }
                DimensionScore::NotApplicable => {
                    ("Geen uitkomst".to_owned(), ", niet van toepassing".to_owned())
                }
            };
            BarRow {
                name: (*name).to_owned(),
                coverage: (*coverage).to_owned(),
                bar: Bar::of(dimension),
                value,
                more,
            }
        })
        .collect::<Vec<_>>();
    let conclusion = "Balken van acht onderwerpen op vijf niveaus. Het verst is sturen op wijken en \
                      voorzieningen, het minst ver aandachtsgroepen, woningdruk en \
                      betaalbaarheid.";
    bars_chart(conclusion.to_owned(), &LEVELS, &rows)
}

/// The radar of these dimensions.
pub fn radar(dimensions: &[DimensionOutcome]) -> Html {
    let conclusion = "Spinnenweb van de onderwerpen op vijf niveaus. Alle cijfers staan in de \
                      tabel hieronder.";
    radar_chart(conclusion.to_owned(), &Radar::of(dimensions))
}

/// The track of a dilemma; nothing where no place was given.
pub fn track(reading: Reading) -> Html {
    let Some(track) = Track::of(reading) else { return Html::default() };
    let words = TrackWords {
        conclusion: "Wat uw gemeente nu doet, en waar zij over twee jaar wil staan.",
        poles: ("Beginnen met een brede, integrale visie", "Beginnen met praktische stappen"),
        now: nl(text::NOW),
        desired: nl(text::DESIRED),
    };
    track_chart(&track, words)
}
