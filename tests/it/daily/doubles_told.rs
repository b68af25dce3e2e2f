//! The questions told to somebody are those of their list, whatever has become of the persons since.

use chrono::TimeDelta;
use sanad::domain::duplicate::Ground;
use sanad::domain::ids::{BatchId, DuplicateId, PersonId};
use sanad::domain::import::FileKind;
use sanad::domain::region::Region;
use sanad::domain::scope::{Area, Scope};
use sanad::operations::duplicates::{Question, keep_apart, merge, undo, version};
use sanad::operations::import::apply::{self, Job};
use sanad::operations::import::{Content, Desk, Source};
use sanad::storage::duplicate::{self, State};
use sanad::storage::port::Sql;

use super::doubles::{asked, graduate, hajar};
use crate::hiring::office::{Office, coordination};
use crate::hiring::visitors::Front;
use crate::import::{in_cohort, learner, roster};
use crate::support::{Scene, on_both_engines};

/// Everybody's, two operators' apart and together, a region's, another's, nobody's.
fn scopes() -> Vec<Scope> {
    let operator = |code: &str| Area { operator: Some(code.to_owned()), ..Area::default() };
    let region = |number| Area { region: Region::from_number(number), ..Area::default() };
    vec![
        Scope::everything(),
        coordination("ENSIAS"),
        coordination("UIR"),
        Scope::of(vec![operator("ENSIAS"), operator("UIR")]),
        Scope::of(vec![region(4)]),
        Scope::of(vec![region(9)]),
        Scope::default(),
    ]
}

impl Office {
    /// How many open questions each of [`scopes`] has, once memory and tables agree on every question of every state.
    async fn open_questions(&self) -> Vec<usize> {
        let mut tx = self.reader().await;
        let snapshot = self.figures.read(&mut tx).await.unwrap();
        let known = self.figures.pairs.read(&mut tx, &snapshot).await.unwrap();
        let mut open = Vec::new();
        for scope in scopes() {
            for state in [State::Open, State::Different, State::Same] {
                let listed = duplicate::list(&mut tx, &scope, state, 1000).await.unwrap();
                let listed: Vec<DuplicateId> = listed.iter().map(|pair| pair.duplicate_id).collect();
                let held: Vec<_> = known.of_state(&snapshot, &scope, state, None).collect();
                assert_eq!(held, listed, "{state:?} of {scope:?}");
                let later: Vec<_> = known.of_state(&snapshot, &scope, state, listed.first().copied()).collect();
                assert_eq!(later, listed.get(1..).unwrap_or_default());
                if state == State::Open {
                    assert_eq!(usize::try_from(known.open(&snapshot, &scope)), Ok(listed.len()));
                    open.push(listed.len());
                }
            }
        }
        open
    }

    async fn decides(&self, id: DuplicateId, decision: Option<Ground>) {
        let scope = Scope::everything();
        let pair = duplicate::find(&mut self.reader().await, &scope, id).await.unwrap().unwrap();
        let version = version(&mut self.reader().await, pair.person_id, pair.other_id).await.unwrap();
        let question = Question { id, version: &version };
        let keys = &self.scene.keys;
        let done = self.does(self.coordinator, async |tx, act| match decision {
            None => undo(tx, act, (&scope, keys), question).await,
            Some(Ground::Document) => merge(tx, act, (&scope, keys), question, Ground::Document).await,
            Some(ground) => keep_apart(tx, act, &scope, question, ground).await,
        });
        done.await.unwrap();
    }
}

/// Three records of Hajar, two in ENSIAS and one in UIR, and the three questions about them.
async fn three_records(office: &Office) -> ([PersonId; 3], [DuplicateId; 3]) {
    let mut persons = Vec::new();
    for (at, spelt) in [(("ENSIAS", "A-1"), "Naciri"), (("ENSIAS", "B-1"), "Nassiri"), (("UIR", "U-1"), "Nasiri")] {
        persons.push(graduate(office, at, hajar(spelt)).await.0);
    }
    let [one, two, three] = persons.try_into().unwrap();
    let questions = [asked(office, one, two).await, asked(office, two, three).await, asked(office, one, three).await];
    ([one, two, three], questions)
}

