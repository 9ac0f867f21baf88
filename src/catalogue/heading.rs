//! The marks that open headings and list items.

/// The numerals of headings.
pub const NUMERALS: &[char] = &[
    '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '〇', '零',
];

/// What stands behind the numeral of a mark (一、 1．).
pub const MARK_ENDS: &[char] = &['、', '．', '.', '，', ',', ':', '：'];

/// What begins the mark of a chapter (第一章).
pub const ORDINAL: char = '第';

/// The parts of a book.
pub const CHAPTERS: &[char] = &['编', '篇', '章', '节', '部'];

/// What stands behind the numeral of a spoken mark (一是, 二要).
pub const SPOKEN: &[char] = &['是', '要'];

/// Bullets.
pub const BULLETS: &[char] = &[
    '●', '■', '◆', '▲', '★', '◎', '□', '○', '•', '▪', '※', '❖', '✦',
];

/// The dash that opens an item when doubled.
pub const DASHES: &[char] = &['—', '─', '－', '―', '–', '━'];

/// Numbers in circles.
pub const CIRCLED: &[char] = &[
    '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬', '⑭', '⑮', '⑯', '⑰', '⑱', '⑲',
    '⑳',
];

/// What continues a title that the copy broke in two lines.
pub const TITLE_GOES_ON: &[&str] = &["人民代表大会", "社会发展", "政府工作报告", "会议上"];

/// The last characters of a line that must go on in the next.
pub const GOES_ON: &[char] = &['和', '与', '及', '的', '在', '对', '把', '将'];

/// What a speech begins with; the lines before it are the title's.
pub const SALUTATIONS: &[&str] = &["各位代表", "各位委员", "同志们", "各位领导", "各位常委"];

/// Headings of what is appended to a text.
pub const APPENDICES: &[&str] = &[
    "注释",
    "附件",
    "附录",
    "附注",
    "附表",
    "备注",
    "相关说明",
    "附",
];

/// In a line that only speaks of such a part of the document.
pub const GLOSSARY_MENTIONS: &[&str] = &["见附", "详见", "参见", "附后", "附于", "附在", "文末"];

/// Of these, those that explain the words of the document.
pub const NOTES: &[&str] = &["注释", "附注"];

/// What may stand behind the word: a colon, or the number of the first (附件1).
pub const APPENDIX_TAILS: &[char] = &['：', '1', '一'];

/// Parts of such headings.
pub const APPENDIX_PARTS: &[&str] = &[
    "名词解释",
    "名词注释",
    "用语说明",
    "术语解释",
    "名词说明",
    "名词术语",
    "名词和用语",
    "》注释",
    "用语解释",
];

/// The words of headings that need no mark.
pub const SECTION_WORDS: &[&str] = &[
    "回顾", "工作", "任务", "目标", "安排", "要求", "建设", "情况", "成就", "主要", "规划", "时期",
    "思路", "部署", "重点", "建议", "总结", "打算", "措施", "保障", "发展",
];

/// Verbs that open a clause; one in mid-clause shows where a line end was lost.
pub const OPENERS: &[&str] = &[
    "秉持",
    "主动",
    "积极",
    "用好",
    "调结构",
    "统筹",
    "进一步",
    "认真",
    "切实",
    "努力",
    "着眼",
    "实施",
    "强化",
    "坚持",
    "推动",
    "推进",
    "加快",
    "提升",
    "加强",
    "深化",
    "优化",
    "完善",
    "全面",
    "深入",
    "大力",
    "着力",
    "积极",
    "围绕",
    "抢抓",
    "依托",
    "立足",
    "突出",
    "聚焦",
    "扎实",
    "持续",
    "开展",
    "落实",
    "健全",
    "巩固",
    "培育",
    "做好",
    "抓好",
];

/// Nouns that a heading ends in.
pub const TITLE_ENDS: &[&str] = &[
    "体系",
    "动能",
    "平台",
    "格局",
    "水平",
    "成效",
    "突破",
    "局面",
    "台阶",
    "活力",
    "优势",
    "篇章",
    "环境",
    "基础",
    "高地",
    "支撑",
    "步伐",
    "发展",
    "建设",
    "进展",
    "升级",
    "振兴",
    "福祉",
    "生活",
    "稳定",
    "改革",
    "开放",
    "转型",
    "能力",
    "空间",
    "品质",
    "引擎",
    "服务业",
    "产业",
    "工业",
    "农业",
    "事业",
    "都市",
    "效能",
    "进程",
    "质量",
    "增收",
    "民生",
    "合作",
    "作风",
    "福利",
    "社会",
    "情况",
    "回顾",
    "回忆",
    "安排",
    "任务",
    "目标",
    "要求",
    "工作",
    "建议",
    "成绩",
    "措施",
    "打算",
    "思路",
];

/// What opens a sentence of a review or a plan behind a heading whose line end was lost.
pub const SENTENCE_STARTS: &[&str] = &[
    "预计",
    "今年",
    "去年",
    "过去",
    "一年来",
    "五年来",
    "全年",
    "全市",
    "全县",
    "全区",
    "全省",
    "全镇",
    "我们",
    "在市",
    "在县",
    "在省",
    "在区",
    "按照",
    "根据",
    "面对",
    "初步",
    "上半年",
    "截至",
];
