//! The faces that every bulletin can be set in: bytes and licences only.
//!
//! All are under the SIL Open Font License 1.1; the licence texts stand beside
//! the font files. Each has all 134 Vietnamese letters.

/// A font file and what it holds.
#[derive(Clone, Copy, Debug)]
pub struct FontFile {
    /// The family.
    pub family: &'static str,
    /// The weight: 400, 700 or 900.
    pub weight: u16,
    /// Whether it is the italic of its family.
    pub italic: bool,
    /// The file, unmodified, as TrueType.
    pub data: &'static [u8],
}

const fn font(
    family: &'static str,
    weight: u16,
    italic: bool,
    data: &'static [u8],
) -> FontFile {
    FontFile { family, weight, italic, data }
}

/// Every font file of this package. They are in one place in memory, and can be told from
/// others by that.
pub static FONTS: &[FontFile] = &[
    font("Source Serif 4", 400, false, include_bytes!("../SourceSerif4_400Regular.ttf")),
    font(
        "Source Serif 4",
        400,
        true,
        include_bytes!("../SourceSerif4_400Regular_Italic.ttf"),
    ),
    font("Source Serif 4", 700, false, include_bytes!("../SourceSerif4_700Bold.ttf")),
    font(
        "Source Serif 4",
        700,
        true,
        include_bytes!("../SourceSerif4_700Bold_Italic.ttf"),
    ),
    font("Source Serif 4", 900, false, include_bytes!("../SourceSerif4_900Black.ttf")),
    font("Source Sans 3", 400, false, include_bytes!("../SourceSans3_400Regular.ttf")),
    font(
        "Source Sans 3",
        400,
        true,
        include_bytes!("../SourceSans3_400Regular_Italic.ttf"),
    ),
    font("Source Sans 3", 700, false, include_bytes!("../SourceSans3_700Bold.ttf")),
    font("Source Sans 3", 700, true, include_bytes!("../SourceSans3_700Bold_Italic.ttf")),
    font("Source Sans 3", 900, false, include_bytes!("../SourceSans3_900Black.ttf")),
    font(
        "Liberation Serif",
        400,
        false,
        include_bytes!("../LiberationSerif-Regular.ttf"),
    ),
    font("Liberation Serif", 400, true, include_bytes!("../LiberationSerif-Italic.ttf")),
    font("Liberation Serif", 700, false, include_bytes!("../LiberationSerif-Bold.ttf")),
    font(
        "Liberation Serif",
        700,
        true,
        include_bytes!("../LiberationSerif-BoldItalic.ttf"),
    ),
];

/// The faces made ready for Word documents, once, when this package is built: a zip
/// archive with an entry for each of [`FONTS`], obfuscated (ECMA-376 part 4, 10.8) and
/// deflated, called by the face, a slash and its key: `Source Serif 4 700 italic/{…}`.
pub const WORD_FONTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/word.zip"));
