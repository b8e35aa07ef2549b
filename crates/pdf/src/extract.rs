//! The source of a PDF, taken out of it again.

use std::collections::BTreeSet;
use std::fmt;

use bantin_page::{Orientation, Pixels};

use crate::attached::Attached;
use crate::read::{Dict, Opened, ReadError, Stream, Value, all_said, said};

/// A picture of more pixels is not taken out: none such was printed.
const MOST_PIXELS: usize = 100_000_000;

/// A file that a PDF was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name, as whoever made the PDF wrote it: it may lead anywhere.
    pub name: String,
    /// The file itself.
    pub bytes: Vec<u8>,
}

/// Why the source cannot be taken out of a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExtractError {
    /// The PDF cannot be read.
    Read(ReadError),
    /// It does not carry what it was made from.
    NoSource,
    /// A file within is not what was put in: its name.
    Changed(String),
    /// A picture within cannot be read: its name.
    Picture(String),
}

impl ExtractError {
    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Read(fault) => fault.code(),
            Self::NoSource => "no-source",
            Self::Changed(_) => "attachment-changed",
            Self::Picture(_) => "picture-damaged",
        }
    }

    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Read(fault) => fault.vi(),
            Self::NoSource => "tệp PDF không mang theo dữ liệu nguồn".into(),
            Self::Changed(name) => {
                format!("tệp «{name}» trong PDF không khớp mã kiểm")
            }
            Self::Picture(name) => format!("không đọc được ảnh «{name}» trong PDF"),
        }
    }
}

impl fmt::Display for ExtractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(fault) => fault.fmt(f),
            Self::NoSource => f.write_str("the PDF does not carry what it was made from"),
            Self::Changed(name) => {
                write!(f, "the file `{name}` in the PDF does not match its checksum")
            }
            Self::Picture(name) => {
                write!(f, "the picture `{name}` in the PDF cannot be read")
            }
        }
    }
}

impl std::error::Error for ExtractError {}

impl From<ReadError> for ExtractError {
    fn from(fault: ReadError) -> Self {
        Self::Read(fault)
    }
}

/// Takes the source out of `pdf`: the files that are embedded as such, byte for byte, and
/// then the pictures, in the order of their places in the file.
///
/// A picture is not stored twice: a JPEG is what the pages show, a PNG is made anew from
/// the same pixels. A picture that has several names comes once for each.
///
/// # Errors
///
/// The [`ExtractError`] that keeps a part of it from being had: there is all of it, or
/// nothing.
pub fn extract(pdf: &[u8]) -> Result<Vec<SourceFile>, ExtractError> {
    let file = Opened::open(pdf)?;
    if file.is_encrypted() {
        return Err(ReadError::Encrypted.into());
    }
    let mut found = Vec::new();
    for associated in file.list(file.catalog()?.get("AF"))? {
        let specification = file.dict(&associated)?;
        let attached = Attached::of(&file, &specification)?;
        if attached.relationship.as_deref() != Some("Source") {
            continue;
        }
        if attached.is_whole() != Some(true) {
            return Err(ExtractError::Changed(attached.name));
        }
        let (name, bytes) = (attached.name, attached.bytes.unwrap_or_default());
        found.push(SourceFile { name, bytes });
    }
    if found.is_empty() {
        return Err(ExtractError::NoSource);
    }
    let mut taken: BTreeSet<String> =
        found.iter().map(|file| file.name.clone()).collect();
    for number in file.numbers() {
        let object = file.object(number)?;
        let Some(stream) = object.stream().filter(|s| s.dict.is("Subtype", "Image"))
        else {
            continue;
        };
        let Some(xmp) = xmp(&file, &stream.dict)? else { continue };
        let names = all_said(&xmp, "xmp:Identifier");
        let Some(first) = names.first() else { continue };
        let bytes = picture(&file, stream, &xmp)?
            .ok_or_else(|| ExtractError::Picture(first.clone()))?;
        for name in names {
            if taken.insert(name.clone()) {
                // A picture can have a name for each line of the file, and the streams
                // of two can be one.
                file.purse().pay(bytes.len())?;
                found.push(SourceFile { name, bytes: bytes.clone() });
            }
        }
    }
    Ok(found)
}

