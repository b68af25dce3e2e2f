//! What a frozen report says of its own method, in each language: what every figure counts, and what none of them says.

use super::{formula, sheets};
use crate::domain::indicator::{Audience, Profile};
use crate::i18n::{Args, Lang};
use crate::operations::editions::Words;

/// Ends of the keys `edition-limit-…` of what no setting satisfies (`indicators.md` §5).
const LIMITS: [&str; 4] = ["unknown", "no-matching", "no-audit-firm", "no-regression"];

/// The method of these definitions for an audience.
#[must_use]
pub fn method(profiles: &[&Profile], audience: Audience) -> Vec<Words> {
    let of_profile = |profile: &Profile, lang| -> Vec<String> {
        let said = |indicator| formula::sentence(profile, indicator, lang);
        let name = |id: &str| format!("{} {} v{}", profile.code, id, profile.version);
        profile.indicators.iter().map(|one| format!("{} — {}", name(&one.id), said(one))).collect()
    };
    let in_language = |lang: &Lang| Words {
        lang: lang.code().to_owned(),
        formulas: profiles.iter().flat_map(|profile| of_profile(profile, *lang)).collect(),
        limits: limits(audience, *lang),
        columns: sheets::dictionary(*lang),
    };
    Lang::ALL.iter().map(in_language).collect()
}

fn limits(audience: Audience, lang: Lang) -> Vec<String> {
    let hidden = Args::new().count("n", i64::from(audience.threshold(0)));
    let said = LIMITS.iter().map(|end| lang.text(&format!("edition-limit-{end}")));
    said.chain([lang.text_with("edition-limit-hidden", &hidden)]).collect()
}
