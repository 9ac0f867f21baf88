//! How the genre shares parts of names in lists, and which parts of a name carry no meaning: data.

pub use super::unit::{PERCENT, PERMILLE, POINT};

/// Tails that do not change what a name means.
pub static TAILS: &[&str] = &[
    "的增速",
    "的增幅",
    "的增长速度",
    "增长的预期目标",
    "预期目标",
    "增长预期目标确定",
    "增长预期目标定",
    "增长预期目标",
    "目标确定",
    "目标设定",
    "等指标",
    "等约束性指标",
    "等主要指标",
    "实际到位金额",
    "增长目标",
    "增长速度",
    "增长率",
    "增长幅度",
    "上涨幅度",
    "下降幅度",
    "降低幅度",
    "提高幅度",
    "升幅",
    "总长度",
    "总里程",
    "总体",
    "总额",
    "总值",
    "总量",
    "总规模",
    "规模",
    "增速",
    "增幅",
    "涨幅",
    "降幅",
    "增长",
    "水平",
    "平均值",
    "指标",
    "目标",
    "下降",
    "降低",
    "上涨",
    "减少",
    "数",
    "量",
    "额",
    "总数",
    "情况",
    "年均",
    "累计",
    "减排",
    "目标任务",
    "下降率",
    "降低率",
    "削减率",
    "减排率",
    "数量",
    "总数量",
    "户数",
    "总户数",
    "家数",
    "个数",
    "保有量",
    "均值",
    "平均",
    "年均值",
    "逆势",
    "升幅调控",
    "涨幅调控",
    "调控目标",
    "控制目标",
    "预期",
    "上升幅度",
    "金额",
    "总金额",
    "实际增长",
    "同比",
    "面积",
    "任务",
    "人数",
    "人员",
    "总人数",
    "每人每月",
    "每月每人",
    "每人每年",
    "人均每月",
    "月人均",
    "人均月",
    "年人均",
    "人均",
    "每月",
    "每年",
    "每人",
    "月人",
    "年人",
    "提高到",
    "提高至",
    "提升到",
    "提升至",
    "调整到",
    "调整为",
];

/// Verbs between a thing and the figure that it reached.
pub static DONE: &[&str] = &["实现", "完成"];

/// Openings that do not change what a name means.
pub static HEADS: &[&str] = &[
    "全市",
    "全省",
    "全区",
    "全县",
    "全州",
    "全盟",
    "全旗",
    "全自治区",
    "本市",
    "本省",
    "我市",
    "我省",
    "我区",
    "我县",
    "全年",
    "年度",
    "年",
    "末",
    "累计",
    "来累计",
    "各类",
    "各项",
    "辖区",
    "境内",
    "本外币",
    "平均",
    "预计",
];

