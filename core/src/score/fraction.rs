//! Exact numbers (scoring S1).

use std::cmp::Ordering;

/// An exact fraction.
///
/// Type invariant: the denominator is greater than zero and shares no factor with the
/// numerator, so that equal numbers are equal values.
///
/// All figures of a content of at most 64 dimensions of at most 40 questions fit: the common
/// denominator of means over 1 to 40 answers is lcm(1..=40) < 5.4 · 10¹⁵, and a sum of 64 of
/// them, each at most 5, has a numerator below 1.8 · 10¹⁸ < 2⁶³. Beyond that the arithmetic
/// saturates: it never panics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    num: i64,
    den: i64,
}

const fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self { num: number, den: 1 }
    }

    /// A number in tenths.
    #[must_use]
    pub const fn tenths(number: i64) -> Self {
        Self::reduced(number, 10)
    }

    /// `sum / count`, if there is a count.
    #[must_use]
    pub const fn ratio(sum: u32, count: u32) -> Option<Self> {
        if count == 0 { None } else { Some(Self::reduced(sum as i64, count as i64)) }
    }

    /// The only place where a fraction with a denominator is made; `den` is greater than zero.
    const fn reduced(num: i64, den: i64) -> Self {
        // The greatest common divisor is at most `den`, so it fits, and at least 1.
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs()) as i64;
        Self { num: num / divisor, den: den / divisor }
    }

    /// The numerator in lowest terms; it carries the sign.
    #[must_use]
    pub const fn numerator(self) -> i64 {
        self.num
    }

    /// The denominator in lowest terms, greater than zero.
    #[must_use]
    pub const fn denominator(self) -> i64 {
        self.den
    }

    /// The sum.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        let divisor = gcd(self.den.unsigned_abs(), other.den.unsigned_abs()) as i64;
        let (left, right) = (other.den / divisor, self.den / divisor);
        let num = self.num.saturating_mul(left).saturating_add(other.num.saturating_mul(right));
        Self::reduced(num, self.den.saturating_mul(left))
    }

    /// The difference.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        self.plus(Self { num: other.num.saturating_neg(), den: other.den })
    }

    /// The product with a whole number.
    #[must_use]
    pub const fn times(self, factor: u32) -> Self {
        Self::reduced(self.num.saturating_mul(factor as i64), self.den)
    }

    /// The quotient by a whole number, if that is not zero.
    #[must_use]
    pub const fn over(self, divisor: u32) -> Option<Self> {
        if divisor == 0 {
            None
        } else {
            Some(Self::reduced(self.num, self.den.saturating_mul(divisor as i64)))
        }
    }

    /// The sum of several.
    #[must_use]
    pub fn sum(terms: impl Iterator<Item = Self>) -> Self {
        terms.fold(Self::ZERO, Self::plus)
    }

    /// The greatest whole number that is not greater.
    #[must_use]
    pub const fn floor(self) -> i64 {
        self.num.div_euclid(self.den)
    }

    /// The nearest whole number of `1 / parts`; halves go away from zero.
    #[must_use]
    pub const fn round(self, parts: u32) -> i64 {
        let (size, den) = (self.num.unsigned_abs(), self.den.unsigned_abs());
        let (whole, rest) = (size / den, size % den);
        // The quotient and what is left of rest · parts / den, bit by bit of the parts. In this
        // way 64 bits are enough: `left` stays below `den` < 2⁶³. Dividing 128 bits weighs 1 KB.
        let (mut quotient, mut left, mut bit) = (0, 0, u32::BITS);
        while bit > 0 {
            bit -= 1;
            quotient *= 2;
            left *= 2;
            if left >= den {
                (quotient, left) = (quotient + 1, left - den);
            }
            if parts >> bit & 1 == 1 {
                left += rest;
                if left >= den {
                    (quotient, left) = (quotient + 1, left - den);
                }
            }
        }
        let half = (left >= den - left) as u64;
        // |num / den| · parts fits wherever the fraction is a figure on the scale of levels.
        let size = whole.saturating_mul(parts as u64).saturating_add(quotient + half);
        let size = if size > i64::MAX as u64 { i64::MAX } else { size as i64 };
        size * self.num.signum()
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        // A product of two 64-bit numbers fits 128 bits.
        (i128::from(self.num) * i128::from(other.den))
            .cmp(&(i128::from(other.num) * i128::from(self.den)))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop")]

    use super::*;

    fn f(sum: u32, count: u32) -> Fraction {
        Fraction::ratio(sum, count).unwrap()
    }

    #[test]
    fn equal_numbers_are_equal_values() {
        assert_eq!(f(4, 2), Fraction::whole(2));
        assert_eq!((f(6, 4).numerator(), f(6, 4).denominator()), (3, 2));
        assert_eq!(f(0, 7), Fraction::ZERO);
        assert_eq!(Fraction::ratio(1, 0), None);
        assert_eq!(f(1, 2).over(0), None);
    }

    #[test]
    fn arithmetic_is_exact() {
        assert_eq!(f(1, 3).plus(f(1, 6)), f(1, 2));
        assert_eq!(f(1, 3).minus(f(1, 3)), Fraction::ZERO);
        assert_eq!(f(1, 4).minus(f(1, 2)), Fraction::tenths(-5).over(2).unwrap());
        assert_eq!(f(5, 6).times(3), f(5, 2));
        assert_eq!(f(5, 6).over(5), Some(f(1, 6)));
        assert_eq!(Fraction::sum([f(1, 2), f(1, 3), f(1, 6)].into_iter()), Fraction::whole(1));
    }

    #[test]
    fn order_is_that_of_the_numbers() {
        assert!(f(5, 3) < f(1677, 1000));
        assert!(Fraction::tenths(-25) < Fraction::whole(-2));
        assert!(f(10, 3) > f(333, 100));
    }

    #[test]
    fn floor_and_round() {
        assert_eq!((f(5, 2).floor(), f(2, 1).floor(), Fraction::tenths(-1).floor()), (2, 2, -1));
        assert_eq!((f(9, 4).round(10), f(224, 100).round(10)), (23, 22));
        assert_eq!(Fraction::whole(2).minus(f(9, 4)).round(10), -3);
        assert_eq!(Fraction::whole(2).minus(f(224, 100)).round(10), -2);
        assert_eq!(f(2, 3).round(100), 67);
    }

    proptest::proptest! {
        /// The same as with 128 bits, in the range of figures and beyond it.
        #[test]
        fn rounding_is_exact(
            num in proptest::num::i64::ANY,
            den in 1_i64..,
            parts in proptest::num::u32::ANY,
        ) {
            for (num, parts) in [(num, parts), (num % (6 * (den >> 3)).max(1), parts % 1_000)] {
                let Fraction { num: n, den: d } = Fraction::reduced(num, den);
                let (n, d) = (i128::from(n), i128::from(d));
                let size = (2 * n.abs() * i128::from(parts) + d) / (2 * d);
                let size = i64::try_from(size).unwrap_or(i64::MAX);
                let expected = if num < 0 { -size } else { size };
                assert_eq!(Fraction::reduced(num, den).round(parts), expected);
            }
        }
    }

    #[test]
    fn nothing_panics_at_the_edge() {
        let huge = Fraction::whole(i64::MAX);
        let low = Fraction::whole(i64::MIN);
        for a in [huge, low, f(1, u32::MAX)] {
            for b in [huge, low, f(u32::MAX, u32::MAX - 1)] {
                let made = [a.plus(b), a.minus(b), a.times(u32::MAX)];
                assert!(made.iter().all(|m| m.denominator() > 0));
                assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
                assert!(a.over(u32::MAX).unwrap().denominator() > 0);
                let _ = (a.floor(), a.round(u32::MAX));
            }
        }
    }

    #[test]
    fn what_is_too_large_to_round_stays_the_largest() {
        assert_eq!(Fraction::whole(i64::MAX).round(1), i64::MAX);
        assert_eq!(Fraction::whole(i64::MAX / 2 + 1).round(2), i64::MAX);
        assert_eq!(Fraction::whole(i64::MAX / 2).round(2), i64::MAX - 1);
        assert_eq!(Fraction::whole(i64::MAX).round(u32::MAX), i64::MAX);
        assert_eq!(Fraction::whole(i64::MIN).round(10), -i64::MAX);
    }

    #[test]
    fn the_largest_content_is_exact() {
        // 64 dimensions with a mean over 40, 39, 38 … answers.
        let terms: Vec<_> = (0..64).map(|i| f(4 * (40 - i % 40) + 1, 40 - i % 40)).collect();
        let sum = Fraction::sum(terms.iter().copied());
        let back = terms.iter().fold(sum, |rest, term| rest.minus(*term));
        assert_eq!(back, Fraction::ZERO);
        assert!(sum > Fraction::whole(4 * 64) && sum < Fraction::whole(5 * 64));
    }
}
