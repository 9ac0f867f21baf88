//! Lighting: what is lit gets a class, in place, without rendering anything anew.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, NodeList, ScrollBehavior, ScrollToOptions};
use yew::prelude::*;

use super::page::is_calm;
use crate::state::{Light, Origin, Place};

/// The class of what is lit.
const LIT: &str = "is-lit";
/// The class of what was chosen.
const CHOSEN: &str = "is-chosen";

/// How long a pointer rests before the text follows it, in ms.
const REST: u32 = 160;

/// What is lit and what was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Lights {
    /// What pointer or focus rests on.
    pub(super) pointed: Option<Light>,
    /// What was chosen.
    pub(super) selected: Option<Light>,
}

/// Lights the elements below `root` that belong to the places, and brings them into view unless the
/// reader's hand is there. `key` changes when the elements were made anew, `seen` when they came into sight.
#[hook]
pub(super) fn use_lights<K: PartialEq + 'static, S: PartialEq + 'static>(
    root: &NodeRef,
    lights: Lights,
    own: Origin,
    key: K,
    seen: S,
) {
    let node = root.clone();
    use_effect_with((lights, key), move |(lights, _)| {
        let Lights { pointed, selected } = *lights;
        let lit = pointed.or(selected);
        let mut timer = None;
        if let Some(root) = node.cast::<Element>() {
            mark(&root, LIT, lit.map(|l| l.place));
            mark(&root, CHOSEN, selected.map(|l| l.place));
            if let Some(light) = pointed {
                // Results stay where they are under a passing pointer.
                if own == Origin::Text && light.from != own {
                    timer = Some(Timeout::new(REST, move || reveal(&root, light.place)));
                }
            }
        }
        move || drop(timer)
    });
    let node = root.clone();
    use_effect_with((lights.selected, seen), move |(selected, _)| {
        if let (Some(light), Some(root)) = (*selected, node.cast::<Element>())
            && light.from != own
        {
            reveal(&root, light.place);
        }
    });
}

/// The elements of a place, the most telling first.
fn selectors(place: Place) -> Vec<String> {
    match place {
        Place::Statement(id) => vec![
            format!("[data-marks~=\"v{id}\"]"),
            format!("[data-marks~=\"n{id}\"]"),
            format!("[data-marks~=\"c{id}\"]"),
            format!("[data-statement=\"{id}\"]"),
        ],
        Place::Section(index) => vec![
            format!("[data-marks~=\"h{index}\"]"),
            format!("[data-section=\"{index}\"]"),
        ],
        Place::Programme(index) => vec![
            format!("[data-marks~=\"p{index}\"]"),
            format!("[data-programme=\"{index}\"]"),
        ],
        Place::Task(index) => vec![
            format!("[data-marks~=\"t{index}\"]"),
            format!("[data-task=\"{index}\"]"),
        ],
        Place::Skipped(index) => vec![
            format!("[data-marks~=\"s{index}\"]"),
            format!("[data-skipped=\"{index}\"]"),
        ],
        Place::Edit(index) => vec![
            format!("[data-marks~=\"e{index}\"]"),
            format!("[data-edit=\"{index}\"]"),
        ],
        Place::Finding { index, part } => vec![
            format!("[data-marks~=\"f{index}.{part}\"]"),
            format!("[data-finding~=\"f{index}.{part}\"]"),
        ],
    }
}

fn mark(root: &Element, class: &str, place: Option<Place>) {
    for element in elements(root.query_selector_all(&format!(".{class}")).ok()) {
        let _done = element.class_list().remove_1(class);
    }
    let Some(place) = place else { return };
    let all = selectors(place).join(",");
    for element in elements(root.query_selector_all(&all).ok()) {
        let _done = element.class_list().add_1(class);
    }
}

fn elements(list: Option<NodeList>) -> impl Iterator<Item = Element> {
    let length = list.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| list.as_ref()?.get(index)?.dyn_into().ok())
}

/// Brings the place's first element to the middle of its pane, unless it is to be seen already.
fn reveal(root: &Element, place: Place) {
    let found = selectors(place)
        .iter()
        .find_map(|selector| root.query_selector(selector).ok().flatten());
    let Some(element) = found else { return };
    let at = element.get_bounding_client_rect();
    let (top, bottom) = sight(root);
    // A pane that is not shown has no height.
    if at.height() <= 0.0 || (at.top() >= top && at.bottom() <= bottom) {
        return;
    }
    let by = f64::midpoint(at.top(), at.bottom()) - f64::midpoint(top, bottom);
    let options = ScrollToOptions::new();
    options.set_top(by);
    // A long way is not worth looking at.
    let far = by.abs() > 2.0 * (bottom - top);
    options.set_behavior(if far || is_calm() {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    if root.scroll_height() > root.client_height() {
        root.scroll_by_with_scroll_to_options(&options);
    } else {
        gloo_utils::window().scroll_by_with_scroll_to_options(&options);
    }
}

/// The upper and lower edge of what is to be seen of `root`, in px of the window.
fn sight(root: &Element) -> (f64, f64) {
    let pane = root.get_bounding_client_rect();
    let height = gloo_utils::window().inner_height().ok();
    let height = height.and_then(|h| h.as_f64()).unwrap_or(f64::MAX);
    let sheet = gloo_utils::document()
        .query_selector(".detail")
        .ok()
        .flatten();
    // On a narrow page the chosen statement lies over the lower part of the others.
    let sheet = sheet.map(|sheet| sheet.get_bounding_client_rect());
    let over = sheet.filter(|sheet| sheet.left() < pane.right());
    let bottom = over.map_or(height, |sheet| sheet.top());
    // Tabs stick to the upper edge of a narrow page, heads to that of a table.
    let margin = 56.0;
    (
        pane.top().max(0.0) + margin,
        pane.bottom().min(bottom) - 8.0,
    )
}
