//! What the product says of itself, for everyone: accessibility, personal data, help.

use rocket::{State, get, routes};
use serde::Serialize;

use crate::config::Config;
use crate::web::access::Access;
use crate::web::page::{Html, Page};

/// For everyone.
pub fn access() -> Vec<Access> {
    Access::public(routes![accessibility, privacy, help])
}

/// The accessibility statement: what the tests of this version checked.
#[derive(Debug, Serialize)]
pub struct AccessibilityPage {
    version: &'static str,
}

/// The notice of law 09-08 on personal data.
#[derive(Debug, Serialize)]
pub struct PrivacyPage {
    controller: Option<String>,
    authorisation: Option<String>,
}

/// How each role begins.
#[derive(Debug, Serialize)]
pub struct HelpPage {}

impl Page for AccessibilityPage {
    const TEMPLATE: &'static str = "pages/about/accessibility.html";

    fn samples() -> Vec<Self> {
        vec![Self { version: env!("CARGO_PKG_VERSION") }]
    }
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "pages/about/privacy.html";

    fn samples() -> Vec<Self> {
        let said = |text: &str| Some(text.to_owned());
        vec![
            Self { controller: said("Maroc Numeric Cluster"), authorisation: said("D-000/2026") },
            Self { controller: None, authorisation: None },
        ]
    }
}

impl Page for HelpPage {
    const TEMPLATE: &'static str = "pages/about/help.html";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

crate::page!(AccessibilityPage);
crate::page!(PrivacyPage);
crate::page!(HelpPage);

#[get("/accessibility")]
fn accessibility() -> Html<AccessibilityPage> {
    Html::public(AccessibilityPage { version: env!("CARGO_PKG_VERSION") })
}

#[get("/privacy")]
fn privacy(config: &State<Config>) -> Html<PrivacyPage> {
    Html::public(PrivacyPage {
        controller: config.data_controller.clone(),
        authorisation: config.cndp_authorisation.clone(),
    })
}

#[get("/help")]
fn help() -> Html<HelpPage> {
    Html::public(HelpPage {})
}
