//! What the fuzzers share: how inputs are changed, and what must hold of what comes out.
//!
//! ```text
//! seed ──change──▶ input ──target──▶ nothing to say, or a broken rule
//!   tree, scraps, parts                 holds, rules
//! ```
//!
//! A fuzzer that only turns bits never gets past the door of a format: JSON is changed
//! as a tree, a Word file by the elements of its parts. The rules of pages are those of
//! the suite.

pub mod holds;
pub mod markup;
pub mod parts;
mod scraps;
pub mod settings;
pub mod shelf;
pub mod spoil;
pub mod tree;

#[allow(dead_code, reason = "the suite asks more of pages than a fuzzer can")]
#[path = "../../suite/laid.rs"]
mod laid;
#[allow(dead_code, reason = "the suite asks more of pages than a fuzzer can")]
#[path = "../../suite/rules/mod.rs"]
mod rules;
#[allow(dead_code, reason = "the suite asks more of pages than a fuzzer can")]
#[path = "../../suite/units.rs"]
mod units;
