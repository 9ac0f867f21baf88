//! What the reader has corrected: the marks of it, what was read before, and the lists of what is not
//! among the statements any more.

use yew::prelude::*;

use super::store::{Dispatch, Shared, use_dispatch};
use super::waiting::{self, statement_rows};
use crate::catalogue::{ChangeKind, Field};
use crate::chart::Word;
use crate::report::{Analysis, Correction, Statement};
use crate::state::{Action, Waiting};
use crate::words::{Label, Lang, Term as _, corrected, fixed, list_joint, period, value};

/// The mark of a statement that the reader has changed or added.
pub(super) fn mark(lang: Lang, s: &Statement) -> Html {
    let (sign, label) = if s.is_added() {
        (Word::AddedSign, Label::Supplied)
    } else {
        (Word::CorrectedSign, Label::Amended)
    };
    html! {
        <span class="amended"><span aria-hidden="true">{ fixed(lang, sign) }</span>{ label.text(lang) }</span>
    }
}

/// What was read in the fields that the reader has set, a line a field.
pub(super) fn before(lang: Lang, s: &Statement, read: &Statement) -> Html {
    let mut lines: Vec<(&str, String)> = Vec::new();
    for field in &s.corrected {
        let line = was(lang, *field, read);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    html! {
        <ul class="before">
            { for lines.into_iter().map(|(field, was)| html! {
                <li>{ field }{ lang.pick("：", ": ") }{ Label::WasRead.text(lang) }{ " " }<s>{ was }</s></li>
            }) }
        </ul>
    }
}

/// The name of a field, and what was read there; what makes up a value is told as one.
fn was(lang: Lang, field: Field, read: &Statement) -> (&'static str, String) {
    let told = |text: &str| {
        let unknown = Label::Unknown.text(lang);
        if text.is_empty() { unknown } else { text }.to_owned()
    };
    match field {
        Field::Indicator | Field::Name => (Field::Name.term(lang), read.name.clone()),
        Field::Low | Field::High | Field::Unit | Field::Bound | Field::Direction => {
            (Label::ColumnValue.text(lang), told(&value(lang, read)))
        }
        Field::Measure => (field.term(lang), read.measure.term(lang).to_owned()),
        Field::Modality => (field.term(lang), read.modality.term(lang).to_owned()),
        Field::Role => (field.term(lang), read.role.term(lang).to_owned()),
        Field::Period | Field::Average => {
            let said = period(lang, read.period, read.average);
            (Field::Period.term(lang), told(&said))
        }
        Field::Added => (field.term(lang), String::new()),
    }
}

/// Properties of [`CorrectionList`].
#[derive(Properties, PartialEq)]
pub(super) struct ListProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
}

/// How much is corrected; `None` where nothing is. Counted by the statements: what came by a link without
/// its text has no places for corrections.
pub(super) fn told(lang: Lang, analysis: &Analysis) -> Option<String> {
    let statements = analysis.statements.iter();
    let added = statements.clone().filter(|s| s.is_added()).count();
    let touched = statements.filter(|s| !s.corrected.is_empty()).count();
    let counts = [
        touched - added,
        added,
        analysis.removed.len(),
        analysis.unplaced.len(),
    ];
    let any = counts.iter().any(|count| *count > 0);
    any.then(|| corrected(lang, counts))
}

/// How much is corrected, what was dropped, and what has no place; nothing where nothing is.
#[component]
pub(super) fn CorrectionList(props: &ListProps) -> Html {
    let dispatch = use_dispatch();
    let ListProps { document, lang } = props;
    let lang = *lang;
    let analysis = &document.analysis;
    let Some(told) = told(lang, analysis) else {
        return Html::default();
    };
    let removed = analysis.removed.iter().enumerate();
    let removed = removed.filter_map(|(index, s)| {
        let correction = analysis.correction_of_removed(index)?;
        let quote = s.quote_at().of(&document.text);
        Some(dropped(&dispatch, lang, correction, (quote, &s.name)))
    });
    let unplaced = analysis.unplaced.iter().enumerate().map(|(index, c)| {
        let told = (c.anchor.quote.as_str(), said(lang, c));
        let rows = match c.change.kind() {
            ChangeKind::Set | ChangeKind::Added | ChangeKind::Removed => {
                statement_rows(document, c.anchor.at.start)
            }
            ChangeKind::Dismissed => (0, 0),
        };
        waiting::line(&dispatch, lang, Waiting::Correction(index), told, rows)
    });
    html! {
        <details class="corrections" open={!analysis.unplaced.is_empty()}>
            <summary>
                { Label::Corrections.text(lang) }<span class="edit-count">{ told }</span>
            </summary>
            if !analysis.removed.is_empty() {
                <h2>{ Label::DroppedOnes.text(lang) }</h2>
                <ul class="dropped">{ for removed }</ul>
            }
            if !analysis.unplaced.is_empty() {
                <h2>{ Label::UnplacedOnes.text(lang) }</h2>
                <ul class="unplaced">{ for unplaced }</ul>
            }
        </details>
    }
}

/// What a correction says, in short.
fn said(lang: Lang, correction: &Correction) -> String {
    let change = &correction.change;
    let entries = change.entries().iter().map(|entry| {
        let text = entry.text().unwrap_or_default();
        [entry.field().term(lang), " ", &text].concat()
    });
    let entries: Vec<String> = entries.collect();
    match change.kind() {
        ChangeKind::Set | ChangeKind::Added => entries.join(list_joint(lang)),
        ChangeKind::Removed => Label::DropIt.text(lang).to_owned(),
        ChangeKind::Dismissed => Label::NotOne.text(lang).to_owned(),
    }
}

/// A statement that was dropped, to be brought back.
fn dropped(
    dispatch: &Dispatch,
    lang: Lang,
    correction: usize,
    (quote, name): (&str, &str),
) -> Html {
    html! {
        <li>
            <q lang="zh-CN">{ quote.to_owned() }</q>
            <span class="note">{ name.to_owned() }</span>
            <button type="button" class="button" onclick={dispatch.on(Action::Withdrawn { correction })}>
                { Label::BringBack.text(lang) }
            </button>
        </li>
    }
}
