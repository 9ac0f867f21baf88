use crate::catalogue::Modality;
use crate::chart::mark;
use crate::chart::options::ChartOptions;
use crate::chart::scene::Mark;
use crate::chart::spec::{Entry, Lid, Row, Spec};
use crate::chart::value::{guess, label};
use crate::chart::words::{Word, Words};
use crate::report::{Period, Statement};

use super::frame::Frame;

/// The label of a value with what is set small behind it.
pub(super) struct Label {
    pub(super) text: String,
    /// The width up to the end of the first whole number, by which a column is aligned.
    pub(super) lead: f64,
    width: f64,
    tags: Vec<Tag>,
    tags_width: f64,
}

struct Tag {
    class: &'static str,
    lid: bool,
    text: String,
}

/// Between the value and each tag.
const TAG_GAP: f64 = 8.0;
/// The lid's sign with the space behind it, in plain px.
const LID_WIDTH: f64 = 14.0;

impl Label {
    /// The label of an entry, its unit's guess, modality and lid behind it.
    pub(super) fn new(frame: &Frame<'_>, spec: &Spec<'_>, entry: &Entry<'_>) -> Self {
        let text = label(entry.statement, spec, frame.options, frame.words);
        Self::build(frame, text, tags(frame, spec, entry))
    }

    /// A result; named as one where `named`, with its period where that is not the shared one.
    pub(super) fn result(
        frame: &Frame<'_>,
        spec: &Spec<'_>,
        entry: &Entry<'_>,
        named: bool,
        shared: Shared,
    ) -> Self {
        let words = frame.words;
        let text = label(entry.statement, spec, frame.options, words);
        let mut tags = Vec::new();
        let guess = guess(entry.statement, spec, frame.options, words);
        tags.extend(guess.map(|text| Tag {
            class: "c-guess",
            lid: false,
            text,
        }));
        tags.extend(sign_tag(entry.statement, words));
        let word = if named { words.word(Word::Result) } else { "" };
        let note = spaced(&[word, &shared.own(entry.statement, words)]);
        if !note.is_empty() {
            tags.push(Tag {
                class: "c-note",
                lid: false,
                text: note,
            });
        }
        Self::build(frame, text, tags)
    }

    fn build(frame: &Frame<'_>, text: String, tags: Vec<Tag>) -> Self {
        let width = frame.measure(&text, frame.text);
        let whole = first_number_end(&text);
        let lead = frame.measure(text.get(..whole).unwrap_or_default(), frame.text);
        let tag_width = |tag: &Tag| {
            let lid = if tag.lid { LID_WIDTH * frame.unit } else { 0.0 };
            TAG_GAP + lid + frame.measure(&tag.text, frame.small)
        };
        Self {
            lead,
            width,
            tags_width: tags.iter().map(tag_width).sum(),
            text,
            tags,
        }
    }

    /// What stands behind the point of alignment.
    pub(super) fn tail(&self) -> f64 {
        self.width - self.lead + self.tags_width
    }

    /// The label with its middle at height `y`, from `x` over at most `width` px.
    pub(super) fn draw(
        &self,
        frame: &Frame<'_>,
        class: &'static str,
        at: (f64, f64),
        width: f64,
    ) -> Vec<Mark> {
        let (mut x, y) = at;
        let end = x + width;
        // The value keeps at least its first figures.
        let own = self
            .width
            .min((width - self.tags_width).max(frame.text * 4.0))
            .min(width);
        let mut marks = vec![frame.text(class, &self.text, frame.text, (x, y), own)];
        x += own;
        let mut dropped = false;
        for tag in &self.tags {
            x += TAG_GAP;
            let sign = if tag.lid { LID_WIDTH * frame.unit } else { 0.0 };
            let wide = frame.measure(&tag.text, frame.small);
            // A tag is never cut below two characters; a hair forgives the sums of floats.
            let room = end - x - sign + 0.005;
            if room < wide.min(frame.small * 3.0) {
                dropped = true;
                break;
            }
            if tag.lid {
                marks.extend(mark::lid(frame.spot(x, y)));
                x += sign;
            }
            let width = room.min(wide);
            marks.push(frame.text(tag.class, &tag.text, frame.small, (x, y), width));
            x += width;
        }
        if let (true, Some(Mark::Text(value))) = (dropped, marks.first_mut()) {
            let tags: Vec<&str> = self.tags.iter().map(|tag| tag.text.as_str()).collect();
            value.full = Some(spaced(&[&self.text, &joined(&tags, " ")]));
        }
        marks
    }
}

