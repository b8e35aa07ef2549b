//! Pictures in memory.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};

use bantin_core::PictureSource;

/// Pictures in memory, by the names that the issue gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InMemory(BTreeMap<String, Vec<u8>>);

impl<N: Into<String>, D: Into<Vec<u8>>> FromIterator<(N, D)> for InMemory {
    fn from_iter<I: IntoIterator<Item = (N, D)>>(pictures: I) -> Self {
        Self(
            pictures.into_iter().map(|(name, data)| (name.into(), data.into())).collect(),
        )
    }
}

impl PictureSource for InMemory {
    fn read(&self, src: &str) -> io::Result<Vec<u8>> {
        self.0.get(src).cloned().ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}
