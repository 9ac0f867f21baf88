use super::lists;
use super::said::holds;
use super::{Evidence, finding, told, whole};
use crate::base::{Sort as _, Span};
use crate::catalogue::doubt::{PLAN_WORDS, REPORT_HEADS};
use crate::catalogue::{FindingKind, Role, Severity};
use crate::report::document::place_of;
use crate::report::{Finding, Param};

/// A year's targets and those of a longer span in one document, with how many each has.
pub(super) fn two_horizons(evidence: &Evidence<'_>) -> Option<Finding> {
    let year = evidence.facts.year?;
    evidence.facts.horizon?;
    let targets = || {
        evidence
            .statements
            .iter()
            .filter(|s| s.role == Role::Target)
    };
    let annual: Vec<Span> = targets()
        .filter(|s| s.period.is_some_and(|p| p.start == year && p.end == year))
        .map(|s| s.value_at)
        .collect();
    let long: Vec<Span> = targets()
        .filter(|s| s.period.is_some_and(|p| p.end > year))
        .map(|s| s.value_at)
        .collect();
    let at = vec![*annual.first()?, *long.first()?];
    Some(finding(
        FindingKind::TwoHorizons,
        Severity::Note,
        &[("annual", annual.len()), ("long", long.len())],
        at,
    ))
}

/// The longest head of a document, in characters.
const LONGEST: usize = 40;

/// How far from the beginning of the text the head of a second document stands at least, in bytes.
const APART: usize = 600;

/// The head of a second document, of another place, in mid-text.
pub(super) fn several_places(evidence: &Evidence<'_>) -> Option<Finding> {
    let region = evidence.facts.region.as_deref()?;
    let text = evidence.view.text();
    let mut start = 0;
    for line in text.split('\n') {
        let at = start..start + line.len();
        start = at.end + 1;
        if at.start < APART || line.chars().count() > LONGEST {
            continue;
        }
        // The day and the speaker may stand in brackets behind the title.
        let bare = line.split(['（', '(']).next().unwrap_or_default();
        let bare = bare.rsplit(':').next().unwrap_or_default().trim();
        let titled =
            REPORT_HEADS.iter().any(|head| bare.ends_with(head)) && !holds(bare, &lists::NO_TITLE);
        let Some(place) = place_of(if titled { bare } else { line }, titled) else {
            continue;
        };
        if place.contains(region) || region.contains(place.as_str()) {
            continue;
        }
        let mut places = vec![evidence.view.raw(at)];
        places.extend(evidence.facts.region_at);
        places.order();
        return Some(told(
            FindingKind::SeveralPlaces,
            Severity::Problem,
            vec![
                ("first", Param::Text(region.to_owned())),
                ("second", Param::Text(place)),
            ],
            places,
        ));
    }
    None
}

/// No figure of the text is a target, or it holds no figure and no word of a plan.
pub(super) fn no_plan(evidence: &Evidence<'_>) -> Option<Finding> {
    let text = evidence.view.text();
    if text.is_empty() || evidence.statements.iter().any(|s| s.role == Role::Target) {
        return None;
    }
    let headed = evidence.headings.iter().any(|heading| {
        let title = text.get(heading.title.clone()).unwrap_or_default();
        holds(title, &lists::PLANS)
    });
    let says = PLAN_WORDS
        .iter()
        .filter(|word| text.contains(**word))
        .count();
    let planned = headed || says >= 3;
    if planned && evidence.statements.is_empty() || holds(text, &lists::ANNOUNCES_TARGETS) {
        return None;
    }
    Some(finding(
        FindingKind::NoPlan,
        Severity::Caution,
        &[("figures", evidence.statements.len())],
        whole(evidence),
    ))
}
