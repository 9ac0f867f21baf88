//! Where a statement stands: target or result, headline or not, and of which year it speaks.

use std::borrow::Cow;
use std::ops::Range;

use super::reading::Reading;
use super::wording::{List, Wording};
use crate::catalogue::calendar::{PLAN_QUOTES, YEAR};
use crate::catalogue::heading::SALUTATIONS;
use crate::catalogue::numeral::numeral;
use crate::catalogue::punctuation::CLAUSE_MARKS;
use crate::catalogue::unit::{BRACKET_OPEN, MULTIPLE};
use crate::catalogue::{Bound, Constraint, Measure, Modality, Role, caliber, shared, stance};
use crate::syntax::{HeadMark, HeadMarkKind, Lexeme, Numeric, Token, TokenKind, find_head_mark};

/// What the place of a reading settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Target or result.
    pub role: Role,
    /// First and last year.
    pub period: Option<(u16, u16)>,
    /// Whether it stands in the paragraph of expected targets.
    pub headline: bool,
    /// Whether the wording settled the role against its section.
    pub doubtful: bool,
    /// The modality that the heading of the list gives (主要奋斗目标：, 约束性指标是：).
    pub modality: Option<Modality>,
    /// Binding or expected, where the text says so.
    pub constraint: Option<Constraint>,
}

/// What the reading of the whole document settled beforehand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Era {
    /// The year that the document plans for.
    pub year: Option<u16>,
    /// The first and last year of the longer plan that it also speaks of.
    pub horizon: Option<(u16, u16)>,
    /// Whether the document is that plan, and no year's own.
    pub whole: bool,
}

impl Era {
    /// The years of which a target is that says no other.
    fn own(self) -> Option<(u16, u16)> {
        let plan = self.horizon.filter(|_| self.whole);
        plan.or(self.year.map(|year| (year, year)))
    }

    /// What is said of the year alone in a plan of several.
    fn apart(self) -> Option<(u16, u16)> {
        let year = self.year.filter(|_| self.whole)?;
        Some((year, year))
    }
}

/// A sentence of the view with what it says of its stance.
#[derive(Debug, Clone)]
struct Sentence {
    at: Range<usize>,
    /// The target paragraph that it belongs to.
    headline: bool,
    role: Role,
    /// Whether the wording alone settled the role.
    worded: bool,
    /// The span of years that its zone speaks of, where it is longer than one.
    span: Option<(u16, u16)>,
    /// The modality that the heading of its list gives to all of it.
    mood: Option<Modality>,
    /// Whether that heading makes it binding or expected.
    constraint: Option<Constraint>,
}

/// How a sentence of the view stands, whether it holds a statement or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stance {
    /// The sentence, in bytes of the view.
    pub at: Range<usize>,
    /// Whether it tells of what is planned or of what was reached.
    pub role: Role,
    /// Whether it stands in the paragraph of expected targets.
    pub headline: bool,
}

/// Settles role, period and headline of every reading, and the stance of every sentence.
pub fn place(
    view: &str,
    tokens: &[Token],
    lexemes: &[Lexeme],
    readings: &[Reading],
    era: Era,
) -> (Vec<Place>, Vec<Stance>) {
    let sentences = Zones::new(view, lexemes, readings, era).read(tokens);
    let places = readings
        .iter()
        .map(|reading| {
            let index = sentences
                .partition_point(|s| s.at.start <= reading.value_at.start)
                .saturating_sub(1);
            let sentence = sentences.get(index);
            place_one(view, lexemes, reading, sentence, era)
        })
        .collect();
    let stances = sentences
        .into_iter()
        .map(|sentence| Stance {
            at: sentence.at,
            role: sentence.role,
            headline: sentence.headline,
        })
        .collect();
    (places, stances)
}

/// A sentence as it is met, before its role is settled.
struct Said<'a> {
    at: Range<usize>,
    text: &'a str,
    wording: Wording,
    /// It opens a paragraph.
    opens: bool,
    /// It holds a statement.
    valued: bool,
    /// It is no longer than a heading.
    short: bool,
}

/// What the sentences before settled for those behind them.
struct Zone {
    role: Role,
    headline: bool,
    span: Option<(u16, u16)>,
    /// How many sentences without a value stand in the paragraph of targets.
    empty: usize,
    /// Its head is followed by a list of paragraphs.
    listed: bool,
    /// Its head speaks of one year.
    annual: bool,
    /// A heading announced what is to be done.
    arranged: bool,
    /// A heading told by its year which role follows.
    told: bool,
    /// 各位代表！ alone: the head of the paragraph is behind it.
    greeted: bool,
    /// One paragraph of a plan of several years speaks of its first.
    apart: bool,
    mood: Option<Modality>,
    /// A heading said so of what stands below it.
    constraint: Option<Constraint>,
    /// How deep the heading of the review stands.
    level: Option<HeadMarkKind>,
}

