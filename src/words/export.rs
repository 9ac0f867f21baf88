//! What stands in the files that are taken away: names of sheets, heads of columns with what they
//! mean, and the sentences of the brief.

use super::ui::joined;
use super::{Lang, Term as _, period};
use crate::catalogue::{EditKind, FactKind, Named as _};
use crate::report::{Analysis, Statement};

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// 指标: a row a statement.
    Statements,
    /// 任务分解表: a row a commitment.
    Tasks,
    /// 完成: a row a target, beside the last result.
    Progress,
    /// 发现: a row a finding about the text itself.
    Findings,
    /// 说明: what each document is, and what was inferred or cleaned.
    Notes,
    /// 列说明: what each column means.
    Columns,
}

impl Sheet {
    /// Every sheet, in order.
    pub const ALL: [Self; 6] = [
        Self::Statements,
        Self::Tasks,
        Self::Progress,
        Self::Findings,
        Self::Notes,
        Self::Columns,
    ];

    /// Its name on the tab.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Statements => lang.pick("指标", "Indicators"),
            Self::Tasks => lang.pick("任务分解表", "Tasks"),
            Self::Progress => lang.pick("完成", "Progress"),
            Self::Findings => lang.pick("发现", "Findings"),
            Self::Notes => lang.pick("说明", "Notes"),
            Self::Columns => lang.pick("列说明", "Columns"),
        }
    }
}

/// A column of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its head in Chinese and in English.
    pub head: (&'static str, &'static str),
    /// The field of the JSON that it comes from; empty where there is none.
    pub field: &'static str,
    /// What it means, in Chinese and in English.
    pub meaning: (&'static str, &'static str),
    /// Its width in characters of Latin.
    pub width: u8,
}

/// `width "head", "head" = "field" "meaning", "meaning";`
macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident { $($width:literal $zh:literal, $en:literal = $field:literal $says:literal, $means:literal;)+ })+) => {$(
        $(#[$doc])*
        pub const $name: &[Column] = &[$(Column {
            head: ($zh, $en),
            field: $field,
            meaning: ($says, $means),
            width: $width,
        },)+];
    )+};
}

