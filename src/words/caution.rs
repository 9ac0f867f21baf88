use super::Lang;
use crate::catalogue::Caution;

/// One sentence: what is uncertain about a statement, and what to look at.
pub fn caution(lang: Lang, caution: Caution) -> &'static str {
    match caution {
        Caution::UnitInferred => lang.pick(
            "原文没有单位，单位是按指标推断的，引用前请核对原件。",
            "The text lost the unit; it is inferred from the indicator, so check the original before quoting.",
        ),
        Caution::NameUncertain => lang.pick(
            "指标名称由句子结构推断，请看原句确认这个数说的是什么。",
            "The name is inferred from the sentence's structure; look at the sentence to see what the figure is of.",
        ),
        Caution::ListByOrder => lang.pick(
            "几个名称与几个数值按先后次序配对，请看原句确认没有错位。",
            "Names and values of a list are paired by their order; look at the sentence to see that none is shifted.",
        ),
        Caution::PeriodUnsettled => lang.pick(
            "原文没有说清这个数属于哪一年或哪个时期，使用前请自行确定。",
            "The text does not settle which year or span the figure is of; settle it before use.",
        ),
        Caution::RoleUncertain => lang.pick(
            "措辞看不出这是目标还是实绩，请看上下文再使用。",
            "The wording does not tell a target from a result; read the context before use.",
        ),
        Caution::ValueUnusual => lang.pick(
            "这个数值对该指标来说少见，可能是原文有误或读错，请核对原句。",
            "The value is unusual for this indicator: the text may be wrong, or misread; check the sentence.",
        ),
    }
}
