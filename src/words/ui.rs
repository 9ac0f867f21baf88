//! What the page itself says: the labels of its parts, and the sentences that count.

use std::sync::LazyLock;

use super::Lang;
use crate::report::Stats;

/// `Label: Chinese, English;`
macro_rules! labels {
    ($($name:ident: $zh:literal, $en:literal;)+) => {
        /// A fixed word or sentence of the page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Label {
            $(#[doc = $zh] $name,)+
        }

        impl Label {
            /// Every label.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The label in that language.
            pub fn text(self, lang: Lang) -> &'static str {
                let at = 2 * self as usize + lang as usize;
                TEXTS.get(at).copied().unwrap_or_default()
            }
        }

        /// What all say, Chinese and English in turn: in one piece, for where each begins and ends weighs in
        /// the download.
        static TEXTS: LazyLock<Vec<&'static str>> =
            LazyLock::new(|| concat!($($zh, "\0", $en, "\0",)+).split('\0').collect());
    };
}

labels! {
    Name: "指标镜", "PlanLens";
    Page: "指标镜：读出计划里的每一个数", "PlanLens: every number of a plan, read and drawn";
    Claim: "读出计划里的每一个数", "Every number of a plan, read and drawn";
    Promise: "粘贴政府工作报告、规划或工作计划，立刻看到每个目标、它的界限，和它在原文里的那句话。文字只在这个页面里处理，不会上传。", "Paste the text of a Chinese government plan or work report: at once you see every target, how firmly it is set, and the sentence that says so. The text stays on this page and is not uploaded.";
    Box: "计划或报告的正文", "Text of a plan or report";
    BoxHint: "在这里粘贴正文，粘贴后自动读取……", "Paste the text here; reading starts by itself…";
    Read: "读出指标", "Read";
    Sample: "看一个示例", "See a sample";
    SamplePasted: "从网上复制的计划", "A plan copied from the web";
    SampleYear: "县政府工作报告", "A county's work report";
    SampleFiveYears: "五年规划（带表）", "A five-year plan with a table";
    Open: "打开文件", "Open a file";
    OpenHint: "或把 .txt 文件拖到页面上（UTF-8、GB18030）", "or drop a .txt file on the page (UTF-8, GB18030)";
    Signs: "每种界限各有画法", "Each kind of bound has its sign";
    Back: "返回结果", "Back to the results";
    GiveUpEdit: "放弃改动", "Discard the edit";
    EditWaits: "改过的文字还没有读取，已留在框里：“编辑原文”回到它。", "The edited text was not read; it stays in the box: Edit text leads back to it.";
    EditGivenUp: "已放弃改动，框里是读过的原文。", "The edit is discarded; the box holds the text that was read.";
    Restore: "恢复上一份", "Bring back the last one";
    Edit: "编辑原文", "Edit text";
    Clear: "清空", "Clear";
    OtherLanguage: "English", "中文";
    Theme: "配色", "Colours";
    ThemeSystem: "跟随系统", "System";
    ThemeLight: "浅色", "Light";
    ThemeDark: "深色", "Dark";
    Views: "视图", "Views";
    Overview: "总览", "Overview";
    Indicators: "指标", "Indicators";
    Tasks: "任务", "Tasks";
    Progress: "完成", "Progress";
    Outline: "结构", "Outline";
    Text: "原文", "Text";
    Cancel: "取消", "Cancel";
    Undo: "撤销", "Undo";
    Dismiss: "关闭", "Close";
    Cleared: "已清空。", "Cleared.";
    Replaced: "已换成新的文字。", "A new text is shown.";
    Restored: "已恢复。", "Brought back.";
    SeveralFiles: "一次只能打开一个文件：请选其中一个。", "One file at a time can be opened: choose one of them.";
    Folder: "文件夹打不开：请打开它，把里面要读的那个文件拖过来。", "A folder cannot be opened: open it, and drop the file in it that is to be read.";
    NoClipboard: "浏览器不让写入剪贴板：请选中表格后自行复制。", "The browser lets nothing into the clipboard: select the table and copy it yourself.";
    NoSample: "示例没有取到：请检查网络后再试，或直接粘贴文字。", "The sample could not be fetched: check the network and try again, or paste a text.";
    Findings: "原文本身的问题", "About the text itself";
    Place: "位置", "Place";
    FirstPlace: "看原文", "Show in the text";
    ChartFallback: "原文没有主要预期目标一段，这里画的是其他有数值的目标。", "The text has no paragraph of headline targets: other targets with figures are drawn.";
    NoTargets: "这份文字只有实绩，没有读到目标。", "This text holds results only; no target was read.";
    NoDrawn: "没有读到能画成图的主要目标；文中的目标见“指标”。", "No headline target can be drawn; the targets of the text stand under Indicators.";
    ChartMore: "还有更多目标，见“指标”。", "More targets stand under Indicators.";
    ChartAll: "画出全部", "Draw all";
    DataTable: "图的数据表", "The chart as a table";
    Search: "查找名称或原句", "Find a name or sentence";
    Show: "显示", "Show";
    FilterAll: "全部", "All";
    FilterHeadline: "主要目标", "Headline targets";
    FilterTargets: "目标", "Targets";
    FilterActuals: "实绩", "Results";
    FilterCautioned: "待核", "To check";
    FilterUnread: "未读的数", "Not read";
    UnreadWhich: "哪些未读的数", "Which numbers not read";
    UnreadDoubtful: "可能是指标的", "Could be figures";
    UnreadAll: "全部，含日期序号", "All, dates and list marks too";
    UnreadNote: "这些数没有读成指标，原因列在旁边；可逐条对照原文，以免遗漏。", "These numbers were not read as statements, for the reason beside each; look them up in the text, so that nothing is missed.";
    NoUnread: "没有这样的数。", "There are no such numbers.";
    ColumnReason: "未读原因", "Why not read";
    ColumnContext: "所在文字", "Where it stands";
    SearchTasks: "查找任务或章节", "Find a task or section";
    FilterCounted: "有数量", "With a quantity";
    FilterDated: "有时限", "With a deadline";
    ColumnTask: "任务", "Task";
    ColumnQuantity: "数量", "Quantities";
    SectionTotals: "投资与项目数", "Money and projects";
    ColumnWhere: "地点、项目", "Places, projects";
    Lead: "牵头单位", "Lead unit";
    Support: "配合单位", "Support units";
    Deadline: "完成时限", "Deadline";
    Where: "涉及", "Mentions";
    Look: "看原文", "Show";
    Opening: "开头", "Opening";
    CopyTable: "复制表格", "Copy table";
    NoTasks: "没有读到任务。", "No task was read.";
    NoTaskRows: "没有符合条件的任务。", "No task fits.";
    NoProgress: "没有可以对照的目标。", "There is no target to hold against a result.";
    NoProgressRows: "没有符合条件的目标。", "No target fits.";
    ProgressNote: "差距为目标减实绩，上限则为上限减实绩；口径或时期不同的不作比较。", "The gap is target less result, for a ceiling the ceiling less the result; what differs in caliber or period is not compared.";
    ColumnTarget: "目标", "Target";
    ColumnResult: "最近实绩", "Last result";
    ColumnGap: "差距", "Gap";
    ColumnVerdict: "情况", "Standing";
    ColumnDrawing: "图示", "Drawn";
    OtherTargets: "其他目标", "Other targets";
    NotDrawn: "没有可比的实绩", "no result to compare with";
    ShowEdits: "显示清理", "Show the cleaning";
    Edits: "清理", "Cleaning";
    ReadAsWritten: "按原样读", "Read as written";
    AllAsWritten: "全部按原样读", "Read all as written";
    AsWritten: "按原样读的", "Read as written";
    MendAgain: "恢复清理", "Clean again";
    MendAll: "全部恢复清理", "Clean all again";
    EditDropped: "不读", "not read";
    EditRead: "读作", "read as";
    AnyBound: "任何界限", "Any bound";
    ColumnText: "序", "No.";
    ColumnName: "指标", "Indicator";
    ColumnValue: "数值", "Value";
    ColumnBound: "界限", "Bound";
    ColumnModality: "语气", "Modality";
    ColumnRole: "性质", "Kind";
    ColumnPeriod: "时期", "Period";
    Headline: "主要目标", "headline target";
    NoRows: "没有符合条件的指标。", "No indicator fits.";
    TextBefore: "前面的原文", "The text before";
    TextBehind: "后面的原文", "The text behind";
    TextKeys: "← → 前一条、后一条，Esc 取消选择", "← → previous and next, Esc lets go";
    MarkTarget: "目标", "target";
    MarkActual: "实绩", "result";
    Detail: "所选指标", "The chosen indicator";
    Previous: "上一条", "Previous";
    Next: "下一条", "Next";
    Inferred: "推断", "inferred";
    Unknown: "原文没有说明", "not told by the text";
    FieldMeasure: "类型", "Measure";
    FieldReference: "参照", "Reference";
    FieldConstraint: "约束", "Constraint";
    FieldCategory: "类别", "Category";
    FieldSection: "章节", "Section";
    FieldConfidence: "把握", "Confidence";
    FieldRule: "规则", "Rule";
    InTable: "在表中看", "Show in the table";
    RowHidden: "查找或筛选把这一条隐去了。", "Search or filters hide its row.";
    ClearFilters: "清除筛选", "Clear search and filters";
    NoOutline: "没有读到分级标题。", "No headings were read.";
    Sections: "章节", "Sections";
    Programmes: "工程、行动与计划", "Named programmes";
    NoFormats: "这一步要用的程序没有取到，或中途停止：请检查网络后再试；原来的内容没有变。", "The program for this could not be fetched, or stopped: check the network and try again; what was here is unchanged.";
    Share: "分享", "Share";
    ShareKey: "分享（Alt+L）", "Share (Alt+L)";
    ShareTitle: "分享链接", "Share a link";
    ShareWhat: "链接里带什么", "What goes along";
    ShareResults: "只有结果", "Results only";
    ShareResultsNote: "只带标题和读出的指标、数值、界限、时期，没有一句原文。", "The title and what was read: indicators, values, bounds, periods. No sentence of the text.";
    ShareSentences: "结果和所在的句子", "Results with their sentences";
    ShareSentencesNote: "另带每个数所在的那句话，其余原文不带。", "Also the sentence that each number stands in; no other part of the text.";
    ShareText: "全文", "The whole text";
    ShareTextNote: "原文全在链接里，拿到链接的人都能读到。", "All of the text is in the link: whoever has the link can read it.";
    MakingLinks: "正在生成……", "being made…";
    NotInLink: "收到的链接里没有", "not in the link that came";
    ShareWhere: "打开时看", "It opens at";
    EmbedChart: "嵌入别的网页：目标图", "A frame in another page: the chart";
    EmbedTable: "嵌入别的网页：指标表", "A frame in another page: the table";
    ShareLink: "要分享的链接", "The link to share";
    CopyLink: "复制链接", "Copy link";
    CopyFrame: "复制嵌入代码", "Copy the element";
    SendLink: "用系统分享……", "Send by the system…";
    CodeAlt: "这个链接的二维码", "QR code of this link";
    CodeHint: "扫码打开同一页；长按或点右键可以存图。", "Scan to open the same page; hold or right-click to keep the picture.";
    NoCode: "链接太长，做成二维码扫不清，请直接发链接。", "The link is too long for a QR code that scans well: send the link itself.";
    ShareNote: "“#”后面的内容浏览器不会发给服务器，由打开的人在自己的浏览器里读出。", "Browsers send nothing behind the # to a server; it is read in the browser of whoever opens it.";
    ShareBare: "这一页是本机上的一个文件，没有网址。把下面这一段接在你们指标镜的网址后面，或粘贴到指标镜的输入框里，就能打开。", "This page is a file on this device and has no address. Put what stands below behind the address of your PlanLens, or paste it into its box, to open it.";
    CopyFile: "复制内容", "Copy its content";
    FileCopied: "内容已复制，可以粘贴到聊天、文档或表格里。", "The content is copied; paste it into a chat, a document or a sheet.";
    StatementLink: "复制这一条的链接", "Link to this statement";
    FromLink: "由链接收到", "Received by link";
    PasteToCheck: "粘贴原文核对", "Paste the text to check";
    CheckHint: "把这份文件的原文贴在这里：读出后逐条与链接里的结果核对。", "Paste the text of this document here: it is read, and each result of the link is held against it.";
    Differing: "与链接不符", "differs from the link";
    NoTextCame: "链接只带来了结果，没有原文。粘贴原文后，每个数都能对到它的那句话。", "The link brought the results only, without the text. Once the text is pasted, each number leads to its sentence.";
    SentencesCame: "这里只有带数的句子，不是全文。", "These are the sentences with figures, not the whole text.";
    NoLinkClipboard: "浏览器不让写入剪贴板：请选中上面的链接自行复制。", "The browser lets nothing into the clipboard: select the link above and copy it yourself.";
    NotSent: "链接里没有这一部分：粘贴原文后可以看。", "The link does not hold this part: paste the text to see it.";
    ProgressUntold: "链接里没有句子：目标与实绩只按数字对照，个别可能与发送者看到的不同；粘贴原文后以原文为准。", "The link holds no sentences: targets and results were paired by their figures alone, and a few may stand otherwise than the sender sees them. Paste the text to read them from it.";
    ShareWays: "整份报告太长、聊天程序会截断时：", "Where a whole report is too long for a chat program:";
    ShareWayPicture: "发图：图的菜单里存 PNG 或 SVG，图里带着全部结果，拖回或用“打开文件”放回指标镜就能打开（发原图，压缩过的图只能看）。", "Send the chart: its menu saves a PNG or SVG that carries all results, and opens again when dropped on PlanLens or opened there as a file. Send the original: a compressed picture can only be looked at.";
    ShareWayFile: "发文件：一页纸收到就能看，两种文件都能用指标镜再打开。", "Send a file: the brief can be read as it is, and PlanLens opens either again.";
    ShareFew: "只带主要目标", "Headline targets only";
    ShareFewNote: "主要目标和与之对照的实绩，链接最短；其余的不带。", "The headline targets and the results they are held against: the shortest link. The rest stays behind.";
    NoCodeCut: "链接太长，做成二维码扫不清。", "The link is too long for a QR code that scans well.";
    EmbedSource: "由指标镜读出", "Read by PlanLens";
    EmbedOpen: "打开全部", "Open all of it";
    Export: "导出", "Export";
    ExportXlsx: "Excel 工作簿（.xlsx）", "Excel workbook (.xlsx)";
    ExportTasks: "任务分解表（.csv）", "Table of tasks (.csv)";
    ExportCsv: "指标表（.csv）", "Table of indicators (.csv)";
    ExportMarkdown: "摘要（.md）", "Notes (.md)";
    ExportBrief: "一页纸（.html）", "The brief (.html)";
    ExportJson: "全部数据（.json）", "All data (.json)";
    ExportNote: "文件在本机生成。微信等应用内可能存不了文件：请用系统浏览器打开本页再导出。", "Files are made on this device. An app's own browser may be unable to save them: open this page in the system's browser first.";
    ExportSaved: "文件已交给浏览器，一般在“下载”里。微信等应用内如果没有存下来，请用系统浏览器打开本页再导出。", "The file was handed to the browser, mostly to be found among the downloads. If an app's own browser did not save it, open this page in the system's browser.";
    Brief: "一页纸", "Brief";
    BriefNote: "一张 A4，打印或另存为 PDF 时只印这一页。", "One sheet of A4: printing, or saving as PDF, gives this page alone.";
    BriefMaking: "正在排版……", "Setting the page…";
    Print: "打印", "Print";
    PrintFile: "存为网页文件", "Save as a file";

    Renewable: "新版本已备好，更新不丢文字。", "A new version is ready; your text stays.";
    Renew: "更新", "Update";
    RenewLater: "稍后", "Later";
    NoRenewal: "浏览器存不下这份文字，更新会丢失它：请先复制保存，再刷新页面。", "The browser cannot hold this text, and updating would lose it: copy it first, then reload the page.";
    Foot: "关于本页", "About this page";
    Privacy: "隐私：文字为什么不会离开本页", "Privacy: why the text stays on this page";
    SingleFile: "下载单文件版，没有网络也能用", "Download as one file, for use without a network";
    // Charts: their order, their pictures.
    Picture: "存图", "Save picture";
    SavePng2: "PNG 2×", "PNG 2×";
    SavePng3: "PNG 3×", "PNG 3×";
    SaveSvg: "SVG", "SVG";
    CopyPng: "复制图片", "Copy picture";
    CopySvg: "复制 SVG", "Copy SVG";
    PictureCopied: "图片已复制，可粘贴到文档或幻灯片。", "The picture is copied: paste it into a document or slide.";
    NoPictureClipboard: "浏览器不让写入剪贴板：请改为保存图片。", "The browser lets no picture into the clipboard: save it instead.";
    NoPicture: "图片没有存成：请稍后再试，或另选一种格式。", "The picture could not be made: try again shortly, or choose another format.";
    PressLong: "长按图片，或用右键点它，可以保存、复制、转发。", "Press and hold the picture, or right-click it, to save, copy or send it.";
    Order: "排列", "Order";
    OrderText: "按原文", "As in the text";
    OrderValue: "按数值", "By value";
    OutlineLegend: "条的长短为篇幅，竖线为其中的指标：长线为目标，短线为实绩。", "The length of a bar is that of the part; its lines are the indicators in it, long ones targets, short ones results.";
    // The keys.
    Keys: "键盘操作", "Keyboard";
    KeyRead: "在输入框里：读出指标", "in the box: read the text";
    KeyTab: "到下一个可以操作的地方，Shift+Tab 返回", "to the next control; with Shift to the one before";
    KeyTabs: "在视图标签上：换视图", "on the tabs: another view";
    KeyChoose: "在图形、行、按钮上：选中，并指回原文", "on a mark, row or button: choose it, and lead to its sentence";
    KeyStep: "在原文里：前一条、后一条指标", "in the text: the indicator before, the one behind";
    KeyLeave: "取消选择，收起提示，关闭本表", "let go of what is chosen, close a note or this list";
    KeyFold: "在按钮、勾选框、折叠标题上：按下", "on a button, a box or a fold: press it";
    KeyList: "打开本表", "this list";
    KeyQuestion: "按 ? 打开本表", "Open this list on ?";
    // Documents side by side.
    Compare: "对比", "Compare";
    CompareBeside: "与它并列", "Beside it";
    CompareNote: "选一份或几份已保存的文本，与当前文本并列。口径、范围、年份不同的数只并列，不相减。", "Choose one or more kept documents to stand beside this one. Figures of different caliber, scope or year are shown and not subtracted.";
    CompareEmpty: "还没有第二份文本可以并列：先读出去年或邻县的报告，它会留在“我的文档”里，再回到这里。或者先看示例：虚构的一个县两年的报告。", "There is no second document yet: read the report of last year or of a neighbour first; it is kept in My documents. Then come back here. Or see the samples: two yearly reports of a county that does not exist.";
    ComparePair: "并列看两份示例", "See two samples side by side";
    SampleBefore: "示例：云浦县2025年", "Sample: Yunpu County, 2025";
    ExportCompare: "存为 CSV", "Save as CSV";
    CompareMaking: "正在并列……", "Bringing them side by side …";
    CompareDiffering: "有差异", "Differing";
    // The coding of targets.
    Coding: "编码", "Coding";
    CodingRules: "编码规则", "Rules of coding";
    CodingNote: "只编码目标。自上而下，先符合的规则决定；都不符合的（单一数值，或只有关系没有数值）为中性。", "Targets only. The first rule that fits decides, from the top; what fits none (a bare number, a relation without a number) is neutral.";
    RuleStrive: "力争：软", "strive for (力争): soft";
    RuleEnsure: "确保：硬", "ensure (确保): hard";
    RuleBinding: "标明约束性的：硬", "marked as binding (约束性): hard";
    RuleAtLeast: "以上、不低于：硬", "at least (以上, 不低于): hard";
    RuleAtMost: "以内、不超过：硬", "at most (以内, 不超过): hard";
    RuleAbout: "左右：软", "about (左右): soft";
    RuleRange: "区间：软", "range: soft";
    RuleMidpoint: "与上级比较时区间取中点，关闭则取下端", "a range is compared by its midpoint; when off, by its lower end";
    Conversions: "单位折算", "Units converted";
    ConvertWeight: "斤 ↔ 吨（1斤 = 0.5公斤）", "jin ↔ tonnes (1 斤 = 0.5 kg)";
    ConvertPeople: "万人 ↔ 人", "万人 ↔ people";
    ConvertArea: "亩 ↔ 公顷（15亩 = 1公顷；除不尽的取四位小数，记≈）", "mu ↔ hectares (15 亩 = 1 ha; quotients to four decimals, marked ≈)";
    ConvertMoney: "亿元 ↔ 万元", "亿元 ↔ 万元";
    FirmHard: "硬", "hard";
    FirmSoft: "软", "soft";
    FirmNeutral: "中性", "neutral";
    ColumnFirmness: "硬软", "Firmness";
    ColumnRule: "依据", "By rule";
    ColumnConverted: "折算", "Converted";
    ColumnUpper: "上级目标", "Upper level";
    ColumnRaise: "与上级之差", "Against it";
    ColumnLow: "下端", "Low";
    ColumnHigh: "上端", "High";
    ColumnUnit: "单位", "Unit";
    ColumnSentence: "原句", "Sentence";
    Shelf: "我的文档", "My documents";
    ShelfLatest: "最近的文档", "Latest documents";
    ShelfAll: "全部文档", "All documents";
    ShelfWhere: "文档只保存在这个浏览器里，不会上传；清除浏览数据会一并删去，空间紧张时浏览器也可能自行删去，重要的请另存。", "Documents are kept in this browser only and are not uploaded. Clearing the browsing data deletes them, and a browser short of room may do so by itself: save elsewhere what matters.";
    ShelfEmpty: "还没有保存的文档。读过的文字会自动留在这里。", "No documents yet. What you have read stays here by itself.";
    ShelfNone: "这个浏览器不让网页保存内容（例如无痕窗口）：可以照常使用，但关闭页面后这里的工作不会留下，请及时导出或复制。", "This browser lets the page keep nothing, as in a private window: everything works, but nothing stays once the page is closed. Export or copy what you need.";
    ShelfNewer: "保存的文档已由更新的版本接管，这个页面较旧：请刷新。刚才的改动还没有保存。", "A newer version of this page has taken over the kept documents: reload. The last changes are not kept.";
    ShelfBlocked: "浏览器的存储没有回应：请关闭本页的其他窗口后再改动一处。刚才的改动还没有保存。", "The browser's storage does not answer: close other windows of this page, then make any change. The last changes are not kept.";
    ShelfFull: "浏览器的存储空间已满，刚才的改动没有保存：请在“我的文档”里删去不要的，或先导出、复制。", "The browser has no room left, and the last changes are not kept: delete documents you do not need under My documents, or export your work first.";
    ShelfFailed: "刚才的改动没有保存，下次改动时会再试；请先导出或复制要紧的内容。", "The last changes are not kept; the next change tries again. Export or copy what matters first.";
    ShelfGone: "这份文档已经不在了，可能在另一个窗口里删去了。", "This document is not there any more; another window may have deleted it.";
    ShelfDamaged: "这份文档的原文已经不在，打不开：可以在“我的文档”里把还剩下的存为文本，或删去它。", "The text of this document is lost, so it cannot be opened: under My documents, save what is left of it, or delete it.";
    ShelfCurrent: "正在显示", "shown now";
    ShelfDraft: "未读的草稿", "draft, not read";
    ShelfIsNewer: "由更新的版本保存，刷新页面后再试", "kept by a newer version: reload the page";
    ShelfIsDamaged: "记录损坏，打不开", "damaged, cannot be opened";
    ShelfUnreadable: "无法读取的文档", "A document that cannot be read";
    Rename: "改名", "Rename";
    NewName: "新名称", "New name";
    Delete: "删除", "Delete";
    SaveText: "存为文本", "Save as text";
    ClearAll: "全部删除", "Delete all";
    ClearAllYes: "删除全部，不能恢复", "Delete all, for good";
    PutAway: "已清空，文档还在“我的文档”里。", "Cleared; the document stays under My documents.";
    Removed: "已删除。", "Deleted.";
    Wiped: "保存的文档已全部删除。", "All kept documents are deleted.";
    Parted: "这份文档在另一个窗口里也改过：那边的改动没有动，这里的已另存为一份。", "Another window has changed this document too: its changes stand, and yours are kept as a second document.";
    // Corrections.
    RedoStep: "重做", "Redo";
    Amend: "修改", "Correct";
    DropIt: "删除此条", "Drop";
    AsRead: "恢复原读数", "As it was read";
    Save: "保存", "Save";
    AddThis: "补充", "Add";
    Amended: "已更正", "corrected";
    Supplied: "补充", "added";
    WasRead: "原读", "was read as";
    AddForm: "把所选文字读作指标", "Read the chosen words as an indicator";
    FieldName: "名称", "Name";
    FieldUpper: "上端", "Upper end";
    FieldDirection: "升降", "Direction";
    FieldAverage: "年均", "Annual average";
    PeriodHint: "如 2026 或 2026—2030", "2026, or 2026–2030";
    ReadAsThis: "读作指标", "Read as an indicator";
    ReadAsKey: "读作指标（Alt+A）", "Read as an indicator (Alt+A)";
    NotOne: "不是指标", "No indicator";
    UnreadSeen: "已看过的", "Seen";
    Corrections: "更正", "Corrections";
    DroppedOnes: "删除的", "Dropped";
    UnplacedOnes: "在这份文字里找不到位置的更正", "Corrections that have no place in this text";
    BringBack: "恢复", "Bring back";
    Forget: "放弃", "Let go";
    DroppedNow: "已删除此条。", "Dropped.";
    FaultNumber: "数值只填数字，如 7.5；界限和单位另填。", "Write the value as a number, such as 7.5; bound and unit have fields of their own.";
    FaultPeriod: "时期填一个年份，如 2026，或一段年份，如 2026—2030。", "Write the period as a year, such as 2026, or as a span, such as 2026–2030.";
    FaultName: "请填名称。", "A name is needed.";
    FaultNoNumber: "这种界限要有数值：请填数值，或改选界限。", "This bound needs a number: write one, or choose another bound.";
    FaultReversed: "下端大于上端：请对调。", "The lower end is above the upper end: turn them round.";
    WorkDocument: "换文字", "another text";
    WaitingRows: "填写过、在这次读取里找不到对应任务的行", "Rows you filled in whose commitment is not in this reading";
    WorkUpper: "上级目标", "an upper-level value";
    WorkFill: "填写", "an entry";
    WorkCorrection: "更正", "a correction";
    WorkCleaning: "清理", "the cleaning";
    // What waits.
    MoveNo: "移到序号", "Move to No.";
    MoveIt: "移动", "Move";
    WaitingUppers: "填写过、在这次读取里找不到对应目标的上级目标", "Upper-level values whose target is not in this reading";
    ReadThrough: "已读完，正在显示……", "Read; being shown…";
}

