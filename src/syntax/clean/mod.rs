//! Raw text to cleaned view, in passes; each is a pure function from the text before it to the
//! changes that it makes, and none of them looks at what another noted.

mod bold;
mod chrome;
mod entity;
mod footnote;
mod glyph;
mod line;
mod markdown;
mod page_mark;
mod page_number;
mod pinyin;
mod punctuation;
mod script;
mod space;
mod tag;
mod torn;
mod watermark;
mod wrap;

use super::view::{Change, View};

/// Reads the raw text into its cleaned view. Linear in the text's length; never panics.
///
/// ```
/// use planlens::syntax::clean;
/// let view = clean("地区生产总值 增长７．５ %左右,");
/// assert_eq!(view.text(), "地区生产总值增长7.5%左右，");
/// ```
pub fn clean(raw: &str) -> View {
    let passes: [fn(&str) -> Vec<Change>; 8] = [
        glyph::changes,
        script::changes,
        line::changes,
        watermark::changes,
        wrap::changes,
        bold::changes,
        pinyin::changes,
        space::changes,
    ];
    let mut view = View::plain(raw);
    for pass in passes {
        let changes = pass(view.text());
        view = view.apply(&changes);
    }
    view.settle()
}

/// Whether `c` is a Chinese character.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The character before byte `at`.
fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character at byte `at`.
fn behind(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}
