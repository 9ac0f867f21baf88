//! Which figures may be held against each other: indicators that are near in name and differ in
//! caliber (口径), and the words by which a figure's scope and span are known: data.

use super::term::Mismatch;

/// Two indicators that readers take for one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NearCaliber {
    /// The one, an id of the catalogue.
    pub one: &'static str,
    /// The other, an id of the catalogue.
    pub other: &'static str,
    /// In what they differ.
    pub mismatch: Mismatch,
    /// What the difference is, for the reviewer of this table.
    pub note: &'static str,
}

const fn caliber(one: &'static str, other: &'static str, note: &'static str) -> NearCaliber {
    NearCaliber {
        one,
        other,
        mismatch: Mismatch::Caliber,
        note,
    }
}

const fn scope(one: &'static str, other: &'static str, note: &'static str) -> NearCaliber {
    NearCaliber {
        one,
        other,
        mismatch: Mismatch::Scope,
        note,
    }
}

/// The pairs; for an indicator with several neighbours the nearest stands first.
pub static NEAR_CALIBERS: &[NearCaliber] = &[
    caliber(
        "surveyed_unemp",
        "reg_unemp",
        "调查失业率按常住人口抽样调查，登记失业率按失业登记统计，2018年起并列公布",
    ),
    caliber(
        "energy_int",
        "co2_int",
        "能耗强度计能源，碳排放强度计二氧化碳，“十五五”起由后者接替",
    ),
    caliber("energy_total", "carbon_total", "能源消费总量与碳排放总量"),
    caliber(
        "energy_saving",
        "energy_int",
        "节能减排是一组指标，单位GDP能耗是其中之一",
    ),
    caliber(
        "energy_saving",
        "pollutants",
        "节能减排是一组指标，主要污染物是其中之一",
    ),
    caliber(
        "energy_carbon_cut",
        "energy_int",
        "节能降碳是一组指标，单位GDP能耗是其中之一",
    ),
    caliber(
        "energy_carbon_cut",
        "co2_int",
        "节能降碳是一组指标，单位GDP碳排放是其中之一",
    ),
    caliber("carbon_dual", "co2_int", "双控兼及总量与强度"),
    caliber("carbon_dual", "energy_int", "碳排放双控接替能耗双控"),
    scope(
        "energy_int",
        "energy_ind_int",
        "单位GDP能耗计全社会，单位工业增加值能耗只计工业",
    ),
    caliber(
        "fiscal_total",
        "gen_budget_rev",
        "财政总收入含上划中央和省的部分，一般公共预算收入只计地方留成",
    ),
    scope(
        "gen_budget_rev",
        "tax_rev",
        "税收收入是一般公共预算收入的一部分",
    ),
    scope("ind_va", "ind_va_all", "规模以上工业与全部工业"),
    scope("ind_va", "gdp_secondary", "第二产业含建筑业和规模以下工业"),
    scope("ind_va_all", "gdp_secondary", "第二产业含建筑业"),
    caliber("ind_va", "ind_output", "增加值与总产值"),
    caliber("ind_output", "ind_main_rev", "总产值与主营业务收入"),
    caliber(
        "ind_revenue",
        "ind_main_rev",
        "营业收入与主营业务收入，2018年起改用前者",
    ),
    caliber("ind_profit", "ind_profit_tax", "利润与利税"),
    scope(
        "fai",
        "fai_total",
        "固定资产投资不含农户，全社会固定资产投资含农户",
    ),
    scope("fai", "fai_above", "限额以上的投资是全部投资的一部分"),
    scope(
        "fai_total",
        "fai_above",
        "限额以上的投资是全社会投资的一部分",
    ),
    scope("fai", "project_inv", "项目投资不含房地产开发"),
    scope("ind_inv", "mfg_inv", "制造业投资是工业投资的一部分"),
    caliber(
        "income_rural",
        "income_rural_net",
        "可支配收入与纯收入，2013年起改用前者",
    ),
    scope("income_all", "income_urban", "全体居民与城镇居民"),
    scope("income_all", "income_rural", "全体居民与农村居民"),
    caliber("cpi", "rpi", "居民消费价格与商品零售价格"),
    caliber("gdp", "gdp_pc", "地区生产总值与人均地区生产总值"),
    caliber(
        "gdp_tertiary",
        "service_va",
        "第三产业与服务业，后者含农林牧渔专业及辅助性活动等",
    ),
    caliber("tertiary_share", "service_share", "第三产业与服务业的比重"),
    caliber(
        "gdp_primary",
        "agri_va",
        "第一产业不含农林牧渔专业及辅助性活动",
    ),
    caliber("agri_output", "agri_va", "总产值与增加值"),
    caliber("newhigh_va", "newhigh_output", "增加值与产值"),
    caliber(
        "newhigh_share",
        "newhigh_output_share",
        "增加值占比与产值占比",
    ),
    scope(
        "newhigh_va",
        "hitech_va",
        "高新技术产业按企业认定，高技术制造业按行业分类",
    ),
    scope(
        "newhigh_share",
        "hitech_share",
        "高新技术产业按企业认定，高技术制造业按行业分类",
    ),
    caliber("sei_va", "sei_output", "增加值与产值"),
    scope(
        "digital_total_va",
        "digital_va",
        "核心产业是数字经济的一部分",
    ),
    caliber("fdi", "fdi_direct", "利用外资含外商直接投资以外的方式"),
    caliber("fdi", "fdi_contract", "实际利用外资与合同外资"),
    caliber("fdi_direct", "fdi_contract", "实际利用外资与合同外资"),
    scope("trade", "export", "进出口与出口"),
    scope("trade", "import", "进出口与进口"),
    caliber("urban_rate", "hukou_urban_rate", "按常住人口与按户籍人口"),
    caliber("pop", "pop_hukou", "常住人口与户籍人口"),
    caliber("pop_total", "pop", "总人口的口径未言明"),
    caliber("pop_growth", "birth_rate", "自然增长率是出生率减死亡率"),
    caliber("grain", "grain_capacity", "产量与综合生产能力"),
    caliber("aqi_days", "aqi_good_days", "比率与天数"),
    caliber("pm25", "pm10", "细颗粒物与可吸入颗粒物"),
    caliber("patent_hv", "patent_pc", "高价值发明专利是发明专利的一部分"),
    caliber("patent_hv", "patent_hv_total", "每万人口拥有量与总量"),
    caliber("patent_pc", "patent_valid", "每万人口拥有量与总量"),
    caliber("patent_grant", "patent_apply", "授权与申请"),
    scope("patent_grant", "patent_inv_grant", "发明专利是专利的一部分"),
    caliber(
        "new_jobs",
        "rural_transfer",
        "城镇新增就业与农村劳动力转移就业",
    ),
    scope("reemp", "laidoff_reemp", "下岗失业人员是失业人员的一部分"),
    caliber("reemp", "hard_emp", "失业人员与就业困难人员"),
    caliber(
        "hitech_firms",
        "tech_sme",
        "高新技术企业按认定，科技型中小企业按入库",
    ),
    scope("zjtx", "little_giants", "“小巨人”企业是国家级的一部分"),
    caliber("ind_firms", "new_ind", "年末企业数与新增企业数"),
    caliber("market_entities", "new_entities", "年末总量与新增"),
    caliber("listed_total", "listed", "总数与新增"),
    caliber("expressway", "new_expressway", "通车里程与新增里程"),
    caliber("loan", "new_loans", "余额与新增"),
    caliber("loan", "deposit_loan", "贷款余额与存贷款余额"),
    caliber("deposit", "deposit_loan", "存款余额与存贷款余额"),
    scope("deposit", "savings", "居民储蓄是存款的一部分"),
    caliber("rd_intensity", "rd_exp", "强度与总额"),
    caliber("livelihood_exp", "livelihood_share", "民生支出与其占比"),
    caliber("deficit", "deficit_ratio", "赤字与赤字率"),
    scope("sewage", "sewage_city", "全部与城市"),
    scope("sewage", "sewage_rural", "全部与农村"),
    scope("dibao", "dibao_urban", "城乡与城市"),
    scope("dibao", "dibao_rural", "城乡与农村"),
    scope("shanty", "urban_village", "棚户区与城中村"),
    caliber("afforest", "afforest_total", "造林与营造林"),
    caliber(
        "afford_house",
        "afford_rental",
        "保障性住房含保障性租赁住房",
    ),
    caliber("tourism_visits", "inbound_visits", "全部游客与入境游客"),
    caliber("nursery", "nursery_total", "每千人口托位数与总数"),
    caliber("safety", "safety_deaths", "事故起数与死亡人数"),
    caliber("safety_deaths", "gdp_death_rate", "死亡人数与亿元GDP死亡率"),
    caliber("attracted_inv", "out_prov_inv", "招商引资与省外资金"),
    caliber("attracted_inv", "domestic_inv", "招商引资与内资"),
    caliber("out_prov_inv", "out_city_inv", "省外与市外"),
    caliber(
        "key_project_inv",
        "annual_plan_inv",
        "完成投资与年度计划投资",
    ),
];

