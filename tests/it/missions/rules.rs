//! Who reads a name, who answers what until when, what stays of a decision.

use chrono::TimeDelta;
use rocket::http::Status;
use rust_decimal::Decimal;
use sanad::domain::ids::CaseId;
use sanad::domain::mission::{Declaration, Reason, ReplacementReason, Standing, Verdict};
use sanad::operations::Error;
use sanad::operations::missions::{self, Control, Results, results};
use sanad::storage::mission_case::{self, CaseRow};
use sanad::storage::mission_review;
use sanad::storage::port::Sql;

use super::house::Audit;
use crate::support::on_both_engines;

/// The operator of `coordination@`.
pub const RABAT: &str = "ENSAM_R";

impl Audit {
    async fn results(&self) -> Results {
        let row = self.mission().await;
        results(&mut self.scene.store.read().await.unwrap(), &row, self.scene.clock.now()).await.unwrap()
    }

    /// A case of the sample that stands so.
    pub async fn case(&self, standing: Standing, of: impl Fn(&CaseRow) -> bool) -> CaseRow {
        let told = self.results().await;
        let mut found = told.sample.into_iter().filter(|one| one.standing == standing && of(&one.case));
        found.next().unwrap_or_else(|| panic!("no {standing} case")).case
    }

    pub async fn says(&self, session: &str, id: CaseId, verdict: &str) -> Status {
        let form = match verdict {
            "conforming" => "verdict=conforming&element=identity&element=job".to_owned(),
            verdict => format!("verdict={verdict}&reason=no_proof&amount=4000"),
        };
        self.sends(session, &format!("/cases/{id}/findings"), &form).await.status
    }

    pub async fn entries(&self, action: &str, object: CaseId) -> i64 {
        let sql = Sql::of("SELECT COUNT(*) FROM audit WHERE action = $1 AND object_id = $2", "");
        let sql = sql.bind(action.to_owned()).bind(object.to_string());
        self.scene.store.read().await.unwrap().value(sql).await.unwrap().unwrap()
    }

    async fn a_name_is_read_for_drawn_cases_by_the_team_alone(&self) {
        let row = self.mission().await;
        let population = self.population(row.mission_id).await;
        let drawn = population.iter().find(|case| case.in_sample).unwrap();
        let undrawn =
            population.iter().find(|case| !case.in_sample && case.enrolment_id != drawn.enrolment_id).unwrap();
        let auditor = self.signs_in("audit").await;
        let page = self.opens(&auditor, &format!("/cases/{}", drawn.case_id)).await;
        assert!(page.status == Status::Ok && page.body.contains(&self.name_of(drawn).await), "{page:?}");
        assert_eq!(self.entries("mission.read", drawn.case_id).await, 1, "that it was opened is journalled");
        let missing = self.opens(&auditor, &format!("/cases/{}", row.mission_id)).await;
        for id in [undrawn.case_id.to_string(), undrawn.enrolment_id.to_string()] {
            let hidden = self.opens(&auditor, &format!("/cases/{id}")).await;
            assert_eq!((hidden.status, missing.status), (Status::NotFound, Status::NotFound));
        }
        for form in ["findings", "calls", "replacement"] {
            let sent = format!("/cases/{}/{form}", undrawn.case_id);
            let form = "verdict=conforming&called=employer&result=confirms&reason=sealed";
            assert_eq!(self.sends(&auditor, &sent, form).await.status, Status::NotFound, "{sent}");
        }
        let name = self.name_of(drawn).await;
        for page in ["", "/sample", "/results", "/papers.csv", "/drawn.csv", "/population.csv", "/strata.json"] {
            let page = self.opens(&auditor, &format!("/missions/{}{page}", row.mission_id)).await;
            assert!(page.status == Status::Ok && !page.body.contains(&name), "{name} in {page:?}");
        }
        let mut tx = self.tx().await;
        let act = self.act("audit").await;
        missions::declare(&mut tx, &act, row.mission_id, (Declaration::Conflict, "Un proche y enseigne."))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let hidden = self.opens(&auditor, &format!("/cases/{}", drawn.case_id)).await;
        assert_eq!(hidden.status, Status::NotFound, "whoever has a conflict reads no name");
        let mut tx = self.tx().await;
        missions::declare(&mut tx, &act, row.mission_id, (Declaration::None, "")).await.unwrap();
        tx.commit().await.unwrap();
        for other in ["ministere", "admin", "coordination"] {
            let session = self.signs_in(other).await;
            let refused = self.opens(&session, &format!("/cases/{}", drawn.case_id)).await;
            assert_eq!(refused.status, Status::Forbidden, "{other}");
        }
    }

