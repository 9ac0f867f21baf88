//! The cue words of the genre: data, no logic. One word stands in one class.

use std::sync::LazyLock;

use super::listed::sorted_words;

/// What a cue word says in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// A verb of rising: 增长, 提高.
    Up,
    /// A verb of falling: 下降, 减少.
    Down,
    /// A noun for a rate of rise: 增速, 涨幅.
    UpRate,
    /// A noun for a rate of fall: 降幅.
    DownRate,
    /// A verb of change with its end point: 提高到, 降至.
    To,
    /// A verb that leads to an amount: 达到, 完成.
    Reach,
    /// 控制在: an amount not to be passed.
    Limit,
    /// 保持在, 稳定在.
    Keep,
    /// Before a number: 不低于, 超过.
    AtLeast,
    /// Before a number: 不超过.
    AtMost,
    /// Before a number: 约.
    About,
    /// Before a number: 近 (about, and part of the value).
    Near,
    /// Behind a number: 左右.
    AboutBehind,
    /// Behind a number: 以上.
    AtLeastBehind,
    /// Behind a number: 以内.
    AtMostBehind,
    /// 力争, 争取.
    Strive,
    /// 确保, 必须.
    Ensure,
    /// 年均.
    Average,
    /// 分别: the list is shared out in order.
    Each,
    /// 均, 都: one value for every member.
    All,
    /// 高于, 快于: above another figure.
    Above,
    /// 低于: below another figure.
    Below,
    /// 与, 和: before what is kept step with, or between members of a list.
    With,
    /// 同步.
    Sync,
    /// 持平, 保持稳定.
    Stable,
    /// 正增长, 只增不减.
    Positive,
    /// 零增长.
    Zero,
    /// 完成 and its kin, before a task that was set.
    Finish,
    /// 下达, 省定: set from above.
    Handed,
    /// 任务, 目标, 指标: what was set.
    Goal,
    /// 约束性.
    Binding,
    /// 预期性.
    Expected,
    /// 比, 较: before what is compared with.
    Compare,
    /// 同比, 比上年: the comparison with the year before, said in short.
    YearOnYear,
    /// An adverb that stands between name and verb and changes nothing: 实际, 同口径.
    Adverb,
    /// The whole of the place that speaks: 全市, 我省.
    Scope,
    /// A word of time without a number: 今年, 上年.
    Now,
    /// A word of time that looks back: 去年, 过去.
    Past,
    /// 将, 要, 计划: what is to be done.
    Plan,
    /// 预计: the estimate for the closing year.
    Estimate,
    /// A conjunction that opens a clause: 其中, 同时.
    Lead,
    /// A verb of doing that stands before what is counted: 新建, 培育.
    Do,
    /// 从, 由: before the value that was.
    From,
    /// 占: a share of.
    Share,
    /// What a figure is measured against: 平均水平.
    Yardstick,
    /// 在…基础上: what a figure grows from.
    Basis,
    /// 的.
    Of,
    /// A noun that cannot stand alone: 总投资 (of what was named before).
    Dependent,
    /// A word in which another cue would be seen wrongly: 成为, 增加值.
    Word,
}

include!(concat!(env!("OUT_DIR"), "/cues.rs"));

/// Every cue word with its class, sorted by word.
pub fn cues() -> &'static [(&'static str, Cue)] {
    &CUES
}

/// The class of a word; the whole word, not a part.
pub fn find_cue(word: &str) -> Option<Cue> {
    let at = CUES.binary_search_by(|(w, _)| (*w).cmp(word)).ok()?;
    CUES.get(at).map(|cue| cue.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_stands_once() {
        for pair in CUES.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands twice", pair[1].0);
        }
        assert_eq!(find_cue("增长"), Some(Cue::Up));
    }
}
