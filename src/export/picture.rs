//! Pictures that carry their own state: the fragment of a link, in an element of the SVG or in a
//! chunk of the PNG, and out again. Bounded and tolerant: what is no picture of ours gives `None`;
//! whether the fragment is sound, the link itself says ([`crate::link::Link::read`]).

use crate::link::crc;

/// The id of the element, and the keyword of the chunk.
const KEY: &str = "planlens-link";

/// A longer fragment is none of ours, in bytes; as for links that are pasted.
const LONGEST: usize = 6_000_000;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The picture with `fragment` (`#1…`) in a `<metadata>` element; the picture itself where it is no
/// SVG. What it carried before goes.
pub fn svg_with_state(svg: &str, fragment: &str) -> String {
    let plain = match state_in_svg(svg) {
        Some((element, _)) => [
            svg.get(..element.start).unwrap_or_default(),
            svg.get(element.end..).unwrap_or_default(),
        ]
        .concat(),
        None => svg.to_owned(),
    };
    let Some(at) = svg_body(&plain) else {
        return plain;
    };
    let (head, body) = plain.split_at(at);
    let escaped = fragment
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let open = ["<metadata id=\"", KEY, "\">"].concat();
    [head, &open, &escaped, "</metadata>", body].concat()
}

/// The fragment that an SVG carries.
pub fn svg_state(svg: &str) -> Option<String> {
    state_in_svg(svg).map(|(_, fragment)| fragment)
}

/// The place behind the opening tag of the `<svg>` element.
fn svg_body(svg: &str) -> Option<usize> {
    let start = svg.find("<svg")?;
    let mut quote = None;
    for (at, c) in svg.get(start..)?.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, '>') => return Some(start + at + 1),
            (None | Some(_), _) => {}
        }
    }
    None
}

/// The element and its fragment. Programs that save an SVG anew keep the id but may move it among
/// other attributes and set the text on lines of its own.
fn state_in_svg(svg: &str) -> Option<(std::ops::Range<usize>, String)> {
    const OPEN: &str = "<metadata";
    const CLOSE: &str = "</metadata>";
    let mut from = 0;
    loop {
        let start = from + svg.get(from..)?.find(OPEN)?;
        let inside = start + svg.get(start..)?.find('>')? + 1;
        let tag = svg.get(start..inside)?;
        let end = inside + svg.get(inside..)?.find(CLOSE)?;
        if tag.contains(KEY) {
            let text = svg.get(inside..end)?.trim();
            let fragment = text
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
            let ours = !fragment.is_empty() && fragment.len() <= LONGEST;
            return ours.then_some((start..end + CLOSE.len(), fragment));
        }
        from = end;
    }
}

/// The picture with `fragment` in a `tEXt` chunk behind its head; `None` where the bytes are no PNG,
/// or the fragment holds other characters than a link has. What it carried before goes.
pub fn png_with_state(png: &[u8], fragment: &str) -> Option<Vec<u8>> {
    if !fragment.is_ascii() || fragment.len() > LONGEST || fragment.contains('\0') {
        return None;
    }
    let mut out = PNG.to_vec();
    for (index, chunk) in chunks(png)?.enumerate() {
        if index == 1 {
            write_chunk(
                &mut out,
                *b"tEXt",
                &[KEY.as_bytes(), b"\0", fragment.as_bytes()].concat(),
            );
        }
        if chunk.state().is_none() {
            out.extend_from_slice(chunk.whole);
        }
    }
    (out.len() > PNG.len()).then_some(out)
}

/// The fragment that a PNG carries.
pub fn png_state(png: &[u8]) -> Option<String> {
    chunks(png)?.find_map(|chunk| chunk.state())
}

/// A chunk of a PNG.
struct Chunk<'p> {
    kind: &'p [u8],
    data: &'p [u8],
    /// Length, kind, data and check code.
    whole: &'p [u8],
}

impl Chunk<'_> {
    /// The fragment in it. Programs that save a PNG anew may make an `iTXt` of a `tEXt`.
    fn state(&self) -> Option<String> {
        let rest = self
            .data
            .strip_prefix(KEY.as_bytes())?
            .strip_prefix(b"\0")?;
        let text = match self.kind {
            b"tEXt" => rest,
            // Not compressed, no method, then language and translated keyword.
            b"iTXt" => {
                let rest = rest.strip_prefix(b"\0")?.get(1..)?;
                rest.splitn(3, |byte| *byte == 0).nth(2)?
            }
            _ => return None,
        };
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        let text = std::str::from_utf8(text).ok()?;
        Some(text.to_owned())
    }
}

