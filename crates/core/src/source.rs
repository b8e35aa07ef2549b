//! Pictures beside an issue, found by the names that the issue gives them.

use std::io::ErrorKind;

use unicode_normalization::UnicodeNormalization;

use crate::nearest::nearest;
use crate::{DiskFault, Picture, Slip};

/// Where pictures come from.
pub trait PictureSource {
    /// The bytes of the picture that the issue names `src`.
    ///
    /// # Errors
    ///
    /// - [`NotFound`](ErrorKind::NotFound) if there is no such picture.
    /// - An error around [`LeadsOutside`](crate::LeadsOutside) if its name leads to where
    ///   an issue has no business.
    /// - [`Unsupported`](ErrorKind::Unsupported) if there is nowhere to look for one.
    fn read(&self, src: &str) -> std::io::Result<Vec<u8>>;

    /// The names of what is there, for "did you mean".
    fn names(&self) -> Vec<String>;
}

/// Opens the picture that an issue names `src`.
///
/// A Mac may store the name of a file with its marks apart (NFD): a name that is
/// the same but for that is the one that is meant.
pub(crate) fn open(pictures: &dyn PictureSource, src: &str) -> Result<Picture, Slip> {
    judge(src)?;
    let data = match pictures.read(src) {
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            let names = pictures.names();
            let same = names.iter().find(|name| name.nfc().eq(src.nfc()));
            let Some(same) = same else {
                let nearest = nearest(src, names.iter().map(String::as_str));
                return Err(Slip::PictureMissing { nearest: nearest.map(Into::into) });
            };
            pictures.read(same)
        }
        read => read,
    };
    let data = data.map_err(|fault| match DiskFault::of(&fault) {
        DiskFault::Outside => Slip::PictureLinkedOutside,
        _ if fault.kind() == ErrorKind::Unsupported => Slip::NoFolder,
        fault => Slip::PictureUnreadable(fault),
    })?;
    Picture::open(src, data).map_err(Slip::Picture)
}

/// Refuses names that lead out of the folder, or that only one computer
/// understands.
fn judge(src: &str) -> Result<(), Slip> {
    let mut characters = src.chars();
    if src.trim().is_empty() {
        return Err(Slip::Blank);
    }
    if let Some((at, character)) = src.char_indices().find(|(_, c)| c.is_control()) {
        let after = src[..at].to_owned();
        let oddity = crate::Oddity::Control;
        return Err(Slip::OddCharacter { character, oddity, after });
    }
    let begins = characters.next();
    if begins.is_some_and(|c| c.is_ascii_alphabetic()) && characters.next() == Some(':') {
        return Err(Slip::PictureAbsolute);
    }
    if src.contains("://") || src.starts_with("data:") {
        return Err(Slip::PictureOnWeb);
    }
    if src.starts_with(['/', '\\', '~']) {
        return Err(Slip::PictureAbsolute);
    }
    if src.split(['/', '\\']).any(|step| step == "..") {
        return Err(Slip::PictureOutside);
    }
    if src.contains('\\') {
        return Err(Slip::PictureBackslash { meant: src.replace('\\', "/") });
    }
    Ok(())
}
