//! The text with every statement marked. What is lit changes classes only.
//!
//! Each run says in `data-marks` what it is of: `v3` the value of statement 3, `n3` its name, `c3`
//! its clause, `t4` a commitment, `h1` a heading, `p0` a programme, `f2.0` the first place of finding 2,
//! `s5` an unread number, `e6` an edit.
//!
//! Results need not wait for a long text: its first paragraphs are drawn with them, the others behind,
//! a block at a time. A block is drawn anew only where its own words or marks have changed.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::store::Shared;
use crate::catalogue::{EditKind, Role};
use crate::state::{Cover, Covered, Paragraph, Place, Run};
use crate::words::{Label, Lang, Term as _};

/// The least length of a block, in bytes: with the title and the contents more than a screen.
const BLOCK: usize = 12_000;

/// How many blocks are drawn without being asked for, and with each further wish.
const MOST: usize = 80;

/// What is drawn around a place that lies elsewhere, in blocks.
const AROUND: usize = 2;

/// Between two blocks, in ms: keys and presses come in between.
const PAUSE: u32 = 12;

/// Properties of [`Body`].
#[derive(Properties, PartialEq)]
pub(super) struct BodyProps {
    /// The document.
    pub(super) document: Shared,
    /// The language.
    pub(super) lang: Lang,
    /// Becomes the element whose children are the paragraphs, the first of them that of number `data-from`.
    pub(super) article: NodeRef,
    /// The byte of the text that is to be there, whatever else is.
    pub(super) wanted: Option<usize>,
}

/// Which blocks of which text are drawn.
struct Drawn {
    text: Rc<str>,
    from: usize,
    to: usize,
    /// Up to where it goes on by itself.
    most: usize,
}

impl Drawn {
    fn new(text: Rc<str>) -> Self {
        Self {
            text,
            from: 0,
            to: 1,
            most: MOST,
        }
    }

    /// Has that block among the drawn ones; far from them it begins anew there.
    fn include(&mut self, block: usize) {
        if block < self.from || block >= self.most {
            self.from = block.saturating_sub(AROUND);
            self.to = block + AROUND;
            self.most = self.from + MOST;
        }
        self.to = self.to.max(block + 1);
    }
}

/// The paragraphs.
#[component]
pub(super) fn Body(props: &BodyProps) -> Html {
    let BodyProps {
        document,
        lang,
        article,
        wanted,
    } = props;
    let lang = *lang;
    let blocks = use_memo(document.clone(), |document| cut(&document.paragraphs));
    let drawn = use_mut_ref(|| Drawn::new(document.text.clone()));
    let again = use_force_update();
    let (from, to, most) = {
        let mut drawn = drawn.borrow_mut();
        if drawn.text != document.text {
            *drawn = Drawn::new(document.text.clone());
        }
        if let Some(at) = wanted {
            let starts = |[first, _]: &[usize; 2]| {
                let first = document.paragraphs.get(*first);
                first.is_none_or(|paragraph| paragraph.at.start <= *at)
            };
            drawn.include(blocks.partition_point(starts).saturating_sub(1));
        }
        (drawn.from, drawn.to, drawn.most)
    };
    let all = blocks.len();
    {
        let (drawn, again) = (drawn.clone(), again.clone());
        use_effect_with((from, to, most, all), move |(_, to, most, all)| {
            let next = *to + 1;
            let timer = (to < most.min(all)).then(|| {
                Timeout::new(PAUSE, move || {
                    drawn.borrow_mut().to = next;
                    again.force_update();
                })
            });
            move || drop(timer)
        });
    }
    let wish = |change: fn(&mut Drawn)| {
        let (drawn, again) = (drawn.clone(), again.clone());
        Callback::from(move |_: MouseEvent| {
            change(&mut drawn.borrow_mut());
            again.force_update();
        })
    };
    let shown = blocks.iter().enumerate().take(to).skip(from);
    let first = blocks.get(from).map_or(0, |[first, _]| *first);
    html! {
        <>
            if from > 0 {
                <button type="button" class="button more" onclick={wish(|drawn| drawn.from = drawn.from.saturating_sub(MOST))}>
                    { Label::TextBefore.text(lang) }
                </button>
            }
            <article lang="zh-CN" ref={article.clone()} data-from={first.to_string()}>
                { for shown.map(|(at, [from, to])| html! {
                    <Block key={at} document={document.clone()} {lang} from={*from} to={*to} />
                }) }
            </article>
            if most < all && to >= most {
                <button type="button" class="button more" onclick={wish(|drawn| drawn.most += MOST)}>
                    { Label::TextBehind.text(lang) }
                </button>
            }
        </>
    }
}

/// The numbers of the paragraphs of each block, from the first up to the one behind the last.
fn cut(paragraphs: &[Paragraph]) -> Vec<[usize; 2]> {
    let mut blocks = Vec::new();
    let (mut from, mut length) = (0, 0);
    for (at, paragraph) in paragraphs.iter().enumerate() {
        length += paragraph.at.len() + 1;
        if length >= BLOCK {
            blocks.push([from, at + 1]);
            (from, length) = (at + 1, 0);
        }
    }
    if from < paragraphs.len() {
        blocks.push([from, paragraphs.len()]);
    }
    blocks
}

/// Properties of [`Block`].
#[derive(Properties)]
struct BlockProps {
    document: Shared,
    lang: Lang,
    from: usize,
    to: usize,
}

