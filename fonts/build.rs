//! Makes the faces ready for Word documents, once and not with each document.
//!
//! A document of Word holds its faces obfuscated (ECMA-376 part 4, 10.8) and deflated: for
//! the ten faces of a bulletin that is a tenth of a second. So they are kept as an archive
//! too, from which an entry is copied as it is. An entry is called by its face, a slash,
//! and the key that it is obfuscated with: the beginning of the SHA-256 of the font file.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// Every font file of this package: family, weight, whether it is italic. A test of the
/// crate that writes Word documents holds this list against `FONTS`.
const FILES: &[(&str, u16, bool, &str)] = &[
    ("Source Serif 4", 400, false, "SourceSerif4_400Regular.ttf"),
    ("Source Serif 4", 400, true, "SourceSerif4_400Regular_Italic.ttf"),
    ("Source Serif 4", 700, false, "SourceSerif4_700Bold.ttf"),
    ("Source Serif 4", 700, true, "SourceSerif4_700Bold_Italic.ttf"),
    ("Source Serif 4", 900, false, "SourceSerif4_900Black.ttf"),
    ("Source Sans 3", 400, false, "SourceSans3_400Regular.ttf"),
    ("Source Sans 3", 400, true, "SourceSans3_400Regular_Italic.ttf"),
    ("Source Sans 3", 700, false, "SourceSans3_700Bold.ttf"),
    ("Source Sans 3", 700, true, "SourceSans3_700Bold_Italic.ttf"),
    ("Source Sans 3", 900, false, "SourceSans3_900Black.ttf"),
    ("Liberation Serif", 400, false, "LiberationSerif-Regular.ttf"),
    ("Liberation Serif", 400, true, "LiberationSerif-Italic.ttf"),
    ("Liberation Serif", 700, false, "LiberationSerif-Bold.ttf"),
    ("Liberation Serif", 700, true, "LiberationSerif-BoldItalic.ttf"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut cargo = std::io::stdout();
    writeln!(cargo, "cargo::rerun-if-changed=build.rs")?;
    let out = std::env::var("OUT_DIR")?;
    let mut archive = ZipWriter::new(fs::File::create(Path::new(&out).join("word.zip"))?);
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .compression_level(Some(9));
    for (family, weight, italic, file) in FILES {
        writeln!(cargo, "cargo::rerun-if-changed={file}")?;
        let mut data = fs::read(file)?;
        let digest = Sha256::digest(&data);
        let key = &digest[..16];
        for (byte, mask) in data.iter_mut().take(32).zip(key.iter().rev().cycle()) {
            *byte ^= mask;
        }
        let slant = if *italic { " italic" } else { "" };
        let name = format!("{family} {weight}{slant}/{}", written(key));
        archive.start_file(name, options)?;
        archive.write_all(&data)?;
    }
    archive.finish()?;
    Ok(())
}

/// Sixteen bytes as Word writes a key: `{01234567-89AB-CDEF-0123-456789ABCDEF}`.
fn written(key: &[u8]) -> String {
    let hex: Vec<String> = key.iter().map(|byte| format!("{byte:02X}")).collect();
    let parts = [&hex[..4], &hex[4..6], &hex[6..8], &hex[8..10], &hex[10..]];
    let parts: Vec<String> = parts.iter().map(|part| part.concat()).collect();
    format!("{{{}}}", parts.join("-"))
}
