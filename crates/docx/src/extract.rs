//! Reads the source of a document back, and says what somebody changed since.

mod package;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::DocxError;
use crate::finish::source::{NAMESPACE, fingerprint, hex};
use crate::xml::{Element, Node, unescaped};

use package::Package;

/// What a document was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted {
    /// The files, as they were: the issue and its design, then the pictures. A JPEG is
    /// without what a camera noted, for the document never had that.
    pub files: Vec<File>,
    /// What is otherwise than it was when the document was made.
    pub deviations: Vec<Deviation>,
}

/// A file, as it was when the document was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, as the issue writes it: it can lie in a folder.
    pub name: String,
    /// Its bytes.
    pub data: Vec<u8>,
}

/// What is otherwise than it was when the document was made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Deviation {
    /// A paragraph that the issue does not have: somebody wrote or changed it.
    Written(String),
    /// So many paragraphs of the issue are not there any more, or not as they were.
    Gone(usize),
    /// The program that saved the document stored this picture anew: it shows the same,
    /// and is not the same file.
    Restored(String),
    /// This picture is not in the document any more.
    Lost(String),
}

impl Deviation {
    /// What it is, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Written(_) => "text-written",
            Self::Gone(_) => "text-gone",
            Self::Restored(_) => "picture-restored",
            Self::Lost(_) => "picture-lost",
        }
    }

    /// What it is, in English.
    pub fn en(&self) -> String {
        match self {
            Self::Written(words) => format!("written or changed since: “{words}”"),
            Self::Gone(1) => "1 paragraph is gone, or not as it was".to_owned(),
            Self::Gone(count) => {
                format!("{count} paragraphs are gone, or not as they were")
            }
            Self::Restored(src) => {
                format!("`{src}` was stored anew: it is not the file that it was")
            }
            Self::Lost(src) => format!("`{src}` is not in the document any more"),
        }
    }

    /// The same in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Written(words) => format!("đã thêm hoặc sửa: “{words}”"),
            Self::Gone(count) => format!("{count} đoạn văn đã bị xóa hoặc sửa"),
            Self::Restored(src) => {
                format!("ảnh \"{src}\" đã được lưu lại, không còn là tệp ban đầu")
            }
            Self::Lost(src) => format!("ảnh \"{src}\" không còn trong tài liệu"),
        }
    }
}

/// Gives back what `docx` was made from, and says what somebody changed since. Also after
/// another program saved it.
///
/// # Errors
///
/// - [`DocxError::Package`], [`DocxError::Part`] if `docx` is no Word document, or a
///   damaged one.
/// - [`DocxError::NoSource`] if it does not hold what it was made from.
/// - [`DocxError::TooLarge`] if a part is larger than any document needs.
pub fn extract(docx: &[u8]) -> Result<Extracted, DocxError> {
    let mut package = Package::open(docx)?;
    let source = source(&mut package)?;
    let mut extracted = Extracted::default();
    for file in source.elements().filter(|element| element.name == "file") {
        let name = name(file, "name")?;
        let written: String =
            words(file).chars().filter(|c| !c.is_whitespace()).collect();
        let data = STANDARD
            .decode(written)
            .map_err(|fault| DocxError::Part(format!("`{name}`: {fault}")))?;
        extracted.files.push(File { name, data });
    }
    if extracted.files.is_empty() {
        return Err(DocxError::NoSource);
    }
    let document = package.text("word/document.xml")?;
    pictures(&mut package, &source, &document, &mut extracted)?;
    changes(&source, &document, &mut extracted.deviations)?;
    Ok(extracted)
}

/// The name of a file, which leads nowhere but to the folder of the issue.
fn name(element: &Element, attribute: &str) -> Result<String, DocxError> {
    let name = unescaped(element.get(attribute).unwrap_or_default());
    let inside = |step: &str| !matches!(step, "" | "." | "..");
    let plain = !name.contains(['\\', ':']) && !name.contains(char::is_control);
    if plain && name.split('/').all(inside) {
        return Ok(name);
    }
    Err(DocxError::Part(format!("`{name}` is no name of a file of an issue")))
}

/// The part that holds the source, wherever the program that saved last put it.
fn source(package: &mut Package<'_>) -> Result<Element, DocxError> {
    for name in package.names("customXml/") {
        if !name.ends_with(".xml") {
            continue;
        }
        let part = package.text(&name)?;
        if part.contains(NAMESPACE)
            && let Ok(element) = Element::read(&part)
            && local(&element.name) == "bantin"
        {
            return Ok(plain(element));
        }
    }
    Err(DocxError::NoSource)
}

