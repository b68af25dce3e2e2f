use std::io::Write as _;

use rust_xlsxwriter::{Format, Workbook};

use super::*;

fn saved(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn header(sheet: &mut rust_xlsxwriter::Worksheet, row: u32, names: &str) {
    for (column, name) in names.split(',').enumerate() {
        sheet.write(row, u16::try_from(column).unwrap(), name).unwrap();
    }
}

#[test]
fn a_workbook_reads_as_the_same_rows_as_a_csv_file() {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let bytes = saved(|sheet| {
        header(sheet, 0, "Code cohorte,programme,opérateur,région,filière,date début,date fin,capacité");
        sheet.write(1, 0, "C1").unwrap();
        sheet.write(1, 1, "JobInTech").unwrap();
        sheet.write(1, 2, "=HYPERLINK \"x\"").unwrap();
        sheet.write(1, 3, 4).unwrap();
        sheet.write(1, 4, "Java,\nSpring").unwrap();
        sheet.write_with_format(1, 5, day_of("2024-01-30"), &day).unwrap();
        sheet.write(1, 6, "30/05/2024").unwrap();
        sheet.write(1, 7, 25.0).unwrap();
        sheet.write(4, 0, 12).unwrap();
        sheet.write_boolean(4, 1, true).unwrap();
        sheet.write(4, 3, 4.5).unwrap();
    });
    let read = read_cohorts(&bytes, Purpose::Compute).unwrap();
    assert_eq!(read.reading.format.encoding, Encoding::Workbook);
    assert_eq!(read.keys, ["C1 04 =HYPERLINK \"x\""]);
    assert_eq!(
        read.faults,
        [
            "5 operator fault-missing",
            "5 region fault-unknown-region",
            "5 track fault-missing",
            "5 starts_on fault-missing",
            "5 ends_on fault-missing"
        ]
    );
}

fn day_of(text: &str) -> rust_xlsxwriter::ExcelDateTime {
    rust_xlsxwriter::ExcelDateTime::parse_from_str(text).unwrap()
}

#[test]
fn numbers_of_a_workbook_keep_their_digits_or_are_refused_as_cut() {
    let bytes = saved(|sheet| {
        header(sheet, 0, "cohort_code,learner_ref,enrolled_on,phone,cin,certificate_no");
        for (row, phone) in [(1, 685_000_001.0), (2, 212_685_000_001.0), (3, 2.12e20)] {
            sheet.write(row, 0, "C1").unwrap();
            sheet.write(row, 1, row).unwrap();
            sheet.write(row, 2, "2024-01-30").unwrap();
            sheet.write(row, 3, phone).unwrap();
        }
        sheet.write(3, 4, 123_456).unwrap();
    });
    let read = read_enrolments(&bytes, Purpose::Compute).unwrap();
    assert_eq!(read.keys, ["C1 1 ", "C1 2 "]);
    assert_eq!(read.faults, ["4 cin fault-bad-cin", "4 phone fault-mangled-number"]);
}

#[test]
fn a_cell_in_the_last_corner_of_a_sheet_is_one_refused_row() {
    let bytes = saved(|sheet| {
        header(sheet, 0, ENROLMENTS.trim_end());
        header(sheet, 1, "C1,A1,2024-01-30");
        sheet.write(1_048_575, 16_383, "far").unwrap();
    });
    let read = read_enrolments(&bytes, Purpose::Compute).unwrap();
    assert_eq!(read.keys, ["C1 A1 "]);
    assert_eq!(read.faults, ["1048576 - fault-too-many-cells"]);
}

#[test]
fn the_first_visible_sheet_is_read_and_the_others_are_told() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Caché").unwrap().set_hidden(true);
    let sheet = workbook.add_worksheet().set_name("Liste").unwrap().set_active(true);
    header(sheet, 2, ENROLMENTS.trim_end());
    header(sheet, 3, "C1,A1,31/02/2024");
    workbook.add_worksheet().set_name("Notes").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let read = read_enrolments(&bytes, Purpose::Compute).unwrap();
    assert_eq!(read.faults, ["4 enrolled_on fault-impossible-date"]);
    let told: Vec<_> = read.reading.warnings.iter().map(|warning| (warning.value.as_str(), warning.notice)).collect();
    assert_eq!(told, [("Notes", Notice::OtherSheet)]);
}

/// A zip archive of these entries.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn archives_that_are_no_workbook_or_would_swell_beyond_reason_are_refused_before_they_are_opened() {
    let zeros = vec![b' '; 50 << 20];
    let many: Vec<String> = (0..1_500).map(|number| format!("xl/{number}.xml")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), b"<a/>".as_slice())).collect();
    for (bytes, verdict) in [
        (zip(&[("word/document.xml", b"<w/>")]), "0 - fault-bad-workbook"),
        (zip(&[("xl/workbook.xml", b"<html>")]), "0 - fault-bad-workbook"),
        (zip(&[("xl/workbook.xml", b"<w/>"), ("xl/worksheets/sheet1.xml", &zeros)]), "0 - fault-workbook-too-large"),
        (zip(&many), "0 - fault-workbook-too-large"),
    ] {
        assert_eq!(read_enrolments(&bytes, Purpose::Compute).err().unwrap(), [verdict]);
    }
}

#[test]
fn an_archive_that_lies_about_its_size_is_found_out() {
    let text = b"<a>x</a>".repeat(40_000);
    let mut bytes = zip(&[("xl/workbook.xml", &text)]);
    let size = u32::try_from(text.len()).unwrap().to_le_bytes();
    let places: Vec<usize> = bytes.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(at, _)| at).collect();
    for place in &places {
        bytes[*place..*place + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(!places.is_empty());
    let verdict = read_enrolments(&bytes, Purpose::Compute).err().unwrap();
    assert!(verdict == ["0 - fault-workbook-too-large"] || verdict == ["0 - fault-bad-workbook"], "{verdict:?}");
}

#[test]
fn a_truncated_or_altered_workbook_never_crashes_the_reader() {
    let whole = saved(|sheet| {
        header(sheet, 0, ENROLMENTS.trim_end());
        header(sheet, 1, "C1,A1,2024-01-30");
    });
    for end in (0..whole.len()).step_by(97) {
        assert!(read_enrolments(&whole[..end], Purpose::Compute).is_err(), "{end}");
    }
    for place in (0..whole.len()).step_by(31) {
        let mut altered = whole.clone();
        altered[place] ^= 0x55;
        let _ = std::hint::black_box(read_enrolments(&altered, Purpose::Compute));
    }
}
