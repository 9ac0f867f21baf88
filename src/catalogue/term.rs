//! The closed sets of values that a statement's fields take, with the names that the JSON uses.

/// A closed set of values with fixed names.
pub trait Named: Sized + Copy + 'static {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self];
    /// The name that the JSON uses.
    fn name(self) -> &'static str;
    /// The value of that name; `None` for any other text.
    fn from_name(name: &str) -> Option<Self>;
}

/// Declares an enum whose variants have a fixed name in the JSON, and the two ways between them.
macro_rules! named_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl Named for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|own| own.name() == name)
            }
        }
    };
}

named_enum! {
    /// What kind of figure a statement gives.
    Measure {
        /// A rate of change (增长8%).
        Growth = "growth",
        /// An amount, count, rate or share at a point or over a span (达到500亿元).
        Level = "level",
        /// A difference in points or in amount (提高1个百分点).
        Change = "change",
        /// A multiple of what was (翻一番).
        Multiple = "multiple",
    }
}

named_enum! {
    /// The sign of a growth, a change or a multiple.
    Direction {
        /// It rises.
        Up = "up",
        /// It falls (下降3% is `down` with 3, never -3).
        Down = "down",
        /// It stays, or the figure is a level.
        Flat = "flat",
    }
}

named_enum! {
    /// How firmly the figure stands.
    Bound {
        /// The figure itself.
        Exact = "exact",
        /// 左右, 约, 上下.
        About = "about",
        /// 以上, 不低于, 超过, 突破.
        AtLeast = "at_least",
        /// 以内, 以下, 不超过, 控制在.
        AtMost = "at_most",
        /// Between two ends, both included.
        Range = "range",
        /// 与…同步.
        Sync = "sync",
        /// 高于 or 快于 another figure, year or region.
        Above = "above",
        /// 低于 another figure, year or region.
        Below = "below",
        /// 保持稳定, 持平.
        Stable = "stable",
        /// 完成下达任务.
        Assigned = "assigned",
    }
}

named_enum! {
    /// With what resolve it is said.
    Modality {
        /// Nothing is said of it.
        Plain = "plain",
        /// 力争, 争取, 努力.
        Strive = "strive",
        /// 确保, 必须.
        Ensure = "ensure",
    }
}

named_enum! {
    /// Which side of the line between plan and result it stands on.
    Role {
        /// What is planned.
        Target = "target",
        /// What was reached, the estimate for the closing year included.
        Actual = "actual",
    }
}

named_enum! {
    /// How a plan's table classes an indicator.
    Constraint {
        /// 约束性: it binds.
        Binding = "binding",
        /// 预期性: it is expected.
        Expected = "expected",
    }
}

named_enum! {
    /// Which way is wanted of an indicator.
    Polarity {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
        /// It is to stay under a lid (CPI, 失业率).
        Ceiling = "ceiling",
        /// Neither.
        Neutral = "neutral",
    }
}

named_enum! {
    /// The field that an indicator belongs to, as the yearbooks divide it.
    Category {
        /// Growth and output.
        Growth = "经济增长",
        /// Industries and sectors.
        Industry = "产业",
        /// Fixed-asset investment.
        Investment = "投资",
        /// Consumption.
        Consumption = "消费",
        /// Foreign trade and investment.
        Openness = "外贸外资",
        /// Public finance, banking, debt.
        Finance = "财政金融",
        /// Prices.
        Prices = "物价",
        /// Employment.
        Employment = "就业",
        /// Household income.
        Income = "居民收入",
        /// Agriculture and the countryside.
        Rural = "农业农村",
        /// Science, technology, innovation.
        Innovation = "科技创新",
        /// The digital economy.
        Digital = "数字经济",
        /// Energy and resources.
        Energy = "能源资源",
        /// Environment.
        Environment = "生态环境",
        /// Transport and infrastructure.
        Transport = "交通基建",
        /// Urbanisation and population.
        Population = "城镇化与人口",
        /// Welfare, education, health.
        Livelihood = "民生保障",
        /// Culture and tourism.
        Tourism = "文旅",
        /// Firms and market entities.
        Entities = "市场主体",
        /// Government services.
        Government = "政务营商",
        /// Safety.
        Safety = "安全",
    }
}

named_enum! {
    /// Why a reader should look at the sentence before trusting a statement.
    Caution {
        /// The text lost the unit; it was inferred.
        UnitInferred = "unit_inferred",
        /// The indicator's name was guessed from an unusual place or form.
        NameUncertain = "name_uncertain",
        /// A shared list was split by the order of its parts.
        ListByOrder = "list_by_order",
        /// The year or span could not be settled.
        PeriodUnsettled = "period_unsettled",
        /// Target or result: the wording does not settle it.
        RoleUncertain = "role_uncertain",
        /// The value's bounds or kind are unusual for what it is said of.
        ValueUnusual = "value_unusual",
    }
}

