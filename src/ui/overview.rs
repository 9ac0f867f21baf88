//! 总览: what the document is, its headline targets drawn, what is wrong with the text.

use yew::prelude::*;

use super::chart::Headline;
use super::store::{Dispatch, Shared, use_dispatch};
use crate::catalogue::Severity;
use crate::report::Finding;
use crate::state::{Action, Place};
use crate::words::{ChartWords, Label, Lang, Term as _, counts, finding, place, summary};

/// More places of one finding than this are not numbered.
const PLACES: usize = 12;

/// Properties of [`Overview`].
#[derive(Properties, PartialEq)]
pub(super) struct OverviewProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
}

/// The view.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let OverviewProps { document, lang } = props;
    let lang = *lang;
    let dispatch = use_dispatch();
    let analysis = &document.analysis;
    let findings = &analysis.findings;
    let doubtful = analysis.skipped.iter().filter(|s| s.reason.is_doubtful());
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    html! {
        <>
            <p class="summary">{ summary(&words, analysis).join(lang.pick("", " ")) }</p>
            <p class="counts">{ counts(lang, &analysis.stats, doubtful.count()) }</p>
            <Headline document={document.clone()} {lang} />
            if !findings.is_empty() {
                <section class="findings" aria-labelledby="findings">
                    <h2 id="findings">{ Label::Findings.text(lang) }</h2>
                    <ul>{ for findings.iter().enumerate().map(|(at, f)| entry(&dispatch, lang, at, f)) }</ul>
                </section>
            }
        </>
    }
}

fn entry(dispatch: &Dispatch, lang: Lang, index: usize, found: &Finding) -> Html {
    let class = match found.severity {
        Severity::Problem => "is-problem",
        Severity::Caution => "is-caution",
        Severity::Note => "is-note",
    };
    let many = found.at.len() > 1;
    let places = found.at.iter().take(PLACES).enumerate().map(|(part, _)| {
        let (text, label) = if many {
            ((part + 1).to_string(), Some(place(lang, part + 1)))
        } else {
            (Label::FirstPlace.text(lang).to_owned(), None)
        };
        let place = Place::Finding { index, part };
        html! {
            <button type="button" class="place" aria-label={label} onclick={dispatch.on(Action::Sought { place })}
                data-finding={format!("f{index}.{part}")}>{ text }</button>
        }
    });
    html! {
        <li class={classes!("finding", class)}>
            <span class="severity">{ found.severity.term(lang) }</span>
            <p>{ finding(lang, found) }<span class="places">{ for places }</span></p>
        </li>
    }
}
