//! The pages: whether they are tagged, and their boxes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fault, Verdict};
use crate::read::{Dict, Drawn, Opened, ReadError, Value, drawn};

/// How far, in points, a box may reach beyond the one around it: a rounding.
const SLACK: f64 = 0.01;

/// Looks at the pages of `file`.
pub(super) fn look(file: &Opened<'_>, verdict: &mut Verdict) -> Result<(), ReadError> {
    let catalog = file.catalog()?;
    let tree = file.dict(catalog.get("StructTreeRoot"))?;
    let marks = file.dict(catalog.get("MarkInfo"))?;
    let marked = file.follow(marks.get("Marked"))? == Value::Flag(true);
    let structured = marked && tree.has("K");
    if !structured {
        verdict.find(Fault::NoStructure);
    }
    // The pages whose marks the structure has to know, by their keys in its tree.
    let mut wanted: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    let count = file.each_page(|index, page, media| {
        let number = index + 1;
        boxes(file, page, media, number, verdict)?;
        let Drawn { marked, unmarked } = content(file, page)?;
        if unmarked && structured {
            verdict.find(Fault::InkUnmarked(number));
        }
        if marked || unmarked {
            match page.get("StructParents").whole() {
                Some(key) => wanted.entry(key).or_default().push(number),
                None => verdict.find(Fault::PageUntagged(number)),
            }
        }
        Ok(())
    })?;
    verdict.pages = count;
    if structured {
        strike_known(file, tree.get("ParentTree"), &mut wanted)?;
    }
    let mut unknown: Vec<usize> = wanted.into_values().flatten().collect();
    unknown.sort_unstable();
    for number in unknown {
        verdict.find(Fault::PageUntagged(number));
    }
    Ok(())
}

/// Strikes off what stands in the number tree `root` (ISO 32000-1, 7.9.7).
fn strike_known(
    file: &Opened<'_>,
    root: &Value,
    wanted: &mut BTreeMap<i64, Vec<usize>>,
) -> Result<(), ReadError> {
    let mut seen = BTreeSet::new();
    let mut open = vec![root.clone()];
    while let Some(node) = open.pop() {
        if let Value::Ref(number) = node
            && !seen.insert(number)
        {
            continue;
        }
        let node = file.dict(&node)?;
        for pair in file.list(node.get("Nums"))?.chunks_exact(2) {
            if let Some(key) = pair[0].whole() {
                wanted.remove(&key);
            }
        }
        let kids = file.list(node.get("Kids"))?;
        file.purse().pay(kids.len())?;
        open.extend(kids.into_iter().filter(|kid| kid.reference().is_some()));
    }
    Ok(())
}

fn content(file: &Opened<'_>, page: &Dict) -> Result<Drawn, ReadError> {
    let contents = file.follow(page.get("Contents"))?;
    let parts = match &contents {
        Value::List(parts) => parts.as_slice(),
        one => std::slice::from_ref(one),
    };
    // A mark may begin in one part and end in the next.
    let mut whole = Vec::new();
    for part in parts {
        let part = file.follow(part)?;
        let Some(stream) = part.stream() else { continue };
        if let Some(plain) = file.unpacked(stream)? {
            file.purse().pay(plain.len())?;
            if whole.len() + plain.len() > MOST_CONTENT {
                return Err(ReadError::TooMuch);
            }
            whole.extend_from_slice(&plain);
            whole.push(b'\n');
        }
    }
    drawn(&whole, file.purse())
}

/// No page is drawn with more bytes.
const MOST_CONTENT: usize = 256 << 20;

fn boxes(
    file: &Opened<'_>,
    page: &Dict,
    media: Option<[f64; 4]>,
    number: usize,
    verdict: &mut Verdict,
) -> Result<(), ReadError> {
    let Some(media) = media else {
        verdict.find(Fault::NoMediaBox(number));
        return Ok(());
    };
    let mut around = media;
    for name in ["BleedBox", "TrimBox", "ArtBox", "CropBox"] {
        let Some(inner) = file.rectangle(page.get(name))? else { continue };
        let outer = if name == "CropBox" { media } else { around };
        let within = inner[0] >= outer[0] - SLACK
            && inner[1] >= outer[1] - SLACK
            && inner[2] <= outer[2] + SLACK
            && inner[3] <= outer[3] + SLACK;
        if !within {
            verdict.find(Fault::BoxOutside(number, name));
        }
        around = inner;
    }
    Ok(())
}
