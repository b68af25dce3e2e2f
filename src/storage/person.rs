//! Persons and what is known of them. CIN are encrypted, and found by keyed hash.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Error, Reader, Result, Value, Writer, name_word};
use crate::domain::duplicate::name_key;
use crate::domain::ids::{BatchId, PersonId};
use crate::domain::person::{Person, Sex};
use crate::domain::provenance::Provenance;
use crate::domain::scope::Scope;
use crate::keys::Keys;

const CIN: &str = "cin";

/// The current version of a person.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PersonRow {
    /// Identifier.
    #[sqlx(try_from = "uuid::Uuid")]
    pub person_id: PersonId,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Family name, Arabic script.
    pub last_name_ar: Option<String>,
    /// Given name, Arabic script.
    pub first_name_ar: Option<String>,
    /// Folded name.
    pub name_key: String,
    /// Sex code.
    pub sex: Option<String>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Encrypted CIN.
    pub cin_cipher: Option<Vec<u8>>,
    /// Keyed hash of the CIN.
    pub cin_hash: Option<Vec<u8>>,
    /// Massar code.
    pub massar: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Province of residence.
    pub residence_province_code: Option<String>,
}

impl PersonRow {
    /// The domain's value, CIN in clear.
    pub fn person(&self, keys: &Keys) -> Result<Person> {
        let corrupt = |column, value: &str| Error::Corrupt { table: "person_version", column, value: value.to_owned() };
        let cin = match &self.cin_cipher {
            None => None,
            Some(cipher) => Some(
                keys.decrypt(CIN, cipher)
                    .ok()
                    .and_then(|plain| String::from_utf8(plain).ok())
                    .ok_or_else(|| corrupt("cin_cipher", "undecipherable"))?,
            ),
        };
        Ok(Person {
            last_name: self.last_name.clone(),
            first_name: self.first_name.clone(),
            last_name_ar: self.last_name_ar.clone(),
            first_name_ar: self.first_name_ar.clone(),
            sex: match self.sex.as_deref() {
                None => None,
                Some(code) => Some(Sex::from_code(code).ok_or_else(|| corrupt("sex", code))?),
            },
            born_on: self.born_on,
            cin,
            massar: self.massar.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            residence_province: self.residence_province_code.as_deref().map(super::cohort::province).transpose()?,
        })
    }
}

/// Keyed hash under which a CIN is found: half of it, which no two of a nation's cards will share.
#[must_use]
pub fn cin_hash(keys: &Keys, cin: &str) -> Vec<u8> {
    let mut hash = keys.lookup(CIN, cin);
    hash.truncate(16);
    hash
}

macro_rules! select_person {
    ($condition:literal, $tail:literal) => {
        sql!(
            concat!(
                "SELECT p.person_id, p.last_name, p.first_name, p.last_name_ar, p.first_name_ar, p.name_key, p.sex,
                        p.born_on, p.cin_cipher, p.cin_hash, p.massar, p.phone, p.email, p.residence_province_code
                 FROM person_version p WHERE p.superseded_at IS NULL",
                $condition
            ),
            $tail
        )
    };
}

/// Current versions of these persons, in no order.
pub async fn find_all(tx: &mut Reader, ids: &[PersonId]) -> Result<Vec<PersonRow>> {
    tx.all(select_person!("", "").and_in("p.person_id", ids.iter().copied())).await
}

/// A person who has an enrolment within the scope.
pub async fn find(tx: &mut Reader, scope: &Scope, id: PersonId) -> Result<Option<PersonRow>> {
    tx.opt(
        select_person!(
            " AND p.person_id = $1 AND EXISTS (
                SELECT 1 FROM enrolment_version e
                JOIN cohort_version c ON c.cohort_id = e.cohort_id AND c.superseded_at IS NULL
                WHERE e.person_id = p.person_id AND e.superseded_at IS NULL",
            ")"
        )
        .bind(id)
        .in_scope("c", scope),
    )
    .await
}

/// Whether anybody was ever recorded.
pub async fn is_anyone(tx: &mut Reader) -> Result<bool> {
    Ok(tx.value::<Uuid>(sql!("SELECT person_id FROM person LIMIT 1")).await?.is_some())
}

/// The current version of a person; an update must name it.
pub async fn version(tx: &mut Reader, id: PersonId) -> Result<Option<Uuid>> {
    tx.value(sql!("SELECT version_id FROM person_version WHERE person_id = $1 AND superseded_at IS NULL").bind(id))
        .await
}

