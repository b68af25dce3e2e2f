//! What each route names and reads: the one table that a newcomer extends.

use std::collections::BTreeMap;

use sanad::domain::audit::Actor;
use sanad::domain::edition::Step;
use sanad::domain::ids::{AccountId, EditionId, PublicationId};
use sanad::domain::indicator::shipped;
use sanad::domain::role::Role;
use sanad::operations::publications::Part;
use sanad::storage::edition::{self, Sealed};
use sanad::storage::publication::{self, Publication};
use sanad::storage::review::{self, ReviewRow};
use uuid::Uuid;

use super::house::{House, Side};
use super::ledger::enter_all;

/// Where a parameter lies: the segment before it, and the thing it names.
const PARAMETERS: [(&str, &str); 22] = [
    ("accounts", "account"),
    ("mandates", "mandate"),
    ("duplicates", "duplicate"),
    ("cohorts", "cohort"),
    ("learners", "learner"),
    ("proofs", "proof"),
    ("openings", "opening"),
    ("applications", "application"),
    ("placements", "placement"),
    ("imports", "import"),
    ("employers", "employer"),
    ("versions", "definition_draft"),
    ("publications", "publication"),
    ("missions", "mission"),
    ("cases", "audit_case"),
    ("contradictions", "refused_case"),
    ("editions", "edition"),
    ("reviews", "review"),
    ("contracts", "contract"),
    ("commitments", "commitment"),
    ("tranches", "tranche"),
    ("activities", "activity"),
];

/// Addresses whose parameters are told here in full, or that need a query to be answered.
const ADDRESSES: &[(&str, &str)] = &[
    ("/static/<hash>/<path..>", "{asset}"),
    ("/method/<code>/<version>", "/method/{definition}"),
    ("/password/<token>", "/password/{password_link}"),
    ("/first-administrator/<token>", "/first-administrator/{first_link}"),
    ("/cohorts/<code>/selection", "/cohorts/{cohort}/selection?step=graduate&ids={?learner}"),
    ("/imports/model.csv", "/imports/model.csv?kind=enrolments"),
    ("/method/<code>/<version>", "/method/MINISTERE_A/1"),
    ("/definitions/versions/new", "/definitions/versions/new?from=STRICT@1"),
    ("/todo/applications", "/todo/applications?queue={?queue}"),
    ("/todo/applications.csv", "/todo/applications.csv?queue={?queue}"),
    ("/todo/applications.xlsx", "/todo/applications.xlsx?queue={?queue}"),
    ("/todo/learners", "/todo/learners?queue=silent"),
    ("/todo/learners.csv", "/todo/learners.csv?queue=silent"),
    ("/todo/learners.xlsx", "/todo/learners.xlsx?queue=silent"),
    ("/openings/<id>/edit", "/openings/{draft}/edit"),
    ("/openings/<id>/publication", "/openings/{draft}/publication"),
    ("/contracts/<id>/amendment", "/contracts/{amending}/amendment"),
    ("/contracts/<id>/amendment/removal", "/contracts/{amending}/amendment/removal"),
    ("/contracts/<id>/amendment/signature", "/contracts/{amending}/amendment/signature"),
    ("/contracts/<id>/enrolments", "/contracts/{priced}/enrolments"),
    ("/contracts/<id>/enrolments.csv", "/contracts/{priced}/enrolments.csv"),
    ("/contracts/<id>/enrolments.xlsx", "/contracts/{priced}/enrolments.xlsx"),
    ("/contracts/<id>/closing", "/contracts/{signed}/closing"),
    ("/contracts/<id>/tranches/<code>/acts", "/contracts/{signed}/tranches/{tranche}/acts"),
    ("/contracts/<id>/missions/<mission>", "/contracts/{signed}/missions/{concluded}"),
];

