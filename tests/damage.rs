//! The damage of the 84 short copies of the shared bench, by kind and first place, against the labels
//! in `tests/data/damage.csv` (the copies themselves are not in this repository).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "all of this file is a test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use planlens::catalogue::{EditKind, FindingKind, Named};
use planlens::report::{Options, analyze};

/// How many spaces inside sentences make a copy a spaced one.
const SPACED: usize = 4;

/// Each kind of damage that the analysis tells of `raw`, with the scalar offset of its first place.
fn damage(raw: &str) -> BTreeMap<&'static str, usize> {
    let analysis = analyze(raw, &Options::default());
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for edit in &analysis.cleaning {
        places
            .entry(edit.kind.name())
            .or_default()
            .push(edit.at.start);
    }
    for finding in &analysis.findings {
        let told = match finding.kind {
            FindingKind::PercentLost
            | FindingKind::Masked
            | FindingKind::Truncated
            | FindingKind::EndsMidSentence
            | FindingKind::YearConflict
            | FindingKind::DroppedCharacters => true,
            // What figures and documents say is no damage of a copy; `finding.rs` tests it.
            FindingKind::SetAside
            | FindingKind::Contradictory
            | FindingKind::SharesNotWhole
            | FindingKind::PartOverWhole
            | FindingKind::UnevenList
            | FindingKind::TargetBelowFloor
            | FindingKind::RangeReversed
            | FindingKind::TargetBelowPresent
            | FindingKind::Implausible
            | FindingKind::SeveralPlaces
            | FindingKind::TwoHorizons
            | FindingKind::NoPlan
            | FindingKind::NoStatement
            | FindingKind::NoHeadline => false,
        };
        if told {
            places
                .entry(finding.kind.name())
                .or_default()
                .push(finding.at[0].start);
        }
    }
    places.retain(|kind, at| *kind != EditKind::Space.name() || at.len() >= SPACED);
    places
        .into_iter()
        .map(|(kind, at)| (kind, raw[..*at.iter().min().unwrap()].chars().count()))
        .collect()
}

#[test]
fn damage_of_the_short_copies() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let noisy = root.join("../shared/bench/noisy");
    let Ok(files) = fs::read_dir(&noisy) else {
        println!("skipped: the shared bench is not beside this repository");
        return;
    };
    let mut gold: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let labels = fs::read_to_string(root.join("tests/data/damage.csv")).unwrap();
    for line in labels.lines().skip(1) {
        let [file, kind, place] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        gold.entry(file.to_owned())
            .or_default()
            .insert(kind.to_owned(), place.parse().unwrap());
    }
    let (mut right, mut placed, mut missed, mut extra) = (0, 0, 0, 0);
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 84);
    for name in names {
        let raw = fs::read_to_string(noisy.join(&name)).unwrap();
        let found = damage(&raw);
        let labelled = gold.remove(&name).unwrap_or_default();
        let kinds: BTreeSet<&str> = found
            .keys()
            .copied()
            .chain(labelled.keys().map(String::as_str))
            .collect();
        for kind in kinds {
            match (labelled.get(kind), found.get(kind)) {
                (Some(gold), Some(found)) => {
                    right += 1;
                    placed += usize::from(gold == found);
                }
                (Some(place), None) => {
                    missed += 1;
                    println!("{name}: {kind} missed at {place}");
                }
                (None, Some(place)) => {
                    extra += 1;
                    println!("{name}: {kind} extra at {place}");
                }
                (None, None) => {}
            }
        }
    }
    assert!(gold.is_empty(), "labels of unknown files: {gold:?}");
    let f1 = 2.0 * f64::from(right) / f64::from(2 * right + missed + extra);
    println!(
        "kinds of damage: {right} right ({placed} at the labelled place), {missed} missed, {extra} extra, F1 {f1:.3}"
    );
    assert!(f1 >= 0.90, "F1 {f1:.3}");
}
