//! How a study codes targets: hard, soft or neutral by rules that the reader sees and switches, the
//! distance to the upper level's target, and figures in the unit that other reports write.

use std::rc::Rc;

use super::{Document, Place};
use crate::base::Decimal;
use crate::catalogue::conversion::{CONVERSIONS, Conversion, ConversionKind, HARVEST, HARVESTS};
use crate::catalogue::{Bound, Constraint, Direction, Modality, Role};
use crate::report::Statement;
use crate::words::Label;

/// How firmly a target binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// 硬约束
    Hard,
    /// 软约束
    Soft,
    /// Neither.
    Neutral,
}

/// A rule of the coding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// 力争 is soft, whatever bound follows it.
    Strive,
    /// 确保 is hard, whatever bound follows it.
    Ensure,
    /// 约束性 indicators are hard, whatever their words.
    Binding,
    /// 以上, 不低于 are hard.
    AtLeast,
    /// 以内, 不超过 are hard.
    AtMost,
    /// 左右 is soft.
    About,
    /// A range is soft.
    Range,
    /// A range stands for its midpoint in the distance to the upper level; else for its lower end.
    Midpoint,
}

impl Firmness {
    /// Its word.
    pub fn label(self) -> Label {
        match self {
            Self::Hard => Label::FirmHard,
            Self::Soft => Label::FirmSoft,
            Self::Neutral => Label::FirmNeutral,
        }
    }
}

impl Rule {
    /// What it says.
    pub fn label(self) -> Label {
        match self {
            Self::Strive => Label::RuleStrive,
            Self::Ensure => Label::RuleEnsure,
            Self::Binding => Label::RuleBinding,
            Self::AtLeast => Label::RuleAtLeast,
            Self::AtMost => Label::RuleAtMost,
            Self::About => Label::RuleAbout,
            Self::Range => Label::RuleRange,
            Self::Midpoint => Label::RuleMidpoint,
        }
    }

    /// Its name where it is kept, and in files; it stays.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Strive => "strive",
            Self::Ensure => "ensure",
            Self::Binding => "binding",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::About => "about",
            Self::Range => "range",
            Self::Midpoint => "midpoint",
        }
    }

    /// Every rule, in the order in which they are asked: the first that fits decides.
    pub const ALL: [Self; 8] = [
        Self::Strive,
        Self::Ensure,
        Self::Binding,
        Self::AtLeast,
        Self::AtMost,
        Self::About,
        Self::Range,
        Self::Midpoint,
    ];

    /// What the rule makes of a target; `None` where it does not fit.
    fn code(self, s: &Statement) -> Option<Firmness> {
        let (fits, firmness) = match self {
            Self::Strive => (s.modality == Modality::Strive, Firmness::Soft),
            Self::Ensure => (s.modality == Modality::Ensure, Firmness::Hard),
            Self::Binding => (s.constraint == Some(Constraint::Binding), Firmness::Hard),
            Self::AtLeast => (s.bound == Bound::AtLeast, Firmness::Hard),
            Self::AtMost => (s.bound == Bound::AtMost, Firmness::Hard),
            Self::About => (s.bound == Bound::About, Firmness::Soft),
            Self::Range => (s.bound == Bound::Range, Firmness::Soft),
            Self::Midpoint => (false, Firmness::Neutral),
        };
        fits.then_some(firmness)
    }

    fn index(self) -> usize {
        Self::ALL.iter().position(|rule| *rule == self).unwrap_or(0)
    }
}

impl Firmness {
    /// Its name in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
            Self::Neutral => "neutral",
        }
    }
}

/// What is switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coding {
    /// Whether the table of statements shows it.
    pub shown: bool,
    rules: [bool; Rule::ALL.len()],
    conversions: [bool; ConversionKind::ALL.len()],
}

impl Default for Coding {
    /// As the literature codes: 以上, 确保, 不低于 and 以内 hard; 左右, ranges, 力争 soft; a bare number
    /// neutral. 约束性 does not decide, and money stays in the unit of the text.
    fn default() -> Self {
        let mut coding = Self {
            shown: false,
            rules: [true; Rule::ALL.len()],
            conversions: [true; ConversionKind::ALL.len()],
        };
        coding.switch(Rule::Binding);
        coding.switch_conversion(ConversionKind::Money);
        coding
    }
}

