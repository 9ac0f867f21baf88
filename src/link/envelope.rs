//! What stands around a payload, and what programs do to a link on its way.

use std::borrow::Cow;

use super::alphabet::{CHECK, check, read_bytes, six, write_bytes, write_number};
use super::kind::Version;
use super::{Codec, LinkError, Mode, View};
use crate::catalogue::Named as _;

/// A longer payload is none of ours, in characters.
const LONGEST: usize = 6_000_000;

/// A link without its wrapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Envelope {
    pub(super) version: Version,
    pub(super) mode: Mode,
    pub(super) codec: Codec,
    pub(super) payload: Vec<u8>,
    pub(super) view: View,
}

impl Envelope {
    /// The fragment, `#` included.
    pub(super) fn write(&self) -> String {
        let mut text = String::new();
        text.extend([
            self.version.letter(),
            self.mode.letter(),
            self.codec.letter(),
        ]);
        let mut payload = String::new();
        write_bytes(&self.payload, &mut payload);
        write_number(payload.len(), &mut text);
        text += &payload;
        let code = check(&text);
        let fragment = ["#", &text, &code].concat();
        with_view(&fragment, self.view.statement, self.view.view.as_deref())
    }

    /// Finds the link in what was pasted, an address around it or not.
    pub(super) fn read(pasted: &str) -> Result<Self, LinkError> {
        if pasted.len() > 2 * LONGEST {
            return Err(LinkError::Foreign);
        }
        let text = repair(pasted);
        let mut first = None;
        for (at, _) in text.match_indices('#') {
            let fragment = text.get(at + 1..).unwrap_or_default();
            match read_fragment(fragment) {
                Ok(envelope) => return Ok(envelope),
                Err(LinkError::Foreign) => {}
                Err(error) => first = first.or(Some(error)),
            }
        }
        match first {
            Some(error) => Err(error),
            None if text.contains('#') => Err(LinkError::Foreign),
            None => read_fragment(&text),
        }
    }
}

/// A link that opens at a statement, and in a view; `fragment` has neither yet.
pub fn with_view(fragment: &str, statement: Option<usize>, view: Option<&str>) -> String {
    let mut link = fragment.to_owned();
    if let Some(statement) = statement {
        link += "&s=";
        link += &statement.to_string();
    }
    if let Some(view) = view.filter(|view| is_word(view)) {
        link += "&view=";
        link += view;
    }
    link
}

/// Whether a link of that fragment tells no names for its indicators, so that they stand under the
/// catalogue's: those of the first version that hold no text.
pub fn is_nameless(fragment: &str) -> bool {
    let mut letters = fragment.trim_start_matches('#').chars();
    let version = letters.next().and_then(Version::from_letter);
    let mode = letters.next().and_then(Mode::from_letter);
    match (version, mode) {
        (Some(Version::Numbered), Some(Mode::Results | Mode::Sentences)) => true,
        (Some(Version::Numbered | Version::Named) | None, _) => false,
    }
}

/// Whether a pasted text may be a link, or hold one: only then it is worth the reading.
pub fn looks_like_link(pasted: &str) -> bool {
    let begins = |text: &str| {
        let mut letters = text.chars().map(narrow);
        let opens = letters.next().is_some_and(|c| c.is_ascii_digit())
            && letters.next().is_some_and(|c| c.is_ascii_lowercase());
        opens && letters.take(8).filter(|c| six(*c).is_some()).count() == 8
    };
    let marks = ["#", "%23", "%2523", "＃"];
    let mut behind = marks.iter().flat_map(|mark| {
        let at = pasted.match_indices(mark);
        at.filter_map(|(at, mark)| pasted.get(at + mark.len()..))
    });
    let alone = pasted.trim();
    (begins(alone) && alone.chars().all(|c| six(c).is_some())) || behind.any(begins)
}

