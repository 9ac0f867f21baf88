//! The results of a text, without the text.

use super::coder::{Bit, Choice, Coder, Number, Reader, Writer};
use super::fields::{Decimals, Periods, Words, listed, optional};
use super::hash::{TextHash, text_hash};
use super::{Excerpts, LinkError, Quoted, TooLarge, frozen};
use crate::base::{Decimal, Sort as _, Span};
use crate::catalogue::rate::{rate, rate_of_rule};
use crate::catalogue::{
    Bound, Caution, Constraint, Direction, DocKind, Level, Measure, Modality, Role, indicator,
};
use crate::report::{Analysis, Period, SENT, Statement, Stats, uncorrected};

/// More rows than this are no one's to send in a link.
const MOST_ROWS: usize = 8192;

/// A longer name is spelled, not taken from its sentence, in characters: what names take in memory is
/// bounded by the rows, not by the rows times the text.
const LONGEST_QUOTE: usize = 128;

/// The year that periods are told from where the document has none.
const BASE: u16 = 2020;

/// What a results link says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// The document's title.
    pub title: Option<String>,
    /// The place that it speaks for.
    pub region: Option<String>,
    /// The place's level.
    pub level: Option<Level>,
    /// What kind of document it is.
    pub doc_kind: Option<DocKind>,
    /// The year that it plans for.
    pub year: Option<u16>,
    /// The longer span that it also plans for.
    pub horizon: Option<Period>,
    /// The hash of the text.
    pub hash: TextHash,
    /// Whether the names of indicators came along as they were read; links of the first version have
    /// none.
    pub named: bool,
    /// The statements, in the order of the text.
    pub rows: Vec<Row>,
}

/// One statement of a link: the fields of [`Statement`] but its places in the text, and what follows
/// from other fields.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Statement`"
)]
pub struct Row {
    pub indicator: Option<String>,
    /// The name as read; empty for an indicator where the link tells no name, which then has the
    /// catalogue's.
    pub name: String,
    pub measure: Measure,
    pub direction: Direction,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub unit: Option<String>,
    pub unit_inferred: bool,
    pub bound: Bound,
    pub modality: Modality,
    pub role: Role,
    pub period: Option<Period>,
    pub average: bool,
    pub reference: Option<String>,
    pub constraint: Option<Constraint>,
    pub headline: bool,
    pub cautions: Vec<Caution>,
}

impl Default for Row {
    fn default() -> Self {
        Self {
            indicator: None,
            name: String::new(),
            measure: Measure::Growth,
            direction: Direction::Up,
            low: None,
            high: None,
            unit: None,
            unit_inferred: false,
            bound: Bound::Exact,
            modality: Modality::Plain,
            role: Role::Target,
            period: None,
            average: false,
            reference: None,
            constraint: None,
            headline: false,
            cautions: Vec::new(),
        }
    }
}

impl From<&Statement> for Row {
    fn from(statement: &Statement) -> Self {
        let indicator = statement
            .indicator
            .clone()
            .filter(|id| frozen::indicator_number(id).is_some());
        let mut cautions = statement.cautions.clone();
        cautions.order_by_key(|caution| frozen::number(frozen::CAUTIONS, caution));
        cautions.dedup();
        Self {
            name: statement.name.clone(),
            indicator,
            measure: statement.measure,
            direction: statement.direction,
            low: statement.low,
            high: statement.high,
            unit: statement.unit.clone(),
            unit_inferred: statement.unit_inferred,
            bound: statement.bound,
            modality: statement.modality,
            role: statement.role,
            period: statement.period,
            average: statement.average,
            reference: statement.reference.clone(),
            constraint: statement.constraint,
            headline: statement.headline,
            cautions,
        }
    }
}

