//! The geometry of drawings, as strings ready for SVG; the marks themselves are the components of
//! `templates/components/chart*.html`.
//!
//! Whole numbers only: percentages come as decimal texts (`"71.9"`), positions leave as hundredths of a percent of the
//! width (`"37.15%"`). Arabic mirrors the value axis here, never in CSS. To add a drawing: a file with a typed request,
//! a typed answer and a pure function between them, and one line in [`register`].

mod axis;
mod bars;
mod funnel;
mod hexmap;
mod interval;
mod region_map;
mod scale;
mod spark;
mod survival;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::i18n::Lang;
use crate::web::engine::spoken;

pub use scale::{Scale, hundredths};

/// Makes the drawings callable from templates.
pub fn register(tera: &mut Tera) {
    add(tera, "chart_axis", axis::axis);
    add(tera, "chart_interval", interval::interval);
    add(tera, "chart_hero", interval::hero);
    add(tera, "chart_segments", bars::segments);
    add(tera, "chart_bar", bars::bar);
    add(tera, "chart_bullet", bars::bullet);
    add(tera, "chart_spark", spark::spark);
    add(tera, "chart_hexmap", hexmap::hexmap);
    add(tera, "chart_regions", region_map::regions);
    add(tera, "chart_funnel", funnel::funnel);
    add(tera, "chart_survival", survival::survival);
}

fn add<Ask: DeserializeOwned + 'static, Answer: Serialize + 'static>(
    tera: &mut Tera,
    name: &'static str,
    draw: fn(Lang, &Ask) -> Answer,
) {
    tera.register_function(name, move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let ask = kwargs.deserialize().map_err(|error| Error::message(format!("{name}: {error}")))?;
        Value::try_from_serializable(&draw(spoken(), &ask))
    });
}