/// Words around a name that leave what it means: the whole place, and verbs that only say that it
/// is done.
pub static SAME_SCOPE: &[&str] = &[
    "全市",
    "全省",
    "全县",
    "全区",
    "全州",
    "全镇",
    "全乡",
    "全旗",
    "全盟",
    "全自治区",
    "我市",
    "我省",
    "我县",
    "我区",
    "本市",
    "市级",
    "全年",
    "增速",
    "增幅",
    "涨幅",
    "降幅",
    "增长率",
    "增长",
    "上涨",
    "下降",
    "降低",
    "幅度",
    "速度",
    "总量",
    "总额",
    "总值",
    "总数",
    "规模",
    "数量",
    "指标",
    "等",
    "平均值",
    "水平",
    "排放",
    "减排",
    "扎实",
    "高质量",
    "办好",
    "办成",
    "实施",
    "建设",
    "推进",
    "完成",
    "打造",
    "抓好",
    "落实",
    "筹集",
    "筹措",
    "建设筹措",
    "开工",
    "实现",
    "累计",
    "年度",
    "我们",
    "稳定",
    "数",
    "额",
    "量",
    "率",
    "的",
    "经济",
    "比例",
    "比重",
    "企业",
    "常住",
    "家庭",
    "居民",
    "人均",
    "可支配",
    "主要",
    "目标",
    "年均",
    "产值",
    "地方",
    "财政",
];

