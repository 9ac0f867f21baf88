use std::borrow::Cow;

use super::value::{axis_unit, falls, figure, grouped};
use super::{Lang, Term as _, period, unit, value};
use crate::base::Decimal;
use crate::catalogue::{Bound, Constraint, Measure, Modality};
use crate::chart::{PanelKind, Word, Words};
use crate::report::{Period, Statement};

/// The words of the charts, and of their tables, in one language.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChartWords<'n> {
    /// The language.
    pub lang: Lang,
    /// The English names of the indicators that occur, as (id, name): the worker sends them, so
    /// that the page need not carry the catalogue. A name that is not there stands as written.
    pub english: &'n [(String, String)],
}

impl ChartWords<'_> {
    /// A fixed word, for as long as one likes.
    pub fn fixed(self, word: Word) -> &'static str {
        fixed(self.lang, word)
    }
}

impl Words for ChartWords<'_> {
    fn word(&self, word: Word) -> &str {
        fixed(self.lang, word)
    }

    fn bound(&self, bound: Bound) -> &str {
        match bound {
            Bound::Exact => "",
            Bound::About
            | Bound::AtLeast
            | Bound::AtMost
            | Bound::Range
            | Bound::Sync
            | Bound::Above
            | Bound::Below
            | Bound::Stable
            | Bound::Assigned => bound.term(self.lang),
        }
    }

    fn modality(&self, modality: Modality) -> &str {
        match modality {
            Modality::Plain => "",
            Modality::Strive | Modality::Ensure => modality.term(self.lang),
        }
    }

    fn constraint(&self, constraint: Constraint) -> &str {
        constraint.term(self.lang)
    }

    fn name<'a>(&self, statement: &'a Statement) -> Cow<'a, str> {
        let english = match (self.lang, &statement.indicator) {
            (Lang::En, Some(id)) => self.english.iter().find(|(known, _)| known == id),
            (Lang::En, None) | (Lang::Zh, _) => None,
        };
        match english {
            Some((_, name)) => Cow::Owned(name.clone()),
            None => Cow::Borrowed(&statement.name),
        }
    }

    fn panel(&self, kind: PanelKind, written: &str) -> String {
        let kind = match kind {
            PanelKind::Growth => self.lang.pick("增长", "Growth"),
            PanelKind::Level => self.lang.pick("水平", "Level"),
            PanelKind::Change => self.lang.pick("变动", "Change"),
            PanelKind::Multiple => self.lang.pick("倍数", "Multiple"),
            PanelKind::Investment => self.lang.pick("投资额", "Investment"),
            PanelKind::Projects => self.lang.pick("项目数", "Projects"),
            PanelKind::Gap => self.lang.pick("与参照之差", "Gap to a reference"),
        };
        let unit = unit(self.lang, written);
        match self.lang {
            _ if unit.is_empty() => kind.to_owned(),
            Lang::Zh => format!("{kind}（{unit}）"),
            Lang::En => format!("{kind} ({unit})"),
        }
    }

    fn unit<'a>(&self, written: &'a str) -> Cow<'a, str> {
        unit(self.lang, written)
    }

    fn figure(&self, statement: &Statement) -> (String, String) {
        figure(self.lang, statement)
    }

    fn number(&self, number: Decimal) -> String {
        match self.lang {
            Lang::Zh => number.to_string(),
            Lang::En => grouped(number),
        }
    }

    fn axis_unit<'a>(&self, written: &'a str, most: f64) -> (i8, Cow<'a, str>) {
        let scaled = match self.lang {
            Lang::Zh => None,
            Lang::En => axis_unit(written, most),
        };
        scaled.map_or((0, self.unit(written)), |(power, unit)| {
            (power, Cow::Owned(unit))
        })
    }

    fn period(&self, of: Option<Period>, average: bool) -> String {
        period(self.lang, of, average)
    }

    fn value(&self, statement: &Statement) -> String {
        value(self.lang, statement)
    }

    fn falling(&self, measure: Measure, written: &str) -> String {
        format!("{}{written}", falls(self.lang, measure))
    }

    fn length(&self, characters: usize) -> String {
        match self.lang {
            Lang::Zh => format!("{characters} 字"),
            Lang::En => format!("{characters} characters"),
        }
    }

    fn held(&self, statements: usize, targets: usize) -> String {
        let s = |count: usize| if count == 1 { "" } else { "s" };
        match self.lang {
            Lang::Zh => format!("{statements} 条，其中目标 {targets} 条"),
            Lang::En => format!(
                "{statements} statement{}, {targets} target{}",
                s(statements),
                s(targets)
            ),
        }
    }

    fn sentence(&self, name: &str, parts: &[&str]) -> String {
        match self.lang {
            Lang::Zh => format!("{name}：{}", parts.join("，")),
            Lang::En => format!("{name}: {}", parts.join(", ")),
        }
    }
}

/// A fixed word of the charts.
pub fn fixed(lang: Lang, word: Word) -> &'static str {
    match word {
        Word::Chart => lang.pick("主要预期目标", "Headline targets"),
        Word::Investment => lang.pick("投资与项目", "Investment and projects"),
        Word::Beside => lang.pick("主要目标并列", "Headline targets side by side"),
        Word::NotSummed => lang.pick(
            "可能互相包含，不能相加",
            "may include each other: do not add up",
        ),
        Word::Part => lang.pick("其中", "of these"),
        Word::Numbers => lang.pick("单项数值", "Single figures"),
        Word::Relations => lang.pick("只有关系、没有数值的目标", "Targets without a number"),
        Word::Outline => lang.pick("篇章结构", "Outline"),
        Word::Legend => lang.pick("图例", "Legend"),
        Word::Ceiling => lang.pick("上限", "ceiling"),
        Word::CeilingKind => lang.pick("控制类", "to be kept down"),
        Word::Inferred => lang.pick("单位为推断", "unit inferred"),
        Word::Corrected => lang.pick("读者更正", "corrected by the reader"),
        Word::Added => lang.pick("读者补充", "added by the reader"),
        Word::Doubtful => lang.pick("待核", "to check"),
        Word::CorrectedSign => "\u{270e}",
        Word::AddedSign => "\u{ff0b}",
        Word::DoubtfulSign => "\u{203b}",
        Word::Exact => lang.pick("确数", "exact"),
        Word::Result => lang.pick("实绩", "result"),
        Word::Target => lang.pick("目标", "target"),
        Word::OffScale => lang.pick("超出刻度", "beyond the axis"),
        Word::Preamble => lang.pick("开头", "Opening"),
        Word::HeadPanel => lang.pick("类别", "Kind"),
        Word::HeadName => lang.pick("指标", "Indicator"),
        Word::HeadRole => lang.pick("性质", "Role"),
        Word::HeadValue => lang.pick("原文数值", "Value"),
        Word::HeadLow => lang.pick("下端", "Low"),
        Word::HeadHigh => lang.pick("上端", "High"),
        Word::HeadUnit => lang.pick("单位", "Unit"),
        Word::HeadBound => lang.pick("界限", "Bound"),
        Word::HeadModality => lang.pick("语气", "Modality"),
        Word::HeadPeriod => lang.pick("时期", "Period"),
        Word::HeadNote => lang.pick("备注", "Remarks"),
        Word::HeadSection => lang.pick("章节", "Section"),
        Word::HeadLength => lang.pick("篇幅", "Length"),
        Word::HeadStatements => lang.pick("条数", "Statements"),
        Word::HeadTargets => lang.pick("目标数", "Targets"),
    }
}