/// How long a text is and what it holds, in one line.
///
/// `doubtful` is the number of those that were not read although they could be figures.
/// `aims` is the number of headline targets, of which one may have several statements.
pub fn counts(lang: Lang, stats: &Stats, aims: usize, doubtful: usize) -> String {
    let Stats {
        characters,
        statements,
        headline,
        targets,
        actuals,
        skipped: _,
    } = *stats;
    let others = targets.saturating_sub(headline);
    let joined = joined(lang, headline, aims);
    match lang {
        Lang::Zh => {
            let more = if doubtful > 0 {
                format!("；另有 {doubtful} 个数没有读成指标，列在“指标”中备查")
            } else {
                String::new()
            };
            // A link may bring results without their text.
            let text = match characters {
                0 => String::new(),
                _ => format!("全文 {characters} 字，"),
            };
            format!(
                "{text}读出 {statements} 条：主要预期目标 {headline}{joined}，其他目标和任务 {others}，实绩 {actuals}{more}。"
            )
        }
        Lang::En => {
            let more = if doubtful > 0 {
                let (s, were) = if doubtful == 1 {
                    ("", "was")
                } else {
                    ("s", "were")
                };
                format!(
                    "; {doubtful} other number{s} {were} not read and can be looked up under Indicators"
                )
            } else {
                String::new()
            };
            let text = match characters {
                0 => String::new(),
                _ => format!("{characters} characters, "),
            };
            format!(
                "{text}{statements} statement{}: {headline} headline target{}{joined}, {others} other target{} or task{}, {actuals} result{}{more}.",
                plural(statements),
                plural(headline),
                plural(others),
                plural(others),
                plural(actuals),
            )
        }
    }
}

