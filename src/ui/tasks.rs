//! 任务: the commitments section by section, with columns for the reader to fill in.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::chips::chips;
use super::clipboard::copy_table;
use super::rows::{count, heads, more, rows, typing};
use super::store::{Dispatch, Shared, use_dispatch};
use super::waiting::waiting_rows;
use crate::report::Commitment;
use crate::state::{
    Action, FillColumn, Fills, Place, TaskFilter, TaskGroup, TaskList, Unplaced, task_sheet,
};
use crate::words::{Label, Lang, cell, name_joint, tasks_held};

/// Properties of [`Tasks`].
#[derive(Properties, PartialEq)]
pub(super) struct TasksProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// How it is cut.
    pub(super) list: TaskList,
    /// What the reader wrote.
    pub(super) fills: Fills,
    /// What the reader wrote that has no row here.
    pub(super) unplaced: Rc<Unplaced>,
}

/// The view.
#[component]
pub(super) fn Tasks(props: &TasksProps) -> Html {
    let dispatch = use_dispatch();
    let TasksProps {
        document,
        lang,
        list,
        ..
    } = props;
    let lang = *lang;
    let all = document.analysis.commitments.len();
    if all == 0 {
        return html! { <>{ waiting_rows(&dispatch, lang, document, &props.unplaced) }<p class="note">{ Label::NoTasks.text(lang) }</p></> };
    }
    let groups = list.groups(document);
    let listed: usize = groups.iter().map(|g| g.tasks.len()).sum();
    // What is folded away takes no room, and waits for nothing.
    let unfolded = groups.iter().filter(|g| !list.is_folded(g.section));
    let open: usize = unfolded.map(|g| g.tasks.len()).sum();
    let mut room = list.limit;
    let bodies = groups.iter().map(|group| {
        let own = if list.is_folded(group.section) {
            0
        } else {
            room.min(group.tasks.len())
        };
        room -= own;
        body(props, &dispatch, group, own)
    });
    let bodies: Html = bodies.collect();
    let (oninput, onchange) = typing(&dispatch, written);
    html! {
        <>
            <Tools document={document.clone()} {lang} list={list.clone()} fills={props.fills.clone()} />
            { waiting_rows(&dispatch, lang, document, &props.unplaced) }
            { count(lang, listed, all) }
            if groups.is_empty() {
                <p class="note">{ Label::NoTaskRows.text(lang) }</p>
            } else {
                <div {oninput} {onchange}>{ rows("tasks", heads(lang, &HEADS), bodies) }</div>
                { more(&dispatch, lang, open.saturating_sub(list.limit), Action::MoreTasks) }
            }
        </>
    }
}

const HEADS: [(Label, &str); 5] = [
    (Label::ColumnText, "col-text"),
    (Label::ColumnTask, "col-task"),
    (Label::Lead, "col-fill"),
    (Label::Support, "col-fill"),
    (Label::Deadline, "col-fill"),
];

/// A section: its heading, and the first `most` of its commitments.
fn body(props: &TasksProps, dispatch: &Dispatch, group: &TaskGroup, most: usize) -> Html {
    let lang = props.lang;
    let document = &props.document;
    let open = !props.list.is_folded(group.section);
    let path = document.path(group.section);
    let (own, over) = path
        .split_last()
        .map_or((None, &[][..]), |(own, over)| (Some(*own), over));
    let own = own.map_or_else(
        || Label::Opening.text(lang).to_owned(),
        |section| [section.marker.as_str(), &section.title].concat(),
    );
    let over: Vec<&str> = over.iter().map(|section| section.title.as_str()).collect();
    let tasks = group.tasks.iter();
    let tasks = tasks.filter_map(|at| Some((*at, document.analysis.commitments.get(*at)?)));
    let counted = tasks
        .clone()
        .filter(|(_, t)| !t.statements.is_empty())
        .count();
    let section = group.section;
    let key = group.tasks.first().copied().unwrap_or_default();
    html! {
        <tbody key={format!("group-{key}")} role="rowgroup">
            <tr class="group" role="row">
                <th colspan="5" scope="rowgroup" role="rowheader">
                    <button type="button" class="fold" aria-expanded={open.to_string()}
                        onclick={dispatch.on(Action::Folded { section })}>
                        <span class="group-name" lang="zh-CN">
                            if !over.is_empty() {
                                <span class="group-over">{ over.join(" › ") }{ " › " }</span>
                            }
                            { own }
                        </span>
                        <span class="group-count">{ tasks_held(lang, group.tasks.len(), counted) }</span>
                    </button>
                </th>
            </tr>
            { for tasks.take(most).map(|(at, task)| row(props, dispatch, at, task)) }
        </tbody>
    }
}