fn tags(frame: &Frame<'_>, spec: &Spec<'_>, entry: &Entry<'_>) -> Vec<Tag> {
    let words = frame.words;
    let plain = |class, text: &str| Tag {
        class,
        lid: false,
        text: text.to_owned(),
    };
    let mut tags = Vec::new();
    tags.extend(entry.by.map(|by| plain("c-note", by.sign)));
    let guess = guess(entry.statement, spec, frame.options, words);
    tags.extend(guess.map(|unit| plain("c-guess", &unit)));
    tags.extend(sign_tag(entry.statement, words));
    match entry.statement.modality {
        Modality::Plain => {}
        Modality::Strive | Modality::Ensure => {
            tags.push(plain("c-note", words.modality(entry.statement.modality)));
        }
    }
    tags.extend(entry.lid.map(|lid| Tag {
        lid: true,
        ..plain("c-note", words.word(lid_word(lid)))
    }));
    tags
}

fn sign_tag(statement: &Statement, words: &dyn Words) -> Option<Tag> {
    let text = sign(statement, words);
    (!text.is_empty()).then_some(Tag {
        class: "c-note",
        lid: false,
        text,
    })
}

/// The signs of who has read the value: the reader's hand, and what is to be looked at; empty for a
/// plain one. They stand right behind the value, where they are the last to be left out.
pub(super) fn sign(statement: &Statement, words: &dyn Words) -> String {
    let all = hand(statement).map(|(sign, _)| sign);
    let all = all
        .into_iter()
        .chain(doubt(statement).map(|(sign, _)| sign));
    all.map(|sign| words.word(sign)).collect()
}

/// What the signs of [`sign`] mean.
pub(in crate::chart) fn sign_words(statement: &Statement) -> impl Iterator<Item = Word> {
    let all = hand(statement).into_iter().chain(doubt(statement));
    all.map(|(_, word)| word)
}

/// Sign and word of what the reader has done.
fn hand(statement: &Statement) -> Option<(Word, Word)> {
    if statement.is_added() {
        Some((Word::AddedSign, Word::Added))
    } else {
        let corrected = !statement.corrected.is_empty();
        corrected.then_some((Word::CorrectedSign, Word::Corrected))
    }
}

/// Sign and word of what is to be looked at.
fn doubt(statement: &Statement) -> Option<(Word, Word)> {
    let doubtful = statement.is_doubtful();
    doubtful.then_some((Word::DoubtfulSign, Word::Doubtful))
}

pub(in crate::chart) fn lid_word(lid: Lid) -> Word {
    match lid {
        Lid::Stated => Word::Ceiling,
        Lid::Kind => Word::CeilingKind,
    }
}