impl Coding {
    /// Whether the rule is on.
    pub fn has(&self, rule: Rule) -> bool {
        self.rules.get(rule.index()).is_some_and(|on| *on)
    }

    /// The same, shown or not.
    pub(super) fn with_shown(self, shown: bool) -> Self {
        Self { shown, ..self }
    }

    /// Turns a rule on or off.
    pub fn switch(&mut self, rule: Rule) {
        if let Some(on) = self.rules.get_mut(rule.index()) {
            *on = !*on;
        }
    }

    /// What is on, by name, parted by spaces: rules, then conversions.
    pub(super) fn names(&self) -> String {
        let rules = Rule::ALL.into_iter().filter(|rule| self.has(*rule));
        let kinds = ConversionKind::ALL.into_iter();
        let kinds = kinds.filter(|kind| self.converts(*kind));
        let names = rules.map(Rule::name).chain(kinds.map(conversion_name));
        names.collect::<Vec<_>>().join(" ")
    }

    /// Turns on what is named there, and off all else.
    pub(super) fn set_names(&mut self, names: &str) {
        let on = |name: &str| names.split(' ').any(|one| one == name);
        self.rules = Rule::ALL.map(|rule| on(rule.name()));
        self.conversions = ConversionKind::ALL.map(|kind| on(conversion_name(kind)));
    }

    /// Whether figures of that kind are converted.
    pub fn converts(&self, kind: ConversionKind) -> bool {
        let all = ConversionKind::ALL.iter().zip(self.conversions);
        all.into_iter().any(|(one, on)| *one == kind && on)
    }

    /// Turns a kind of conversion on or off.
    pub fn switch_conversion(&mut self, kind: ConversionKind) {
        for (one, on) in ConversionKind::ALL.iter().zip(&mut self.conversions) {
            if *one == kind {
                *on = !*on;
            }
        }
    }

    /// How firmly a target binds, with the rule that says so (none for a bare number); `None` for a
    /// result.
    pub fn firmness(&self, s: &Statement) -> Option<(Firmness, Option<Rule>)> {
        if s.role != Role::Target {
            return None;
        }
        let on = Rule::ALL.into_iter().filter(|rule| self.has(*rule));
        let mut fitting = on.filter_map(|rule| Some((rule.code(s)?, Some(rule))));
        Some(fitting.next().unwrap_or((Firmness::Neutral, None)))
    }

    /// The one number that a target stands for: its own, or of a range the midpoint or the lower end.
    pub fn point(&self, s: &Statement) -> Option<Decimal> {
        match (s.low, s.high) {
            (Some(low), Some(high)) if low != high && self.has(Rule::Midpoint) => {
                low.checked_add(high)?.checked_mul(5)?.shift(-1)
            }
            (Some(one), _) | (None, Some(one)) => Some(one),
            (None, None) => None,
        }
    }

    /// How far a target lies from the upper level's, which was typed as `upper`; `None` for what is no
    /// rate in percent or points, for a distance to something else (高于全省2个百分点), or where `upper` is
    /// no number. A fall is compared by its size: of 下降3% and 下降2.5% the first lies half a point higher.
    pub fn raise(&self, s: &Statement, upper: &str) -> Option<Raise> {
        let rate = matches!(s.unit.as_deref()?, "%" | "个百分点");
        let own = match s.bound {
            Bound::Exact | Bound::About | Bound::AtLeast | Bound::AtMost | Bound::Range => true,
            Bound::Sync | Bound::Above | Bound::Below | Bound::Stable | Bound::Assigned => false,
        };
        if !rate || !own || s.reference.is_some() || s.role != Role::Target {
            return None;
        }
        let gap = self.point(s)?.checked_sub(parse_upper(upper)?)?;
        let zero = Decimal::ZERO;
        let lid = s.is_lid() && s.direction != Direction::Down;
        Some(Raise {
            gap,
            higher: match gap.cmp(&zero) {
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(!lid),
                std::cmp::Ordering::Less => Some(lid),
            },
        })
    }

