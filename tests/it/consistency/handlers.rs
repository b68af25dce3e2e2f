//! A handler reads on one screen: at most 25 lines of body, and five parameters beyond its guards.

use crate::support::files::{self, File};

use super::{assert_none, code_lines};

const BODY: usize = 25;
const PARAMETERS: usize = 5;

/// What Rocket hands to a handler that is no parameter of the request.
const GUARDS: [&str; 17] = [
    "&State<",
    "Visitor",
    "SignedIn",
    "Observer",
    "Coordinator",
    "Reviewer",
    "Employer",
    "Auditor",
    "Learner",
    "Administrator",
    "Definer",
    "Lang",
    "Origin",
    "Idempotency",
    "&CookieJar",
    "Caller",
    "Shelf",
];

struct Handler {
    name: String,
    parameters: Vec<String>,
    body: usize,
}

/// The functions of a file under `#[get]`, `#[post]` and the like; rustfmt closes each with a brace in its column.
fn handlers(file: &File) -> Vec<Handler> {
    let lines: Vec<&str> = file.text.lines().collect();
    let verbs = ["#[get(", "#[post(", "#[put(", "#[patch(", "#[delete("];
    let attributes = (0..lines.len()).filter(|at| verbs.iter().any(|verb| lines[*at].trim_start().starts_with(verb)));
    attributes
        .map(|at| {
            let signature_at = (at..lines.len()).find(|at| lines[*at].contains("fn ")).unwrap();
            let indent = lines[signature_at].len() - lines[signature_at].trim_start().len();
            let opens_at = (signature_at..lines.len()).find(|at| lines[*at].ends_with('{')).unwrap();
            let closing = format!("{}}}", " ".repeat(indent));
            let closes_at = (opens_at..lines.len()).find(|at| lines[*at] == closing).unwrap();
            let signature = lines[signature_at..=opens_at].join(" ");
            let (name, rest) = signature.split_once("fn ").unwrap().1.split_once('(').unwrap();
            Handler { name: name.to_owned(), parameters: parameters(rest), body: closes_at - opens_at - 1 }
        })
        .collect()
}

/// The types between the parentheses, split at the commas of the outermost level.
fn parameters(after_the_parenthesis: &str) -> Vec<String> {
    let (mut depth, mut found, mut current) = (0, Vec::new(), String::new());
    for c in after_the_parenthesis.chars() {
        match c {
            '<' | '(' | '[' => depth += 1,
            ')' if depth == 0 => break,
            '>' | ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                found.push(std::mem::take(&mut current));
                continue;
            }
            _ => {}
        }
        current.push(c);
    }
    found.push(current);
    let types = found.iter().filter_map(|one| one.split_once(':'));
    types.map(|(_, of)| of.trim().to_owned()).collect()
}

#[test]
fn handlers_are_short_and_take_few_parameters() {
    let (mut seen, mut long) = (0, Vec::new());
    for file in files::texts("src/web", ".rs") {
        for handler in handlers(&file) {
            seen += 1;
            let beyond =
                handler.parameters.iter().filter(|of| !GUARDS.iter().any(|guard| of.starts_with(guard))).count();
            if handler.body > BODY {
                long.push(format!("{}: {} has a body of {} lines", file.path, handler.name, handler.body));
            }
            if beyond > PARAMETERS {
                long.push(format!("{}: {} takes {beyond} parameters beyond its guards", file.path, handler.name));
            }
        }
    }
    assert!(seen > 0, "no handler was found under src/web");
    assert_none(&long);
}

#[test]
fn forms_are_read_where_keyed_writes_and_conflicts_see_them() {
    let mut findings = Vec::new();
    for file in files::texts("src/web/routes", ".rs") {
        for (number, line) in super::code_lines(&file.text) {
            if line.contains("rocket::form::")
                && line.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == "Form")
            {
                findings.push(format!("{}:{number}: use crate::web::form::Form", file.path));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn every_refusal_says_why_and_what_to_do() {
    let mut mute = Vec::new();
    for file in files::texts("src", ".rs") {
        for (line, code) in code_lines(&file.text) {
            let said = code.split("Error::Refused(\"").skip(1).filter_map(|rest| rest.split('"').next());
            for code in said.filter(|code| !sanad::i18n::exists(&format!("refusals-{}", code.replace('.', "-")))) {
                mute.push(format!("{}:{line}: {code} has no text refusals-{}", file.path, code.replace('.', "-")));
            }
        }
    }
    assert_none(&mute);
}
