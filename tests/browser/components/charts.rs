//! The charts draw what the geometry says and tell their conclusion (R8).

use samenhang_core::answers::Position;
use samenhang_core::chart::{Bar, Radar, TRACK_WIDTH, Track, grid_lines};
use samenhang_core::score::Reading;
use samenhang_views::components::chart::examples::{
    END_TO_END, MOVE, bars, dimensions, nothing, radar, track,
};
use samenhang_views::markup::Html;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::stage::{Stage, all, name, words};

/// The shapes of a class, by the attribute that says where they are.
fn drawn(scope: &Element, class: &str, attribute: &str) -> Vec<String> {
    let shapes = all(scope, &format!(".samenhang-svg__{class}"));
    shapes.iter().filter_map(|shape| shape.get_attribute(attribute)).collect()
}

#[wasm_bindgen_test]
async fn every_chart_is_one_picture_that_tells_its_conclusion() {
    let charts: [fn() -> Html; 4] = [
        || bars(&dimensions()),
        || radar(&dimensions()),
        || track(MOVE),
        || track(Reading::OnlyNow(Position::ALL[0])),
    ];
    for chart in charts {
        let stage = Stage::show(chart()).await;
        let conclusion = name(&stage.one("[role='img']"));
        assert!(conclusion.ends_with('.') && conclusion.len() > 40, "{conclusion:?}");
        // Nothing that is drawn is a stop of the keyboard or a name on hover.
        assert_eq!(stage.count("svg:not([focusable='false']), title, [title]"), 0);
    }
}

#[wasm_bindgen_test]
async fn the_bars_draw_what_the_geometry_says() {
    let dimensions = dimensions();
    let stage = Stage::show(bars(&dimensions)).await;
    let rows = stage.all(".samenhang-bars__row");
    assert_eq!(rows.len(), dimensions.len());
    let mut kinds = [0; 6];
    for (row, dimension) in rows.iter().zip(&dimensions) {
        let marks = drawn(row, "mark", "d");
        let impressions = drawn(row, "impression", "d");
        let bands = drawn(row, "band", "d");
        let alone = all(row, ".samenhang-svg__band--alone").len();
        assert_eq!(drawn(row, "grid", "d"), [grid_lines()]);
        match Bar::of(dimension) {
            Bar::Score { mark, band } => {
                kinds[usize::from(band.is_some())] += 1;
                assert_eq!((marks, impressions, alone), (vec![mark], vec![], 0));
                assert_eq!(bands, Vec::from_iter(band));
            }
            Bar::FirstImpression { mark, band } => {
                kinds[2 + usize::from(band.is_some())] += 1;
                assert_eq!((marks, impressions, alone), (vec![], vec![mark], 0));
                assert_eq!(bands, Vec::from_iter(band));
            }
            Bar::BandAlone(band) => {
                kinds[4] += 1;
                assert_eq!((marks, impressions, alone), (vec![], vec![], 1));
                assert_eq!(bands, [band]);
            }
            Bar::Nothing => {
                kinds[5] += 1;
                assert_eq!((marks, impressions, bands), (vec![], vec![], vec![]));
            }
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "every kind is among them: {kinds:?}");
}

/// Not the colour alone: the words stand beside the bar, for those who see it.
#[wasm_bindgen_test]
async fn every_bar_has_its_name_coverage_and_value_in_words() {
    let stage = Stage::show(bars(&dimensions())).await;
    let rows = stage.words(".samenhang-bars__row");
    assert_eq!(
        rows[0],
        "1. Visie en ambitie 4 van de 4 vragen 3,8 Verwoord, op weg naar Verankerd"
    );
    assert_eq!(
        rows[2],
        "3. Wil, durf en veranderstrategie 1 van de 4 vragen Eerste indruk: Verwoord"
    );
    assert_eq!(
        rows[4],
        "5. Toegang, consistentie en maatwerk 1 van de 3 vragen Geen uitkomst, te weinig \
         antwoorden"
    );
    let levels = stage.words(".samenhang-bars__levels > span");
    assert_eq!(levels, ["1 Versnipperd", "2 Verkennend", "3 Verwoord", "4 Verankerd", "5 Lerend"]);
}

#[wasm_bindgen_test]
async fn the_radar_draws_points_open_points_and_the_line() {
    let dimensions = dimensions();
    let geometry = Radar::of(&dimensions);
    let stage = Stage::show(radar(&dimensions)).await;
    let svg = stage.one("svg");
    assert_eq!(drawn(&svg, "line", "d"), [geometry.line]);
    let xs = |points: &[(i64, i64)]| -> Vec<String> {
        points.iter().map(|(x, _)| x.to_string()).collect()
    };
    assert_eq!(drawn(&svg, "mark", "cx"), xs(&geometry.points));
    assert_eq!(drawn(&svg, "open", "cx"), xs(&geometry.impressions));
    assert_eq!(geometry.points.len(), 4);
    assert_eq!(geometry.impressions.len(), 2);
    let numbers = stage.words("text:not(.samenhang-svg__text--soft)");
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "8"]);
    assert_eq!(stage.words(".samenhang-svg__text--soft"), ["1", "2", "3", "4", "5"]);
}

