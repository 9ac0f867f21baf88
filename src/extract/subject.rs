//! From the words before a value to the indicators that they name.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use crate::base::{Sort as _, Words};
use crate::catalogue::place::PREFECTURES;
use crate::catalogue::{Cue, Indicator, aliases, shared};
use crate::syntax::{Token, TokenKind};

/// What a value is said of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// The full name, shared parts restored.
    pub(super) name: String,
    /// The catalogue's row, where it has one.
    pub(super) indicator: Option<&'static Indicator>,
    /// Where the name, or its last part, stands in the view.
    pub(super) at: Range<usize>,
    /// The rule that named it.
    pub(super) how: Naming,
}

/// The rules by which a value gets its name; each has a sentence in `tests/data/reading.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// A name of the catalogue stands right before the value.
    Known,
    /// The words before the value, which the catalogue does not know.
    Unknown,
    /// A member of a list with the part that the list shares.
    Shared,
    /// The kind that examples stand for (…等创新载体).
    Examples,
    /// One of the two that 城乡 holds, or of 一二三产.
    Pair,
    /// The words before the value and its verb (经济增长).
    Verb,
    /// The name of the value before.
    Carried,
    /// What was named before, and a dependent noun (…总投资).
    Composed,
    /// 其中: a part of what was named before.
    Part,
    /// One of several that share out a figure (县城和建制镇分别完成投资).
    SharedOut,
    /// The noun behind the value.
    Behind,
    /// How far a plan is carried out.
    Progress,
    /// What a task that was set names.
    Task,
    /// A relation that closes a list, said of all its members.
    Group,
}

impl Naming {
    /// Its name, for a statement's `rule`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Unknown => "unknown",
            Self::Shared => "shared",
            Self::Examples => "examples",
            Self::Pair => "pair",
            Self::Verb => "verb",
            Self::Carried => "carried",
            Self::Composed => "composed",
            Self::Part => "part",
            Self::SharedOut => "shared_out",
            Self::Behind => "behind",
            Self::Progress => "progress",
            Self::Task => "task",
            Self::Group => "group",
        }
    }
}

impl Subject {
    /// Whether a name that the catalogue does not know stands plainly with its value: no list, no
    /// clause, of the length of a name, and not almost one that the catalogue knows, which may then be
    /// what is meant. Such names are right nearly as often as known ones.
    ///
    /// `done`: whether a verb of doing stands before the value.
    pub(super) fn is_plain(&self, done: bool) -> bool {
        const LONGEST: usize = 13;
        let shortest = match self.how {
            Naming::Unknown | Naming::SharedOut => 5,
            Naming::Behind if done => 6,
            Naming::Behind => return false,
            Naming::Carried => 9,
            Naming::Known
            | Naming::Shared
            | Naming::Examples
            | Naming::Pair
            | Naming::Verb
            | Naming::Composed
            | Naming::Part
            | Naming::Progress
            | Naming::Task
            | Naming::Group => return false,
        };
        (shortest..=LONGEST).contains(&self.name.chars().count())
            && !UNPLAIN.any(&self.name)
            && !nearly_known(&self.name)
    }
}

/// The subjects of the value before, taken over by the next.
pub(super) fn carried(subjects: &[Subject]) -> Vec<Subject> {
    subjects
        .iter()
        .map(|subject| Subject {
            how: Naming::Carried,
            ..subject.clone()
        })
        .collect()
}

/// A run of tokens that names one thing or several.
#[derive(Debug, Clone, Default)]
pub(super) struct Phrase {
    /// The tokens' texts with their places, brackets and quotation marks of the sentence left out.
    pub(super) parts: Vec<(Option<Cue>, Range<usize>)>,
}

impl Phrase {
    pub(super) fn new(tokens: &[Token]) -> Self {
        let parts = tokens
            .iter()
            .map(|token| {
                let cue = match token.kind {
                    TokenKind::Cue(cue) => Some(cue),
                    TokenKind::Mark(_) => None,
                    TokenKind::Numeric(_) | TokenKind::Text => None,
                };
                (cue, token.at.clone())
            })
            .collect();
        Self { parts }
    }

    pub(super) fn text(&self, view: &str) -> String {
        self.parts
            .iter()
            .filter_map(|(_, at)| view.get(at.clone()))
            .collect()
    }

