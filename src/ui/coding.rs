//! The coding of targets in the table of statements: its switch, its rules, its cells.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::rows;
use super::store::{Dispatch, use_dispatch};
use crate::catalogue::conversion::ConversionKind;
use crate::report::Statement;
use crate::state::{Action, Coding, Rule, Uppers, conversion_label};
use crate::words::{Label, Lang, raised};

/// The heads of its columns.
pub(super) fn heads(lang: Lang) -> Html {
    rows::heads(lang, &HEADS)
}

/// The heads, with the classes of their columns.
const HEADS: [(Label, &str); 3] = [
    (Label::ColumnFirmness, "col-firmness"),
    (Label::ColumnUpper, "col-upper"),
    (Label::ColumnRaise, "col-raise"),
];

/// The button that shows or hides it.
pub(super) fn switch(dispatch: &Dispatch, lang: Lang, coding: &Coding) -> Html {
    let shown = !coding.shown;
    html! {
        <button type="button" class="filter" aria-pressed={coding.shown.to_string()}
            onclick={dispatch.on(Action::CodingShown { shown })}>{ Label::Coding.text(lang) }</button>
    }
}

/// Properties of [`Rules`].
#[derive(Properties, PartialEq)]
pub(super) struct RulesProps {
    /// What is switched on.
    pub(super) coding: Coding,
    /// The language.
    pub(super) lang: Lang,
}

/// The rules, each to be switched.
#[component]
pub(super) fn Rules(props: &RulesProps) -> Html {
    let dispatch = use_dispatch();
    let RulesProps { coding, lang } = props;
    let lang = *lang;
    let check = |label: Label, on: bool, action: Action| {
        html! {
            <li><label class="rule">
                <input type="checkbox" checked={on} onchange={dispatch.on(action)} />{ label.text(lang) }
            </label></li>
        }
    };
    let rules = Rule::ALL.iter();
    let rules = rules.map(|rule| {
        check(
            rule.label(),
            coding.has(*rule),
            Action::Ruled { rule: *rule },
        )
    });
    let kinds = ConversionKind::ALL.iter();
    let kinds = kinds.map(|kind| {
        let action = Action::Converted { kind: *kind };
        check(conversion_label(*kind), coding.converts(*kind), action)
    });
    html! {
        <details class="rules" open=true>
            <summary>{ Label::CodingRules.text(lang) }</summary>
            <p class="note">{ Label::CodingNote.text(lang) }</p>
            <ol>{ for rules }</ol>
            <h2 class="note">{ Label::Conversions.text(lang) }</h2>
            <ul>{ for kinds }</ul>
        </details>
    }
}

/// The figure in another unit, under the original.
pub(super) fn converted(coding: &Coding, s: &Statement, lang: Lang) -> Html {
    let Some(converted) = coding.convert(s) else {
        return Html::default();
    };
    html! {
        <span class="converted" title={Label::ColumnConverted.text(lang)} lang="zh-CN">{ converted.told() }</span>
    }
}

/// The cells of [`HEADS`].
pub(super) fn cells(
    coding: &Coding,
    uppers: &Uppers,
    lang: Lang,
    s: &Statement,
    name: &str,
) -> Html {
    let firmness = coding.firmness(s);
    let typed = uppers.typed(s.id);
    let raise = coding.raise(s, typed);
    // Only a target in percent or points stands beside another one: zero tells.
    let fits = coding.raise(s, "0").is_some();
    let label = Label::ColumnUpper.text(lang);
    html! {
        <>
            <td role="cell" class="col-firmness">
                if let Some((firmness, rule)) = firmness {
                    <span title={rule.map(|rule| rule.label().text(lang))}>{ firmness.label().text(lang) }</span>
                }
            </td>
            <td role="cell" class="col-upper">
                if fits {
                    <input class="fill" data-upper={s.id.to_string()} inputmode="decimal" autocomplete="off"
                        placeholder={label} aria-label={[label, " · ", name].concat()} value={typed.to_owned()} />
                }
            </td>
            <td role="cell" class="col-raise">{ raise.map(|raise| raised(lang, raise.gap, raise.higher)) }</td>
        </>
    }
}

/// What was typed into a cell of the upper level, which is `left` or not; nothing for another element.
pub(super) fn typed(event: &Event, left: bool) -> Option<Action> {
    let input: HtmlInputElement = event.target_dyn_into()?;
    let statement = input.get_attribute("data-upper")?.parse().ok()?;
    let text = Rc::from(input.value());
    Some(Action::UpperTyped {
        statement,
        text,
        left,
    })
}
