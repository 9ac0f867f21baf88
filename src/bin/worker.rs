//! One call each: see `planlens::worker` and `planlens::js`. The exports stand here and not in
//! the library, because every artefact keeps the exports of a library that it links.

/// Nothing starts by itself: `start-worker.js` calls [`serve`], other scripts [`analyze`].
fn main() {}

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod export {
    use wasm_bindgen::prelude::*;

    /// Listens to the page whose thread this is: `planlens::worker::serve`.
    #[wasm_bindgen]
    pub fn serve() -> Result<(), JsValue> {
        planlens::worker::serve()
    }

    /// Reads a text: `planlens::js::analyze`.
    #[wasm_bindgen]
    pub fn analyze(text: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
        planlens::js::analyze(&text, &options)
    }

    /// The version of the package: `planlens::js::version`.
    #[wasm_bindgen]
    pub fn version() -> String {
        planlens::js::version()
    }
}