impl Zone {
    /// Whether a heading stands below that of the review, by words that a review uses too: 二是重点工作扎实推进.
    fn is_within(&self, heading: &str) -> bool {
        let mut words = stance::OUTLOOK.iter();
        let clear = words.any(|word| heading.contains(word) && !stance::EITHER.contains(word));
        self.role == Role::Actual && self.level.is_some() && level(heading) > self.level && !clear
    }

    fn new(role: Role) -> Self {
        Self {
            role,
            headline: false,
            span: None,
            empty: 0,
            listed: false,
            annual: false,
            arranged: false,
            told: false,
            greeted: false,
            apart: false,
            mood: None,
            constraint: None,
            level: None,
        }
    }
}

/// The mark that a heading opens with, the deeper the greater.
fn level(heading: &str) -> Option<HeadMarkKind> {
    find_head_mark(heading.trim_start()).map(|mark| mark.kind)
}

struct Zones<'a> {
    view: &'a str,
    lexemes: &'a [Lexeme],
    readings: &'a [Reading],
    era: Era,
}

impl Zones<'_> {
    fn new<'a>(
        view: &'a str,
        lexemes: &'a [Lexeme],
        readings: &'a [Reading],
        era: Era,
    ) -> Zones<'a> {
        Zones {
            view,
            lexemes,
            readings,
            era,
        }
    }

    fn read(&self, tokens: &[Token]) -> Vec<Sentence> {
        let ranges = sentences(self.view, tokens);
        let texts: Vec<&str> = ranges
            .iter()
            .map(|(at, _)| self.view.get(at.clone()).unwrap_or_default())
            .collect();
        let wordings: Vec<Wording> = texts.iter().map(|text| Wording::of(text)).collect();
        let heads = heads(&texts, &wordings);
        let reviewed = wordings.iter().any(|wording| wording.has(List::Review));
        let unknown = !reviewed && !heads.contains(&true);
        // News of a report says its targets before it quotes them; what stands so long before its
        // targets is a review, though no word opens it.
        let news = heads
            .iter()
            .position(|head| *head)
            .filter(|at| !reviewed && *at <= stance::LONGEST_NEWS)
            .unwrap_or(0);
        let mut zone = Zone::new(if unknown { Role::Target } else { Role::Actual });
        let mut out: Vec<Sentence> = Vec::with_capacity(ranges.len());
        for (index, (at, opens)) in ranges.into_iter().enumerate() {
            let text = texts.get(index).copied().unwrap_or_default();
            let Some(wording) = wordings.get(index).copied() else {
                break;
            };
            let said = Said {
                valued: self.holds_reading(&at),
                short: text.chars().count() <= stance::LONGEST_HEADING,
                at,
                text,
                wording,
                opens,
            };
            if heads.get(index) == Some(&true) {
                self.open_head(&mut zone, &said);
            } else if zone.headline {
                self.go_on(&mut zone, &said);
            }
            if said.opens && !zone.headline {
                self.turn(&mut zone, &said);
            }
            if (said.opens || zone.greeted) && !zone.headline {
                match zone.role {
                    Role::Actual => zone.span = self.span_told(text, zone.span),
                    Role::Target => self.turn_years(&mut zone, &said),
                }
            }
            zone.greeted = said.opens && text.trim_end().ends_with(stance::CALLED);
            let mut role = zone.role;
            let mut worded = false;
            if unknown && said.opens {
                self.by_year(&mut zone, &said);
            }
            if (unknown && !zone.told) || index < news {
                self.by_wording(&mut zone, &said, index == 0);
                role = zone.role;
                worded = true;
            }
            if zone.role == Role::Target
                && !zone.headline
                && wording.has(List::LooksBack)
                && !wording.has(List::Compares)
            {
                role = Role::Actual;
                worded = true;
            }
            let named = wording.has(List::ConstraintHeads);
            if said.opens && !said.valued {
                zone.constraint = constraint_of(text).filter(|_| named && said.short);
            }
            let listed = Some(text).filter(|_| named).and_then(constraint_list);
            out.push(Sentence {
                headline: zone.headline,
                role,
                worded,
                span: zone.span,
                mood: zone.mood.filter(|_| zone.headline),
                constraint: listed.or(zone.constraint),
                at: said.at,
            });
        }
        out
    }

    /// A sentence announces the expected targets.
    fn open_head(&self, zone: &mut Zone, said: &Said<'_>) {
        let aim = head_of(said.text);
        let yearly = has(aim, stance::THIS_YEAR) || self.names_year(aim);
        zone.headline = true;
        zone.role = Role::Target;
        zone.empty = 0;
        zone.listed = !said.valued && said.text.trim_end().ends_with(stance::LIST_FOLLOWS);
        zone.span = self
            .span_ahead(aim, yearly)
            .or_else(|| self.era.horizon.filter(|_| !yearly && averaged(said.text)))
            .or_else(|| self.era.apart().filter(|_| yearly));
        zone.annual = yearly;
        zone.mood = has(aim, stance::STRIVEN).then_some(Modality::Strive);
    }

    /// A sentence behind the one that announced targets goes on with them, or ends them.
    fn go_on(&self, zone: &mut Zone, said: &Said<'_>) {
        if said.opens && starts(said.text, stance::REVIEW) {
            // 回顾2025年, …: a review behind the targets.
            zone.headline = false;
            return;
        }
        if zone.span.is_none() && !zone.annual && averaged(said.text) {
            zone.span = self.era.horizon;
        }
        let bare = said.opens && !said.valued;
        let over = said.wording.has(List::HeadlineEnd) || bare && said.short;
        zone.empty = if said.valued { 0 } else { zone.empty + 1 };
        let patience = if zone.listed {
            stance::LIST_PATIENCE
        } else {
            1
        };
        if zone.empty > patience || over && !bare || bare && !zone.listed {
            zone.headline = false;
        }
    }

    /// A sentence that opens a paragraph may turn to what was or to what is to be.
    fn turn(&self, zone: &mut Zone, said: &Said<'_>) {
        let (text, wording) = (said.text, said.wording);
        let opens_review = wording.has(List::Review)
            && (said.short || starts(text, stance::REVIEW))
            && !wording.has(List::Outlook);
        if opens_review || said.short && wording.has(List::ReviewHeadings) {
            // 一年来，我们主要抓了…: a review within one goes no deeper.
            let outer = zone.level.filter(|_| zone.role == Role::Actual);
            // 一、2025年工作回顾及2026年工作安排: what stands below may be either.
            let own = level(text).filter(|_| !wording.has(List::Outlook));
            zone.level = outer.map_or(own, |outer| Some(own.map_or(outer, |own| own.min(outer))));
            zone.role = Role::Actual;
            zone.span = self.span_in(text);
        } else if !self.looks_back(text)
            && (said.short
                && wording.has(List::Outlook)
                && (self.names_year(text) || !zone.is_within(text))
                || starts(text, stance::OUTLOOK))
        {
            zone.role = Role::Target;
            zone.span = self.span_in(text);
            zone.arranged = true;
        } else if let Some(role) = self.year_at_head(said) {
            zone.role = role;
            zone.span = self.span_in(text);
            zone.arranged = role == Role::Target;
        }
    }

    /// 二、2026年预算草案, 一、2025年执行情况: which role the year says that a numbered heading begins with.
    fn year_at_head(&self, said: &Said<'_>) -> Option<Role> {
        let year = self.era.year.filter(|_| said.short && !said.valued)?;
        let text = said.text.trim_start();
        let first =
            |mark: &HeadMark| matches!(mark.kind, HeadMarkKind::Chapter | HeadMarkKind::Numeral);
        let mark = find_head_mark(text).filter(first)?;
        let title = text.get(mark.len..)?.trim_start();
        let named = |year: u16| {
            let behind = title.strip_prefix(&year.to_string());
            behind.is_some_and(|behind| behind.starts_with(YEAR))
        };
        if named(year) && !self.looks_back(text) && !said.wording.has(List::Review) {
            return Some(Role::Target);
        }
        (named(year - 1) && !said.wording.has(List::Outlook)).then_some(Role::Actual)
    }

    /// 一、砥砺前行的2022: a heading that ends in its year tells as well; 一、巩固2025年的好态势 does not.
    fn by_year(&self, zone: &mut Zone, said: &Said<'_>) {
        let heading = said.short && !said.valued && starts(said.text, stance::NUMBERED);
        let Some(year) = self.era.year.filter(|_| heading) else {
            return;
        };
        let end = said.text.trim_end().trim_end_matches(YEAR);
        let ends = |year: u16, role: Role| end.ends_with(&year.to_string()).then_some(role);
        let role = self
            .year_at_head(said)
            .or_else(|| ends(year, Role::Target))
            .or_else(|| ends(year - 1, Role::Actual));
        zone.told = role.is_some();
        zone.role = role.unwrap_or(zone.role);
    }

    /// Where no heading tells, the wording does, and it holds until the other kind is met.
    fn by_wording(&self, zone: &mut Zone, said: &Said<'_>, first: bool) {
        let (text, wording) = (said.text, said.wording);
        let plain = if wording.has(List::Progress) {
            without_progress(text)
        } else {
            Cow::Borrowed(text)
        };
        let bounded = self.holds_bound(&said.at);
        // Under 工作安排 what is carried out is still to be.
        let carried = wording.has(List::CarriedOut) && !has(text, stance::BOUND_TO);
        let back =
            wording.has(List::Reached) || said.valued && !bounded && !zone.arranged && carried;
        let ahead = has(&plain, stance::INTENDED) || bounded && !back && wording.has(List::Grows);
        if ahead != back {
            zone.role = if ahead { Role::Target } else { Role::Actual };
        } else if first && wording.has(List::SeemsReached) {
            zone.role = Role::Actual;
        }
    }

    fn holds_reading(&self, at: &Range<usize>) -> bool {
        let next = self
            .readings
            .partition_point(|r| r.value_at.start < at.start);
        self.readings
            .get(next)
            .is_some_and(|r| r.value_at.start < at.end)
    }

    /// Whether a heading or an opening speaks of what was, whatever else it says: 一年来的主要工作,
    /// 2015年主要工作任务完成情况.
    fn looks_back(&self, text: &str) -> bool {
        let past = self.era.year.is_some_and(|year| {
            self.lexemes_of(text)
                .iter()
                .find_map(years)
                .is_some_and(|(_, end)| end < year)
        });
        past || has(text, stance::RETROSPECT)
    }

    /// Whether a rate with a bound that results seldom have stands in the sentence.
    fn holds_bound(&self, at: &Range<usize>) -> bool {
        let first = self
            .readings
            .partition_point(|r| r.value_at.start < at.start);
        self.readings
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(|r| r.value_at.start < at.end)
            .any(|r| match r.bound {
                Bound::About | Bound::AtLeast | Bound::Range => r.measure == Measure::Growth,
                Bound::AtMost
                | Bound::Exact
                | Bound::Sync
                | Bound::Above
                | Bound::Below
                | Bound::Stable
                | Bound::Assigned => false,
            })
    }

    /// Within a plan of several years a heading may turn to the year that the document plans for (三、2026年
    /// 工作), and so does a paragraph that begins with it (今年，…; 各位代表，今年…): in the plan itself for its
    /// own length, in a report on it for good.
    fn turn_years(&self, zone: &mut Zone, said: &Said<'_>) {
        if !said.opens && !zone.greeted {
            return;
        }
        let text = said.text.trim_start();
        let heading = said.short && !said.valued;
        let turned = heading && (self.names_year(text) || has(text, stance::OPENING_YEAR));
        if turned && self.span_in(text).is_none() {
            zone.span = self.era.apart();
            zone.apart = false;
            return;
        }
        let called = SALUTATIONS.iter().find_map(|call| text.strip_prefix(call));
        let text = called.map_or(text, |rest| rest.trim_start_matches(CLAUSE_MARKS));
        let named = |year: u16| text.starts_with(&year.to_string());
        if starts(text, stance::THIS_YEAR) || self.era.year.is_some_and(named) {
            zone.span = self.era.apart();
            zone.apart = self.era.whole;
        } else if zone.apart {
            zone.span = None;
            zone.apart = false;
        }
    }

    /// Whether the text names the year that the document plans for.
    fn names_year(&self, text: &str) -> bool {
        self.era
            .year
            .is_some_and(|year| text.contains(&year.to_string()))
    }

    /// The years that the aim at the head of a paragraph of targets speaks of, where these are several:
    /// 今后五年, “十四五”时期; not a plan that is only named beside the year's own aim.
    fn span_ahead(&self, aim: &str, yearly: bool) -> Option<(u16, u16)> {
        let year = self.era.year;
        if has(aim, stance::COMING_YEARS) {
            return year.map(|year| (year, year + 4));
        }
        let lexemes = self.lexemes_of(aim);
        lexemes
            .iter()
            .filter(|l| is_spoken_of(self.view, l))
            .filter_map(years)
            .find(|(a, b)| a < b)
            .filter(|_| !yearly)
    }

    fn lexemes_of(&self, text: &str) -> &[Lexeme] {
        let start = text.as_ptr() as usize - self.view.as_ptr() as usize;
        let end = start + text.len();
        let first = self.lexemes.partition_point(|l| l.at.start < start);
        let behind = self.lexemes.partition_point(|l| l.at.start < end);
        self.lexemes.get(first..behind).unwrap_or_default()
    }

    /// The years that a paragraph of a review tells of, behind one that told of `span`: those that its
    /// head names first, where it names any (这五年，…; 刚刚过去的2025年，是“十四五”收官之年).
    fn span_told(&self, text: &str, span: Option<(u16, u16)>) -> Option<(u16, u16)> {
        let Some(last) = self.era.year.map(|year| year - 1) else {
            return span;
        };
        let end = text.char_indices().nth(stance::LEAD).map(|(at, _)| at);
        let lead = text.get(..end.unwrap_or(text.len())).unwrap_or(text);
        let start = lead.as_ptr() as usize - self.view.as_ptr() as usize;
        let dated = self
            .lexemes_of(lead)
            .iter()
            .filter(|l| !is_compared(self.view, l) && is_spoken_of(self.view, l))
            .filter_map(|l| Some((l.at.start - start, years(l)?, is_plan(l))))
            // 2011—2020年总体规划 is a name.
            .find(|(_, (_, end), plan)| *end == last || *plan && *end > last)
            .map(|(at, years, _)| (at, years));
        let several = passed(lead).map(|(at, years)| (at, (last + 1 - years, last)));
        let told = stance::PAST_YEAR
            .iter()
            .filter_map(|word| Some((lead.find(word)?, (last, last))))
            // 比上年增长8%: the year is compared with.
            .filter(|(at, _)| !ends(lead.get(..*at).unwrap_or_default(), stance::COMPARED))
            .chain(several)
            .chain(dated)
            .min_by_key(|(at, _)| *at);
        match told {
            Some((_, (start, end))) => (start < end).then_some((start, end.min(last))),
            None => span,
        }
    }

    /// The years of a plan or of several years that a heading or an opening names.
    fn span_in(&self, text: &str) -> Option<(u16, u16)> {
        let start = text.as_ptr() as usize - self.view.as_ptr() as usize;
        let range = start..start + text.len();
        let first = self.lexemes.partition_point(|l| l.at.start < range.start);
        let named = self
            .lexemes
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(|l| l.at.start < range.end)
            // 过去五年, 产值较“十三五”末增长31%: the plan before is the base.
            .filter(|l| !is_compared(self.view, l))
            .filter_map(years)
            .find(|(a, b)| a < b);
        if named.is_some() {
            return named;
        }
        let year = self.era.year?;
        if has(text, stance::COMING_YEARS) {
            return Some((year, year + 4));
        }
        passed(text).map(|(_, years)| (year - years, year - 1))
    }
}

