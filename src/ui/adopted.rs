//! Rules that come with a part of the page and go with it.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::CssStyleSheet;
use yew::prelude::*;

/// Lets the document have these rules, and `more` behind them, as long as the component stands.
#[hook]
pub(super) fn use_adopted(css: Option<&AttrValue>, more: &'static str) {
    use_effect_with(css.cloned(), move |css| {
        let adopted = css.as_deref().and_then(|css| Adopted::new(css, more));
        move || drop(adopted)
    });
}

/// Rules that the document has adopted; dropping them takes them away again. The policy allows no
/// `<style>` element.
struct Adopted(CssStyleSheet);

impl Adopted {
    fn new(css: &str, more: &str) -> Option<Self> {
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(&[css, more].concat()).ok()?;
        let all = adopted()?;
        all.push(&sheet);
        adopt(&all);
        Some(Self(sheet))
    }
}

impl Drop for Adopted {
    fn drop(&mut self) {
        if let Some(all) = adopted() {
            let own: &JsValue = self.0.as_ref();
            adopt(&all.filter(&mut |sheet, _, _| sheet != *own));
        }
    }
}

/// The sheets that the document has adopted, as a list of its own.
fn adopted() -> Option<Array> {
    let document = gloo_utils::document();
    let all = Reflect::get(&document, &JsValue::from_str("adoptedStyleSheets")).ok()?;
    Some(Array::from(all.dyn_ref::<JsValue>()?))
}

fn adopt(all: &Array) {
    let document = gloo_utils::document();
    // A browser without them shows the sheet unset.
    let _set = Reflect::set(&document, &JsValue::from_str("adoptedStyleSheets"), all);
}
