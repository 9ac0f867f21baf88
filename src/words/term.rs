//! A word for every value of the closed sets.

use super::Lang;
use crate::catalogue::{
    Bound, Category, Caution, Constraint, Direction, DocKind, EditKind, FactKind, Field,
    FindingKind, Level, Measure, Mismatch, Modality, Polarity, Role, Severity, SkipReason, Verdict,
};

/// A value that has a word in both languages, fit for a label, a column or a filter.
pub trait Term: Copy {
    /// The word.
    fn term(self, lang: Lang) -> &'static str;
}

/// `Enum { Variant: Chinese, English; … }`
macro_rules! terms {
    ($($set:ident { $($value:ident: $zh:literal, $en:literal;)+ })+) => {$(
        impl Term for $set {
            fn term(self, lang: Lang) -> &'static str {
                match self { $(Self::$value => lang.pick($zh, $en),)+ }
            }
        }
    )+};
}

terms! {
    Measure {
        Growth: "增速", "growth rate";
        Level: "水平", "level";
        Change: "增减量", "change";
        Multiple: "倍数", "multiple";
    }
    Direction {
        Up: "上升", "up";
        Down: "下降", "down";
        Flat: "不论升降", "neither";
    }
    Bound {
        Exact: "确数", "exact";
        About: "左右", "about";
        AtLeast: "以上", "at least";
        AtMost: "以内", "at most";
        Range: "区间", "range";
        Sync: "同步", "in step";
        Above: "高于", "above";
        Below: "低于", "below";
        Stable: "稳定", "stable";
        Assigned: "下达任务", "as assigned";
    }
    Modality {
        Plain: "一般", "plain";
        Strive: "力争", "strive for";
        Ensure: "确保", "ensure";
    }
    Role {
        Target: "目标", "target";
        Actual: "实绩", "result";
    }
    Constraint {
        Binding: "约束性", "binding";
        Expected: "预期性", "expected";
    }
    Polarity {
        Higher: "越高越好", "more is better";
        Lower: "越低越好", "less is better";
        Ceiling: "控制类", "to be kept down";
        Neutral: "无优劣之分", "neither way";
    }
    Category {
        Growth: "经济增长", "Growth and output";
        Industry: "产业", "Industry";
        Investment: "投资", "Investment";
        Consumption: "消费", "Consumption";
        Openness: "外贸外资", "Foreign trade and investment";
        Finance: "财政金融", "Public finance and banking";
        Prices: "物价", "Prices";
        Employment: "就业", "Employment";
        Income: "居民收入", "Household income";
        Rural: "农业农村", "Agriculture and countryside";
        Innovation: "科技创新", "Science and innovation";
        Digital: "数字经济", "Digital economy";
        Energy: "能源资源", "Energy and resources";
        Environment: "生态环境", "Environment";
        Transport: "交通基建", "Transport and infrastructure";
        Population: "城镇化与人口", "Urbanisation and population";
        Livelihood: "民生保障", "Welfare, education, health";
        Tourism: "文旅", "Culture and tourism";
        Entities: "市场主体", "Businesses";
        Government: "政务营商", "Government services";
        Safety: "安全", "Safety";
    }
    Caution {
        UnitInferred: "单位为推断", "unit inferred";
        NameUncertain: "指标名待核", "name uncertain";
        ListByOrder: "并列按次序拆分", "list split by order";
        PeriodUnsettled: "时期未定", "period unsettled";
        RoleUncertain: "目标或实绩待核", "target or result uncertain";
        ValueUnusual: "数值少见", "value unusual";
    }
    SkipReason {
        Date: "日期或时期", "date or period";
        Duration: "时间长短", "span of time";
        Ordinal: "次序", "ordinal";
        ListMark: "列项序号", "list mark";
        PageMark: "页码", "page number";
        Label: "编号或时刻", "label, code or time of day";
        Formula: "算式或比", "formula or ratio";
        Term: "固定说法中的数", "number in a set term";
        Class: "名称中的等级或门槛", "class or threshold in a name";
        Article: "“一个”之类", "article";
        Each: "计量的基数", "what a value is counted for";
        Announcement: "只报条数", "announces a list";
        Rough: "概数", "rough count";
        NoUnit: "没有单位", "no unit";
        NoName: "没有找到所说的事", "no name found";
        Glossary: "名词解释里的数", "in the glossary";
    }
    Level {
        National: "全国", "national";
        Province: "省级", "province";
        Prefecture: "地市级", "prefecture";
        County: "县级", "county";
        Township: "乡镇级", "township";
    }
    DocKind {
        WorkReport: "政府工作报告", "government work report";
        WorkPlan: "工作计划", "work plan";
        AnnualPlan: "国民经济和社会发展计划", "annual economic and social development plan";
        FiveYearPlan: "五年规划", "five-year plan";
        Other: "其他文件", "other document";
    }
    EditKind {
        PageChrome: "网页页眉页脚和按钮", "page header, footer or button";
        PageMark: "网站插入的页码", "page number put in by a site";
        LineBreak: "句中换行", "line break in mid-sentence";
        Space: "多余空格", "stray space";
        Invisible: "不可见字符", "invisible character";
        Markup: "网页或排版标记", "markup";
        Pinyin: "注音", "gloss of a reading";
        Repeated: "重复的标点", "doubled punctuation";
        FullWidth: "全角字符", "full-width character";
        Traditional: "繁体字", "traditional character";
        NoteMark: "注释号", "note mark";
        Watermark: "网站水印", "watermark of a site";
    }
    FindingKind {
        PercentLost: "百分号丢失", "percent signs lost";
        Masked: "年份或名称被隐去", "years or names masked";
        SetAside: "网站附加内容已略去", "site additions set aside";
        Truncated: "内容不全", "parts missing";
        EndsMidSentence: "结尾中断", "cut off at the end";
        YearConflict: "年份不一致", "years disagree";
        DroppedCharacters: "疑有漏字", "characters dropped";
        Contradictory: "前后数值不一", "told twice, differently";
        SharesNotWhole: "各部分之和不对", "shares do not add up";
        PartOverWhole: "部分大于总数", "part above its whole";
        UnevenList: "“分别”两侧数目不等", "uneven lists";
        TargetBelowFloor: "目标低于底线", "target below its floor";
        RangeReversed: "区间两端颠倒", "range reversed";
        TargetBelowPresent: "远期目标低于现值", "target below the present";
        Implausible: "数值超出常理", "implausible value";
        SeveralPlaces: "混有两地文件", "several places";
        TwoHorizons: "年度与五年目标并存", "two horizons";
        NoPlan: "没有目标", "no plan";
        NoStatement: "没有可读的数值", "nothing to read";
        NoHeadline: "没有主要预期目标", "no headline targets";
    }
    Field {
        Indicator: "指标", "indicator";
        Name: "名称", "name";
        Measure: "类型", "measure";
        Direction: "升降", "direction";
        Low: "下端", "lower end";
        High: "上端", "upper end";
        Unit: "单位", "unit";
        Bound: "界限", "bound";
        Modality: "语气", "modality";
        Role: "性质", "kind";
        Period: "时期", "period";
        Average: "年均", "annual average";
        Added: "补充", "added";
    }
    Verdict {
        Met: "完成", "met";
        Missed: "未完成", "missed";
        Ahead: "待完成", "to come";
        Incomparable: "不可比", "not comparable";
        NoResult: "无实绩", "no result";
    }
    Mismatch {
        Caliber: "口径不同", "calibers differ";
        Scope: "范围不同", "scopes differ";
        Measure: "一为增速、一为水平", "a rate beside a level";
        Unit: "单位不能换算", "units differ";
        Period: "时期长短不同", "periods differ in kind";
        NoNumber: "目标没有数字", "target without a number";
    }
    FactKind {
        Title: "标题", "title";
        Issuer: "发文机关", "issuer";
        Region: "地区", "place";
        Level: "层级", "level";
        Year: "年份", "year";
        Horizon: "规划期", "horizon";
        DocKind: "文种", "kind of document";
    }
    Severity {
        Note: "提示", "note";
        Caution: "注意", "caution";
        Problem: "问题", "problem";
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt::Debug;

    use super::*;
    use crate::catalogue::Named;

    /// Every value has a word of its own in each language, in that language's script.
    fn check<T: Named + Term + Debug>() {
        for lang in Lang::ALL {
            let words: BTreeSet<&str> = T::ALL.iter().map(|v| v.term(*lang)).collect();
            assert_eq!(words.len(), T::ALL.len(), "two values with one word");
            for word in words {
                assert!(!word.is_empty() && word.trim() == word, "{word:?}");
                assert_eq!(word.is_ascii(), *lang == Lang::En, "{word}");
            }
        }
    }

    #[test]
    fn every_value_has_its_word() {
        check::<Measure>();
        check::<Direction>();
        check::<Bound>();
        check::<Modality>();
        check::<Role>();
        check::<Constraint>();
        check::<Polarity>();
        check::<Category>();
        check::<Caution>();
        check::<Level>();
        check::<DocKind>();
        check::<EditKind>();
        check::<FindingKind>();
        check::<Severity>();
        check::<FactKind>();
        check::<Verdict>();
        check::<Mismatch>();
    }

    #[test]
    fn languages_have_names() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_name(lang.name()), Some(*lang));
        }
        assert_eq!(Lang::from_name("fr"), None);
    }
}
