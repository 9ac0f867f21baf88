//! One call: see `planlens::formats`. The export stands here and not in the library, because every
//! artefact keeps the exports of a library that it links.

/// Nothing starts by itself: `start-formats.js` calls [`serve`].
fn main() {}

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
mod export {
    use wasm_bindgen::prelude::*;

    /// Listens to the page whose thread this is: `planlens::formats::serve_files`.
    #[wasm_bindgen]
    pub fn serve() -> Result<(), JsValue> {
        planlens::formats::serve_files()
    }
}
