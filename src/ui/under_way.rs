//! A request that is under way: what is read, how far it is, and the way out.

use yew::prelude::*;

use super::store::Dispatch;
use crate::state::{Action, Pending};
use crate::words::{Label, Lang, percent_read, reading};

/// What is under way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct UnderWay {
    /// The length in bytes of the text that is being read; 0 where it is not known yet.
    bytes: usize,
    /// How much of it is done, in percent, where that is told.
    percent: Option<u8>,
}

impl UnderWay {
    /// What is under way: a text that is read, or a link (`opening`) whose text is not known yet.
    pub(super) fn of(pending: Option<&Pending>, opening: bool) -> Option<Self> {
        let read = pending.map(|pending| Self {
            bytes: pending.text.len(),
            percent: pending.percent,
        });
        let link = Self {
            bytes: 0,
            percent: None,
        };
        read.or(opening.then_some(link))
    }
}

/// Its card. The percent is no news that a screen reader would interrupt for: it is asked for.
pub(super) fn under_way(dispatch: &Dispatch, lang: Lang, at: UnderWay) -> Html {
    let said = match at.percent {
        Some(100) => Label::ReadThrough.text(lang).to_owned(),
        Some(_) | None => reading(lang, at.bytes),
    };
    html! {
        <div class="notice-card is-busy">
            <p id="under-way">{ said }</p>
            if let Some(percent) = at.percent {
                <div class="under-way" aria-live="off">
                    <progress max="100" value={percent.to_string()} aria-labelledby="under-way" />
                    <span>{ percent_read(lang, percent) }</span>
                </div>
            }
            <button type="button" class="button is-quiet" onclick={dispatch.on(Action::Cancelled)}>
                { Label::Cancel.text(lang) }
            </button>
        </div>
    }
}
