//! Statements: a static text, values, and optional conditions that number their own parameters.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::Value;
use crate::domain::scope::Scope;

/// A statement's text and where it is written, known to the test that prepares every one on both engines.
pub struct Statement {
    /// The text.
    pub text: &'static str,
    /// What follows the conditions added at run time (`ORDER BY …`, a closing parenthesis); often nothing.
    pub tail: &'static str,
    /// Source file.
    pub file: &'static str,
    /// Line in it.
    pub line: u32,
}

inventory::collect!(Statement);

/// Every statement of the program.
pub fn statements() -> impl Iterator<Item = &'static Statement> {
    inventory::iter::<Statement>.into_iter()
}

/// Writes a statement and registers it for the test that prepares all of them on both engines. A second text is its
/// tail: it comes after the conditions that are added at run time (`ORDER BY …`, `GROUP BY …`, a closing parenthesis).
macro_rules! sql {
    ($text:expr $(,)?) => {
        sql!($text, "")
    };
    ($text:expr, $tail:expr $(,)?) => {{
        inventory::submit! {
            $crate::storage::port::Statement { text: $text, tail: $tail, file: file!(), line: line!() }
        }
        $crate::storage::port::Sql::of($text, $tail)
    }};
}

/// A statement being put together.
#[derive(Clone, Debug)]
pub struct Sql {
    text: Cow<'static, str>,
    tail: &'static str,
    limit: Option<usize>,
    values: Vec<Value>,
}

impl Sql {
    /// A static text and tail without values yet; use `sql!`, which also registers them.
    #[must_use]
    pub const fn of(text: &'static str, tail: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), tail, limit: None, values: Vec::new() }
    }

    /// A text made at run time, of names that the database itself told.
    pub(super) const fn written(text: String) -> Self {
        Self { text: Cow::Owned(text), tail: "", limit: None, values: Vec::new() }
    }

    /// The whole text, and the values to bind to it.
    pub(super) fn finish(self) -> (String, Vec<Value>) {
        let mut text = self.text.into_owned();
        text.push_str(self.tail);
        if let Some(number) = self.limit {
            let _ = write!(text, " LIMIT ${number}");
        }
        (text, self.values)
    }

    /// Binds the next parameter.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Appends a condition without a value (` AND verified_at IS NULL`). What ends the statement is its tail, in `sql!`.
    #[must_use]
    pub fn then(mut self, text: &'static str) -> Self {
        self.text.to_mut().push_str(text);
        self
    }

    /// Appends `AND <condition> $n` when there is a value: `.and_opt("c.region_code =", region)`.
    #[must_use]
    pub fn and_opt(self, condition: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.and(condition, value),
            None => self,
        }
    }

    /// Appends `AND <condition> $n`.
    #[must_use]
    pub fn and(mut self, condition: &'static str, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        let number = self.values.len();
        let text = self.text.to_mut();
        // Writing to a String cannot fail.
        let _ = write!(text, " AND {condition} ${number}");
        self
    }

    /// Appends `AND <column> IN ($n, …)`; an empty list selects nothing.
    #[must_use]
    pub fn and_in<V: Into<Value>>(mut self, column: &'static str, values: impl IntoIterator<Item = V>) -> Self {
        let first = self.values.len();
        self.values.extend(values.into_iter().map(Into::into));
        let numbers: Vec<String> = (first + 1..=self.values.len()).map(|n| format!("${n}")).collect();
        let text = self.text.to_mut();
        if numbers.is_empty() {
            text.push_str(" AND FALSE");
        } else {
            let _ = write!(text, " AND {column} IN ({})", numbers.join(", "));
        }
        self
    }

    /// Appends `AND (<columns>) IN (VALUES ($n, $n+1), …)`; an empty list selects nothing.
    #[must_use]
    pub fn and_rows_in<const C: usize>(
        mut self,
        columns: &'static str,
        rows: impl IntoIterator<Item = [Value; C]>,
    ) -> Self {
        let first = self.values.len();
        self.values.extend(rows.into_iter().flatten());
        let text = self.text.to_mut();
        if self.values.len() == first || C == 0 {
            text.push_str(" AND FALSE");
            return self;
        }
        let _ = write!(text, " AND ({columns}) IN (VALUES ");
        for number in first + 1..=self.values.len() {
            let place = (number - first - 1) % C;
            let before = if place > 0 {
                ", "
            } else if number == first + 1 {
                "("
            } else {
                ", ("
            };
            let _ = write!(text, "{before}${number}{}", if place + 1 == C { ")" } else { "" });
        }
        text.push(')');
        self
    }

    /// Appends the condition that a row's `programme_code`, `operator_code` and `region_code` (of the table alias
    /// `alias`, a cohort) lie in the scope; an empty scope selects nothing.
    #[must_use]
    pub fn in_scope(mut self, alias: &'static str, scope: &Scope) -> Self {
        let mut areas = Vec::new();
        for area in scope.areas() {
            let mut parts = Vec::new();
            for (column, value) in [
                ("programme_code", area.programme.clone()),
                ("operator_code", area.operator.clone()),
                ("region_code", area.region.map(|region| region.code().to_owned())),
            ] {
                if let Some(value) = value {
                    self.values.push(value.into());
                    parts.push(format!("{alias}.{column} = ${}", self.values.len()));
                }
            }
            areas.push(if parts.is_empty() { "TRUE".to_owned() } else { format!("({})", parts.join(" AND ")) });
        }
        let condition = if areas.is_empty() { "FALSE".to_owned() } else { areas.join(" OR ") };
        let _ = write!(self.text.to_mut(), " AND ({condition})");
        self
    }

    /// Ends the statement with `LIMIT $n`, after its tail.
    #[must_use]
    pub fn limit(mut self, rows: u32) -> Self {
        self.values.push(rows.into());
        self.limit = Some(self.values.len());
        self
    }

    /// Turns `INSERT … VALUES ($1, …, $c)` into the same with `rows` groups of `c` parameters.
    pub(super) fn repeated(&self, columns: usize, rows: usize) -> String {
        let head = self.text.split_once("VALUES").map_or(&*self.text, |(head, _)| head);
        let mut out = String::with_capacity(head.len() + rows * columns * 6 + self.tail.len());
        out.push_str(head);
        out.push_str("VALUES ");
        let mut number = 1;
        for row in 0..rows {
            out.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..columns {
                let _ = write!(out, "{}${number}", if column == 0 { "" } else { ", " });
                number += 1;
            }
            out.push(')');
        }
        out.push_str(self.tail);
        out
    }
}
