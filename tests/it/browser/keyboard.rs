//! By keyboard alone, and without JavaScript.

use fantoccini::Locator;
use fantoccini::key::Key;
use sanad::domain::role::Role;
use serde_json::Value;

use super::driver::Browser;
use super::site::{PASSWORD, Site, email};
use crate::support::engines::runtime;

/// Presses the tabulator; tells what has the focus: its text, and whether an outline shows it; nothing past
/// the last stop.
async fn tab(browser: &Browser) -> Option<(String, bool)> {
    browser.0.active_element().await.unwrap().send_keys(&Key::Tab.to_string()).await.unwrap();
    let focus = browser
        .ask(
            "const at = document.activeElement, style = getComputedStyle(at);
             const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
             if (at === document.body) return null; // past the last stop
             return [at.textContent.trim().replace(/\\s+/g, ' '), shown, at.getBoundingClientRect().width > 0]",
        )
        .await;
    if focus.is_null() {
        return None;
    }
    Some((
        focus[0].as_str().unwrap_or_default().to_owned(),
        focus[1] == Value::Bool(true) && focus[2] == Value::Bool(true),
    ))
}

#[test]
fn the_first_stop_skips_to_the_content_and_every_stop_shows() {
    let site = Site::shared();
    runtime().block_on(async {
        let browser = Browser::start().await;
        browser.open(&site.at("/?lang=fr")).await;
        let (first, shown) = tab(&browser).await.unwrap();
        assert_eq!((first.as_str(), shown), ("Aller au contenu", true));
        let mut stops = 0;
        while let Some((text, shown)) = tab(&browser).await {
            assert!(shown, "the focus on {text:?} does not show");
            stops += 1;
        }
        assert!(stops >= 4, "the home page has at least four stops after the first, not {stops}");
        browser.close().await;
    });
}

#[test]
fn without_scripts_a_visitor_reads_the_home_page_and_changes_language() {
    let site = Site::shared();
    runtime().block_on(async {
        let browser = Browser::start().await;
        browser.run_scripts(false).await;
        browser.0.goto(&site.at("/?lang=fr")).await.unwrap();
        browser.0.find(Locator::Css(".bar a[hreflang=ar]")).await.unwrap().click().await.unwrap();
        let heading = browser.wait_for("html[dir=rtl] h1").await;
        assert!(!heading.text().await.unwrap().is_empty());
        browser.close().await;
    });
}

#[test]
fn without_scripts_an_account_signs_in_corrects_a_wrong_password_and_signs_out() {
    let site = Site::shared();
    runtime().block_on(async {
        let browser = Browser::start().await;
        browser.run_scripts(false).await;
        browser.0.goto(&site.at("/login?lang=fr")).await.unwrap();
        sign_in(&browser, "wrong password").await;
        browser.wait_for("[role=alert]").await;

        sign_in(&browser, PASSWORD).await;
        browser.wait_for(".bar a[href='/account']").await;
        browser.0.goto(&site.at("/account")).await.unwrap();
        let account = browser.0.find(Locator::Css("main")).await.unwrap().text().await.unwrap();
        assert!(account.contains(&email(Role::Auditor)), "{account}");

        browser.0.find(Locator::Css("form[action='/logout'] button")).await.unwrap().click().await.unwrap();
        browser.wait_for(".bar a[href='/login']").await;
        browser.close().await;
    });
}

async fn sign_in(browser: &Browser, password: &str) {
    let email_field = browser.0.find(Locator::Id("f-email")).await.unwrap();
    email_field.clear().await.unwrap();
    email_field.send_keys(&email(Role::Auditor)).await.unwrap();
    browser.0.find(Locator::Id("f-password")).await.unwrap().send_keys(password).await.unwrap();
    browser.0.find(Locator::Css("main form button[type=submit]")).await.unwrap().click().await.unwrap();
}
