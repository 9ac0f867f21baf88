use super::CSS;
use super::measure::{text_width, wrap};
use super::scene::{Anchor, Element, Mark, Scene, Text, number};

/// The colours of a picture that stands by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// The properties that `chart.css` uses, for light and dark. Marks keep 3:1 and text 4.5:1 against
/// the paper. The page has the same names in its own style sheet.
const TOKENS: [(&str, &str, &str); 8] = [
    ("--paper", "#fdfcf9", "#15181c"),
    ("--ink", "#1d2024", "#e6e3dc"),
    ("--ink-soft", "#5b6169", "#a3a8af"),
    ("--rule", "#e3e0d8", "#2b3036"),
    ("--rule-strong", "#83888f", "#7d848c"),
    ("--accent", "#1f4b7f", "#8db4e2"),
    ("--accent-soft", "#cfdbe9", "#2a405b"),
    (
        "--sans",
        "\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Noto Sans SC\",sans-serif",
        "\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Noto Sans SC\",sans-serif",
    ),
];

/// Around a picture that stands by itself, in px.
const MARGIN: f64 = 20.0;

/// Between the parts of a picture, in px.
const GAP: f64 = 16.0;

/// The size of a picture's heading, in px.
const HEAD: f64 = 18.0;

/// The scene as an SVG document that stands by itself: title and description, its own style without
/// custom properties (office programs know none), paper behind, a margin of 20 px, nothing to click.
pub fn to_svg(scene: &Scene, theme: Theme) -> String {
    to_picture("", &[scene], theme)
}

/// Scenes one under the other, with a heading over them, as [`to_svg`] has one: a chart with its
/// legend, for a slide. An empty heading takes no room; its words are brought into two lines. Title
/// and description are those of the first scene.
pub fn to_picture(heading: &str, scenes: &[&Scene], theme: Theme) -> String {
    let width = scenes.iter().fold(0.0, |most: f64, s| most.max(s.width));
    let (heading, mut top) = head(heading, width);
    let drawn = scenes.iter().filter(|scene| scene.height > 0.0);
    let placed: Vec<(f64, &Scene)> = drawn
        .map(|scene| {
            let at = top;
            top += scene.height + GAP;
            (at, *scene)
        })
        .collect();
    let (width, height) = (width + 2.0 * MARGIN, (top - GAP).max(0.0) + 2.0 * MARGIN);
    let first = scenes.first();
    let mut out = String::new();
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    attribute(&mut out, "width", &number(width));
    attribute(&mut out, "height", &number(height));
    let corner = number(-MARGIN);
    let view = [corner.as_str(), &corner, &number(width), &number(height)].join(" ");
    attribute(&mut out, "viewBox", &view);
    attribute(&mut out, "class", "c-chart");
    out.push_str(">\n");
    child(&mut out, "title", first.map_or("", |scene| &scene.title));
    if let Some(scene) = first.filter(|scene| !scene.desc.is_empty()) {
        child(&mut out, "desc", &scene.desc);
    }
    child(&mut out, "style", &with_colours(theme));
    out.push_str("<rect class=\"c-paper\"");
    attribute(&mut out, "x", &corner);
    attribute(&mut out, "y", &corner);
    attribute(&mut out, "width", &number(width));
    attribute(&mut out, "height", &number(height));
    out.push_str("/>\n");
    for mark in &heading {
        write(&mut out, mark);
    }
    for (top, scene) in placed {
        if top > 0.0 {
            out.push_str("<g");
            attribute(
                &mut out,
                "transform",
                &["translate(0 ", &number(top), ")"].concat(),
            );
            out.push_str(">\n");
        }
        for mark in &scene.marks {
            write(&mut out, mark);
        }
        if top > 0.0 {
            out.push_str("</g>\n");
        }
    }
    out.push_str("</svg>\n");
    out
}

/// The scene as an `svg` element inside of a document that brings the rules itself
/// ([`with_colours`], or the page's own style sheet): no paper behind, no margin, nothing to click.
pub fn to_inline_svg(scene: &Scene) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    attribute(&mut out, "viewBox", &["0 0", &width, &height].join(" "));
    attribute(&mut out, "width", &width);
    attribute(&mut out, "height", &height);
    attribute(&mut out, "class", "c-chart");
    attribute(&mut out, "aria-label", &scene.title);
    out.push_str(">\n");
    if !scene.desc.is_empty() {
        child(&mut out, "desc", &scene.desc);
    }
    for mark in &scene.marks {
        write(&mut out, mark);
    }
    out.push_str("</svg>\n");
    out
}

/// The lines of a heading, and the y under them.
fn head(heading: &str, width: f64) -> (Vec<Mark>, f64) {
    if heading.is_empty() {
        return (Vec::new(), 0.0);
    }
    let lines = wrap(heading, HEAD, width, 2, text_width).lines;
    let line = HEAD * 1.4;
    let mut y = 0.0;
    let marks = lines.into_iter().map(|content| {
        y += line;
        Mark::Text(Text {
            class: "c-title",
            x: 0.0,
            y: y - 0.4 * HEAD,
            size: HEAD,
            anchor: Anchor::Start,
            content,
            full: None,
        })
    });
    let marks = marks.collect();
    (marks, y + GAP)
}

/// The rules of `chart.css` that a still picture needs, with the tokens' values in place.
pub fn with_colours(theme: Theme) -> String {
    let still = CSS.split_once("/* interactive */");
    let mut css = still.map_or(CSS, |(still, _)| still).to_owned();
    for (name, light, dark) in TOKENS {
        let value = match theme {
            Theme::Light => light,
            Theme::Dark => dark,
        };
        css = css.replace(&["var(", name, ")"].concat(), value);
    }
    css
}

fn write(out: &mut String, mark: &Mark) {
    let Element {
        tag,
        attributes,
        text,
        title,
        children,
    } = match mark {
        Mark::Hit(_) => return,
        Mark::Group(_)
        | Mark::Rect(_)
        | Mark::Line(_)
        | Mark::Path(_)
        | Mark::Circle(_)
        | Mark::Text(_) => mark.element(),
    };
    out.push('<');
    out.push_str(tag);
    for (name, value) in &attributes {
        attribute(out, name, value);
    }
    if text.is_none() && title.is_none() && children.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push('>');
    if let Some(title) = title {
        out.push_str("<title>");
        escape(out, title);
        out.push_str("</title>");
    }
    escape(out, text.unwrap_or_default());
    if !children.is_empty() {
        out.push('\n');
    }
    for child in children {
        write(out, child);
    }
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

fn child(out: &mut String, tag: &str, text: &str) {
    out.push('<');
    out.push_str(tag);
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

/// Writes `text` with XML's marks escaped; characters that XML 1.0 does not allow are left out.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}
