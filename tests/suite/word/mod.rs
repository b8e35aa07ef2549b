//! Word documents, as other programs find them: a schema, an auditor, LibreOffice.

mod edited;
mod kept;
mod marks;
mod shown;
mod styled;
mod valid;

use std::fs;
use std::io::{Cursor, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use bantin::{Bulletin, DocxOptions, Folder};
use bantin_core::{Draft, Issue};
use bantin_design::{Design, Sheet};
use bantin_layout::lay_out;
use bantin_page::Pages;
use bantin_tests::Generated;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::laid::type_case;
use crate::printed::{SAMPLES, folder, open, read, source};

/// How many issues of chance are judged.
const COUNT: u64 = 100;

/// An issue in one look on one sheet.
struct Made {
    name: String,
    issue: Issue,
    pages: Pages,
    docx: Vec<u8>,
}

impl Made {
    /// `bulletin` as the command makes it.
    fn of(name: String, bulletin: &Bulletin) -> Self {
        let (issue, pages) = (bulletin.issue().clone(), bulletin.pages().clone());
        Self { name, issue, pages, docx: docx(bulletin) }
    }

    /// Puts the document into `folder`.
    fn put(&self, folder: &Path) -> PathBuf {
        let path = folder.join(format!("{}.docx", self.name));
        fs::write(&path, &self.docx).unwrap();
        path
    }
}

/// Both samples in every look on every sheet, and the issues of chance: made once for all
/// judges.
fn everything() -> &'static [Made] {
    static MADE: OnceLock<Vec<Made>> = OnceLock::new();
    MADE.get_or_init(make_everything)
}

fn make_everything() -> Vec<Made> {
    let mut made = Vec::new();
    for sample in SAMPLES {
        let pictures = Folder::open(folder(sample)).unwrap();
        let draft = Draft::read(source(sample).into()).unwrap();
        let issue = draft.check(&pictures).unwrap();
        for look in Design::NAMES {
            for (sheet, on) in [("a4", Sheet::a4()), ("bulletin", Sheet::bulletin())] {
                let mut design = Design::named(look).unwrap();
                design.sheet = on;
                let pages = lay_out(&issue, &design, &type_case()).unwrap();
                let faces = Some(bantin_fonts::WORD_FONTS);
                let options = DocxOptions { faces, ..DocxOptions::default() };
                let docx = bantin_docx::write(&issue, &design, &type_case(), &options);
                let (docx, issue) = (docx.unwrap(), issue.clone());
                let name = format!("{sample}_{look}_{sheet}");
                made.push(Made { name, issue, pages, docx });
            }
        }
        made.push(Made::of(sample.to_owned(), &open(sample)));
    }
    let chance = |seed| Made::of(format!("seed-{seed}"), &read(&Generated::whole(seed)));
    made.extend((0..COUNT).map(chance));
    made
}

fn docx(bulletin: &Bulletin) -> Vec<u8> {
    bulletin.docx(&DocxOptions::default()).unwrap()
}

/// What `judge` says of `files`, and whether it is content; none if it is not there. On
/// the server, where `CI` is set, all of them have to be.
fn hear(judge: &str, arguments: &[&str], files: &[PathBuf]) -> Option<(String, bool)> {
    let output = match Command::new(judge).args(arguments).args(files).output() {
        Ok(output) => output,
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            assert!(std::env::var_os("CI").is_none(), "`{judge}` is not installed");
            println!("skipped: `{judge}` is not installed");
            return None;
        }
        Err(fault) => panic!("`{judge}`: {fault}"),
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    if complaint.contains("No module named 'lxml'") && std::env::var_os("CI").is_none() {
        println!("skipped: lxml is not installed");
        return None;
    }
    Some((said + &complaint, output.status.success()))
}

/// What LibreOffice makes of `files`, in the folder `out`; none if it is not there.
fn office(out: &Path, into: &str, files: &[PathBuf]) -> Option<()> {
    // A profile of its own, so that two can run at a time.
    let profile = out.join("profile");
    let profile = format!("-env:UserInstallation=file://{}", profile.display());
    let out = out.to_str().unwrap();
    let arguments = [&*profile, "--headless", "--convert-to", into, "--outdir", out];
    let (said, content) = hear("soffice", &arguments, files)?;
    assert!(content, "{said}");
    Some(())
}

/// The part `name` of `docx`.
fn part(docx: &[u8], name: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut data = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut data).unwrap();
    data
}

fn text_part(docx: &[u8], name: &str) -> String {
    String::from_utf8(part(docx, name)).unwrap()
}

fn document(docx: &[u8]) -> String {
    text_part(docx, "word/document.xml")
}

/// The names of all parts.
fn names(docx: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    archive.file_names().map(str::to_owned).collect()
}

/// `docx` with other parts: `change` gives each of them, or takes it away.
fn changed(docx: &[u8], change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).unwrap();
        let (name, mut data) = (entry.name().to_owned(), Vec::new());
        entry.read_to_end(&mut data).unwrap();
        if let Some(data) = change(&name, data) {
            writer.start_file(&name, SimpleFileOptions::default()).unwrap();
            writer.write_all(&data).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

/// The paragraphs of a document: the style of each, and its words, a space for a break.
fn paragraphs(document: &str) -> Vec<(String, String)> {
    let document = document.replace("<w:p ", "<w:p><w:p-attributes ");
    let paragraph = |xml: &str| {
        let style = xml.split_once("<w:pStyle w:val=\"").map(|(_, rest)| rest);
        let style = style.and_then(|rest| rest.split_once('"')).map(|(style, _)| style);
        let mut words = String::new();
        for piece in xml.split('<').skip(1) {
            let (tag, after) = piece.split_once('>').unwrap();
            match tag.split([' ', '/']).next() {
                Some("w:t") => words.push_str(after),
                Some("w:br" | "w:tab") if !tag.contains("w:val") => words.push(' '),
                _ => {}
            }
        }
        (style.unwrap_or_default().to_owned(), plain(&words))
    };
    document.split("<w:p>").skip(1).map(paragraph).collect()
}

/// `words` without the escapes of XML.
fn plain(words: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")];
    let plain = |words: String, (escape, mark): (&str, &str)| words.replace(escape, mark);
    marks.into_iter().fold(words.to_owned(), plain).replace("&amp;", "&")
}

/// The definition of the style `id` in `styles`.
fn style<'s>(styles: &'s str, id: &str) -> &'s str {
    let begin = styles.find(&format!("w:styleId=\"{id}\""));
    let begin = begin.unwrap_or_else(|| panic!("no style `{id}`"));
    styles[begin..].split("</w:style>").next().unwrap()
}

/// The value of `attribute` in the first element `name` of `xml`.
fn value<'x>(xml: &'x str, name: &str, attribute: &str) -> Option<&'x str> {
    let after = |end: char| xml.split_once(&format!("<{name}{end}"));
    let (_, rest) = after(' ').or_else(|| after('/'))?;
    let (_, rest) = rest.split('>').next()?.split_once(&format!("{attribute}=\""))?;
    rest.split('"').next()
}
