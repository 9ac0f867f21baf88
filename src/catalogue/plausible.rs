//! The values that an indicator can have: data. Wide limits, from the nature of the thing and from
//! the values of many reports; what lies outside is more likely a slip of the text than a fact.

use super::term::Measure;

/// The least and the greatest value that is believed of some indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plausible {
    /// Ids of the catalogue.
    pub ids: &'static [&'static str],
    /// Of which kind of figure.
    pub measure: Measure,
    /// In which unit, without 万 and 亿.
    pub unit: &'static str,
    /// The least, a fall below zero.
    pub low: i32,
    /// The greatest.
    pub high: i32,
}

const fn row(
    ids: &'static [&'static str],
    measure: Measure,
    unit: &'static str,
    low: i32,
    high: i32,
) -> Plausible {
    Plausible {
        ids,
        measure,
        unit,
        low,
        high,
    }
}

/// The table; an indicator stands once for a measure and a unit.
pub const PLAUSIBLE: &[Plausible] = &[
    row(
        &["gdp", "gdp_pc", "service_va"],
        Measure::Growth,
        "%",
        -20,
        40,
    ),
    row(
        &["gdp_primary", "agri_output", "agri_va"],
        Measure::Growth,
        "%",
        -30,
        35,
    ),
    row(
        &["gdp_secondary", "gdp_tertiary", "ind_va", "ind_va_all"],
        Measure::Growth,
        "%",
        -40,
        80,
    ),
    // The highest is that of 1993 to 1995.
    row(&["cpi", "rpi"], Measure::Growth, "%", -5, 30),
    row(&["ppi"], Measure::Growth, "%", -15, 25),
    row(
        &[
            "income_all",
            "income_urban",
            "income_rural",
            "income_rural_net",
        ],
        Measure::Growth,
        "%",
        -15,
        45,
    ),
    row(&["retail"], Measure::Growth, "%", -45, 60),
    row(
        &[
            "gen_budget_rev",
            "fiscal_total",
            "tax_rev",
            "gen_budget_exp",
        ],
        Measure::Growth,
        "%",
        -60,
        120,
    ),
    row(
        &["m2", "tsf", "loan", "deposit"],
        Measure::Growth,
        "%",
        -20,
        80,
    ),
    row(
        &["energy_int", "energy_ind_int", "co2_int", "water_int"],
        Measure::Growth,
        "%",
        -70,
        20,
    ),
    row(&["surveyed_unemp", "reg_unemp"], Measure::Level, "%", 0, 15),
    row(&["rd_intensity"], Measure::Level, "%", 0, 12),
    row(&["deficit_ratio"], Measure::Level, "%", 0, 10),
    row(&["npl"], Measure::Level, "%", 0, 40),
    row(&["pop_growth"], Measure::Level, "‰", -20, 40),
    row(&["birth_rate"], Measure::Level, "‰", 0, 50),
    row(&["life_exp"], Measure::Level, "岁", 50, 90),
    row(&["edu_years"], Measure::Level, "年", 3, 18),
    row(&["aqi_good_days"], Measure::Level, "天", 0, 366),
    row(&["pm25"], Measure::Level, "微克/立方米", 1, 300),
    row(&["pm10"], Measure::Level, "微克/立方米", 1, 500),
    // Shares and rates of one whole.
    row(
        &[
            "agri_process",
            "agri_tech_contrib",
            "aqi_days",
            "basic_research",
            "culture_share",
            "digital_share",
            "drinking_water",
            "edu_inclusive",
            "edu_retention",
            "forest",
            "garbage",
            "gov_service",
            "grad_emp",
            "grass_cover",
            "green_cover",
            "hitech_share",
            "hukou_urban_rate",
            "industry_inv_share",
            "livelihood_share",
            "med_cov",
            "mfg_share",
            "newhigh_output_share",
            "newhigh_share",
            "nonfossil",
            "nursing_bed_share",
            "pension_cov",
            "private_inv_share",
            "private_share",
            "seed_mech",
            "sei_share",
            "service_share",
            "sewage",
            "sewage_city",
            "sewage_rural",
            "tax_share",
            "tech_contrib",
            "tertiary_share",
            "urban_rate",
            "water_quality",
            "water_rate",
        ],
        Measure::Level,
        "%",
        0,
        100,
    ),
    // Pupils from elsewhere and of other ages make these more than a hundred.
    row(
        &["edu_rate", "edu_high", "edu_higher"],
        Measure::Level,
        "%",
        0,
        130,
    ),
];

/// The limits of an indicator; `None` where the table has none.
///
/// ```
/// use planlens::catalogue::{Measure, plausible::plausible};
/// assert_eq!(plausible("life_exp", Measure::Level, "岁").map(|p| (p.low, p.high)), Some((50, 90)));
/// ```
pub fn plausible(id: &str, measure: Measure, unit: &str) -> Option<&'static Plausible> {
    PLAUSIBLE
        .iter()
        .find(|row| row.measure == measure && row.unit == unit && row.ids.contains(&id))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::indicator;

    #[test]
    fn each_row_names_indicators_once() {
        let mut seen = BTreeSet::new();
        for row in PLAUSIBLE {
            assert!(row.low < row.high);
            for id in row.ids {
                assert!(indicator(id).is_some(), "{id}");
                assert!(
                    seen.insert((id, row.measure, row.unit)),
                    "{id} stands twice"
                );
            }
        }
    }
}