    /// The figures in the unit that other reports write; `None` where no rule that is on knows the
    /// unit.
    pub fn convert(&self, s: &Statement) -> Option<Converted> {
        let unit = s.unit.as_deref()?;
        let harvest = HARVESTS.iter().any(|word| s.name.contains(word));
        let all = CONVERSIONS.iter().chain(harvest.then_some(&HARVEST));
        let mut fitting = all.filter(|c| c.from == unit && self.converts(c.kind));
        let rule = fitting.next()?;
        let end = |value: Option<Decimal>| value.map(|value| bring(value, rule));
        let (low, high) = (end(s.low), end(s.high));
        let done = |end: Option<Option<(Decimal, bool)>>| match end {
            None => Some(None),
            Some(done) => done.map(Some),
        };
        let (low, high) = (done(low)?, done(high)?);
        let ends = || [low, high].into_iter().flatten();
        ends().next()?;
        Some(Converted {
            exact: ends().all(|(_, exact)| exact),
            low: low.map(|(value, _)| value),
            high: high.map(|(value, _)| value),
            unit: rule.to,
        })
    }
}

/// The name of a kind of conversion where it is kept; it stays.
fn conversion_name(kind: ConversionKind) -> &'static str {
    match kind {
        ConversionKind::Weight => "weight",
        ConversionKind::People => "people",
        ConversionKind::Area => "area",
        ConversionKind::Money => "money",
    }
}

/// What a kind of conversion does.
pub fn conversion_label(kind: ConversionKind) -> Label {
    match kind {
        ConversionKind::Weight => Label::ConvertWeight,
        ConversionKind::People => Label::ConvertPeople,
        ConversionKind::Area => Label::ConvertArea,
        ConversionKind::Money => Label::ConvertMoney,
    }
}

/// How far a target lies from the upper level's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raise {
    /// The target less the upper level's, in percentage points.
    pub gap: Decimal,
    /// Whether it asks for more than the upper level (加码) or for less; `None` for the same. A
    /// ceiling asks for more where it is lower.
    pub higher: Option<bool>,
}

/// A figure in another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Converted {
    /// The lower end.
    pub low: Option<Decimal>,
    /// The upper end.
    pub high: Option<Decimal>,
    /// The unit.
    pub unit: &'static str,
    /// Whether it is exact; else rounded to four decimals.
    pub exact: bool,
}

impl Converted {
    /// As it stands beside the original: `752.5万吨`, `≈0.6667万公顷`.
    pub fn told(&self) -> String {
        let about = if self.exact { "" } else { "≈" };
        let number = match (self.low, self.high) {
            (Some(low), Some(high)) if low != high => [low.to_string(), high.to_string()].join("–"),
            (Some(one), _) | (None, Some(one)) => one.to_string(),
            (None, None) => String::new(),
        };
        [about, &number, self.unit].concat()
    }
}

/// A value by a rule, and whether it is exact.
fn bring(value: Decimal, rule: &Conversion) -> Option<(Decimal, bool)> {
    let value = value.checked_mul(rule.times)?.shift(rule.power)?;
    if rule.by == 1 {
        return Some((value, true));
    }
    // Whole ten-thousandths, half of one rounded up.
    let (digits, scale) = value.parts();
    let by = i64::from(rule.by);
    let ten = |power: u8| 10i64.checked_pow(u32::from(power));
    let (over, under) = if scale <= 4 {
        (digits.checked_mul(ten(4 - scale)?)?, by)
    } else {
        (digits, by.checked_mul(ten(scale - 4)?)?)
    };
    let whole = over.div_euclid(under);
    let rest = over.rem_euclid(under);
    let rounded = whole + i64::from(rest.checked_mul(2)? >= under);
    Some((Decimal::new(rounded, 4)?, rest == 0))
}

/// A number as a reader types it: in either width, with or without its percent sign.
pub(super) fn parse_upper(typed: &str) -> Option<Decimal> {
    let half = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        '．' | '。' => Some('.'),
        '－' | '−' => Some('-'),
        '%' | '％' | '‰' => None,
        c if c.is_whitespace() => None,
        other => Some(other),
    };
    let plain: String = typed.chars().filter_map(half).collect();
    plain.parse().ok()
}

/// The upper level's targets as the reader typed them, by the statement's id. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Uppers(Rc<Vec<Option<Rc<str>>>>);

