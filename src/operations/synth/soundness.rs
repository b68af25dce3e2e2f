//! What the rules of the exchange files ask of invented rows (`interfaces.md` §3, `indicators.md` §8).

use std::collections::{HashMap, HashSet};
use std::io::Cursor;
use std::ops::ControlFlow;

use super::files::{COHORT_HEADERS, ENROLMENT_HEADERS, File, SITUATION_HEADERS};
use super::story::LAST_DAY;
use crate::domain::import::row::{CohortRow, EnrolmentRow, SituationRow};
use crate::domain::import::{Line, Notice, Purpose, read};

/// Panics unless every row, once written, is read back as it was, with no other remark than an incomplete exclusion.
pub(in crate::operations) fn assert_reread(
    cohorts: &[CohortRow<'_>],
    enrolments: &[EnrolmentRow<'_>],
    situations: &[SituationRow<'_>],
) {
    let file = written(COHORT_HEADERS, cohorts, File::cohort);
    let mut rows = cohorts.iter();
    read::cohorts(file, Purpose::Import, |line| same(line, rows.next())).unwrap();
    assert!(rows.next().is_none());
    let file = written(ENROLMENT_HEADERS, enrolments, File::enrolment);
    let mut rows = enrolments.iter();
    read::enrolments(file, Purpose::Import, |line| same(line, rows.next())).unwrap();
    assert!(rows.next().is_none());
    let file = written(SITUATION_HEADERS, situations, File::situation);
    let mut rows = situations.iter();
    read::situations(file, Purpose::Import, |line| same(line, rows.next())).unwrap();
    assert!(rows.next().is_none());
}

fn written<Row>(
    headers: &str,
    rows: &[Row],
    write: impl Fn(&mut File<Vec<u8>>, &Row) -> Result<(), csv::Error>,
) -> Cursor<Vec<u8>> {
    let mut file = File::new(Vec::new(), headers).unwrap();
    for row in rows {
        write(&mut file, row).unwrap();
    }
    Cursor::new(file.close().unwrap())
}

fn same<Row: PartialEq<Row> + std::fmt::Debug>(line: Line<'_, Row>, row: Option<&Row>) -> ControlFlow<()> {
    let expected = [Notice::ExclusionWithoutDate, Notice::ExclusionWithoutDocument];
    assert!(line.warnings.iter().all(|warning| expected.contains(&warning.notice)), "{:?}", line.warnings);
    assert_eq!(line.row.as_ref().ok(), row, "{:?}", line.row);
    ControlFlow::Continue(())
}

/// Panics on the first row an importer would refuse.
pub(in crate::operations) fn assert_sound(
    cohorts: &[CohortRow<'_>],
    enrolments: &[EnrolmentRow<'_>],
    situations: &[SituationRow<'_>],
) {
    let codes: HashSet<_> = cohorts.iter().map(|row| row.cohort_code.as_ref()).collect();
    assert_eq!(codes.len(), cohorts.len(), "a cohort code serves twice");
    assert!(cohorts.iter().all(|row| row.starts_on < row.ends_on));
    assert!(cohorts.iter().all(|row| row.province.is_none_or(|province| province.region == row.region)));
    let keys: HashSet<_> = enrolments.iter().map(|row| (row.cohort_code.as_ref(), row.learner_ref.as_ref())).collect();
    assert_eq!(keys.len(), enrolments.len(), "a learner's reference serves twice in a cohort");
    for row in enrolments {
        assert_sound_enrolment(row, &codes);
    }
    let mut spells: HashMap<_, Vec<&SituationRow<'_>>> = HashMap::new();
    for row in situations {
        let key = (row.cohort_code.as_ref(), row.learner_ref.as_ref());
        assert!(keys.contains(&key), "a situation of nobody: {row:?}");
        spells.entry((key, row.situation_no)).or_default().push(row);
    }
    for rows in spells.values() {
        assert_agreeing(rows);
    }
}

fn assert_sound_enrolment(row: &EnrolmentRow<'_>, codes: &HashSet<&str>) {
    assert!(codes.contains(row.cohort_code.as_ref()));
    assert!(row.graduated_on.is_none() || row.withdrawn_on.is_none(), "both graduated and withdrawn: {row:?}");
    assert!(row.enrolled_on <= row.confirmed_on, "{row:?}");
    assert!(row.graduated_on.is_none_or(|day| day > row.enrolled_on && day <= LAST_DAY), "{row:?}");
    assert!(row.withdrawn_on.is_none_or(|day| day >= row.enrolled_on && day <= LAST_DAY), "{row:?}");
    assert!(row.cin.as_deref().is_none_or(|cin| cin.starts_with("ZZ") && cin.len() == 8));
    assert!(row.phone.as_deref().is_some_and(|phone| phone.starts_with("+212685") && phone.len() == 13));
    assert!(row.email.as_deref().is_some_and(|email| email.ends_with("@demo.sanad.invalid")));
}

/// The rows of one situation agree, and each proves a day inside it.
fn assert_agreeing(rows: &[&SituationRow<'_>]) {
    let first = rows[0];
    let end = rows.iter().find_map(|row| row.ends_on);
    for row in rows {
        let same = SituationRow {
            evidence: row.evidence,
            attested_on: row.attested_on,
            status: row.status,
            source: row.source,
            recorded_at: row.recorded_at,
            ends_on: row.ends_on,
            ..first.clone()
        };
        assert_eq!(&&same, row, "rows of one situation disagree");
        assert!(row.ends_on.is_none() || row.ends_on == end);
        assert!(row.starts_on <= row.attested_on && end.is_none_or(|end| row.attested_on <= end), "{row:?}");
        assert!(row.attested_on <= LAST_DAY, "{row:?}");
        let recorded_on = row.recorded_at.unwrap().date_naive();
        assert!(row.attested_on <= recorded_on && recorded_on <= LAST_DAY, "{row:?}");
        let ice = row.employer_ice.as_deref();
        assert!(
            ice.is_none_or(|ice| ice.starts_with("999") && ice.len() == 15 && ice.parse::<u64>().unwrap() % 97 == 0)
        );
    }
}