named_enum! {
    /// The level of government that a text speaks for.
    Level {
        /// The whole country.
        National = "national",
        /// Province, autonomous region, municipality under the centre.
        Province = "province",
        /// Prefecture: 地级市, 自治州, 盟.
        Prefecture = "prefecture",
        /// County: 县, 区, 县级市, 旗.
        County = "county",
        /// Township: 镇, 乡, 街道.
        Township = "township",
    }
}

named_enum! {
    /// What kind of document the text is.
    DocKind {
        /// 政府工作报告
        WorkReport = "work_report",
        /// 工作计划, 工作要点
        WorkPlan = "work_plan",
        /// 国民经济和社会发展计划
        AnnualPlan = "annual_plan",
        /// 五年规划, 规划纲要
        FiveYearPlan = "five_year_plan",
        /// Anything else.
        Other = "other",
    }
}

named_enum! {
    /// What kind of damage was set aside or mended while reading.
    EditKind {
        /// Header, footer or buttons of the page that the text was copied from.
        PageChrome = "page_chrome",
        /// A sharing site's page mark in the middle of the text.
        PageMark = "page_mark",
        /// A hard line break inside a sentence.
        LineBreak = "line_break",
        /// A space where the language has none.
        Space = "space",
        /// A character that is not seen (zero-width space, soft hyphen).
        Invisible = "invisible",
        /// An HTML entity or tag, or a Markdown mark.
        Markup = "markup",
        /// The reading glossed after a character.
        Pinyin = "pinyin",
        /// A mark of punctuation that a site doubled.
        Repeated = "repeated",
        /// A full-width form read as its plain one.
        FullWidth = "full_width",
        /// A traditional character read as its simplified one.
        Traditional = "traditional",
        /// The mark of a note in mid-sentence (`[12]`).
        NoteMark = "note_mark",
        /// A token that a site strews over its pages.
        Watermark = "watermark",
    }
}

named_enum! {
    /// What is noticed about the text itself.
    FindingKind {
        /// The percent signs are lost; `count` values were read as percent.
        PercentLost = "percent_lost",
        /// Years or places are masked; `count` places.
        Masked = "masked",
        /// Page marks and chrome of the site were set aside; `count` places.
        SetAside = "set_aside",
        /// The text announces `announced` parts and holds `found`.
        Truncated = "truncated",
        /// The text stops in mid-sentence.
        EndsMidSentence = "ends_mid_sentence",
        /// The title's year (`title_year`) is not the body's (`body_year`, the last it speaks of).
        YearConflict = "year_conflict",
        /// A `character` seems to be dropped everywhere: `found` stands for `term`.
        DroppedCharacters = "dropped_characters",
        /// The figure `name` of `period` is told twice, as `first` and as `second`.
        Contradictory = "contradictory",
        /// The shares `name` of one whole are `sum` together, not 100.
        SharesNotWhole = "shares_not_whole",
        /// The part `name` is `part` of a whole of `whole`.
        PartOverWhole = "part_over_whole",
        /// 分别 stands between `names` names and `values` values.
        UnevenList = "uneven_list",
        /// The `target` of `name` lies on the near side of its own `floor`.
        TargetBelowFloor = "target_below_floor",
        /// The two ends of a range stand in the wrong order (`value`).
        RangeReversed = "range_reversed",
        /// The `target` of `name` for a later year is less than is there at `present`.
        TargetBelowPresent = "target_below_present",
        /// The `value` is none that `name` can well have.
        Implausible = "implausible",
        /// Two documents in one text: of the places `first` and `second`.
        SeveralPlaces = "several_places",
        /// It holds `annual` targets of its year and `long` ones of later years.
        TwoHorizons = "two_horizons",
        /// None of its `figures` is a target; or it has no figure and no word of a plan.
        NoPlan = "no_plan",
        /// The text holds no statement.
        NoStatement = "no_statement",
        /// The text holds no headline target.
        NoHeadline = "no_headline",
    }
}

named_enum! {
    /// How much a finding weighs for who uses the figures.
    Severity {
        /// Good to know.
        Note = "note",
        /// Look before use.
        Caution = "caution",
        /// Figures or parts are missing or wrong.
        Problem = "problem",
    }
}

