use std::borrow::Cow;

use super::Lang;

/// What relations point to most often, with its English name.
const KNOWN: &[(&str, &str)] = &[
    ("经济增长", "economic growth"),
    ("经济发展", "economic growth"),
    ("经济", "economic growth"),
    ("GDP", "GDP"),
    ("地区生产总值", "regional GDP"),
    ("居民收入", "household income"),
    ("全国", "the country"),
    ("全国平均", "the national average"),
    ("全国平均水平", "the national average"),
    ("全省", "the province"),
    ("全省平均", "the provincial average"),
    ("全省平均水平", "the provincial average"),
    ("全市", "the city"),
    ("全市平均", "the city's average"),
    ("全市平均水平", "the city's average"),
    ("上年", "the year before"),
    ("去年", "last year"),
    ("上年水平", "the year before"),
    ("去年水平", "last year"),
];

/// What a relation points to, in words: a known one by its English name, others as written.
pub fn reference(lang: Lang, written: &str) -> Cow<'_, str> {
    match lang {
        Lang::Zh => Cow::Borrowed(written),
        Lang::En => KNOWN
            .iter()
            .find(|(zh, _)| *zh == written)
            .map_or(Cow::Borrowed(written), |(_, en)| Cow::Borrowed(*en)),
    }
}
