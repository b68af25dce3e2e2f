//! The pages of an edition, read back by Poppler.

use std::process::Command;

use rocket::http::Status;
use sanad::domain::edition::Step;
use sanad::i18n::Lang;
use sanad::report::briefing::{Briefing, Commitment, Figure, Question, Session};
use sanad::report::dossier::Signers;
use sanad::report::names::Names;
use sanad::report::pdf::{Template, render};
use sanad::report::source::Source;

use super::sample::{document, standing};
use crate::hiring::office::Office;
use crate::hiring::visitors::Front;
use crate::support::on_both_engines;

const VERIFY: &str = "https://sanad.example.ma/verify";

fn pdf(title: &str, steps: &[Step], lang: Lang) -> Vec<u8> {
    let names = ["Nadia E.", "Salma B.", "Youssef T."].into_iter().zip(1_u128..);
    let signers: Signers = names.map(|(name, n)| (uuid::Uuid::from_u128(n).into(), name.to_owned())).collect();
    let source = Source::of(standing(document(title, 2, 0), steps), Names::default(), Some(signers), lang);
    let (instant, identifier) = source.dated();
    render(Template::Edition, &source.dossier(VERIFY).unwrap(), (instant, &identifier)).unwrap()
}

const APPROVED: [Step; 2] = [Step::Review, Step::Approve];

/// What a program of Poppler prints of the document.
pub(super) fn poppler(program: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edition.pdf");
    std::fs::write(&path, bytes).unwrap();
    let mut command = Command::new(program);
    command.arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let done = command.output().unwrap_or_else(|error| panic!("{program} (poppler-utils): {error}"));
    assert!(done.status.success(), "{done:?}");
    String::from_utf8(done.stdout).unwrap()
}