/// The versions of these persons that an instant closed, in no order.
pub async fn closed_at(tx: &mut Reader, ids: &[PersonId], at: DateTime<Utc>) -> Result<Vec<PersonRow>> {
    tx.all(
        sql!(
            "SELECT p.person_id, p.last_name, p.first_name, p.last_name_ar, p.first_name_ar, p.name_key, p.sex,
                    p.born_on, p.cin_cipher, p.cin_hash, p.massar, p.phone, p.email, p.residence_province_code
             FROM person_version p WHERE p.superseded_at = $1"
        )
        .bind(at)
        .and_in("p.person_id", ids.iter().copied()),
    )
    .await
}

/// The version of a person that an instant recorded.
pub async fn recorded_at(tx: &mut Reader, id: PersonId, at: DateTime<Utc>) -> Result<Option<PersonRow>> {
    tx.opt(
        sql!(
            "SELECT p.person_id, p.last_name, p.first_name, p.last_name_ar, p.first_name_ar, p.name_key, p.sex,
                    p.born_on, p.cin_cipher, p.cin_hash, p.massar, p.phone, p.email, p.residence_province_code
             FROM person_version p WHERE p.person_id = $1 AND p.recorded_at = $2"
        )
        .bind(id)
        .bind(at),
    )
    .await
}

/// Persons already known under one of these CIN hashes.
pub async fn by_cin(tx: &mut Reader, hashes: Vec<Vec<u8>>) -> Result<Vec<PersonRow>> {
    tx.all(select_person!("", "").and_in("p.cin_hash", hashes)).await
}

/// Persons already known under one of these Massar codes.
pub async fn by_massar(tx: &mut Reader, codes: Vec<String>) -> Result<Vec<PersonRow>> {
    tx.all(select_person!("", "").and_in("p.massar", codes)).await
}

/// Persons whose names sound so and whose day of birth may be this one: the same, or unknown on either side.
pub async fn who_may_be(tx: &mut Reader, meeting_key: &str, born_on: Option<NaiveDate>) -> Result<Vec<PersonRow>> {
    const MOST: u32 = 200;
    let sql = match born_on {
        Some(day) => select_person!(" AND p.meeting_key = $1 AND (p.born_on = $2 OR p.born_on IS NULL)", "")
            .bind(meeting_key)
            .bind(day),
        None => select_person!(" AND p.meeting_key = $1", "").bind(meeting_key),
    };
    tx.all(sql.limit(MOST)).await
}

/// Those of these persons who have an enrolment within the scope.
pub async fn within(tx: &mut Reader, scope: &Scope, ids: &[PersonId]) -> Result<Vec<PersonId>> {
    let sql = sql!(
        "SELECT DISTINCT e.person_id FROM enrolment_version e
         JOIN cohort_version c ON c.cohort_id = e.cohort_id AND c.superseded_at IS NULL
         WHERE e.superseded_at IS NULL"
    );
    let found: Vec<(Uuid,)> = tx.all(sql.and_in("e.person_id", ids.iter().copied()).in_scope("c", scope)).await?;
    Ok(found.into_iter().map(|(id,)| PersonId(id)).collect())
}

/// A version about to be appended.
#[derive(Clone, Debug)]
pub struct PersonVersion {
    /// Identifier of the version.
    pub version_id: Uuid,
    /// The person.
    pub person_id: PersonId,
    /// What is known.
    pub person: Person,
    /// Where persons of such a name meet.
    pub meeting_key: String,
    /// Nonce for the CIN's encryption.
    pub nonce: [u8; 24],
}

/// Adds identities.
pub async fn insert_keys(
    tx: &mut Writer,
    ids: impl IntoIterator<Item = PersonId>,
    created_at: DateTime<Utc>,
) -> Result<()> {
    tx.insert_all(
        sql!("INSERT INTO person (person_id, created_at) VALUES ($1, $2)"),
        ids.into_iter().map(|id| -> [Value; 2] { [id.into(), created_at.into()] }),
    )
    .await?;
    Ok(())
}

