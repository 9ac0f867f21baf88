//! The words of what is undertaken, and of the names in it: data.

use std::sync::LazyLock;

use super::listed::sorted_words;

/// What a word does at the opening of a clause that undertakes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// 推进, 加强: a verb whose object is a doing or a noun.
    Act,
    /// 新建, 培育: a verb of making; a second verb behind it belongs to it (规划建设).
    Make,
    /// 建设, 发展: a verb that is as often the noun.
    Do,
    /// 支持, 引导: others do it.
    Cause,
    /// 大力, 深入: an adverb; the word behind it is a verb.
    Opener,
    /// 全面, 财政: may stand before a verb, tells nothing alone.
    Weak,
    /// 加快, 统筹: an adverb before a verb, else a verb.
    Both,
    /// 力争, 确保.
    Aim,
    /// 围绕, 按照: leads in the doing that follows.
    Lead,
    /// 坚持, 牢记: nothing is done.
    Appeal,
    /// 同时, 要: belongs to nothing.
    Skip,
    /// 把: what is turned into something follows.
    Dispose,
    /// 将: as 把, but only what is to come before a verb.
    Will,
    /// 使, 其中: tells more of what stands before.
    Result,
    /// 投资: money before the doing that it pays.
    Invest,
    /// 投产, 通车: a doing without an object.
    Finish,
    /// 打造成, 纳入: behind what 把 takes.
    Turn,
    /// 建设用地: begins like a verb and is a noun.
    Idle,
}

include!(concat!(env!("OUT_DIR"), "/actions.rs"));

/// What a word does in the name of a place, a project or a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameWord {
    /// 县, 开发区: a place's name ends in it.
    Place,
    /// 项目, 水库: a project's name ends in it.
    Project,
    /// 公司, 集团: a firm's name ends in it.
    Firm,
    /// 企业: names nothing alone, but stands behind a list of names.
    Kind,
    /// 县区: names nothing alone, but stands behind a list of places.
    Area,
    /// 市场, 县域: begins like an ending and is none.
    Behind,
    /// 工业, 重点: tells of what kind a thing is, and names nothing.
    Kinds,
    /// 年底前: by when, without a number.
    When,
}

include!(concat!(env!("OUT_DIR"), "/names.rs"));

/// Every word of actions with its class, sorted by word.
pub fn actions() -> &'static [(&'static str, Action)] {
    &ACTIONS
}

/// Every word of names with its class, sorted by word.
pub fn name_words() -> &'static [(&'static str, NameWord)] {
    &NAME_WORDS
}

