//! Why there is no bulletin.

use std::io;
use std::path::PathBuf;

use bantin_core::Stopped;
use bantin_docx::DocxError;
use bantin_layout::LayoutError;
use bantin_pdf::PdfError;

use crate::{PreviewError, Report};

/// Why there is no bulletin.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file of the issue, or its folder, cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        fault: io::Error,
    },
    /// There is something to mend in the issue.
    #[error(transparent)]
    Wrong(#[from] Report),
    /// The issue cannot be laid out, and is not to blame for it.
    #[error(transparent)]
    Layout(LayoutError),
    /// The PDF cannot be put together, and the issue is not to blame for it.
    #[error(transparent)]
    Pdf(PdfError),
    /// The Word document cannot be put together, or not be read back.
    #[error(transparent)]
    Docx(DocxError),
    /// A preview cannot be drawn.
    #[error(transparent)]
    Preview(PreviewError),
    /// Whoever was told of the [`Progress`](crate::Progress) wanted no more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl From<PreviewError> for Error {
    fn from(fault: PreviewError) -> Self {
        match fault {
            PreviewError::Stopped(stopped) => Self::Stopped(stopped),
            other => Self::Preview(other),
        }
    }
}

impl Error {
    /// What `fault` is for the editor of `source`.
    pub(crate) fn of_layout(source: &str, fault: LayoutError) -> Self {
        match fault {
            LayoutError::NoGlyphs(missing) => {
                Self::Wrong(Report::no_glyphs(source, &missing))
            }
            LayoutError::Stopped(stopped) => Self::Stopped(stopped),
            other => Self::Layout(other),
        }
    }

    /// What `fault` is for the editor of `source`.
    pub(crate) fn of_pdf(source: &str, fault: PdfError) -> Self {
        match fault {
            PdfError::Stopped(stopped) => Self::Stopped(stopped),
            fault => {
                Report::unprintable(source, &fault).map_or(Self::Pdf(fault), Self::Wrong)
            }
        }
    }

    /// What `fault` is for the editor of `source`: a damaged picture is told as it is of
    /// a PDF.
    pub(crate) fn of_docx(source: &str, fault: DocxError) -> Self {
        match fault {
            DocxError::Picture { src, fault, at } => {
                Self::of_pdf(source, PdfError::Picture { src, fault, at })
            }
            DocxError::Stopped(stopped) => Self::Stopped(stopped),
            other => Self::Docx(other),
        }
    }
}
