//! Where the reader is, as the browser's Back and Forward know it.

use super::{Form, State, View, choose, show};

/// A place in the page that Back leaves and comes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Station {
    /// The view.
    pub view: View,
    /// Whether something lies over it: the paste box, or on a narrow page a statement or a form.
    pub over: bool,
}

/// What the browser keeps of a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The station.
    pub station: Station,
    /// Whether the entry before it is of the same view with nothing over it.
    pub laid: bool,
}

/// What becomes of the browser's entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turning {
    /// They stay.
    Keep,
    /// The last one becomes this.
    Replace(HistoryEntry),
    /// This comes behind it.
    Push(HistoryEntry),
    /// The last one is left.
    Back,
}

impl HistoryEntry {
    /// The entry as a number below 32.
    pub fn code(self) -> u8 {
        let view = (0..).zip(View::ALL).find(|(_, v)| *v == self.station.view);
        let view: u8 = view.map_or(0, |(at, _)| at);
        view << 2 | u8::from(self.station.over) << 1 | u8::from(self.laid)
    }

    /// The entry of a number; none where no entry has it.
    pub fn from_code(code: u8) -> Option<Self> {
        let station = Station {
            view: *View::ALL.get(usize::from(code >> 2))?,
            over: code & 2 != 0,
        };
        Some(Self {
            station,
            laid: code & 1 != 0,
        })
    }

    /// What becomes of the browser's entries when the reader is at `now` and the last entry is `of`.
    /// `came`: Back or Forward led there just now.
    pub fn turn(of: Option<Self>, now: Station, came: bool) -> Turning {
        let entry = |laid| Self { station: now, laid };
        let Some(of) = of else {
            return Turning::Replace(entry(false));
        };
        let same = of.station.view == now.view;
        match (of.station.over, now.over) {
            (true, true) | (false, false) if same => Turning::Keep,
            // What lay over the view is put away, or cannot be had again.
            (true, false) if same && of.laid => Turning::Back,
            (true, false) if same => Turning::Replace(entry(false)),
            (false, true) if same => Turning::Push(entry(true)),
            // It made room for another view.
            (true, false) if of.laid => Turning::Replace(entry(false)),
            // That view cannot be had.
            _ if came => Turning::Replace(entry(false)),
            _ => Turning::Push(entry(false)),
        }
    }
}

impl State {
    /// Where the reader is; nowhere before there is a document, or in a frame.
    pub fn station(&self) -> Option<Station> {
        if self.document.is_none() || self.embed.is_some() {
            return None;
        }
        let open = self.statement().is_some() || matches!(self.form, Some(Form::New { .. }));
        Some(Station {
            view: self.view,
            over: self.writing || (!self.wide && open),
        })
    }
}

/// Back or Forward led to a station: what lies over a view is put away, an open form before all.
pub(super) fn go(next: &mut State, to: Station) {
    next.went = next.went.wrapping_add(1);
    let Some(now) = next.station() else { return };
    if now.over && !to.over {
        if next.writing {
            show::go_back(next);
        } else if next.form.take().is_none() {
            choose::select(next, None);
        }
    }
    if now.view != to.view {
        choose::look(next, to.view);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{PLAN, answered, fresh, run, submitted};
    use super::*;
    use crate::state::{Action, Light, Origin, Place};

    fn at(view: View, over: bool) -> Station {
        Station { view, over }
    }

    #[test]
    fn numbers() {
        for code in 0..=u8::MAX {
            let entry = HistoryEntry::from_code(code);
            assert_eq!(entry.map(HistoryEntry::code), (code < 32).then_some(code));
        }
    }

    #[test]
    fn entries() {
        use View::{Overview, Tasks, Text};
        let entry = |view, over, laid| HistoryEntry {
            station: at(view, over),
            laid,
        };
        let replace = |view| Turning::Replace(entry(view, false, false));
        let push = |view, over, laid| Turning::Push(entry(view, over, laid));
        for (of, now, came, turning) in [
            (None, at(Tasks, false), false, replace(Tasks)),
            (
                Some(entry(Tasks, false, false)),
                at(Tasks, false),
                false,
                Turning::Keep,
            ),
            (
                Some(entry(Overview, false, false)),
                at(Tasks, false),
                false,
                push(Tasks, false, false),
            ),
            // A statement opens over its list, and is put away again.
            (
                Some(entry(Tasks, false, false)),
                at(Tasks, true),
                false,
                push(Tasks, true, true),
            ),
            (
                Some(entry(Tasks, true, true)),
                at(Tasks, false),
                false,
                Turning::Back,
            ),
            // It is looked for in the text, and put away there.
            (
                Some(entry(Tasks, true, true)),
                at(Text, true),
                false,
                push(Text, true, false),
            ),
            (
                Some(entry(Text, true, false)),
                at(Text, false),
                false,
                replace(Text),
            ),
            // Back leads to it again where it is no more.
            (
                Some(entry(Tasks, true, true)),
                at(Tasks, false),
                true,
                Turning::Back,
            ),
            // A text was read from the box over another.
            (
                Some(entry(Tasks, true, true)),
                at(Overview, false),
                false,
                replace(Overview),
            ),
            // A form was put away, and its statement stays.
            (
                Some(entry(Tasks, false, false)),
                at(Tasks, true),
                true,
                push(Tasks, true, true),
            ),
            // The text stands beside the view by now.
            (
                Some(entry(Text, false, false)),
                at(Tasks, false),
                true,
                replace(Tasks),
            ),
        ] {
            assert_eq!(
                HistoryEntry::turn(of, now, came),
                turning,
                "{of:?} {now:?} {came}"
            );
        }
    }

    #[test]
    fn back() {
        let tasks = Action::Viewed { view: View::Tasks };
        let went = |view, over| Action::Went {
            station: at(view, over),
        };
        assert_eq!(fresh().station(), None);
        let narrow = Action::Widened { wide: false };
        let plan = run(fresh(), [narrow, submitted(PLAN), answered(1, PLAN), tasks]);
        let light = Light {
            place: Place::Statement(0),
            from: Origin::Results,
        };
        let open = run(plan.clone(), [Action::Selected { light: Some(light) }]);
        assert_eq!(open.station(), Some(at(View::Tasks, true)));
        let left = run(open.clone(), [went(View::Tasks, false)]);
        assert_eq!(left.station(), Some(at(View::Tasks, false)));
        let form = run(open, [Action::Amending { id: 0 }, went(View::Tasks, false)]);
        assert!(form.form.is_none());
        assert_eq!(
            form.statement(),
            Some(0),
            "first the form, then what it is of"
        );
        let boxed = run(plan.clone(), [Action::Edited]);
        assert_eq!(boxed.station(), Some(at(View::Tasks, true)));
        assert!(!run(boxed, [went(View::Tasks, false)]).writing);
        let before = run(plan, [went(View::Overview, false)]);
        assert_eq!(before.station(), Some(at(View::Overview, false)));
        assert_eq!(before.went, 1);
        // On a wide page a chosen statement lies over nothing.
        let wide = [
            Action::Widened { wide: true },
            Action::Selected { light: Some(light) },
        ];
        let wide = run(before, wide);
        assert_eq!(run(wide, [went(View::Tasks, false)]).statement(), Some(0));
    }
}
