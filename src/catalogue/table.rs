//! The headings and cells of a plan's tables: data.

use super::term::{Bound, Constraint, Direction, Modality, Role};

/// What a column holds that holds no figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// 类别: the group that an indicator belongs to.
    Group,
    /// 序号.
    Number,
    /// 指标: what the figures are of.
    Name,
    /// 单位.
    Unit,
    /// 属性: 预期性 or 约束性.
    Constraint,
}

/// Headings of such columns, the whole of them.
pub static HEADINGS: &[(&str, Heading)] = &[
    ("类别", Heading::Group),
    ("类型", Heading::Group),
    ("分类", Heading::Group),
    ("领域", Heading::Group),
    ("指标类别", Heading::Group),
    ("指标类型", Heading::Group),
    ("指标分类", Heading::Group),
    ("维度", Heading::Group),
    ("方面", Heading::Group),
    ("序号", Heading::Number),
    ("编号", Heading::Number),
    ("序", Heading::Number),
    ("号", Heading::Number),
    ("指标", Heading::Name),
    ("指标名称", Heading::Name),
    ("指标内容", Heading::Name),
    ("指标项", Heading::Name),
    ("具体指标", Heading::Name),
    ("主要指标", Heading::Name),
    ("主要指标名称", Heading::Name),
    ("主要预期指标", Heading::Name),
    ("名称", Heading::Name),
    ("项目", Heading::Name),
    ("单位", Heading::Unit),
    ("计量单位", Heading::Unit),
    ("指标单位", Heading::Unit),
    ("属性", Heading::Constraint),
    ("指标属性", Heading::Constraint),
    ("性质", Heading::Constraint),
    ("指标性质", Heading::Constraint),
];

/// What a word in the heading of a column of figures says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Target or result; of several the last holds (目标完成数 is a result).
    Role(Role),
    /// A rate of growth.
    Growth,
    /// An annual average.
    Average,
    /// A sum over the years.
    Cumulative,
    /// So many years from the one that the document plans for.
    Year(i8),
    /// Nothing.
    Filler,
}

/// The words of such headings, the longest first where one opens another.
pub static WORDS: &[(&str, Word)] = &[
    ("预计完成", Word::Role(Role::Actual)),
    ("预期目标", Word::Role(Role::Target)),
    ("计划目标", Word::Role(Role::Target)),
    ("规划目标", Word::Role(Role::Target)),
    ("奋斗目标", Word::Role(Role::Target)),
    ("目标任务", Word::Role(Role::Target)),
    ("目标", Word::Role(Role::Target)),
    ("计划", Word::Role(Role::Target)),
    ("预期", Word::Role(Role::Target)),
    ("规划", Word::Role(Role::Target)),
    ("安排", Word::Role(Role::Target)),
    ("建议", Word::Role(Role::Target)),
    ("实绩", Word::Role(Role::Actual)),
    ("完成", Word::Role(Role::Actual)),
    ("实际", Word::Role(Role::Actual)),
    ("实现", Word::Role(Role::Actual)),
    ("预计", Word::Role(Role::Actual)),
    ("执行", Word::Role(Role::Actual)),
    ("基数", Word::Role(Role::Actual)),
    ("基期", Word::Role(Role::Actual)),
    ("基准", Word::Role(Role::Actual)),
    ("现状", Word::Role(Role::Actual)),
    ("初步", Word::Role(Role::Actual)),
    ("年均", Word::Average),
    ("年平均", Word::Average),
    ("累计", Word::Cumulative),
    ("增长率", Word::Growth),
    ("增长", Word::Growth),
    ("增速", Word::Growth),
    ("增幅", Word::Growth),
    ("同比", Word::Growth),
    ("比上年", Word::Growth),
    ("上年", Word::Year(-1)),
    ("去年", Word::Year(-1)),
    ("本年", Word::Year(0)),
    ("今年", Word::Year(0)),
    ("五年", Word::Filler),
    ("5年", Word::Filler),
    ("全年", Word::Filler),
    ("年度", Word::Filler),
    ("绝对值", Word::Filler),
    ("统计", Word::Filler),
    ("核算", Word::Filler),
    ("情况", Word::Filler),
    ("总量", Word::Filler),
    ("水平", Word::Filler),
    ("时期", Word::Filler),
    ("期间", Word::Filler),
    ("指标", Word::Filler),
    ("年", Word::Filler),
    ("末", Word::Filler),
    ("底", Word::Filler),
    ("数", Word::Filler),
    ("值", Word::Filler),
    ("为", Word::Filler),
    ("或", Word::Filler),
    ("及", Word::Filler),
    ("与", Word::Filler),
    ("和", Word::Filler),
];

/// Marks that say nothing in such a heading.
pub const HEADING_MARKS: &[char] = &[
    '/', '、', '|', '[', ']', '〔', '〕', '［', '］', '【', '】', '(', ')', '（', '）', '“', '”',
    '"', '*', '%', '-', '—', '：', ':', '，', '·',
];

