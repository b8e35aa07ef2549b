//! What a file promises to those who keep it.

use std::fmt;
use std::str::FromStr;

/// The standard that a PDF keeps to.
///
/// | name   | archive  | version | read aloud | carries its source |
/// |--------|----------|---------|------------|--------------------|
/// | `a-3a` | PDF/A-3a | 1.7     | PDF/UA-1   | yes                |
/// | `a-2a` | PDF/A-2a | 1.7     | PDF/UA-1   | no                 |
/// | `a-2u` | PDF/A-2u | 1.7     | tags       | no                 |
/// | `a-1a` | PDF/A-1a | 1.4     | PDF/UA-1   | no                 |
/// | `none` | no       | 1.7     | no         | no                 |
///
/// The archives are ISO 19005 parts 1 to 3, reading aloud is ISO 14289-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Standard {
    /// PDF/A-3a and PDF/UA-1: for archives and for all readers.
    #[default]
    A3a,
    /// PDF/A-2a and PDF/UA-1: for archives that take no file within a file.
    A2a,
    /// PDF/A-2u: text that can be searched, a structure that is not promised.
    A2u,
    /// PDF/A-1a and PDF/UA-1: for archives of the first part, without transparency.
    A1a,
    /// None: the smallest file, for a press or to be looked at once.
    None,
}

impl Standard {
    /// All standards, the best to keep first.
    pub const ALL: [Self; 5] = [Self::A3a, Self::A2a, Self::A2u, Self::A1a, Self::None];

    /// Its name, as it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::A3a => "a-3a",
            Self::A2a => "a-2a",
            Self::A2u => "a-2u",
            Self::A1a => "a-1a",
            Self::None => "none",
        }
    }

    /// The part of ISO 19005 and the level in it, as XMP names them.
    pub(crate) fn archive(self) -> Option<(u8, char)> {
        match self {
            Self::A3a => Some((3, 'A')),
            Self::A2a => Some((2, 'A')),
            Self::A2u => Some((2, 'U')),
            Self::A1a => Some((1, 'A')),
            Self::None => None,
        }
    }

    /// Whether the file says what its ink means.
    pub(crate) fn is_tagged(self) -> bool {
        self != Self::None
    }

    /// Whether it promises that everybody can read it.
    pub(crate) fn is_for_all_readers(self) -> bool {
        self.archive().is_some_and(|(_, level)| level == 'A')
    }

    /// Whether it is of the first part, which knows PDF 1.4 only.
    pub(crate) fn is_first(self) -> bool {
        self == Self::A1a
    }
}

impl fmt::Display for Standard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// No standard has this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no standard: there are a-3a, a-2a, a-2u, a-1a and none")]
pub struct UnknownStandard(pub String);

impl UnknownStandard {
    /// The same, in Vietnamese.
    pub fn vi(&self) -> String {
        let name = &self.0;
        format!("«{name}» không phải là tiêu chuẩn: có a-3a, a-2a, a-2u, a-1a và none")
    }
}

impl FromStr for Standard {
    type Err = UnknownStandard;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|standard| standard.name() == name);
        known.ok_or_else(|| UnknownStandard(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Standard, UnknownStandard};

    #[test]
    fn names_lead_back_to_their_standard() {
        for standard in Standard::ALL {
            assert_eq!(standard.to_string().parse(), Ok(standard));
        }
        let unknown = UnknownStandard("a-4".into());
        assert_eq!("a-4".parse::<Standard>(), Err(unknown.clone()));
        assert_ne!(unknown.to_string(), unknown.vi());
    }
}
