//! What templates may call: texts and addresses.

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::{escape, spoken};
use crate::domain::indicator::shipped;
use crate::i18n::{self, Args};
use crate::report::formula;
use crate::web::assets;

/// `t(k="area-key", n=3, name="…")`: a text, escaped where it lands; `t_html`: a text whose catalogue holds markup, its
/// arguments escaped; `has_text(k)`: whether there is such a text; `asset(path)`: the address of a static file;
/// `formula(profile=definition, indicator="I1")`: what a figure of a version counts, as lines of part, label and text.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function("t", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::normal_string(&text(&kwargs, str::to_owned)?))
    });
    tera.register_function("t_html", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::safe_string(&text(&kwargs, escape)?))
    });
    tera.register_function("has_text", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::from(i18n::exists(kwargs.must_get::<&str>("k")?)))
    });
    tera.register_function("asset", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let path = kwargs.must_get::<&str>("path")?;
        assets::address(path)
            .map(|address| Value::normal_string(&address))
            .ok_or_else(|| Error::message(format!("no static file {path}")))
    });
    tera.register_function("formula", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let (version, id) = (kwargs.must_get::<Value>("profile")?, kwargs.must_get::<&str>("indicator")?);
        let json = serde_json::to_string(&version).map_err(|error| Error::message(error.to_string()))?;
        let profile = shipped::read_one(&json).map_err(|fault| Error::message(fault.to_string()))?;
        let indicator = profile.indicators.iter().find(|indicator| indicator.id == id);
        let indicator = indicator.ok_or_else(|| Error::message(format!("no indicator {id} in {}", profile.code)))?;
        Value::try_from_serializable(&formula::lines(&profile, indicator, spoken()))
    });
}

fn text(kwargs: &Kwargs, clean: impl Fn(&str) -> String) -> TeraResult<String> {
    let key = kwargs.must_get::<&str>("k")?;
    let mut args = Args::new();
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "k") else { continue };
        match (value.as_i64(), value.as_str()) {
            (Some(count), _) => args.set_count(name.to_owned(), count),
            (None, Some(text)) if value.is_safe() => args.set_text(name.to_owned(), text.to_owned()),
            (None, Some(text)) => args.set_text(name.to_owned(), clean(text)),
            (None, None) => return Err(Error::message(format!("{key}: {name} is neither a count nor a text"))),
        }
    }
    let text = i18n::t(spoken(), key, &args);
    if cfg!(debug_assertions) && text.starts_with('⟦') {
        return Err(Error::message(format!("no text {key}, or an argument is missing")));
    }
    Ok(text)
}
