use std::borrow::Cow;

use super::value::measured;
use super::{Lang, unit};
use crate::base::Decimal;
use crate::catalogue::Verdict;
use crate::report::Progress;

/// How far the target lies from the result, with sign and unit: `+0.7个百分点`, a true minus before
/// what is negative; `None` where the two cannot be subtracted.
pub fn gap(lang: Lang, progress: &Progress) -> Option<String> {
    let unit = progress.gap_unit.as_deref().unwrap_or_default();
    Some(signed(lang, progress.gap?, unit))
}

/// The unit of a gap in a column of its own, as [`gap`] has it.
pub fn gap_unit(lang: Lang, written: &str) -> Cow<'_, str> {
    match (lang, written) {
        (Lang::En, "个百分点" | "百分点") => Cow::Borrowed("pp"),
        (Lang::En, _) | (Lang::Zh, _) => unit(lang, written),
    }
}

/// How far a target lies from the upper level's, and whether that is more: `+1.5个百分点 加码`.
pub fn raised(lang: Lang, gap: Decimal, higher: Option<bool>) -> String {
    let word = match higher {
        Some(true) => lang.pick("加码", "above"),
        Some(false) => lang.pick("低于上级", "below"),
        None => lang.pick("持平", "same"),
    };
    [&signed(lang, gap, "个百分点"), word].join(" ")
}

/// A difference with its sign and unit.
pub(super) fn signed(lang: Lang, gap: Decimal, unit: &str) -> String {
    let (sign, size) = if gap.is_negative() {
        ("−", gap.negate())
    } else if gap == Decimal::from(0) {
        ("", gap)
    } else {
        ("+", gap)
    };
    // A column is narrow, and the words are long.
    let short = lang == Lang::En && matches!(unit, "个百分点" | "百分点");
    if short {
        format!("{sign}{size} pp")
    } else {
        [sign, &measured(lang, size, unit)].concat()
    }
}

/// The sign of a verdict, beside its word: no colour tells them apart.
pub fn verdict_glyph(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "●",
        Verdict::Missed => "○",
        Verdict::Ahead => "→",
        Verdict::Incomparable => "≠",
        Verdict::NoResult => "–",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: Option<&str>, unit: &str, zh: Option<&str>, en: Option<&str>) {
        let progress = Progress {
            target: 0,
            result: Some(1),
            gap: value.map(|v| v.parse().unwrap()),
            gap_unit: Some(unit.to_owned()),
            verdict: Verdict::Ahead,
            reason: None,
        };
        assert_eq!(gap(Lang::Zh, &progress).as_deref(), zh);
        assert_eq!(gap(Lang::En, &progress).as_deref(), en);
    }

    #[test]
    fn units() {
        for (written, en) in [
            ("个百分点", "pp"),
            ("亿元", "100 million yuan"),
            ("个", "count"),
        ] {
            assert_eq!(gap_unit(Lang::En, written), en);
            assert_eq!(gap_unit(Lang::Zh, written), written);
        }
    }

    #[test]
    fn gaps() {
        check(
            Some("0.7"),
            "个百分点",
            Some("+0.7个百分点"),
            Some("+0.7 pp"),
        );
        check(
            Some("-12.5"),
            "亿元",
            Some("−12.5亿元"),
            Some("−1.25 billion yuan"),
        );
        check(Some("0"), "个百分点", Some("0个百分点"), Some("0 pp"));
        check(None, "", None, None);
    }
}
