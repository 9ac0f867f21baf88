//! What the page has to say, in a live region that is always there.

use std::rc::Rc;

use yew::prelude::*;

use super::clipboard::copy_text;
use super::renew::{Carried, Renewal};
use super::shelf::use_keeper;
use super::store::{Dispatch, use_dispatch};
use super::under_way::{UnderWay, under_way};
use crate::state::{Action, Notice, Problem, ShelfError};
use crate::words::{Label, Lang, carried_error, failure, input_error, link_error};

/// Properties of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub(super) struct NoticeProps {
    /// What is to be said.
    pub(super) notice: Option<Notice>,
    /// The file that it is of.
    #[prop_or_default]
    pub(super) file: Option<Rc<str>>,
    /// The words of the file that was just handed out, where they can be copied instead.
    #[prop_or_default]
    pub(super) words: Option<Rc<str>>,
    /// What is under way.
    pub(super) busy: Option<UnderWay>,
    /// What a new version of the page that waits is to find, if one is offered.
    pub(super) renewal: Option<Carried>,
    /// The language.
    pub(super) lang: Lang,
}

/// The bar at the page's foot: a problem, an offer to undo, a request under way.
#[component]
pub(super) fn NoticeBar(props: &NoticeProps) -> Html {
    let dispatch = use_dispatch();
    let keeper = use_keeper();
    let NoticeProps {
        notice,
        file,
        words,
        busy,
        renewal,
        lang,
    } = props;
    let lang = *lang;
    let said = notice.map(|notice| sentence(notice, lang));
    let undo = match notice {
        Some(
            Notice::Cleared
            | Notice::PutAway
            | Notice::Removed
            | Notice::Dropped
            | Notice::Reverted,
        ) => true,
        Some(Notice::Taken { replaced, .. }) => *replaced,
        Some(
            Notice::Problem(_)
            | Notice::Restored
            | Notice::Pictured
            | Notice::Copied { .. }
            | Notice::Wiped
            | Notice::Parted
            | Notice::Unplaced { .. }
            | Notice::Waiting
            | Notice::Saved
            | Notice::WordsCopied,
        )
        | None => false,
    };
    // What was deleted is with the keeper; all else is the state's to bring back.
    let undone = if *notice == Some(Notice::Removed) {
        Callback::from(move |_: MouseEvent| keeper.bring_back())
    } else {
        dispatch.on(Action::Undone)
    };
    let problem = matches!(notice, Some(Notice::Problem(_)));
    html! {
        <div class={classes!("notice", problem.then_some("is-problem"))} role="status">
            if let Some(said) = said {
                <div class="notice-card">
                    <p>if let Some(file) = file { <b>{ &**file }</b>{ " " } }{ said }</p>
                    if let Some(words) = words.clone() {
                        <button type="button" class="button" onclick={copy(&dispatch, words)}>
                            { Label::CopyFile.text(lang) }
                        </button>
                    }
                    if undo {
                        <button type="button" class="button" onclick={undone}>
                            { Label::Undo.text(lang) }
                        </button>
                    }
                    <button type="button" class="button is-quiet" onclick={dispatch.on(Action::Dismissed)}>
                        { Label::Dismiss.text(lang) }
                    </button>
                </div>
            } else if let Some(busy) = *busy {
                { under_way(&dispatch, lang, busy) }
            } else if let Some(carried) = renewal {
                <Renewal {lang} carried={carried.clone()} />
            }
        </div>
    }
}

/// Puts the words of a file into the clipboard.
fn copy(dispatch: &Dispatch, words: Rc<str>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        let problem = Problem::NoClipboard;
        dispatch.send(if copy_text(words.to_string()) {
            Action::WordsCopied
        } else {
            Action::Rejected { problem }
        });
    })
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
        Notice::Problem(Problem::Carried(error)) => carried_error(lang, error),
        Notice::Problem(Problem::Folder) => label(Label::Folder),
        Notice::Problem(Problem::NoFormats) => label(Label::NoFormats),
        Notice::Problem(Problem::NoSample) => label(Label::NoSample),
        Notice::Problem(Problem::Shelf(error)) => label(shelf_error(error)),
        Notice::Cleared => label(Label::Cleared),
        Notice::PutAway => label(Label::PutAway),
        Notice::Removed => label(Label::Removed),
        Notice::Wiped => label(Label::Wiped),
        Notice::Parted => label(Label::Parted),
        Notice::Unplaced { rows } => crate::words::unplaced(lang, rows),
        Notice::Dropped => label(Label::DroppedNow),
        Notice::Taken { broken: 0, .. } => label(Label::Replaced),
        Notice::Taken { broken, .. } => crate::words::replaced(lang, broken),
        Notice::Waiting => label(Label::EditWaits),
        Notice::Reverted => label(Label::EditGivenUp),
        Notice::Restored => label(Label::Restored),
        Notice::Saved => label(Label::ExportSaved),
        Notice::WordsCopied => label(Label::FileCopied),
    }
}

/// Why work is not kept, and what to do.
pub(super) fn shelf_error(error: ShelfError) -> Label {
    match error {
        ShelfError::None => Label::ShelfNone,
        ShelfError::Newer => Label::ShelfNewer,
        ShelfError::Blocked => Label::ShelfBlocked,
        ShelfError::Full => Label::ShelfFull,
        ShelfError::Failed => Label::ShelfFailed,
        ShelfError::Gone => Label::ShelfGone,
        ShelfError::Damaged => Label::ShelfDamaged,
    }
}
