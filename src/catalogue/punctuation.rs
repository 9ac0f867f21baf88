//! Punctuation of Chinese text, as the cleaned view writes it.

/// Each ASCII mark with the form that Chinese text has for it.
pub const FULL_FORMS: &[(char, char)] = &[
    (',', '，'),
    (';', '；'),
    (':', '：'),
    ('(', '（'),
    (')', '）'),
    ('!', '！'),
    ('?', '？'),
];

/// Odd forms with the one that the view has for them, wherever they stand.
pub const ODD_FORMS: &[(char, char)] = &[
    ('％', '%'),
    ('﹪', '%'),
    ('℅', '%'),
    ('﹐', '，'),
    ('﹑', '、'),
    ('﹒', '.'),
    ('﹔', '；'),
    ('﹕', '：'),
    ('﹖', '？'),
    ('﹗', '！'),
    ('﹙', '（'),
    ('﹚', '）'),
    ('｡', '。'),
    ('､', '、'),
    ('「', '“'),
    ('」', '”'),
    ('『', '‘'),
    ('』', '’'),
    ('﹁', '“'),
    ('﹂', '”'),
];

/// What stands for a colon between two digits.
pub const RATIO_FORMS: &[char] = &['：', '∶', '︰', '﹕'];

/// The full stop.
pub const FULL_STOP: char = '。';

/// The marks that end a sentence.
pub const SENTENCE_ENDS: &[char] = &['。', '！', '？', '!', '?', '…'];

/// The marks that close what an earlier one opened; a sentence may end behind them.
pub const CLOSERS: &[char] = &['”', '’', '）', '》', '】', '〉', ')', ']', '"', '\''];

/// The marks behind which a clause goes on.
pub const OPEN_MARKS: &[char] = &[
    '，', '、', ',', '（', '“', '‘', '《', '(', '—', '－', '-', '·',
];

/// The marks that stand at no line's beginning.
pub const NO_START: &[char] = &[
    '，', '、', '。', '；', '：', '！', '？', '）', '”', '’', '》', ',', ';', ':', ')', '%', '‰',
];

/// The marks that end a clause, inside a sentence or at its end.
pub const CLAUSE_MARKS: &[char] = &['，', '。', '；', '：', '！', '？', '、', ',', ';'];

/// The marks of full width that Chinese text keeps.
pub const KEPT_WIDE: &[char] = &['，', '；', '：', '（', '）', '！', '？'];

/// The first characters of what stands right behind a number.
pub const UNIT_STARTS: &[char] = &[
    '%', '‰', '亿', '万', '元', '年', '月', '日', '个', '吨', '户', '人', '家', '所', '套', '项',
    '亩', '件', '公', '平', '倍',
];
