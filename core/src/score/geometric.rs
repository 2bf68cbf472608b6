//! The geometric mean, compared and shown without a root.

use super::{Mean, Shown};
use crate::answers::Level;

/// A whole number of any size, to multiply and to compare.
///
/// Parts of 64 bits, the lowest first; the last is never zero, so that a longer number is a
/// greater one. The product of the real content (ten fractions of at most 25 / 5, a bound in
/// twentieths) stays below 10²⁸ and would fit 128 bits; other content may not.
#[derive(Debug, PartialEq, Eq)]
struct Natural(Vec<u64>);

impl Natural {
    /// The product of factors greater than zero.
    fn product(factors: impl Iterator<Item = u64>) -> Self {
        let mut parts = vec![1];
        for factor in factors {
            let mut carry = 0_u64;
            for part in &mut parts {
                // (2⁶⁴ − 1)² + 2⁶⁴ − 1 < 2¹²⁸.
                let made = u128::from(*part) * u128::from(factor) + u128::from(carry);
                *part = made as u64;
                carry = (made >> 64) as u64;
            }
            if carry > 0 {
                parts.push(carry);
            }
        }
        Self(parts)
    }

    fn at_least(&self, other: &Self) -> bool {
        let (left, right) = (self.0.iter().rev(), other.0.iter().rev());
        self.0.len().cmp(&other.0.len()).then_with(|| left.cmp(right)).is_ge()
    }
}

/// The geometric mean of several means.
pub(super) struct Geometric<'a>(pub(super) &'a [Mean]);

impl Geometric<'_> {
    /// Whether it is at least `num / den`.
    fn at_least(&self, num: u32, den: u32) -> bool {
        // scoring S1: (Π sum / Π count)^(1/D) ≥ num / den, as Π (sum · den) ≥ Π (count · num).
        let product = |part: fn(&Mean) -> u32, factor: u32| {
            Natural::product(self.0.iter().map(|m| u64::from(part(m)) * u64::from(factor)))
        };
        product(|m| m.sum(), den).at_least(&product(|m| m.count(), num))
    }

    /// The level that is reached.
    pub(super) fn label(&self) -> Level {
        let above = (2..=5).take_while(|level| self.at_least(*level, 1)).count();
        Level::ALL.get(above).copied().unwrap_or(Level::ALL[4])
    }

    /// The figure as shown, the decimal found by comparing.
    pub(super) fn shown(&self) -> Shown {
        // scoring S2: tenth t is shown from t − ½ tenth, that is (2t − 1) / 20.
        let above = (11..=50_u32).collect::<Vec<_>>();
        let reached = above.partition_point(|tenth| self.at_least(2 * tenth - 1, 20));
        let tenths = 10 + i64::try_from(reached).unwrap_or(0);
        Shown::on_scale(tenths, self.label().value().into())
    }
}

#[cfg(test)]
mod tests {
    use super::super::scale;
    use super::*;

    fn means(fractions: &[(u8, u32)]) -> Vec<Mean> {
        // A level `count` times, and the rest of the sum spread over them, is a mean.
        fractions
            .iter()
            .filter_map(|(sum, count)| {
                let base = u32::from(*sum) / count;
                let over = u32::from(*sum) % count;
                let levels = (0..*count).map(|i| base + u32::from(i < over));
                Mean::of(levels.map(|value| scale::level(value.into())))
            })
            .collect()
    }

    #[test]
    fn products_of_any_length() {
        assert_eq!(Natural::product([6, 7].into_iter()), Natural(vec![42]));
        assert_eq!(
            Natural::product([u64::MAX, u64::MAX].into_iter()),
            Natural(vec![1, u64::MAX - 1])
        );
        let large = Natural::product([u64::MAX; 3].into_iter());
        // (2⁶⁴ − 1)³ = 2¹⁹² − 3 · 2¹²⁸ + 3 · 2⁶⁴ − 1
        assert_eq!(large, Natural(vec![u64::MAX, 2, u64::MAX - 2]));
        assert!(large.at_least(&Natural(vec![u64::MAX])));
        assert!(!Natural(vec![u64::MAX]).at_least(&large));
        assert!(large.at_least(&large));
        // The highest part decides, not the lowest.
        assert!(Natural(vec![1, 2]).at_least(&Natural(vec![9, 1])));
        assert!(!Natural(vec![9, 1]).at_least(&Natural(vec![1, 2])));
    }

    #[test]
    fn roots_that_are_known() {
        // √(2 · 4,5) = 3 exactly; √(2 · 4,25) = 2,915…
        let three = means(&[(2, 1), (9, 2)]);
        assert_eq!(
            (Geometric(&three).shown().tenths(), Geometric(&three).label().value()),
            (30, 3)
        );
        let below = means(&[(2, 1), (17, 4)]);
        assert_eq!(
            (Geometric(&below).shown().tenths(), Geometric(&below).label().value()),
            (29, 2)
        );
        // √(2 · 4,4) = 2,966…: rounds to 3,0, but level 3 is not reached.
        let near = means(&[(2, 1), (22, 5)]);
        assert_eq!((Geometric(&near).shown().tenths(), Geometric(&near).label().value()), (29, 2));
        // √(2,25 · 2,25) = 2,25 exactly: a half goes up.
        let half = means(&[(9, 4), (9, 4)]);
        assert_eq!(Geometric(&half).shown().tenths(), 23);
        let ends = [means(&[(1, 1); 3]), means(&[(5, 1); 3])];
        assert_eq!(ends.map(|m| Geometric(&m).shown().tenths()), [10, 50]);
    }

    #[test]
    fn many_dimensions_are_no_trouble() {
        let many = means(&vec![(7, 2); 300]);
        assert_eq!(Geometric(&many).shown().tenths(), 35);
        assert_eq!(Geometric(&many).label().value(), 3);
    }
}