fn place_one(
    view: &str,
    lexemes: &[Lexeme],
    reading: &Reading,
    sentence: Option<&Sentence>,
    era: Era,
) -> Place {
    let headline = sentence.is_some_and(|s| s.headline);
    let mut role = sentence.map_or(Role::Target, |s| s.role);
    let zone = role;
    let clause = view.get(reading.clause_at.clone()).unwrap_or_default();
    let before = view
        .get(reading.sentence_at.start..reading.value_at.start)
        .unwrap_or_default();
    let dated = reading
        .dates
        .iter()
        .rev()
        .filter_map(|n| lexemes.get(*n))
        .filter(|l| reading.baseline || !is_compared(view, l))
        .filter(|l| is_spoken_of(view, l))
        .filter(|l| !is_base(view, l, reading, era))
        .find_map(years);
    let settled = sentence.is_some_and(|s| s.worded);
    let behind = view
        .get(reading.value_at.end..reading.sentence_at.end)
        .unwrap_or_default();
    let ranked = !headline && reading.modality == Modality::Plain && is_ranked(behind);
    if reading.baseline || reading.progress || ranked {
        role = Role::Actual;
    } else if let (Some((_, end)), Some(year)) = (dated, era.year) {
        let aimed = role == Role::Target && is_aimed_at(view, lexemes, reading);
        let sentence = view
            .get(reading.sentence_at.start..reading.value_at.start)
            .unwrap_or_default();
        let estimated = has(sentence, stance::ESTIMATED);
        let reached =
            !headline || estimated || reading.bound == Bound::Exact && is_told_of(view, reading);
        let announced = role == Role::Actual
            && !matches!(reading.bound, Bound::Exact)
            && !has(clause, stance::REACHED)
            && has(before, stance::ANNOUNCED);
        if end < year && reached && !aimed {
            role = Role::Actual;
        } else if end > year || end == year && (announced || is_intended(before)) {
            role = Role::Target;
        }
    } else if role == Role::Target
        && !settled
        && !headline
        && has(clause, stance::DONE)
        && reading.modality == Modality::Plain
    {
        role = Role::Actual;
    }
    // The nearest tells: a bracket, the clause, the head of the list.
    let constraint = constraint_behind(view.get(reading.value_at.end..).unwrap_or_default())
        .or(reading.constraint)
        .or(sentence.and_then(|s| s.constraint));
    let bound = constraint
        .filter(|constraint| *constraint == Constraint::Binding)
        .map(|_| Modality::Ensure);
    Place {
        role,
        period: past(
            period(
                view,
                reading,
                role,
                dated,
                sentence.and_then(|s| s.span),
                era,
            ),
            role,
            dated,
            lexemes,
            reading,
            era,
        ),
        headline: headline && role == Role::Target,
        doubtful: role != zone && dated.is_none() && !reading.baseline && !reading.progress,
        modality: bound
            .or(sentence.and_then(|s| s.mood))
            .filter(|_| role == Role::Target),
        constraint,
    }
}