    /// Whether a word of its own stands in it, not only cue words.
    pub(super) fn names(&self) -> bool {
        self.parts
            .iter()
            .any(|(cue, _)| matches!(cue, None | Some(Cue::Dependent | Cue::Goal)))
    }

    pub(super) fn at(&self) -> Range<usize> {
        let start = self.parts.first().map_or(0, |p| p.1.start);
        let end = self.parts.last().map_or(start, |p| p.1.end);
        start..end
    }
}

/// Every alias in its folded spelling, sorted; built once.
static FOLDED: LazyLock<Vec<(String, &'static Indicator)>> = LazyLock::new(|| {
    let mut all: Vec<(String, &'static Indicator)> = aliases()
        .map(|(alias, row)| (fold(alias).into_owned(), row))
        .collect();
    all.order_by(|a, b| a.0.cmp(&b.0));
    all.dedup_by(|a, b| a.0 == b.0);
    all
});

/// The spellings that [`fold`] knows: most names hold none of them.
static SPELLED: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(shared::SPELLINGS.iter().map(|s| s.0)));

/// The name with its spellings folded to one.
fn fold(name: &str) -> Cow<'_, str> {
    let mut folded = Cow::Borrowed(name);
    let mut next = 0;
    // One after the other, since what one puts another may find.
    while let Some(index) = SPELLED.first_of(&folded, next) {
        if let Some((found, put)) = shared::SPELLINGS.get(index) {
            folded = Cow::Owned(folded.replace(found, put));
        }
        next = index + 1;
    }
    folded
}

/// What makes a name no plain one.
static UNPLAIN: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(shared::NOT_PLAIN.iter().copied()));

/// The folded aliases, by their first characters.
static NAMES: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(FOLDED.iter().map(|(alias, _)| alias.as_str())));

/// The row of the longest alias that begins the folded name, and how long that is.
fn find_stem(folded: &str) -> Option<(&'static Indicator, usize)> {
    let found = NAMES.at(folded, 0..folded.len())?;
    let (_, row) = FOLDED.get(found.index)?;
    Some((row, found.at.end))
}

fn find_folded(folded: &str) -> Option<&'static Indicator> {
    let (row, end) = find_stem(folded)?;
    (end == folded.len()).then_some(row)
}

/// The characters that a catalogue name can end with, in any spelling; sorted.
static FINALS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let spelled = shared::SPELLINGS.iter().map(|(found, _)| *found);
    let mut all: Vec<char> = aliases()
        .map(|(alias, _)| alias)
        .chain(spelled)
        .chain(shared::TAILS.iter().copied())
        .chain(FOLDED.iter().map(|(alias, _)| alias.as_str()))
        .filter_map(|name| name.chars().next_back())
        .collect();
    all.order();
    all.dedup();
    all
});

/// The characters that a catalogue name can begin with, in any spelling; sorted.
static INITIALS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let spelled = shared::SPELLINGS.iter().map(|(found, _)| *found);
    let mut all: Vec<char> = aliases()
        .map(|(alias, _)| alias)
        .chain(spelled)
        .chain(shared::HEADS.iter().copied())
        .chain(FOLDED.iter().map(|(alias, _)| alias.as_str()))
        .filter_map(|name| name.chars().next())
        .collect();
    all.order();
    all.dedup();
    all
});

/// What may stand before a name and change nothing.
static HEADS: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(shared::HEADS.iter().copied()));

/// No name of the catalogue is longer, in bytes, tails and spellings included.
const LONGEST_NAME: usize = 120;

/// The indicator that a name means: the name itself, in another spelling, or with a tail that
/// changes nothing.
pub fn resolve(name: &str) -> Option<&'static Indicator> {
    let (first, last) = (name.chars().next()?, name.chars().next_back()?);
    if name.len() > LONGEST_NAME
        || INITIALS.binary_search(&first).is_err()
        || FINALS.binary_search(&last).is_err()
    {
        return None;
    }
    let folded = fold(name);
    find_trimmed(&folded).or_else(|| {
        HEADS
            .opening(&folded)
            .into_iter()
            .filter_map(|head| folded.get(head.at.end..))
            .filter(|short| short.chars().count() > 1)
            .find_map(find_trimmed)
    })
}