fn row(props: &TasksProps, dispatch: &Dispatch, index: usize, task: &Commitment) -> Html {
    let lang = props.lang;
    let document = &props.document;
    let quantities = chips(
        document,
        lang,
        &task.statements,
        Label::ColumnQuantity.text(lang),
        false,
    );
    let named = task.places.iter().chain(&task.projects);
    let named: Vec<&str> = named.map(|at| at.of(&document.text)).collect();
    let place = Place::Task(index);
    html! {
        <tr key={index} role="row" class="row task" data-task={index.to_string()}>
            <td role="cell" class="col-text">{ index + 1 }</td>
            <th scope="row" role="rowheader" class="col-task">
                <button type="button" class="row-name" lang="zh-CN">{ worded(task) }</button>
                { quantities }
                if !named.is_empty() {
                    <p class="named">{ Label::Where.text(lang) }{ " " }<span lang="zh-CN">{ named.join(name_joint(lang)) }</span></p>
                }
                <button type="button" class="place show" onclick={dispatch.on(Action::Sought { place })}>
                    { Label::Look.text(lang) }
                </button>
            </th>
            { for FILLS.iter().map(|(column, label, name)| html! {
                <td role="cell" class="col-fill">
                    <input class="fill" data-fill={format!("{index} {name}")} autocomplete="off"
                        placeholder={label.text(lang)} aria-label={cell(lang, *label, index + 1)}
                        value={props.fills.shown(document, index, *column).to_owned()} />
                </td>
            }) }
        </tr>
    }
}

/// The columns to be filled in, with the names by which their cells know them.
const FILLS: [(FillColumn, Label, &str); 3] = [
    (FillColumn::Lead, Label::Lead, "lead"),
    (FillColumn::Support, Label::Support, "support"),
    (FillColumn::Deadline, Label::Deadline, "deadline"),
];

/// The words of a commitment, its verb set apart.
fn worded(task: &Commitment) -> Html {
    let parts = task.text.split_once(task.verb.as_str());
    match parts {
        Some((before, behind)) if !task.verb.is_empty() => html! {
            <>{ before }<b class="verb">{ &task.verb }</b>{ behind }</>
        },
        Some(_) | None => html! { { &task.text } },
    }
}

/// What the reader wrote into a cell, which is `left` or not; nothing for another element.
fn written(event: &Event, left: bool) -> Option<Action> {
    let input: HtmlInputElement = event.target_dyn_into()?;
    let fill = input.get_attribute("data-fill")?;
    let (task, name) = fill.split_once(' ')?;
    let (column, ..) = FILLS.iter().find(|(_, _, known)| *known == name)?;
    Some(Action::Filled {
        task: task.parse().ok()?,
        column: *column,
        text: input.value().into(),
        left,
    })
}

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
struct ToolsProps {
    document: Shared,
    lang: Lang,
    list: TaskList,
    fills: Fills,
}

/// Search, filters, and what can be done with the table. Each button is always there: a click that
/// also ends an entry would miss one that moves for it.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let text = Rc::from(input.value());
                dispatch.send(Action::TasksSearched { text });
            }
        })
    };
    let oncopy = {
        let (dispatch, document) = (dispatch.clone(), props.document.clone());
        let (list, fills) = (props.list.clone(), props.fills.clone());
        Callback::from(move |_: MouseEvent| {
            let groups = list.groups(&document);
            copy_table(&dispatch, &task_sheet(&document, &groups, &fills, lang));
        })
    };
    let tasks = &props.document.analysis.commitments;
    let held = |filter: TaskFilter| tasks.iter().filter(|t| filter.takes(t)).count();
    html! {
        <div class="tools" role="search">
            <input type="search" class="search" value={props.list.search.to_string()} {oninput}
                placeholder={Label::SearchTasks.text(lang)} aria-label={Label::SearchTasks.text(lang)} />
            <button type="button" class="button" onclick={oncopy}>{ Label::CopyTable.text(lang) }</button>
            <div class="filters" role="group" aria-label={Label::Show.text(lang)}>
                { for TaskFilter::ALL.iter().filter(|f| held(**f) > 0).map(|filter| html! {
                    <button type="button" class="filter"
                        aria-pressed={(*filter == props.list.filter).to_string()}
                        onclick={dispatch.on(Action::TasksFiltered { filter: *filter })}>
                        { label(*filter).text(lang) }<span class="filter-count">{ held(*filter) }</span>
                    </button>
                }) }
            </div>
        </div>
    }
}

fn label(filter: TaskFilter) -> Label {
    match filter {
        TaskFilter::All => Label::FilterAll,
        TaskFilter::Counted => Label::FilterCounted,
        TaskFilter::Dated => Label::FilterDated,
    }
}
