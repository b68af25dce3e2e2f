use std::fmt::Write as _;

use super::*;

const ROSTER: &str = "code_cohorte;ref_apprenant;nom;prénom;Date inscription\r\nC1;A1;Naciri;Hélène;30/01/2024\r\nC1;A2;El Fassi;Aïcha;31/01/2024\r\n";

fn utf16(text: &str, low_first: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    units.flat_map(|unit| if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn one_roster_reads_the_same_in_every_accepted_encoding() {
    let (windows, ..) = encoding_rs::WINDOWS_1252.encode(ROSTER);
    let forms: [(Encoding, Vec<u8>); 5] = [
        (Encoding::Utf8, ROSTER.into()),
        (Encoding::Utf8Bom, [b"\xEF\xBB\xBF".as_slice(), ROSTER.as_bytes()].concat()),
        (Encoding::Utf16Le, [b"\xFF\xFE".to_vec(), utf16(ROSTER, true)].concat()),
        (Encoding::Utf16Be, [b"\xFE\xFF".to_vec(), utf16(ROSTER, false)].concat()),
        (Encoding::Windows1252, windows.to_vec()),
    ];
    for (encoding, bytes) in forms {
        let read = read_enrolments(bytes, Purpose::Import).unwrap();
        let format = FileFormat { encoding, separator: Separator::Semicolon, newline: Newline::CrLf };
        assert_eq!(read.reading.format, format);
        assert_eq!(read.keys, ["C1 A1 Naciri", "C1 A2 El Fassi"], "{encoding}");
        assert!(read.faults.is_empty());
    }
}

#[test]
fn the_first_accent_may_come_after_a_megabyte_of_ascii() {
    let mut text = ENROLMENTS.replace("enrolled_on", "enrolled_on,last_name");
    for number in 0..60_000 {
        writeln!(text, "C1,A{number},2024-01-30,Naciri").unwrap();
    }
    text.push_str("C1,last,2024-01-30,Zaïdi\n");
    let (windows, ..) = encoding_rs::WINDOWS_1252.encode(&text);
    for (bytes, encoding) in [(text.as_bytes(), Encoding::Utf8), (&*windows, Encoding::Windows1252)] {
        let read = read_enrolments(bytes, Purpose::Compute).unwrap();
        assert_eq!(read.keys.last().unwrap(), "C1 last Zaïdi");
        assert_eq!(read.keys.len(), 60_001);
        assert_eq!(read.reading.format.encoding, encoding);
    }
}

#[test]
fn one_damaged_row_does_not_change_the_encoding_of_a_file() {
    let mut bytes = ROSTER.as_bytes().to_vec();
    bytes.extend_from_slice(b"C1;A3;Za\xEFdi;Ali;30/01/2024\r\n");
    let read = read_enrolments(bytes, Purpose::Import).unwrap();
    assert_eq!(read.faults, ["4 last_name fault-damaged-text"]);
    assert_eq!(read.keys.len(), 2);
}

#[test]
fn a_file_cut_in_the_middle_of_a_character_is_read_to_its_end() {
    let cut = [ENROLMENTS.as_bytes(), b"C1,A1,2024-01-30\nC1,A2,\xC3"].concat();
    let read = read_enrolments(cut, Purpose::Compute).unwrap();
    assert_eq!((read.keys.len(), read.faults), (1, vec!["3 enrolled_on fault-not-a-date".to_owned()]));
}

#[test]
fn what_is_no_accepted_text_is_refused_with_the_reason() {
    let (arabic, ..) =
        encoding_rs::WINDOWS_1256.encode("cohort_code,learner_ref,enrolled_on,last_name\nC1,A1,2024-01-30,الناصري\n");
    let cases: [(&[u8], &str); 10] = [
        (b"", "1 - fault-empty"),
        (b"\xEF\xBB\xBF", "1 - fault-empty"),
        (&utf16(ROSTER, true), "1 - fault-utf16-without-bom"),
        (&utf16(ROSTER, false), "1 - fault-utf16-without-bom"),
        (b"<html><table><tr><td>cohort_code</td></tr></table></html>", "1 - fault-html"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "1 - fault-old-workbook"),
        (b"%PDF-1.7", "1 - fault-binary"),
        (b"PK\x03\x04 not a zip at all", "0 - fault-bad-workbook"),
        (b"cohort_code,learner_ref,enrolled_on\rC1,A1,2024-01-30\r", "1 - fault-carriage-returns"),
        (&arabic, "0 - fault-unknown-encoding"),
    ];
    for (bytes, verdict) in cases {
        assert_eq!(read_enrolments(bytes, Purpose::Compute).err().unwrap(), [verdict]);
    }
}
