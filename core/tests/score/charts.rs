//! The geometry of the charts, against the paths of the design.

use samenhang_core::answers::Position;
use samenhang_core::chart::{Bar, Radar, Track, grid_lines};
use samenhang_core::score::{Reading, outcome};

use super::fixture::{example_3, score};

fn bar(text: &str) -> Bar {
    Bar::of(&score(text).dimensions[0])
}

fn mark(text: &str) -> String {
    match bar(text) {
        Bar::Score { mark, .. } => mark,
        other => panic!("{text} has a score, not {other:?}"),
    }
}

#[test]
fn a_bar_ends_in_the_zone_of_its_label() {
    assert_eq!(mark("4 4 3 4"), "M0 19H604V37H0z");
    assert_eq!(mark("3 2 3"), "M0 19H382V37H0z");
    assert_eq!(mark("2 2"), "M0 19H245V37H0z");
    assert_eq!(mark("1 1"), "M0 19H40V37H0z");
    assert_eq!(mark("5 5"), "M0 19H860V37H0z");
    assert_eq!(grid_lines(), "M245 -40V96M450 -40V96M655 -40V96M860 -40V96");
}

#[test]
fn a_band_shows_only_what_is_not_known() {
    assert_eq!(bar("3 2 3"), Bar::Score { mark: "M0 19H382V37H0z".to_owned(), band: None });
    let band = Some("M286 12H450V44H286z".to_owned());
    assert_eq!(bar("3 2 ? 2 3"), Bar::Score { mark: "M0 19H348V37H0z".to_owned(), band });
}

#[test]
fn without_a_score_there_is_a_first_impression_or_the_band_alone() {
    assert_eq!(bar("? 3 2 ?"), Bar::BandAlone("M194 14H604V42H194z".to_owned()));
    let band = Some("M91 12H706V44H91z".to_owned());
    let mark = "M0 19H245V37H0z".to_owned();
    assert_eq!(bar("2 . . ."), Bar::FirstImpression { mark, band });
    assert_eq!(bar("? ."), Bar::Nothing);
    assert_eq!(bar("n n"), Bar::Nothing);
}

#[test]
fn a_radar_of_ten_with_one_opening() {
    let text = "4 4 3 4 | 3 2 3 | 3 2 2 3 | 2 2 1 3 | ? 3 2 ? | 3 3 2 | 4 3 3 | 3 2 2 2 \
                | 3 3 4 | 1 2 1 2";
    let radar = Radar::of(&score(text).dimensions);
    assert_eq!(
        radar.rings[0],
        "M260 220L284 228L298 248L298 272L284 292L260 300L236 292L222 272L222 248L236 228z"
    );
    assert_eq!(
        radar.rings[4],
        "M260 52L382 92L458 196L458 324L382 428L260 468L138 428L62 324L62 196L138 92z"
    );
    assert_eq!(
        radar.line,
        "M260 370L179 372L172 289L129 217L224 211L260 104L325 171L358 228L338 285"
    );
    assert_eq!((radar.points.len(), radar.points[0]), (9, (260, 104)));
}

#[test]
fn a_radar_without_a_gap_is_closed() {
    let (assessment, answers) = example_3();
    let radar = Radar::of(&outcome(&assessment, &answers).dimensions);
    assert!(radar.line.ends_with('z'));
    assert_eq!((radar.points.len(), radar.impressions.len()), (10, 0));
}

#[test]
fn a_first_impression_is_a_point_beside_the_line() {
    let radar = Radar::of(&score("3 3 | 2 . . | ? ? | 5 . . .").dimensions);
    assert_eq!(radar.points, [(260, 136)]);
    assert_eq!(radar.impressions, [(342, 260), (52, 260)]);
    assert_eq!(radar.line, "", "one score is no line");
}

#[test]
fn the_numbers_of_the_rings_stand_beside_the_first_axis() {
    let radar = Radar::of(&score("3 3 | 3 3 | 3 3").dimensions);
    assert_eq!(radar.ring_labels, [(271, 236), (271, 194), (271, 152), (271, 110), (271, 68)]);
    assert_eq!(radar.axes.len(), 3);
}

/// Also where a turn of the circle is no whole number of degrees.
#[test]
fn a_radar_is_the_same_on_the_left_and_on_the_right() {
    for count in 1..=12 {
        let radar = Radar::of(&score(&["3 3"; 12][..count].join(" | ")).dimensions);
        assert_eq!(radar.points.len(), count);
        for axis in 1..count {
            let ((x, y), (mirrored, same)) = (radar.points[axis], radar.points[count - axis]);
            assert_eq!((520 - x, y), (mirrored, same), "axis {axis} of {count}");
            // A score of 3 is 124 from the centre, give or take the rounding.
            let square = (x - 260).pow(2) + (y - 260).pow(2);
            assert!((123 * 123..=125 * 125).contains(&square), "axis {axis} of {count}");
        }
    }
    let none = Radar::of(&[]);
    assert_eq!((none.rings, none.line), (vec![String::new(); 5], String::new()));
}

#[test]
fn a_track_has_seven_places_and_what_was_chosen() {
    assert_eq!(
        Track::ground(),
        "M30 30H570M30 22V38M120 22V38M210 22V38M300 22V38M390 22V38M480 22V38M570 22V38"
    );
    assert_eq!(Track::diamond(120), "M120 15L135 30L120 45L105 30z");
    let [left, .., right] = Position::ALL;
    let now = Track { now: Some(30), desired: None, arrow: None };
    assert_eq!(Track::of(Reading::OnlyNow(left)), Some(now.clone()));
    assert!(!now.stays());
    let desired = Track { now: None, desired: Some(570), arrow: None };
    assert_eq!(Track::of(Reading::OnlyDesired(right)), Some(desired.clone()));
    assert!(!desired.stays());
    let neither = Track { now: None, desired: None, arrow: None };
    assert!(!neither.stays());
}
