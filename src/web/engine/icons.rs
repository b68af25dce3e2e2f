//! Lucide outlines (ISC, `static/licences/lucide-ISC.txt`), inlined so that they take the colour of the text.
//!
//! To add one: copy its file from the npm package `lucide-static` 1.62.0 into `templates/icons/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_embed::RustEmbed;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/templates/icons"]
struct Icons;

static OUTLINES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let outline = |name: &str| {
        let file = Icons::get(name)?;
        let svg = String::from_utf8_lossy(&file.data).into_owned();
        let from = svg.find("<svg")?;
        let inner = svg.get(from..)?.split_once('>')?.1.rsplit_once("</svg>")?.0.to_owned();
        Some(inner.split('\n').map(str::trim).collect())
    };
    Icons::iter().filter_map(|name| Some((name.trim_end_matches(".svg").to_owned(), outline(&name)?))).collect()
});

/// Icons that point along the reading direction, mirrored in Arabic.
const DIRECTED: [&str; 10] = [
    "arrow-left",
    "arrow-right",
    "chevron-left",
    "chevron-right",
    "external-link",
    "log-in",
    "log-out",
    "send",
    "trending-up",
    "undo-2",
];

/// `icon(name="check")` and the filter `"check" | icon`: an outline hidden from assistive technology.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function("icon", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        markup(kwargs.must_get::<&str>("name")?, kwargs.get::<&str>("class")?.unwrap_or_default())
    });
    tera.register_filter("icon", |name: &str, _: Kwargs, _: &State| markup(name, ""));
}

fn markup(name: &str, class: &str) -> TeraResult<Value> {
    let outline = OUTLINES.get(name).ok_or_else(|| Error::message(format!("no icon {name} in templates/icons")))?;
    let directed = if DIRECTED.contains(&name) { " i-dir" } else { "" };
    let space = if class.is_empty() { "" } else { " " };
    Ok(Value::safe_string(&format!(
        "<svg class=\"i{directed}{space}{class}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">{outline}</svg>"
    )))
}