    async fn an_operator_reads_and_answers_its_own_refusals_once_and_in_time(&self) {
        let (rabat, fes) = (self.signs_in("coordination").await, self.signs_in("coordination.fes").await);
        let auditor = self.signs_in("audit").await;
        let open = self.case(Standing::Open, |case| case.operator_code == RABAT).await;
        let here = format!("/contradictions/{}", open.case_id);
        assert!(self.opens(&rabat, "/contradictions").await.body.contains(&open.reference));
        assert!(!self.opens(&fes, "/contradictions").await.body.contains(&open.reference));
        assert_eq!(self.opens(&fes, &here).await.status, Status::NotFound, "another operator's is missing");
        let right = self.case(Standing::Settled, |case| case.operator_code == RABAT).await;
        let kept = self.opens(&rabat, &format!("/contradictions/{}", right.case_id)).await;
        assert_eq!(kept.status, Status::NotFound, "what conforms is not told to have been drawn");
        assert_eq!(self.says(&auditor, open.case_id, "conforming").await, Status::Conflict, "it may still answer");
        let blank = self.sends(&rabat, &format!("{here}/answer"), "text=&proof=CONTRAT").await;
        assert_eq!(blank.status, Status::UnprocessableEntity);
        let answer = "text=Voici+le+contrat&proof=CONTRAT&proof_on=01/03/2024&proof_reference=C-118";
        assert_eq!(self.sends(&fes, &format!("{here}/answer"), answer).await.status, Status::NotFound);
        for status in [Status::SeeOther, Status::Conflict] {
            assert_eq!(self.sends(&rabat, &format!("{here}/answer"), answer).await.status, status, "one answer");
        }
        assert!(self.results().await.to_remind.is_empty(), "nobody is reminded of what is answered");
        assert_eq!(self.says(&auditor, open.case_id, "conforming").await, Status::SeeOther);
        assert_eq!(self.says(&auditor, open.case_id, "insufficient").await, Status::Conflict, "the last word is said");
        let mut tx = self.scene.store.read().await.unwrap();
        let said = mission_review::findings(&mut tx, open.case_id).await.unwrap();
        let verdicts: Vec<&str> = said.iter().map(|finding| finding.verdict.as_str()).collect();
        assert_eq!(verdicts, ["not_conforming", "conforming"], "the first decision stays");
    }