/// What a picture says of itself.
fn xmp(file: &Opened<'_>, picture: &Dict) -> Result<Option<String>, ReadError> {
    let packet = file.follow(picture.get("Metadata"))?;
    let Some(stream) = packet.stream() else { return Ok(None) };
    let bytes = file.unpacked(stream)?;
    Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

/// The file of a picture; none if it is not stored as this crate stores pictures.
fn picture(
    file: &Opened<'_>,
    stream: &Stream,
    xmp: &str,
) -> Result<Option<Vec<u8>>, ReadError> {
    let filter = file.follow(stream.dict.get("Filter"))?;
    if filter.name() == Some(b"DCTDecode") {
        return Ok(Some(file.packed(stream).to_vec()));
    }
    let Some((width, height, color)) = samples(file, stream)? else { return Ok(None) };
    let (Ok(across), Ok(down)) = (u32::try_from(width), u32::try_from(height)) else {
        return Ok(None);
    };
    let mask = file.follow(stream.dict.get("SMask"))?;
    let alpha = match mask.stream() {
        Some(mask) => match samples(file, mask)? {
            Some((w, h, alpha)) if (w, h) == (width, height) => Some(alpha),
            _ => return Ok(None),
        },
        None => None,
    };
    let gray = color.len() == width * height;
    let space = file.list(stream.dict.get("ColorSpace"))?;
    let profile = match space.as_slice() {
        [kind, profile] if kind.name() == Some(b"ICCBased") => {
            match file.follow(profile)?.stream() {
                Some(profile) => file.unpacked(profile)?,
                None => None,
            }
        }
        _ => None,
    };
    let turned = said(xmp, "tiff:Orientation").and_then(|number| number.parse().ok());
    let turned = turned.and_then(Orientation::from_exif).unwrap_or_default();
    let pixels = Pixels { width: across, height: down, gray, color, alpha };
    Ok(pixels.to_png(profile.as_deref(), turned).ok())
}

/// Width, height and samples of a picture that is deflated, eight bits a channel.
fn samples(
    file: &Opened<'_>,
    stream: &Stream,
) -> Result<Option<(usize, usize, Vec<u8>)>, ReadError> {
    let size = |key| stream.dict.get(key).size();
    let (Some(width), Some(height), Some(8)) =
        (size("Width"), size("Height"), size("BitsPerComponent"))
    else {
        return Ok(None);
    };
    let pixels = width.checked_mul(height).filter(|&pixels| pixels <= MOST_PIXELS);
    let is_plain = stream.dict.get("Decode") == &Value::Null;
    let (Some(pixels), true) = (pixels, is_plain) else { return Ok(None) };
    let Some(data) = file.unpacked(stream)? else { return Ok(None) };
    let full = data.len() == pixels || Some(data.len()) == pixels.checked_mul(3);
    Ok((full && pixels > 0).then(|| (width, height, data.into_owned())))
}

#[cfg(test)]
mod tests {
    use md5::{Digest, Md5};

    use super::{ExtractError, extract};
    use crate::read::ReadError;

    /// A file with a source of 100,000 bytes, named `times` times, and a picture as
    /// large, with `names`.
    fn file(times: usize, names: usize) -> Vec<u8> {
        let bytes = "a".repeat(100_000);
        let sum: String =
            Md5::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        let named: String =
            (0..names).map(|number| format!("<rdf:li>{number}.jpg</rdf:li>")).collect();
        let xmp = format!("<xmp:Identifier>{named}</xmp:Identifier>");
        let af = "4 0 R ".repeat(times);
        let stream = |dict: &str, bytes: &str| {
            let length = bytes.len();
            format!("<< {dict} /Length {length} >> stream\n{bytes}\nendstream")
        };
        let objects = [
            format!("<< /Type /Catalog /Pages 2 0 R /AF [{af}] >>"),
            "<< /Type /Pages /Kids [3 0 R] >>".into(),
            "<< /Type /Page >>".into(),
            "<< /UF (issue.json) /AFRelationship /Source /EF << /F 5 0 R >> >>".into(),
            stream(&format!("/Params << /CheckSum <{sum}> >>"), &bytes),
            stream("/Subtype /Image /Filter /DCTDecode /Metadata 7 0 R", &bytes),
            stream("", &xmp),
        ];
        let numbered = (1..)
            .zip(objects)
            .map(|(number, object)| format!("{number} 0 obj\n{object}\nendobj\n"));
        let body: String = numbered.collect();
        format!("%PDF-1.7\n{body}trailer << /Root 1 0 R >>\n").into_bytes()
    }

    #[test]
    fn what_is_named_a_thousand_times_is_not_copied_as_often() {
        let files = extract(&file(1, 2)).unwrap();
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["issue.json", "0.jpg", "1.jpg"]);
        for (times, names) in [(3_000, 1), (1, 3_000)] {
            let refused = extract(&file(times, names)).map(|files| files.len());
            assert_eq!(refused, Err(ReadError::TooMuch.into()), "{times}, {names}");
        }
    }

    #[test]
    fn every_error_is_said_in_two_languages() {
        let errors = [
            ExtractError::Read(ReadError::Encrypted),
            ExtractError::NoSource,
            ExtractError::Changed("a".into()),
            ExtractError::Picture("a".into()),
        ];
        for error in errors {
            assert_ne!(error.to_string(), error.vi());
        }
        assert_eq!(extract(b"no PDF"), Err(ReadError::NotPdf.into()));
    }
}