impl Row {
    /// The statement of that number again. Its places are those of an empty text.
    pub fn statement(&self, id: usize) -> Statement {
        let known = self.indicator.as_deref().and_then(indicator);
        Statement {
            id,
            indicator: self.indicator.clone(),
            name: match known {
                Some(known) if self.name.is_empty() => known.name_zh.to_owned(),
                Some(_) | None => self.name.clone(),
            },
            category: known.and_then(|i| i.category()),
            polarity: known.map(|i| i.polarity()),
            measure: self.measure,
            direction: self.direction,
            low: self.low,
            high: self.high,
            unit: self.unit.clone(),
            unit_inferred: self.unit_inferred,
            bound: self.bound,
            modality: self.modality,
            role: self.role,
            period: self.period,
            average: self.average,
            reference: self.reference.clone(),
            constraint: self.constraint,
            section: None,
            headline: self.headline,
            confidence: self
                .cautions
                .iter()
                .map(|caution| rate(*caution))
                .fold(rate_of_rule(SENT, self.indicator.is_some()), u16::min),
            cautions: self.cautions.clone(),
            rule: SENT.into(),
            name_at: None,
            value_at: Span::default(),
            clause_at: Span::default(),
            corrected: Vec::new(),
        }
    }
}

impl Results {
    /// The results of an analysis of `text`, as they were read: what the reader has corrected goes
    /// along beside them.
    pub fn new(analysis: &Analysis, text: &str) -> Self {
        Self {
            title: analysis.title.clone(),
            region: analysis.region.clone(),
            level: analysis.level,
            doc_kind: analysis.doc_kind,
            year: analysis.year,
            horizon: analysis.horizon,
            hash: text_hash(text),
            named: true,
            rows: uncorrected(analysis).into_iter().map(Row::from).collect(),
        }
    }

    /// As an analysis, of an empty text: what came by the link and no more.
    pub fn analysis(&self) -> Analysis {
        let count = |role: Role| self.rows.iter().filter(|row| row.role == role).count();
        Analysis {
            title: self.title.clone(),
            region: self.region.clone(),
            level: self.level,
            year: self.year,
            horizon: self.horizon,
            doc_kind: self.doc_kind,
            statements: self
                .rows
                .iter()
                .enumerate()
                .map(|(id, row)| row.statement(id))
                .collect(),
            stats: Stats {
                statements: self.rows.len(),
                headline: self.rows.iter().filter(|row| row.headline).count(),
                targets: count(Role::Target),
                actuals: count(Role::Actual),
                ..Stats::default()
            },
            ..Analysis::default()
        }
    }

    /// The bytes of a link, and the places of the rows in the sentences that go along.
    pub(super) fn write(&self, excerpts: Option<&Excerpts>) -> Result<Vec<u8>, TooLarge> {
        if self.rows.len() > MOST_ROWS {
            return Err(TooLarge);
        }
        let mut writer = Writer::new();
        let sentences = excerpts.map(|excerpts| (excerpts.text.as_str(), &excerpts.places[..]));
        let written = Model::new(self.named).code(&mut writer, self, sentences);
        let places = excerpts.map(|excerpts| excerpts.places.clone());
        // What does not come back as it went in is beyond what links carry (a name of a page).
        if written.is_ok_and(|(rows, at)| rows == *self && at == places.unwrap_or_default()) {
            Ok(writer.finish())
        } else {
            Err(TooLarge)
        }
    }

    /// The results again, and the places of its rows in `text`; `named` as the link's version says.
    pub(super) fn read(
        bytes: &[u8],
        text: Option<&str>,
        named: bool,
    ) -> Result<(Self, Vec<Quoted>), LinkError> {
        let mut reader = Reader::new(bytes);
        let sentences = text.map(|text| (text, &[][..]));
        let read = Model::new(named).code(&mut reader, &Self::default(), sentences);
        if reader.over() {
            return Err(LinkError::Damaged);
        }
        read
    }
}

/// What is learnt from row to row.
#[derive(Debug, Default)]
struct Model {
    /// Whether indicators are named.
    named: bool,
    called: Number,
    quoted: [Bit; 2],
    present: [Bit; 6],
    kinds: [Choice; 2],
    years: Number,
    periods: Periods,
    words: Words,
    rows: Number,
    known: [Bit; 2],
    indicators: Number,
    measure: [Choice; 4],
    direction: [Choice; 4],
    bound: [Choice; 4],
    unit: [Number; 4],
    inferred: [Bit; 4],
    low: [Bit; 10],
    same: [Bit; 10],
    high: [Bit; 10],
    decimals: [Decimals; 4],
    modality: [Choice; 3],
    role: [Choice; 2],
    same_period: Bit,
    period: Bit,
    average: Bit,
    reference: [Bit; 10],
    constraint: Bit,
    constraints: Choice,
    headline: [Bit; 2],
    caution: [[Bit; 2]; 6],
}

