use std::ops::Range;

use crate::base::Span;
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
#[derive(Debug, Clone, Default)]
pub struct View {
    text: String,
    /// Stretches of the view that advance with the raw text byte by byte, in order.
    runs: Vec<Run>,
    edits: Vec<Edit>,
}

/// `len` bytes of the view from `view` on stand for `raw_len` bytes of the raw text from `raw` on.
#[derive(Debug, Clone, Copy)]
struct Run {
    view: usize,
    raw: usize,
    raw_len: usize,
    /// Whether the bytes are the raw ones (else the run is one replaced unit).
    copied: bool,
}

impl View {
    /// The cleaned text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was set aside or mended, in the order of the raw text.
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
        if run.copied {
            (run.view + (raw - run.raw)).min(end)
        } else if raw > run.raw {
            end
        } else {
            run.view
        }
    }

    fn run(&self, view: usize) -> Option<&Run> {
        let next = self.runs.partition_point(|run| run.view <= view);
        next.checked_sub(1).and_then(|i| self.runs.get(i))
    }

    fn raw_start(&self, view: usize) -> usize {
        match self.run(view) {
            Some(run) if run.copied => run.raw + (view - run.view).min(run.raw_len),
            Some(run) => run.raw,
            None => 0,
        }
    }

    fn raw_end(&self, view: usize) -> usize {
        match view.checked_sub(1).and_then(|last| self.run(last)) {
            Some(run) if run.copied => run.raw + (view - run.view).min(run.raw_len),
            Some(run) => run.raw + run.raw_len,
            None => 0,
        }
    }
}

/// Makes a [`View`] from the raw text, front to back.
#[derive(Debug, Default)]
pub struct ViewBuilder {
    view: View,
}

impl ViewBuilder {
    /// Takes over `text`, which stands at byte `raw` of the raw text, as it is.
    pub fn copy(&mut self, raw: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        let at = self.view.text.len();
        self.view.text.push_str(text);
        if let Some(last) = self.view.runs.last_mut()
            && last.copied
            && last.raw + last.raw_len == raw
            && last.view + last.raw_len == at
        {
            last.raw_len += text.len();
            return;
        }
        self.view.runs.push(Run {
            view: at,
            raw,
            raw_len: text.len(),
            copied: true,
        });
    }

    /// Reads `at` of the raw text as `put`; nothing is noted among the edits.
    pub fn replace(&mut self, at: Span, put: &str) {
        if put.is_empty() {
            return;
        }
        self.view.runs.push(Run {
            view: self.view.text.len(),
            raw: at.start,
            raw_len: at.len(),
            copied: false,
        });
        self.view.text.push_str(put);
    }

    /// Notes an edit. One that continues the last of its kind lengthens it.
    pub fn note(&mut self, kind: EditKind, at: Span, replacement: &str) {
        if let Some(last) = self.view.edits.last_mut()
            && last.kind == kind
            && last.at.end == at.start
        {
            last.at.end = at.end;
            last.replacement.push_str(replacement);
            return;
        }
        self.view.edits.push(Edit {
            kind,
            at,
            replacement: replacement.to_owned(),
        });
    }

    /// The text of the view so far.
    pub fn text(&self) -> &str {
        &self.view.text
    }

    /// The view.
    pub fn finish(self) -> View {
        self.view
    }
}

/// Reads the raw text into its cleaned view.
pub fn clean(raw: &str) -> View {
    let mut builder = ViewBuilder::default();
    let mut chars = raw.char_indices().peekable();
    let mut before = '\n';
    while let Some((at, c)) = chars.next() {
        let span = Span::new(at, at + c.len_utf8());
        let next = chars.peek().map_or('\n', |n| n.1);
        let digits = before.is_ascii_digit() && next.is_ascii_digit();
        let mut put = [0u8; 4];
        let shown: Option<char> = match c {
            '，' | '；' | '：' | '（' | '）' => Some(c),
            ',' if !digits => Some('，'),
            ';' => Some('；'),
            ':' if !digits => Some('：'),
            '(' => Some('（'),
            ')' => Some('）'),
            '﹪' | '℅' => Some('%'),
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
            '\u{200b}'..='\u{200f}'
            | '\u{feff}'
            | '\u{ad}'
            | ' '
            | '\u{a0}'
            | '\u{3000}'
            | '\r' => None,
            _ => Some(crate::catalogue::simplified(c).unwrap_or(c)),
        };
        if let Some(shown) = shown {
            if shown == c {
                builder.copy(at, c.encode_utf8(&mut put));
            } else {
                builder.replace(span, shown.encode_utf8(&mut put));
            }
            before = shown;
        }
    }
    builder.finish()
}