columns! {
    /// Before every row of a workbook of several documents.
    SOURCE_COLUMNS {
        24 "来源", "Source" = "source" "文件", "File";
        12 "地区", "Region" = "region" "文件所说的地方，按原文", "The place that the document speaks for, as written";
        7 "年份", "Year" = "year" "文件计划的年份", "The year that the document plans for";
    }
    /// [`Sheet::Statements`].
    STATEMENT_COLUMNS {
        6 "序", "No." = "id" "按原文次序，从 1 起；JSON 和 CSV 的 id 从 0 起", "In the order of the text, from 1; the id of JSON and CSV counts from 0";
        28 "指标", "Indicator" = "name" "完整名称，并列共用的部分已补全", "The full name, shared parts restored";
        24 "标准名称", "Standard name" = "" "指标目录中的名称；目录没有的为空", "The catalogue's name; empty where it has none";
        16 "指标编号", "Indicator id" = "indicator" "指标目录中的编号，跨文件合并用", "The catalogue's id, by which files are joined";
        12 "类别", "Category" = "category" "指标目录中的类别", "The catalogue's category";
        7 "性质", "Kind" = "role" "目标或实绩", "Target or result";
        9 "主要目标", "Headline" = "headline" "是否写在主要预期目标一段", "Whether it stands in the paragraph of expected targets";
        24 "表述", "Said" = "" "由各字段说出的数值，语气和界限在内", "The value in words, told from the fields, modality and bound included";
        11 "下端", "Low" = "low" "数值的下端，单位见“单位”；“以上”类只有下端", "The lower end in the unit beside it; at least has this end only";
        11 "上端", "High" = "high" "数值的上端；“以内”类只有上端，确数两端相同", "The upper end; at most has this end only, an exact value has both";
        12 "单位", "Unit" = "unit" "按原文；斜体为推断", "As written; in italics where it is inferred";
        10 "单位为推断", "Unit inferred" = "unit_inferred" "原文丢了单位，按指标推断：引用前请核对", "The text lost the unit and it is inferred: check before quoting";
        9 "升降", "Direction" = "direction" "增长率、增减量、倍数的升降；“下降”的数值为正数", "Up or down; a falling value is given without a sign";
        9 "类型", "Measure" = "measure" "增速、水平、增减量或倍数", "Growth rate, level, change or multiple";
        9 "界限", "Bound" = "bound" "左右、以上、以内、区间等", "About, at least, at most, range and the like";
        7 "语气", "Modality" = "modality" "力争或确保", "Strive for, or ensure";
        8 "约束", "Constraint" = "constraint" "约束性或预期性，原文写明才有", "Binding or expected, where the text says so";
        8 "起始年", "From year" = "period" "数值所属时期的第一年", "The first year that the figure speaks of";
        8 "终止年", "To year" = "period" "数值所属时期的最后一年", "The last year that the figure speaks of";
        7 "年均", "Average" = "average" "是否年均", "Whether it is an annual average";
        14 "参照", "Reference" = "reference" "同步、高于等关系所指", "What a relation points to";
        30 "章节", "Section" = "section" "所在标题，外层在前", "The headings that it stands under, the outermost first";
        7 "把握", "Confidence" = "confidence" "各字段都正确的可能性，0 到 1", "How likely every field is right, from 0 to 1";
        40 "待核", "To check" = "cautions" "引用前要看什么", "What to look at before quoting";
        14 "更正", "Corrected" = "corrected" "经人工更正的字段", "The fields that a reader has corrected";
        60 "原文", "Quote" = "quote" "从名称到数值的原文", "The text from name to value";
        8 "起点", "Start" = "value_at" "数值在原文中的起点（UTF-16 字符数）", "Where the value starts in the text (UTF-16 code units)";
        8 "终点", "End" = "value_at" "数值在原文中的终点", "Where it ends";
    }
    /// Behind those of [`Sheet::Statements`] where a coding is in use.
    CODED_COLUMNS {
        8 "硬软", "Firmness" = "" "编码：硬、软或中性；实绩为空", "The coding: hard, soft or neutral; empty for a result";
        20 "依据", "By rule" = "" "决定硬软的规则；空为未用规则", "The rule that decides; empty where none fits";
        14 "折算", "Converted" = "" "换成其他报告常用单位的数值", "The figure in the unit that other reports write";
        12 "上级目标", "Upper level" = "" "填写的上级目标", "The upper level's target as typed";
        14 "与上级之差", "Against it" = "" "目标减上级目标，个百分点；上限类越低越紧", "The target less the upper level's, in percentage points; a ceiling asks for more where it is lower";
    }
    /// [`Sheet::Tasks`]: the columns of [`super::task_columns`] behind those of the document.
    TASK_SHEET_COLUMNS {
        34 "章节", "Section" = "section" "所在标题，外层在前", "The headings that it stands under, the outermost first";
        6 "序号", "No." = "" "按原文次序，从 1 起", "In the order of the text, from 1";
        60 "任务", "Task" = "text" "任务的原文", "The action clause as written";
        8 "动词", "Verb" = "verb" "开头的动词", "The verb that opens it";
        40 "对象", "Object" = "object" "动词所及，数量在内", "What the verb is done to, quantities included";
        40 "数量", "Quantities" = "" "任务里的数值，由各字段说出", "The figures of the task, told from their fields";
        10 "期限", "By" = "deadline" "写明的年、月", "The year and month that are told";
        16 "牵头单位", "Lead unit" = "" "待填；已填的在此", "To be filled in; what was filled in stands here";
        20 "配合单位", "Other units" = "" "待填；已填的在此", "To be filled in; what was filled in stands here";
        14 "完成时限", "Deadline" = "deadline" "原文的时限，或填写的时限", "The deadline as written, or as filled in";
        18 "地点", "Places" = "places" "任务里的地方", "The places that it names";
        30 "项目和企业", "Projects and firms" = "projects" "任务里的项目和企业", "The projects and firms that it names";
        24 "工程和行动", "Programmes" = "programmes" "任务里的工程、行动、计划", "The named programmes in it";
        14 "陈述编号", "Statements" = "statements" "数值在“指标”表的序", "The numbers of its figures on the sheet of indicators";
        9 "章节编号", "Section No." = "section" "标题在 JSON outline 中的位置", "The index of the heading in the outline of the JSON";
        8 "起点", "Start" = "at" "任务在原文中的起点（UTF-16 字符数）", "Where it starts in the text (UTF-16 code units)";
        8 "终点", "End" = "at" "任务在原文中的终点", "Where it ends";
    }
    /// [`Sheet::Progress`].
    PROGRESS_COLUMNS {
        28 "指标", "Indicator" = "name" "目标的名称", "The target's name";
        24 "目标", "Target" = "" "由各字段说出的目标", "The target in words";
        10 "目标年", "Target year" = "period" "目标所属时期的最后一年", "The last year that the target is for";
        18 "目标时期", "Target period" = "period" "目标所属的年份或时期，年均在内", "The year or span that the target is for, and whether as an annual average";
        24 "最近实绩", "Last result" = "" "同一文件中同一指标的最近实绩", "The last result of the same thing in the same document";
        10 "实绩年", "Result year" = "period" "实绩所属时期的最后一年", "The last year that the result is of";
        18 "实绩时期", "Result period" = "period" "实绩所属的年份或时期，年均在内", "The year or span that the result is of, and whether as an annual average";
        10 "差距", "Gap" = "gap" "目标减实绩（上限则为上限减实绩）", "Target less result; for a ceiling the ceiling less the result";
        12 "差距单位", "Gap unit" = "gap_unit" "差距的单位", "The unit of the gap";
        12 "情况", "Standing" = "verdict" "目标与实绩相比", "How target and result stand to each other";
        18 "不可比的原因", "Why not comparable" = "reason" "口径、时期等不同的不作比较", "What differs in caliber or period is not compared";
        9 "主要目标", "Headline" = "headline" "是否写在主要预期目标一段", "Whether it stands in the paragraph of expected targets";
        9 "目标序", "Target No." = "target" "目标在“指标”表的序", "The target's number on the sheet of indicators";
        9 "实绩序", "Result No." = "result" "实绩在“指标”表的序", "The result's number there";
    }
    /// [`Sheet::Findings`].
    FINDING_COLUMNS {
        8 "轻重", "Severity" = "severity" "问题、待核或说明", "Problem, caution or note";
        18 "类别", "Kind" = "kind" "发现了什么", "What was noticed";
        80 "内容", "Message" = "message" "发现的内容和对使用的影响", "What was noticed and what it means for use";
        7 "处数", "Places" = "at" "在原文中有几处", "In how many places of the text";
        40 "原文", "Quote" = "at" "第一处的原文", "The text of the first place";
        8 "起点", "Start" = "at" "第一处的起点（UTF-16 字符数）", "Where the first place starts (UTF-16 code units)";
        8 "终点", "End" = "at" "第一处的终点", "Where it ends";
    }
    /// [`Sheet::Notes`].
    NOTE_COLUMNS {
        20 "项目", "Item" = "" "文件的一项情况", "A fact of the document";
        90 "内容", "Content" = "" "这一项的内容", "What it is";
    }
    /// [`Sheet::Columns`].
    COLUMN_COLUMNS {
        14 "表", "Sheet" = "" "工作表", "The sheet";
        20 "列", "Column" = "" "列名", "The head of the column";
        18 "JSON 字段", "JSON field" = "" "相应的 JSON 字段", "The field of the JSON";
        90 "含义", "Meaning" = "" "列的含义", "What the column means";
    }
}