/// What each route that changes something reads; one without a form has an empty line.
const FORMS: &[(&str, &str)] = &[
    ("/accounts", "name=Rim&email=rim@demo.sanad.invalid&mandate.role=auditor&mandate.starts_on=2024-01-11"),
    ("/accounts/<id>/closing", ""),
    ("/accounts/<id>/link", ""),
    ("/accounts/<id>/mandates", "role=auditor&starts_on=2024-01-11"),
    ("/accounts/<id>/mandates/<mandate>/end", ""),
    ("/accounts/<id>/reopening", ""),
    ("/applications/<id>/refusal", "reason=profile&version=1"),
    ("/applications/<id>/stage", "stage=interview&version=1"),
    (
        "/cohorts",
        "cohort_code=C-9&programme=JOBINTECH&operator=ENSIAS&region=04&track=FS_JS&starts_on=2024-02-05&ends_on=2024-05-31",
    ),
    (
        "/cohorts/<code>/edit",
        "programme=JOBINTECH&operator=ENSIAS&region=04&track=FS_JS&starts_on=2023-06-05&ends_on=2023-09-29&version={cohort_version}",
    ),
    ("/cohorts/<code>/learners/new", "last_name=Idrissi&first_name=Rania&enrolled_on=2023-06-05"),
    ("/cohorts/<code>/selection", "step=withdraw&on=2023-09-01&withdrawal_reason=emploi&chosen={chosen}"),
    ("/company", "name=Atlas&ice=999000001000075&sector=ESN&region=03&version=2"),
    (
        "/definitions/versions",
        "from=STRICT@1&reason=essai&starts_on=1/1/2030&horizon=months&horizon_n=6&lag_days=30&headline=floor&floor=E2\
         &min_n=30&kinds=CDI&indicators[0].id=Q2s&indicators[0].base=graduates&indicators[0].event=point",
    ),
    ("/definitions/versions/<id>/activation", "starts_on=1/1/2030&version=1"),
    ("/definitions/versions/<id>/withdrawal", "version=1"),
    ("/duplicates/<id>/decision", "decision=different&ground=namesake&version={duplicate_version}"),
    ("/duplicates/<id>/undoing", "version={duplicate_version}"),
    ("/editions", "title=Essai&audience=ministry&profile=A_DATE&as_of=2024-01-11"),
    ("/editions/<id>/readers", "email=nobody@demo.sanad.invalid"),
    ("/editions/<id>/steps", "step=review&version=0"),
    ("/employers", "name=Cedre&ice=999000003000021&sector=ESN&region=03"),
    ("/employers/<id>/verification", "version=1"),
    (
        "/first-administrator/<token>",
        "name=A&email=a@demo.sanad.invalid&password=une+phrase+de+passe&password_again=non",
    ),
    ("/imports", "kind=enrolments&file=code_cohorte;ref_apprenant;date_inscription"),
    ("/imports/<id>/abandonment", "version=0"),
    ("/imports/<id>/application", "extent=valid&version=0"),
    ("/imports/<id>/corrections", "cells[2-last_name]=Naciri&version=0"),
    ("/imports/<id>/reversal", "version=0"),
    ("/cases/<id>/calls", "called=employer&result=confirms"),
    ("/cases/<id>/findings", "verdict=conforming"),
    ("/cases/<id>/replacement", "reason=sealed"),
    ("/contradictions/<id>/answer", "text=Voici"),
    ("/missions", "title=Essai&figure=A_DATE+I2"),
    ("/missions/<id>/closing", ""),
    ("/missions/<id>/commitment", "seed=0123456789abcdef"),
    ("/missions/<id>/declaration", "declaration=none"),
    ("/missions/<id>/drawing", "seed=0123456789abcdef"),
    ("/missions/<id>/freezing", ""),
    ("/missions/<id>/reminders", "operator="),
    ("/journal/checkpoints", ""),
    ("/journal/verification", ""),
    ("/learners/<id>/cin", "reason=saisie"),
    (
        "/learners/<id>/correction",
        "enrolled_on=2023-06-05&confirmed_on=2023-06-05&reason=saisie&version={learner_version}",
    ),
    ("/learners/<id>/correction/identity", "last_name=Alaoui&first_name=Hajar&reason=saisie&version={learner_version}"),
    ("/learners/<id>/proofs/<proof>/review", "judgement=accepted"),
    ("/login", "email=nobody@demo.sanad.invalid&password=non"),
    ("/logout", ""),
    ("/publications", "title=Essai&profile=A_DATE&period=2023"),
    ("/publications/<id>/withdrawal", "reason="),
    ("/verify", "file=essai"),
    ("/reviews", "contract={signed}&edition={?edition}&title=Essai&held_on=2024-01-11&agenda=Essai"),
    ("/reviews/<id>/entries", "kind=minutes&text=Essai&version=0"),
    ("/openings", "title=Analyste&contract=CDI&positions=1&region=03&remote_days=0&expires_on=15/2/2024&reply_days=10"),
    (
        "/openings/<id>",
        "title=Analyste&contract=CDI&positions=1&region=03&remote_days=0&expires_on=15/2/2024&reply_days=10&version=1",
    ),
    ("/openings/<id>/applications", "enrolment={learner}"),
    ("/openings/<id>/closing", "reason=cancelled&version=1"),
    ("/openings/<id>/publication", "version=1"),
    ("/password/<token>", "password=une+phrase+de+passe&password_again=une+phrase+de+passe"),
    ("/placements", "application={application}&kind=CDI&starts_on=8/1/2024&job_title=Analyste"),
    ("/placements/<id>/refusal", "reason=stage&version=1"),
    ("/placements/<id>/validation", "in_field=yes&version=1"),
    ("/activities", "contract={?activity_contract}&kind=meetup&title=Essai&held_on=1/12/2023&region=04"),
    (
        "/activities/<id>/edit",
        "contract={?activity_contract}&kind=meetup&title=Essai&held_on=1/12/2023&region=04&version={activity_version}",
    ),
    ("/activities/<id>/removal", "version={activity_version}"),
    (
        "/contracts",
        "code=CP-9&kind=programme&title_fr=Essai&parties=A%0AB&legal_reference=X&signed_on=1/6/2023&starts_on=1/6/2023\
         &ends_on=31/12/2026&operators=ENSIAS",
    ),
    ("/contracts/<id>/amendment", "version=2"),
    ("/contracts/<id>/amendment/removal", "version=3"),
    ("/contracts/<id>/amendment/signature", "signed_on=1/9/2023&legal_reference=A&reason=B&version=3"),
    ("/contracts/<id>/closing", "version=2"),
    (
        "/contracts/<id>/commitments",
        "code=C9&lever=talents&label_fr=X&measure=graduated&weight=1&targets[0].year=2024&targets[0].value=1&version=1",
    ),
    ("/contracts/<id>/commitments/<code>/edit", "code=DIPL&label_fr=X&version=1"),
    ("/contracts/<id>/commitments/<code>/removal", "version=1"),
    ("/contracts/<id>/edit", "kind=programme&title_fr=Essai&version=1"),
    ("/contracts/<id>/signature", "version=1"),
    ("/contracts/<id>/tranches", "code=T9&label_fr=X&as_of=31/12/2023&due_on=31/1/2024&amount=10&version=1"),
    ("/contracts/<id>/tranches/<code>/acts", "act=compute&on=11/1/2024&version=0"),
    ("/contracts/<id>/tranches/<code>/edit", "code=T1&label_fr=X&version=1"),
    ("/contracts/<id>/tranches/<code>/removal", "version=1"),
];

