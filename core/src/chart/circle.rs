//! Directions round a circle in whole numbers.

/// The length of a direction: 2³⁰.
pub(super) const UNIT: i64 = 1 << 30;

/// A quarter of π in units of 2⁻³⁰.
const EIGHTH: i64 = 843_314_857;

/// (to the right, up) after `part` of `whole` turns clockwise from the top, in [`UNIT`]s.
pub(super) fn direction(part: usize, whole: usize) -> (i64, i64) {
    let (part, whole) = (part as i128, whole.max(1) as i128);
    // The angle in eighths of a turn, and how far it lies into its eighth.
    let eighths = part * 8;
    let octant = (eighths / whole).rem_euclid(8);
    let into = i64::try_from(eighths % whole * i128::from(EIGHTH) / whole).unwrap_or(0);
    // In every second eighth the angle is counted back from the end of the eighth.
    let angle = if octant % 2 == 0 { into } else { EIGHTH - into };
    let (sine, cosine) = (sine(angle), cosine(angle));
    match octant {
        0 => (sine, cosine),
        1 => (cosine, sine),
        2 => (cosine, -sine),
        3 => (sine, -cosine),
        4 => (-sine, -cosine),
        5 => (-cosine, -sine),
        6 => (-cosine, sine),
        _ => (-sine, cosine),
    }
}

fn product(a: i64, b: i64) -> i64 {
    (a * b) >> 30
}

/// The sine of an angle of at most an eighth of a turn, by its series; off by less than 10⁻⁸.
fn sine(angle: i64) -> i64 {
    let square = product(angle, angle);
    let term = |divisor: i64, inner: i64| UNIT - product(square, inner) / divisor;
    product(angle, term(6, term(20, term(42, term(72, UNIT)))))
}

/// The cosine of an angle of at most an eighth of a turn, by its series; off by less than 10⁻⁸.
fn cosine(angle: i64) -> i64 {
    let square = product(angle, angle);
    let term = |divisor: i64, inner: i64| UNIT - product(square, inner) / divisor;
    term(2, term(12, term(30, term(56, term(90, UNIT)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: (i64, i64), expected: (i64, i64)) -> bool {
        // A hundred-millionth of the unit.
        (found.0 - expected.0).abs() <= 11 && (found.1 - expected.1).abs() <= 11
    }

    #[test]
    fn known_directions() {
        assert!(near(direction(0, 10), (0, UNIT)));
        assert!(near(direction(1, 4), (UNIT, 0)));
        assert!(near(direction(2, 4), (0, -UNIT)));
        assert!(near(direction(3, 4), (-UNIT, 0)));
        // √½ = 0.70710678118…
        let half = 759_250_125;
        assert!(near(direction(1, 8), (half, half)));
        assert!(near(direction(5, 8), (-half, -half)));
        // sin 30° = ½, cos 30° = √¾ = 0.86602540378…
        assert!(near(direction(1, 12), (UNIT / 2, 929_887_697)));
        assert!(near(direction(10, 12), (-929_887_697, UNIT / 2)));
    }

    #[test]
    fn every_direction_has_the_same_length() {
        for whole in 1..=40 {
            for part in 0..whole {
                let (x, y) = direction(part, whole);
                let length = i128::from(x) * i128::from(x) + i128::from(y) * i128::from(y);
                let unit = i128::from(UNIT) * i128::from(UNIT);
                assert!((length - unit).abs() < unit / 10_000_000, "{part} of {whole}");
            }
        }
    }
}