/// A word of our own keys' values.
fn is_word(text: &str) -> bool {
    (1..=24).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

/// Undoes percent-encoding, which some programs apply twice, and takes out what wraps lines.
fn repair(pasted: &str) -> String {
    // Mail breaks lines with a `=` at their end, and quotes them with a `>` at their beginning.
    let unbroken = pasted.replace("=\r\n", "").replace("=\n", "");
    let mut text: String = unbroken
        .lines()
        .flat_map(|line| line.trim_start().trim_start_matches(['>', ' ']).chars())
        .filter(|c| !is_blank(*c))
        .map(narrow)
        .collect();
    for _ in 0..3 {
        match undo_percent(&text) {
            Cow::Borrowed(_) => break,
            Cow::Owned(undone) => text = undone.chars().filter(|c| !is_blank(*c)).collect(),
        }
    }
    text
}

/// A character as a Chinese keyboard writes it (＃１ｒ) as the one that is meant.
fn narrow(c: char) -> char {
    let code = u32::from(c);
    match c {
        '！'..='～' => char::from_u32(code - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// What is not seen, or separates lines and words.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
}

/// `%23` is `#`; what is beyond ASCII is none of a link's characters and stays.
fn undo_percent(text: &str) -> Cow<'_, str> {
    let mut undone = String::new();
    let mut rest = text;
    let mut changed = false;
    while let Some((before, behind)) = rest.split_once('%') {
        undone += before;
        let code = behind
            .get(..2)
            .filter(|pair| pair.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|pair| u8::from_str_radix(pair, 16).ok())
            .filter(u8::is_ascii);
        match code {
            Some(code) => {
                undone.push(char::from(code));
                rest = behind.get(2..).unwrap_or_default();
                changed = true;
            }
            None => {
                undone.push('%');
                rest = behind;
            }
        }
    }
    if !changed {
        return Cow::Borrowed(text);
    }
    undone += rest;
    Cow::Owned(undone)
}

fn read_fragment(fragment: &str) -> Result<Envelope, LinkError> {
    let run = fragment
        .find(|c| six(c).is_none())
        .unwrap_or(fragment.len());
    let (link, behind) = fragment.split_at(run);
    let mut letters = link.chars();
    let (first, second) = (letters.next(), letters.next());
    let version = first.and_then(Version::from_letter);
    let mode = second.and_then(Mode::from_letter);
    let known = version.is_some_and(|version| match (second, mode) {
        (None, _) => true,
        (Some(_), mode) => mode.is_some_and(|mode| version.has(mode)),
    });
    let frame = frame(link);
    let sound = frame.as_ref().is_some_and(|frame| frame.is_sound());
    if !known {
        let mended = |at: usize, letter: char| {
            let mut mended: Vec<char> = link.chars().collect();
            if let Some(place) = mended.get_mut(at) {
                *place = letter;
            }
            let mended: String = mended.into_iter().collect();
            frame_is_sound(&mended)
        };
        let newer = first.is_some_and(|v| v.is_ascii_digit() && v != '0');
        let damaged = Version::ALL.iter().any(|v| mended(0, v.letter()))
            || Mode::ALL.iter().any(|m| mended(1, m.letter()));
        return Err(if sound && newer {
            LinkError::Newer
        } else if damaged {
            LinkError::Damaged
        } else {
            LinkError::Foreign
        });
    }
    if second.is_none() && run < fragment.len() {
        return Err(LinkError::Foreign);
    }
    let Some(frame) = frame.filter(|frame| frame.code.is_some()) else {
        return Err(short(link, behind));
    };
    if !sound {
        return Err(LinkError::Damaged);
    }
    let (version, mode) = version.zip(mode).ok_or(LinkError::Newer)?;
    let codec = Codec::from_letter(frame.codec).ok_or(LinkError::Newer)?;
    let payload = read_bytes(frame.payload).ok_or(LinkError::Damaged)?;
    let rest = fragment.get(frame.end..).unwrap_or_default();
    Ok(Envelope {
        version,
        mode,
        codec,
        payload,
        view: read_view(rest),
    })
}

/// The parts of a link by their lengths.
struct Frame<'l> {
    codec: char,
    payload: &'l str,
    /// What the code is of.
    before: &'l str,
    /// The code; `None` where the link ends before it does.
    code: Option<&'l str>,
    end: usize,
}

impl Frame<'_> {
    fn is_sound(&self) -> bool {
        self.code == Some(check(self.before).as_str())
    }
}

