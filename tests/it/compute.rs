//! `sanad compute`: files in, figures or faults out, and the status it ends with.

use std::path::Path;
use std::process::{Command, Output, Stdio};

const COHORTS: &str = "cohort_code,programme,operator,region,track,starts_on,ends_on\n\
    C1,JobInTech,OP1,04,DEV,2023-01-02,2023-06-30\n\
    C2,JobInTech,OP2,Casablanca-Settat,DATA,2023-01-02,2023-06-30\n";
const ENROLMENTS: &str = "code_cohorte;ref_apprenant;sexe;date_inscription;date_diplomation\n\
    C1;A;F;02/01/2023;30/06/2023\n\
    C1;B;H;02/01/2023;30/06/2023\n\
    C2;A;;02/01/2023;\n";
const SITUATIONS: &str = "cohort_code,learner_ref,situation_no,kind,starts_on,ends_on,evidence,attested_on\n\
    C1,A,1,CDI,2023-10-01,,CONTRAT,2023-12-30\n\
    C1,B,1,RECHERCHE,2023-10-01,,,2023-12-30\n";

fn compute(files: [&str; 3], more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let [cohorts, enrolments, situations] = files;
    Command::new(Path::new(env!("CARGO_BIN_EXE_sanad")))
        .args(["--lang", "en", "compute", "--as-of", "2024-06-30"])
        .args(["--cohorts".as_ref(), write("cohorts.csv", cohorts).as_os_str()])
        .args(["--enrolments".as_ref(), write("enrolments.csv", enrolments).as_os_str()])
        .args(["--situations".as_ref(), write("situations.csv", situations).as_os_str()])
        .args(more)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Lines of standard error, the folder of the files left out.
fn complaints(output: &Output) -> Vec<String> {
    let told = |line: &str| {
        line.split_once(".csv:").map_or(line, |(file, _)| &line[file.rfind('/').unwrap() + 1..]).to_owned()
    };
    text(&output.stderr).lines().map(told).collect()
}

#[test]
fn three_files_give_one_array_of_rows() {
    let output = compute([COHORTS, ENROLMENTS, SITUATIONS], &["--format", "json", "--by", "region"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let figures: Vec<_> =
        rows.iter().map(|row| (row["region"].as_str().unwrap(), row["base"].as_u64(), row["floor"].as_str())).collect();
    assert_eq!(figures, [("04", Some(2), Some("50.0")), ("06", Some(0), None)]);
}

#[test]
fn csv_has_the_same_keys_empty_for_null_and_bars_between_items() {
    let output =
        compute([COHORTS, ENROLMENTS, SITUATIONS], &["--format", "csv", "--by", "sex", "--audience", "public"]);
    let csv = text(&output.stdout);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("profile,profile_version,indicator,sex,enrolled,confirmed,in_training,"));
    assert_eq!(lines[1], "MINISTERE_A,1,I1,,1,1,0,0,0,0,0,0,0,0,0,0,,,,,,,NON_DEFINI,,");
    assert!(lines[2].ends_with(",DEFINITIF,,matured|excluded|inserted|inserted_operator|not_inserted|unknown|floor|known|ceiling|knowledge_rate|wilson_low|wilson_high"));
}

#[test]
fn every_profile_comes_in_the_order_of_the_specification() {
    let output = compute([COHORTS, ENROLMENTS, SITUATIONS], &["--format", "csv", "--profile", "all"]);
    let csv = text(&output.stdout);
    let profiles: Vec<&str> = csv.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(profiles.len(), 33);
    assert_eq!((profiles[0], profiles[32]), ("MINISTERE_A", "GEN_3M"));
}

#[test]
fn refused_data_ends_with_one_and_a_line_for_each_fault() {
    let enrolments = format!("{ENROLMENTS}C1;A;F;02/01/2023;\nC3;Z;F;02/01/2023;\nC1;D;F;31/02/2023;\n");
    let situations = format!(
        "{SITUATIONS}C1,A,1,CDD,2023-10-01,,,2023-12-30\nC1,Q,1,CDI,2023-10-01,,,2023-12-30\nC1,D,1,CDI,2023-10-01,,,2023-12-30\n"
    );
    let output = compute([COHORTS, &enrolments, &situations], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = complaints(&output);
    let expected = [
        "enrolments.csv:5: learner_ref: A: ",
        "enrolments.csv:6: cohort_code: C3: ",
        "enrolments.csv:7: enrolled_on: 31/02/2023: ",
        "situations.csv:4: kind: 1: ",
        "situations.csv:5: learner_ref: Q: ",
        "Files refused: 5 faults.",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with(expected) && !told.contains('⟦'), "{told}");
    }
}

#[test]
fn exclusions_that_lack_something_and_unknown_headers_are_told_and_do_not_refuse() {
    let enrolments = "cohort_code,learner_ref,enrolled_on,exclusion,couleur\nC1,A,2023-01-02,DECES,bleu\n";
    let output =
        compute([COHORTS, enrolments, "cohort_code,learner_ref,situation_no,kind,starts_on,attested_on\n"], &[]);
    assert_eq!(output.status.code(), Some(0));
    let told = complaints(&output);
    let about =
        ["enrolments.csv:1: couleur: ", "enrolments.csv:2: excluded_on: ", "enrolments.csv:2: exclusion_document: "];
    assert!(told.len() == 3 && about.iter().zip(&told).all(|(about, told)| told.starts_with(about)), "{told:#?}");
}

#[test]
fn wrong_usage_ends_with_two() {
    for wrong in [
        &["--profile", "MINISTERE_A,MINISTERE_A"][..],
        &["--profile", "NOWHERE"],
        &["--by", "sex,sex"],
        &["--by", "colour"],
        &["--audience", "everyone"],
        &["--out", "/nowhere/at/all.csv"],
    ] {
        let output = compute([COHORTS, ENROLMENTS, SITUATIONS], wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}: {}", text(&output.stderr));
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn a_reader_who_has_enough_ends_a_command_without_a_word_and_not_as_if_done() {
    let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_sanad")));
    let mut running = command.arg("routes").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stdout.take());
    let ended = running.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(141), &b""[..]), "{ended:?}");
}
