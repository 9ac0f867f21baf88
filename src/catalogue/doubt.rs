//! The words by which a figure is told once, of the whole, for one period; and those by which it is
//! not: data.

/// Indicators of which a place has one value a year: totals, rates and stocks, no counts of things
/// done.
pub const TOLD_ONCE: &[&str] = &[
    "cpi",
    "energy_int",
    "export",
    "fai",
    "fai_total",
    "fdi",
    "fiscal_total",
    "forest",
    "gdp",
    "gdp_pc",
    "gdp_primary",
    "gdp_secondary",
    "gdp_tertiary",
    "gen_budget_exp",
    "gen_budget_rev",
    "grain",
    "import",
    "income_all",
    "income_rural",
    "income_rural_net",
    "income_urban",
    "ind_output",
    "ind_va",
    "life_exp",
    "m2",
    "new_jobs",
    "pop",
    "pop_growth",
    "pop_hukou",
    "pop_total",
    "rd_intensity",
    "reg_unemp",
    "retail",
    "service_va",
    "surveyed_unemp",
    "tax_rev",
    "tourism_rev",
    "tourism_visits",
    "trade",
    "urban_rate",
];

/// Stocks and rates of which a later target below the present value is strange where more is wanted.
pub const STANDING: &[&str] = &[
    "forest",
    "gdp",
    "gdp_pc",
    "income_all",
    "income_rural",
    "income_urban",
    "life_exp",
    "rd_intensity",
    "urban_rate",
    "water_rate",
    "sewage",
    "edu_high",
    "edu_higher",
    "edu_retention",
];

/// What may stand between the beginning of a clause and the name of a figure of the whole.
pub const WHOLE_LEADS: &[&str] = &[
    "全省",
    "全市",
    "全区",
    "全县",
    "全州",
    "全盟",
    "全旗",
    "全镇",
    "全乡",
    "全国",
    "全年",
    "年度",
    "当年",
    "预计",
    "预期",
    "预计全年",
    "完成",
    "实现",
    "实现了",
    "确保",
    "力争",
    "主要是",
    "去年",
    "上年",
    "今年",
    "我市",
    "我省",
    "我县",
    "我区",
    "本市",
    "的",
    "年",
    "，",
    "：",
    "和",
    "与",
    "及",
    "、",
    " ",
];

/// Words between a name and its value that make the value one of another span, base or caliber.
pub const OTHER_FIGURE: &[&str] = &[
    "累计",
    "年均",
    "平均",
    "年来",
    "年间",
    "季",
    "月",
    "半年",
    "其中",
    "届",
    "以来",
    "同期",
    "当时",
    "年初",
    "计划",
    "预算数",
    "目标",
    "任务",
    "扣除",
    "可比",
    "不变价",
    "口径",
    "名义",
    "实际增",
    "剔除",
    "还原",
    "占",
    "本级",
    "平均",
    "基础上",
    "从",
    "由",
    "末",
    "规划",
    "“",
    "比19",
    "比20",
    "较19",
    "较20",
    "是19",
    "是20",
    "与19",
    "与20",
    "超额",
    "提前",
    "净增",
    "增加",
    "提高",
    "新增",
    "的",
    "第",
];

/// Words of a sentence that make its later figures those of another span, part or caliber.
pub const OTHER_SENTENCE: &[&str] = &[
    "累计",
    "年均",
    "年来",
    "年间",
    "季度",
    "月份",
    "个月",
    "月底",
    "月末",
    "半年",
    "其中",
    "本届",
    "上届",
    "任期",
    "以来",
    "时期",
    "期间",
    "年初",
    "原计划",
    "扣除",
    "可比价",
    "口径",
    "剔除",
    "还原",
    "园区",
    "开发区",
    "新区",
    "高新区",
    "经开区",
    "口岸",
    "县域",
    "区县",
    "县区",
    "各县",
    "各区",
    "市区",
    "城区",
    "区街",
    "乡镇",
    "镇级",
    "市级",
    "省级",
    "县级",
    "区级",
    "市本级",
    "省本级",
    "全国",
    "沿海",
    "民营",
    "非公",
    "外资企业",
    "外商",
    "脱贫",
    "规模以下",
    "兵团",
    "农村地区",
    "三产业",
    "远期",
    "2030",
    "2035",
    "五年",
    "5年",
    "四年",
    "三年",
    "两年",
    "预算执行",
    "快报",
    "年快",
    "一季",
    "前三",
];

