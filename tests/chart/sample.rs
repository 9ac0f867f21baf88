//! Statements made by hand, and the text that they point into.

use std::borrow::Cow;

use planlens::base::Span;
use planlens::catalogue::{
    Bound, Constraint, Direction, Measure, Modality, Polarity, Role, indicator,
};
use planlens::report::{Analysis, Period, Section, Statement, pair_sent};

/// A text and the statements in it, as they are written down.
#[derive(Default)]
pub(crate) struct Sample {
    pub(crate) text: String,
    pub(crate) analysis: Analysis,
}

impl Sample {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a clause `name` + `verb` + `value` and its statement; `verb` gives measure and direction.
    pub(crate) fn say(&mut self, id: &str, name: &str, verb: &str, value: &str) -> &mut Statement {
        let clause = self.text.len();
        self.text.push_str(name);
        self.value(id, name, verb, value, clause)
    }

    /// Adds a further value of the last clause (、力争6.5%).
    pub(crate) fn also(&mut self, verb: &str, value: &str) -> &mut Statement {
        let last = self.analysis.statements.last().unwrap().clone();
        self.text.pop();
        self.text.push('、');
        let id = last.indicator.unwrap_or_default();
        self.value(&id, &last.name, verb, value, last.clause_at.start)
    }

    /// Adds a further statement in the sentence of the last one, behind `joint` (，其中).
    pub(crate) fn then(
        &mut self,
        joint: &str,
        id: &str,
        name: &str,
        value: &str,
    ) -> &mut Statement {
        self.text.pop();
        self.text.push_str(joint);
        self.say(id, name, "", value)
    }

    /// Opens a section of that title, in which all that follows stands.
    pub(crate) fn open(&mut self, title: &str) {
        let at = Span::new(self.text.len(), self.text.len() + title.len());
        self.text.push_str(title);
        self.text.push('\n');
        self.analysis.outline.push(Section {
            marker: String::new(),
            depth: 1,
            title: title.to_owned(),
            at,
            parent: None,
            totals: Vec::new(),
        });
    }

    fn value(
        &mut self,
        id: &str,
        name: &str,
        verb: &str,
        value: &str,
        clause: usize,
    ) -> &mut Statement {
        self.text.push_str(verb);
        let value_at = Span::new(self.text.len(), self.text.len() + value.len());
        self.text.push_str(value);
        let clause_at = Span::new(clause, self.text.len());
        self.text.push('；');
        let known = indicator(id);
        let (low, high, unit) = read(value);
        let (measure, direction) = match verb {
            "增长" | "上涨" | "力争增长" => (Measure::Growth, Direction::Up),
            "下降" => (Measure::Growth, Direction::Down),
            "提高" => (Measure::Change, Direction::Up),
            "降低" => (Measure::Change, Direction::Down),
            _ => (Measure::Level, Direction::Flat),
        };
        let bound = if value.contains("左右") {
            Bound::About
        } else if value.contains("以上") {
            Bound::AtLeast
        } else if value.contains("以内") {
            Bound::AtMost
        } else if low != high {
            Bound::Range
        } else if value.contains("同步") {
            Bound::Sync
        } else if value.contains("高于") {
            Bound::Above
        } else if value.contains("稳定") {
            Bound::Stable
        } else if value.contains("任务") {
            Bound::Assigned
        } else {
            Bound::Exact
        };
        let number = |text: Option<&str>| text.map(|t| t.parse().unwrap());
        self.analysis.statements.push(Statement {
            id: self.analysis.statements.len(),
            indicator: known.map(|i| i.id.to_owned()),
            name: name.to_owned(),
            category: known.and_then(|i| i.category()),
            polarity: known.map(|i| i.polarity()),
            measure,
            direction,
            low: number(low).filter(|_| bound != Bound::AtMost),
            high: number(high).filter(|_| bound != Bound::AtLeast),
            unit: (!unit.is_empty()).then(|| unit.to_owned()),
            unit_inferred: false,
            bound,
            modality: if verb.starts_with("力争") {
                Modality::Strive
            } else {
                Modality::Plain
            },
            role: Role::Target,
            period: Some(Period::year(2026)),
            average: false,
            reference: None,
            constraint: None,
            section: self.analysis.outline.len().checked_sub(1),
            headline: true,
            confidence: 990,
            cautions: Vec::new(),
            rule: Cow::Borrowed("sample"),
            name_at: None,
            value_at,
            clause_at,
            corrected: Vec::new(),
        });
        self.analysis.statements.last_mut().unwrap()
    }
}

