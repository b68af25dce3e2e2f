//! What a mission concluded is read where the tranche is decided: figures and references, no name; and what it changes.

use rocket::http::Status;
use sanad::domain::ids::{ContractId, MissionId};
use sanad::domain::indicator::Audience;
use sanad::domain::mission::Stage;
use sanad::domain::scope::Scope;
use sanad::operations::contracts::{self, Asked, Ledger};
use sanad::operations::figures::Figures;
use sanad::operations::missions::{Effect, audited};
use sanad::storage::mission::{self, Viewer};
use sanad::storage::{contract, mission_tranche};

use super::house::Audit;
use super::path::PLAN;
use crate::support::{day, on_both_engines};

impl Audit {
    async fn controlled(&self) -> (ContractId, MissionId) {
        let mut tx = self.scene.store.read().await.unwrap();
        let contract = contract::of_code(&mut tx, "CP-MNC-2024").await.unwrap().unwrap().contract_id;
        let on = mission_tranche::of_contract(&mut tx, contract).await.unwrap();
        // The first entered: others may have been planned since.
        (contract, on.last().unwrap().mission_id)
    }

    async fn ledger(&self, id: ContractId) -> Ledger {
        let asked = Asked { as_of: day("2024-05-29"), known_at: None };
        let reader = (&Scope::everything(), Audience::Ministry);
        let mut tx = self.scene.store.read().await.unwrap();
        contracts::measured(&mut tx, &Figures::default(), id, asked, reader).await.unwrap()
    }

    async fn a_mission_names_a_tranche_whose_contract_holds_its_whole_scope(&self) {
        let (contract, _) = self.controlled().await;
        let auditor = self.signs_in("audit").await;
        for (tranche, why) in [
            (format!("{contract}/T2"), "dépasse celui du contrat"),
            (format!("{contract}/T9&programme=JOBINTECH"), "Choisissez une valeur de la liste"),
            ("ailleurs".to_owned(), "Choisissez une valeur de la liste"),
        ] {
            let wrong = self.sends(&auditor, "/missions", &format!("{PLAN}&tranche={tranche}")).await;
            assert!(wrong.status == Status::UnprocessableEntity && wrong.body.contains(why), "{tranche}: {wrong:?}");
        }
        let form = format!("{PLAN}&tranche={contract}/T2&programme=JOBINTECH");
        let planned = self.sends(&auditor, "/missions", &form).await;
        assert_eq!(planned.status, Status::SeeOther, "{planned:?}");
        let page = self.opens(&auditor, &planned.location).await.body;
        assert!(page.contains(&format!("/contracts/{contract}/tranches/T2")), "{page}");
        let reviewer = self.signs_in("ministere").await;
        let tranche = self.opens(&reviewer, &format!("/contracts/{contract}/tranches/T2")).await.body;
        assert!(!tranche.contains("Essai"), "a plan is nobody's business yet: {tranche}");
    }

    async fn a_reviewer_reads_figures_and_references_and_no_name(&self) {
        let (contract, id) = self.controlled().await;
        let reviewer = self.signs_in("ministere").await;
        let tranche = format!("/contracts/{contract}/tranches/T2");
        let there = format!("/contracts/{contract}/missions/{id}");
        let page = self.opens(&reviewer, &tranche).await.body;
        assert!(page.contains(&there) && page.contains("Proposé, erreurs extrapolées"), "{page}");
        assert!(self.opens(&reviewer, &format!("/contracts/{contract}")).await.body.contains(&there));
        let told = self.opens(&reviewer, &there).await;
        assert!(told.status == Status::Ok && told.body.contains(&tranche), "{told:?}");
        assert!(told.body.contains("Taux d’erreur") && told.body.contains("Résultats par strate"), "{}", told.body);
        let population = self.population(id).await;
        let drawn: Vec<_> = population.iter().filter(|case| case.in_sample).collect();
        let shown = drawn.iter().filter(|case| told.body.contains(&case.reference)).count();
        assert_eq!(shown, 3, "the cases removed, and no other");
        for case in drawn {
            let name = self.name_of(case).await;
            assert!(!told.body.contains(&format!(">{name}<")), "{name}");
        }
        for hidden in [format!("/missions/{id}/results"), format!("/missions/{id}")] {
            assert_eq!(self.opens(&reviewer, &hidden).await.status, Status::Forbidden, "{hidden}");
        }
        let administration = self.opens(&self.signs_in("admin").await, &there).await;
        let referenced = population.iter().any(|case| administration.body.contains(&case.reference));
        assert!(administration.status == Status::Ok && !referenced, "figures alone: {administration:?}");
        let auditor = self.signs_in("audit").await;
        let own = self.opens(&auditor, &format!("/missions/{id}/results")).await.body;
        assert!(own.contains(&tranche) && own.contains(&there), "links both ways");
        let coordinator = self.signs_in("coordination").await;
        assert_eq!(self.opens(&coordinator, &there).await.status, Status::Forbidden);
    }

