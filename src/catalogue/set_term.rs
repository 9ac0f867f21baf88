//! Words that hold a numeral and are no quantity.

include!(concat!(env!("OUT_DIR"), "/terms.rs"));

/// What a word that begins with a numeral is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// 一般, 百姓: the numeral is part of a word.
    Word,
    /// 三农, 四个自信: a set term with a number in it.
    Term,
}

/// The longest term at the start of `text`.
///
/// ```
/// use planlens::catalogue::{TermKind, find_term};
/// assert_eq!(find_term("三农工作"), Some(("三农", TermKind::Term)));
/// ```
pub fn find_term(text: &str) -> Option<(&'static str, TermKind)> {
    let first = text.chars().next()?;
    let start = TERMS.partition_point(|term| term.0.chars().next() < Some(first));
    TERMS
        .get(start..)?
        .iter()
        .take_while(|term| term.0.starts_with(first))
        .find(|(word, _, not_before)| {
            crate::base::begins(text, word)
                && text
                    .get(word.len()..)
                    .and_then(|behind| behind.chars().next())
                    .is_none_or(|c| !not_before.contains(c))
        })
        .map(|term| (term.0, term.1))
}

/// Terms of digits: with one of [`DIGIT_TERM_TAILS`] behind them they count nothing.
pub const DIGIT_TERMS: &[&str] = &[
    "985", "211", "12345", "12315", "12348", "12388", "12328", "12319", "12333", "12369", "12301",
    "863", "973", "110", "119", "120", "122", "96",
];
/// Behind these a term of digits is one only (211工程, 12345热线); elsewhere the digits count.
pub const DIGIT_TERM_TAILS: &[&str] = &[
    "工程", "高校", "大学", "院校", "计划", "热线", "平台", "政务", "便民", "”", "、985", "市长",
    "政府", "投诉",
];
/// Signs behind which a clause begins.
pub const CLAUSE_STARTS: &str = "。；：！？\n;:!?，、,";
/// Signs behind which a sentence begins.
pub const SENTENCE_STARTS: &str = "。；！？\n;!?：";
/// Behind a numeral at the start of a clause they make it a mark of a list (一是, 二要).
pub const MARK_VERBS: &str = "是要";
/// Behind a numeral at the start of a sentence they make it a mark of a list (一、, 1.).
pub const MARK_SIGNS: &str = "、.．)）";
/// The brackets of a mark (（一）).
pub const MARK_OPEN: &str = "（(〔【[［";
/// The brackets of a mark (（一）).
pub const MARK_CLOSE: &str = "）)〕】]］";
/// Between members of a list.
pub const PAUSE: &str = "、";
/// Quotes that open.
pub const QUOTES_OPEN: &str = "“‘「『";
/// Quotes that close.
pub const QUOTES_CLOSE: &str = "”’」』";
/// Before a rank.
pub const ORDINAL: char = '第';
/// Behind a number they make it a page mark.
pub const PAGES: &str = "页";
/// Behind a number they make it a document's.
pub const DOCUMENT: &str = "号";
/// Before the number of a document (国发〔2021〕12号).
pub const DOCUMENT_OPEN: &str = "〔[［";
/// What makes a class or a name of a number (500强, 20万吨级, 二期, 3号线).
pub const CLASS_TAILS: &[&str] = &[
    "级",
    "强",
    "连丰",
    "连增",
    "连涨",
    "连冠",
    "连升",
    "连降",
    "运会",
    "冬会",
    "全会",
    "星级",
    "星",
    "型",
    "版",
    "代",
    "期",
    "号线",
    "号机",
    "号",
    "届",
    "楼",
    "环",
    "次会议",
    "次全会",
    "次党代会",
    "次代表大会",
    "次全国",
    "中全会",
    "周年",
    "世纪",
    "页",
    "章",
    "国道",
    "省道",
    "县道",
    "维",
    "产业",
    "产",
    "化",
    "大",
    "年期",
    "英寸",
    "纳米",
    "类人",
    "院",
    "中",
    "附院",
    "汽",
    "全大会",
    "航站楼",
    "批次产品",
    "米跑",
    "横",
    "纵",
    "环路",
    "佳",
    "优",
    "高速",
];
/// Behind these a rank is told by its place (前三位).
pub const RANK_TAILS: &[&str] = &["位", "名", "强", "列", "甲", "十", "行列", "大"];
/// Before a thing of a size, they say that it was reached (突破百万辆).
pub const REACH: &str = "破达到过超近逾约上满跨入";
/// Before a bare power it says that there are as many and more: 上百场.
pub const AND_MORE: &str = "上";
/// With [`AND_MORE`] behind them they are words of their own: 线上, 以上, 网上.
pub const ENDS_IN_UP: &str = "以线网路晚山身海街马地船车世之天早";
/// Where one of these stands before in the clause, 9.2:43.3:47.5 are shares.
pub const SECTORS: &[&str] = &[
    "三次产业",
    "一二三产",
    "一二三次产业",
    "三产",
    "三产业",
    "第三产业",
];
/// What ends that clause.
pub const CLAUSE_ENDS: &[char] = &['。', '；', '，', ';', '!', '！', '\n'];
/// Each so many: 每万人, 每百元.
pub const EACH: &str = "每";
/// Nouns that turn 百亿元 before them into a class of things.
pub const CLASS_NOUNS: &[&str] = &[
    "企业",
    "产业",
    "项目",
    "工程",
    "园区",
    "集群",
    "镇",
    "村",
    "县",
    "招商",
    "工业",
    "优质",
    "主导",
    "市场",
    "商圈",
    "俱乐部",
    "投资项目",
    "计划",
    "行动",
];
/// Nouns behind which the size itself is meant (突破千亿元大关).
pub const SIZE_NOUNS: &[&str] = &["大关", "台阶", "门槛", "目标"];
/// A joiner of formulas (1+6).
pub const PLUS: &str = "+＋×·";
/// What may stand for a number in a formula (1+N).
pub const FORMULA_LETTERS: &str = "NXnxMＮＸ";
/// 一 behind these belongs to the word before it (统一, 唯一).
pub const JOINED_BEFORE_ONE: &str = "统唯单逐同之专任万不划合归纯均如某另这那哪首进其初守始";
/// What grades a size (千亿级).
pub const GRADE: &str = "级";
/// What begins like the tail of a class and is none.
pub const NOT_CLASSES: &[&str] = &[
    "大关",
    "中国",
    "中央",
    "产值",
    "产量",
    "产能",
    "产业增加值",
    "优于",
    "大于",
    "中心",
    "大幅",
    "环比",
];
/// What may follow a size that was reached (超百万的).
pub const BEHIND_SIZE: &[&str] = &["的", "以上", "大关", "左右", "人口", "级", "元", "出生"];
/// What follows 半数 or 一半 in words that are no shares.
pub const NOT_SHARES: &[&str] = &["年", "个", "导", "径", "岛"];
/// Behind a number they make it a time of the day.
pub const CLOCK_TAILS: &[&str] = &[
    "点钟", "点整", "点半", "时许", "点至", "点到", "时至", "点前", "时前", "点，", "点",
];
/// Between hours and minutes, or the parts of a ratio.
pub const COLONS: &str = ":：∶";
/// Behind a ratio they make it a rule by which something is shared out (按1:1比例配套).
pub const BEHIND_RULES_OF_RATIO: &[&str] =
    &["比例", "的比例", "配套", "的标准", "置换", "配比", "补助"];
/// Units that always name a class of things (220千伏变电站).
pub const CLASS_UNITS: &[&str] = &["千伏", "伏", "万伏", "kV", "KV", "kv"];
/// Before a counted noun they point back (这三项指标).
pub const DEMONSTRATIVES: &[&str] = &["这", "那", "上述", "以上", "以下", "下列", "下述"];
/// Between hours and minutes.
pub const HOUR: &str = "时";
/// Behind minutes.
pub const MINUTE: &str = "分";
/// Between numbers that share one label (1、2号线).
pub const LABEL_JOINTS: &str = "、和与及";

/// Right behind it a number counts sessions: 十一届十次全会, also where 全会 stands further on.
pub const TERM_OF_OFFICE: &str = "届";
