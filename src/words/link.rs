use super::Lang;
use crate::link::LinkError;

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
            Lang::Zh => format!("链接在第 {at} 个字符处被截断：请让对方改用文件发送，或分享较短的链接。"),
            Lang::En => format!(
                "The link was cut at character {at}: ask for it as a file, or for a shorter link."
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

/// One sentence: there is more than a link carries.
pub fn link_too_large(lang: Lang) -> &'static str {
    lang.pick(
        "内容太多，放不进一个链接：请改用文件发送。",
        "This is more than a link carries: send it as a file.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Named as _;

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