/// Whether a name of the catalogue ends the name or begins it: 修缮农村公路, 民营企业注册量.
fn nearly_known(name: &str) -> bool {
    /// Shorter ones are found in many names, in characters.
    const SHORTEST: usize = 3;
    let folded = fold(name);
    NAMES.find_iter(&folded, 0..folded.len()).any(|found| {
        let known = folded.get(found.at.clone()).unwrap_or_default();
        let rest = folded.get(found.at.end..).unwrap_or_default();
        let ends = rest.is_empty() || shared::TAILS.contains(&rest);
        (found.at.start == 0 || ends) && known.chars().count() >= SHORTEST
    })
}

/// The row of a folded name: as it stands, or without one or two tails.
fn find_trimmed(folded: &str) -> Option<&'static Indicator> {
    let (row, end) = find_stem(folded)?;
    if end == folded.len() {
        return Some(row);
    }
    without_tail(folded).find_map(find_folded).or_else(|| {
        without_tail(folded)
            .flat_map(without_tail)
            .find_map(find_folded)
    })
}

/// The name without each of the tails that it ends with.
fn without_tail(name: &str) -> impl Iterator<Item = &str> {
    shared::TAILS
        .iter()
        .filter_map(move |tail| name.strip_suffix(tail))
        .filter(|short| short.chars().count() > 1)
}

/// Reads one name: the longest catalogue name at its end, when what stands before it is only an
/// opening (a verb, a place, a conjunction) and not a part of the name.
pub(super) fn read_name(view: &str, phrase: &Phrase) -> Subject {
    let all = phrase.text(view);
    let mut best = None;
    let mut name = all.as_str();
    // Cutting at the starts of tokens, the longest rest first.
    for (index, (cue, at)) in phrase.parts.iter().enumerate() {
        // 全年 inside the phrase opens the name, and is no part of it.
        let leads = index > 0 && matches!(cue, Some(Cue::Now | Cue::Past | Cue::Estimate));
        if let Some(found) = resolve(name).filter(|_| !leads) {
            let opening = opens_at(view, phrase, index, found);
            best = Some((found, opening, at.start, name));
            break;
        }
        let part = view.get(at.clone()).unwrap_or_default();
        name = name.get(part.len()..).unwrap_or_default();
    }
    let at = phrase.at();
    if let Some((found, true, start, name)) = best {
        return Subject {
            name: name.to_owned(),
            indicator: Some(found),
            at: start..at.end,
            how: Naming::Known,
        };
    }
    // Words that only carry the sentence, in the middle of a name: 重点项目累计完成投资.
    let plain = Phrase {
        parts: phrase
            .parts
            .iter()
            .filter(|(cue, _)| {
                !matches!(
                    cue,
                    Some(Cue::Adverb | Cue::Reach | Cue::Scope | Cue::Now | Cue::Average)
                )
            })
            .cloned()
            .collect(),
    };
    if plain.parts.len() < phrase.parts.len() {
        let name = plain.text(view);
        if let Some(found) = resolve(&name) {
            return Subject {
                name,
                indicator: Some(found),
                at,
                how: Naming::Known,
            };
        }
    }
    // A catalogue name that begins inside a text token, behind a place's name.
    if let Some((place, name)) = split_place(&all)
        && !place.contains(shared::SHARE_OF)
        && !shared::ADDING
            .iter()
            .any(|adding| place.starts_with(adding))
        && let Some(found) = resolve(name)
    {
        // Where something was left out of the phrase, its text does not count its bytes.
        let cut = if all.len() == at.len() {
            place.len()
        } else {
            0
        };
        return Subject {
            name: name.to_owned(),
            indicator: Some(found),
            at: at.start + cut..at.end,
            how: Naming::Known,
        };
    }
    // A catalogue name with an owner and its verb before it: 园区固定资产投资.
    let name = match best {
        Some(_) => without_done(view, phrase),
        None => all,
    };
    Subject {
        name,
        indicator: None,
        at,
        how: Naming::Unknown,
    }
}