/// Spellings that mean the same in a name: (as found, as folded), applied in this order.
pub static SPELLINGS: &[(&str, &str)] = &[
    ("“", ""),
    ("”", ""),
    ("PM_2.5", "PM2.5"),
    ("PM_10", "PM10"),
    ("千常住人口", "千人口"),
    ("每千人口", "每千人"),
    ("千人口", "每千人"),
    ("每万人口", "每万人"),
    ("万人口", "每万人"),
    ("常住居民", "居民"),
    ("城居民", "城镇居民"),
    ("乡居民", "农村居民"),
    ("区级财政", "财政"),
    ("县级财政", "财政"),
    ("市级财政", "财政"),
    ("镇级财政", "财政"),
    ("全体居民", "居民"),
    ("城市居民", "城镇居民"),
    ("农村牧区居民", "农村居民"),
    ("农牧区居民", "农村居民"),
    ("居民家庭", "居民"),
    ("农牧民", "农民"),
    ("国内生产总值", "GDP"),
    ("地区生产总值", "GDP"),
    ("生产总值", "GDP"),
    ("万元GDP", "单位GDP"),
    ("规模以上", "规上"),
    ("规模工业", "规上工业"),
    ("限额以上", "限上"),
    ("二氧化碳排放量", "碳排放"),
    ("二氧化碳排放", "碳排放"),
    ("综合能耗", "能耗"),
    ("能源消耗", "能耗"),
    ("相当于", "占"),
    ("占全市", "占"),
    ("占全省", "占"),
    ("占全区", "占"),
    ("占全县", "占"),
    ("的比", "比"),
    ("比重", "比"),
    ("比例", "比"),
    ("第一产业", "一产"),
    ("第二产业", "二产"),
    ("第三产业", "三产"),
    ("一产业", "一产"),
    ("二产业", "二产"),
    ("三产业", "三产"),
    ("外贸进出口", "进出口"),
    ("对外贸易", "外贸"),
    ("总体水平", "总水平"),
    ("常住人口", "常住"),
    ("各级财政用于民生的支出", "民生支出"),
    ("用于民生的支出", "民生支出"),
    ("公共预算支出", "财政支出"),
    ("研究与试验发展", "研发"),
    ("研究与实验发展", "研发"),
    ("研究开发", "研发"),
    ("研发研发", "研发"),
    ("经费支出", "经费投入"),
    ("失业登记率", "登记失业率"),
    ("社消", "社会消费品零售"),
    ("每万元GDP", "单位GDP"),
    ("亿元GDP", "单位GDP"),
    ("财政一般公共预算", "一般公共预算"),
    ("R&D", "研发"),
    ("gdp", "GDP"),
    ("备案国家科技型", "科技型"),
    ("备案科技型", "科技型"),
    ("研究与开发", "研发"),
    ("地方GDP", "GDP"),
    ("环境空气", "空气"),
    ("县级及以上城市空气", "空气"),
    ("县级以上城市空气", "空气"),
    ("地级及以上城市空气", "空气"),
    ("地级以上城市空气", "空气"),
    ("设区城市空气", "空气"),
    ("设区市空气", "空气"),
    ("城市空气", "空气"),
    ("集中式生活饮用水", "集中式饮用水"),
    ("饮用水源", "饮用水水源"),
    ("水源地", "水源"),
    ("银行业金融机构", "金融机构"),
    ("银行业机构", "金融机构"),
    ("银行机构", "金融机构"),
    ("各项存款余额", "存款余额"),
    ("各项贷款余额", "贷款余额"),
    ("各项存贷款余额", "存贷款余额"),
    ("各类市场主体", "市场主体"),
    ("各类经营主体", "经营主体"),
    ("各类商事主体", "市场主体"),
    ("商事主体", "市场主体"),
    ("市场经营主体", "经营主体"),
    ("各类保障性住房", "保障性住房"),
    ("各类棚户区", "棚户区"),
    ("各类职业技能培训", "职业技能培训"),
    ("高标准基本农田", "高标准农田"),
    ("老旧住宅小区", "老旧小区"),
    ("老旧居民小区", "老旧小区"),
    ("城镇老旧小区", "老旧小区"),
    ("城市老旧小区", "老旧小区"),
    ("富余劳动力", "劳动力"),
    ("剩余劳动力", "劳动力"),
    ("农村牧区", "农村"),
    ("农牧区", "农村"),
    ("机械化水平", "机械化率"),
    ("机械化程度", "机械化率"),
    ("财政民生支出", "民生支出"),
    ("民生类支出", "民生支出"),
    ("民生领域支出", "民生支出"),
    ("民生财政支出", "民生支出"),
    ("各项民生支出", "民生支出"),
    ("各级民生支出", "民生支出"),
    ("财政用于民生支出", "民生支出"),
    ("财政用于民生的支出", "民生支出"),
    ("各级财政民生支出", "民生支出"),
    ("用于民生支出", "民生支出"),
    ("3年", "三年"),
    ("完成增加值", "增加值"),
    ("实现增加值", "增加值"),
    ("完成总产值", "总产值"),
    ("实现总产值", "总产值"),
    ("完成产值", "产值"),
    ("实现产值", "产值"),
    ("实现利润", "利润"),
    ("实现利税", "利税"),
    ("实现营业收入", "营业收入"),
    ("完成营业收入", "营业收入"),
    ("实现主营业务收入", "主营业务收入"),
    ("完成主营业务收入", "主营业务收入"),
];

/// A word that holds two: (both, the first, the second).
pub static PAIRS: &[(&str, &str, &str)] = &[
    ("城乡常住居民", "城镇居民", "农村居民"),
    ("城乡居民", "城镇居民", "农村居民"),
    ("城乡居民人均收入", "城镇居民收入", "农村居民收入"),
    ("城乡", "城镇", "农村"),
    ("存贷款", "存款", "贷款"),
    ("收支", "收入", "支出"),
];

/// Nouns that the members of a list share at its end.
pub static HEAD_NOUNS: &[&str] = &[
    "产能",
    "报销比例",
    "覆盖面",
    "主营业务收入",
    "零售额",
    "销售额",
    "交易额",
    "成交额",
    "进出口额",
    "出口额",
    "总产量",
    "产量",
    "总产值",
    "产值",
    "增加值",
    "销售收入",
    "营业收入",
    "收入",
    "投资额",
    "投资",
    "覆盖率",
    "参保率",
    "普及率",
    "入学率",
    "率",
    "播种面积",
    "种植面积",
    "面积",
    "总额",
    "总量",
    "余额",
    "项目",
    "企业",
    "支出",
    "占比",
    "比重",
    "人数",
    "数量",
    "标准",
    "浓度",
    "排放量",
    "里程",
    "用户",
];

/// The numerals of the three industries.
pub static INDUSTRY_NUMERALS: &[char] = &['一', '二', '三'];

/// The pause mark between members of a list.
pub const PAUSE: &str = "、";

/// The characters that end the name of a place.
pub static PLACE_ENDS: &[char] = &[
    '省', '市', '区', '县', '州', '镇', '乡', '旗', '盟', '国', '村',
];

/// The word by which a share of a plan is named: 完成率.
pub const COMPLETION: &str = "完成率";

/// Units of people and things by which places and firms are classed (20户以上自然屯).
pub static CLASS_UNITS: &[&str] = &["户", "人", "岁", "层", "张"];

/// Words in what a figure is compared with.
pub static REFERENCES: &[&str] = &[
    "全国",
    "全省",
    "全市",
    "全区",
    "经济",
    "平均",
    "水平",
    "上年",
    "去年",
    "GDP",
    "地区生产总值",
    "增速",
    "增长",
    "省均",
    "周边",
    "国家",
    "自治区",
    "同类",
    "一产",
    "二产",
    "三产",
    "工业",
];

