//! The archive: parts in their order, without a clock.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::DocxError;
use crate::xml::Element;

/// The parts of a package.
#[derive(Default)]
pub(super) struct Archive {
    parts: BTreeMap<String, Vec<u8>>,
    /// Parts that another archive has, ready as they are: by the name there.
    ready: BTreeMap<String, String>,
    /// What the parts are, by their names.
    types: BTreeMap<String, String>,
}

/// What parts are, by the endings of their names.
const ENDINGS: [(&str, &str); 5] = [
    ("jpeg", "image/jpeg"),
    ("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
    ("png", "image/png"),
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
];

impl Archive {
    pub(super) fn add(&mut self, name: &str, data: Vec<u8>) {
        self.parts.insert(name.to_owned(), data);
    }

    /// Adds a part that `archive` has ready under the name `there`.
    pub(super) fn add_ready(&mut self, name: &str, there: &str) {
        self.ready.insert(name.to_owned(), there.to_owned());
    }

    /// Adds a part of WordprocessingML of type `what`.
    pub(super) fn typed(&mut self, name: &str, what: &str, data: Vec<u8>) {
        let family = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        self.whole(name, &format!("{family}.{what}+xml"), data);
    }

    /// Adds a part, and says what it is.
    pub(super) fn whole(&mut self, name: &str, what: &str, data: Vec<u8>) {
        self.types.insert(format!("/{name}"), what.to_owned());
        self.add(name, data);
    }

    /// The list of what the parts are (ECMA-376 part 2, 10.1.2.2).
    fn content_types(&self) -> Element {
        let mut types = Element::new("Types").with(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        );
        let names = self.parts.keys().chain(self.ready.keys());
        let used: BTreeSet<&str> =
            names.filter_map(|name| name.rsplit_once('.').map(|(_, end)| end)).collect();
        for (ending, what) in ENDINGS {
            if used.contains(ending) {
                let default = Element::new("Default");
                types.push(default.with("Extension", ending).with("ContentType", what));
            }
        }
        for (name, what) in &self.types {
            let part = Element::new("Override");
            types.push(part.with("PartName", name).with("ContentType", what));
        }
        types
    }

    /// The archive: what a reader looks for first comes first, the rest by name.
    pub(super) fn write(self, ready: Option<&[u8]>) -> Result<Vec<u8>, DocxError> {
        let types = self.content_types().to_part()?;
        let damaged =
            |fault: &dyn std::fmt::Display| DocxError::Package(fault.to_string());
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let put = |writer: &mut ZipWriter<_>, name: &str, data: &[u8]| {
            // What is compressed already is not compressed again.
            let stored = name.ends_with(".jpeg");
            let method = if stored {
                CompressionMethod::Stored
            } else {
                CompressionMethod::Deflated
            };
            writer
                .start_file(name, options.compression_method(method))
                .map_err(|fault| damaged(&fault))?;
            writer.write_all(data).map_err(|fault| damaged(&fault))
        };
        put(&mut writer, "[Content_Types].xml", &types)?;
        for (name, data) in &self.parts {
            put(&mut writer, name, data)?;
        }
        if !self.ready.is_empty() {
            let archive = ready.unwrap_or_default();
            let mut archive =
                ZipArchive::new(Cursor::new(archive)).map_err(|fault| damaged(&fault))?;
            for (name, there) in &self.ready {
                let part = archive.by_name(there).map_err(|fault| damaged(&fault))?;
                writer
                    .raw_copy_file_rename(part, name)
                    .map_err(|fault| damaged(&fault))?;
            }
        }
        let bytes = writer.finish().map_err(|fault| damaged(&fault))?;
        Ok(bytes.into_inner())
    }
}
