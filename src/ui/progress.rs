//! 完成: the targets beside the last results, with the gap and a small drawing in each row.

use yew::prelude::*;

use super::rows::{count, heads, more, rows as table};
use super::scene;
use super::store::{Shared, use_dispatch};
use super::width::use_width;
use crate::catalogue::{Bound, Modality};
use crate::chart::{ProgressAxis, ProgressPanel, Words as _, progress_panels};
use crate::report::{Progress, Statement};
use crate::state::{Action, ProgressFilter, ProgressList};
use crate::words::{ChartWords, Label, Lang, Term as _, gap, period, phrase, value, verdict_glyph};

/// Properties of [`Standing`].
#[derive(Properties, PartialEq)]
pub(super) struct StandingProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// How it is cut.
    pub(super) list: ProgressList,
    /// Whether each target is a card, and its drawing as wide as that.
    pub(super) narrow: bool,
}

/// The view.
#[component]
pub(super) fn Standing(props: &StandingProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    let width = use_width(&node);
    let StandingProps {
        document,
        lang,
        list,
        narrow,
    } = props;
    let filter = list.filter;
    let lang = *lang;
    let analysis = &document.analysis;
    let all = analysis.progress.len();
    if all == 0 {
        return html! { <p class="note">{ Label::NoProgress.text(lang) }</p> };
    }
    let rows = filter.rows(analysis);
    let drawn = if *narrow {
        width
    } else {
        (width * 0.22).floor() - 8.0
    };
    let listed = rows.get(..list.limit).unwrap_or(&rows);
    let panels = progress_panels(analysis, listed);
    let panels = panels.into_iter();
    let panels = panels.map(|p| panel(document, lang, p, drawn));
    let held = |filter: ProgressFilter| filter.rows(analysis).len();
    html! {
        <div ref={node}>
            <div class="tools">
                <div class="filters" role="group" aria-label={Label::Show.text(lang)}>
                    { for ProgressFilter::ALL.iter().filter(|f| held(**f) > 0).map(|one| html! {
                        <button type="button" class="filter" aria-pressed={(*one == filter).to_string()}
                            onclick={dispatch.on(Action::ProgressFiltered { filter: *one })}>
                            { name(*one, lang) }<span class="filter-count">{ held(*one) }</span>
                        </button>
                    }) }
                </div>
            </div>
            { count(lang, rows.len(), all) }
            if rows.is_empty() {
                <p class="note">{ Label::NoProgressRows.text(lang) }</p>
            } else {
                { table("standing", heads(lang, &HEADS), panels.collect()) }
                { more(&dispatch, lang, rows.len() - listed.len(), Action::MoreProgress) }
                <p class="note standing-note">{ Label::ProgressNote.text(lang) }</p>
                if document.text.is_empty() {
                    <p class="note">{ Label::ProgressUntold.text(lang) }</p>
                }
            }
        </div>
    }
}

const HEADS: [(Label, &str); 6] = [
    (Label::ColumnName, "col-name"),
    (Label::ColumnTarget, "col-target"),
    (Label::ColumnResult, "col-result"),
    (Label::ColumnGap, "col-gap"),
    (Label::ColumnVerdict, "col-verdict"),
    (Label::ColumnDrawing, "col-drawing"),
];

fn name(filter: ProgressFilter, lang: Lang) -> &'static str {
    match filter {
        ProgressFilter::All => Label::FilterAll.text(lang),
        ProgressFilter::Headline => Label::FilterHeadline.text(lang),
        ProgressFilter::Verdict(verdict) => verdict.term(lang),
    }
}

fn panel(document: &Shared, lang: Lang, panel: ProgressPanel<'_>, width: f64) -> Html {
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let of = if panel.headline {
        Label::FilterHeadline
    } else {
        Label::OtherTargets
    };
    let plain = panel.axis.is_none().then_some("is-plain");
    let (axis, kind) = match panel.axis.map(|axis| axis.told(&words)) {
        Some((axis, title)) => (Some(axis), title),
        None => (None, Label::NotDrawn.text(lang).to_owned()),
    };
    // Nothing is drawn before the width is known.
    let axis = axis.as_ref().filter(|_| width > 0.0);
    let rows = panel.rows.iter();
    let rows = rows.filter_map(|at| Some((*at, document.analysis.progress.get(*at)?)));
    let key = panel.rows.first().copied().unwrap_or_default();
    html! {
        <tbody key={format!("panel-{key}")} role="rowgroup" class={classes!(plain)}>
            <tr class="group" role="row">
                <th colspan="5" scope="rowgroup" role="rowheader">
                    { of.text(lang) }{ " · " }{ kind }
                </th>
                <td role="cell" class="col-drawing">
                    if let Some(axis) = axis { { scene::picture(&axis.draw(width)) } }
                </td>
            </tr>
            { for rows.map(|(at, progress)| row(document, &words, at, progress, axis, width)) }
        </tbody>
    }
}

fn row(
    document: &Shared,
    words: &ChartWords<'_>,
    index: usize,
    progress: &Progress,
    axis: Option<&ProgressAxis<'_>>,
    width: f64,
) -> Html {
    let lang = words.lang;
    let Some(target) = document.statement(progress.target) else {
        return Html::default();
    };
    let result = progress.result.and_then(|id| document.statement(id));
    let id = target.id.to_string();
    html! {
        <tr key={index} role="row" class="row" data-statement={id}>
            <th scope="row" role="rowheader" class="col-name">
                <button type="button" class="row-name">{ words.name(target).into_owned() }</button>
            </th>
            <td role="cell" class="col-target" data-label={Label::ColumnTarget.text(lang)}>
                <span class="figure">{ figure(lang, target) }</span>
                <span class="when">{ period(lang, target.period, target.average) }</span>
            </td>
            <td role="cell" class="col-result" data-label={Label::ColumnResult.text(lang)} data-statement={result.map(|r| r.id.to_string())}>
                if let Some(result) = result {
                    <button type="button" class="row-name">{ figure(lang, result) }</button>
                    <span class="when">{ period(lang, result.period, result.average) }</span>
                }
            </td>
            <td role="cell" class="col-gap" data-label={Label::ColumnGap.text(lang)}>{ gap(lang, progress) }</td>
            <td role="cell" class="col-verdict">
                <span class="verdict"><span class="glyph" aria-hidden="true">{ verdict_glyph(progress.verdict) }</span>
                    { progress.verdict.term(lang) }</span>
                if let Some(reason) = progress.reason {
                    <span class="when">{ reason.term(lang) }</span>
                }
            </td>
            <td role="cell" class="col-drawing">
                if let Some(axis) = axis { { scene::picture(&axis.draw_row(target, result, width)) } }
            </td>
        </tr>
    }
}

/// A value with its bound and resolve; a rate of change without its verb, which the panel names.
fn figure(lang: Lang, statement: &Statement) -> String {
    let bare = match statement.bound {
        Bound::Exact | Bound::About | Bound::AtLeast | Bound::AtMost | Bound::Range => {
            statement.modality == Modality::Plain
        }
        Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => false,
    };
    let said = if bare {
        value(lang, statement)
    } else {
        phrase(lang, statement)
    };
    match (&statement.unit, statement.unit_inferred) {
        (Some(_), true) => said + "?",
        (_, false) | (None, true) => said,
    }
}
