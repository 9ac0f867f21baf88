use super::opening::Contents;
use super::{code, opening};
use crate::link::{Content, Excerpts, Link, Phrases, Results, View, needs_phrases};
use crate::report::Analysis;
use crate::wire::{FormatsAnswer, FormatsRequest, WireDocument};

/// Whether the phrase table is wanted for a request: where it does not come, links are longer, and
/// those that need it cannot be opened.
pub fn needs_table(request: &FormatsRequest) -> bool {
    match request {
        FormatsRequest::Links { .. } => true,
        FormatsRequest::Open { link, .. } | FormatsRequest::Verify { link, .. } => {
            needs_phrases(link) == Ok(true)
        }
        FormatsRequest::Code { .. } => false,
    }
}

/// Does what is asked, with the phrase table where it is there.
pub fn answer(request: FormatsRequest, phrases: Option<&Phrases>) -> FormatsAnswer {
    match request {
        FormatsRequest::Links { id, document, link } => {
            let contents = match link {
                Some(link) => opening::contents(&link, phrases),
                None => read(&document).map(|analysis| contents(&analysis, document.text)),
            };
            match contents {
                Some(contents) => FormatsAnswer::Links {
                    id,
                    fragments: contents.map(|content| write(content?, phrases)).into(),
                },
                None => failed(id),
            }
        }
        FormatsRequest::Open { id, link } => match opening::open(&link, phrases) {
            Ok(opened) => FormatsAnswer::Opened {
                id,
                opened: Box::new(opened),
            },
            Err(error) => FormatsAnswer::Unopened {
                id,
                error: error.into(),
            },
        },
        FormatsRequest::Verify { id, link, document } => {
            let Some(analysis) = read(&document) else {
                return failed(id);
            };
            match opening::verify(&link, &analysis, &document.text, phrases) {
                Ok((same_text, differences)) => FormatsAnswer::Verified {
                    id,
                    same_text,
                    differences,
                },
                Err(error) => FormatsAnswer::Unopened {
                    id,
                    error: error.into(),
                },
            }
        }
        FormatsRequest::Code { id, text } => FormatsAnswer::Code {
            id,
            code: code::code(&text),
        },
    }
}

/// The document's analysis; `None` for one of another version.
fn read(document: &WireDocument) -> Option<Analysis> {
    document.analysis.analysis(&document.text).ok()
}

fn failed(id: u32) -> FormatsAnswer {
    FormatsAnswer::Failed {
        id,
        reason: "a document of another version".to_owned(),
    }
}

/// What links of a document can hold, in the order of [`Mode::ALL`](crate::link::Mode).
fn contents(analysis: &Analysis, text: String) -> Contents {
    let results = Results::new(analysis, &text);
    let sentences = Content::Sentences {
        results: results.clone(),
        excerpts: Excerpts::new(analysis, &text),
    };
    let results = Content::Results(results);
    [Some(results), Some(sentences), Some(Content::Text(text))]
}

/// The fragment; none for what is too much.
fn write(content: Content, phrases: Option<&Phrases>) -> Option<String> {
    let link = Link {
        content,
        corrections: Vec::new(),
        view: View::default(),
    };
    link.write(phrases).ok()
}
