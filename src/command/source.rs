//! Where texts come from: files, folders, standard input; their bytes and encodings.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::input::{Encoding, InputError, check_text, find_encoding};

/// One place that a text is read from, or why there is none.
#[derive(Debug)]
pub(super) struct Source {
    /// The path as given (below a folder: joined to it), `-` for standard input.
    pub(super) name: String,
    place: Result<Place, InputError>,
}

#[derive(Debug)]
enum Place {
    Input,
    File(PathBuf),
}

/// A decoded text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Text<'b> {
    /// The text without its byte order mark, U+FFFD for what is broken.
    pub(super) text: Cow<'b, str>,
    /// How many places are broken.
    pub(super) replaced: usize,
}

/// The texts of `paths` in their order, folders opened: their `.txt` and `.md` at any depth by
/// name, hidden ones apart.
pub(super) fn find_sources(paths: Vec<PathBuf>) -> impl Iterator<Item = Source> {
    paths
        .into_iter()
        .flat_map(|path| -> Box<dyn Iterator<Item = Source>> {
            if path == Path::new("-") {
                Box::new(std::iter::once(Source::input()))
            } else if path.is_dir() {
                folder(path)
            } else {
                Box::new(std::iter::once(Source::file(path)))
            }
        })
}

fn folder(path: PathBuf) -> Box<dyn Iterator<Item = Source>> {
    let mut found = WalkDir::new(&path)
        .follow_links(false)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry))
        .filter_map(|entry| match entry {
            Ok(entry) if is_text(&entry) => Some(Source::file(entry.into_path())),
            Ok(_) => None,
            Err(error) => Some(Source {
                name: error.path().unwrap_or(Path::new("")).display().to_string(),
                place: Err(InputError::Unreadable),
            }),
        })
        .peekable();
    if found.peek().is_none() {
        return Box::new(std::iter::once(Source {
            name: path.display().to_string(),
            place: Err(InputError::EmptyFolder),
        }));
    }
    Box::new(found)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// A link to a file counts, and one that leads nowhere, which is said when it is read; a link to a
/// folder does not.
fn is_text(entry: &DirEntry) -> bool {
    let extension = entry.path().extension().and_then(OsStr::to_str);
    extension.is_some_and(|e| e.eq_ignore_ascii_case("txt") || e.eq_ignore_ascii_case("md"))
        && (entry.path().is_file() || entry.path_is_symlink() && !entry.path().exists())
}

impl Source {
    /// One file, or standard input for `-`.
    pub(super) fn named(path: &Path) -> Self {
        if path == Path::new("-") {
            Self::input()
        } else {
            Self::file(path.to_owned())
        }
    }

    fn input() -> Self {
        Self {
            name: "-".to_owned(),
            place: Ok(Place::Input),
        }
    }

    fn file(path: PathBuf) -> Self {
        Self {
            name: path.display().to_string(),
            place: Ok(Place::File(path)),
        }
    }

    /// The bytes, all of them.
    pub(super) fn read(&self) -> Result<Vec<u8>, InputError> {
        let read = match self.place.as_ref().map_err(|error| *error)? {
            Place::Input => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
            Place::File(path) => fs::read(path),
        };
        read.map_err(|error| {
            if error.kind() == ErrorKind::NotFound {
                InputError::Missing
            } else {
                InputError::Unreadable
            }
        })
    }
}

/// Decodes the bytes of a file by the encoding that is found in them.
pub(super) fn decode(bytes: &[u8]) -> Result<Text<'_>, InputError> {
    let encoding = match find_encoding(bytes)? {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Gb18030 => encoding_rs::GB18030,
    };
    let (text, broken) = encoding.decode_with_bom_removal(bytes);
    let replaced = if broken {
        text.matches(char::REPLACEMENT_CHARACTER).count()
    } else {
        0
    };
    match check_text(&text) {
        Some(error) => Err(error),
        None => Ok(Text { text, replaced }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, replaced: usize) {
        let text = Cow::Borrowed(text);
        assert_eq!(decode(bytes), Ok(Text { text, replaced }), "{bytes:x?}");
    }

    #[test]
    fn encodings() {
        check("增长8%".as_bytes(), "增长8%", 0);
        check(b"\xef\xbb\xbf\xe5\xa2\x9e", "增", 0);
        check(b"\xff\xfe\x9e\x58", "增", 0);
        check(b"\xfe\xff\x58\x9e", "增", 0);
        check(b"\xd4\xf6\xb3\xa48%", "增长8%", 0);
        check(b"\xd4\xf6\xb3\xa48%\xd4", "增长8%\u{fffd}", 1);
        // Written as such in a sound file, it is no damage.
        check("增\u{fffd}".as_bytes(), "增\u{fffd}", 0);
    }

    #[test]
    fn nothing_to_read() {
        assert_eq!(decode(b""), Err(InputError::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf"), Err(InputError::Empty));
        assert_eq!(decode(" \r\n　".as_bytes()), Err(InputError::Blank));
        assert_eq!(decode(b"\x81\xff\x81"), Err(InputError::UnknownEncoding));
    }
}
