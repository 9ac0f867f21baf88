//! Powers of ten without a digit: 突破百万辆, 亿元项目, 每万人.

use super::amount::{Core, lexeme, other, read_core};
use super::lexer::Step;
use super::source::Source;
use super::unit::read_unit;
use super::{Approx, Lexeme, Reason};
use crate::catalogue::UnitKind;
use crate::catalogue::numeral::PART_OF;
use crate::catalogue::set_term::{AND_MORE, CLASS_NOUNS, EACH, GRADE, SIZE_NOUNS};
use crate::catalogue::unit::LOOSE_CLASSIFIER;

/// What a power of ten without a digit is, where that is settled here.
pub(super) fn read_bare(source: Source<'_>, core: &Core) -> Option<Step> {
    let start = core.number.at.start;
    let at = source.skip_blanks(core.number.at.end);
    if source.take(at, PART_OF).is_some() {
        return None;
    }
    if let Some(end) = source.take(core.end, GRADE) {
        return Some(Step::Found(other(start..end, Reason::Class)));
    }
    // 上百场: units that are common words too need more than a 百, here what says that it was reached.
    let behind = core.unit.is_none() && source.is_reached(start);
    let unit = behind
        .then(|| read_unit(source, core.end, true))
        .flatten()
        .filter(|unit| unit.kind == UnitKind::Count);
    let mut core = core.clone();
    if let Some(unit) = unit {
        core.end = unit.end;
        core.unit = Some(unit);
    }
    let more = core.approx == Approx::Exact
        && source.is_reached(start)
        && source.is_behind_one_of(start, AND_MORE);
    if more {
        core.approx = Approx::More;
    }
    let reached = source.is_reached(start) || core.approx != Approx::Exact;
    let sized = core.number.scale > 0;
    // 近千家企业 counts; 近百亿元企业 classes.
    let classifier = core
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Count);
    let class = source.take_any(core.end, CLASS_NOUNS).is_some() && !classifier;
    let goal = source.take_any(core.end, SIZE_NOUNS).is_some()
        && !source.head(start).ends_with(LOOSE_CLASSIFIER);
    let money = core
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Money);
    let counted = core.unit.is_some();
    if goal && (money || sized) || reached && !class && (counted || sized && ends(source, core.end))
    {
        let mut quantity = core.quantity(false);
        if more {
            quantity.at.start -= AND_MORE.len();
        }
        return Some(Step::Found(lexeme(quantity)));
    }
    if money || class && sized {
        return Some(Step::Found(other(start..core.end, Reason::Class)));
    }
    Some(Step::Skip(core.number.at.end))
}

/// Whether a word ends at `at` as far as signs tell: the text ends, or no letter follows.
fn ends(source: Source<'_>, at: usize) -> bool {
    source.raw(at).is_none_or(|c| !c.is_alphanumeric())
        || source
            .take_any(at, crate::catalogue::set_term::BEHIND_SIZE)
            .is_some()
}

/// 每万人, 每百元: what a value is counted for.
pub(super) fn read_each(source: Source<'_>, at: usize) -> Option<Lexeme> {
    let number = source.take(at, EACH)?;
    let core = read_core(source, number)?;
    let counts = core
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind != UnitKind::Duration);
    (counts && (core.number.bare || core.number.scale > 0))
        .then(|| other(at..core.end, Reason::Each))
}
