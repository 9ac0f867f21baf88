use super::FileKind;

/// The most bytes of text that the page takes; the command has no such limit.
pub const LIMIT: usize = 20 * 1024 * 1024;

/// How the bytes of a file are to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileForm {
    /// Text in UTF-8, from that byte on.
    Utf8 {
        /// The length of the byte order mark.
        skip: usize,
    },
    /// Text in an encoding that a decoder of that name reads, or else cannot be read.
    Encoded {
        /// The name that the browser's `TextDecoder` knows.
        label: &'static str,
    },
    /// No text.
    Binary(FileKind),
}

/// First bytes that tell what a file is.
const MAGIC: &[(&[u8], FileKind)] = &[
    (b"%PDF-", FileKind::Pdf),
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::Office),
    (b"\x89PNG\r\n\x1a\n", FileKind::Image),
    (b"\xff\xd8\xff", FileKind::Image),
    (b"GIF8", FileKind::Image),
    (b"BM", FileKind::Image),
];

/// What the bytes of a file are: by their first ones, then by whether they are UTF-8. What is neither
/// UTF-8 nor UTF-16 with its mark is GB18030, or in an unknown encoding.
pub fn file_form(bytes: &[u8]) -> FileForm {
    if let Some(label) = utf16(bytes) {
        return FileForm::Encoded { label };
    }
    let nul = bytes.contains(&0);
    for (magic, kind) in MAGIC {
        // "BM" alone may begin a text.
        if bytes.starts_with(magic) && (magic.len() > 2 || nul) {
            return FileForm::Binary(*kind);
        }
    }
    if nul {
        return FileForm::Binary(FileKind::Other);
    }
    if std::str::from_utf8(bytes).is_ok() {
        let mark = bytes.starts_with(b"\xef\xbb\xbf");
        return FileForm::Utf8 {
            skip: if mark { 3 } else { 0 },
        };
    }
    FileForm::Encoded { label: "gb18030" }
}

fn utf16(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\xff\xfe") {
        Some("utf-16le")
    } else if bytes.starts_with(b"\xfe\xff") {
        Some("utf-16be")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let gb18030 = FileForm::Encoded { label: "gb18030" };
        for (bytes, form) in [
            (&b""[..], FileForm::Utf8 { skip: 0 }),
            ("增长8%".as_bytes(), FileForm::Utf8 { skip: 0 }),
            ("\u{feff}增长".as_bytes(), FileForm::Utf8 { skip: 3 }),
            (b"BMW 8%", FileForm::Utf8 { skip: 0 }),
            (b"\xd4\xf6\xb3\xa48%", gb18030),
            (b"\xff\xfe8\0", FileForm::Encoded { label: "utf-16le" }),
            (b"\xfe\xff\08", FileForm::Encoded { label: "utf-16be" }),
            (b"%PDF-1.7\n%", FileForm::Binary(FileKind::Pdf)),
            (b"PK\x03\x04\x14\0", FileForm::Binary(FileKind::Zip)),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
                FileForm::Binary(FileKind::Office),
            ),
            (b"\xff\xd8\xff\xe0\0", FileForm::Binary(FileKind::Image)),
            (b"abc\0def", FileForm::Binary(FileKind::Other)),
        ] {
            assert_eq!(file_form(bytes), form, "{bytes:?}");
        }
    }
}
