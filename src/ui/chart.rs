//! The charts of a document, drawn to the width that they have.

use yew::prelude::*;

use super::page::{is_coarse, text_scale};
use super::save::Save;
use super::scene;
use super::store::{Shared, use_dispatch};
use super::tip::Tipped;
use super::width::use_width;
use crate::chart::{self, ChartOptions, Labels, Order, Panel, Scene, Spec, Table, Theme, Word};
use crate::state::{Action, picture_heading, picture_name};
use crate::words::{ChartWords, Label, Lang};

/// Properties of the charts.
#[derive(Properties, PartialEq)]
pub(super) struct ChartProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// In which order the rows stand.
    #[prop_or_default]
    pub(super) order: Order,
    /// What is drawn.
    #[prop_or_default]
    pub(super) subject: Subject,
}

/// What a chart of targets is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Subject {
    /// The headline targets.
    #[default]
    Headline,
    /// Planned investment and numbers of projects.
    Investment,
}

/// How many rows a panel of [`Subject::Investment`] has until all are asked for: what a reader takes in
/// before the findings.
const FEW: usize = 8;

impl Subject {
    fn title(self) -> Word {
        match self {
            Self::Headline => Word::Chart,
            Self::Investment => Word::Investment,
        }
    }

    fn spec<'a>(self, document: &'a Shared, options: &ChartOptions) -> Spec<'a> {
        let (analysis, text) = (&document.analysis, &document.text);
        match self {
            Self::Headline => chart::headline(analysis, text, options),
            Self::Investment => chart::investment(analysis, text, options),
        }
    }

    /// The options with the cap for some or all rows.
    fn capped(self, options: ChartOptions, all: bool) -> ChartOptions {
        let cap = match self {
            Self::Headline => options.cap,
            Self::Investment if all => usize::MAX,
            Self::Investment => FEW,
        };
        ChartOptions { cap, ..options }
    }
}

fn options(lang: Lang, width: f64, order: Order) -> ChartOptions {
    ChartOptions {
        width,
        touch: is_coarse(),
        text_scale: text_scale(),
        order,
        labels: lang.pick(Labels::Written, Labels::Composed),
        ..ChartOptions::default()
    }
}

/// For a picture that stands by itself, whatever page it is made on.
fn for_picture(lang: Lang, order: Order) -> ChartOptions {
    ChartOptions {
        order,
        labels: lang.pick(Labels::Written, Labels::Composed),
        ..ChartOptions::default()
    }
}

/// Targets drawn, their legend and their table.
#[component]
pub(super) fn Targets(props: &ChartProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let all = use_state_eq(|| false);
    let ChartProps {
        document,
        lang,
        order,
        subject,
    } = props;
    let (lang, order, subject) = (*lang, *order, *subject);
    let drawn = use_memo(
        (document.clone(), lang, width, order, *all),
        |(document, lang, width, order, all)| {
            let options = (*width > 0.0).then(|| options(*lang, *width, *order));
            options
                .map(|options| Drawn::new(document, *lang, &subject.capped(options, *all), subject))
        },
    );
    let title = fixed(lang, subject.title());
    let name = picture_name(&document.analysis, title);
    let picture = {
        let (document, all) = (document.clone(), *all);
        Callback::from(move |()| {
            let options = subject.capped(for_picture(lang, order), all);
            let Drawn { chart, legend, .. } = Drawn::new(&document, lang, &options, subject);
            let heading = picture_heading(&document.analysis, title);
            chart::to_picture(&heading, &[&chart, &legend], Theme::Light)
        })
    };
    let toggle = {
        let (all, next) = (all.setter(), !*all);
        Callback::from(move |_: MouseEvent| all.set(next))
    };
    html! {
        <figure class="chart" ref={node}>
            if let Some(drawn) = &*drawn {
                if drawn.empty {
                    <p class="note">{ nothing(document).text(lang) }</p>
                } else {
                    if drawn.fallback {
                        <p class="note">{ Label::ChartFallback.text(lang) }</p>
                    }
                    <Tipped>{ scene::draw(&drawn.chart) }</Tipped>
                    if drawn.more && subject == Subject::Headline {
                        <p class="note">{ Label::ChartMore.text(lang) }</p>
                    }
                    if drawn.signs {
                        <figcaption class="legend">{ scene::draw(&drawn.legend) }</figcaption>
                    }
                    <div class="chart-do">
                        if drawn.ordered { <OrderChoice {lang} {order} /> }
                        if (drawn.more || *all) && subject == Subject::Investment {
                            <button type="button" class="filter" aria-pressed={all.to_string()} onclick={toggle}>
                                { Label::ChartAll.text(lang) }
                            </button>
                        }
                        <Save {name} draw={picture} {lang} />
                        { data(lang, &drawn.table) }
                    </div>
                }
            }
        </figure>
    }
}

