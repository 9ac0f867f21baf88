//! What a number is said of: the names before it, behind it, or carried over from the last value.

use std::ops::Range;
use std::sync::LazyLock;

use super::atom::{Atom, What};
use super::predicate::Predicate;
use super::sentence::Sentence;
use super::subject::{Naming, Phrase, Subject, carried, is_flow, read_names, resolve, with_head};
use super::value::{kind_of, unit_of};
use crate::base::{Decimal, Sort as _, Words};
use crate::catalogue::{Cue, Mark, find_cue, shared};
use crate::syntax::{Token, TokenKind, UnitKind};

/// A number, and the words by which its clause may name it.
pub(super) struct Figure<'a> {
    pub(super) predicate: &'a Predicate,
    /// The number and those told with it.
    atoms: &'a [Atom],
    /// The family of its unit.
    kind: UnitKind,
    /// It counts or measures things.
    pub(super) counted: bool,
    /// The words behind it.
    pub(super) behind: Phrase,
    /// The words before it may name several things.
    several: bool,
}

impl Sentence<'_> {
    /// What a number is said of.
    pub(super) fn number_subjects(
        &mut self,
        predicate: &Predicate,
        atoms: &[Atom],
        end: usize,
        next: Option<&Atom>,
    ) -> Vec<Subject> {
        let kind = atoms.first().and_then(kind_of).unwrap_or(UnitKind::None);
        let scaled = kind == UnitKind::None && atoms.first().and_then(unit_of).is_some();
        let counted = scaled || matches!(kind, UnitKind::Count | UnitKind::Measure);
        let figure = Figure {
            predicate,
            atoms,
            kind,
            counted,
            behind: self.what_follows(predicate, atoms, counted, end, next),
            several: predicate.each || predicate.all || self.split,
        };
        if counted
            && (self.announces(&figure.behind)
                || atoms.iter().any(|atom| self.is_title(atom))
                || atoms
                    .first()
                    .is_some_and(|a| self.counts_back(a, &predicate.phrase)))
        {
            return Vec::new();
        }
        let phrase = &self.without_basis(&predicate.phrase);
        if phrase.text(self.view) == shared::SHARE_OF {
            // 秋粮是大头，占全年的70%: nothing says of what but the clause before.
            return self.last_share(&phrase.at());
        }
        if matches!(atoms, [_, _, _])
            && kind == UnitKind::None
            && is_structure(&self.until_from(phrase))
        {
            return shared::SECTOR_SHARES
                .iter()
                .map(|name| Subject {
                    name: (*name).to_owned(),
                    indicator: resolve(name),
                    at: phrase.at(),
                    how: Naming::Shared,
                })
                .collect();
        }
        let mut subjects = if phrase.parts.is_empty() || predicate.of && counted {
            self.unnamed_subjects(&figure, phrase)
        } else {
            self.named_subjects(&figure, phrase)
        };
        if kind == UnitKind::Percent && predicate.change.is_none() || kind == UnitKind::Point {
            for subject in &mut subjects {
                as_share_of_days(subject);
            }
        }
        if let [subject] = subjects.as_mut_slice()
            && subject.name == shared::CONTAINERS
            && let Some(unit) = atoms.first().and_then(unit_of)
            && shared::BOXES.iter().any(|word| unit.ends_with(word))
        {
            // 集装箱18万标箱: what goes through the port.
            subject.indicator = resolve(shared::THROUGHPUT);
        }
        if kind == UnitKind::Money && matches!(atoms, [_]) {
            return self.spent_on(subjects, predicate, end, next);
        }
        subjects
    }

    /// The words behind a number that may name it.
    fn what_follows(
        &self,
        predicate: &Predicate,
        atoms: &[Atom],
        counted: bool,
        end: usize,
        next: Option<&Atom>,
    ) -> Phrase {
        let doing = does(&predicate.opening) || does(&predicate.phrase);
        let mut behind = self.noun_behind(end, next, !doing);
        if let Some(next) = next
            && counted
            && behind.parts.is_empty()
            && predicate
                .phrase
                .parts
                .iter()
                .all(|(cue, _)| *cue == Some(Cue::Do))
            && self.is_other_verb(end..next.tokens.start)
        {
            // 续建7个、新建3个整乡推进项目: the noun of the last is of all.
            behind = self.noun_behind(next.tokens.end, None, false);
        }
        let reached = self.line.get(end).is_some_and(|t| {
            matches!(
                t.kind,
                TokenKind::Cue(Cue::Reach | Cue::Finish | Cue::Keep | Cue::Stable)
            )
        });
        let led = atoms.first().is_some_and(|a| self.leader(a).is_some());
        if behind.parts.is_empty() && counted && reached && (doing || led) {
            // 带动3万人实现就业创业: what those who are counted come to.
            behind = self.noun_behind(end + 1, next, false);
        }
        if let Some(next) = next
            && counted
        {
            self.share_noun(&mut behind, next);
        }
        if predicate.phrase.parts.is_empty()
            && !does(&predicate.opening)
            && !atoms
                .first()
                .is_some_and(|a| self.is_joined(a.tokens.start))
        {
            behind.parts.extend(self.shared_predicate(&behind, next));
        }
        behind
    }

    /// Whether a pause and a verb of doing alone part two counts.
    fn is_other_verb(&self, between: Range<usize>) -> bool {
        let between = self.line.get(between).unwrap_or_default();
        let Some((pause, verbs)) = between.split_first() else {
            return false;
        };
        let does = verbs.iter().all(|t| t.kind == TokenKind::Cue(Cue::Do));
        pause.kind == TokenKind::Mark(Mark::Pause) && does && !verbs.is_empty()
    }

    /// 带动 right before a number.
    fn leader(&self, atom: &Atom) -> Option<Phrase> {
        let before = self.line.get(atom.tokens.start.checked_sub(1)?)?;
        let word = self.view.get(before.at.clone())?;
        shared::LEADING
            .contains(&word)
            .then(|| Phrase::new(std::slice::from_ref(before)))
    }

    /// 6座大中型和20座小型水库加固工程: the noun that the last member of a list gives to those before.
    fn share_noun(&self, behind: &mut Phrase, next: &Atom) {
        if !self.is_joined(next.tokens.start) {
            return;
        }
        let own = behind.text(self.view);
        let noun = self.noun_behind(next.tokens.end, None, false);
        let text = self.view.get(noun.at()).unwrap_or_default();
        let graded = own
            .chars()
            .next_back()
            .filter(|c| shared::GRADES.contains(c))
            .and_then(|grade| text.rfind(grade).map(|at| at + grade.len_utf8()));
        // 9个续建和3个新开工城中村.
        let staged = || {
            let stage = shared::STAGES
                .iter()
                .find(|stage| text.starts_with(**stage));
            stage
                .filter(|_| shared::STAGES.contains(&own.as_str()))
                .map(|stage| stage.len())
        };
        if let Some(cut) = graded.or_else(staged).filter(|cut| *cut < text.len()) {
            let end = noun.at().end;
            behind.parts.push((None, noun.at().start + cut..end));
        }
    }

    /// What a number is said of that has no name of its own before it.
    fn unnamed_subjects(&self, figure: &Figure<'_>, phrase: &Phrase) -> Vec<Subject> {
        let Figure {
            predicate,
            atoms,
            kind,
            counted,
            ref behind,
            several,
        } = *figure;
        if (counted || kind == UnitKind::Money && self.last.is_empty())
            && !behind.parts.is_empty()
            && !predicate.base
        {
            let leader = atoms.first().and_then(|a| self.leader(a));
            return match leader.filter(|_| predicate.phrase.parts.is_empty()) {
                Some(leader) => vec![self.named(&leader, behind)],
                None => vec![self.told_of(predicate, behind)],
            };
        }
        if predicate.each && atoms.len() > 1 && self.topic.is_empty()
            || self.goes_on_in_turn(predicate, atoms)
        {
            return self.last_of_group(atoms.len());
        }
        if let Some(all) = self.all_of_group(predicate) {
            return all;
        }
        if predicate.of && counted && !phrase.parts.is_empty() {
            if let Some(name) = self.other_class(phrase) {
                return vec![Subject {
                    indicator: None,
                    name,
                    at: phrase.at(),
                    how: Naming::Shared,
                }];
            }
            // 在册的700户, 在校生由2000年的3万人: told before 的, whatever was named before.
            let own = phrase.parts.iter();
            let own = own.take_while(|(cue, _)| *cue != Some(Cue::From));
            let own = Phrase {
                parts: own.cloned().collect(),
            };
            if !own.parts.is_empty() {
                return read_names(self.view, &own, several, atoms.len(), false);
            }
        }
        if kind == UnitKind::Percent
            && !self.last.is_empty()
            && behind
                .parts
                .first()
                .is_some_and(|(cue, _)| matches!(cue, Some(Cue::UpRate | Cue::DownRate | Cue::Up)))
        {
            // 6.5%左右的增速: of what was named before.
            return carried(&self.last);
        }
        if kind == UnitKind::Money
            && let Some(standard) = self.standard_subject()
        {
            return vec![standard];
        }
        if counted
            && predicate.stock
            && let Some(stock) = self.stock_of_last()
        {
            return vec![stock];
        }
        if self.carries_on(predicate, kind) || counted && self.follows_at_once(atoms) {
            return if self.topic.is_empty() {
                carried(&self.last)
            } else {
                carried(&self.topic)
            };
        }
        if matches!(kind, UnitKind::Percent | UnitKind::Money) && !behind.parts.is_empty() {
            return vec![self.named(&predicate.opening, behind)];
        }
        Vec::new()
    }

    /// 吞吐量50万吨、客运量8万人，增长6.1%和3.7%: as many changes as figures before, each of its own.
    fn goes_on_in_turn(&self, predicate: &Predicate, atoms: &[Atom]) -> bool {
        let count = atoms.len();
        if count < 2 || predicate.change.is_none() || predicate.each {
            return false;
        }
        let told = self.out.len().checked_sub(count);
        let told = told
            .and_then(|from| self.out.get(from..))
            .unwrap_or_default();
        let group = self.group.len().checked_sub(count);
        let group = group
            .and_then(|from| self.group.get(from..))
            .unwrap_or_default();
        let each = told.iter().zip(group);
        let mut names: Vec<&str> = group.iter().map(|s| s.name.as_str()).collect();
        names.dedup();
        self.last.len() == 1
            && self.topic.is_empty()
            && names.len() == count
            && told.len() == count
            && each.into_iter().all(|(told, own)| {
                told.name == own.name && told.measure == crate::catalogue::Measure::Level
            })
    }

    /// What a number is said of that has words before it.
    fn named_subjects(&mut self, figure: &Figure<'_>, phrase: &Phrase) -> Vec<Subject> {
        let Figure {
            predicate, kind, ..
        } = *figure;
        if let Some(places) = self.shared_out(phrase) {
            return places;
        }
        let rest = phrase.text(self.view);
        let last = figure.atoms.last();
        let same = last.and_then(unit_of) == self.out.last().and_then(|r| r.unit.clone());
        let own = last
            .and_then(|a| self.line.get(a.tokens.end))
            .filter(|t| t.kind == TokenKind::Text)
            .and_then(|t| self.view.get(t.at.clone()))
            .is_some_and(|text| !shared::TIMES.iter().any(|word| text.starts_with(word)));
        if shared::RESTS.contains(&rest.as_str()) && same && !own && !self.last.is_empty() {
            // 改造7000户，剩余6000户: of the same.
            return carried(&self.last);
        }
        if let Some(progress) = self.progress(predicate, kind) {
            let opening = predicate.opening.parts.iter();
            let each =
                predicate.each || opening.into_iter().any(|(cue, _)| *cue == Some(Cue::Each));
            let several = each && figure.atoms.len() > 1;
            if !several || self.group.len() < figure.atoms.len() {
                return vec![progress];
            }
            // 分别完成任务数的123%和209%: how far each was carried out.
            let own = phrase.text(self.view);
            let each = self.last_of_group(figure.atoms.len()).into_iter();
            return each
                .map(|before| Subject {
                    name: format!("{}{own}{}", before.name, shared::COMPLETION),
                    ..progress.clone()
                })
                .collect();
        }
        if let Some(share) = self.share_of_last(predicate, kind) {
            return share;
        }
        if phrase
            .parts
            .iter()
            .all(|(cue, _)| matches!(cue, Some(Cue::UpRate | Cue::DownRate)))
            && !self.last.is_empty()
        {
            return carried(&self.last);
        }
        let mut names = read_names(self.view, phrase, figure.several, figure.atoms.len(), false);
        if let [only] = names.as_mut_slice()
            && self.complete(only, predicate, phrase)
        {
            return names;
        }
        if predicate.each && names.len() == 2 {
            self.split = true;
        }
        if names.iter().any(|n| n.indicator.is_some()) {
            return names;
        }
        if let [only] = names.as_mut_slice()
            && let Some(name) = self.other_class(phrase)
        {
            only.name = name;
            only.how = Naming::Shared;
            return names;
        }
        let told = self
            .told_before(figure, &names)
            .or_else(|| self.told_behind(figure, phrase, &names));
        let things = matches!(figure.kind, UnitKind::Count | UnitKind::Measure);
        if told.is_none() && things && !predicate.reach && !predicate.to {
            self.under_verb(phrase, &mut names);
        }
        if told.is_none() && things {
            self.under_stem(phrase, &mut names);
        }
        told.unwrap_or(names)
    }

    /// 营业收入超10亿元的企业200家，超50亿元的50家: another class of the same things.
    fn other_class(&self, phrase: &Phrase) -> Option<String> {
        let own = phrase.text(self.view);
        let starts = |text: &str| {
            shared::CLASS_BOUNDS
                .iter()
                .any(|word| text.starts_with(word))
        };
        let (cue, _) = phrase.parts.first()?;
        if *cue != Some(Cue::AtLeast) || !starts(&own) || own.contains(shared::PAUSE) {
            return None;
        }
        let before = &self.last.last()?.name;
        let mut places = before.char_indices().map(|(at, _)| at);
        let bound = places.find(|at| *at > 0 && before.get(*at..).is_some_and(starts))?;
        let (head, class) = before.split_at_checked(bound)?;
        let things = class
            .split_once(shared::OF)
            .map_or("", |(_, things)| things);
        let own = own.strip_suffix(shared::OF).unwrap_or(&own);
        Some(match things {
            "" => format!("{head}{own}"),
            _ if own.contains(shared::OF) => format!("{head}{own}"),
            _ => format!("{head}{own}{}{things}", shared::OF),
        })
    }

    /// 三次产业结构由“十一五”末: what stands before 由.
    fn until_from(&self, phrase: &Phrase) -> String {
        let parts = phrase.parts.iter();
        let own = parts.take_while(|(cue, _)| *cue != Some(Cue::From));
        own.filter_map(|(_, at)| self.view.get(at.clone()))
            .collect()
    }

    /// Completes a name by what its clause says of it elsewhere; returns whether nothing else is to
    /// be asked.
    fn complete(&self, only: &mut Subject, predicate: &Predicate, phrase: &Phrase) -> bool {
        if let Some((cue, at)) = predicate.opening.parts.last()
            && at.end == only.at.start
            && let Some(word) = self.view.get(at.clone())
            && let found = resolve(&format!("{word}{}", only.name))
            && (found.is_some_and(|row| only.indicator.is_none_or(|own| own.id != row.id))
                || only.name.chars().count() == 1
                    && matches!(cue, Some(Cue::Finish | Cue::Reach | Cue::Keep)))
        {
            // 全部财政收入, 实际利用外资, 完成率: an opening word that is part of the name after all.
            only.name = format!("{word}{}", only.name);
            only.indicator = found;
            only.at.start = at.start;
        }
        if only.indicator.is_none()
            && let Some(verb) = self.verb_of_list(phrase)
            && let Some(found) = resolve(&format!("{verb}{}", only.name))
        {
            // 改造老旧小区25个、棚户区5个: the verb of the list belongs to each member.
            only.name = format!("{verb}{}", only.name);
            only.indicator = Some(found);
            only.how = Naming::Shared;
        }
        if only.indicator.is_none()
            && phrase
                .parts
                .first()
                .is_some_and(|(_, at)| self.is_listed(at.start))
            && let Some(before) = self.last.last()
            && !shared::TOTALS.contains(&only.name.as_str())
            && let Some((name, found)) = with_head(&only.name, &before.name)
        {
            // 实际利用内资43亿元、外资2亿美元: the head of the list belongs to each member.
            only.name = name;
            only.indicator = Some(found);
            only.how = Naming::Shared;
            return true;
        }
        if let Some(found) = only.indicator
            && !(predicate.reach || predicate.to)
            && let Some(verb) = self.verb_of_list(phrase)
            && is_flow(verb, found)
        {
            // 新增甲企业9家、乙企业6家: the verb of adding governs the list.
            only.name = format!("{verb}{}", only.name);
            only.indicator = resolve(&only.name);
            only.how = Naming::Shared;
            return true;
        }
        false
    }

    /// What an unknown name comes to by what was told before it.
    fn told_before(&self, figure: &Figure<'_>, names: &[Subject]) -> Option<Vec<Subject>> {
        let Figure {
            predicate, atoms, ..
        } = *figure;
        if let [only] = names
            && only.how != Naming::Examples
            && let Some(verb) = predicate.verb_at.clone().and_then(|at| self.view.get(at))
            && let Some(indicator) = resolve(&format!("{}{verb}", only.name))
        {
            return Some(vec![Subject {
                name: format!("{}{verb}", only.name),
                indicator: Some(indicator),
                how: Naming::Verb,
                ..only.clone()
            }]);
        }
        if let Some(sector) = self.sector_figure(names) {
            return Some(vec![sector]);
        }
        if let Some(figure) = self.figure_of_theme(figure, names) {
            return Some(vec![figure]);
        }
        if let Some(each) = self.for_each(names) {
            return Some(vec![each]);
        }
        if let Some(total) = self.total(names) {
            return Some(vec![total]);
        }
        if let Some(parts) = self.parts(predicate, names, atoms) {
            return Some(parts);
        }
        if atoms.len() > 1 && self.last.len() == atoms.len() {
            // 甲、乙产值分别增长8%、11%，占比提高至32%、43%: of each in turn.
            let each = self.last.iter();
            let each: Option<Vec<Subject>> = each
                .map(|before| self.composed_with(predicate, before))
                .collect();
            if let Some(each) = each {
                return Some(each);
            }
        }
        self.composed(predicate).map(|composed| vec![composed])
    }

    /// What an unknown name comes to by the words around its number.
    fn told_behind(
        &self,
        figure: &Figure<'_>,
        phrase: &Phrase,
        names: &[Subject],
    ) -> Option<Vec<Subject>> {
        let Figure {
            predicate,
            atoms,
            kind,
            counted,
            ref behind,
            ..
        } = *figure;
        if behind.parts.is_empty()
            && atoms.first().and_then(unit_of) == self.out.last().and_then(|r| r.unit.clone())
            && let Some(other) = self.other_verb(phrase)
        {
            return Some(vec![other]);
        }
        if kind == UnitKind::Multiple && !self.last.is_empty() && predicate.change.is_none() {
            return Some(carried(&self.last));
        }
        if counted
            && !behind.parts.is_empty()
            && phrase.text(self.view).ends_with(shared::AND_SO_ON)
        {
            // 新建甲公园、乙公园等10个公园: the verb and the kind.
            return Some(vec![self.named(&first_verb(predicate), behind)]);
        }
        if counted && !behind.parts.is_empty() && self.counts_items(atoms, phrase) {
            // 甲、乙、丙3个机场项目: the verb and the kind.
            return Some(vec![self.named(&first_verb(predicate), behind)]);
        }
        if counted
            && !behind.parts.is_empty()
            && self.is_joined(atoms.first().map_or(0, |a| a.tokens.start))
        {
            // 新建甲公园、乙广场和五处绿地: the number's own thing, and the verb of the list.
            return Some(vec![self.named(&first_verb(predicate), behind)]);
        }
        let verbs = phrase.parts.iter().all(|(cue, _)| {
            matches!(
                cue,
                Some(Cue::Do | Cue::Lead | Cue::Scope | Cue::Adverb | Cue::All)
            )
        });
        if (verbs || counted) && !behind.parts.is_empty() {
            return Some(vec![self.named(&self.last_item(phrase), behind)]);
        }
        if let Some(outlay) = self.outlay(names) {
            return Some(vec![outlay]);
        }
        if verbs && self.carries_on(predicate, kind) && kind == UnitKind::Percent {
            return Some(carried(&self.last));
        }
        None
    }

    /// 新增公园5个、广场3个: the verb of the list belongs to a name that has none.
    fn under_verb(&self, phrase: &Phrase, names: &mut [Subject]) {
        let [only] = names else { return };
        let bare = phrase
            .parts
            .iter()
            .all(|(cue, _)| matches!(cue, None | Some(Cue::Word)));
        let Some(verb) = self.verb_of_list(phrase) else {
            return;
        };
        // The name of a known thing lost its verb: 维修改造老旧公寓15栋、街路20条.
        let governed = self
            .last
            .last()
            .is_some_and(|s| s.how == Naming::Known || s.name.contains(verb));
        if bare && governed && only.how == Naming::Unknown {
            only.name = format!("{verb}{}", only.name);
            only.how = Naming::Shared;
        }
    }

    /// 省级生态示范县1个、示范镇10个: the head of the list belongs to the member that goes on with its stem.
    fn under_stem(&self, phrase: &Phrase, names: &mut [Subject]) {
        const STEM: usize = 2;
        let [only] = names else { return };
        let own = phrase.text(self.view);
        let Some(before) = self.last.last().filter(|_| {
            let start = phrase.parts.first().map_or(0, |(_, at)| at.start);
            self.is_listed(start) && phrase.parts.len() == 1
        }) else {
            return;
        };
        let stem = own
            .char_indices()
            .nth(STEM)
            .and_then(|(at, _)| own.get(..at));
        let Some((head, tail)) = stem.and_then(|stem| before.name.rsplit_once(stem)) else {
            return;
        };
        let stem_of = own.chars().count().abs_diff(tail.chars().count() + STEM) <= 1;
        if !head.is_empty() && stem_of && only.indicator.is_none() {
            only.name = format!("{head}{own}");
            only.how = Naming::Shared;
        }
    }

    /// 按省口径计算增长11%: a remark on the counting names nothing.
    fn without_basis(&self, phrase: &Phrase) -> Phrase {
        let text = phrase.text(self.view);
        let (heads, ends) = shared::COUNTED_BY;
        let remark = heads.iter().any(|head| text.starts_with(head))
            && ends.iter().any(|end| text.ends_with(end));
        // 比xxxx年底同比增长: the comparison of a masked year.
        let compared = matches!(phrase.parts.first(), Some((Some(Cue::Compare), _)));
        // 达到5.5万亿元、稳居全国前十、增长4.8%: a place among others names nothing.
        let ranked = shared::RANKS.iter().any(|word| text.starts_with(word));
        if (remark || compared || ranked) && !self.last.is_empty() {
            Phrase::default()
        } else {
            phrase.clone()
        }
    }

    /// 占 without a name: the share of what was named before.
    fn last_share(&self, at: &Range<usize>) -> Vec<Subject> {
        let named = if self.topic.is_empty() {
            &self.last
        } else {
            &self.topic
        };
        named
            .iter()
            .map(|subject| {
                let name = format!("{}{}", subject.name, shared::SHARE);
                Subject {
                    indicator: resolve(&name),
                    name,
                    at: at.clone(),
                    how: Naming::Composed,
                }
            })
            .collect()
    }

    /// 脱贫324户743人: a count right behind another.
    fn follows_at_once(&self, atoms: &[Atom]) -> bool {
        let last = self.out.last().map(|reading| reading.value_at.end);
        !self.last.is_empty() && last.is_some() && atoms.first().map(|a| a.at.start) == last
    }

    /// The verb that opened the list whose next member the phrase is.
    fn verb_of_list(&self, phrase: &Phrase) -> Option<&str> {
        let listed = self.is_listed(phrase.parts.first()?.1.start);
        self.verb
            .clone()
            .filter(|_| listed)
            .and_then(|at| self.view.get(at))
    }

    /// Whether a pause stands right before what starts at byte `start`.
    pub(super) fn is_listed(&self, start: usize) -> bool {
        let before = self.line.partition_point(|t| t.at.end <= start);
        before
            .checked_sub(1)
            .and_then(|i| self.line.get(i))
            .is_some_and(|t| t.kind == TokenKind::Mark(Mark::Pause))
    }

    /// 支持西藏的151个项目: the clause before 的 belongs to the thing behind the number.
    fn told_of(&self, predicate: &Predicate, behind: &Phrase) -> Subject {
        let subject = self.named(&predicate.opening, behind);
        if !predicate.of || predicate.phrase.parts.is_empty() {
            return subject;
        }
        /// A longer clause describes, in characters; the verb and the thing name it.
        const LONGEST: usize = 16;
        let thing = behind.text(self.view);
        let thing = thing.strip_prefix(shared::OF).unwrap_or(&thing);
        let clause = predicate.phrase.text(self.view);
        let name = if clause.chars().count() > LONGEST {
            format!("{}{thing}", first_verb(predicate).text(self.view))
        } else {
            format!("{clause}{}{thing}", shared::OF)
        };
        Subject { name, ..subject }
    }

    /// 多渠道、多层次开发: what stands behind the last pause.
    pub(super) fn last_item(&self, phrase: &Phrase) -> Phrase {
        let pause = phrase
            .parts
            .iter()
            .rposition(|(_, at)| self.view.get(at.clone()) == Some(shared::PAUSE));
        let parts = pause
            .and_then(|at| phrase.parts.get(at + 1..))
            .unwrap_or(&phrase.parts);
        Phrase {
            parts: parts.to_vec(),
        }
    }

    /// 一般预算收入完成7309万元，累计支出64338万元: the outlay of the same budget.
    pub(super) fn outlay(&self, names: &[Subject]) -> Option<Subject> {
        let [only] = names else { return None };
        if only.name != shared::OUTLAY {
            return None;
        }
        let before = self.last.last()?.name.strip_suffix(shared::REVENUE)?;
        let name = format!("{before}{}", shared::OUTLAY);
        Some(Subject {
            indicator: Some(resolve(&name)?),
            name,
            at: only.at.clone(),
            how: Naming::Composed,
        })
    }

    /// 完成年计划的52%: how far a plan is carried out.
    pub(super) fn progress(&self, predicate: &Predicate, kind: UnitKind) -> Option<Subject> {
        let goal = predicate.phrase.parts.last()?.0 == Some(Cue::Goal);
        let done = predicate
            .opening
            .parts
            .iter()
            .any(|(cue, _)| *cue == Some(Cue::Finish))
            || predicate.share;
        if !goal || kind != UnitKind::Percent || !(predicate.of || done) {
            return None;
        }
        let before = self
            .last
            .last()
            .map(|s| s.name.as_str())
            .unwrap_or_default();
        Some(Subject {
            name: format!(
                "{before}{}{}",
                predicate.phrase.text(self.view),
                shared::COMPLETION
            ),
            indicator: None,
            at: predicate.phrase.at(),
            how: Naming::Progress,
        })
    }

    /// 县城和建制镇分别完成投资: a name for each of those that share it out.
    pub(super) fn shared_out(&self, phrase: &Phrase) -> Option<Vec<Subject>> {
        let at = phrase
            .parts
            .iter()
            .position(|(cue, _)| *cue == Some(Cue::Each))?;
        let (left, right) = phrase.parts.split_at_checked(at)?;
        let what: Vec<_> = right
            .get(1..)?
            .iter()
            .filter(|(cue, _)| !matches!(cue, Some(Cue::Reach | Cue::Finish | Cue::Adverb)))
            .cloned()
            .collect();
        if left.is_empty() || what.is_empty() {
            return None;
        }
        let what = Phrase { parts: what };
        let owners = read_names(
            self.view,
            &Phrase {
                parts: left.to_vec(),
            },
            true,
            2,
            true,
        );
        Some(
            owners
                .into_iter()
                .map(|owner| Subject {
                    name: format!("{}{}", owner.name, what.text(self.view)),
                    indicator: None,
                    at: what.at(),
                    how: Naming::SharedOut,
                })
                .collect(),
        )
    }

    /// 三批共46项举措: lots, of which the number behind tells what they hold.
    pub(super) fn is_lots(&self, atom: &Atom) -> bool {
        let behind = self.view.get(atom.at.end..self.at.end).unwrap_or_default();
        unit_of(atom).as_deref() == Some(shared::LOTS)
            && shared::IN_ALL.iter().any(|word| behind.starts_with(word))
    }

    /// 减负30条、稳岗18条等一揽子政策: titles, and no things that are counted.
    fn is_title(&self, atom: &Atom) -> bool {
        if unit_of(atom).as_deref() != Some(shared::ARTICLES) {
            return false;
        }
        let behind = self.view.get(atom.at.end..self.at.end).unwrap_or_default();
        let clause = behind.split(shared::COMMAS).next().unwrap_or_default();
        let ends = shared::POLICIES.iter().filter_map(|word| clause.find(word));
        let Some(list) = ends.min().and_then(|end| clause.get(..end)) else {
            return false;
        };
        let mut others = list.split(shared::PAUSE).skip(1);
        list.is_empty()
            || list.starts_with(shared::PAUSE)
                && others.all(|other| other.ends_with(shared::ARTICLES))
    }

    /// 七个方面: a count that only announces a list.
    pub(super) fn announces(&self, noun: &Phrase) -> bool {
        let text = noun.text(self.view);
        // 20条政策措施, but 15个政策性项目 and 10个优势产业.
        let titled = |word: &&str| match text.strip_prefix(*word) {
            Some(behind) => !shared::MADE_THINGS
                .iter()
                .any(|thing| behind.starts_with(thing)),
            None => text.ends_with(*word) && text.len() <= 5 * word.len(),
        };
        shared::TITLES.iter().any(titled)
            || shared::ANNOUNCED.iter().any(|word| text == *word)
            || shared::NAMED_IN_ALL.iter().any(|word| text.contains(word))
            || text.starts_with(shared::ASPECTS)
    }

    /// Whether a value without a name of its own goes on with the last one's.
    pub(super) fn carries_on(&self, predicate: &Predicate, kind: UnitKind) -> bool {
        if self.last.is_empty() && self.topic.is_empty() {
            return false;
        }
        match kind {
            UnitKind::Count | UnitKind::Measure => {
                predicate.reach
                    || predicate.to
                    || predicate.change.is_some()
                    || predicate.strive
                    || predicate.ensure
                    || !self.topic.is_empty()
            }
            UnitKind::Percent
            | UnitKind::Permille
            | UnitKind::Point
            | UnitKind::Money
            | UnitKind::PerUnit
            | UnitKind::Multiple
            | UnitKind::Score
            | UnitKind::Share
            | UnitKind::Duration
            | UnitKind::None => true,
        }
    }

    /// 分别增长12.5%和19%: the last names of the list before, as many as there are values.
    pub(super) fn last_of_group(&self, count: usize) -> Vec<Subject> {
        let mut all: Vec<Subject> = Vec::new();
        for subject in self.group.iter().rev() {
            if all.len() < count && !all.iter().any(|s| s.name == subject.name) {
                all.push(subject.clone());
            }
        }
        all.reverse();
        let all = carried(&all);
        if all.is_empty() {
            carried(&self.last)
        } else {
            all
        }
    }

    /// 甲从1亿元增加到2亿元，乙从3亿元增加到5亿元，年均增长均达9%: of both.
    fn all_of_group(&self, predicate: &Predicate) -> Option<Vec<Subject>> {
        let mut two: Vec<&str> = self.group.iter().map(|s| s.name.as_str()).collect();
        two.order();
        two.dedup();
        (predicate.both && two.len() == 2 && self.last.len() == 1 && self.topic.is_empty())
            .then(|| self.last_of_group(2))
    }

    /// 人均达到2.4万美元: of what was named before.
    fn for_each(&self, names: &[Subject]) -> Option<Subject> {
        let [only] = names else { return None };
        let before = self.last.last()?;
        if !shared::EACH_HEADS.contains(&only.name.as_str()) {
            return None;
        }
        let name = format!("{}{}", only.name, before.name);
        Some(Subject {
            indicator: resolve(&name),
            name,
            at: only.at.clone(),
            how: Naming::Composed,
        })
    }

    /// 新增上市企业20家、总数达126家: the stock of what was added.
    fn total(&self, names: &[Subject]) -> Option<Subject> {
        let [only] = names else { return None };
        let before = self.last.last()?;
        if !shared::TOTALS.contains(&only.name.as_str()) {
            return None;
        }
        let thing = shared::FLOWS
            .iter()
            .find_map(|flow| before.name.strip_prefix(flow))
            .unwrap_or(&before.name);
        let name = format!("{thing}{}", only.name);
        Some(Subject {
            indicator: resolve(&name).or_else(|| resolve(thing)),
            name,
            at: only.at.clone(),
            how: Naming::Composed,
        })
    }

    /// 新增上市公司20家，累计达147家: the stock of what was added.
    fn stock_of_last(&self) -> Option<Subject> {
        let [before] = self.last.as_slice() else {
            return None;
        };
        let mut flows = shared::FLOWS.iter();
        let thing = flows.find_map(|flow| before.name.strip_prefix(flow))?;
        let total = |word: &&str| resolve(&format!("{thing}{word}"));
        Some(Subject {
            indicator: shared::TOTALS
                .iter()
                .find_map(total)
                .or_else(|| resolve(thing)),
            name: thing.to_owned(),
            at: before.at.clone(),
            how: Naming::Composed,
        })
    }

    /// 其中甲、乙零售额分别增长7%和3%: each part by its own name.
    fn parts(
        &self,
        predicate: &Predicate,
        names: &[Subject],
        atoms: &[Atom],
    ) -> Option<Vec<Subject>> {
        let part = predicate.opening.parts.iter();
        let mut part = part.filter_map(|(_, at)| self.view.get(at.clone()));
        let several = predicate.each && atoms.len() > 1 && names.len() == atoms.len();
        (several && part.any(|word| word == shared::OF_WHICH)).then(|| names.to_vec())
    }

    /// 开工保障房80万平方米，续建200万平方米: the same thing under another verb.
    fn other_verb(&self, phrase: &Phrase) -> Option<Subject> {
        let text = phrase.text(self.view);
        let word = text.as_str();
        let last = self.last.last();
        let does = matches!(phrase.parts.as_slice(), [(Some(Cue::Do), _)]);
        if let Some(stem) = last.and_then(|s| without_verb(&s.name)).filter(|_| does) {
            // 劳动力培训3.5万人、转移3万人.
            let name = format!("{stem}{word}");
            return Some(Subject {
                indicator: resolve(&name),
                name,
                at: phrase.at(),
                how: Naming::Composed,
            });
        }
        let staged = |name: &str| {
            let stages = shared::STAGES.iter();
            stages
                .into_iter()
                .any(|s| name.starts_with(s) || name.ends_with(s))
        };
        let before = last.filter(|s| s.how != Naming::Composed || staged(&s.name))?;
        if !does && !shared::STAGES.contains(&word) {
            return None;
        }
        let verb = self.verb.clone().and_then(|at| self.view.get(at));
        let stage = |cut: fn(&'_ str, &'_ str) -> bool| {
            shared::STAGES.iter().find(|stage| cut(&before.name, stage))
        };
        if let Some(own) = stage(|name, stage| name.ends_with(stage)) {
            // 安居工程新开工2万套、基本建成1万套.
            let thing = before.name.strip_suffix(own)?;
            let name = format!("{thing}{word}");
            return Some(Subject {
                indicator: resolve(&name),
                name,
                at: phrase.at(),
                how: Naming::Composed,
            });
        }
        let verb = verb.or_else(|| stage(|name, stage| name.starts_with(stage)).copied())?;
        let thing = before.name.strip_prefix(verb).unwrap_or(&before.name);
        if thing.is_empty() {
            return None;
        }
        let name = format!("{word}{thing}");
        let kept = before.indicator.filter(|i| !i.name_zh.starts_with(verb));
        Some(Subject {
            indicator: resolve(&name).or_else(|| kept.and_then(|_| resolve(thing))),
            name,
            at: phrase.at(),
            how: Naming::Composed,
        })
    }

    /// 甲和乙两家公司, “甲”“乙”“丙”三项工程: the number only counts what was just named.
    fn counts_back(&self, atom: &Atom, phrase: &Phrase) -> bool {
        let What::Number { low, .. } = &atom.what else {
            return false;
        };
        // 甲、乙等2条 counts more than it names, and figures in digits do.
        let worded = self
            .view
            .get(atom.at.clone())
            .is_some_and(|value| !value.starts_with(|c: char| c.is_ascii_digit()));
        if !worded || phrase.at().end != atom.at.start {
            return false;
        }
        let named = self.view.get(phrase.at()).unwrap_or_default();
        let quoted = named.matches(shared::QUOTE_OPEN).count();
        let items = named.split(shared::ITEM_SIGNS).count();
        let told = |count: usize| {
            shared::COUNTS_BACK.contains(&count)
                && u32::try_from(count).is_ok_and(|count| Decimal::from(count) == *low)
        };
        told(quoted) || told(items)
    }

    /// 甲、乙、丙3个机场: the number counts what was just listed.
    fn counts_items(&self, atoms: &[Atom], phrase: &Phrase) -> bool {
        let [atom] = atoms else { return false };
        let What::Number { low, .. } = &atom.what else {
            return false;
        };
        let listed = self.view.get(phrase.at()).unwrap_or_default();
        let items = listed.split(shared::ITEM_SIGNS).count();
        phrase.at().end == atom.at.start
            && items > 2
            && u32::try_from(items).is_ok_and(|items| Decimal::from(items) == *low)
    }

    /// 民营经济发展加快，实现增加值130亿元: the sector is named by the clause before.
    fn sector_figure(&self, names: &[Subject]) -> Option<Subject> {
        /// The sector's name is no longer than this, in characters.
        const LONGEST: usize = 10;
        let [only] = names else { return None };
        if only.indicator.is_some() || !shared::SECTOR_FIGURES.contains(&only.name.as_str()) {
            return None;
        }
        let clause = self.view.get(self.spoken.clone()?)?;
        let ends: Vec<usize> = clause.char_indices().map(|(at, _)| at).skip(2).collect();
        let heads = ends.into_iter().take(LONGEST).rev();
        let heads = heads.filter_map(|end| clause.get(..end));
        heads
            .map(|head| format!("{head}{}", only.name))
            .find_map(|name| {
                Some(Subject {
                    indicator: Some(resolve(&name)?),
                    name,
                    at: only.at.clone(),
                    how: Naming::Composed,
                })
            })
    }

    /// 占全县生产总值的三成: the share that the last thing has, not the whole's own figure.
    fn share_of_last(&self, predicate: &Predicate, kind: UnitKind) -> Option<Vec<Subject>> {
        let phrase = &predicate.phrase;
        let (cue, at) = phrase.parts.first()?;
        let taken = self.view.get(at.clone()) == Some(shared::TAKES_UP);
        if *cue != Some(Cue::Share) && !taken {
            return None;
        }
        if kind != UnitKind::Percent || phrase.parts.len() < 2 {
            return None;
        }
        let named = if self.topic.is_empty() {
            &self.last
        } else {
            &self.topic
        };
        let own = phrase.text(self.view);
        let own = match own.strip_prefix(shared::TAKES_UP) {
            Some(whole) => format!("{}{whole}", shared::SHARE_OF),
            None => own,
        };
        let own = own.strip_suffix(shared::PROPORTION).unwrap_or(&own);
        let own = own.strip_suffix(shared::OF).unwrap_or(own);
        let each = named.iter().map(|before| {
            let name = format!("{}{own}{}", before.name, shared::PROPORTION);
            Subject {
                indicator: resolve(&name),
                name,
                at: phrase.at(),
                how: Naming::Composed,
            }
        });
        let each: Vec<Subject> = each.collect();
        (!each.is_empty()).then_some(each)
    }

    /// 总投资621亿元: of what was named before.
    pub(super) fn composed(&self, predicate: &Predicate) -> Option<Subject> {
        self.composed_with(predicate, self.last.last()?)
    }

    fn composed_with(&self, predicate: &Predicate, before: &Subject) -> Option<Subject> {
        let (cue, at) = predicate.phrase.parts.first()?;
        let dependent = *cue == Some(Cue::Dependent) && predicate.phrase.parts.len() <= 2;
        let share = *cue == Some(Cue::Share);
        let part = predicate
            .opening
            .parts
            .iter()
            .any(|(_, at)| self.view.get(at.clone()) == Some(shared::OF_WHICH));
        if !dependent && !share && !part {
            return None;
        }
        if shared::SECTOR_SHARES.contains(&before.name.as_str()) {
            // 三次产业结构为10:40:50，其中工业占比35%: a name of its own.
            return None;
        }
        let own = predicate.phrase.text(self.view);
        let rate = shared::RATE_ENDS
            .iter()
            .any(|end| before.name.ends_with(end));
        if rate && dependent && !share && !part {
            // 配套率达到40%，销售收入增长20%: nothing has an income of a rate.
            return None;
        }
        if dependent
            && !shared::OUTLAYS.iter().any(|word| own.ends_with(word))
            && let Some(owner) = shared::INVESTMENTS
                .iter()
                .find_map(|word| before.name.strip_suffix(word))
        {
            // 签约项目总投资50亿元，税收5亿元: of the projects; 技改投资增长12%，税收增长7%: of nothing told.
            let things = shared::COUNTED_PROJECTS
                .iter()
                .any(|thing| owner.ends_with(thing));
            let name = format!("{owner}{own}");
            return things.then(|| Subject {
                indicator: resolve(&name),
                name,
                at: at.start..predicate.phrase.at().end,
                how: Naming::Composed,
            });
        }
        let verb: String = predicate
            .opening
            .parts
            .iter()
            .filter(|(cue, _)| matches!(cue, Some(Cue::Reach | Cue::Finish)))
            .filter_map(|(_, at)| self.view.get(at.clone()))
            .collect();
        if part && !dependent && !share {
            let name = self.part_of(&own, &before.name);
            let verbal = name.ends_with(&own) && name != own;
            return Some(Subject {
                indicator: resolve(&name).filter(|_| verbal),
                name,
                at: predicate.phrase.at(),
                how: Naming::Part,
            });
        }
        let full = format!("{}{verb}{own}", before.name);
        let plain = format!("{}{own}", before.name);
        let bare = self
            .verb
            .clone()
            .and_then(|at| self.view.get(at))
            .and_then(|verb| before.name.strip_prefix(verb))
            .map(|thing| format!("{thing}{verb}{own}"));
        let indicator = resolve(&full)
            .or_else(|| resolve(&plain))
            .or_else(|| bare.as_deref().and_then(resolve));
        let sibling = shared::HEAD_NOUNS
            .iter()
            .find_map(|noun| before.name.strip_suffix(noun))
            .map(|owner| format!("{owner}{own}"))
            .filter(|_| indicator.is_none() && !own.ends_with(shared::SHARE));
        if let Some(name) = sibling
            && let Some(found) = resolve(&name)
        {
            // 规模以上工业主营业务收入增长9%，利润总额增长8%: of the same firms.
            return Some(Subject {
                name,
                indicator: Some(found),
                at: at.start..predicate.phrase.at().end,
                how: Naming::Composed,
            });
        }
        // 机床产量增长8%，产值增长9%: of the same thing.
        let figure = shared::FIGURES
            .iter()
            .find_map(|noun| before.name.strip_suffix(noun))
            .filter(|owner| dependent && indicator.is_none() && !owner.is_empty());
        let name = figure.map_or(full, |owner| format!("{owner}{own}"));
        Some(Subject {
            name,
            indicator,
            at: at.start..predicate.phrase.at().end,
            how: Naming::Composed,
        })
    }

    /// 盘活土地800亩，其中市区300亩: a place is put before what was named; a kind of thing takes only
    /// the verb (新增经营主体7万户，其中企业2万户).
    fn part_of(&self, own: &str, before: &str) -> String {
        let place = own.ends_with(shared::LOCAL_ENDS) || own.ends_with(shared::PART_ENDS);
        let head = shared::HEAD_NOUNS.iter().find(|noun| own.ends_with(**noun));
        if head.is_some_and(|noun| before.ends_with(noun)) {
            // 财政收入9亿元，其中地方级收入5亿元: a name of its own.
            return own.to_owned();
        }
        let verb = self.verb.clone().and_then(|at| self.view.get(at));
        match verb {
            Some(verb) if !place && before.starts_with(verb) => format!("{verb}{own}"),
            Some(_) | None => format!("{own}{before}"),
        }
    }

    /// A thing counted, named by a verb before the number and a noun behind it.
    pub(super) fn named(&self, verb: &Phrase, noun: &Phrase) -> Subject {
        let doing = Phrase {
            parts: verb
                .parts
                .iter()
                .filter(|(cue, at)| {
                    let leading = self
                        .view
                        .get(at.clone())
                        .is_some_and(|word| shared::LEADING.contains(&word));
                    !matches!(
                        cue,
                        Some(
                            Cue::Scope
                                | Cue::Now
                                | Cue::Past
                                | Cue::Plan
                                | Cue::Strive
                                | Cue::Ensure
                                | Cue::Adverb
                                | Cue::With
                                | Cue::Of
                        )
                    ) && (leading || *cue != Some(Cue::Lead))
                })
                .cloned()
                .collect(),
        };
        let thing = noun.text(self.view);
        let thing = thing.strip_prefix(shared::OF).unwrap_or(&thing);
        if let [first, (Some(Cue::Do), verb)] = noun.parts.as_slice()
            && doing.parts.is_empty()
        {
            // 161个项目竣工: what was done to what was counted.
            let verb = self.view.get(verb.clone()).unwrap_or_default();
            let first = self.view.get(first.1.clone()).unwrap_or_default();
            let first = first.strip_prefix(shared::OF).unwrap_or(first);
            // 民生实事全面兑现: how it is done, not what.
            let first = shared::MANNERS
                .iter()
                .find_map(|word| first.strip_suffix(word))
                .unwrap_or(first);
            let name = format!("{verb}{first}");
            return Subject {
                // 1家企业上市: one more, not the stock.
                indicator: resolve(&format!("{first}{verb}"))
                    .or_else(|| resolve(&name))
                    .or_else(|| resolve(first)),
                name,
                at: noun.at(),
                how: Naming::Behind,
            };
        }
        let doing = doing.text(self.view);
        // 为8万名学生提供…: for whom, not what.
        let doing = doing.strip_prefix(shared::FOR).unwrap_or(&doing);
        let told = told_of_noun(thing).filter(|_| doing.is_empty());
        let name = told.unwrap_or_else(|| format!("{doing}{thing}"));
        // 惠及市场主体4500户: those that were reached, not the stock.
        let reached = shared::TOUCHING.iter().any(|verb| doing.ends_with(verb))
            || shared::ADDING.iter().any(|word| doing.starts_with(word));
        let mut tasks = shared::TASKS.iter();
        let set = tasks.find_map(|task| thing.strip_suffix(task));
        let indicator = resolve(&name)
            .or_else(|| resolve(thing).filter(|i| !reached && !is_flow(doing, i)))
            .or_else(|| resolve(set?));
        Subject {
            name,
            indicator,
            at: noun.at(),
            how: Naming::Behind,
        }
    }

    /// The noun right behind a value, up to the next mark, value or verb.
    ///
    /// `bare`: no verb stands before the value, so that what the counted do goes on behind them.
    pub(super) fn noun_behind(&self, end: usize, next: Option<&Atom>, bare: bool) -> Phrase {
        const LONGEST: usize = 8;
        /// A noun of one character goes on with its verb (8个镇争创…).
        const SHORTEST_NOUN: usize = 3;
        /// And one of two, where no verb told of it yet (6家企业发行债券5只).
        const BARE_NOUN: usize = 6;
        let stop = next.map_or(self.line.len(), |atom| atom.tokens.start);
        let mut kept: Vec<Token> = Vec::new();
        let behind = self.line.get(end..stop).unwrap_or_default();
        // A verb ends the noun where another value stands behind it in the clause.
        let valued = stop < self.line.len()
            && !behind.iter().any(|t| {
                matches!(
                    t.kind,
                    TokenKind::Mark(Mark::Comma | Mark::Semicolon | Mark::Colon)
                )
            });
        for (index, token) in behind.iter().enumerate().take(LONGEST) {
            let length = match (kept.first(), kept.last()) {
                (Some(first), Some(last)) => last.at.end - first.at.start,
                (None, _) | (_, None) => 0,
            };
            let goes_on = behind
                .get(index + 1)
                .is_some_and(|t| matches!(t.kind, TokenKind::Text | TokenKind::Cue(Cue::Word)));
            let bare = bare && goes_on && (1..=BARE_NOUN).contains(&length);
            let ends = match token.kind {
                // 28个中央、省交办的问题: a list that the number counts as one.
                TokenKind::Mark(Mark::Pause) => {
                    let noun = behind
                        .get(index + 1)
                        .is_some_and(|t| t.kind == TokenKind::Text);
                    let of = behind
                        .iter()
                        .skip(index + 1)
                        .take_while(|t| !matches!(t.kind, TokenKind::Mark(_)))
                        .any(|t| t.kind == TokenKind::Cue(Cue::Of));
                    valued || !noun || !of || !(4..=BARE_NOUN).contains(&length)
                }
                TokenKind::Mark(_) => true,
                TokenKind::Cue(Cue::Do | Cue::Reach) if bare => false,
                TokenKind::Cue(Cue::Do) => {
                    let short = length <= SHORTEST_NOUN;
                    // 6条内河整治: a verb at the clause's end is the head of the noun.
                    let head = match behind.get(index + 1) {
                        Some(next) => matches!(next.kind, TokenKind::Mark(_)),
                        None => stop == self.line.len(),
                    };
                    !short && !head && !self.leads_to_project(end + index) && valued
                }
                // 679个重点项目完成投资50亿元: it names the next value.
                TokenKind::Cue(Cue::Dependent) => {
                    valued && !kept.is_empty() && index + 1 == behind.len()
                }
                TokenKind::Cue(cue) => matches!(
                    cue,
                    Cue::Reach
                        | Cue::To
                        | Cue::Finish
                        | Cue::Strive
                        | Cue::Ensure
                        | Cue::YearOnYear
                        | Cue::Compare
                        | Cue::Each
                ),
                TokenKind::Numeric(_) | TokenKind::Text => false,
            };
            if ends {
                break;
            }
            kept.push(token.clone());
        }
        while kept
            .last()
            .is_some_and(|t| matches!(t.kind, TokenKind::Cue(Cue::With | Cue::Adverb | Cue::All)))
        {
            kept.pop();
        }
        // 两位数的: 的 alone names nothing.
        if kept.iter().all(|t| t.kind == TokenKind::Cue(Cue::Of)) {
            kept.clear();
        }
        let noun = Phrase::new(&kept);
        if crate::base::begins(&noun.text(self.view), shared::LANDMARK) {
            return Phrase::default();
        }
        noun
    }

    /// 农产品精深加工项目: a verb inside the noun of something built.
    fn leads_to_project(&self, index: usize) -> bool {
        let [verb, noun, behind] = [index, index + 1, index + 2].map(|i| self.line.get(i));
        let closed = behind.is_none_or(|t| matches!(t.kind, TokenKind::Mark(_)));
        let text = noun.filter(|t| t.kind == TokenKind::Text);
        let text = text.and_then(|t| self.view.get(t.at.clone()));
        verb.is_some()
            && closed
            && text.is_some_and(|text| {
                text.chars().count() <= 6
                    && shared::PROJECTS.iter().any(|word| text.ends_with(word))
            })
    }

    /// Whether the token before joins what follows to a list.
    fn is_joined(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|i| self.line.get(i));
        before.is_some_and(|t| {
            matches!(
                t.kind,
                TokenKind::Cue(Cue::With) | TokenKind::Mark(Mark::Pause)
            )
        })
    }

    /// 5个地级市和5个县级市新获评…: what is told of the last member of a list is told of each.
    fn shared_predicate(
        &self,
        noun: &Phrase,
        next: Option<&Atom>,
    ) -> Vec<(Option<Cue>, Range<usize>)> {
        /// A longer noun says enough by itself, in bytes.
        const LONGEST_NOUN: usize = 21;
        const LONGEST: usize = 6;
        let Some(next) = next else { return Vec::new() };
        let joined = self.is_joined(next.tokens.start);
        let end = self.line.partition_point(|t| t.at.end <= noun.at().end);
        let between = self.line.get(end..next.tokens.start).unwrap_or_default();
        let done = between.iter().any(|t| t.kind == TokenKind::Cue(Cue::Do));
        if !joined || done || noun.parts.is_empty() || noun.at().len() > LONGEST_NOUN || does(noun)
        {
            return Vec::new();
        }
        let behind = self.line.get(next.tokens.end..).unwrap_or_default();
        let mut parts = Phrase::new(behind).parts;
        parts.truncate(
            behind
                .iter()
                .take(LONGEST)
                .take_while(|t| matches!(t.kind, TokenKind::Text | TokenKind::Cue(_)))
                .count(),
        );
        let told = parts.iter().position(|(cue, at)| {
            let text = self.view.get(at.clone()).unwrap_or_default();
            *cue == Some(Cue::Do) || awarded(text).is_some()
        });
        let mut parts = parts.split_off(told.unwrap_or(parts.len()));
        if let Some((_, at)) = parts.first_mut() {
            let text = self.view.get(at.clone()).unwrap_or_default();
            at.start += awarded(text).unwrap_or_default();
        }
        parts
    }
}

