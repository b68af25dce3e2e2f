//! Time to a job: the Kaplan–Meier steps, their band, the number at risk.

use serde::{Deserialize, Serialize};

use super::scale::{Scale, hundredths, tenths};
use crate::i18n::{Lang, format};

const WIDTH: i64 = 4600;
const HEIGHT: i64 = 3000;

/// Steps in ascending time (days or months, the caller's unit); shares as decimal percentages.
#[derive(Deserialize)]
pub struct Ask {
    steps: Vec<Step>,
    until: i64,
    /// The last time of the curves, `until` when absent.
    #[serde(default)]
    ends: Option<i64>,
    at_risk: Vec<AtRisk>,
}

/// From this time on, the share is this.
#[derive(Deserialize)]
pub struct Step {
    at: i64,
    value: String,
    #[serde(default)]
    low: Option<String>,
    #[serde(default)]
    high: Option<String>,
    /// If those lost never had the event.
    #[serde(default)]
    never: Option<String>,
    /// If they had it at once.
    #[serde(default)]
    at_once: Option<String>,
}

/// How many are still followed at a time of the axis.
#[derive(Deserialize)]
pub struct AtRisk {
    at: i64,
    n: i64,
}

/// Paths in a box of 460 × 300.
#[derive(Serialize)]
pub struct Survival {
    line: String,
    band: Option<String>,
    /// The curves of those lost, read either way; none when no step has them.
    bounds: Vec<String>,
    ticks: Vec<Tick>,
    y_ticks: Vec<Tick>,
}

/// A time and the number at risk then, or a share.
#[derive(Serialize)]
pub struct Tick {
    x: String,
    y: String,
    label: String,
    at_risk: String,
}

/// Draws the steps.
pub fn survival(lang: Lang, ask: &Ask) -> Survival {
    let times = Scale::new(0, ask.until, lang.is_rtl());
    let x = |at: i64| tenths(times.at(at) * WIDTH / 10_000);
    let y = |text: &str| tenths(HEIGHT - hundredths(text).unwrap_or(0).clamp(0, 10_000) * HEIGHT / 10_000);
    let steps = |of: fn(&Step) -> Option<&str>| -> Option<Vec<(String, String)>> {
        ask.steps.iter().map(|step| Some((x(step.at), y(of(step)?)))).collect()
    };
    let end = x(ask.ends.unwrap_or(ask.until));
    let line = steps(|step| Some(&step.value)).map(|points| stairs(&points, &end)).unwrap_or_default();
    let band = steps(|step| step.high.as_deref()).zip(steps(|step| step.low.as_deref())).map(|(high, low)| {
        let mut back: Vec<_> = corners(&low, &end);
        back.reverse();
        let points: Vec<_> = corners(&high, &end).into_iter().chain(back).collect();
        format!("M{}Z", points.join("L"))
    });
    let bounds = [steps(|step| step.never.as_deref()), steps(|step| step.at_once.as_deref())];
    let edge = if lang.is_rtl() { tenths(WIDTH) } else { tenths(0) };
    Survival {
        line,
        band: band.filter(|_| !ask.steps.is_empty()),
        bounds: bounds
            .into_iter()
            .flatten()
            .map(|points| stairs(&points, &end))
            .filter(|path| !path.is_empty())
            .collect(),
        ticks: ask
            .at_risk
            .iter()
            .map(|risk| Tick {
                x: x(risk.at),
                y: tenths(HEIGHT),
                label: format::number(lang, risk.at),
                at_risk: format::number(lang, risk.n),
            })
            .collect(),
        y_ticks: (0..=100)
            .step_by(25)
            .map(|share| Tick {
                x: edge.clone(),
                y: y(&share.to_string()),
                label: share.to_string(),
                at_risk: String::new(),
            })
            .collect(),
    }
}

fn stairs(points: &[(String, String)], end: &str) -> String {
    match corners(points, end).split_first() {
        Some((first, rest)) if !rest.is_empty() => format!("M{first}L{}", rest.join("L")),
        _ => String::new(),
    }
}

/// Each level holds until the next time, the last one until the end.
fn corners(points: &[(String, String)], end: &str) -> Vec<String> {
    let next = points.iter().skip(1).map(|(x, _)| x.as_str()).chain([end]);
    points.iter().zip(next).flat_map(|((x, y), until)| [format!("{x},{y}"), format!("{until},{y}")]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(at: i64, value: &str) -> Step {
        Step { at, value: value.to_owned(), low: None, high: None, never: None, at_once: None }
    }

    #[test]
    fn a_share_holds_until_the_next_event() {
        let ask = Ask { steps: vec![step(0, "0"), step(5, "50")], until: 10, ends: None, at_risk: Vec::new() };
        assert_eq!(survival(Lang::Fr, &ask).line, "M0,300L230,300L230,150L460,150");
    }

    #[test]
    fn a_curve_stops_where_too_few_are_followed_and_those_lost_bound_it() {
        let bounded =
            |at, value: &str| Step { never: Some("0".to_owned()), at_once: Some("100".to_owned()), ..step(at, value) };
        let ask = Ask { steps: vec![bounded(0, "50")], until: 10, ends: Some(5), at_risk: Vec::new() };
        let drawn = survival(Lang::Fr, &ask);
        assert_eq!(
            (drawn.line.as_str(), drawn.bounds),
            ("M0,150L230,150", vec!["M0,300L230,300".to_owned(), "M0,0L230,0".to_owned()])
        );
    }

    #[test]
    fn time_runs_from_the_right_in_arabic() {
        let ask = Ask { steps: vec![step(0, "0"), step(5, "50")], until: 10, ends: None, at_risk: Vec::new() };
        assert_eq!(survival(Lang::Ar, &ask).line, "M460,300L230,300L230,150L0,150");
    }
}
