//! The register of published figures over the demonstration, on both engines.

use chrono::TimeDelta;
use rocket::http::{ContentType, Header, Status};
use rocket::local::asynchronous::{Client, LocalResponse};
use sanad::clock::Clock;
use sanad::config::Config;
use sanad::domain::ids::PublicationId;
use sanad::domain::indicator::{Definitions, Dimension};
use sanad::domain::scope::{Area, Scope};
use sanad::keys::hex;
use sanad::operations::demo::load::{self, Place};
use sanad::operations::figures::Figures;
use sanad::operations::insertion::{Question, Raw};
use sanad::operations::publications::{Draft, Outcome, Preview, Published, Suggestion, preview, publish, withdraw};
use sanad::operations::{Act, Error, setup};
use sanad::report::edition::method;
use sanad::storage::port::Sql;
use sanad::storage::publication;
use sanad::web::{self, Parts};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::support::{Scene, day, instant, on_both_engines};

/// The question of the demonstration's first publication, and everybody's figures to answer it from.
struct Press {
    scene: Scene,
    figures: Figures,
}

const KNOWN_AT: &str = "2024-01-30T23:59:59Z";

impl Press {
    async fn of(mut scene: Scene) -> Self {
        setup::seed(&scene.store, &scene.clock).await.unwrap();
        let place = Place { store: &scene.store, keys: &scene.keys, random: &scene.random, method };
        assert!(load::load(place, |_, _| ()).await.unwrap());
        scene.clock = Clock::fixed(instant("2026-11-02T09:00:00Z"));
        Self { scene, figures: Figures::default() }
    }

    /// The pilot as of 30 January 2024, broken down.
    fn draft(by: &[Dimension], raw: Raw<'_>) -> Draft {
        let raw = Raw {
            profile: raw.profile.or(Some("A_DATE")),
            as_of: raw.as_of.or(Some("2024-01-30")),
            known_at: raw.known_at.or(Some(KNOWN_AT)),
            period: vec!["pilot"],
            ..raw
        };
        let question = Question::read(&raw, day("2024-01-30"), &Definitions::shipped()).unwrap();
        Draft { title: "Essai".to_owned(), question, by: by.to_vec(), withheld: Vec::new() }
    }

    fn act(&self) -> Act {
        self.scene.clock.advance(TimeDelta::seconds(1));
        Act::of(self.scene.id(), &self.scene.clock, &self.scene.random)
    }

    async fn sees(&self, draft: &Draft) -> Preview {
        let mut tx = self.scene.store.read().await.unwrap();
        preview(&mut tx, &self.figures, &Scope::everything(), draft).await.unwrap()
    }

    async fn publishes(&self, draft: &Draft) -> Outcome {
        publish(&self.scene.store, &self.figures, &self.act(), &Scope::everything(), draft).await.unwrap()
    }

    async fn published(&self) -> Vec<publication::PublicationRow> {
        publication::list(&mut self.scene.store.read().await.unwrap()).await.unwrap()
    }

    /// The publication whose title holds a word.
    async fn of_title(&self, word: &str) -> (PublicationId, Published) {
        let rows = self.published().await;
        let row = rows.iter().find(|row| row.title.contains(word)).unwrap();
        (row.publication_id, Published::read(row).unwrap())
    }

    /// How many lines of the journal say this of publications.
    async fn journalled(&self, action: &str) -> i64 {
        let sql = Sql::of("SELECT COUNT(*) FROM audit WHERE action = $1", "").bind(action);
        self.scene.store.read().await.unwrap().value(sql).await.unwrap().unwrap()
    }

    async fn the_demonstration_publishes_what_hides_and_tells_what_it_hides(&self) {
        let (_, by_diploma) = self.of_title("diplôme").await;
        let hidden: Vec<_> = by_diploma.rows.iter().filter(|row| row["inserted"].is_null()).collect();
        assert_eq!(hidden.len(), 3, "doctors, those without and those below the baccalaureate");
        assert!(hidden.iter().all(|row| row["suppressed"].as_array().unwrap().len() == 12));
        let (_, by_region) = self.of_title("région").await;
        assert_eq!((&by_region.total[0]["inserted"], &by_region.total[0]["floor"]), (&json!(528), &json!("71.9")));
        assert!(by_region.rows.iter().all(|row| !row["inserted"].is_null()));
        for row in self.published().await {
            assert_eq!(row.hash, Sha256::digest(&row.document).to_vec(), "the hash is the document's");
        }
    }

    async fn the_same_content_is_the_same_publication(&self) {
        let (id, _) = self.of_title("région").await;
        let before = self.published().await.len();
        for _ in 0..2 {
            let outcome = self.publishes(&Self::draft(&[Dimension::Region], Raw::default())).await;
            assert!(matches!(outcome, Outcome::Published(known) if known == id), "{outcome:?}");
        }
        assert_eq!(self.published().await.len(), before);
    }

