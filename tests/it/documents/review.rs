//! The review of a contract as documents, downloaded from the demonstration.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use rocket::http::Status;
use sanad::domain::ids::ReviewId;
use sanad::domain::scope::Scope;
use sanad::operations::reviews;
use sanad::storage::edition;
use sanad::storage::port::Sql;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::pages::{in_order, poppler, read};
use crate::missions::house::Audit;
use crate::support::on_both_engines;

/// What nobody should ever be able to run by opening a file.
const HOSTILE: [&str; 6] = ["=HYPERLINK(\"http://example.invalid\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1"];

/// Whether a spreadsheet would run a text; a number is none.
pub(super) fn runs(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err()
}

fn is_csv(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension == "csv")
}

/// Cells of every CSV file of an archive, by file.
pub(super) fn tables(archive: &[u8]) -> Vec<(String, Vec<Vec<String>>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).filter(|name| is_csv(name)).collect();
    let cells = |name: String| {
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let rows = rows.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
        (name, rows.collect())
    };
    names.into_iter().map(cells).collect()
}

impl Audit {
    async fn review(&self, title: &str) -> ReviewId {
        let mut tx = self.scene.store.read().await.unwrap();
        let listed = reviews::list(&mut tx, &Scope::everything()).await.unwrap();
        listed.iter().find(|one| one.row.title == title).unwrap().row.review_id
    }

    async fn document(&self, session: &str, address: &str) -> Vec<u8> {
        let (status, bytes) = self.takes(session, address).await;
        assert_eq!(status, Status::Ok, "{address}");
        bytes
    }

    pub(super) async fn exports(&self, act: &'static str) -> i64 {
        let sql = Sql::of("SELECT COUNT(*) FROM audit WHERE action = $1", "").bind(act);
        self.scene.store.read().await.unwrap().value(sql).await.unwrap().unwrap()
    }

