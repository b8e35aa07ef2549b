//! How an issue is to be opened.

use bantin_core::Progress;
use bantin_design::TypeCase;

use crate::built_in_type_case;

/// How an issue is to be opened.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// The faces that it may be set in; those that are built in, if nothing else is said.
    pub case: TypeCase,
    /// Who is told how far the layout is, and can stop it.
    pub progress: Progress,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { case: built_in_type_case(), progress: Progress::default() }
    }
}