/// Cells that hold nothing.
pub static EMPTY: &[&str] = &[
    "", "—", "-", "–", "——", "--", "―", "/", "／", "…", "无", "不设", "暂无", "－",
];

/// What binds.
pub static CONSTRAINTS: &[(&str, Constraint)] = &[
    ("约束", Constraint::Binding),
    ("预期", Constraint::Expected),
];

/// Brackets around what is summed over the years of the plan.
pub static SUM_BRACKETS: &[(char, char)] = &[
    ('[', ']'),
    ('〔', '〕'),
    ('［', '］'),
    ('【', '】'),
    ('{', '}'),
];

/// Round brackets, around a unit behind a name.
pub static ROUND_BRACKETS: &[(char, char)] = &[('（', '）'), ('(', ')')];

/// Marks of notes behind a name or a value.
pub const NOTE_MARKS: &[char] = &[
    '*', '＊', '※', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '¹', '²', '³', '⁴', '⁵', '⁶',
    '#', '★', '▲', '△', '◆',
];

/// What a word before a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// How firmly it stands.
    Bound(Bound),
    /// With what resolve.
    Modality(Modality),
    /// It grows or falls by that much.
    Change(Direction),
    /// An annual average.
    Average,
    /// A sum over the years.
    Cumulative,
    /// Nothing.
    Filler,
}

/// Words and signs before a number.
pub static BEFORE: &[(&str, Before)] = &[
    (">=", Before::Bound(Bound::AtLeast)),
    ("≥", Before::Bound(Bound::AtLeast)),
    ("＞", Before::Bound(Bound::AtLeast)),
    (">", Before::Bound(Bound::AtLeast)),
    ("<=", Before::Bound(Bound::AtMost)),
    ("≤", Before::Bound(Bound::AtMost)),
    ("＜", Before::Bound(Bound::AtMost)),
    ("<", Before::Bound(Bound::AtMost)),
    ("不低于", Before::Bound(Bound::AtLeast)),
    ("不少于", Before::Bound(Bound::AtLeast)),
    ("超过", Before::Bound(Bound::AtLeast)),
    ("突破", Before::Bound(Bound::AtLeast)),
    ("大于", Before::Bound(Bound::AtLeast)),
    ("高于", Before::Bound(Bound::AtLeast)),
    ("不高于", Before::Bound(Bound::AtMost)),
    ("不超过", Before::Bound(Bound::AtMost)),
    ("不大于", Before::Bound(Bound::AtMost)),
    ("小于", Before::Bound(Bound::AtMost)),
    ("低于", Before::Bound(Bound::AtMost)),
    ("控制在", Before::Bound(Bound::AtMost)),
    ("约", Before::Bound(Bound::About)),
    ("≈", Before::Bound(Bound::About)),
    ("力争", Before::Modality(Modality::Strive)),
    ("争取", Before::Modality(Modality::Strive)),
    ("确保", Before::Modality(Modality::Ensure)),
    ("增长", Before::Change(Direction::Up)),
    ("提高", Before::Change(Direction::Up)),
    ("上升", Before::Change(Direction::Up)),
    ("增加", Before::Change(Direction::Up)),
    ("下降", Before::Change(Direction::Down)),
    ("降低", Before::Change(Direction::Down)),
    ("减少", Before::Change(Direction::Down)),
    ("年均", Before::Average),
    ("累计", Before::Cumulative),
    ("保持在", Before::Filler),
    ("稳定在", Before::Filler),
    ("+", Before::Filler),
    ("达到", Before::Filler),
    ("达", Before::Filler),
];

/// Words behind a number and its unit.
pub static BEHIND: &[(&str, Bound)] = &[
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("及以上", Bound::AtLeast),
    ("以上", Bound::AtLeast),
    ("以内", Bound::AtMost),
    ("及以下", Bound::AtMost),
    ("以下", Bound::AtMost),
    ("之内", Bound::AtMost),
];

/// Between the two ends of a range.
pub const RANGE_MARKS: &[char] = &['-', '—', '–', '~', '～', '－', '至'];

/// Behind a figure: a remark begins.
pub const REMARK_STARTS: &[char] = &['、', '，', '；', ';'];

/// A minus sign.
pub const MINUS: &[char] = &['-', '−', '－', '—'];

/// Openings of a name that count it or class it, not name it.
pub static NAME_OPENINGS: &[&str] = &["其中：", "其中:", "其中", "#"];

/// The longest name of an indicator and the longest cell that is read, in characters.
pub const LONGEST: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    /// A word that opens another must stand behind it, or the other is never found.
    fn check(words: &[&str]) {
        for (index, word) in words.iter().enumerate() {
            for later in words.iter().skip(index + 1) {
                assert!(!later.starts_with(word), "{word} hides {later}");
            }
        }
    }

    #[test]
    fn no_word_hides_another() {
        check(&WORDS.iter().map(|w| w.0).collect::<Vec<_>>());
        check(&BEFORE.iter().map(|w| w.0).collect::<Vec<_>>());
        check(&BEHIND.iter().map(|w| w.0).collect::<Vec<_>>());
    }
}
