//! Everything that is wrong with an issue.

use std::fmt;
use std::ops::Range;

use crate::{Pointer, Slip};

/// A language that problems are told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Vietnamese.
    Vietnamese,
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The value to mend.
    pub at: Pointer,
    /// Its bytes in the source; of an unknown or repeated field, those of its name.
    pub bytes: Range<usize>,
    /// What is wrong with it.
    pub slip: Slip,
}

/// Everything that is wrong with an issue: at least one [`Problem`], sorted by place.
///
/// Checking never stops at the first problem. An editor mends a file in one
/// sitting, not in as many runs as it has mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The problems, in the order of their places.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// How many there are; never none.
    #[allow(clippy::len_without_is_empty, reason = "never empty")]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Passes `value` on if nothing is wrong with it.
    ///
    /// # Errors
    ///
    /// The problems `found`, if there are any.
    pub fn none_in<T>(value: T, mut found: Vec<Problem>) -> Result<T, Self> {
        if found.is_empty() {
            return Ok(value);
        }
        found.sort_by_key(|problem| (problem.bytes.start, problem.bytes.end));
        Err(Self(found))
    }

    pub(crate) fn one(problem: Problem) -> Self {
        Self(vec![problem])
    }

    /// How many problems there are, in a sentence.
    pub fn say(&self, language: Language) -> String {
        match (language, self.len()) {
            (Language::English, 1) => "1 problem in the issue".into(),
            (Language::English, many) => format!("{many} problems in the issue"),
            (Language::Vietnamese, many) => format!("{many} lỗi trong số bản tin"),
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::English))
    }
}

impl std::error::Error for Problems {}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
