//! PlanLens 指标镜 reads every target, commitment and result in the text of a Chinese
//! government plan or work report (政府工作计划, 政府工作报告).
//!
//! The rows of the house, each using only those above it (`tests/layers.rs` holds this):
//!
//! | row | module | what it is |
//! |---|---|---|
//! | 0 | [`base`] | spans, positions, exact decimals |
//! | 1 | [`catalogue`] | the reviewed table of indicators and of cue words: data, no logic |
//! | 2 | [`syntax`] | raw text to cleaned view, paragraphs, clauses, tokens |
//! | 3 | [`extract`] | tokens and catalogue to statements |
//! | 4 | [`report`] | [`report::Analysis`] and the one entry, [`report::analyze`] |
//! | 5 | [`chart`] | analysis to spec, scene and SVG |
//! | 6 | [`state`], [`wire`], [`input`], [`link`], [`export`], [`words`] | the page's state, the JSON and worker messages, what a file is, what a link holds, what is taken away, the words of the edge |
//! | 7 | `js`, `worker`, `formats`, `ui`, `command` | the edges: the only web-sys, files, clock |
//! | 8 | `bin/*` | one call each |

pub mod base;
pub mod catalogue;
pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
pub mod export;
pub mod extract;
pub mod formats;
pub mod input;
#[cfg(target_arch = "wasm32")]
pub mod js;
pub mod link;
pub mod report;
pub mod state;
pub mod syntax;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod wire;
pub mod words;
pub mod worker;
