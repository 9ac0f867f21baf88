//! The words of the calendar.

/// Marks a year.
pub const YEAR: char = '年';
/// Marks a month.
pub const MONTH: char = '月';
/// Mark a day of a month.
pub const DAYS: &str = "日号";
/// Parts of a year, with their first and last month.
pub const YEAR_PARTS: &[(&str, u8, u8)] = &[
    ("上半年", 1, 6),
    ("下半年", 7, 12),
    ("前半年", 1, 6),
    ("后半年", 7, 12),
    ("年初", 1, 1),
    ("年底", 12, 12),
    ("年末", 12, 12),
    ("年终", 12, 12),
    ("年中", 6, 6),
    ("岁末", 12, 12),
];
/// The same behind a year that ends in 年 (2025年底).
pub const YEAR_EDGES: &[(&str, u8, u8)] = &[
    ("底", 12, 12),
    ("末", 12, 12),
    ("初", 1, 1),
    ("终", 12, 12),
    ("年底", 12, 12),
    ("年末", 12, 12),
    ("年初", 1, 1),
    ("伊始", 1, 1),
    ("首月", 1, 1),
    ("春季", 3, 5),
    ("夏季", 6, 8),
    ("秋季", 9, 11),
    ("冬季", 12, 12),
    ("春", 3, 5),
    ("夏天", 6, 8),
];
/// What may follow a month (6月底, 6月上旬).
pub const MONTH_EDGES: &[&str] = &["份", "底", "末", "初", "上旬", "中旬", "下旬", "月底", "中"];
/// A quarter.
pub const QUARTER: &str = "季度";
/// Before quarters, months and ranks: 前三季度, 前10位.
pub const FIRST: &str = "前头";
/// Words that end in 前 and are none of that (目前3个).
pub const NOT_BEFORE_FIRST: &str = "目之以提当此空超年日";
/// What follows 年 where it is no span (年级).
pub const NOT_BEHIND_YEAR: &str = "级龄轻";
/// Behind a year and part of it.
pub const YEAR_WORDS: &[&str] = &["度"];
/// Behind two digits and 年 they show that a year is meant (98年底).
pub const SHORT_YEAR_TAILS: &[&str] = &["底", "末", "初", "度", "上半年", "下半年"];
/// Between years that share one 年 (2021、2022年).
pub const YEAR_JOINTS: &str = "、和与及";
/// What stands before 半年 to name a half of the year, with its months.
pub const HALVES: &[(&str, (u8, u8))] = &[
    ("上", (1, 6)),
    ("下", (7, 12)),
    ("前", (1, 6)),
    ("后", (7, 12)),
];
/// Behind 日 they show that days are counted (5日内).
pub const NOT_BEHIND_DAY: &str = "内以游均间产处供元本币";
/// Quotes around the name of a plan.
pub const PLAN_QUOTES: &str = "“”\"‘’「」『』＂";
/// The names of the plans, their index in [`PLANS`], and whether the name stands without quotes.
pub const PLAN_NAMES: &[(&str, usize, bool)] = &[
    ("十一五", 10, true),
    ("十二五", 11, true),
    ("十三五", 12, true),
    ("十四五", 13, true),
    ("十五五", 14, true),
    ("十六五", 15, true),
    ("十七五", 16, true),
    ("十五", 9, false),
    ("九五", 8, false),
    ("八五", 7, false),
    ("七五", 6, false),
    ("六五", 5, false),
    ("五五", 4, false),
    ("四五", 3, false),
    ("三五", 2, false),
    ("二五", 1, false),
    ("一五", 0, false),
];
/// What shows that an unquoted numeral names a plan.
pub const PLAN_TAILS: &[&str] = &[
    "期间", "时期", "规划", "计划", "以来", "末", "初", "开局", "收官", "目标",
];
/// What may follow the ordinal of a plan in full: 第十四个五年规划.
pub const PLAN_FULL: &[&str] = &["个五年规划", "个五年计划", "个五年"];
/// Campaigns that are numbered like plans but are none of them.
pub const NOT_PLANS: &[&str] = &["普法"];
/// Plans, from the first (一五) on: first and last year.
pub const PLANS: &[(u16, u16)] = &[
    (1953, 1957),
    (1958, 1962),
    (1966, 1970),
    (1971, 1975),
    (1976, 1980),
    (1981, 1985),
    (1986, 1990),
    (1991, 1995),
    (1996, 2000),
    (2001, 2005),
    (2006, 2010),
    (2011, 2015),
    (2016, 2020),
    (2021, 2025),
    (2026, 2030),
    (2031, 2035),
    (2036, 2040),
    (2041, 2045),
    (2046, 2050),
];
/// Centuries and decades.
pub const CENTURY: &str = "世纪";
/// Decades.
pub const DECADE: &str = "年代";
/// Signs that stand for a digit that was masked.
pub const MASKS: &str = "_＿×xXＸ*＊○◯〇Oo□";
/// Between the parts of a date in digits.
pub const DATE_DASHES: &str = "-/.—－";
/// Behind four digits they show that no year is meant.
pub const NOT_BEHIND_BARE_YEAR: &str = "%‰％+＋:：∶/／";
/// What stands behind the number of a month, a day, a quarter, a decade, or of the first of two.
pub const BEHIND_DATES: &str = "月日号季年世至到";
