use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::WireCorrection;
use crate::base::{Decimal, Span, Utf16Map};
use crate::catalogue::{
    Bound, Category, Caution, Constraint, Direction, DocKind, EditKind, FactKind, Field,
    FindingKind, Level, Measure, Mismatch, Modality, Named, Polarity, Role, Severity, SkipReason,
    Verdict,
};
use crate::report::{
    Analysis, Commitment, Correction, Deadline, Edit, Fact, Finding, Param, Period, Programme,
    Progress, Section, Skipped, Statement, Stats,
};

/// The version of the JSON that this code writes and reads.
pub const VERSION: u32 = 1;

/// Two offsets in UTF-16 code units of the raw text, as `String.prototype.slice` takes them.
pub(super) type At = [usize; 2];

/// [`Analysis`] as JSON: names for enums, UTF-16 offsets for spans, `null` for what is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Analysis`"
)]
pub struct WireAnalysis {
    pub version: u32,
    pub source: Option<String>,
    pub title: Option<String>,
    pub issuer: Option<String>,
    pub region: Option<String>,
    pub level: Option<Name<Level>>,
    pub year: Option<u16>,
    pub horizon: Option<String>,
    pub doc_kind: Option<Name<DocKind>>,
    pub facts: Vec<WireFact>,
    pub cleaning: Vec<WireEdit>,
    pub outline: Vec<WireSection>,
    pub statements: Vec<WireStatement>,
    pub programmes: Vec<WireProgramme>,
    pub commitments: Vec<WireCommitment>,
    pub progress: Vec<WireProgress>,
    pub findings: Vec<WireFinding>,
    pub skipped: Vec<WireSkipped>,
    pub corrections: Vec<WireCorrection>,
    pub unplaced: Vec<WireCorrection>,
    pub originals: Vec<WireStatement>,
    pub removed: Vec<WireStatement>,
    pub stats: WireStats,
}

/// [`Statement`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Statement`"
)]
pub struct WireStatement {
    pub id: usize,
    pub indicator: Option<String>,
    pub name: String,
    pub category: Option<Name<Category>>,
    pub polarity: Option<Name<Polarity>>,
    pub measure: Name<Measure>,
    pub direction: Name<Direction>,
    pub low: Option<Number>,
    pub high: Option<Number>,
    pub unit: Option<String>,
    pub unit_inferred: bool,
    pub bound: Name<Bound>,
    pub modality: Name<Modality>,
    pub role: Name<Role>,
    pub period: Option<String>,
    pub average: bool,
    pub reference: Option<String>,
    pub constraint: Option<Name<Constraint>>,
    pub section: Option<usize>,
    pub headline: bool,
    pub confidence: Number,
    pub cautions: Vec<Name<Caution>>,
    pub rule: String,
    pub name_at: Option<At>,
    pub value_at: At,
    pub clause_at: At,
    pub corrected: Vec<Name<Field>>,
    pub quote: String,
}

/// [`Fact`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the one of its name in `Fact`")]
pub struct WireFact {
    pub kind: Name<FactKind>,
    pub at: Vec<At>,
    pub confidence: Number,
}

/// [`Section`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Section`"
)]
pub struct WireSection {
    pub marker: String,
    pub depth: u8,
    pub title: String,
    pub at: At,
    pub parent: Option<usize>,
    pub totals: Vec<usize>,
}

/// [`Programme`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Programme`"
)]
pub struct WireProgramme {
    pub name: String,
    pub name_at: At,
    pub section: Option<usize>,
}

/// [`Commitment`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Commitment`"
)]
pub struct WireCommitment {
    pub text: String,
    pub verb: String,
    pub object: String,
    pub at: At,
    pub section: Option<usize>,
    pub statements: Vec<usize>,
    pub programmes: Vec<usize>,
    pub deadline: Option<WireDeadline>,
    pub places: Vec<At>,
    pub projects: Vec<At>,
}

