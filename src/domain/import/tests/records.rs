use proptest::prelude::*;

use super::super::quotes::last_end;
use super::super::record::{Numbering, Quotes, Records};
use super::*;

fn split(text: &str) -> Vec<(u64, Quotes, Vec<String>)> {
    let mut records = Records::new(text, 1, Separator::Comma, Numbering::Lines);
    let mut all = Vec::new();
    while let Some(record) = records.step() {
        all.push((record.line, record.quotes, record.cells().map(str::to_owned).collect()));
    }
    all
}

proptest! {
    #[test]
    fn what_a_csv_writer_writes_is_read_back_cell_by_cell(
        rows in prop::collection::vec(prop::collection::vec("[a,\"\n\ré;]{0,5}", 2..5), 1..6),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let read = split(&text);
        prop_assert!(read.iter().all(|(_, quotes, _)| *quotes == Quotes::Right));
        prop_assert_eq!(read.into_iter().map(|(_, _, cells)| cells).collect::<Vec<_>>(), rows);
    }

    #[test]
    fn any_text_cut_where_a_record_ends_splits_into_the_same_records(text in "[a,\"\n]{0,60}") {
        let (end, _) = last_end(text.as_bytes(), Separator::Comma);
        let whole = split(&text);
        let (first, second) = text.split_at(end);
        let lines = first.bytes().filter(|byte| *byte == b'\n').count() as u64;
        let after = split(second).into_iter().map(|(line, quotes, cells)| (line + lines, quotes, cells));
        prop_assert_eq!(split(first).into_iter().chain(after).collect::<Vec<_>>(), whole);
    }

    #[test]
    fn any_bytes_are_read_without_a_crash(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = std::hint::black_box(read_enrolments(&bytes, Purpose::Import));
        let below_header = [ENROLMENTS.as_bytes(), &bytes].concat();
        let _ = std::hint::black_box(read_enrolments(&below_header, Purpose::Compute));
    }
}
