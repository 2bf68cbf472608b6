//! Figures as they are shown.

use super::Fraction;
use crate::assessment::Lang;

/// A figure as it is shown: in tenths, rounded once from the exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown(i64);

impl Shown {
    /// A difference: one decimal, halves away from zero.
    #[must_use]
    pub const fn difference(value: Fraction) -> Self {
        // scoring S2
        Self(value.round(10))
    }

    /// A figure on the scale of levels with the whole level it reaches.
    pub(super) const fn on_scale(rounded_tenths: i64, level_reached: i64) -> Self {
        // scoring S2: a figure never reaches a level that its label does not.
        let below_next = level_reached.saturating_mul(10).saturating_add(9);
        Self(if rounded_tenths > below_next { below_next } else { rounded_tenths })
    }

    /// The figure in tenths: 27 is 2.7.
    #[must_use]
    pub const fn tenths(self) -> i64 {
        self.0
    }

    /// The figure with one decimal: a comma in Dutch, a point in English, "−" below zero.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        decimal(self.0, 1, lang)
    }
}

/// A whole number of `10^-places` in writing.
pub(super) fn decimal(value: i64, places: u32, lang: Lang) -> String {
    let unit = 10_u64.pow(places);
    let size = value.unsigned_abs();
    let sign = if value < 0 { "\u{2212}" } else { "" };
    let mark = match lang {
        Lang::Nl => ',',
        Lang::En => '.',
    };
    let (whole, part) = (size / unit, size % unit);
    let width = places as usize;
    format!("{sign}{whole}{mark}{part:0width$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        let quarter = Fraction::tenths(25).minus(Fraction::tenths(20)).over(2);
        assert_eq!(quarter.map(Shown::difference).map(Shown::tenths), Some(3));
        let below = Fraction::tenths(-5).over(2);
        assert_eq!(below.map(|f| Shown::difference(f).text(Lang::Nl)), Some("−0,3".to_owned()));
        // Just on the other side of a half, both ways.
        let near = Fraction::whole(-24).over(100);
        assert_eq!(near.map(|f| Shown::difference(f).text(Lang::Nl)), Some("−0,2".to_owned()));
        let nothing = Fraction::whole(-4).over(100);
        assert_eq!(nothing.map(|f| Shown::difference(f).text(Lang::En)), Some("0.0".to_owned()));
    }

    #[test]
    fn both_languages() {
        assert_eq!(Shown(27).text(Lang::Nl), "2,7");
        assert_eq!(Shown(27).text(Lang::En), "2.7");
        assert_eq!(Shown(50).text(Lang::Nl), "5,0");
        assert_eq!(decimal(2677, 2, Lang::Nl), "26,77");
        assert_eq!(decimal(205, 2, Lang::En), "2.05");
    }

    #[test]
    fn a_figure_stays_below_the_level_it_did_not_reach() {
        assert_eq!(Shown::on_scale(30, 2), Shown(29));
        assert_eq!(Shown::on_scale(29, 2), Shown(29));
        assert_eq!(Shown::on_scale(30, 3), Shown(30));
    }
}