/// A text, and the places in it that are written; none while reading.
type Sentences<'t> = (&'t str, &'t [Quoted]);

impl Model {
    fn new(named: bool) -> Self {
        Self {
            named,
            ..Self::default()
        }
    }

    /// The rows, and their places in the sentences. These stand before the rows where names are taken
    /// from them, in the first version behind.
    fn code(
        &mut self,
        coder: &mut dyn Coder,
        told: &Results,
        sentences: Option<Sentences<'_>>,
    ) -> Result<(Results, Vec<Quoted>), LinkError> {
        // The check code fits: whoever made it has numbers that this version has not.
        let (mut coded, count) = self.head(coder, told).ok_or(LinkError::Newer)?;
        let base = coded.year.unwrap_or(BASE);
        let places = |coder: &mut dyn Coder| match sentences {
            Some((text, told)) => Excerpts::code(coder, text, told, count),
            None => Some(Vec::new()),
        };
        let before = if self.named {
            Some(places(coder).ok_or(LinkError::Damaged)?)
        } else {
            None
        };
        let text = sentences.map_or("", |(text, _)| text);
        let quotes = before.as_deref().unwrap_or_default();
        let quote = |at: usize| {
            let name = quotes.get(at)?.name_at?.of(text);
            let short = name.chars().nth(LONGEST_QUOTE).is_none();
            short.then_some(name)
        };
        let rows = self.rows(coder, (told, count), base, &quote);
        coded.rows = rows.ok_or(LinkError::Newer)?;
        let places = match before {
            Some(before) => before,
            None => places(coder).ok_or(LinkError::Damaged)?,
        };
        Ok((coded, places))
    }

    /// All but the rows, and how many these are.
    fn head(&mut self, coder: &mut dyn Coder, told: &Results) -> Option<(Results, usize)> {
        let [title, region, level, kind, year, horizon] = &mut self.present;
        let [levels, kinds] = &mut self.kinds;
        let words = &mut self.words;
        let year = optional(coder, year, told.year.as_ref(), 0, |coder, year| {
            let from = self.years.signed(coder, i64::from(*year) - i64::from(BASE));
            u16::try_from(i64::from(BASE).checked_add(from)?).ok()
        })?;
        let base = year.unwrap_or(BASE);
        let text = String::new;
        let coded = Results {
            title: optional(coder, title, told.title.as_ref(), text(), |c, t| {
                words.code(c, t)
            })?,
            region: optional(coder, region, told.region.as_ref(), text(), |c, t| {
                words.code(c, t)
            })?,
            level: optional(
                coder,
                level,
                told.level.as_ref(),
                Level::National,
                |c, v| listed(c, levels, frozen::LEVELS, *v),
            )?,
            doc_kind: optional(
                coder,
                kind,
                told.doc_kind.as_ref(),
                DocKind::Other,
                |c, v| listed(c, kinds, frozen::KINDS, *v),
            )?,
            year,
            horizon: optional(
                coder,
                horizon,
                told.horizon.as_ref(),
                Period::year(0),
                |c, p| self.periods.code(c, base, *p),
            )?,
            hash: hash(coder, told.hash),
            named: self.named,
            rows: Vec::new(),
        };
        let count = self.rows.index(coder, told.rows.len());
        (count <= MOST_ROWS).then_some((coded, count))
    }