/// How many targets so many headline statements are, where one has a stretch or a floor of its own.
pub(super) fn joined(lang: Lang, statements: usize, aims: usize) -> String {
    match lang {
        _ if statements == aims => String::new(),
        Lang::Zh => format!("（合 {aims} 项）"),
        Lang::En => format!(" ({aims} with stretch and floor as one)"),
    }
}

/// The ending of an English noun after that number.
fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// What a section holds.
pub fn holds(lang: Lang, statements: usize, targets: usize) -> String {
    match lang {
        Lang::Zh => format!("{statements} 条，目标 {targets}"),
        Lang::En => {
            let (s, t) = (plural(statements), plural(targets));
            format!("{statements} statement{s}, {targets} target{t}")
        }
    }
}

/// How many rows a table shows of all.
pub fn shown(lang: Lang, shown: usize, all: usize) -> String {
    match (lang, shown == all) {
        (Lang::Zh, true) => format!("{all} 条"),
        (Lang::En, true) => format!("{all} row{}", plural(all)),
        (Lang::Zh, false) => format!("{all} 条中的 {shown} 条"),
        (Lang::En, false) => format!("{shown} of {all} rows"),
    }
}

/// What shows more of a long list, of which so many are not shown yet.
pub fn left(lang: Lang, waiting: usize) -> String {
    match lang {
        Lang::Zh => format!("再显示一些（还有 {waiting}）"),
        Lang::En => format!("Show more ({waiting} left)"),
    }
}

