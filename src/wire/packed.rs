//! The messages between the page and its threads, as bytes. Both sides are of one build, so no field needs
//! its name, and what reads them is a fifth of what serde makes for the same types.

use std::borrow::Cow;

use super::{
    Answer, Bytes, FormatsAnswer, FormatsRequest, Name, Request, WireCode, WireCorrection,
    WireDifference, WireDocument, WireError, WireOpened, entries, written,
};
use crate::base::{Decimal, Span};
use crate::catalogue::{
    Bound, Category, Caution, ChangeKind, Constraint, Direction, DocKind, EditKind, FactKind,
    Field, FindingKind, Level, Measure, Mismatch, Modality, Named, Polarity, Role, Severity,
    SkipReason, Verdict,
};
use crate::link::{LinkError, Mode};
use crate::report::{
    Analysis, Anchor, Change, Commitment, Correction, Deadline, Edit, Fact, Finding, Param, Period,
    Programme, Progress, Section, Skipped, Statement, Stats,
};

/// The protocol of the messages, part of what stands before each. A worker file is not hashed, so an old
/// worker can meet a new page, which then asks for a reload. Fields and variants that come or go show by
/// themselves; whoever changes the type or the sense of one, or the order of a closed set, raises this.
const PROTOCOL: u32 = 4;

/// What can be packed: messages and what is in them.
pub trait Packed: Sized {
    /// Writes the value behind what is written.
    fn pack(&self, to: &mut Vec<u8>);

    /// Reads a value. Where there is none, [`Packet::failed`] is set, and what comes back says nothing: so
    /// that a reader of many fields need not ask at each.
    fn unpack(from: &mut Packet<'_>) -> Self;
}

/// Packed bytes that are being read.
#[derive(Debug)]
pub struct Packet<'a> {
    rest: &'a [u8],
    failed: bool,
}

/// The value as bytes.
pub fn pack(value: &impl Packed) -> Bytes {
    let mut bytes = SHAPE.to_le_bytes().to_vec();
    value.pack(&mut bytes);
    Bytes(bytes)
}

/// The value again.
///
/// # Errors
/// [`WireError::Shape`] where the bytes are those of another version, or of another type.
pub fn unpack<T: Packed>(bytes: &Bytes) -> Result<T, WireError> {
    let (shape, rest) = bytes.0.split_first_chunk().ok_or(WireError::Shape)?;
    let mut packet = Packet {
        rest,
        failed: *shape != SHAPE.to_le_bytes(),
    };
    let value = T::unpack(&mut packet);
    let whole = !packet.failed && packet.rest.is_empty();
    whole.then_some(value).ok_or(WireError::Shape)
}

impl Packet<'_> {
    fn byte(&mut self) -> u8 {
        if let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            *first
        } else {
            self.failed = true;
            0
        }
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.failed = true;
        0
    }

    /// How many there are; none where that many cannot follow.
    fn count(&mut self) -> usize {
        let count = usize::try_from(self.number()).ok();
        let count = count.filter(|count| *count <= self.rest.len());
        self.or_failed(count)
    }

    /// A length, and so many bytes.
    fn block(&mut self) -> &[u8] {
        let count = self.count();
        let (block, rest) = self.rest.split_at_checked(count).unwrap_or_default();
        self.rest = rest;
        block
    }

    fn or_failed<T: Default>(&mut self, value: Option<T>) -> T {
        self.failed |= value.is_none();
        value.unwrap_or_default()
    }
}

/// FNV-1a.
const fn hash(text: &str) -> u32 {
    let (bytes, mut at, mut hash) = (text.as_bytes(), 0, 0x811c_9dc5_u32);
    while at < bytes.len() {
        #[expect(clippy::indexing_slicing, reason = "at is below the length")]
        let byte = bytes[at];
        hash = (hash ^ byte as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

fn put(mut number: u64, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

macro_rules! numbers {
    ($($kind:ty)+) => { $(
        impl Packed for $kind {
            fn pack(&self, to: &mut Vec<u8>) {
                put(*self as u64, to);
            }

            fn unpack(from: &mut Packet<'_>) -> Self {
                let number = Self::try_from(from.number()).ok();
                from.or_failed(number)
            }
        }
    )+ };
}

numbers! { u8 u16 u32 usize }

impl Packed for bool {
    fn pack(&self, to: &mut Vec<u8>) {
        to.push((*self).into());
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        from.byte() != 0
    }
}

impl Packed for String {
    fn pack(&self, to: &mut Vec<u8>) {
        self.len().pack(to);
        to.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        let text = String::from_utf8(from.block().to_vec()).ok();
        from.or_failed(text)
    }
}

impl Packed for Cow<'static, str> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.len().pack(to);
        to.extend_from_slice(self.as_bytes());
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        Cow::Owned(String::unpack(from))
    }
}

impl Packed for Bytes {
    fn pack(&self, to: &mut Vec<u8>) {
        self.0.len().pack(to);
        to.extend_from_slice(&self.0);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        Self(from.block().to_vec())
    }
}

impl<T: Packed> Packed for Box<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        (**self).pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        Self::new(T::unpack(from))
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.is_some().pack(to);
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.len().pack(to);
        for value in self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        // No room is taken before there is something for it: a length may be damaged.
        let mut all = Self::new();
        for _ in 0..from.count() {
            if from.failed {
                break;
            }
            all.push(T::unpack(from));
        }
        all
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Vec<u8>) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    fn pack(&self, to: &mut Vec<u8>) {
        for value in self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        std::array::from_fn(|_| T::unpack(from))
    }
}

