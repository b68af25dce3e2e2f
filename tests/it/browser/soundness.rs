//! Each page type, in each language, width and colour scheme: no accessibility violation, nothing refused by the content
//! security policy, no horizontal overflow, one heading, the right language and direction, valid HTML.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::driver::Browser;
use super::pages::{PAGES, PageType, Weight};
use super::site::Site;
use crate::support::engines::{runtime, scratch};
use crate::support::files;

const WIDTHS: [u32; 2] = [390, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// The narrowest screen that WCAG 2.2 (1.4.10) asks for.
const NARROWEST: u32 = 320;

const AXE: &str = "
    const result = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
    });
    return result.violations.map(rule => `${rule.id} (${rule.help}): ` + rule.nodes.slice(0, 3).map(node =>
        node.target.join(' ') + ' — ' + (node.any[0] || node.all[0] || node.none[0] || {}).message).join('; '));";

/// What sticks out of the screen, and does not scroll in a box of its own.
const OVERFLOW: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
        if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return true; } return false; };
    return [...document.body.querySelectorAll('*')]
        .filter(e => { const box = e.getBoundingClientRect(); return box.width && (box.right > width + 1 || box.left < -1) && !scrolls(e); })
        .slice(0, 3).map(e => `${e.tagName.toLowerCase()}.${e.className} sticks out`)
        .concat(`the page is ${document.documentElement.scrollWidth} px wide`);";

/// WCAG 2.2 (1.4.12): lines, paragraphs, letters and words spaced by the reader.
const SPACED_TEXT: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
    document.adoptedStyleSheets = [sheet];";

#[test]
fn every_page_is_sound_in_french() {
    every_page_is_sound("fr", "ltr");
}

#[test]
fn every_page_is_sound_in_arabic() {
    every_page_is_sound("ar", "rtl");
}

#[test]
fn the_checks_notice_what_they_look_for() {
    let folder = scratch();
    fs::write(folder.path().join("bad.html"), "<!doctype html><html><body><p>a<div>b</div></p></body></html>").unwrap();
    assert!(!html_faults(folder.path()).is_empty());
    let found = runtime().block_on(async {
        let browser = Browser::start().await;
        browser.open(&Site::shared().at("/?lang=fr")).await;
        browser
            .ask(
                "document.querySelector('main').insertAdjacentHTML('beforeend',
                     '<h1>Second</h1><img src=\"https://elsewhere.invalid/a.png\" height=9 style=\"color:red\">');
                 document.querySelector('img').style.minWidth = '2000px';
                 await new Promise(done => setTimeout(done, 200)); return true",
            )
            .await;
        let found = [frame(&browser, "ar", "rtl").await, looks(&browser).await].concat();
        browser.close().await;
        found.join("\n")
    });
    for wanted in [
        "refused by the policy: img-src",
        "refused by the policy: style-src",
        "[\"fr\",\"ltr\",2,1,true,true]",
        "image-alt",
        "320 px: img. sticks out",
    ] {
        assert!(found.contains(wanted), "{wanted} was not noticed:\n{found}");
    }
}

