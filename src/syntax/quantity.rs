//! Stub until the full lexer lands.
#![allow(missing_docs)]
use crate::base::Decimal;
use std::ops::Range;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    Percent,
    Permille,
    Point,
    Money,
    Count,
    Measure,
    PerUnit,
    Multiple,
    Score,
    Share,
    Duration,
    None,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approx {
    Exact,
    More,
    Few,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    pub at: Range<usize>,
    pub number: Range<usize>,
    pub low: Decimal,
    pub high: Decimal,
    pub range: bool,
    pub unit: Option<String>,
    pub kind: UnitKind,
    pub approx: Approx,
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateStub(pub Option<(u16, u16)>);
impl DateStub {
    pub fn years(&self) -> Option<(u16, u16)> {
        self.0
    }
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numeric {
    Quantity(Quantity),
    Date(DateStub),
    Other(&'static str),
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lexeme {
    pub at: Range<usize>,
    pub what: Numeric,
}
const UNITS: &[(&str, UnitKind)] = &[
    ("个百分点", UnitKind::Point),
    ("%", UnitKind::Percent),
    ("‰", UnitKind::Permille),
    ("万亿元", UnitKind::Money),
    ("亿美元", UnitKind::Money),
    ("万美元", UnitKind::Money),
    ("亿元", UnitKind::Money),
    ("万元", UnitKind::Money),
    ("万亿", UnitKind::None),
    ("美元", UnitKind::Money),
    ("元", UnitKind::Money),
    ("倍", UnitKind::Multiple),
    ("万人次", UnitKind::Count),
    ("万人", UnitKind::Count),
    ("万个", UnitKind::Count),
    ("万名", UnitKind::Count),
    ("万户", UnitKind::Count),
    ("万家", UnitKind::Count),
    ("万辆", UnitKind::Count),
    ("个", UnitKind::Count),
    ("家", UnitKind::Count),
    ("项", UnitKind::Count),
    ("所", UnitKind::Count),
    ("户", UnitKind::Count),
    ("件", UnitKind::Count),
    ("名", UnitKind::Count),
    ("人", UnitKind::Count),
    ("处", UnitKind::Count),
    ("张", UnitKind::Count),
    ("条", UnitKind::Count),
    ("座", UnitKind::Count),
    ("套", UnitKind::Count),
    ("亿斤", UnitKind::Measure),
    ("万吨", UnitKind::Measure),
    ("万亩", UnitKind::Measure),
    ("亩", UnitKind::Measure),
    ("平方公里", UnitKind::Measure),
    ("公里", UnitKind::Measure),
    ("吨", UnitKind::Measure),
    ("微克/立方米", UnitKind::PerUnit),
    ("年", UnitKind::Duration),
    ("月", UnitKind::Duration),
    ("日", UnitKind::Duration),
    ("天", UnitKind::Duration),
    ("亿", UnitKind::None),
    ("万", UnitKind::None),
];
pub fn find_quantities(view: &str) -> Vec<Lexeme> {
    let b = view.as_bytes();
    let mut out = Vec::new();
    let mut i = 0;
    let num = |mut j: usize| {
        let s = j;
        while j < b.len()
            && (b[j].is_ascii_digit()
                || (b[j] == b'.' && j > s && j + 1 < b.len() && b[j + 1].is_ascii_digit()))
        {
            j += 1;
        }
        j
    };
    while i < b.len() {
        if !b[i].is_ascii_digit() {
            if view.is_char_boundary(i) {
                for (w, n) in [("翻一番", 2u32), ("翻两番", 4), ("翻番", 2)] {
                    if view[i..].starts_with(w) {
                        out.push(Lexeme {
                            at: i..i + w.len(),
                            what: Numeric::Quantity(Quantity {
                                at: i..i + w.len(),
                                number: i..i + w.len(),
                                low: Decimal::from(n),
                                high: Decimal::from(n),
                                range: false,
                                unit: Some("倍".into()),
                                kind: UnitKind::Multiple,
                                approx: Approx::Exact,
                            }),
                        });
                        i += w.len() - 1;
                        break;
                    }
                }
            }
            i += 1;
            continue;
        }
        let e = num(i);
        let mut low = view[i..e].parse::<Decimal>();
        let mut high = low.clone();
        let mut end = e;
        let mut range = false;
        let mut numend = e;
        let skip_pct = |k: usize| if view[k..].starts_with('%') { k + 1 } else { k };
        for dash in ["—", "-", "－", "~", "～", "至", "–"] {
            let k = skip_pct(e);
            if view[k..].starts_with(dash) {
                let k2 = k + dash.len();
                let e2 = num(k2);
                if e2 > k2 {
                    high = view[k2..e2].parse();
                    numend = e2;
                    end = e2;
                    range = true;
                }
                break;
            }
        }
        let mut unit = None;
        let mut kind = UnitKind::None;
        let mut approx = Approx::Exact;
        for (w, a) in [("多", Approx::More), ("余", Approx::More)] {
            if view[end..].starts_with(w) {
                approx = a;
                end += w.len();
            }
        }
        for (u, k) in UNITS {
            if view[end..].starts_with(u) {
                unit = Some((*u).to_string());
                kind = *k;
                end += u.len();
                break;
            }
        }
        if low.is_err() || high.is_err() {
            low = Ok(Decimal::ZERO);
            high = Ok(Decimal::ZERO);
        }
        let (l, h) = (low.unwrap(), high.unwrap());
        let what = if unit.as_deref() == Some("年")
            && l.integer().is_some_and(|n| (1949..2100).contains(&n))
        {
            Numeric::Date(DateStub(Some((
                l.integer().unwrap() as u16,
                h.integer().unwrap_or(0) as u16,
            ))))
        } else {
            Numeric::Quantity(Quantity {
                at: i..end,
                number: i..numend,
                low: l,
                high: h,
                range,
                unit,
                kind,
                approx,
            })
        };
        out.push(Lexeme { at: i..end, what });
        i = end.max(i + 1);
    }
    out
}
