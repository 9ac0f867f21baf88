use planlens::syntax::find_quantities;
use proptest::prelude::*;

/// The characters that lexemes are made of, and some that are not.
const PIECES: &str = "0123456789.,，%％‰。、；：-—～~至到一二三四五六七八九十百千万亿两零〇点分之\
    年月日元个家户人次成倍翻番半数位增长第前每过超突破多余几来左右以内（）()“”〔〕号季度上下 \n\u{3000}\
    ＋+/x_XＯO○①Ⅲ级期强类岁公里平方吨微克立方米kWmGDP负減億";

fn sound(text: &str) {
    let lexemes = find_quantities(text);
    let mut last = 0;
    for lexeme in &lexemes {
        let at = &lexeme.at;
        assert!(
            last <= at.start && at.start < at.end && at.end <= text.len(),
            "{at:?} in {text:?}"
        );
        assert!(
            text.is_char_boundary(at.start) && text.is_char_boundary(at.end),
            "{at:?} in {text:?}"
        );
        if let planlens::syntax::Numeric::Quantity(q) = &lexeme.what {
            assert_eq!(q.at, lexeme.at);
            assert!(
                at.start <= q.number.start && q.number.end <= at.end,
                "{q:?} in {text:?}"
            );
            assert!(text.get(q.number.clone()).is_some_and(|n| !n.is_empty()));
            assert!(q.low <= q.high, "{q:?} in {text:?}");
        }
        last = at.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_splice_of_pieces(choice in prop::collection::vec(0usize..1000, 0..40)) {
        let pieces: Vec<char> = PIECES.chars().collect();
        let text: String = choice.iter().map(|n| pieces[n % pieces.len()]).collect();
        sound(&text);
    }

    #[test]
    fn any_text(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn any_cut_of_real_forms(from in 0usize..400, len in 0usize..200) {
        const REAL: &str = "到2030年，地区生产总值增长5%—5.5%、力争6%，人口出生率控制在14.92%。以内，\
            完成投资三亿五千万元，其中12,345.6万元；新增就业50多万人，两位数增长，翻两番，七成以上，\
            “十五五”时期，2025—2027年，6月底前，20XX年，PM2.5降至35微克/立方米，国发〔2021〕12号。";
        let text: String = REAL.chars().skip(from).take(len).collect();
        sound(&text);
    }
}

/// What the properties above have found wrong before.
#[test]
fn found_before() {
    sound("余二__W.\u{3000}3～P两");
}

/// Twice the text takes about twice the time: no form makes the reading quadratic.
#[test]
fn linear_on_long_runs() {
    for piece in [
        "1",
        "一",
        "万",
        "三次、",
        "1-",
        "1+",
        "%。",
        "百分之",
        "1、",
        "十一二",
        "5%-",
        "20_",
        "(1",
        "每",
        "1/2/",
        "零",
        "两到",
    ] {
        let text = piece.repeat(20_000);
        let start = std::time::Instant::now();
        sound(&text);
        assert!(start.elapsed().as_secs() < 10, "{piece} takes too long");
    }
}
