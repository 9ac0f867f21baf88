//! Files that the reader keeps.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Chat programs whose own browsers neither keep a file nor say so, as they name themselves.
const EMBEDDED: [&str; 10] = [
    "MicroMessenger",
    "QQ/",
    "Weibo",
    "DingTalk",
    "Lark",
    "Feishu",
    "AlipayClient",
    "BytedanceWebview",
    "WebView",
    "; wv)",
];

/// Whether the page stands in such a browser.
pub(super) fn is_embedded() -> bool {
    let name = gloo_utils::window().navigator().user_agent();
    name.is_ok_and(|name| EMBEDDED.iter().any(|part| name.contains(part)))
}

/// Hands a file to the browser, which keeps it or asks where.
///
/// # Errors
/// The browser's own, where it takes no file.
pub(super) fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = gloo_utils::document().create_element("a")?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(JsValue::from)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has begun, and holds the file itself.
    Url::revoke_object_url(&address)
}
