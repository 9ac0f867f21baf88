//! Links: made of a text, and opened as JSON.

use std::io::{self, Write as _};
use std::process::ExitCode;

use super::argument::{LinkMode, MakeLink, OpenLink};
use super::source::{Source, decode};
use super::{say, tell};
use crate::link::{Content, Excerpts, Link, LinkError, Phrases, Results, TooLarge, View};
use crate::report::{Analysis, Options, analyze};
use crate::wire::WireAnalysis;
use crate::words::{Lang, fill_messages, input_error, link_error, link_too_large, unwritable};

/// The phrase table, which the page loads when it is needed.
static TABLE: &[u8] = include_bytes!("../../static/phrases.bin");

/// Prints the fragment of a link to a text.
pub(super) fn make(arguments: &MakeLink) -> ExitCode {
    let lang = arguments.lang();
    let source = Source::named(&arguments.file);
    let bytes = match source.read() {
        Ok(bytes) => bytes,
        Err(error) => return fail(&source, &input_error(lang, error)),
    };
    let text = match decode(&bytes) {
        Ok(decoded) => decoded.text.into_owned(),
        Err(error) => return fail(&source, &input_error(lang, error)),
    };
    match write(arguments.mode, text) {
        Ok(fragment) => print(lang, &fragment),
        Err(TooLarge) => fail(&source, link_too_large(lang)),
    }
}

fn write(mode: LinkMode, text: String) -> Result<String, TooLarge> {
    let analysis = analyze(&text, &Options::default());
    let results = || Results::new(&analysis, &text);
    let content = match mode {
        LinkMode::Results => Content::Results(results()),
        LinkMode::Sentences => Content::Sentences {
            results: results(),
            excerpts: Excerpts::new(&analysis, &text),
        },
        LinkMode::Text => Content::Text(text),
    };
    let link = Link {
        content,
        corrections: Vec::new(),
        view: View::default(),
    };
    link.write(Phrases::load(TABLE).as_ref())
}

/// Prints the JSON of what a link holds: its text analysed, or its results as they came.
pub(super) fn open(arguments: &OpenLink) -> ExitCode {
    let lang = arguments.lang();
    match read(&arguments.link) {
        Ok((analysis, text)) => {
            let mut wire = WireAnalysis::new(&analysis, &text);
            fill_messages(lang, &analysis, &mut wire);
            match serde_json::to_string(&wire) {
                Ok(json) => print(lang, &json),
                Err(_) => ExitCode::FAILURE,
            }
        }
        Err(error) => {
            tell(format_args!("planlens: {}", link_error(lang, error)));
            ExitCode::FAILURE
        }
    }
}

fn read(pasted: &str) -> Result<(Analysis, String), LinkError> {
    let link = Link::read(pasted, Phrases::load(TABLE).as_ref())?;
    Ok(match link.content {
        Content::Results(results) => (results.analysis(), String::new()),
        Content::Sentences { results, excerpts } => {
            let mut analysis = results.analysis();
            excerpts.place(&mut analysis.statements);
            (analysis, excerpts.text)
        }
        Content::Text(text) => (analyze(&text, &Options::default()), text),
    })
}

fn print(lang: Lang, line: &str) -> ExitCode {
    match writeln!(io::stdout(), "{line}") {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has enough: no failure of ours.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => {
            tell(format_args!("planlens: {}", unwritable(lang)));
            ExitCode::FAILURE
        }
    }
}

fn fail(source: &Source, sentence: &str) -> ExitCode {
    say(source, sentence);
    ExitCode::FAILURE
}
