//! A part as a tree: elements by their local names, as readers of drafts need it.
//!
//! Prefixes are dropped: they are the writer's choice, and a strict Word file has
//! other namespaces than a transitional one. Entities of the file's own are not
//! expanded, so that nothing can grow; an unknown one stays as it is written.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::package::PartFault;

/// Elements nested deeper are no draft; reading them would need a deep stack.
const DEEPEST: usize = 160;

/// More elements and attributes are no draft either.
///
/// Five hundred pages of Word have so many. One takes some hundred bytes of memory.
const MOST_NODES: usize = 500_000;

/// An element, with what is in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: Box<str>,
    pub(crate) attributes: Vec<(Box<str>, Box<str>)>,
    pub(crate) children: Vec<Child>,
}

/// What stands in an element.
#[derive(Clone, Debug)]
pub(crate) enum Child {
    Element(Element),
    Words(String),
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(local, _)| &**local == name);
        found.map(|(_, value)| &**value)
    }

    pub(crate) fn elements(&self) -> impl DoubleEndedIterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Words(_) => None,
        })
    }

    /// The first element in it of this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| &*element.name == name)
    }

    /// The first element under it of this name, at any depth.
    pub(crate) fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find_map(|element| {
            if &*element.name == name { Some(element) } else { element.find(name) }
        })
    }

    /// All words under it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text
    }

    fn add_text(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Child::Words(words) => text.push_str(words),
                Child::Element(element) => element.add_text(text),
            }
        }
    }

    fn push_words(&mut self, words: &str) {
        if let Some(Child::Words(last)) = self.children.last_mut() {
            last.push_str(words);
        } else {
            self.children.push(Child::Words(words.to_owned()));
        }
    }
}

/// Reads a part. UTF-16 is known by its byte order mark.
pub(crate) fn parse(data: &[u8]) -> Result<Element, PartFault> {
    let text = match data {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => String::from_utf8_lossy(data).into_owned(),
    };
    let mut reader = Reader::from_str(&text);
    let mut open = vec![Element::default()];
    let mut nodes = 0;
    loop {
        let at = reader.buffer_position();
        let event = reader
            .read_event()
            .map_err(|fault| PartFault::Broken(format!("{fault} (byte {at})")))?;
        match event {
            Event::Start(start) => {
                open.push(element(&start)?);
                nodes += 1 + open.last().map_or(0, |element| element.attributes.len());
            }
            Event::Empty(start) => {
                let element = element(&start)?;
                nodes += 1 + element.attributes.len();
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Child::Element(element));
                }
            }
            Event::End(_) => {
                let Some(element) = open.pop().filter(|_| !open.is_empty()) else {
                    return Err(broken("an element ends that was not begun"));
                };
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Child::Element(element));
                }
            }
            Event::Text(words) => {
                let words = words.xml_content(XmlVersion::Implicit1_0).map_err(broken)?;
                if let Some(parent) = open.last_mut() {
                    parent.push_words(&words);
                }
            }
            Event::CData(words) => {
                let words = words.decode().map_err(broken)?;
                if let Some(parent) = open.last_mut() {
                    parent.push_words(&words);
                }
            }
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(broken)?;
                let character = reference.resolve_char_ref().ok().flatten();
                let words = match (character, &*name) {
                    (Some(character), _) => character.to_string(),
                    (None, "amp") => "&".into(),
                    (None, "lt") => "<".into(),
                    (None, "gt") => ">".into(),
                    (None, "quot") => "\"".into(),
                    (None, "apos") => "'".into(),
                    (None, other) => format!("&{other};"),
                };
                if let Some(parent) = open.last_mut() {
                    parent.push_words(&words);
                }
            }
            Event::Eof => break,
            _ => {}
        }
        if open.len() > DEEPEST {
            return Err(broken(format!("more than {DEEPEST} elements are nested")));
        }
        if nodes > MOST_NODES {
            return Err(PartFault::TooLarge);
        }
    }
    if open.len() > 1 {
        return Err(broken("it ends before all that is begun is ended"));
    }
    let whole = open.pop().unwrap_or_default();
    let root = whole.children.into_iter().find_map(|child| match child {
        Child::Element(element) => Some(element),
        Child::Words(_) => None,
    });
    root.ok_or_else(|| broken("there is no element"))
}

fn broken(why: impl ToString) -> PartFault {
    PartFault::Broken(why.to_string())
}

fn element(start: &BytesStart<'_>) -> Result<Element, PartFault> {
    let local = |name: &[u8]| String::from_utf8_lossy(name).into_owned().into_boxed_str();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(broken)?;
        let value = match attribute.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_) => String::from_utf8_lossy(&attribute.value).into_owned(),
        };
        attributes
            .push((local(attribute.key.local_name().as_ref()), value.into_boxed_str()));
    }
    let name = local(start.local_name().as_ref());
    Ok(Element { name, attributes, children: Vec::new() })
}

fn utf16(data: &[u8], order: fn([u8; 2]) -> u16) -> String {
    let units = data.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
    char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
}
