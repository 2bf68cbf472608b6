//! The geometry of the charts.

use samenhang_core::answers::Position;
use samenhang_core::chart::{Arrow, BAR_GRID, Bar, Label, Mark, Point, Radar, TRACK_GRID, Track};
use samenhang_core::score::{Reading, Side, outcome};

use super::fixture::{example_3, score, with_means};

fn bar(text: &str) -> Bar {
    Bar::of(&score(text).dimensions[0])
}

#[test]
fn a_bar_ends_in_the_zone_of_its_label() {
    let mark = |text: &str| bar(text).mark.unwrap();
    assert_eq!(mark("4 4 3 4"), "M0 19H604V37H0z");
    assert_eq!(mark("3 2 3"), "M0 19H382V37H0z");
    assert_eq!(mark("2 2"), "M0 19H245V37H0z");
    assert_eq!(mark("1 1"), "M0 19H40V37H0z");
    assert_eq!(mark("5 5"), "M0 19H860V37H0z");
    for (level, grid) in (2..=5).zip(BAR_GRID) {
        let end = mark(&format!("{level} {level}"));
        let x = end.strip_prefix("M0 19H").unwrap().split('V').next().unwrap();
        assert!(grid.starts_with(&format!("M{x} ")), "level {level} begins at its line");
    }
}

#[test]
fn a_band_shows_only_what_is_not_known() {
    let known = bar("3 2 3");
    assert_eq!((known.band, known.band_alone, known.impression), (None, None, None));
    let unknown = bar("3 2 ? 2 3");
    assert_eq!(unknown.mark.as_deref(), Some("M0 19H348V37H0z"));
    assert_eq!(unknown.band.as_deref(), Some("M286 12H450V44H286z"));
    assert_eq!(unknown.band_alone, None);
}

#[test]
fn without_a_score_the_band_stands_alone() {
    let alone = bar("? 3 2 ?");
    assert_eq!(alone.band_alone.as_deref(), Some("M194 14H604V42H194z"));
    assert_eq!((alone.mark, alone.band, alone.impression), (None, None, None));
    let impression = bar("2 . . .");
    assert_eq!(impression.impression.as_deref(), Some("M0 19H245V37H0z"));
    assert_eq!(impression.band_alone.as_deref(), Some("M91 14H706V42H91z"));
    assert_eq!(bar("? ."), Bar::default());
    assert_eq!(bar("n n"), Bar::default());
}

#[test]
fn a_mean_by_itself_has_a_bar() {
    let mean = score("4 4 3 4").dimensions[0].score.mean().unwrap();
    assert_eq!(Bar::of_mean(mean), bar("4 4 3 4"));
}

#[test]
fn a_radar_of_ten_with_one_opening() {
    let text = "4 4 3 4 | 3 2 3 | 3 2 2 3 | 2 2 1 3 | ? 3 2 ? | 3 3 2 | 4 3 3 | 3 2 2 2 \
                | 3 3 4 | 1 2 1 2";
    let radar = Radar::of(&score(text).dimensions).unwrap();
    assert_eq!(
        radar.grid[0],
        "M260 220L284 228L298 248L298 272L284 292L260 300L236 292L222 272L222 248L236 228z"
    );
    assert_eq!(
        radar.grid[4],
        "M260 52L382 92L458 196L458 324L382 428L260 468L138 428L62 324L62 196L138 92z"
    );
    assert_eq!(radar.grid[5], "M260 260L260 52");
    assert_eq!(radar.grid[12], "M260 260L62 324");
    assert_eq!(radar.grid.len(), 15);
    assert_eq!(
        radar.line,
        "M260 370L179 372L172 289L129 217L224 211L260 104L325 171L358 228L338 285"
    );
    assert!(!radar.is_closed);
    assert_eq!((radar.dots.len(), radar.dots[0]), (9, Point { x: 260, y: 104 }));
    let at = |x, y| Point { x, y };
    let numbers = [
        (260, 30),
        (399, 75),
        (484, 193),
        (484, 339),
        (399, 457),
        (260, 502),
        (121, 457),
        (36, 339),
        (36, 193),
        (121, 75),
    ];
    assert_eq!(radar.numbers, numbers.map(|(x, y)| at(x, y)));
    assert_eq!(radar.levels, [236, 194, 152, 110, 68].map(|y| at(271, y)));
}

