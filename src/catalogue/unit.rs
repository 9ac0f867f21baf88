//! The units of the genre, by family.

include!(concat!(env!("OUT_DIR"), "/units.rs"));

/// What family a unit belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// %, 百分之.
    Percent,
    /// ‰, 千分之.
    Permille,
    /// 个百分点, 个点.
    Point,
    /// 元, 亿美元.
    Money,
    /// A classifier: 个, 家, 万人次.
    Count,
    /// 公里, 万亩, 吨, 千瓦时.
    Measure,
    /// One thing for another: 微克/立方米, 元/人.
    PerUnit,
    /// 倍, 翻番.
    Multiple,
    /// 分.
    Score,
    /// A part of the whole, given in percent: 七成, 三分之二, 一半.
    Share,
    /// 小时, 天; years with a fraction (11.3年).
    Duration,
    /// No unit stands there, or only a bare 万 or 亿.
    None,
}

/// One unit as texts write it, without a leading 万 or 亿.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// As written.
    pub text: &'static str,
    /// As shown.
    pub shown: &'static str,
    /// Its family.
    pub kind: UnitKind,
    /// Characters that, following it, show that it is part of a longer word (门 after 部).
    pub not_before: &'static str,
    /// It stands only behind digits or a 万 or 亿, not behind a plain Chinese numeral.
    pub digits_only: bool,
}

/// The units that begin with a character, the longest first.
///
/// ```
/// use planlens::catalogue::units_from;
/// assert_eq!(units_from('‰').first().map(|unit| unit.shown), Some("‰"));
/// ```
pub fn units_from(first: char) -> &'static [Unit] {
    let start = UNITS.partition_point(|unit| unit.text.chars().next() < Some(first));
    let rest = UNITS.get(start..).unwrap_or_default();
    let len = rest
        .iter()
        .take_while(|unit| unit.text.starts_with(first))
        .count();
    rest.get(..len).unwrap_or_default()
}

/// What may stand below a stroke (元/人·年) beside the units themselves.
pub const BELOW_STROKE: &[&str] = &[
    "年", "月", "日", "人", "户", "亩", "万元", "人·月", "人·年", "GDP", "次", "台", "周", "季",
    "a", "d", "s", "h", "c", "cm", "L", "l", "立方", "学年", "班", "床", "车", "村", "校", "师",
    "生", "月·人", "年·人", "L·d", "单位", "人天", "人月", "月人", "家", "件", "项", "个",
];

/// Behind these two an amount of money goes on in smaller coin.
pub const WHOLE_COIN: &str = "元";

/// Smaller coins with the power of ten that they stand for.
pub const SMALL_COINS: &[(&str, i8)] = &[
    ("角", -1),
    ("毛", -1),
    ("分钱", -2),
    ("分", -2),
    ("角钱", -1),
    ("毛钱", -1),
];

/// Powers of ten that a unit opens with (万亿元, 千万人), the longest first.
pub const POWERS: &[(&str, i8)] = &[
    ("万亿", 12),
    ("千亿", 11),
    ("百亿", 10),
    ("十亿", 9),
    ("亿", 8),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("万", 4),
];

/// 个 may stand between a numeral and 亿 (两个亿).
pub const LOOSE_CLASSIFIER: &str = "个";

/// Behind [`LOOSE_SCALES`] they class what is counted: 3个万亿级产业.
pub const NOT_LOOSE: &str = "级产企园项集";

