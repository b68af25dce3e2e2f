//! Logarithm and exponential in fixed point of fifteen decimals, for the log-log band of a survival curve.
//!
//! Each series is summed until its terms vanish, at most thirty, each a last decimal off: the results are within 10⁻¹³
//! of the exact values (relative, for an exponential above 1), far below the tenth of a percent they are printed to.

/// One.
pub(super) const ONE: i128 = 1_000_000_000_000_000;
/// ln 2.
const LN_2: i128 = 693_147_180_559_945;

/// A product.
pub(super) const fn times(a: i128, b: i128) -> i128 {
    a * b / ONE
}

/// The natural logarithm of `x`, 0 < x ≤ 1.
///
/// x = m/2ᵏ with m over ½, and ln m = −2·artanh((1 − m)/(1 + m)).
pub(super) fn ln(x: i128) -> i128 {
    let (mut mantissa, mut halvings) = (x.clamp(1, ONE), 0);
    while mantissa * 2 <= ONE {
        mantissa *= 2;
        halvings += 1;
    }
    let ratio = (ONE - mantissa) * ONE / (ONE + mantissa);
    let square = times(ratio, ratio);
    let (mut power, mut sum, mut odd) = (ratio, 0, 1);
    while power > 0 {
        sum += power / odd;
        power = times(power, square);
        odd += 2;
    }
    -2 * sum - halvings * LN_2
}

/// The exponential of `x`; beyond ±40 it reads as at ±40.
///
/// x = k·ln 2 + r with 0 ≤ r < ln 2, and eˣ = 2ᵏ·eʳ.
pub(super) fn exp(x: i128) -> i128 {
    let x = x.clamp(-40 * ONE, 40 * ONE);
    let (doublings, rest) = (x.div_euclid(LN_2), x.rem_euclid(LN_2));
    let (mut term, mut sum, mut rank) = (ONE, 0, 1);
    while term > 0 {
        sum += term;
        term = times(term, rest) / rank;
        rank += 1;
    }
    if doublings < 0 { sum >> -doublings } else { sum << doublings }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: i128, exact: i128) -> bool {
        (value - exact).abs() <= 100
    }

    #[test]
    fn logarithms_and_exponentials_agree_with_the_tables_to_thirteen_decimals() {
        assert!(near(ln(ONE / 2), -LN_2) && ln(ONE) == 0);
        assert!(near(ln(ONE / 10), -2_302_585_092_994_046));
        assert!(near(ln(857_142_857_142_857), -154_150_679_827_258));
        assert!(near(exp(ONE), 2_718_281_828_459_045) && exp(0) == ONE);
        assert!(near(exp(-ONE), 367_879_441_171_442));
        assert!(near(exp(1_959_963_984_540_054), 7_099_071_384_231_335));
    }

    #[test]
    fn one_undoes_the_other() {
        for x in [1, 1000, ONE / 1_000_000, ONE / 3, ONE / 2, ONE - 1, ONE] {
            assert!(near(exp(ln(x)), x), "{x}");
        }
        assert_eq!(exp(-100 * ONE), exp(-40 * ONE));
    }
}
