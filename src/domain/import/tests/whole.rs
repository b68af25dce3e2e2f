use super::super::whole::{Known, Whole};
use super::*;

const HEADER: &str = "cohort_code,learner_ref,situation_no,kind,starts_on,ends_on,employer,salary_mad,employer_is_operator,evidence_status,attested_on\n";

fn disagreements(rows: &str) -> Vec<String> {
    let (mut whole, mut told) = (Whole::default(), Vec::new());
    situations(Cursor::new(format!("{HEADER}{rows}")), Purpose::Compute, |line| {
        let faults = whole.situation(line.number, &line.row.unwrap(), Known::Yes);
        told.extend(faults.iter().map(|fault| match fault.reason {
            Reason::SituationRowsDisagree { field, line } => format!("{} {field} with {line}", fault.line),
            ref other => other.key().to_owned(),
        }));
        ControlFlow::Continue(())
    })
    .unwrap();
    told
}

#[test]
fn rows_of_one_situation_agree_when_a_blank_stands_for_any_value() {
    let rows = "C1,A1,1,CDI,2024-01-01,,,7500,,,2024-01-05\n\
                C1,A1,1,CDI,01/01/2024,,Atlas,\"7.500,00\",non,,2024-02-05\n\
                C1,A1,1,CDI,2024-01-01,2024-09-01,Atlas,,,,2024-03-05\n\
                C1,A1,2,CDD,2024-10-01,,Rif,5000,,,2024-10-05\n";
    assert_eq!(disagreements(rows), Vec::<String>::new());
}

#[test]
fn two_values_of_one_situation_are_refused_even_on_a_refused_row_or_after_a_blank() {
    let rows = "C1,A1,1,CDI,2024-01-01,,,7500,,refusee,2024-01-05\n\
                C1,A1,1,CDI,2024-01-01,,Atlas,,,,2024-02-05\n\
                C1,A1,1,CDD,2024-01-02,,Rif,7501,oui,,2024-03-05\n";
    assert_eq!(
        disagreements(rows),
        ["4 kind with 2", "4 starts_on with 2", "4 employer with 2", "4 salary_mad with 2"]
    );
}

#[test]
fn a_doubled_key_names_the_first_line_and_an_unknown_reference_is_told() {
    let text = format!("{ENROLMENTS}C1,A1,2024-01-30\nC2,A1,2024-01-30\nC1, A1 ,2024-01-31\n");
    let (mut whole, mut told) = (Whole::default(), Vec::new());
    enrolments(Cursor::new(text), Purpose::Compute, |line| {
        let row = line.row.unwrap();
        let known = row.cohort_code == "C1";
        told.extend(whole.enrolment(line.number, &row, known).into_iter().map(|fault| (fault.line, fault.reason)));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(told, [(3, Reason::UnknownCohort), (4, Reason::DuplicateKey { line: 2 })]);
}
