use super::opening::Links;
use super::{code, export, opening};
use crate::link::{Content, Excerpts, Link, Phrases, Results, View, needs_phrases, sent};
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
        FormatsRequest::Code { .. }
        | FormatsRequest::Export { .. }
        | FormatsRequest::Sheet { .. }
        | FormatsRequest::Compare { .. } => false,
    }
}

/// Does what is asked, of either thread, with the phrase table where it is there.
pub fn answer(request: FormatsRequest, phrases: Option<&Phrases>) -> FormatsAnswer {
    if request.is_file() {
        answer_file(request, phrases)
    } else {
        answer_link(request, phrases)
    }
}

/// Does what the thread of files is asked: its wasm holds what writes them, and no link.
pub fn answer_file(request: FormatsRequest, _phrases: Option<&Phrases>) -> FormatsAnswer {
    match request {
        FormatsRequest::Export {
            id,
            document,
            format,
            lang,
            filled,
            coded,
            link,
        } => export::file(id, &document, (&format, &lang), (filled, coded), link)
            .unwrap_or_else(|| failed(id)),
        FormatsRequest::Sheet { id, document, lang } => {
            export::sheet(id, &document, &lang).unwrap_or_else(|| failed(id))
        }
        FormatsRequest::Compare {
            id,
            documents,
            names,
            filter,
            lang,
            file,
        } => export::side_by_side(id, &documents, &names, (&filter, &lang), file)
            .unwrap_or_else(|| failed(id)),
        FormatsRequest::Links { id, .. }
        | FormatsRequest::Open { id, .. }
        | FormatsRequest::Verify { id, .. }
        | FormatsRequest::Code { id, .. } => misdirected(id),
    }
}

/// Does what the thread of links is asked, with the phrase table where it is there.
pub fn answer_link(request: FormatsRequest, phrases: Option<&Phrases>) -> FormatsAnswer {
    match request {
        FormatsRequest::Links { id, document, link } => {
            let parts = match link {
                Some(link) => opening::parts(&link, phrases),
                None => read(&document).map(|analysis| parts(&analysis, document.text)),
            };
            let written = |link: Option<Link>| link?.write(phrases).ok();
            match parts {
                Some(links) => FormatsAnswer::Links {
                    id,
                    fragments: links.map(written).into(),
                },
                None => failed(id),
            }
        }
        FormatsRequest::Open { id, link } => match opening::open(&link, phrases) {
            Ok(opened) => FormatsAnswer::Opened {
                id,
                opened: Box::new(opened),
            },
            Err(error) => FormatsAnswer::Unopened { id, error },
        },
        FormatsRequest::Verify { id, link, document } => {
            let Some(analysis) = read(&document) else {
                return failed(id);
            };
            match opening::verify(&link, &analysis, &document.text, phrases) {
                Ok(verified) => FormatsAnswer::Verified {
                    id,
                    same_text: verified.same_text,
                    title: verified.title,
                    rows: verified.rows,
                    differences: verified.differences,
                    corrections: verified.corrections,
                },
                Err(error) => FormatsAnswer::Unopened { id, error },
            }
        }
        FormatsRequest::Code { id, text } => FormatsAnswer::Code {
            id,
            code: code::code(&text),
        },
        FormatsRequest::Export { id, .. }
        | FormatsRequest::Sheet { id, .. }
        | FormatsRequest::Compare { id, .. } => misdirected(id),
    }
}

/// The document's analysis; `None` for one of another version.
pub(super) fn read(document: &WireDocument) -> Option<Analysis> {
    document.analysis().ok()
}

fn failed(id: u32) -> FormatsAnswer {
    FormatsAnswer::Failed {
        id,
        reason: "a document of another version".to_owned(),
    }
}

fn misdirected(id: u32) -> FormatsAnswer {
    FormatsAnswer::Failed {
        id,
        reason: "asked of the wrong thread".to_owned(),
    }
}

/// The links of a document, with what its reader has corrected.
fn parts(analysis: &Analysis, text: String) -> Links {
    let few = Link::headlines(analysis, &text);
    let results = Results::new(analysis, &text);
    let sentences = Content::Sentences {
        results: results.clone(),
        excerpts: Excerpts::new(analysis, &text),
    };
    let contents = [Content::Results(results), sentences, Content::Text(text)];
    let [results, sentences, text] = contents.map(|content| {
        Some(Link {
            content,
            corrections: sent(analysis),
            left_out: 0,
            view: View::default(),
        })
    });
    [results, sentences, text, few]
}
