//! What of a document's facts may be shown as they are: also of one that came by a link, which has no
//! evidence.

use crate::catalogue::place::MUNICIPAL;
use crate::catalogue::{DocKind, Level};
use crate::report::{Analysis, Period};

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

    /// The years that it plans for: of a five-year plan the longer span, else the years that its title
    /// names; of another text its year, else the longer span.
    pub fn years(&self) -> Option<Period> {
        let own = self.year.map(Period::year);
        if self.doc_kind == Some(DocKind::FiveYearPlan) {
            self.horizon.or_else(|| self.titled_years()).or(own)
        } else {
            own.or(self.horizon)
        }
    }

    /// The first and the last year that the title names, where it names two.
    fn titled_years(&self) -> Option<Period> {
        let title = self.title.as_deref()?;
        let named = title.split(|c: char| !c.is_ascii_digit());
        let named = named.filter(|digits| digits.len() == 4);
        let mut named = named.filter_map(|digits| digits.parse().ok());
        let (start, end) = (named.next()?, named.next()?);
        (start < end).then_some(Period { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_of_a_plan() {
        let check =
            |kind: DocKind, title: &str, horizon: Option<(u16, u16)>, expected: (u16, u16)| {
                let analysis = Analysis {
                    doc_kind: Some(kind),
                    title: Some(title.to_owned()),
                    year: Some(2026),
                    horizon: horizon.map(|(start, end)| Period { start, end }),
                    ..Analysis::default()
                };
                let years = analysis.years().map(|years| (years.start, years.end));
                assert_eq!(years, Some(expected), "{title}");
            };
        let (five, plan) = (DocKind::FiveYearPlan, Some((2026, 2030)));
        check(five, "云溪市第十五个五年规划纲要", plan, (2026, 2030));
        check(five, "云溪市教育规划（2024-2026年）", None, (2024, 2026));
        check(five, "云溪市2026年规划", None, (2026, 2026));
        check(
            DocKind::WorkReport,
            "2026年政府工作报告",
            plan,
            (2026, 2026),
        );
        let alone = Analysis {
            horizon: Some(Period {
                start: 2026,
                end: 2030,
            }),
            ..Analysis::default()
        };
        assert_eq!(alone.years(), alone.horizon);
        assert_eq!(Analysis::default().years(), None);
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
