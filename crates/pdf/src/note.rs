//! What a file shows otherwise than the pages say.

use std::fmt;

/// A printed file, and what is to be known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it shows otherwise than the pages say, in the order of the pictures.
    pub notes: Vec<Note>,
}

/// Something that a standard did not let through.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// A transparent picture stands on white.
    Flattened {
        /// The name of the picture, as the issue writes it.
        src: String,
    },
    /// A picture in printing inks does not say which: a screen shows it roughly.
    InksUnknown {
        /// The name of the picture, as the issue writes it.
        src: String,
    },
    /// The profile of a picture is not one that the standard takes, and left out.
    ProfileLeftOut {
        /// The name of the picture, as the issue writes it.
        src: String,
    },
}

impl Note {
    /// The same, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Flattened { src } => {
                format!("phần trong suốt của ảnh «{src}» được in trên nền trắng")
            }
            Self::InksUnknown { src } => {
                format!(
                    "ảnh «{src}» là CMYK không có hồ sơ màu: màu trên màn hình gần đúng"
                )
            }
            Self::ProfileLeftOut { src } => {
                format!("hồ sơ màu của ảnh «{src}» không hợp tiêu chuẩn nên bị bỏ")
            }
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flattened { src } => {
                write!(f, "the transparent parts of `{src}` are printed on white")
            }
            Self::InksUnknown { src } => {
                write!(f, "`{src}` is CMYK without a profile: screens show it roughly")
            }
            Self::ProfileLeftOut { src } => {
                write!(f, "the colour profile of `{src}` does not meet the standard")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Note;

    #[test]
    fn every_note_is_said_in_two_languages() {
        let src = || "a.png".to_owned();
        let notes = [
            Note::Flattened { src: src() },
            Note::InksUnknown { src: src() },
            Note::ProfileLeftOut { src: src() },
        ];
        for note in notes {
            assert_ne!(note.to_string(), note.vi());
            assert!(
                note.to_string().contains("`a.png`") && note.vi().contains("«a.png»")
            );
        }
    }
}
