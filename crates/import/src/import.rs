//! One sentence: read each draft, understand them all, write the issue.

use bantin_core::{Draft, Problems};

use crate::flow::{Flow, drop_controls, is_blank, measure};
use crate::manuscript::{Kind, has_utf16};
use crate::package::Package;
use crate::understand::{PictureFile, Source, understand};
use crate::{
    Guess, ImportReport, Manuscript, Reason, Refusal, Refusals, docx, odt, plain, view,
};

/// What was made of drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The issue, as `issue.json`: good JSON, with every field that only a person can
    /// fill in left blank.
    pub issue: String,
    /// The pictures that the issue names, to lie beside it.
    pub pictures: Vec<PictureFile>,
    /// What was guessed, left out and left open.
    pub report: ImportReport,
    /// What was understood as what, as text.
    pub understood: String,
}

impl Imported {
    /// The issue as a draft that can be checked.
    ///
    /// # Errors
    ///
    /// As [`Draft::read`]; none is known that comes of an import.
    pub fn draft(&self) -> Result<Draft, Problems> {
        Draft::read(self.issue.clone().into_bytes())
    }
}

/// Makes one issue of `manuscripts`, in their order.
///
/// The first that has a masthead gives it; each draft gives its articles. The same
/// drafts give the same issue, to the byte.
///
/// # Errors
///
/// [`Refusals`]: each draft that cannot be read, with the reason. Then nothing is made.
pub fn import(manuscripts: &[Manuscript<'_>]) -> Result<Imported, Refusals> {
    let mut sources = Vec::new();
    let mut refusals = Vec::new();
    let refusal = |name: &str, reason| Refusal { draft: name.to_owned(), reason };
    for (number, manuscript) in manuscripts.iter().enumerate() {
        match read(manuscript, number) {
            Ok(flow) => sources.push(Source { stem: stem(&manuscript.name), flow }),
            Err(reason) => refusals.push(refusal(&manuscript.name, reason)),
        }
    }
    if !refusals.is_empty() {
        return Err(Refusals(refusals));
    }
    let made = understand(sources);
    let issue = made.issue.to_json();
    let (texts, longest) = made.issue.texts();
    let reason = if issue.len() > Draft::MOST_BYTES || texts > Draft::MOST_TEXTS {
        Some(Reason::TooMuchForOneIssue)
    } else {
        (longest > Draft::MOST_OF_A_TEXT).then_some(Reason::ParagraphTooLong)
    };
    if let Some(reason) = reason {
        let name = manuscripts.first().map_or("", |manuscript| &manuscript.name);
        return Err(Refusals(vec![refusal(name, reason)]));
    }
    let drafts = manuscripts.iter().map(|manuscript| manuscript.name.clone()).collect();
    let report = ImportReport::of(drafts, &made);
    let understood = view::view(&made.issue);
    Ok(Imported { issue, pictures: made.pictures, report, understood })
}

/// Reads one draft, by what it is and not by what it is called.
fn read(manuscript: &Manuscript<'_>, number: usize) -> Result<Flow, Reason> {
    let data = &manuscript.data;
    let kind = Kind::of(data);
    if data.len() > Manuscript::MOST_BYTES && kind != Kind::Text {
        return Err(Reason::TooLarge);
    }
    let ending =
        manuscript.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let ending = ending.unwrap_or_default();
    let mut named = None;
    let mut flow = match kind {
        Kind::Zip => {
            let mut package = Package::open(data)?;
            if docx::is_docx(&package) {
                named = (ending != "docx" && ending != "docm").then_some("Word (.docx)");
                docx::read(&mut package, number)?
            } else if odt::is_odf(&package) {
                named =
                    (ending != "odt" && ending != "ott").then_some("OpenDocument (.odt)");
                odt::read(&mut package, number)?
            } else if package.has("xl/workbook.xml") {
                return Err(Reason::Spreadsheet);
            } else if package.has("ppt/presentation.xml") {
                return Err(Reason::Presentation);
            } else {
                return Err(Reason::OtherZip);
            }
        }
        Kind::Ole if has_utf16(data, "EncryptedPackage") => return Err(Reason::Password),
        Kind::Ole if has_utf16(data, "WordDocument") => return Err(Reason::OldWord),
        Kind::Ole => return Err(Reason::OldOffice),
        Kind::Pdf => return Err(Reason::Pdf),
        Kind::Rtf => return Err(Reason::Rtf),
        Kind::Html => return Err(Reason::Html),
        Kind::Picture => return Err(Reason::Picture),
        Kind::Text => {
            if data.len() > Manuscript::MOST_TEXT {
                return Err(Reason::TooMuchText);
            }
            let decoded = plain::decode(data, number)?;
            let lines = decoded.text.split('\n').filter(|line| !line.is_empty());
            if lines.count() > Manuscript::MOST_PARAGRAPHS {
                return Err(Reason::TooMuchText);
            }
            if ["md", "markdown"].contains(&ending.as_str()) {
                plain::read_markdown(decoded, number, manuscript.beside)
            } else {
                named =
                    ["docx", "odt", "doc"].contains(&ending.as_str()).then_some("text");
                plain::read_lines(decoded, number)
            }
        }
    };
    if flow.pieces.iter().chain(&flow.asides).all(is_blank) {
        return Err(Reason::Empty);
    }
    for pieces in [&flow.pieces, &flow.asides] {
        let (paragraphs, bytes) = measure(pieces);
        if paragraphs > Manuscript::MOST_PARAGRAPHS || bytes > Manuscript::MOST_TEXT {
            return Err(Reason::TooMuchText);
        }
    }
    if let Some(is) = named {
        flow.guesses.insert(0, (None, Guess::DraftNamedOtherwise(is)));
    }
    let dropped = drop_controls(&mut flow.pieces) + drop_controls(&mut flow.asides);
    if dropped > 0 {
        flow.guesses.push((None, Guess::ControlsDropped(dropped)));
    }
    Ok(flow)
}

/// The name of a file without its folder and its ending.
fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}
