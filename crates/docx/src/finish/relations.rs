//! Relationships: what a part refers to (ECMA-376 part 2, 9.3).

use crate::DocxError;
use crate::xml::Element;

/// What a part can refer to.
#[rustfmt::skip]
pub(super) mod kind {
    pub(crate) const DOCUMENT: &str = "officeDocument";
    pub(crate) const STYLES: &str = "styles";
    pub(crate) const NUMBERING: &str = "numbering";
    pub(crate) const SETTINGS: &str = "settings";
    pub(crate) const THEME: &str = "theme";
    pub(crate) const FONT_TABLE: &str = "fontTable";
    pub(crate) const FONT: &str = "font";
    pub(crate) const HEADER: &str = "header";
    pub(crate) const FOOTER: &str = "footer";
    pub(crate) const IMAGE: &str = "image";
    pub(crate) const LINK: &str = "hyperlink";
    pub(crate) const CUSTOM: &str = "customXml";
    pub(crate) const CUSTOM_PROPERTIES: &str = "customXmlProps";
    pub(crate) const EXTENDED: &str = "extended-properties";
}

/// What a part refers to.
pub(super) struct Relations(Element);

impl Default for Relations {
    fn default() -> Self {
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        Self(Element::new("Relationships").with("xmlns", namespace))
    }
}

impl Relations {
    /// Refers to another part.
    pub(super) fn add(&mut self, id: &str, kind: &str, target: &str) {
        let family =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        self.add_full(id, &format!("{family}/{kind}"), target);
    }

    /// Refers to another part, with the whole name of the kind.
    pub(super) fn add_full(&mut self, id: &str, kind: &str, target: &str) {
        let relation = Element::new("Relationship");
        self.0.push(relation.with("Id", id).with("Type", kind).with("Target", target));
    }

    /// Refers to something outside of the package.
    pub(super) fn add_outside(&mut self, id: &str, kind: &str, target: &str) {
        self.add(id, kind, target);
        if let Some(last) = self.0.elements_mut().last() {
            last.set("TargetMode", "External");
        }
    }

    pub(super) fn to_part(&self) -> Result<Vec<u8>, DocxError> {
        self.0.to_part()
    }
}