#[test]
fn questions_told_are_those_listed_after_every_decision_and_its_undoing() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        assert_eq!(office.open_questions().await, [0; 7]);
        let (_, [own, shared, _]) = three_records(&office).await;
        assert_eq!(office.open_questions().await, [3, 1, 0, 3, 3, 0, 0]);
        office.decides(own, Some(Ground::Namesake)).await;
        assert_eq!(office.open_questions().await, [2, 0, 0, 2, 2, 0, 0]);
        office.decides(own, None).await;
        assert_eq!(office.open_questions().await, [3, 1, 0, 3, 3, 0, 0]);
        // The second person has no enrolment any more: nobody can tell what is asked of them.
        office.decides(own, Some(Ground::Document)).await;
        assert_eq!(office.open_questions().await, [1, 0, 0, 1, 1, 0, 0]);
        office.decides(own, None).await;
        assert_eq!(office.open_questions().await, [3, 1, 0, 3, 3, 0, 0]);
        // The third's enrolment becomes the second's, who is then in both operators.
        office.decides(shared, Some(Ground::Document)).await;
        assert_eq!(office.open_questions().await, [1, 1, 0, 1, 1, 0, 0]);
        office.decides(shared, None).await;
        assert_eq!(office.open_questions().await, [3, 1, 0, 3, 3, 0, 0]);
    });
}

#[test]
fn questions_told_are_those_listed_after_an_import_and_its_undoing() {
    on_both_engines(async |scene| {
        let office = Office::of(scene);
        let scene = &office.scene;
        scene.with_a_cohort().await;
        scene.add_cohort("FES-1", Scene::a_cohort_of("UIR")).await;
        let brought = async |row: String| {
            scene.clock.advance(TimeDelta::seconds(1));
            let source = Source::new(Content::Bytes(roster(&[row]).into_bytes().into()), FileKind::Enrolments);
            let job = Job::survey(source, |_| {}).await.unwrap();
            let desk: Desk<'_> = scene.desk();
            apply::at_once(&desk, &job, ("roster.csv".to_owned(), vec![0; 32], 100), &mut |_| {}).await.unwrap();
            let latest = Sql::of("SELECT batch_id FROM import_batch ORDER BY applied_at DESC LIMIT 1", "");
            BatchId(scene.store.read().await.unwrap().value::<uuid::Uuid>(latest).await.unwrap().unwrap())
        };
        brought(learner("A-1", "Naciri;Hajar", "14/02/2001", "")).await;
        assert_eq!(office.open_questions().await, [0; 7]);
        let second = brought(in_cohort("FES-1", &learner("A-2", "Naciri;Hajar", "14/02/2001", ""))).await;
        assert_eq!(office.open_questions().await, [1, 0, 0, 0, 1, 0, 0]);
        crate::import::undo(&scene.desk(), second).await.unwrap();
        assert_eq!(office.open_questions().await, [0; 7]);
        let again = brought(in_cohort("FES-1", &learner("A-2", "Naciri;Hajar", "14/02/2001", ""))).await;
        assert_ne!(again, second);
        assert_eq!(office.open_questions().await, [1, 0, 0, 0, 1, 0, 0]);
    });
}

#[test]
fn what_waits_today_costs_few_statements_and_no_more_with_questions_already_known() {
    on_both_engines(async |scene| {
        let front = Front::of(Office::of(scene)).await;
        three_records(&front.office).await;
        let coordinator = front.coordinator("ENSIAS").await;
        assert!(front.opens(&coordinator, "/todo").await.says("1 doublon probable à décider"));
        for path in ["/todo", "/duplicates"] {
            front.opens(&coordinator, path).await;
            let before = front.office.scene.store.statements();
            front.opens(&coordinator, path).await;
            let spent = front.office.scene.store.statements() - before;
            assert!(spent <= 6, "{path}: {spent} statements");
        }
    });
}
