use super::{ChartWords, Lang, Term as _, period, phrase};
use crate::chart::Words as _;
use crate::link::{LIMITS, LinkError, Mode, Program};
use crate::report::Statement;

/// One sentence: why a link cannot be opened, and what to do.
pub fn link_error(lang: Lang, error: LinkError) -> String {
    match error {
        LinkError::Foreign => lang
            .pick(
                "这不是指标镜的链接：请核对是否复制了完整的链接。",
                "This is no link of PlanLens: see that the whole link was copied.",
            )
            .to_owned(),
        LinkError::Newer => lang
            .pick(
                "这个链接由更新的版本生成：请刷新页面或更新程序后再打开。",
                "A newer version made this link: reload the page, or update the program, and open it again.",
            )
            .to_owned(),
        LinkError::Cut { at } => match lang {
            Lang::Zh => format!(
                "链接在第 {at} 个字符处被截断：如果它断成了几行，请把几行一起复制、粘贴到输入框；否则请让对方发较短的链接，或发导出的 JSON。"
            ),
            Lang::En => format!(
                "The link was cut at character {at}: if it was broken into lines, copy all of them and paste them into the box; else ask for a shorter link, or for the exported JSON."
            ),
        },
        LinkError::Damaged => lang
            .pick(
                "链接里有字符被改动，内容已不可靠，没有打开：请重新复制。",
                "Characters of the link were changed, so it was not opened: copy it again.",
            )
            .to_owned(),
        LinkError::NoTable => lang
            .pick(
                "读这个链接要用的词表没有载入：请联网后刷新页面。",
                "The phrase table that this link needs was not loaded: reload the page with a connection.",
            )
            .to_owned(),
    }
}

/// The same for the link that a file carries.
pub fn carried_error(lang: Lang, error: LinkError) -> String {
    match error {
        LinkError::Newer => lang.pick(
            "这个文件由更新的版本生成：请刷新页面或更新程序后再打开。",
            "A newer version made this file: reload the page, or update the program, and open it again.",
        ),
        LinkError::Foreign | LinkError::Cut { .. } | LinkError::Damaged => lang.pick(
            "文件里的内容被改动或不完整，已不可靠，没有打开：请重新导出，或请对方重新发送。",
            "What the file holds was changed or is not complete, so it was not opened: save it once more, or ask for it again.",
        ),
        LinkError::NoTable => return link_error(lang, error),
    }
    .to_owned()
}

/// One sentence: there is more than a link carries.
pub fn link_too_large(lang: Lang) -> &'static str {
    lang.pick(
        "内容太多，放不进一个链接：请改用文件发送。",
        "This is more than a link carries: send it as a file.",
    )
}

/// A length.
pub fn characters(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("{count} 个字符"),
        Lang::En => format!("{count} characters"),
    }
}

/// Which programs cut a link of that length; `None` where it is short enough for all.
pub fn over_limits(lang: Lang, length: usize) -> Option<String> {
    let over: Vec<String> = LIMITS
        .iter()
        .filter(|(_, limit)| length > *limit)
        .map(|(program, limit)| {
            let name = match program {
                Program::Discord => "Discord",
                Program::Slack => "Slack",
                Program::WeChat => lang.pick("微信", "WeChat"),
            };
            match lang {
                Lang::Zh => format!("{name}（约 {limit}）"),
                Lang::En => format!("{name} (about {limit})"),
            }
        })
        .collect();
    let list = over.join(lang.pick("、", ", "));
    (!over.is_empty()).then(|| match lang {
        Lang::Zh => format!("比这些程序收的长，会被截断：{list}。"),
        Lang::En => format!("Longer than these programs take, which would cut it: {list}."),
    })
}

/// The choice of a link that leads to one statement.
pub fn leads_to(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("所选的一条：{name}"),
        Lang::En => format!("The chosen statement: {name}"),
    }
}

/// A link of that length is in the clipboard.
pub fn link_copied(lang: Lang, length: usize) -> String {
    match lang {
        Lang::Zh => format!("已复制，共 {length} 个字符；也写进了地址栏。"),
        Lang::En => format!("Copied: {length} characters, also in the address bar."),
    }
}

/// What came by a link, with so many statements, and that nobody has checked it.
pub fn came(lang: Lang, mode: Mode, count: usize) -> String {
    match (lang, mode) {
        (Lang::Zh, Mode::Results) => format!(
            "这 {count} 条结果由链接带来，没有原文，也没有与原文核对过。"
        ),
        (Lang::Zh, Mode::Sentences) => format!(
            "这 {count} 条结果和所在的句子由链接带来，不是全文，也没有与原文核对过。"
        ),
        (Lang::Zh, Mode::Text) => {
            "这份原文由链接带来，结果是现在从它读出的；它与发布的文本是否一致，没有核对过。".to_owned()
        }
        (Lang::En, Mode::Results) => format!(
            "These {count} results came by a link, without the text, and were not checked against it."
        ),
        (Lang::En, Mode::Sentences) => format!(
            "These {count} results and their sentences came by a link: not the whole text, and not checked against it."
        ),
        (Lang::En, Mode::Text) => {
            "This text came by a link and was read just now; it was not checked against what was published.".to_owned()
        }
    }
}