fn period(
    view: &str,
    reading: &Reading,
    role: Role,
    dated: Option<(u16, u16)>,
    span: Option<(u16, u16)>,
    era: Era,
) -> Option<(u16, u16)> {
    if reading.baseline && dated.is_none() {
        // 由40亿元增加到60亿元: of the year before those that are told of, or of one that is not said.
        return span.map(|(start, _)| (start - 1, start - 1));
    }
    let own = match role {
        Role::Target => era.own(),
        Role::Actual => era.year.map(|y| (y - 1, y - 1)),
    };
    let (start, end) = dated.or(span).or(own)?;
    if start == end {
        if reading.average {
            let ends_here = |years: &(u16, u16)| years.1 == end || dated.is_none();
            return span
                .or(era.horizon.filter(ends_here))
                .or(five_years_to(end))
                .or(Some((start, end)));
        }
        return Some((start, end));
    }
    let each_year = has(own_clause(view, reading), caliber::YEAR_BY_YEAR);
    if reading.average || reading.summed && !each_year {
        return Some((start, end));
    }
    // Over several years a change is the plan's, and what was done is of all of them; a stock is the
    // last year's.
    let changes = matches!(reading.measure, Measure::Growth | Measure::Change);
    Some(match role {
        Role::Target if changes => (start, end),
        Role::Actual if changes && dated.is_some() => (start, end),
        Role::Actual if dated.is_none() && !each_year && adds_up(view, reading) => (start, end),
        Role::Target | Role::Actual => (end, end),
    })
}

