//! 总览: what the document is, its headline targets drawn, its investment and projects, what is wrong
//! with the text.

use yew::prelude::*;

use super::chart::{Subject, Targets};
use super::places::Places;
use super::store::Shared;
use crate::catalogue::Severity;
use crate::chart::{Order, has_investment};
use crate::report::Finding;
use crate::state::Place;
use crate::words::{ChartWords, Label, Lang, Term as _, counts, finding, summary};

/// Properties of [`Overview`].
#[derive(Properties, PartialEq)]
pub(super) struct OverviewProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// In which order the rows of the chart stand.
    pub(super) order: Order,
}

/// The view.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let OverviewProps {
        document,
        lang,
        order,
    } = props;
    let lang = *lang;
    let analysis = &document.analysis;
    let findings = &analysis.findings;
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let mut told = summary(&words, analysis);
    if !document.is_whole() {
        // What is to be checked is found in the text, which did not come along.
        told.pop();
    }
    html! {
        <>
            <p class="summary">{ told.join(lang.pick("", " ")) }</p>
            <p class="counts">{ counts(lang, &analysis.stats, analysis.unread()) }</p>
            <Targets document={document.clone()} {lang} order={*order} />
            if has_investment(analysis) {
                <Targets document={document.clone()} {lang} order={*order} subject={Subject::Investment} />
            }
            if !findings.is_empty() {
                <section class="findings" aria-labelledby="findings">
                    <h2 id="findings">{ Label::Findings.text(lang) }</h2>
                    <ul>{ for findings.iter().enumerate().map(|(at, f)| entry(lang, at, f)) }</ul>
                </section>
            }
        </>
    }
}

fn entry(lang: Lang, index: usize, found: &Finding) -> Html {
    let class = match found.severity {
        Severity::Problem => "is-problem",
        Severity::Caution => "is-caution",
        Severity::Note => "is-note",
    };
    let places = (0..found.at.len()).map(|part| Place::Finding { index, part });
    let places: Vec<Place> = places.collect();
    html! {
        <li class={classes!("finding", class)}>
            <span class="severity">{ found.severity.term(lang) }</span>
            <p>{ finding(lang, found) }
                <Places {places} of={found.kind.term(lang)} alone={Label::FirstPlace.text(lang)} {lang} /></p>
        </li>
    }
}