named_enum! {
    /// Why a number of the text is no statement.
    SkipReason {
        /// A date, a year, a plan's name.
        Date = "date",
        /// A span of time (三年).
        Duration = "duration",
        /// 第三, 前三位.
        Ordinal = "ordinal",
        /// The mark of a list.
        ListMark = "list_mark",
        /// The number of a page.
        PageMark = "page_mark",
        /// A label, a code, a document's number, a time of day.
        Label = "label",
        /// A formula (1+6, 3:1).
        Formula = "formula",
        /// A set term or a name that holds a number.
        Term = "term",
        /// A class or a threshold in a name (亿元以上项目).
        Class = "class",
        /// 一个平台: it counts nothing new.
        Article = "article",
        /// What a value is counted for (每万人).
        Each = "each",
        /// It only announces a list (六个方面).
        Announcement = "announcement",
        /// A rough count (数十).
        Rough = "rough",
        /// No unit stands behind it and none can be inferred.
        NoUnit = "no_unit",
        /// No name was found that it is said of.
        NoName = "no_name",
        /// It stands in what explains the words of the document (名词解释).
        Glossary = "glossary",
    }
}

impl Bound {
    /// Which of a figure's two ends it has.
    pub fn ends<T>(self, low: Option<T>, high: Option<T>) -> (Option<T>, Option<T>) {
        match self {
            Self::AtLeast => (low, None),
            Self::AtMost => (None, high),
            Self::Exact
            | Self::About
            | Self::Range
            | Self::Sync
            | Self::Above
            | Self::Below
            | Self::Stable
            | Self::Assigned => (low, high),
        }
    }
}

impl SkipReason {
    /// Whether a reader could take such a number for a figure of the plan; dates, marks of lists and
    /// the like are plainly none.
    pub fn is_doubtful(self) -> bool {
        match self {
            Self::Announcement | Self::Rough | Self::NoUnit | Self::NoName => true,
            Self::Date
            | Self::Duration
            | Self::Ordinal
            | Self::ListMark
            | Self::PageMark
            | Self::Label
            | Self::Formula
            | Self::Term
            | Self::Class
            | Self::Article
            | Self::Each
            | Self::Glossary => false,
        }
    }
}

named_enum! {
    /// How a target stands to the last result of the same thing.
    Verdict {
        /// 完成: the result is for the target's own period and reaches it.
        Met = "met",
        /// 未完成: the result is for the target's own period and does not reach it.
        Missed = "missed",
        /// 待完成: the target's period comes after the result's; the gap says what is asked for.
        Ahead = "ahead",
        /// 不可比: the two are not of one caliber; the mismatch says why.
        Incomparable = "incomparable",
        /// The text gives no result for it.
        NoResult = "no_result",
    }
}

named_enum! {
    /// Why a target and a result of one name cannot be held against each other.
    Mismatch {
        /// The caliber (口径) differs: 登记失业率 is not 调查失业率.
        Caliber = "caliber",
        /// The scope differs: 规模以上, 全社会, a part of it.
        Scope = "scope",
        /// The measure differs: a rate of growth is not a level.
        Measure = "measure",
        /// The units cannot be brought to one.
        Unit = "unit",
        /// The periods differ in kind: a year is not a span of years, an average not a year.
        Period = "period",
        /// The target has no number (与经济增长同步).
        NoNumber = "no_number",
    }
}

named_enum! {
    /// A fact of a document as a whole.
    FactKind {
        /// Its title.
        Title = "title",
        /// Who issues it.
        Issuer = "issuer",
        /// The place that it speaks for.
        Region = "region",
        /// The place's level.
        Level = "level",
        /// The year that it plans for.
        Year = "year",
        /// The longer span that it also plans for.
        Horizon = "horizon",
        /// What kind of document it is.
        DocKind = "doc_kind",
    }
}

named_enum! {
    /// A kind of correction.
    ChangeKind {
        /// Fields of a statement are otherwise.
        Set = "set",
        /// A statement is none.
        Removed = "removed",
        /// A statement was not read.
        Added = "added",
        /// A number that was not read is none of the plan's.
        Dismissed = "dismissed",
    }
}

named_enum! {
    /// A field of a statement that a reader can correct.
    Field {
        /// The catalogue's id.
        Indicator = "indicator",
        /// The name.
        Name = "name",
        /// The kind of figure.
        Measure = "measure",
        /// The sign.
        Direction = "direction",
        /// The lower end.
        Low = "low",
        /// The upper end.
        High = "high",
        /// The unit.
        Unit = "unit",
        /// The bound.
        Bound = "bound",
        /// The modality.
        Modality = "modality",
        /// Target or result.
        Role = "role",
        /// The period.
        Period = "period",
        /// Whether it is an annual average.
        Average = "average",
        /// None by itself: the whole statement was added by the reader.
        Added = "added",
    }
}