#[wasm_bindgen_test]
async fn a_radar_without_scores_has_its_axes_and_nothing_else() {
    let stage = Stage::show(radar(&[nothing(), nothing(), nothing()])).await;
    assert_eq!(stage.count(".samenhang-svg__line, circle"), 0);
    assert_eq!(stage.count(".samenhang-svg__grid"), 5 + 3);
}

#[wasm_bindgen_test]
async fn a_move_is_a_disc_an_arrow_and_a_diamond() {
    let stage = Stage::show(track(MOVE)).await;
    let svg = stage.one("svg");
    let geometry = Track::of(MOVE).expect("both places are known");
    let (now, desired) = (geometry.now.unwrap(), geometry.desired.unwrap());
    assert_eq!(drawn(&svg, "mark", "cx"), [now.to_string()]);
    assert_eq!(drawn(&svg, "open", "d"), [Track::diamond(desired)]);
    assert_eq!(drawn(&svg, "line", "d"), [geometry.arrow.unwrap()]);
    assert_eq!(drawn(&svg, "grid", "d"), [Track::ground()]);
    assert_eq!(stage.words("text"), ["nu", "gewenst"]);
}

#[wasm_bindgen_test]
async fn staying_is_a_disc_in_a_ring_without_an_arrow() {
    let stage = Stage::show(track(Reading::Stay(Position::ALL[2]))).await;
    let svg = stage.one("svg");
    assert_eq!(drawn(&svg, "mark", "cx"), drawn(&svg, "open", "cx"));
    assert_eq!(stage.count("circle"), 2);
    assert_eq!(stage.count("path.samenhang-svg__open, .samenhang-svg__line"), 0);
    assert_eq!(stage.words("text"), ["nu = gewenst"]);
}

#[wasm_bindgen_test]
async fn one_place_is_drawn_alone() {
    let stage = Stage::show(track(Reading::OnlyNow(Position::ALL[5]))).await;
    assert_eq!(stage.words("text"), ["nu"]);
    assert_eq!(stage.count(".samenhang-svg__mark"), 1);
    assert_eq!(stage.count(".samenhang-svg__open, .samenhang-svg__line"), 0);
    let stage = Stage::show(track(Reading::OnlyDesired(Position::ALL[3]))).await;
    assert_eq!(stage.words("text"), ["gewenst"]);
    assert_eq!(stage.count(".samenhang-svg__open"), 1);
    assert_eq!(stage.count(".samenhang-svg__mark, .samenhang-svg__line"), 0);
}

/// A long word at the end of the track would fall off the picture.
#[wasm_bindgen_test]
async fn the_words_of_a_track_stay_inside_it() {
    let stage = Stage::show(track(END_TO_END)).await;
    let mut places = vec![];
    for text in stage.all("text") {
        let x: i32 = text.get_attribute("x").and_then(|x| x.parse().ok()).unwrap();
        let text = words(&text);
        let room = if text.len() > 4 { 80 } else { 34 };
        assert!((room..=TRACK_WIDTH - room).contains(&x), "{text} at {x}");
        places.push(x);
    }
    assert_eq!(places.len(), 2);
    assert_ne!(places[0], places[1]);
    // The marks themselves stand at the ends.
    let svg = stage.one("svg");
    assert_eq!(drawn(&svg, "mark", "cx"), ["570"]);
    assert_eq!(drawn(&svg, "open", "d"), [Track::diamond(30)]);
}
