//! The text so far, and where its last characters stood before.

/// How many characters are looked up.
const KEY: usize = 3;
const BITS: u32 = 16;

/// The text so far.
#[derive(Debug)]
pub(super) struct History {
    chars: Vec<char>,
    /// Behind where each key last stood.
    places: Vec<u32>,
    /// Where the same went on before, and for how many characters it has been the same.
    found: usize,
    pub(super) length: usize,
}

impl History {
    pub(super) fn new() -> Self {
        Self {
            chars: Vec::new(),
            places: vec![0; 1 << BITS],
            found: 0,
            length: 0,
        }
    }

    /// The character so many places back, the last one being 1; `\0` before the text.
    pub(super) fn back(&self, places: usize) -> char {
        let at = self.chars.len().checked_sub(places);
        at.and_then(|at| self.chars.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// A number for the last `count` characters.
    pub(super) fn context(&self, count: u32) -> u32 {
        (1..=count).fold(count.wrapping_mul(0x2545_F491), |hash, back| {
            let c = u32::from(self.back(usize::try_from(back).unwrap_or_default()));
            (hash ^ c).wrapping_mul(0x9E37_79B1).rotate_left(11)
        })
    }

    /// What followed when it last was as now.
    pub(super) fn expected(&self) -> Option<char> {
        (self.length > 0).then(|| self.chars.get(self.found).copied())?
    }

    pub(super) fn push(&mut self, c: char) {
        if self.expected() == Some(c) {
            self.length += 1;
            self.found += 1;
        } else {
            self.length = 0;
        }
        self.chars.push(c);
        if self.chars.len() < KEY {
            return;
        }
        let key = self.context(3) >> (32 - BITS);
        let Some(place) = self
            .places
            .get_mut(usize::try_from(key).unwrap_or_default())
        else {
            return;
        };
        if self.length == 0 && *place > 0 {
            self.found = usize::try_from(*place).unwrap_or_default();
            let same = |back: &usize| {
                let before = self.found.checked_sub(*back);
                before.and_then(|at| self.chars.get(at)) == self.chars.get(self.chars.len() - back)
            };
            self.length = (1..=32_usize.min(self.chars.len()))
                .take_while(same)
                .count();
            if self.length < 2 {
                self.length = 0;
            }
        }
        *place = u32::try_from(self.chars.len()).unwrap_or_default();
    }
}
