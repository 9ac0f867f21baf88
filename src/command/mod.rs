//! Row 7: the command `planlens`, for folders and pipelines. Native only.
//!
//! One text at a time: read, decoded, analysed, written. What cannot be read is one sentence on
//! standard error and status 1 at the end; the rest is still done.

mod argument;
mod link;
mod output;
mod source;

use std::fmt;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use argument::{Arguments, Command, Extract, Format};
use output::{Output, Unwritten};
use source::{Source, decode, find_sources};

use crate::export::{ExportError, Work};
use crate::input::InputError;
use crate::report::{Options, analyze};
use crate::wire::WireAnalysis;
use crate::words::{
    Lang, file_error, fill_messages, replaced, too_many_rows, unwritable, xlsx_needs_file,
};

/// The status of arguments that are none of ours, as clap has it.
const USAGE: u8 = 2;

/// Runs the command with the arguments of the process. Status 0 when all was read, 1 when an
/// input could not be or the output could not be written, 2 for wrong arguments.
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Extract(extract) => run_extract(&extract),
        Command::Link(arguments) => link::make(&arguments),
        Command::Open(arguments) => link::open(&arguments),
    }
}

fn run_extract(extract: &Extract) -> ExitCode {
    let lang = extract.lang();
    let Some(paths) = extract.paths() else {
        // At a terminal without a file: say how it is used rather than wait.
        let usage = Arguments::command().render_long_help();
        tell(format_args!("{usage}"));
        return ExitCode::from(USAGE);
    };
    if extract.format == Format::Xlsx && extract.output().is_none() {
        tell(format_args!("planlens: {}", xlsx_needs_file(lang)));
        return ExitCode::from(USAGE);
    }
    let mut read_all = true;
    let many = paths.len() > 1 || paths.iter().any(|path| path.is_dir());
    let output = Output::new(extract.format, lang, extract.output(), many);
    let written = output.and_then(|mut output| {
        for source in find_sources(paths) {
            match extract_one(&source, lang, &mut output) {
                Ok(()) => {}
                Err(Stop::Input(error)) => {
                    read_all = false;
                    say(&source, &file_error(lang, error));
                }
                Err(Stop::Output(error)) => return Err(error),
            }
        }
        output.finish()
    });
    match written {
        Ok(()) if read_all => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        // Whoever reads has enough (`head`): no failure of ours.
        Err(Unwritten::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            if read_all {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(Unwritten::Io(_) | Unwritten::Export(ExportError::Unwritable)) => {
            say_unwritable(lang, extract.output());
            ExitCode::FAILURE
        }
        Err(Unwritten::Export(ExportError::TooManyRows)) => {
            tell(format_args!("planlens: {}", too_many_rows(lang)));
            ExitCode::FAILURE
        }
    }
}

/// Why a text is not written.
enum Stop {
    /// It cannot be read; the next one may.
    Input(InputError),
    /// Nothing can be written any more.
    Output(Unwritten),
}

fn extract_one(source: &Source, lang: Lang, output: &mut Output) -> Result<(), Stop> {
    let bytes = source.read().map_err(Stop::Input)?;
    let decoded = decode(&bytes).map_err(Stop::Input)?;
    if decoded.replaced > 0 {
        say(source, &replaced(lang, decoded.replaced));
    }
    let options = Options {
        source: Some(source.name.clone()),
        ..Options::default()
    };
    let analysis = analyze(&decoded.text, &options);
    if analysis.statements.is_empty() {
        say(source, &file_error(lang, InputError::NoStatement));
    }
    let mut wire = WireAnalysis::new(&analysis, &decoded.text);
    fill_messages(lang, &analysis, &mut wire);
    let work = Work {
        analysis: &analysis,
        text: &decoded.text,
        lang,
        filled: &[],
        coded: &[],
    };
    output.write(&work, &wire).map_err(Stop::Output)
}

/// The output cannot be written: which file that is, where it is one.
fn say_unwritable(lang: Lang, output: Option<&Path>) {
    let sentence = unwritable(lang);
    match output {
        Some(path) => tell(format_args!("planlens: {}: {sentence}", path.display())),
        None => tell(format_args!("planlens: {sentence}")),
    }
}

fn say(source: &Source, sentence: &str) {
    tell(format_args!("planlens: {}: {sentence}", source.name));
}

/// A line on standard error. A closed one leaves nobody to tell.
fn tell(line: fmt::Arguments<'_>) {
    let _closed = writeln!(io::stderr(), "{line}");
}
