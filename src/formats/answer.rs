use super::{code, opening};
use crate::catalogue::Named as _;
use crate::link::{Content, Excerpts, Link, Mode, Phrases, Results, View, needs_phrases};
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
        FormatsRequest::Links { id, document } => match read(&document) {
            Some(analysis) => FormatsAnswer::Links {
                id,
                fragments: links(&analysis, &document.text, phrases),
            },
            None => failed(id),
        },
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

/// The fragments in the order of [`Mode::ALL`]; none for a text that is not there, or too much.
fn links(analysis: &Analysis, text: &str, phrases: Option<&Phrases>) -> Vec<Option<String>> {
    let results = Results::new(analysis, text);
    let content = |mode: &Mode| match mode {
        Mode::Results => Content::Results(results.clone()),
        Mode::Sentences => Content::Sentences {
            results: results.clone(),
            excerpts: Excerpts::new(analysis, text),
        },
        Mode::Text => Content::Text(text.to_owned()),
    };
    let write = |mode: &Mode| {
        let link = Link {
            content: content(mode),
            corrections: Vec::new(),
            view: View::default(),
        };
        link.write(phrases).ok()
    };
    Mode::ALL.iter().map(write).collect()
}
