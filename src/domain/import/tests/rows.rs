use super::*;

#[test]
fn a_row_tells_all_its_faults_at_once() {
    let text = "cohort_code,learner_ref,sex,born_on,cin,massar,phone,email,diploma,previous_salary_mad,enrolled_on,last_name\n\
                C1,,X,31/02/2001,ZZ1,M12,123,nobody,LICENCE,1.23E+05,1445-07-18,Ali\u{202E}\n";
    let read = read_enrolments(text, Purpose::Compute).unwrap();
    assert_eq!(
        read.faults,
        [
            "2 learner_ref fault-missing",
            "2 last_name fault-direction-override",
            "2 sex fault-unknown-code",
            "2 born_on fault-impossible-date",
            "2 cin fault-bad-cin",
            "2 massar fault-bad-massar",
            "2 phone fault-bad-phone",
            "2 email fault-bad-email",
            "2 diploma fault-unknown-code",
            "2 previous_salary_mad fault-mangled-number",
            "2 enrolled_on fault-hijri-date",
        ]
    );
}

#[test]
fn the_rules_between_the_dates_of_a_row_hold() {
    let text = "cohort_code,learner_ref,enrolled_on,graduated_on,withdrawn_on\n\
                C1,A1,2024-01-30,2024-01-29,\nC1,A2,2024-01-30,2024-05-30,2024-05-30\nC1,A3,2024-01-30,,2024-01-29\nC1,A4,2024-01-30,2024-01-30,\n";
    let read = read_enrolments(text, Purpose::Compute).unwrap();
    assert_eq!(
        read.faults,
        ["2 graduated_on fault-graduation-before-enrolment", "3 withdrawn_on fault-graduation-and-withdrawal"]
    );
    assert_eq!(read.warnings, ["4 withdrawn_on notice-withdrawn-before-enrolment"]);

    let cohort = format!("{COHORTS}C1,P,O,04,T,2024-05-01,2024-04-30\n");
    assert_eq!(read_cohorts(cohort, Purpose::Compute).unwrap().faults, ["2 ends_on fault-end-before-start"]);

    let situation = "cohort_code,learner_ref,situation_no,kind,starts_on,ends_on,attested_on\nC1,A1,1,CDI,2024-05-01,2024-04-30,2024-05-01\n";
    assert_eq!(read_situations(situation, Purpose::Compute).unwrap().faults, ["2 ends_on fault-end-before-start"]);
}

#[test]
fn what_is_odd_is_accepted_and_told() {
    let text = "cohort_code,learner_ref,enrolled_on,cin,massar,exclusion,excluded_on,exclusion_document\n\
                C1,A1,2024-01-30,ZZ1234567,1234567890,DECES,,\nC1,A2,2024-01-30,ZZ123456,,DECES,2024-02-01,acte 12\n";
    let read = read_enrolments(text, Purpose::Compute).unwrap();
    assert_eq!(read.keys.len(), 2);
    assert_eq!(
        read.warnings,
        [
            "2 cin notice-seven-digit-cin",
            "2 massar notice-old-student-number",
            "2 excluded_on notice-exclusion-without-date",
            "2 exclusion_document notice-exclusion-without-document",
        ]
    );
    let cohort = COHORTS.replace("track", "track,province") + "C1,P,O,04,T,Casablanca,2024-01-01,2024-04-30\n";
    assert_eq!(read_cohorts(cohort, Purpose::Compute).unwrap().warnings, ["2 province notice-province-elsewhere"]);
}

#[test]
fn a_situation_reads_every_column_and_applies_its_defaults() {
    let text = "cohort_code;learner_ref;numero;situation;date_debut;employeur;employer_ice;employer_is_operator;poste;dans_le_metier;\
                heures_semaine;duree_prevue_semaines;salaire_mensuel;region;preuve;date_preuve;evidence_status;source;recorded_at\n\
                C1;A1;1;CDI;01/03/2024;Société É;999000001000075;non;Dév;oui;44;;1.234,50;Casablanca Settat;CONTRAT;02/03/2024;;employeur;2024-03-03T10:00:00Z\n";
    situations(Cursor::new(text), Purpose::Compute, |line| {
        let row = line.row.unwrap();
        assert_eq!(row.salary_mad.unwrap().to_string(), "1234.500");
        assert_eq!(row.region.unwrap().code(), "06");
        assert_eq!(row.status.code(), "acceptee");
        assert_eq!(row.source.unwrap().code(), "employeur");
        assert_eq!((row.in_field, row.employer_is_operator, row.intended_weeks), (Some(true), Some(false), None));
        assert_eq!(row.recorded_at.unwrap().to_rfc3339(), "2024-03-03T10:00:00+00:00");
        ControlFlow::Continue(())
    })
    .unwrap();
}

#[test]
fn a_row_already_in_stored_form_is_not_copied() {
    use std::borrow::Cow;
    let text = "cohort_code,learner_ref,enrolled_on,last_name,cin,phone,email\nC1,A1,2024-01-30,Aït Ali,ZZ123456,+212685000001,a@demo.sanad.invalid\n";
    enrolments(Cursor::new(text), Purpose::Compute, |line| {
        let row = line.row.unwrap();
        let texts = [Some(row.cohort_code), Some(row.learner_ref), row.last_name, row.cin, row.phone, row.email];
        assert!(texts.iter().flatten().all(|text| matches!(text, Cow::Borrowed(_))));
        assert_eq!(row.confirmed_on, row.enrolled_on);
        ControlFlow::Continue(())
    })
    .unwrap();
}

#[test]
fn a_visitor_that_breaks_stops_the_reading() {
    let text = format!("{ENROLMENTS}C1,A1,2024-01-30\nC1,A2,2024-01-30\n");
    let mut seen = 0;
    enrolments(Cursor::new(text), Purpose::Compute, |_| {
        seen += 1;
        ControlFlow::Break(())
    })
    .unwrap();
    assert_eq!(seen, 1);
}

#[test]
fn references_keep_their_case_and_inner_spaces_after_composition_and_trimming() {
    let text = format!("{ENROLMENTS}  Cafe\u{301} 1 ,a  b,2024-01-30\n");
    assert_eq!(read_enrolments(text, Purpose::Compute).unwrap().keys, ["Café 1 a  b "]);
}
