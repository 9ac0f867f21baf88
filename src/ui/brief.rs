//! 一页纸: the brief as a sheet of paper, as it is printed.

use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::adopted::use_adopted;
use super::store::{Shared, use_dispatch};
use super::width::use_width;
use crate::chart::scene::number;
use crate::export::ExportFormat;
use crate::state::Action;
use crate::words::{Label, Lang};

/// The sheet alone is printed. The rules of the sheet itself come with it.
const PRINT: &str = "@media print{.panel>div::before,.app>*:not(main),.filled>*:not(.results),.results>*:not(.panel),.brief>*:not(.brief-page),.foot{display:none!important}
html,body,.app,.filled,.results,.panel,.panel>div,.brief,.brief-page{display:block!important;position:static!important;margin:0!important;padding:0!important;border:0!important;width:auto!important;max-width:none!important;height:auto!important;min-height:0!important;overflow:visible!important;break-after:auto!important;background:none!important}}";

/// The width of the sheet in px: 210 mm.
const SHEET: f64 = 794.0;

/// Properties of [`BriefSheet`].
#[derive(Properties, PartialEq)]
pub(super) struct BriefProps {
    /// The document.
    pub(super) document: Shared,
    /// The brief's element and its rules; `None` while it is being made.
    pub(super) made: Option<(AttrValue, AttrValue)>,
    /// The language.
    pub(super) lang: Lang,
}

/// The view.
#[component]
pub(super) fn BriefSheet(props: &BriefProps) -> Html {
    let dispatch = use_dispatch();
    let BriefProps {
        document,
        made,
        lang,
    } = props;
    let lang = *lang;
    {
        let dispatch = dispatch.clone();
        use_effect_with((document.clone(), lang), move |_| {
            dispatch.send(Action::BriefWanted);
        });
    }
    let node = use_node_ref();
    let width = use_width(&node);
    use_effect_with((width, made.is_some()), {
        let node = node.clone();
        move |_| fit(&node, width)
    });
    use_adopted(made.as_ref().map(|(_, css)| css), PRINT);
    let print = Callback::from(|_: MouseEvent| {
        // A frame that may not print does nothing.
        let _printed = gloo_utils::window().print();
    });
    let format = ExportFormat::Brief;
    html! {
        <section class="brief" ref={node} aria-label={Label::Brief.text(lang)}>
            <div class="tools brief-do">
                <button type="button" class="button is-main" onclick={print} disabled={made.is_none()}>
                    { Label::Print.text(lang) }
                </button>
                <button type="button" class="button" onclick={dispatch.on(Action::Exported { format })}>
                    { Label::PrintFile.text(lang) }
                </button>
                <p class="note">{ Label::BriefNote.text(lang) }</p>
            </div>
            if let Some((html, _)) = made {
                <div class="brief-page" tabindex="0" role="group" aria-label={Label::Brief.text(lang)}>
                    // Our own writer made it and escaped every word of the text.
                    { VNode::from_html_unchecked(html.clone()) }
                </div>
            } else {
                <p class="note brief-wait" role="status">{ Label::BriefMaking.text(lang) }</p>
            }
        </section>
    }
}

/// Shows the sheet as wide as the view, where the browser can; else it is scrolled.
fn fit(node: &NodeRef, width: f64) {
    let Some(element) = node.cast::<HtmlElement>().filter(|_| width > 0.0) else {
        return;
    };
    // Two decimals, and no float formatter in the download.
    let zoom = number((width / SHEET).min(1.0));
    let _set = element.style().set_property("--brief-zoom", &zoom);
}
