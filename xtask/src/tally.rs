//! The counts that test runners print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed and were skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Tally {
    /// Adds what one line of output says: the closing line of Rust's runner (and of
    /// wasm-bindgen's, which writes the same), or one of the closing lines of Node's.
    pub(crate) fn read_line(&mut self, line: &str) {
        let line = line.trim();
        if let Some(rest) = line.strip_prefix("test result: ") {
            let counts = rest.split_once(". ").map_or("", |(_, counts)| counts);
            for count in counts.split(';') {
                let Some((number, what)) = count.trim().split_once(' ') else {
                    continue;
                };
                self.add(number, what);
            }
        } else if let Some(rest) = line.strip_prefix("# ").or(line.strip_prefix("ℹ "))
            && let Some((what, number)) = rest.split_once(' ')
        {
            self.add(number, what);
        }
    }

    fn add(&mut self, number: &str, what: &str) {
        let Ok(number) = number.parse::<u64>() else {
            return;
        };
        match what {
            "passed" | "pass" => self.passed += number,
            "failed" | "fail" | "cancelled" => self.failed += number,
            "ignored" | "skipped" | "todo" => self.skipped += number,
            _ => {}
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(output: &str, expected: &str) {
        let mut tally = Tally::default();
        for line in output.lines() {
            tally.read_line(line);
        }
        assert_eq!(tally.to_string(), expected);
    }

    #[test]
    fn runners() {
        check(
            "running 2 tests\n\
             test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
             test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 9 filtered out",
            "15 passed, 2 failed, 1 skipped",
        );
        check(
            "# tests 6\n# suites 1\n# pass 4\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n# duration_ms 12",
            "4 passed, 2 failed",
        );
        check(
            "ℹ pass 4\nℹ fail 0\nℹ skipped 2",
            "4 passed, 0 failed, 2 skipped",
        );
    }

    #[test]
    fn other_lines() {
        check(
            "# passed the gate\nok 1 - pass 3\n# pass many\n",
            "0 passed, 0 failed",
        );
        check("", "0 passed, 0 failed");
    }
}
