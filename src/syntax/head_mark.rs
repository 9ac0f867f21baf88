use crate::catalogue::heading;
use crate::catalogue::punctuation::{CLOSERS, FULL_FORMS};

/// The form of a mark that opens a heading or an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeadMarkKind {
    /// 第一章, 第二编.
    Chapter,
    /// 一、
    Numeral,
    /// （一）
    NumeralInBrackets,
    /// 1. or 1、
    Digit,
    /// （1） or 1）
    DigitInBrackets,
    /// ①
    Circled,
    /// 第一，
    Ordinal,
    /// 一是, 一要
    Spoken,
    /// ——
    Dash,
    /// ●
    Bullet,
}

/// A mark at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadMark {
    /// Its form.
    pub kind: HeadMarkKind,
    /// Its number, where it has one.
    pub number: Option<usize>,
    /// How many bytes it takes.
    pub len: usize,
}

/// The mark that `text` begins with.
///
/// ```
/// use planlens::syntax::{HeadMarkKind, find_head_mark};
/// let mark = find_head_mark("（三）聚焦功能完善").unwrap();
/// assert_eq!((mark.kind, mark.number), (HeadMarkKind::NumeralInBrackets, Some(3)));
/// assert!(find_head_mark("一年来").is_none());
/// ```
pub fn find_head_mark(text: &str) -> Option<HeadMark> {
    let first = text.chars().next()?;
    let rest = text.get(first.len_utf8()..)?;
    if first == '(' || FULL_FORMS.iter().any(|f| f.0 == '(' && f.1 == first) {
        return bracketed(first.len_utf8(), rest);
    }
    if first.is_ascii_digit() {
        return digit(text);
    }
    if heading::NUMERALS.contains(&first) {
        return numeral(text);
    }
    if first == heading::ORDINAL {
        return ordinal(first.len_utf8(), rest);
    }
    if let Some(at) = heading::CIRCLED.iter().position(|c| *c == first) {
        return Some(HeadMark {
            kind: HeadMarkKind::Circled,
            number: Some(at + 1),
            len: first.len_utf8(),
        });
    }
    if heading::BULLETS.contains(&first) {
        return Some(HeadMark {
            kind: HeadMarkKind::Bullet,
            number: None,
            len: first.len_utf8(),
        });
    }
    let dashes: usize = text
        .chars()
        .take_while(|c| heading::DASHES.contains(c))
        .map(char::len_utf8)
        .sum();
    (dashes > first.len_utf8()).then_some(HeadMark {
        kind: HeadMarkKind::Dash,
        number: None,
        len: dashes,
    })
}

/// The number that `text` begins with in Chinese numerals up to 999, and its length in bytes.
pub(crate) fn chinese_number(text: &str) -> Option<(usize, usize)> {
    let (mut total, mut digit, mut len) = (0usize, None, 0);
    for c in text.chars() {
        let Some(at) = heading::NUMERALS.iter().position(|n| *n == c) else {
            break;
        };
        match at {
            0..=8 if digit.is_some_and(|d| d > 0) => return None,
            0..=8 => digit = Some(at + 1),
            9 => total += digit.take().unwrap_or(1) * 10,
            10 => total += digit.take().unwrap_or(1) * 100,
            _ => digit = Some(0),
        }
        len += c.len_utf8();
        if len > 15 {
            return None;
        }
    }
    let number = total + digit.unwrap_or(0);
    (len > 0 && number > 0).then_some((number, len))
}

fn is_closing_bracket(c: char) -> bool {
    c == ')' || FULL_FORMS.iter().any(|f| f.0 == ')' && f.1 == c)
}

fn bracketed(open: usize, rest: &str) -> Option<HeadMark> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (kind, number, len) = if digits > 0 {
        let number = rest.get(..digits).filter(|_| digits < 3)?.parse().ok()?;
        (HeadMarkKind::DigitInBrackets, number, digits)
    } else {
        let (number, len) = chinese_number(rest)?;
        (HeadMarkKind::NumeralInBrackets, number, len)
    };
    let close = rest.get(len..)?.chars().next()?;
    is_closing_bracket(close).then_some(HeadMark {
        kind,
        number: Some(number),
        len: open + len + close.len_utf8(),
    })
}

fn digit(text: &str) -> Option<HeadMark> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits).filter(|_| digits < 3)?.parse().ok()?;
    let mut rest = text.get(digits..)?.chars();
    let end = rest.next()?;
    let kind = if is_closing_bracket(end) {
        HeadMarkKind::DigitInBrackets
    } else if heading::MARK_ENDS.iter().take(4).any(|m| *m == end) {
        HeadMarkKind::Digit
    } else {
        return None;
    };
    // 3.5% is a number, 3. and 3、 are marks.
    if rest
        .next()
        .is_some_and(|c| c.is_ascii_digit() && end == '.')
    {
        return None;
    }
    Some(HeadMark {
        kind,
        number: Some(number),
        len: digits + end.len_utf8(),
    })
}

fn numeral(text: &str) -> Option<HeadMark> {
    let (number, len) = chinese_number(text)?;
    let mut rest = text.get(len..)?.chars();
    let end = rest.next()?;
    // 一、二、三产业 counts, it opens nothing.
    if rest.next().is_some_and(|c| heading::NUMERALS.contains(&c))
        && rest.next().is_some_and(|c| heading::MARK_ENDS.contains(&c))
    {
        return None;
    }
    let kind = if heading::MARK_ENDS.contains(&end) {
        HeadMarkKind::Numeral
    } else if heading::SPOKEN.contains(&end) {
        HeadMarkKind::Spoken
    } else {
        return None;
    };
    Some(HeadMark {
        kind,
        number: Some(number),
        len: len + end.len_utf8(),
    })
}

fn ordinal(len: usize, rest: &str) -> Option<HeadMark> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, used) = if digits > 0 {
        (
            rest.get(..digits).filter(|_| digits < 3)?.parse().ok()?,
            digits,
        )
    } else {
        chinese_number(rest)?
    };
    let end = rest.get(used..)?.chars().next()?;
    let kind = if heading::CHAPTERS.contains(&end) {
        HeadMarkKind::Chapter
    } else if heading::MARK_ENDS.contains(&end) && !CLOSERS.contains(&end) {
        HeadMarkKind::Ordinal
    } else {
        return None;
    };
    Some(HeadMark {
        kind,
        number: Some(number),
        len: len + used + end.len_utf8(),
    })
}