/// Parts of a place: what the same clause tells of them is not of the whole.
pub static PARTS: &[&str] = &[
    "新区",
    "开发区",
    "园区",
    "集聚区",
    "高新区",
    "经开区",
    "自贸区",
    "保税区",
    "中心城区",
    "主城区",
    "脱贫县",
    "贫困县",
    "贫困地区",
];

/// How far before a name such a word is looked for, in characters of its clause.
pub const PART_REACH: usize = 10;

/// Where a paragraph opens with one of these it speaks of the years that have passed, and so do the
/// next, until one opens with a word of [`YEAR_CUES`]; in mid-paragraph such a word governs its sentence.
pub static SPAN_CUES: &[&str] = &[
    "过去五年",
    "过去的五年",
    "五年来",
    "5年来",
    "五年间",
    "五年里",
    "这五年",
    "五年累计",
    "过去5年",
    "五年期间",
    "本届政府任期",
    "三年来",
    "四年来",
    "十年来",
    "比五年前",
    "较五年前",
    "五”期间",
    "五”时期",
    "五期间",
    "五时期",
    "五”以来",
    "五”末",
];

/// See [`SPAN_CUES`].
pub static YEAR_CUES: &[&str] = &[
    "一年来",
    "过去一年",
    "过去的一年",
    "去年",
    "上年",
    "全年",
    "刚刚过去",
];

/// In its own clause these say that a figure was added up over several years.
pub static YEARS_LONG: &[&str] = &[
    "两年", "三年", "四年", "五年", "六年", "3年", "4年", "5年", "6年",
];

/// Before such years: told year by year (连续五年).
pub static YEAR_BY_YEAR: &[&str] = &["连续", "每年", "历年"];

/// In its clause these say that a figure is of a part of the year.
pub static PART_YEARS: &[&str] = &["上半年", "季度", "月份", "年初以来", "前10个月", "前11个月"];

/// Ends of the names of places that are parts of the one that a text speaks for.
pub const PART_ENDS: &[char] = &['区', '县', '州', '旗'];

/// Words with such an end that name no part: 全区, 本地区, 自治区.
pub static NO_PARTS: &[&str] = &[
    "全区",
    "全县",
    "全州",
    "全旗",
    "我区",
    "我县",
    "我州",
    "我旗",
    "本区",
    "本县",
    "地区",
    "自治区",
    "自治州",
    "自治县",
    "市县",
];

