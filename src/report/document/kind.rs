use super::Pages;
use super::title::Title;
use crate::catalogue::DocKind;
use crate::catalogue::document::{KINDS, REPORTS_TO_CONGRESS};
use crate::catalogue::place::CONGRESS;

/// How far the speech's own first words are looked for, in bytes.
const REACH: usize = 2400;

/// The kind of document, by its title, else by the line of delivery or the first words of a speech.
pub(super) fn read(pages: &Pages<'_>, title: Option<&Title>) -> Option<DocKind> {
    let named = |text: &str| {
        KINDS
            .iter()
            .find(|(word, _)| text.contains(word))
            .map(|(_, kind)| *kind)
    };
    if let Some(kind) = title.and_then(|title| named(&title.text)) {
        return Some(kind);
    }
    let first = pages.slice(0..pages.text.floor_char_boundary(REACH));
    let speaks = first.split(['\n', '。']).any(|sentence| {
        let mut rest = sentence;
        REPORTS_TO_CONGRESS
            .iter()
            .all(|word| match rest.split_once(word) {
                Some((_, behind)) => {
                    rest = behind;
                    true
                }
                None => false,
            })
    });
    let delivered = pages.head.iter().any(|at| {
        let line = pages.slice(at.clone());
        CONGRESS.iter().any(|word| line.contains(word))
    });
    if speaks || delivered {
        return Some(DocKind::WorkReport);
    }
    (!pages.text.is_empty()).then_some(DocKind::Other)
}
