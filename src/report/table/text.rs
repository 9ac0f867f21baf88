//! The text of cells: squeezed, and what stands in their brackets.

use crate::catalogue::shared::{BARE_SCALES, PERCENT};
use crate::catalogue::table::ROUND_BRACKETS;
use crate::catalogue::unit::STROKE;
use crate::catalogue::{is_unit, simplified};
use crate::report::amount::base;
use crate::syntax::clean;

/// The text without its white space.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The text of a cell as the cleaning reads it, without white space. What a whole text could not
/// be (a lone %) stays as it is.
pub(super) fn cell_text(cell: &str) -> String {
    let plain = |c: char| {
        c.is_ascii_alphanumeric()
            || c.is_ascii_whitespace()
            || matches!(
                c,
                '.' | '%' | '-' | '/' | '—' | '（' | '）' | '、' | '“' | '”'
            )
            || matches!(c, '\u{4e00}'..='\u{9fff}') && simplified(c).is_none()
    };
    if cell.chars().all(plain) {
        return squeezed(cell);
    }
    let text = squeezed(clean(cell).text());
    if text.is_empty() {
        squeezed(cell)
    } else {
        text
    }
}

/// What stands before the round brackets at the text's end, and inside them.
pub(super) fn bracketed(text: &str) -> Option<(&str, &str)> {
    ROUND_BRACKETS.iter().find_map(|(open, close)| {
        let body = text.strip_suffix(*close)?;
        body.rsplit_once(*open)
    })
}

/// The unit that `text` is, as a statement tells it; `None` where it is none.
pub(super) fn unit_of(text: &str) -> Option<String> {
    let text = text.trim_matches(['(', ')', '（', '）']);
    let folded: String = text
        .chars()
        .map(|c| if c == '％' { '%' } else { c })
        .collect();
    let known = folded == PERCENT
        || is_unit(&folded)
        || is_unit(base(&folded).0)
        || BARE_SCALES.contains(&folded.as_str())
        || STROKE.iter().any(|stroke| {
            folded
                .split_once(stroke)
                .is_some_and(|(above, below)| !above.is_empty() && !below.is_empty())
        });
    (known && !folded.is_empty()).then_some(folded)
}
