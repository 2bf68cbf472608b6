//! The states of a place scale.

use samenhang_core::answers::{Place, Position};
use samenhang_core::text::{common, dilemma as text};

use super::{PlaceScale, place_scale};
use crate::components::example::{Example, nl};
use crate::markup::{Callback, Html};

const DEGREES: [&str; 7] =
    ["Helemaal", "Vooral", "Iets meer", "Ertussenin", "Iets meer", "Vooral", "Helemaal"];

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("nothing chosen", || dilemma(None, Callback::noop())),
        Example::new("in between", || dilemma(Some(Place::At(Position::ALL[3])), Callback::noop())),
        Example::new("extreme place", || {
            dilemma(Some(Place::At(Position::ALL[6])), Callback::noop())
        }),
        Example::new("unknown", || dilemma(Some(Place::Unknown), Callback::noop())),
    ]
}

/// Where the municipality stands now in one dilemma.
pub fn dilemma(chosen: Option<Place>, onchoose: Callback<Option<Place>>) -> Html {
    let places = Position::ALL.iter().zip(DEGREES).map(|(position, degree)| {
        let pole = match position.value() {
            0 => None,
            value if value < 0 => Some("beginnen met een brede, integrale visie".to_owned()),
            _ => Some("beginnen met praktische stappen".to_owned()),
        };
        (degree, pole)
    });
    place_scale(&PlaceScale {
        name: "nu",
        legend: "Waar staat uw gemeente nu?",
        poles: ("Beginnen met een brede, integrale visie", "Beginnen met praktische stappen"),
        places: &places.collect::<Vec<_>>(),
        unknown: nl(common::UNKNOWN),
        clear: (nl(common::CLEAR), nl(text::CLEAR_NOW)),
        chosen,
        onchoose,
    })
}
