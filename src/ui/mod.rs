//! Row 7: the page. [`run`] puts it in place of the first paint; the rest is components that show a
//! part of [`crate::state::State`] and dispatch [`crate::state::Action`]s.
//!
//! - One store ([`store`]), one context: the way to dispatch. State goes down as props.
//! - The text is rendered once; what is lit changes classes in an effect ([`light`]).
//! - No `style` attribute anywhere: the policy drops it.

mod address;
mod adopted;
mod app;
mod back;
mod bar;
mod body;
mod brief;
mod chart;
mod chips;
mod clipboard;
mod coding;
mod compare;
mod corrections;
mod detail;
mod download;
mod drop;
mod edits;
mod embed;
mod empty;
mod engine;
mod export;
mod file;
mod first;
mod focus;
mod foot;
mod form;
mod formats;
mod history;
mod keys;
mod light;
mod linked;
mod mark;
mod notice;
mod outline;
mod overview;
mod page;
mod places;
mod progress;
mod received;
mod renew;
mod rows;
mod save;
mod scene;
mod scroll;
mod send;
mod share;
mod shelf;
mod source;
mod store;
mod table;
mod tabs;
mod tasks;
mod thread;
mod tip;
mod under_way;
mod unread;
mod waiting;
mod ways;
mod width;

/// Mounts the page on `#app`, taking over what was typed before the program had arrived.
pub fn run() {
    app::mount(first::take_over());
}
