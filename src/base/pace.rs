use std::fmt;

/// How far a long reading has come, told to whoever waits for it: in whole percent, each told once at
/// most, rising, and 100 last. What is told hangs on the text alone, never on time.
///
/// ```
/// use planlens::base::Pace;
/// let mut told = Vec::new();
/// let mut tell = |percent| told.push(percent);
/// let mut pace = Pace::new(&mut tell);
/// pace.until(50);
/// pace.at(1, 2);
/// pace.at(2, 2);
/// pace.until(100);
/// pace.end();
/// assert_eq!(told, [25, 50, 100]);
/// ```
pub struct Pace<'t> {
    tell: &'t mut dyn FnMut(u8),
    told: u8,
    from: u8,
    to: u8,
}

impl fmt::Debug for Pace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pace")
            .field("told", &self.told)
            .field("from", &self.from)
            .field("to", &self.to)
            .finish_non_exhaustive()
    }
}

impl<'t> Pace<'t> {
    /// Nothing is done yet.
    pub fn new(tell: &'t mut dyn FnMut(u8)) -> Self {
        Self {
            tell,
            told: 0,
            from: 0,
            to: 0,
        }
    }

    /// The stage under way is done; the next one ends at that percent of the whole.
    pub fn until(&mut self, percent: u8) {
        self.from = self.to;
        self.to = percent.clamp(self.from, 100);
        self.say(self.from);
    }

    /// So much of `all` of the stage under way is done. Cheap enough to be called for each sentence.
    pub fn at(&mut self, done: usize, all: usize) {
        let span = usize::from(self.to - self.from);
        // A text of 2^57 bytes is not read.
        let part = done.saturating_mul(span).checked_div(all).unwrap_or(0);
        let part = u8::try_from(part.min(span)).unwrap_or(0);
        self.say(self.from.saturating_add(part));
    }

    /// Everything is done.
    pub fn end(&mut self) {
        self.say(100);
    }

    fn say(&mut self, percent: u8) {
        if percent > self.told {
            self.told = percent;
            (self.tell)(percent);
        }
    }
}
