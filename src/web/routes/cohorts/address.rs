//! Addresses that carry the whole state of a list, defaults left out.

use rocket::http::RawStr;

/// Parameters in the order of the form; blanks are left out.
#[derive(Clone, Debug, Default)]
pub(in crate::web) struct Address(Vec<(&'static str, String)>);

impl Address {
    /// The address of these parameters.
    pub(in crate::web) fn of<'a>(pairs: impl IntoIterator<Item = (&'static str, &'a str)>) -> Self {
        let kept = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        Self(kept.map(|(key, value)| (key, value.to_owned())).collect())
    }

    /// The same list at a path.
    pub(in crate::web) fn at(&self, path: &str) -> String {
        written(path, self.0.iter().map(|(key, value)| (*key, value.as_str())))
    }

    /// The same list with one parameter set, or without it (blank); the place in the list starts again.
    pub(in crate::web) fn with(&self, path: &str, key: &'static str, value: &str) -> String {
        let kept = self.0.iter().filter(|(known, _)| *known != key && !matches!(*known, "after" | "before"));
        let kept = kept.map(|(known, value)| (*known, value.as_str()));
        written(path, kept.chain((!value.is_empty()).then_some((key, value))))
    }

    /// Parameters that filter.
    pub(in crate::web) fn filters(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let shown = |key: &str| matches!(key, "after" | "before" | "sort");
        self.0.iter().filter(move |(key, _)| !shown(key)).map(|(key, value)| (*key, value.as_str()))
    }
}

fn written<'a>(path: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let query: Vec<String> =
        pairs.map(|(key, value)| format!("{key}={}", RawStr::new(value).percent_encode())).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// One page of a list: the rows after (or before) the row whose key is the cursor, and the cursors of its neighbours.
pub(in crate::web) struct Slice<'a, T> {
    pub(in crate::web) rows: &'a [T],
    /// Rank of the first row, from 1; 0 when there is none.
    pub(in crate::web) from: usize,
    pub(in crate::web) has_previous: bool,
    pub(in crate::web) has_next: bool,
}

impl<'a, T> Slice<'a, T> {
    /// The page of `size` rows that the cursors ask for; a cursor that names nothing starts the list.
    pub(in crate::web) fn of(
        rows: &'a [T],
        key: impl Fn(&T) -> String,
        (after, before): (&str, &str),
        size: usize,
    ) -> Self {
        let place = |cursor: &str| rows.iter().position(|row| !cursor.is_empty() && key(row) == cursor);
        let start = match (place(after), place(before)) {
            (Some(at), _) => at + 1,
            (None, Some(at)) => at.saturating_sub(size),
            (None, None) => 0,
        };
        let end = start.saturating_add(size).min(rows.len());
        let page = rows.get(start..end).unwrap_or_default();
        Self {
            rows: page,
            from: if page.is_empty() { 0 } else { start + 1 },
            has_previous: start > 0,
            has_next: end < rows.len(),
        }
    }

    /// Rank of the last row.
    pub(in crate::web) const fn to(&self) -> usize {
        if self.from == 0 { 0 } else { self.from + self.rows.len() - 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_each_other_without_losing_or_repeating_a_row() {
        let rows = ["a", "b", "c", "d", "e"];
        let page = |after: &str, before: &str| {
            let slice = Slice::of(&rows, |row| (*row).to_owned(), (after, before), 2);
            (slice.rows.concat(), slice.from, slice.to(), slice.has_previous, slice.has_next)
        };
        assert_eq!(page("", ""), ("ab".into(), 1, 2, false, true));
        assert_eq!(page("b", ""), ("cd".into(), 3, 4, true, true));
        assert_eq!(page("d", ""), ("e".into(), 5, 5, true, false));
        assert_eq!(page("", "c"), ("ab".into(), 1, 2, false, true));
        assert_eq!(page("gone", ""), ("ab".into(), 1, 2, false, true));
    }

    #[test]
    fn a_changed_filter_starts_the_list_again() {
        let address = Address::of([("region", "04"), ("q", ""), ("after", "C-1")]);
        assert_eq!(address.at("/cohorts"), "/cohorts?region=04&after=C-1");
        assert_eq!(address.with("/cohorts", "year", "2024"), "/cohorts?region=04&year=2024");
        assert_eq!(address.with("/cohorts", "region", ""), "/cohorts");
    }
}
