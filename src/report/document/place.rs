use std::collections::BTreeMap;

use super::Pages;
use super::title::Title;
use crate::base::{Span, Words};
use crate::catalogue::Level;
use crate::catalogue::document::{DATE, DELIVERED};
use crate::catalogue::place::{
    ABBREVIATED, AT, AUTONOMOUS, CONGRESS, ENDINGS, GOVERNMENT, MUNICIPAL, NAME_STARTS, NATIONAL,
    ON, OWN_PARTY, PEOPLES, PREFECTURES, PROVINCES, SPEAKS_FOR, WHOLE,
};

/// The place that a document speaks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) region: Option<String>,
    pub(super) at: Option<Span>,
    pub(super) level: Option<Level>,
    /// Whether title, delivery or the speaker's first words tell it.
    pub(super) told: bool,
}

/// The place, by title and line of delivery, else by the name that the text says most often.
pub(super) fn read(pages: &Pages<'_>, title: Option<&Title>) -> Place {
    let mut level = None;
    let mut lines: Vec<(String, Span)> = title
        .iter()
        .map(|title| (title.text.clone(), title.at))
        .collect();
    lines.extend(pages.head.iter().map(|at| {
        (
            pages.slice(at.clone()).to_owned(),
            pages.view.raw(at.clone()),
        )
    }));
    for (line, at) in &lines {
        if line.chars().count() > 80 {
            continue;
        }
        if NATIONAL.iter().any(|word| line.contains(word)) {
            return Place {
                region: None,
                at: Some(*at),
                level: Some(Level::National),
                told: true,
            };
        }
        for name in before_congress(line)
            .into_iter()
            .chain(before_government(line))
        {
            match level_of(&name) {
                Some((known, true)) => {
                    return Place {
                        region: Some(in_full(&name)),
                        at: Some(*at),
                        level: Some(known),
                        told: true,
                    };
                }
                Some((known, false)) => level = level.or(Some(known)),
                None => {}
            }
        }
    }
    if let Some(place) = represented(pages) {
        if place.region.is_some() {
            return place;
        }
        level = level.or(place.level);
    }
    let level = level.or_else(|| spoken_level(pages.text));
    most_said(pages, level)
}

/// How far the speech's first words are looked for, in bytes.
const REACH: usize = 3000;

/// The government that the speaker says to speak for: 我代表省人民政府.
fn represented(pages: &Pages<'_>) -> Option<Place> {
    for (at, word) in pages.text.match_indices(SPEAKS_FOR) {
        if at > REACH {
            break;
        }
        let start = at + word.len();
        let rest = pages.text.get(start..)?;
        let Some(end) = GOVERNMENT.iter().filter_map(|word| rest.find(word)).min() else {
            break;
        };
        let name = rest.get(..end).unwrap_or_default();
        if name.chars().count() <= 16
            && name.chars().all(char::is_alphabetic)
            && let Some((level, named)) = level_of(name)
        {
            return Some(Place {
                region: named.then(|| in_full(name)),
                at: named.then(|| pages.view.raw(start..start + end)),
                level: Some(level),
                told: true,
            });
        }
    }
    None
}

/// An autonomous prefecture's name in full, where it is written short (怒江州).
fn in_full(name: &str) -> String {
    let known = PREFECTURES.contains(&name) || PROVINCES.contains(&name);
    let own = short(name);
    PREFECTURES
        .iter()
        .filter(|full| !known && full.ends_with(AUTONOMOUS) && name.ends_with(ABBREVIATED))
        .find(|full| short(full) == own)
        .map_or_else(|| name.to_owned(), |full| (*full).to_owned())
}

/// The named place whose head of a document `line` is: the line of its delivery to a congress, or,
/// where it is `titled`, a title.
pub(in crate::report) fn place_of(line: &str, titled: bool) -> Option<String> {
    let name = if titled {
        before_government(line).or_else(|| before_congress(line))
    } else {
        // 2025年1月7日在某市第N届人民代表大会第M次会议上: the line that stands below a title.
        let (date, bare) = line.split_once(AT)?;
        let dated = date.chars().all(|c| {
            c.is_ascii_digit() || !c.is_alphabetic() || [DATE.0, DATE.1, DATE.2].contains(&c)
        });
        before_congress(bare).filter(|_| dated && DELIVERED.iter().any(|word| bare.contains(word)))
    }?;
    let (_, named) = level_of(&name)?;
    named.then(|| in_full(&name))
}

/// The name before the number of a congress: 在安徽省第十四届人民代表大会.
fn before_congress(line: &str) -> Option<String> {
    let at = CONGRESS.iter().filter_map(|word| line.find(word)).min()?;
    let left = line.get(..at)?;
    let left = match left.rfind(crate::catalogue::heading::ORDINAL) {
        Some(number) => left.get(..number)?,
        None => left,
    };
    Some(last_name(left))
}