/// 新增高新技术企业: what is added is not the stock that the catalogue means.
pub(super) fn is_flow(verb: &str, indicator: &Indicator) -> bool {
    indicator.name_zh.ends_with(shared::NUMBER_OF)
        && shared::FLOWS.iter().any(|flow| verb.ends_with(flow))
}

/// The phrase's text without the verbs by which its figure was reached.
fn without_done(view: &str, phrase: &Phrase) -> String {
    let words = phrase.parts.iter().enumerate();
    words
        .filter_map(|(index, (_, at))| Some((index, view.get(at.clone())?)))
        .filter(|(index, word)| *index == 0 || !shared::DONE.contains(word))
        .map(|(_, word)| word)
        .collect()
}

/// Whether the words before the part at `index` only open the name. A verb that finishes or reaches
/// says so of whoever stands before it: 园区完成固定资产投资 is the park's investment.
fn opens_at(view: &str, phrase: &Phrase, index: usize, found: &Indicator) -> bool {
    let is_opening = |back: usize| {
        index
            .checked_sub(back)
            .and_then(|at| phrase.parts.get(at))
            .is_none_or(|(cue, at)| {
                cue.is_some_and(|cue| opens(cue, view.get(at.clone()).unwrap_or_default()))
            })
    };
    let verb = index.checked_sub(1).and_then(|at| phrase.parts.get(at));
    let done = verb.is_some_and(|(_, at)| {
        let word = view.get(at.clone()).unwrap_or_default();
        shared::DONE.contains(&word)
    });
    let flow = verb.is_some_and(|(_, at)| is_flow(view.get(at.clone()).unwrap_or_default(), found));
    // 环保投入占全县国内生产总值的2.8%: a share of it.
    let before = phrase.parts.get(..index).unwrap_or_default();
    let share = before.iter().any(|(cue, _)| *cue == Some(Cue::Share));
    is_opening(1) && !flow && !share && (!done || is_opening(2))
}

/// Whether a word of this class can stand before a name without being part of it.
fn opens(cue: Cue, word: &str) -> bool {
    if cue == Cue::Do {
        return !shared::ADDING.iter().any(|adding| word.starts_with(adding))
            && !shared::TOUCHING.contains(&word);
    }
    matches!(
        cue,
        Cue::Reach
            | Cue::Finish
            | Cue::Strive
            | Cue::Ensure
            | Cue::Scope
            | Cue::Now
            | Cue::Past
            | Cue::Plan
            | Cue::Estimate
            | Cue::Lead
            | Cue::Compare
            | Cue::Keep
            | Cue::All
            | Cue::Each
            | Cue::YearOnYear
            | Cue::From
            | Cue::Expected
            | Cue::Binding
            | Cue::Goal
    )
}

/// A name that opens with what ends like a place (绵阳市地区生产总值): the place and the rest.
fn split_place(name: &str) -> Option<(&str, &str)> {
    name.char_indices()
        .filter(|(_, c)| shared::PLACE_ENDS.contains(c))
        .filter(|(at, _)| *at > 0)
        .filter_map(|(at, c)| name.split_at_checked(at + c.len_utf8()))
        // 农村电子商务交易额: of a part.
        .filter(|(place, _)| !shared::COUNTRY.iter().any(|word| place.ends_with(word)))
        // 平原新城地区生产总值: the region's product of the new town.
        .filter(|(place, rest)| {
            let own = place.ends_with(shared::REGION) && !PREFECTURES.contains(place);
            !own || resolve(&[shared::REGION, rest].concat()).is_none()
        })
        .find(|(_, rest)| !rest.is_empty() && resolve(rest).is_some())
}

