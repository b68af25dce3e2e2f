//! The workbook of an edition.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use sanad::domain::edition::Step;
use sanad::i18n::Lang;
use sanad::report::names::Names;
use sanad::report::source::Source;
use sanad::report::table::to_xlsx;

use super::sample::{document, standing};

fn source(title: &str, lang: Lang) -> Source {
    let standing = standing(document(title, 2, 0), &[Step::Review, Step::Approve]);
    Source::of(standing, Names::default(), None, lang)
}

fn book(title: &str, lang: Lang) -> (Vec<u8>, Xlsx<Cursor<Vec<u8>>>) {
    let bytes = to_xlsx(&source(title, lang).tables().unwrap(), &lang.text("common-dictionary"), lang).unwrap();
    (bytes.clone(), Xlsx::new(Cursor::new(bytes)).unwrap())
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn a_workbook_has_a_sheet_a_table_its_provenance_and_a_line_of_dictionary_a_column() {
    for lang in Lang::ALL {
        let (bytes, mut book) = book("Revue de janvier", lang);
        let names = ["document-sheet-figures", "document-sheet-proofs", "document-sheet-method", "document-provenance"];
        let names: Vec<String> =
            names.iter().map(|key| lang.text(key)).chain([lang.text("common-dictionary")]).collect();
        assert_eq!(book.sheet_names(), names);
        let columns: usize = names[..4].iter().map(|name| book.worksheet_range(name).unwrap().width()).sum();
        let dictionary = book.worksheet_range(&names[4]).unwrap();
        assert_eq!(dictionary.height(), columns + 1, "{lang}");
        assert!(dictionary.rows().all(|row| row.iter().all(|cell| *cell != Data::Empty)), "{lang}: {dictionary:?}");
        assert_eq!(part(&bytes, "xl/worksheets/sheet1.xml").contains("rightToLeft=\"1\""), lang.is_rtl(), "{lang}");
    }
}

#[test]
fn counts_and_rates_are_numbers_dates_are_dates_and_what_is_hidden_is_blank() {
    let (_, mut book) = book("Revue de janvier", Lang::Fr);
    let figures = book.worksheet_range("Chiffres").unwrap();
    let column = |label: &str| figures.rows().next().unwrap().iter().position(|cell| *cell == label).unwrap();
    let cell = |line: u32, label: &str| figures.get_value((line, u32::try_from(column(label)).unwrap())).unwrap();
    assert_eq!(cell(1, "Insérés"), &Data::Float(528.0));
    assert_eq!(cell(1, "Plancher"), &Data::Float(71.9));
    assert_eq!(cell(10, "Marque"), "c");
    assert_eq!((cell(10, "Insérés"), cell(10, "Plancher")), (&Data::Empty, &Data::Empty));
    let provenance = book.worksheet_range("Provenance").unwrap();
    let value = |label: &str| provenance.rows().find(|row| row[0] == label).map(|row| row[1].clone()).unwrap();
    assert!(matches!(value("Arrêté au"), Data::DateTime(_)), "{provenance:?}");
    assert!(value("Empreinte SHA-256 du document").to_string().starts_with("030a11"), "{provenance:?}");
}

#[test]
fn no_cell_of_a_workbook_or_a_csv_is_a_formula() {
    let title = "=HYPERLINK(\"http://example.invalid\")";
    let (bytes, mut book) = book(title, Lang::Fr);
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().next().is_none(), "{name}: {formulas:?}");
        let range = book.worksheet_range(&name).unwrap();
        let runs = |cell: &Data| matches!(cell, Data::String(text) if text.starts_with(['=', '+', '-', '@', '\t']));
        assert!(!range.used_cells().any(|(_, _, cell)| runs(cell)), "{name}");
    }
    for sheet in 1..=5 {
        assert!(!part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml")).contains("<f>"));
    }
    for table in source(title, Lang::Fr).tables().unwrap() {
        let csv = String::from_utf8(table.to_csv().unwrap()).unwrap();
        let runs = |field: &str| field.trim_matches('"').starts_with(['=', '+', '@']);
        assert!(!csv.lines().flat_map(|line| line.split(',')).any(runs), "{csv}");
    }
}

#[test]
fn the_same_edition_is_the_same_workbook() {
    assert!(book("Revue", Lang::Ar).0 == book("Revue", Lang::Ar).0);
}

#[test]
fn a_sealed_document_says_what_each_of_its_columns_means() {
    let document: serde_json::Value = serde_json::from_str(&document("Revue", 1, 0)).unwrap();
    let row = document["figures"][1].as_object().unwrap();
    for words in document["method"].as_array().unwrap() {
        for key in row.keys() {
            let meaning = words["columns"][key].as_str().unwrap_or_default();
            assert!(!meaning.is_empty() && !meaning.contains('⟦'), "{key}: {words}");
        }
    }
}