/// Signs that part two clauses.
pub const CLAUSE_ENDS: &str = "，；：。！？";
/// The clauses before it and behind it have nothing in common.
pub const GROUP_END: char = '；';
/// Opens a list.
pub const LIST_OPENS: char = '：';
/// Signs inside which no clause ends, each with its close.
pub const PAIRS: &[(char, char)] = &[('（', '）'), ('“', '”'), ('《', '》'), ('‘', '’')];
/// Signs before a clause that are no part of it.
pub const LEADING: &str = " —–─-*·•●■◆▲★＊、，；：。”）\t\n　";
/// Behind a verb they show that it is done (完成了).
pub const DONE: char = '了';
/// Before it and behind it they make it part of another word (为了, 了解).
pub const NOT_DONE: (&str, &str) = ("为除不", "解");
/// Who stands at the head of a clause and is not the place that the document speaks for.
pub const OTHERS: &[&str] = &["我国", "党中央", "国务院", "世界经济"];
/// Behind them these make a thing of theirs: 国务院督查问题整改到位.
pub const OF_OTHERS: &[&str] = &["的", "决策", "部署", "督查", "批复", "督导", "通报"];
/// What alone makes up the object of a clause that names the whole (实现今年发展预期目标), and no task.
pub const WHOLE: &[&str] = &[
    "今年",
    "明年",
    "全年",
    "本年",
    "年度",
    "上述",
    "以上",
    "这些",
    "既定",
    "各项",
    "主要",
    "预期",
    "总体",
    "的",
    "经济社会",
    "国民经济和社会",
    "发展",
    "工作",
    "奋斗",
    "目标",
    "任务",
    "指标",
];
/// The verbs of such a clause.
pub const WHOLE_VERBS: &[&str] = &["实现", "完成", "达成", "做好", "抓好"];
/// The last of the words of its object.
pub const WHOLE_ENDS: &[&str] = &["目标", "任务", "指标", "工作"];
/// Before a verb they show that it is done (已完成).
pub const DONE_BEFORE: &[&str] = &["已", "已经", "曾", "先后", "累计已"];
/// Behind a verb it belongs to it (落实好).
pub const WELL: char = '好';
/// Between two verbs of one object.
pub const VERB_JOINTS: &[&str] = &["、", "和", "及", "以及", "并", "或"];
/// The second of two verbs that stand together (规划建设).
pub const SECOND: &[&str] = &[
    "建设", "实施", "发展", "壮大", "推进", "推广", "完善", "提升", "改造", "利用", "建立", "设立",
    "创建", "落实", "应用", "打造", "开展", "制定", "改建", "扩建", "推动", "出台", "培育", "开发",
    "开通", "引进", "升级", "处置", "化解", "整治", "拓展", "优化", "运营", "申报", "扶持", "修订",
    "用好", "布局", "组建", "新建", "续建", "完成", "做好", "做大", "做强",
];
/// Behind these a verb is part of a noun (打造发展平台).
pub const NOT_FIRST: &[&str] = &[
    "打造", "搭建", "构建", "构筑", "营造", "塑造", "形成", "实现", "完成", "新增",
];
/// Sentences with one of these tell of the whole, not of a task.
pub const GENERAL: &[&str] = &[
    "总体要求",
    "总要求",
    "总的要求",
    "指导思想",
    "总体思路",
    "总体部署是",
    "基本思路",
    "总的思路",
    "基本原则",
    "让我们",
    "我们坚信",
    "我们相信",
    "我们深信",
    "请予审议",
    "请审议",
    "表示衷心",
    "表示感谢",
    "致以",
    "是指",
    "指的是",
    "奋斗目标是",
    "更加紧密地团结",
    "以优异成绩",
    "不忘初心",
    "中国梦",
    "新时代中国特色社会主义思想为指导",
    "仍然存在",
    "主要是：",
    "不够",
    "还不",
    "机遇与挑战",
    "不确定",
    "宏伟蓝图",
    "躬身实干",
    "勠力同心",
    "年规划的建议",
    "规划纲要（草案）",
    "提请本次",
    "总体目标努力奋斗",
    "新的起点上",
    "个方面实现突破",
];
/// Ends of objects that are teachings and decisions of others: to follow them is a stance, no doing of
/// its own (深入贯彻党的二十大精神).
pub const CREEDS: &[&str] = &[
    "大会精神",
    "全会精神",
    "会议精神",
    "讲话精神",
    "重要指示",
    "指示精神",
    "批示精神",
    "决策部署",
    "部署要求",
    "全会部署",
    "重要论述",
];
/// In an object they show that the clause tells what a thing is.
pub const IS: char = '是';
/// Before 是 and behind it they make it part of another word.
pub const NOT_IS: (&str, &str) = ("求于但凡总还国就都正", "否非");
/// A clause with one of these only announces what follows.
pub const ANNOUNCES: &[&str] = &[
    "以下",
    "下列",
    "如下",
    "下面",
    "方面工作",
    "方面的工作",
    "方面任务",
    "项工作",
    "件实事",
    "几个方面",
    "个方面",
];
/// A lead-in ends in one of these, and holds no doing of its own.
pub const LEAD_ENDS: &[&str] = &[
    "要求",
    "目标",
    "原则",
    "思路",
    "战略",
    "部署",
    "契机",
    "机遇",
    "抓手",
    "重点",
    "突破口",
    "主线",
    "导向",
    "基础",
    "标准",
    "方式",
    "优势",
    "模式",
    "形式",
    "途径",
    "载体",
    "核心",
    "引领",
    "支撑",
    "保障",
    "动力",
    "方面",
    "中心",
    "重任",
    "政策",
    "作用",
    "方针",
    "需求",
    "资源",
    "龙头",
    "关键",
    "基础上",
    "过程中",
    "同时",
    "平台",
    "方向",
    "方案",
    "特色",
    "定位",
    "规划",
];
/// Behind the verb of a clause they show that it tells a state (环境更加优化).
pub const STATES: &[&str] = &[
    "更加",
    "日益",
    "明显",
    "显著",
    "进一步",
    "持续",
    "不断",
    "稳步",
    "大幅",
];
/// What is finished stands before a word of finishing: a thing that is built.
pub const BUILT: &[&str] = &[
    "项目", "工程", "高速", "铁路", "公路", "机场", "水库", "电站", "园", "中心", "大桥", "线",
    "站", "厂", "馆", "医院", "学校", "基地", "段", "校区", "路", "平台", "道", "枢纽", "期", "港",
    "楼", "企业", "家", "个", "城",
];
/// Right behind what 把 takes.
pub const TURNS: &[&str] = &["成", "为", "入", "到", "在", "得"];
/// Between a thing that is built and its word of finishing.
pub const FILLERS: &str = "全部全面尽快如期基本顺利正式年内早日提前实现";
/// Before a verb they show that it belongs to what stands there.
pub const JOINED_BEFORE: &[&str] = &["、", "和", "与", "及", "的", "“", "《", "（"];
/// Between members of a list.
pub const JOINT: char = '、';
/// Before a noun.
pub const OF: char = '的';
/// Behind what 把 takes they tell an attitude, and nothing is done (把就业放在首位).
pub const ATTITUDES: &[&str] = &[
    "思想和行动统一",
    "作为",
    "放在",
    "摆在",
    "摆上",
    "贯穿",
    "扛在",
    "挺在",
    "记在",
    "装在",
    "看作",
    "当作",
    "置于",
];
/// At the end of a clause they weigh what it names: nothing is undertaken.
pub const WEIGHS: &[&str] = &["至关重要", "意义重大", "十分重要", "尤为重要"];
/// Words of a paragraph that looks back.
pub const BACKWARD: &[&str] = &[
    "同比",
    "比上年",
    "较上年",
    "取得",
    "荣获",
    "被评为",
    "获评",
    "居全省",
    "居全国",
    "位居",
    "首次",
    "成功",
    "已",
    "顺利",
    "圆满",
    "入选",
    "获批",
    "成效",
    "全省第",
    "全国第",
    "得到",
    "明显",
    "显著",
    "突破性",
    "先后",
    "累计",
    "如期",
    "跃居",
    "连续",
    "了",
    "增幅",
    "有力地",
    "去年",
];
/// Words of a paragraph that looks ahead.
pub const FORWARD: &[&str] = &["力争", "确保", "年内", "将", "要", "争取", "继续", "今年"];
/// Words that mostly stand in a paragraph that looks ahead.
pub const RATHER_FORWARD: &[&str] = &["努力", "推动", "加快", "进一步"];
/// What a note on a term begins with behind its number (3.“四好农村路”：…), and what stands behind the term.
pub const GLOSS: (char, char, char) = ('“', '”', '：');
/// What tells the sense of a term.
pub const MEANS: &str = "指";
/// Words in which one of those would be seen wrongly.
pub const NEITHER: &[&str] = &[
    "为了", "除了", "了解", "主要", "重要", "需要", "要求", "要素", "概要", "纪要", "将军", "不了",
    "必要", "要点",
];
/// Words of change between a figure's name and its value.
pub const CHANGES: &[&str] = &[
    "控制在",
    "下降",
    "降低",
    "减少",
    "降到",
    "提高到",
    "增加到",
    "达到",
    "提高",
    "增加",
    "增长",
    "突破",
    "超过",
    "完成",
    "实现",
    "新增",
    "稳定在",
    "保持",
    "力争",
    "翻一番",
    "达",
    "高于",
    "快于",
];