/// The sender has left out so many statements; nothing where all came along.
pub fn few(lang: Lang, left_out: usize) -> String {
    match (lang, left_out) {
        (_, 0) => String::new(),
        (Lang::Zh, _) => {
            format!("发送者只带了主要目标和与之对照的实绩，另有 {left_out} 条没有带来。")
        }
        (Lang::En, _) => format!(
            " The sender let only the headline targets and their results come along: {left_out} more stayed behind."
        ),
    }
}

/// What of a received document was corrected by hand, by the sender or since, as [`super::corrected`] counts it.
pub fn came_corrected(lang: Lang, told: &str) -> String {
    match lang {
        Lang::Zh => ["其中经人工更正：", told, "。"].concat(),
        Lang::En => [" By hand: ", told, "."].concat(),
    }
}

/// How a link's results stand to the text that was pasted: whether it is the same text, how many of
/// `count` statements differ.
pub fn checked(lang: Lang, count: usize, same_text: bool, differ: usize) -> String {
    match (lang, same_text, differ) {
        (Lang::Zh, true, 0) => format!("已与原文核对：链接里的 {count} 条结果全部一致。"),
        (Lang::Zh, true, _) => format!(
            "已与原文核对：链接里有 {differ} 条与原文不符，可能被改过，或由不同版本读出。下面是原文读出的结果。"
        ),
        (Lang::Zh, false, 0) => {
            format!("贴的文字与做链接时用的不完全相同，但 {count} 条结果全部一致。")
        }
        (Lang::Zh, false, _) => format!(
            "贴的文字与做链接时用的不是同一份；有 {differ} 条结果不同。下面是所贴文字读出的结果。"
        ),
        (Lang::En, true, 0) => {
            format!("Checked against the text: all {count} results of the link agree.")
        }
        (Lang::En, true, _) => format!(
            "Checked against the text: {differ} of the link's results differ. They were altered, or read by another version. What stands here was read from the text."
        ),
        (Lang::En, false, 0) => format!(
            "The pasted text is not quite the one that the link was made of, but all {count} results agree."
        ),
        (Lang::En, false, _) => format!(
            "The pasted text is not the one that the link was made of: {differ} results differ. What stands here was read from the pasted text."
        ),
    }
}

/// The text is another document's than that of the link, whose title may be known: of its `rows`
/// statements no more than `agree` are as the text has them.
pub fn of_another(lang: Lang, title: Option<&str>, rows: usize, agree: usize) -> String {
    match (lang, title) {
        (Lang::Zh, title) => {
            let of = title.map_or_else(String::new, |title| format!("来自《{title}》，"));
            format!(
                "贴的看来是另一份文件：链接{of}{rows} 条结果里只有 {agree} 条与所贴文字一致。下面是所贴文字读出的结果。"
            )
        }
        (Lang::En, title) => {
            let of = title.map_or_else(String::new, |title| format!(" is of “{title}” and"));
            format!(
                "This seems to be another document: the link{of} has {rows} results, of which {agree} agree with the pasted text. What stands here was read from the pasted text."
            )
        }
    }
}

/// How many differences the button lists, which are all that are left; `all` where none is listed yet.
pub fn differences_left(lang: Lang, waiting: usize, all: bool) -> String {
    match (lang, all) {
        (Lang::Zh, true) => format!("逐条列出不同的 {waiting} 条"),
        (Lang::Zh, false) => format!("其余 {waiting} 条"),
        (Lang::En, true) => format!("List the {waiting} that differ"),
        (Lang::En, false) => format!("The other {waiting}"),
    }
}

/// What a link of the first version leaves open: the names that its figures had in the text.
pub fn nameless(lang: Lang) -> &'static str {
    lang.pick(
        "链接由旧版做成，不带原文里的指标名称：这里用的是标准名称，口径可能与原文不同，没有核对。",
        "An older version made the link, without the names of the text: indicators stand under standard names, whose scope may differ and was not checked.",
    )
}

