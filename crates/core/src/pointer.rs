//! Places in an issue file.

use std::fmt;
use std::sync::Arc;

/// The path from the root of a JSON file to one of its values (RFC 6901).
///
/// Cheap to clone: every item on a page carries one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(Arc<str>);

impl Pointer {
    /// The whole file.
    pub fn root() -> Self {
        Self(Arc::from(""))
    }

    /// The member `key` of the object that this points at.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let escaped = key.replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{escaped}", self.0).into())
    }

    /// The element `index` of the array that this points at, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0).into())
    }

    /// The pointer as RFC 6901 writes it: `/articles/0/body/2`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The keys and indices on the way, unescaped.
    pub fn steps(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
    }
}

impl Default for Pointer {
    fn default() -> Self {
        Self::root()
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "/" } else { &self.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn escapes_as_rfc_6901_asks() {
        let pointer = Pointer::root().key("a/b").key("m~n").index(3);
        assert_eq!(pointer.as_str(), "/a~1b/m~0n/3");
        assert_eq!(pointer.steps().collect::<Vec<_>>(), ["a/b", "m~n", "3"]);
    }
}
