//! What the page asks of the browser around it: languages, colours, the room it has.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, MediaQueryList, Storage};
use yew::prelude::*;

use super::store::Dispatch;
use crate::catalogue::Named as _;
use crate::state::{Action, State, Theme};
use crate::words::{Label, Lang};

/// From here on text and results stand side by side.
const WIDE: &str = "(min-width: 900px)";

/// `--paper` in light and in dark.
const PAPER: [&str; 2] = ["#fdfcf9", "#15181c"];

const LANG: &str = "planlens.lang";
const THEME: &str = "planlens.theme";

/// The state at the start: the language and colours of last time, else those of the browser.
pub(super) fn initial() -> State {
    let spoken = gloo_utils::window().navigator().language();
    let chinese = spoken.is_none_or(|l| l.to_ascii_lowercase().starts_with("zh"));
    let lang = kept(LANG).and_then(|name| Lang::from_name(&name));
    let lang = lang.unwrap_or(if chinese { Lang::Zh } else { Lang::En });
    let theme = kept(THEME).and_then(|name| Theme::from_name(&name));
    let wide = query(WIDE).is_none_or(|q| q.matches());
    let mut state = State::new(lang, theme.unwrap_or_default(), wide);
    // Time and chance, both whole numbers: no other run of the page has this name.
    let (time, chance) = (js_sys::Date::now(), js_sys::Math::random() * 1e6);
    state.session = Rc::from(format!("{:x}{:x}", time as u64, chance as u32));
    state.work = state.session.clone();
    state
}

/// The browser's storage; none where it keeps nothing.
fn storage() -> Option<Storage> {
    gloo_utils::window().local_storage().ok().flatten()
}

/// What was chosen last time.
pub(super) fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a choice for the next time, or no choice; a browser that keeps nothing is no reason to stop.
pub(super) fn keep(key: &str, value: Option<&str>) {
    if let Some(storage) = storage() {
        let _kept = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

fn query(query: &str) -> Option<MediaQueryList> {
    gloo_utils::window().match_media(query).ok().flatten()
}

/// Whether the reader's main pointer is a finger.
pub(super) fn is_coarse() -> bool {
    query("(pointer: coarse)").is_some_and(|q| q.matches())
}

/// By how much the reader's type is larger than a browser's 16 px.
pub(super) fn text_scale() -> f64 {
    let style = root().and_then(|root| gloo_utils::window().get_computed_style(&root).ok()?);
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let whole = size
        .as_deref()
        .and_then(|size| size.split(['.', 'p']).next());
    let px = whole.and_then(|px| px.parse::<u16>().ok());
    px.map_or(1.0, |px| f64::from(px) / 16.0)
}

/// Whether the reader wants things to stand still.
pub(super) fn is_calm() -> bool {
    query("(prefers-reduced-motion: reduce)").is_none_or(|q| q.matches())
}

/// Keeps language and colours, and tells the document of them.
#[hook]
pub(super) fn use_page(lang: Lang, theme: Theme, title: Option<String>) {
    use_effect_with((lang, title), |(lang, title)| {
        let document = gloo_utils::document();
        let name = Label::Page.text(*lang);
        document.set_title(&match title {
            Some(title) => format!("{title} · {}", Label::Name.text(*lang)),
            None => name.to_owned(),
        });
        if let Some(root) = root() {
            root.set_lang(lang.pick("zh-CN", "en"));
        }
        keep(LANG, Some(lang.name()));
    });
    use_effect_with(theme, |theme| {
        if let Some(root) = root() {
            let _set = root.dataset().set("theme", theme.name());
        }
        paint(*theme);
        keep(THEME, Some(theme.name()));
    });
}

/// Tells the browser's own frame of the chosen colours: `index.html` has a tag for light, then one
/// for dark, and what was chosen by hand goes into both.
fn paint(theme: Theme) {
    let tags = gloo_utils::document().query_selector_all("meta[name=theme-color]");
    let Ok(tags) = tags else { return };
    for (index, own) in (0..).zip(PAPER) {
        let [light, dark] = PAPER;
        let colour = match theme {
            Theme::System => own,
            Theme::Light => light,
            Theme::Dark => dark,
        };
        if let Some(tag) = tags
            .item(index)
            .and_then(|tag| tag.dyn_into::<HtmlElement>().ok())
        {
            let _set = tag.set_attribute("content", colour);
        }
    }
}

fn root() -> Option<HtmlElement> {
    let root = gloo_utils::document().document_element()?;
    root.dyn_into().ok()
}

/// Follows the width of the window.
#[hook]
pub(super) fn use_room(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = query(WIDE).map(|query| {
            let asked = query.clone();
            EventListener::new(&query, "change", move |_: &Event| {
                let wide = asked.matches();
                dispatch.send(Action::Widened { wide });
            })
        });
        move || drop(listener)
    });
}