/// A text of so many bytes is being read; a long one says how long it is.
pub fn reading(lang: Lang, bytes: usize) -> String {
    let tenths = bytes / 100_000;
    let size = if tenths < 10 {
        String::new()
    } else {
        format!(" {}.{} MB", tenths / 10, tenths % 10)
    };
    match lang {
        Lang::Zh => format!("正在读取{size}……"),
        Lang::En => format!("Reading{size}…"),
    }
}

/// So much of a text is read.
pub fn percent_read(lang: Lang, percent: u8) -> String {
    let percent = percent.to_string();
    match lang {
        Lang::Zh => ["已读 ", &percent, "%"].concat(),
        Lang::En => [&percent, "% read"].concat(),
    }
}

/// How many statements are corrected, added and dropped, and how many corrections have no place.
pub fn corrected(lang: Lang, counts: [usize; 4]) -> String {
    let words = [
        lang.pick("更正", "corrected"),
        lang.pick("补充", "added"),
        lang.pick("删除", "dropped"),
        lang.pick("找不到位置", "without a place"),
    ];
    let told = words.iter().zip(counts).filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(word, count)| match lang {
            Lang::Zh => format!("{word} {count}"),
            Lang::En => format!("{count} {word}"),
        })
        .collect();
    told.join(" · ")
}