/// The words for "with" that open a comparison rather than join a list.
pub static STRONG_WITH: &[&str] = &["与", "同", "跟"];

/// 只增不减: no percentage is said.
pub const NOT_FALLING: &str = "只增不减";

/// 超额 before 完成.
pub const SURPASSING: &str = "超额";

/// 的.
pub const OF: &str = "的";

/// The yuan.
pub const YUAN: &str = "元";

/// What marks a binding indicator.
pub const BINDING: &str = "约束性";

/// Scales that stand alone when the unit was left out (1.28万亿).
pub static BARE_SCALES: &[&str] = &["万", "亿", "万亿"];

/// Ends of names that say that it falls.
pub static FALLING_ENDS: &[&str] = &[
    "降幅",
    "下降",
    "降低",
    "碳减排",
    "物减排",
    "量减排",
    "减排量",
    "削减",
    "削减量",
    "下降率",
    "降低率",
    "减少",
    "减幅",
    "下降幅度",
];

/// Ends of names that say that it rises.
pub static RISING_ENDS: &[&str] = &[
    "增速",
    "增幅",
    "涨幅",
    "增长率",
    "增长",
    "上涨幅度",
    "增长速度",
    "上涨",
];

/// Ends of tasks behind the name of what is to be done (节能减排等各项).
pub static TASK_TAILS: &[&str] = &[
    "等各项",
    "等",
    "各项",
    "年度",
    "工作",
    "等约束性",
    "等主要",
    "有关",
    "控制",
];

/// Beginnings of a first name that the following ones share (单位生产总值能耗和二氧化碳排放).
pub static SHARED_HEADS: &[&str] = &[
    "单位地区生产总值",
    "单位国内生产总值",
    "单位生产总值",
    "单位GDP",
    "万元地区生产总值",
    "万元生产总值",
    "万元GDP",
];

/// Nouns that only announce a list: 七个方面.
pub static ANNOUNCED: &[&str] = &[
    "方面",
    "部分",
    "台阶",
    "重点方面",
    "工作",
    "重点工作",
    "坚持",
    "关键",
    "环节",
    "着力",
    "注重",
    "确保",
    "更加",
    "突出",
    "聚焦",
    "转变",
    "必须",
];

/// 等, at the end of a list of examples.
pub const AND_SO_ON: &str = "等";

/// Verbs of adding: what they add is not the stock that the catalogue means.
pub static ADDING: &[&str] = &["新", "净", "增"];

/// A collective subject: 各项主要经济指标.
pub const INDICATORS: &str = "指标";

/// How the rule is called that reads how many times a thing grows by (增长1.5倍), and not what comes of it
/// (是上年的1.5倍).
pub const ADDED_TIMES: &str = "added";

/// What is done when a figure is reached: 园区实现产值500亿元.
pub const REALISE: &str = "实现";

/// Of a place's name, as of 喀什地区, or of a figure's, as of 地区生产总值.
pub const REGION: &str = "地区";

/// The end of what a level above asks for: 国家要求.
pub const DEMAND: &str = "要求";

/// Ends of indicators that are rates or shares themselves.
pub static RATE_ENDS: &[&str] = &["率", "比重", "占比", "强度", "指数", "覆盖面", "比例"];

/// 稳定 alone says something measurable of prices only.
pub const STEADY: &str = "稳定";

/// 其中: a part of what was named before.
pub const OF_WHICH: &str = "其中";

/// 第, before a numeral that counts places.
pub const ORDINAL: &str = "第";

/// Income and outlay are told in turn: (the one, the other).
pub const REVENUE: &str = "收入";

/// See [`REVENUE`].
pub const OUTLAY: &str = "支出";

/// What a task can be measured by although the catalogue does not list it.
pub static MEASURABLE: &[&str] = &[
    "债务化解",
    "化债",
    "就业",
    "能耗",
    "减排",
    "减污",
    "降碳",
    "去产能",
    "粮食",
    "环境质量",
    "安全生产",
    "双控",
    "淘汰落后产能",
    "污染防治",
    "计划生育",
    "总量",
    "指标",
];

/// Words of passing a number that can also be said of another figure (超过全省平均水平).
pub static OVERTAKING: &[&str] = &[
    "超过",
    "超出",
    "超",
    "不低于",
    "不高于",
    "不超过",
    "不弱于",
    "均超过",
];

/// Behind an amount that classes what follows (500万元以上项目).
pub static THRESHOLDS: &[&str] = &["以上", "以下", "及以上", "及以下", "以内"];

/// Nouns of which a number counts no things but parts of one: 两项行动, 十条政策, 八个阶段.
pub static TITLES: &[&str] = &[
    "层次",
    "阶段",
    "维度",
    "行动",
    "政策",
    "规定",
    "配套规定",
    "原则",
    "自信",
    "意识",
    "维护",
    "面向",
    "定位",
    "步骤",
    "关系",
    "优势",
    "难题",
    "短板",
];

/// 大关, behind a number that was passed.
pub const LANDMARK: &str = "大关";

/// Ends of names that are told in money.
pub static MONEY_ENDS: &[&str] = &[
    "收入",
    "投资",
    "产值",
    "总额",
    "税收",
    "增加值",
    "生产总值",
    "经济总量",
    "营收",
    "支出",
    "贷款",
    "存款",
    "余额",
    "财政",
    "金额",
    "资金",
];

