//! S25: how dilemmas are read.

use samenhang_core::answers::{DilemmaEntry, Place, Position};
use samenhang_core::assessment::{Dilemma, DilemmaId, Pole};
use samenhang_core::score::{DilemmaOutcome, Facet, Reading, Side, outcome};

use super::fixture::{answers, assessment, content};

fn at(value: i8) -> Option<Place> {
    Position::new(value).map(Place::At)
}

fn position(value: i8) -> Position {
    Position::new(value).unwrap()
}

fn read(now: Option<Place>, desired: Option<Place>) -> DilemmaOutcome {
    let pole = || Pole { label: String::new(), strength: String::new(), shadow: String::new() };
    let mut packed = content(&[2]);
    let id = DilemmaId::new("a");
    packed.dilemmas.push(Dilemma {
        id: id.clone(),
        title: String::new(),
        explanation: String::new(),
        left: pole(),
        right: pole(),
        discussion: String::new(),
        terms: Vec::new(),
    });
    let mut answers = answers("3 3");
    answers.dilemmas.insert(id, DilemmaEntry { now, desired, note: String::new() });
    let mut outcome = outcome(&assessment(packed), &answers);
    assert_eq!(outcome.dilemmas.len(), 1);
    outcome.dilemmas.remove(0)
}

use Facet::{Shadow, ShadowNow, Strength, StrengthAtRisk};
use Side::{Left, Right};

#[test]
fn a_wish_to_move_shows_where_to_and_what_is_at_risk() {
    let read_right = read(at(-2), at(1));
    let expected = Reading::Move { now: position(-2), desired: position(1), toward: Right };
    assert_eq!(read_right.reading, expected);
    assert_eq!(read_right.reading.shift(), Some(3));
    assert_eq!(read_right.facets, [Strength(Right), Shadow(Right), StrengthAtRisk(Left)]);
    // Towards a side is a direction, not a place: from 2 to 0 moves to the left.
    let to_middle = read(at(2), at(0));
    assert_eq!(to_middle.reading.shift(), Some(-2));
    assert_eq!(to_middle.facets, [Strength(Left), Shadow(Left), StrengthAtRisk(Right)]);
}

#[test]
fn an_extreme_place_shows_its_shadow_first() {
    let facets = read(at(-3), at(0)).facets;
    assert_eq!(facets, [ShadowNow(Left), Strength(Right), Shadow(Right), StrengthAtRisk(Left)]);
    assert_eq!(read(at(3), at(3)).facets, [ShadowNow(Right), Strength(Right)]);
    assert_eq!(read(at(3), None).facets, [ShadowNow(Right), Strength(Right)]);
    // Only the place now counts as extreme.
    assert_eq!(read(None, at(3)).facets, [Strength(Right), Shadow(Right)]);
    assert_eq!(read(at(2), at(3)).facets, [Strength(Right), Shadow(Right), StrengthAtRisk(Left)]);
}

#[test]
fn a_wish_to_stay_shows_the_side_it_stands_on() {
    let stay = read(at(-1), at(-1));
    assert_eq!(stay.reading, Reading::Stay(position(-1)));
    assert_eq!(stay.reading.shift(), Some(0));
    assert_eq!(stay.facets, [Strength(Left), Shadow(Left)]);
    let middle = read(at(0), at(0)).facets;
    assert_eq!(middle, [Strength(Left), Shadow(Left), Strength(Right), Shadow(Right)]);
}

#[test]
fn one_missing_place_leaves_the_other() {
    let now = read(at(2), Some(Place::Unknown));
    assert_eq!(now.reading, Reading::OnlyNow(position(2)));
    assert_eq!(now.facets, [Strength(Right), Shadow(Right)]);
    assert_eq!(now.reading.shift(), None);
    let desired = read(None, at(-2));
    assert_eq!(desired.reading, Reading::OnlyDesired(position(-2)));
    assert_eq!(desired.facets, [Strength(Left), Shadow(Left)]);
}

#[test]
fn nothing_chosen_is_nothing_not_the_middle() {
    for (now, desired) in [(None, None), (Some(Place::Unknown), None)] {
        let nothing = read(now, desired);
        assert_eq!((nothing.now, nothing.desired), (now, desired));
        assert_eq!(nothing.reading, Reading::Nothing);
        assert!(nothing.facets.is_empty());
    }
}

#[test]
fn dilemmas_never_touch_a_score() {
    let (assessment, plain) = (assessment(content(&[2, 2])), answers("3 4 | 2 2"));
    let mut more = plain.clone();
    let entry = DilemmaEntry { now: at(3), desired: at(-3), note: String::new() };
    more.dilemmas.insert(DilemmaId::new("a"), entry);
    assert_eq!(outcome(&assessment, &plain), outcome(&assessment, &more));
}
