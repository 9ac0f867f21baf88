//! Units in English: a power of ten (万, 亿) and a base (元, 吨).

use std::borrow::Cow;

use super::Lang;

/// Powers of ten that a unit opens with, the longest first.
const POWERS: &[(&str, i8, &str)] = &[
    ("万亿", 12, "trillion"),
    ("千万", 7, "10 million"),
    ("百万", 6, "million"),
    ("亿", 8, "100 million"),
    ("万", 4, "10,000"),
    ("千", 3, "1,000"),
];

/// Bases that begin like a power but are one unit.
const WHOLE: &[(&str, &str)] = &[
    ("千米", "km"),
    ("千克", "kg"),
    ("千瓦", "kW"),
    ("千瓦时", "kWh"),
    ("千伏", "kV"),
    ("千伏安", "kVA"),
];

/// Bases; classifiers that only count have no English word.
const BASES: &[(&str, &str)] = &[
    ("", ""),
    ("元", "yuan"),
    ("元人民币", "yuan"),
    ("美元", "US dollars"),
    ("欧元", "euros"),
    ("人", "people"),
    ("名", "people"),
    ("人次", "visits"),
    ("户", "households"),
    ("亩", "mu"),
    ("公顷", "hectares"),
    ("公里", "km"),
    ("米", "m"),
    ("平方公里", "km²"),
    ("平方千米", "km²"),
    ("平方米", "m²"),
    ("立方米", "m³"),
    ("方", "m³"),
    ("吨", "tonnes"),
    ("吨标准煤", "tonnes of standard coal"),
    ("吨标煤", "tonnes of standard coal"),
    ("公斤", "kg"),
    ("斤", "jin"),
    ("度", "kWh"),
    ("瓦", "W"),
    ("微克/立方米", "µg/m³"),
    ("μg/m3", "µg/m³"),
    ("μg/m³", "µg/m³"),
    ("个百分点", "percentage points"),
    ("百分点", "percentage points"),
    ("倍", "times"),
    ("次", "times"),
    ("年", "years"),
    ("岁", "years"),
    ("天", "days"),
    ("个月", "months"),
    ("辆", "vehicles"),
    ("头", "head"),
    ("个", ""),
    ("家", ""),
    ("项", ""),
    ("件", ""),
    ("所", ""),
    ("处", ""),
    ("座", ""),
    ("条", ""),
    ("套", ""),
    ("张", ""),
    ("台", ""),
    ("只", ""),
    ("起", ""),
    ("部", ""),
    ("对", ""),
    ("列", ""),
    ("轮", ""),
];

/// The power of ten and the English base of a unit; `None` where the table knows it not.
pub(super) fn parts(unit: &str) -> Option<(i8, &'static str)> {
    let base = |text: &str| {
        WHOLE
            .iter()
            .chain(BASES)
            .find(|(zh, _)| *zh == text)
            .map(|(_, en)| *en)
    };
    if let Some(base) = base(unit) {
        return Some((0, base));
    }
    POWERS.iter().find_map(|(prefix, power, _)| {
        let rest = unit.strip_prefix(prefix)?;
        Some((*power, base(rest)?))
    })
}

/// A unit as a heading names it: `亿元` is `100 million yuan`; an unknown one as written.
pub fn unit(lang: Lang, written: &str) -> Cow<'_, str> {
    match lang {
        Lang::Zh => Cow::Borrowed(written),
        Lang::En => match parts(written) {
            None => Cow::Borrowed(written),
            Some((0, "")) if written.is_empty() => Cow::Borrowed(""),
            Some((0, "")) => Cow::Borrowed("count"),
            Some((power, base)) => {
                let scale = POWERS.iter().find(|p| p.1 == power).map_or("", |p| p.2);
                Cow::Owned(format!("{scale} {base}").trim().to_owned())
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, en: &str) {
        assert_eq!(unit(Lang::En, written), en);
        assert_eq!(unit(Lang::Zh, written), written);
    }

    #[test]
    fn units() {
        check("%", "%");
        check("‰", "‰");
        check("", "");
        check("亿元", "100 million yuan");
        check("万亿元", "trillion yuan");
        check("万人次", "10,000 visits");
        check("万千瓦", "10,000 kW");
        check("亿千瓦时", "100 million kWh");
        check("个百分点", "percentage points");
        check("个", "count");
        check("万个", "10,000");
        check("节(次)", "节(次)");
    }
}