/// What a file of that form shows, for its name ([`crate::export::ExportFormat`] names the forms).
pub fn file_view(lang: Lang, format: &str) -> &'static str {
    match format {
        "tasks" => lang.pick("任务分解表", "tasks"),
        "md" => lang.pick("摘要", "notes"),
        "html" => lang.pick("一页纸", "brief"),
        "json" => lang.pick("数据", "data"),
        _ => lang.pick("指标", "indicators"),
    }
}

/// What stands in a cell of something that holds; nothing stands where it does not.
pub fn yes(lang: Lang) -> &'static str {
    lang.pick("是", "yes")
}

/// By what a file was made.
pub fn made_by(lang: Lang) -> String {
    let version = env!("CARGO_PKG_VERSION");
    match lang {
        Lang::Zh => format!("由指标镜 PlanLens {version} 读出"),
        Lang::En => format!("Read by PlanLens {version}"),
    }
}

/// What a note holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// Words.
    Words(String),
    /// A year, or how many.
    Number(usize),
}

/// What a document is, and what was inferred, cleaned and not read in it, as (item, content).
pub fn notes(lang: Lang, analysis: &Analysis) -> Vec<(String, Noted)> {
    let fact = |kind: FactKind, content: Option<String>| {
        content.map(|content| (kind.term(lang).to_owned(), Noted::Words(content)))
    };
    let year = |year: u16| {
        let kind = FactKind::Year.term(lang).to_owned();
        (kind, Noted::Number(year.into()))
    };
    let stats = &analysis.stats;
    let aims = analysis.headline_aims().len();
    let joint = lang.pick("、", ", ");
    let numbers = |of: fn(&Statement) -> bool| -> Option<String> {
        let found = analysis.statements.iter().filter(|s| of(s));
        let ids: Vec<String> = found.map(|s| (s.id + 1).to_string()).collect();
        let all = ids.len();
        (all > 0).then(|| match lang {
            Lang::Zh => format!("{all} 条（序 {}）", ids.join(joint)),
            Lang::En => format!("{all} (No. {})", ids.join(joint)),
        })
    };
    let item = |zh: &str, en: &str, content: Option<String>| {
        content.map(|content| (lang.pick(zh, en).to_owned(), Noted::Words(content)))
    };
    let count = |zh: &str, en: &str, count: usize| {
        Some((lang.pick(zh, en).to_owned(), Noted::Number(count)))
    };
    let joined = joined(lang, stats.headline, aims);
    let (zh, en) = ("主要预期目标", "Headline targets");
    let headline = if joined.is_empty() {
        count(zh, en, stats.headline)
    } else {
        item(zh, en, Some(stats.headline.to_string() + &joined))
    };
    [
        fact(FactKind::Title, analysis.title.clone()),
        fact(FactKind::Issuer, analysis.issuer.clone()),
        fact(FactKind::Region, analysis.region.clone()),
        fact(
            FactKind::Level,
            analysis.level.map(|level| {
                let told = analysis.told_level().is_some();
                let guess = lang.pick("（推断）", " (inferred)");
                [level.term(lang), if told { "" } else { guess }].concat()
            }),
        ),
        analysis.year.map(year),
        fact(
            FactKind::Horizon,
            analysis.horizon.map(|p| period(lang, Some(p), false)),
        ),
        fact(
            FactKind::DocKind,
            analysis.doc_kind.map(|k| k.term(lang).to_owned()),
        ),
        item("来源", "Source", analysis.source.clone()),
        count("字数", "Characters", stats.characters),
        count("数值陈述", "Statements", stats.statements),
        headline,
        count("目标", "Targets", stats.targets),
        count("实绩", "Results", stats.actuals),
        count("任务", "Tasks", analysis.commitments.len()),
        item("单位为推断", "Unit inferred", numbers(|s| s.unit_inferred)),
        item("待核", "To check", numbers(|s| !s.cautions.is_empty())),
        item(
            "已更正",
            "Corrected",
            numbers(|s| !s.corrected.is_empty() && !s.is_added()),
        ),
        item("已补充", "Added", numbers(Statement::is_added)),
        item("已删除", "Removed", removed(lang, analysis)),
        count("未读的数", "Numbers not read", analysis.unread()),
        item("清理", "Cleaned", cleaned(lang, analysis)),
        item("制作", "Made by", Some(made_by(lang))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The names of the statements that a reader has removed.
fn removed(lang: Lang, analysis: &Analysis) -> Option<String> {
    let names: Vec<&str> = analysis.removed.iter().map(|s| s.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join(lang.pick("、", ", ")))
}

/// What was set aside or mended, counted by kind.
fn cleaned(lang: Lang, analysis: &Analysis) -> Option<String> {
    let counted = EditKind::ALL.iter().filter_map(|kind| {
        let count = analysis.cleaning.iter().filter(|e| e.kind == *kind).count();
        (count > 0).then(|| match lang {
            Lang::Zh => format!("{} {count} 处", kind.term(lang)),
            Lang::En => format!("{} ({count})", kind.term(lang)),
        })
    });
    let counted: Vec<String> = counted.collect();
    (!counted.is_empty()).then(|| counted.join(lang.pick("，", ", ")))
}

/// A fixed word of the brief and of the notes for threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BriefWord {
    /// The name of the whole.
    Name,
    /// A document without a title.
    Untitled,
    /// The head of the targets.
    Targets,
    /// The head of targets that stand in for missing headline ones.
    OtherTargets,
    /// The head of the findings.
    Findings,
    /// The head of the commitments.
    Tasks,
    /// Column: the name.
    Indicator,
    /// Column: the target.
    Target,
    /// Column: the last result.
    Result,
    /// Column: the results of one year.
    Reached,
    /// Column: target less result.
    Gap,
    /// Column: remarks.
    Remarks,
    /// Remark: the unit is inferred.
    Inferred,
    /// Remark: to be checked.
    ToCheck,
    /// Remark: a reader has corrected it.
    Corrected,
    /// Remark: a reader has added it.
    Added,
    /// The text is read and holds nothing to be told.
    NoTargets,
    /// It holds targets, but no headline ones and none of known indicators.
    NoKnown,
}

impl BriefWord {
    /// The word in that language.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Name => lang.pick("指标一页纸", "The plan on one page"),
            Self::Untitled => lang.pick("未见标题的文字", "Text without a title"),
            Self::Targets => lang.pick("主要预期目标", "Headline targets"),
            Self::OtherTargets => lang.pick("文中的目标", "Targets in the text"),
            Self::Findings => lang.pick("引用前请核对", "To check before quoting"),
            Self::Tasks => lang.pick("任务", "Tasks"),
            Self::Indicator => lang.pick("指标", "Indicator"),
            Self::Target => lang.pick("目标", "Target"),
            Self::Result => lang.pick("最近实绩", "Last result"),
            Self::Reached => lang.pick("实绩", "Result"),
            Self::Gap => lang.pick("目标减实绩", "Target less result"),
            Self::Remarks => lang.pick("备注", "Remarks"),
            Self::Inferred => lang.pick("单位为推断", "unit inferred"),
            Self::ToCheck => lang.pick("待核", "to check"),
            Self::Corrected => lang.pick("已更正", "corrected"),
            Self::Added => lang.pick("已补充", "added"),
            Self::NoTargets => lang.pick("没有读到目标。", "No target was read."),
            Self::NoKnown => lang.pick("没有读到主要预期目标。", "No headline target was read."),
        }
    }
}

