//! A rule that a sub-editor holds an issue to.

use bantin_core::{Profile, RuleLevel};

use crate::Said;

/// A rule that a sub-editor holds an issue to, with all that there is to say of it.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// What it is called: a family and a number, `TXT-04`. It never changes.
    pub code: &'static str,
    /// How much a breach weighs in an internal bulletin.
    pub internal: RuleLevel,
    /// How much it weighs in a licensed one.
    pub licensed: RuleLevel,
    /// Who sees to it.
    pub kept_by: Keeper,
    /// The text that it rests on, or the practice.
    pub source: &'static str,
    /// An example, wrong and right, if words can show it.
    pub example: Option<(&'static str, &'static str)>,
    /// Its words in English.
    pub en: Texts,
    /// Its words in Vietnamese.
    pub vi: Texts,
}

/// The words of a rule in one language.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Texts {
    /// The rule, in a line.
    pub title: &'static str,
    /// Why it is one.
    pub why: &'static str,
    /// What to do about a breach.
    pub mend: &'static str,
}

/// Who sees to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeper {
    /// The editor: the review finds the breach.
    Editor,
    /// The review offers an edit that is safe.
    Fix,
    /// The program: there can be no breach, or nothing is printed.
    Program,
}

impl Rule {
    /// How much a breach weighs if nobody says otherwise.
    pub fn level(&self, profile: Profile) -> RuleLevel {
        match profile {
            Profile::Internal => self.internal,
            Profile::Licensed => self.licensed,
        }
    }

    /// Its title in both languages.
    pub fn title(&self) -> Said {
        Said::new(self.en.title, self.vi.title)
    }
}

pub(crate) const fn texts(
    title: &'static str,
    why: &'static str,
    mend: &'static str,
) -> Texts {
    Texts { title, why, mend }
}
