use super::Lang;
use crate::input::{Binary, Failure, InputError};

/// One sentence: what is wrong with an input, and what to do.
pub fn input_error(lang: Lang, error: InputError) -> String {
    match error {
        InputError::Empty => lang
            .pick("没有文字：请先粘贴计划或报告的正文。", "There is no text: paste the plan or report first.")
            .to_owned(),
        InputError::Blank => lang
            .pick(
                "只有空格和换行：请粘贴计划或报告的正文。",
                "There are only spaces and line breaks: paste the text of the plan or report.",
            )
            .to_owned(),
        InputError::Exported => lang
            .pick(
                "这是指标镜导出的文件，里面没有原文，不能当作原文再读：请打开原文；要让人一打开就看到结果和更正，请分享链接，或发网页导出的 JSON、一页纸或图，它们带着链接。",
                "This was exported from PlanLens and holds results without the text, so it is not read as one: open the text itself; what opens again, with its corrections, is a link, or a JSON, brief or chart saved by the page, which carry one.",
            )
            .to_owned(),
        InputError::CutShort => lang
            .pick(
                "这个 JSON 不完整，缺了后面一部分：请重新导出，或请对方重新发送完整的文件。",
                "This JSON is not complete, its end is missing: save it once more, or ask for the whole file again.",
            )
            .to_owned(),
        InputError::NoStatement => lang
            .pick(
                "没有读到带数量的目标、任务或实绩：请确认这是计划或报告的正文。",
                "No target, task or result with a quantity was found: see that this is the text of a plan or report.",
            )
            .to_owned(),
        InputError::TooLarge { bytes } => {
            let size = megabytes(bytes);
            match lang {
                Lang::Zh => format!(
                    "这段文字有 {size} MB，网页最多读 20 MB：请用命令 planlens extract，它不限大小；原来的内容没有变。"
                ),
                Lang::En => format!(
                    "This text has {size} MB and the page reads at most 20 MB: use the command planlens extract, which has no limit; what was here is unchanged."
                ),
            }
        }
        InputError::Binary(kind) => {
            let name = binary(lang, kind);
            match lang {
                Lang::Zh => {
                    let space = if name.starts_with(|c: char| c.is_ascii()) { " " } else { "" };
                    format!("这是{space}{name}，不是纯文本：请打开它，把正文复制出来或另存为 .txt。")
                }
                Lang::En => format!(
                    "This is {name}, not plain text: open it and copy its text, or save it as .txt."
                ),
            }
        }
        InputError::UnknownEncoding => lang
            .pick(
                "认不出文件的编码（只认 UTF-8、UTF-16 和 GB18030）：请另存为 UTF-8 再试。",
                "The file's encoding is not known (UTF-8, UTF-16 and GB18030 are): save it as UTF-8 and try again.",
            )
            .to_owned(),
        InputError::Missing => lang
            .pick("没有这个文件：请核对名称和路径。", "There is no such file: check its name and path.")
            .to_owned(),
        InputError::Unreadable => lang
            .pick(
                "文件读不出来：请确认它还在、没有被占用，并且有权读取。",
                "The file cannot be read: see that it is still there, not locked, and yours to read.",
            )
            .to_owned(),
        InputError::EmptyFolder => lang
            .pick(
                "文件夹里没有 .txt 或 .md 文件。",
                "The folder holds no .txt or .md file.",
            )
            .to_owned(),
    }
}

/// The same for a file that the command was given: there is nothing to paste into.
pub fn file_error(lang: Lang, error: InputError) -> String {
    match error {
        InputError::Empty => lang
            .pick(
                "里面没有文字：请给出存有计划或报告正文的文件，或从标准输入传入正文。",
                "It holds no text: give a file with the text of a plan or report, or pipe the text in.",
            )
            .to_owned(),
        InputError::Blank => lang
            .pick(
                "里面只有空格和换行：请给出存有计划或报告正文的文件，或从标准输入传入正文。",
                "It holds only spaces and line breaks: give a file with the text of a plan or report, or pipe the text in.",
            )
            .to_owned(),
        InputError::Exported
        | InputError::CutShort
        | InputError::NoStatement
        | InputError::TooLarge { .. }
        | InputError::Binary(_)
        | InputError::UnknownEncoding
        | InputError::Missing
        | InputError::Unreadable
        | InputError::EmptyFolder => input_error(lang, error),
    }
}

/// One sentence: a folder is given where a link is to be made.
pub fn folder_to_link(lang: Lang) -> &'static str {
    lang.pick(
        "这是文件夹，一个链接只装一份文本：请给出其中一个文件；整个文件夹用 planlens extract 读。",
        "This is a folder, and a link holds one text: give one of its files; planlens extract reads a whole folder.",
    )
}