/// Whether a result adds up over the years: 新建农村公路900公里, 54个县入选; no rate, and nothing that
/// stands at a value (公路总里程达到900公里, 财政收入80亿元).
fn adds_up(view: &str, reading: &Reading) -> bool {
    let unit = reading.unit.as_deref().unwrap_or_default();
    let closed = reading.measure == Measure::Change && starts(&reading.name, shared::CLOSING);
    if !closed && reading.measure != Measure::Level
        || reading.baseline
        || unit.contains(stance::RATE_UNITS)
    {
        return false;
    }
    let clause = own_clause(view, reading);
    if clause.contains(stance::SUMMED) {
        return true;
    }
    let name = reading.name_at.as_ref().map(|name| name.start);
    let name = name.unwrap_or(reading.value_at.start);
    let said = view.get(name..reading.value_at.end).unwrap_or_default();
    let done = has(&reading.name, shared::ADDING) || has(clause, stance::DONE_OVER_YEARS);
    let stands = has(&reading.name, shared::TOTALS) || has(&reading.name, stance::STOCKS);
    (reading.indicator.is_none() && !stands || done)
        && !has(said, caliber::STANDS_AT)
        && !clause.trim_end().ends_with(stance::STANDING)
}

/// The words from the mark before the name to the value: 每年 is no part of a name.
fn own_clause<'v>(view: &'v str, reading: &Reading) -> &'v str {
    let value = reading.value_at.start;
    let name = reading
        .name_at
        .as_ref()
        .map_or(value, |name| name.start.min(value));
    let before = view
        .get(reading.sentence_at.start..name)
        .unwrap_or_default();
    let clause = before.rsplit(CLAUSE_MARKS).next().unwrap_or_default();
    view.get(name - clause.len()..value).unwrap_or_default()
}