impl<T: Packed> Packed for Name<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.0.pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        Self(T::unpack(from))
    }
}

impl Packed for Decimal {
    fn pack(&self, to: &mut Vec<u8>) {
        let (digits, scale) = self.parts();
        // The sign as the lowest bit.
        put(((digits << 1) ^ (digits >> 63)) as u64, to);
        scale.pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        let number = from.number();
        let digits = (number >> 1) as i64 ^ -((number & 1) as i64);
        let value = Self::new(digits, u8::unpack(from));
        from.or_failed(value)
    }
}

impl Packed for Change {
    fn pack(&self, to: &mut Vec<u8>) {
        self.kind().pack(to);
        written(self.entries()).pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        let kind = ChangeKind::unpack(from);
        let entries = entries(&Vec::unpack(from)).ok();
        Self::new(kind, from.or_failed(entries))
    }
}

impl Packed for Param {
    fn pack(&self, to: &mut Vec<u8>) {
        match self {
            Self::Number(number) => {
                true.pack(to);
                number.pack(to);
            }
            Self::Text(text) => {
                false.pack(to);
                text.pack(to);
            }
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        if bool::unpack(from) {
            Self::Number(usize::unpack(from))
        } else {
            Self::Text(String::unpack(from))
        }
    }
}

/// The first value of a closed set, for where none can be read.
const fn first<T: Named>() -> T {
    #[expect(clippy::indexing_slicing, reason = "no set of ours is empty")]
    T::ALL[0]
}

macro_rules! names {
    ($($kind:ident)+) => {
        $(
            impl Packed for $kind {
                fn pack(&self, to: &mut Vec<u8>) {
                    to.push(*self as u8);
                }

                fn unpack(from: &mut Packet<'_>) -> Self {
                    let known = Self::ALL.get(usize::from(from.byte())).copied();
                    from.failed |= known.is_none();
                    known.unwrap_or(const { first::<Self>() })
                }
            }
        )+

        /// How many values all closed sets have.
        const VALUES: usize = 0 $(+ $kind::ALL.len())+;
    };
}

names! {
    Bound Category Caution ChangeKind Constraint Direction DocKind EditKind FactKind Field FindingKind Level
    Measure Mismatch Modality Mode Polarity Role Severity SkipReason Verdict
}

macro_rules! fields {
    ($($kind:ident { $($field:ident)+ })+) => {
        $(
            impl Packed for $kind {
                fn pack(&self, to: &mut Vec<u8>) {
                    let Self { $($field),+ } = self;
                    $($field.pack(to);)+
                }

                fn unpack(from: &mut Packet<'_>) -> Self {
                    Self { $($field: Packed::unpack(from)),+ }
                }
            }
        )+

        /// The fields by name and order.
        const FIELDS: u32 = hash(stringify!($($kind $($field)+)+));
    };
}

macro_rules! variants {
    ($($kind:ident { $($variant:ident { $($field:ident)* })+ })+) => {
        $(
            impl Packed for $kind {
                fn pack(&self, to: &mut Vec<u8>) {
                    enum Tag { $($variant),+ }
                    match self {
                        $(Self::$variant { $($field),* } => {
                            to.push(Tag::$variant as u8);
                            $($field.pack(to);)*
                        })+
                    }
                }

                fn unpack(from: &mut Packet<'_>) -> Self {
                    enum Tag { $($variant),+ }
                    let tag = from.byte();
                    $(if tag == Tag::$variant as u8 {
                        return Self::$variant { $($field: Packed::unpack(from)),* };
                    })+
                    // Where nothing follows, the first variant is read.
                    *from = Packet { rest: &[], failed: true };
                    Self::unpack(from)
                }
            }
        )+

        /// The variants and their fields by name and order.
        const VARIANTS: u32 = hash(stringify!($($kind $($variant $($field)*)+)+));
    };
}

fields! {
    Analysis {
        source title issuer region level year horizon doc_kind facts cleaning outline statements
        programmes commitments progress findings skipped corrections unplaced originals removed stats
    }
    Statement {
        id indicator name category polarity measure direction low high unit unit_inferred bound modality
        role period average reference constraint section headline confidence cautions rule name_at
        value_at clause_at corrected
    }
    Span { start end }
    Period { start end }
    Fact { kind at confidence }
    Edit { kind at replacement }
    Section { marker depth title at parent totals }
    Programme { name name_at section }
    Commitment { text verb object at section statements programmes deadline places projects }
    Deadline { text at year month }
    Progress { target result gap gap_unit verdict reason }
    Finding { kind severity params at }
    Skipped { at reason dismissed }
    Correction { anchor change }
    Anchor { at value quote clause nth }
    Stats { characters statements headline targets actuals skipped }
    WireCorrection { kind at value quote clause nth entries }
    WireDocument { analysis text }
    WireOpened { mode fragment left_out text analysis english corrected statement view }
    WireDifference { sent read }
    WireCode { png svg }
}

variants! {
    Request {
        Analyze { id text source keep corrections }
        Guess { id text keep at }
    }
    Answer {
        Ready { names }
        Guessed { id at entries }
        Done { id analysis english }
        Failed { id reason }
        Advanced { id percent }
    }
    FormatsRequest {
        Links { id document link }
        Open { id link }
        Verify { id link document }
        Code { id text }
        Export { id document format lang filled coded link }
        Sheet { id document lang }
        Compare { id documents names filter lang file }
    }
    FormatsAnswer {
        Ready {}
        Links { id fragments }
        Opened { id opened }
        Unopened { id error }
        Verified { id same_text title rows differences corrections }
        Code { id code }
        File { id name mime bytes }
        Sheet { id html css }
        Compared { id html css rows }
        Failed { id reason }
    }
    LinkError { Foreign {} Newer {} Cut { at } Damaged {} NoTable {} }
}

/// Stands before what is packed.
const SHAPE: u32 = (FIELDS ^ VARIANTS)
    .wrapping_add(VALUES as u32)
    .wrapping_add(PROTOCOL);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Entry, Options, analyze};

    const TEXT: &str = "青山县2026年政府工作计划\n一、目标\n今年预期目标为：地区生产总值增长7%左右，\
        财政支出下降0.5%；进出口增长6%以上。年底前在东区新建学校3所，实施强基工程。电话12345。";

    /// The analysis, with corrections of every kind.
    fn sample() -> Analysis {
        let plain = analyze(TEXT, &Options::default());
        let anchor = |at: usize| Anchor {
            at: plain.statements[at].value_at,
            value: plain.statements[at].value_at.of(TEXT).to_owned(),
            nth: at,
            ..Anchor::default()
        };
        let mut all = plain.clone();
        all.corrections = [
            Change::Set(vec![Entry::Low("-0.50".parse().ok()), Entry::Unit(None)]),
            Change::Removed,
            Change::Dismissed,
        ]
        .map(|change| Correction {
            anchor: anchor(1),
            change,
        })
        .to_vec();
        all.removed = plain.statements.clone();
        all
    }

    #[test]
    fn an_analysis_comes_back_as_it_was_packed() {
        for analysis in [Analysis::default(), sample()] {
            assert_eq!(unpack::<Analysis>(&pack(&analysis)), Ok(analysis));
        }
    }

    #[test]
    fn numbers() {
        for number in [0, 1, 127, 128, 300, usize::MAX] {
            assert_eq!(unpack::<usize>(&pack(&number)), Ok(number));
        }
        for text in ["0", "-1", "-0.5", "999999999999999", "0.0000000001"] {
            let value: Decimal = text.parse().unwrap();
            assert_eq!(unpack::<Decimal>(&pack(&value)), Ok(value), "{text}");
        }
        assert_eq!(unpack::<u8>(&pack(&256usize)), Err(WireError::Shape));
    }

    /// Every value of a closed set has the place in `ALL` that it is written by.
    #[test]
    fn names() {
        fn check<T: Named + Packed + PartialEq + std::fmt::Debug>() {
            for one in T::ALL {
                assert_eq!(unpack::<T>(&pack(one)).as_ref(), Ok(one));
            }
        }
        check::<Caution>();
        check::<FindingKind>();
        check::<Level>();
    }

    #[test]
    fn damage_is_told() {
        let Bytes(whole) = pack(&sample());
        for end in 0..whole.len() {
            let cut = Bytes(whole[..end].to_vec());
            assert_eq!(unpack::<Analysis>(&cut), Err(WireError::Shape), "{end}");
        }
        let more = Bytes([&whole[..], &[0]].concat());
        assert_eq!(unpack::<Analysis>(&more), Err(WireError::Shape));
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            // It may say something else, but it ends.
            let _told = unpack::<Analysis>(&Bytes(changed));
        }
        let mut other = whole;
        other[0] ^= 1;
        assert_eq!(unpack::<Analysis>(&Bytes(other)), Err(WireError::Shape));
    }
}