/// [`Deadline`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Deadline`"
)]
pub struct WireDeadline {
    pub text: String,
    pub at: At,
    pub year: Option<u16>,
    pub month: Option<u8>,
}

/// [`Progress`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Progress`"
)]
pub struct WireProgress {
    pub target: usize,
    pub result: Option<usize>,
    pub gap: Option<Number>,
    pub gap_unit: Option<String>,
    pub verdict: Name<Verdict>,
    pub reason: Option<Name<Mismatch>>,
}

/// [`Finding`] as JSON; `message` is filled at the edge, in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Finding`"
)]
pub struct WireFinding {
    pub kind: Name<FindingKind>,
    pub severity: Name<Severity>,
    pub params: BTreeMap<String, WireParam>,
    pub message: Option<String>,
    pub at: Vec<At>,
}

/// [`Param`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[allow(
    missing_docs,
    reason = "each variant is the one of its name in `Param`"
)]
pub enum WireParam {
    Number(usize),
    Text(String),
}

/// [`Edit`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the one of its name in `Edit`")]
pub struct WireEdit {
    pub kind: Name<EditKind>,
    pub at: At,
    pub replacement: String,
}

/// [`Skipped`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "each field is the one of its name in `Skipped`"
)]
pub struct WireSkipped {
    pub at: At,
    pub reason: Name<SkipReason>,
    pub dismissed: bool,
}

/// [`Stats`] as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the one of its name in `Stats`")]
pub struct WireStats {
    pub characters: usize,
    pub statements: usize,
    pub headline: usize,
    pub targets: usize,
    pub actuals: usize,
    pub skipped: usize,
}

/// Why a wire analysis is not one of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireError {
    /// The version is not [`VERSION`].
    Version(u32),
    /// A period that is neither a year nor a span.
    Period,
    /// A correction with a field or a value that is none of ours.
    Correction,
    /// Packed bytes of another version.
    Shape,
}

/// A value of a closed set, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<T>(pub T);

impl<T: Named> Serialize for Name<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.name())
    }
}

impl<'de, T: Named> Deserialize<'de> for Name<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<'_, str>::deserialize(deserializer)?;
        T::from_name(&name)
            .map(Name)
            .ok_or_else(|| de::Error::custom(format_args!("unknown name {name}")))
    }
}

