//! Zip files, taken apart and put together.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The parts of a package, with their names.
pub(super) type Parts = Vec<(String, Vec<u8>)>;

pub(super) fn parts_of(data: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(data)).unwrap();
    let count = archive.len();
    let part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut data = Vec::new();
        part.read_to_end(&mut data).unwrap();
        (part.name().to_owned(), data)
    };
    (0..count).map(part).collect()
}

/// A package of `parts`.
pub(super) fn package(parts: &[(impl AsRef<str>, impl AsRef<[u8]>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let method = |data: &[u8]| match data.len() {
        // Only what is large is worth the time.
        0..100_000 => CompressionMethod::Stored,
        _ => CompressionMethod::Deflated,
    };
    for (name, data) in parts {
        let options =
            SimpleFileOptions::default().compression_method(method(data.as_ref()));
        writer.start_file(name.as_ref(), options).unwrap();
        writer.write_all(data.as_ref()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word file whose body is `body`, with `more` parts.
pub(super) fn docx(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
        xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    let document = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let mut parts = vec![("word/document.xml", document.as_bytes())];
    parts.extend(more);
    package(&parts)
}

/// A paragraph of a Word file.
pub(super) fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// The relations of the document: id, kind, target.
pub(super) fn relations(of: &[(&str, &str, &str, bool)]) -> String {
    let one = |(id, kind, target, outside): &(&str, &str, &str, bool)| {
        let mode = if *outside { " TargetMode=\"External\"" } else { "" };
        format!("<Relationship Id=\"{id}\" Type=\"x/{kind}\" Target=\"{target}\"{mode}/>")
    };
    let all: String = of.iter().map(one).collect();
    format!("<Relationships>{all}</Relationships>")
}
