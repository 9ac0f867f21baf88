//! Investment and projects: what names them, and by what a part is told from its whole.

/// What names of investment hold.
pub const INVESTMENT: &str = "投资";

/// The end of the name of all that a project will cost, of which the money of one year is a part.
pub const WHOLE_INVESTMENT: &str = "总投资";

/// Of these words the names of investment are made that do not tell of what it is, the longest first.
pub const BARE_INVESTMENT: &[&str] = &[
    "投资额",
    "投资",
    "计划",
    "实施",
    "完成",
    "实现",
    "年度",
    "当年",
    "今年",
    "全年",
    "年内",
    "总",
    "年",
];

/// Units of an axis of money with their power of ten, the greatest first.
pub const MONEY_UNITS: &[(&str, i8)] = &[("亿元", 8), ("万元", 4)];

/// What names of projects open or end with.
pub const PROJECT: &str = "项目";

/// What names of projects may end with, besides.
pub const WORKS: &str = "工程";

/// In names of projects that are not built: permits, fees, heritage.
pub const NOT_BUILT: &[&str] = &["审批", "许可", "收费", "遗产", "非遗", "证明"];

/// Between two amounts: the second one is a part of the first.
pub const PART_WORDS: &[&str] = &["其中", "包括", "含"];

/// Behind the whole: its parts follow.
pub const PART_OPENERS: &[char] = &['（', '(', '：', ':'];

/// What closes them.
pub const PART_CLOSERS: &[char] = &['）', ')'];

/// Behind these nothing is a part of what stands before.
pub const PART_ENDS: &[char] = &['。', '；', ';', '！', '？', '\n'];

/// Behind this a list of parts may have ended.
pub const CLAUSE_MARK: char = '，';

/// What names of money that is invested or spent hold.
pub const SPENT: &[&str] = &["投资", "资金", "投入", "支出", "补贴", "补助", "经费"];

/// In names of money that is promised, kept or earned, and not spent.
pub const NOT_SPENT: &[&str] = &[
    "签约", "合同", "协议", "储备", "基金", "存放", "结余", "收益", "收入",
];
