//! What else can be sent where a link of the whole is cut on its way.

use yew::prelude::*;

use super::store::use_dispatch;
use crate::export::ExportFormat;
use crate::state::Action;
use crate::words::{Label, Lang};

/// Properties of [`Ways`].
#[derive(Properties, PartialEq)]
pub(super) struct WaysProps {
    /// The language.
    pub(super) lang: Lang,
    /// Closes the dialog that it stands in, so that what is saved is told in the page.
    pub(super) close: Callback<MouseEvent>,
}

/// The ways, each with what the one who gets it can do with it.
#[component]
pub(super) fn Ways(props: &WaysProps) -> Html {
    let dispatch = use_dispatch();
    let WaysProps { lang, close } = props;
    let file = |(format, label): (ExportFormat, Label)| {
        let (dispatch, close) = (dispatch.clone(), close.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            close.emit(event);
            dispatch.send(Action::Exported { format });
        });
        html! { <button type="button" class="button" {onclick}>{ label.text(*lang) }</button> }
    };
    let files = [
        (ExportFormat::Brief, Label::ExportBrief),
        (ExportFormat::Json, Label::ExportJson),
    ];
    html! {
        <div class="share-ways">
            <p>{ Label::ShareWays.text(*lang) }</p>
            <p class="note">{ Label::ShareWayFile.text(*lang) }</p>
            <div class="share-do">{ for files.into_iter().map(file) }</div>
            <p class="note">{ Label::ShareWayPicture.text(*lang) }</p>
        </div>
    }
}
