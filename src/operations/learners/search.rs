//! Somebody looked for by name, in Latin or Arabic letters, with a slip or unfinished; or by reference.

use std::collections::HashMap;

use crate::domain::ids::EnrolmentId;
use crate::domain::scope::Scope;
use crate::domain::text::name::{name_key, sound};
use crate::domain::text::typo::{beginnings, distance, one_slip_away};
use crate::operations::Result;
use crate::storage::learner_list::{self, BearerRow, LearnerRow};
use crate::storage::{Reader, name_word};

/// Names compared with what was typed, the nearest first.
const MOST_NAMES: usize = 300;
/// Learners weighed.
const MOST_LEARNERS: u32 = 2_000;

/// Learners of the scope whose name is nearest to what was typed, at most `limit`; words may come in any order.
pub async fn search(tx: &mut Reader, scope: &Scope, typed: &str, limit: usize) -> Result<Vec<LearnerRow>> {
    let mut found = if typed.chars().any(char::is_numeric) {
        learner_list::referenced(tx, scope, typed, MOST_LEARNERS).await?
    } else {
        let names = names(tx, typed).await?;
        let mut found = learner_list::bearing(tx, scope, names.keys().cloned().collect(), MOST_LEARNERS).await?;
        found.sort_by_cached_key(|row| (letters_apart(typed, row), names.get(&row.meeting_key).copied()));
        found
    };
    found.truncate(limit);
    let ids: Vec<EnrolmentId> = found.iter().map(|row| row.enrolment_id).collect();
    let place: HashMap<EnrolmentId, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let mut rows = learner_list::find_all(tx, scope, &ids).await?;
    rows.sort_by_key(|row| place.get(&row.enrolment_id).copied());
    Ok(rows)
}

/// Meeting keys that hold every word typed, each with its slips; the last word may be unfinished.
async fn names(tx: &mut Reader, typed: &str) -> Result<HashMap<String, u32>> {
    // A last ta marbuta is heard or not.
    let folded = name_key(&typed.replace('ة', ""));
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut held: Option<HashMap<String, u32>> = None;
    for (index, word) in words.iter().enumerate() {
        let of_word = names_with(tx, word, index + 1 == words.len()).await?;
        held = Some(match held {
            None => of_word,
            Some(held) => {
                let both = held.into_iter().filter_map(|(key, slips)| Some((slips + of_word.get(&key)?, key)));
                both.map(|(slips, key)| (key, slips)).collect()
            }
        });
    }
    let mut nearest: Vec<(String, u32)> = held.unwrap_or_default().into_iter().collect();
    nearest.sort_unstable_by(|(one, slips), (other, more)| (slips, one).cmp(&(more, other)));
    nearest.truncate(MOST_NAMES);
    Ok(nearest.into_iter().collect())
}

async fn names_with(tx: &mut Reader, word: &str, is_unfinished: bool) -> Result<HashMap<String, u32>> {
    let heard = sound(word);
    let mut wanted = vec![heard.clone()];
    if heard.chars().count() > 1 {
        wanted.extend(one_slip_away(&heard));
    }
    let mut found = HashMap::new();
    let mut note = |key: String, slips: u32| {
        let least = found.entry(key).or_insert(slips);
        *least = slips.min(*least);
    };
    for (met, key) in name_word::keys_of(tx, wanted).await? {
        note(key, u32::from(met != heard));
    }
    if is_unfinished {
        for start in beginnings(&heard, word) {
            for (_, key) in name_word::keys_beginning(tx, &start).await? {
                note(key, 0);
            }
        }
    }
    Ok(found)
}

/// Letters between what was typed and the name, in the script in which they are nearest.
fn letters_apart(typed: &str, row: &BearerRow) -> usize {
    let latin = distance(typed, &format!("{} {}", row.last_name, row.first_name));
    let arabic = row.last_name_ar.as_deref().zip(row.first_name_ar.as_deref());
    arabic.map_or(latin, |(last, first)| latin.min(distance(typed, &format!("{last} {first}"))))
}