/// A column's head that tells the time of all its rows.
pub fn of_period(lang: Lang, head: BriefWord, time: &str) -> String {
    let head = head.text(lang);
    match lang {
        Lang::Zh => [time, head].concat(),
        Lang::En => [head, " ", time].concat(),
    }
}

/// The head of that number, from 1: `一、`, `1. `.
pub fn numbered(lang: Lang, number: usize, head: &str) -> String {
    let marks = ["一", "二", "三", "四", "五"];
    match (lang, marks.get(number.saturating_sub(1))) {
        (Lang::Zh, Some(mark)) => format!("{mark}、{head}"),
        (Lang::Zh, None) | (Lang::En, _) => format!("{number}. {head}"),
    }
}

/// A value with the time that it is of.
pub fn in_period(lang: Lang, value: &str, time: Option<&str>) -> String {
    match (lang, time) {
        (_, None) => value.to_owned(),
        (Lang::Zh, Some(time)) => [value, "（", time, "）"].concat(),
        (Lang::En, Some(time)) => [value, " (", time, ")"].concat(),
    }
}

/// What was left out for want of room.
pub fn left_out(lang: Lang, targets: usize, findings: usize) -> Option<String> {
    let parts: Vec<String> = match lang {
        Lang::Zh => [(targets, "目标", "项"), (findings, "核对事项", "条")]
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, what, unit)| format!("{what} {count} {unit}"))
            .collect(),
        Lang::En => [(targets, "target"), (findings, "thing")]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| {
                format!("{count} more {what}{}", if count == 1 { "" } else { "s" })
            })
            .collect(),
    };
    if parts.is_empty() {
        return None;
    }
    Some(match lang {
        Lang::Zh => format!("限于一页，另有{}未列。", parts.join("、")),
        Lang::En => format!("Left out for want of room: {}.", parts.join(", ")),
    })
}

