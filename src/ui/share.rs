//! 分享: the links of the document, each with its length before it is copied.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlDialogElement, HtmlSelectElement, KeyboardEvent};
use yew::prelude::*;

use super::store::{Dispatch, Shared, use_dispatch};
use super::ways::Ways;
use super::{address, clipboard, send};
use crate::catalogue::Named as _;
use crate::chart::Words as _;
use crate::link::{CODE_LIMIT, LIMITS, Mode};
use crate::state::{Action, Embed, Lead, LinkView, Share, View};
use crate::words::{
    ChartWords, Label, Lang, characters, leads_to, link_copied, link_too_large, over_limits,
};

/// Properties of [`ShareDialog`].
#[derive(Properties, PartialEq, Clone)]
pub(super) struct ShareProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// What is chosen.
    pub(super) share: Share,
    /// The view that is shown.
    pub(super) view: View,
    /// The chosen statement.
    pub(super) statement: Option<usize>,
}

/// The dialog.
#[component]
pub(super) fn ShareDialog(props: &ShareProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    use_modal(&node, &dispatch);
    let ShareProps { lang, share, .. } = props;
    let lang = *lang;
    let link = share.fragment(share.mode, share.few);
    let link = link.map(|f| address::page() + &f);
    // A bare fragment leads nowhere by itself.
    use_code(link.as_deref().filter(|l| !l.starts_with('#')), &dispatch);
    let close = {
        let node = node.clone();
        // By its own way to close, which gives the focus back.
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    html! {
        <dialog class="share" ref={node} aria-labelledby="share-title">
            <div class="share-head">
                <h2 id="share-title">{ Label::ShareTitle.text(lang) }</h2>
                <button type="button" class="button is-sign" onclick={close.clone()}
                    aria-label={Label::Dismiss.text(lang)} title={Label::Dismiss.text(lang)}>{ "×" }</button>
            </div>
            <fieldset class="share-modes">
                <legend>{ Label::ShareWhat.text(lang) }</legend>
                if offers_few(share) {
                    { choice(&dispatch, props, Mode::Results, true) }
                }
                { for Mode::ALL.iter().map(|mode| choice(&dispatch, props, *mode, false)) }
            </fieldset>
            <Where ..props.clone() />
            if let Some(link) = link {
                if is_cut(link.len()) {
                    <Ways {lang} close={close} />
                }
                <Take {lang} {link} share={share.clone()} />
            }
        </dialog>
    }
}

/// Whether the headline targets alone are worth a link of their own: where that of all results is too
/// long for a QR code.
fn offers_few(share: &Share) -> bool {
    let results = share.fragment(Mode::Results, false);
    let long = results.is_some_and(|f| address::page().len() + f.len() > CODE_LIMIT);
    long && share.fragment(Mode::Results, true).is_some()
}

/// One of them, with its length and what it gives away.
fn choice(dispatch: &Dispatch, props: &ShareProps, mode: Mode, few: bool) -> Html {
    let ShareProps { lang, share, .. } = props;
    let lang = *lang;
    let (name, note) = match mode {
        Mode::Results if few => (Label::ShareFew, Label::ShareFewNote),
        Mode::Results => (Label::ShareResults, Label::ShareResultsNote),
        Mode::Sentences => (Label::ShareSentences, Label::ShareSentencesNote),
        Mode::Text => (Label::ShareText, Label::ShareTextNote),
    };
    let length = share
        .fragment(mode, few)
        .map(|f| address::page().len() + f.len());
    let bare = props
        .document
        .received
        .as_ref()
        .is_some_and(|r| r.is_bare());
    let (length, cut) = match (length, &share.fragments) {
        (Some(length), _) => (characters(lang, length), over_limits(lang, length)),
        (None, None) => (Label::MakingLinks.text(lang).to_owned(), None),
        (None, Some(_)) if bare => (Label::NotInLink.text(lang).to_owned(), None),
        (None, Some(_)) => (link_too_large(lang).to_owned(), None),
    };
    let lead = share.lead;
    let none = share.fragments.is_some() && share.fragment(mode, few).is_none();
    let about = ["share-", if few { "few" } else { mode.name() }].concat();
    html! {
        <div class="share-mode">
            <label>
                <input type="radio" name="share-mode" checked={(mode, few) == (share.mode, share.few)} disabled={none}
                    aria-describedby={about.clone()} onchange={dispatch.on(Action::LinkChosen { mode, few, lead })} />
                <span>{ name.text(lang) }</span>
            </label>
            <span class="share-length">{ length }</span>
            <p id={about} class="note">{ note.text(lang) }{ cut.map(|cut| html! { <strong>{ cut }</strong> }) }</p>
        </div>
    }
}

/// Where the link leads.
#[component]
fn Where(props: &ShareProps) -> Html {
    let dispatch = use_dispatch();
    let ShareProps {
        document,
        lang,
        share,
        view,
        statement,
    } = props;
    let lang = *lang;
    let (mode, few) = (share.mode, share.few);
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let mut leads = vec![(Lead::default(), Label::Overview.text(lang).to_owned())];
    if *view != View::Overview {
        let to = Lead {
            view: Some(LinkView::Page(*view)),
            statement: None,
        };
        leads.push((to, super::tabs::name(*view).text(lang).to_owned()));
    }
    if let Some(s) = statement.and_then(|id| document.statement(id)) {
        let to = Lead {
            view: None,
            statement: *statement,
        };
        leads.push((to, leads_to(lang, &words.name(s))));
    }
    for embed in [Embed::Chart, Embed::Table] {
        let to = Lead {
            view: Some(LinkView::Embed(embed)),
            statement: None,
        };
        leads.push((to, embed_name(embed).text(lang).to_owned()));
    }
    let chosen: Vec<bool> = leads.iter().map(|(to, _)| *to == share.lead).collect();
    let options: Vec<Html> = leads
        .iter()
        .zip(chosen)
        .map(|((_, name), selected)| html! { <option {selected}>{ name }</option> })
        .collect();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let at = select.and_then(|s| usize::try_from(s.selected_index()).ok());
        if let Some((lead, _)) = at.and_then(|at| leads.get(at)) {
            dispatch.send(Action::LinkChosen {
                mode,
                few,
                lead: *lead,
            });
        }
    });
    html! {
        <label class="share-where">
            <span>{ Label::ShareWhere.text(lang) }</span>
            <select class="select" {onchange}>{ for options }</select>
        </label>
    }
}