/// 三次产业结构: the shares of the three sectors in the product follow, and no others (三次产业就业结构).
fn is_structure(phrase: &str) -> bool {
    let (sectors, shares) = shared::STRUCTURE;
    let mut heads = sectors.iter().filter_map(|word| phrase.rsplit_once(word));
    heads.any(|(_, behind)| {
        let behind = behind.strip_prefix(shared::VALUE_ADDED).unwrap_or(behind);
        let behind = behind.strip_prefix(shared::OF).unwrap_or(behind);
        shares.contains(&behind)
    })
}

/// 优良天数达85%以上: of the days, the share.
fn as_share_of_days(subject: &mut Subject) {
    if subject.name.ends_with(shared::DAYS) {
        let name = format!("{}{}", subject.name, shared::RATIO);
        if let Some(found) = resolve(&name) {
            subject.name = name;
            subject.indicator = Some(found);
        }
    }
}

/// The verb that opens the phrase, or stands right before it.
fn first_verb(predicate: &Predicate) -> Phrase {
    let first = predicate.phrase.parts.iter().take(1);
    let opening = predicate.opening.parts.iter().rev().take(1);
    let parts = first
        .chain(opening)
        .filter(|(cue, _)| matches!(cue, Some(Cue::Do | Cue::Finish)))
        .take(1)
        .cloned()
        .collect();
    Phrase { parts }
}