/// What stands in a name that may be a list or a clause.
pub static NOT_PLAIN: &[&str] = &[
    "、", "和", "及", "与", "的", "等", "为", "出台", "落实", "进入", "引进", "过", "时隔", "两级",
    "每", "全面", "居", "在", "提前", "支持", "降低", "其中", "被", "提供", "发放", "前", "达到",
    "实现", "成", "加快", "基本", "已", "占", "以上",
];

/// Ends of names of a part of a place that has figures of its own.
pub static AREAS: &[&str] = &[
    "园区",
    "开发区",
    "高新区",
    "新城",
    "副中心",
    "经开区",
    "新区",
    "经济区",
    "自贸区",
    "产业园",
    "工业园",
    "科技园",
    "脱贫县",
    "贫困县",
    "保税区",
    "合作区",
    "功能区",
    "集聚区",
    "集中区",
    "自贸片区",
    "都市圈",
    "城市群",
    "经济带",
    "中央企业",
    "省属企业",
    "市属企业",
    "区属企业",
    "区县",
    "县区",
    "区市县",
    "县市区",
    "市县区",
];

/// Ends of names of the built-up part of a place.
pub static URBAN_AREAS: &[&str] = &[
    "主城区",
    "中心城区",
    "市区",
    "城区",
    "主城",
    "县城",
    "建制镇",
];

/// The last characters of the names of places below a prefecture.
pub static LOCAL_ENDS: &[char] = &['县', '镇', '乡', '旗', '区', '市'];

/// Words that end so and are no place's name.
pub static NO_PLACES: &[&str] = &[
    "批市",
    "市县",
    "地区",
    "社区",
    "山区",
    "小区",
    "库区",
    "景区",
    "牧区",
    "灾区",
    "林区",
    "矿区",
    "户区",
    "住区",
    "护区",
    "校区",
    "院区",
    "湖区",
    "老区",
    "郊区",
    "辖区",
    "特区",
    "疫区",
    "街区",
    "城区",
    "片区",
    "厂区",
    "镇区",
    "农区",
    "各区",
    "全区",
    "我区",
    "本区",
    "该区",
    "城市",
    "超市",
    "股市",
    "省市",
    "全市",
    "我市",
    "本市",
    "该市",
    "上市",
    "楼市",
    "门市",
    "夜市",
    "各市",
    "城镇",
    "乡镇",
    "村镇",
    "集镇",
    "小镇",
    "全镇",
    "我镇",
    "全县",
    "我县",
    "本县",
    "该县",
    "困县",
    "贫县",
    "城乡",
    "家乡",
    "下乡",
    "返乡",
    "水乡",
    "全乡",
    "全旗",
    "我旗",
    "强县",
    "强镇",
    "强市",
    "制镇",
    "区市",
    "盟市",
    "海区",
    "流域区",
    "省区",
    "大市",
    "街镇",
    "旗县",
    "苏木乡",
];

/// What is left of 以上 or 以内 where a text is cut off.
pub const CUT_OFF_BOUND: &str = "以";

/// What is left of 左右 where a text is cut off.
pub const CUT_OFF_ABOUT: &str = "左";

/// The end of 两位数增长, in which the change is part of the value.
pub const GROWTH: &str = "增长";

/// Words that open what was awarded to something counted.
pub static AWARDED: &[&str] = &[
    "新获评",
    "获评",
    "被评",
    "被命名",
    "被认定",
    "被列",
    "被授予",
    "晋升",
    "晋级",
    "跻身",
    "荣膺",
    "荣获",
    "入选",
    "获批",
];

/// 规划 alone hands no task down.
pub const PLANNED: &str = "规划";

/// Verbs by which things are reached: what they count is not the stock.
pub static TOUCHING: &[&str] = &[
    "惠及", "服务", "帮助", "支持", "扶持", "走访", "帮扶", "覆盖", "组织", "发动", "引导", "受益",
    "救助", "资助", "检查", "排查", "整改", "查处", "关闭", "淘汰", "取缔", "接待", "办理",
];

/// Ends of names of a part of a place, beside the places' own.
pub static PART_ENDS: &[char] = &['级', '属', '省', '州', '内', '外'];

/// 均, said of each of those before.
pub const BOTH: &str = "均";

/// What relief is given from.
pub static BURDENS: &[&str] = &["成本", "税费", "负担", "企业税", "降费", "减负"];

/// A standard, with which is compared.
pub const STANDARD: &str = "标准";

/// Words that make an amount one for each (人均达到2.4万美元).
pub static EACH_HEADS: &[&str] = &["人均", "户均", "亩均"];

/// What a clause speaks of is named by a noun that ends so, for the figures behind it that say of nothing
/// (推动装备制造产业提质扩量，…，力争产值达到500亿元).
pub static THEMES: &[&str] = &[
    "产业集群",
    "产业园区",
    "产业园",
    "产业",
    "业",
    "集群",
    "项目",
    "工程",
    "园区",
    "社区",
    "保险",
    "医保",
    "基地",
    "电商",
    "高速",
    "铁路",
    "公路",
    "机场",
];

