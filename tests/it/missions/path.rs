//! The path of a mission, from its plan to its results, through its pages.

use std::process::Command;

use rocket::http::Status;

use super::house::Audit;
use crate::support::engines::scratch;
use crate::support::{files, on_both_engines};

pub const PLAN: &str = "title=Essai&figure=A_DATE+I2&as_of=2024-05-31&known_at=2024-06-30&period=pilot&case=100,50\
     &insertion=4000&band=4000&tolerance=2&risk=5&expected=5&precision=4&minimum=2&answer_days=10";
const SEED: &str = "des";

impl Audit {
    /// The files that a third party is given, checked by a script that knows the rules alone.
    async fn an_outsider_draws_the_same_sample(&self, session: &str, mission: &str) {
        let folder = scratch();
        let names = ["population.csv", "parameters.json", "drawn.csv"];
        for name in names {
            let file = self.opens(session, &format!("/missions/{mission}/{name}")).await;
            assert_eq!(file.status, Status::Ok, "{name}");
            std::fs::write(folder.path().join(name), file.body).unwrap();
        }
        let script = files::root().join("tests/draw.py");
        let outsider = || Command::new("python3").current_dir(folder.path()).arg(&script).args(names).output().unwrap();
        let told = outsider();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        assert!(String::from_utf8_lossy(&told.stdout).starts_with("identical"));
        let path = folder.path().join("drawn.csv");
        let listed = std::fs::read_to_string(&path).unwrap();
        let mut lines: Vec<&str> = listed.lines().collect();
        lines.pop();
        std::fs::write(&path, lines.join("\n")).unwrap();
        assert!(!outsider().status.success(), "a case left out is noticed");
        std::fs::write(&path, &listed).unwrap();
        let population = folder.path().join("population.csv");
        let frozen = std::fs::read_to_string(&population).unwrap();
        std::fs::write(&population, frozen.replacen("inserted", "unknown", 1)).unwrap();
        assert!(!outsider().status.success(), "a state changed is noticed");
    }

    async fn a_mission_is_planned_frozen_committed_and_drawn_each_once(&self) -> String {
        let auditor = self.signs_in("audit").await;
        let wrong =
            self.sends(&auditor, "/missions", &PLAN.replace("precision=4", "precision=0").replace("Essai", "")).await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
        assert!(wrong.body.contains("#f-title") && wrong.body.contains("#f-precision"), "{}", wrong.body);
        let planned = self.sends(&auditor, "/missions", PLAN).await;
        assert_eq!(planned.status, Status::SeeOther, "{planned:?}");
        let here = planned.location.clone();
        let early = self.sends(&auditor, &format!("{here}/drawing"), "seed=0123456789abcdef0").await;
        assert_eq!(early.status, Status::Conflict, "nothing is frozen");
        assert_eq!(self.opens(&auditor, &format!("{here}/sample")).await.status, Status::NotFound);
        for status in [Status::SeeOther, Status::Conflict] {
            assert_eq!(self.sends(&auditor, &format!("{here}/freezing"), "").await.status, status, "frozen once");
        }
        let short = self.sends(&auditor, &format!("{here}/commitment"), "seed=court").await;
        assert_eq!(short.status, Status::UnprocessableEntity);
        let seed = format!("seed={SEED}-0123456789abcdef");
        for status in [Status::SeeOther, Status::Conflict] {
            assert_eq!(self.sends(&auditor, &format!("{here}/commitment"), &seed).await.status, status);
        }
        let page = self.opens(&auditor, &here).await;
        assert!(
            !page.body.contains("0123456789abcdef0") && page.body.contains("secrète jusqu’au tirage"),
            "{}",
            page.body
        );
        let other = self.sends(&auditor, &format!("{here}/drawing"), "seed=une+autre+graine+que+celle-ci").await;
        assert_eq!(other.status, Status::UnprocessableEntity);
        assert!(other.body.contains("n’a pas l’empreinte"), "{}", other.body);
        for status in [Status::SeeOther, Status::Conflict] {
            assert_eq!(self.sends(&auditor, &format!("{here}/drawing"), &seed).await.status, status);
        }
        let sample = self.opens(&auditor, &format!("{here}/sample")).await;
        assert!(
            sample.body.contains("Tirage refait : la même liste")
                || sample.body.contains("Tirage refait\u{a0}: la même liste"),
            "{}",
            sample.body
        );
        here.rsplit('/').next().unwrap().to_owned()
    }
}

#[test]
fn whoever_holds_the_published_files_draws_the_same_sample() {
    on_both_engines(async |scene| {
        let audit = Audit::of(scene).await;
        let auditor = audit.signs_in("audit").await;
        let demonstration = audit.mission().await.mission_id.to_string();
        audit.an_outsider_draws_the_same_sample(&auditor, &demonstration).await;
        audit.scene.clock.advance(chrono::TimeDelta::seconds(1));
        let own = audit.a_mission_is_planned_frozen_committed_and_drawn_each_once().await;
        audit.an_outsider_draws_the_same_sample(&auditor, &own).await;
        let mut tx = audit.tx().await;
        let tampering = sanad::storage::port::Sql::of("UPDATE mission_case SET rank = rank + 1 WHERE rank = 1", "");
        assert!(tx.run(tampering).await.unwrap() > 0);
        tx.commit().await.unwrap();
        let page = audit.opens(&auditor, &format!("/missions/{own}/sample")).await;
        assert!(page.body.contains("une autre liste"), "{}", page.body);
    });
}
