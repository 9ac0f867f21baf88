//! The places, projects and firms that a stretch of the view names.

use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::word_at;
use crate::base::{Sort as _, Words, has};
use crate::catalogue::action::{
    Action, CLASSIFIERS, NAME_JOINTS, NAME_SIGNS, NAME_STOPS, NOT_SHORT, NameWord, SUCH, actions,
    name_words,
};
use crate::catalogue::place::{PREFECTURES, PROVINCES};
use crate::report::document::short;

/// The names in a stretch, in bytes of the view.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) places: Vec<Range<usize>>,
    pub(super) projects: Vec<Range<usize>>,
}

/// A word of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Word(NameWord),
    /// A place that the catalogue knows.
    Known,
    /// A province in full: another place's name may follow.
    Province,
    /// No word of ours: what makes a name one of its own.
    Own,
    Stop,
}

struct Lexicon {
    parts: Vec<Part>,
    words: Words<'static>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: Vec<(&'static str, Part)> = name_words()
        .iter()
        .map(|word| (word.0, Part::Word(word.1)))
        .collect();
    for (word, class) in actions() {
        // A verb or a lead-in begins a name anew; a word that stands here twice is the former.
        let opens = match class {
            Action::Act
            | Action::Make
            | Action::Cause
            | Action::Opener
            | Action::Both
            | Action::Aim
            | Action::Lead
            | Action::Invest
            | Action::Turn => word.chars().nth(1).is_some(),
            Action::Do
            | Action::Weak
            | Action::Appeal
            | Action::Skip
            | Action::Dispose
            | Action::Will
            | Action::Result
            | Action::Finish
            | Action::Idle => false,
        };
        if opens {
            words.push((word, Part::Stop));
        }
    }
    for place in PROVINCES {
        words.push((place, Part::Province));
    }
    for place in PROVINCES.iter().chain(PREFECTURES) {
        words.push((place, Part::Known));
        let short = short(place);
        if short.len() >= 6 && !NOT_SHORT.contains(&short) {
            words.push((short, Part::Known));
        }
    }
    // A stop that begins no word of ours stands for itself.
    let stops = NAME_STOPS.split("").filter(|stop| !stop.is_empty());
    words.extend(stops.map(|stop| (stop, Part::Stop)));
    Lexicon {
        parts: words.iter().map(|word| word.1).collect(),
        words: Words::new(words.iter().map(|word| word.0)),
    }
});

/// A piece of the stretch.
#[derive(Debug, Clone)]
struct Piece {
    at: Range<usize>,
    part: Part,
}

/// The longest name, in bytes.
const LONGEST: usize = 66;

/// A name has no more pieces than this.
const MOST: usize = 24;

/// Finds the names in the stretch of `view` at `at`; `verb` begins none.
pub(super) fn names(view: &str, at: &[Range<usize>]) -> Names {
    let mut names = Names::default();
    for at in at {
        find(view, at.clone(), &mut names);
    }
    names
        .projects
        .order_by_key(|name| (name.start, std::cmp::Reverse(name.end)));
    names.projects.dedup_by(|next, last| next.start < last.end);
    names
        .places
        .order_by_key(|name| (name.start, std::cmp::Reverse(name.end)));
    names.places.dedup_by(|next, last| next.start < last.end);
    let projects = &names.projects;
    names.places.retain(|place| {
        let next = projects.partition_point(|project| project.start <= place.start);
        let held = next.checked_sub(1).and_then(|last| projects.get(last));
        held.is_none_or(|project| project.end < place.end)
    });
    names
}

