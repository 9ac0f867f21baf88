//! What the ways that a link goes take of it.

/// What programs take of a link, in characters, the least first: longer ones are cut.
pub const LIMITS: [(Program, usize); 3] = [
    (Program::Discord, 2000),
    (Program::Slack, 3000),
    (Program::WeChat, 4000),
];

/// A program that links are sent by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// A message there.
    Discord,
    /// A block of a message there.
    Slack,
    /// A message there.
    WeChat,
}

/// A QR code takes no longer text, in bytes: version 20 with the least repair.
pub const CODE_LIMIT: usize = 858;
