//! What a link holds, for the page; and whether it says what the text says.

use crate::link::{Content, Link, LinkError, Phrases, View};
use crate::report::Analysis;
use crate::wire::{Name, WireAnalysis, WireDifference, WireOpened, english};

/// Opens a link.
pub(super) fn open(pasted: &str, phrases: Option<&Phrases>) -> Result<WireOpened, LinkError> {
    let mut link = Link::read(pasted, phrases)?;
    let view = std::mem::take(&mut link.view);
    // What came in is what goes out again: the fragment does not depend on who wrote it.
    let fragment = link.write(phrases).map_err(|_| LinkError::Damaged)?;
    let mode = link.content.mode();
    let (analysis, text) = match link.content {
        Content::Results(results) => (Some(results.analysis()), String::new()),
        Content::Sentences { results, excerpts } => {
            let mut analysis = results.analysis();
            excerpts.place(&mut analysis.statements);
            (Some(analysis), excerpts.text)
        }
        Content::Text(text) => (None, text),
    };
    let View { statement, view } = view;
    Ok(WireOpened {
        mode: Name(mode),
        fragment,
        english: analysis.as_ref().map(english).unwrap_or_default(),
        analysis: analysis.map(|analysis| Box::new(WireAnalysis::new(&analysis, &text))),
        text,
        statement,
        view,
    })
}

/// What a link can hold, one a mode.
pub(super) type Contents = [Option<Content>; 3];

/// What can be sent on of what a link holds; `None` where it cannot be read.
pub(super) fn contents(link: &str, phrases: Option<&Phrases>) -> Option<Contents> {
    Some(match Link::read(link, phrases).ok()?.content {
        Content::Results(results) => [Some(Content::Results(results)), None, None],
        Content::Sentences { results, excerpts } => {
            let alone = Content::Results(results.clone());
            [
                Some(alone),
                Some(Content::Sentences { results, excerpts }),
                None,
            ]
        }
        Content::Text(text) => [None, None, Some(Content::Text(text))],
    })
}

/// Whether a text is the one that the link was made of, and the rows that its reading tells
/// otherwise. A link of a whole text has no rows of its own to hold against it.
pub(super) fn verify(
    pasted: &str,
    analysis: &Analysis,
    text: &str,
    phrases: Option<&Phrases>,
) -> Result<(bool, Vec<WireDifference>), LinkError> {
    let results = match Link::read(pasted, phrases)?.content {
        Content::Results(results) | Content::Sentences { results, .. } => results,
        Content::Text(_) => return Err(LinkError::Foreign),
    };
    let sent = WireAnalysis::new(&results.analysis(), "").statements;
    let differences = results.compare(analysis).into_iter();
    let differences = differences.map(|(at, read)| WireDifference {
        sent: at.and_then(|at| sent.get(at)).cloned().map(Box::new),
        read,
    });
    Ok((results.is_of(text), differences.collect()))
}
