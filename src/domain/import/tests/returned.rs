//! Files that come back: what was written is read again.

use super::super::annotated::Annotated;
use super::super::cell_out::{CsvOut, Out};
use super::super::file::{File, rows};
use super::super::{Enrolments, cells::Places};
use super::*;

/// The refused rows of a file, as the file that is sent back.
fn sent_back(text: &str) -> String {
    let mut file = File::open(Cursor::new(text), FileKind::Enrolments, Purpose::Compute).unwrap();
    let layout = file.layout.clone();
    let mut annotated = Annotated::new(Vec::new(), file.format().separator, &layout).unwrap();
    file.each_block(|block| {
        rows::<Enrolments>(&block, &layout, &mut Places::default(), |line| {
            if let Err(faults) = &line.row {
                let say = |fault: &Fault| (fault.column_name().to_owned(), fault.reason.key().to_owned());
                annotated.row(&line.record, faults, say).unwrap();
            }
        });
        ControlFlow::Continue(block.bytes)
    })
    .unwrap();
    String::from_utf8(annotated.finish().unwrap()).unwrap()
}

#[test]
fn refused_rows_come_back_with_line_column_and_reason_and_can_be_sent_again() {
    let text = "cohort_code;learner_ref;nom;date_inscription;Remarques\n\
                C1;A1;Naciri;30/01/2024;\nC1;A2;=Tazi;31/02/2024;à revoir\nC1;;El Fassi;hier;\n";
    let returned = sent_back(text);
    assert_eq!(
        returned,
        "\u{feff}cohort_code;learner_ref;nom;date_inscription;Remarques;ligne;colonne;raison\r\n\
         C1;A2;'=Tazi;31/02/2024;à revoir;3;enrolled_on;fault-impossible-date\r\n\
         C1;;El Fassi;hier;;4;learner_ref | enrolled_on;fault-missing | fault-not-a-date\r\n"
    );
    let again = read_enrolments(returned.replace("31/02/2024", "29/02/2024"), Purpose::Compute).unwrap();
    assert_eq!(again.keys, ["C1 A2 =Tazi"]);
    assert_eq!(again.reading.warnings.len(), 1, "only Remarques is unknown");
    assert_eq!(sent_back(&returned).lines().next(), returned.lines().next());
}

proptest::proptest! {
    #[test]
    fn any_text_written_for_a_spreadsheet_is_read_back_as_it_was(name in "[=+@'a-zé;,\"\n -]{1,10}") {
        let stored = crate::domain::text::form::single_spaced(&name).into_owned();
        proptest::prop_assume!(!stored.is_empty());
        let mut out = CsvOut::new(Vec::new(), Separator::Semicolon).unwrap();
        out.row(["cohort_code", "learner_ref", "enrolled_on", "last_name"].map(Out::from)).unwrap();
        out.row([Out::from("C1"), "A1".into(), Out::Plain("2024-01-30".into()), Out::from(stored.as_str())]).unwrap();
        let read = read_enrolments(out.finish().unwrap(), Purpose::Compute).unwrap();
        proptest::prop_assert_eq!(read.keys, [format!("C1 A1 {stored}")]);
    }
}