/// Where all of it comes from, in one line.
pub fn source_line(lang: Lang, analysis: &Analysis) -> String {
    let characters = analysis.stats.characters;
    let source = analysis.source.as_deref().filter(|source| *source != "-");
    let named = match (lang, analysis.title.as_deref(), source) {
        (Lang::Zh, Some(title), Some(source)) => {
            format!("《{title}》（{source}，{characters} 字）")
        }
        (Lang::Zh, Some(title), None) => format!("《{title}》（{characters} 字）"),
        (Lang::Zh, None, Some(source)) => format!("{source}（{characters} 字）"),
        (Lang::Zh, None, None) => format!("粘贴的文字（{characters} 字）"),
        (Lang::En, Some(title), Some(source)) => {
            format!("{title} ({source}, {characters} characters)")
        }
        (Lang::En, Some(title), None) => format!("{title} ({characters} characters)"),
        (Lang::En, None, Some(source)) => format!("{source} ({characters} characters)"),
        (Lang::En, None, None) => format!("a pasted text ({characters} characters)"),
    };
    match lang {
        Lang::Zh => format!("来源：{named}。{}，数值以原文为准。", made_by(lang)),
        Lang::En => format!(
            "Source: {named}. {}; the text itself decides.",
            made_by(lang)
        ),
    }
}

