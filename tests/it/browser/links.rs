//! Every link of every page type leads somewhere, for whoever sees it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::driver::Browser;
use super::pages::PAGES;
use super::site::Site;
use super::soundness::visit;
use crate::support::engines::runtime;

/// Same-origin addresses of the page's links, without what follows `#`.
const LINKS: &str = "
    return [...document.querySelectorAll('a[href]')].map(link => new URL(link.href))
        .filter(link => link.origin === location.origin).map(link => link.pathname + link.search)";

/// Pages that show links without meaning them: samples, and answers that are errors themselves.
const ONLY_SHOWN: [&str; 3] = ["gallery", "missing", "forbidden"];

#[test]
fn every_link_leads_somewhere_for_whoever_sees_it() {
    let site = Site::shared();
    let broken = runtime().block_on(async {
        let browser = Browser::start().await;
        let mut followed = BTreeSet::new();
        let mut broken = Vec::new();
        for page in PAGES.iter().filter(|page| !ONLY_SHOWN.contains(&page.name)) {
            visit(&browser, site, page, "en").await;
            let links = browser.ask(LINKS).await;
            for link in links.as_array().into_iter().flatten().filter_map(Value::as_str) {
                if !followed.insert((page.role, shape(link))) {
                    continue;
                }
                let status = browser.ask(&format!("return (await fetch(`{link}`)).status")).await;
                if status.as_u64().is_none_or(|status| status >= 400) {
                    broken.push(format!("{}: {link} answers {status}", page.name));
                }
            }
        }
        browser.close().await;
        assert!(followed.len() > 100, "only {} links were followed", followed.len());
        broken
    });
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// The link with whatever names one thing left out: links alike are followed once a role.
fn shape(link: &str) -> String {
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    let named = |part: &&str| !part.chars().any(|c| c.is_ascii_digit());
    let path: Vec<_> = path.split('/').map(|part| if named(&part) { part } else { "*" }).collect();
    let keys: Vec<_> = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default()).collect();
    format!("{}?{}", path.join("/"), keys.join("&"))
}
