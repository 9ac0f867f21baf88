/// The width in px of `text` set at `size` px, by a table of classes instead of a font: a full-width
/// character 1 em, a figure 0.6 em. It errs to the wide side, so that labels keep clear of each other.
///
/// ```
/// use planlens::chart::text_width;
/// assert_eq!(text_width("7%", 10.0), 15.5);
/// ```
pub fn text_width(text: &str, size: f64) -> f64 {
    // Hundredths of an em, added as integers so that the sum does not depend on the order.
    let sum: u32 = text.chars().map(advance).sum();
    f64::from(sum) * size / 100.0
}

fn advance(c: char) -> u32 {
    match c {
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{300}'..='\u{36f}' => 0,
        ' ' | '.' | ',' | '\'' | '|' | '!' | ':' | ';' | '·' | 'i' | 'j' | 'l' | 'I' => 34,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '"' => 42,
        '%' | 'm' | 'w' | 'M' | 'W' | '@' => 95,
        'A'..='Z' | '&' => 72,
        'a'..='z' => 57,
        '\u{21}'..='\u{7e}' => 60,
        '²' | '³' => 42,
        '\u{a0}'..='\u{24f}' | 'α'..='ω' | '–' | '−' => 64,
        _ => 100,
    }
}

/// `text` brought to `width` px with an ellipsis; the text itself where it fits.
pub(super) fn ellipsize(
    text: &str,
    size: f64,
    width: f64,
    measure: fn(&str, f64) -> f64,
) -> Option<String> {
    // Sums of floats: what was measured to fit must fit again.
    let width = width + 0.005;
    if measure(text, size) <= width {
        return None;
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        kept.push('…');
        let fits = measure(&kept, size) <= width;
        kept.pop();
        if !fits {
            kept.pop();
            break;
        }
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    Some(kept)
}

/// A text set in lines; `cut` tells whether it does not all stand there.
pub(super) struct Lines {
    pub(super) lines: Vec<String>,
    pub(super) cut: bool,
}

/// `text` in at most `most` lines of `width` px, the last one ellipsized; a line breaks at a space
/// where it has one, and between any two characters of a script without spaces.
pub(super) fn wrap(
    text: &str,
    size: f64,
    width: f64,
    most: usize,
    measure: fn(&str, f64) -> f64,
) -> Lines {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while lines.len() + 1 < most && measure(rest, size) > width {
        let at = break_at(rest, size, width, measure);
        let (line, tail) = rest.split_at(at);
        if tail.is_empty() {
            break;
        }
        lines.push(line.trim_end().to_owned());
        rest = tail.trim_start();
    }
    let last = ellipsize(rest, size, width, measure);
    let cut = last.is_some();
    lines.push(last.unwrap_or_else(|| rest.to_owned()));
    Lines { lines, cut }
}

/// The byte offset of the best break of `text`, at least one character in.
fn break_at(text: &str, size: f64, width: f64, measure: fn(&str, f64) -> f64) -> usize {
    let mut fit = 0;
    let mut space = None;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if c == ' ' {
            space = Some(end);
        } else if !c.is_ascii() {
            space = None;
        }
        let head = text.get(..end).unwrap_or_default();
        if fit > 0 && measure(head.trim_end(), size) > width {
            break;
        }
        fit = end;
    }
    let inside_word = |at: usize| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at..).and_then(|t| t.chars().next());
        matches!((before, after), (Some(a), Some(b))
            if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric()
                || CLOSES.contains(b) || OPENS.contains(a))
    };
    if let Some(at) = space.filter(|at| *at < fit && inside_word(fit)) {
        return at;
    }
    // The bracket takes a neighbour along; of figures and signs without end none does.
    let head = text.get(..fit).unwrap_or_default();
    let mut back = head.char_indices().rev().map(|(at, _)| at);
    let near = back.find(|at| *at > 0 && !inside_word(*at));
    match near {
        Some(at) if inside_word(fit) && head.len() - at <= 3 * NEAR => at,
        Some(_) | None => fit,
    }
}

/// What does not begin a line, and what does not end one.
const CLOSES: &str = ")]}%,.;:!?，。、；：！？）》〉”’」』】％‰";
const OPENS: &str = "([{（《〈“‘「『【";

/// So many full-width characters are taken along at most.
const NEAR: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten px a character.
    fn check(text: &str, width: f64, lines: &[&str]) {
        let measure = |text: &str, _: f64| text.chars().count() as f64 * 10.0;
        let set = wrap(text, 10.0, width, 3, measure);
        assert_eq!(set.lines, lines, "{text}");
    }

    #[test]
    fn lines() {
        check("one two three", 80.0, &["one two", "three"]);
        check("地区生产总值", 40.0, &["地区生产", "总值"]);
        check("a word too long", 60.0, &["a word", "too", "long"]);
    }

    #[test]
    fn brackets_and_stops_stay_with_their_words() {
        check("added (above scale)", 120.0, &["added (above", "scale)"]);
        check("value (above scale)", 180.0, &["value (above", "scale)"]);
        check("城镇化率（常住人口）", 90.0, &["城镇化率（常住人", "口）"]);
        check("城镇化率（常住）", 50.0, &["城镇化率", "（常住）"]);
        check("人均GDP增速", 40.0, &["人均", "GDP增", "速"]);
        // Nothing to break at.
        check("12345678）", 80.0, &["12345678", "）"]);
        check("））））））", 20.0, &["））", "））", "））"]);
    }
}
