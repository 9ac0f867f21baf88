//! Pointer, keyboard and focus over anything that has a place: one set of listeners for each part of
//! the page, not one for each mark.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::store::use_dispatch;
use crate::state::{Action, Light, Origin, Place};

/// Where an element says what it is of.
const SELECTOR: &str = "[data-statement],[data-task],[data-skipped],[data-edit],[data-section],[data-programme],[data-finding],[data-marks]";

/// An attribute's name, and the place that its number is of.
type Attribute = (&'static str, fn(usize) -> Place);

/// The attributes that say it of one thing.
const ATTRIBUTES: [Attribute; 6] = [
    ("data-statement", Place::Statement),
    ("data-task", Place::Task),
    ("data-skipped", Place::Skipped),
    ("data-edit", Place::Edit),
    ("data-section", Place::Section),
    ("data-programme", Place::Programme),
];

/// Properties of [`Linked`].
#[derive(Properties, PartialEq)]
pub(super) struct LinkedProps {
    /// Which part of the page it is.
    pub(super) from: Origin,
    /// Class names.
    #[prop_or_default]
    pub(super) class: Classes,
    /// What stands in it.
    pub(super) children: Html,
}

/// A part of the page whose marks light their places and are chosen by a click or by Enter.
#[component]
pub(super) fn Linked(props: &LinkedProps) -> Html {
    let dispatch = use_dispatch();
    let from = props.from;
    let point = {
        let dispatch = dispatch.clone();
        move |places: Vec<Place>| {
            let place = places.first().copied();
            let light = place.map(|place| Light { place, from });
            dispatch.send(Action::Pointed { light });
        }
    };
    let choose = move |event: &Event| {
        let places = places(event);
        let any = !places.is_empty();
        if any {
            dispatch.send(Action::Hit { places, from });
        }
        any
    };
    let onpointerover = {
        let point = point.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger that scrolls points at nothing.
            if event.pointer_type() != "touch" {
                point(places(&event));
            }
        })
    };
    let onpointerleave = {
        let point = point.clone();
        Callback::from(move |_: PointerEvent| point(Vec::new()))
    };
    let onfocusin = {
        let point = point.clone();
        Callback::from(move |event: FocusEvent| {
            let target = element(&event);
            if target.is_some_and(|t| t.matches(":focus-visible").unwrap_or(false)) {
                point(places(&event));
            }
        })
    };
    let onfocusout = Callback::from(move |_: FocusEvent| point(Vec::new()));
    let onclick = {
        let choose = choose.clone();
        Callback::from(move |event: MouseEvent| {
            choose(&event);
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // A real button clicks by itself.
        let drawn = element(&event).is_some_and(|t| t.tag_name() == "rect");
        if drawn && matches!(event.key().as_str(), "Enter" | " ") && choose(&event) {
            event.prevent_default();
        }
    });
    html! {
        <div class={props.class.clone()}
            {onpointerover} {onpointerleave} {onfocusin} {onfocusout} {onclick} {onkeydown}>
            { props.children.clone() }
        </div>
    }
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What the event's element is of, the likeliest first.
fn places(event: &Event) -> Vec<Place> {
    let found = element(event).and_then(|e| e.closest(SELECTOR).ok().flatten());
    let Some(found) = found else {
        return Vec::new();
    };
    let number = |name: &str| found.get_attribute(name)?.parse::<usize>().ok();
    for (name, place) in ATTRIBUTES {
        if let Some(index) = number(name) {
            return vec![place(index)];
        }
    }
    let marks = found.get_attribute("data-marks");
    let marks = marks.or_else(|| found.get_attribute("data-finding"));
    let marks = marks.unwrap_or_default();
    let marks: Vec<(u8, Place)> = marks.split(' ').filter_map(read).collect();
    // A clause counts only where nothing narrower stands.
    let narrowest = marks.iter().map(|(rank, _)| *rank).min();
    let marks = marks.into_iter();
    let marks = marks.filter(|(rank, _)| Some(*rank) == narrowest);
    marks.map(|(_, place)| place).collect()
}

/// What a token of `data-marks` says, and how wide it is: see [`super::source`].
fn read(token: &str) -> Option<(u8, Place)> {
    let (letter, rest) = token.split_at_checked(1)?;
    let number = |text: &str| text.parse::<usize>().ok();
    match letter {
        "v" => Some((0, Place::Statement(number(rest)?))),
        "n" => Some((1, Place::Statement(number(rest)?))),
        "p" => Some((2, Place::Programme(number(rest)?))),
        "h" => Some((3, Place::Section(number(rest)?))),
        "f" => {
            let (index, part) = rest.split_once('.')?;
            let (index, part) = (number(index)?, number(part)?);
            Some((5, Place::Finding { index, part }))
        }
        "c" => Some((4, Place::Statement(number(rest)?))),
        "t" => Some((4, Place::Task(number(rest)?))),
        "s" => Some((6, Place::Skipped(number(rest)?))),
        "e" => Some((7, Place::Edit(number(rest)?))),
        _ => None,
    }
}