/// Reads the members of a list of names, shared parts restored.
///
/// `split`: whether the predicate says that there are several (分别, 均) or `values` do.
pub(super) fn read_names(
    view: &str,
    phrase: &Phrase,
    split: bool,
    values: usize,
    list: bool,
) -> Vec<Subject> {
    let items = split_items(view, phrase);
    if items.len() < 2 {
        return one_or_pair(view, phrase, split, values);
    }
    let last = items.last().map(|p| p.text(view)).unwrap_or_default();
    let first = items.first().map(|p| p.text(view)).unwrap_or_default();
    let whole = read_name(view, phrase);
    if whole.indicator.is_some() && whole.name.len() > last.len() && !split {
        return vec![whole];
    }
    let mut subjects = Vec::new();
    let count = items.len();
    for (index, item) in items.iter().enumerate() {
        let own = item.text(view);
        if index > 0
            && let Some(head) = shared::SHARED_HEADS
                .iter()
                .find(|head| first.starts_with(**head))
            && let Some(found) = resolve(&format!("{head}{own}"))
        {
            subjects.push(Subject {
                name: format!("{head}{own}"),
                indicator: Some(found),
                at: item.at(),
                how: Naming::Shared,
            });
            continue;
        }
        if index + 1 < count
            && let Some(at) = last.find(shared::SHARE_OF)
            && !own.contains(shared::SHARE_OF)
            && split
        {
            // 制造业、数字经济占地区生产总值比重分别达到…: a share of each.
            let name = format!("{own}{}", last.get(at..).unwrap_or_default());
            subjects.push(Subject {
                indicator: resolve(&name),
                name,
                at: item.at(),
                how: Naming::Shared,
            });
            continue;
        }
        let direct = read_name(view, item);
        if direct.indicator.is_some() {
            if let Some(pair) = pair(&direct, split, values, count) {
                subjects.extend(pair);
            } else {
                subjects.push(direct);
            }
            continue;
        }
        let tail = (index + 1 < count)
            .then(|| with_tail(&own, &last))
            .flatten();
        let restored = tail.or_else(|| (index > 0).then(|| with_head(&own, &first)).flatten());
        match restored {
            Some((name, indicator)) => subjects.push(Subject {
                name,
                indicator: Some(indicator),
                at: item.at(),
                how: Naming::Shared,
            }),
            None => {
                let name = if split {
                    parallel(&own, &first, &last, index + 1 == count)
                } else {
                    own
                };
                subjects.push(Subject {
                    indicator: resolve(&name).filter(|_| split),
                    name,
                    at: item.at(),
                    how: Naming::Unknown,
                });
            }
        }
    }
    let known = subjects.iter().filter(|s| s.indicator.is_some()).count();
    let ids: Vec<Option<&str>> = subjects.iter().map(|s| s.indicator.map(|i| i.id)).collect();
    if !split
        && values == 1
        && known == count
        && ids.windows(2).all(|pair| pair.first() == pair.last())
    {
        // 新开工、筹集保障性住房5000套: one thing, however many the verbs.
        let indicator = subjects.first().and_then(|s| s.indicator);
        return vec![Subject {
            indicator,
            how: Naming::Known,
            ..whole
        }];
    }
    if split || known == subjects.len() || values == subjects.len() || list && known > 0 {
        return subjects;
    }
    // Not a list of names that share a value: the last name alone, when it stands by itself.
    match subjects.pop() {
        Some(last) if last.indicator.is_some() && known == 1 && !split => vec![last],
        Some(_) | None => vec![examples(view, phrase, whole)],
    }
}

/// 建成孵化器、大学科技园等创新创业载体: the kind that the examples stand for, with the verb.
fn examples(view: &str, phrase: &Phrase, whole: Subject) -> Subject {
    let Some((_, kind)) = whole.name.rsplit_once(shared::AND_SO_ON) else {
        return whole;
    };
    if kind.is_empty() {
        return whole;
    }
    let verb = match phrase.parts.first() {
        Some((Some(Cue::Do), at)) => view.get(at.clone()).unwrap_or_default(),
        Some(_) | None => "",
    };
    let name = format!("{verb}{kind}");
    let listed = phrase
        .parts
        .iter()
        .any(|(_, at)| view.get(at.clone()) == Some(shared::PAUSE));
    Subject {
        indicator: resolve(kind).filter(|_| listed).or_else(|| resolve(&name)),
        name,
        how: Naming::Examples,
        ..whole
    }
}

/// Whether a name and 等 stand before a kind of thing: 建设安平学院等创新平台, no 高等教育.
fn is_example(name: &str) -> bool {
    /// Of one, and of a kind, in characters.
    const SHORTEST: usize = 3;
    let Some((one, kind)) = name.rsplit_once(shared::AND_SO_ON) else {
        return false;
    };
    one.chars().count() >= SHORTEST
        && kind.chars().count() >= SHORTEST
        && !one.ends_with(shared::GRADED)
        && shared::HEAD_ENDS.iter().any(|end| kind.ends_with(end))
}

