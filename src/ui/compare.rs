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
use crate::state::{Action, SAMPLE_BESIDE, ShelfEntry, State, beside_name};
use crate::words::{Label, Lang, told_apart};

/// What the view shows of the state.
#[derive(Clone, PartialEq)]
pub(super) struct Table {
    /// The kept documents, the latest first.
    entries: Rc<Vec<ShelfEntry>>,
    /// The id of the one that is shown.
    current: Rc<str>,
    /// What that is called.
    shown: Option<String>,
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
            entries: state.shelf.entries.clone(),
            current: state.work.clone(),
            shown: state.shown_name(),
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
        let key = (document.clone(), lang, table.filter, table.chosen.clone());
        use_effect_with(key, move |_| dispatch.send(Action::CompareWanted));
    }
    use_adopted(table.made.as_ref().map(|[_, css, _]| css), "");
    let others = table.entries.iter().filter(|entry| {
        let read = |entry: &ShelfEntry| {
            let record = entry.record.as_ref().ok();
            record.is_some_and(|record| record.statements.is_some())
        };
        entry.id != table.current && read(entry)
    });
    let others: Vec<&ShelfEntry> = others.collect();
    // Named as in the table, whose first column is the document that is shown.
    let records = others.iter().filter_map(|entry| entry.record.as_ref().ok());
    let names = records.map(|record| beside_name(record, lang));
    let names = told_apart(table.shown.iter().cloned().chain(names));
    let own = usize::from(table.shown.is_some());
    let is_sample = table.chosen.iter().any(|(id, _)| &**id == SAMPLE_BESIDE);
    if others.is_empty() && !is_sample {
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
    let any = is_sample || others.iter().any(|entry| is_chosen(&entry.id));
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
                    { for others.iter().zip(names.iter().skip(own)).map(|(entry, name)| html! {
                        <button type="button" class="filter" key={&*entry.id} aria-pressed={is_chosen(&entry.id).to_string()}
                            onclick={dispatch.on(Action::BesideChosen { id: entry.id.clone() })}>
                            { name }
                        </button>
                    }) }
                    if is_sample {
                        <button type="button" class="filter" aria-pressed="true"
                            onclick={dispatch.on(Action::BesideChosen { id: SAMPLE_BESIDE.into() })}>
                            { Label::SampleBefore.text(lang) }
                        </button>
                    }
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
