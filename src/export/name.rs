//! What a file is called: place, year and view.

use super::work::Work;

/// Characters of a place or title in a name, at most.
const LONGEST: usize = 40;

/// The name of a file of `work` that shows `view`, with the extension `kind`:
/// `安徽省-2026-指标.xlsx`. The place, else the title or the name of the source; no year where the
/// text tells none. Characters that a file system or a shell has a use for are left out.
pub fn file_name(work: &Work<'_>, view: &str, kind: &str) -> String {
    let analysis = work.analysis;
    let source = analysis.source.as_deref().filter(|source| *source != "-");
    let place = [
        analysis.region.as_deref(),
        analysis.title.as_deref(),
        source.map(stem),
    ];
    let place = place
        .into_iter()
        .flatten()
        .map(safe)
        .find(|name| !name.is_empty());
    let place = place.unwrap_or_else(|| work.lang.pick("指标镜", "planlens").to_owned());
    let year = analysis.years().map(|span| {
        if span.start == span.end {
            span.end.to_string()
        } else {
            format!("{}-{}", span.start, span.end)
        }
    });
    let parts = [Some(place), year, Some(safe(view))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    [&parts.join("-"), ".", kind].concat()
}

/// A path's last part without its ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        Some(_) | None => name,
    }
}

/// Letters, digits and Han characters; everything else becomes one hyphen between them.
fn safe(text: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for c in text.chars() {
        if !c.is_alphanumeric() && c != '_' {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push('-');
        }
        gap = false;
        out.push(c);
        if out.chars().count() >= LONGEST {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Analysis, Period};
    use crate::words::Lang;

    #[track_caller]
    fn check(analysis: &Analysis, lang: Lang, view: &str, expected: &str) {
        let work = Work {
            analysis,
            text: "",
            lang,
            filled: &[],
            coded: &[],
        };
        assert_eq!(file_name(&work, view, "xlsx"), expected);
    }

    #[test]
    fn place_year_view() {
        let mut analysis = Analysis {
            region: Some("安徽省".to_owned()),
            title: Some("2026年政府工作报告".to_owned()),
            year: Some(2026),
            ..Analysis::default()
        };
        check(&analysis, Lang::Zh, "指标", "安徽省-2026-指标.xlsx");
        check(
            &analysis,
            Lang::En,
            "indicators",
            "安徽省-2026-indicators.xlsx",
        );
        analysis.region = None;
        analysis.year = None;
        analysis.horizon = Some(Period {
            start: 2026,
            end: 2030,
        });
        check(
            &analysis,
            Lang::Zh,
            "指标",
            "2026年政府工作报告-2026-2030-指标.xlsx",
        );
    }

    #[test]
    fn nothing_that_a_file_system_minds() {
        let mut analysis = Analysis {
            title: Some("../a/b: *?\"<>|\u{202e}\n．。con".to_owned()),
            ..Analysis::default()
        };
        check(&analysis, Lang::Zh, "指标", "a-b-con-指标.xlsx");
        analysis.title = None;
        analysis.source = Some("各省/甲 省.2026.txt".to_owned());
        check(&analysis, Lang::Zh, "指标", "甲-省-2026-指标.xlsx");
        analysis.source = Some("-".to_owned());
        check(&analysis, Lang::Zh, "指标", "指标镜-指标.xlsx");
        check(&analysis, Lang::En, "brief", "planlens-brief.xlsx");
        analysis.title = Some("长".repeat(300));
        check(
            &analysis,
            Lang::Zh,
            "指标",
            &format!("{}-指标.xlsx", "长".repeat(40)),
        );
    }
}