    async fn one_region_by_diploma_would_leave_ten_technicians_of_the_other(&self) {
        let raw = || Raw { region: vec!["04"], ..Raw::default() };
        let mut draft = Self::draft(&[Dimension::Diploma], raw());
        let before = self.published().await.len();
        let Outcome::Refused(seen) = self.publishes(&draft).await else { panic!("published") };
        let (published, _) = self.of_title("diplôme").await;
        let told = seen.verdict.reveals.iter().find(|reveal| reveal.kind == "difference").unwrap();
        assert_eq!((told.people, told.figure.publication), (Some(10), Some(published)));
        assert_eq!(told.with[0].row, Some(vec![(Dimension::Diploma, Some("TECH".to_owned()))]));
        let technicians = vec![vec![Some("TECH".to_owned())]];
        assert_eq!(seen.verdict.suggestion, Suggestion::Hide(technicians.clone()));
        assert_eq!((self.published().await.len(), self.journalled("publication.refuse").await), (before, 1));
        draft.withheld = technicians;
        assert!(matches!(self.publishes(&draft).await, Outcome::Published(_)), "as suggested");
        assert_eq!(self.published().await.len(), before + 1);
    }

    async fn by_cohort_two_small_ones_alone_in_their_published_regions_would_be_told(&self) {
        let seen = self.sees(&Self::draft(&[Dimension::Cohort], Raw::default())).await;
        let told = |code: &str| {
            let row = Some(vec![(Dimension::Cohort, Some(code.to_owned()))]);
            seen.verdict.reveals.iter().any(|reveal| reveal.kind == "hidden" && reveal.figure.row == row)
        };
        assert!(told("JIT-ARKX-02") && told("JIT-ENSAM-02"), "{:?}", seen.verdict);
    }

    async fn a_breakdown_that_crosses_nothing_small_is_published_and_another_edition_later(&self) {
        let before = self.journalled("publication.publish").await;
        for draft in [
            Self::draft(&[Dimension::Sex], Raw::default()),
            Self::draft(
                &[Dimension::Region],
                Raw { as_of: Some("2024-05-29"), known_at: Some("2024-06-20"), ..Raw::default() },
            ),
        ] {
            assert!(matches!(self.publishes(&draft).await, Outcome::Published(_)), "{:?}", draft.by);
        }
        assert_eq!(self.journalled("publication.publish").await, before + 2);
    }

    async fn nobody_publishes_outside_their_scope_nor_without_a_title(&self) {
        let scope = Scope::of(vec![Area { operator: Some("ENSAM_R".to_owned()), ..Area::default() }]);
        let draft = Self::draft(&[], Raw::default());
        let refused = publish(&self.scene.store, &self.figures, &self.act(), &scope, &draft).await;
        assert!(matches!(refused, Err(Error::Refused("publication.scope"))));
        let untitled = Draft { title: " ".to_owned(), ..draft };
        let refused = publish(&self.scene.store, &self.figures, &self.act(), &Scope::everything(), &untitled).await;
        assert!(matches!(refused, Err(Error::Invalid(_))));
    }

