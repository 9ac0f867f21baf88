//! The words by which a sentence looks back or ahead: data.

use super::Constraint;

/// The paragraph of expected targets is announced by one of these, with a word of [`IS`] behind it.
pub static TARGET_HEADS: &[&str] = &[
    "预期目标",
    "主要目标",
    "奋斗目标",
    "总体目标",
    "发展目标",
    "工作目标",
    "目标任务",
    "主要指标",
    "预期指标",
    "预期性目标",
    "发展指标",
    "预期的主要经济指标",
    "预期的经济指标",
    "主要预期经济指标",
    "目标",
];

/// Behind a head within [`NEAR`] characters.
pub static IS: &[&str] = &["是", "为", "：", "如下", "建议"];

/// Behind a head and a comma: 主要指标，包括：.
pub const INCLUDING: &str = "包括：";

/// News of a report comes to its targets within so many sentences.
pub const LONGEST_NEWS: usize = 20;

/// How many characters around a head are looked at.
pub const NEAR: usize = 6;

/// Before a head: the targets of before are spoken of.
pub static MET: &[&str] = &[
    "确定的",
    "提出的",
    "规定的",
    "下达的",
    "完成",
    "实现了",
    "达到",
    "超过",
    "好于",
    "高于",
    "对照",
    "围绕",
    "为了",
    "上述",
    "实现",
    "为全面",
];

/// How the first headings of a report are numbered.
pub static NUMBERED: &[&str] = &["一、", "二、", "三、", "四、"];

/// A heading is at most so many characters.
pub const LONGEST_HEADING: usize = 40;

/// Words that open a review.
pub static REVIEW: &[&str] = &[
    "回顾",
    "回忆",
    "过去一年",
    "过去的一年",
    "过去五年",
    "过去的五年",
    "一年来",
    "五年来",
    "工作总结",
    "主要成绩",
    "完成情况",
    "执行情况",
    "工作情况",
];

/// Words that open the plan.
pub static OUTLOOK: &[&str] = &[
    "总体要求",
    "总体思路",
    "主要任务",
    "重点工作",
    "工作安排",
    "工作重点",
    "主要工作",
    "奋斗目标",
    "预期目标",
    "指导思想",
    "今年的工作",
    "今年工作",
    "工作部署",
    "工作建议",
    "今后五年",
    "未来五年",
    "发展目标",
    "下一步",
    "工作任务",
    "主要目标",
    "工作打算",
    "工作思路",
    "下届政府",
    "新一届政府工作",
];

/// Those of [`OUTLOOK`] by which a review heads its parts too.
pub static EITHER: &[&str] = &[
    "主要任务",
    "重点工作",
    "工作重点",
    "主要工作",
    "工作任务",
    "指导思想",
    "今年工作",
    "今年的工作",
];

/// Sentences that end the headline paragraph.
pub static HEADLINE_END: &[&str] = &[
    "围绕",
    "为此",
    "上述目标",
    "以上目标",
    "重点抓好",
    "着重抓好",
    "重点做好",
    "着力抓好",
    "以下工作",
    "方面工作",
    "方面的工作",
    "提出上述",
    "这些目标",
    "实现今年",
    "实现这些",
];

/// In a planning section: the sentence tells what was.
pub static LOOKS_BACK: &[&str] = &[
    "去年",
    "过去一年",
    "过去五年",
    "五年来",
    "一年来",
    "已累计",
    "截至目前",
];

/// Comparisons that only look like a look back.
pub static COMPARES: &[&str] = &["比去年", "较去年", "与去年", "去年同期"];

/// Words of intent before a value.
pub static INTENT: &[&str] = &["力争", "争取", "确保", "将", "目标", "计划", "要", "到"];

/// In a planning section: the clause tells what was done.
pub static DONE: &[&str] = &["已建成", "已完成", "已达", "已经", "目前已", "累计已"];

/// Words for the coming years.
pub static COMING_YEARS: &[&str] = &["今后五年", "未来五年", "今后5年", "未来5年"];

