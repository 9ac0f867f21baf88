//! The charts of a document, drawn to the width that they have.

use yew::prelude::*;

use super::page::is_coarse;
use super::scene;
use super::store::Shared;
use super::width::use_width;
use crate::chart::{self, ChartOptions, Labels, Scene, Table};
use crate::words::{ChartWords, Label, Lang};

/// Properties of the charts.
#[derive(Properties, PartialEq)]
pub(super) struct ChartProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
}

fn options(lang: Lang, width: f64) -> ChartOptions {
    ChartOptions {
        width,
        touch: is_coarse(),
        labels: lang.pick(Labels::Written, Labels::Composed),
        ..ChartOptions::default()
    }
}

/// The headline targets, their legend and their table.
#[component]
pub(super) fn Headline(props: &ChartProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let ChartProps { document, lang } = props;
    let lang = *lang;
    let drawn = use_memo(
        (document.clone(), lang, width),
        |(document, lang, width)| (*width > 0.0).then(|| Drawn::new(document, *lang, *width)),
    );
    html! {
        <figure class="chart" ref={node}>
            if let Some(drawn) = &*drawn {
                if drawn.empty {
                    <p class="note">{ Label::NoTargets.text(lang) }</p>
                } else {
                    if drawn.fallback {
                        <p class="note">{ Label::ChartFallback.text(lang) }</p>
                    }
                    { scene::draw(&drawn.chart) }
                    if drawn.more {
                        <p class="note">{ Label::ChartMore.text(lang) }</p>
                    }
                    <figcaption class="legend">{ scene::draw(&drawn.legend) }</figcaption>
                    <details class="data">
                        <summary>{ Label::DataTable.text(lang) }</summary>
                        { data(&drawn.table) }
                    </details>
                }
            }
        </figure>
    }
}

/// What is drawn for one document, language and width.
struct Drawn {
    chart: Scene,
    legend: Scene,
    table: Table,
    fallback: bool,
    more: bool,
    empty: bool,
}

impl Drawn {
    fn new(document: &Shared, lang: Lang, width: f64) -> Self {
        let words = ChartWords {
            lang,
            english: &document.english,
        };
        let options = options(lang, width);
        let spec = chart::headline(&document.analysis, &document.text, &options);
        Self {
            chart: chart::draw_spec(&spec, &options, &words),
            legend: chart::draw_legend(&chart::signs(&spec), &options, &words),
            table: chart::table(&spec, &options, &words),
            fallback: spec.fallback,
            more: spec.more > 0,
            empty: spec.panels.is_empty(),
        }
    }
}

/// The outline as a bar of sections, and its table.
#[component]
pub(super) fn Sections(props: &ChartProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let ChartProps { document, lang } = props;
    let drawn = use_memo(
        (document.clone(), *lang, width),
        |(document, lang, width)| {
            let words = ChartWords {
                lang: *lang,
                english: &document.english,
            };
            let bar = chart::outline(&document.analysis, &document.text);
            let options = options(*lang, *width);
            (*width > 0.0 && !bar.rows.is_empty())
                .then(|| chart::draw_outline(&bar, &options, &words))
        },
    );
    html! {
        <figure class="chart" ref={node}>
            if let Some(scene) = &*drawn {
                { scene::draw(scene) }
            }
        </figure>
    }
}

/// Properties of [`Specimen`].
#[derive(Properties, PartialEq)]
pub(super) struct SpecimenProps {
    /// The language.
    pub(super) lang: Lang,
}

/// Every sign with its word, for a page that shows nothing yet.
#[component]
pub(super) fn Specimen(props: &SpecimenProps) -> Html {
    use crate::chart::Sign;

    let node = use_node_ref();
    let width = use_width(&node);
    let lang = props.lang;
    let drawn = use_memo((lang, width), |(lang, width)| {
        let words = ChartWords {
            lang: *lang,
            english: &[],
        };
        let signs = [
            Sign::Exact,
            Sign::About,
            Sign::AtLeast,
            Sign::AtMost,
            Sign::Range,
            Sign::Strive,
            Sign::Ensure,
            Sign::Inferred,
        ];
        (*width > 0.0).then(|| chart::draw_legend(&signs, &options(*lang, *width), &words))
    });
    html! {
        <div class="specimen-signs" ref={node}>
            if let Some(scene) = &*drawn {
                { scene::draw(scene) }
            }
        </div>
    }
}

/// A chart's table.
fn data(table: &Table) -> Html {
    // A column that says nothing is left out.
    let used: Vec<bool> = (0..table.head.len())
        .map(|at| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            cells.into_iter().any(|cell| !cell.is_empty())
        })
        .collect();
    let kept = |cells: &[String]| {
        let pairs = cells.iter().zip(&used).filter(|(_, used)| **used);
        pairs.map(|(cell, _)| cell.clone()).collect::<Vec<_>>()
    };
    html! {
        <div class="data-scroll" tabindex="0" role="region" aria-label={table.caption.clone()}>
            <table class="data-table">
                <thead><tr>
                    { for kept(&table.head).into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }
                </tr></thead>
                <tbody>
                    { for table.rows.iter().map(|row| html! {
                        <tr>{ for kept(&row.cells).into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
