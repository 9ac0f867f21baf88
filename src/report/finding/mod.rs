//! What is noticed about the text itself: kinds with their parameters and places, no sentences.

mod announced;
mod contradictory;
mod dropped;
mod floor;
mod implausible;
mod lists;
mod mask;
mod parts;
mod said;
mod scope;

use std::borrow::Cow;

use super::document::DocumentFacts;
use super::{Finding, Param, Statement};
use crate::base::{Sort as _, Span};
use crate::catalogue::heading::DASHES;
use crate::catalogue::punctuation::{CLOSERS, SENTENCE_ENDS};
use crate::catalogue::{EditKind, FindingKind, Role, Severity};
use crate::syntax::{Heading, View};

pub use implausible::is_plausible;
pub(super) use mask::masks;

/// What the findings are read from.
pub(super) struct Evidence<'a> {
    pub(super) raw: &'a str,
    pub(super) view: &'a View,
    pub(super) headings: &'a [Heading],
    pub(super) facts: &'a DocumentFacts,
    pub(super) statements: &'a [Statement],
}

/// The findings, the weightiest first.
pub(super) fn findings(evidence: &Evidence<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = [
        truncated(evidence),
        ends_mid_sentence(evidence),
        year_conflict(evidence),
        percent_lost(evidence),
        masked(evidence),
        set_aside(evidence),
        no_statement(evidence),
        no_headline(evidence),
        scope::several_places(evidence),
        scope::two_horizons(evidence),
        scope::no_plan(evidence),
    ]
    .into_iter()
    .flatten()
    .chain(contradictory::findings(evidence))
    .chain(parts::ratios(evidence))
    .chain(parts::over_whole(evidence))
    .chain(parts::uneven(evidence))
    .chain(floor::below_floor(evidence))
    .chain(floor::reversed(evidence))
    .chain(floor::below_present(evidence))
    .chain(implausible::findings(evidence))
    .chain(dropped::findings(evidence.view))
    .collect();
    findings.order_by_key(|finding| (std::cmp::Reverse(finding.severity), finding.kind));
    findings
}

/// The parameters stand in the order of their names.
fn finding(
    kind: FindingKind,
    severity: Severity,
    params: &[(&'static str, usize)],
    at: Vec<Span>,
) -> Finding {
    Finding {
        kind,
        severity,
        params: params
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), Param::Number(*value)))
            .collect(),
        at,
    }
}