    async fn a_signed_review_reads_findings_first_and_ends_with_its_seal(&self, session: &str) {
        let here = format!("/reviews/{}", self.review("Revue de janvier 2024").await);
        let bytes = self.document(session, &format!("{here}/document.pdf?lang=fr")).await;
        let text = read(&bytes);
        in_order(
            &text,
            &["Revue de janvier 2024", "Procès-verbal signé", "À retenir", "2 489 333,33 MAD proposés", "Engagements"],
        );
        in_order(
            &text,
            &[
                "Lauréats diplômés",
                "Justification",
                "171 apprenants",
                "Décision",
                "Accepté en partie",
                "payé en proportion",
            ],
        );
        assert!(text.contains("−16") && text.contains("+1,9 pt"), "gaps bear their sign: {text}");
        in_order(&text, &["Questions et réponses", "Pourquoi 734 diplômés", "171 apprenants sont encore en formation"]);
        in_order(
            &text,
            &["Décisions par cas", "Refusé", "Contrat sans date de début", "Montant proposé", "2 489 333,33"],
        );
        in_order(
            &text,
            &[
                "528 sur 734 insérés",
                "Méthode",
                "Ce que ces chiffres ne disent pas",
                "Procès-verbal",
                "Signatures",
                "Directeur",
                "Sceau",
            ],
        );
        assert!(!text.contains('⟦') && !text.contains("PROJET"), "{text}");
        let about = poppler("pdfinfo", &bytes);
        let line = |key: &str| about.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
        let pages: usize = line("Pages:").split_whitespace().last().unwrap().parse().unwrap();
        assert!(pages >= 6 && line("Tagged:").ends_with("yes") && text.contains(&format!("Page {pages} sur {pages}")));
        let fonts = poppler("pdffonts", &bytes);
        let is_embedded = |line: &str| line.split_whitespace().rev().nth(4) == Some("yes");
        assert!(fonts.lines().count() > 2 && fonts.lines().skip(2).all(is_embedded), "{fonts}");
        assert!(bytes == self.document(session, &format!("{here}/document.pdf?lang=fr")).await, "the same bytes");

        // Its minutes are hashed as their text is given, beside the edition that they rest on.
        let told: Value =
            serde_json::from_slice(&self.document(session, &format!("{here}/tables.json")).await).unwrap();
        let hash: String =
            Sha256::digest(told["minutes"].as_str().unwrap()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(told["minutes_sha256"], hash.as_str());
        let editions = edition::list(&mut self.scene.store.read().await.unwrap()).await.unwrap();
        let sealed = editions.iter().find(|one| one.row.title == "Revue de janvier 2024").unwrap();
        let edition: String = sealed.row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(told["edition_sha256"], edition.as_str());
        for printed in [&hash, &edition] {
            assert!(text.matches(printed.as_str()).count() >= pages, "{printed} on every page");
        }
    }

    async fn an_arabic_review_reads_from_right_to_left(&self, session: &str) {
        let here = format!("/reviews/{}", self.review("Revue de janvier 2024").await);
        let text = read(&self.document(session, &format!("{here}/document.pdf?lang=ar")).await);
        in_order(&text, &["مراجعة عقد برنامج", "المحضر موقع", "ما ينبغي تذكره", "الالتزام", "المنجز", "الفارق"]);
        in_order(&text, &["الأسئلة والأجوبة", "القرارات حسب الحالات", "المبلغ المقترح", "المنهجية", "التوقيعات", "الختم"]);
        for said in ["528 من 734", "71,9%", "جدول الأعمال", "بصمة الإصدار المقيس"] {
            assert!(text.contains(said), "“{said}” is not in:\n{text}");
        }
        assert!(!text.contains('⟦'), "{text}");
    }

    async fn what_is_not_signed_says_so_and_fits_one_page_as_a_briefing(&self, session: &str) {
        let here = format!("/reviews/{}", self.review("Revue de mai 2024").await);
        let text = read(&self.document(session, &format!("{here}/document.pdf?lang=fr")).await);
        assert!(text.contains("PROJET") && text.contains("procès-verbal non signé"), "{text}");
        in_order(&text, &["Signatures", "en attente", "en attente"]);
        for lang in ["fr", "ar", "en"] {
            let bytes = self.document(session, &format!("{here}/briefing.pdf?lang={lang}")).await;
            let about = poppler("pdfinfo", &bytes);
            assert!(about.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{lang}: {about}");
        }
        let page = self.opens(session, &format!("{here}/briefing")).await.body;
        for file in ["document.pdf", "briefing.pdf", "tables.xlsx", "tables.zip", "tables.json"] {
            assert!(page.contains(&format!("{here}/{file}")), "{file} is not offered");
        }
    }

    async fn nothing_that_somebody_wrote_runs_in_a_table(&self, session: &str) {
        let id = self.review("Revue de mai 2024").await;
        let here = format!("/reviews/{id}");
        for text in HOSTILE {
            let version = {
                let mut tx = self.scene.store.read().await.unwrap();
                sanad::storage::review::entries(&mut tx, &[id]).await.unwrap().len()
            };
            let text = rocket::http::RawStr::new(text).percent_encode().to_string();
            let form = format!("kind=minutes&version={version}&text={text}");
            let said = self.sends(session, &format!("{here}/entries"), &form).await;
            assert_eq!(said.status, Status::SeeOther, "{text}: {said:?}");
        }
        let held = tables(&self.document(session, &format!("{here}/tables.zip")).await);
        assert!(held.iter().any(|(name, _)| name == "dictionary.csv") && held.len() >= 8, "{}", held.len());
        let cells = held.iter().flat_map(|(name, rows)| rows.iter().flatten().map(move |cell| (name, cell)));
        let all: Vec<_> = cells.collect();
        assert!(all.iter().any(|(_, cell)| cell.contains("=HYPERLINK")), "the text is there");
        assert!(!all.iter().any(|(_, cell)| runs(cell)), "{:?}", all.iter().find(|(_, cell)| runs(cell)));
        let bytes = self.document(session, &format!("{here}/tables.xlsx?lang=ar")).await;
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        for name in book.sheet_names() {
            assert!(book.worksheet_formula(&name).unwrap().used_cells().next().is_none(), "{name}");
            let range = book.worksheet_range(&name).unwrap();
            let hit = range.used_cells().find(|(_, _, cell)| matches!(cell, Data::String(text) if runs(text)));
            assert!(hit.is_none(), "{name}: {hit:?}");
        }
        let told: Value =
            serde_json::from_slice(&self.document(session, &format!("{here}/tables.json")).await).unwrap();
        let keys = told["tables"]["commitments"][0].as_object().unwrap();
        let meanings = told["dictionary"].as_array().unwrap();
        for key in keys.keys() {
            let known = meanings.iter().any(|line| line["key"] == key.as_str() && line["meaning"] != "");
            assert!(known, "{key} is not in the dictionary");
        }
    }

    async fn whoever_reads_the_page_downloads_it_and_nobody_else(&self) {
        let here = format!("/reviews/{}", self.review("Revue de janvier 2024").await);
        let before = self.exports("review.export").await;
        let rabat = self.signs_in("coordination").await;
        for file in ["document.pdf", "briefing.pdf", "tables.xlsx", "tables.zip", "tables.json"] {
            assert_eq!(self.takes(&rabat, &format!("{here}/{file}")).await.0, Status::NotFound, "{file}");
        }
        assert_eq!(self.exports("review.export").await, before, "what was not handed out is not journalled");
        let national = self.signs_in("coordination.nationale").await;
        let told: Value =
            serde_json::from_slice(&self.document(&national, &format!("{here}/tables.json")).await).unwrap();
        let tables = told["tables"].as_object().unwrap();
        assert!(tables.contains_key("commitments") && !tables.contains_key("figures"), "the edition is the ministry's");
        let text = read(&self.document(&national, &format!("{here}/document.pdf?lang=fr")).await);
        assert!(text.contains("payé en proportion") && !text.contains("Preuves derrière les insertions"), "{text}");
        assert_eq!(self.exports("review.export").await, before + 2, "each time is journalled");
    }
}

#[test]
fn a_review_leaves_as_documents_that_say_what_was_measured_said_and_signed() {
    on_both_engines(async |scene| {
        let audit = Audit::of(scene).await;
        let ministry = audit.signs_in("ministere").await;
        audit.a_signed_review_reads_findings_first_and_ends_with_its_seal(&ministry).await;
        audit.an_arabic_review_reads_from_right_to_left(&ministry).await;
        audit.what_is_not_signed_says_so_and_fits_one_page_as_a_briefing(&ministry).await;
        audit.whoever_reads_the_page_downloads_it_and_nobody_else().await;
        audit.nothing_that_somebody_wrote_runs_in_a_table(&ministry).await;
    });
}
