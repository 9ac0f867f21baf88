//! The chosen statement: its sentence, its fields, what is inferred, what to look at.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::corrections::{before, mark};
use super::focus::lead;
use super::form::{Names, StatementForm, Subject};
use super::store::{Dispatch, Shared, use_dispatch};
use crate::base::{Sort as _, Span};
use crate::catalogue::{Bound, Modality};
use crate::chart::Words as _;
use crate::report::Statement;
use crate::state::{Action, Lead, Step, View};
use crate::words::{ChartWords, Label, Lang, Term as _, caution, period, reference, value};

/// A clause longer than this is cut around its figure, in bytes.
const QUOTE: usize = 420;

/// Properties of [`Detail`].
#[derive(Properties, PartialEq)]
pub(super) struct DetailProps {
    /// The document.
    pub(super) document: Shared,
    /// The statement's id; `None` for another place, of which only that it is hidden is said.
    pub(super) id: Option<usize>,
    /// The language.
    pub(super) lang: Lang,
    /// The view that is shown.
    pub(super) view: View,
    /// Whether the text stands beside it.
    pub(super) wide: bool,
    /// Whether the list that is shown leaves its row out.
    pub(super) hidden: bool,
    /// The form's names, where it is open.
    pub(super) form: Option<Names>,
}

/// The panel.
#[component]
pub(super) fn Detail(props: &DetailProps) -> Html {
    let dispatch = use_dispatch();
    let DetailProps { document, lang, .. } = props;
    let lang = *lang;
    let amend = use_back_to(props.form.is_some());
    let Some(s) = props.id.and_then(|id| document.statement(id)) else {
        return html! {
            <aside class="detail" aria-label={Label::Detail.text(lang)}>
                if props.hidden { { hidden(&dispatch, lang) } }
            </aside>
        };
    };
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let lead = Lead {
        statement: props.id,
        view: None,
    };
    let link = Action::Shared { lead };
    let view = |view: View| dispatch.on(Action::Viewed { view });
    let step = |step: Step| dispatch.on(Action::Stepped { step });
    html! {
        <aside class={classes!("detail", props.form.is_some().then_some("is-form"))} aria-label={Label::Detail.text(lang)}>
            <div class="detail-head">
                <h2 aria-live="polite">{ words.name(s).into_owned() }</h2>
                <div class="detail-do">
                    <button type="button" class="button is-sign" onclick={step(Step::Back)}
                        aria-label={Label::Previous.text(lang)} title={Label::Previous.text(lang)}>{ "↑" }</button>
                    <button type="button" class="button is-sign" onclick={step(Step::On)}
                        aria-label={Label::Next.text(lang)} title={Label::Next.text(lang)}>{ "↓" }</button>
                    <button type="button" class="button is-sign" onclick={dispatch.on(Action::Selected { light: None })}
                        aria-label={Label::Dismiss.text(lang)} title={Label::Dismiss.text(lang)}>{ "×" }</button>
                </div>
            </div>
            if props.hidden {
                { hidden(&dispatch, lang) }
            }
            { quote(&document.text, s) }
            if let Some(names) = &props.form {
                <StatementForm key={s.id} document={document.clone()} {lang} names={names.clone()}
                    of={Subject::Statement(s.id)} />
            } else {
                { corrected(lang, document, s) }
                <dl class="fields">{ for fields(document, lang, s) }</dl>
            }
            if !s.cautions.is_empty() {
                <ul class="cautions">
                    { for s.cautions.iter().map(|c| html! { <li>{ caution(lang, *c) }</li> }) }
                </ul>
            }
            <div class="detail-go" hidden={props.form.is_some()}>
                if document.is_whole() {
                    { correct(&dispatch, lang, document, s, &amend) }
                }
                <button type="button" class="button" onclick={dispatch.on(link)}>
                    { Label::StatementLink.text(lang) }
                </button>
                if !props.wide && props.view != View::Text {
                    <button type="button" class="button" onclick={view(View::Text)}>
                        { Label::FirstPlace.text(lang) }
                    </button>
                }
                if props.view != View::Indicators {
                    <button type="button" class="button" onclick={view(View::Indicators)}>
                        { Label::InTable.text(lang) }
                    </button>
                }
            </div>
        </aside>
    }
}

/// Says that the list leaves out what is chosen, with the way to list it.
fn hidden(dispatch: &Dispatch, lang: Lang) -> Html {
    html! {
        <p class="detail-hidden" role="status">
            { Label::RowHidden.text(lang) }{ " " }
            <button type="button" class="button" onclick={dispatch.on(Action::Uncut)}>
                { Label::ClearFilters.text(lang) }
            </button>
        </p>
    }
}

/// The mark of a corrected statement, and what was read before.
fn corrected(lang: Lang, document: &Shared, s: &Statement) -> Html {
    if s.corrected.is_empty() {
        return Html::default();
    }
    html! {
        <div class="detail-before">
            { mark(lang, s) }
            if let Some(read) = document.analysis.original_of(s.id) {
                { before(lang, s, read) }
            }
        </div>
    }
}