fn frame_is_sound(link: &str) -> bool {
    frame(link).is_some_and(|frame| frame.is_sound())
}

/// The frame of what is all of our characters; `None` where its head is not whole.
fn frame(link: &str) -> Option<Frame<'_>> {
    let codec = link.chars().nth(2)?;
    let (mut length, mut at) = (0_usize, 3_usize);
    for shift in (0..25).step_by(5) {
        let digit = usize::try_from(six(link.get(at..=at)?.chars().next()?)?).ok()?;
        length |= (digit & 31) << shift;
        at += 1;
        if digit & 32 == 0 {
            break;
        }
    }
    let length = length.min(LONGEST);
    let until = at + length;
    Some(Frame {
        codec,
        payload: link.get(at..until).unwrap_or_default(),
        before: link.get(..until).unwrap_or_default(),
        code: link.get(until..until + CHECK),
        end: until + CHECK,
    })
}

/// Why a link ends too early: it was cut there, or a character in it is none of ours.
fn short(link: &str, behind: &str) -> LinkError {
    let goes_on = behind
        .chars()
        .skip(1)
        .take_while(|c| six(*c).is_some())
        .count();
    let mended = behind.chars().next().is_some_and(|c| c != '&') && goes_on > 0 && {
        let whole: String = [link, "A"].concat() + behind.get(1..).unwrap_or_default();
        frame(&whole).is_some_and(|frame| frame.code.is_some())
    };
    if mended {
        LinkError::Damaged
    } else {
        LinkError::Cut { at: link.len() }
    }
}

