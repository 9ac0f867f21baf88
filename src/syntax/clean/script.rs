use crate::base::Sort as _;
use crate::syntax::view::Change;

use super::{footnote, markdown};

/// What was written into the text from outside: Markdown marks but bold, marks of notes.
pub(super) fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if at < done {
            continue;
        }
        let known = changes.len();
        match byte {
            b'[' | b'!' => {
                markdown::link(text, at, &mut changes);
                if byte == b'[' && changes.len() == known {
                    changes.extend(footnote::mark(text, at));
                }
            }
            b'#' | b'>' => changes.extend(markdown::line_mark(text, at)),
            b'\\' => changes.extend(markdown::escape(text, at)),
            _ => continue,
        }
        done = changes
            .get(known..)
            .and_then(<[Change]>::last)
            .map_or(0, |c| c.at.end);
    }
    changes.order_by_key(|change| change.at.start);
    changes
}
