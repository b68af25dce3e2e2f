//! An update names the version it read: none is asked for, a stale one is shown beside what is stored.

use rocket::http::{Accept, Header, Method, Status};
use sanad::domain::role::Role;
use sanad::web::access::lines;
use sanad::web::accesses;

use super::house::{Answer, House, Somebody, signed};
use super::objects::{Whose, template};
use crate::support::on_both_engines;

/// An update of one's own thing: who sends it, where, and the form without its version.
struct Update {
    role: Role,
    address: String,
    form: String,
    /// A version that is not the current one, as the form names it.
    stale: String,
}

impl House {
    /// Every mounted route whose form names a version.
    async fn updates(&self) -> Vec<Update> {
        let ours = self.names(Whose::Ours).await;
        let mut updates = Vec::new();
        for line in lines(self.client.rocket().routes(), &accesses()).into_iter().filter(|line| line.mutates) {
            let (address, form) = template(line.method, &line.path).filled(&ours, &ours, &[]);
            let Some((name, version)) =
                ["version", "chosen"].iter().find_map(|name| Some((*name, value_of(&form, name)?)))
            else {
                continue;
            };
            let role = Role::ALL.iter().copied().find(|role| line.roles.contains(&role.code())).unwrap();
            let other = self.office.scene.id::<uuid::Uuid>();
            let stale = match version.split_once('.') {
                // Two identifiers: a learner and its version, or the versions of two persons.
                Some((id, _)) => format!("{id}.{other}"),
                None if version.len() == 36 => other.to_string(),
                // An import's version lies above the mark of its records.
                None if line.path.starts_with("/imports/") => (99_i64 << 40).to_string(),
                None => "99".to_owned(),
            };
            let form = form.replace(&format!("{name}={version}"), "").replace("&&", "&");
            let form = form.trim_matches('&').to_owned();
            updates.push(Update { role, address, form, stale: format!("{name}={stale}") });
        }
        updates
    }

    async fn program(&self, who: &Somebody, address: &str, form: &str) -> Answer {
        let request = self.request(Method::Post, address, form).header(Accept::JSON);
        Answer::of(signed(request, Some(who)).dispatch().await).await
    }
}

fn value_of(form: &str, name: &str) -> Option<String> {
    let values = form.split('&').filter_map(|field| field.split_once('='));
    values.filter(|(field, _)| *field == name).map(|(_, value)| value.to_owned()).next()
}

#[test]
fn every_update_without_the_version_read_is_asked_for_it_and_changes_nothing() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let updates = house.updates().await;
        assert!(updates.len() > 14, "{}", updates.len());
        let before = house.content().await;
        for update in updates {
            let who = house.who(update.role);
            let answer = house.sends(who, &update.address, &update.form).await;
            assert_eq!(answer.status, Status::PreconditionRequired, "{}: {answer:?}", update.address);
            let problem = house.program(who, &update.address, &update.form).await.json();
            assert_eq!(problem["type"], "urn:sanad:problem:version-missing", "{}", update.address);
        }
        assert!(house.content().await == before);
    });
}

#[test]
fn every_stale_update_shows_what_was_sent_and_what_is_stored_to_people_and_to_programs() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let updates = house.updates().await;
        let before = house.content().await;
        for update in updates {
            let (who, form) = (house.who(update.role), format!("{}&{}", update.form, update.stale));
            let problem = house.program(who, &update.address, &form).await;
            let told = problem.json();
            assert_eq!(problem.status, Status::Conflict, "{}: {problem:?}", update.address);
            let (name, stale) = update.stale.split_once('=').unwrap();
            assert_eq!(told["sent"][name], stale, "{}: {told}", update.address);
            let now = told["stored"][name].as_str().unwrap_or_else(|| panic!("{}: {told}", update.address));
            assert!(now != stale && told["stored"].as_object().unwrap().len() > 1, "{}: {told}", update.address);

            let page = house.sends(who, &update.address, &form).await;
            assert_eq!(page.status, Status::Conflict, "{}: {page:?}", update.address);
            // The page of an import shows it whole, as it stands.
            if !update.address.ends_with("/application") {
                let kept = format!("name=\"{name}\" value=\"{now}\"");
                assert!(page.says(&kept), "{} does not keep the form: {:?}", update.address, page.body);
                assert!(page.says("<thead><tr><th scope=\"col\">"), "{} does not compare", update.address);
            }
        }
        assert!(house.content().await == before);
    });
}

#[test]
fn an_if_match_header_names_the_version_as_well_as_the_hidden_field() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let recruiter = house.who(Role::Employer);
        let address = format!("/openings/{}/closing", house.ours.opening);
        let with = async |tag: &'static str| {
            let request = house.request(Method::Post, &address, "reason=cancelled");
            let request = request.header(Header::new("If-Match", tag)).header(Accept::JSON);
            Answer::of(signed(request, Some(recruiter)).dispatch().await).await
        };
        let stale = with("\"1\"").await;
        assert_eq!((stale.status, &stale.json()["stored"]["version"]), (Status::Conflict, &"2".into()));
        assert_eq!(stale.json()["stored"]["opening_state"], "published");
        assert_eq!(with("\"2\"").await.status, Status::SeeOther);
    });
}

#[test]
fn the_form_kept_is_sent_again_on_the_version_it_showed() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let recruiter = house.who(Role::Employer);
        let address = format!("/applications/{}/stage", house.ours.application);
        house.sends(recruiter, &address, "stage=shortlisted&version=1").await;
        let stale = house.sends(recruiter, &address, "stage=interview&version=1").await;
        assert_eq!(stale.status, Status::Conflict);
        assert!(stale.says("<td>Entretien</td><td>Présélection</td>"), "{stale:?}");
        assert!(stale.says("name=\"stage\" value=\"interview\"") && stale.says("name=\"version\" value=\"2\""));
        let again = house.sends(recruiter, &address, "stage=interview&version=2").await;
        assert_eq!(again.status, Status::SeeOther, "{again:?}");
    });
}

#[test]
fn fifty_stale_edits_make_fifty_conflicts() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let recruiter = house.who(Role::Employer);
        let address = format!("/applications/{}/stage", house.ours.application);
        let sent = (0..51).map(|_| house.sends(recruiter, &address, "stage=interview&version=1"));
        let answers = rocket::futures::future::join_all(sent).await;
        let of = |status| answers.iter().filter(|answer| answer.status == status).count();
        assert_eq!((of(Status::SeeOther), of(Status::Conflict)), (1, 50), "{answers:?}");
    });
}

#[test]
fn a_program_is_told_each_field_at_fault_instead_of_a_page() {
    on_both_engines(async |scene| {
        let house = House::of(scene).await;
        let problem = house.program(house.who(Role::Employer), "/openings", "title=Analyste").await;
        assert_eq!(problem.status, Status::UnprocessableEntity);
        let told = problem.json();
        let at_fault: Vec<_> = told["errors"].as_array().unwrap().iter().map(|error| error["field"].clone()).collect();
        assert!(at_fault.contains(&"positions".into()) && at_fault.contains(&"expires_on".into()), "{told}");
    });
}
