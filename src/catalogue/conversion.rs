//! Units that reports of different years and places write for the same figure.

use ConversionKind::{Area, Money, People, Weight};

/// Which figures a conversion is of; each group is switched by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConversionKind {
    /// Chinese weights of harvests against tonnes.
    Weight,
    /// 万人 against 人.
    People,
    /// 亩 against 公顷.
    Area,
    /// 亿元 against 万元.
    Money,
}

impl ConversionKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Weight, Self::People, Self::Area, Self::Money];
}

/// What one unit is in another one: `value × times ÷ by × 10^power`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conversion {
    /// The unit as written.
    pub from: &'static str,
    /// The unit that it is brought to.
    pub to: &'static str,
    /// The factor.
    pub times: u32,
    /// The divisor; 1 where the result is exact.
    pub by: u32,
    /// The power of ten.
    pub power: i8,
    /// Which figures it is of.
    pub kind: ConversionKind,
}

const fn exact(
    kind: ConversionKind,
    from: &'static str,
    to: &'static str,
    times: u32,
    power: i8,
) -> Conversion {
    Conversion {
        from,
        to,
        times,
        by: 1,
        power,
        kind,
    }
}

const fn hectares(from: &'static str, to: &'static str, power: i8) -> Conversion {
    Conversion {
        by: 15,
        ..exact(Area, from, to, 1, power)
    }
}

/// The conversions of the field. In the market system of measures (市制) one 斤 is half a kilogram and
/// fifteen 亩 are one 公顷: 亩 have no finite decimal in 公顷, all others are exact.
pub const CONVERSIONS: [Conversion; 14] = [
    exact(Weight, "亿斤", "万吨", 5, 0),
    exact(Weight, "万斤", "吨", 5, 0),
    exact(Weight, "斤", "公斤", 5, -1),
    exact(People, "万人", "人", 1, 4),
    exact(People, "人", "万人", 1, -4),
    exact(People, "万人次", "人次", 1, 4),
    hectares("万亩", "万公顷", 0),
    hectares("亿亩", "万公顷", 4),
    hectares("亩", "公顷", 0),
    exact(Area, "万公顷", "万亩", 15, 0),
    exact(Area, "公顷", "亩", 15, 0),
    exact(Money, "亿元", "万元", 1, 4),
    exact(Money, "万元", "亿元", 1, -4),
    exact(Money, "万亿元", "亿元", 1, 4),
];

/// The unit of harvests that also weighs ore and cement: brought back to 斤 only where the name says
/// what it is of.
pub const HARVEST: Conversion = exact(Weight, "万吨", "亿斤", 2, -1);

/// Words in the names of harvests.
pub const HARVESTS: [&str; 6] = ["粮", "谷", "豆", "油料", "稻", "小麦"];
