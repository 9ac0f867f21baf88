//! The form in which the reader corrects a statement, or adds one.

use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::store::{Shared, use_dispatch};
use crate::base::Span;
use crate::catalogue::{Bound, Named};
use crate::report::{Entry, Fault};
use crate::state::{Action, FormFault, Written, around};
use crate::words::{Label, Lang, Term};

/// The names of the catalogue, in Chinese and English.
pub(super) type Names = Rc<Vec<(String, String)>>;

/// What a form is for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Subject {
    /// The statement of that id.
    Statement(usize),
    /// A stretch that was not read, and what the fields begin with.
    New(Span, Rc<[Entry]>),
}

/// Properties of [`StatementForm`].
#[derive(Properties, Clone, PartialEq)]
pub(super) struct FormProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// The names that are offered.
    pub(super) names: Names,
    /// What it is for.
    pub(super) of: Subject,
}

impl FormProps {
    /// What the fields begin with.
    fn begin(&self) -> Written {
        match &self.of {
            Subject::Statement(id) => {
                let statement = self.document.statement(*id);
                statement.map(Written::of).unwrap_or_default()
            }
            Subject::New(_, entries) => Written::with(entries),
        }
    }

    /// What is to happen with what is written.
    fn action(&self, written: &Written) -> Result<Action, FormFault> {
        let id = match &self.of {
            Subject::New(at, _) => {
                let (at, entries) = (*at, written.added()?);
                return Ok(Action::Added { at, entries });
            }
            Subject::Statement(id) => *id,
        };
        let read = self.document.analysis.original_of(id);
        let own = self.document.statement(id).filter(|s| !s.is_added());
        let entries = match read.or(own) {
            Some(read) => written.changed(read)?,
            None => written.added()?,
        };
        Ok(Action::Amended { id, entries })
    }
}

/// The form. It begins anew for each subject: give it a key.
#[component]
pub(super) fn StatementForm(props: &FormProps) -> Html {
    let dispatch = use_dispatch();
    let lang = props.lang;
    let written = use_state(|| props.begin());
    let fault = use_state(|| None::<FormFault>);
    let first = use_node_ref();
    {
        let first = first.clone();
        use_effect_with((), move |()| {
            if let Some(first) = first.cast::<HtmlElement>() {
                let _focused = first.focus();
            }
        });
    }
    let oninput = {
        let written = written.clone();
        Callback::from(move |event: InputEvent| {
            let mut next = (*written).clone();
            if let Some((name, text)) = entered(&event) {
                next.write(&name, &text);
                written.set(next);
            }
        })
    };
    let onsubmit = {
        let (dispatch, written) = (dispatch.clone(), written.clone());
        let (fault, props) = (fault.clone(), props.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match props.action(&written) {
                Ok(action) => dispatch.send(action),
                Err(found) => fault.set(Some(found)),
            }
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                // Not what it is of as well.
                event.stop_propagation();
                dispatch.send(Action::FormClosed);
            }
        })
    };
    let save = match props.of {
        Subject::Statement(_) => Label::Save,
        Subject::New(..) => Label::AddThis,
    };
    html! {
        <form class="form" {oninput} {onsubmit} {onkeydown} novalidate=true>
            { fields(lang, &written, &first, &props.names) }
            if let Some(found) = *fault {
                <p class="form-fault" role="alert">{ told(found).text(lang) }</p>
            }
            <div class="form-do">
                <button type="submit" class="button is-main">{ save.text(lang) }</button>
                <button type="button" class="button" onclick={dispatch.on(Action::FormClosed)}>
                    { Label::Cancel.text(lang) }
                </button>
            </div>
        </form>
    }
}

/// The field that was written in, and what stands there now.
fn entered(event: &InputEvent) -> Option<(String, String)> {
    if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
        return Some((select.name(), select.value()));
    }
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    let text = match input.type_().as_str() {
        "checkbox" => input.checked().to_string(),
        _ => input.value(),
    };
    Some((input.name(), text))
}

