//! The page with one dilemma.

use super::{lower_first, texts};
use crate::answers::Position;
use crate::assessment::{Dilemma, DilemmaScale, Lang};

texts! {
    STRENGTH = "De kracht", "The strength";
    SHADOW = "De keerzijde, als u doorschiet", "The downside, if you overdo it";
    NOTE = "Toelichting", "Explanation";
    NEXT = "Volgend dilemma", "Next dilemma";
    PREVIOUS = "Vorig dilemma", "Previous dilemma";
    TO_REVIEW = "Controleer uw antwoorden", "Check your answers";
    HINTS = "Hulp bij dit dilemma", "Help with this dilemma";
    HINT_HEADING = "Geen goede of foute plek", "No right or wrong place";
    AFTER = "Hierna controleert u uw antwoorden", "Next you check your answers";
    CLEAR_NOW = ": nu", ": now";
    CLEAR_DESIRED = ": over twee jaar", ": in two years’ time";
}

/// "Dilemma 1 van 9".
#[must_use]
pub fn place(lang: Lang, number: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("Dilemma {number} van {total}"),
        Lang::En => format!("Dilemma {number} of {total}"),
    }
}

/// A place in full: "Vooral: beginnen met praktische stappen".
#[must_use]
pub fn spoken(scale: &DilemmaScale, dilemma: &Dilemma, position: Position) -> String {
    let text = scale.positions.get(position.index()).map_or("", |text| text.spoken.as_str());
    let pole = if position.value() < 0 { &dilemma.left } else { &dilemma.right };
    match text.split_once('{') {
        Some((before, rest)) => {
            let after = rest.split_once('}').map_or("", |(_, after)| after);
            [before, &lower_first(&pole.label), after].concat()
        }
        None => text.to_owned(),
    }
}

/// The part of a place before the pole: "Vooral", "Ertussenin".
#[must_use]
pub fn degree(scale: &DilemmaScale, position: Position) -> &str {
    let text = scale.positions.get(position.index()).map_or("", |text| text.spoken.as_str());
    text.split(':').next().unwrap_or(text)
}