/// The name before the word for its government: 安徽省政府工作报告.
fn before_government(line: &str) -> Option<String> {
    let at = GOVERNMENT.iter().filter_map(|word| line.find(word)).min()?;
    let left = line.get(..at)?;
    // 现在，我代表某县人民政府: the name stands behind the word.
    let left = left.rsplit(SPEAKS_FOR).next().unwrap_or(left);
    // A plan's year may stand between: 新乡市2024年国民经济….
    let left =
        left.trim_end_matches(|c: char| c.is_ascii_digit() || c == crate::catalogue::chrome::YEAR);
    Some(last_name(left))
}

/// The place's name that `text` ends with: its last characters behind 在, a mark or a digit.
fn last_name(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars().rev().take(16) {
        let stops = NAME_STARTS.contains(&c) || !c.is_alphabetic() || c.is_ascii();
        if stops {
            break;
        }
        name.insert(0, c);
    }
    let name = name.strip_prefix(ON).unwrap_or(&name).to_owned();
    // 连云港市市十三届人大: the city's own word for itself behind its name.
    if let Some(city) = name.strip_suffix(MUNICIPAL)
        && PREFECTURES.contains(&city)
    {
        return city.to_owned();
    }
    // A province before the place: 安徽省合肥市.
    for province in PROVINCES {
        if let Some(rest) = name.strip_prefix(province)
            && !rest.is_empty()
            && level_of(rest).is_some_and(|l| l.1)
        {
            return rest.to_owned();
        }
    }
    name
}

/// The level of a name, and whether it is a name and not the bare word (市, 自治区).
fn level_of(name: &str) -> Option<(Level, bool)> {
    if PROVINCES.contains(&name) {
        return Some((Level::Province, true));
    }
    if PREFECTURES.contains(&name) {
        return Some((Level::Prefecture, true));
    }
    let (ending, level) = ENDINGS.iter().find(|ending| name.ends_with(ending.0))?;
    let name = name.rsplit(SPEAKS_FOR).next().unwrap_or(name);
    let bare = name == *ending
        || WHOLE
            .iter()
            .any(|whole| name.strip_prefix(whole) == Some(*ending));
    // A city that is no prefecture is a county's.
    let level = if *level == Level::Prefecture && !bare && *ending == MUNICIPAL {
        Level::County
    } else {
        *level
    };
    let whole = WHOLE.iter().any(|word| name.starts_with(word));
    Some((level, !bare && !whole && name.chars().count() <= 14))
}

/// The level by which the text speaks of its whole: 全省, 全市.
fn spoken_level(text: &str) -> Option<Level> {
    let mut best: Option<(usize, Level)> = None;
    for (ending, level) in ENDINGS {
        let said: usize = WHOLE
            .iter()
            .map(|whole| text.matches(&format!("{whole}{ending}")).count())
            .sum();
        if said > 0 && best.is_none_or(|known| said > known.0) {
            best = Some((said, *level));
        }
    }
    // 全区 is a district's word and an autonomous region's; the latter has no city above it.
    let said = |word: &str| text.matches(word).count();
    match best.map(|known| known.1) {
        Some(Level::County) if said(OWN_PARTY.0) >= 5 && said(OWN_PARTY.1) <= 3 => {
            Some(Level::Province)
        }
        level => level,
    }
}

/// The short form of a place's name: without its ending and its peoples.
pub(in crate::report) fn short(name: &str) -> &str {
    let cut = PEOPLES
        .iter()
        .filter_map(|people| name.find(people))
        .filter(|at| *at > 3)
        .min();
    let name = cut.and_then(|at| name.get(..at)).unwrap_or(name);
    ENDINGS
        .iter()
        .find_map(|ending| name.strip_suffix(ending.0))
        .filter(|short| short.chars().count() >= 2)
        .unwrap_or(name)
}

/// The place of the level that the text names most often.
fn most_said(pages: &Pages<'_>, level: Option<Level>) -> Place {
    let none = Place {
        level,
        ..Place::default()
    };
    let cities: Vec<&str> = PROVINCES
        .iter()
        .copied()
        .filter(|name| name.ends_with(MUNICIPAL))
        .collect();
    let names: &[&[&str]] = match level {
        Some(Level::Province) => &[PROVINCES],
        Some(Level::Prefecture) => &[PREFECTURES, &cities],
        None => &[PROVINCES, PREFECTURES],
        Some(Level::National | Level::County | Level::Township) => return none,
    };
    let places: Vec<&str> = names.iter().flat_map(|n| n.iter().copied()).collect();
    let forms: Vec<&str> = places.iter().map(|name| short(name)).collect();
    let finder = Words::new(forms.iter().copied());
    let mut said: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for found in finder.find_iter(pages.text, 0..pages.text.len()) {
        let count = said.entry(found.index).or_insert((0, found.at.start));
        count.0 += 1;
    }
    let most = said.iter().max_by_key(|(i, (count, first))| {
        (*count, std::cmp::Reverse(*first), std::cmp::Reverse(**i))
    });
    let Some((i, (_, first))) = most.filter(|(_, (count, _))| *count >= 3) else {
        return none;
    };
    let Some(name) = places.get(*i) else {
        return none;
    };
    let len = forms.get(*i).map_or(0, |form| form.len());
    Place {
        region: Some((*name).to_owned()),
        at: Some(pages.view.raw(*first..first + len)),
        level: level_of(name).map(|l| l.0),
        told: false,
    }
}