/// Our own keys among what stands behind a link; all others are those of other programs.
fn read_view(behind: &str) -> View {
    let mut view = View::default();
    for pair in behind.split('&').skip(1) {
        let word: String = pair
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '=' | '_' | '-'))
            .collect();
        match word.split_once('=') {
            Some(("s", statement)) if view.statement.is_none() => {
                view.statement = statement.parse().ok();
            }
            Some(("view", name)) if view.view.is_none() && is_word(name) => {
                view.view = Some(name.to_owned());
            }
            Some(_) | None => {}
        }
    }
    view
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope() -> Envelope {
        Envelope {
            version: Version::Numbered,
            mode: Mode::Text,
            codec: Codec::Plain,
            payload: b"planlens".to_vec(),
            view: View::default(),
        }
    }

    #[track_caller]
    fn check_read(link: &str, statement: Option<usize>, view: Option<&str>) {
        let expected = Envelope {
            view: View {
                statement,
                view: view.map(str::to_owned),
            },
            ..envelope()
        };
        assert_eq!(Envelope::read(link), Ok(expected), "{link}");
    }

    #[track_caller]
    fn check_error(link: &str, error: LinkError) {
        assert_eq!(Envelope::read(link), Err(error), "{link}");
    }

    /// Frozen: whatever reads links must read this one for ever.
    const GOLDEN: &str = "#1tuLcGxhbmxlbnMloqAe";

    #[test]
    fn the_golden_one() {
        assert_eq!(envelope().write(), GOLDEN);
        check_read(GOLDEN, None, None);
    }

    #[test]
    fn what_may_be_one() {
        let bare = GOLDEN.trim_start_matches('#');
        for link in [
            GOLDEN.to_owned(),
            format!(" {bare}\n"),
            format!("请看 https://example.org/{GOLDEN}&from=singlemessage"),
            format!("https://example.org/%23{bare}"),
            format!("https://example.org/＃{bare}，请看"),
            GOLDEN.chars().map(wide).collect(),
            "#9zAAAAAAAAAA".to_owned(),
        ] {
            assert!(looks_like_link(&link), "{link}");
        }
        for text in [
            "",
            "#1tuLcGx",
            "1tuLcGxhbmxlbnMloqAe。",
            "2026年政府工作报告 #1",
            "color: #1f4b7f; border: 0",
            "https://example.org/#/report/1",
        ] {
            assert!(!looks_like_link(text), "{text}");
        }
    }

    /// As a Chinese keyboard writes it.
    fn wide(c: char) -> char {
        char::from_u32(u32::from(c) + 0xFEE0).unwrap()
    }

    #[test]
    fn which_tell_no_names() {
        for (fragment, expected) in [
            ("#1rfAAA", true),
            ("1spAAA", true),
            ("#1tu", false),
            ("#2rf", false),
            ("#3r", false),
            ("", false),
        ] {
            assert_eq!(is_nameless(fragment), expected, "{fragment}");
        }
    }

    #[test]
    fn what_programs_do() {
        let bare = GOLDEN.trim_start_matches('#');
        let (first, last) = bare.split_at(9);
        for link in [
            bare.to_owned(),
            format!("https://example.org/planlens/{GOLDEN}"),
            format!("https://example.org/planlens/#/{GOLDEN}"),
            format!("https://example.org/%23{bare}"),
            format!("https://example.org/%2523{bare}"),
            format!("https://example.org/planlens/＃{bare}"),
            format!("#{first}").chars().map(wide).collect::<String>() + last,
            format!("#{first}\n{last}"),
            format!("> #{first}\r\n> {last}"),
            format!("#{first}=\r\n{last}"),
            format!("#{first} \u{200b}{last}"),
            format!("{GOLDEN}。"),
            format!("{GOLDEN})，请看"),
            format!("<{GOLDEN}>"),
            format!("{GOLDEN}&from=singlemessage&isappinstalled=0"),
            format!("{GOLDEN}%EF%BC%8C"),
            format!("{GOLDEN}abc"),
            format!("{GOLDEN}&s=x&view=A%20B"),
            format!("{GOLDEN}，ＡＢ"),
        ] {
            let view = link.contains("view").then_some("A");
            assert!(view.is_none() || !is_word("A"));
            check_read(&link, None, None);
        }
        check_read(&format!("{GOLDEN}&s=3"), Some(3), None);
        check_read(&format!("{GOLDEN}&from=timeline&s=12。"), Some(12), None);
        check_read(
            &format!("{GOLDEN}%26view=embed&amp;s=2"),
            None,
            Some("embed"),
        );
        let with_view = Envelope {
            view: View {
                statement: Some(7),
                view: Some("table".to_owned()),
            },
            ..envelope()
        };
        check_read(&with_view.write(), Some(7), Some("table"));
    }

    #[test]
    fn what_is_wrong() {
        for foreign in [
            "",
            "#",
            "##",
            "#introduction",
            "#2-introduction",
            "https://example.org/",
            "#1",
            "地区生产总值",
        ] {
            let cut = foreign == "#1";
            let error = if cut {
                LinkError::Cut { at: 1 }
            } else {
                LinkError::Foreign
            };
            check_error(foreign, error);
        }
        for end in 2..GOLDEN.len() {
            let cut = GOLDEN.get(..end).unwrap_or_default();
            check_error(cut, LinkError::Cut { at: end - 1 });
            if end == 2 {
                continue;
            }
            check_error(&format!("{cut}…"), LinkError::Cut { at: end - 1 });
            check_error(&format!("{cut}&from=x"), LinkError::Cut { at: end - 1 });
        }
        check_error("#1tuLcGxhbmxlbnMloqAf", LinkError::Damaged);
        check_error("#1tuLcGxhbm.lbnMloqAe", LinkError::Damaged);
        check_error("#3tuLcGxhbmxlbnMloqAe", LinkError::Damaged);
        check_error("#2tuLcGxhbmxlbnMloqAe", LinkError::Damaged);
        check_error("#1xuLcGxhbmxlbnMloqAe", LinkError::Damaged);
        check_error("#2ruLcGxhbmxlbnMloqAe", LinkError::Damaged);
        let newer = |before: &str| format!("#{before}{}", check(before));
        check_error(&newer("2tuLcGxhbmxlbnM"), LinkError::Newer);
        check_error(&newer("3ruLcGxhbmxlbnM"), LinkError::Newer);
        check_error(&newer("1xuLcGxhbmxlbnM"), LinkError::Newer);
        check_error(&newer("1tzLcGxhbmxlbnM"), LinkError::Newer);
    }
}