/// What is drawn for one document, language and width.
struct Drawn {
    chart: Scene,
    legend: Scene,
    /// Whether there is a sign to be explained.
    signs: bool,
    table: Table,
    fallback: bool,
    more: bool,
    /// Whether there is an axis, whose rows have an order.
    ordered: bool,
    empty: bool,
}

impl Drawn {
    fn new(document: &Shared, lang: Lang, options: &ChartOptions, subject: Subject) -> Self {
        let words = ChartWords {
            lang,
            english: &document.english,
        };
        let spec = subject.spec(document, options);
        let signs = chart::signs(&spec);
        Self {
            chart: chart::draw_spec(&spec, options, &words),
            legend: chart::draw_legend(&signs, options, &words),
            signs: !signs.is_empty(),
            table: chart::table(&spec, options, &words),
            fallback: spec.fallback,
            more: spec.more > 0,
            ordered: spec
                .panels
                .iter()
                .any(|panel| matches!(panel, Panel::Axis { .. })),
            empty: spec.panels.is_empty(),
        }
    }
}

/// Why nothing is drawn.
fn nothing(document: &Shared) -> Label {
    if document.analysis.stats.targets == 0 {
        Label::NoTargets
    } else {
        Label::NoDrawn
    }
}

/// A fixed word of the charts.
fn fixed(lang: Lang, word: Word) -> &'static str {
    ChartWords { lang, english: &[] }.fixed(word)
}

/// Properties of [`OrderChoice`].
#[derive(Properties, PartialEq)]
struct OrderProps {
    lang: Lang,
    order: Order,
}

/// The choice of an order.
#[component]
fn OrderChoice(props: &OrderProps) -> Html {
    let dispatch = use_dispatch();
    let OrderProps { lang, order } = *props;
    let offers = [
        (Order::Text, Label::OrderText),
        (Order::Value, Label::OrderValue),
    ];
    html! {
        <div class="filters" role="group" aria-label={Label::Order.text(lang)}>
            { for offers.map(|(one, label)| html! {
                <button type="button" class="filter" aria-pressed={(one == order).to_string()}
                    onclick={dispatch.on(Action::Ordered { order: one })}>{ label.text(lang) }</button>
            }) }
        </div>
    }
}

/// The outline as a bar of sections.
#[component]
pub(super) fn Sections(props: &ChartProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node);
    let ChartProps {
        document,
        lang,
        order,
        ..
    } = props;
    let (lang, order) = (*lang, *order);
    let drawn = use_memo(
        (document.clone(), lang, width),
        move |(document, lang, width)| {
            let options = (*width > 0.0).then(|| options(*lang, *width, order));
            options.and_then(|options| bars(document, *lang, &options))
        },
    );
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let name = picture_name(&document.analysis, fixed(lang, Word::Outline));
    let picture = {
        let document = document.clone();
        Callback::from(move |()| {
            let scene = bars(&document, lang, &for_picture(lang, order)).unwrap_or_default();
            let heading = picture_heading(&document.analysis, fixed(lang, Word::Outline));
            chart::to_picture(&heading, &[&scene], Theme::Light)
        })
    };
    html! {
        <figure class="chart" ref={node}>
            if let Some(scene) = &*drawn {
                <Tipped>{ scene::draw(scene) }</Tipped>
                <p class="note">{ Label::OutlineLegend.text(lang) }</p>
                <div class="chart-do">
                    <Save {name} draw={picture} {lang} />
                    { data(lang, &chart::outline_table(&chart::outline(&document.analysis, &document.text), &words)) }
                </div>
            }
        </figure>
    }
}

/// The bars of sections; `None` where there is no outline.
fn bars(document: &Shared, lang: Lang, options: &ChartOptions) -> Option<Scene> {
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let bar = chart::outline(&document.analysis, &document.text);
    (!bar.rows.is_empty()).then(|| chart::draw_outline(&bar, options, &words))
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
        (*width > 0.0)
            .then(|| chart::draw_legend(&signs, &options(*lang, *width, Order::Text), &words))
    });
    html! {
        <div class="specimen-signs" ref={node}>
            if let Some(scene) = &*drawn {
                { scene::draw(scene) }
            }
        </div>
    }
}

/// A chart's table, folded away.
fn data(lang: Lang, table: &Table) -> Html {
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
        <details class="data">
            <summary>{ Label::DataTable.text(lang) }</summary>
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
        </details>
    }
}