/// A result of a plan that still runs is of the years that have passed.
fn past(
    period: Option<(u16, u16)>,
    role: Role,
    dated: Option<(u16, u16)>,
    lexemes: &[Lexeme],
    reading: &Reading,
    era: Era,
) -> Option<(u16, u16)> {
    let (start, end) = period?;
    let Some(last) = era.year.map(|year| year - 1) else {
        return Some((start, end));
    };
    let plan = reading
        .dates
        .iter()
        .filter_map(|n| lexemes.get(*n))
        .any(|l| years(l) == dated && is_plan(l));
    if role == Role::Actual && end > last && (plan || dated.is_none()) {
        return Some((start.min(last), last));
    }
    Some((start, end))
}

/// A plan's name says when only as 十四五时期, 十四五末; else it is part of a name.
fn is_spoken_of(view: &str, lexeme: &Lexeme) -> bool {
    let behind = view.get(lexeme.at.end..).unwrap_or_default();
    let behind = behind.trim_start_matches(|c| PLAN_QUOTES.contains(c));
    let own = view.get(lexeme.at.clone()).unwrap_or_default();
    !is_plan(lexeme)
        || stance::PLAN_TAILS
            .iter()
            .any(|tail| behind.starts_with(tail) || own.ends_with(tail))
}

/// The five-year plan that ends in `year`; `None` for any other year.
fn five_years_to(year: u16) -> Option<(u16, u16)> {
    (year.is_multiple_of(5)).then(|| (year - 4, year))
}

/// Whether 比 or 较 stands right before the date: the year is compared with, not spoken of.
fn is_compared(view: &str, lexeme: &Lexeme) -> bool {
    let before = view.get(..lexeme.at.start).unwrap_or_default();
    // 比“十三五”末: the quotes stand between.
    let before = before.trim_end_matches(|c| PLAN_QUOTES.contains(c));
    // 在2010年的基础上: the base of a change.
    let behind = view.get(lexeme.at.end..).unwrap_or_default();
    let based = stance::BASED.iter().any(|word| behind.starts_with(word));
    based || stance::COMPARED.iter().any(|word| before.ends_with(word))
}