fn fields(lang: Lang, written: &Written, first: &NodeRef, names: &Names) -> Html {
    let text = |label: Label, name: &'static str, value: &str| {
        let decimal = matches!(name, "value" | "upper").then_some("decimal");
        let hint = (name == "period").then(|| Label::PeriodHint.text(lang));
        html! {
            <label class={classes!("form-field", ["field-", name].concat())}>
                <span>{ label.text(lang) }</span>
                <input type="text" {name} value={value.to_owned()} inputmode={decimal} placeholder={hint} autocomplete="off" />
            </label>
        }
    };
    html! {
        <>
            <label class="form-field field-name">
                <span>{ Label::FieldName.text(lang) }</span>
                <input ref={first.clone()} type="text" name="name" list="indicator-names"
                    value={written.name.clone()} autocomplete="off" />
            </label>
            <datalist id="indicator-names">
                { for names.iter().map(|(zh, en)| html! { <option value={zh.clone()} label={en.clone()}></option> }) }
            </datalist>
            { choice(lang, Label::ColumnBound, "bound", written.bound) }
            { text(Label::ColumnValue, "value", &written.value) }
            if written.bound == Bound::Range {
                { text(Label::FieldUpper, "upper", &written.upper) }
            }
            { text(Label::ColumnUnit, "unit", &written.unit) }
            { choice(lang, Label::FieldMeasure, "measure", written.measure) }
            { choice(lang, Label::FieldDirection, "direction", written.direction) }
            { choice(lang, Label::ColumnModality, "modality", written.modality) }
            { choice(lang, Label::ColumnRole, "role", written.role) }
            { text(Label::ColumnPeriod, "period", &written.period) }
            <label class="form-tick">
                <input type="checkbox" name="average" checked={written.average} />
                <span>{ Label::FieldAverage.text(lang) }</span>
            </label>
        </>
    }
}

fn told(fault: FormFault) -> Label {
    match fault {
        FormFault::Number => Label::FaultNumber,
        FormFault::Period => Label::FaultPeriod,
        FormFault::Sense(Fault::NoName) => Label::FaultName,
        FormFault::Sense(Fault::NoNumber) => Label::FaultNoNumber,
        FormFault::Sense(Fault::Reversed) => Label::FaultReversed,
    }
}

/// The choice of a value of a closed set.
fn choice<T: Named + Term + PartialEq>(
    lang: Lang,
    label: Label,
    name: &'static str,
    value: T,
) -> Html {
    let options = T::ALL.iter();
    let options = options.map(|one| (one.name(), one.term(lang), *one == value));
    select(label.text(lang), name, &options.collect::<Vec<_>>())
}

/// The same for every set: names and words, and which one is chosen.
fn select(label: &str, name: &'static str, options: &[(&'static str, &'static str, bool)]) -> Html {
    html! {
        <label class={classes!("form-field", ["field-", name].concat())}>
            <span>{ label.to_owned() }</span>
            <select class="select" {name}>
                { for options.iter().map(|(value, word, chosen)| html! {
                    <option value={*value} selected={*chosen}>{ *word }</option>
                }) }
            </select>
        </label>
    }
}

/// Properties of [`NewStatement`].
#[derive(Properties, PartialEq)]
pub(super) struct NewProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// The names that are offered.
    pub(super) names: Names,
    /// Where the value stands.
    pub(super) at: Span,
    /// What the fields begin with.
    pub(super) entries: Rc<[Entry]>,
}

/// The panel for a statement that was not read, in place of that of the chosen one.
#[component]
pub(super) fn NewStatement(props: &NewProps) -> Html {
    let NewProps {
        document,
        lang,
        names,
        at,
        entries,
    } = props;
    let whole = around(&document.text, *at);
    let part = |start: usize, end: usize| Span::new(start, end).of(&document.text).to_owned();
    html! {
        <aside class="detail is-form" aria-label={Label::AddForm.text(*lang)}>
            <div class="detail-head"><h2>{ Label::AddForm.text(*lang) }</h2></div>
            <blockquote lang="zh-CN">
                { part(whole.start, at.start) }<strong>{ part(at.start, at.end) }</strong>{ part(at.end, whole.end) }
            </blockquote>
            <StatementForm key={at.start} document={document.clone()} lang={*lang} names={names.clone()}
                of={Subject::New(*at, entries.clone())} />
        </aside>
    }
}