fn find(view: &str, at: Range<usize>, names: &mut Names) {
    let pieces = pieces(view, at);
    // Where the name that may be in the making begins.
    let mut first = 0;
    let mut listed = 0;
    for (index, piece) in pieces.iter().enumerate() {
        match piece.part {
            Part::Stop => {
                let text = view.get(piece.at.clone()).unwrap_or_default();
                if text.starts_with(SUCH) {
                    if let Some(range) = pieces.get(listed..index)
                        && let Some(kind) = kind_behind(&pieces, index)
                    {
                        list(view, range, kind, names);
                    }
                    listed = index + 1;
                } else if !NAME_JOINTS.contains(&text) {
                    listed = index + 1;
                }
                first = index + 1;
            }
            Part::Known => {
                // 合肥高新区: the longer name takes it in.
                names.places.push(piece.at.clone());
            }
            Part::Province => {
                names.places.push(piece.at.clone());
                first = index + 1;
            }
            Part::Word(NameWord::Place) => {
                if let Some(range) = pieces.get(first.max(index.saturating_sub(MOST))..=index)
                    && let Some(name) = place(view, range)
                {
                    push(&mut names.places, name);
                    first = index + 1;
                }
            }
            Part::Word(NameWord::Project | NameWord::Firm) => {
                if let Some(range) = pieces.get(first.max(index.saturating_sub(MOST))..=index)
                    && let Some(name) = project(view, range)
                {
                    push(&mut names.projects, name);
                }
            }
            Part::Word(
                NameWord::Kind
                | NameWord::Area
                | NameWord::Behind
                | NameWord::Kinds
                | NameWord::When,
            )
            | Part::Own => {}
        }
    }
}

/// Adds a name; those that it takes in go.
fn push(names: &mut Vec<Range<usize>>, name: Range<usize>) {
    while names.last().is_some_and(|last| last.start >= name.start) {
        names.pop();
    }
    names.push(name);
}

fn pieces(view: &str, at: Range<usize>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut done = at.start;
    for found in LEXICON.words.find_iter(view, at.clone()) {
        free(done..found.at.start, &mut out);
        done = found.at.end;
        if let Some(part) = LEXICON.parts.get(found.index) {
            let text = view.get(found.at.clone()).unwrap_or_default();
            let stop = *part == Part::Word(NameWord::Kinds)
                && text.chars().nth(1).is_none()
                && text.chars().all(|c| has(NAME_STOPS, c));
            out.push(Piece {
                at: found.at,
                part: if stop { Part::Stop } else { *part },
            });
        }
    }
    free(done..at.end, &mut out);
    out
}

/// A stretch without words of ours and without stops.
fn free(at: Range<usize>, out: &mut Vec<Piece>) {
    if at.start < at.end {
        out.push(Piece {
            at,
            part: Part::Own,
        });
    }
}

/// How many characters of a name are its own; single ones of a kind count beside those.
fn own(view: &str, pieces: &[Piece]) -> usize {
    let mut own = 0;
    let mut single = 0;
    for piece in pieces {
        let text = view.get(piece.at.clone()).unwrap_or_default();
        match piece.part {
            Part::Own | Part::Known | Part::Province => {
                own += text.chars().filter(|c| !c.is_ascii()).count();
            }
            Part::Word(NameWord::Kinds) => single += usize::from(text.chars().nth(1).is_none()),
            Part::Word(
                NameWord::Place
                | NameWord::Project
                | NameWord::Firm
                | NameWord::Kind
                | NameWord::Area
                | NameWord::Behind
                | NameWord::When,
            )
            | Part::Stop => {}
        }
    }
    if own > 0 { own + single } else { 0 }
}

/// The pieces behind those that tell of what kind a thing is.
fn without_kinds<'p>(view: &str, pieces: &'p [Piece]) -> &'p [Piece] {
    let first = pieces.iter().enumerate().position(|(index, piece)| {
        let text = view.get(piece.at.clone()).unwrap_or_default();
        match piece.part {
            Part::Own => !text
                .chars()
                .all(|c| c.is_ascii_digit() || c == '.' || c == '%'),
            Part::Known | Part::Province | Part::Stop => true,
            // 中交遥感: a single character before what is a name's own belongs to it.
            Part::Word(NameWord::Kinds) => {
                text.chars().nth(1).is_none()
                    && !text.chars().all(|c| has(CLASSIFIERS, c))
                    && pieces
                        .get(index + 1)
                        .is_some_and(|next| next.part == Part::Own && next.at.start == piece.at.end)
            }
            Part::Word(word) => match word {
                NameWord::Kinds
                | NameWord::Kind
                | NameWord::Area
                | NameWord::Behind
                | NameWord::When
                | NameWord::Place
                | NameWord::Project
                | NameWord::Firm => false,
            },
        }
    });
    first
        .and_then(|first| pieces.get(first..))
        .unwrap_or_default()
}