/// `element` without prefixes: a program may give the namespace another one.
fn plain(mut element: Element) -> Element {
    element.walk(&mut |element| element.name = local(&element.name).to_owned());
    element
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Gives the pictures back, known by their hashes, else by their names.
fn pictures(
    package: &mut Package<'_>,
    source: &Element,
    document: &str,
    extracted: &mut Extracted,
) -> Result<(), DocxError> {
    let mut parts = BTreeMap::new();
    for name in package.names("word/media/") {
        let data = package.bytes(&name)?;
        parts.insert(hex(&Sha256::digest(&data)), data);
    }
    let mut named = None;
    for picture in source.elements().filter(|element| element.name == "picture") {
        let src = name(picture, "src")?;
        let print = picture.get("part").unwrap_or_default();
        if let Some(data) = parts.get(print) {
            let turning = STANDARD.decode(picture.get("turning").unwrap_or_default());
            let (head, rest) = data.split_at(data.len().min(2));
            let data = [head, &turning.unwrap_or_default(), rest].concat();
            extracted.files.push(File { name: src, data });
            continue;
        }
        let names = match &named {
            Some(names) => names,
            None => named.insert(drawings(package, document)?),
        };
        let deviation = match names.get(&src) {
            Some(part) if same_format(part, &src) => {
                let data = package.bytes(part)?;
                extracted.files.push(File { name: src.clone(), data });
                Deviation::Restored(src)
            }
            Some(_) => Deviation::Restored(src),
            None => Deviation::Lost(src),
        };
        extracted.deviations.push(deviation);
    }
    Ok(())
}

/// Whether the part `part` can be a file called `src`.
fn same_format(part: &str, src: &str) -> bool {
    let is_png = |name: &str| name.to_ascii_lowercase().ends_with(".png");
    is_png(part) == is_png(src)
}

/// The parts that drawings show, by the names of the drawings.
fn drawings(
    package: &mut Package<'_>,
    document: &str,
) -> Result<BTreeMap<String, String>, DocxError> {
    let relations = package.text("word/_rels/document.xml.rels")?;
    let relations = Element::read(&relations).map_err(DocxError::Part)?;
    let target = |id: &str| {
        let mut all = relations.elements();
        let found = all.find(|relation| relation.get("Id") == Some(id))?;
        let target = unescaped(found.get("Target")?);
        Some(match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("word/{target}"),
        })
    };
    let mut document = Element::read(document).map_err(DocxError::Part)?;
    let (mut names, mut open) = (BTreeMap::new(), None);
    document.walk(&mut |element| match local(&element.name) {
        "docPr" => open = element.get("name").map(unescaped),
        "blip" => {
            let part = element.get("r:embed").and_then(target);
            if let Some((name, part)) = open.take().zip(part) {
                names.entry(name).or_insert(part);
            }
        }
        _ => {}
    });
    Ok(names)
}

/// Compares the paragraphs of `document` with those that it was made with.
fn changes(
    source: &Element,
    document: &str,
    deviations: &mut Vec<Deviation>,
) -> Result<(), DocxError> {
    let Some(prints) = source.child("paragraphs").map(words) else { return Ok(()) };
    let prints: Vec<&str> =
        (0..prints.len() / 8).filter_map(|at| prints.get(at * 8..at * 8 + 8)).collect();
    let before: BTreeSet<&str> = prints.iter().copied().collect();
    let mut now = BTreeSet::new();
    for words in paragraphs(document)? {
        let print = fingerprint(&words);
        if !before.contains(print.as_str()) {
            deviations.push(Deviation::Written(begin(&words)));
        }
        now.insert(print);
    }
    let gone = prints.iter().filter(|print| !now.contains(**print)).count();
    if gone > 0 {
        deviations.push(Deviation::Gone(gone));
    }
    Ok(())
}

/// The words of each paragraph of `document` that has some, one space between them; the
/// contents are left out, for a program makes them anew.
fn paragraphs(document: &str) -> Result<Vec<String>, DocxError> {
    let document = Element::read(document).map_err(DocxError::Part)?;
    let mut paragraphs = Vec::new();
    collect(&document, &mut paragraphs);
    Ok(paragraphs)
}

/// Adds the words of each paragraph in `element`, or that it is.
pub(crate) fn collect(element: &Element, paragraphs: &mut Vec<String>) {
    match element.name.as_str() {
        // What is there for older programs says the same again.
        "mc:Fallback" => return,
        "w:p" => {
            let style = element
                .child("w:pPr")
                .and_then(|property| property.child("w:pStyle"))
                .and_then(|style| style.get("w:val"))
                .unwrap_or_default();
            if style.starts_with("TOC") || style.starts_with("Contents") {
                return;
            }
            let mut said = String::new();
            say(element, &mut said);
            let folded: Vec<&str> = said.split_whitespace().collect();
            if !folded.is_empty() {
                paragraphs.push(folded.join(" "));
            }
        }
        _ => {}
    }
    // A frame within a paragraph holds paragraphs of its own.
    for child in element.elements() {
        collect(child, paragraphs);
    }
}

/// What a paragraph says itself, without what frames in it say.
fn say(element: &Element, said: &mut String) {
    for child in element.elements() {
        match child.name.as_str() {
            "w:t" => said.push_str(&words(child)),
            "w:br" | "w:tab" | "w:cr" => said.push(' '),
            "w:p" | "w:txbxContent" | "mc:Fallback" | "w:pPr" | "w:instrText" => {}
            _ => say(child, said),
        }
    }
}

/// The words in `element`.
fn words(element: &Element) -> String {
    let mut words = String::new();
    for node in &element.children {
        if let Node::Words(written) = node {
            words.push_str(&unescaped(written));
        }
    }
    words
}

/// The beginning of `words`, to find them by.
fn begin(words: &str) -> String {
    const SHOWN: usize = 60;
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}
