//! From enrolment to insertion: three bars on one scale, their remainders split.

use serde::Serialize;

use super::figure::Figure;
use super::pen::Pen;
use crate::domain::indicator::rate::percent;

/// A part of a bar: its width in thousandths of the enrolled, how it is filled, what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stretch {
    permille: u32,
    tone: &'static str,
    label: String,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    value: String,
    label: String,
    share: String,
    parts: Vec<Stretch>,
}

/// The three bars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Funnel {
    heading: String,
    alt: String,
    bars: Vec<Bar>,
}

impl Funnel {
    /// None where a count is hidden, or where the figure counts others than the graduates.
    pub(super) fn of(figure: &Figure, pen: Pen) -> Option<Self> {
        let (inserted, not, unknown) = (figure.inserted?, figure.not_inserted?, figure.unknown?);
        if figure.enrolled == 0 || figure.denominator != Some(figure.graduated) {
            return None;
        }
        let part = |tone, key: &str, n: u32| Stretch {
            permille: u32::try_from(u64::from(n) * 1000 / u64::from(figure.enrolled)).unwrap_or(0),
            tone,
            label: format!("{} {}", pen.number(n), pen.text(&format!("common-stage-{key}"))),
        };
        let share = |key: &str, n: u32, of: u32| match percent(n, of) {
            Some(rate) => pen.with(key, "rate", &pen.percent(rate.0)),
            None => String::new(),
        };
        let bar = |key: &str, n: u32, share: String, parts: Vec<Stretch>| Bar {
            value: pen.number(n),
            label: pen.text(&format!("common-stage-{key}")),
            share,
            parts: parts.into_iter().filter(|part| part.permille > 0).collect(),
        };
        let (enrolled, graduated) = (figure.enrolled, figure.graduated);
        let bars = vec![
            bar("enrolled", enrolled, String::new(), vec![part("full", "enrolled", enrolled)]),
            bar(
                "graduated",
                graduated,
                share("common-cascade-of-enrolled", graduated, enrolled),
                vec![
                    part("full", "graduated", graduated),
                    part("rest", "in-training", figure.in_training),
                    part("open", "withdrawn", figure.withdrawn),
                ],
            ),
            bar(
                "inserted",
                inserted,
                share("common-cascade-of-graduated", inserted, graduated),
                vec![
                    part("full", "inserted", inserted),
                    part("rest", "not-inserted", not),
                    part("unknown", "unknown", unknown),
                ],
            ),
        ];
        let alt = bars.iter().map(|bar| format!("{} {} {}", bar.label, bar.value, bar.share)).collect::<Vec<_>>();
        Some(Self { heading: pen.text("insertion-funnel"), alt: alt.join(". "), bars })
    }
}