    async fn what_is_withdrawn_stays_with_its_reason_and_still_counts(&self) {
        let (id, _) = self.of_title("diplôme").await;
        let act = self.act();
        let withdraws = async |reason: &'static str| {
            let mut tx = self.scene.store.write().await.unwrap();
            let done = withdraw(&mut tx, &act, id, reason).await;
            if done.is_ok() {
                tx.commit().await.unwrap();
            }
            done
        };
        assert!(matches!(withdraws("  ").await, Err(Error::Invalid(_))));
        withdraws("Un doublon y était compté.").await.unwrap();
        assert!(matches!(withdraws("Encore.").await, Err(Error::Refused("publication.withdrawn"))));
        let rows = self.published().await;
        let row = rows.iter().find(|row| row.publication_id == id).unwrap();
        assert_eq!(row.reason.as_deref(), Some("Un doublon y était compté."));
        let seen = self.sees(&Self::draft(&[Dimension::Diploma], Raw { sex: Some("M"), ..Raw::default() })).await;
        assert!(!seen.verdict.is_publishable(), "what was read is not forgotten");
    }

    /// Somebody with a session, in the browser.
    async fn client(&self) -> Client {
        let parts = Parts {
            config: Config::default(),
            store: self.scene.store.clone(),
            clock: self.scene.clock.clone(),
            random: self.scene.random.clone(),
            keys: self.scene.keys.clone(),
            demonstration: true,
        };
        Client::tracked(web::rocket(parts).unwrap()).await.unwrap()
    }

    async fn pages_show_the_register_and_programs_read_it(&self) {
        let client = self.client().await;
        let (id, _) = self.of_title("par région").await;
        let list = client.get("/publications").dispatch().await;
        assert_eq!(list.status(), Status::Ok);
        let body = list.into_string().await.unwrap();
        assert!(body.contains(&format!("/publications/{id}")) && body.contains("Retiré"), "a visitor reads the list");
        assert!(!body.contains("/publications/new"), "a visitor proposes nothing");

        let document =
            client.get(format!("/publications/{id}/document.json")).dispatch().await.into_bytes().await.unwrap();
        let told = client.get(format!("/api/v1/publications/{id}")).dispatch().await.into_string().await.unwrap();
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!(told["sha256"], hex(&Sha256::digest(&document)), "byte for byte");
        assert_eq!((&told["state"], &told["total"][0]["inserted"]), (&json!("published"), &json!(528)));
        let all = client.get("/api/v1/publications").dispatch().await.into_string().await.unwrap();
        let all: Vec<serde_json::Value> = serde_json::from_str(&all).unwrap();
        assert_eq!(all.len(), self.published().await.len());
        let csv = client.get(format!("/publications/{id}/table.csv")).dispatch().await.into_string().await.unwrap();
        assert_eq!(csv.lines().count(), 4, "headings, the whole, two regions");

        let form = "email=ministere@demo.sanad.invalid&password=Sanad-demo-2026";
        sends(&client, "/login", form).await;
        let fields =
            "profile=A_DATE&as_of=2024-01-30&known_at=2024-01-30T23:59:59Z&period=pilot&by=cohort&title=Par+cohorte";
        let preview = client.get(format!("/publications/new?preview=true&{fields}")).dispatch().await;
        assert!(preview.into_string().await.unwrap().contains("JIT-ARKX-02"), "the reason names the cohort");
        let refused = sends(&client, "/publications", fields).await;
        assert_eq!(refused.status(), Status::UnprocessableEntity);
        let body = refused.into_string().await.unwrap();
        assert!(body.contains("value=\"Par cohorte\"") && body.contains("JIT-ARKX-02"), "nothing typed is lost");
        let fields = fields.replace("by=cohort&title=Par+cohorte", "title=Ensemble");
        let done = sends(&client, "/publications", &fields).await;
        assert_eq!(done.status(), Status::SeeOther);
        let withdrawn = format!("{}/withdrawal", done.headers().get_one("Location").unwrap());
        let empty = sends(&client, &withdrawn, "reason=").await;
        assert_eq!(empty.status(), Status::UnprocessableEntity);
        let done = sends(&client, &withdrawn, "reason=Essai").await;
        assert_eq!(done.status(), Status::SeeOther);
    }

    async fn two_publications_at_once_are_audited_with_each_other(&self) {
        let quarter = Self::draft(&[Dimension::Quarter], Raw::default());
        let operator = Self::draft(&[Dimension::Operator], Raw::default());
        let before = self.published().await.len();
        let (one, two) = rocket::tokio::join!(self.publishes(&quarter), self.publishes(&operator));
        let published = [one, two].iter().filter(|outcome| matches!(outcome, Outcome::Published(_))).count();
        assert_eq!(self.published().await.len(), before + published);
        let counted = publication::count(&mut self.scene.store.read().await.unwrap()).await.unwrap();
        assert_eq!(usize::try_from(counted).unwrap(), before + published);
    }
}

/// A form as a browser of this site sends it.
async fn sends<'c>(client: &'c Client, path: &str, form: &str) -> LocalResponse<'c> {
    let request =
        client.post(path.to_owned()).header(ContentType::Form).header(Header::new("Sec-Fetch-Site", "same-origin"));
    request.body(form).dispatch().await
}

#[test]
fn what_published_figures_hide_stays_hidden_whatever_else_is_published() {
    on_both_engines(async |scene| {
        let press = Press::of(scene).await;
        press.the_demonstration_publishes_what_hides_and_tells_what_it_hides().await;
        press.the_same_content_is_the_same_publication().await;
        press.one_region_by_diploma_would_leave_ten_technicians_of_the_other().await;
        press.by_cohort_two_small_ones_alone_in_their_published_regions_would_be_told().await;
        press.a_breakdown_that_crosses_nothing_small_is_published_and_another_edition_later().await;
        press.nobody_publishes_outside_their_scope_nor_without_a_title().await;
        press.what_is_withdrawn_stays_with_its_reason_and_still_counts().await;
        press.two_publications_at_once_are_audited_with_each_other().await;
        press.pages_show_the_register_and_programs_read_it().await;
    });
}
