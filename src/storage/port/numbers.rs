//! Parameters without their numbers, for the engine that pays for them.

/// The text with bare `?` for `$1`, `$2`… when each comes once and in order; as it is otherwise.
///
/// SQLite looks the name of each numbered parameter up by walking all of them: a statement of four thousand would take
/// sixteen million steps to bind. Bare ones have no name.
pub(super) fn unnumbered(text: String) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text.as_str();
    for expected in 1_usize.. {
        let Some((before, after)) = rest.split_once('$') else { break };
        let digits = after.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(after.len());
        let (number, after) = after.split_at(digits);
        if number.parse() != Ok(expected) {
            return text;
        }
        bare.push_str(before);
        bare.push('?');
        rest = after;
    }
    bare.push_str(rest);
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_that_come_once_and_in_order_lose_their_numbers() {
        let text = "UPDATE t SET a = $1 WHERE b IN ($2, $3) LIMIT $4".to_owned();
        assert_eq!(unnumbered(text), "UPDATE t SET a = ? WHERE b IN (?, ?) LIMIT ?");
    }

    #[test]
    fn parameters_used_twice_or_out_of_order_keep_them() {
        for text in ["SELECT $1, $1", "SELECT $2, $1", "SELECT '$', $1"] {
            assert_eq!(unnumbered(text.to_owned()), text);
        }
    }
}
