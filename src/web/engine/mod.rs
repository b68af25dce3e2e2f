//! Templates, compiled once per language.
//!
//! One Tera instance a language: its functions and filters already know the language, so that neither a page nor a
//! component has to carry it. `lang`, `dir` and `rtl` are known in every template; a component declares `@dir`. To add a function: `functions.rs`; a filter:
//! `filters.rs`; a drawing: `crate::web::chart`.

mod filters;
mod functions;
mod icons;

use rust_embed::RustEmbed;
use tera::{Context, Tera};

use crate::i18n::Lang;
use crate::web::chart;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/templates"]
struct Templates;

/// Every template, in every language.
pub struct Engine {
    french: Tera,
    arabic: Tera,
    english: Tera,
}

impl Engine {
    /// Compiles the templates that the program carries.
    pub fn load() -> Result<Self, tera::Error> {
        Ok(Self { french: compile(Lang::Fr)?, arabic: compile(Lang::Ar)?, english: compile(Lang::En)? })
    }

    /// A template rendered in a language.
    pub fn render(&self, lang: Lang, template: &str, context: &Context) -> Result<String, tera::Error> {
        self.of(lang).render(template, context)
    }

    /// The names of the pages: everything under `pages/`.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.french.get_template_names().filter(|name| name.starts_with("pages/"))
    }

    #[cfg(test)]
    pub(crate) fn render_text(&self, lang: Lang, source: &str, context: &Context) -> Result<String, tera::Error> {
        self.of(lang).render_str(source, context, true)
    }

    const fn of(&self, lang: Lang) -> &Tera {
        match lang {
            Lang::Fr => &self.french,
            Lang::Ar => &self.arabic,
            Lang::En => &self.english,
        }
    }
}

fn compile(lang: Lang) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    functions::register(&mut tera, lang);
    filters::register(&mut tera, lang);
    icons::register(&mut tera);
    chart::register(&mut tera, lang);
    let globals = tera.global_context();
    globals.insert("lang", lang.code());
    globals.insert("dir", lang.dir());
    globals.insert("rtl", &lang.is_rtl());
    tera.autoescape_on(vec![".html"]);
    let sources = Templates::iter().filter(|name| name.ends_with(".html")).filter_map(|name| {
        let file = Templates::get(&name)?;
        Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
    });
    tera.add_raw_templates(sources.collect::<Vec<_>>())?;
    Ok(tera)
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