    async fn after_the_deadline_an_answer_is_refused_and_the_last_word_may_be_said(&self) {
        let auditor = self.signs_in("audit").await;
        let waiting = self.case(Standing::ToReview, |case| case.claimed == "inserted").await;
        let mut tx = self.tx().await;
        let only = "UPDATE mission_case SET operator_code = 'ENSAM_R' WHERE case_id = $1";
        tx.run_one("mission_case", Sql::of(only, "").bind(waiting.case_id)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(self.says(&auditor, waiting.case_id, "insufficient").await, Status::SeeOther);
        assert_eq!(self.results().await.to_remind[RABAT].cases.len(), 1, "only its operator is reminded");
        self.scene.clock.advance(TimeDelta::days(121));
        let (rabat_again, auditor_again) = (self.signs_in("coordination").await, self.signs_in("audit").await);
        let late = format!("/contradictions/{}/answer", waiting.case_id);
        assert_eq!(self.sends(&rabat_again, &late, "text=Trop+tard").await.status, Status::Conflict);
        assert!(self.results().await.to_remind.is_empty());
        assert_eq!(self.says(&auditor_again, waiting.case_id, "insufficient").await, Status::SeeOther);
    }

    async fn a_case_that_cannot_be_controlled_gives_way_to_the_next_of_its_stratum(&self) {
        let row = self.mission().await;
        let out = self.case(Standing::ToReview, |_| true).await;
        let (mut tx, act) = (self.tx().await, self.act("audit").await);
        let next = mission_case::next_of(&mut tx, &out).await.unwrap().unwrap();
        assert_eq!(next.case().unwrap().stratum(), out.case().unwrap().stratum());
        missions::replace(&mut tx, &act, out.case_id, ReplacementReason::Sealed).await.unwrap();
        let gone = missions::replace(&mut tx, &act, out.case_id, ReplacementReason::Sealed).await;
        assert!(matches!(gone, Err(Error::Missing("case"))), "it left the sample: {gone:?}");
        let after = mission_case::next_of(&mut tx, &out).await.unwrap();
        assert!(after.is_none_or(|after| after.case_id != out.case_id && after.rank > next.rank));
        tx.commit().await.unwrap();
        let page = self.opens(&self.signs_in("audit").await, &format!("/missions/{}/sample", row.mission_id)).await;
        assert!(page.body.contains(&out.reference) && page.body.contains("Dossier retenu"), "{}", page.body);
        assert!(page.body.contains("la même liste"), "a replacement is no other draw");
    }

    async fn amounts_are_exact_and_a_refusal_never_exceeds_its_claim(&self) {
        let row = self.mission().await;
        let population = self.population(row.mission_id).await;
        let inserted = i64::try_from(population.iter().filter(|case| case.claimed == "inserted").count()).unwrap();
        let told = self.results().await.estimate;
        assert_eq!(told.amount, inserted * 400_000);
        let by_hand: i64 = told
            .strata
            .iter()
            .filter(|one| one.settled > 0)
            .map(|one| (2 * i64::from(one.cases) * one.refused + i64::from(one.settled)) / (2 * i64::from(one.settled)))
            .sum();
        assert!(told.refused > 0 && told.refused_extrapolated == by_hand, "{told:?}");
        let case = self.case(Standing::ToReview, |case| case.claimed == "inserted").await;
        let (mut tx, act) = (self.tx().await, self.act("audit").await);
        let said = Control {
            verdict: Verdict::NotConforming,
            reason: Some(Reason::NoProof),
            refused: Decimal::new(400_001, 2),
            elements: Vec::new(),
            note: String::new(),
        };
        let refused = missions::control(&mut tx, &act, case.case_id, &said).await;
        assert!(matches!(&refused, Err(Error::Invalid(faults)) if faults[0].field == "amount"), "{refused:?}");
        let early = missions::close(&mut tx, &act, row.mission_id).await;
        assert!(matches!(early, Err(Error::Refused("mission.unsettled"))), "{early:?}");
    }

    async fn results_become_final_once_every_case_is_settled(&self) {
        let (auditor, row) = (self.signs_in("audit").await, self.mission().await);
        for one in self.results().await.sample {
            if one.standing != Standing::Settled {
                assert_eq!(self.says(&auditor, one.case.case_id, "conforming").await, Status::SeeOther, "{one:?}");
            }
        }
        let here = format!("/missions/{}", row.mission_id);
        assert_eq!(self.sends(&auditor, &format!("{here}/closing"), "").await.status, Status::SeeOther);
        let page = self.opens(&auditor, &format!("{here}/results")).await;
        assert!(page.body.contains("Conclue") && page.body.contains("Cas retirés"), "{}", page.body);
        let case = self.results().await.sample.remove(0).case;
        assert_eq!(self.says(&auditor, case.case_id, "conforming").await, Status::Conflict, "nothing moves any more");
    }
}

#[test]
fn names_answers_and_amounts_keep_to_the_rules_until_results_are_final() {
    on_both_engines(async |scene| {
        let audit = Audit::of(scene).await;
        audit.a_name_is_read_for_drawn_cases_by_the_team_alone().await;
        audit.amounts_are_exact_and_a_refusal_never_exceeds_its_claim().await;
        audit.a_case_that_cannot_be_controlled_gives_way_to_the_next_of_its_stratum().await;
        audit.an_operator_reads_and_answers_its_own_refusals_once_and_in_time().await;
        audit.after_the_deadline_an_answer_is_refused_and_the_last_word_may_be_said().await;
        audit.results_become_final_once_every_case_is_settled().await;
    });
}