/// Whether the year is only what the value is measured against: 是2008年的1.8倍, 由2008年的2亿元增加到
/// 4亿元.
fn is_base(view: &str, lexeme: &Lexeme, reading: &Reading, era: Era) -> bool {
    let between = view
        .get(lexeme.at.end..reading.value_at.start)
        .unwrap_or_default();
    let before = view.get(..lexeme.at.start).unwrap_or_default();
    let multiple = reading.unit.as_deref() == Some(MULTIPLE) || between.contains(MULTIPLE);
    let multiplied = multiple && starts(between, stance::MULTIPLIED);
    // 从2028年起 says when it begins, where that is to come.
    let ahead = years(lexeme) >= era.year.map(|year| (year, year));
    let begins = ahead && starts(between, stance::BEGINNING);
    let started =
        !reading.baseline && !begins && stance::STARTED.iter().any(|word| before.ends_with(word));
    multiplied || started
}

/// Whether the lexeme is the name of a five-year plan.
fn is_plan(lexeme: &Lexeme) -> bool {
    match &lexeme.what {
        Numeric::Date(date) => date.is_plan(),
        Numeric::Quantity(_) | Numeric::Other(_) => false,
    }
}

/// Where the text first says how many years have passed, and how many: 五年来, 过去3年; not 七十五年来, nor
/// 为五年来最好水平.
fn passed(text: &str) -> Option<(usize, u16)> {
    let all = stance::PASSED.iter().flat_map(|(word, years)| {
        let found = text.match_indices(word);
        found.map(move |(at, word)| (at, word.len(), *years))
    });
    all.filter(|(at, length, _)| {
        let before = text.get(..*at).unwrap_or_default();
        let behind = text.get(at + length..).unwrap_or_default();
        let longer = before
            .chars()
            .next_back()
            .is_some_and(|c| c.is_ascii_digit() || numeral(c).is_some());
        !longer
            && !ends(before, stance::BEST_OF)
            && !starts(behind, stance::BEST_BEHIND)
            && (ends(before, stance::PASSED_OPENINGS) || starts(behind, stance::PASSED_ENDS))
    })
    .map(|(at, _, years)| (at, years))
    .min_by_key(|(at, _)| *at)
}

/// The years of a date lexeme, first and last.
pub(super) fn years(lexeme: &Lexeme) -> Option<(u16, u16)> {
    match &lexeme.what {
        Numeric::Date(date) => date.years(),
        Numeric::Quantity(_) | Numeric::Other(_) => None,
    }
}

/// The sentences of the view, each with whether it opens a paragraph.
fn sentences(view: &str, tokens: &[Token]) -> Vec<(Range<usize>, bool)> {
    use crate::catalogue::Mark;
    let mut out = Vec::new();
    let mut start = 0;
    let mut opens = true;
    for token in tokens {
        let TokenKind::Mark(mark) = token.kind else {
            continue;
        };
        if matches!(mark, Mark::Stop | Mark::Paragraph) {
            if token.at.start > start {
                out.push((start..token.at.end, opens));
                opens = false;
            }
            opens |= mark == Mark::Paragraph;
            start = token.at.end;
        }
    }
    if start < view.len() {
        out.push((start..view.len(), opens));
    }
    out
}

/// Of each sentence, whether it announces the expected targets.
fn heads(texts: &[&str], wordings: &[Wording]) -> Vec<bool> {
    let all = texts.iter().zip(wordings).enumerate();
    all.map(|(index, (text, wording))| {
        // A head torn over paragraphs: 主要预期目标, and 是：… in the next.
        let before = index.checked_sub(1).and_then(|i| texts.get(i));
        let torn = before.is_some_and(|before| {
            let joined = || [before.trim_end(), text].concat();
            starts(text, stance::IS) && !is_target_head(before) && is_target_head(&joined())
        });
        let own = wording.has(List::TargetHeads) && is_target_head(text);
        (torn || own) && !has(head_of(text), stance::RETROSPECT)
    })
    .collect()
}

