//! Links: made of a text, and opened as JSON.

use std::io::{self, Write as _};
use std::process::ExitCode;

use super::argument::{LinkMode, MakeLink, OpenLink};
use super::source::{Source, decode};
use super::{say, tell};
use crate::link::{Content, Excerpts, Link, LinkError, Phrases, Results, TooLarge, View, received};
use crate::report::{Analysis, Change, Options, analyze, correct_numbered, pair_sent};
use crate::wire::WireAnalysis;
use crate::words::{
    Lang, file_error, fill_messages, folder_to_link, link_error, link_too_large, nameless,
    unwritable,
};

/// The phrase table, which the page loads when it is needed.
static TABLE: &[u8] = include_bytes!("../../static/phrases.bin");

/// Prints the fragment of a link to a text.
pub(super) fn make(arguments: &MakeLink) -> ExitCode {
    let lang = arguments.lang();
    let source = Source::named(&arguments.file);
    if arguments.file.is_dir() {
        return fail(&source, folder_to_link(lang));
    }
    let bytes = match source.read() {
        Ok(bytes) => bytes,
        Err(error) => return fail(&source, &file_error(lang, error)),
    };
    let text = match decode(&bytes) {
        Ok(decoded) => decoded.text.into_owned(),
        Err(error) => return fail(&source, &file_error(lang, error)),
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
        left_out: 0,
        view: View::default(),
    };
    link.write(Phrases::load(TABLE).as_ref())
}

/// Prints the JSON of what a link holds: its text analysed, or its results as they came.
pub(super) fn open(arguments: &OpenLink) -> ExitCode {
    let lang = arguments.lang();
    match read(&arguments.link) {
        Ok((analysis, text, named)) => {
            if !named {
                tell(format_args!("planlens: {}", nameless(lang)));
            }
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

/// What a link holds, with what its sender has corrected; and whether its names are those of the text.
fn read(pasted: &str) -> Result<(Analysis, String, bool), LinkError> {
    let link = Link::read(pasted, Phrases::load(TABLE).as_ref())?;
    let (mut analysis, text, named) = match link.content {
        Content::Results(results) => (results.analysis(), String::new(), results.named),
        Content::Sentences { results, excerpts } => {
            let mut analysis = results.analysis();
            excerpts.place(&mut analysis.statements);
            (analysis, excerpts.text, results.named)
        }
        Content::Text(text) => {
            let plain = analyze(&text, &Options::default());
            if link.corrections.is_empty() {
                return Ok((plain, text, true));
            }
            let options = Options {
                corrections: received(&link.corrections, &plain, &text),
                ..Options::default()
            };
            return Ok((analyze(&text, &options), text, true));
        }
    };
    let said = link.corrections.into_iter();
    let said: Vec<(usize, Change)> = said.map(|c| (c.statement, c.change)).collect();
    correct_numbered(&mut analysis, &said);
    pair_sent(&mut analysis, &text);
    Ok((analysis, text, named))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::link::Correction;
    use crate::report::Entry;

    const FIRST: &str = include_str!("../../tests/same/first.txt");

    #[test]
    fn links_of_the_first_version_tell_no_names() {
        let named = FIRST.lines().map(|link| read(link).unwrap().2);
        assert_eq!(named.collect::<Vec<_>>(), [false, false, true]);
    }

    const TEXT: &str = "今年预期目标为：地区生产总值增长5%左右；进出口增长6%以上。新建学校3所。";

    #[test]
    fn what_the_sender_has_corrected_is_in_what_opens() {
        let seven = vec![Entry::Low("7".parse().ok()), Entry::High("7".parse().ok())];
        let said = [(0, Change::Set(seven)), (2, Change::Removed)];
        let said = said.map(|(statement, change)| Correction {
            statement,
            at: Span::default(),
            change,
        });
        for mode in [LinkMode::Results, LinkMode::Sentences, LinkMode::Text] {
            let plain = write(mode, TEXT.to_owned()).unwrap();
            let phrases = Phrases::load(TABLE);
            let mut link = Link::read(&plain, phrases.as_ref()).unwrap();
            assert_eq!(read(&plain).unwrap().0.statements.len(), 3);
            link.corrections = said.to_vec();
            let corrected = link.write(phrases.as_ref()).unwrap();
            let (analysis, ..) = read(&corrected).unwrap();
            let told = analysis.statements.iter();
            let told: Vec<Option<String>> = told.map(|s| Some(s.low?.to_string())).collect();
            assert_eq!(told, [Some("7".to_owned()), Some("6".to_owned())]);
        }
    }
}