/// The same with parameters of any kind.
fn told(
    kind: FindingKind,
    severity: Severity,
    params: Vec<(&'static str, Param)>,
    at: Vec<Span>,
) -> Finding {
    Finding {
        kind,
        severity,
        params: params
            .into_iter()
            .map(|(name, value)| (Cow::Borrowed(name), value))
            .collect(),
        at,
    }
}

/// The text announces more parts than it holds.
fn truncated(evidence: &Evidence<'_>) -> Option<Finding> {
    let short = announced::short(evidence.view.text(), evidence.headings)?;
    let mut at = vec![evidence.view.raw(short.at)];
    at.extend(short.last.map(|last| evidence.view.raw(last)));
    Some(finding(
        FindingKind::Truncated,
        Severity::Problem,
        &[("announced", short.announced), ("found", short.found)],
        at,
    ))
}

/// The fewest characters of a last paragraph that is no signature.
const PARAGRAPH: usize = 30;

/// The last paragraph stops without a sentence's end.
fn ends_mid_sentence(evidence: &Evidence<'_>) -> Option<Finding> {
    let text = evidence.view.text();
    let last = text.rsplit('\n').next()?;
    // Pictures and dashes behind the last sentence say nothing.
    let last = last.trim_end_matches(|c: char| DASHES.contains(&c) || c >= '\u{1f000}');
    let core = last.trim_end_matches(CLOSERS);
    let ended = core.ends_with(SENTENCE_ENDS)
        || core.len() < last.len()
        || last.contains(['\t', '|'])
        || last.ends_with(['；', '：', '.']);
    let headed = evidence
        .headings
        .last()
        .is_some_and(|h| h.at.end == text.len());
    if ended || headed || last.chars().count() < PARAGRAPH {
        return None;
    }
    let at = text
        .trim_end_matches(|c: char| DASHES.contains(&c) || c >= '\u{1f000}')
        .len();
    let tail: usize = last.chars().rev().take(8).map(char::len_utf8).sum();
    Some(finding(
        FindingKind::EndsMidSentence,
        Severity::Problem,
        &[],
        vec![evidence.view.raw(at - tail..at)],
    ))
}

fn year_conflict(evidence: &Evidence<'_>) -> Option<Finding> {
    let conflict = evidence.facts.year_conflict?;
    let mut at = vec![conflict.title_at, conflict.body_at];
    at.extend(evidence.facts.masked_years.iter().take(1));
    Some(finding(
        FindingKind::YearConflict,
        Severity::Problem,
        &[
            ("body_year", usize::from(conflict.body_year)),
            ("title_year", usize::from(conflict.title_year)),
        ],
        at,
    ))
}

/// How many values must have lost their sign before the loss is the text's.
const LOST: usize = 2;

fn percent_lost(evidence: &Evidence<'_>) -> Option<Finding> {
    let at: Vec<Span> = evidence
        .statements
        .iter()
        .filter(|s| s.unit_inferred && s.unit.as_deref() == Some("%"))
        .map(|s| s.value_at)
        .collect();
    let kept = evidence.statements.iter();
    let kept = kept.filter(|s| !s.unit_inferred && s.unit.as_deref() == Some("%"));
    (at.len() >= LOST && at.len() >= kept.count()).then(|| {
        finding(
            FindingKind::PercentLost,
            Severity::Problem,
            &[("count", at.len())],
            at,
        )
    })
}

fn masked(evidence: &Evidence<'_>) -> Option<Finding> {
    let at: Vec<Span> = masks(evidence.view.text())
        .into_iter()
        .map(|at| evidence.view.raw(at))
        .collect();
    (!at.is_empty()).then(|| {
        finding(
            FindingKind::Masked,
            Severity::Caution,
            &[("count", at.len())],
            at,
        )
    })
}

fn set_aside(evidence: &Evidence<'_>) -> Option<Finding> {
    let at: Vec<Span> = evidence
        .view
        .edits()
        .iter()
        .filter(|edit| is_the_page_s(edit.kind))
        .map(|edit| edit.at)
        .collect();
    (!at.is_empty()).then(|| {
        finding(
            FindingKind::SetAside,
            Severity::Note,
            &[("count", at.len())],
            at,
        )
    })
}

/// Whether an edit sets aside what the page or the site added.
fn is_the_page_s(kind: EditKind) -> bool {
    match kind {
        EditKind::PageChrome | EditKind::PageMark | EditKind::Watermark => true,
        EditKind::LineBreak
        | EditKind::Space
        | EditKind::Invisible
        | EditKind::Markup
        | EditKind::Pinyin
        | EditKind::Repeated
        | EditKind::FullWidth
        | EditKind::Traditional
        | EditKind::NoteMark => false,
    }
}

fn whole(evidence: &Evidence<'_>) -> Vec<Span> {
    vec![Span::new(0, evidence.raw.len())]
}

fn no_statement(evidence: &Evidence<'_>) -> Option<Finding> {
    (evidence.statements.is_empty() && !evidence.view.text().is_empty()).then(|| {
        finding(
            FindingKind::NoStatement,
            Severity::Caution,
            &[],
            whole(evidence),
        )
    })
}

fn no_headline(evidence: &Evidence<'_>) -> Option<Finding> {
    let all = evidence.statements;
    // Those that a chart can show instead.
    let targets = all
        .iter()
        .filter(|s| s.role == Role::Target && s.indicator.is_some());
    (!all.is_empty() && all.iter().all(|s| !s.headline)).then(|| {
        finding(
            FindingKind::NoHeadline,
            Severity::Note,
            &[("targets", targets.count())],
            whole(evidence),
        )
    })
}
