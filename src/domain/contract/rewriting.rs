//! Terms being written, of a draft or of an amendment, change one part at a time.

use chrono::NaiveDate;

use super::{Commitment, Refused, Terms, Tranche};

/// What is rewritten of the terms.
#[derive(Clone, Debug, PartialEq)]
pub enum Rewriting {
    /// Everything but commitments and tranches; and the day of signature foreseen, when it is said.
    Head(Option<NaiveDate>, Box<Terms>),
    /// A commitment, in the place of the one of a code or after the others.
    Commitment(Option<String>, Box<Commitment>),
    /// A tranche, in the same way.
    Tranche(Option<String>, Tranche),
    /// The commitment of a code is given up.
    WithoutCommitment(String),
    /// The tranche of a code is given up.
    WithoutTranche(String),
}

impl Terms {
    /// The terms with one part rewritten.
    ///
    /// # Errors
    /// [`Refused::Missing`]: there is no such part; [`Refused::InUse`]: a tranche rests on the commitment given up.
    pub fn rewritten(mut self, rewriting: Rewriting) -> Result<Self, Refused> {
        match rewriting {
            Rewriting::Head(_, head) => {
                return Ok(Self { commitments: self.commitments, tranches: self.tranches, ..*head });
            }
            Rewriting::Commitment(of, written) => put(&mut self.commitments, of, *written, |one| &one.code)?,
            Rewriting::Tranche(of, written) => put(&mut self.tranches, of, written, |one| &one.code)?,
            Rewriting::WithoutCommitment(code) => {
                let mut conditions = self.tranches.iter().flat_map(|one| &one.conditions);
                if conditions.any(|condition| condition.commitment == code) {
                    return Err(Refused::InUse);
                }
                remove(&mut self.commitments, |one| one.code == code)?;
            }
            Rewriting::WithoutTranche(code) => remove(&mut self.tranches, |one| one.code == code)?,
        }
        Ok(self)
    }
}

fn put<T>(list: &mut Vec<T>, of: Option<String>, written: T, code: fn(&T) -> &String) -> Result<(), Refused> {
    match of {
        None => list.push(written),
        Some(of) => *list.iter_mut().find(|one| *code(one) == of).ok_or(Refused::Missing)? = written,
    }
    Ok(())
}

fn remove<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> Result<(), Refused> {
    let before = list.len();
    list.retain(|one| !is_it(one));
    if list.len() < before { Ok(()) } else { Err(Refused::Missing) }
}