impl BlockProps {
    fn paragraphs(&self) -> &[Paragraph] {
        let all = self.document.paragraphs.get(self.from..self.to);
        all.unwrap_or_default()
    }
}

impl PartialEq for BlockProps {
    /// Whether both are drawn the same, of one document or of two.
    fn eq(&self, other: &Self) -> bool {
        let place = |props: &Self| (props.lang, props.from, props.to);
        if place(self) != place(other) {
            return false;
        }
        if self.document == other.document {
            return true;
        }
        let (mine, theirs) = (&self.document, &other.document);
        let same = |a: &Paragraph, b: &Paragraph| {
            let covers = a.runs.iter().flat_map(|run| &run.covers);
            let look = |document: &Shared, covered: &Covered| {
                (look(document, covered), is_corrected(document, covered))
            };
            a == b
                && a.at.of(&mine.text) == b.at.of(&theirs.text)
                && covers
                    .into_iter()
                    .all(|covered| look(mine, covered) == look(theirs, covered))
        };
        let (a, b) = (self.paragraphs(), other.paragraphs());
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
    }
}

/// Some paragraphs.
#[component]
fn Block(props: &BlockProps) -> Html {
    let (document, lang) = (&props.document, props.lang);
    html! { { for props.paragraphs().iter().map(|p| paragraph(document, lang, p)) } }
}

fn paragraph(document: &Shared, lang: Lang, paragraph: &Paragraph) -> Html {
    // A heading that has a paragraph to itself is set as one; lines set aside stand close together.
    let all = |cover: fn(Cover) -> bool| {
        let is = |run: &Run| run.covers.iter().any(|c| cover(c.cover));
        !paragraph.runs.is_empty() && paragraph.runs.iter().all(is)
    };
    let class = if all(|cover| cover == Cover::Heading) {
        Some("is-heading")
    } else if all(|cover| matches!(cover, Cover::Edit(kind) if is_aside(kind))) {
        Some("is-only-aside")
    } else {
        None
    };
    html! {
        <p {class}>{ for paragraph.runs.iter().map(|r| run(document, lang, r)) }</p>
    }
}

fn run(document: &Shared, lang: Lang, run: &Run) -> Html {
    let text = run.at.of(&document.text).to_owned();
    if run.covers.is_empty() {
        return html! { {text} };
    }
    let mut class = classes!("run");
    let mut marks = Vec::new();
    let mut title = None;
    for covered in &run.covers {
        class.extend(look(document, covered));
        if is_corrected(document, covered) {
            class.push("is-amended");
            title = Some(Label::Amended.text(lang));
        }
        marks.push(token(covered));
        if let Cover::Edit(kind) = covered.cover {
            title = Some(kind.term(lang));
        }
    }
    let marks = (!marks.is_empty()).then(|| marks.join(" "));
    html! { <span {class} data-marks={marks} {title}>{ text }</span> }
}

/// The classes by which a cover is seen.
fn look(document: &Shared, covered: &Covered) -> Option<&'static str> {
    let statement = covered.place.statement();
    let role = statement
        .and_then(|id| document.statement(id))
        .map(|s| s.role);
    match (covered.cover, role) {
        (Cover::Value, Some(Role::Target)) => Some("is-target"),
        (Cover::Value, _) => Some("is-actual"),
        (Cover::Name, _) => Some("is-name"),
        (Cover::Heading, _) => Some("is-title"),
        (Cover::Programme, _) => Some("is-programme"),
        (Cover::Edit(kind), _) if is_aside(kind) => Some("is-edit is-aside"),
        (Cover::Edit(_), _) => Some("is-edit"),
        (Cover::Finding | Cover::Clause | Cover::Task | Cover::Skipped, _) => None,
    }
}

/// Whether it is the value of a statement that the reader has changed or added.
fn is_corrected(document: &Shared, covered: &Covered) -> bool {
    match (covered.cover, covered.place) {
        (Cover::Value, Place::Statement(id)) => {
            let statement = document.statement(id);
            statement.is_some_and(|s| !s.corrected.is_empty())
        }
        (_, _) => false,
    }
}

/// Whether what was edited is no part of what the author wrote.
fn is_aside(kind: EditKind) -> bool {
    match kind {
        EditKind::PageChrome
        | EditKind::PageMark
        | EditKind::Watermark
        | EditKind::Pinyin
        | EditKind::Markup
        | EditKind::NoteMark => true,
        EditKind::LineBreak
        | EditKind::Space
        | EditKind::Invisible
        | EditKind::Repeated
        | EditKind::FullWidth
        | EditKind::Traditional => false,
    }
}

fn token(covered: &Covered) -> String {
    let letter = match covered.cover {
        Cover::Clause => 'c',
        Cover::Name => 'n',
        Cover::Value => 'v',
        Cover::Heading => 'h',
        Cover::Programme => 'p',
        Cover::Finding => 'f',
        Cover::Task => 't',
        Cover::Skipped => 's',
        Cover::Edit(_) => 'e',
    };
    match covered.place {
        Place::Statement(index)
        | Place::Section(index)
        | Place::Programme(index)
        | Place::Task(index)
        | Place::Skipped(index)
        | Place::Edit(index) => format!("{letter}{index}"),
        Place::Finding { index, part } => format!("{letter}{index}.{part}"),
    }
}
