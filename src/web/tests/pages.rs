//! Every page, with every sample, in every language.

use tera::Context;

use crate::domain::role::Role;
use crate::i18n::Lang;
use crate::web::engine::Engine;
use crate::web::layout::Layout;
use crate::web::page::Registered;

fn pages() -> impl Iterator<Item = (&'static str, Vec<Context>)> {
    inventory::iter::<Registered>.into_iter().map(|page| (page.template, (page.samples)().unwrap()))
}

#[test]
fn every_page_renders_with_every_sample_in_every_language() {
    let engine = Engine::load().unwrap();
    for (template, samples) in pages() {
        assert!(!samples.is_empty(), "{template} has no sample");
        for (index, mut context) in samples.into_iter().enumerate() {
            for lang in Lang::ALL {
                for role in [None, Some(Role::Coordinator)] {
                    context.insert("layout", &Layout::sample(role));
                    let html = engine.render(lang, template, &mut context).unwrap_or_else(|error| {
                        panic!("{template} #{index} {lang}: {}", crate::web::page::chain(&error))
                    });
                    check(template, lang, &html);
                }
            }
        }
    }
}

fn check(template: &str, lang: Lang, html: &str) {
    let place = format!("{template} in {lang}");
    assert_eq!(html.matches("<h1").count(), 1, "{place}: one h1");
    assert!(!html.contains("style="), "{place}: inline style");
    assert!(!html.contains('⟦'), "{place}: text without translation");
    assert!(!html.contains("\u{2068}</") && !html.contains("__tera"), "{place}: broken text");
    for handler in [" onclick=", " onchange=", " onsubmit=", "javascript:"] {
        assert!(!html.contains(handler), "{place}: inline handler");
    }
}

#[test]
fn every_page_template_has_a_type() {
    let engine = Engine::load().unwrap();
    for template in engine.pages() {
        assert!(pages().any(|(known, _)| known == template), "{template} is used by no page");
    }
}
