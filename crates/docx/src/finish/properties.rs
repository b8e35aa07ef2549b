//! What the document says of itself.

use bantin_core::Issue;

use super::archive::Archive;
use super::relations::{Relations, kind};
use crate::DocxError;
use crate::xml::Element;

/// Puts title, authors and the like into the package, and where everything begins.
pub(super) fn embed(archive: &mut Archive, issue: &Issue) -> Result<(), DocxError> {
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    archive.whole("docProps/core.xml", core, self::core(issue).to_part()?);
    let extended =
        "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    archive.whole("docProps/app.xml", extended, app(issue).to_part()?);
    let mut relations = Relations::default();
    relations.add("rId1", kind::DOCUMENT, "word/document.xml");
    relations.add_full(
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    );
    relations.add("rId3", kind::EXTENDED, "docProps/app.xml");
    archive.add("_rels/.rels", relations.to_part()?);
    Ok(())
}

/// The properties of every package (ECMA-376 part 2, 11). The day is that of the issue: a
/// clock would give other bytes each time.
fn core(issue: &Issue) -> Element {
    let publication = &issue.publication;
    let mut authors = vec![publication.publisher.full_name()];
    for byline in issue.articles.iter().filter_map(|article| article.byline.as_ref()) {
        let name = byline.name.to_string();
        if !authors.contains(&name) {
            authors.push(name);
        }
    }
    let say = |name: &str, words: &str| Element::new(name).saying(words);
    let mut core = Element::new("cp:coreProperties")
        .with(
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        )
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .holding(say("dc:title", &issue.title()));
    if let Some(designation) = &publication.designation {
        core.push(say("dc:subject", designation.as_str()));
    }
    core.push(say("dc:creator", &authors.join("; ")));
    core.push(say("dc:language", &publication.language));
    if let Some(date) = issue.date {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let when = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
        for name in ["dcterms:created", "dcterms:modified"] {
            core.push(say(name, &when).with("xsi:type", "dcterms:W3CDTF"));
        }
    }
    core
}

/// The properties of an office document (ECMA-376 part 1, 22.2).
fn app(issue: &Issue) -> Element {
    let namespace =
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let company = issue.publication.publisher.full_name();
    Element::new("Properties")
        .with("xmlns", namespace)
        .holding(Element::new("Application").saying("bantin"))
        .holding(Element::new("Company").saying(&company))
}