/// The text in reading order, words one space apart. Poppler tells a run from left to right by two marks, and leaves within
/// them, before the run, the signs that follow it.
pub(super) fn read(bytes: &[u8]) -> String {
    let text = poppler("pdftotext", bytes);
    let mut resolved = String::new();
    for (rank, part) in text.split('\u{202a}').enumerate() {
        match part.split_once('\u{202c}') {
            Some((run, rest)) if rank > 0 => {
                let said = run.trim_start_matches([' ', '.', ':', '،', '؛', '(', ')', '–']);
                let signs = run.strip_suffix(said).unwrap_or_default();
                resolved.extend([said, &signs.chars().rev().collect::<String>(), rest]);
            }
            _ => resolved.push_str(part),
        }
    }
    let mark =
        |letter: &char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String = resolved.chars().filter(|letter| !mark(letter)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// These texts are there, each after the one before.
pub(super) fn in_order(text: &str, wanted: &[&str]) {
    let mut rest = text;
    for one in wanted {
        let at = rest.find(one).unwrap_or_else(|| panic!("“{one}” does not follow in:\n{rest}"));
        rest = &rest[at + one.len()..];
    }
}

#[test]
fn a_french_edition_reads_findings_first() {
    let text = read(&pdf("Revue de janvier 2024", &APPROVED, Lang::Fr));
    in_order(
        &text,
        &[
            "Revue de janvier 2024",
            "Approuvée",
            "528 sur 734 insérés",
            "Plus de",
            "À retenir",
            "Casablanca-Settat",
            "248",
        ],
    );
    in_order(&text, &["Méthode", "Ce que ces chiffres ne disent pas", "Signatures", "Youssef T.", "Sceau", VERIFY]);
    assert!(text.contains("71,9 %") && text.contains("masqué"), "{text}");
    assert!(!text.contains('⟦') && !text.contains("PROJET"), "{text}");
}

#[test]
fn an_arabic_edition_reads_from_right_to_left_with_its_numbers_the_right_way_round() {
    let text = read(&pdf("مراجعة يناير", &APPROVED, Lang::Ar));
    in_order(
        &text,
        &["مراجعة يناير", "71,9%", "ما ينبغي تذكره", "الدار البيضاء", "248", "المنهجية", "التوقيعات", "الختم"],
    );
    for said in ["من 71,9% إلى 79,8%", "أكثر من 7 من كل 10 خريجين مدمجون", "الإدماج", "الوضعية في 31 يناير 2024"]
    {
        assert!(text.contains(said), "“{said}” is not in:\n{text}");
    }
    assert!(!text.contains('⟦'), "{text}");
}

#[test]
fn every_font_is_embedded_and_every_page_tagged_and_sealed() {
    for lang in Lang::ALL {
        let bytes = pdf("Revue", &APPROVED, lang);
        let fonts = poppler("pdffonts", &bytes);
        let fonts: Vec<Vec<&str>> = fonts.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
        // … emb sub uni object ID
        assert!(
            !fonts.is_empty() && fonts.iter().all(|font| font[font.len() - 5..font.len() - 2] == ["yes"; 3]),
            "{fonts:?}"
        );
        let about = poppler("pdfinfo", &bytes);
        let line = |key: &str| about.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned();
        assert!(line("Tagged:").ends_with("yes") && line("JavaScript:").ends_with("no"), "{about}");
        assert!(line("CreationDate:").contains("Feb 15") && line("Title:").ends_with("Revue"), "{about}");
        let pages: usize = line("Pages:").split_whitespace().last().unwrap().parse().unwrap();
        let text = read(&bytes);
        let hash = "030a11181f262d343b424950575e656c737a81888f969da4abb2b9c0c7ced5dc";
        assert!(pages >= 4 && text.matches(hash).count() >= pages, "{lang}: {pages} pages");
    }
}

#[test]
fn the_same_edition_is_the_same_bytes_and_another_state_is_not() {
    let approved = pdf("Revue", &APPROVED, Lang::Fr);
    assert!(approved == pdf("Revue", &APPROVED, Lang::Fr));
    let draft = pdf("Revue", &[], Lang::Fr);
    let text = read(&draft);
    assert!(draft != approved && text.contains("PROJET") && text.contains("ne se cite pas"), "{text}");
    in_order(&text, &["Signatures", "Nadia E.", "en attente", "en attente"]);
}

#[test]
fn a_title_that_no_font_can_draw_still_prints() {
    let text = read(&pdf("Revue 🎓 ⵜⵉⴼⵉⵏⴰⵖ", &APPROVED, Lang::Ar));
    assert!(text.contains("Revue") && text.contains("???????"), "{text}");
}

#[test]
fn a_session_has_a_page_of_its_own() {
    let one =
        |label: &str, value: &str| Figure { label: label.into(), value: value.into(), detail: "528 sur 734".into() };
    let promise =
        |name: &str, verdict| Commitment { name: name.into(), target: "70".into(), reached: "71,9".into(), verdict };
    let session = Session {
        title: "Revue de mai 2024".into(),
        scope: "JobInTech".into(),
        as_of: "2024-05-29".parse().unwrap(),
        figures: vec![one("Insertion", "71,9"), one("Diplomation", "73,4"), one("Femmes", "42,5"), one("CDI", "56,1")],
        commitments: vec![
            promise("Taux d’insertion", "met"),
            promise("Diplômés", "running"),
            promise("Régions", "late"),
        ],
        questions: (1..=11).map(|n| Question { text: format!("Question {n}"), due_on: None }).collect(),
        hash: "0".repeat(64),
        verify_at: VERIFY.into(),
    };
    for lang in Lang::ALL {
        let dated = ("2024-05-29T10:00:00Z".parse().unwrap(), "briefing");
        let bytes = render(Template::Briefing, &Briefing::of(&session, lang), dated).unwrap();
        let text = read(&bytes);
        in_order(&text, &["Revue de mai 2024", "Diplomation", "Taux d’insertion", "Question 1", "Question 8"]);
        assert!(poppler("pdfinfo", &bytes).lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")));
        assert!(!text.contains('⟦'), "{text}");
    }
}

#[test]
fn an_edition_is_downloaded_by_those_who_may_read_it() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        front.office.learner("ENSIAS", "Hajar", true).await;
        let (author, coordinator) = (front.reviewer().await, front.coordinator("ENSIAS").await);
        let fields = [("title", "Revue"), ("audience", "ministry"), ("profile", "A_DATE"), ("as_of", "2024-01-11")];
        let at = front.sends(&author, "/editions", &fields).await.location;
        let page = front.opens(&author, &at).await;
        for (file, lang) in
            [("document.pdf", "ar"), ("table.xlsx", "fr"), ("table.csv", "fr"), ("dictionary.csv", "en")]
        {
            let path = format!("{at}/{file}");
            assert!(page.says(&path), "{path} is not offered: {page:?}");
            assert_eq!(front.opens(&author, &format!("{path}?lang={lang}")).await.status, Status::Ok, "{path}");
            assert_eq!(front.opens(&coordinator, &path).await.status, Status::NotFound, "{path}");
        }
    });
}
