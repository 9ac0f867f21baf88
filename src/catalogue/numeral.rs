//! The characters that write numbers.

/// What a character says inside a Chinese numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumeralChar {
    /// 一 to 九 and 两.
    Digit(u8),
    /// 零, 〇.
    Zero,
    /// 十, 百, 千: the power of ten.
    Power(u8),
    /// 万, 亿, 兆: the power of ten.
    Scale(u8),
    /// 廿, 卅: so many tens.
    Tens(u8),
}

/// What a character says inside a Chinese numeral; traditional and formal forms included.
///
/// ```
/// use planlens::catalogue::{NumeralChar, numeral};
/// assert_eq!(numeral('億'), Some(NumeralChar::Scale(8)));
/// ```
pub fn numeral(c: char) -> Option<NumeralChar> {
    use NumeralChar::{Digit, Power, Scale, Tens, Zero};
    Some(match c {
        '零' | '〇' | '○' | '◯' => Zero,
        '一' | '壹' | '壱' => Digit(1),
        '二' | '贰' | '貳' => Digit(2),
        '两' | '兩' | '倆' | '俩' => Digit(2),
        '三' | '叁' | '參' => Digit(3),
        '四' | '肆' => Digit(4),
        '五' | '伍' => Digit(5),
        '六' | '陆' | '陸' => Digit(6),
        '七' | '柒' => Digit(7),
        '八' | '捌' => Digit(8),
        '九' | '玖' => Digit(9),
        '十' | '拾' => Power(1),
        '百' | '佰' => Power(2),
        '千' | '仟' => Power(3),
        '万' | '萬' => Scale(4),
        '亿' | '億' => Scale(8),
        '兆' => Scale(12),
        '廿' => Tens(2),
        '卅' => Tens(3),
        _ => return None,
    })
}

/// Forms that write numbers only together with others; alone they are words (队伍, 放肆, 陆地).
pub const FORMAL: &str = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟俩倆";
/// 两 stands only before a unit or a power, never in a row of digits.
pub const PAIR: &str = "两兩俩倆";
/// The first digit, which with a classifier is an article.
pub const ONE: &str = "一";
/// Between whole and fraction of a Chinese numeral.
pub const POINT: &str = "点點";
/// Before a number below zero.
pub const MINUS: &str = "负負";
/// 负 behind these belongs to the word before it (减负).
pub const NOT_BEFORE_MINUS: &str = "减税担抱自辜肩欠增胜";
/// Behind these a hyphen before a number without a unit is a minus.
pub const BEFORE_MINUS: &str = "长降升跌至到为率速幅过于";
/// A hyphen behind these parts two things.
pub const NOT_BEFORE_HYPHEN: &str = "\n%‰";
/// What stands for the round zero in a year (二0三五).
pub const ZEROS: &str = "0０OＯo";
/// Signs that may stand for a minus.
pub const HYPHENS: &str = "-－−";
/// More than the number says (20多项).
pub const MORE: &str = "多余餘";
/// Some more, behind a full ten (十来个).
pub const ABOUT_TEN: &str = "来";
/// An unknown digit: 几百, 数十.
pub const FEW: &str = "几幾数";
/// These are part of many words (人数, 指数) and count only before a power (数十).
pub const FEW_IN_WORDS: &str = "数";
/// 数 behind these belongs to the word before it.
pub const NOT_BEFORE_FEW: &str = "指总人户个次天倍件基系参分函多少半位家";
/// Chinese numerals and their stroke: 百分之, 三分之.
pub const PART_OF: &str = "分之";
/// Dashes of a range.
pub const DASHES: &str = "-－−–—―‐‑─~～〜∼";
/// Words of a range.
pub const TO_WORDS: &str = "至到";
/// What may stand between a number and the word of a range.
pub const INCLUDED: &[&str] = &["（含）", "(含)"];
/// Commas that may group digits by threes.
pub const GROUP_COMMA: char = ',';
/// The Chinese comma, which groups digits only where it cannot end a clause.
pub const WIDE_COMMA: char = '，';
/// The word for a power of ten above the number itself.
pub const SCALE_WORDS: &[(u8, &str)] = &[(4, "万"), (8, "亿"), (12, "万亿")];
/// Roman numerals of one character.
pub const ROMAN: &[(char, u8)] = &[
    ('Ⅰ', 1),
    ('Ⅱ', 2),
    ('Ⅲ', 3),
    ('Ⅳ', 4),
    ('Ⅴ', 5),
    ('Ⅵ', 6),
    ('Ⅶ', 7),
    ('Ⅷ', 8),
    ('Ⅸ', 9),
    ('Ⅹ', 10),
    ('Ⅺ', 11),
    ('Ⅻ', 12),
];
/// Characters that count in a list by themselves.
pub fn is_list_digit(c: char) -> bool {
    matches!(c, '\u{2460}'..='\u{249b}' | '\u{2776}'..='\u{2793}' | '\u{3220}'..='\u{3229}' | '\u{3280}'..='\u{3289}')
}
/// Full width to plain, percent signs to one; anything else stays.
pub fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' if !"，；：（）！？".contains(c) => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
        }
        '﹪' | '℅' => '%',
        _ => c,
    }
}
/// Whether the character is a space inside a line.
pub fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{3000}' | '\t' | '\u{2002}'..='\u{200b}'
    )
}
/// Every character that can open a lexeme: the scan stops at these only.
pub const OPENERS: &str = "0123456789.０１２３４５６７８９．零〇○◯一二三四五六七八九十百千万亿廿卅两兩\
    壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億俩倆几幾数半翻过每第ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ\
    ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
