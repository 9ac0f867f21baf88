//! The words by which a document tells what it is and of which year: data.

use super::DocKind;

/// Words of titles with the kind of document that they name, the more telling first.
pub const KINDS: &[(&str, DocKind)] = &[
    ("政府工作报告", DocKind::WorkReport),
    ("五年规划", DocKind::FiveYearPlan),
    ("规划纲要", DocKind::FiveYearPlan),
    ("五年计划", DocKind::FiveYearPlan),
    ("国民经济和社会发展计划", DocKind::AnnualPlan),
    ("国民经济和社会发展年度计划", DocKind::AnnualPlan),
    ("工作计划", DocKind::WorkPlan),
    ("工作要点", DocKind::WorkPlan),
    ("工作安排", DocKind::WorkPlan),
    ("工作思路", DocKind::WorkPlan),
    ("工作打算", DocKind::WorkPlan),
    ("工作方案", DocKind::WorkPlan),
    ("实施方案", DocKind::WorkPlan),
    ("行动计划", DocKind::WorkPlan),
    ("工作报告", DocKind::WorkReport),
];

/// Behind a year they make it one that is only looked ahead to: 2035年远景目标.
pub const OUTLOOKS: &[&str] = &["远景", "愿景", "远期"];

/// What a work report says of itself.
pub const REPORTS_TO_CONGRESS: &[&str] = &["代表", "政府", "报告"];

/// Words of a title's line.
pub const TITLE_WORDS: &[&str] = &[
    "报告", "计划", "规划", "纲要", "要点", "方案", "总结", "安排", "思路", "意见",
];

/// Words that make a line no title: it reports on one.
pub const NO_TITLE: &[&str] = &[
    "提出",
    "公布",
    "解读",
    "印发",
    "现在",
    "我代表",
    "审议",
    "作政府工作报告",
    "。",
    "，",
    "关于印发",
];

/// What a heading that looks back holds.
pub const REVIEWS: &[&str] = &[
    "回顾",
    "总结",
    "完成情况",
    "执行情况",
    "回忆",
    "成就",
    "成绩",
    "主要工作情况",
    "工作情况",
    "成效",
];

/// What a heading that looks ahead holds.
pub const PLANS: &[&str] = &[
    "安排",
    "任务",
    "重点",
    "部署",
    "目标",
    "建议",
    "要求",
    "计划",
    "打算",
    "思路",
    "主要工作",
    "工作意见",
    "政府工作",
    "考虑",
    "工作",
    "蓝图",
    "规划",
    "展望",
];

/// What stands behind the year in the sentence of expected targets.
pub const TARGETS: &[&str] = &[
    "预期目标",
    "主要目标",
    "发展目标",
    "奋斗目标",
    "工作目标",
    "总体要求",
    "主要任务",
    "工作总体",
];

/// What stands behind the year in a sentence on the year to come.
pub const YEAR_TO_COME: &[&str] = &[
    "开局之年",
    "起步之年",
    "重要之年",
    "关键之年",
    "第一年",
    "关键一年",
    "重要一年",
];

/// Years of five-year plans: their names with their first years.
pub const FIVE_YEAR_PLANS: &[(&str, u16)] = &[
    ("七五", 1986),
    ("八五", 1991),
    ("九五", 1996),
    ("十一五", 2006),
    ("十二五", 2011),
    ("十三五", 2016),
    ("十四五", 2021),
    ("十五五", 2026),
    ("十六五", 2031),
    ("十五", 2001),
];

/// The coming five years of a new government.
pub const COMING_FIVE: &[&str] = &["今后五年", "未来五年", "今后5年", "未来5年"];

/// Before a plan's name: what is done is only for it.
pub const MADE_FOR: &str = "为";

/// Masks of a year: what stands between its first two digits and 年.
pub const MASKED_YEARS: &[&str] = &[
    "20_年",
    "20__年",
    "20XX年",
    "20xx年",
    "20**年",
    "20××年",
    "20X年",
    "XXXX年",
    "xxxx年",
    "20—年",
    "20*年",
];

/// The numerals of years written out (二〇二六).
pub const YEAR_NUMERALS: &[(char, char)] = &[
    ('〇', '0'),
    ('○', '0'),
    ('零', '0'),
    ('Ｏ', '0'),
    ('O', '0'),
    ('一', '1'),
    ('二', '2'),
    ('三', '3'),
    ('四', '4'),
    ('五', '5'),
    ('六', '6'),
    ('七', '7'),
    ('八', '8'),
    ('九', '9'),
];

/// The words for year, month and day in a date.
pub const DATE: (char, char, char) = ('年', '月', '日');

/// What a report's line of delivery ends in.
pub const DELIVERED: &[&str] = &["会议上", "大会上", "会上", "会议"];

/// What stands behind a five-year plan's name in a sentence on its first year.
pub const FIRST_YEAR: &[&str] = &[
    "开局之年",
    "起步之年",
    "第一年",
    "开局起步",
    "首年",
    "开局的第一年",
    "的开局",
    "启动之年",
];

/// What stands behind it in a sentence on its last year.
pub const LAST_YEAR: &[&str] = &["收官之年", "最后一年", "收官", "末年", "决胜之年"];

/// The year that a sentence plans for, without its number.
pub const THIS_YEAR: &[&str] = &["今年", "新的一年", "本年"];

/// What stands before a year that is not the document's own.
pub const OTHER_YEAR: &[&str] = &[
    "到", "至", "比", "较", "从", "自", "与", "在", "由", "—", "-", "年底", "截至",
];

/// What stands right before the year that has passed (刚刚过去的2025年).
pub const PASSED: &[&str] = &["过去的", "走过的", "过去了的"];

/// Right before the year that is closing (预计2011年).
pub const ESTIMATED: &str = "预计";

/// What stands behind a year from which is counted.
pub const SINCE: &[&str] = &["以来", "起"];

/// What stands behind the year that a review opens with.
pub const LOOKED_BACK: &[&str] = &[
    "领导下",
    "前三季度",
    "全年实现",
    "不平凡",
    "我们坚持",
    "面对",
    "经受",
    "来之不易",
    "取得了",
    "全市实现",
    "全县实现",
    "全区实现",
    "全省实现",
    "全镇实现",
];

/// The word of a heading on aims beyond the plan (2035年远景目标).
pub const FAR: &str = "远景";

/// What the name of every five-year plan ends in.
pub const FIVE: char = '五';

/// What stands near a plan's name where a text looks back on it.
pub const LOOKS_BACK: &[&str] = &[
    "收官",
    "以来",
    "期间",
    "时期",
    "圆满",
    "完成",
    "末",
    "五年",
    "取得",
    "回顾",
    "胜利",
    "经过",
    "较",
    "比",
    "共设置",
    "标志",
    "成为",
];

/// What stands behind a plan's name in other set phrases (“七五”普法, “十五连涨”).
pub const NO_PLANS: &[&str] = &["普法", "连涨", "连增", "连冠", "连降", "分钟"];

/// Words of a title that speaks of several years.
pub const FIVE_YEAR_TITLES: &[&str] = &["五年", "规划", "纲要"];
