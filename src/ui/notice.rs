//! What the page has to say, in a live region that is always there.

use yew::prelude::*;

use super::renew::{Carried, Renewal};
use super::store::use_dispatch;
use crate::state::{Action, Notice, Problem};
use crate::words::{Label, Lang, failure, input_error, link_error, reading};

/// Properties of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub(super) struct NoticeProps {
    /// What is to be said.
    pub(super) notice: Option<Notice>,
    /// The length in bytes of the text that is being read.
    pub(super) busy: Option<usize>,
    /// What a new version of the page that waits is to find, if one is offered.
    pub(super) renewal: Option<Carried>,
    /// The language.
    pub(super) lang: Lang,
}

/// The bar at the page's foot: a problem, an offer to undo, a request under way.
#[component]
pub(super) fn NoticeBar(props: &NoticeProps) -> Html {
    let dispatch = use_dispatch();
    let NoticeProps {
        notice,
        busy,
        renewal,
        lang,
    } = props;
    let lang = *lang;
    let said = notice.map(|notice| sentence(notice, lang));
    let undo = match notice {
        Some(Notice::Cleared) => true,
        Some(Notice::Taken { replaced, .. }) => *replaced,
        Some(Notice::Problem(_) | Notice::Restored | Notice::Pictured | Notice::Copied { .. })
        | None => false,
    };
    let problem = matches!(notice, Some(Notice::Problem(_)));
    html! {
        <div class={classes!("notice", problem.then_some("is-problem"))} role="status">
            if let Some(said) = said {
                <div class="notice-card">
                    <p>{ said }</p>
                    if undo {
                        <button type="button" class="button" onclick={dispatch.on(Action::Undone)}>
                            { Label::Undo.text(lang) }
                        </button>
                    }
                    <button type="button" class="button is-quiet" onclick={dispatch.on(Action::Dismissed)}>
                        { Label::Dismiss.text(lang) }
                    </button>
                </div>
            } else if let Some(bytes) = *busy {
                <div class="notice-card is-busy">
                    <p>{ reading(lang, bytes) }</p>
                    <button type="button" class="button is-quiet" onclick={dispatch.on(Action::Cancelled)}>
                        { Label::Cancel.text(lang) }
                    </button>
                </div>
            } else if let Some(carried) = renewal {
                <Renewal {lang} carried={carried.clone()} />
            }
        </div>
    }
}

fn sentence(notice: Notice, lang: Lang) -> String {
    let label = |label: Label| label.text(lang).to_owned();
    match notice {
        Notice::Problem(Problem::Input(error)) => input_error(lang, error),
        Notice::Problem(Problem::Failure(reason)) => failure(lang, reason).to_owned(),
        Notice::Problem(Problem::SeveralFiles) => label(Label::SeveralFiles),
        Notice::Problem(Problem::NoClipboard) => label(Label::NoClipboard),
        Notice::Problem(Problem::NoRenewal) => label(Label::NoRenewal),
        Notice::Problem(Problem::NoPictureClipboard) => label(Label::NoPictureClipboard),
        Notice::Problem(Problem::NoPicture) => label(Label::NoPicture),
        Notice::Pictured => label(Label::PictureCopied),
        Notice::Copied { rows } => crate::words::copied(lang, rows),
        Notice::Problem(Problem::Link(error)) => link_error(lang, error),
        Notice::Problem(Problem::NoFormats) => label(Label::NoFormats),
        Notice::Problem(Problem::NoSample) => label(Label::NoSample),
        Notice::Cleared => label(Label::Cleared),
        Notice::Taken { broken: 0, .. } => label(Label::Replaced),
        Notice::Taken { broken, .. } => crate::words::replaced(lang, broken),
        Notice::Restored => label(Label::Restored),
    }
}