/// Low, high and unit of a value as written.
fn read(value: &str) -> (Option<&str>, Option<&str>, &str) {
    let digit = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
    let Some(start) = value.find(digit) else {
        return (None, None, "");
    };
    let rest = &value[start..];
    let end = rest.find(|c| !digit(c)).unwrap_or(rest.len());
    let low = &rest[..end];
    let mut tail = &rest[end..];
    let mut high = low;
    if let Some((_, after)) = tail.split_once('—') {
        let end = after.find(|c| !digit(c)).unwrap_or(after.len());
        high = &after[..end];
        tail = &after[end..];
    }
    let unit = ["左右", "以上", "以内"]
        .iter()
        .fold(tail, |unit, word| unit.trim_end_matches(word));
    (Some(low), Some(high), unit)
}

/// PRODUCT.md's worked example: seven headline targets whose percent signs are lost.
pub(crate) fn seed() -> Sample {
    let mut s = Sample::new();
    for (id, name, value) in [
        ("gdp", "地区生产总值", "7.5左右"),
        ("fai", "固定资产投资", "10左右"),
        ("ind_va", "规模以上工业增加值", "10"),
        ("gen_budget_rev", "地方财政收入", "3"),
        ("retail", "社会消费品零售总额", "10.7"),
        ("income_urban", "城镇居民可支配收入", "7.4"),
        ("income_rural", "农村居民可支配收入", "7.7"),
    ] {
        let statement = s.say(id, name, "增长", value);
        statement.unit = Some("%".to_owned());
        statement.unit_inferred = true;
        statement.period = None;
    }
    s
}

/// A provincial paragraph written for the purpose: ranges, lids, 力争, relations, levels, results.
pub(crate) fn province() -> Sample {
    let mut s = Sample::new();
    s.say("gdp", "地区生产总值", "增长", "5.5%以上");
    s.also("力争增长", "6%");
    s.say("ind_va", "规模以上工业增加值", "增长", "7%左右");
    s.say("fai", "固定资产投资", "增长", "5%—6%");
    s.say("retail", "社会消费品零售总额", "增长", "6%");
    s.say("gen_budget_rev", "一般公共预算收入", "增长", "3%")
        .modality = Modality::Ensure;
    s.say("cpi", "居民消费价格涨幅", "增长", "2%左右");
    let energy = s.say("", "单位地区生产总值能耗", "下降", "3%以上");
    energy.constraint = Some(Constraint::Binding);
    s.say("surveyed_unemp", "城镇调查失业率", "控制在", "5.5%以内");
    s.say("", "常住人口城镇化率", "达到", "66%");
    s.say("", "优良天数比例", "达到", "85.5%以上").constraint = Some(Constraint::Binding);
    s.say("new_jobs", "城镇新增就业", "达到", "68万人以上");
    s.say("grain", "粮食产量", "稳定在", "820亿斤左右");
    let air = s.say("", "细颗粒物平均浓度", "控制在", "34微克/立方米以内");
    air.polarity = Some(Polarity::Lower);
    s.say("income_all", "居民人均可支配收入", "增长", "与经济增长同步")
        .reference = Some("经济增长".to_owned());
    s.say("trade", "进出口总额", "增长", "高于全国平均水平")
        .reference = Some("全国平均水平".to_owned());
    s.say("pollutants", "主要污染物排放总量", "", "完成国家下达任务");
    s.say(
        "",
        "科技创新对经济增长的贡献率和规模以上工业企业研发投入强度",
        "",
        "保持稳定",
    );
    for (id, name, verb, value) in [
        ("gdp", "地区生产总值", "增长", "5.8%"),
        ("ind_va", "规模以上工业增加值", "增长", "7.6%"),
        ("fai", "固定资产投资", "增长", "3.9%"),
        ("cpi", "居民消费价格", "上涨", "0.2%"),
        ("new_jobs", "城镇新增就业", "达到", "71.2万人"),
    ] {
        let actual = s.say(id, name, verb, value);
        actual.role = Role::Actual;
        actual.headline = false;
        actual.period = Some(Period::year(2025));
    }
    let text = s.text.clone();
    pair_sent(&mut s.analysis, &text);
    s
}

/// A text with an outline of four parts around the provincial paragraph.
pub(crate) fn outlined() -> Sample {
    let mut s = province();
    let filler = "推动高质量发展，扎实做好各项工作。";
    let mut heads = Vec::new();
    let mut add = |text: &mut String, marker: &str, title: &str, parts: usize| {
        let start = text.len();
        text.push_str(marker);
        text.push_str(title);
        heads.push((
            marker.to_owned(),
            title.to_owned(),
            Span::new(start, text.len()),
        ));
        text.push_str(&filler.repeat(parts));
    };
    add(&mut s.text, "一、", "过去一年工作回顾", 12);
    add(
        &mut s.text,
        "二、",
        "大力培育和发展新质生产力，加快构建具有地方特色的现代化产业体系",
        30,
    );
    s.text.push('\n');
    add(&mut s.text, "三、", "切实保障和改善民生", 4);
    s.analysis.outline = heads
        .into_iter()
        .map(|(marker, title, at)| Section {
            marker,
            depth: 1,
            title,
            at,
            parent: None,
            totals: Vec::new(),
        })
        .collect();
    s
}