/// A place's name: at least one character of its own before the ending.
fn place(view: &str, pieces: &[Piece]) -> Option<Range<usize>> {
    let named = without_kinds(view, pieces);
    let last = pieces.last()?;
    let range = named.first()?.at.start..last.at.end;
    let ending = view.get(last.at.clone())?;
    let short = ending.chars().nth(1).is_none();
    let own = own(view, named.get(..named.len().checked_sub(1)?)?);
    let chars = view.get(range.clone())?.chars().count();
    let longest = if short { 6 } else { 14 };
    (own >= 1 && chars >= 2 && chars <= longest && (own >= 2 || short)).then_some(range)
}

/// A project's or firm's name: at least two characters of its own, or a phase.
fn project(view: &str, pieces: &[Piece]) -> Option<Range<usize>> {
    let named = without_kinds(view, pieces);
    let end = pieces.last()?.at.end;
    let phase = view
        .get(end..)
        .and_then(|behind| NAME_SIGNS.iter().find(|sign| behind.starts_with(**sign)));
    let range = named.first()?.at.start..end + phase.map_or(0, |phase| phase.len());
    let text = view.get(range.clone())?;
    let own = own(view, named);
    let signed = NAME_SIGNS.iter().any(|sign| text.contains(sign));
    (range.len() <= LONGEST && (own >= 2 || own >= 1 && signed)).then_some(range)
}

/// What kind of things the list before 等 at `index` names, where it is projects, firms or places.
fn kind_behind(pieces: &[Piece], index: usize) -> Option<NameWord> {
    let mut found = None;
    for piece in pieces.iter().skip(index + 1).take(8) {
        match piece.part {
            Part::Word(NameWord::Project) => found = Some(NameWord::Project),
            Part::Word(NameWord::Firm) => found = Some(NameWord::Firm),
            Part::Word(NameWord::Kind) => found = Some(NameWord::Firm),
            Part::Word(NameWord::Place | NameWord::Area) => {
                found = found.or(Some(NameWord::Place));
            }
            Part::Word(NameWord::Kinds | NameWord::Behind | NameWord::When)
            | Part::Own
            | Part::Known
            | Part::Province => {}
            Part::Stop => break,
        }
    }
    found
}

/// The names of the list before 等.
fn list(view: &str, pieces: &[Piece], kind: NameWord, names: &mut Names) {
    for member in pieces.split(|piece| piece.part == Part::Stop) {
        // 5个, 建设: neither a count nor a verb begins a name.
        let counted = member.first().is_some_and(|piece| {
            let text = view.get(piece.at.clone()).unwrap_or_default();
            let verb = word_at(view, piece.at.clone()).is_some_and(|word| word.at == piece.at);
            verb || text
                .chars()
                .all(|c| c.is_ascii_digit() || has(CLASSIFIERS, c))
        });
        let named = if counted {
            without_kinds(view, member)
        } else {
            member
        };
        let (Some(first), Some(last)) = (named.first(), named.last()) else {
            continue;
        };
        let range = first.at.start..last.at.end;
        let own = own(view, named);
        let known = named.iter().any(|piece| piece.part == Part::Known);
        let ends = matches!(
            last.part,
            Part::Word(NameWord::Project | NameWord::Firm | NameWord::Place)
        );
        // Two characters alone are as often a trade (燃气、制药等企业).
        let long = view
            .get(range.clone())
            .is_some_and(|text| text.chars().nth(3).is_some());
        if range.len() > LONGEST || own < if known || ends || long { 2 } else { 3 } {
            continue;
        }
        if named.len() == 1 && known {
            names.places.push(range);
            continue;
        }
        match kind {
            NameWord::Project | NameWord::Firm => names.projects.push(range),
            NameWord::Place => names.places.push(range),
            NameWord::Kind
            | NameWord::Area
            | NameWord::Behind
            | NameWord::Kinds
            | NameWord::When => {}
        }
    }
}
