//! What holds for every scene: numbers are finite and inside, texts keep clear, hits are large enough.

use planlens::base::Decimal;
use planlens::catalogue::{Bound, Direction, Measure, Modality, Named, Role};
use planlens::chart::scene::{Anchor, Hit, Text};
use planlens::chart::{
    ChartOptions, Labels, Mark, Order, Scene, draw, draw_legend, headline, signs, text_width,
};
use planlens::report::pair_sent;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::sample::Sample;
use super::{en, zh};

type Box4 = (f64, f64, f64, f64);

fn walk<'a>(marks: &'a [Mark], visit: &mut impl FnMut(&'a Mark)) {
    for mark in marks {
        visit(mark);
        if let Mark::Group(group) = mark {
            walk(&group.marks, visit);
        }
    }
}

fn text_box(text: &Text) -> Box4 {
    let width = text_width(&text.content, text.size);
    let left = match text.anchor {
        Anchor::Start => text.x,
        Anchor::Middle => text.x - width / 2.0,
        Anchor::End => text.x - width,
    };
    (
        left,
        text.y - 0.8 * text.size,
        left + width,
        text.y + 0.1 * text.size,
    )
}

fn bounds(mark: &Mark) -> Option<Box4> {
    Some(match mark {
        Mark::Group(_) => return None,
        Mark::Rect(r) => (r.x, r.y, r.x + r.width, r.y + r.height),
        Mark::Hit(h) => (h.x, h.y, h.x + h.width, h.y + h.height),
        Mark::Line(l) => (
            l.from.0.min(l.to.0),
            l.from.1.min(l.to.1),
            l.from.0.max(l.to.0),
            l.from.1.max(l.to.1),
        ),
        Mark::Circle(c) => (
            c.at.0 - c.radius,
            c.at.1 - c.radius,
            c.at.0 + c.radius,
            c.at.1 + c.radius,
        ),
        Mark::Path(p) => p
            .points
            .iter()
            .fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |b, p| {
                (b.0.min(p.0), b.1.min(p.1), b.2.max(p.0), b.3.max(p.1))
            }),
        Mark::Text(t) => text_box(t),
    })
}

fn overlap(a: Box4, b: Box4) -> bool {
    let slack = 0.01;
    a.0 + slack < b.2 && b.0 + slack < a.2 && a.1 + slack < b.3 && b.1 + slack < a.3
}

pub(crate) fn check_scene(scene: &Scene) {
    let mut texts: Vec<(&Text, Box4)> = Vec::new();
    let mut hits: Vec<&Hit> = Vec::new();
    let mut stops = Vec::new();
    walk(&scene.marks, &mut |mark| {
        if let Some(b) = bounds(mark) {
            assert!(
                [b.0, b.1, b.2, b.3].iter().all(|v| v.is_finite()),
                "{mark:?}"
            );
            assert!(b.2 >= b.0 && b.3 >= b.1, "{mark:?}");
            assert!(
                b.0 >= -0.01
                    && b.1 >= -0.01
                    && b.2 <= scene.width + 0.01
                    && b.3 <= scene.height + 0.01,
                "outside {}×{}: {mark:?}",
                scene.width,
                scene.height
            );
        }
        match mark {
            Mark::Text(text) => {
                assert!(text.size >= 12.0 && !text.content.contains('\u{fffd}'));
                if text.class != "c-question" {
                    texts.push((text, text_box(text)));
                }
            }
            Mark::Hit(hit) => {
                assert!(hit.width >= 24.0 && hit.height >= 24.0, "{hit:?}");
                assert!(!hit.label.is_empty());
                if hit.focus {
                    assert!(
                        !stops.contains(&hit.target) || scene.title.is_empty(),
                        "{hit:?}"
                    );
                    stops.push(hit.target);
                }
                hits.push(hit);
            }
            Mark::Group(_) | Mark::Rect(_) | Mark::Line(_) | Mark::Path(_) | Mark::Circle(_) => {}
        }
    });
    for (at, (a, a_box)) in texts.iter().enumerate() {
        for (b, b_box) in texts.iter().skip(at + 1) {
            assert!(!overlap(*a_box, *b_box), "{a:?}\n{b:?}");
        }
    }
    for (at, a) in hits.iter().enumerate() {
        for b in hits.iter().skip(at + 1) {
            let a_box = (a.x, a.y, a.x + a.width, a.y + a.height);
            let b_box = (b.x, b.y, b.x + b.width, b.y + b.height);
            assert!(!overlap(a_box, b_box), "{a:?}\n{b:?}");
        }
    }
}