/// Words of a heading or a paragraph that looks back over years, or is on one part of the place.
pub const OTHER_SPAN: &[&str] = &[
    "五年",
    "5年",
    "四年",
    "三年",
    "4年",
    "3年",
    "届",
    "以来",
    "任期",
    "十五",
    "一五",
    "二五",
    "三五",
    "四五",
    "五五",
    "九五",
    "八五",
    "时期",
    "期间",
    "季",
    "半年",
    "兵团",
    "县域",
    "开发区",
    "新区",
];

/// Words of a paragraph that speaks of several years, or of one part of the place, to its end.
pub const SPAN_OPENERS: &[&str] = &[
    "五年",
    "5年",
    "四年",
    "4年",
    "三年",
    "3年",
    "本届",
    "上届",
    "届政府",
    "任期",
    "兵团",
    "县域",
    "开发区",
    "新区",
];

/// Words of a heading on the year that has passed.
pub const YEAR_PASSED: &[&str] = &["过去一年", "一年来", "去年", "上年", "今年"];

/// Words of a growth against another base than the year before.
pub const OTHER_BASE: &[&str] = &[
    "比19", "比20", "较19", "较20", "与19", "与20", "末", "累计", "倍增", "同期",
];

/// Words of a share that takes the name of its whole.
pub const SHARE_OF: &[&str] = &["占全", "的"];

/// Words by which a text says that its targets follow.
pub const ANNOUNCES_TARGETS: &[&str] = &[
    "预期目标是",
    "预期目标为",
    "预期目标：",
    "主要目标是",
    "主要目标为",
    "主要目标：",
    "发展目标是",
    "目标是：",
    "今后五年要",
    "努力实现",
    "年计划",
];

/// What names the ratio of the three sectors.
pub const RATIO_NAMES: &[&str] = &[
    "三次产业结构",
    "三次产业比",
    "三产结构",
    "三产比",
    "三次产业占比",
    "三次产业比重",
    "三次产业增加值占比",
    "一二三产业占比",
    "一二三产业比重",
    "一、二、三产业占比",
    "一、二、三产业比重",
    "一二三产业比",
    "一、二、三产业比",
    "产业结构",
];

/// What may stand between 分别 and the first of the shares.
pub const SHARE_VERBS: &[&str] = &["达到", "达", "为", "是", "占"];

/// What stands before the parts of a whole.
pub const PART: &str = "其中";

/// What stands for a whole only in the mean: its parts may lie above it.
pub const MEANS: &[&str] = &[
    "标准", "保障", "人均", "平均", "每", "均", "户均", "单位", "率", "比", "价",
];

/// The word that says that a list of values follows a list of names in its order.
pub const EACH: &str = "分别";

/// What joins the members of a list.
pub const JOINS: &[&str] = &["以及", "、", "和", "与", "及"];

/// The one of them that joins nothing else.
pub const PAUSES: &[&str] = &["、"];

/// Units that a bound word may follow in a list.
pub const UNITS_WITH_BOUND: &[&str] = &["%", "亿元", "万元", "元", "个百分点", "万人"];

/// Names of a list that may stand for two.
pub const DOUBLE_NAMES: &[&str] = &[
    "城乡",
    "存贷",
    "进出口",
    "产销",
    "本外币",
    "内外",
    "一二",
    "二三",
    "双",
    "两",
    "三",
    "各",
    "等",
    "多",
    "省市",
    "国家省",
    "国、省",
    "国省",
    "等级",
    "四",
    "五",
    "之",
    "的",
    "人财物",
];

/// Words of a text that plans.
pub const PLAN_WORDS: &[&str] = &[
    "目标",
    "计划",
    "规划",
    "力争",
    "确保",
    "任务",
    "工作安排",
    "要点",
    "部署",
    "预期",
    "推进",
    "加快",
    "我们要",
    "今后",
    "下一步",
];

/// What the head of a second document ends in.
pub const REPORT_HEADS: &[&str] = &[
    "政府工作报告",
    "政府工作计划",
    "工作要点",
    "国民经济和社会发展计划",
    "规划纲要",
];