/// How many years have passed, in words and digits: 五年来, 过去3年.
pub static PASSED: &[(&str, u16)] = &[
    ("五年", 5),
    ("5年", 5),
    ("四年", 4),
    ("4年", 4),
    ("三年", 3),
    ("3年", 3),
    ("两年", 2),
    ("2年", 2),
];

/// Before so many years: they have passed.
pub static PASSED_OPENINGS: &[&str] = &["过去", "过去的", "这"];

/// Behind so many years: they have passed.
pub static PASSED_ENDS: &[&str] = &["来", "累计", "间"];

/// So many characters at the head of a paragraph tell of which years it speaks.
pub const LEAD: usize = 24;

/// At the head of a paragraph: the year before alone, where those before told of several.
pub static PAST_YEAR: &[&str] = &["去年", "一年来", "过去一年", "过去的一年", "一年里", "上年"];

/// Right before several years these have not passed, or are what one is measured by: 未来三年, 为四年来最好水平.
pub static BEST_OF: &[&str] = &["为", "是", "为近", "是近", "未来", "今后", "下一个"];

/// And behind them: 创近三年来新高, 五年来首次.
pub static BEST_BEHIND: &[&str] = &[
    "来最",
    "来新高",
    "来首",
    "来新低",
    "来的最",
    "来的新高",
    "来的首",
    "来历史",
    "最",
    "新高",
    "首次",
];

/// Ends of the words by which an audience is called: 各位代表！
pub static CALLED: &[char] = &['！', '!', '：', ':'];

/// In the name of what stands at a value, though no verb says so: 图书馆藏书, 在校学生, 每万人拥有医生.
pub static STOCKS: &[&str] = &[
    "每", "均", "率", "密度", "在校", "藏", "拥有", "现有", "余额",
];

/// Right before a value at which something stands: 扩展到124平方公里.
pub static STANDING: &[char] = &['到', '至', '为', '在', '有', '达'];

/// What is done adds up over years, even where the thing is an indicator that stands at a value:
/// 落实保障性住房3万套.
pub static DONE_OVER_YEARS: &[&str] = &[
    "新建", "改建", "扩建", "建成", "改造", "解决", "落实", "治理", "修缮", "安置", "发放",
];

/// In units that do not add up over years: %, ‰, 元/人, 微克/立方米.
pub static RATE_UNITS: &[char] = &['%', '％', '‰', '/', '成', '倍', '位', '类', '级'];

/// Right before a year that is compared with.
pub static COMPARED: &[&str] = &["比", "较", "与", "超", "以"];

/// Where no heading tells: words of what was reached; they hold until the other kind is met.
pub static REACHED: &[&str] = &[
    "同比",
    "比增",
    "比上年",
    "较上年",
    "完成了",
    "实现了",
    "取得了",
    "核算",
    "预计",
    "荣获",
    "已",
    "连续",
    "超额完成",
    "圆满完成",
    "如期完成",
];

/// Where no heading tells: words of what is intended.
pub static INTENDED: &[&str] = &[
    "力争",
    "争取",
    "确保",
    "将",
    "计划",
    "预期",
    "安排",
    "拟",
    "奋斗",
    "目标是",
    "目标为",
    "目标：",
];

/// At the very beginning these are enough.
pub static SEEMS_REACHED: &[&str] = &["完成", "实现", "达到", "累计", "增长"];

/// What is to be carried out was not yet (确保完成投资47亿元).
pub static BOUND_TO: &[&str] = &["确保完成", "力争完成", "争取完成", "确保实现", "力争实现"];

/// In a heading these settle that it opens a review, whatever else it says.
pub static REVIEW_HEADINGS: &[&str] = &["回顾", "回忆", "总结"];

/// A head that ends so is followed by a list of paragraphs.
pub const LIST_FOLLOWS: char = '：';

/// How many sentences without a value such a list bears.
pub const LIST_PATIENCE: usize = 3;

/// A head that says so speaks of one year.
pub static THIS_YEAR: &[&str] = &["今年", "本年", "全年"];

/// A head that says so speaks of several.
pub static YEARLY_AVERAGE: &[&str] = &["年均", "年平均"];

/// Behind it these make a figure of one year of it (PM2.5年均浓度).
pub static MEAN_OF_A_YEAR: &[&str] =
    &["浓度", "值", "气温", "降水", "降雨", "日照", "径流", "气象"];

