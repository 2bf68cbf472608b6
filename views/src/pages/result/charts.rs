//! The bars and the radar of the dimensions.

use samenhang_core::chart::{Bar, Radar};
use samenhang_core::score::{DimensionOutcome, DimensionScore};
use samenhang_core::text::result as text;

use super::Parts;
use crate::components::chart::{BarRow, bars_chart, radar_chart};
use crate::components::disclosure::{Shows, disclosure};
use crate::markup::{Html, html};

/// The bars, with the key to what is drawn.
pub(super) fn bars(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let assessment = &desk.assessment;
    let dimensions = view.outcome.dimensions.iter().enumerate();
    let rows = dimensions.map(|(place, outcome)| row(view, place, outcome)).collect::<Vec<_>>();
    let levels = assessment.parts().levels.iter().map(|level| level.name.as_str());
    let conclusion = text::bars_conclusion(assessment, &view.outcome.dimensions);
    html! {
        <>
            { key(view, &rows) }
            { bars_chart(conclusion, &levels.collect::<Vec<_>>(), &rows) }
        </>
    }
}

fn row(view: &Parts<'_>, place: usize, outcome: &DimensionOutcome) -> BarRow {
    let desk = view.desk();
    let lang = desk.lang();
    let assessment = &desk.assessment;
    let coverage = outcome.coverage();
    let (value, more) = match outcome.score {
        DimensionScore::Scored(mean) => {
            let name = text::level_name(assessment, mean.label());
            let toward = mean.toward().map(|level| text::toward_words(assessment, level));
            ([&mean.shown().text(lang), " ", name].concat(), toward.unwrap_or_default())
        }
        DimensionScore::FirstImpression(level) => {
            (text::first_impression(assessment, level), String::new())
        }
        DimensionScore::TooFew => {
            (desk.t(text::NO_SCORE).to_owned(), [", ", desk.t(text::TOO_FEW)].concat())
        }
        DimensionScore::NotApplicable => {
            (desk.t(text::NO_SCORE).to_owned(), [", ", desk.t(text::DOES_NOT_APPLY)].concat())
        }
    };
    BarRow {
        name: format!("{}. {}", place + 1, view.dimension_name(place)),
        coverage: text::coverage(lang, coverage.levels, coverage.applicable),
        bar: Bar::of(outcome),
        value,
        more,
    }
}

/// The key names only what is drawn. Who does not see the chart has no use for it.
fn key(view: &Parts<'_>, rows: &[BarRow]) -> Html {
    let desk = view.desk();
    let drawn = |is: fn(&Bar) -> bool| rows.iter().any(|row| is(&row.bar));
    let item = |marks: Html, words: &'static str| {
        html! {
            <li class="samenhang-bars__key">
                <svg viewBox="0 0 48 24" focusable="false">{ marks }</svg>
                { " " }{ words }
            </li>
        }
    };
    let band = html! { <path class="samenhang-svg__band" d="M1 2H47V22H1z" /> };
    html! {
        <ul class="samenhang-bars__legend" role="list" aria-hidden="true">
            if drawn(|bar| matches!(bar, Bar::Score { .. })) {
                { item(
                    html! { <path class="samenhang-svg__mark" d="M0 7H44V17H0z" /> },
                    desk.t(text::LEGEND_SCORE),
                ) }
            }
            if drawn(|bar| matches!(bar, Bar::FirstImpression { .. })) {
                { item(
                    html! { <path class="samenhang-svg__impression" d="M2 7H44V17H2z" /> },
                    desk.t(text::LEGEND_FIRST),
                ) }
            }
            if drawn(|bar| matches!(
                bar,
                Bar::Score { band: Some(_), .. } | Bar::FirstImpression { band: Some(_), .. }
            )) {
                { item(
                    html! {
                        <>{ band }<path class="samenhang-svg__mark" d="M0 7H24V17H0z" /></>
                    },
                    desk.t(text::LEGEND_BAND),
                ) }
            }
            if drawn(|bar| matches!(bar, Bar::BandAlone(_))) {
                { item(
                    html! {
                        <path
                            class="samenhang-svg__band samenhang-svg__band--alone"
                            d="M1 4H47V20H1z"
                        />
                    },
                    desk.t(text::LEGEND_NONE),
                ) }
            }
        </ul>
    }
}

/// The radar, folded: an option beside the bars.
pub(super) fn radar(view: &Parts<'_>) -> Html {
    let desk = view.desk();
    let conclusion = text::radar_conclusion(&desk.assessment, &view.outcome.dimensions);
    let radar = html! {
        <>
            { radar_chart(conclusion, &Radar::of(&view.outcome.dimensions)) }
            <p class="samenhang-meta">{ desk.t(text::RADAR_NOTE) }</p>
        </>
    };
    disclosure(desk.t(text::RADAR), Shows::OnScreen, radar)
}
