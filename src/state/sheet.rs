//! The table of commitments for the clipboard: as lines with tabs and as HTML, so that it pastes
//! into Word and Excel as a table.

use std::rc::Rc;

use super::{Document, FillColumn, Fills, TaskGroup};
use crate::chart::Words as _;
use crate::report::Statement;
use crate::words::{ChartWords, Label, Lang, list_joint, name_joint, value};

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

/// A figure as the page shows it beside its name: the words of `text`, or told in English.
pub fn figure(lang: Lang, text: &str, statement: &Statement) -> String {
    match lang {
        Lang::Zh => statement.value_at.of(text).split_whitespace().collect(),
        Lang::En => value(lang, statement),
    }
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
}
