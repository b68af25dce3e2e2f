//! Templates, compiled once for every language.
//!
//! Functions and filters know the language of the page being rendered (`spoken`), so that neither a page nor a component
//! has to carry it. `lang`, `dir` and `rtl` are known in every template; a component declares `@dir`. To add a function:
//! `functions.rs`; a filter: `filters.rs`; a drawing: `crate::web::chart`.

mod filters;
mod functions;
mod icons;

use std::cell::Cell;

use rust_embed::RustEmbed;
use tera::{Context, Tera};

use crate::i18n::Lang;
use crate::web::chart;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/templates"]
struct Templates;

thread_local! {
    static SPOKEN: Cell<Lang> = const { Cell::new(Lang::Fr) };
}

/// The language of the page being rendered: that is done by one thread, from its beginning to its end.
pub(super) fn spoken() -> Lang {
    SPOKEN.get()
}

/// Every template.
pub struct Engine(Tera);

impl Engine {
    /// Compiles the templates that the program carries.
    pub fn load() -> Result<Self, tera::Error> {
        let mut tera = Tera::new();
        functions::register(&mut tera);
        filters::register(&mut tera);
        icons::register(&mut tera);
        chart::register(&mut tera);
        tera.autoescape_on(vec![".html"]);
        let sources = Templates::iter().filter(|name| name.ends_with(".html")).filter_map(|name| {
            let file = Templates::get(&name)?;
            Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
        });
        tera.add_raw_templates(sources.collect::<Vec<_>>())?;
        Ok(Self(tera))
    }

    /// A template rendered in a language, which its context is told.
    pub fn render(&self, lang: Lang, template: &str, context: &mut Context) -> Result<String, tera::Error> {
        speak(lang, context);
        self.0.render(template, context)
    }

    /// The names of the pages: everything under `pages/`.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.0.get_template_names().filter(|name| name.starts_with("pages/"))
    }

    #[cfg(test)]
    pub(crate) fn render_text(&self, lang: Lang, source: &str, context: &Context) -> Result<String, tera::Error> {
        let mut context = context.clone();
        speak(lang, &mut context);
        self.0.render_str(source, &context, true)
    }
}

fn speak(lang: Lang, context: &mut Context) {
    SPOKEN.set(lang);
    context.insert("lang", lang.code());
    context.insert("dir", lang.dir());
    context.insert("rtl", &lang.is_rtl());
}

/// Text as it may stand in markup.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
