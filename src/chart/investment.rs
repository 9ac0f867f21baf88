//! The planned investment and the number of projects: which statements tell them, and which of them
//! is a part of another, so that nothing reads as if it could be added up.

use crate::base::{Sort as _, Span};
use crate::catalogue::project::{
    BARE_INVESTMENT, CLAUSE_MARK, INVESTMENT, MONEY_UNITS, NOT_BUILT, PART_CLOSERS, PART_ENDS,
    PART_OPENERS, PART_WORDS, PROJECT, WHOLE_INVESTMENT, WORKS,
};
use crate::catalogue::unit::POWERS;
use crate::catalogue::{Category, Measure, Modality, Role, shared};
use crate::report::{Analysis, Statement};

use super::options::{ChartOptions, Order};
use super::spec::{Entry, Panel, PanelKind, Row, Spec, joins, result};
use super::words::Word;

/// A row with its parts behind it.
type Family<'a> = Vec<Row<'a>>;

/// Panels for the planned investment, in one unit, and for the numbers of projects: every such target
/// of the text, headline or not, as far as the cap of `options` takes rows into a panel; where it does
/// not take all, the greatest. What has one member goes to the number list.
pub fn investment<'a>(analysis: &'a Analysis, text: &'a str, options: &ChartOptions) -> Spec<'a> {
    let mut spec = Spec {
        analysis,
        text,
        title: Word::Investment,
        panels: Vec::new(),
        fallback: false,
        more: 0,
    };
    let mut single = Vec::new();
    for kind in [PanelKind::Investment, PanelKind::Projects] {
        let told = analysis.statements.iter();
        let told: Vec<&Statement> = told.filter(|s| kind_of(s) == Some(kind)).collect();
        let (unit, power) = match kind {
            PanelKind::Investment => money_unit(&told),
            PanelKind::Projects
            | PanelKind::Growth
            | PanelKind::Level
            | PanelKind::Change
            | PanelKind::Multiple
            | PanelKind::Gap => ("", 0),
        };
        let mut families = families(&told, kind, power, analysis, text);
        let all: usize = families.iter().map(Vec::len).sum();
        let kept = cap(&mut families, options.cap);
        spec.more += all - kept;
        if options.order == Order::Value {
            for family in &mut families {
                // The whole stays before its parts.
                family.order_by(|a, b| {
                    let parts = a.is_part().cmp(&b.is_part());
                    parts.then(b.weight().total_cmp(&a.weight()))
                });
            }
            families.order_by(|a, b| weight(b).total_cmp(&weight(a)));
        }
        let rows: Vec<Row<'a>> = families.into_iter().flatten().collect();
        if all > 1 {
            spec.panels.push(Panel::Axis { kind, unit, rows });
        } else {
            single.extend(rows);
        }
    }
    if !single.is_empty() {
        spec.panels.push(Panel::Numbers { rows: single });
    }
    spec
}

/// Whether [`investment`] has anything to draw.
pub fn has_investment(analysis: &Analysis) -> bool {
    analysis.statements.iter().any(|s| kind_of(s).is_some())
}

/// What of the two a statement plans, if any.
fn kind_of(statement: &Statement) -> Option<PanelKind> {
    let planned = statement.role == Role::Target
        && statement.measure == Measure::Level
        && statement.low.or(statement.high).is_some()
        && PanelKind::of(statement) == PanelKind::Level;
    let unit = statement.unit.as_deref().filter(|_| planned)?;
    let name = statement.name.as_str();
    let known = statement.category == Some(Category::Investment);
    if power_of(unit).is_some() {
        return (known || name.contains(INVESTMENT)).then_some(PanelKind::Investment);
    }
    let named = name.starts_with(PROJECT) || name.ends_with(PROJECT) || name.ends_with(WORKS);
    let built = named && !NOT_BUILT.iter().any(|word| name.contains(word));
    let counted = shared::PROJECT_UNITS.contains(&unit) && (known || built);
    counted.then_some(PanelKind::Projects)
}

/// The power of ten of a unit of yuan: 8 for 亿元; `None` for another unit.
fn power_of(unit: &str) -> Option<i8> {
    let scale = unit.strip_suffix(shared::YUAN)?;
    if scale.is_empty() {
        return Some(0);
    }
    let found = POWERS.iter().find(|(word, _)| *word == scale);
    found.map(|(_, power)| *power)
}

/// The greatest unit that one of the amounts reaches.
fn money_unit(told: &[&Statement]) -> (&'static str, i8) {
    let reaches = |power: i8| {
        told.iter()
            .any(|s| Entry::scaled(s, factor(s, power)).most() >= 1.0)
    };
    let mut units = MONEY_UNITS.iter().copied();
    let last = MONEY_UNITS.last().copied().unwrap_or_default();
    units.find(|(_, power)| reaches(*power)).unwrap_or(last)
}

/// The power of ten by which a statement's own figure is multiplied on an axis of that `power`.
fn factor(statement: &Statement, power: i8) -> i32 {
    let own = statement.unit.as_deref().and_then(power_of).unwrap_or(0);
    i32::from(own) - i32::from(power)
}

