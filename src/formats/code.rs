//! QR codes of links.

use qrcode::{Color, EcLevel, QrCode, Version};

use super::picture::{data_address, png, svg};
use crate::wire::WireCode;

/// A code of a higher version has modules too small for a phone before a screen.
const LARGEST: i16 = 20;

/// The levels of repair above the lowest, the next one first.
const HIGHER: [EcLevel; 3] = [EcLevel::M, EcLevel::Q, EcLevel::H];

/// The code of a text; `None` for one that does not fit.
pub(super) fn code(text: &str) -> Option<WireCode> {
    let modules = modules(text)?;
    Some(WireCode {
        png: data_address("image/png", &png(&modules)),
        svg: data_address("image/svg+xml", svg(&modules).as_bytes()),
    })
}

/// The rows of the smallest code, dark ones true, with as much repair as its size has room for.
fn modules(text: &str) -> Option<Vec<Vec<bool>>> {
    let mut code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let version = code.version();
    match version {
        Version::Normal(number) if number <= LARGEST => {}
        Version::Normal(_) | Version::Micro(_) => return None,
    }
    for level in HIGHER {
        match QrCode::with_version(text, version, level) {
            Ok(better) => code = better,
            Err(_) => break,
        }
    }
    let rows = code.to_colors();
    let dark = |row: &[Color]| row.iter().map(|module| *module == Color::Dark).collect();
    Some(rows.chunks(code.width()).map(dark).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(length: usize, width: Option<usize>) {
        let modules = modules(&"a".repeat(length));
        assert_eq!(modules.as_ref().map(Vec::len), width, "{length}");
        for row in modules.iter().flatten() {
            assert_eq!(Some(row.len()), width);
        }
    }

    #[test]
    fn a_code_is_as_small_as_the_text_lets_it_be() {
        check(1, Some(21));
        check(17, Some(21));
        check(18, Some(25));
        check(858, Some(97));
        check(859, None);
        check(100_000, None);
    }
}