/// What goes on behind such a noun in its clause.
pub static GOING_ON: &[&str] = &[
    "提质",
    "扩量",
    "增效",
    "发展",
    "加快",
    "快速",
    "持续",
    "稳步",
    "平稳",
    "壮大",
    "升级",
    "转型",
    "改造",
    "建设",
    "制度",
    "培育",
    "倍增",
    "振兴",
    "高质量",
    "集聚",
    "做大",
    "做强",
    "扩面",
    "扩容",
    "提升",
    "行动",
    "攻坚",
    "推进",
    "进展",
    "进度",
    "机制",
    "体系",
    "向好",
    "蓬勃",
    "实力",
    "规模",
    "竞争力",
    "工作",
    "开工",
    "投产",
    "加速",
    "成长",
    "引领",
    "深耕",
    "步伐",
    "优化",
    "稳定",
    "势头",
    "强劲",
    "支撑",
    "全面",
    "创新",
    "高端化",
    "数字化",
    "智能化",
    "融合",
    "健康",
    "态势",
    "回升",
    "企稳",
    "增长",
    "实现",
    "保持",
    "不断",
    "突破",
    "再上",
    "迈上",
    "跨越",
    "崛起",
    "延伸",
];

/// What is done to a thing, told right behind its name (交通建设提质提速).
pub static WORKS: &[&str] = &["建设", "整治", "治理", "改造", "生产", "养殖", "种植"];

/// What is paid to somebody, or spent on him (提高养老金标准，人均增加140元).
pub static STANDARDS: &[&str] = &["标准", "养老金", "补助", "补贴", "津贴", "待遇"];

/// A rate.
pub const RATE: char = '率';

/// An aim is met (能耗下降目标基本实现).
pub static MET: &[&str] = &["实现", "基本完成"];

/// 控制在计划内: one word.
pub const WITHIN_PLAN: &str = "计划内";

/// So many lots, of which the number behind tells what they hold (三批共46项举措).
pub const LOTS: &str = "批";
/// See [`LOTS`].
pub const IN_ALL: &[&str] = &["共", "合计", "总计"];

/// Behind counts of articles that are titles (减负30条、稳岗18条等一揽子政策).
pub static POLICIES: &[&str] = &["等一揽子政策", "等系列政策", "等政策"];
/// See [`POLICIES`].
pub const ARTICLES: &str = "条";

/// What a count of things that were set as a task is called (棚户区改造国家任务).
pub static TASKS: &[&str] = &["国家任务", "省定任务", "年度任务", "目标任务", "任务"];

/// Before the verb of a count (至少建设1个公园).
pub const AT_LEAST: &str = "至少";

/// What is met when 目标基本实现, 任务基本完成 is said; a plan that is carried out is none of it.
pub static AIMED_AT: &[&str] = &["目标", "任务", "指标"];

/// Aims within which something is kept, whoever set them (控制在计划内).
pub static SET_GOALS: &[&str] = &[
    "目标",
    "计划",
    "预期目标",
    "控制目标",
    "控制计划",
    "指标",
    "控制指标",
];

/// Where these stand before, 块 is of money (奖励200块).
pub static PAID: &[&str] = &["奖", "补", "工资", "发放", "薪", "钱", "费", "价"];

/// 45块: so many pieces.
pub const PIECES: char = '块';

/// 等 behind one of these is a grade or another word (高等, 平等).
pub static GRADED: &[char] = &[
    '高', '中', '初', '优', '平', '同', '对', '特', '上', '下', '一', '二', '三', '四', '五', '不',
    '相', '均',
];

/// Kinds of which one is named as an example (安平学院等创新平台) end so.
pub static HEAD_ENDS: &[&str] = &[
    "项目",
    "工程",
    "平台",
    "企业",
    "基地",
    "园区",
    "产业",
    "载体",
    "机构",
    "活动",
    "品牌",
    "学校",
    "医院",
    "公园",
    "道路",
    "公路",
    "设施",
    "中心",
    "景区",
    "产业园",
    "政策",
    "措施",
    "行动",
    "会议",
    "赛事",
    "产品",
    "技术",
    "成果",
    "荣誉",
    "称号",
    "改革",
    "案件",
    "集群",
    "产业链",
    "示范区",
    "试点",
    "任务",
    "问题",
];

/// Before what is carried on (新一轮农村公路提升行动).
pub static NEWEST: &[&str] = &["新一轮", "一批", "重大"];

/// The shares of the three sectors in the product, as 三次产业结构为9.2:43.3:47.5 gives them.
pub static SECTOR_SHARES: &[&str] = &["第一产业比重", "第二产业比重", "第三产业比重"];

/// What such a list of shares is called: a word for the sectors, and one for the shares.
pub static STRUCTURE: (&[&str], &[&str]) = (
    &[
        "三次产业",
        "一二三产业",
        "一二三次产业",
        "一二三产",
        "三产",
        "一、二、三产业",
        "第一、第二、第三产业",
        "第一、二、三产业",
    ],
    &[
        "结构",
        "比重",
        "比例",
        "占比",
        "比",
        "之比",
        "结构比",
        "结构之比",
        "结构比例",
        "比例结构",
    ],
);

/// Between the two, where it is said: 三次产业增加值比例.
pub const VALUE_ADDED: &str = "增加值";

