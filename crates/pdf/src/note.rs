//! What a file shows otherwise than the pages say.

use std::fmt;

use bantin_page::Pointer;

/// A printed file, and what is to be known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it shows otherwise than the pages say, in the order of the pictures.
    pub notes: Vec<Note>,
}

/// Something that a standard did not let through, and where it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The value of the issue file that it is about.
    pub at: Pointer,
    /// What was done.
    pub remark: Remark,
}

/// Something that a standard did not let through. A picture is named as the issue
/// writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remark {
    /// A transparent picture stands on white.
    Flattened(String),
    /// A picture in printing inks does not say which: a screen shows it roughly.
    InksUnknown(String),
    /// The profile of a picture is not one that the standard takes, and left out.
    ProfileLeftOut(String),
}

impl Remark {
    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Flattened(_) => "picture-flattened",
            Self::InksUnknown(_) => "inks-unknown",
            Self::ProfileLeftOut(_) => "profile-left-out",
        }
    }

    /// The same, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Flattened(src) => {
                format!("phần trong suốt của ảnh «{src}» được in trên nền trắng")
            }
            Self::InksUnknown(src) => {
                format!(
                    "ảnh «{src}» là CMYK không có hồ sơ màu: màu trên màn hình gần đúng"
                )
            }
            Self::ProfileLeftOut(src) => {
                format!("hồ sơ màu của ảnh «{src}» không hợp tiêu chuẩn nên bị bỏ")
            }
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flattened(src) => {
                write!(f, "the transparent parts of `{src}` are printed on white")
            }
            Self::InksUnknown(src) => {
                write!(f, "`{src}` is CMYK without a profile: screens show it roughly")
            }
            Self::ProfileLeftOut(src) => {
                write!(f, "the colour profile of `{src}` does not meet the standard")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Remark;

    #[test]
    fn every_remark_is_said_in_two_languages() {
        let src = || "a.png".to_owned();
        let remarks = [
            Remark::Flattened(src()),
            Remark::InksUnknown(src()),
            Remark::ProfileLeftOut(src()),
        ];
        for remark in remarks {
            assert_ne!(remark.to_string(), remark.vi());
            assert!(
                remark.to_string().contains("`a.png`") && remark.vi().contains("«a.png»")
            );
        }
    }
}