/// One phrase without separators: itself, or the two that 城乡 holds.
fn one_or_pair(view: &str, phrase: &Phrase, split: bool, values: usize) -> Vec<Subject> {
    let subject = read_name(view, phrase);
    if subject.indicator.is_none() && is_example(&subject.name) {
        return vec![examples(view, phrase, subject)];
    }
    if let Some(both) = pair(&subject, split, values, 1) {
        return both;
    }
    if split && let Some(all) = digits_list(&subject) {
        return all;
    }
    vec![subject]
}

/// 城乡居民收入 with 分别 or 均, or with two values, is two names.
fn pair(subject: &Subject, split: bool, values: usize, items: usize) -> Option<Vec<Subject>> {
    if !(split || values == 2 && items == 1) {
        return None;
    }
    shared::PAIRS.iter().find_map(|(both, first, second)| {
        if !subject.name.contains(both) {
            return None;
        }
        let read = |part: &str| {
            let name = subject.name.replacen(both, part, 1);
            let indicator = resolve(&name);
            Subject {
                name,
                indicator,
                at: subject.at.clone(),
                how: Naming::Pair,
            }
        };
        let (a, b) = (read(first), read(second));
        let known = a.indicator.is_some() && b.indicator.is_some();
        // Two values that 分别 tells of 城乡 are two though no row has them; an insurance is one.
        let told = split
            && values == 2
            && items == 1
            && !shared::INSURANCES
                .iter()
                .any(|word| subject.name.contains(word));
        (known || told).then(|| vec![a, b])
    })
}

/// 一二三产增加值: one name for each of the numerals.
fn digits_list(subject: &Subject) -> Option<Vec<Subject>> {
    let digits: Vec<char> = subject
        .name
        .chars()
        .take_while(|c| shared::INDUSTRY_NUMERALS.contains(c))
        .collect();
    if digits.len() < 2 {
        return None;
    }
    let rest: String = subject.name.chars().skip(digits.len()).collect();
    let all: Vec<Subject> = digits
        .iter()
        .filter_map(|digit| {
            let name = format!("{digit}{rest}");
            let ordinal = format!("{}{digit}{rest}", shared::ORDINAL);
            let indicator = resolve(&name).or_else(|| resolve(&ordinal))?;
            Some(Subject {
                name,
                indicator: Some(indicator),
                at: subject.at.clone(),
                how: Naming::Pair,
            })
        })
        .collect();
    (all.len() == digits.len()).then_some(all)
}

/// The member with the end of the last one that makes it a catalogue name (城镇 + 居民人均可支配收入).
fn with_tail(own: &str, last: &str) -> Option<(String, &'static Indicator)> {
    last.char_indices()
        .skip(1)
        .filter_map(|(at, _)| last.get(at..))
        .map(|tail| format!("{own}{tail}"))
        .find_map(|name| resolve(&name).map(|found| (name, found)))
}

/// The member behind the beginning of the first one (单位生产总值 + 二氧化碳排放量).
pub(super) fn with_head(own: &str, first: &str) -> Option<(String, &'static Indicator)> {
    let cuts: Vec<usize> = first.char_indices().map(|(at, _)| at).skip(1).collect();
    cuts.into_iter()
        .rev()
        .filter_map(|at| first.get(..at))
        .map(|head| format!("{head}{own}"))
        .find_map(|name| resolve(&name).map(|found| (name, found)))
}

/// The member with the head noun that the list shares (肉 + 产量).
fn shared_head_noun(own: &str, last: &str) -> String {
    shared::HEAD_NOUNS
        .iter()
        .find(|noun| last.ends_with(**noun) && !own.ends_with(**noun))
        .map_or_else(|| own.to_owned(), |noun| format!("{own}{noun}"))
}

