//! The marks that open headings and list items.

/// The numerals of headings.
pub const NUMERALS: &[char] = &[
    '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '〇', '零',
];

/// What stands behind the numeral of a mark (一、 1．).
pub const MARK_ENDS: &[char] = &['、', '．', '.', '，', ',', ':', '：'];

/// What begins the mark of a chapter (第一章).
pub const ORDINAL: char = '第';

/// The parts of a book.
pub const CHAPTERS: &[char] = &['编', '篇', '章', '节', '部'];

/// What stands behind the numeral of a spoken mark (一是, 二要).
pub const SPOKEN: &[char] = &['是', '要'];

/// Bullets.
pub const BULLETS: &[char] = &[
    '●', '■', '◆', '▲', '★', '◎', '□', '○', '•', '▪', '※', '❖', '✦',
];

/// The dash that opens an item when doubled.
pub const DASHES: &[char] = &['—', '─', '－', '―', '–', '━'];

/// Numbers in circles.
pub const CIRCLED: &[char] = &[
    '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬', '⑭', '⑮', '⑯', '⑰', '⑱', '⑲',
    '⑳',
];

/// What continues a title that the copy broke in two lines.
pub const TITLE_GOES_ON: &[&str] = &["人民代表大会", "社会发展", "政府工作报告", "会议上"];

/// The last characters of a line that must go on in the next.
pub const GOES_ON: &[char] = &['和', '与', '及', '的', '在', '对', '把', '将'];
