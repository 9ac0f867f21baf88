//! Numbers inside names: 20万吨级, 500强, “四个意识”, 60岁老人, 这三项.

use super::amount::{Core, other};
use super::source::Source;
use super::{Lexeme, Reason};
use crate::base::has;
use crate::catalogue::numeral::BEFORE_MINUS;
use crate::catalogue::set_term::{
    CLASS_TAILS, CLASS_UNITS, DEMONSTRATIVES, GRADE, NOT_CLASSES, QUOTES_CLOSE, QUOTES_OPEN, REACH,
};
use crate::catalogue::unit::AGE;
use crate::catalogue::{UnitKind, is_unit};

/// The end of a class in a name: 20万吨级, 500强, 二期.
pub(super) fn class_end(source: Source<'_>, core: &Core) -> Option<usize> {
    if source.take_any(core.number.at.end, NOT_CLASSES).is_some() {
        return None;
    }
    if core.unit.is_some()
        && let Some(end) = source.take(core.end, GRADE)
    {
        return Some(end);
    }
    let unit_end = core
        .unit
        .as_ref()
        .map_or(core.number.at.end, |unit| unit.end);
    if let Some(end) = source.take_any(core.number.at.end, CLASS_TAILS)
        && (core.unit.is_none() || end > unit_end)
    {
        return Some(end);
    }
    if core
        .unit
        .as_ref()
        .is_some_and(|unit| CLASS_UNITS.contains(&unit.shown.as_str()))
    {
        return Some(core.end);
    }
    // 30万吨级: 吨 is no unit before 级.
    let graded = source
        .rest(core.number.at.end)
        .char_indices()
        .take(4)
        .find(|(_, c)| has(GRADE, *c))?;
    let unit = source.slice(core.number.at.end..core.number.at.end + graded.0);
    is_unit(unit).then_some(core.number.at.end + graded.0 + GRADE.len())
}

/// “四个意识”, “1261”: what is counted or numbered in quotes is a name.
pub(super) fn read_set(source: Source<'_>, core: &Core) -> Option<Lexeme> {
    let start = core.number.at.start;
    if !source.is_behind_one_of(start, QUOTES_OPEN) || core.number.scale > 0 {
        return None;
    }
    let whole = core.unit.is_none() && source.is_one_of(core.end, QUOTES_CLOSE);
    let counted = core
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Count);
    let named = counted && core.number.plain.is_none() && core.number.chars == 1;
    (whole || named).then(|| other(start..core.end, Reason::Term))
}

/// 60岁以上老人: an age by which people are classed, unless a verb leads to it.
pub(super) fn read_age(source: Source<'_>, core: &Core) -> Option<Lexeme> {
    let aged = core.unit.as_ref().is_some_and(|unit| unit.shown == AGE);
    let start = core.number.at.start;
    let reached =
        source.is_behind_one_of(start, REACH) || source.is_behind_one_of(start, BEFORE_MINUS);
    let named = source.raw(core.end).is_some_and(char::is_alphanumeric);
    let whole = core.low.integer().is_some();
    (aged && whole && named && !reached).then(|| other(start..core.end, Reason::Class))
}

/// 这三项, 上述两类: what was told before.
pub(super) fn points_back(source: Source<'_>, at: usize) -> bool {
    DEMONSTRATIVES
        .iter()
        .any(|word| source.head(at).ends_with(word))
}
