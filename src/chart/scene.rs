//! The tree of typed marks that a chart becomes. All lengths are px; y grows downwards.

use std::borrow::Cow;

/// A drawn chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// The width of the drawing.
    pub width: f64,
    /// The height of the drawing; 0 for an empty chart.
    pub height: f64,
    /// What the chart is, in a few words.
    pub title: String,
    /// What the chart says, row by row, for those who hear it.
    pub desc: String,
    /// The marks, the lowest first.
    pub marks: Vec<Mark>,
}

/// What a mark or a hit area leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The statement of that id.
    Statement(usize),
    /// The section of that index in the outline.
    Section(usize),
}

/// Which point of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// One mark.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Marks that belong together.
    Group(Group),
    /// A rectangle.
    Rect(Rect),
    /// A straight line.
    Line(Line),
    /// A polygon or open path.
    Path(Path),
    /// A circle.
    Circle(Circle),
    /// A line of text.
    Text(Text),
    /// A transparent area that takes pointer and focus.
    Hit(Hit),
}

/// Marks that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Class names, separated by spaces.
    pub class: &'static str,
    /// What the group stands for.
    pub target: Option<Target>,
    /// The members, the lowest first.
    pub marks: Vec<Mark>,
}

/// A rectangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Rect {
    /// Class names.
    pub class: &'static str,
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
    /// The radius of the corners.
    pub radius: f64,
}

/// A straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Class names.
    pub class: &'static str,
    /// Where it starts.
    pub from: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
}

/// A polygon or open path.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Class names.
    pub class: &'static str,
    /// Its corners in order.
    pub points: Vec<(f64, f64)>,
    /// Whether the last corner is joined to the first.
    pub closed: bool,
}

/// A circle.
#[derive(Debug, Clone, PartialEq)]
pub struct Circle {
    /// Class names.
    pub class: &'static str,
    /// Its centre.
    pub at: (f64, f64),
    /// Its radius.
    pub radius: f64,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Class names.
    pub class: &'static str,
    /// Where its anchor stands.
    pub x: f64,
    /// Where its baseline stands.
    pub y: f64,
    /// The size of type.
    pub size: f64,
    /// Which point of it stands at `x`.
    pub anchor: Anchor,
    /// The text as shown.
    pub content: String,
    /// The whole text, where `content` is shortened.
    pub full: Option<String>,
}

/// A transparent area that takes pointer and focus.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
    /// Where it leads.
    pub target: Target,
    /// What it is, in words.
    pub label: String,
    /// Whether the keyboard stops here; a target has one such area and may have more without.
    pub focus: bool,
}

/// A mark as an element of SVG: what the string writer and the page's renderer share.
#[derive(Debug, Clone, PartialEq)]
pub struct Element<'a> {
    /// The element's name.
    pub tag: &'static str,
    /// Attributes in a fixed order, values unescaped.
    pub attributes: Vec<(&'static str, Cow<'a, str>)>,
    /// The text inside.
    pub text: Option<&'a str>,
    /// The content of a `<title>` child.
    pub title: Option<&'a str>,
    /// The children.
    pub children: &'a [Mark],
}

impl Mark {
    /// The mark as an element of SVG.
    pub fn element(&self) -> Element<'_> {
        match self {
            Self::Group(group) => group.element(),
            Self::Rect(rect) => rect.element(),
            Self::Line(line) => line.element(),
            Self::Path(path) => path.element(),
            Self::Circle(circle) => circle.element(),
            Self::Text(text) => text.element(),
            Self::Hit(hit) => hit.element(),
        }
    }
}

impl<'a> Element<'a> {
    fn new(tag: &'static str, class: &'static str) -> Self {
        Self {
            tag,
            attributes: vec![("class", Cow::Borrowed(class))],
            text: None,
            title: None,
            children: &[],
        }
    }

    fn number(&mut self, name: &'static str, value: f64) {
        self.attributes.push((name, Cow::Owned(number(value))));
    }

    fn word(&mut self, name: &'static str, value: &'static str) {
        self.attributes.push((name, Cow::Borrowed(value)));
    }

    fn target(&mut self, target: Target) {
        let (name, id) = match target {
            Target::Statement(id) => ("data-statement", id),
            Target::Section(index) => ("data-section", index),
        };
        self.attributes.push((name, Cow::Owned(id.to_string())));
    }
}

impl Group {
    fn element(&self) -> Element<'_> {
        let mut element = Element::new("g", self.class);
        if let Some(target) = self.target {
            element.target(target);
        }
        element.children = &self.marks;
        element
    }
}

impl Rect {
    fn element(&self) -> Element<'_> {
        let mut element = Element::new("rect", self.class);
        element.number("x", self.x);
        element.number("y", self.y);
        element.number("width", self.width);
        element.number("height", self.height);
        if self.radius > 0.0 {
            element.number("rx", self.radius);
        }
        element
    }
}

impl Line {
    fn element(&self) -> Element<'_> {
        let mut element = Element::new("line", self.class);
        element.number("x1", self.from.0);
        element.number("y1", self.from.1);
        element.number("x2", self.to.0);
        element.number("y2", self.to.1);
        element
    }
}

impl Path {
    fn element(&self) -> Element<'_> {
        let mut element = Element::new("path", self.class);
        let mut data = String::new();
        for (index, (x, y)) in self.points.iter().enumerate() {
            data.push(if index == 0 { 'M' } else { 'L' });
            data.push_str(&number(*x));
            data.push(' ');
            data.push_str(&number(*y));
        }
        if self.closed {
            data.push('Z');
        }
        element.attributes.push(("d", Cow::Owned(data)));
        element
    }
}

impl Circle {
    fn element(&self) -> Element<'_> {
        let mut element = Element::new("circle", self.class);
        element.number("cx", self.at.0);
        element.number("cy", self.at.1);
        element.number("r", self.radius);
        element
    }
}

impl Text {
    fn element(&self) -> Element<'_> {
        let mut element = Element::new("text", self.class);
        element.number("x", self.x);
        element.number("y", self.y);
        element.number("font-size", self.size);
        match self.anchor {
            Anchor::Start => {}
            Anchor::Middle => element.word("text-anchor", "middle"),
            Anchor::End => element.word("text-anchor", "end"),
        }
        element.text = Some(&self.content);
        element.title = self.full.as_deref();
        element
    }
}

impl Hit {
    fn element(&self) -> Element<'_> {
        let mut element = Element::new("rect", "c-hit");
        element.number("x", self.x);
        element.number("y", self.y);
        element.number("width", self.width);
        element.number("height", self.height);
        element.word("fill", "transparent");
        element.target(self.target);
        if self.focus {
            element.word("role", "button");
            element.word("tabindex", "0");
            element
                .attributes
                .push(("aria-label", Cow::Borrowed(&self.label)));
        } else {
            element.word("aria-hidden", "true");
        }
        element
    }
}

/// A length rounded to 0.01 px, without trailing zeros and without an exponent; 0 for what is no
/// number.
///
/// ```
/// assert_eq!(planlens::chart::scene::number(-1.504), "-1.5");
/// ```
pub fn number(value: f64) -> String {
    // Saturating and 0 for NaN; integers keep the float formatter out of the download.
    let cents = (value * 100.0).round() as i64;
    let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let mut text = String::new();
    if cents < 0 {
        text.push('-');
    }
    text.push_str(&whole.to_string());
    if rest > 0 {
        text.push('.');
        if rest < 10 {
            text.push('0');
        }
        let rest = if rest % 10 == 0 { rest / 10 } else { rest };
        text.push_str(&rest.to_string());
    }
    text
}
