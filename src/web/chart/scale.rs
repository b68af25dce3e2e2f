//! A value axis.

/// Values from `min` to `max` laid over the whole width, from the side where reading starts.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    min: i64,
    max: i64,
    mirrored: bool,
}

impl Scale {
    /// An axis; `max` must exceed `min`, else it spans one unit.
    #[must_use]
    pub fn new(min: i64, max: i64, mirrored: bool) -> Self {
        Self { min, max: max.max(min.saturating_add(1)), mirrored }
    }

    /// Where a value stands, in hundredths of a percent of the width; values beyond the ends stand at the ends.
    #[must_use]
    pub fn at(&self, value: i64) -> i64 {
        let (range, from_start) = (self.max - self.min, value.clamp(self.min, self.max) - self.min);
        let position = (from_start * 10_000 + range / 2) / range;
        if self.mirrored { 10_000 - position } else { position }
    }

    /// [`Scale::at`] as SVG writes it.
    #[must_use]
    pub fn x(&self, value: i64) -> String {
        percent(self.at(value))
    }

    /// The left edge and the width of what lies between two values.
    #[must_use]
    pub fn span(&self, one: i64, other: i64) -> (String, String) {
        let (one, other) = (self.at(one), self.at(other));
        (percent(one.min(other)), percent((one - other).abs()))
    }
}

/// `3715` → `37.15%`.
#[must_use]
pub fn percent(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if rest == 0 { format!("{whole}%") } else { format!("{whole}.{rest:02}%") }
}

/// `719` → `71.9`: tenths as SVG coordinates.
#[must_use]
pub fn tenths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.abs() / 10, value.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// A decimal text in hundredths: `"71.9"` → 7190. None for what is no decimal number; digits past the second are cut.
#[must_use]
pub fn hundredths(text: &str) -> Option<i64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction: String = fraction.chars().chain(['0', '0']).take(2).collect();
    let value = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(fraction.parse::<i64>().ok()?)?;
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_texts_become_hundredths() {
        assert_eq!(hundredths("71.9"), Some(7190));
        assert_eq!(hundredths("70"), Some(7000));
        assert_eq!(hundredths("-1.95"), Some(-195));
        assert_eq!(hundredths("n/a"), None);
    }

    #[test]
    fn values_stand_from_the_side_where_reading_starts() {
        let (fr, ar) = (Scale::new(5000, 10_000, false), Scale::new(5000, 10_000, true));
        assert_eq!(fr.x(7193), "43.86%");
        assert_eq!(ar.x(7193), "56.14%");
        assert_eq!(fr.span(6857, 7506), ("37.14%".to_owned(), "12.98%".to_owned()));
        assert_eq!(ar.span(6857, 7506), ("49.88%".to_owned(), "12.98%".to_owned()));
    }

    #[test]
    fn a_value_beyond_the_axis_stands_at_its_end() {
        assert_eq!(Scale::new(2000, 10_000, false).x(500), "0%");
    }
}
