//! What can be said of a PDF without a validator.
//!
//! A file says of itself what it keeps to. Here it is held against that, as far as it
//! can be seen at a glance: fonts, marks, words for pictures, language. Whether it
//! conforms to the letter is for veraPDF to say.

mod claims;
mod fault;
mod objects;
mod pages;

pub use claims::Claims;
pub use fault::{Fault, Subject};

use self::objects::Survey;
use crate::read::{Opened, ReadError, Value, words};

/// So many faults of a kind are named one by one.
const MOST_NAMED: usize = 20;

/// What was seen of a PDF.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// What the file says that it keeps to.
    pub claims: Claims,
    /// How many pages it has.
    pub pages: usize,
    /// What was looked at, in the order of [`Subject::ALL`].
    pub checks: Vec<Check>,
}

/// What was seen of one [`Subject`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Check {
    /// What was looked at.
    pub subject: Subject,
    /// Whether it could be looked at: in an encrypted file, little can.
    pub seen: bool,
    /// What is wrong with it; up to twenty faults.
    pub faults: Vec<Fault>,
    /// How many faults there are beside these.
    pub more: usize,
}

impl Verdict {
    /// Whether the file is other than it says, or damaged.
    pub fn is_broken(&self) -> bool {
        self.checks.iter().flat_map(|check| &check.faults).any(|f| f.breaks(&self.claims))
    }

    fn unseen(claims: Claims) -> Self {
        let check = |subject| Check { subject, seen: true, faults: Vec::new(), more: 0 };
        let checks = Subject::ALL.into_iter().map(check).collect();
        Self { claims, pages: 0, checks }
    }

    fn find(&mut self, fault: Fault) {
        let subject = fault.subject();
        let check = self.checks.iter_mut().find(|check| check.subject == subject);
        let Some(check) = check else { return };
        if check.faults.contains(&fault) {
            return;
        }
        if check.faults.len() < MOST_NAMED {
            check.faults.push(fault);
        } else {
            check.more += 1;
        }
    }
}

/// Looks at `pdf`, any PDF.
///
/// Time and memory are bounded, whatever the file asks for.
///
/// # Errors
///
/// [`ReadError`] if there is no way to its pages, or none that it is worth. A file that
/// is encrypted has a verdict: that it is.
pub fn verify(pdf: &[u8]) -> Result<Verdict, ReadError> {
    let file = Opened::open(pdf)?;
    if file.is_encrypted() {
        let mut verdict = Verdict::unseen(Claims::default());
        verdict.find(Fault::Encrypted);
        for check in &mut verdict.checks {
            check.seen = check.subject == Subject::Encryption;
        }
        return Ok(verdict);
    }
    let xmp = claims::xmp(&file)?;
    let mut verdict = Verdict::unseen(Claims::of(xmp.as_deref()));
    if file.mended {
        verdict.find(Fault::TableLost);
    }
    if verdict.claims == Claims::default() {
        verdict.find(Fault::NoClaim);
    }
    look_at_catalog(&file, xmp.as_deref(), &mut verdict)?;
    Survey::of(&file, &mut verdict)?;
    pages::look(&file, &mut verdict)?;
    Ok(verdict)
}

fn look_at_catalog(
    file: &Opened<'_>,
    xmp: Option<&str>,
    verdict: &mut Verdict,
) -> Result<(), ReadError> {
    let catalog = file.catalog()?;
    let said = |value: &Value| file.follow(value).map(|v| v.text().map(words));
    let blank = |text: &Option<String>| text.as_ref().is_none_or(|t| t.trim().is_empty());
    if blank(&said(catalog.get("Lang"))?) {
        verdict.find(Fault::NoLanguage);
    }
    let info = file.dict(file.trailer().get("Info"))?;
    let titles = (
        xmp.and_then(|xmp| crate::read::said(xmp, "dc:title")),
        said(info.get("Title"))?,
    );
    match titles {
        (a, b) if blank(&a) && blank(&b) => verdict.find(Fault::NoTitle),
        (Some(a), Some(b)) if !same_words(&a, &b) => {
            verdict.find(Fault::TwoTitles(a, b));
        }
        (a, _) if blank(&a) => verdict.find(Fault::TitleNotInXmp),
        _ => {}
    }
    let viewer = file.dict(catalog.get("ViewerPreferences"))?;
    if file.follow(viewer.get("DisplayDocTitle"))? != Value::Flag(true) {
        verdict.find(Fault::TitleNotShown);
    }
    let mut measured = false;
    for intent in file.list(catalog.get("OutputIntents"))? {
        let intent = file.dict(&intent)?;
        let profile = file.follow(intent.get("DestOutputProfile"))?;
        measured |= intent.is("S", "GTS_PDFA1") && profile.stream().is_some();
    }
    if !measured {
        verdict.find(Fault::NoOutputIntent);
    }
    Ok(())
}

fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
