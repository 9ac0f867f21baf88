use super::measure::text_width;

/// In which order the rows of a panel stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As the text names them.
    #[default]
    Text,
    /// The greatest value first.
    Value,
}

/// What stands as the label of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Labels {
    /// The words of the text (`7.5%左右`); composed where the text is not at hand.
    #[default]
    Written,
    /// Composed from the fields by [`super::Words::value`], in the reader's language.
    Composed,
}

/// How a chart is to be drawn.
#[derive(Debug, Clone)]
pub struct ChartOptions {
    /// The width in px; brought into 240..=4000.
    pub width: f64,
    /// Whether it is used with fingers: hit areas of 44 px instead of 24.
    pub touch: bool,
    /// The factor on every size of type, for text zoom; brought into 1..=3.
    pub text_scale: f64,
    /// The order of rows.
    pub order: Order,
    /// The labels of values.
    pub labels: Labels,
    /// How many statements are drawn at most where a text has no headline paragraph.
    pub cap: usize,
    /// The width in px of a text at a size in px.
    pub measure: fn(&str, f64) -> f64,
}

impl Default for ChartOptions {
    fn default() -> Self {
        Self {
            width: 720.0,
            touch: false,
            text_scale: 1.0,
            order: Order::Text,
            labels: Labels::Written,
            cap: 24,
            measure: text_width,
        }
    }
}
