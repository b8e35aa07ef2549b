//! What keeps pages from being printed.

use bantin_design::Length;
use bantin_page::{PictureFault, Pointer, Stopped};

/// What keeps pages from being printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// There is nothing to print: a PDF has at least one page.
    #[error("there is no page to print")]
    NoPages,
    /// The trimmed page has no area.
    #[error("a sheet of {width} × {height} has no area")]
    EmptySheet {
        /// Its width.
        width: Length,
        /// Its height.
        height: Length,
    },
    /// A run is set in a face that the pages do not carry.
    #[error("face {face} is not among the faces of the pages")]
    NoFace {
        /// The number of the face, counted from 0.
        face: usize,
        /// What was set in it.
        at: Pointer,
    },
    /// A run has a glyph that its font does not have.
    #[error("the font `{face}` has no glyph {glyph}")]
    NoGlyph {
        /// The face.
        face: String,
        /// The number of the glyph.
        glyph: u16,
        /// What was set with it.
        at: Pointer,
    },
    /// A font cannot be cut down to the glyphs that are used.
    #[error("the font `{face}` cannot be embedded: {reason}")]
    Font {
        /// The face.
        face: String,
        /// What the reader of the font says.
        reason: String,
    },
    /// An item shows a picture that the pages do not carry.
    #[error("picture {picture} is not among the pictures of the pages")]
    NoPicture {
        /// The number of the picture, counted from 0.
        picture: usize,
        /// What shows it.
        at: Pointer,
    },
    /// A picture cannot be decoded.
    #[error("the picture `{src}` cannot be printed: {fault}")]
    Picture {
        /// The name of the picture, as the issue writes it.
        src: String,
        /// What is wrong with it.
        fault: PictureFault,
        /// What shows it first.
        at: Pointer,
    },
    /// A figure has no words for those who cannot see it.
    #[error("the figure has no words for those who cannot see it")]
    NoAlt {
        /// The figure.
        at: Pointer,
    },
    /// A link leads to a page that is not there.
    #[error("a link leads to page {page}, which is not there")]
    DeadLink {
        /// The page, counted from 1.
        page: usize,
        /// What the link was made from.
        at: Pointer,
    },
    /// A bookmark leads to a page that is not there.
    #[error("the bookmark `{title}` leads to page {page}, which is not there")]
    DeadBookmark {
        /// What the bookmark says.
        title: String,
        /// The page, counted from 1.
        page: usize,
    },
    /// The file could not be put together.
    #[error("the PDF cannot be written: {0}")]
    Write(String),
    /// Whoever was told of the progress wants no more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl PdfError {
    /// The value of the issue file that cannot be printed, if it is one value.
    pub fn at(&self) -> Option<&Pointer> {
        match self {
            Self::NoFace { at, .. }
            | Self::NoGlyph { at, .. }
            | Self::NoPicture { at, .. }
            | Self::Picture { at, .. }
            | Self::NoAlt { at }
            | Self::DeadLink { at, .. } => Some(at),
            Self::NoPages
            | Self::EmptySheet { .. }
            | Self::Font { .. }
            | Self::DeadBookmark { .. }
            | Self::Write(_)
            | Self::Stopped(_) => None,
        }
    }

    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::NoPages => "không có trang nào để in".into(),
            Self::EmptySheet { width, height } => {
                format!("khổ giấy {width} × {height} không có diện tích")
            }
            Self::NoFace { face, .. } => {
                format!("các trang không mang theo kiểu chữ số {face}")
            }
            Self::NoGlyph { face, glyph, .. } => {
                format!("phông chữ «{face}» không có ký hình {glyph}")
            }
            Self::Font { face, reason } => {
                format!("không nhúng được phông chữ «{face}»: {reason}")
            }
            Self::NoPicture { picture, .. } => {
                format!("các trang không mang theo ảnh số {picture}")
            }
            Self::Picture { src, fault, .. } => {
                format!("không in được ảnh «{src}»: {}", fault.vi())
            }
            Self::NoAlt { .. } => {
                "ảnh chưa có lời mô tả cho người không nhìn thấy".into()
            }
            Self::DeadLink { page, .. } => {
                format!("liên kết dẫn đến trang {page}, nhưng không có trang ấy")
            }
            Self::DeadBookmark { title, page } => {
                format!(
                    "dấu trang «{title}» dẫn đến trang {page}, nhưng không có trang ấy"
                )
            }
            Self::Write(reason) => format!("không ghi được tệp PDF: {reason}"),
            Self::Stopped(_) => "việc in đã bị dừng".into(),
        }
    }

    /// What the seam to the PDF file says when it fails.
    pub(crate) fn write(reason: impl std::fmt::Display) -> Self {
        Self::Write(reason.to_string())
    }
}

#[cfg(test)]
mod tests {
    use bantin_design::Length;
    use bantin_page::{PictureFault, Pointer, Stopped};

    use super::PdfError;

    #[test]
    fn every_error_is_said_in_two_languages() {
        let at = Pointer::root().key("articles").index(2);
        let (face, src, title) = ("Lora".to_owned(), "a.jpg".to_owned(), "A".to_owned());
        let reason = || "no table".to_owned();
        let fault = PictureFault::Empty;
        let (width, height) = (Length::ZERO, Length::mm(1));
        let cases = [
            (PdfError::NoPages, false),
            (PdfError::EmptySheet { width, height }, false),
            (PdfError::NoFace { face: 3, at: at.clone() }, true),
            (PdfError::NoGlyph { face: face.clone(), glyph: 7, at: at.clone() }, true),
            (PdfError::Font { face, reason: reason() }, false),
            (PdfError::NoPicture { picture: 1, at: at.clone() }, true),
            (PdfError::Picture { src, fault, at: at.clone() }, true),
            (PdfError::NoAlt { at: at.clone() }, true),
            (PdfError::DeadLink { page: 9, at: at.clone() }, true),
            (PdfError::DeadBookmark { title, page: 9 }, false),
            (PdfError::Write(reason()), false),
            (PdfError::Stopped(Stopped), false),
        ];
        for (error, has_place) in cases {
            assert_ne!(error.to_string(), error.vi(), "{error:?}");
            assert!(!error.vi().ends_with('.'), "{error:?}");
            assert_eq!(error.at(), has_place.then_some(&at), "{error:?}");
        }
    }
}
