//! The words of the charts in both languages, for the tests. The page's own stand in `src/words`.

use std::borrow::Cow;

use planlens::catalogue::{Bound, Constraint, Direction, Measure, Modality, indicator};
use planlens::chart::{PanelKind, Word, Words};
use planlens::report::{Period, Statement};

pub(crate) struct Zh;
pub(crate) struct En;

fn number(s: &Statement) -> String {
    match (s.low, s.high) {
        (Some(a), Some(b)) if a != b => format!("{a}–{b}"),
        (Some(v), _) | (None, Some(v)) => v.to_string(),
        (None, None) => String::new(),
    }
}

fn unit(s: &Statement) -> &str {
    s.unit.as_deref().unwrap_or("")
}

impl Words for Zh {
    fn word(&self, word: Word) -> &str {
        match word {
            Word::Chart => "主要预期目标",
            Word::Numbers => "单项数值",
            Word::Relations => "只有关系、没有数值的目标",
            Word::Outline => "篇章结构",
            Word::Legend => "图例",
            Word::Ceiling => "上限",
            Word::CeilingKind => "控制类",
            Word::Inferred => "单位为推断",
            Word::Exact => "确数",
            Word::Result => "实绩",
            Word::Target => "目标",
            Word::OffScale => "超出刻度",
            Word::Preamble => "开头",
            Word::HeadPanel => "类别",
            Word::HeadName => "指标",
            Word::HeadRole => "性质",
            Word::HeadValue => "原文数值",
            Word::HeadLow => "下端",
            Word::HeadHigh => "上端",
            Word::HeadUnit => "单位",
            Word::HeadBound => "界限",
            Word::HeadModality => "语气",
            Word::HeadPeriod => "时期",
            Word::HeadNote => "备注",
            Word::HeadSection => "章节",
            Word::HeadLength => "篇幅",
            Word::HeadStatements => "条数",
            Word::HeadTargets => "目标数",
        }
    }

    fn bound(&self, bound: Bound) -> &str {
        match bound {
            Bound::Exact => "",
            Bound::About => "左右",
            Bound::AtLeast => "以上",
            Bound::AtMost => "以内",
            Bound::Range => "区间",
            Bound::Sync => "同步",
            Bound::Above => "高于",
            Bound::Below => "低于",
            Bound::Stable => "稳定",
            Bound::Assigned => "下达任务",
        }
    }

    fn modality(&self, modality: Modality) -> &str {
        match modality {
            Modality::Plain => "",
            Modality::Strive => "力争",
            Modality::Ensure => "确保",
        }
    }

    fn constraint(&self, constraint: Constraint) -> &str {
        match constraint {
            Constraint::Binding => "约束性",
            Constraint::Expected => "预期性",
        }
    }

    fn panel(&self, kind: PanelKind, unit: &str) -> String {
        let kind = match kind {
            PanelKind::Growth => "增长",
            PanelKind::Level => "水平",
            PanelKind::Change => "变动",
            PanelKind::Multiple => "倍数",
            PanelKind::Gap => "与参照之差",
        };
        if unit.is_empty() {
            kind.to_owned()
        } else {
            format!("{kind}（{unit}）")
        }
    }

    fn period(&self, period: Option<Period>, average: bool) -> String {
        let average = if average { "年均" } else { "" };
        match period {
            Some(p) if p.start == p.end => format!("{}年{average}", p.start),
            Some(p) => format!("{}—{}年{average}", p.start, p.end),
            None => average.to_owned(),
        }
    }

    fn value(&self, s: &Statement) -> String {
        let reference = s.reference.as_deref().unwrap_or("参照值");
        let value = format!("{}{}", number(s), unit(s));
        let fall = match s.direction {
            Direction::Down => "下降",
            Direction::Up | Direction::Flat => "",
        };
        match s.bound {
            Bound::Exact | Bound::Range => format!("{fall}{value}"),
            Bound::About | Bound::AtLeast | Bound::AtMost => {
                format!("{fall}{value}{}", self.bound(s.bound))
            }
            Bound::Sync => format!("与{reference}同步"),
            Bound::Above | Bound::Below => format!("{}{reference}{value}", self.bound(s.bound)),
            Bound::Stable => format!("保持稳定{value}"),
            Bound::Assigned => format!("完成下达任务{value}"),
        }
    }

    fn falling(&self, measure: Measure, written: &str) -> String {
        match measure {
            Measure::Growth | Measure::Level | Measure::Multiple => format!("下降{written}"),
            Measure::Change => format!("降低{written}"),
        }
    }

    fn length(&self, characters: usize) -> String {
        format!("{characters} 字")
    }