/// A request as a template: `{thing}` stands for one thing, `{?thing}` for one that merely filters.
#[derive(Clone, Debug)]
pub struct Template {
    pub address: String,
    pub form: String,
}

/// Whose things are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Ours,
    Theirs,
    Nobodys,
}

/// Names by thing.
pub type Names = BTreeMap<&'static str, String>;

/// The request that a route is asked with.
pub fn template(method: &str, path: &str) -> Template {
    let told = ADDRESSES.iter().find(|(known, _)| *known == path);
    let told = told.filter(|(_, address)| method == "GET" || !address.contains('?'));
    let address = told.map_or_else(|| substituted(path), |(_, address)| (*address).to_owned());
    let form = FORMS.iter().find(|(known, _)| *known == path);
    let form = match (method, form) {
        ("GET", _) => String::new(),
        (_, Some((_, form))) => (*form).to_owned(),
        (_, None) => panic!("{method} {path} has no form in tests/it/access/objects.rs"),
    };
    Template { address, form }
}

fn substituted(path: &str) -> String {
    let mut before = "";
    let mut address = String::new();
    for segment in path.split('/').skip(1) {
        address.push('/');
        if segment.starts_with('<') {
            let thing = PARAMETERS.iter().find(|(place, _)| *place == before).map(|(_, thing)| *thing);
            let thing = thing.unwrap_or_else(|| panic!("{path}: {segment} has no line in tests/it/access/objects.rs"));
            address.push_str(&format!("{{{thing}}}"));
        } else {
            address.push_str(segment);
        }
        before = segment;
    }
    address
}