    async fn what_is_not_concluded_or_of_another_contract_is_missing(&self) {
        let (contract, id) = self.controlled().await;
        let reviewer = self.signs_in("ministere").await;
        let viewer = Viewer { account: self.account("audit").await, everywhere: true };
        let missions = mission::list(&mut self.scene.store.read().await.unwrap(), viewer, 9).await.unwrap();
        let open = missions.iter().find(|row| row.stage() != Stage::Closed).unwrap().mission_id;
        let other = self.opens(&reviewer, &format!("/contracts/{contract}/missions/{open}")).await;
        assert_eq!(other.status, Status::NotFound, "it controls no tranche");
        let fes = contract::of_code(&mut self.scene.store.read().await.unwrap(), "MP-FES-2025").await.unwrap().unwrap();
        let elsewhere = self.opens(&reviewer, &format!("/contracts/{}/missions/{id}", fes.contract_id)).await;
        assert_eq!(elsewhere.status, Status::NotFound);
        let mut tx = self.tx().await;
        let reopened = sanad::storage::port::Sql::of("UPDATE mission SET closed_at = NULL WHERE mission_id = $1", "");
        tx.run_one("mission", reopened.bind(id)).await.unwrap();
        tx.commit().await.unwrap();
        let early = self.opens(&reviewer, &format!("/contracts/{contract}/missions/{id}")).await;
        assert_eq!(early.status, Status::NotFound, "nothing before the conclusion");
        let tranche = self.opens(&reviewer, &format!("/contracts/{contract}/tranches/T2")).await.body;
        assert!(tranche.contains("Contrôle en cours") && !tranche.contains("erreurs extrapolées"), "{tranche}");
    }

    /// Errors among the inserted of May leave the numerator; 72 % is no longer reached; half the tranche falls.
    async fn its_errors_change_the_tranche_by_its_own_rules(&self) {
        let (contract, _) = self.controlled().await;
        let found = audited(&mut self.scene.store.read().await.unwrap(), contract, Some("T2")).await.unwrap();
        let told = found[0].estimate.as_ref().unwrap();
        assert_eq!(told.errors, 3);
        let ledger = self.ledger(contract).await;
        let proposed = ledger.proposal("T2").unwrap();
        let effect = Effect::of(&ledger, "T2", (&found[0].row, told)).unwrap();
        assert_eq!(effect.proposed, proposed.proposal.amount);
        let line = proposed.proposal.lines.iter().find(|line| line.condition.commitment == "INSERTION").unwrap();
        assert!(line.met, "reached as measured");
        assert_eq!(effect.proposed - effect.corrected, line.amount, "all or nothing: the condition is lost whole");
        let none = Effect::of(&ledger, "T3", (&found[0].row, told));
        assert_eq!(none, None, "no condition of the third rests on the controlled indicator");
    }
}

#[test]
fn a_concluded_mission_is_read_beside_the_money_without_a_name() {
    on_both_engines(async |scene| {
        let audit = Audit::of(scene).await;
        audit.a_reviewer_reads_figures_and_references_and_no_name().await;
        audit.its_errors_change_the_tranche_by_its_own_rules().await;
        audit.a_mission_names_a_tranche_whose_contract_holds_its_whole_scope().await;
        audit.what_is_not_concluded_or_of_another_contract_is_missing().await;
    });
}