fn every_page_is_sound(lang: &'static str, dir: &'static str) {
    let site = Site::shared();
    let rendered = scratch();
    let mut findings = runtime().block_on(async {
        let browser = Browser::start().await;
        let mut findings = Vec::new();
        for page in PAGES {
            visit(&browser, site, page, lang).await;
            let html = source(&browser).await;
            let said = |finding: String| format!("{} ({lang}): {finding}", page.name);
            findings.extend(weighs_too_much(&html, page.weight).map(said));
            fs::write(rendered.path().join(format!("{}.html", page.name)), html).unwrap();
            findings.extend(frame(&browser, lang, dir).await.into_iter().map(said));
            findings.extend(looks(&browser).await.into_iter().map(said));
        }
        browser.close().await;
        findings
    });
    findings.extend(html_faults(rendered.path()));
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// Opens the page in a language as the role it is for.
pub async fn visit(browser: &Browser, site: &Site, page: &PageType, lang: &str) {
    let in_language = |path: &str| site.at(&format!("{path}{}lang={lang}", if path.contains('?') { '&' } else { '?' }));
    browser.widen_to(1280).await;
    browser.open(&site.at("/health/live")).await;
    browser.become_holder_of(site.token(page.role)).await;
    let mut path = page.path.to_owned();
    browser.open(&in_language(&path)).await;
    for link in page.links {
        let asked = format!("const link = document.querySelector(`{link}`); return link && link.getAttribute('href')");
        let Value::String(behind) = browser.ask(&asked).await else {
            panic!("{}: no {link} on {path}", page.name);
        };
        path = behind;
        browser.open(&in_language(&path)).await;
    }
}

/// The page as the server sent it.
async fn source(browser: &Browser) -> String {
    let text = browser.ask("return await (await fetch(location.href)).text()").await;
    text.as_str().unwrap_or_default().to_owned()
}

/// What exceeds the budget of the page type.
fn weighs_too_much(html: &str, weight: Weight) -> Option<String> {
    let mut compressed = Vec::new();
    let quality = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut html.as_bytes(), &mut compressed, &quality).unwrap();
    (compressed.len() > weight.limit())
        .then(|| format!("weighs {} bytes compressed, above {}", compressed.len(), weight.limit()))
}

/// Language, direction, one heading, one main landmark; what the content security policy refused.
async fn frame(browser: &Browser, lang: &str, dir: &str) -> Vec<String> {
    let said = browser
        .ask(
            "const count = selector => document.querySelectorAll(selector).length;
             return [document.documentElement.lang, document.documentElement.dir, count('h1'), count('main'),
                     document.title.trim().length > 0, count('*') <= 2500]",
        )
        .await;
    let mut findings = list(&browser.ask("return window.__refused").await, "refused by the policy: ");
    if said != serde_json::json!([lang, dir, 1, 1, true, true]) {
        findings
            .push(format!("lang, dir, headings, mains, whether there is a title and at most 2 500 nodes are {said}"));
    }
    findings
}

/// What each width and scheme shows.
async fn looks(browser: &Browser) -> Vec<String> {
    let axe = files::text("tests/npm/node_modules/axe-core/axe.min.js");
    browser.0.execute(&axe, Vec::new()).await.unwrap();
    let mut findings = Vec::new();
    for width in WIDTHS {
        browser.widen_to(width).await;
        for scheme in SCHEMES {
            browser.prefer(scheme).await;
            findings.extend(list(&browser.ask(AXE).await, &format!("{width} px, {scheme}: ")));
        }
        findings.extend(list(&browser.ask(OVERFLOW).await, &format!("{width} px: ")));
    }
    browser.widen_to(NARROWEST).await;
    findings.extend(list(&browser.ask(OVERFLOW).await, "320 px: "));
    browser.ask(SPACED_TEXT).await;
    findings.extend(list(&browser.ask(OVERFLOW).await, "320 px, spaced text: "));
    findings
}

fn list(findings: &Value, before: &str) -> Vec<String> {
    let texts = findings.as_array().map(Vec::as_slice).unwrap_or_default().iter();
    texts.map(|text| format!("{before}{}", text.as_str().unwrap_or_default())).collect()
}

/// What the HTML checker says of the pages in a folder.
fn html_faults(folder: &Path) -> Vec<String> {
    let output = Command::new("node")
        .arg(files::root().join("tests/npm/node_modules/html-validate/bin/html-validate.mjs"))
        .args(["--config", "tests/npm/htmlvalidate.json", "--formatter", "text"])
        .arg(folder)
        .current_dir(files::root())
        .output()
        .unwrap_or_else(|error| panic!("html-validate did not run: {error}"));
    if output.status.success() {
        return Vec::new();
    }
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    said.lines().map(|line| line.replace(&format!("{}/", folder.display()), "")).collect()
}