impl Template {
    /// The things that it names, but for filters.
    pub fn things(&self) -> Vec<String> {
        let text = format!("{} {}", self.address, self.form);
        let named = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(thing, _)| thing.to_owned());
        let mut things: Vec<String> = named.filter(|thing| !thing.starts_with('?')).collect();
        things.retain(|thing| !thing.ends_with("_version"));
        things.dedup();
        things
    }

    /// The request with everything of ours, but for some things of somebody else's.
    pub fn filled(&self, ours: &Names, others: &Names, swapped: &[String]) -> (String, String) {
        let fill = |text: &str| {
            let mut filled = text.to_owned();
            for (thing, name) in ours {
                let name = others.get(thing).filter(|_| swapped.iter().any(|one| one == thing)).unwrap_or(name);
                filled = filled.replace(&format!("{{{thing}}}"), name).replace(&format!("{{?{thing}}}"), name);
            }
            assert!(!filled.contains('{'), "{filled} names something unknown");
            filled
        };
        (fill(&self.address), fill(&self.form))
    }
}

impl House {
    /// What things are called, by whose they are.
    pub async fn names(&self, whose: Whose) -> Names {
        let mut names = match whose {
            Whose::Ours => self.of_side(&self.ours, self.who(Role::Auditor).account).await,
            Whose::Theirs => self.of_side(&self.theirs, self.spare.0).await,
            Whose::Nobodys => return self.nobodys(),
        };
        if whose == Whose::Ours {
            names.insert("duplicate_version", self.pair_version(self.ours.duplicate).await);
            names.insert("learner_version", names["chosen"].rsplit('.').next().unwrap().to_owned());
            names.insert("cohort_version", self.office.scene.id::<Uuid>().to_string());
            names.insert("account", self.spare.0.to_string());
            names.insert("mandate", self.spare.1.to_string());
            names.insert("definition_draft", self.definition.to_string());
            names.insert("queue", "answer".to_owned());
            names.insert("definition", "A_DATE/1".to_owned());
            names.insert("publication", self.publication().await);
            let coordinator = self.who(Role::Coordinator).account;
            names.extend(enter_all(&self.office.scene, ("O", self.ours.operator), coordinator).await);
            names.insert("concluded", self.concluded(&self.ours, &names["signed"]).await);
            let edition = self.edition(self.ours.operator).await;
            names.insert("review", self.review(edition, &names["signed"]).await);
            names.insert("edition", edition.to_string());
            names.insert("asset", self.asset().await);
            names.insert("password_link", self.link("password").await);
            names.insert("first_link", self.link("first_admin").await);
        } else {
            names.extend(enter_all(&self.office.scene, ("T", self.theirs.operator), self.office.scene.id()).await);
            names.insert("concluded", self.concluded(&self.theirs, &names["signed"]).await);
            let edition = self.edition(self.theirs.operator).await;
            names.insert("review", self.review(edition, &names["signed"]).await);
            // A code is one within its contract.
            names.retain(|thing, _| !["commitment", "tranche"].contains(thing));
            // The registry of employers is common to those who keep it.
            names.remove("employer");
        }
        names
    }

    async fn of_side(&self, side: &Side, auditor: AccountId) -> Names {
        let (mission, case) = self.audited(side, auditor).await;
        BTreeMap::from([
            ("mission", mission.to_string()),
            ("audit_case", case.to_string()),
            ("refused_case", case.to_string()),
            ("cohort", side.cohort.clone()),
            ("learner", side.learner.to_string()),
            ("chosen", self.chosen(side.learner).await),
            ("proof", side.proof.to_string()),
            ("opening", side.opening.to_string()),
            ("draft", side.draft.to_string()),
            ("application", side.application.to_string()),
            ("placement", side.placement.to_string()),
            ("import", side.import.to_string()),
            ("employer", side.employer.to_string()),
            ("duplicate", side.duplicate.to_string()),
        ])
    }

