//! The arguments, and their help in both languages.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::words::Lang;

/// PlanLens 指标镜：读出政府计划和工作报告里每一个有数量的目标、任务和实绩。
/// Reads every quantified target, commitment and result in Chinese government plans and reports.
#[derive(Debug, Parser)]
#[command(name = "planlens", version, verbatim_doc_comment)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Extract(Extract),
    Link(MakeLink),
    Open(OpenLink),
}

/// 读出文件里的全部数值陈述：每个文件一行 JSON，或 CSV、Excel 工作簿、Markdown、一页纸。
/// Reads texts and prints one JSON object a text, or CSV, a workbook, Markdown, briefs of one page.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment, after_help = AFTER)]
pub(super) struct Extract {
    /// 文件、文件夹（含下级的 .txt 和 .md）或 -（标准输入）
    /// Files, folders (their .txt and .md, at any depth), or - for standard input
    #[arg(value_name = "FILE", verbatim_doc_comment)]
    files: Vec<PathBuf>,

    /// 输出格式
    /// Format of the output
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "FORMAT",
        verbatim_doc_comment
    )]
    pub(super) format: Format,

    /// 提示语的语言
    /// Language of messages
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "LANG",
        verbatim_doc_comment
    )]
    lang: LangArgument,

    /// 写入文件，而不是标准输出
    /// Write to a file instead of standard output
    #[arg(short, long, value_name = "FILE", verbatim_doc_comment)]
    output: Option<PathBuf>,
}

const AFTER: &str = "\
编码自动识别：UTF-8、UTF-16、GB18030（GBK、GB2312）。读不了的文件在标准错误里各占一行，其余照常，
最后以状态 1 结束；参数有误时状态为 2。不限大小，不联网。
Encodings are detected: UTF-8, UTF-16, GB18030 (GBK, GB2312). A file that cannot be read is one line
on standard error, the rest is done, and the status is 1; 2 for wrong arguments. No limit of size, no network.

例 Examples:
  planlens extract 报告.txt | jq '.statements[] | select(.headline)'
  planlens extract --format csv -o 目标.csv 各省报告/
  planlens extract --format tasks -o 任务分解表.csv 工作计划.txt
  planlens extract --format xlsx -o 各省.xlsx 各省报告/
  planlens extract --format html -o 一页纸.html 报告.txt
  iconv -f big5 -t utf-8 plan.txt | planlens extract --lang en -";

/// A format of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// 每个文本一行 JSON · one JSON object a line for each text
    #[default]
    Jsonl,
    /// 每条陈述一行，UTF-8 带 BOM，Excel 可直接打开 · one row a statement, for spreadsheets
    Csv,
    /// 任务分解表：每项任务一行，牵头单位、配合单位留空待填 · one row a commitment, for assigning tasks
    Tasks,
    /// Excel 工作簿，每个视图一张表，要用 -o 指定文件 · a workbook with a sheet a view; needs -o FILE
    Xlsx,
    /// Markdown：标题、摘要、主要目标、发现、任务 · notes for threads and wikis
    Md,
    /// 一页纸：每个文本一张 A4，可直接打印 · a brief of one A4 page for each text, to be printed
    Html,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum LangArgument {
    /// 中文
    #[default]
    Zh,
    /// English
    En,
}

/// 把一个文本做成链接，只输出 # 之后的部分（含 #），内容全在链接里，不上传。
/// Makes a link of a text and prints its fragment; the link itself holds all, nothing is sent.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(super) struct MakeLink {
    /// 链接里放什么
    /// What the link holds
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "MODE",
        verbatim_doc_comment
    )]
    pub(super) mode: LinkMode,

    /// 提示语的语言
    /// Language of messages
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "LANG",
        verbatim_doc_comment
    )]
    lang: LangArgument,

    /// 文件，或 -（标准输入）
    /// A file, or - for standard input
    #[arg(value_name = "FILE", verbatim_doc_comment)]
    pub(super) file: PathBuf,
}

/// 打开一个链接，输出其中内容的 JSON；聊天和邮件程序改动过的链接也认。
/// Opens a link and prints what it holds as JSON; links that chat and mail programs bent are mended.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(super) struct OpenLink {
    /// 提示语的语言
    /// Language of messages
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "LANG",
        verbatim_doc_comment
    )]
    lang: LangArgument,

    /// 链接，或其 # 之后的部分（请加引号）
    /// The link, or its fragment (in quotes)
    #[arg(value_name = "LINK", verbatim_doc_comment)]
    pub(super) link: String,
}

/// What a link holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum LinkMode {
    /// 只有读出的结果，最短 · the results alone, the shortest
    #[default]
    Results,
    /// 结果和所在的句子 · the results with their sentences
    Sentences,
    /// 全文 · the whole text
    Text,
}

impl MakeLink {
    /// The language of messages.
    pub(super) fn lang(&self) -> Lang {
        self.lang.lang()
    }
}

impl OpenLink {
    /// The language of messages.
    pub(super) fn lang(&self) -> Lang {
        self.lang.lang()
    }
}

impl LangArgument {
    fn lang(self) -> Lang {
        match self {
            Self::Zh => Lang::Zh,
            Self::En => Lang::En,
        }
    }
}

impl Extract {
    /// What to read; `None` where nothing is named and standard input is a terminal.
    pub(super) fn paths(&self) -> Option<Vec<PathBuf>> {
        if !self.files.is_empty() {
            Some(self.files.clone())
        } else if std::io::stdin().is_terminal() {
            None
        } else {
            Some(vec![PathBuf::from("-")])
        }
    }

    /// The language of messages.
    pub(super) fn lang(&self) -> Lang {
        self.lang.lang()
    }

    /// The file to write to; standard output where none is named.
    pub(super) fn output(&self) -> Option<&Path> {
        self.output
            .as_deref()
            .filter(|path| *path != Path::new("-"))
    }
}