/// Goods in boxes, as a port tells them (集装箱18万标箱), and their name in full.
pub const CONTAINERS: &str = "集装箱";
/// See [`CONTAINERS`].
pub const THROUGHPUT: &str = "集装箱吞吐量";
/// See [`CONTAINERS`].
pub static BOXES: &[&str] = &["标箱", "标准箱", "TEU"];

/// Days of a kind in a year, and their share.
pub const DAYS: &str = "天数";
/// See [`DAYS`].
pub const RATIO: &str = "比例";

/// What a name ends in that is said as an aim (今年的经济增长目标).
pub static AIMS: &[&str] = &["预期目标", "目标"];

/// Nouns that end like a sector and are none.
pub static NO_SECTORS: &[&str] = &[
    "职业", "就业", "企业", "创业", "作业", "毕业", "专业", "事业", "失业",
];

/// What opens the class of a count (产值过10亿元的企业).
pub static CLASS_BOUNDS: &[&str] = &["超过", "超", "过", "上", "突破"];

/// The harvest, of the crop that the clause before tells (粮食生产喜获丰收，总产达372万吨).
pub const CROP: &str = "总产";

/// What a crop's name ends in that tells where it is sown.
pub static SOWN: &[&str] = &["播种面积", "种植面积", "面积"];

/// Openings and ends of remarks on how a figure is counted (按省口径计算).
pub static COUNTED_BY: (&[&str], &[&str]) = (
    &["按", "剔除", "扣除", "以"],
    &[
        "口径",
        "口径计算",
        "口径统计",
        "口径测算",
        "计算",
        "测算",
        "因素",
    ],
);

/// Units of capacity, which class a project in its name (720兆瓦储能电站).
pub static CAPACITY_UNITS: &[&str] = &[
    "吨",
    "万吨",
    "千瓦",
    "万千瓦",
    "兆瓦",
    "吉瓦",
    "千伏",
    "万千伏安",
    "平方米",
    "万平方米",
    "立方米",
    "万立方米",
    "公里",
    "米",
    "亩",
    "万亩",
];

/// 到 within this is no word of intent.
pub const REACHED_TO: &str = "达到";

/// Words for what is built, in a project's name.
pub static PROJECTS: &[&str] = &[
    "项目",
    "电站",
    "码头",
    "工程",
    "生产线",
    "加工",
    "基地",
    "航道",
    "机组",
    "输变电",
    "泊位",
    "装置",
    "热电",
];

/// What may stand between a name and its value and says only that it is aimed at.
pub static AIMED: &[&str] = &["的预期目标", "预期目标", "的目标", "目标"];

/// 占: a share.
pub const SHARE_OF: &str = "占";

/// 占比, for a share whose whole is not told.
pub const SHARE: &str = "占比";

/// 占地区生产总值比重: a share of something named.
pub const PROPORTION: &str = "比重";

/// Opens a quoted name.
pub const QUOTE_OPEN: char = '“';
/// See [`QUOTE_OPEN`].
pub const QUOTE_CLOSE: char = '”';

/// Between the members of a list of names.
pub static ITEM_SIGNS: &[char] = &['、', '和', '与', '及'];

/// Verbs of adding: what they add to a number is not the number.
pub static FLOWS: &[&str] = &[
    "新增",
    "净增",
    "新培育",
    "培育",
    "新认定",
    "新获批",
    "获批",
    "新引进",
    "引进",
    "新入库",
    "孵化",
    "新发展",
];

/// Verbs by which things are added: the addition is what is counted, no change.
pub static ADDED: &[&str] = &["净增", "新增", "净增加", "新增加"];

/// The end of an indicator's name that is a stock of things.
pub const NUMBER_OF: char = '数';

/// Names that are told in days or years.
pub static COUNTED_SPANS: &[&str] = &["天数", "年限", "预期寿命", "平均寿命", "无霜期", "工作日"];

/// Units of lines that roads are counted by, and lengths: a count of roads is not their length.
pub static COUNTED_LINES: &[&str] = &["条", "座", "处", "个"];
/// See [`COUNTED_LINES`].
pub static LENGTH_UNITS: &[&str] = &["公里", "千米", "里"];

/// What a sector's own figure is told by where its name stands in the clause before
/// (民营经济发展加快，实现增加值130亿元).
pub static SECTOR_FIGURES: &[&str] = &[
    "增加值",
    "总产值",
    "产值",
    "税收",
    "营业收入",
    "销售收入",
    "总产量",
    "产量",
];

/// Numbers that may count what was just named (甲、乙两家公司).
pub const COUNTS_BACK: std::ops::RangeInclusive<usize> = 2..=9;

/// What a number before only says how many there are of, while the figure behind is of them all
/// (三项主要污染物指标年均下降5%).
pub static NAMED_IN_ALL: &[&str] = &["主要污染物", "约束性指标", "预期性指标", "主要指标"];

/// 减排, at the end of the name of what is emitted; not [`SAVING`].
pub const CUT: &str = "减排";

/// 节能减排: a task.
pub const SAVING: &str = "节能减排";

/// Ends of names that are ratios or indexes, told without a unit.
pub static RATIO_ENDS: &[&str] = &["倍差", "收入比", "之比", "基尼系数", "恩格尔系数"];

