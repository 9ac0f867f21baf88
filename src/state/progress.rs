//! 完成: which targets are listed beside their results.

use super::PAGE;
use crate::catalogue::Verdict;
use crate::report::{Analysis, Progress};

/// Which targets are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgressFilter {
    /// All of them.
    All,
    /// The headline targets.
    Headline,
    /// Those that stand so to their result.
    Verdict(Verdict),
}

/// How the targets beside their results are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProgressList {
    /// Which rows.
    pub filter: ProgressFilter,
    /// How many rows at most.
    pub limit: usize,
}

impl Default for ProgressList {
    fn default() -> Self {
        Self {
            filter: ProgressFilter::All,
            limit: PAGE,
        }
    }
}

impl ProgressList {
    /// Cuts otherwise: from the first page on.
    pub(super) fn cut(&mut self, filter: ProgressFilter) {
        *self = Self {
            filter,
            ..Self::default()
        };
    }
}

impl ProgressFilter {
    /// Every filter, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::All,
        Self::Headline,
        Self::Verdict(Verdict::Met),
        Self::Verdict(Verdict::Missed),
        Self::Verdict(Verdict::Ahead),
        Self::Verdict(Verdict::Incomparable),
        Self::Verdict(Verdict::NoResult),
    ];

    /// Whether it shows that one.
    pub fn takes(self, analysis: &Analysis, progress: &Progress) -> bool {
        match self {
            Self::All => true,
            Self::Headline => analysis
                .statements
                .get(progress.target)
                .is_some_and(|s| s.headline),
            Self::Verdict(verdict) => progress.verdict == verdict,
        }
    }

    /// The indexes of those that it shows, in the order of the targets.
    pub fn rows(self, analysis: &Analysis) -> Vec<usize> {
        let all = analysis.progress.iter().enumerate();
        let shown = all.filter(|(_, progress)| self.takes(analysis, progress));
        shown.map(|(index, _)| index).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    #[test]
    fn filtered() {
        let mut analysis = analyze(
            "今年预期目标为：地区生产总值增长7%左右。\n一、交通\n新建公路30公里。",
            &Options::default(),
        );
        let row = |target, verdict| Progress {
            target,
            result: None,
            gap: None,
            gap_unit: None,
            verdict,
            reason: None,
        };
        analysis.progress = vec![row(1, Verdict::NoResult), row(0, Verdict::Ahead)];
        for (filter, rows) in [
            (ProgressFilter::All, &[0, 1][..]),
            (ProgressFilter::Headline, &[1]),
            (ProgressFilter::Verdict(Verdict::NoResult), &[0]),
            (ProgressFilter::Verdict(Verdict::Met), &[]),
        ] {
            assert_eq!(filter.rows(&analysis), rows, "{filter:?}");
        }
    }
}
