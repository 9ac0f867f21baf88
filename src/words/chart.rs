use std::borrow::Cow;

use crate::catalogue::{Bound, Constraint, Direction, Measure, Modality, indicator};
use crate::chart::{PanelKind, Word, Words};
use crate::report::{Period, Statement};

/// The charts in Chinese.
#[derive(Debug, Clone, Copy)]
pub struct ChartZh;

/// The charts in English.
#[derive(Debug, Clone, Copy)]
pub struct ChartEn;

/// The number as written, its two ends joined by `between`.
fn number(s: &Statement, between: &str) -> String {
    match (s.low, s.high) {
        (Some(a), Some(b)) if a != b => [a.to_string(), b.to_string()].join(between),
        (Some(v), _) | (None, Some(v)) => v.to_string(),
        (None, None) => String::new(),
    }
}

/// The unit that the text itself gives: an inferred one is shown by the chart, with its mark.
fn unit(s: &Statement) -> &str {
    match &s.unit {
        Some(unit) if !s.unit_inferred => unit,
        Some(_) | None => "",
    }
}

impl Words for ChartZh {
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
            PanelKind::Level if matches!(unit, "%" | "‰") => "比率",
            PanelKind::Level => "数量",
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
        let value = [number(s, "—").as_str(), unit(s)].concat();
        let fall = match (s.measure, s.direction) {
            (Measure::Change, Direction::Down) => "降低",
            (_, Direction::Down) => "下降",
            (_, Direction::Up | Direction::Flat) => "",
        };
        match s.bound {
            Bound::Exact | Bound::Range => [fall, &value].concat(),
            Bound::About | Bound::AtLeast | Bound::AtMost => {
                [fall, &value, self.bound(s.bound)].concat()
            }
            Bound::Sync => ["与", reference, "同步"].concat(),
            Bound::Above | Bound::Below => [self.bound(s.bound), reference, &value].concat(),
            Bound::Stable => ["保持稳定", &value].concat(),
            Bound::Assigned => ["完成下达任务", &value].concat(),
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

impl Words for ChartEn {
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
            PanelKind::Level if matches!(unit, "%" | "‰") => "Rates and shares",
            PanelKind::Level => "Amounts",
            PanelKind::Change => "Change",
            PanelKind::Multiple => "Multiple",
            PanelKind::Gap => "Gap to a reference",
        };
        if unit.is_empty() {
            kind.to_owned()
        } else {
            format!("{kind} ({})", self.unit(unit))
        }
    }

    fn period(&self, period: Option<Period>, average: bool) -> String {
        let average = if average { "annual average" } else { "" };
        let years = period.map_or(String::new(), |p| p.to_string().replace('/', "–"));
        format!("{years} {average}").trim().to_owned()
    }

    fn unit<'a>(&self, unit: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(match UNITS.iter().find(|(zh, _)| *zh == unit) {
            Some((_, en)) => en,
            None => unit,
        })
    }

    fn value(&self, s: &Statement) -> String {
        let reference = s.reference.as_deref().unwrap_or("the reference");
        let reference = match REFERENCES.iter().find(|(zh, _)| *zh == reference) {
            Some((_, en)) => en,
            None => reference,
        };
        let unit = self.unit(unit(s));
        let space = if matches!(unit.as_ref(), "" | "%" | "‰") {
            ""
        } else {
            " "
        };
        let value = [number(s, "–").as_str(), space, &unit].concat();
        let fall = match s.direction {
            Direction::Down => "down",
            Direction::Up | Direction::Flat => "",
        };
        let parts: &[&str] = match s.bound {
            Bound::Exact | Bound::Range => &[fall, &value],
            Bound::About | Bound::AtLeast | Bound::AtMost => &[fall, self.bound(s.bound), &value],
            Bound::Sync => &["in step with", reference],
            // 高于全省2个百分点: by how much, then what.
            Bound::Above | Bound::Below => &[value.trim(), self.bound(s.bound), reference],
            Bound::Stable => &["kept stable", &value],
            Bound::Assigned => &["as assigned", &value],
        };
        let mut parts = parts.to_vec();
        parts.retain(|part| !part.trim().is_empty());
        parts.join(" ").trim_end().to_owned()
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

/// Units in English, as the statistical yearbooks give them.
const UNITS: [(&str, &str); 24] = [
    ("个百分点", "pp"),
    ("百分点", "pp"),
    ("元", "yuan"),
    ("万元", "×10k yuan"),
    ("亿元", "×100m yuan"),
    ("万亿元", "tn yuan"),
    ("亿美元", "×100m US$"),
    ("人", "people"),
    ("万人", "×10k people"),
    ("万人次", "×10k visits"),
    ("亿斤", "×100m jin"),
    ("万吨", "×10k t"),
    ("亿吨", "×100m t"),
    ("吨", "t"),
    ("亩", "mu"),
    ("万亩", "×10k mu"),
    ("公里", "km"),
    ("平方公里", "km²"),
    ("倍", "times"),
    ("岁", "years"),
    ("个", ""),
    ("微克/立方米", "µg/m³"),
    ("万千瓦", "×10k kW"),
    ("亿千瓦时", "×100m kWh"),
];

/// What relations point to, in English.
const REFERENCES: [(&str, &str); 6] = [
    ("经济增长", "economic growth"),
    ("全国平均", "the national average"),
    ("全国平均水平", "the national average"),
    ("全省平均水平", "the provincial average"),
    ("全市平均水平", "the city's average"),
    ("上年", "the year before"),
];
