//! OpenDocument texts (OASIS OpenDocument 1.3, part 3).
//!
//! Tracked deletions stand apart from the text, so that what is read is what would be
//! there if all changes were accepted.

mod block;
mod inline;
mod styles;

use std::collections::BTreeMap;
use std::sync::Arc;

use styles::Styles;

use crate::decoding::Decoding;
use crate::flow::{DraftPlace, DraftUnit, Flow};
use crate::package::{Package, PartFault};
use crate::xml::Element;
use crate::{Guess, Reason};

const CONTENT: &str = "content.xml";

/// Whether the package is an OpenDocument file.
pub(crate) fn is_odf(package: &Package<'_>) -> bool {
    package.has(CONTENT)
        || package.has("META-INF/manifest.xml") && package.has("mimetype")
}

/// Reads the text in `package`, which is the draft of this number.
pub(crate) fn read(package: &mut Package<'_>, draft: usize) -> Result<Flow, Reason> {
    if is_encrypted(package) {
        return Err(Reason::Password);
    }
    let root = package.xml(CONTENT).map_err(|fault| fault.refuses(CONTENT))?;
    let body = root.child("body");
    let text = body.and_then(|body| body.child("text"));
    let Some(text) = text else {
        let has = |name| body.is_some_and(|body| body.child(name).is_some());
        return Err(match () {
            () if has("spreadsheet") => Reason::Spreadsheet,
            () if has("presentation") => Reason::Presentation,
            () => Reason::OtherZip,
        });
    };
    let mut reading = Reading::of(package, draft, &root);
    if let Some(changes) = text.child("tracked-changes") {
        let count = |name| changes.elements().filter(|c| c.find(name).is_some()).count();
        let (inserted, deleted) = (count("insertion"), count("deletion"));
        if inserted + deleted > 0 {
            let guess = Guess::Changes { inserted, deleted };
            reading.flow.guesses.push((None, guess));
        }
    }
    let pieces = reading.blocks(text);
    reading.flow.pieces = pieces;
    reading.read_furniture();
    reading.decoding.tell(&mut reading.flow.guesses);
    Ok(reading.flow)
}

fn is_encrypted(package: &mut Package<'_>) -> bool {
    let manifest = package.xml("META-INF/manifest.xml");
    manifest.is_ok_and(|manifest| manifest.find("encryption-data").is_some())
}

/// An OpenDocument text being read.
struct Reading<'p, 'd> {
    package: &'p mut Package<'d>,
    draft: usize,
    styles: Styles,
    furniture: Option<Element>,
    pictures: BTreeMap<String, Result<Arc<[u8]>, PartFault>>,
    flow: Flow,
    paragraph: usize,
    decoding: Decoding,
    aside: bool,
    /// So many cells may still be repeated.
    repeats: usize,
}

impl<'p, 'd> Reading<'p, 'd> {
    fn of(package: &'p mut Package<'d>, draft: usize, content: &Element) -> Self {
        let mut flow = Flow::default();
        let common = match package.xml("styles.xml") {
            Ok(root) => Some(root),
            Err(PartFault::Missing) => None,
            Err(fault) => {
                let why = format!("{fault:?}");
                flow.guesses
                    .push((None, Guess::PartBroken { part: "styles.xml".into(), why }));
                None
            }
        };
        let mut styles = Styles::default();
        for root in common.iter().chain([content]) {
            styles.add(root);
        }
        Self {
            package,
            draft,
            styles,
            furniture: common,
            pictures: BTreeMap::new(),
            flow,
            paragraph: 0,
            decoding: Decoding::default(),
            aside: false,
            repeats: 10_000,
        }
    }

    fn place(&self) -> DraftPlace {
        let number = self.paragraph.max(1);
        DraftPlace { draft: self.draft, unit: DraftUnit::Paragraph, number }
    }

    fn note(&mut self, guess: Guess) {
        let place = self.place();
        self.flow.guesses.push((Some(place), guess));
    }

    /// Sets aside what stands in running heads and feet of the pages that are used.
    fn read_furniture(&mut self) {
        self.aside = true;
        let Some(styles) = self.furniture.take() else { return };
        let masters = styles.child("master-styles");
        for master in masters.into_iter().flat_map(Element::elements) {
            for part in master.elements() {
                if part.name.starts_with("header") || part.name.starts_with("footer") {
                    let pieces = self.blocks(part);
                    self.flow.set_aside_furniture(pieces);
                }
            }
        }
    }
}
