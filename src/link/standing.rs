//! Which result each target is read against, as it travels along: the text tells it, which does not.

use super::coder::{Bit, Choice, Coder, Number, Reader, Writer};
use super::fields::listed;
use super::{LinkError, TooLarge, frozen};
use crate::catalogue::{Mismatch, Verdict};
use crate::report::{Analysis, Progress, beside};

/// No link has more of them: that many rows are no one's to send.
const MOST: usize = 8192;

/// A target beside its result, by their numbers among the statements of the link as they are
/// corrected: what was added stands behind the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The target.
    pub target: usize,
    /// The result, where there is one.
    pub result: Option<usize>,
    /// How they stand to each other.
    pub verdict: Verdict,
    /// Why they are not comparable.
    pub reason: Option<Mismatch>,
}

/// The rows of an analysis; none where no target has a result, for then they tell nothing.
pub(super) fn standings(analysis: &Analysis) -> Vec<Standing> {
    let read = analysis.statements.iter().filter(|s| !s.is_added()).count();
    let (mut first, mut added) = (0..read, read..);
    // By its id: the number that the statement has in the link.
    let numbers: Vec<usize> = analysis
        .statements
        .iter()
        .filter_map(|s| {
            if s.is_added() {
                added.next()
            } else {
                first.next()
            }
        })
        .collect();
    let number = |id: usize| numbers.get(id).copied();
    let row = |row: &Progress| {
        Some(Standing {
            target: number(row.target)?,
            result: row.result.and_then(number),
            verdict: row.verdict,
            reason: row.reason,
        })
    };
    if analysis.progress.iter().all(|row| row.result.is_none()) {
        return Vec::new();
    }
    analysis
        .progress
        .iter()
        .filter_map(row)
        .take(MOST)
        .collect()
}

/// Puts the rows into what a link holds, as it was corrected. What they say of statements that there
/// are not, or that are neither target nor result, is left out: links can be forged.
pub(super) fn stand(analysis: &mut Analysis, standings: &[Standing]) {
    let rows = standings.iter().filter_map(|standing| {
        let Standing {
            target,
            result,
            verdict,
            reason,
        } = *standing;
        beside(&analysis.statements, (target, result), verdict, reason)
    });
    analysis.progress = rows.collect();
}

/// The rows as bytes.
pub(super) fn write(standings: &[Standing]) -> Result<Vec<u8>, TooLarge> {
    let mut writer = Writer::new();
    let written = Model::default().standings(&mut writer, standings);
    if written.as_deref() == Some(standings) {
        Ok(writer.finish())
    } else {
        Err(TooLarge)
    }
}

/// The rows again.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Standing>, LinkError> {
    let mut reader = Reader::new(bytes);
    let read = Model::default().standings(&mut reader, &[]);
    if reader.over() {
        return Err(LinkError::Damaged);
    }
    read.ok_or(LinkError::Newer)
}

#[derive(Default)]
struct Model {
    count: Number,
    step: Number,
    present: Bit,
    /// Results mostly follow each other as their targets do.
    from: Number,
    verdict: Choice,
    named: Bit,
    reason: Choice,
}

impl Model {
    fn standings(&mut self, coder: &mut dyn Coder, told: &[Standing]) -> Option<Vec<Standing>> {
        let count = self.count.index(coder, told.len());
        let empty = Standing {
            target: 0,
            result: None,
            verdict: Verdict::NoResult,
            reason: None,
        };
        let (mut target, mut result) = (0, 0);
        let mut coded = Vec::new();
        for at in 0..count {
            if coder.over() || at == MOST {
                return None;
            }
            let told = told.get(at).unwrap_or(&empty);
            target = walk(coder, &mut self.step, target, told.target)?;
            let there = self.present.code(coder, told.result.is_some());
            if there {
                let to = told.result.unwrap_or_default();
                result = walk(coder, &mut self.from, result, to)?;
            }
            let verdict = listed(coder, &mut self.verdict, frozen::VERDICTS, told.verdict)?;
            let reason = if self.named.code(coder, told.reason.is_some()) {
                let reason = told.reason.unwrap_or(Mismatch::Caliber);
                Some(listed(coder, &mut self.reason, frozen::MISMATCHES, reason)?)
            } else {
                None
            };
            coded.push(Standing {
                target,
                result: there.then_some(result),
                verdict,
                reason,
            });
        }
        Some(coded)
    }
}

/// Codes a number by its distance from another one.
fn walk(coder: &mut dyn Coder, model: &mut Number, from: usize, to: usize) -> Option<usize> {
    let start = i64::try_from(from).ok()?;
    let step = i64::try_from(to).ok()?.checked_sub(start)?;
    usize::try_from(start.checked_add(model.signed(coder, step))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    const TEXT: &str = "2025年，地方财政收入增长3%（同口径增长4%），进出口增长6%。2026年预期目标：地方财政收入增长5%左右，进出口增长7%，居民收入与经济增长同步。";

    #[test]
    fn what_stands_beside_comes_back() {
        let analysis = analyze(TEXT, &Options::default());
        let told = standings(&analysis);
        assert_eq!(told.len(), analysis.progress.len());
        assert!(told.iter().any(|row| row.result.is_some()));
        let bytes = write(&told).unwrap();
        assert_eq!(read(&bytes), Ok(told.clone()));
        let mut again = Analysis {
            statements: analysis.statements.clone(),
            ..Analysis::default()
        };
        stand(&mut again, &told);
        assert_eq!(again.progress, analysis.progress);
    }

    #[test]
    fn without_results_there_is_nothing_to_tell() {
        let analysis = analyze("今年预期目标为：地区生产总值增长5%。", &Options::default());
        assert_eq!(analysis.progress.len(), 1);
        assert_eq!(standings(&analysis), []);
    }

    #[test]
    fn forged_numbers_are_left_out() {
        let analysis = analyze(TEXT, &Options::default());
        let all = &analysis.statements;
        let (target, result) = (all.len() - 1, 0);
        let row = |target, result| Standing {
            target,
            result: Some(result),
            verdict: Verdict::Met,
            reason: None,
        };
        let check = |standing: Standing, rows: usize| {
            let mut again = analysis.clone();
            stand(&mut again, &[standing]);
            assert_eq!(again.progress.len(), rows, "{standing:?}");
        };
        check(row(all.len(), result), 0);
        check(row(target, all.len()), 0);
        check(row(result, result), 0);
        check(row(target, target), 0);
        // 与经济增长同步 cannot be subtracted: whatever is said, there is no gap.
        let mut again = analysis.clone();
        stand(&mut again, &[row(target, result)]);
        assert!(
            again
                .progress
                .iter()
                .all(|row| row.gap.is_none() && row.verdict == Verdict::Incomparable)
        );
    }

    #[test]
    fn damaged_bytes_are_told() {
        let bytes = write(&standings(&analyze(TEXT, &Options::default()))).unwrap();
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x55;
            let _told = read(&damaged);
            let _cut = read(&bytes[..at]);
        }
    }
}
