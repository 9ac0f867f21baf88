/// A kind of file that is not a text, as its first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binary {
    /// PDF.
    Pdf,
    /// Word's .docx.
    Docx,
    /// Excel's .xlsx.
    Xlsx,
    /// PowerPoint's .pptx.
    Pptx,
    /// OFD, the layout format of Chinese offices.
    Ofd,
    /// .doc, .xls, .ppt and .wps of the older office programs.
    OldOffice,
    /// RTF.
    Rtf,
    /// A ZIP, RAR, 7z or gzip archive.
    Archive,
    /// A picture.
    Image,
    /// Sound or film.
    Media,
    /// Anything else with bytes that no text has.
    Other,
}

/// First bytes that name a kind.
const OPENINGS: &[(&[u8], Binary)] = &[
    (b"%PDF-", Binary::Pdf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Binary::OldOffice),
    (b"{\\rtf", Binary::Rtf),
    (b"Rar!\x1a", Binary::Archive),
    (b"7z\xbc\xaf\x27\x1c", Binary::Archive),
    (b"\x1f\x8b\x08", Binary::Archive),
    (b"\x89PNG", Binary::Image),
    (b"\xff\xd8\xff", Binary::Image),
    (b"GIF8", Binary::Image),
    (b"II*\0", Binary::Image),
    (b"MM\0*", Binary::Image),
    (b"OggS", Binary::Media),
    (b"ID3\x03", Binary::Media),
    (b"ID3\x04", Binary::Media),
    (b"\x7fELF", Binary::Other),
    (b"\0asm", Binary::Other),
];

/// Names of members that tell a ZIP's kind.
const MEMBERS: &[(&[u8], Binary)] = &[
    (b"word/document.xml", Binary::Docx),
    (b"xl/workbook.xml", Binary::Xlsx),
    (b"ppt/presentation.xml", Binary::Pptx),
    (b"OFD.xml", Binary::Ofd),
];

/// How far from either end of a ZIP its members' names are sought: the central directory.
const DIRECTORY: usize = 65_536;

/// The kind of a file that is known by its first bytes; `None` for what may be a text.
///
/// ```
/// use planlens::input::{Binary, find_binary};
/// assert_eq!(find_binary(b"%PDF-1.7 ..."), Some(Binary::Pdf));
/// assert_eq!(find_binary("增长8%".as_bytes()), None);
/// ```
pub fn find_binary(bytes: &[u8]) -> Option<Binary> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(archive(bytes));
    }
    if let Some((_, kind)) = OPENINGS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(*kind);
    }
    match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => Some(Binary::Image),
        (Some(b"RIFF"), _, Some(b"WAVE" | b"AVI ")) => Some(Binary::Media),
        (_, Some(b"ftyp"), Some(b"heic" | b"avif" | b"mif1")) => Some(Binary::Image),
        (_, Some(b"ftyp"), _) => Some(Binary::Media),
        _ => None,
    }
}

fn archive(bytes: &[u8]) -> Binary {
    let head = bytes.get(..DIRECTORY).unwrap_or(bytes);
    let tail = bytes
        .get(bytes.len().saturating_sub(DIRECTORY)..)
        .unwrap_or(bytes);
    let holds = |name: &[u8]| {
        [head, tail]
            .iter()
            .any(|part| part.windows(name.len()).any(|window| window == name))
    };
    MEMBERS
        .iter()
        .find(|(name, _)| holds(name))
        .map_or(Binary::Archive, |(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        let check = |bytes: &[u8], kind| assert_eq!(find_binary(bytes), kind, "{bytes:?}");
        check(b"PK\x03\x04....word/document.xml....", Some(Binary::Docx));
        check(b"PK\x03\x04....OFD.xml", Some(Binary::Ofd));
        check(b"PK\x03\x04", Some(Binary::Archive));
        check(b"RIFF\x10\0\0\0WEBPVP8 ", Some(Binary::Image));
        check(b"\0\0\0\x18ftypmp42", Some(Binary::Media));
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Some(Binary::OldOffice));
        check(b"", None);
        check(b"PK", None);
        check("政府工作报告".as_bytes(), None);
    }
}
