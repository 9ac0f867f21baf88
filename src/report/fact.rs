//! What tells the facts of a document, and who issues it.

use super::document::DocumentFacts;
use super::{Fact, Statement};
use crate::base::Span;
use crate::catalogue::place::GOVERNMENT;
use crate::catalogue::{DocKind, FactKind, shared};

/// How far the name of the government is looked for, in bytes of the raw text.
const REACH: usize = 3000;

/// How often a fact is right on 239 labelled reports, in thousandths: the year with more than one
/// place that tells it, with one, and with none (not measured); the place where title or delivery
/// tell it, and where only the body does. The others were not measured by themselves.
const YEAR: [u16; 3] = [700, 985, 995];
const REGION: [u16; 2] = [950, 990];
const UNMEASURED: u16 = 900;

/// Who issues the document, and where the text tells it.
pub(super) fn issuer(raw: &str, facts: &DocumentFacts) -> Option<(String, Span)> {
    let region = facts.region.as_deref()?;
    let government = GOVERNMENT.first()?;
    let issuer = format!("{region}{government}");
    let head = raw.get(..raw.floor_char_boundary(REACH))?;
    let told = [issuer.as_str(), government]
        .into_iter()
        .find_map(|name| Some((head.find(name)?, name)));
    let at = match told {
        Some((at, name)) => Span::new(at, at + name.len()),
        None => facts
            .title_at
            .filter(|_| facts.doc_kind == Some(DocKind::WorkReport))?,
    };
    Some((issuer, at))
}

/// The facts that are known, each with its evidence.
pub(super) fn facts(facts: &DocumentFacts, issuer: Option<Span>) -> Vec<Fact> {
    let fact = |kind, known: bool, at: Vec<Span>, confidence| {
        known.then_some(Fact {
            kind,
            at,
            confidence,
        })
    };
    let some = |at: Option<Span>| at.into_iter().collect::<Vec<_>>();
    let year = YEAR.get(facts.year_at.len().min(2)).copied();
    let region = REGION.get(usize::from(facts.region_told)).copied();
    [
        fact(
            FactKind::Title,
            facts.title.is_some(),
            some(facts.title_at),
            UNMEASURED,
        ),
        fact(FactKind::Issuer, issuer.is_some(), some(issuer), UNMEASURED),
        fact(
            FactKind::Region,
            facts.region.is_some(),
            some(facts.region_at),
            region.unwrap_or(UNMEASURED),
        ),
        fact(
            FactKind::Level,
            facts.level.is_some(),
            some(facts.region_at),
            region.unwrap_or(UNMEASURED),
        ),
        fact(
            FactKind::Year,
            facts.year.is_some(),
            facts.year_at.clone(),
            year.unwrap_or(UNMEASURED),
        ),
        fact(
            FactKind::Horizon,
            facts.horizon.is_some(),
            some(facts.horizon_at),
            UNMEASURED,
        ),
        fact(
            FactKind::DocKind,
            facts.doc_kind.is_some(),
            some(facts.title_at),
            UNMEASURED,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether the statement tells a section's money or its number of projects.
pub(super) fn is_total(statement: &Statement) -> bool {
    let unit = statement.unit.as_deref().unwrap_or_default();
    let names = |words: &[&str]| words.iter().any(|word| statement.name.contains(word));
    unit.ends_with(shared::YUAN) && names(shared::OUTLAYS)
        || shared::PROJECT_UNITS.contains(&unit) && names(shared::COUNTED_PROJECTS)
}

#[cfg(test)]
mod tests {
    use crate::catalogue::FactKind;
    use crate::report::{Options, analyze};

    #[test]
    fn facts_have_their_places() {
        let text = "青山县政府工作报告\n——2026年1月8日在青山县第十届人民代表大会第五次会议上\n各位代表：\n现在，我代表青山县人民政府，向大会作政府工作报告。\n一、2025年工作回顾\n完成投资30亿元，实施重点项目120个。\n";
        let analysis = analyze(text, &Options::default());
        assert_eq!(analysis.issuer.as_deref(), Some("青山县人民政府"));
        let fact = |kind| analysis.facts.iter().find(|fact| fact.kind == kind);
        let year = fact(FactKind::Year).unwrap();
        assert!(year.at.iter().all(|at| at.of(text).contains("202")));
        assert_eq!(
            fact(FactKind::Region).unwrap().at[0].of(text),
            "青山县政府工作报告"
        );
        assert_eq!(fact(FactKind::Horizon), None);
        let totals = &analysis.outline[0].totals;
        assert_eq!(totals.len(), 2, "{:?}", analysis.statements);
    }
}