    /// As many rows as `count` says; `quote` is what stands at a row's name in the sentences.
    fn rows<'t>(
        &mut self,
        coder: &mut dyn Coder,
        (told, count): (&Results, usize),
        base: u16,
        quote: &dyn Fn(usize) -> Option<&'t str>,
    ) -> Option<Vec<Row>> {
        let empty = Row::default();
        let mut rows: Vec<Row> = Vec::new();
        for at in 0..count {
            if coder.over() {
                return None;
            }
            let turn = Turn {
                told: told.rows.get(at).unwrap_or(&empty),
                before: rows.last().unwrap_or(&empty),
                quote: quote(at),
                base,
            };
            let row = self.row(coder, &turn)?;
            rows.push(row);
        }
        Some(rows)
    }

    /// The next row. The order of its parts is the format: it stays.
    fn row(&mut self, coder: &mut dyn Coder, turn: &Turn<'_>) -> Option<Row> {
        let mut row = Row::default();
        (row.indicator, row.name) = self.name(coder, turn)?;
        self.kind(coder, turn, &mut row)?;
        (row.low, row.high) = self.value(coder, turn, &row)?;
        self.standing(coder, turn, &mut row)?;
        row.period = self.period(coder, turn)?;
        row.average = self.average.code(coder, turn.told.average);
        row.reference = self.reference(coder, turn, row.bound)?;
        row.constraint = self.constraint(coder, turn)?;
        let headline = self.headline.get_mut(usize::from(turn.before.headline))?;
        row.headline = headline.code(coder, turn.told.headline);
        row.cautions = self.cautions(coder, turn, row.unit_inferred)?;
        Some(row)
    }

    /// The indicator, and the name.
    fn name(&mut self, coder: &mut dyn Coder, turn: &Turn<'_>) -> Option<(Option<String>, String)> {
        let told = turn.told.indicator.as_deref();
        let number = told.and_then(frozen::indicator_number);
        let before = usize::from(turn.before.indicator.is_some());
        let known = self.known.get_mut(before)?.code(coder, number.is_some());
        let mut indicator = None;
        let mut names = &[][..];
        if known {
            let number = self.indicators.index(coder, number.unwrap_or_default());
            indicator = Some(frozen::numbered_indicator(number)?.to_owned());
            if !self.named {
                return Some((indicator, String::new()));
            }
            names = frozen::names_of(number);
        }
        let name = &turn.told.name;
        if let Some(quote) = turn.quote {
            let model = self.quoted.get_mut(usize::from(known))?;
            if model.code(coder, name == quote) {
                return Some((indicator, quote.to_owned()));
            }
        }
        if known {
            // The catalogue's name, none of the list, another one of the list.
            let number = names.iter().position(|listed| listed == name);
            let number = number.map_or(1, |at| if at == 0 { 0 } else { at + 1 });
            let number = self.called.index(coder, number);
            if number != 1 {
                let listed = names.get(number.saturating_sub(1))?;
                return Some((indicator, (*listed).to_owned()));
            }
        }
        Some((indicator, self.words.code(coder, name)?))
    }

    /// Measure, direction, bound and unit.
    fn kind(&mut self, coder: &mut dyn Coder, turn: &Turn<'_>, row: &mut Row) -> Option<()> {
        let told = turn.told;
        let before = frozen::number(frozen::MEASURES, &turn.before.measure);
        let measure = self.measure.get_mut(before)?;
        row.measure = listed(coder, measure, frozen::MEASURES, told.measure)?;
        let m = frozen::number(frozen::MEASURES, &row.measure);
        let direction = self.direction.get_mut(m)?;
        row.direction = listed(coder, direction, frozen::DIRECTIONS, told.direction)?;
        row.bound = listed(coder, self.bound.get_mut(m)?, frozen::BOUNDS, told.bound)?;
        let (model, words) = (self.unit.get_mut(m)?, &mut self.words);
        row.unit = unit(coder, model, words, told.unit.as_deref())?;
        row.unit_inferred = self.inferred.get_mut(m)?.code(coder, told.unit_inferred);
        Some(())
    }

    /// Both ends of the value.
    fn value(&mut self, coder: &mut dyn Coder, turn: &Turn<'_>, row: &Row) -> Option<Ends> {
        let m = frozen::number(frozen::MEASURES, &row.measure);
        let b = frozen::number(frozen::BOUNDS, &row.bound);
        let decimals = self.decimals.get_mut(m)?;
        let mut end = |coder: &mut dyn Coder, model: &mut Bit, told: Option<&Decimal>| {
            optional(coder, model, told, Decimal::ZERO, |c, v| {
                decimals.code(c, *v)
            })
        };
        let (told_low, told_high) = (turn.told.low, turn.told.high);
        let low = end(coder, self.low.get_mut(b)?, told_low.as_ref())?;
        if low.is_some() && self.same.get_mut(b)?.code(coder, told_high == told_low) {
            return Some((low, low));
        }
        let high = end(coder, self.high.get_mut(b)?, told_high.as_ref())?;
        Some((low, high))
    }

    /// Modality and role.
    fn standing(&mut self, coder: &mut dyn Coder, turn: &Turn<'_>, row: &mut Row) -> Option<()> {
        let before = frozen::number(frozen::MODALITIES, &turn.before.modality);
        let modality = self.modality.get_mut(before)?;
        row.modality = listed(coder, modality, frozen::MODALITIES, turn.told.modality)?;
        let before = frozen::number(frozen::ROLES, &turn.before.role);
        let role = self.role.get_mut(before)?;
        row.role = listed(coder, role, frozen::ROLES, turn.told.role)?;
        Some(())
    }

    #[expect(clippy::option_option, reason = "outside unknown, inside absent")]
    fn period(&mut self, coder: &mut dyn Coder, turn: &Turn<'_>) -> Option<Option<Period>> {
        let (told, before) = (turn.told.period, turn.before.period);
        if self.same_period.code(coder, told == before) {
            return Some(before);
        }
        let (model, periods) = (&mut self.period, &mut self.periods);
        let none = Period::year(0);
        optional(coder, model, told.as_ref(), none, |c, p| {
            periods.code(c, turn.base, *p)
        })
    }

    #[expect(clippy::option_option, reason = "outside unknown, inside absent")]
    fn reference(
        &mut self,
        coder: &mut dyn Coder,
        turn: &Turn<'_>,
        bound: Bound,
    ) -> Option<Option<String>> {
        let b = frozen::number(frozen::BOUNDS, &bound);
        let (model, words) = (self.reference.get_mut(b)?, &mut self.words);
        let told = turn.told.reference.as_ref();
        optional(coder, model, told, String::new(), |c, t| words.code(c, t))
    }

    #[expect(clippy::option_option, reason = "outside unknown, inside absent")]
    fn constraint(&mut self, coder: &mut dyn Coder, turn: &Turn<'_>) -> Option<Option<Constraint>> {
        let (model, all) = (&mut self.constraint, &mut self.constraints);
        let told = turn.told.constraint.as_ref();
        optional(coder, model, told, Constraint::Binding, |c, v| {
            listed(c, all, frozen::CONSTRAINTS, *v)
        })
    }

    fn cautions(
        &mut self,
        coder: &mut dyn Coder,
        turn: &Turn<'_>,
        unit_inferred: bool,
    ) -> Option<Vec<Caution>> {
        let mut cautions = Vec::new();
        for (caution, models) in frozen::CAUTIONS.iter().zip(&mut self.caution) {
            let model = models.get_mut(usize::from(unit_inferred))?;
            if model.code(coder, turn.told.cautions.contains(caution)) {
                cautions.push(*caution);
            }
        }
        Some(cautions)
    }
}

