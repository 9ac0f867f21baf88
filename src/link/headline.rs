//! The headline targets and their results alone, where a link of everything is cut on its way.

use std::collections::BTreeSet;

use super::{Content, Link, Results, View, sent};
use crate::catalogue::Role;
use crate::report::{Analysis, Change, uncorrected};

impl Link {
    /// A link to the headline targets of an analysis of `text` and to the results that they are held
    /// against, in the order of the text; [`Link::left_out`] says of how many statements it has none.
    /// `None` where that would be all of them, or none.
    pub fn headlines(analysis: &Analysis, text: &str) -> Option<Self> {
        let as_read = |id: &usize| {
            let original = analysis.original_of(*id);
            original.or_else(|| analysis.statements.get(*id))
        };
        let wanted = wanted(analysis);
        let wanted: BTreeSet<_> = wanted
            .iter()
            .filter_map(as_read)
            .map(std::ptr::from_ref)
            .collect();
        // The numbers of those that go along, as they were read.
        let kept: Vec<usize> = (0..)
            .zip(uncorrected(analysis))
            .filter(|(_, statement)| wanted.contains(&std::ptr::from_ref(*statement)))
            .map(|(number, _)| number)
            .collect();
        let left_out = analysis.statements.len().saturating_sub(kept.len());
        if kept.is_empty() || left_out == 0 {
            return None;
        }
        let mut results = Results::new(analysis, text);
        let mut number = 0..;
        results.rows.retain(|_| {
            number
                .next()
                .is_some_and(|n| kept.binary_search(&n).is_ok())
        });
        let mut corrections = sent(analysis);
        corrections.retain_mut(|correction| {
            let place = kept.binary_search(&correction.statement);
            correction.statement = place.unwrap_or_default();
            place.is_ok() && matches!(correction.change, Change::Set(_))
        });
        Some(Self {
            content: Content::Results(results),
            corrections,
            left_out,
            view: View::default(),
        })
    }
}

/// The ids of the headline targets and of their results.
fn wanted(analysis: &Analysis) -> BTreeSet<usize> {
    let targets = analysis.statements.iter();
    let targets = targets.filter(|s| s.headline && s.role == Role::Target);
    let mut wanted: BTreeSet<usize> = targets.map(|s| s.id).collect();
    let rows = analysis.progress.iter();
    let results = rows.filter(|row| row.gap.is_some() && wanted.contains(&row.target));
    let results: Vec<usize> = results.filter_map(|row| row.result).collect();
    wanted.extend(results);
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::link::{Correction, received};
    use crate::report::{Entry, Options, analyze};

    const TEXT: &str = "二〇二六年政府工作报告\n2025年，地区生产总值增长5.4%，进出口增长9%，新建学校3所。\n2026年预期目标为：地区生产总值增长5%左右；一般公共预算收入增长3%。\n三、重点工作\n新建医院2所。";

    /// The rows of the link, as `name value`, and how many were left out.
    fn told(analysis: &Analysis, text: &str) -> Option<(String, usize)> {
        let link = Link::headlines(analysis, text)?;
        let fragment = link.write(None).unwrap();
        assert_eq!(Link::read(&fragment, None), Ok(link.clone()));
        let Content::Results(results) = link.content else {
            panic!("results are what it holds");
        };
        let mut sent = results.analysis();
        let said = link.corrections.into_iter();
        let said: Vec<(usize, Change)> = said.map(|c| (c.statement, c.change)).collect();
        crate::report::correct_numbered(&mut sent, &said);
        let rows = sent.statements.iter();
        let rows = rows.map(|s| format!("{}{}", s.name, s.low.unwrap_or_default()));
        Some((rows.collect::<Vec<_>>().join(" "), link.left_out))
    }

    #[test]
    fn the_headlines_and_their_results_go_along() {
        let check = |text: &str, expected: Option<(&str, usize)>| {
            let analysis = analyze(text, &Options::default());
            let expected = expected.map(|(rows, left)| (rows.to_owned(), left));
            assert_eq!(told(&analysis, text), expected, "{text}");
        };
        check(
            TEXT,
            Some(("地区生产总值5.4 地区生产总值5 一般公共预算收入3", 3)),
        );
        check("", None);
        check("新建医院2所，新建学校3所。", None);
        check("2026年预期目标为：地区生产总值增长5%左右。", None);
    }

    #[test]
    fn what_was_corrected_goes_along_corrected() {
        let read = analyze(TEXT, &Options::default());
        let at = |name: &str, low: &str| {
            let rows = read.statements.iter();
            let mut rows = rows.filter(|s| s.name == name && s.low == low.parse().ok());
            rows.next().unwrap().id
        };
        let seven = vec![Entry::Low("7".parse().ok()), Entry::High("7".parse().ok())];
        let said = [
            (at("一般公共预算收入", "3"), Change::Set(seven.clone())),
            (at("新建医院", "2"), Change::Set(seven)),
            (at("进出口", "9"), Change::Removed),
        ];
        let said = said.map(|(statement, change)| Correction {
            statement,
            at: Span::default(),
            change,
        });
        let options = Options {
            corrections: received(&said, &read, TEXT),
            ..Options::default()
        };
        let analysis = analyze(TEXT, &options);
        let expected = "地区生产总值5.4 地区生产总值5 一般公共预算收入7";
        assert_eq!(told(&analysis, TEXT), Some((expected.to_owned(), 2)));
    }
}
