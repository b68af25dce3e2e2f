//! Numbers and dates as markup. A name in `_text` gives the same as plain text, for attributes and drawings.

use chrono::{DateTime, NaiveDate, Utc};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::{escape, spoken};
use crate::domain::day::Day;
use crate::i18n::format;
use crate::web::chart::hundredths;

pub(super) fn register(tera: &mut Tera) {
    plain(tera);
    tera.register_filter("num", |value: i64, _: Kwargs, _: &State| set_apart(&format::number(spoken(), value)));
    tera.register_filter("decimal", |value: &str, _: Kwargs, _: &State| set_apart(&format::decimal(spoken(), value)));
    tera.register_filter("pct", |value: &Value, _: Kwargs, _: &State| match value.as_str() {
        Some(text) => set_apart(&format::bare_percent(spoken(), text)),
        None => {
            Value::safe_string(&format!("<span class=\"sym\">{}</span>", escape(&spoken().text("common-undefined"))))
        }
    });
    // `exact=true` shows the centimes even when there are none, as a ledger does; `signed=true` the plus of a gain too.
    tera.register_filter("mad", |centimes: i64, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::safe_string(&format!("<span class=\"nowrap\">{}</span>", dirhams(centimes, &kwargs)?)))
    });
    tera.register_filter("date", |value: &Value, _: Kwargs, _: &State| date(value).map(date_markup));
    tera.register_filter("datetime", |value: &Value, _: Kwargs, _: &State| {
        instant(value).map(|at| {
            let stamp = at.format("%Y-%m-%dT%H:%MZ");
            Value::safe_string(&format!("<time datetime=\"{stamp}\">{}</time>", format::date_time(spoken(), at)))
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

fn plain(tera: &mut Tera) {
    tera.register_filter("num_text", |value: i64, _: Kwargs, _: &State| format::number(spoken(), value));
    tera.register_filter("decimal_text", |value: &str, _: Kwargs, _: &State| {
        format::isolated(spoken(), format::decimal(spoken(), value))
    });
    // `short=true` drops a fraction of zero: a target of 70 is not measured to the tenth.
    tera.register_filter("pct_text", |value: &Value, kwargs: Kwargs, _: &State| -> TeraResult<String> {
        let short = kwargs.get::<bool>("short")?.unwrap_or(false);
        Ok(match value.as_str() {
            Some(text) if short => format::percent(spoken(), text.strip_suffix(".0").unwrap_or(text)),
            Some(text) => format::percent(spoken(), text),
            None => spoken().text("common-undefined"),
        })
    });
    tera.register_filter("mad_text", |centimes: i64, kwargs: Kwargs, _: &State| dirhams(centimes, &kwargs));
    tera.register_filter("date_text", |value: &Value, _: Kwargs, _: &State| {
        date(value).map(|at| format::date(spoken(), at))
    });
    tera.register_filter("datetime_text", |value: &Value, _: Kwargs, _: &State| {
        instant(value).map(|at| format::date_time(spoken(), at))
    });
}

fn dirhams(centimes: i64, kwargs: &Kwargs) -> TeraResult<String> {
    let exact = kwargs.get::<bool>("exact")?.unwrap_or(false);
    let signed = kwargs.get::<bool>("signed")?.unwrap_or(false);
    Ok(if signed {
        format::dirhams_signed(spoken(), centimes)
    } else if exact {
        format::dirhams_exact(spoken(), centimes)
    } else {
        format::dirhams(spoken(), centimes)
    })
}

/// In Arabic a number stands in its own left-to-right run.
fn set_apart(text: &str) -> Value {
    let text = escape(text);
    Value::safe_string(&if spoken().is_rtl() { format!("<bdi dir=\"ltr\">{text}</bdi>") } else { text })
}

fn date_markup(date: NaiveDate) -> Value {
    let lang = spoken();
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
