//! 结构: the headings with what each holds, and the named programmes.

use yew::prelude::*;

use super::chart::Sections;
use super::chips::chips;
use super::store::Shared;
use crate::catalogue::Role;
use crate::report::Section;
use crate::words::{Label, Lang, holds};

/// Properties of [`Outline`].
#[derive(Properties, PartialEq)]
pub(super) struct OutlineProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
}

/// The view.
#[component]
pub(super) fn Outline(props: &OutlineProps) -> Html {
    let OutlineProps { document, lang } = props;
    let lang = *lang;
    let analysis = &document.analysis;
    if analysis.outline.is_empty() {
        return html! { <p class="note">{ Label::NoOutline.text(lang) }</p> };
    }
    html! {
        <>
            <Sections document={document.clone()} {lang} />
            <section class="sections" aria-labelledby="sections">
                <h2 id="sections">{ Label::Sections.text(lang) }</h2>
                <ol>
                    { for analysis.outline.iter().enumerate().map(|(at, s)| section(document, lang, at, s)) }
                </ol>
            </section>
        </>
    }
}

fn section(document: &Shared, lang: Lang, index: usize, section: &Section) -> Html {
    let analysis = &document.analysis;
    let within = |own: usize| is_within(&analysis.outline, own, index);
    let held = analysis.statements.iter();
    let held = held.filter(|s| s.section.is_some_and(within));
    let (statements, targets) = held.fold((0, 0), |(all, targets), s| {
        (all + 1, targets + usize::from(s.role == Role::Target))
    });
    let programmes = analysis.programmes.iter().enumerate();
    let programmes = programmes.filter(|(_, p)| p.section == Some(index));
    let programmes: Vec<Html> = programmes
        .map(|(at, p)| {
            html! {
                <li><button type="button" class="programme" data-programme={at.to_string()} lang="zh-CN">
                    { &p.name }
                </button></li>
            }
        })
        .collect();
    let depth = section.depth.clamp(1, 4);
    html! {
        <li key={index} class={classes!("section", format!("is-depth-{depth}"))} data-section={index.to_string()}>
            <button type="button" class="section-title" lang="zh-CN">
                <span class="section-marker">{ &section.marker }</span>{ &section.title }
            </button>
            if statements > 0 {
                <span class="section-count">{ holds(lang, statements, targets) }</span>
            }
            { chips(document, lang, &section.totals, Label::SectionTotals.text(lang), true) }
            if !programmes.is_empty() {
                <ul class="programmes" aria-label={Label::Programmes.text(lang)}>{ for programmes }</ul>
            }
        </li>
    }
}

/// Whether section `inner` is `outer` or lies below it.
fn is_within(outline: &[Section], inner: usize, outer: usize) -> bool {
    let mut at = Some(inner);
    // A parent stands before its children, so this ends.
    while let Some(index) = at {
        if index == outer {
            return true;
        }
        let parent = outline.get(index).and_then(|s| s.parent);
        at = parent.filter(|p| *p < index);
    }
    false
}