    fn held(&self, statements: usize, targets: usize) -> String {
        format!("{statements} 条，其中目标 {targets} 条")
    }

    fn sentence(&self, name: &str, parts: &[&str]) -> String {
        format!("{name}：{}", parts.join("，"))
    }
}

impl Words for En {
    fn word(&self, word: Word) -> &str {
        match word {
            Word::Chart => "Headline targets",
            Word::Numbers => "Single figures",
            Word::Relations => "Targets without a number",
            Word::Outline => "Outline",
            Word::Legend => "Legend",
            Word::Ceiling => "ceiling",
            Word::CeilingKind => "to be kept down",
            Word::Inferred => "unit inferred",
            Word::Exact => "exact",
            Word::Result => "result",
            Word::Target => "target",
            Word::OffScale => "beyond the axis",
            Word::Preamble => "Opening",
            Word::HeadPanel => "Kind",
            Word::HeadName => "Indicator",
            Word::HeadRole => "Role",
            Word::HeadValue => "Value",
            Word::HeadLow => "Low",
            Word::HeadHigh => "High",
            Word::HeadUnit => "Unit",
            Word::HeadBound => "Bound",
            Word::HeadModality => "Modality",
            Word::HeadPeriod => "Period",
            Word::HeadNote => "Remarks",
            Word::HeadSection => "Section",
            Word::HeadLength => "Length",
            Word::HeadStatements => "Statements",
            Word::HeadTargets => "Targets",
        }
    }

    fn bound(&self, bound: Bound) -> &str {
        match bound {
            Bound::Exact => "",
            Bound::About => "about",
            Bound::AtLeast => "at least",
            Bound::AtMost => "at most",
            Bound::Range => "range",
            Bound::Sync => "in step",
            Bound::Above => "above",
            Bound::Below => "below",
            Bound::Stable => "stable",
            Bound::Assigned => "as assigned",
        }
    }

    fn modality(&self, modality: Modality) -> &str {
        match modality {
            Modality::Plain => "",
            Modality::Strive => "strive for",
            Modality::Ensure => "ensure",
        }
    }

    fn constraint(&self, constraint: Constraint) -> &str {
        match constraint {
            Constraint::Binding => "binding",
            Constraint::Expected => "expected",
        }
    }

    fn name<'a>(&self, statement: &'a Statement) -> Cow<'a, str> {
        let known = statement.indicator.as_deref().and_then(indicator);
        Cow::Borrowed(known.map_or(statement.name.as_str(), |i| i.name_en))
    }

    fn panel(&self, kind: PanelKind, unit: &str) -> String {
        let kind = match kind {
            PanelKind::Growth => "Growth",
            PanelKind::Level => "Level",
            PanelKind::Change => "Change",
            PanelKind::Multiple => "Multiple",
            PanelKind::Gap => "Gap to a reference",
        };
        if unit.is_empty() {
            kind.to_owned()
        } else {
            format!("{kind} ({unit})")
        }
    }

    fn period(&self, period: Option<Period>, average: bool) -> String {
        let average = if average { "annual average" } else { "" };
        let years = period.map_or(String::new(), |p| p.to_string().replace('/', "–"));
        format!("{years} {average}").trim().to_owned()
    }

    fn value(&self, s: &Statement) -> String {
        let reference = s.reference.as_deref().unwrap_or("reference");
        let space = if matches!(unit(s), "" | "%" | "‰") {
            ""
        } else {
            " "
        };
        let value = format!("{}{space}{}", number(s), unit(s));
        let sign = match s.direction {
            Direction::Down => "down ",
            Direction::Up | Direction::Flat => "",
        };
        match s.bound {
            Bound::Exact | Bound::Range => format!("{sign}{value}"),
            Bound::About | Bound::AtLeast | Bound::AtMost => {
                format!("{sign}{} {value}", self.bound(s.bound))
            }
            Bound::Sync => format!("in step with {reference}"),
            Bound::Above | Bound::Below => format!("{} {reference} {value}", self.bound(s.bound)),
            Bound::Stable => format!("kept stable {value}"),
            Bound::Assigned => format!("as assigned {value}"),
        }
        .trim()
        .to_owned()
    }

    fn falling(&self, _measure: Measure, written: &str) -> String {
        format!("down {written}")
    }

    fn length(&self, characters: usize) -> String {
        format!("{characters} characters")
    }

    fn held(&self, statements: usize, targets: usize) -> String {
        format!("{statements} statements, {targets} targets")
    }

    fn sentence(&self, name: &str, parts: &[&str]) -> String {
        format!("{name}: {}", parts.join(", "))
    }
}