/// The lower and the upper end of a value.
type Ends = (Option<Decimal>, Option<Decimal>);

/// What a row is written from; read from, all but `told`.
struct Turn<'r> {
    /// What is written; an empty row while reading.
    told: &'r Row,
    /// The row before it.
    before: &'r Row,
    /// What stands at its name in the sentences that go along.
    quote: Option<&'r str>,
    /// The year that its period is told from.
    base: u16,
}

fn hash(coder: &mut dyn Coder, hash: TextHash) -> TextHash {
    let bits = (0..TextHash::BITS).rev().fold(0, |bits, place| {
        bits << 1 | u64::from(coder.bit(1 << 15, hash.bits() >> place & 1 == 1))
    });
    TextHash::from_bits(bits)
}

/// None, one that has no number, or one of the frozen table.
#[expect(clippy::option_option, reason = "outside unknown, inside absent")]
fn unit(
    coder: &mut dyn Coder,
    model: &mut Number,
    words: &mut Words,
    unit: Option<&str>,
) -> Option<Option<String>> {
    let number = unit.map_or(1, |unit| frozen::unit_number(unit).map_or(0, |n| n + 2));
    match model.index(coder, number) {
        0 => words.code(coder, unit.unwrap_or_default()).map(Some),
        1 => Some(None),
        number => frozen::numbered_unit(number - 2).map(|unit| Some(unit.to_owned())),
    }
}
