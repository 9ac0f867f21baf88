//! What a picture of a chart is called.

use crate::report::Analysis;

/// The name of a picture's file, without its ending: place, year and chart (`安平县_2026_主要预期目标`);
/// the document's title where neither place nor year is known. What file systems do not take is left
/// out.
pub fn picture_name(analysis: &Analysis, chart: &str) -> String {
    let years = analysis.years().map(|span| match span.start {
        start if start == span.end => start.to_string(),
        start => format!("{start}-{}", span.end),
    });
    let mut parts: Vec<String> = [analysis.region.clone(), years]
        .into_iter()
        .flatten()
        .collect();
    if parts.is_empty() {
        parts.extend(analysis.title.clone());
    }
    parts.push(chart.to_owned());
    let taken = |c: &char| !c.is_whitespace() && !c.is_control() && !r#"\/:*?"<>|."#.contains(*c);
    parts
        .iter()
        .map(|part| part.chars().filter(taken).take(40).collect())
        .collect::<Vec<String>>()
        .join("_")
}

/// What stands over the chart in its picture: the document's title, and what is drawn.
pub fn picture_heading(analysis: &Analysis, chart: &str) -> String {
    match &analysis.title {
        Some(title) => [title, " · ", chart].concat(),
        None => chart.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Period;

    fn check(region: Option<&str>, year: Option<u16>, title: Option<&str>, expected: &str) {
        let analysis = Analysis {
            region: region.map(str::to_owned),
            year,
            title: title.map(str::to_owned),
            ..Analysis::default()
        };
        assert_eq!(picture_name(&analysis, "主要预期目标"), expected);
    }

    #[test]
    fn names() {
        let plan = Some("安平县 2026年: 计划/草案.doc");
        check(Some("安平县"), Some(2026), plan, "安平县_2026_主要预期目标");
        check(None, Some(2026), plan, "2026_主要预期目标");
        check(None, None, plan, "安平县2026年计划草案doc_主要预期目标");
        check(None, None, None, "主要预期目标");
        let analysis = Analysis {
            horizon: Some(Period {
                start: 2026,
                end: 2030,
            }),
            ..Analysis::default()
        };
        assert_eq!(picture_name(&analysis, "图"), "2026-2030_图");
    }
}
