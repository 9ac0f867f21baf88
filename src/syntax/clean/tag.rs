/// Tags that end a line.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "blockquote",
    "hr",
    "table",
    "tbody",
    "thead",
    "tr",
    "center",
    "pre",
    "dl",
    "dt",
    "dd",
];

/// Tags that leave no trace.
const INLINE: &[&str] = &[
    "span",
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "font",
    "img",
    "sup",
    "sub",
    "o:p",
    "td",
    "th",
    "input",
    "button",
    "form",
    "label",
    "code",
    "small",
    "big",
    "script",
    "style",
    "html",
    "body",
    "head",
    "meta",
    "link",
    "title",
    "col",
    "colgroup",
    "caption",
    "video",
    "iframe",
    "ins",
    "del",
    "mark",
    "st1:chsdate",
    "v:shape",
    "w:sdt",
];

/// The longest tag that is taken for one, in bytes.
const LONGEST: usize = 2000;

/// Reads HTML tags in the order of the text and knows whether it is in a table's cell.
#[derive(Debug, Default)]
pub(super) struct Tags {
    row: bool,
    cell: bool,
    /// What ends no comment, script or style any more: sought once in vain.
    unended: Vec<&'static str>,
}

impl Tags {
    /// Whether the last tag read is in a table's row, where line breaks mean nothing.
    pub(super) fn in_row(&self) -> bool {
        self.row
    }

    /// The tag at byte `at` of `text` (a `<`): what stands for it, and where it ends.
    pub(super) fn read(&mut self, text: &str, at: usize) -> Option<(Option<char>, usize)> {
        let rest = text.get(at..)?;
        if rest.starts_with("<!--") {
            return Some((None, self.end_of(text, at, "-->")?));
        }
        let inner = rest.get(1..)?;
        if inner.starts_with("!DOCTYPE") || inner.starts_with("?xml") {
            return Some((None, at + 1 + close_of(inner)?));
        }
        let closing = inner.starts_with('/');
        let name = inner.trim_start_matches('/');
        let len = name
            .bytes()
            .take(12)
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b':')
            .count();
        let name = name.get(..len)?.to_ascii_lowercase();
        let name = name.as_str();
        let block = BLOCKS.contains(&name);
        if !block && !INLINE.contains(&name) {
            return None;
        }
        let mut end = at + 1 + close_of(inner)?;
        if !closing && name == "script" {
            end = self.end_of(text, end, "</script>").unwrap_or(end);
        } else if !closing && name == "style" {
            end = self.end_of(text, end, "</style>").unwrap_or(end);
        }
        let row = !closing && name == "tr" && self.row_ends(text, end);
        Some((self.shown(name, closing, block, row), end))
    }

    fn shown(&mut self, name: &str, closing: bool, block: bool, row: bool) -> Option<char> {
        match name {
            "tr" => {
                self.row = row;
                self.cell = false;
                Some('\n')
            }
            "td" | "th" => {
                self.cell = self.row && !closing;
                closing.then_some('\t')
            }
            "table" => {
                self.row = false;
                self.cell = false;
                Some('\n')
            }
            _ if self.cell => None,
            _ => block.then_some('\n'),
        }
    }

    /// Whether the row that begins at byte `at` is closed within reach; one that was not is the last
    /// that is looked for.
    fn row_ends(&mut self, text: &str, at: usize) -> bool {
        let row = "</tr";
        if self.unended.contains(&row) {
            return false;
        }
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let ends = rest
            .windows(row.len())
            .take(LONGEST * 4)
            .any(|four| four == row.as_bytes());
        if !ends {
            self.unended.push(row);
        }
        ends
    }

    fn end_of(&mut self, text: &str, at: usize, ending: &'static str) -> Option<usize> {
        if self.unended.contains(&ending) {
            return None;
        }
        let found = text.get(at..)?.find(ending);
        if found.is_none() {
            self.unended.push(ending);
        }
        Some(at + found? + ending.len())
    }
}

/// Where the tag that `inner` continues is closed.
fn close_of(inner: &str) -> Option<usize> {
    let close = inner
        .bytes()
        .take(LONGEST)
        .position(|b| b == b'>' || b == b'<')?;
    (inner.as_bytes().get(close) == Some(&b'>')).then_some(close + 1)
}
