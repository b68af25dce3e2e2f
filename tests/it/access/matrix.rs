//! The matrix: every mounted route × every role × own, foreign and missing things, on both engines.

use std::cell::RefCell;

use rocket::http::{Accept, Header, Method, Status};
use sanad::domain::role::Role;
use sanad::web::access::{Line, lines};
use sanad::web::accesses;

use super::digest::touched;
use super::house::{Answer, House, STRANGERS, Somebody, signed};
use super::objects::{Names, Template, Whose, template};
use crate::support::on_both_engines;

/// Answers 403 to everyone by design: where forged forms are sent.
const REFUSAL: &str = "/refused-form";

/// A route and what it is asked with.
struct Asked {
    line: Line,
    method: Method,
    template: Template,
}

/// The server, and what things are called there.
struct Matrix {
    house: House,
    routes: Vec<Asked>,
    ours: Names,
    theirs: Names,
    nobodys: Names,
    found: RefCell<Vec<String>>,
}

impl Matrix {
    async fn of(house: House) -> Self {
        let mounted = lines(house.client.rocket().routes(), &accesses());
        let asked = |line: Line| Asked {
            method: line.method.parse().unwrap(),
            template: template(line.method, &line.path),
            line,
        };
        let routes = mounted.into_iter().filter(|line| line.path != REFUSAL).map(asked).collect();
        let ours = house.names(Whose::Ours).await;
        let theirs = house.names(Whose::Theirs).await;
        let nobodys = house.names(Whose::Nobodys).await;
        Self { house, routes, ours, theirs, nobodys, found: RefCell::default() }
    }

    /// Notes what does not hold: a run tells everything at once.
    fn holds(&self, right: bool, what: impl FnOnce() -> String) {
        if !right {
            self.found.borrow_mut().push(what());
        }
    }

    fn verdict(&self) {
        let found = self.found.take();
        assert!(found.is_empty(), "{} breaches:\n{}", found.len(), found.join("\n"));
    }

    /// What does not exist for a role of our side: an opening is published for coordinators, so they get a draft.
    fn foreign(&self, role: Option<Role>) -> Names {
        let mut theirs = self.theirs.clone();
        if role == Some(Role::Coordinator) {
            theirs.insert("opening", theirs["draft"].clone());
        }
        if role == Some(Role::Administrator) {
            // The administration reads every contract, and corrects every activity.
            theirs.retain(|thing, _| !["contract", "signed", "activity"].contains(thing));
        }
        theirs
    }

    async fn asks(&self, role: Option<Role>, asked: &Asked, (others, swapped): (&Names, &[String])) -> Answer {
        let mut ours = self.ours.clone();
        // Each side has its own waiting applications.
        ours.insert("queue", if role == Some(Role::Coordinator) { "unanswered" } else { "answer" }.to_owned());
        let (address, form) = asked.template.filled(&ours, others, swapped);
        let who = role.map(|role| self.house.who(role));
        self.house.asks(who, (asked.method, &address, &form)).await.without(&self.everything())
    }

