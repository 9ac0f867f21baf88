//! The marks of punctuation that part a text: data.

/// A mark of punctuation, by what it does to a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// 、 between members of a list.
    Pause,
    /// ，
    Comma,
    /// ：
    Colon,
    /// ；
    Semicolon,
    /// 。！？
    Stop,
    /// The end of a paragraph.
    Paragraph,
    /// （ and its kin.
    Open,
    /// ） and its kin.
    Close,
    /// “ and its kin.
    QuoteOpen,
    /// ” and its kin.
    QuoteClose,
    /// A dash, a bullet, any other sign that parts words.
    Other,
}

/// What opens an item at the head of a line, beside the other marks.
pub const BULLETS: &[char] = &['-', '*', '+', '·', '▪', '○', '◇', '□', '√', '☆', '➢'];

/// The mark that `c` is; `None` for letters and digits.
pub fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '、' => Mark::Pause,
        '，' | ',' => Mark::Comma,
        '：' | ':' => Mark::Colon,
        '；' | ';' => Mark::Semicolon,
        '。' | '！' | '？' | '!' | '?' | '…' => Mark::Stop,
        '\n' => Mark::Paragraph,
        '（' | '(' | '〔' | '【' | '[' | '［' => Mark::Open,
        '）' | ')' | '〕' | '】' | ']' | '］' => Mark::Close,
        '“' | '‘' | '《' | '「' | '『' | '〈' => Mark::QuoteOpen,
        '”' | '’' | '》' | '」' | '』' | '〉' => Mark::QuoteClose,
        '—' | '–' | '─' | '●' | '■' | '◆' | '▲' | '★' | '•' | '|' | '\t' | ' ' => {
            Mark::Other
        }
        _ => return None,
    })
}
