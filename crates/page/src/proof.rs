//! Pages as text: positions, faces, sizes, words, source.
//!
//! A proof is what a review reads. One line an item, in drawing order; a changed
//! margin changes one number in one line.

use std::fmt;

use crate::{Ink, Item, LinkTarget, Pages};

impl fmt::Display for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (trim, bleed) = (self.sheet.trim, self.sheet.bleed);
        for (number, page) in (1..).zip(&self.pages) {
            let (width, height) = (trim.width, trim.height);
            writeln!(f, "page {number}: {width} × {height}, bleed {bleed}")?;
            for item in &page.items {
                self.proof_item(item, f)?;
            }
        }
        Ok(())
    }
}

impl Pages {
    fn proof_item(&self, item: &Item, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {} {}\t", item.at.x, item.at.y)?;
        match &item.ink {
            Ink::Text(run) => {
                let face = self.faces.get(run.face.0);
                let face = face.map_or("?", |face| face.post_script_name());
                write!(f, "{face} {}", run.size)?;
                if run.expansion != 0 {
                    write!(f, "{:+}‰", run.expansion)?;
                }
                write!(f, " {} “{}”", run.color, run.text)?;
            }
            Ink::Fill { size, color } => {
                write!(f, "fill {} × {} {color}", size.width, size.height)?;
            }
            Ink::Image { picture, part, size } => {
                let id = picture.0 + 1;
                write!(f, "picture {id}, {} × {}", size.width, size.height)?;
                if let Some(part) = part {
                    let (width, height) = (part.width, part.height);
                    write!(f, ", its {width} × {height} at {}, {}", part.x, part.y)?;
                }
            }
            Ink::Code { code, side, color } => {
                let modules = code.side();
                write!(f, "QR code of {modules} modules, {side} {color}")?;
            }
            Ink::Link { size, target, .. } => {
                write!(f, "link {} × {} to ", size.width, size.height)?;
                match target {
                    LinkTarget::Uri(uri) => write!(f, "{uri}")?,
                    LinkTarget::Page { page, .. } => write!(f, "page {}", page + 1)?,
                }
            }
        }
        writeln!(f, "\t<- {}", item.source)
    }
}