fn embed_name(embed: Embed) -> Label {
    match embed {
        Embed::Chart => Label::EmbedChart,
        Embed::Table => Label::EmbedTable,
    }
}

/// Properties of [`Take`].
#[derive(Properties, PartialEq)]
struct TakeProps {
    lang: Lang,
    link: String,
    share: Share,
}

/// The link itself, and the ways to take it along.
#[component]
fn Take(props: &TakeProps) -> Html {
    let dispatch = use_dispatch();
    let TakeProps { lang, link, share } = props;
    let lang = *lang;
    let embeds = matches!(share.lead.view, Some(LinkView::Embed(_)));
    let copied = if embeds {
        frame(lang, link)
    } else {
        link.clone()
    };
    let copy = {
        let (dispatch, copied, link) = (dispatch.clone(), copied.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            address::write(&link);
            let done = clipboard::copy_text(copied.clone());
            dispatch.send(Action::LinkCopied { done });
        })
    };
    let send = {
        let link = link.clone();
        Callback::from(move |_: MouseEvent| {
            address::write(&link);
            send::send(&link);
        })
    };
    let said = match share.copied {
        Some(true) => link_copied(lang, copied.len()),
        Some(false) => Label::NoLinkClipboard.text(lang).to_owned(),
        None => String::new(),
    };
    let code = share.code.as_ref().filter(|(text, _)| **text == **link);
    html! {
        <>
            if link.starts_with('#') {
                <p>{ Label::ShareBare.text(lang) }</p>
            }
            <textarea class="share-link" readonly=true rows="2" spellcheck="false" value={copied}
                aria-label={Label::ShareLink.text(lang)} />
            <div class="share-do">
                <button type="button" class="button is-main" onclick={copy}>
                    { if embeds { Label::CopyFrame } else { Label::CopyLink }.text(lang) }
                </button>
                if send::is_there() && !embeds {
                    <button type="button" class="button" onclick={send}>{ Label::SendLink.text(lang) }</button>
                }
                <span class="note" role="status">
                    { said }
                </span>
            </div>
            if let Some((_, code)) = code {
                <figure class="share-code">
                    <img src={code.png.to_string()} width="232" height="232" alt={Label::CodeAlt.text(lang)} />
                    <figcaption class="note">
                        { Label::CodeHint.text(lang) }
                        <span class="share-do">
                            <a class="button" href={code.png.to_string()} download="planlens.png">{ "PNG" }</a>
                            <a class="button" href={code.svg.to_string()} download="planlens.svg">{ "SVG" }</a>
                        </span>
                    </figcaption>
                </figure>
            } else if link.len() > CODE_LIMIT {
                <p class="note">{ if is_cut(link.len()) { Label::NoCodeCut } else { Label::NoCode }.text(lang) }</p>
            }
            <p class="note">{ Label::ShareNote.text(lang) }</p>
        </>
    }
}

/// Whether every program that is known to cut links cuts one of that length.
fn is_cut(length: usize) -> bool {
    LIMITS.iter().all(|(_, limit)| length > *limit)
}

/// The element that shows the link in another page.
fn frame(lang: Lang, link: &str) -> String {
    // The link's own characters need no escape but this one.
    let link = link.replace('&', "&amp;").replace('"', "&quot;");
    let title = Label::Name.text(lang);
    format!(
        "<iframe src=\"{link}\" title=\"{title}\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>"
    )
}

/// Shows the dialog over the page, and tells when the reader closes it.
#[hook]
fn use_modal(node: &NodeRef, dispatch: &Dispatch) {
    let (node, dispatch) = (node.clone(), dispatch.clone());
    use_effect_with((), move |()| {
        let dialog = node.cast::<HtmlDialogElement>();
        let listener = dialog.map(|dialog| {
            let _shown = dialog.show_modal();
            EventListener::new(&dialog, "close", move |_: &Event| {
                dispatch.send(Action::Unshared);
            })
        });
        move || drop(listener)
    });
}

/// Asks for the QR code of a link that fits into one.
#[hook]
fn use_code(link: Option<&str>, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    let fits = link.filter(|link| link.len() <= CODE_LIMIT);
    use_effect_with(fits.map(Rc::<str>::from), move |link| {
        if let Some(text) = link.clone() {
            dispatch.send(Action::CodeWanted { text });
        }
    });
}

/// Alt+L opens the dialog, wherever the reader's hand is.
#[hook]
pub(super) fn use_share_key(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let document = gloo_utils::document();
        let listener = EventListener::new(&document, "keydown", move |event: &Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let plain = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
            // By its place: with Alt a Mac writes another letter.
            if event.alt_key() && plain && event.code() == "KeyL" {
                let lead = Lead::default();
                dispatch.send(Action::Shared { lead });
            }
        });
        move || drop(listener)
    });
}