    /// Every name of anything, which two answers may differ by.
    fn everything(&self) -> Vec<String> {
        let all = [&self.ours, &self.theirs, &self.nobodys];
        let mut names: Vec<String> = all.into_iter().flat_map(|names| names.values().cloned()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names
    }

    /// The things that a request may name of somebody else: one after the other, then all together.
    fn swaps(asked: &Asked) -> Vec<Vec<String>> {
        let things = asked.template.things();
        let mut swaps: Vec<Vec<String>> = things.iter().map(|thing| vec![thing.clone()]).collect();
        if things.len() > 1 {
            swaps.push(things);
        }
        swaps
    }

    /// Whoever lacks the route is answered the same whatever it names.
    async fn refuses(&self, asked: &Asked) {
        let line = &asked.line;
        if line.roles.contains(&"public") {
            return;
        }
        let foreign = self.foreign(None);
        let things = asked.template.things();
        let lacking = Role::ALL.iter().copied().filter(|role| !line.roles.contains(&role.code())).map(Some);
        for role in lacking.chain([None]) {
            let own = self.asks(role, asked, (&self.ours, &[])).await;
            let expected = match role {
                Some(_) => Status::Forbidden,
                None if line.path.starts_with("/api/") => Status::Unauthorized,
                None => Status::SeeOther,
            };
            let led = expected != Status::SeeOther || own.location().starts_with("/login");
            self.holds(own.status == expected && led, || format!("{line:?} lets {role:?} in: {own:?}"));
            for others in [&foreign, &self.nobodys] {
                let other = self.asks(role, asked, (others, &things)).await;
                self.holds(own == other, || format!("{line:?} as {role:?} tells things apart: {own:?}, {other:?}"));
            }
        }
        let (address, form) = asked.template.filled(&self.ours, &self.ours, &[]);
        let program = self.house.request(asked.method, &address, &form).header(Accept::JSON).dispatch().await;
        self.holds(program.status() == Status::Unauthorized, || format!("{line:?} lets a program in without token"));
    }

    /// What is another's is answered as what is nobody's: it does not exist.
    async fn hides(&self, asked: &Asked) {
        for role in Self::holders(asked) {
            let foreign = self.foreign(role);
            for swapped in Self::swaps(asked) {
                let missing = self.asks(role, asked, (&self.nobodys, &swapped)).await;
                let gone = matches!(missing.status, Status::NotFound | Status::Gone);
                self.holds(gone, || format!("{:?} as {role:?} of no {swapped:?}: {missing:?}", asked.line));
                if swapped.iter().all(|thing| foreign.contains_key(thing.as_str())) {
                    let theirs = self.asks(role, asked, (&foreign, &swapped)).await;
                    let same = theirs == missing;
                    self.holds(same, || format!("{:?} as {role:?} of another's {swapped:?}: {theirs:?}", asked.line));
                }
            }
        }
    }

    /// What is one's own is there, and nothing of the other side with it.
    async fn shows(&self, asked: &Asked) {
        for role in Self::holders(asked) {
            let answer = self.asks(role, asked, (&self.ours, &[])).await;
            let kept = matches!(answer.status.code, 401 | 403 | 404 | 428 | 500..);
            self.holds(!kept, || format!("{:?} as {role:?} of one's own: {answer:?}", asked.line));
            let named = STRANGERS.iter().find(|name| answer.says(name));
            self.holds(named.is_none(), || format!("{:?} as {role:?} names {named:?}", asked.line));
        }
    }

    /// A request from another site changes nothing, whoever's browser sends it.
    async fn withstands(&self, asked: &Asked) {
        let (address, form) = asked.template.filled(&self.ours, &self.ours, &[]);
        for role in Self::holders(asked) {
            let mut request = self.house.request(asked.method, &address, &form);
            request.replace_header(Header::new("Sec-Fetch-Site", "cross-site"));
            let status = signed(request, role.map(|role| self.house.who(role))).dispatch().await.status();
            let refused = status == Status::Forbidden;
            self.holds(refused, || format!("{:?} as {role:?} from another site: {status}", asked.line));
        }
    }

    /// Who has a route: roles, or nobody in particular.
    fn holders(asked: &Asked) -> Vec<Option<Role>> {
        if asked.line.roles.contains(&"public") {
            return vec![None];
        }
        Role::ALL.iter().copied().filter(|role| asked.line.roles.contains(&role.code())).map(Some).collect()
    }

    fn of_method(&self, safe: bool) -> impl Iterator<Item = &Asked> {
        self.routes.iter().filter(move |asked| (asked.method == Method::Get) == safe)
    }
}

#[test]
fn a_page_shows_ones_own_things_hides_anothers_as_missing_and_refuses_other_roles() {
    on_both_engines(async |scene| {
        let matrix = Matrix::of(House::of(scene).await).await;
        let before = matrix.house.content().await;
        for asked in matrix.of_method(true) {
            matrix.refuses(asked).await;
            matrix.hides(asked).await;
            matrix.shows(asked).await;
        }
        let touched = touched(&before, &matrix.house.content().await);
        // Files of names are journalled.
        matrix.holds(touched == ["audit", "audit_head"], || format!("pages touched {touched:?}"));
        matrix.verdict();
    });
}

#[test]
fn a_change_of_anothers_thing_by_another_role_or_from_another_site_leaves_every_row_as_it_was() {
    on_both_engines(async |scene| {
        let matrix = Matrix::of(House::of(scene).await).await;
        for asked in matrix.of_method(false) {
            let before = matrix.house.content().await;
            matrix.refuses(asked).await;
            matrix.hides(asked).await;
            matrix.withstands(asked).await;
            let touched = touched(&before, &matrix.house.content().await);
            matrix.holds(touched.is_empty(), || format!("{:?} touched {touched:?}", asked.line));
        }
        // Signing out ends the session that the others need.
        for asked in matrix.of_method(false).filter(|asked| asked.line.path != "/logout") {
            matrix.shows(asked).await;
        }
        matrix.verdict();
    });
}

#[test]
fn a_filter_by_anothers_thing_answers_as_one_by_nothing() {
    on_both_engines(async |scene| {
        let matrix = Matrix::of(House::of(scene).await).await;
        let filters = [
            (Role::Coordinator, "/cohorts?operator={operator}"),
            (Role::Coordinator, "/cohorts/{own}/selection?step=graduate&ids={learner}"),
            (Role::Coordinator, "/imports?cohort={cohort}"),
            (Role::Coordinator, "/learners?q={name}"),
            (Role::Coordinator, "/insertion?cohort={cohort}"),
            (Role::Reviewer, "/insertion?cohort={cohort}"),
            (Role::Reviewer, "/insertion.csv?operator={operator}"),
            (Role::Auditor, "/insertion/cohorts?operator={operator}"),
            (Role::Coordinator, "/definitions/people?profile=A_DATE&cohort={cohort}"),
            (Role::Reviewer, "/definitions/people?profile=A_DATE&cohort={cohort}"),
            (Role::Auditor, "/definitions/cohorts.json?operator={operator}"),
            (Role::Reviewer, "/api/v1/indicators?by=cohort&cohort={cohort}"),
            (Role::Reviewer, "/api/v1/indicators?by=operator&operator={operator}"),
            (Role::Employer, "/placements?text={name}"),
        ];
        for (role, filter) in filters {
            let theirs = matrix.filtered(role, filter, (&matrix.theirs, "UIR", STRANGERS[0])).await;
            let nobodys = matrix.filtered(role, filter, (&matrix.nobodys, "ZZZ", "Zineddine")).await;
            matrix.holds(theirs == nobodys, || format!("{filter} as {role:?}: {theirs:?}\n{nobodys:?}"));
        }
        matrix.verdict();
    });
}

impl Matrix {
    async fn filtered(&self, role: Role, filter: &str, (names, operator, name): (&Names, &str, &str)) -> Answer {
        let address = filter
            .replace("{own}", &self.ours["cohort"])
            .replace("{cohort}", &names["cohort"])
            .replace("{learner}", &names["learner"])
            .replace("{operator}", operator)
            .replace("{name}", name);
        let who: &Somebody = self.house.who(role);
        let wiped: Vec<String> = self.everything().into_iter().chain([operator.to_owned(), name.to_owned()]).collect();
        let mut answer = self.house.opens(who, &address).await.without(&wiped);
        // The tag and the seal stand for the question too.
        answer.headers.retain(|(name, _)| name != "ETag");
        let seal = answer.body.split_once("sha256:").and_then(|(_, after)| after.get(..64)).map(str::to_owned);
        if let Some(seal) = seal {
            answer.body = answer.body.replace(&seal, "·");
        }
        answer
    }
}
