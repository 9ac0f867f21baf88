use super::Lang;

/// A fixed word or sentence of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// The name of the page.
    Name,
}

impl Label {
    /// The label in that language.
    pub fn text(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            Self::Name => ("指标镜", "PlanLens"),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}
