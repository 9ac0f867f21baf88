//! A chart's scene as elements of the page.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use crate::chart::scene::number;
use crate::chart::{Mark, Scene};

/// The scene as `<svg>` beside words that say all of it.
pub(super) fn picture(scene: &Scene) -> Html {
    let mut svg = frame(scene);
    svg.add_attribute("aria-hidden", "true");
    svg.into()
}

/// The scene as `<svg>`; nothing for an empty one.
pub(super) fn draw(scene: &Scene) -> Html {
    if scene.height <= 0.0 {
        return Html::default();
    }
    let mut svg = frame(scene);
    svg.add_attribute("role", "group");
    svg.add_attribute("aria-label", scene.title.clone());
    svg.into()
}

fn frame(scene: &Scene) -> VTag {
    let (width, height) = (number(scene.width), number(scene.height.ceil()));
    let mut svg = VTag::new("svg");
    svg.add_attribute("class", "c-chart");
    svg.add_attribute("viewBox", format!("0 0 {width} {height}"));
    svg.add_attribute("width", width);
    svg.add_attribute("height", height);
    svg.add_children(scene.marks.iter().map(mark));
    svg
}

fn mark(mark: &Mark) -> Html {
    let element = mark.element();
    let mut tag = VTag::new(element.tag);
    for (name, value) in element.attributes {
        tag.add_attribute(name, value.into_owned());
    }
    if let Some(title) = element.title {
        let mut child = VTag::new("title");
        child.add_child(VText::new(title.to_owned()).into());
        tag.add_child(child.into());
    }
    if let Some(text) = element.text {
        tag.add_child(VText::new(text.to_owned()).into());
    }
    tag.add_children(element.children.iter().map(self::mark));
    tag.into()
}