/// A sum within one year.
pub const WHOLE_YEAR: &str = "全年";

/// So far into a paragraph, in bytes, a cue still opens it.
pub const OPENING: usize = 60;

/// Right before a value that was left behind: 从52.1%提高到60%.
pub static LEFT_BEHIND: &[&str] = &["从", "由"];

/// Words that mark a figure as what an earlier plan asked for.
pub static WAS_PLANNED: &[&str] = &[
    "预期目标",
    "预期增速",
    "预期增长",
    "预期指标",
    "年度预期",
    "年初",
    "原定",
    "原计划",
    "计划数",
    "规划目标",
    "年度目标",
    "既定目标",
    "目标值",
    "目标任务",
    "控制目标",
];

/// Right before a value: it was reached, whatever the clause says of plans.
pub static WAS_REACHED: &[&str] = &["完成", "实现", "达到", "达"];

/// An amount so many times another of the same thing a year or a few apart is another thing: what
/// was added is not the stock, a part is not the whole.
pub const TOO_FAR: u32 = 6;

/// What is further from its target than so many times the target, and came without the sentence that
/// would tell, is of several years. Of 3,116 headline targets of 265 reports 40 then stand otherwise by a
/// link of results than beside their text.
pub const UNTOLD_CHANGE: u32 = 4;
/// The same of an amount.
pub const UNTOLD_AMOUNT: u32 = 3;

/// Between a name and an amount: where it stands at the end, not what was added up.
pub static STANDS_AT: &[&str] = &[
    "达",
    "突破",
    "超",
    "增至",
    "增加到",
    "提高到",
    "提升到",
    "升至",
    "跨",
];

/// The difference of two figures in ‰.
pub const PERMILLE_POINT: &str = "个千分点";

/// A unit's base, what it is brought to, the factor there and the factor back as `digits × 10^power`;
/// no factor back where it is not exact.
pub type Base = (&'static str, &'static str, (u32, i8), Option<(u32, i8)>);

/// Units that differ and can be brought to one exactly.
pub static BASES: &[Base] = &[
    ("斤", "公斤", (5, -1), Some((2, 0))),
    ("吨", "公斤", (1, 3), Some((1, -3))),
    ("千克", "公斤", (1, 0), Some((1, 0))),
    ("千米", "公里", (1, 0), Some((1, 0))),
    ("米", "公里", (1, -3), Some((1, 3))),
    ("公顷", "亩", (15, 0), None),
    ("平方公里", "亩", (15, 2), None),
    ("平方千米", "亩", (15, 2), None),
    ("兆瓦", "千瓦", (1, 3), Some((1, -3))),
    ("吉瓦", "千瓦", (1, 6), Some((1, -6))),
    ("GW", "千瓦", (1, 6), Some((1, -6))),
    ("MW", "千瓦", (1, 3), Some((1, -3))),
    ("度", "千瓦时", (1, 0), Some((1, 0))),
    ("名", "人", (1, 0), Some((1, 0))),
    ("位", "人", (1, 0), Some((1, 0))),
    ("户", "家", (1, 0), Some((1, 0))),
    ("项", "个", (1, 0), Some((1, 0))),
    ("件", "个", (1, 0), Some((1, 0))),
    ("标准箱", "标箱", (1, 0), Some((1, 0))),
    ("国际标准箱", "标箱", (1, 0), Some((1, 0))),
    ("TEU", "标箱", (1, 0), Some((1, 0))),
    ("吨标煤", "吨标准煤", (1, 0), Some((1, 0))),
    ("‰", "%", (1, -1), Some((1, 1))),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::indicator;

    #[test]
    fn pairs_are_of_the_catalogue_and_stand_once() {
        let mut seen = BTreeSet::new();
        for near in NEAR_CALIBERS {
            assert!(indicator(near.one).is_some(), "{}", near.one);
            assert!(indicator(near.other).is_some(), "{}", near.other);
            assert_ne!(near.one, near.other);
            assert!(!near.note.is_empty());
            let pair = (near.one.min(near.other), near.one.max(near.other));
            assert!(seen.insert(pair), "{pair:?} stands twice");
        }
    }
}
