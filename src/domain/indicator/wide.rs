//! Products of integers too long for 128 bits, to compare two square roots without approximation.

/// Number of 64-bit limbs: 384 bits hold every product of `interval.rs` for denominators up to 2³².
const LIMBS: usize = 6;

/// An unsigned integer of 384 bits, least limb first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wide([u64; LIMBS]);

impl From<u128> for Wide {
    fn from(value: u128) -> Self {
        Self([low(value), low(value >> 64), 0, 0, 0, 0])
    }
}

impl std::ops::Add for Wide {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        let mut carry = 0;
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            let sum = u128::from(*mine) + u128::from(theirs) + carry;
            *mine = low(sum);
            carry = sum >> 64;
        }
        self
    }
}

impl std::ops::Mul for Wide {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let mut product = [0_u64; LIMBS];
        for (shift, factor) in other.0.into_iter().enumerate() {
            let mut carry = 0;
            for (limb, mine) in product.iter_mut().skip(shift).zip(self.0) {
                let sum = u128::from(mine) * u128::from(factor) + u128::from(*limb) + carry;
                *limb = low(sum);
                carry = sum >> 64;
            }
        }
        Self(product)
    }
}

impl Wide {
    /// |self − other| and whether self is the smaller.
    pub(super) fn distance(self, other: Self) -> (Self, bool) {
        let smaller = self < other;
        let (mut great, small) = if smaller { (other, self) } else { (self, other) };
        let mut borrow = false;
        for (mine, theirs) in great.0.iter_mut().zip(small.0) {
            let (rest, under) = mine.overflowing_sub(theirs);
            let (rest, under_again) = rest.overflowing_sub(u64::from(borrow));
            *mine = rest;
            borrow = under || under_again;
        }
        (great, smaller)
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}

/// The least 64 bits.
#[expect(clippy::cast_possible_truncation, reason = "the least limb is what is wanted")]
const fn low(value: u128) -> u64 {
    value as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_longer_than_128_bits_compare_exactly() {
        let big = Wide::from(u128::MAX);
        let square = big * big;
        let (less, smaller) = square.distance(Wide::from(1));
        assert!(!smaller && less < square && less + Wide::from(1) == square);
        // (2¹²⁸ − 1)² = 2²⁵⁶ − 2¹²⁹ + 1
        let power = |n: u32| (0..n).fold(Wide::from(1), |value, _| value * Wide::from(2));
        assert_eq!(square + power(129), power(256) + Wide::from(1));
    }
}