/// Appends what became known of persons, and what their names are found by; the caller has superseded what it replaces.
pub async fn append(
    tx: &mut Writer,
    keys: &Keys,
    versions: impl IntoIterator<Item = PersonVersion>,
    provenance: &Provenance,
) -> Result<()> {
    let versions: Vec<PersonVersion> = versions.into_iter().collect();
    name_word::learn(tx, versions.iter().map(|version| version.meeting_key.clone())).await?;
    let sealed = versions.into_iter().map(|version| seal(keys, version)).collect::<Result<Vec<_>>>()?;
    write(tx, sealed, provenance).await
}

/// A version as it will lie in the table, its CIN encrypted. That takes time, which a writer need not spend.
#[derive(Clone, Debug)]
pub struct SealedVersion {
    version_id: Uuid,
    person_id: PersonId,
    person: Person,
    meeting_key: String,
    name_key: String,
    /// Cipher and keyed hash of the CIN.
    cin: Option<(Vec<u8>, Vec<u8>)>,
}

/// Encrypts what must not lie in clear.
pub fn seal(keys: &Keys, version: PersonVersion) -> Result<SealedVersion> {
    let PersonVersion { version_id, person_id, mut person, meeting_key, nonce } = version;
    let encrypted = |cin: String| -> Result<_> {
        let cipher = keys.encrypt(CIN, nonce, cin.as_bytes()).map_err(|_| Error::Corrupt {
            table: "person_version",
            column: "cin_cipher",
            value: "not encrypted".to_owned(),
        })?;
        Ok((cipher, cin_hash(keys, &cin)))
    };
    let cin = person.cin.take().map(encrypted).transpose()?;
    Ok(SealedVersion { version_id, person_id, name_key: name_key(&person), person, meeting_key, cin })
}

/// [`append`] for a caller who has learnt the names, since an import meets the same ones again and again, and has sealed
/// the versions.
pub async fn write(
    tx: &mut Writer,
    versions: impl IntoIterator<Item = SealedVersion>,
    provenance: &Provenance,
) -> Result<()> {
    let mut rows = Vec::new();
    let recorded_by = provenance.recorded_by.to_string();
    for SealedVersion { version_id, person_id, person, meeting_key, name_key, cin } in versions {
        let (cipher, hash) = cin.unzip();
        let row: [Value; 19] = [
            version_id.into(),
            person_id.into(),
            person.last_name.into(),
            person.first_name.into(),
            person.last_name_ar.into(),
            person.first_name_ar.into(),
            name_key.into(),
            meeting_key.into(),
            person.sex.into(),
            person.born_on.into(),
            cipher.into(),
            hash.into(),
            person.massar.into(),
            person.phone.into(),
            person.email.into(),
            person.residence_province.into(),
            provenance.recorded_at.into(),
            recorded_by.as_str().into(),
            provenance.batch_id.into(),
        ];
        rows.push(row);
    }
    tx.insert_all(
        sql!(
            "INSERT INTO person_version (version_id, person_id, last_name, first_name, last_name_ar, first_name_ar,
                                         name_key, meeting_key, sex, born_on, cin_cipher, cin_hash, massar, phone,
                                         email, residence_province_code, recorded_at, recorded_by, batch_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
        ),
        rows,
    )
    .await?;
    Ok(())
}

/// Before a file brings so many persons: what they are found by is built again at the commit rather than kept up row by
/// row, when they are as many as those stored. The writer may not look for persons from then on.
pub async fn make_way(tx: &mut Writer, expected: u64) -> Result<()> {
    const FOUND_BY: [&str; 4] =
        ["person_version_cin", "person_version_massar", "person_version_meeting", "person_version_phone"];
    let stored: i64 = tx.value(sql!("SELECT COUNT(*) FROM person")).await?.unwrap_or(0);
    if u64::try_from(stored).is_ok_and(|stored| expected >= stored) {
        tx.set_aside(FOUND_BY).await?;
    }
    Ok(())
}

/// Closes the current versions of these persons.
pub async fn supersede(tx: &mut Writer, ids: &[PersonId], at: DateTime<Utc>, batch: Option<BatchId>) -> Result<()> {
    for ids in ids.chunks(500) {
        let found = tx
            .run(
                sql!("UPDATE person_version SET superseded_at = $1, superseded_in = $2 WHERE superseded_at IS NULL")
                    .bind(at)
                    .bind(batch)
                    .and_in("person_id", ids.iter().copied()),
            )
            .await?;
        let expected = ids.len() as u64;
        if found != expected {
            return Err(Error::Stale { table: "person_version", expected, found });
        }
    }
    Ok(())
}