/// A member of a list that is split, with what the list shares: the end of its last member
/// (居民和职工医保报销比例), and the head of its first (特困人员集中和分散供养标准, 限额以上零售、住宿业).
fn parallel(own: &str, first: &str, last: &str, closes: bool) -> String {
    let ends = |name: &str| shared::PARALLEL.iter().find(|word| name.ends_with(**word));
    let starts = |name: &str| {
        shared::PARALLEL
            .iter()
            .find(|word| name.starts_with(**word))
    };
    let name = match (ends(own), starts(last)) {
        (Some(_), Some(other)) if !closes => {
            format!("{own}{}", last.strip_prefix(*other).unwrap_or_default())
        }
        _ if closes => own.to_owned(),
        _ => shared_head_noun(own, last),
    };
    // 限额以上零售、住宿、餐饮业: of that scale, and trades.
    let scale = shared::SCALES
        .iter()
        .find(|scale| first.starts_with(**scale));
    if let Some(scale) = scale {
        let head = if own.starts_with(scale) { "" } else { scale };
        let trade = last.ends_with(shared::TRADE) && !name.ends_with(shared::TRADE);
        let mut name = format!("{head}{name}");
        if trade && shared_head_noun(own, last) == own {
            name.push(shared::TRADE);
        }
        return name;
    }
    match (ends(first), starts(&name)) {
        (Some(head), Some(_)) if own != first => {
            format!("{}{name}", first.strip_suffix(*head).unwrap_or_default())
        }
        _ => name,
    }
}

/// Cuts a phrase at 、 和 与 及 以及; not inside a catalogue name.
fn split_items(view: &str, phrase: &Phrase) -> Vec<Phrase> {
    let mut items = Vec::new();
    let mut now = Phrase::default();
    for part in &phrase.parts {
        let text = view.get(part.1.clone()).unwrap_or_default();
        let parts = part.0 == Some(Cue::With) || text == shared::PAUSE;
        if parts {
            if !now.parts.is_empty() {
                items.push(std::mem::take(&mut now));
            }
        } else {
            now.parts.push(part.clone());
        }
    }
    if !now.parts.is_empty() {
        items.push(now);
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(resolve(name).map(|i| i.id), expected, "{name}");
    }

    #[test]
    fn spellings_of_one_name() {
        for (name, id) in [
            ("出口贸易总额", "export"),
            ("海港货物吞吐量", "port"),
            ("空港旅客吞吐量", "air_pax"),
            ("基本养老保险覆盖面", "pension_cov"),
            ("新登记各类市场主体数量", "new_entities"),
            ("新增商事主体", "new_entities"),
            ("新增实名制就业", "new_jobs"),
            ("完成营林", "afforest_total"),
            ("PM_2.5浓度值", "pm25"),
            ("地表水国考断面水质优良率", "water_quality"),
            ("县级及以上集中式饮用水源地水质达标率", "drinking_water"),
            ("设区市环境空气质量优良天数比例", "aqi_days"),
            ("改造老旧住宅小区", "old_community"),
            ("预算收入", "gen_budget_rev"),
            ("“小巨人”企业", "little_giants"),
            ("每千常住人口医疗卫生机构床位数", "beds"),
        ] {
            check(name, Some(id));
        }
    }

    #[test]
    fn heads_and_tails_come_off() {
        for (name, id) in [
            ("全市生产总值年均增速", "gdp"),
            ("累计接待游客总人数", "tourism_visits"),
            ("农村低保标准提高到每人每月", "dibao_rural"),
            ("银行业金融机构本外币各项存款余额增速", "deposit"),
            ("第三产业完成增加值", "gdp_tertiary"),
            ("全省财政民生支出", "livelihood_exp"),
        ] {
            check(name, Some(id));
        }
    }

    #[test]
    fn another_thing_stays_without_an_id() {
        for name in [
            "人民币贷款余额",
            "贷款",
            "整车出口",
            "省级重点项目",
            "新增高新技术企业",
            "新增养老床位",
            "集装箱运量",
            "棉花总产",
            "林木覆盖率",
            "工业增加值率",
            "失业人员就业率",
            "城镇职工基本养老保险参保率",
            "近岸海域水质优良比例",
            "园区完成固定资产投资",
            "全社会工业总产值",
            "粮食生产",
        ] {
            check(name, None);
        }
    }

    #[test]
    fn no_folded_name_has_two_owners() {
        let mut folded: Vec<(String, &str)> = aliases()
            .map(|(a, row)| (fold(a).into_owned(), row.id))
            .collect();
        folded.sort();
        folded.dedup();
        for pair in folded.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{pair:?}");
        }
    }
}
