//! The words by which a text announces how many parts follow: data.

/// What is counted, behind the number.
pub const PARTS: &[&str] = &[
    "方面",
    "项工作",
    "项重点工作",
    "项重点任务",
    "项任务",
    "项主要工作",
    "大任务",
    "大工作",
    "件大事",
    "个重点",
    "项重点",
    "个突破",
    "个方面",
    "大方面",
    "件实事",
    "项举措",
    "个着力",
    "个坚持",
];

/// What may stand between the number and what is counted.
pub const CLASSIFIERS: &[&str] = &["个", "大", "项", "件", "点", "个重点", "个主要"];

/// What the sentence of an announcement holds.
pub const LEADS: &[&str] = &[
    "以下",
    "如下",
    "做好",
    "抓好",
    "重点",
    "着力",
    "突出",
    "主要做",
    "办好",
    "推进",
    "完成",
    "实施",
    "从",
];

/// Masks by a word: a place that is not told (某市).
pub const CERTAIN: char = '某';

/// What stands behind it where a name is masked.
pub const CERTAIN_PLACES: &[char] = &['省', '市', '县', '区', '镇', '乡', '村', '州', '某'];

/// Words behind a lone X that make it no mask (X光).
pub const NOT_MASKED: &[char] = &['光', '射', '轴', '型'];
