use tera::{Context, context};

use super::Engine;
use crate::i18n::Lang;

fn shown(lang: Lang, source: &str, context: &Context) -> String {
    Engine::load().unwrap().render_text(lang, source, context).unwrap()
}

#[test]
fn a_template_knows_its_language_without_being_told() {
    assert_eq!(shown(Lang::Ar, "{{ lang }} {{ dir }}", &Context::new()), "ar rtl");
}

#[test]
fn a_rate_is_shown_as_its_reader_writes_it() {
    let rate = context! { rate => "71.9", none => &None::<String> };
    assert_eq!(shown(Lang::Fr, "{{ rate | pct }}", &rate), "71,9\u{a0}%");
    assert_eq!(shown(Lang::Ar, "{{ rate | pct }}", &rate), "<bdi dir=\"ltr\">71,9%</bdi>");
    assert_eq!(shown(Lang::Fr, "{{ none | pct }}", &rate), "<span class=\"sym\">n. d.</span>");
}

#[test]
fn the_arguments_of_a_text_are_escaped_even_where_the_catalogue_holds_markup() {
    let name = context! { name => "<b>x</b>" };
    let marked = shown(Lang::Fr, "{{ t_html(k=\"common-signed-in-as\", name=name) }}", &name);
    assert!(marked.contains("&lt;b&gt;x&lt;/b&gt;") && marked.contains("<strong>"), "{marked}");
}

#[test]
fn a_text_that_no_catalogue_holds_is_an_error_while_developing() {
    assert!(Engine::load().unwrap().render_text(Lang::Fr, "{{ t(k=\"nope\") }}", &Context::new()).is_err());
}

#[test]
fn a_date_carries_its_machine_form() {
    let day = context! { day => "2024-03-01" };
    assert_eq!(
        shown(Lang::Fr, "{{ day | date }}", &day),
        "<time datetime=\"2024-03-01\">1<sup>er</sup>\u{a0}mars\u{a0}2024</time>"
    );
}
