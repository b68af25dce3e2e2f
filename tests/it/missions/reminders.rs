//! Reminders reach the operators that may still answer, and nobody else; each at most once a day.

use chrono::TimeDelta;
use rocket::http::Status;
use sanad::domain::mission::Standing;
use sanad::domain::scope::{Area, Scope};
use sanad::operations::missions::{awaited, reminders};

use super::house::Audit;
use super::rules::RABAT;
use crate::support::on_both_engines;

impl Audit {
    /// Answers open, and to give at once, for the coordination of an operator.
    async fn awaited(&self, operator: &str) -> (i64, i64) {
        let scope = Scope::of(vec![Area { operator: Some(operator.to_owned()), ..Area::default() }]);
        let mut tx = self.scene.store.read().await.unwrap();
        let told = awaited(&mut tx, &scope, self.scene.clock.now()).await.unwrap();
        (told.open, told.due)
    }

    async fn shows_in_todo(&self, name: &str) -> bool {
        let session = self.signs_in(name).await;
        self.opens(&session, "/todo").await.body.contains("/contradictions?state=")
    }

    async fn the_operator_concerned_reads_it_in_its_day_and_nobody_else(&self) {
        assert!(self.shows_in_todo("coordination").await);
        assert!(!self.shows_in_todo("coordination.fes").await, "nothing of another operator's");
        assert!(!self.shows_in_todo("admin").await);
        assert!(!self.shows_in_todo("employeur").await);
        let open = self.case(Standing::Open, |case| case.operator_code == RABAT).await;
        let rabat = self.signs_in("coordination").await;
        for state in ["open", "due"] {
            let list = self.opens(&rabat, &format!("/contradictions?state={state}")).await;
            assert!(list.body.contains(&open.reference), "{state}: {list:?}");
        }
        let wrong = self.opens(&rabat, "/contradictions?state=hier").await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
    }

    async fn one_reminder_a_day_is_sent_and_kept_with_its_cases(&self) {
        let (auditor, row) = (self.signs_in("audit").await, self.mission().await);
        let here = format!("/missions/{}/reminders", row.mission_id);
        let before = reminders(&mut self.scene.store.read().await.unwrap(), row.mission_id).await.unwrap();
        assert_eq!(before.len(), 1, "the demonstration sent one");
        assert_eq!(self.sends(&auditor, &here, "operator=EMI").await.status, Status::Conflict, "nobody to remind");
        for status in [Status::SeeOther, Status::Conflict] {
            assert_eq!(self.sends(&auditor, &here, "operator=ENSAM_R").await.status, status, "once a day");
        }
        assert_eq!(self.sends(&auditor, &here, "operator=").await.status, Status::Conflict, "nor all together");
        self.scene.clock.advance(TimeDelta::days(1));
        let auditor = self.signs_in("audit").await;
        assert_eq!(self.sends(&auditor, &here, "operator=").await.status, Status::SeeOther, "the next day again");
        let sent = reminders(&mut self.scene.store.read().await.unwrap(), row.mission_id).await.unwrap();
        let open = self.case(Standing::Open, |case| case.operator_code == RABAT).await;
        assert_eq!(sent.len(), 3);
        assert!(sent.iter().all(|one| one.row.operator_code == RABAT && one.references == [open.reference.clone()]));
        let page = self.opens(&auditor, &format!("/missions/{}/results", row.mission_id)).await.body;
        assert!(page.contains("Relancé aujourd’hui") && page.contains(&sent[0].row.reminded_by), "{page}");
        for other in ["ministere", "coordination"] {
            let session = self.signs_in(other).await;
            assert_eq!(self.sends(&session, &here, "operator=").await.status, Status::Forbidden, "{other}");
        }
    }

    async fn what_is_answered_waits_for_nobody(&self) {
        assert_eq!(self.awaited(RABAT).await, (1, 1));
        assert_eq!(self.awaited("DEMO_FES").await, (0, 0));
        let open = self.case(Standing::Open, |case| case.operator_code == RABAT).await;
        let rabat = self.signs_in("coordination").await;
        let answer = format!("/contradictions/{}/answer", open.case_id);
        assert_eq!(self.sends(&rabat, &answer, "text=Nous+en+convenons").await.status, Status::SeeOther);
        assert_eq!(self.awaited(RABAT).await, (0, 0), "read anew each time");
        assert!(!self.shows_in_todo("coordination").await);
    }
}

#[test]
fn reminders_reach_those_concerned_alone_and_at_most_once_a_day() {
    on_both_engines(async |scene| {
        let audit = Audit::of(scene).await;
        audit.the_operator_concerned_reads_it_in_its_day_and_nobody_else().await;
        audit.one_reminder_a_day_is_sent_and_kept_with_its_cases().await;
        audit.what_is_answered_waits_for_nobody().await;
    });
}
