//! By what an issue is measured.

use crate::Line;

/// What kind of bulletin an issue is before the law: it decides what a sub-editor must
/// insist on, and what is good advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Profile {
    /// For the office and its people.
    Internal,
    /// Published under a licence (Luật Báo chí 126/2025/QH15, Điều 48; Thông tư
    /// 20/2026/TT-BVHTTDL, Điều 14).
    Licensed,
}

impl Profile {
    /// The words that an issue writes for them.
    pub const NAMES: [&'static str; 2] = ["internal", "licensed"];

    /// The profile of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "internal" => Some(Self::Internal),
            "licensed" => Some(Self::Licensed),
            _ => None,
        }
    }
}

/// How much is made of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleLevel {
    /// Nothing: it is not looked at.
    Off,
    /// It is mentioned.
    Note,
    /// Somebody should mend it.
    Warning,
    /// It has to be mended.
    Error,
}

impl RuleLevel {
    /// The words that an issue writes for them.
    pub const NAMES: [&'static str; 4] = ["off", "note", "warning", "error"];

    /// The level of this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "off" => Self::Off,
            "note" => Self::Note,
            "warning" => Self::Warning,
            "error" => Self::Error,
            _ => return None,
        })
    }
}

/// How much an issue makes of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleSetting {
    /// The code of the rule: `TXT-14`. There may be no such rule.
    pub code: Line,
    /// What is made of it.
    pub level: RuleLevel,
}