/// The part of a sentence that announces targets: up to the word for them.
fn head_of(text: &str) -> &str {
    let end = stance::TARGET_HEADS
        .iter()
        .filter_map(|head| text.find(head).map(|at| at + head.len()))
        .min();
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// 约束性指标是：…, 预期性指标：…: what the sentence lists is binding, or expected.
fn constraint_list(text: &str) -> Option<Constraint> {
    let heads = stance::CONSTRAINT_HEADS.iter();
    let mut found = heads.filter_map(|head| Some((*head, text.find(head)?)));
    let (head, _) = found.find(|(head, at)| {
        let before = text.get(..*at).unwrap_or_default();
        let behind = text.get(at + head.len()..).unwrap_or_default();
        // 主要预期目标和约束性指标：…: some of both.
        before.chars().count() + head.chars().count() <= stance::NEAR * 4
            && !ends(before, stance::JOINED)
            && !has(before, stance::TAKEN)
            && stance::IS.iter().any(|word| behind.starts_with(word))
    })?;
    constraint_at(head)
}

/// What a heading that is such a head and no more ((一)约束性指标) says of what stands below it.
fn constraint_of(heading: &str) -> Option<Constraint> {
    let title =
        find_head_mark(heading).map_or(heading, |mark| heading.get(mark.len..).unwrap_or_default());
    let title = title.trim().trim_end_matches(CLAUSE_MARKS);
    let title = stance::ALL_OF
        .iter()
        .find_map(|word| title.strip_prefix(word))
        .unwrap_or(title);
    let head = stance::CONSTRAINT_HEADS
        .iter()
        .find(|head| title == **head)?;
    constraint_at(head)
}

/// What the first word of a head, or of what a bracket holds, says.
fn constraint_at(text: &str) -> Option<Constraint> {
    let mut said = stance::CONSTRAINTS.iter();
    let said = said.find(|(word, _)| text.starts_with(word));
    said.map(|(_, constraint)| *constraint)
}

/// 增长6%（预期性）: what a bracket right behind a value says.
fn constraint_behind(behind: &str) -> Option<Constraint> {
    let behind = behind.trim_start();
    let mut inside = BRACKET_OPEN
        .iter()
        .filter_map(|open| behind.strip_prefix(open));
    inside.find_map(constraint_at)
}

/// Whether the sentence announces the expected targets: 主要预期目标是.
fn is_target_head(text: &str) -> bool {
    stance::TARGET_HEADS.iter().any(|head| {
        text.match_indices(head).any(|(at, _)| {
            let before = text.get(..at).unwrap_or_default();
            let behind = text.get(at + head.len()..).unwrap_or_default();
            // 实现三年翻番目标，为今后打下基础: what stands behind the comma is no part of the head.
            let own = behind.split(shared::COMMAS).next().unwrap_or_default();
            let near = stance::CONSTRAINT_HEADS.iter().find_map(|other| {
                // 主要预期目标和约束性指标：….
                own.split_once(other).map(|(_, near)| near)
            });
            let near: String = near.unwrap_or(own).chars().take(stance::NEAR).collect();
            let earlier: Vec<char> = before.chars().rev().take(stance::NEAR).collect();
            let earlier: String = earlier.into_iter().rev().collect();
            let listed = own.len() < behind.len()
                && behind.get(own.len()..).is_some_and(|rest| {
                    rest.trim_start_matches(shared::COMMAS)
                        .starts_with(stance::INCLUDING)
                });
            (listed || stance::IS.iter().any(|word| near.contains(word)))
                && !has(&earlier, stance::MET)
        })
    })
}

/// Whether the clause right behind a value tells a place among others: it was reached.
fn is_ranked(behind: &str) -> bool {
    let Some(clause) = behind.trim_start().strip_prefix([',', '\u{ff0c}']) else {
        return false;
    };
    let clause: String = clause
        .chars()
        .take_while(|c| !CLAUSE_MARKS.contains(c))
        .take(stance::LONGEST_RANK)
        .collect();
    clause.contains(shared::ORDINAL) && starts(&clause, stance::RANKED)
}

/// 占年计划的52%: no word of intent.
fn without_progress(text: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(text);
    for progress in stance::PROGRESS {
        if plain.contains(progress) {
            plain = Cow::Owned(plain.replace(progress, ""));
        }
    }
    plain
}

/// 到2014年, 2014年前: the year is one to come where the plan was written.
fn is_aimed_at(view: &str, lexemes: &[Lexeme], reading: &Reading) -> bool {
    let date = reading.dates.last().and_then(|n| lexemes.get(*n));
    date.is_some_and(|date| {
        let before = view.get(..date.at.start).unwrap_or_default();
        let behind = view.get(date.at.end..).unwrap_or_default();
        before.ends_with(stance::TO_YEAR) || behind.starts_with(stance::BEFORE_YEAR)
    })
}

/// Whether the clause says that the figure was reached.
fn is_told_of(view: &str, reading: &Reading) -> bool {
    let clause = view.get(reading.clause_at.clone()).unwrap_or_default();
    has(clause, stance::REACHED)
        || has(clause, stance::CARRIED_OUT)
        || has(clause, &[shared::REACHED_TO])
}

/// Whether an average over years is told; the mean of one year's concentration is none.
fn averaged(text: &str) -> bool {
    stance::YEARLY_AVERAGE.iter().any(|word| {
        text.match_indices(word).any(|(at, word)| {
            let behind = text.get(at + word.len()..).unwrap_or_default();
            !starts(behind, stance::MEAN_OF_A_YEAR)
        })
    })
}

/// Whether a word of intent stands before; 达到 is none.
fn is_intended(before: &str) -> bool {
    has(&before.replace(shared::REACHED_TO, ""), stance::INTENT)
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

fn ends(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}

fn starts(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}
