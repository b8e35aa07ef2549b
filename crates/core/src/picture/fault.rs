//! What keeps a picture from being printed.

/// What keeps a picture from being printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PictureFault {
    /// The file has no bytes.
    #[error("the picture file is empty")]
    Empty,
    /// The file cannot be decoded.
    #[error("the picture is damaged: {0}")]
    Damaged(String),
}
