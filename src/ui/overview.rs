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
    let told = summary(&words, analysis);
    html! {
        <>
            <p class="summary">{ told.join(lang.pick("", " ")) }</p>
            <p class="counts">{ counted(document, lang) }</p>
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

/// How much was read, in one line.
fn counted(document: &Shared, lang: Lang) -> String {
    let analysis = &document.analysis;
    counts(
        lang,
        &analysis.stats,
        analysis.headline_aims().len(),
        analysis.unread(),
    )
}

/// Properties of [`Counted`].
#[derive(Properties, PartialEq)]
pub(super) struct CountedProps {
    /// The document that is shown.
    pub(super) document: Option<Shared>,
    /// The language.
    pub(super) lang: Lang,
}

/// The same for those who do not see that something was read.
#[component]
pub(super) fn Counted(props: &CountedProps) -> Html {
    let document = props.document.as_ref();
    let told = document.map(|document| counted(document, props.lang));
    html! { <p class="is-away" role="status">{ told }</p> }
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
