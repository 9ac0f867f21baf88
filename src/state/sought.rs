/// What a reader looks for in a list: without regard to the case of Latin letters, nor to white space around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought(String);

impl Sought {
    /// What was typed into a search field.
    pub fn new(typed: &str) -> Self {
        Self(typed.trim().to_ascii_lowercase())
    }

    /// Whether one of the texts holds it; each does where nothing is sought.
    pub fn in_any<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let mut texts = texts.into_iter();
        self.0.is_empty() || texts.any(|text| text.to_ascii_lowercase().contains(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sought() {
        for (typed, texts, found) in [
            ("", &[][..], true),
            (" \u{3000}", &["甲"], true),
            (" gdp ", &["甲", "人均GDP"], true),
            ("R&D", &["r&d经费"], true),
            ("粮食", &["棉花"], false),
        ] {
            let found_here = Sought::new(typed).in_any(texts.iter().copied());
            assert_eq!(found_here, found, "{typed}");
        }
    }
}
