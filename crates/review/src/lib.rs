//! What a good sub-editor says of an issue and its pages.
//!
//! ```text
//! Draft (words as written) ─┐
//! Issue (what it says)     ─┼─ review ─▶ Findings: rule, level, place, words, edits
//! Pages (how it came out)  ─┘
//! ```
//!
//! Whether an issue can be printed is for `core` to say. Here it is read as a person
//! reads it before signing it off: does it have what the law asks for, do the dates
//! and sums hold, is there a telephone number that should not be there, is a photo too
//! small. Nothing is changed: a finding may offer [`Edit`]s, and somebody else makes
//! them.
//!
//! A false alarm costs more than a fault that is missed: whoever is told nonsense
//! twice does not read the third line. A rule that cannot be sure says nothing.
//!
//! Every rule is a [`Rule`] of the [`RULES`], whose texts are also the manual.

mod abbreviations;
mod catalogue;
mod dates;
mod days;
mod desk;
mod edit;
mod figures;
mod finding;
mod law;
mod legal;
mod manual;
mod pages;
mod pictures;
mod privacy;
mod prose;
mod read;
mod role;
mod rule;
mod settings;
mod text;
mod word;

pub use catalogue::{RULES, rule};
pub use edit::{Edit, applied};
pub use finding::{Finding, Said};
pub use manual::{contents, page};
pub use read::{Proof, mend, review};
pub use rule::{Keeper, Rule, Texts};
pub use settings::{ABOLISHED, Neighbour, Settings};
