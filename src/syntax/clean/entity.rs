/// The named entities that copies of web pages hold, with the character that each stands for;
/// `None` for those that stand for nothing seen.
const NAMED: &[(&str, Option<char>)] = &[
    ("nbsp", Some(' ')),
    ("ensp", Some(' ')),
    ("emsp", Some(' ')),
    ("thinsp", Some(' ')),
    ("ldquo", Some('\u{201c}')),
    ("rdquo", Some('\u{201d}')),
    ("lsquo", Some('\u{2018}')),
    ("rsquo", Some('\u{2019}')),
    ("quot", Some('"')),
    ("apos", Some('\'')),
    ("amp", Some('&')),
    ("lt", Some('<')),
    ("gt", Some('>')),
    ("mdash", Some('\u{2014}')),
    ("ndash", Some('\u{2013}')),
    ("hellip", Some('\u{2026}')),
    ("middot", Some('\u{b7}')),
    ("bull", Some('\u{2022}')),
    ("permil", Some('\u{2030}')),
    ("times", Some('\u{d7}')),
    ("deg", Some('\u{b0}')),
    ("plusmn", Some('\u{b1}')),
    ("le", Some('\u{2264}')),
    ("ge", Some('\u{2265}')),
    ("micro", Some('\u{b5}')),
    ("sup2", Some('\u{b2}')),
    ("sup3", Some('\u{b3}')),
    ("laquo", Some('\u{300a}')),
    ("raquo", Some('\u{300b}')),
    ("yen", Some('\u{a5}')),
    ("shy", None),
    ("zwnj", None),
    ("zwj", None),
];

/// The entity at byte `at` of `text` (an `&`): what it stands for and where it ends.
///
/// One escaped twice (`&amp;nbsp;`) is read through.
pub(super) fn read(text: &str, at: usize) -> Option<(Option<char>, usize)> {
    let (put, end) = read_at(text, at + 1)?;
    if put == Some('&')
        && let Some(inner) = read_at(text, end)
    {
        return Some(inner);
    }
    Some((put, end))
}

/// The entity whose name begins at byte `start`.
fn read_at(text: &str, start: usize) -> Option<(Option<char>, usize)> {
    let rest = text.get(start..)?;
    let len = rest.bytes().take(10).position(|b| b == b';')?;
    let name = rest.get(..len)?;
    let end = start + len + 1;
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        let c = char::from_u32(code)?;
        let put = match c {
            '\u{a0}' | '\u{3000}' | '\u{2002}' | '\u{2003}' => Some(' '),
            '\r' => None,
            c if c.is_control() && c != '\n' && c != '\t' => None,
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => None,
            c => Some(c),
        };
        return Some((put, end));
    }
    NAMED
        .iter()
        .find(|entity| entity.0 == name)
        .map(|entity| (entity.1, end))
}