/// What the reader can do with it.
fn correct(
    dispatch: &Dispatch,
    lang: Lang,
    document: &Shared,
    s: &Statement,
    amend: &NodeRef,
) -> Html {
    let id = s.id;
    let remove = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            // The next one will stand there.
            lead(&format!(".panel [data-statement=\"{id}\"] .row-name"));
            dispatch.send(Action::Dropped { id });
        })
    };
    let restored = document
        .analysis
        .correction_of(id)
        .filter(|_| !s.is_added());
    html! {
        <>
            <button ref={amend.clone()} type="button" class="button" onclick={dispatch.on(Action::Amending { id })}>
                { Label::Amend.text(lang) }
            </button>
            <button type="button" class="button" onclick={remove}>
                { Label::DropIt.text(lang) }
            </button>
            if let Some(correction) = restored {
                <button type="button" class="button" onclick={dispatch.on(Action::Withdrawn { correction })}>
                    { Label::AsRead.text(lang) }
                </button>
            }
        </>
    }
}

/// The button that opened the form gets the focus back when that closes.
#[hook]
fn use_back_to(open: bool) -> NodeRef {
    let button = use_node_ref();
    let before = use_mut_ref(|| open);
    let node = button.clone();
    use_effect_with(open, move |open| {
        let closed = before.replace(*open) && !*open;
        if let Some(button) = node.cast::<HtmlElement>().filter(|_| closed) {
            let _focused = button.focus();
        }
    });
    button
}

/// The clause, name and value set apart.
fn quote(text: &str, s: &Statement) -> Html {
    // A link may bring a statement without its sentence.
    if s.quote_at().is_empty() {
        return Html::default();
    }
    let clause = cut(text, s.clause_at, s.quote_at());
    let spans = [s.name_at, Some(s.value_at)];
    let spans = spans
        .iter()
        .flatten()
        .flat_map(|span| [span.start, span.end]);
    let mut edges: Vec<usize> = [clause.start, clause.end]
        .into_iter()
        .chain(spans)
        .filter(|edge| clause.start <= *edge && *edge <= clause.end)
        .collect();
    edges.order();
    edges.dedup();
    let parts = edges.iter().zip(edges.iter().skip(1)).map(|(start, end)| {
        let part = Span::new(*start, *end).of(text).to_owned();
        let inside = |span: Span| span.contains(*start);
        if inside(s.value_at) {
            html! { <strong>{ part }</strong> }
        } else if s.name_at.is_some_and(inside) {
            html! { <b class="quote-name">{ part }</b> }
        } else {
            html! { { part } }
        }
    });
    let before = (clause.start > s.clause_at.start).then_some("……");
    let behind = (clause.end < s.clause_at.end).then_some("……");
    html! { <blockquote lang="zh-CN">{ before }{ for parts }{ behind }</blockquote> }
}

/// A long clause brought down to what stands around the quote.
fn cut(text: &str, clause: Span, quote: Span) -> Span {
    if clause.len() <= QUOTE || quote.len() >= QUOTE {
        return if quote.len() >= QUOTE { quote } else { clause };
    }
    let room = (QUOTE - quote.len()) / 2;
    let mut start = quote.start.saturating_sub(room).max(clause.start);
    let mut end = (quote.end + room).min(clause.end);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Span::new(start, end)
}

fn fields(document: &Shared, lang: Lang, s: &Statement) -> Vec<Html> {
    let mut fields = Vec::new();
    let mut add = |label: Label, said: String, inferred: bool| {
        if said.is_empty() {
            return;
        }
        fields.push(html! {
            <div>
                <dt>{ label.text(lang) }</dt>
                <dd>{ said }if inferred { <span class="guess">{ Label::Inferred.text(lang) }</span> }</dd>
            </div>
        });
    };
    let headline = if s.headline {
        Label::Headline.text(lang)
    } else {
        s.role.term(lang)
    };
    let modality = match s.modality {
        Modality::Plain => "",
        Modality::Strive | Modality::Ensure => s.modality.term(lang),
    };
    let period = match s.period {
        Some(_) => period(lang, s.period, s.average),
        None => Label::Unknown.text(lang).to_owned(),
    };
    let referred = s
        .reference
        .as_deref()
        .map(|r| reference(lang, r).into_owned());
    let constraint = s.constraint.map(|c| c.term(lang).to_owned());
    let category = s.category.map(|c| c.term(lang).to_owned());
    let section = s.section.and_then(|at| document.analysis.outline.get(at));
    let section = section.map(|section| [section.marker.as_str(), &section.title].concat());
    add(Label::ColumnValue, value(lang, s), s.unit_inferred);
    add(Label::ColumnBound, bound(lang, s.bound), false);
    add(Label::ColumnModality, modality.to_owned(), false);
    add(Label::FieldMeasure, s.measure.term(lang).to_owned(), false);
    add(Label::ColumnRole, headline.to_owned(), false);
    add(Label::ColumnPeriod, period, false);
    add(Label::FieldReference, referred.unwrap_or_default(), false);
    add(
        Label::FieldConstraint,
        constraint.unwrap_or_default(),
        false,
    );
    add(Label::FieldCategory, category.unwrap_or_default(), false);
    add(Label::FieldSection, section.unwrap_or_default(), false);
    if !s.is_sent() {
        add(Label::FieldConfidence, percent(s.confidence), false);
        add(Label::FieldRule, s.rule.to_string(), false);
    }
    fields
}

fn bound(lang: Lang, bound: Bound) -> String {
    bound.term(lang).to_owned()
}

/// Thousandths as a percentage.
fn percent(thousandths: u16) -> String {
    let (whole, tenths) = (thousandths / 10, thousandths % 10);
    if tenths == 0 {
        format!("{whole}%")
    } else {
        format!("{whole}.{tenths}%")
    }
}