impl Uppers {
    /// What was typed for that statement; empty for nothing.
    pub fn typed(&self, id: usize) -> &str {
        self.0.get(id).and_then(Option::as_deref).unwrap_or("")
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The same with `typed` for that statement.
    pub(super) fn with(&self, id: usize, typed: &str) -> Self {
        let mut all = (*self.0).clone();
        if all.len() <= id {
            all.resize(id + 1, None);
        }
        if let Some(one) = all.get_mut(id) {
            *one = (!typed.trim().is_empty()).then(|| typed.into());
        }
        while all.pop_if(|one| one.is_none()).is_some() {}
        Self(Rc::new(all))
    }

    /// The same for another reading: each goes along with its statement, in an edited text to the target of
    /// the same name, the nearest one where there are several. Those that find none, or find it taken,
    /// come second, as they were.
    pub(super) fn follow(&self, old: &Document, new: &Document) -> (Self, Self) {
        let (mut all, mut lost) = (Self::default(), Self::default());
        for (id, typed) in self.0.iter().enumerate() {
            let Some(typed) = typed else { continue };
            match find_place(old, new, id).filter(|id| all.typed(*id).is_empty()) {
                Some(id) => all = all.with(id, typed),
                None => lost = lost.with(id, typed),
            }
        }
        (all, lost)
    }
}

/// The statement of another reading that is the one of that id.
fn find_place(old: &Document, new: &Document, id: usize) -> Option<usize> {
    if old.text == new.text {
        return new.follow(old, Place::Statement(id))?.statement();
    }
    let from = old.statement(id)?;
    let all = new.analysis.statements.iter();
    let same = all.filter(|s| s.name == from.name && s.role == from.role);
    let near = same.min_by_key(|s| s.value_at.start.abs_diff(from.value_at.start))?;
    Some(near.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};

    fn statement(text: &str) -> Statement {
        let text = ["今年预期目标为：", text, "。"].concat();
        let mut analysis = analyze(&text, &Options::default());
        analysis.statements.remove(0)
    }

    #[track_caller]
    fn check_code(coding: &Coding, text: &str, firmness: Firmness, rule: Option<Rule>) {
        let coded = coding.firmness(&statement(text));
        assert_eq!(coded, Some((firmness, rule)), "{text}");
    }

    #[test]
    fn coded_as_the_literature_does() {
        let coding = Coding::default();
        for (text, firmness, rule) in [
            (
                "地区生产总值增长6%以上",
                Firmness::Hard,
                Some(Rule::AtLeast),
            ),
            (
                "地区生产总值增长不低于6%",
                Firmness::Hard,
                Some(Rule::AtLeast),
            ),
            ("确保地区生产总值增长6%", Firmness::Hard, Some(Rule::Ensure)),
            ("城镇调查失业率5.5%以内", Firmness::Hard, Some(Rule::AtMost)),
            ("地区生产总值增长6%左右", Firmness::Soft, Some(Rule::About)),
            ("地区生产总值增长5%—6%", Firmness::Soft, Some(Rule::Range)),
            (
                "力争地区生产总值增长6%以上",
                Firmness::Soft,
                Some(Rule::Strive),
            ),
            ("地区生产总值增长6%", Firmness::Neutral, None),
            ("居民收入与经济增长同步", Firmness::Neutral, None),
        ] {
            check_code(&coding, text, firmness, rule);
        }
        let actual = statement("地区生产总值增长6%");
        let actual = Statement {
            role: Role::Actual,
            ..actual
        };
        assert_eq!(coding.firmness(&actual), None);
    }

    #[test]
    fn a_rule_that_is_off_gives_way_to_the_next() {
        let mut coding = Coding::default();
        coding.switch(Rule::Strive);
        check_code(
            &coding,
            "力争地区生产总值增长6%以上",
            Firmness::Hard,
            Some(Rule::AtLeast),
        );
        coding.switch(Rule::AtLeast);
        check_code(
            &coding,
            "力争地区生产总值增长6%以上",
            Firmness::Neutral,
            None,
        );
        coding.switch(Rule::AtLeast);
        assert!(coding.has(Rule::AtLeast));
    }

    fn check_raise(coding: &Coding, text: &str, upper: &str, gap: Option<(&str, Option<bool>)>) {
        let raise = coding.raise(&statement(text), upper);
        let told = raise.map(|r| (r.gap.to_string(), r.higher));
        let gap = gap.map(|(gap, higher)| (gap.to_owned(), higher));
        assert_eq!(told, gap, "{text} {upper}");
    }

    #[test]
    fn raised_above_the_upper_level() {
        let mut coding = Coding::default();
        let gdp = "地区生产总值增长6.5%左右";
        check_raise(&coding, gdp, "5", Some(("1.5", Some(true))));
        check_raise(&coding, gdp, " ６．５％ ", Some(("0", None)));
        check_raise(&coding, gdp, "7%", Some(("-0.5", Some(false))));
        check_raise(&coding, gdp, "左右", None);
        check_raise(&coding, gdp, "", None);
        let lid = "居民消费价格涨幅2%以内";
        check_raise(&coding, lid, "3", Some(("-1", Some(true))));
        // What is to be kept down asks for more where it is lower, whatever its bound.
        let jobless = "城镇调查失业率5.5%左右";
        check_raise(&coding, jobless, "5", Some(("0.5", Some(false))));
        check_raise(&coding, jobless, "6", Some(("-0.5", Some(true))));
        let prices = "居民消费价格涨幅2%左右";
        check_raise(&coding, prices, "1.5", Some(("0.5", Some(false))));
        check_raise(&coding, "居民消费价格上涨2%", "2", Some(("0", None)));
        let cut = "单位GDP能耗下降3%左右";
        check_raise(&coding, cut, "2.5", Some(("0.5", Some(true))));
        check_raise(&coding, "粮食产量150亿斤", "140", None);
        check_raise(&coding, "固定资产投资增速高于全省2个百分点", "5", None);
        let urban = "城镇化率提高1个百分点";
        check_raise(&coding, urban, "0.8", Some(("0.2", Some(true))));
        let range = "地区生产总值增长5%—5.5%";
        check_raise(&coding, range, "5", Some(("0.25", Some(true))));
        coding.switch(Rule::Midpoint);
        check_raise(&coding, range, "5", Some(("0", None)));
    }

    fn check_converted(coding: &Coding, text: &str, expected: &str) {
        let told = coding.convert(&statement(text)).map(|c| c.told());
        assert_eq!(told.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn converted() {
        let mut coding = Coding::default();
        for (text, expected) in [
            ("粮食产量150.5亿斤", "752.5万吨"),
            ("粮食产量750万吨", "150亿斤"),
            ("钢材产量750万吨", ""),
            ("城镇新增就业1.25万人", "12500人"),
            ("新建高标准农田30万亩", "2万公顷"),
            ("新建高标准农田10万亩", "≈0.6667万公顷"),
            ("总投资41.63亿元", ""),
        ] {
            check_converted(&coding, text, expected);
        }
        coding.switch_conversion(ConversionKind::Money);
        check_converted(&coding, "总投资41.63亿元", "416300万元");
        coding.switch_conversion(ConversionKind::Weight);
        check_converted(&coding, "粮食产量150亿斤", "");
    }

    #[test]
    fn quotients_are_rounded() {
        let d = |text: &str| text.parse::<Decimal>().unwrap();
        let by = Conversion {
            from: "",
            to: "",
            times: 1,
            by: 15,
            power: 0,
            kind: ConversionKind::Area,
        };
        for (value, expected, exact) in [
            ("15", "1", true),
            ("1", "0.0667", false),
            ("0.00075", "0.0001", false),
            ("0.0015", "0.0001", true),
            ("22.5", "1.5", true),
        ] {
            assert_eq!(bring(d(value), &by), Some((d(expected), exact)), "{value}");
        }
        assert_eq!(bring(d("999999999999999"), &by).map(|b| b.1), None);
    }

    #[test]
    fn typed_values_follow_their_statement() {
        let text = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上。";
        let analysis = analyze(text, &Options::default());
        let old = Document::new(text.into(), None, analysis.clone(), Vec::new());
        let mut fewer = analysis;
        fewer.statements.remove(0);
        fewer.statements[0].id = 0;
        let new = Document::new(text.into(), None, fewer, Vec::new());
        let uppers = Uppers::default().with(1, "5").with(0, "6");
        assert_eq!(uppers.typed(1), "5");
        let (moved, lost) = uppers.follow(&old, &new);
        assert_eq!((moved.typed(0), moved.typed(1)), ("5", ""));
        assert_eq!((lost.typed(0), lost.typed(1)), ("6", ""));
        // In an edited text, where each stands elsewhere.
        let edited = ["各位代表：\n", &text.replace("7%", "7.5%")].concat();
        let analysis = analyze(&edited, &Options::default());
        let edited = Document::new(edited.as_str().into(), None, analysis, Vec::new());
        let (moved, lost) = uppers.follow(&old, &edited);
        assert_eq!((moved.typed(0), moved.typed(1)), ("6", "5"));
        assert!(lost.is_empty());
        assert!(uppers.with(0, "").with(1, " ").is_empty());
    }
}