    fn nobodys(&self) -> Names {
        let id = || self.office.scene.id::<Uuid>().to_string();
        BTreeMap::from([
            ("mission", id()),
            ("concluded", id()),
            ("audit_case", id()),
            ("refused_case", id()),
            ("cohort", "ZZ-0000".to_owned()),
            ("learner", id()),
            ("chosen", format!("{}.{}", id(), id())),
            ("proof", id()),
            ("opening", id()),
            ("draft", id()),
            ("application", id()),
            ("placement", id()),
            ("import", id()),
            ("employer", id()),
            ("duplicate", id()),
            ("account", id()),
            ("mandate", id()),
            ("publication", id()),
            ("contract", id()),
            ("signed", id()),
            ("amending", id()),
            ("priced", id()),
            ("commitment", "NONE".to_owned()),
            ("tranche", "NONE".to_owned()),
            ("activity", id()),
            ("edition", id()),
            ("review", id()),
            ("definition", "NOTHING/1".to_owned()),
            ("definition_draft", id()),
            ("asset", "/static/0/nothing.css".to_owned()),
            ("password_link", "0".repeat(64)),
            ("first_link", "0".repeat(64)),
        ])
    }

    /// A publication, which is everybody's.
    async fn publication(&self) -> String {
        let scene = &self.office.scene;
        let id: PublicationId = scene.id();
        let published = Publication {
            id,
            title: "Essai",
            profile: ("A_DATE", 1),
            as_of: scene.clock.today(),
            document: r#"{"profile":"A_DATE","profile_version":1,"as_of":"2024-01-11","known_at":null,"filter":
                {"programme":[],"operator":[],"region":[],"cohort":[],"sex":null,"period":[]},"by":[],"total":[],"rows":[]}"#,
            hash: id.0.as_bytes(),
        };
        let mut tx = scene.store.write().await.unwrap();
        publication::lock(&mut tx).await.unwrap();
        publication::insert(&mut tx, &published, (&Actor::System, scene.clock.now())).await.unwrap();
        tx.commit().await.unwrap();
        id.to_string()
    }

    /// An edition which is everybody's.
    async fn edition(&self, operator: &str) -> EditionId {
        let (scene, id): (_, EditionId) = (&self.office.scene, self.office.scene.id());
        let mut tx = scene.store.write().await.unwrap();
        let part = Part { operator: vec![operator.to_owned()], ..Part::default() };
        let document = serde_json::json!({ "format": "sanad-edition/1", "title": "Essai", "as_of": "2024-01-11",
            "known_at": "2024-01-11T00:00:00Z", "audience": "public", "threshold": 20, "part": part, "by": [],
            "definitions": [shipped::find("A_DATE").unwrap()], "figures": [], "evidence": [], "cases": 0,
            "cases_sha256": "", "method": [], "supersedes": null })
        .to_string();
        let sealed = Sealed {
            id,
            title: "Essai",
            as_of: scene.clock.today(),
            known_at: scene.clock.now(),
            audience: "public",
            document: &document,
            hash: id.0.as_bytes(),
            chain: (0, &[0; 32]),
            signature: &[0; 64],
            public_key: &[0; 32],
            cases: r#"{"format":"sanad-edition-cases/1","enrolments":[],"readings":[]}"#,
        };
        let author = scene.id();
        edition::insert(&mut tx, &sealed, (author, scene.clock.now())).await.unwrap();
        edition::step(&mut tx, (id, 1, Step::Approve), (None, None), (author, scene.clock.now())).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// A session on an edition about a signed contract.
    async fn review(&self, edition_id: EditionId, signed: &str) -> String {
        let scene = &self.office.scene;
        let row = ReviewRow {
            review_id: scene.id(),
            contract_id: signed.parse().unwrap(),
            edition_id,
            tranche_code: None,
            title: "Essai".to_owned(),
            held_on: scene.clock.today(),
            agenda: "Engagements".to_owned(),
            opened_by: scene.id(),
            opened_at: scene.clock.now(),
        };
        let mut tx = scene.store.write().await.unwrap();
        review::insert(&mut tx, &row).await.unwrap();
        tx.commit().await.unwrap();
        row.review_id.to_string()
    }

    async fn asset(&self) -> String {
        let home = self.asks(None, (rocket::http::Method::Get, "/", "")).await;
        let (_, rest) = home.body.split_once("\"/static/").unwrap();
        format!("/static/{}", rest.split('"').next().unwrap())
    }
}
