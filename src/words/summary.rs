//! A document in three sentences, told from its analysis alone.

use super::unit::parts;
use super::{ChartWords, Lang, Term as _, name_joint, period, phrases, value};
use crate::base::{Decimal, Sort as _};
use crate::catalogue::project::{NOT_SPENT, SPENT};
use crate::catalogue::{Category, Caution, DocKind, Measure, Role, Severity};
use crate::chart::Words as _;
use crate::report::{Aim, Analysis, Due, Period, Statement};

/// How many headline targets are told in full.
const TOLD: usize = 3;

/// What is promised; how many commitments there are, and the largest; what is to be checked. A
/// sentence that has nothing to say is left out.
pub fn summary(words: &ChartWords<'_>, analysis: &Analysis) -> Vec<String> {
    [
        Some(promised(words, analysis)),
        undertaken(words, analysis),
        to_check(words.lang, analysis),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn promised(words: &ChartWords<'_>, analysis: &Analysis) -> String {
    let lang = words.lang;
    let kind = match analysis.doc_kind {
        Some(DocKind::Other) | None => lang.pick("这份文字", "This text"),
        Some(kind) => kind.term(lang),
    };
    let aims = analysis.headline_aims();
    let Some(due) = aims.first().map(|aim| aim.due) else {
        let (targets, actuals) = (analysis.stats.targets, analysis.stats.actuals);
        return match lang {
            Lang::Zh => format!(
                "{kind}没有集中提出主要预期目标；全文有目标 {targets} 条，实绩 {actuals} 条。"
            ),
            Lang::En => format!(
                "{} has no paragraph of headline targets; it holds {} and {}.",
                lead(kind),
                many(targets, "target"),
                many(actuals, "result"),
            ),
        };
    };
    let first = |aim: &&Aim<'_>| aim.due == due;
    let all = aims.iter().filter(first).count();
    let told = aims.iter().take(TOLD.min(all));
    let told: Vec<String> = told.map(|aim| said(words, aim)).collect();
    let bare = aims.iter().filter(first).filter(|aim| aim.is_bare());
    let bare = bare.count();
    // A document of one year alone has told it.
    let plain = due == Due::Planned && all == aims.len();
    let years = if plain {
        String::new()
    } else {
        years(lang, analysis, &aims, due)
    };
    let mut rest = Vec::new();
    for other in [Due::Later, Due::Earlier] {
        let more = aims.iter().filter(|aim| aim.due == other).count();
        if other != due && more > 0 {
            let years = self::years(lang, analysis, &aims, other);
            rest.push(match lang {
                Lang::Zh => format!("{years}目标 {more} 项"),
                Lang::En => format!("; {more} more{years}"),
            });
        }
    }
    match lang {
        Lang::Zh => {
            let more = if all > TOLD { "等" } else { "" };
            let bare = if bare > 0 {
                format!("，其中 {bare} 项没有数值")
            } else {
                String::new()
            };
            let rest = if rest.is_empty() {
                String::new()
            } else {
                format!("；另有{}", rest.join("，"))
            };
            format!(
                "{kind}提出{years}主要预期目标 {all} 项：{}{more}{bare}{rest}。",
                told.join("、")
            )
        }
        Lang::En => {
            let more = if all > TOLD { " and others" } else { "" };
            let bare = if bare > 0 {
                format!("; {bare} without a number")
            } else {
                String::new()
            };
            format!(
                "{} sets {}{years}: {}{more}{bare}{}.",
                lead(kind),
                many(all, "headline target"),
                told.join(", "),
                rest.concat(),
            )
        }
    }
}

/// What a part of the targets is called: `到2030年的目标`, `Targets to 2030`.
pub fn part_head(lang: Lang, analysis: &Analysis, aims: &[Aim<'_>], due: Due) -> String {
    let years = years(lang, analysis, aims, due);
    match lang {
        Lang::Zh => years + "目标",
        Lang::En => ["Targets", &years].concat(),
    }
}

/// The years for which targets are set: `2026年`, `到2030年的`, ` for 2026`, ` to 2030`.
fn years(lang: Lang, analysis: &Analysis, aims: &[Aim<'_>], due: Due) -> String {
    let mut years = Vec::new();
    let own = aims.iter().filter(|aim| aim.due == due);
    for aim in own {
        let end = match due {
            Due::Planned => analysis.year,
            Due::Later | Due::Earlier => aim.head().and_then(|s| s.period).map(|p| p.end),
        };
        years.extend(end.filter(|end| !years.contains(end)));
    }
    years.order();
    let years: Vec<String> = years
        .iter()
        .map(|year| period(lang, Some(Period::year(*year)), false))
        .collect();
    let years = years.join(name_joint(lang));
    let (before, behind) = match (due, lang) {
        _ if years.is_empty() => ("", ""),
        (Due::Planned, Lang::Zh) => ("", ""),
        (Due::Later, Lang::Zh) => ("到", "的"),
        (Due::Earlier, Lang::Zh) => ("", "的"),
        (Due::Later, Lang::En) => (" to ", ""),
        (Due::Planned | Due::Earlier, Lang::En) => (" for ", ""),
    };
    [before, &years, behind].concat()
}

/// An English kind of document at the head of a sentence.
fn lead(kind: &str) -> String {
    if kind.starts_with(|c: char| c.is_ascii_uppercase()) {
        kind.to_owned()
    } else {
        format!("This {kind}")
    }
}

/// A target's name and value, with its stretch; what is inferred says so.
fn said(words: &ChartWords<'_>, aim: &Aim<'_>) -> String {
    let lang = words.lang;
    let Some(head) = aim.head() else {
        return String::new();
    };
    let name = words.name(head);
    // What stands beside a target is told in brackets: a list of targets is parted by commas.
    let mut parts = phrases(lang, &aim.statements).into_iter();
    let value = parts.next().unwrap_or_default();
    let beside: Vec<String> = parts.collect();
    let value = match (lang, beside.join(name_joint(lang))) {
        (_, beside) if beside.is_empty() => value,
        (Lang::Zh, beside) => format!("{value}（{beside}）"),
        (Lang::En, beside) => format!("{value} ({beside})"),
    };
    let average = period(lang, None, head.average);
    let inferred = if aim.statements.iter().any(|s| s.unit_inferred) {
        lang.pick("（单位为推断）", " (unit inferred)")
    } else {
        ""
    };
    match (lang, average.as_str()) {
        (Lang::Zh, _) => format!("{name}{average}{value}{inferred}"),
        (Lang::En, "") => format!("{name}: {value}{inferred}"),
        (Lang::En, _) => format!("{name}: {value}, {average}{inferred}"),
    }
}

fn undertaken(words: &ChartWords<'_>, analysis: &Analysis) -> Option<String> {
    let lang = words.lang;
    let tasks = &analysis.commitments;
    if tasks.is_empty() {
        return None;
    }
    let all = tasks.len();
    let counted = tasks.iter().filter(|t| !t.statements.is_empty()).count();
    let dated = tasks.iter().filter(|t| t.deadline.is_some()).count();
    let largest = largest(analysis).map(|s| {
        let (name, value) = (words.name(s), value(lang, s));
        match lang {
            Lang::Zh => format!("；金额最大的是{name}，{value}"),
            Lang::En => format!("; the largest sum is {name}, {value}"),
        }
    });
    let largest = largest.unwrap_or_default();
    let mut said = match lang {
        Lang::Zh => format!("任务 {all} 项"),
        Lang::En => format!("It undertakes {}", many(all, "task")),
    };
    for (count, zh, en) in [
        (counted, "有数量", "with a quantity"),
        (dated, "写明时限", "with a deadline"),
    ] {
        if count > 0 {
            said.push_str(&match lang {
                Lang::Zh => format!("，{count} 项{zh}"),
                Lang::En => format!(", {count} {en}"),
            });
        }
    }
    Some(said + &largest + lang.pick("。", "."))
}

/// The commitment of the most money that is invested or spent; none where its name is a guess.
fn largest(analysis: &Analysis) -> Option<&Statement> {
    let mut best: Option<(&Statement, Decimal)> = None;
    let ids = analysis.commitments.iter().flat_map(|c| &c.statements);
    for statement in ids.filter_map(|id| analysis.statements.get(*id)) {
        let Some(yuan) = spent(statement) else {
            continue;
        };
        if best.is_none_or(|(_, most)| yuan > most) {
            best = Some((statement, yuan));
        }
    }
    let (largest, _) = best?;
    let guessed = largest.cautions.contains(&Caution::NameUncertain);
    (!guessed).then_some(largest)
}

/// A planned sum of money in yuan that is invested or spent: no output or revenue, and no headline
/// target.
fn spent(statement: &Statement) -> Option<Decimal> {
    let names = |words: &[&str]| words.iter().any(|word| statement.name.contains(word));
    let known = statement.category == Some(Category::Investment) || names(SPENT);
    let planned = statement.role == Role::Target
        && statement.measure == Measure::Level
        && !statement.headline;
    if !planned || !known || names(NOT_SPENT) {
        return None;
    }
    // What is paid a head is told in yuan, a sum in ten thousands of them.
    let (power, base) = parts(statement.unit.as_deref()?)?;
    let sum = base == "yuan" && power > 0;
    statement
        .low
        .or(statement.high)
        .filter(|_| sum)?
        .shift(power)
}

/// What is to be checked; nothing is said of a text that did not come along and in whose results
/// nothing stands out.
fn to_check(lang: Lang, analysis: &Analysis) -> Option<String> {
    let findings = analysis.findings.iter();
    let findings: Vec<&str> = findings
        .filter(|f| match f.severity {
            Severity::Problem | Severity::Caution => true,
            Severity::Note => false,
        })
        .map(|f| f.kind.term(lang))
        .collect();
    let inferred = analysis.statements.iter().filter(|s| s.unit_inferred);
    let inferred = inferred.count();
    let other = analysis.statements.iter();
    let other = other.filter(|s| !s.unit_inferred && !s.cautions.is_empty());
    let other = other.count();
    let mut parts = Vec::new();
    if findings.is_empty() && inferred + other == 0 && analysis.stats.characters == 0 {
        return None;
    }
    Some(match lang {
        Lang::Zh => {
            if !findings.is_empty() {
                parts.push(format!("原文本身的问题（{}）", findings.join("、")));
            }
            if inferred > 0 {
                parts.push(format!("单位为推断的 {inferred} 条"));
            }
            if other > 0 {
                let others = if parts.is_empty() { "" } else { "其他" };
                parts.push(format!("{others}标为待核的 {other} 条"));
            }
            if parts.is_empty() {
                return Some("没有发现需要先核对的地方。".to_owned());
            }
            format!("引用前请核对：{}。", parts.join("，"))
        }
        Lang::En => {
            if !findings.is_empty() {
                parts.push(format!("the text itself ({})", findings.join(", ")));
            }
            if inferred > 0 {
                parts.push(many(inferred, "inferred unit"));
            }
            if other > 0 {
                parts.push(format!("{} marked to check", many(other, "statement")));
            }
            if parts.is_empty() {
                return Some("Nothing was noticed that must be checked first.".to_owned());
            }
            format!("Before quoting, check {}.", parts.join(", "))
        }
    })
}

/// A number with its English noun.
fn many(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::report::{Commitment, Options, analyze};

    fn told(lang: Lang, analysis: &Analysis) -> String {
        let words = ChartWords { lang, english: &[] };
        summary(&words, analysis).join("|")
    }

    fn commitment(statements: Vec<usize>) -> Commitment {
        Commitment {
            text: String::new(),
            verb: String::new(),
            object: String::new(),
            at: Span::new(0, 1),
            section: None,
            statements,
            programmes: Vec::new(),
            deadline: None,
            places: Vec::new(),
            projects: Vec::new(),
        }
    }

    #[test]
    fn headline_targets_are_told() {
        let text = "今年预期目标为：地区生产总值增长7%左右；进出口增长5%以上；居民收入与经济增长同步；粮食产量150亿斤。";
        let analysis = analyze(text, &Options::default());
        let zh = told(Lang::Zh, &analysis);
        assert!(
            zh.starts_with("这份文字提出主要预期目标 4 项：地区生产总值增长7%左右、"),
            "{zh}"
        );
        assert!(zh.contains("等，其中 1 项没有数值。"), "{zh}");
        let en = told(Lang::En, &analysis);
        assert!(
            en.starts_with("This text sets 4 headline targets: "),
            "{en}"
        );
    }

    /// What the first sentence says of a text of 2026, in both languages.
    #[track_caller]
    fn promised_of(text: &str, zh: &str, en: &str) {
        let analysis = Analysis {
            year: Some(2026),
            doc_kind: Some(DocKind::WorkReport),
            ..analyze(text, &Options::default())
        };
        for (lang, expected) in [(Lang::Zh, zh), (Lang::En, en)] {
            let words = ChartWords { lang, english: &[] };
            let told = summary(&words, &analysis);
            assert_eq!(told.first().map(String::as_str), Some(expected), "{text}");
        }
    }

    #[test]
    fn the_planned_year_is_told_first() {
        promised_of(
            "到2030年的主要预期目标是：粮食产量达到200亿斤，森林覆盖率达到45%，进出口总额年均增长6%。2026年主要预期目标是：地区生产总值增长7%左右；进出口总额增长5%以上。",
            "政府工作报告提出2026年主要预期目标 2 项：地区生产总值增长7%左右、进出口总额增长5%以上；另有到2030年的目标 3 项。",
            "This government work report sets 2 headline targets for 2026: 地区生产总值: growth of about 7%, 进出口总额: growth of at least 5%; 3 more to 2030.",
        );
        promised_of(
            "到2030年的主要预期目标是：粮食产量达到200亿斤，森林覆盖率达到45%。",
            "政府工作报告提出到2030年的主要预期目标 2 项：粮食产量达到200亿斤、森林覆盖率达到45%。",
            "This government work report sets 2 headline targets to 2030: 粮食产量: 20 billion jin, 森林覆盖率: 45%.",
        );
    }

    #[test]
    fn a_stretch_is_told_with_its_target() {
        promised_of(
            "2026年主要预期目标是：固定资产投资增长8%，力争增长10%；进出口总额实现正增长。",
            "政府工作报告提出主要预期目标 2 项：固定资产投资增长8%（力争增长10%）、进出口总额正增长。",
            "This government work report sets 2 headline targets: 固定资产投资: growth of 8% (strive for growth of 10%), 进出口总额: positive growth.",
        );
    }

    #[test]
    fn the_largest_sum_is_told() {
        let check = |text: &str, expected: Option<&str>| {
            let mut analysis = analyze(text, &Options::default());
            let ids = (0..analysis.statements.len()).collect();
            analysis.commitments = vec![commitment(ids), commitment(Vec::new())];
            let zh = told(Lang::Zh, &analysis);
            let sum = zh.split_once("金额最大的是").map(|(_, sum)| sum);
            let sum = sum.and_then(|sum| sum.split('。').next());
            assert_eq!(sum, expected, "{zh}");
        };
        check(
            "今年固定资产投资达到90亿元，年度计划投资41.63亿元，新建公路300公里。",
            Some("固定资产投资，90亿元"),
        );
        // What is produced or earned is not spent.
        check(
            "今年年度计划投资41.63亿元，工业总产值达到900亿元，旅游收入达到300亿元。",
            Some("年度计划投资，41.63亿元"),
        );
        // What is paid a head is no sum.
        check("今年困难群众生活补贴提高到每人每月900元。", None);
        // The greatest one is a guess: another is not the greatest.
        check(
            "今年年度计划投资41.63亿元，计划再建成总投资80亿元的一批。",
            None,
        );
        // A headline target is told already.
        check("今年预期目标为：固定资产投资达到90亿元。", None);
    }

    #[test]
    fn what_is_lost_is_to_be_checked() {
        let text = "今年预期目标为：地区生产总值增长7左右；进出口增长5。";
        let zh = told(Lang::Zh, &analyze(text, &Options::default()));
        assert!(zh.contains("（单位为推断）"), "{zh}");
        assert!(zh.contains("单位为推断的 2 条"), "{zh}");
        let text = "今年预期目标为：地区生产总值增长7%左右。";
        let mut analysis = analyze(text, &Options::default());
        let zh = told(Lang::Zh, &analysis);
        assert!(zh.ends_with("没有发现需要先核对的地方。"), "{zh}");
        // Without its text nothing is known of what stands there.
        analysis.stats.characters = 0;
        let zh = told(Lang::Zh, &analysis);
        assert!(zh.ends_with("地区生产总值增长7%左右。"), "{zh}");
    }

    #[test]
    fn a_link_without_its_text_keeps_what_is_to_be_checked() {
        let mut analysis = analyze(
            "今年预期目标为：地区生产总值增长7左右；进出口增长5。",
            &Options::default(),
        );
        analysis.findings.clear();
        analysis.stats.characters = 0;
        let zh = told(Lang::Zh, &analysis);
        assert!(zh.ends_with("引用前请核对：单位为推断的 2 条。"), "{zh}");
    }
}
