//! 指标: every statement as a row; sorted, filtered, searched.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement, InputEvent};
use yew::prelude::*;

use super::clipboard::copy_table;
use super::coding::{self, Rules};
use super::corrections::{CorrectionList, mark};
use super::received::is_differing;
use super::rows::{count, more, rows, typing};
use super::store::{Dispatch, Shared, use_dispatch};
use super::unread::{UnreadChoice, UnreadNumbers};
use super::waiting::waiting_uppers;
use crate::catalogue::{Bound, Named as _, Role};
use crate::chart::{Word, Words as _};
use crate::report::Statement;
use crate::state::{
    Action, Coding, Column, Filter, Listing, Unplaced, Uppers, figure, statement_sheet, written,
};
use crate::words::{ChartWords, Label, Lang, Term as _, fixed, period};

/// Properties of [`Indicators`].
#[derive(Properties, PartialEq)]
pub(super) struct IndicatorsProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// How it is sorted and cut.
    pub(super) listing: Listing,
    /// How targets are coded.
    pub(super) coding: Coding,
    /// The upper level's targets as typed.
    pub(super) uppers: Uppers,
    /// Those that have no target here.
    pub(super) unplaced: Rc<Unplaced>,
}

/// The view.
#[component]
pub(super) fn Indicators(props: &IndicatorsProps) -> Html {
    let dispatch = use_dispatch();
    let IndicatorsProps {
        document,
        lang,
        listing,
        coding,
        uppers,
        ..
    } = props;
    let lang = *lang;
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let name = |s: &Statement| words.name(s).into_owned();
    let ids = listing.rows(&document.analysis, &document.text, name);
    let oncopy = {
        let (dispatch, document) = (dispatch.clone(), document.clone());
        let (ids, coding, uppers) = (ids.clone(), *coding, uppers.clone());
        Callback::from(move |_: MouseEvent| {
            let rows = statement_sheet(&document, &ids, &coding, &uppers, lang);
            copy_table(&dispatch, &rows);
        })
    };
    html! {
        <>
            <Tools {lang} document={document.clone()} listing={listing.clone()} coding={*coding} {oncopy} />
            <CorrectionList {lang} document={document.clone()} />
            { waiting_uppers(&dispatch, lang, document, &props.unplaced) }
            if listing.filter == Filter::Unread {
                <UnreadNumbers document={document.clone()} {lang} listing={listing.clone()} />
            } else {
                { table(&dispatch, props, &words, &ids) }
            }
        </>
    }
}

/// The statements of those ids.
fn table(
    dispatch: &Dispatch,
    props: &IndicatorsProps,
    words: &ChartWords<'_>,
    ids: &[usize],
) -> Html {
    let IndicatorsProps {
        document,
        lang,
        listing,
        coding,
        uppers,
        ..
    } = props;
    let lang = *lang;
    let all = document.analysis.statements.len();
    let shown = ids.iter().take(listing.limit);
    let shown = shown.filter_map(|id| document.statement(*id));
    let heads = COLUMNS.iter();
    // The coding needs the room of what says the bound in other words.
    let heads = heads.filter(|(column, ..)| !coding.shown || PLAIN.contains(column));
    let heads = heads.map(|column| head(dispatch, lang, listing, *column));
    let heads: Html = heads.collect();
    let (heads, class) = if coding.shown {
        let coded = coding::heads(lang);
        (html! { <>{ heads }{ coded }</> }, "statements is-coded")
    } else {
        (heads, "statements")
    };
    let (oninput, onchange) = typing(dispatch, coding::typed);
    html! {
        <>
            if coding.shown {
                <Rules coding={*coding} {lang} />
            }
            { count(lang, ids.len(), all) }
            if ids.is_empty() {
                <p class="note">{ Label::NoRows.text(lang) }</p>
            } else {
                <div {oninput} {onchange}>{ rows(class, heads, html! {
                    <tbody role="rowgroup">{ for shown.map(|s| row(words, document, s, coding, uppers)) }</tbody>
                }) }</div>
                { more(dispatch, lang, ids.len().saturating_sub(listing.limit), Action::More) }
            }
        </>
    }
}

const COLUMNS: [(Column, Label, &str); 7] = [
    (Column::Text, Label::ColumnText, "col-text"),
    (Column::Name, Label::ColumnName, "col-name"),
    (Column::Value, Label::ColumnValue, "col-value"),
    (Column::Bound, Label::ColumnBound, "col-bound"),
    (Column::Modality, Label::ColumnModality, "col-modality"),
    (Column::Role, Label::ColumnRole, "col-role"),
    (Column::Period, Label::ColumnPeriod, "col-period"),
];

