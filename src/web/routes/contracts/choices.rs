//! What the lists of the forms offer.

use serde::Serialize;

use crate::domain::contract::activity::{ActivityKind, Quantity};
use crate::domain::contract::tranche::{Rule, Standard};
use crate::domain::contract::{Definition, Lever};
use crate::domain::evidence::Level;
use crate::domain::indicator::Definitions;
use crate::domain::region::Region;
use crate::i18n::Lang;
use crate::operations::figures::Figures;
use crate::storage::Reader;
use crate::web::problem::Problem;
use crate::web::routes::insertion::labels::Labels;

/// A choice of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    value: String,
    label: String,
}

/// The lists of every form of a contract.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Choices {
    programmes: Vec<Choice>,
    operators: Vec<Choice>,
    regions: Vec<Choice>,
    periods: Vec<Choice>,
    definitions: Vec<Choice>,
    levers: Vec<Choice>,
    measures: Vec<Choice>,
    kinds: Vec<Choice>,
    quantities: Vec<Choice>,
    rules: Vec<Choice>,
    standards: Vec<Choice>,
    completion_floors: Vec<Choice>,
    insertion_floors: Vec<Choice>,
}

/// How a commitment may be measured, as its form says it.
pub(super) const MEASURES: [&str; 6] = ["rate", "inserted", "enrolled", "confirmed", "graduated", "activities"];

/// A definition as a form says it: `MINISTERE_A@1/I1`.
pub(super) fn said(definition: &Definition) -> String {
    format!("{}@{}/{}", definition.profile, definition.version, definition.indicator)
}

/// The definition of such a text.
pub(super) fn heard(text: &str) -> Option<Definition> {
    let (profile, rest) = text.split_once('@')?;
    let (version, indicator) = rest.split_once('/')?;
    Some(Definition { profile: profile.to_owned(), version: version.parse().ok()?, indicator: indicator.to_owned() })
}

/// The lists of the forms, in a language.
pub(super) async fn choices(tx: &mut Reader, figures: &Figures, lang: Lang) -> Result<Choices, Problem> {
    let labels = Labels::read(tx, lang).await?;
    let definitions = figures.definitions(tx).await?;
    Ok(Choices::of(&labels, &definitions, lang))
}

impl Choices {
    pub(super) fn of(labels: &Labels, definitions: &Definitions, lang: Lang) -> Self {
        let listed = |list: &std::collections::BTreeMap<String, String>| {
            list.iter().map(|(value, label)| Choice { value: value.clone(), label: label.clone() }).collect()
        };
        let texts = |prefix: &str, codes: &[&str]| -> Vec<Choice> {
            let choice =
                |code: &&str| Choice { value: (*code).to_owned(), label: lang.text(&format!("{prefix}{code}")) };
            codes.iter().map(choice).collect()
        };
        let [programmes, operators] = labels.lists().map(listed);
        let regions: Vec<&str> = Region::all().map(Region::code).collect();
        let levels = |levels: &[Level]| texts("level-", &levels.iter().map(|level| level.code()).collect::<Vec<_>>());
        let mut periods = vec![Choice { value: "pilot".to_owned(), label: lang.text("insertion-period-pilot") }];
        periods.extend((2023..=2030).map(|year| Choice { value: year.to_string(), label: year.to_string() }));
        Self {
            programmes,
            operators,
            regions: texts("region-", &regions),
            periods,
            definitions: figures_of(definitions, lang),
            levers: texts("contract-lever-", &Lever::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            measures: texts("contract-measure-", &MEASURES),
            kinds: texts("activity-kind-", &ActivityKind::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            quantities: texts("contract-quantity-", &Quantity::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            rules: texts("contract-rule-", &Rule::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            standards: texts("contract-standard-", &Standard::ALL.iter().map(|one| one.code()).collect::<Vec<_>>()),
            completion_floors: levels(crate::domain::contract::MilestoneKind::Completion.levels()),
            insertion_floors: levels(crate::domain::contract::MilestoneKind::Insertion.levels()),
        }
    }
}

fn figures_of(definitions: &Definitions, lang: Lang) -> Vec<Choice> {
    let figures = definitions.versions().iter().flat_map(|one| {
        let profile = &one.profile;
        profile.indicators.iter().map(move |indicator| Definition {
            profile: profile.code.clone(),
            version: profile.version,
            indicator: indicator.id.clone(),
        })
    });
    let choice = |one: Definition| Choice {
        label: format!(
            "{} · {} ({})",
            lang.text(&format!("insertion-profile-{}", one.profile)),
            one.indicator,
            one.version
        ),
        value: said(&one),
    };
    figures.map(choice).collect()
}