#[derive(Debug, Clone)]
struct Said {
    name: String,
    unit: usize,
    measure: usize,
    direction: usize,
    low: Option<i64>,
    high: Option<i64>,
    scale: u8,
    bound: usize,
    modality: usize,
    flags: u8,
}

fn said() -> impl Strategy<Value = Said> {
    let name = prop_oneof![
        "[a-zA-Z ,<&]{1,60}",
        prop::collection::vec(
            prop::sample::select(vec!['城', '镇', '率', '（', '8', ' ', '\n']),
            1..40
        )
        .prop_map(|c| c.into_iter().collect::<String>()),
    ];
    let end = prop_oneof![
        Just(None),
        (-999_999_999_999_999i64..=999_999_999_999_999).prop_map(Some),
        (0i64..2000).prop_map(Some),
    ];
    (
        (name, 0usize..4, 0usize..4, 0usize..3),
        (end.clone(), end, 0u8..=3),
        (0usize..10, 0usize..3, any::<u8>()),
    )
        .prop_map(
            |((name, unit, measure, direction), (low, high, scale), (bound, modality, flags))| {
                Said {
                    name,
                    unit,
                    measure,
                    direction,
                    low,
                    high,
                    scale,
                    bound,
                    modality,
                    flags,
                }
            },
        )
}

fn sample(all: &[Said]) -> Sample {
    let mut s = Sample::new();
    for said in all {
        let repeat = said.flags & 1 > 0 && !s.analysis.statements.is_empty();
        let value = format!(
            "{:?}{}",
            said.low,
            "左右".repeat(usize::from(said.flags >> 5))
        );
        let statement = if repeat {
            s.also("增长", "6%")
        } else {
            s.say("gdp", &said.name, "增长", &value.replace(['-', '.'], ""))
        };
        let decimal = |d: Option<i64>| d.and_then(|d| Decimal::new(d, said.scale));
        statement.unit = ["%", "‰", "亿元", "微克/立方米"]
            .get(said.unit)
            .map(|u| (*u).to_owned());
        statement.measure = Measure::ALL[said.measure];
        statement.direction = Direction::ALL[said.direction];
        (statement.low, statement.high) = (decimal(said.low), decimal(said.high));
        statement.bound = Bound::ALL[said.bound];
        statement.modality = Modality::ALL[said.modality];
        statement.unit_inferred = said.flags & 2 > 0;
        if said.flags & 12 == 12 {
            statement.role = Role::Actual;
            statement.period = None;
        }
        if said.flags & 16 > 0 {
            statement.average = true;
        }
    }
    pair_sent(&mut s.analysis, "");
    s
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, rng_seed: RngSeed::Fixed(5), ..ProptestConfig::default() })]
    #[test]
    fn every_scene_is_sound(
        all in prop::collection::vec(said(), 0..14),
        width in prop_oneof![Just(360.0), 240.0..1300.0f64],
        zoom in prop_oneof![Just(1.0), 1.0..2.5f64],
        touch: bool,
        by_value: bool,
        english: bool,
    ) {
        let sample = sample(&all);
        let options = ChartOptions {
            width,
            touch,
            text_scale: zoom,
            order: if by_value { Order::Value } else { Order::Text },
            labels: if english { Labels::Composed } else { Labels::Written },
            ..ChartOptions::default()
        };
        let words = if english { en() } else { zh() };
        let words: &dyn planlens::chart::Words = &words;
        let scene = draw(&sample.analysis, &sample.text, &options, words);
        // A result may stand beside several targets, each time with its own stop.
        let scene = Scene { title: String::new(), ..scene };
        check_scene(&scene);
        let spec = headline(&sample.analysis, &sample.text, &options);
        check_scene(&draw_legend(&signs(&spec), &options, words));
        let targets = sample.analysis.statements.iter().filter(|s| s.role == Role::Target);
        prop_assert_eq!(spec.entries().count(), targets.count());
    }
}