fn head(
    dispatch: &Dispatch,
    lang: Lang,
    listing: &Listing,
    (column, label, class): (Column, Label, &'static str),
) -> Html {
    let sorted = match (listing.column == column, listing.turned) {
        (false, _) => None,
        (true, false) => Some("ascending"),
        (true, true) => Some("descending"),
    };
    html! {
        <th scope="col" role="columnheader" {class} aria-sort={sorted}>
            <button type="button" class="sort" onclick={dispatch.on(Action::Sorted { column })}>
                { label.text(lang) }
            </button>
        </th>
    }
}

/// The columns that stand beside the coding too.
const PLAIN: [Column; 3] = [Column::Text, Column::Name, Column::Value];

fn row(
    words: &ChartWords<'_>,
    document: &Shared,
    s: &Statement,
    coding: &Coding,
    uppers: &Uppers,
) -> Html {
    let lang = words.lang;
    let id = s.id.to_string();
    let written = written(&document.text, s);
    let role = match s.role {
        Role::Target => "is-target",
        Role::Actual => "is-actual",
    };
    let kind = if s.headline {
        Label::Headline.text(lang)
    } else {
        s.role.term(lang)
    };
    let name = words.name(s).into_owned();
    let rest = if coding.shown {
        coding::cells(coding, uppers, lang, s, &name)
    } else {
        html! {
            <>
                <td role="cell" class="col-bound">{ words.bound(s.bound).to_owned() }</td>
                <td role="cell" class="col-modality">{ words.modality(s.modality).to_owned() }</td>
                <td role="cell" class="col-role"><span class={classes!("role", role)}>{ kind }</span></td>
                <td role="cell" class="col-period">{ period(lang, s.period, s.average) }</td>
            </>
        }
    };
    html! {
        <tr key={s.id} role="row" data-statement={id} class={classes!("row", role)}>
            <td role="cell" class="col-text">{ s.id + 1 }</td>
            <th scope="row" role="rowheader" class="col-name">
                <button type="button" class="row-name">{ name }</button>
                if !s.corrected.is_empty() {
                    { mark(lang, s) }
                }
                if is_differing(document, s) {
                    <span class="differing">{ Label::Differing.text(lang) }</span>
                }
            </th>
            <td role="cell" class="col-value">
                { told(lang, s, written) }
                if coding.shown {
                    { coding::converted(coding, s, lang) }
                }
            </td>
            { rest }
        </tr>
    }
}

/// The value as the text says it; in English with its meaning before it.
fn told(lang: Lang, s: &Statement, written: String) -> Html {
    let inferred = s.unit_inferred.then(|| s.unit.clone()).flatten();
    // What came by a link without its text has the meaning only; 1.5倍 does not tell it.
    let meaning =
        lang == Lang::En || written.is_empty() || !s.corrected.is_empty() || s.is_added_times();
    let meaning = meaning.then(|| figure(lang, "", s));
    let meaning = meaning.filter(|meaning| *meaning != written);
    html! {
        <>
            if let Some(meaning) = meaning {
                <span class="told">{ meaning }</span>
            }
            <span class="written" lang="zh-CN">{ written }</span>
            if let Some(unit) = inferred {
                <span class="guess" title={Label::Inferred.text(lang)}>{ format!("{unit}?") }</span>
            }
            if !s.cautions.is_empty() {
                { " " }<span class="caution">
                    if s.is_doubtful() { <span aria-hidden="true">{ fixed(lang, Word::DoubtfulSign) }</span> }
                    { Label::FilterCautioned.text(lang) }
                </span>
            }
        </>
    }
}

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
struct ToolsProps {
    lang: Lang,
    document: Shared,
    listing: Listing,
    coding: Coding,
    oncopy: Callback<MouseEvent>,
}

/// Search and filters, the coding, the copy.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let text = Rc::from(input.value());
                dispatch.send(Action::Searched { text });
            }
        })
    };
    let onbound = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let bound = Bound::from_name(&select.value());
                dispatch.send(Action::Bounded { bound });
            }
        })
    };
    let analysis = &props.document.analysis;
    let occurs = |bound: &&Bound| analysis.statements.iter().any(|s| s.bound == **bound);
    let unread = props.listing.filter == Filter::Unread;
    let count = |filter: Filter| match filter {
        Filter::Unread => analysis.unread(),
        Filter::All | Filter::Headline | Filter::Targets | Filter::Actuals | Filter::Cautioned => {
            let statements = analysis.statements.iter();
            statements.filter(|s| filter.takes(s)).count()
        }
    };
    let offered = |filter: &&Filter| {
        count(**filter) > 0 || (**filter == Filter::Unread && !analysis.skipped.is_empty())
    };
    html! {
        <div class="tools" role="search">
            <input type="search" class="search" value={props.listing.search.to_string()} {oninput}
                placeholder={Label::Search.text(lang)} aria-label={Label::Search.text(lang)} />
            if unread {
                <UnreadChoice {lang} document={props.document.clone()} unread={props.listing.unread} />
            } else {
            <select class="select" aria-label={Label::ColumnBound.text(lang)} onchange={onbound}>
                <option value="" selected={props.listing.bound.is_none()}>{ Label::AnyBound.text(lang) }</option>
                { for Bound::ALL.iter().filter(occurs).map(|bound| html! {
                    <option value={bound.name()} selected={props.listing.bound == Some(*bound)}>
                        { bound.term(lang) }
                    </option>
                }) }
            </select>
            { coding::switch(&dispatch, lang, &props.coding) }
            <button type="button" class="button" onclick={props.oncopy.clone()}>{ Label::CopyTable.text(lang) }</button>
            }
            <div class="filters" role="group" aria-label={Label::Show.text(lang)}>
                { for Filter::ALL.iter().filter(offered).map(|filter| html! {
                    <button type="button" class="filter"
                        aria-pressed={(*filter == props.listing.filter).to_string()}
                        onclick={dispatch.on(Action::Filtered { filter: *filter })}>
                        { label(*filter).text(lang) }<span class="filter-count">{ count(*filter) }</span>
                    </button>
                }) }
            </div>
        </div>
    }
}

fn label(filter: Filter) -> Label {
    match filter {
        Filter::All => Label::FilterAll,
        Filter::Headline => Label::FilterHeadline,
        Filter::Targets => Label::FilterTargets,
        Filter::Actuals => Label::FilterActuals,
        Filter::Cautioned => Label::FilterCautioned,
        Filter::Unread => Label::FilterUnread,
    }
}