/// One sentence: a workbook is no text for a terminal.
pub fn xlsx_needs_file(lang: Lang) -> &'static str {
    lang.pick(
        "工作簿不能写到标准输出：请用 -o 文件.xlsx 指定文件。",
        "A workbook does not go to standard output: name a file with -o FILE.xlsx.",
    )
}

/// One sentence: there is more than a sheet of a workbook holds.
pub fn too_many_rows(lang: Lang) -> &'static str {
    lang.pick(
        "内容超过一张工作表的 1048575 行：请分几次导出，或用 --format csv。",
        "This is more than the 1,048,575 rows of a sheet: export in parts, or use --format csv.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::task_columns;

    #[test]
    fn the_sheet_of_tasks_has_the_columns_of_its_csv() {
        let csv = task_columns(Lang::Zh);
        let sheet = SOURCE_COLUMNS.iter().chain(TASK_SHEET_COLUMNS);
        let sheet: Vec<&str> = sheet.map(|column| column.head.0).collect();
        assert_eq!(sheet, csv);
    }

    #[test]
    fn columns_have_heads_of_their_own() {
        let coded = [STATEMENT_COLUMNS, CODED_COLUMNS].concat();
        for columns in [
            SOURCE_COLUMNS,
            &coded,
            TASK_SHEET_COLUMNS,
            PROGRESS_COLUMNS,
            FINDING_COLUMNS,
            NOTE_COLUMNS,
            COLUMN_COLUMNS,
        ] {
            for lang in Lang::ALL {
                let mut heads: Vec<&str> = columns
                    .iter()
                    .map(|c| lang.pick(c.head.0, c.head.1))
                    .collect();
                heads.sort_unstable();
                heads.dedup();
                assert_eq!(heads.len(), columns.len());
            }
        }
    }
}
