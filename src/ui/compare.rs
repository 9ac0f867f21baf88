//! 对比: kept documents beside the one that is shown. The thread of files makes the table.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::adopted::use_adopted;
use super::clipboard::copy_table;
use super::file::open_pair;
use super::shelf::use_keeper;
use super::store::{Shared, use_dispatch};
use crate::catalogue::Named as _;
use crate::export::CompareFilter;
use crate::state::{Action, State, View};
use crate::words::{Label, Lang};

/// What the view shows of the state.
#[derive(Clone, PartialEq)]
pub(super) struct Table {
    /// The ids of all that can stand side by side, with what they are called.
    names: Vec<(Rc<str>, String)>,
    /// The id of the one that is shown.
    current: Rc<str>,
    /// The chosen ones, and whether each is read.
    chosen: Vec<(Rc<str>, bool)>,
    /// The one that has to be fetched.
    wanted: Option<Rc<str>>,
    filter: CompareFilter,
    /// The table's markup, rules and lines; `None` until it is made.
    pub(super) made: Option<[AttrValue; 3]>,
}

impl Table {
    /// What it shows of `state`.
    pub(super) fn of(state: &State) -> Self {
        let chosen = state.compare.beside.iter();
        let made = state.compared();
        Self {
            names: match state.results {
                View::Compare => state.beside_names(),
                View::Overview
                | View::Indicators
                | View::Tasks
                | View::Progress
                | View::Outline
                | View::Brief
                | View::Text => Vec::new(),
            },
            current: state.work.clone(),
            chosen: chosen
                .map(|one| (one.id.clone(), one.document.is_some()))
                .collect(),
            wanted: state.beside_wanted().cloned(),
            filter: state.compare.filter,
            made: made.map(|parts| parts.clone().map(AttrValue::from)),
        }
    }
}

/// Properties of [`SideBySide`].
#[derive(Properties, PartialEq)]
pub(super) struct SideProps {
    /// The document that is shown.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// What stands beside it.
    pub(super) table: Table,
}

/// The view.
#[component]
pub(super) fn SideBySide(props: &SideProps) -> Html {
    let (dispatch, keeper) = (use_dispatch(), use_keeper());
    let SideProps {
        document,
        lang,
        table,
    } = props;
    let lang = *lang;
    use_effect_with(table.wanted.clone(), move |wanted| {
        if let Some(id) = wanted {
            keeper.fetch(id.clone());
        }
    });
    {
        let dispatch = dispatch.clone();
        let chosen = (table.names.clone(), table.chosen.clone());
        let key = (document.clone(), lang, table.filter, chosen);
        use_effect_with(key, move |_| dispatch.send(Action::CompareWanted));
    }
    use_adopted(table.made.as_ref().map(|[_, css, _]| css), "");
    // Named as in the table.
    let others = table.names.iter().filter(|(id, _)| *id != table.current);
    let others: Vec<&(Rc<str>, String)> = others.collect();
    if others.is_empty() {
        let onclick = {
            let dispatch = dispatch.clone();
            Callback::from(move |_: MouseEvent| open_pair(&dispatch))
        };
        return html! {
            <section class="side-by-side" aria-label={Label::Compare.text(lang)}>
                <p class="note">{ Label::CompareEmpty.text(lang) }</p>
                <div class="tools">
                    <button type="button" class="button is-main" {onclick}>{ Label::ComparePair.text(lang) }</button>
                    <button type="button" class="button" onclick={dispatch.on(Action::ShelfShown { shown: true })}>
                        { Label::Shelf.text(lang) }
                    </button>
                </div>
            </section>
        };
    }
    let is_chosen = |id: &Rc<str>| table.chosen.iter().any(|(own, _)| own == id);
    let any = others.iter().any(|(id, _)| is_chosen(id));
    let oncopy = {
        let (dispatch, made) = (dispatch.clone(), table.made.clone());
        Callback::from(move |_: MouseEvent| {
            let Some([_, _, lines]) = &made else { return };
            let cells = |line: &str| line.split('\t').map(str::to_owned).collect();
            let rows: Vec<Vec<String>> = lines.lines().map(cells).collect();
            copy_table(&dispatch, &rows);
        })
    };
    html! {
        <section class="side-by-side" aria-label={Label::Compare.text(lang)}>
            <p class="note">{ Label::CompareNote.text(lang) }</p>
            <div class="tools">
                <div class="filters" role="group" aria-label={Label::CompareBeside.text(lang)}>
                    { for others.iter().map(|(id, name)| html! {
                        <button type="button" class="filter" key={&**id} aria-pressed={is_chosen(id).to_string()}
                            onclick={dispatch.on(Action::BesideChosen { id: id.clone() })}>
                            { name }
                        </button>
                    }) }
                </div>
                if any {
                    <div class="filters" role="group" aria-label={Label::Show.text(lang)}>
                        { for CompareFilter::ALL.iter().map(|filter| html! {
                            <button type="button" class="filter" aria-pressed={(*filter == table.filter).to_string()}
                                onclick={dispatch.on(Action::CompareFiltered { filter: *filter })}>
                                { label(*filter).text(lang) }
                            </button>
                        }) }
                    </div>
                    <button type="button" class="button" disabled={table.made.is_none()} onclick={oncopy}>
                        { Label::CopyTable.text(lang) }
                    </button>
                    <button type="button" class="button" disabled={table.made.is_none()} onclick={dispatch.on(Action::CompareExported)}>
                        { Label::ExportCompare.text(lang) }
                    </button>
                }
            </div>
            if let Some([html, _, _]) = &table.made {
                // Our own writer made it and escaped every word of the texts.
                { VNode::from_html_unchecked(html.clone()) }
            } else if any {
                <p class="note" role="status">{ Label::CompareMaking.text(lang) }</p>
            }
        </section>
    }
}

fn label(filter: CompareFilter) -> Label {
    match filter {
        CompareFilter::All => Label::FilterAll,
        CompareFilter::Headline => Label::FilterHeadline,
        CompareFilter::Differing => Label::CompareDiffering,
    }
}