/// An exact decimal as a JSON number: an integer without a point, else the shortest float.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(pub Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.integer() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.0.to_f64()),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl Visitor<'_> for Reader {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number of at most 15 digits")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
                Decimal::new(value, 0)
                    .map(Number)
                    .ok_or_else(|| E::custom("number out of range"))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
                i64::try_from(value)
                    .map_err(|_| E::custom("number out of range"))
                    .and_then(|value| self.visit_i64(value))
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Number, E> {
                value
                    .to_string()
                    .parse()
                    .map(Number)
                    .map_err(|_| E::custom("number out of range"))
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

impl WireAnalysis {
    /// The JSON form of an analysis of `text`.
    pub fn new(analysis: &Analysis, text: &str) -> Self {
        let map = Utf16Map::new(text);
        let at = |span: Span| [map.utf16(span.start), map.utf16(span.end)];
        let statements = |list: &[Statement]| {
            let wire = list.iter().map(|s| WireStatement::new(s, text, at));
            wire.collect()
        };
        let corrections = |list: &[Correction]| {
            let wire = list.iter().map(|c| WireCorrection::new(c, &map));
            wire.collect()
        };
        Self {
            version: VERSION,
            source: analysis.source.clone(),
            title: analysis.title.clone(),
            issuer: analysis.issuer.clone(),
            facts: analysis
                .facts
                .iter()
                .map(|fact| WireFact {
                    kind: Name(fact.kind),
                    at: fact.at.iter().copied().map(at).collect(),
                    confidence: thousandths(fact.confidence),
                })
                .collect(),
            region: analysis.region.clone(),
            level: analysis.level.map(Name),
            year: analysis.year,
            horizon: analysis.horizon.map(|p| p.to_string()),
            doc_kind: analysis.doc_kind.map(Name),
            cleaning: analysis
                .cleaning
                .iter()
                .map(|edit| WireEdit {
                    kind: Name(edit.kind),
                    at: at(edit.at),
                    replacement: edit.replacement.clone(),
                })
                .collect(),
            outline: analysis
                .outline
                .iter()
                .map(|section| WireSection {
                    marker: section.marker.clone(),
                    depth: section.depth,
                    title: section.title.clone(),
                    at: at(section.at),
                    parent: section.parent,
                    totals: section.totals.clone(),
                })
                .collect(),
            statements: statements(&analysis.statements),
            programmes: analysis
                .programmes
                .iter()
                .map(|programme| WireProgramme {
                    name: programme.name.clone(),
                    name_at: at(programme.name_at),
                    section: programme.section,
                })
                .collect(),
            commitments: analysis
                .commitments
                .iter()
                .map(|commitment| WireCommitment::new(commitment, at))
                .collect(),
            progress: analysis.progress.iter().map(WireProgress::from).collect(),
            findings: analysis
                .findings
                .iter()
                .map(|finding| {
                    let params = finding.params.iter();
                    let params = params.map(|(key, param)| (key.to_string(), param.into()));
                    let mut by_key = BTreeMap::new();
                    // Collecting them would sort them first.
                    by_key.extend(params);
                    WireFinding {
                        kind: Name(finding.kind),
                        severity: Name(finding.severity),
                        params: by_key,
                        message: None,
                        at: finding.at.iter().copied().map(at).collect(),
                    }
                })
                .collect(),
            skipped: analysis
                .skipped
                .iter()
                .map(|skipped| WireSkipped {
                    at: at(skipped.at),
                    reason: Name(skipped.reason),
                    dismissed: skipped.dismissed,
                })
                .collect(),
            corrections: corrections(&analysis.corrections),
            unplaced: corrections(&analysis.unplaced),
            originals: statements(&analysis.originals),
            removed: statements(&analysis.removed),
            stats: WireStats::from(&analysis.stats),
        }
    }

    /// The analysis again, its spans in bytes of `text`.
    ///
    /// # Errors
    /// [`WireError`] where the version, a period or a correction is none of ours.
    pub fn analysis(&self, text: &str) -> Result<Analysis, WireError> {
        if self.version != VERSION {
            return Err(WireError::Version(self.version));
        }
        let map = Utf16Map::new(text);
        let span = |at: At| Span::new(map.byte(at[0]), map.byte(at[1]));
        let period = |text: &Option<String>| {
            text.as_deref()
                .map(str::parse::<Period>)
                .transpose()
                .map_err(|()| WireError::Period)
        };
        let statements = |list: &[WireStatement]| -> Result<Vec<Statement>, WireError> {
            let read = list
                .iter()
                .map(|s| Ok(s.statement(period(&s.period)?, span)));
            read.collect()
        };
        let corrections = |list: &[WireCorrection]| -> Result<Vec<Correction>, WireError> {
            list.iter().map(|c| c.correction(&map)).collect()
        };
        Ok(Analysis {
            source: self.source.clone(),
            title: self.title.clone(),
            issuer: self.issuer.clone(),
            facts: self
                .facts
                .iter()
                .map(|fact| Fact {
                    kind: fact.kind.0,
                    at: fact.at.iter().copied().map(span).collect(),
                    confidence: in_thousandths(fact.confidence),
                })
                .collect(),
            region: self.region.clone(),
            level: self.level.map(|n| n.0),
            year: self.year,
            horizon: period(&self.horizon)?,
            doc_kind: self.doc_kind.map(|n| n.0),
            cleaning: self
                .cleaning
                .iter()
                .map(|edit| Edit {
                    kind: edit.kind.0,
                    at: span(edit.at),
                    replacement: edit.replacement.clone(),
                })
                .collect(),
            outline: self
                .outline
                .iter()
                .map(|section| Section {
                    marker: section.marker.clone(),
                    depth: section.depth,
                    title: section.title.clone(),
                    at: span(section.at),
                    parent: section.parent,
                    totals: section.totals.clone(),
                })
                .collect(),
            statements: statements(&self.statements)?,
            programmes: self
                .programmes
                .iter()
                .map(|programme| Programme {
                    name: programme.name.clone(),
                    name_at: span(programme.name_at),
                    section: programme.section,
                })
                .collect(),
            commitments: self
                .commitments
                .iter()
                .map(|commitment| commitment.commitment(span))
                .collect(),
            progress: self.progress.iter().map(Progress::from).collect(),
            findings: self
                .findings
                .iter()
                .map(|finding| Finding {
                    kind: finding.kind.0,
                    severity: finding.severity.0,
                    params: finding
                        .params
                        .iter()
                        .map(|(key, param)| (Cow::Owned(key.clone()), Param::from(param)))
                        .collect(),
                    at: finding.at.iter().copied().map(span).collect(),
                })
                .collect(),
            skipped: self
                .skipped
                .iter()
                .map(|skipped| Skipped {
                    at: span(skipped.at),
                    reason: skipped.reason.0,
                    dismissed: skipped.dismissed,
                })
                .collect(),
            corrections: corrections(&self.corrections)?,
            unplaced: corrections(&self.unplaced)?,
            originals: statements(&self.originals)?,
            removed: statements(&self.removed)?,
            stats: Stats::from(&self.stats),
        })
    }
}

/// A confidence as a number from 0 to 1; three decimals always fit.
fn thousandths(confidence: u16) -> Number {
    Number(Decimal::new(confidence.into(), 3).unwrap_or_default())
}

/// The confidence again.
fn in_thousandths(number: Number) -> u16 {
    let whole = number.0.shift(3).and_then(Decimal::integer);
    let whole = whole.and_then(|n| u16::try_from(n.clamp(0, 1000)).ok());
    whole.unwrap_or_default()
}

impl WireStatement {
    fn new(statement: &Statement, text: &str, at: impl Fn(Span) -> At) -> Self {
        Self {
            id: statement.id,
            indicator: statement.indicator.clone(),
            name: statement.name.clone(),
            category: statement.category.map(Name),
            polarity: statement.polarity.map(Name),
            measure: Name(statement.measure),
            direction: Name(statement.direction),
            low: statement.low.map(Number),
            high: statement.high.map(Number),
            unit: statement.unit.clone(),
            unit_inferred: statement.unit_inferred,
            bound: Name(statement.bound),
            modality: Name(statement.modality),
            role: Name(statement.role),
            period: statement.period.map(|p| p.to_string()),
            average: statement.average,
            reference: statement.reference.clone(),
            constraint: statement.constraint.map(Name),
            section: statement.section,
            headline: statement.headline,
            confidence: thousandths(statement.confidence),
            cautions: statement.cautions.iter().copied().map(Name).collect(),
            rule: statement.rule.to_string(),
            name_at: statement.name_at.map(&at),
            value_at: at(statement.value_at),
            clause_at: at(statement.clause_at),
            corrected: statement.corrected.iter().copied().map(Name).collect(),
            quote: statement.quote_at().of(text).to_owned(),
        }
    }

    fn statement(&self, period: Option<Period>, span: impl Fn(At) -> Span) -> Statement {
        Statement {
            id: self.id,
            indicator: self.indicator.clone(),
            name: self.name.clone(),
            category: self.category.map(|n| n.0),
            polarity: self.polarity.map(|n| n.0),
            measure: self.measure.0,
            direction: self.direction.0,
            low: self.low.map(|n| n.0),
            high: self.high.map(|n| n.0),
            unit: self.unit.clone(),
            unit_inferred: self.unit_inferred,
            bound: self.bound.0,
            modality: self.modality.0,
            role: self.role.0,
            period,
            average: self.average,
            reference: self.reference.clone(),
            constraint: self.constraint.map(|n| n.0),
            section: self.section,
            headline: self.headline,
            confidence: in_thousandths(self.confidence),
            cautions: self.cautions.iter().map(|n| n.0).collect(),
            rule: Cow::Owned(self.rule.clone()),
            name_at: self.name_at.map(&span),
            value_at: span(self.value_at),
            clause_at: span(self.clause_at),
            corrected: self.corrected.iter().map(|n| n.0).collect(),
        }
    }
}

impl WireCommitment {
    fn new(commitment: &Commitment, at: impl Fn(Span) -> At) -> Self {
        Self {
            text: commitment.text.clone(),
            verb: commitment.verb.clone(),
            object: commitment.object.clone(),
            at: at(commitment.at),
            section: commitment.section,
            statements: commitment.statements.clone(),
            programmes: commitment.programmes.clone(),
            deadline: commitment.deadline.as_ref().map(|deadline| WireDeadline {
                text: deadline.text.clone(),
                at: at(deadline.at),
                year: deadline.year,
                month: deadline.month,
            }),
            places: commitment.places.iter().copied().map(&at).collect(),
            projects: commitment.projects.iter().copied().map(&at).collect(),
        }
    }

    fn commitment(&self, span: impl Fn(At) -> Span) -> Commitment {
        Commitment {
            text: self.text.clone(),
            verb: self.verb.clone(),
            object: self.object.clone(),
            at: span(self.at),
            section: self.section,
            statements: self.statements.clone(),
            programmes: self.programmes.clone(),
            deadline: self.deadline.as_ref().map(|deadline| Deadline {
                text: deadline.text.clone(),
                at: span(deadline.at),
                year: deadline.year,
                month: deadline.month,
            }),
            places: self.places.iter().copied().map(&span).collect(),
            projects: self.projects.iter().copied().map(&span).collect(),
        }
    }
}

impl From<&Progress> for WireProgress {
    fn from(progress: &Progress) -> Self {
        Self {
            target: progress.target,
            result: progress.result,
            gap: progress.gap.map(Number),
            gap_unit: progress.gap_unit.clone(),
            verdict: Name(progress.verdict),
            reason: progress.reason.map(Name),
        }
    }
}

impl From<&WireProgress> for Progress {
    fn from(progress: &WireProgress) -> Self {
        Self {
            target: progress.target,
            result: progress.result,
            gap: progress.gap.map(|n| n.0),
            gap_unit: progress.gap_unit.clone(),
            verdict: progress.verdict.0,
            reason: progress.reason.map(|n| n.0),
        }
    }
}

impl From<&Param> for WireParam {
    fn from(param: &Param) -> Self {
        match param {
            Param::Number(n) => Self::Number(*n),
            Param::Text(t) => Self::Text(t.clone()),
        }
    }
}

impl From<&WireParam> for Param {
    fn from(param: &WireParam) -> Self {
        match param {
            WireParam::Number(n) => Self::Number(*n),
            WireParam::Text(t) => Self::Text(t.clone()),
        }
    }
}

impl From<&Stats> for WireStats {
    fn from(stats: &Stats) -> Self {
        Self {
            characters: stats.characters,
            statements: stats.statements,
            headline: stats.headline,
            targets: stats.targets,
            actuals: stats.actuals,
            skipped: stats.skipped,
        }
    }
}

impl From<&WireStats> for Stats {
    fn from(stats: &WireStats) -> Self {
        Self {
            characters: stats.characters,
            statements: stats.statements,
            headline: stats.headline,
            targets: stats.targets,
            actuals: stats.actuals,
            skipped: stats.skipped,
        }
    }
}