/// What a link says of a row, and what the text says; one of the two may be missing.
pub fn differs(
    words: &ChartWords<'_>,
    sent: Option<&Statement>,
    read: Option<&Statement>,
) -> String {
    let lang = words.lang;
    // As written, in either language: the English table has one name for both.
    let renamed = sent.zip(read).is_some_and(|(a, b)| a.name != b.name);
    let told = |s: &Statement| {
        let phrase = phrase(lang, s);
        if renamed {
            [&s.name, phrase.as_str()].join(" ")
        } else {
            phrase
        }
    };
    let (mut link, mut text) = (sent.map(told), read.map(told));
    if link == text {
        let whole = |s: &Statement| {
            let name = words.name(s);
            let period = period(lang, s.period, s.average);
            [&name, phrase(lang, s).as_str(), &period, s.role.term(lang)].join(" ")
        };
        (link, text) = (sent.map(whole), read.map(whole));
    }
    match (lang, link, text) {
        (Lang::Zh, Some(link), Some(text)) if link == text => "：只有旁注不同。".to_owned(),
        (Lang::Zh, Some(link), Some(text)) => format!("：链接里是“{link}”，原文是“{text}”。"),
        (Lang::Zh, Some(link), None) => format!("：链接里是“{link}”，原文没有这一条。"),
        (Lang::Zh, None, Some(text)) => format!("：原文是“{text}”，链接里没有这一条。"),
        (Lang::En, Some(link), Some(text)) if link == text => {
            ": only what is noted beside it differs.".to_owned()
        }
        (Lang::En, Some(link), Some(text)) => {
            format!(": the link says “{link}”, the text “{text}”.")
        }
        (Lang::En, Some(link), None) => {
            format!(": the link says “{link}”, the text has no such statement.")
        }
        (Lang::En, None, Some(text)) => {
            format!(": the text says “{text}”, the link has no such statement.")
        }
        (Lang::Zh | Lang::En, None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Named as _, Role};
    use crate::link::Row;

    #[test]
    fn only_long_links_are_warned_of() {
        assert_eq!(over_limits(Lang::Zh, 2000), None);
        let check = |length: usize, names: &[&str]| {
            let said = over_limits(Lang::En, length).unwrap();
            for name in ["Discord", "Slack", "WeChat"] {
                assert_eq!(said.contains(name), names.contains(&name), "{said}");
            }
        };
        check(2001, &["Discord"]);
        check(3001, &["Discord", "Slack"]);
        check(4001, &["Discord", "Slack", "WeChat"]);
    }

    #[test]
    fn what_differs_is_told_from_both_sides() {
        let row = |low: &str| {
            let row = Row {
                indicator: Some("gdp".to_owned()),
                low: low.parse().ok(),
                high: low.parse().ok(),
                unit: Some("%".to_owned()),
                ..Row::default()
            };
            row.statement(0)
        };
        let (a, b) = (row("5"), row("6"));
        let words = ChartWords::default();
        let check = |sent, read, expected: &str| {
            assert_eq!(differs(&words, sent, read), expected);
        };
        check(Some(&a), Some(&b), "：链接里是“增长5%”，原文是“增长6%”。");
        check(Some(&a), None, "：链接里是“增长5%”，原文没有这一条。");
        check(None, Some(&b), "：原文是“增长6%”，链接里没有这一条。");
        check(Some(&a), Some(&a), "：只有旁注不同。");
        let mut other = b.clone();
        other.name = "生产总值".to_owned();
        check(
            Some(&a),
            Some(&other),
            "：链接里是“地区生产总值 增长5%”，原文是“生产总值 增长6%”。",
        );
        let english = [("gdp".to_owned(), "Gross regional product".to_owned())];
        let words = ChartWords {
            lang: Lang::En,
            english: &english,
        };
        let said = differs(&words, Some(&a), Some(&other));
        assert!(
            said.contains("“地区生产总值 ") && said.contains("“生产总值 "),
            "{said}"
        );
        let words = ChartWords::default();
        let mut result = a.clone();
        result.role = Role::Actual;
        let said = differs(&words, Some(&a), Some(&result));
        assert!(said.contains("目标") && said.contains("实绩"), "{said}");
    }

    #[test]
    fn another_document_is_told_by_its_title() {
        for lang in Lang::ALL {
            for title in [None, Some("安平县计划")] {
                let said = of_another(*lang, title, 45, 3);
                assert!(said.contains("45") && said.contains('3'), "{said}");
                assert_eq!(said.contains("安平县计划"), title.is_some(), "{said}");
            }
            assert!(few(*lang, 0).is_empty() && few(*lang, 169).contains("169"));
            let all = differences_left(*lang, 7, true);
            assert!(all.contains('7') && all != differences_left(*lang, 7, false));
        }
    }

    #[test]
    fn each_error_is_one_sentence() {
        for lang in Lang::ALL {
            let end = lang.pick('。', '.');
            for error in [
                LinkError::Foreign,
                LinkError::Newer,
                LinkError::Cut { at: 2047 },
                LinkError::Damaged,
                LinkError::NoTable,
            ] {
                let said = link_error(*lang, error);
                assert!(said.ends_with(end), "{said}");
                assert_eq!(said.matches(end).count(), 1, "{said}");
            }
            assert!(link_too_large(*lang).ends_with(end));
        }
        assert!(link_error(Lang::En, LinkError::Cut { at: 2047 }).contains("2047"));
    }
}