/// Before a date they show that it is a limit or an end (到2030年).
pub const UNTIL: &[&str] = &[
    "到",
    "至",
    "于",
    "在",
    "力争",
    "争取",
    "确保",
    "用",
    "力争在",
    "确保在",
    "力争用",
];
/// Behind a date they show that it is a limit (6月底前, 三年内).
pub const BEFORE: &[&str] = &[
    "底之前",
    "底以前",
    "底前",
    "末前",
    "以前",
    "之前",
    "前",
    "以内",
    "之内",
    "内",
    "期间",
    "时期",
    "时间",
    "时",
];
/// The end of a span named as a plan.
pub const PLAN_ENDS: &[&str] = &["末", "期末", "时期末", "期间", "时期", "内"];
/// Behind a date they show that something else begins (3年行动, 2025年度).
pub const NOT_DATES: &[&str] = &[
    "度",
    "行动",
    "版",
    "以来",
    "以后",
    "起",
    "规划",
    "计划",
    "远景",
    "国家",
    "第",
    "实施方案",
    "攻坚",
    "全国",
    "省",
    "增长",
    "相比",
    "及以后",
    "的",
    "前后",
    "后",
    "前三",
    "前列",
];
/// Before a date they show that it is compared with or passed (比2020年, 自2023年).
pub const NOT_BEFORE_DATES: &[&str] = &[
    "比",
    "较",
    "自",
    "从",
    "过去",
    "与",
    "原定",
    "相当于",
    "执行",
    "结转",
];
/// This year's parts without a number, their month.
pub const WHEN_MONTHS: &[(&str, u8)] = &[
    ("年底", 12),
    ("年末", 12),
    ("年终", 12),
    ("年内", 12),
    ("年中", 6),
    ("五一", 4),
    ("七一", 6),
    ("十一", 9),
    ("国庆", 9),
];
/// In the unit of a duration: how fast a thing is done.
pub const WORKING: &str = "工作";
/// Without a number and a month of its own.
pub const WITHIN: &str = "内";
/// Years are counted by it.
pub const YEARS: char = '年';