/// One sentence: why there is no analysis of a sound text, and what to do.
pub fn failure(lang: Lang, failure: Failure) -> &'static str {
    match failure {
        Failure::Worker => lang.pick(
            "分析程序没有启动或中途停止：请刷新页面重试，文字还在。",
            "The reader did not start, or stopped: reload the page and try again; your text is still here.",
        ),
        Failure::Request => lang.pick(
            "这段文字没能分析完：原来的结果没有变，请重试，或换一段文字。",
            "This text could not be analysed: what was here is unchanged; try again, or with another text.",
        ),
        Failure::OldWorker => lang.pick(
            "页面已更新，浏览器里还留着旧的分析程序：请刷新页面。",
            "The page is newer than the reader that the browser kept: please reload the page.",
        ),
    }
}

/// One sentence: broken characters of a file stand as `�` in the text.
pub fn replaced(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Zh => format!("有 {count} 处字符损坏，以“�”代替：请核对这些地方的数值。"),
        Lang::En => format!(
            "Characters are broken in {count} {}, shown as “�”: check the figures there.",
            if count == 1 { "place" } else { "places" }
        ),
    }
}

/// One sentence: the command cannot write its output.
pub fn unwritable(lang: Lang) -> &'static str {
    lang.pick(
        "结果写不出去：请确认磁盘有空间、位置可写。",
        "The output cannot be written: see that the disk has room and the place is yours to write.",
    )
}

/// An argument of the engine's function for JavaScript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument {
    /// The text.
    Text,
    /// What is said beside it.
    Options,
    /// Of the options: where the text comes from.
    Source,
    /// The language.
    Lang,
    /// The edits that are switched off.
    Keep,
    /// What a reader has corrected.
    Corrections,
}

/// What a developer is told whose argument is none of ours: which it is, and what was expected.
pub fn bad_argument(argument: Argument) -> &'static str {
    match argument {
        Argument::Text => "text must be a string",
        Argument::Options => "options must be an object",
        Argument::Source => "options.source must be a string",
        Argument::Lang => "options.lang must be \"zh\" or \"en\"",
        Argument::Keep => "options.keep must be [start, end] pairs of whole numbers",
        Argument::Corrections => "options.corrections must be as `corrections` of the JSON",
    }
}

/// Bytes in millions with one decimal, rounded up, so that what is over the limit never looks as if it were not.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn binary(lang: Lang, kind: Binary) -> &'static str {
    match kind {
        Binary::Pdf => lang.pick("PDF 文件", "a PDF file"),
        Binary::Docx => lang.pick("Word 文件（.docx）", "a Word file (.docx)"),
        Binary::Xlsx => lang.pick("Excel 文件（.xlsx）", "an Excel file (.xlsx)"),
        Binary::Pptx => lang.pick("PowerPoint 文件（.pptx）", "a PowerPoint file (.pptx)"),
        Binary::Ofd => lang.pick("OFD 版式文件", "an OFD file"),
        Binary::OldOffice => lang.pick(
            "旧版 Office 或 WPS 文件（.doc、.xls、.ppt、.wps）",
            "a file of an older Office or WPS (.doc, .xls, .ppt, .wps)",
        ),
        Binary::Rtf => lang.pick("RTF 文件", "an RTF file"),
        Binary::Archive => lang.pick("压缩包", "an archive"),
        Binary::Image => lang.pick("图片", "a picture"),
        Binary::Media => lang.pick("音频或视频文件", "a sound or video file"),
        Binary::Other => lang.pick("二进制文件", "a binary file"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Named as _;

    #[test]
    fn each_error_is_one_sentence() {
        let errors = [
            InputError::Empty,
            InputError::Blank,
            InputError::Exported,
            InputError::CutShort,
            InputError::NoStatement,
            InputError::TooLarge { bytes: 20_000_001 },
            InputError::Binary(Binary::Pdf),
            InputError::UnknownEncoding,
            InputError::Missing,
            InputError::Unreadable,
            InputError::EmptyFolder,
        ];
        for lang in Lang::ALL {
            let end = lang.pick('。', '.');
            for error in errors {
                for said in [input_error(*lang, error), file_error(*lang, error)] {
                    assert!(said.ends_with(end), "{said}");
                    assert!(!said.contains(lang.pick("。\n", ". ")), "{said}");
                }
                assert!(!file_error(*lang, error).contains(lang.pick("粘贴", "paste")));
            }
            assert!(folder_to_link(*lang).ends_with(end));
            for reason in [Failure::Worker, Failure::Request, Failure::OldWorker] {
                assert!(failure(*lang, reason).ends_with(end));
            }
        }
    }

    #[test]
    fn sizes_and_kinds_are_told() {
        let said = input_error(Lang::En, InputError::TooLarge { bytes: 20_000_001 });
        assert!(
            said.contains("20.1 MB") && said.contains("planlens extract"),
            "{said}"
        );
        let said = input_error(Lang::Zh, InputError::Binary(Binary::OldOffice));
        assert!(said.contains(".doc"), "{said}");
        assert_eq!(
            replaced(Lang::En, 1),
            "Characters are broken in 1 place, shown as “�”: check the figures there."
        );
    }
}
