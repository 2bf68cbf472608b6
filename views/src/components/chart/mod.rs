//! The charts. Each says its conclusion in words and stands beside its table (R8).

#[cfg(feature = "examples")]
pub mod examples;

use samenhang_core::chart::{Bar, RADAR_SIZE, Radar, TRACK_HEIGHT, TRACK_WIDTH, Track, grid_lines};

use crate::markup::{Html, html};

/// One row of the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// "1. Visie en ambitie".
    pub name: String,
    /// "4 van de 4 vragen".
    pub coverage: String,
    /// The geometry.
    pub bar: Bar,
    /// "3,8 Verwoord".
    pub value: String,
    /// ", op weg naar Verankerd".
    pub more: String,
}

/// One bar per dimension, in the order of the assessment, with the names of the five levels
/// and the conclusion for those who do not see the chart.
pub fn bars_chart(conclusion: String, levels: &[&str], rows: &[BarRow]) -> Html {
    let levels = levels.iter().enumerate().map(|(index, name)| {
        html! { <span><b>{ index + 1 }</b>{ " " }<i>{ *name }</i></span> }
    });
    html! {
        <div class="samenhang-bars" role="img" aria-label={conclusion}>
            <div class="samenhang-bars__scale">
                <span></span>
                <div class="samenhang-bars__levels">{ for levels }</div>
                <span></span>
            </div>
            { for rows.iter().map(bar_row) }
        </div>
    }
}

fn bar_row(row: &BarRow) -> Html {
    html! {
        <div class="samenhang-bars__row">
            <div class="samenhang-bars__name">
                { &row.name }{ " " }
                <span class="samenhang-bars__coverage">{ &row.coverage }</span>
            </div>
            <svg
                class="samenhang-bars__plot"
                viewBox="0 0 1000 56"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                <path class="samenhang-svg__grid" d={grid_lines()} />
                { bar(&row.bar) }
            </svg>
            <div class="samenhang-bars__value">
                <b>{ &row.value }</b>
                if !row.more.is_empty() { <span>{ &row.more }</span> }
            </div>
        </div>
    }
}

fn bar(bar: &Bar) -> Html {
    let band = |d: &Option<String>| {
        d.iter()
            .map(|d| html! { <path class="samenhang-svg__band" d={d.clone()} /> })
            .collect::<Html>()
    };
    match bar {
        Bar::Score { mark, band: behind } => html! {
            <>{ band(behind) }<path class="samenhang-svg__mark" d={mark.clone()} /></>
        },
        Bar::FirstImpression { mark, band: behind } => html! {
            <>{ band(behind) }<path class="samenhang-svg__impression" d={mark.clone()} /></>
        },
        Bar::BandAlone(d) => html! {
            <path class="samenhang-svg__band samenhang-svg__band--alone" d={d.clone()} />
        },
        Bar::Nothing => Html::default(),
    }
}

/// The same scores around a circle, with the conclusion for those who do not see it.
pub fn radar_chart(conclusion: String, radar: &Radar) -> Html {
    let text = |class: &'static str, (x, y): (i64, i64), number: usize| {
        html! {
            <text {class} x={x.to_string()} y={y.to_string()}>{ number }</text>
        }
    };
    let grid = radar.rings.iter().chain(radar.axes.iter().map(|axis| &axis.line));
    let dot = |class: &'static str, (x, y): (i64, i64)| {
        html! { <circle {class} cx={x.to_string()} cy={y.to_string()} r="6" /> }
    };
    html! {
        <svg
            class="samenhang-radar"
            viewBox={format!("0 0 {RADAR_SIZE} {RADAR_SIZE}")}
            role="img"
            aria-label={conclusion}
            focusable="false"
        >
            { for grid.map(|d| html! { <path class="samenhang-svg__grid" d={d.clone()} /> }) }
            if !radar.line.is_empty() {
                <path class="samenhang-svg__line" d={radar.line.clone()} />
            }
            { for radar.points.iter().map(|at| dot("samenhang-svg__mark", *at)) }
            { for radar.impressions.iter().map(|at| dot("samenhang-svg__open", *at)) }
            { for radar.axes.iter().enumerate().map(|(index, axis)| {
                text("samenhang-svg__text", axis.label, index + 1)
            }) }
            { for radar.ring_labels.iter().enumerate().map(|(index, at)| {
                text("samenhang-svg__text samenhang-svg__text--soft", *at, index + 1)
            }) }
        </svg>
    }
}

/// The words of a track.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrackWords<'a> {
    /// The conclusion, for those who do not see the chart.
    pub conclusion: &'a str,
    /// The two poles.
    pub poles: (&'a str, &'a str),
    /// "nu".
    pub now: &'a str,
    /// "gewenst".
    pub desired: &'a str,
}

/// The place of a dilemma now (a disc) and the wanted one (an open diamond).
pub fn track_chart(track: &Track, words: TrackWords<'_>) -> Html {
    let label = |x: i32, text: String| {
        // At the ends of the track a long word would fall off the picture.
        let room = if text.len() > 4 { 80 } else { 34 };
        let x = x.clamp(room, TRACK_WIDTH - room);
        html! {
            <text class="samenhang-svg__text" x={x.to_string()} y="68">{ text }</text>
        }
    };
    let disc = |class: &'static str, x: i32, radius: &'static str| {
        html! { <circle {class} cx={x.to_string()} cy="30" r={radius} /> }
    };
    let marks = match (track.now, track.desired) {
        (Some(x), Some(_)) if track.stays() => html! {
            <>
                { disc("samenhang-svg__open", x, "18") }
                { disc("samenhang-svg__mark", x, "10") }
                { label(x, [words.now, " = ", words.desired].concat()) }
            </>
        },
        (now, desired) => html! {
            <>
                if let Some(x) = now {
                    { disc("samenhang-svg__mark", x, "12") }
                    { label(x, words.now.to_owned()) }
                }
                if let Some(x) = desired {
                    <path class="samenhang-svg__open" d={Track::diamond(x)} />
                    { label(x, words.desired.to_owned()) }
                }
            </>
        },
    };
    html! {
        <div>
            <svg
                class="samenhang-track"
                viewBox={format!("0 0 {TRACK_WIDTH} {TRACK_HEIGHT}")}
                role="img"
                aria-label={words.conclusion.to_owned()}
                focusable="false"
            >
                <path class="samenhang-svg__grid" d={Track::ground()} />
                if let Some(arrow) = &track.arrow {
                    <path class="samenhang-svg__line" d={arrow.clone()} />
                }
                { marks }
            </svg>
            <div class="samenhang-track-poles" aria-hidden="true">
                <span>{ words.poles.0 }</span>
                <span>{ words.poles.1 }</span>
            </div>
        </div>
    }
}
