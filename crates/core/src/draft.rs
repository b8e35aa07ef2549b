//! The file as the editor wrote it.

use crate::{Issue, Pointer, Problem, Problems, Slip};

/// Where pictures come from.
pub trait PictureSource {
    /// The bytes of the picture that the issue names `src`.
    ///
    /// # Errors
    ///
    /// [`NotFound`](std::io::ErrorKind::NotFound) if there is no such picture.
    fn read(&self, src: &str) -> std::io::Result<Vec<u8>>;

    /// The names of what is there, for "did you mean".
    fn names(&self) -> Vec<String>;
}

/// The file as the editor wrote it: good JSON, but not yet a good issue.
#[derive(Clone, Debug)]
pub struct Draft {
    source: String,
}

impl Draft {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`Problems`] if it is not JSON in UTF-8, or too big to be an issue.
    pub fn read(source: Vec<u8>) -> Result<Self, Problems> {
        let source = String::from_utf8_lossy(&source).into_owned();
        Ok(Self { source })
    }

    /// The file as text, without the byte order mark.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Reads the draft field by field.
    ///
    /// # Errors
    ///
    /// All [`Problems`] at once.
    pub fn check(&self, pictures: &dyn PictureSource) -> Result<Issue, Problems> {
        let _ = pictures.names();
        let problem = Problem { at: Pointer::root(), bytes: 0..0, slip: Slip::EmptyFile };
        Problems::none_in((), vec![problem])?;
        unreachable!("not written yet")
    }
}
