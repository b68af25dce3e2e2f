//! What a draft changes, as the page shows it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::i18n::Lang;
use crate::operations::definitions::{ImpactLine, Simulation};
use crate::web::routes::cohorts::Labels;

/// A simulation with the names of its groups.
#[derive(Clone, Debug, Serialize)]
pub struct Impact {
    as_of: NaiveDate,
    version: u32,
    /// Whether figures of that date are published.
    published: bool,
    changing: usize,
    figures: Vec<Figure>,
}

/// One indicator.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    indicator: String,
    lines: Vec<Line>,
}

/// One group.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    label: String,
    /// The difference as a decimal text, in points.
    difference: Option<String>,
    rises: bool,
    #[serde(flatten)]
    group: ImpactLine,
}

impl Impact {
    /// The simulation in the reader's language.
    pub(super) fn of(simulation: Simulation, published: bool, labels: &Labels, lang: Lang) -> Self {
        let line = |line: ImpactLine| Line {
            label: match line.level {
                "region" => lang.text(&std::format!("region-{}", line.code)),
                "programme" => labels.of("programme", &line.code),
                _ => lang.text("definition-national"),
            },
            difference: line.points.map(signed),
            rises: line.points.is_some_and(|points| points > 0),
            group: line,
        };
        let figures = simulation
            .figures
            .into_iter()
            .map(|figure| Figure { indicator: figure.indicator, lines: figure.lines.into_iter().map(line).collect() });
        Self {
            as_of: simulation.as_of,
            version: simulation.version,
            published,
            changing: simulation.changing,
            figures: figures.collect(),
        }
    }

    /// One that changes, one that is hidden, one that does not change.
    pub(super) fn samples() -> Vec<Self> {
        use crate::operations::definitions::{FigureImpact, Shown};
        let shown = |inserted, rate: &str| Shown {
            inserted: Some(inserted),
            denominator: Some(734),
            rate: Some(rate.to_owned()),
        };
        let line = |level, code: &str, (before, after): (Shown, Shown)| ImpactLine {
            level,
            code: code.to_owned(),
            points: before.inserted.zip(after.inserted).map(|(before, after)| i64::from(after) - i64::from(before)),
            moved: before.inserted.map(|_| crate::domain::indicator::impact::Moved::default()),
            masked: before.inserted.is_none(),
            changes: before != after,
            before,
            after,
        };
        let figure = FigureImpact {
            indicator: "Q2s".to_owned(),
            lines: vec![
                line("total", "", (shown(528, "71.9"), shown(500, "68.1"))),
                line("region", "04", (Shown::default(), Shown::default())),
                line("programme", "JOBINTECH", (shown(100, "13.6"), shown(100, "13.6"))),
            ],
        };
        let simulation = Simulation { as_of: NaiveDate::default(), version: 1, figures: vec![figure], changing: 1 };
        vec![Self::of(simulation, true, &Labels::default(), Lang::Fr)]
    }
}

fn signed(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    std::format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}
