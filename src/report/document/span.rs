//! What of a document's facts may be shown as they are: also of one that came by a link, which has no
//! evidence.

use crate::catalogue::place::MUNICIPAL;
use crate::catalogue::{DocKind, Level};
use crate::report::{Analysis, Period};

/// Five-year plans end in years of this many.
const FIVE: u16 = 5;

impl Analysis {
    /// The level, unless it is a guess: a city that is not known as a prefecture may be a county's.
    pub fn told_level(&self) -> Option<Level> {
        let city = self
            .region
            .as_deref()
            .is_some_and(|name| name.ends_with(MUNICIPAL));
        self.level
            .filter(|level| !(city && *level == Level::County))
    }

    /// The years that it plans for: of a five-year plan, whose year is its last one, those that its title
    /// names, else the five that end there; of another text its year, else the longer span.
    pub fn years(&self) -> Option<Period> {
        let Some(end) = self.year else {
            return self.horizon;
        };
        if self.doc_kind != Some(DocKind::FiveYearPlan) {
            return Some(Period::year(end));
        }
        let title = self.title.as_deref().unwrap_or_default();
        let named = title.split(|c: char| !c.is_ascii_digit());
        let named = named.filter(|digits| digits.len() == 4);
        let first = named.filter_map(|digits| digits.parse().ok()).min();
        let whole = end % FIVE == 0;
        let start = match first.filter(|first| *first < end) {
            Some(first) => first,
            None if whole => end.saturating_sub(FIVE - 1),
            None => end,
        };
        Some(Period { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_of_a_plan() {
        let check =
            |kind: DocKind, title: &str, year: Option<u16>, expected: Option<(u16, u16)>| {
                let analysis = Analysis {
                    doc_kind: Some(kind),
                    title: Some(title.to_owned()),
                    year,
                    horizon: Some(Period {
                        start: 2026,
                        end: 2030,
                    }),
                    ..Analysis::default()
                };
                let years = analysis.years().map(|years| (years.start, years.end));
                assert_eq!(years, expected, "{title}");
            };
        let five = DocKind::FiveYearPlan;
        check(
            five,
            "云溪市规划纲要（2026—2030年）",
            Some(2030),
            Some((2026, 2030)),
        );
        check(
            five,
            "云溪市教育规划（2024-2026年）",
            Some(2026),
            Some((2024, 2026)),
        );
        check(
            five,
            "云溪市第十五个五年规划纲要",
            Some(2030),
            Some((2026, 2030)),
        );
        check(five, "云溪市规划", Some(2027), Some((2027, 2027)));
        check(
            DocKind::WorkReport,
            "2026年政府工作报告",
            Some(2026),
            Some((2026, 2026)),
        );
        check(
            DocKind::WorkReport,
            "政府工作报告",
            None,
            Some((2026, 2030)),
        );
    }

    #[test]
    fn a_guessed_level_is_not_told() {
        let check = |region: &str, level: Level, told: bool| {
            let analysis = Analysis {
                region: Some(region.to_owned()),
                level: Some(level),
                ..Analysis::default()
            };
            assert_eq!(analysis.told_level().is_some(), told, "{region}");
        };
        check("云溪市", Level::County, false);
        check("合肥市", Level::Prefecture, true);
        check("云溪县", Level::County, true);
        check("上海市", Level::Province, true);
    }
}
