use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::{before, behind};
use crate::base::Words;
use crate::catalogue::EditKind;
use crate::catalogue::punctuation::SENTENCE_ENDS;
use crate::catalogue::watermark::{ADDRESS_STARTS, BETWEEN, LIKELY, SURE};
use crate::syntax::head_mark::find_head_mark;
use crate::syntax::view::Change;

/// How often a watermark must stand in a text to be taken for one.
const OFTEN: usize = 3;

/// How many characters may stand between two words of one watermark.
const GAP: usize = 3;

/// The longest address, in bytes.
const LONGEST: usize = 60;

/// A word of a watermark where it stands.
struct Word<'t> {
    at: Range<usize>,
    text: &'t str,
    sure: bool,
}

/// The words that sharing sites strew over a text: their names, phrases and addresses, again and
/// again, in mid-sentence or on lines of their own.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let words = words(text);
    let sure = words.iter().filter(|word| word.sure).count();
    if words.len() < OFTEN {
        return Vec::new();
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &words {
        *counts.entry(word.text).or_default() += 1;
    }
    let mut changes: Vec<Change> = Vec::new();
    // The end of the last word that goes, so that one beside it goes too.
    let mut gone: Option<usize> = None;
    for (i, word) in words.iter().enumerate() {
        let beside =
            |end: usize, start: usize| is_between(text.get(end..start).unwrap_or_default());
        let often = counts.get(word.text).is_some_and(|count| *count >= OFTEN);
        let next = words.get(i + 1);
        let led = gone.is_some_and(|end| beside(end, word.at.start));
        let leads = next
            .is_some_and(|next| next.sure && sure >= OFTEN && beside(word.at.end, next.at.start));
        let goes = if word.sure {
            sure >= OFTEN
        } else {
            often || led || leads
        };
        if !goes {
            continue;
        }
        match changes.last_mut() {
            Some(last) if led => last.at.end = word.at.end,
            Some(_) | None => changes.push(Change {
                at: word.at.clone(),
                put: None,
                kind: Some(EditKind::Watermark),
            }),
        }
        gone = Some(word.at.end);
    }
    for change in &mut changes {
        change.at = widened(text, change.at.clone());
    }
    changes
}

/// Whether nothing but a few marks and spaces stands between two words.
fn is_between(text: &str) -> bool {
    text.chars().count() <= GAP && text.chars().all(|c| BETWEEN.contains(&c))
}

/// A watermark that is all of its line goes with the line end before it, so that the sentence that
/// it cuts closes again; the marks on both sides of it in the line go too.
fn widened(text: &str, at: Range<usize>) -> Range<usize> {
    let mark = |c: &char| BETWEEN.contains(c);
    let left = text.get(..at.start).unwrap_or_default();
    let right = text.get(at.end..).unwrap_or_default();
    let marks = |c: char| mark(&c) || c == '\t';
    let from = left.trim_end_matches(marks).len();
    let to = text.len() - right.trim_start_matches(marks).len();
    let opens = from == 0 || left.get(..from).is_some_and(|left| left.ends_with('\n'));
    let closes = to == text.len() || behind(text, to) == Some('\n');
    if opens && closes {
        let start = from.saturating_sub(1);
        let cut = is_cut(
            text.get(..start).unwrap_or_default(),
            text.get(to..).unwrap_or_default(),
        );
        start..if cut { to + 1 } else { to }
    } else {
        at
    }
}

/// Whether a sentence goes on from the line that ends `left` to the one behind the line end that
/// opens `right`.
fn is_cut(left: &str, right: &str) -> bool {
    let line = left.rsplit('\n').next().unwrap_or_default().trim_end();
    let next = right.strip_prefix('\n').unwrap_or_default().trim_start();
    line.chars().take(FULL).count() == FULL
        && !line.ends_with(SENTENCE_ENDS)
        && !line.ends_with(['\u{ff1a}', '\u{ff1b}', ':', ';'])
        && next.chars().next().is_some_and(char::is_alphanumeric)
        && find_head_mark(next.split('\n').next().unwrap_or_default()).is_none()
}

/// A line as long as this, in characters, is no heading.
const FULL: usize = 24;

/// The words of watermarks in the order of the text.
fn words(text: &str) -> Vec<Word<'_>> {
    static PHRASES: LazyLock<Words<'static>> = LazyLock::new(|| {
        let phrases = SURE.iter().chain(LIKELY);
        Words::new(phrases.chain(ADDRESS_STARTS).copied())
    });
    let addresses = SURE.len() + LIKELY.len();
    let mut words = Vec::new();
    let mut done = 0;
    for found in PHRASES.find_iter(text, 0..text.len()) {
        let mut at = found.at;
        if at.start < done {
            continue;
        }
        let index = found.index;
        if index >= addresses {
            let rest = text.get(at.start..).unwrap_or_default();
            let near = rest.bytes().take(LONGEST + 1);
            let len = near.take_while(|b| is_of_an_address(*b)).count();
            // One in brackets or behind a colon is the text's own.
            let told = before(text, at.start)
                .is_some_and(|c| matches!(c, '\u{ff1a}' | '\u{ff08}' | '(' | ':'));
            if len > LONGEST || told {
                continue;
            }
            at.end = at.start + len;
        }
        done = at.end;
        words.push(Word {
            text: text.get(at.clone()).unwrap_or_default(),
            sure: index < SURE.len(),
            at,
        });
    }
    words
}

fn is_of_an_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'/' | b':' | b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use crate::syntax::clean;

    fn check(raw: &str, expected: &str) {
        assert_eq!(clean(raw).text(), expected, "{raw}");
    }

    #[test]
    fn strewn_words_go() {
        check(
            "全市地区生产总值精品文档增长8%，固定资产投资精品文档增长10%，推进产业精品文档升级。",
            "全市地区生产总值增长8%，固定资产投资增长10%，推进产业升级。",
        );
        check(
            "地区生产总值增长道客巴巴8%，财政收入豆丁网增长6%，投资百度文库增长9%。",
            "地区生产总值增长8%，财政收入增长6%，投资增长9%。",
        );
        check(
            "地区生产总值www.abcdoc.com增长8%，财政收入www.abcdoc.com增长6%，投资增www.abcdoc.com长9%。",
            "地区生产总值增长8%，财政收入增长6%，投资增长9%。",
        );
        check(
            "学习资料整理 精品文档 可编辑\n一、地区生产总值增长8%。\n学习资料整理 精品文档 可编辑\n二、财政收入增长6%。\n学习资料整理 精品文档 可编辑",
            "一、地区生产总值增长8%。\n二、财政收入增长6%。",
        );
    }

    #[test]
    fn a_text_s_own_words_stay() {
        // Once or twice may be the text's own.
        check(
            "编纂地方文库，建设文库两座。",
            "编纂地方文库，建设文库两座。",
        );
        check("打造精品文档一批。", "打造精品文档一批。");
        check(
            "网址（www.example.gov.cn），网址：www.example.gov.cn，见（www.example.gov.cn）。",
            "网址（www.example.gov.cn），网址：www.example.gov.cn，见（www.example.gov.cn）。",
        );
    }
}