/// The chunks of a PNG up to the first that is cut off; `None` where the bytes are no PNG.
fn chunks(png: &[u8]) -> Option<impl Iterator<Item = Chunk<'_>>> {
    let mut rest = png.strip_prefix(PNG)?;
    Some(std::iter::from_fn(move || {
        let length = rest.first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let end = length.checked_add(12)?;
        let (whole, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(Chunk {
            kind: whole.get(4..8)?,
            data: whole.get(8..8 + length)?,
            whole,
        })
    }))
}

fn write_chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    out.extend_from_slice(&length.to_be_bytes());
    let from = out.len();
    out.extend_from_slice(&kind);
    out.extend_from_slice(data);
    let code = crc(out.get(from..).unwrap_or_default());
    out.extend_from_slice(&code.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "#1rf3abc_-XYZ12&s=3&view=progress";
    const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"x\" aria-label=\"a>b\" width=\"1\">\n<title>甲</title>\n</svg>\n";

    /// A picture of one pixel.
    fn pixel() -> Vec<u8> {
        let mut png = PNG.to_vec();
        write_chunk(&mut png, *b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        write_chunk(&mut png, *b"IDAT", b"\x78\x9c\x63\x60\0\0\0\x02\0\x01");
        write_chunk(&mut png, *b"IEND", b"");
        png
    }

    #[test]
    fn svg_there_and_back() {
        assert_eq!(svg_state(SVG), None);
        let carrying = svg_with_state(SVG, LINK);
        assert!(carrying.contains("width=\"1\"><metadata id="), "{carrying}");
        assert!(roxmltree::Document::parse(&carrying).is_ok());
        assert_eq!(svg_state(&carrying).as_deref(), Some(LINK));
        let again = svg_with_state(&carrying, "#1t");
        assert_eq!(svg_state(&again).as_deref(), Some("#1t"));
        assert_eq!(again.matches("<metadata").count(), 1);
    }

    #[test]
    fn svg_as_other_programs_save_it() {
        let saved = "<svg><metadata>rdf</metadata>\n  <metadata\n     foo=\"1\"\n     id=\"planlens-link\">\n    #1rX&amp;s=2\n  </metadata></svg>";
        assert_eq!(svg_state(saved).as_deref(), Some("#1rX&s=2"));
        for foreign in [
            "",
            "<svg",
            "<svg><metadata id=\"planlens-link\">",
            "<svg><metadata id=\"planlens-link\"></metadata></svg>",
            "<svg><metadata>#1r</metadata></svg>",
            "增长8%",
        ] {
            assert_eq!(svg_state(foreign), None, "{foreign}");
            assert!(!svg_with_state(foreign, LINK).is_empty() || foreign.is_empty());
        }
    }

    #[test]
    fn png_there_and_back() {
        let png = pixel();
        assert_eq!(png_state(&png), None);
        let carrying = png_with_state(&png, LINK).unwrap();
        assert_eq!(png_state(&carrying).as_deref(), Some(LINK));
        let again = png_with_state(&carrying, "#1t").unwrap();
        assert_eq!(png_state(&again).as_deref(), Some("#1t"));
        assert_eq!(again.len(), png.len() + 12 + KEY.len() + 1 + 3);
        assert_eq!(png_with_state(&png, "#甲"), None);
        assert_eq!(png_with_state(b"GIF89a", LINK), None);
    }

    #[test]
    fn png_as_other_programs_save_it() {
        let mut png = PNG.to_vec();
        write_chunk(&mut png, *b"IHDR", &[0; 13]);
        write_chunk(&mut png, *b"iTXt", b"planlens-link\0\0\0\0\0#1rX&s=2");
        assert_eq!(png_state(&png).as_deref(), Some("#1rX&s=2"));
    }

    #[test]
    fn damaged_pictures() {
        let carrying = png_with_state(&pixel(), LINK).unwrap();
        for end in 0..carrying.len() {
            let _cut = png_state(&carrying[..end]);
            let _cut = png_with_state(&carrying[..end], LINK);
            for bit in 0..8 {
                let mut flipped = carrying.clone();
                flipped[end] ^= 1 << bit;
                let _flipped = png_state(&flipped);
            }
        }
    }
}
