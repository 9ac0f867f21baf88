//! The tables of statements and commitments for the clipboard: as lines with tabs and as HTML, so that it pastes
//! into Word and Excel as a table.

use std::rc::Rc;

use super::coding::parse_upper;
use super::{Coding, Document, FillColumn, Fills, Firmness, Rule, TaskGroup, Uppers};
use crate::base::Decimal;
use crate::catalogue::Direction;
use crate::chart::Words as _;
use crate::report::Statement;
use crate::words::{
    ChartWords, Label, Lang, Term as _, list_joint, name_joint, period, raised, turn, value,
};

/// The heads of the columns, in order.
const HEADS: [Label; 8] = [
    Label::ColumnText,
    Label::FieldSection,
    Label::ColumnTask,
    Label::ColumnQuantity,
    Label::ColumnWhere,
    Label::Lead,
    Label::Support,
    Label::Deadline,
];

/// The heads of the table of statements, in order.
const STATEMENTS: [Label; 14] = [
    Label::ColumnText,
    Label::ColumnName,
    Label::ColumnValue,
    Label::ColumnLow,
    Label::ColumnHigh,
    Label::ColumnUnit,
    Label::FieldDirection,
    Label::FieldMeasure,
    Label::ColumnBound,
    Label::ColumnModality,
    Label::ColumnRole,
    Label::ColumnPeriod,
    Label::FieldSection,
    Label::ColumnSentence,
];

/// The heads of the coding.
const CODED: [Label; 5] = [
    Label::ColumnFirmness,
    Label::ColumnRule,
    Label::ColumnConverted,
    Label::ColumnUpper,
    Label::ColumnRaise,
];

/// A figure as the page shows it beside its name: the words of `text`, told from its fields in English
/// and where the text is not at hand. A fall, and what is added, say so.
pub fn figure(lang: Lang, text: &str, statement: &Statement) -> String {
    let written = match lang {
        // 1.5倍 alone does not tell whether it is what is added.
        Lang::Zh if !statement.is_added_times() => written(text, statement),
        Lang::Zh | Lang::En => String::new(),
    };
    if !written.is_empty() {
        return written;
    }
    let said = value(lang, statement);
    // A fall is in the words of the value.
    match statement.direction {
        Direction::Up => [turn(lang, "", statement), &said].concat(),
        Direction::Down | Direction::Flat => said,
    }
}

/// The words of `text` for a figure, with the verb that makes it a fall or an addition before them; told from
/// its fields where the words lack the bound (4%, of 分别增长4%、7.5%左右); empty where the text is not at hand.
pub fn written(text: &str, statement: &Statement) -> String {
    let said = statement.value_at.of(text).split_whitespace();
    let mut written: String = said.collect();
    if !written.is_empty() && !statement.tells_bound(&written) {
        return figure(Lang::Zh, "", statement);
    }
    if !written.is_empty() {
        let before = text.get(..statement.value_at.start).unwrap_or_default();
        written.insert_str(0, turn(Lang::Zh, before, statement));
    }
    written
}

/// The head and a row for each listed commitment.
pub fn task_sheet(
    document: &Document,
    groups: &[TaskGroup],
    fills: &Fills,
    lang: Lang,
) -> Vec<Vec<String>> {
    let mut rows = vec![HEADS.map(|label| label.text(lang).to_owned()).into()];
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    for group in groups {
        let path = document.path_text(group.section);
        for index in &group.tasks {
            let Some(task) = document.analysis.commitments.get(*index) else {
                continue;
            };
            let named = task.places.iter().chain(&task.projects);
            let named: Vec<&str> = named.map(|at| at.of(&document.text)).collect();
            let counted = task.statements.iter();
            let counted = counted.filter_map(|id| document.statement(*id));
            let counted: Vec<String> = counted
                .map(|s| [&*words.name(s), &figure(lang, &document.text, s)].join(" "))
                .collect();
            let mut row = vec![
                (index + 1).to_string(),
                path.clone(),
                task.text.clone(),
                counted.join(list_joint(lang)),
                named.join(name_joint(lang)),
            ];
            row.extend(FillColumn::ALL.map(|c| fills.shown(document, *index, c).to_owned()));
            rows.push(row);
        }
    }
    rows
}

