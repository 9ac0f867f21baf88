//! The menu under a chart: its picture into a file or into the clipboard.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::clipboard::copy_text;
use super::download::is_embedded;
use super::store::{PictureLink, use_dispatch};
use crate::export::svg_with_state;
use crate::state::{Action, Problem};
use crate::words::{Label, Lang};

/// The script that makes files of drawings, relative to the page; fetched when a menu is opened.
const SCRIPT: &str = "./picture.js";
/// What it leaves behind to be called.
const FUNCTION: &str = "planlensPicture";

/// What the menu offers: its words, how the script calls it, and pixels to each of the drawing.
const OFFERS: [(Label, &str, u8); 5] = [
    (Label::SavePng2, "save-png", 2),
    (Label::SavePng3, "save-png", 3),
    (Label::SaveSvg, "save-svg", 1),
    (Label::CopyPng, "copy-png", 2),
    (Label::CopySvg, COPY_SVG, 1),
];

/// A drawing is a text, which the clipboard takes everywhere: no script is called.
const COPY_SVG: &str = "copy-svg";
/// What the script is called with where the browser saves nothing.
const SHOW: &str = "show-png";

/// Properties of [`Save`].
#[derive(Properties, PartialEq)]
pub(super) struct SaveProps {
    /// The file's name without its ending.
    pub(super) name: AttrValue,
    /// Draws the picture as SVG.
    pub(super) draw: Callback<(), String>,
    /// The language.
    pub(super) lang: Lang,
}

/// The menu.
#[component]
pub(super) fn Save(props: &SaveProps) -> Html {
    let dispatch = use_dispatch();
    // Where nothing can be saved or copied: the picture, to be pressed long.
    let shown = use_state(|| None::<String>);
    let SaveProps { name, draw, lang } = props;
    let carried = use_context::<PictureLink>().unwrap_or_default();
    let lang = *lang;
    let offer = |(label, kind, scale): &(Label, &'static str, u8)| {
        let (dispatch, shown) = (dispatch.clone(), shown.setter());
        let (name, draw, carried) = (name.clone(), draw.clone(), carried.clone());
        let (kind, scale) = (*kind, *scale);
        let onclick = Callback::from(move |_: MouseEvent| {
            // Called while the click is under way: only then the clipboard is open.
            let plain = draw.emit(());
            let picture = match &carried.0 {
                Some(link) => svg_with_state(&plain, link),
                None => plain,
            };
            if kind == COPY_SVG {
                dispatch.send(if copy_text(picture) {
                    Action::Pictured
                } else {
                    Action::Rejected {
                        problem: Problem::NoPictureClipboard,
                    }
                });
                return;
            }
            let saves = kind.starts_with("save");
            let kind = if saves && is_embedded() { SHOW } else { kind };
            let made = call(kind, &picture, &name, scale);
            let (dispatch, shown) = (dispatch.clone(), shown.clone());
            spawn_local(async move {
                let problem = match outcome(made).await {
                    Outcome::Saved => return,
                    Outcome::Copied => return dispatch.send(Action::Pictured),
                    Outcome::Shown(address) => return shown.set(Some(address)),
                    Outcome::Failed => Problem::NoPicture,
                };
                dispatch.send(Action::Rejected { problem });
            });
        });
        html! { <button type="button" class="button" {onclick}>{ label.text(lang) }</button> }
    };
    let ontoggle = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| {
            fetch();
            dispatch.send(Action::LinkWanted);
        })
    };
    let onclose = {
        let shown = shown.setter();
        Callback::from(move |_: MouseEvent| shown.set(None))
    };
    html! {
        <details class="save" {ontoggle}>
            <summary>{ Label::Picture.text(lang) }</summary>
            <div class="save-do" role="group" aria-label={Label::Picture.text(lang)}>
                { for OFFERS.iter().map(offer) }
            </div>
            if let Some(address) = &*shown {
                <div class="save-press">
                    <p role="status">{ Label::PressLong.text(lang) }</p>
                    <img src={address.clone()} alt={name} />
                    <button type="button" class="button" onclick={onclose}>{ Label::Dismiss.text(lang) }</button>
                </div>
            }
        </details>
    }
}

/// What came of it.
enum Outcome {
    Saved,
    Copied,
    /// The address of a picture, where the browser saves nothing, or takes no picture to be copied.
    Shown(String),
    Failed,
}

/// Has the script fetched, once for the page; one that stands in a single file is there already.
fn fetch() {
    if Reflect::has(&gloo_utils::window(), &FUNCTION.into()).unwrap_or(false) {
        return;
    }
    let document = gloo_utils::document();
    let there = document.query_selector(&["script[src='", SCRIPT, "']"].concat());
    if let Ok(None) = there
        && let (Ok(script), Some(head)) = (document.create_element("script"), document.head())
    {
        let _set = script.set_attribute("type", "module");
        let _set = script.set_attribute("src", SCRIPT);
        let _put = head.append_child(&script);
    }
}

/// Calls the script; an error where it is not there yet.
fn call(kind: &str, svg: &str, name: &str, scale: u8) -> Result<Promise, JsValue> {
    let window = gloo_utils::window();
    let function: Function = Reflect::get(&window, &FUNCTION.into())?.dyn_into()?;
    let [kind, svg, name] = [kind, svg, name].map(JsValue::from_str);
    let made = function.call4(&window, &kind, &svg, &name, &scale.into())?;
    made.dyn_into()
}

async fn outcome(made: Result<Promise, JsValue>) -> Outcome {
    let Ok(promise) = made else {
        return Outcome::Failed;
    };
    let said = JsFuture::from(promise).await.ok();
    match said.and_then(|said| said.as_string()) {
        Some(said) if said == "saved" => Outcome::Saved,
        Some(said) if said == "copied" => Outcome::Copied,
        Some(address) => Outcome::Shown(address),
        None => Outcome::Failed,
    }
}