/// The verbs that tell what was counted.
static TELLING: LazyLock<Words<'static>> =
    LazyLock::new(|| Words::new(shared::TELLING.iter().copied()));

/// 企业入选百强: what was counted, behind what is told of it (入选百强的企业).
fn told_of_noun(thing: &str) -> Option<String> {
    let verb = TELLING.find_iter(thing, 0..thing.len()).next()?.at;
    let (noun, told) = thing.split_at_checked(verb.start)?;
    // 学生免费, 企业成功, 项目被: how it is done, not what.
    let noun = shared::MANNERS
        .iter()
        .find_map(|word| noun.strip_suffix(word))
        .unwrap_or(noun);
    (noun.chars().count() > 1 && told.len() > verb.len())
        .then(|| format!("{told}{}{noun}", shared::OF))
}

/// 劳动力培训: what a name says before the verb that it ends in.
fn without_verb(name: &str) -> Option<&str> {
    /// Of a verb, and of what is left at least, in characters.
    const LENGTH: usize = 2;
    let (at, _) = name.char_indices().rev().nth(LENGTH - 1)?;
    let (stem, verb) = name.split_at_checked(at)?;
    (find_cue(verb) == Some(Cue::Do) && stem.chars().count() >= LENGTH).then_some(stem)
}

/// Whether a verb of doing stands in the phrase.
pub(super) fn does(phrase: &Phrase) -> bool {
    phrase
        .parts
        .iter()
        .any(|(cue, _)| matches!(cue, Some(Cue::Do | Cue::Finish)))
}

/// Where in the text a word of award begins.
fn awarded(text: &str) -> Option<usize> {
    let found = shared::AWARDED.iter();
    found.filter_map(|word| text.find(word)).min()
}
