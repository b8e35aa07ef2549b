//! Pictures and text boxes of a Word file, in DrawingML and in VML.

use super::Reading;
use crate::Guess;
use crate::decoding::Coded;
use crate::flow::{Found, Slot, Span};
use crate::package::PartFault;
use crate::xml::Element;

/// What a drawing says of its picture.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    alt: Option<String>,
    decorative: bool,
}

/// The one of the alternatives that is read: the first that says anything.
pub(super) fn chosen(alternatives: &Element) -> Option<&Element> {
    let says = |element: &&Element| {
        ["blip", "txbxContent", "t", "imagedata"]
            .iter()
            .any(|name| element.find(name).is_some())
    };
    let all =
        || alternatives.elements().filter(|e| matches!(&*e.name, "Choice" | "Fallback"));
    all().find(says).or_else(|| all().next())
}

impl Reading<'_, '_> {
    /// Everything that is drawn in `element`.
    pub(super) fn drawn(
        &mut self,
        element: &Element,
        said: Option<&Said>,
        spans: &mut Vec<Coded>,
    ) {
        let own = said_of(element);
        let said = own.as_ref().or(said);
        for child in element.elements() {
            match &*child.name {
                "blip" => {
                    let slot = self.slot(child.get("embed"), child.get("link"), said);
                    spans.push(slot);
                }
                "imagedata" => {
                    let id = child.get("id").or_else(|| child.get("relid"));
                    let slot = self.slot(id, child.get("href"), said);
                    spans.push(slot);
                }
                "srcRect" if is_cropped(child) => {
                    if let Some(Coded { span: Span::Picture(slot), .. }) =
                        spans.last_mut()
                    {
                        slot.guesses.push(Guess::Cropped);
                    }
                }
                "txbxContent" => {
                    let pieces = self.blocks(child);
                    spans.push(Coded { span: Span::Inset(pieces), code: None });
                }
                "chart" | "relIds" => {
                    let what = if &*child.name == "chart" { "chart" } else { "SmartArt" };
                    let slot = Slot {
                        picture: None,
                        alt: said.and_then(|said| said.alt.clone()),
                        decorative: false,
                        guesses: vec![Guess::Object(what.into())],
                    };
                    spans.push(Coded { span: Span::Picture(slot), code: None });
                }
                "AlternateContent" => {
                    if let Some(chosen) = chosen(child) {
                        self.drawn(chosen, said, spans);
                    }
                }
                "OLEObject" => {
                    let what = child.get("ProgID").unwrap_or("OLE").to_owned();
                    self.note(Guess::Object(what));
                }
                _ => self.drawn(child, said, spans),
            }
        }
    }

    /// The place of a picture; an `outside` one is not fetched.
    fn slot(
        &mut self,
        id: Option<&str>,
        outside: Option<&str>,
        said: Option<&Said>,
    ) -> Coded {
        let said = said.cloned().unwrap_or_default();
        let mut slot = Slot {
            picture: None,
            alt: said.alt,
            decorative: said.decorative,
            guesses: Vec::new(),
        };
        let inside = id.filter(|id| !id.is_empty()).and_then(|id| self.relations.get(id));
        let relation = inside.or_else(|| self.relations.get(outside?)).cloned();
        match relation {
            Some(relation) if relation.external => {
                slot.guesses.push(Guess::External(relation.target));
            }
            Some(relation) => match self.picture(&relation.target) {
                Ok(data) => {
                    slot.picture = Some(Found { data, name: relation.target });
                }
                Err(fault) => {
                    slot.guesses.push(Guess::of_picture(relation.target, &fault))
                }
            },
            None => {
                let name = id.or(outside).unwrap_or_default().to_owned();
                slot.guesses.push(Guess::of_picture(name, &PartFault::Missing));
            }
        }
        Coded { span: Span::Picture(slot), code: None }
    }

    fn picture(&mut self, name: &str) -> Result<std::sync::Arc<[u8]>, PartFault> {
        if let Some(known) = self.pictures.get(name) {
            return known.clone();
        }
        let data = self.package.picture(name).map(Into::into);
        self.pictures.insert(name.to_owned(), data.clone());
        data
    }
}

/// What stands in the properties of a drawing, if it has any.
fn said_of(element: &Element) -> Option<Said> {
    let named = match &*element.name {
        "inline" | "anchor" => element.child("docPr"),
        "pic" => element.child("nvPicPr").and_then(|all| all.child("cNvPr")),
        "shape" | "rect" | "roundrect" | "oval" => {
            let alt = alt_of(element.get("alt"));
            return alt.map(|alt| Said { alt: Some(alt), decorative: false });
        }
        _ => None,
    }?;
    let decorative = named
        .find("decorative")
        .is_some_and(|mark| matches!(mark.get("val"), Some("1" | "true")));
    let alt = alt_of(named.get("descr")).or_else(|| alt_of(named.get("title")));
    (alt.is_some() || decorative).then_some(Said { alt, decorative })
}

/// Words that say what a picture shows; the name of a file says nothing.
pub(crate) fn alt_of(written: Option<&str>) -> Option<String> {
    let words = crate::flow::fold(written?);
    let lower = words.to_lowercase();
    let ending = lower.rsplit('.').next().unwrap_or_default();
    let is_file = !lower.contains(' ') && !lower.contains("://")
        || ["jpg", "jpeg", "png", "gif", "bmp", "emf", "wmf", "tif", "tiff"]
            .contains(&ending);
    let is_name =
        ["picture ", "image ", "hình ảnh ", "graphic ", "ảnh "].iter().any(|name| {
            lower
                .strip_prefix(name)
                .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
        });
    (!words.is_empty() && !is_file && !is_name).then_some(words)
}

fn is_cropped(rect: &Element) -> bool {
    ["l", "t", "r", "b"].iter().any(|edge| {
        rect.get(edge).is_some_and(|share| {
            !share.trim_end_matches('%').trim().is_empty() && share != "0"
        })
    })
}