/// The rows in the order of the text, each with the parts that follow it.
fn families<'a>(
    told: &[&'a Statement],
    kind: PanelKind,
    power: i8,
    analysis: &'a Analysis,
    text: &str,
) -> Vec<Family<'a>> {
    let mut families: Vec<Family<'a>> = Vec::new();
    let mut before: Option<&Statement> = None;
    for &statement in told {
        let entry = Entry::scaled(statement, factor(statement, power));
        let gap = before.map_or("", |before| {
            Span::new(before.value_at.end, statement.value_at.start).of(text)
        });
        before = Some(statement);
        let family = families.last_mut();
        let last = family.and_then(|family| family.last_mut());
        if let Some(row) = last
            && statement.modality != Modality::Plain
            && row.head().is_some_and(|head| joins(head, statement))
        {
            row.entries.push(entry);
            continue;
        }
        let section = statement.section.and_then(|at| analysis.outline.get(at));
        let found = result(statement, analysis);
        let mut row = Row {
            kind,
            entries: vec![entry],
            result: found.map(|e| Entry::scaled(e.statement, factor(e.statement, power))),
            of: match kind {
                PanelKind::Investment => counted_beside(statement, analysis, text),
                PanelKind::Projects
                | PanelKind::Growth
                | PanelKind::Level
                | PanelKind::Change
                | PanelKind::Multiple
                | PanelKind::Gap => None,
            },
            within: section.map_or("", |section| section.title.as_str()),
        };
        match families.last_mut().filter(|f| is_part(f, gap, &row)) {
            Some(family) => {
                // The whole has told it.
                let told = family.first().and_then(|whole| whole.of).map(|s| s.id);
                row.of = row.of.filter(|s| Some(s.id) != told);
                for entry in &mut row.entries {
                    entry.part = true;
                }
                family.push(row);
            }
            None => families.push(vec![row]),
        }
    }
    families
}

/// The projects that an amount is of whose own name does not tell: those counted right before it in its
/// sentence (68个项目，年度计划投资41亿元), or right behind it (年度计划投资41亿元的68个项目).
fn counted_beside<'a>(
    amount: &Statement,
    analysis: &'a Analysis,
    text: &str,
) -> Option<&'a Statement> {
    let bare = BARE_INVESTMENT.iter();
    let told = bare.fold(amount.name.clone(), |name, word| name.replace(word, ""));
    if !told.is_empty() {
        return None;
    }
    let all = &analysis.statements;
    let at = all.iter().position(|s| s.id == amount.id)?;
    let counted = |s: &&'a Statement| kind_of(s) == Some(PanelKind::Projects);
    let gap =
        |from: &Statement, to: &Statement| Span::new(from.value_at.end, to.value_at.start).of(text);
    let before = at.checked_sub(1).and_then(|at| all.get(at));
    let before = before.filter(counted).filter(|s| {
        let gap = gap(s, amount);
        !gap.is_empty() && !gap.contains(PART_ENDS)
    });
    let behind = || {
        let next = all.get(at + 1).filter(counted);
        next.filter(|s| gap(amount, s).starts_with(shared::OF))
    };
    before.or_else(behind)
}

/// Whether the row that follows after `gap` is a part of the family's first: the text says so
/// (其中, a bracket, a colon), or has said so of the one before in the list, or it is the money of a year behind
/// that of all years; and it is not more than what the parts before it leave of the whole.
fn is_part(family: &[Row<'_>], gap: &str, row: &Row<'_>) -> bool {
    let Some((whole, parts)) = family.split_first() else {
        return false;
    };
    if gap.is_empty() || gap.contains(PART_ENDS) {
        return false;
    }
    // What an earlier bracket of the gap held is closed again.
    let open = gap.rsplit(PART_CLOSERS).next().unwrap_or(gap);
    let says = PART_WORDS.iter().any(|word| gap.contains(word)) || open.contains(PART_OPENERS);
    let of_all_years = whole
        .head()
        .is_some_and(|s| s.name.ends_with(WHOLE_INVESTMENT) && parts.is_empty());
    let left = parts
        .iter()
        .fold(whole.weight(), |left, part| left - part.weight());
    // Behind a comma the sentence may have gone on to another thing.
    let goes_on = !parts.is_empty() && !gap.contains(CLAUSE_MARK);
    // A hair for the sums of floats.
    (says || of_all_years || goes_on) && row.weight() <= left + 1e-9
}

/// Leaves at most `most` rows, those of the greatest families first, and tells how many.
fn cap(families: &mut Vec<Family<'_>>, most: usize) -> usize {
    let mut order: Vec<usize> = (0..families.len()).collect();
    order.order_by(|a, b| {
        let weight = |at: &usize| families.get(*at).map_or(0.0, weight);
        weight(b).total_cmp(&weight(a))
    });
    let mut room = most.max(1);
    let mut kept = vec![0; families.len()];
    for at in order {
        let size = families.get(at).map_or(0, Vec::len).min(room);
        room -= size;
        if let Some(slot) = kept.get_mut(at) {
            *slot = size;
        }
    }
    for (family, kept) in families.iter_mut().zip(&kept) {
        family.truncate(*kept);
    }
    families.retain(|family| !family.is_empty());
    kept.iter().sum()
}

fn weight(family: &Family<'_>) -> f64 {
    family.first().map_or(0.0, Row::weight)
}