/// The byte offset behind the first run of figures; 0 where there is none.
fn first_number_end(text: &str) -> usize {
    let figure = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let Some(start) = text.find(figure) else {
        return 0;
    };
    let mut end = start;
    let mut rest = text.get(start..).unwrap_or_default().chars().peekable();
    while let Some(c) = rest.next() {
        // A comma between thousands.
        let goes_on = c == ',' && rest.peek().is_some_and(|c| figure(*c));
        if !figure(c) && !goes_on {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// The non-empty parts with spaces between.
pub(super) fn spaced(parts: &[&str]) -> String {
    joined(parts, " ")
}

/// The non-empty parts with `between` between.
pub(super) fn joined(parts: &[&str], between: &str) -> String {
    let mut out = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push_str(between);
        }
        out.push_str(part);
    }
    out
}

pub(in crate::chart) fn period(statement: &Statement, words: &dyn Words) -> String {
    words.period(statement.period, statement.average)
}

/// The period, with its average, that the title of a panel tells for the rows that do not tell their
/// own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared(Option<(Option<Period>, bool)>);

impl Shared {
    /// What more than half of the statements share; nothing where one of the others has no period to
    /// tell, for it would be read as the title's.
    pub(super) fn of<'a>(statements: impl Iterator<Item = &'a Statement>) -> Self {
        let all: Vec<_> = statements.map(|s| (s.period, s.average)).collect();
        let count = |one: &&(Option<Period>, bool)| all.iter().filter(|o| o == one).count();
        let most = all.iter().find(|one| 2 * count(one) > all.len());
        let told = |one: &(Option<Period>, bool)| Some(one) == most || one.0.is_some();
        Self(most.copied().filter(|_| all.iter().all(told)))
    }

    /// The shared period in words; empty for none.
    pub(super) fn told(self, words: &dyn Words) -> String {
        self.0.map_or(String::new(), |(period, average)| {
            words.period(period, average)
        })
    }

    /// The statement's own period in words; empty where it is the shared one.
    pub(super) fn own(self, statement: &Statement, words: &dyn Words) -> String {
        if self.0 == Some((statement.period, statement.average)) {
            String::new()
        } else {
            period(statement, words)
        }
    }
}

/// What stands small under a row's name: its own period, and its constraint.
pub(super) fn under(statement: &Statement, shared: Shared, words: &dyn Words) -> String {
    let constraint = statement.constraint.map_or("", |c| words.constraint(c));
    joined(&[&shared.own(statement, words), constraint], " · ")
}

/// What a row is told of, and its section where that is not the `same` as of the row before.
pub(super) fn whence(row: &Row<'_>, same: bool, spec: &Spec<'_>, frame: &Frame<'_>) -> String {
    let words = frame.words;
    let of = row.of.map_or(String::new(), |s| {
        spaced(&[&words.name(s), &label(s, spec, frame.options, words)])
    });
    joined(&[&of, if same { "" } else { row.within }], " · ")
}

/// Every statement that heads a row.
pub(super) fn heads<'r, 'a: 'r>(rows: &'r [Row<'a>]) -> impl Iterator<Item = &'a Statement> + 'r {
    rows.iter().filter_map(Row::head)
}

/// What an entry says, in one sentence.
pub(in crate::chart) fn sentence(
    entry: &Entry<'_>,
    spec: &Spec<'_>,
    options: &ChartOptions,
    words: &dyn Words,
) -> String {
    let statement = entry.statement;
    let name = words.name(statement);
    let value = label(statement, spec, options, words);
    let period = period(statement, words);
    let notes = notes(entry, words);
    let mut parts: Vec<&str> = vec![&value];
    parts.extend(entry.by.map(|by| by.name));
    parts.extend(entry.part.then(|| words.word(Word::Part)));
    // The words of the text often hold the bound's own word already.
    let new = notes.iter().filter(|note| !value.contains(**note));
    parts.extend(new.copied());
    parts.extend(sign_words(statement).map(|word| words.word(word)));
    parts.push(&period);
    parts.retain(|part| !part.is_empty());
    words.sentence(&name, &parts)
}

/// The words for bound, modality, lid, inference and constraint.
pub(in crate::chart) fn notes<'w>(entry: &Entry<'_>, words: &'w dyn Words) -> Vec<&'w str> {
    let statement = entry.statement;
    // A stated lid has its own word.
    let bound = match entry.lid {
        Some(Lid::Stated) => "",
        Some(Lid::Kind) | None => words.bound(statement.bound),
    };
    let mut notes = vec![bound, words.modality(statement.modality)];
    notes.extend(entry.lid.map(|lid| words.word(lid_word(lid))));
    notes.extend(statement.unit_inferred.then(|| words.word(Word::Inferred)));
    notes.extend(statement.constraint.map(|c| words.constraint(c)));
    notes.retain(|note| !note.is_empty());
    notes
}
