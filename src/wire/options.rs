use serde::Deserialize;

use crate::report::Options;

/// What JavaScript may say beside the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct JsOptions {
    /// Where the text comes from.
    pub source: Option<String>,
    /// The name of the language of messages.
    pub lang: Option<String>,
}

impl From<JsOptions> for Options {
    fn from(options: JsOptions) -> Self {
        Self {
            source: options.source,
        }
    }
}
