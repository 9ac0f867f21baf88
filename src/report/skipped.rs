//! The numbers of the text that no statement holds, each with the reason.

use super::{Skipped, Statement};
use crate::base::Sort as _;
use crate::catalogue::{SkipReason, UnitKind, shared};
use crate::syntax::{Approx, Lexeme, Numeric, Quantity, Reason, View, find_glossary};

/// Lists every numeral that stands in no statement's value.
pub(super) fn skipped<'s>(
    view: &View,
    lexemes: &[Lexeme],
    statements: impl Iterator<Item = &'s Statement>,
) -> Vec<Skipped> {
    let text = view.text();
    let mut values: Vec<(usize, usize)> = statements
        .map(|s| (s.value_at.start, s.value_at.end))
        .collect();
    values.order();
    let glossary = find_glossary(text).unwrap_or_default();
    lexemes
        .iter()
        .filter_map(|lexeme| {
            let at = view.raw(lexeme.at.clone());
            let next = values.partition_point(|value| value.0 < at.end);
            let held = next
                .checked_sub(1)
                .and_then(|i| values.get(i))
                .is_some_and(|value| value.1 > at.start);
            (!held).then(|| Skipped {
                at,
                reason: if glossary.contains(&lexeme.at.start) {
                    SkipReason::Glossary
                } else {
                    reason(text, lexeme)
                },
                dismissed: false,
            })
        })
        .collect()
}

fn reason(text: &str, lexeme: &Lexeme) -> SkipReason {
    match &lexeme.what {
        Numeric::Date(_) => SkipReason::Date,
        Numeric::Quantity(quantity) => {
            quantity_reason(text.get(lexeme.at.end..).unwrap_or_default(), quantity)
        }
        Numeric::Other(reason) => match reason {
            Reason::Ordinal => SkipReason::Ordinal,
            Reason::ListMark => SkipReason::ListMark,
            Reason::PageMark => SkipReason::PageMark,
            Reason::Label | Reason::Code | Reason::Clock | Reason::TooLong => SkipReason::Label,
            Reason::Formula => SkipReason::Formula,
            Reason::Term => SkipReason::Term,
            Reason::Class => SkipReason::Class,
            Reason::Article => SkipReason::Article,
            Reason::Each => SkipReason::Each,
            Reason::Bare => SkipReason::NoUnit,
        },
    }
}

fn quantity_reason(behind: &str, quantity: &Quantity) -> SkipReason {
    if quantity.kind == UnitKind::Duration {
        return SkipReason::Duration;
    }
    if quantity.approx == Approx::Few {
        return SkipReason::Rough;
    }
    if quantity.kind == UnitKind::None && quantity.unit.is_none() {
        return SkipReason::NoUnit;
    }
    if shared::ANNOUNCED
        .iter()
        .any(|word| behind.starts_with(word))
    {
        return SkipReason::Announcement;
    }
    if shared::THRESHOLDS
        .iter()
        .any(|word| behind.starts_with(word))
    {
        return SkipReason::Class;
    }
    SkipReason::NoName
}
