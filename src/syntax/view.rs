use std::ops::Range;

use crate::base::{Sort as _, Span};
use crate::catalogue::EditKind;

/// One thing set aside or mended while reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What kind of damage.
    pub kind: EditKind,
    /// The stretch of raw text that it concerns.
    pub at: Span,
    /// What the reading put in its place; empty for what was set aside.
    pub replacement: String,
}

/// The text as it is read, with the way back to the raw text.
///
/// The view's text is simplified Chinese with ASCII digits, `%`, Chinese punctuation, one `\n`
/// between paragraphs and no space inside a sentence. Offsets into it are bytes.
///
/// The raw text is the view's runs and what lies between them: every character of the raw text is
/// either read (as itself or as one other character) or covered by an [`Edit`], except white space
/// at the ends of lines and blank lines, which are dropped without a word.
#[derive(Debug, Clone, Default)]
pub struct View {
    text: String,
    /// Stretches of the view that stand for stretches of the raw text, in order of both.
    runs: Vec<Run>,
    edits: Vec<Edit>,
}

/// Bytes of the view from `view` to the next run stand for `raw_len` bytes of the raw text from
/// `raw` on.
#[derive(Debug, Clone, Copy)]
struct Run {
    view: usize,
    raw: usize,
    raw_len: usize,
    /// Whether view and raw text advance byte by byte, character by character (else the run is one
    /// character that was put for the raw stretch).
    even: bool,
}

/// One change that a pass of the cleaning makes to the text before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The stretch that is changed, in bytes of the text before.
    pub(super) at: Range<usize>,
    /// What is put there instead, if anything.
    pub(super) put: Option<char>,
    /// As what it is told; `None` for what is only another way to write the same.
    pub(super) kind: Option<EditKind>,
}

impl View {
    /// The raw text as it is.
    pub(super) fn plain(raw: &str) -> Self {
        let mut view = Self {
            text: raw.to_owned(),
            ..Self::default()
        };
        if !raw.is_empty() {
            view.runs.push(Run {
                view: 0,
                raw: 0,
                raw_len: raw.len(),
                even: true,
            });
        }
        view
    }

    /// The cleaned text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was set aside or mended, in the order of the raw text; no two overlap.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// The stretch of raw text that a stretch of the view was read from: from the first byte of its
    /// first character to the last byte of its last, whatever was set aside between them included.
    pub fn raw(&self, at: Range<usize>) -> Span {
        if at.end <= at.start {
            let start = self.raw_start(at.start);
            return Span::new(start, start);
        }
        Span::new(self.raw_start(at.start), self.raw_end(at.end))
    }

    /// The view's offset of what was read from raw offset `raw` or behind it.
    pub fn offset(&self, raw: usize) -> usize {
        let next = self.runs.partition_point(|run| run.raw <= raw);
        let Some(run) = next.checked_sub(1).and_then(|i| self.runs.get(i)) else {
            return 0;
        };
        let end = self.runs.get(next).map_or(self.text.len(), |r| r.view);
        if run.even {
            (run.view + (raw - run.raw)).min(end)
        } else if raw > run.raw {
            end
        } else {
            run.view
        }
    }

    /// The text with `changes` made, which are sorted; one that overlaps an earlier one is left out.
    pub(super) fn apply(self, changes: &[Change]) -> Self {
        if changes.is_empty() {
            return self;
        }
        let mut next = Self {
            text: String::with_capacity(self.text.len() + changes.len()),
            runs: Vec::with_capacity(self.runs.len() + changes.len()),
            edits: Vec::new(),
        };
        let mut copier = Copier {
            from: &self,
            run: 0,
        };
        let mut done = 0;
        for change in changes {
            if change.at.start < done || change.at.end > self.text.len() {
                continue;
            }
            copier.copy(done..change.at.start, &mut next);
            let raw = self.raw(change.at.clone());
            if let Some(put) = change.put {
                next.push_char(raw, put);
            }
            if let Some(kind) = change.kind {
                next.edits.push(Edit {
                    kind,
                    at: raw,
                    replacement: change.put.map(String::from).unwrap_or_default(),
                });
            }
            done = change.at.end;
        }
        copier.copy(done..self.text.len(), &mut next);
        let mut edits = self.edits;
        edits.append(&mut next.edits);
        next.edits = edits;
        next
    }

    /// Puts the edits of all passes in order: one inside another is dropped, neighbours of a kind
    /// become one.
    pub(super) fn settle(mut self) -> Self {
        self.edits
            .order_by_key(|edit| (edit.at.start, std::cmp::Reverse(edit.at.end)));
        let mut settled: Vec<Edit> = Vec::with_capacity(self.edits.len());
        for edit in self.edits.drain(..) {
            match settled.last_mut() {
                Some(last) if edit.at.start < last.at.end => {}
                Some(last) if last.kind == edit.kind && last.at.end == edit.at.start => {
                    last.at.end = edit.at.end;
                    last.replacement.push_str(&edit.replacement);
                }
                Some(_) | None => settled.push(edit),
            }
        }
        self.edits = settled;
        self
    }

    fn push_char(&mut self, raw: Span, put: char) {
        let view = self.text.len();
        self.text.push(put);
        self.push_run(Run {
            view,
            raw: raw.start,
            raw_len: raw.len(),
            even: raw.len() == put.len_utf8(),
        });
    }

    /// Adds a run, or lengthens the last one where the two go on evenly.
    fn push_run(&mut self, run: Run) {
        if run.even
            && let Some(last) = self.runs.last_mut()
            && last.even
            && last.raw + last.raw_len == run.raw
            && last.view + last.raw_len == run.view
        {
            last.raw_len += run.raw_len;
            return;
        }
        self.runs.push(run);
    }

    fn run(&self, view: usize) -> Option<&Run> {
        let next = self.runs.partition_point(|run| run.view <= view);
        next.checked_sub(1).and_then(|i| self.runs.get(i))
    }

    fn raw_start(&self, view: usize) -> usize {
        match self.run(view) {
            Some(run) if run.even => run.raw + (view - run.view).min(run.raw_len),
            Some(run) if view > run.view => run.raw + run.raw_len,
            Some(run) => run.raw,
            None => 0,
        }
    }

    fn raw_end(&self, view: usize) -> usize {
        match view.checked_sub(1).and_then(|last| self.run(last)) {
            Some(run) if run.even => run.raw + (view - run.view).min(run.raw_len),
            Some(run) => run.raw + run.raw_len,
            None => 0,
        }
    }
}

/// Takes stretches of one view over into another, front to back.
struct Copier<'v> {
    from: &'v View,
    /// The run that holds the last stretch's end.
    run: usize,
}

impl Copier<'_> {
    fn copy(&mut self, at: Range<usize>, into: &mut View) {
        if at.is_empty() {
            return;
        }
        let base = into.text.len();
        into.text
            .push_str(self.from.text.get(at.clone()).unwrap_or_default());
        while let Some(run) = self.from.runs.get(self.run) {
            let end = self
                .from
                .runs
                .get(self.run + 1)
                .map_or(self.from.text.len(), |r| r.view);
            let (start, stop) = (run.view.max(at.start), end.min(at.end));
            if start < stop {
                let piece = if run.even {
                    Run {
                        view: base + (start - at.start),
                        raw: run.raw + (start - run.view),
                        raw_len: stop - start,
                        even: true,
                    }
                } else {
                    Run {
                        view: base + (start - at.start),
                        ..*run
                    }
                };
                into.push_run(piece);
            }
            if end > at.end {
                break;
            }
            self.run += 1;
        }
    }
}