/// Before the noun of a list of names.
pub const SUCH: char = '等';
/// Between the names of a list.
pub const NAME_JOINTS: &[&str] = &["、", "和", "及", "以及", "与"];
/// Signs and words at which a name begins anew.
pub const NAME_STOPS: &str =
    "，。；：！？、（）《》“”\"—的和及与在对向以把将为由从等是了给至到于_＿×,( )\n";
/// Between a number and what is counted, or before the whole of a kind.
pub const CLASSIFIERS: &str = "万亿千百十个批项家处座条所各每该本我全等前后及";
/// Verbs of one character, behind an adverb (大力促消费).
pub const SHORT_VERBS: &str = "扩强优增促保稳调转抓补提降减控治建办引育创拓管护惠兴防除";
/// Before whom or what it is done for: behind an adverb they open a doing (精准为企业解难).
pub const TOWARDS: &[&str] = &["为", "对", "向", "从", "给"];
/// Signs of a name of its own: a number, a letter, a phase.
pub const NAME_SIGNS: &[&str] = &["一期", "二期", "三期", "四期"];
/// Places of one name only, whose short form is a word too.
pub const NOT_SHORT: &[&str] = &[
    "朝阳",
    "吉林",
    "白银",
    "大同",
    "中山",
    "长治",
    "平凉",
    "安康",
    "东方",
    "海南",
    "阿里",
    "金昌",
    "保山",
    "安顺",
    "黄山",
    "长春",
    "太原",
    "北海",
    "上海洋",
    "普洱",
    "和田",
    "丽江",
    "江门",
    "平安",
    "通化",
    "山南",
    "宜春",
    "四平",
    "巴中",
    "来宾",
    "南平",
    "永州",
    "资阳",
    "广安",
    "朔州",
    "三明",
    "六安",
    "白山",
    "本溪",
    "鞍山",
    "文山",
    "大理",
    "湘西",
    "玉树",
    "海东",
    "海西",
    "海北",
    "黄南",
    "甘南",
    "红河",
    "怒江",
    "塔城",
    "中卫",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_stands_once() {
        for pair in ACTIONS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands twice", pair[1].0);
        }
        for pair in NAME_WORDS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands twice", pair[1].0);
        }
    }
}