#[test]
fn a_full_radar_is_closed() {
    let (assessment, answers) = example_3();
    let radar = Radar::of(&outcome(&assessment, &answers).dimensions).unwrap();
    assert!(radar.is_closed);
    assert!(radar.line.starts_with("M260 104L") && radar.line.ends_with('z'));
    assert_eq!((radar.dots.len(), radar.impressions.len()), (10, 0));
}

#[test]
fn a_radar_opens_wherever_a_score_is_missing() {
    let radar = |text: &str| Radar::of(&score(text).dimensions).unwrap();
    // Four directions: up, right, down, left. A score between two openings is a dot only.
    let lone = radar("1 1 | ? . | 5 5 | 3 . .");
    assert_eq!((lone.line.as_str(), lone.dots.len()), ("", 2));
    assert_eq!(lone.impressions, [Point { x: 136, y: 260 }]);
    let two_runs = radar("1 1 | 1 1 | ? . | 1 1 | 1 1 | ? .");
    assert_eq!(two_runs.line.matches('M').count(), 2);
    let across = radar("1 1 | ? . | 1 1 | 1 1");
    assert_eq!(across.line, "M260 300L220 260L260 220");
    let none = radar("? . | ? . | ? .");
    assert_eq!((none.line.as_str(), none.dots.len(), none.is_closed), ("", 0, false));
}

#[test]
fn fewer_than_three_dimensions_make_no_radar() {
    assert_eq!(Radar::of(&score("3 3 | 3 3").dimensions), None);
    assert!(Radar::of(&score("3 3 | 3 3 | 3 3").dimensions).is_some());
    let many = vec![(7, 2); 37];
    assert_eq!(Radar::of(&score(&with_means(&many)).dimensions).unwrap().dots.len(), 37);
}

fn position(value: i8) -> Position {
    Position::new(value).unwrap()
}

fn moved(now: i8, desired: i8, toward: Side) -> Track {
    let reading = Reading::Move { now: position(now), desired: position(desired), toward };
    Track::of(reading).unwrap()
}

#[test]
fn a_move_is_a_disc_an_arrow_and_a_diamond() {
    let right = moved(-2, 1, Side::Right);
    let arrow = Arrow { shaft: "M120 30H368".into(), head: "M358 21L368 30L358 39".into() };
    assert_eq!(right.arrow, Some(arrow));
    let diamond = Mark::Diamond("M390 15L405 30L390 45L375 30z".into());
    assert_eq!(right.marks, [Mark::Disc { x: 120, r: 12 }, diamond]);
    assert_eq!(right.labels, [Label::Now(120), Label::Desired(390)]);
    let left = moved(2, 0, Side::Left).arrow.unwrap();
    let expected = ("M480 30H322".to_owned(), "M332 21L322 30L332 39".to_owned());
    assert_eq!((left.shaft, left.head), expected);
}

#[test]
fn staying_is_a_disc_in_a_ring() {
    let stay = Track::of(Reading::Stay(position(1))).unwrap();
    assert_eq!(stay.arrow, None);
    assert_eq!(stay.marks, [Mark::Ring { x: 390, r: 16 }, Mark::Disc { x: 390, r: 9 }]);
    assert_eq!(stay.labels, [Label::Both(390)]);
}

#[test]
fn one_place_stands_alone_and_none_has_no_track() {
    let now = Track::of(Reading::OnlyNow(position(0))).unwrap();
    assert_eq!(
        (now.marks, now.labels),
        (vec![Mark::Disc { x: 300, r: 12 }], vec![Label::Now(300)])
    );
    let desired = Track::of(Reading::OnlyDesired(position(0))).unwrap();
    assert_eq!(desired.marks, [Mark::Diamond("M300 15L315 30L300 45L285 30z".into())]);
    assert_eq!(Track::of(Reading::Nothing), None);
}

#[test]
fn labels_keep_clear_of_the_edges() {
    assert_eq!(moved(-3, 3, Side::Right).labels, [Label::Now(30), Label::Desired(560)]);
    assert_eq!(moved(3, -3, Side::Left).labels, [Label::Now(570), Label::Desired(40)]);
    let both = |place| Track::of(Reading::Stay(position(place))).unwrap().labels;
    assert_eq!((both(-3), both(3)), (vec![Label::Both(70)], vec![Label::Both(530)]));
}

#[test]
fn the_line_has_a_tick_at_each_place() {
    for place in Position::ALL {
        let Some(Track { marks, .. }) = Track::of(Reading::OnlyNow(place)) else { panic!() };
        let Mark::Disc { x, .. } = marks[0] else { panic!("{marks:?}") };
        assert!(TRACK_GRID[place.index() + 1].starts_with(&format!("M{x} ")));
    }
}
