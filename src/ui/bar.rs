//! The bar at the top: the name, what can be done with the text, language and colours.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::export::ExportMenu;
use super::file;
use super::history::Steps;
use super::keys::Keys;
use super::store::use_dispatch;
use crate::catalogue::Named as _;
use crate::state::{Action, Lead, Theme, Work};
use crate::words::{Label, Lang};

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    /// The language.
    pub(super) lang: Lang,
    /// The colours.
    pub(super) theme: Theme,
    /// Whether a document is shown.
    pub(super) filled: bool,
    /// What the next undoing undoes.
    pub(super) undo: Option<Work>,
    /// What the next redoing does again.
    pub(super) redo: Option<Work>,
}

/// The bar.
#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let other = lang.pick(Lang::En, Lang::Zh);
    html! {
        <header class="bar">
            <p class="brand">
                <svg class="brand-sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                    <path d="M2 12h4.5m11 0H22M2 8v8M22 8v8" /><circle cx="12" cy="12" r="5.5" /><circle cx="12" cy="12" r="2" class="brand-dot" />
                </svg>
                <span lang="zh-CN">{ "指标镜" }</span>
                <span class="brand-latin" lang="en">{ "PlanLens" }</span>
            </p>
            if props.filled {
                <div class="bar-work">
                    <button type="button" class="button" onclick={dispatch.on(Action::Edited)}>
                        { Label::Edit.text(lang) }
                    </button>
                    <OpenFile {lang} />
                    <button type="button" class="button" aria-keyshortcuts="Alt+L" title={Label::ShareKey.text(lang)}
                        onclick={dispatch.on(Action::Shared { lead: Lead::default() })}>
                        { Label::Share.text(lang) }
                    </button>
                    <ExportMenu {lang} />
                    <button type="button" class="button" onclick={dispatch.on(Action::Cleared)}>
                        { Label::Clear.text(lang) }
                    </button>
                    <Steps {lang} undo={props.undo} redo={props.redo} />
                </div>
            }
            <div class="bar-look">
                <button type="button" class="button is-quiet bar-shelf" aria-haspopup="dialog"
                    onclick={dispatch.on(Action::ShelfShown { shown: true })}>
                    { Label::Shelf.text(lang) }
                </button>
                <button type="button" class="button is-quiet" lang={other.pick("zh-CN", "en")}
                    onclick={dispatch.on(Action::Spoken { lang: other })}>
                    { Label::OtherLanguage.text(lang) }
                </button>
                <Colours {lang} theme={props.theme} />
                <Keys {lang} />
            </div>
        </header>
    }
}

/// Properties of [`Colours`].
#[derive(Properties, PartialEq)]
struct ColoursProps {
    lang: Lang,
    theme: Theme,
}

/// The choice of colours.
#[component]
fn Colours(props: &ColoursProps) -> Html {
    let dispatch = use_dispatch();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(theme) = select.and_then(|s| Theme::from_name(&s.value())) {
            dispatch.send(Action::Themed { theme });
        }
    });
    html! {
        <select class="select is-quiet" aria-label={Label::Theme.text(props.lang)} {onchange}>
            { for Theme::ALL.iter().map(|theme| html! {
                <option value={theme.name()} selected={*theme == props.theme}>
                    { name(*theme).text(props.lang) }
                </option>
            }) }
        </select>
    }
}

fn name(theme: Theme) -> Label {
    match theme {
        Theme::System => Label::ThemeSystem,
        Theme::Light => Label::ThemeLight,
        Theme::Dark => Label::ThemeDark,
    }
}

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub(super) struct OpenFileProps {
    /// The language.
    pub(super) lang: Lang,
}

/// The choice of a file, as a button.
#[component]
pub(super) fn OpenFile(props: &OpenFileProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    let onclick = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            file::open(input.files(), &dispatch);
            // The same file may be chosen again.
            input.set_value("");
        }
    });
    html! {
        <>
            <button type="button" class="button" {onclick}>{ Label::Open.text(props.lang) }</button>
            <input ref={node} type="file" class="is-away" hidden=true tabindex="-1"
                accept=".txt,.md,text/plain,.svg,.png" aria-label={Label::Open.text(props.lang)} {onchange} />
        </>
    }
}