/// The head and a row for each of the statements `ids`; with the coding where it is shown.
pub fn statement_sheet(
    document: &Document,
    ids: &[usize],
    coding: &Coding,
    uppers: &Uppers,
    lang: Lang,
) -> Vec<Vec<String>> {
    let words = ChartWords {
        lang,
        english: &document.english,
    };
    let coded = if coding.shown { &CODED[..] } else { &[] };
    let heads = STATEMENTS.iter().chain(coded);
    let mut rows = vec![heads.map(|head| head.text(lang).to_owned()).collect()];
    let number = |end: Option<Decimal>| end.map_or(String::new(), |end| end.to_string());
    for s in ids.iter().filter_map(|id| document.statement(*id)) {
        let unit = s.unit.clone().unwrap_or_default();
        let guessed = if s.unit_inferred && !unit.is_empty() {
            "?"
        } else {
            ""
        };
        let kind = if s.headline {
            Label::Headline.text(lang)
        } else {
            s.role.term(lang)
        };
        let mut row = vec![
            (s.id + 1).to_string(),
            words.name(s).into_owned(),
            figure(lang, &document.text, s),
            number(s.low),
            number(s.high),
            [&unit, guessed].concat(),
            s.direction.term(lang).to_owned(),
            s.measure.term(lang).to_owned(),
            words.bound(s.bound).to_owned(),
            words.modality(s.modality).to_owned(),
            kind.to_owned(),
            period(lang, s.period, s.average),
            document.path_text(s.section),
            s.quote_at().of(&document.text).to_owned(),
        ];
        if coding.shown {
            row.extend(code(s, coding, uppers, lang));
        }
        rows.push(row);
    }
    rows
}

/// The cells of [`CODED`].
fn code(s: &Statement, coding: &Coding, uppers: &Uppers, lang: Lang) -> [String; 5] {
    let firmness = coding.firmness(s);
    let said = |label: Option<Label>| label.map_or("", |label| label.text(lang)).to_owned();
    let upper = uppers.typed(s.id);
    let raise = coding.raise(s, upper);
    [
        said(firmness.map(|(firmness, _)| firmness.label())),
        said(firmness.and_then(|(_, rule)| rule).map(Rule::label)),
        coding.convert(s).map_or(String::new(), |c| c.told()),
        upper.to_owned(),
        raise.map_or(String::new(), |r| raised(lang, r.gap, r.higher)),
    ]
}

/// The coding of every statement for a file: name and word of the firmness, name and words of the rule,
/// the figure in another unit, the upper level's target, the distance to it in points. Empty where the
/// coding is neither shown nor held against anything.
pub fn coded_rows(
    document: &Document,
    coding: &Coding,
    uppers: &Uppers,
    lang: Lang,
) -> Vec<[String; 7]> {
    if !coding.shown && uppers.is_empty() {
        return Vec::new();
    }
    let all = document.analysis.statements.iter();
    all.map(|s| {
        let [firmly, ruled, converted, typed, _] = code(s, coding, uppers, lang);
        let (firm, rule) = coding.firmness(s).unzip();
        let rule = rule.flatten();
        let raise = coding.raise(s, &typed);
        [
            firm.map_or("", Firmness::name).to_owned(),
            firmly,
            rule.map_or("", Rule::name).to_owned(),
            ruled,
            converted,
            parse_upper(&typed).map_or(typed, |upper| upper.to_string()),
            raise.map_or(String::new(), |raise| raise.gap.to_string()),
        ]
    })
    .collect()
}

/// Rows as lines with tabs between the cells.
pub fn tabbed(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                out.push('\t');
            }
            out.push_str(&flat(cell));
        }
        out.push_str("\r\n");
    }
    out
}