/// A table is in the clipboard.
pub fn copied(lang: Lang, rows: usize) -> String {
    match lang {
        Lang::Zh => format!("已复制 {rows} 行，可粘贴到 Word 或 Excel。"),
        Lang::En => format!(
            "{rows} row{} copied: paste into Word or Excel.",
            plural(rows)
        ),
    }
}

/// How many commitments a section holds, and how many of them have a quantity.
pub fn tasks_held(lang: Lang, tasks: usize, counted: usize) -> String {
    match (lang, counted) {
        (Lang::Zh, 0) => format!("{tasks} 项"),
        (Lang::Zh, _) => format!("{tasks} 项，{counted} 项有数量"),
        (Lang::En, 0) => format!("{tasks} task{}", plural(tasks)),
        (Lang::En, _) => format!("{tasks} task{}, {counted} with a quantity", plural(tasks)),
    }
}

/// The name of a cell to be filled in: its column, and the number of its row.
pub fn cell(lang: Lang, column: Label, row: usize) -> String {
    let column = column.text(lang);
    match lang {
        Lang::Zh => format!("{column}，第 {row} 项"),
        Lang::En => format!("{column}, task {row}"),
    }
}

/// The place of that number, for the name of a button.
pub fn place(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Zh => format!("第 {number} 处"),
        Lang::En => format!("place {number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Named as _;

    #[test]
    fn every_label_speaks_both_languages() {
        for label in Label::ALL {
            for lang in Lang::ALL {
                let text = label.text(*lang);
                assert!(!text.is_empty() && text.trim() == text, "{label:?}");
            }
        }
    }

    #[test]
    fn no_two_labels_say_the_same() {
        for (index, label) in Label::ALL.iter().enumerate() {
            let same = |other: &&Label| Lang::ALL.iter().all(|l| other.text(*l) == label.text(*l));
            let other = Label::ALL.iter().skip(index + 1).find(same);
            assert_eq!(other, None, "{label:?}");
        }
    }
}
