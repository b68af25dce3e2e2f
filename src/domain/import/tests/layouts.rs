use super::*;

#[test]
fn separators_are_found_by_what_they_make_of_the_header() {
    for (separator, mark) in [(Separator::Comma, ","), (Separator::Semicolon, ";"), (Separator::Tab, "\t")] {
        let text = format!("{ENROLMENTS}C1,A1,2024-01-30\n").replace(',', mark);
        let read = read_enrolments(text, Purpose::Compute).unwrap();
        assert_eq!((read.reading.format.separator, read.keys.len()), (separator, 1));
    }
}

#[test]
fn a_first_line_that_names_the_separator_is_obeyed_and_counted() {
    let read =
        read_enrolments("sep=;\r\ncohort_code;learner_ref;enrolled_on\r\nC1;A1;31/02/2024\r\n", Purpose::Compute)
            .unwrap();
    assert_eq!(read.faults, ["3 enrolled_on fault-impossible-date"]);
}

#[test]
fn headers_are_known_in_english_and_french_in_any_order_case_and_accent() {
    let text = "Date d'inscription;REF APPRENANT;Téléphone;code cohorte\n30/01/2024;A1;0685000001;C1\n";
    let refused = read_enrolments(text, Purpose::Compute).err().unwrap();
    assert_eq!(refused, ["1 enrolled_on fault-missing-column"]);
    let read = read_enrolments(text.replace("Date d'inscription", "DATE_Inscription"), Purpose::Compute).unwrap();
    assert_eq!(read.keys, ["C1 A1 "]);
}

#[test]
fn every_french_header_of_the_specification_is_known() {
    for (kind, headers) in [
        (FileKind::Cohorts, "code_cohorte operateur filiere date_debut date_fin capacite convention"),
        (
            FileKind::Enrolments,
            "code_cohorte ref_apprenant nom prenom sexe date_naissance telephone province_residence niveau salaire_avant intention \
             autorise_travail date_inscription date_confirmation date_abandon date_diplomation date_exclusion",
        ),
        (
            FileKind::Situations,
            "code_cohorte ref_apprenant numero situation date_debut date_fin employeur poste dans_le_metier heures_semaine \
             duree_prevue_semaines salaire_mensuel preuve date_preuve",
        ),
    ] {
        for header in headers.split_whitespace() {
            assert!(Column::of_header(header, kind).is_some(), "{header}");
        }
    }
}

#[test]
fn an_unknown_header_is_told_and_a_blank_tail_of_empty_headers_is_not() {
    let read =
        read_enrolments("cohort_code;learner_ref;Remarques;enrolled_on;;\nC1;A1;rien;30/01/2024;;\n", Purpose::Compute)
            .unwrap();
    let told: Vec<_> = read.reading.warnings.iter().map(|w| (w.line, w.value.as_str(), w.notice)).collect();
    assert_eq!(told, [(1, "Remarques", Notice::UnknownHeader)]);
    assert_eq!(read.keys.len(), 1);
}

#[test]
fn doubled_headers_and_missing_ones_are_refused_all_at_once() {
    let text = "cohort_code;code_cohorte;note;NOTE;enrolled_on\nC1;C1;a;b;30/01/2024\n";
    assert_eq!(
        read_enrolments(text, Purpose::Import).err().unwrap(),
        [
            "1 cohort_code fault-duplicate-header",
            "1 - fault-duplicate-header",
            "1 learner_ref fault-missing-column",
            "1 last_name fault-missing-column",
            "1 first_name fault-missing-column",
        ]
    );
}

#[test]
fn names_are_required_by_an_import_and_not_by_a_computation() {
    let text = "cohort_code,learner_ref,last_name,first_name,enrolled_on\nC1,A1,,,2024-01-30\n";
    assert_eq!(read_enrolments(text, Purpose::Compute).unwrap().keys.len(), 1);
    let read = read_enrolments(text, Purpose::Import).unwrap();
    assert_eq!(read.faults, ["2 last_name fault-missing", "2 first_name fault-missing"]);
}

#[test]
fn line_numbers_are_those_of_the_file_through_quoted_line_ends_and_blank_lines() {
    let text = format!(
        "{COHORTS}C1,P,\"Université\r\n\"\"Mohammed V\"\"\",04,T,2024-01-01,2024-05-01\r\n\r\n,,,,,,\nC2,P,O,99,T,2024-01-01,2024-05-01"
    );
    let read = read_cohorts(text, Purpose::Compute).unwrap();
    assert_eq!(read.keys, ["C1 04 Université\r\n\"Mohammed V\""]);
    assert_eq!(read.faults, ["6 region fault-unknown-region"]);
    assert_eq!(read.reading.rows, 2);
}

#[test]
fn quotes_out_of_place_refuse_their_row_only() {
    let text = format!(
        "{ENROLMENTS}C1,\"A1\"x,2024-01-30\nC1,A\"2,2024-01-30\nC1,A3,\"2024-01-30\"\n\"C1,A4,2024-01-30\nC1,A5,2024-01-30\n"
    );
    let read = read_enrolments(text, Purpose::Compute).unwrap();
    assert_eq!(read.keys, ["C1 A\"2 ", "C1 A3 "]);
    assert_eq!(read.faults, ["2 - fault-stray-quote", "5 - fault-unclosed-quote"]);
}

#[test]
fn a_row_may_lack_its_last_empty_cells_and_may_not_have_more_than_headers() {
    let text = "cohort_code,learner_ref,enrolled_on,sex,cin\nC1,A1,2024-01-30\nC1,A2,2024-01-30,F,ZZ123456,,,\nC1,A3,2024-01-30,F,,oops\n";
    let read = read_enrolments(text, Purpose::Compute).unwrap();
    assert_eq!(read.keys, ["C1 A1 ", "C1 A2 "]);
    assert_eq!(read.faults, ["4 - fault-too-many-cells"]);
}

#[test]
fn a_record_without_end_and_a_quote_never_closed_stop_the_reading() {
    let endless = format!("{ENROLMENTS}C1,{}", "x".repeat(3 << 20));
    assert_eq!(read_enrolments(endless, Purpose::Compute).err().unwrap(), ["2 - fault-record-too-long"]);
    let open = format!("{ENROLMENTS}C1,A1,2024-01-30\nC1,\"A2,{}", "x,y\n".repeat(1 << 20));
    assert_eq!(read_enrolments(open, Purpose::Compute).err().unwrap(), ["3 - fault-unclosed-quote"]);
    let wide = vec!["c"; 100_000].join(",");
    assert_eq!(read_enrolments(wide, Purpose::Compute).err().unwrap(), ["1 - fault-too-many-columns"]);
}
