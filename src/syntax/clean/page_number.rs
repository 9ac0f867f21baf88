use crate::catalogue::EditKind;
use crate::catalogue::chrome::PAGE;
use crate::catalogue::heading::{BULLETS, CHAPTERS, DASHES, ORDINAL};
use crate::syntax::view::Change;

use super::line::Line;

/// Marks the lines that hold a page's number, and the running heads beside them.
pub(super) fn mark(text: &str, lines: &[Line], fates: &mut [Option<EditKind>]) {
    let mut bare: Vec<(usize, usize)> = Vec::new();
    for (i, (line, fate)) in lines.iter().zip(fates.iter_mut()).enumerate() {
        if line.is_blank() || line.chars > 40 || fate.is_some() {
            continue;
        }
        let inner = line.of(text);
        if let Ok(number) = inner.parse::<usize>()
            && inner.len() <= 4
        {
            bare.push((i, number));
        } else if is_page_line(inner) {
            *fate = Some(EditKind::PageMark);
        }
    }
    for (i, _) in pages(&bare) {
        if let Some(fate) = fates.get_mut(i) {
            *fate = Some(EditKind::PageMark);
        }
    }
    running_heads(text, lines, fates);
}

/// Of the lines that hold a bare number, those that count pages: each one more than the last, and
/// at least four lines apart.
fn pages(bare: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut pages: Vec<(usize, usize)> = Vec::new();
    let mut best = Vec::new();
    for &(line, number) in bare {
        match pages.last() {
            Some(last) if number == last.1 + 1 && line >= last.0 + 4 => pages.push((line, number)),
            Some(_) | None => {
                if pages.len() > best.len() {
                    best = pages;
                }
                pages = vec![(line, number)];
            }
        }
    }
    if pages.len() > best.len() {
        best = pages;
    }
    if best.len() < 2 {
        best.clear();
    }
    best
}

/// - 12 -, 第3页 共18页, Page 377 - …, P. 377, 3 / 18.
fn is_page_line(line: &str) -> bool {
    let squeezed: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let core =
        squeezed.trim_matches(|c: char| DASHES.contains(&c) || matches!(c, '-' | '·' | '|' | '~'));
    let digits = |t: &str| !t.is_empty() && t.len() <= 4 && t.bytes().all(|b| b.is_ascii_digit());
    if core.len() < squeezed.len() && digits(core) {
        return true;
    }
    if let Some((one, of)) = core.split_once('/') {
        return digits(one) && digits(of);
    }
    for word in ["Page", "PAGE", "page", "P.", "p."] {
        if let Some(rest) = core.strip_prefix(word) {
            let number = rest.bytes().take_while(u8::is_ascii_digit).count();
            return number > 0
                && (number == rest.len() || line.contains(" - ") || rest.contains("of"));
        }
    }
    words(core).is_some_and(|len| len == core.len())
}

/// How much of `text` a page's number in words takes: 第3页, 第3页共18页, 第3页，共18页.
fn words(text: &str) -> Option<usize> {
    let (first, page, of) = PAGE;
    let number = |rest: &str, before: char| -> Option<usize> {
        let rest = rest.strip_prefix(before)?;
        let inner = rest.trim_start_matches(' ');
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let behind = inner.get(digits..)?;
        let tail = behind.trim_start_matches(' ');
        let tail = tail
            .strip_prefix(page)
            .filter(|_| (1..=4).contains(&digits))?;
        Some(before.len_utf8() + rest.len() - tail.len())
    };
    let len = number(text, first)?;
    let rest = text.get(len..)?;
    let inner = rest.trim_start_matches([' ', ',', '\u{ff0c}', '/']);
    Some(number(inner, of).map_or(len, |more| len + rest.len() - inner.len() + more))
}

/// A page's number in words with the count of pages, in mid-sentence.
pub(super) fn inline(text: &str) -> Vec<Change> {
    let (first, page, of) = PAGE;
    let mut changes = Vec::new();
    let mut done = 0;
    for (at, _) in text.match_indices(page) {
        if at < done {
            continue;
        }
        let start = text
            .get(..at)
            .unwrap_or_default()
            .char_indices()
            .rev()
            .take(7)
            .find(|(_, c)| *c == first);
        if let Some((start, _)) = start
            && let Some(len) = text.get(start..).and_then(words)
            && text.get(start..start + len).is_some_and(|t| t.contains(of))
        {
            done = start + len;
            changes.push(Change {
                at: start..done,
                put: None,
                kind: Some(EditKind::PageMark),
            });
        }
    }
    changes
}

/// A short line beside a page's number that is set off by an ornament or names a chapter.
fn running_heads(text: &str, lines: &[Line], fates: &mut [Option<EditKind>]) {
    let is_page = |fate: Option<&Option<EditKind>>| fate == Some(&Some(EditKind::PageMark));
    for (i, line) in lines.iter().enumerate() {
        let beside = is_page(fates.get(i + 1)) || i > 0 && is_page(fates.get(i - 1));
        let inner = line.of(text);
        if beside
            && !line.is_blank()
            && line.chars <= 30
            && fates.get(i) == Some(&None)
            && (inner.ends_with(BULLETS) || inner.starts_with(ORDINAL) && inner.contains(CHAPTERS))
            && let Some(fate) = fates.get_mut(i)
        {
            *fate = Some(EditKind::PageChrome);
        }
    }
}