/// Ends of names whose values are told as so many to one.
pub static TO_ONE_ENDS: &[&str] = &["比", "比例", "比值", "比率", "倍差", "差距", "比重"];

/// A number of things that is not told.
pub static BATCHES: &[&str] = &["一批", "多个", "若干"];

/// Behind a set of things: one of them.
pub static ONE_OF: &[&str] = &["之一"];

/// Behind a set of things among which a place is taken.
pub static AMONG: &[&str] = &[
    "中率先",
    "中排名",
    "中位居",
    "中名列",
    "中列",
    "中第",
    "中位列",
    "中唯一",
    "中排",
    "中继续",
    "中保持",
    "前列",
];

/// Units by which things are counted, which no amount of money is told in.
pub static THINGS: &[&str] = &["个", "家", "项", "户", "条", "件", "座", "所", "名", "处"];

/// 过, behind a word and before an amount: 产值过千亿元.
pub const PASSED: char = '过';

/// The same (产值上5000万元的有41户); as long in bytes as [`PASSED`].
pub const UP_TO: char = '上';

/// How many there are of a class (产值过亿元的有41户).
pub static THERE_ARE: &[&str] = &["有", "共有", "已有"];

/// Words that end so and pass no amount.
pub static NOT_PASSED: &[&str] = &[
    "经过", "走过", "度过", "不过", "渡过", "路过", "办过", "有过", "来过", "去过",
];

/// Kinds of things that are classed by an amount (产值过千亿元的产业).
pub static CLASSED: &[&str] = &[
    "产业", "企业", "园区", "项目", "集群", "板块", "品牌", "县", "镇", "村",
];

/// Places that another is held against (超越两个地市).
pub static RIVALS: &[&str] = &["地市", "兄弟", "城市", "省份", "省会", "设区市"];

/// Round sums, which stand as marks on a way (两个百亿台阶).
pub static ROUND_SUMS: &[&str] = &["百亿", "千亿", "万亿", "百万", "十亿"];

/// The marks themselves.
pub static STEPS: &[&str] = &["台阶", "大关", "关口"];

/// Units of land and length, of which so much is to be worked on.
pub static LAND_UNITS: &[&str] = &[
    "公里",
    "千米",
    "米",
    "平方公里",
    "亩",
    "万亩",
    "公顷",
    "万公顷",
    "平方米",
    "万平方米",
    "平米",
    "万平米",
    "立方米",
    "万立方米",
];

/// Verbs of a difference: 比上年高出20元.
pub static DIFFERING: &[&str] = &["高出", "低出", "高", "低"];

/// The ends of words that grade what the last member of a list names (16个省级、30个市级安置区).
pub static GRADES: &[char] = &['级', '型', '类'];

/// In units of money, shares and measures.
pub static MEASURES: &[&str] = &[
    "元",
    "%",
    "‰",
    "公里",
    "亩",
    "公顷",
    "吨",
    "千瓦",
    "平方米",
    "斤",
    "立方",
    "天",
];

/// In the names of what is of the country.
pub static RURAL: &[&str] = &["农村", "农民", "农牧民", "乡村"];

/// Words of time right behind a number, which name nothing.
pub static TIMES: &[&str] = &["明年", "年内", "今年", "后年"];

/// Relations that say which is better, and not which is more.
pub static BETTER: &[&str] = &["好于", "优于"];

/// The end of the names of trades.
pub const TRADE: char = '业';

/// Nouns of figures that one thing has side by side (产量, 产值).
pub static FIGURES: &[&str] = &[
    "总产量",
    "产量",
    "总产值",
    "产值",
    "增加值",
    "销售收入",
    "营业收入",
    "主营业务收入",
    "零售额",
    "销售额",
    "交易额",
];

/// 在, before 全国 and its like.
pub const WITHIN: &str = "在";

/// What a time limit is told in (3个和5个工作日).
pub const WORKDAY: &str = "工作日";

/// 占到.
pub const TAKES_UP: &str = "占到";

/// Words that stand side by side in lists and share what follows or precedes them.
pub static PARALLEL: &[&str] = &[
    "城镇",
    "农村",
    "城市",
    "乡村",
    "居民",
    "职工",
    "集中",
    "分散",
    "省级",
    "市级",
    "县级",
    "国家级",
    "国有",
    "民营",
    "大型",
    "中型",
    "小型",
    "刑事",
    "治安",
    "小学",
    "初中",
    "高中",
    "男性",
    "女性",
];

/// Words of scale, which stand once before a list of trades.
pub static SCALES: &[&str] = &["限额以上", "限上", "规模以上", "规上"];

/// Insurances that 城乡 have in common.
pub static INSURANCES: &[&str] = &["保险", "医保", "养老"];

/// The country, which is no place of its own (农村电子商务交易额).
pub static COUNTRY: &[&str] = &["农村", "乡村"];

/// Scales that stand for money when nothing else is said (首破千亿).
pub static MONEY_SCALES: &[&str] = &["亿", "万亿"];

/// What is left of what was named (剩余6000户).
pub static RESTS: &[&str] = &["剩余", "其余", "余下"];

/// Verbs that lead others to what they come to (带动3万人实现就业).
pub static LEADING: &[&str] = &["带动", "促进", "促使", "推动"];

