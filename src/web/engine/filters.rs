//! Numbers and dates as markup. A name in `_text` gives the same as plain text, for attributes and drawings.

use chrono::{DateTime, NaiveDate, Utc};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::escape;
use crate::domain::day::Day;
use crate::i18n::{Lang, format};
use crate::web::chart::hundredths;

pub(super) fn register(tera: &mut Tera, lang: Lang) {
    plain(tera, lang);
    tera.register_filter("num", move |value: i64, _: Kwargs, _: &State| set_apart(lang, &format::number(lang, value)));
    tera.register_filter("decimal", move |value: &str, _: Kwargs, _: &State| {
        set_apart(lang, &format::decimal(lang, value))
    });
    tera.register_filter("pct", move |value: &Value, _: Kwargs, _: &State| match value.as_str() {
        Some(text) => set_apart(lang, &format::bare_percent(lang, text)),
        None => Value::safe_string(&format!("<span class=\"sym\">{}</span>", escape(&lang.text("common-undefined")))),
    });
    // `exact=true` shows the centimes even when there are none, as a ledger does.
    tera.register_filter("mad", move |centimes: i64, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::safe_string(&format!("<span class=\"nowrap\">{}</span>", dirhams(lang, centimes, &kwargs)?)))
    });
    tera.register_filter("date", move |value: &Value, _: Kwargs, _: &State| {
        date(value).map(|at| date_markup(lang, at))
    });
    tera.register_filter("datetime", move |value: &Value, _: Kwargs, _: &State| {
        instant(value).map(|at| {
            let stamp = at.format("%Y-%m-%dT%H:%MZ");
            Value::safe_string(&format!("<time datetime=\"{stamp}\">{}</time>", format::date_time(lang, at)))
        })
    });
    // A text as one segment of a path or one value of a query.
    tera.register_filter("urlencode", |text: &str, _: Kwargs, _: &State| {
        rocket::http::RawStr::new(text).percent_encode().to_string()
    });
    // The name of a column at the start of a label: its first letter made a capital, the rest kept.
    tera.register_filter("sentence", |text: &str, _: Kwargs, _: &State| {
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    tera.register_filter("quality_level", |value: &Value, _: Kwargs, _: &State| {
        match value.as_str().and_then(hundredths).unwrap_or(0) {
            9000.. => 3,
            8000.. => 2,
            _ => 1_i64,
        }
    });
    tera.register_filter("ltr", |value: &Value, _: Kwargs, _: &State| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Value::safe_string(&format!("<bdi dir=\"ltr\">{}</bdi>", escape(&text)))
    });
}

fn plain(tera: &mut Tera, lang: Lang) {
    tera.register_filter("num_text", move |value: i64, _: Kwargs, _: &State| format::number(lang, value));
    tera.register_filter("decimal_text", move |value: &str, _: Kwargs, _: &State| {
        format::isolated(lang, format::decimal(lang, value))
    });
    // `short=true` drops a fraction of zero: a target of 70 is not measured to the tenth.
    tera.register_filter("pct_text", move |value: &Value, kwargs: Kwargs, _: &State| -> TeraResult<String> {
        let short = kwargs.get::<bool>("short")?.unwrap_or(false);
        Ok(match value.as_str() {
            Some(text) if short => format::percent(lang, text.strip_suffix(".0").unwrap_or(text)),
            Some(text) => format::percent(lang, text),
            None => lang.text("common-undefined"),
        })
    });
    tera.register_filter("mad_text", move |centimes: i64, kwargs: Kwargs, _: &State| dirhams(lang, centimes, &kwargs));
    tera.register_filter("date_text", move |value: &Value, _: Kwargs, _: &State| {
        date(value).map(|at| format::date(lang, at))
    });
    tera.register_filter("datetime_text", move |value: &Value, _: Kwargs, _: &State| {
        instant(value).map(|at| format::date_time(lang, at))
    });
}

fn dirhams(lang: Lang, centimes: i64, kwargs: &Kwargs) -> TeraResult<String> {
    let exact = kwargs.get::<bool>("exact")?.unwrap_or(false);
    Ok(if exact { format::dirhams_exact(lang, centimes) } else { format::dirhams(lang, centimes) })
}

/// In Arabic a number stands in its own left-to-right run.
fn set_apart(lang: Lang, text: &str) -> Value {
    let text = escape(text);
    Value::safe_string(&if lang.is_rtl() { format!("<bdi dir=\"ltr\">{text}</bdi>") } else { text })
}

fn date_markup(lang: Lang, date: NaiveDate) -> Value {
    let [day, month, year] = format::date_parts(lang, date);
    let day = day.strip_suffix("er").map_or(day.clone(), |one| format!("{one}<sup>er</sup>"));
    let space = if lang.is_rtl() { ' ' } else { '\u{a0}' };
    Value::safe_string(&format!("<time datetime=\"{date}\">{day}{space}{month}{space}{year}</time>"))
}

/// A civil date as serialised: `2024-01-31`, or the day number of [`Day`].
fn date(value: &Value) -> TeraResult<NaiveDate> {
    if let Some(text) = value.as_str() {
        return text.parse().map_err(|_| Error::message(format!("{text:?} is no date")));
    }
    let number = value.as_i64().and_then(|number| i32::try_from(number).ok());
    number.map(|number| Day(number).date()).ok_or_else(|| Error::message(format!("{value} is no date")))
}

fn instant(value: &Value) -> TeraResult<DateTime<Utc>> {
    let text = value.as_str().unwrap_or_default();
    text.parse().map_err(|_| Error::message(format!("{value} is no instant")))
}
