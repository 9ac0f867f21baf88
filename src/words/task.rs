use super::lang::Lang;

/// How many columns a table of tasks has.
pub const TASK_COLUMNS: usize = 20;

/// The columns of the table that assigns tasks (任务分解表). Those of the units stay empty: the
/// office fills them in.
pub fn task_columns(lang: Lang) -> [&'static str; TASK_COLUMNS] {
    match lang {
        Lang::Zh => [
            "来源",
            "地区",
            "年份",
            "章节",
            "序号",
            "任务",
            "动词",
            "对象",
            "数量",
            "期限",
            "牵头单位",
            "配合单位",
            "完成时限",
            "地点",
            "项目和企业",
            "工程和行动",
            "陈述编号",
            "章节编号",
            "起点",
            "终点",
        ],
        Lang::En => [
            "source",
            "region",
            "year",
            "section",
            "number",
            "task",
            "verb",
            "object",
            "quantities",
            "by",
            "lead_unit",
            "other_units",
            "deadline",
            "places",
            "projects",
            "programmes",
            "statements",
            "section_index",
            "start",
            "end",
        ],
    }
}

/// What parts the names of a list in a sentence or a cell.
pub fn name_joint(lang: Lang) -> &'static str {
    lang.pick("、", ", ")
}

/// What parts the members of a list in a cell.
pub fn list_joint(lang: Lang) -> &'static str {
    lang.pick("；", "; ")
}
