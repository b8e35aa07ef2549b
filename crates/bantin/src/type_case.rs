//! The faces that are built in, and those of a folder.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use bantin_design::{Face, FaceError, FaceName, TypeCase, Weight};
use bantin_fonts::{FONTS, FontFile};

/// The faces that are built in: enough for every design.
pub fn built_in_type_case() -> TypeCase {
    // That all of them open is what the test below says.
    TypeCase::new(FONTS.iter().filter_map(open))
}

/// The faces of the font files (`.ttf`) in the folder `path`, and those that are built
/// in. Of two with one name that of the folder is used.
///
/// # Errors
///
/// - [`FontError::Unreadable`] if the folder or a file in it cannot be read.
/// - [`FontError::NoFonts`] if there is no font file in it.
/// - [`FontError::Faces`] if files are no fonts that can be printed: all of them.
pub fn type_case_of(path: impl AsRef<Path>) -> Result<TypeCase, FontError> {
    let path = path.as_ref();
    let unreadable =
        |path: &Path, fault| FontError::Unreadable { path: path.to_owned(), fault };
    let entries = fs::read_dir(path).map_err(|fault| unreadable(path, fault))?;
    let files = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files.filter(|file| is_font(file)).collect();
    // A folder does not keep its entries in an order.
    files.sort();
    if files.is_empty() {
        return Err(FontError::NoFonts(path.to_owned()));
    }
    let (mut faces, mut refused) = (Vec::new(), Vec::new());
    for file in files {
        let mut data = Vec::new();
        let most = MOST_BYTES + 1;
        File::open(&file)
            .and_then(|open| open.take(most).read_to_end(&mut data))
            .map_err(|fault| unreadable(&file, fault))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match Face::read(&name, data) {
            Ok(face) => faces.push(face),
            Err(fault) => refused.push((file, fault)),
        }
    }
    if !refused.is_empty() {
        return Err(FontError::Faces(refused));
    }
    faces.extend(FONTS.iter().filter_map(open));
    Ok(TypeCase::new(faces))
}

/// A font file with more bytes is cut off, and so refused.
const MOST_BYTES: u64 = 64 << 20;

fn is_font(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ending == "ttf" || ending == "otf")
}

/// Why a folder gives no type case.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FontError {
    /// A folder, or a file in it, cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// The folder or the file.
        path: PathBuf,
        /// What the system says.
        #[source]
        fault: io::Error,
    },
    /// There is no font file in the folder.
    #[error("there is no font file (.ttf) in {}", .0.display())]
    NoFonts(PathBuf),
    /// Files are no fonts that can be printed: at least one, each with what is wrong
    /// with it.
    #[error("{}", refused(.0))]
    Faces(Vec<(PathBuf, FaceError)>),
}

fn refused(faces: &[(PathBuf, FaceError)]) -> String {
    let each = faces.iter().map(|(path, fault)| format!("{}: {fault}", path.display()));
    each.collect::<Vec<_>>().join("; ")
}

fn open(file: &FontFile) -> Option<Face> {
    let upright = FaceName::new(file.family, Weight(file.weight));
    Face::open(FaceName { italic: file.italic, ..upright }, file.data).ok()
}

#[cfg(test)]
mod tests {
    use bantin_design::Design;
    use bantin_fonts::FONTS;

    use super::{FontError, built_in_type_case, type_case_of};

    /// What comes of a folder with one file `name` in it.
    fn of(name: &str, data: &[u8]) -> Result<bantin_design::TypeCase, FontError> {
        let folder = tempfile::TempDir::new().unwrap();
        std::fs::write(folder.path().join(name), data).unwrap();
        type_case_of(folder.path())
    }

    #[test]
    fn a_face_is_what_its_file_says_and_stands_before_those_built_in() {
        for file in FONTS {
            let case = of("x.TTF", file.data).unwrap();
            let name = case.faces()[0].name();
            let found = (&*name.family, name.weight.0, name.italic);
            assert_eq!(found, (file.family, file.weight, file.italic));
            assert_eq!(case.faces().len(), FONTS.len() + 1);
        }
    }

    #[test]
    fn a_font_that_cannot_be_printed_is_refused() {
        let why = |name: &str, data: &[u8]| of(name, data).unwrap_err().to_string();
        let font = FONTS[0].data;
        assert!(why("a.ttf", &font[..3_000]).ends_with("is cut off"));
        assert!(why("a.ttf", &font[..font.len() - 9]).ends_with("is cut off"));
        assert!(why("a.ttf", b"").contains("the font `a.ttf` cannot be read"));
        assert!(why("a.txt", font).starts_with("there is no font file (.ttf) in"));
        // OS/2 `fsType` 2: the licence restricts embedding.
        let mut closed = font.to_vec();
        let record = closed.windows(4).position(|tag| tag == b"OS/2").unwrap();
        let at = u32::from_be_bytes(closed[record + 8..record + 12].try_into().unwrap());
        closed[usize::try_from(at).unwrap() + 9] = 2;
        assert!(why("a.ttf", &closed).contains("may not be embedded"));
    }

    #[test]
    fn has_every_face_that_designs_ask_for() {
        let case = built_in_type_case();
        assert_eq!(case.faces().len(), FONTS.len());
        for name in Design::NAMES {
            for style in Design::named(name).unwrap().styles() {
                assert!(case.find(&style.face).is_some(), "{name}: {}", style.face);
            }
        }
    }
}
