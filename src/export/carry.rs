//! Texts that carry their own link as pictures do, so that they open again: the JSON in a last field,
//! the brief in the drawing of its chart.

use super::ExportFormat;
use super::picture::{svg_state, svg_with_state};
use crate::input::JSON_HEAD;

/// What stands before the fragment in the JSON, as its last field.
const FIELD: &str = ",\"link\":\"";

/// The file of that form with `fragment` (`#1…`) in it; as it was where the form has no place for one.
pub fn carrying(format: ExportFormat, file: Vec<u8>, fragment: &str) -> Vec<u8> {
    match format {
        ExportFormat::Json => match file.strip_suffix(b"}\n") {
            // The letters of a fragment need no escape.
            Some(open) => [open, FIELD.as_bytes(), fragment.as_bytes(), b"\"}\n"].concat(),
            None => file,
        },
        ExportFormat::Brief => match String::from_utf8(file) {
            Ok(page) => svg_with_state(&page, fragment).into_bytes(),
            Err(error) => error.into_bytes(),
        },
        ExportFormat::Xlsx | ExportFormat::Csv | ExportFormat::Tasks | ExportFormat::Markdown => {
            file
        }
    }
}

/// The fragment that a text carries: a drawing, a brief, or the JSON.
pub fn text_state(text: &str) -> Option<String> {
    if !text.starts_with(JSON_HEAD) {
        return svg_state(text);
    }
    let (_, behind) = text.rsplit_once(FIELD)?;
    let (fragment, end) = behind.split_once('"')?;
    let ours = fragment.starts_with('#') && end.trim_end() == "}";
    ours.then(|| fragment.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "#1sp-_AZ09";

    #[test]
    fn there_and_back() {
        let check = |format, file: &str, carries: bool| {
            let file = carrying(format, file.into(), LINK);
            let state = text_state(std::str::from_utf8(&file).unwrap());
            assert_eq!(state.as_deref(), carries.then_some(LINK), "{format:?}");
        };
        let json = "{\"version\":1,\"source\":null,\"title\":\"甲\"}\n";
        check(ExportFormat::Json, json, true);
        check(ExportFormat::Json, "null", false);
        let brief = "<!doctype html><p>甲</p><svg viewBox=\"0 0 1 1\"><path/></svg>";
        check(ExportFormat::Brief, brief, true);
        check(ExportFormat::Brief, "<!doctype html><p>甲</p>", false);
        check(ExportFormat::Markdown, "# 甲\n", false);
        check(ExportFormat::Csv, "source,title\n", false);
    }

    #[test]
    fn the_json_is_json_still() {
        let json = carrying(ExportFormat::Json, b"{\"version\":1}\n".into(), LINK);
        let expected = ["{\"version\":1,\"link\":\"", LINK, "\"}\n"].concat();
        assert_eq!(String::from_utf8(json).unwrap(), expected);
    }

    #[test]
    fn what_is_none() {
        for text in [
            "",
            "{\"version\":1,\"source\":null}",
            "{\"version\":1,\"source\":null,\"link\":\"#1s",
            "{\"version\":1,\"source\":null,\"link\":\"1s\"}",
            "{\"version\":1,\"source\":null,\"link\":\"#1s\",\"more\":1}",
            "{\"a\":1,\"link\":\"#1s\"}",
        ] {
            assert_eq!(text_state(text), None, "{text}");
        }
    }
}
