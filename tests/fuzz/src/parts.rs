//! Changes to the parts of a zip file, and not only to its packed bytes.

use std::io::{Cursor, Read, Write};

use bantin_tests::Dice;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::markup;
use crate::spoil::below;

/// A part that is larger stays as it is: a picture, a font.
const MOST_OF_A_PART: u64 = 400_000;

/// The package `data` with one of its parts changed, of those in `texts` most often.
/// `None` if it is no zip file.
pub fn changed(data: &[u8], dice: &mut Dice, texts: &[&str]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(data)).ok()?;
    let names: Vec<String> = archive.file_names().map(ToOwned::to_owned).collect();
    let text = names.iter().position(|name| texts.contains(&name.as_str()));
    let chosen = match text {
        Some(text) if dice.chance(60) => text,
        _ => below(dice, names.len()),
    };
    let lost = dice.chance(2).then(|| below(dice, names.len()));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..names.len() {
        if Some(number) == lost {
            continue;
        }
        let raw = archive.by_index_raw(number).ok()?;
        if number != chosen || raw.size() > MOST_OF_A_PART {
            writer.raw_copy_file(raw).ok()?;
            continue;
        }
        drop(raw);
        let mut part = Vec::new();
        archive.by_index(number).ok()?.read_to_end(&mut part).ok()?;
        let part = markup::changed(part, dice);
        let method = match part.len() {
            0..8_000 => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .compression_level((method == CompressionMethod::Deflated).then_some(1));
        writer.start_file(names[number].as_str(), options).ok()?;
        writer.write_all(&part).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