/// 为, for whom something is done.
pub const FOR: &str = "为";

/// Adverbs by which an amount is one for each, between the values of a list.
pub static PER_HEAD: &[&str] = &["每人每月", "每人每年", "每生每年", "每月", "每人每天"];

/// Verbs that tell what was counted (企业入选百强: 入选百强的企业).
pub static TELLING: &[&str] = &[
    "新获评",
    "新入选",
    "新认定",
    "发放",
    "提供",
    "获批",
    "入选",
    "荣获",
    "获得",
    "列入",
    "纳入",
    "享受",
    "达到",
    "通过",
    "成为",
    "获评",
    "入围",
    "跻身",
    "进入",
    "配备",
    "接受",
    "参加",
    "增补",
];

/// How it is done, at the end of what was counted and before what is told of it.
pub static MANNERS: &[&str] = &[
    "免费", "平等", "成功", "被", "有序", "先后", "相继", "顺利", "首次", "已", "均", "全部",
    "率先", "全面", "如期", "圆满",
];

/// Stages of what is built, before its name or behind it.
pub static STAGES: &[&str] = &[
    "新开工建设",
    "新开工",
    "已建成",
    "累计建成",
    "开工建设",
    "开工",
    "基本建成",
    "建成",
    "竣工",
    "投产",
    "续建",
    "完工",
    "新建",
];

/// Names of totals of what was named before.
pub static TOTALS: &[&str] = &["总数", "总量", "累计", "总计", "存量", "总规模", "保有量"];

/// In the names of money that is laid out.
pub static OUTLAYS: &[&str] = &["投资", "资金", "投入", "支出"];

/// What the name of an investment ends in, the longest first.
pub static INVESTMENTS: &[&str] = &[
    "计划总投资",
    "年度投资",
    "完成投资",
    "总投资",
    "投资额",
    "投资",
];

/// A name of an outlay of so many characters or fewer (累计投入, 省财政) does not say what for.
pub const BARE_OUTLAY: usize = 5;

/// Who pays (省财政安排5000万元用于造林).
pub static PAYERS: &[&str] = &["财政"];

/// What a payer gives.
pub const FUNDS_OF: &str = "资金";

/// What a sum of money is itself (用好18亿元人才专项资金).
pub static FUNDS: &[&str] = &[
    "资金",
    "基金",
    "债券",
    "专项债",
    "专项债券",
    "贷款",
    "补贴",
    "经费",
    "额度",
    "信贷",
    "贴息",
];

/// Behind such a name it is part of another thing's.
pub static NO_FUNDS: &[&str] = &["项目", "小镇", "公司", "担保", "试点", "规模", "余额"];

/// Behind 的 they are no thing that an amount is of (实现产值100亿元的目标).
pub static NO_THINGS: &[&str] = &[
    "目标", "任务", "水平", "规模", "突破", "增长", "台阶", "成绩", "要求", "计划", "标准", "大关",
];

/// Verbs between a sum and what it is for (投资52亿元推进农村电网改造).
pub static PURPOSES: &[&str] = &[
    "用于",
    "重点用于",
    "主要用于",
    "专项用于",
    "支持",
    "重点支持",
    "扶持",
    "资助",
    "补助",
    "专项补助",
    "推进",
    "推动",
    "实施",
    "建设",
    "新建",
    "改建",
    "建成",
    "完成",
    "完善",
    "改善",
    "启动",
    "开展",
    "解决",
    "保障",
    "奖励",
    "购买",
    "购置",
    "改造",
    "治理",
    "整治",
];

/// Units in which projects are counted.
pub static PROJECT_UNITS: &[&str] = &["个", "项", "件"];

/// In the names of projects that are counted.
pub static COUNTED_PROJECTS: &[&str] = &["项目", "工程"];

/// The marks that part clauses.
pub static COMMAS: &[char] = &['，', ',', '；', ';'];

/// 方面, however it goes on, announces what follows.
pub const ASPECTS: &str = "方面";

/// Openings of a remark on a place among others (稳居全国前十).
pub static RANKS: &[&str] = &[
    "稳居",
    "位居",
    "位列",
    "跃居",
    "跃升",
    "居全",
    "列全",
    "排名",
    "均居",
    "分居",
    "分列",
    "居中部",
    "居西部",
    "居东部",
];

/// Behind a noun of titles these make a thing of it that is counted.
pub static MADE_THINGS: &[&str] = &[
    "性", "项目", "事项", "中心", "文件", "产业", "特色", "明显", "农业", "企业",
];

/// Right before a percentage: the best so many of a hundred, which is a rank (全球前1%).
pub static RANKED_BEFORE: &[&str] = &["前"];

/// Ends of words of time, which are no [`RANKED_BEFORE`].
pub static TIMES_BEFORE: &[&str] = &[
    "目前", "此前", "之前", "以前", "年前", "月前", "日前", "底前", "末前", "提前",
];

/// Right before a count: it counts what was just told, or names a class that is to be left (劣Ⅴ类).
pub static POINTED_BACK: &[&str] = &["此", "这", "上述", "劣"];

/// Verbs that make things fewer: a count behind them is a change.
pub static CLOSING: &[&str] = &[
    "关停", "淘汰", "取缔", "关闭", "消除", "拆除", "清退", "拔除",
];