/// Rows as an HTML table, the first one its head.
pub fn marked_up(rows: &[Vec<String>]) -> String {
    let mut out = String::from("<meta charset=\"utf-8\"><table border=\"1\">");
    for (index, row) in rows.iter().enumerate() {
        let tag = if index == 0 { "th" } else { "td" };
        out.push_str("<tr>");
        for cell in row {
            for part in ["<", tag, ">", &escaped(&flat(cell)), "</", tag, ">"] {
                out.push_str(part);
            }
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>");
    out
}

/// A cell without anything that would end it.
fn flat(cell: &str) -> Rc<str> {
    cell.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Options, analyze};
    use crate::state::TaskList;
    use crate::state::task::tests::document;

    #[test]
    fn the_whole_table() {
        let document = document();
        let groups = TaskList::default().groups(&document);
        let fills = Fills::default().with(1, FillColumn::Lead, Some("工信\t局\n<甲>".into()));
        let rows = task_sheet(&document, &groups, &fills, Lang::Zh);
        assert_eq!(
            tabbed(&rows),
            "序\t章节\t任务\t数量\t地点、项目\t牵头单位\t配合单位\t完成时限\r\n\
             1\t\t全面推进\t\t\t\t\t\r\n\
             2\t一、工业\t新建厂房5个\t\t\t工信 局 <甲>\t\t\r\n\
             3\t一、工业 › （一）数字\t年底前实施行动\t\t\t\t\t年底前\r\n\
             4\t一、工业 › （一）数字\t推广应用\t\t\t\t\t\r\n"
        );
        let html = marked_up(&rows);
        assert!(html.contains("<th>牵头单位</th>"), "{html}");
        assert!(html.contains("<td>工信 局 &lt;甲&gt;</td>"), "{html}");
        assert_eq!(html.matches("<tr>").count(), 5);
    }

    /// A figure with the text, without it, and in English.
    #[track_caller]
    fn check(text: &str, written: &str, told: &str, english: &str) {
        let analysis = analyze(text, &Options::default());
        let statement = analysis.statements.last().unwrap();
        assert_eq!(figure(Lang::Zh, text, statement), written, "{text}");
        assert_eq!(figure(Lang::Zh, "", statement), told, "{text}");
        assert_eq!(figure(Lang::En, text, statement), english, "{text}");
    }

    #[test]
    fn figures_say_whether_they_fall_or_are_added() {
        check(
            "去年进出口总额下降12.5%。",
            "下降12.5%",
            "下降12.5%",
            "down 12.5%",
        );
        check(
            "单位GDP能耗降低3%左右。",
            "降低3%左右",
            "下降3%左右",
            "down about 3%",
        );
        check(
            "城镇化率提高0.8个百分点。",
            "提高0.8个百分点",
            "提高0.8个百分点",
            "up 0.8 percentage points",
        );
        check(
            "亏损面缩小3个百分点。",
            "缩小3个百分点",
            "降低3个百分点",
            "down 3 percentage points",
        );
        // A list tells its verb once.
        check(
            "单位GDP能耗、单位GDP用水量分别下降3%、4%。",
            "下降4%",
            "下降4%",
            "down 4%",
        );
        check(
            "进出口总额降幅收窄2个百分点。",
            "2个百分点",
            "2个百分点",
            "2 percentage points",
        );
        check("地区生产总值增长6%左右。", "6%左右", "6%左右", "about 6%");
        check("城镇调查失业率降至5%。", "5%", "5%", "5%");
        check(
            "城镇化率达到60%以上。",
            "60%以上",
            "60%以上",
            "at least 60%",
        );
    }

    #[test]
    fn statements_with_their_coding() {
        let text = "今年预期目标为：地区生产总值增长6%以上；粮食产量150亿斤左右。";
        let analysis = analyze(text, &Options::default());
        let document = Document::new(text.into(), None, analysis, Vec::new());
        let mut coding = Coding::default();
        let uppers = Uppers::default().with(0, "5");
        let plain = statement_sheet(&document, &[1, 0], &coding, &uppers, Lang::Zh);
        let widths: Vec<usize> = plain.iter().map(Vec::len).collect();
        assert_eq!(widths, [14, 14, 14]);
        assert_eq!(
            plain[1][1..8],
            [
                "粮食产量",
                "150亿斤左右",
                "150",
                "150",
                "亿斤",
                "不论升降",
                "水平"
            ]
        );
        coding.shown = true;
        let coded = statement_sheet(&document, &[1, 0], &coding, &uppers, Lang::Zh);
        assert_eq!(coded[0][14..], CODED.map(|label| label.text(Lang::Zh)));
        assert_eq!(coded[1][14..], ["软", "左右：软", "750万吨", "", ""]);
        let hard = ["硬", "以上、不低于：硬", "", "5", "+1个百分点 加码"];
        assert_eq!(coded[2][14..], hard);
        let rows = coded_rows(&document, &coding, &uppers, Lang::Zh);
        let hard = ["hard", "硬", "at_least", "以上、不低于：硬", "", "5", "1"];
        assert_eq!(rows[0], hard);
        let soft = ["soft", "软", "about", "左右：软", "750万吨", "", ""];
        assert_eq!(rows[1], soft);
        coding.shown = false;
        let rows = |uppers| coded_rows(&document, &coding, uppers, Lang::Zh).len();
        assert_eq!((rows(&uppers), rows(&Uppers::default())), (2, 0));
    }
}