/// The unit of shares and rates.
pub const PERCENT: &str = "%";
/// The unit of 千分之.
pub const PERMILLE: &str = "‰";
/// So many to one: the unit of a ratio (城乡居民收入比2.06:1).
pub const TO_ONE: &str = ":1";
/// The unit of differences of percentages.
pub const POINT: &str = "个百分点";
/// The unit of multiples.
pub const MULTIPLE: &str = "倍";
/// The unit that a rank of water or road takes in Roman numerals (Ⅲ类).
pub const ROMAN_UNIT: &str = "类";
/// A tenth of the whole.
pub const TENTH: &str = "成";
/// Grades of ten, a hundred (两位数, 个位数), what of them stands before the character that opens
/// them, and their count of digits.
pub const DIGIT_COUNTS: &[(&str, &str, u8)] = &[
    ("个位数", "个位", 1),
    ("两位数", "", 2),
    ("二位数", "", 2),
    ("2位数", "", 2),
    ("三位数", "", 3),
];
/// Words that follow 翻, with the power of two.
pub const DOUBLINGS: &[(&str, u8)] = &[
    ("番", 1),
    ("一番", 1),
    ("两番", 2),
    ("三番", 3),
    ("四番", 4),
    ("倍", 1),
    ("了一番", 1),
    ("了两番", 2),
    ("1番", 1),
    ("2番", 2),
    ("3番", 3),
    ("二番", 2),
    ("了1番", 1),
    ("了2番", 2),
    ("一翻", 1),
];
/// Institutes, works and troops that are called by numbers: 40/41所 are two of them and no part of one.
pub const CALLED_BY_NUMBER: &str = "所院厂团师旅局处室";
/// The verb of doubling.
pub const DOUBLE: char = '翻';
/// Half, and the words it makes: the share that they say is 50 %.
pub const HALF_SHARES: &[&str] = &["一半", "半数", "过半"];
/// Half of one of these (半年, 半个月), or one and a half (一年半).
pub const HALF: char = '半';
/// Where these stand before it, a damaged `%。` is a ‰.
pub const PERMILLE_RATES: &[&str] = &["自然增长率", "自增率", "出生率", "死亡率"];
/// What follows a damaged `%。` that is a ‰ wherever it stands.
pub const BOUND_BEHIND: &[&str] = &["以内", "以下", "左右"];
/// Damaged ways to write ‰.
pub const PERMILLE_SPELLINGS: &[&str] = &["%o", "%O", "0/00", "o/oo", "%0", "/1000"];
/// The full stop in a damaged ‰ (`%。`).
pub const STOP_IN_PERMILLE: &str = "。";
/// The stroke between a unit and what it is told for.
pub const STROKE: &[&str] = &["/", "／"];
/// What may stand behind a loose classifier.
pub const LOOSE_SCALES: &[(&str, u8)] = &[("万亿", 12), ("亿", 8)];
/// Behind a number: and more (100+项).
pub const MORE_SIGN: &str = "+＋";
/// 半 before these is no half of the unit before it.
pub const NOT_BEHIND_HALF: &str = "导径岛年数个成壁";
/// What follows 两位数 where the growth is meant.
pub const GROWS: &str = "增长";
/// Halves of spans of time, with the unit.
pub const HALF_SPANS: &[(&str, &str)] = &[
    ("半年", "年"),
    ("半个月", "个月"),
    ("半个小时", "小时"),
    ("半小时", "小时"),
    ("半天", "天"),
];
/// The first character of 过半.
pub const PAST: char = '过';
/// 半.
pub const HALF_WORD: &str = "半";

/// Whether `text` is a unit of the catalogue, the whole of it.
pub fn is_unit(text: &str) -> bool {
    text.chars()
        .next()
        .is_some_and(|first| units_from(first).iter().any(|unit| unit.text == text))
}
/// Units of places and bodies: they count so few that no 万 or 亿 stands before them (万国博览会).
pub const NOT_SCALED: &[&str] = &[
    "国", "市", "县", "镇", "乡", "区", "园", "院", "村", "网", "校",
];
/// The unit of ages.
pub const AGE: &str = "岁";

/// Around a count's other unit: 头（只）.
pub static BRACKET_OPEN: &[&str] = &["（", "("];
/// See [`BRACKET_OPEN`].
pub static BRACKET_CLOSE: &[&str] = &["）", ")"];