/// Behind the name of a plan: the span that it covers is spoken of, not the plan.
pub static PLAN_TAILS: &[&str] = &["期间", "时期", "末", "期末", "前", "以来", "五年", "规划期"];

/// A sum over years.
pub const SUMMED: &str = "累计";

/// A clause behind a value that opens so tells a place among others that was taken (居全省第一).
pub static RANKED: &[&str] = &[
    "居",
    "均居",
    "位居",
    "位列",
    "列全",
    "排名",
    "稳居",
    "总量居",
    "增速居",
    "连续居",
    "增幅居",
    "继续居",
    "继续位居",
    "均列",
];

/// Of how many characters such a clause is.
pub const LONGEST_RANK: usize = 14;

/// With a bound and without a word of a result, a rate is aimed at.
pub static GROWS: &[&str] = &["增长", "涨幅", "上涨", "下降", "失业率", "保持在", "稳定在"];

/// Verbs that tell what was carried out, where no bound stands with the figure.
pub static CARRIED_OUT: &[&str] = &[
    "完成地区",
    "完成生产",
    "完成固定",
    "完成财政",
    "实现地区",
    "实现生产",
    "实现财政",
    "累计完成",
    "完成投资",
];

/// Words of progress in which 计划 intends nothing.
pub static PROGRESS: &[&str] = &[
    "占年计划",
    "为年计划",
    "占计划",
    "为计划",
    "年度计划的",
    "年计划的",
    "计划的",
];

/// Behind these a year is aimed at.
pub static TO_YEAR: &[char] = &['到', '至'];

/// And before these.
pub static BEFORE_YEAR: &[char] = &['前'];

/// A sentence that announces what was not yet reached.
pub static ANNOUNCED: &[&str] = &["提出", "指出", "预期", "目标", "建议", "力争", "今年"];

/// A head that says so has its whole list striven for.
pub static STRIVEN: &[&str] = &["奋斗目标"];

/// And these say whether what they list is binding or expected.
pub static CONSTRAINT_HEADS: &[&str] = &["约束性指标", "约束性目标", "预期性指标", "预期性目标"];

/// Before such a head they join it to another.
pub static JOINED: &[&str] = &["和", "与", "及", "、"];

/// In front of such a head they make it a means: 以约束性指标为抓手.
pub static TAKEN: &[&str] = &["以", "把", "将"];

/// Before such a head, as before any that names all of a kind.
pub static ALL_OF: &[&str] = &["主要", "各项"];

/// A heading that says so speaks of the first year of a plan.
pub static OPENING_YEAR: &[&str] = &["开局"];

/// The beginning of such a head, or of a bracket behind a value (增长6%（预期性）), with what it says.
pub static CONSTRAINTS: &[(&str, Constraint)] = &[
    ("约束性", Constraint::Binding),
    ("预期性", Constraint::Expected),
];

/// At the head of a sentence: an estimate of what was reached.
pub static ESTIMATED: &[&str] = &["预计", "初步核算", "初步统计", "初步预计"];

/// Right behind a year that is the base of a change.
pub static BASED: &[&str] = &[
    "的基础上",
    "基础上",
    "年的基础上",
    "年基础上",
    "末的基础上",
    "底的基础上",
    "末基础上",
];

/// In a heading or an opening these keep it a review, whatever else it says.
pub static RETROSPECT: &[&str] = &[
    "一年来",
    "过去一年",
    "过去五年",
    "五年来",
    "几年来",
    "回顾",
    "成效",
    "完成情况",
    "执行情况",
    "做了",
    "抓了",
    "取得了",
    "工作和成效",
    "任务完成",
    "工作情况",
    "以来的",
    "超过预期目标",
    "好于预期",
    "高于预期目标",
    "特点是",
];

/// Behind a year and a multiple the year is the base: 是2008年的1.8倍.
pub static MULTIPLIED: &[&str] = &["的"];

/// Right before a year from which a change starts.
pub static STARTED: &[&str] = &["由", "从"];

/// Behind a year: it counts from then on.
pub static BEGINNING: &[&str] = &["起", "开始", "年起", "年开始"];
