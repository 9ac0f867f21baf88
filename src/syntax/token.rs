use std::ops::Range;
use std::sync::LazyLock;

use super::quantity::{Lexeme, Numeric, Reason};
use crate::base::Words;
use crate::catalogue::mark::BULLETS;
use crate::catalogue::unit::TO_ONE;
use crate::catalogue::{Cue, Mark, cues, mark};

/// A piece of the view: every byte of it belongs to one token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands, in bytes of the view.
    pub at: Range<usize>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A cue word of the catalogue.
    Cue(Cue),
    /// A numeral, by its index among the lexemes.
    Numeric(usize),
    /// A mark of punctuation.
    Mark(Mark),
    /// Any other text.
    Text,
}

/// The words of the catalogue, ordered for the search once.
static WORDS: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(cues().iter().map(|cue| cue.0)));

/// A name in quotation marks is one word up to this many bytes (some 16 characters).
const LONGEST_QUOTED: usize = 48;

/// Cuts the view into tokens. `lexemes` are its numerals, in order.
pub fn tokenize(view: &str, lexemes: &[Lexeme]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(view.len() / 8);
    let mut at = 0;
    let mut next = 0;
    while at < view.len() {
        while lexemes.get(next).is_some_and(is_word) {
            next += 1;
        }
        let until = lexemes.get(next).map_or(view.len(), |l| l.at.start);
        if at < until {
            let ratio = lexemes.get(next).is_some_and(is_ratio);
            words(view, at..until, ratio, &mut tokens);
            at = until;
        } else {
            let end = lexemes.get(next).map_or(view.len(), |l| l.at.end);
            tokens.push(Token {
                kind: lexemes.get(next).map_or(TokenKind::Text, |l| kind(l, next)),
                at: at..end.max(at),
            });
            at = end.max(at);
            next += 1;
            if end == until {
                continue;
            }
        }
    }
    join_quoted(view, tokens, lexemes)
}

/// Whether a numeral is read as part of the words around it: 第三产业, 5G基站, 四好农村路.
fn is_word(lexeme: &Lexeme) -> bool {
    match &lexeme.what {
        Numeric::Other(reason) => match reason {
            Reason::Ordinal
            | Reason::Label
            | Reason::Code
            | Reason::Formula
            | Reason::Term
            | Reason::Class
            | Reason::Article
            | Reason::Each
            | Reason::Bare => true,
            Reason::ListMark | Reason::PageMark | Reason::Clock | Reason::TooLong => false,
        },
        Numeric::Quantity(_) | Numeric::Date(_) => false,
    }
}

/// A mark of a list parts words as a sign does.
fn kind(lexeme: &Lexeme, index: usize) -> TokenKind {
    match &lexeme.what {
        Numeric::Other(Reason::ListMark | Reason::PageMark) => TokenKind::Mark(Mark::Other),
        Numeric::Other(_) | Numeric::Quantity(_) | Numeric::Date(_) => TokenKind::Numeric(index),
    }
}

/// 2.1:1.
fn is_ratio(lexeme: &Lexeme) -> bool {
    match &lexeme.what {
        Numeric::Quantity(quantity) => quantity.unit.as_deref() == Some(TO_ONE),
        Numeric::Date(_) | Numeric::Other(_) => false,
    }
}

/// Cue words, marks and text of a stretch without numerals; `ratio` says that a ratio stands behind.
fn words(view: &str, range: Range<usize>, ratio: bool, tokens: &mut Vec<Token>) {
    let Some(stretch) = view.get(range.clone()) else {
        return;
    };
    let mut at = 0;
    let mut all = WORDS.find_iter(stretch, 0..stretch.len()).peekable();
    while let Some(found) = all.next() {
        // 收入比缩小到2.1: nothing is compared with, so the word ends a name.
        let leads = match all.peek() {
            Some(next) if next.at.start == found.at.end => cues()
                .get(next.index)
                .is_some_and(|cue| leads_to_value(cue.1)),
            Some(_) | None => ratio && found.at.end == stretch.len(),
        };
        let compares = cues()
            .get(found.index)
            .is_some_and(|cue| cue.1 == Cue::Compare);
        if leads && compares {
            continue;
        }
        marks(stretch, at..found.at.start, range.start, tokens);
        if let Some(cue) = cues().get(found.index) {
            tokens.push(Token {
                kind: TokenKind::Cue(cue.1),
                at: range.start + found.at.start..range.start + found.at.end,
            });
        }
        at = found.at.end;
    }
    marks(stretch, at..stretch.len(), range.start, tokens);
}

/// Whether the figure of what was named stands right behind.
fn leads_to_value(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::To | Cue::Reach | Cue::Limit | Cue::Keep | Cue::From
    )
}

/// Marks and text of a stretch without cue words.
fn marks(stretch: &str, part: Range<usize>, base: usize, tokens: &mut Vec<Token>) {
    let mut text = part.start;
    for (offset, c) in stretch.get(part.clone()).unwrap_or_default().char_indices() {
        let at = part.start + offset;
        // `- ` at the head of a line is an item's mark.
        let heads = BULLETS.contains(&c)
            && stretch
                .get(..at)
                .is_some_and(|before| before.ends_with('\n'));
        let mark = if heads { Some(Mark::Other) } else { mark(c) };
        let Some(mark) = mark else { continue };
        if text < at {
            tokens.push(Token {
                kind: TokenKind::Text,
                at: base + text..base + at,
            });
        }
        text = at + c.len_utf8();
        tokens.push(Token {
            kind: TokenKind::Mark(mark),
            at: base + at..base + text,
        });
    }
    if text < part.end {
        tokens.push(Token {
            kind: TokenKind::Text,
            at: base + text..base + part.end,
        });
    }
}

/// Makes a short quoted name one text token, numerals and cue words in it included; not “十四五”.
fn join_quoted(view: &str, tokens: Vec<Token>, lexemes: &[Lexeme]) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut open: Option<usize> = None;
    for token in tokens {
        let ends = match token.kind {
            TokenKind::Mark(Mark::QuoteOpen) => {
                open = Some(out.len());
                false
            }
            TokenKind::Mark(Mark::QuoteClose) => true,
            TokenKind::Mark(Mark::Stop | Mark::Paragraph) => {
                open = None;
                false
            }
            TokenKind::Mark(_) | TokenKind::Cue(_) | TokenKind::Numeric(_) | TokenKind::Text => {
                false
            }
        };
        let end = token.at.end;
        out.push(token);
        if ends && let Some(first) = open.take() {
            let start = out.get(first).map_or(end, |t| t.at.start);
            let dated = out
                .get(first..)
                .unwrap_or_default()
                .iter()
                .any(|t| match t.kind {
                    TokenKind::Numeric(n) => lexemes
                        .get(n)
                        .is_some_and(|l| matches!(l.what, Numeric::Date(_))),
                    TokenKind::Mark(_) | TokenKind::Cue(_) | TokenKind::Text => false,
                });
            if end - start <= LONGEST_QUOTED && !dated && view.is_char_boundary(start) {
                out.truncate(first);
                out.push(Token {
                    kind: TokenKind::Text,
                    at: start..end,
                });
            }
        }
    }
    out
}
