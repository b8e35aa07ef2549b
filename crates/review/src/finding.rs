//! What the review found.

use std::ops::Range;

use bantin_core::{Language, Pointer, RuleLevel};

use crate::{Edit, Rule};

/// A breach of a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much is made of it here; never `Off`.
    pub level: RuleLevel,
    /// The value that it is about.
    pub at: Pointer,
    /// The bytes of the draft to underline.
    pub bytes: Range<usize>,
    /// The page that it is on, counted from 1, if it is the page's.
    pub page: Option<usize>,
    /// What is wrong, in one line.
    pub message: Said,
    /// What to do about it.
    pub help: Option<Said>,
    /// What would mend it, if that is safe: in the order of their places, none within
    /// another.
    pub edits: Vec<Edit>,
}

/// A line in English and in Vietnamese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In English.
    pub en: String,
    /// In Vietnamese.
    pub vi: String,
}

impl Said {
    /// The line `en`, and the same as `vi`.
    pub fn new(en: impl Into<String>, vi: impl Into<String>) -> Self {
        Self { en: en.into(), vi: vi.into() }
    }

    /// The line in `language`.
    pub fn say(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Vietnamese => &self.vi,
        }
    }
}
