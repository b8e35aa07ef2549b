//! A small tree of XML: what docx-rs wrote, on its way to what Word reads.

use std::fmt::Write;

use docx_rs::BuildXML;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::DocxError;
use crate::finish::order;

/// So deep elements may be nested: a table in a table is at about 20.
const DEEPEST: usize = 200;

/// So many elements a part may have: a thousand pages have a million.
const MOST_ELEMENTS: usize = 4_000_000;

/// An element. Names have their prefix, as the part declares it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    /// Values are kept as they are written: escaped.
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

/// What an element holds.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Element(Element),
    /// Words, as they are written: escaped.
    Words(String),
    /// What could not be read, and why; it is told when the part is written.
    Broken(String),
}

impl Element {
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// What docx-rs writes for `part`, put in the order that the schema asks for.
    pub(crate) fn of(part: &impl BuildXML) -> Self {
        let written = part.build();
        let read = std::str::from_utf8(&written)
            .map_err(|fault| fault.to_string())
            .and_then(Self::read);
        match read {
            Ok(mut element) => {
                order::repair(&mut element);
                element
            }
            Err(fault) => Self { children: vec![Node::Broken(fault)], ..Self::default() },
        }
    }

    /// Reads the element that `xml` is, with nothing before or after it that counts.
    ///
    /// What is nested deeper or has more elements than any document is refused: a file
    /// from somewhere else must not take all memory, nor all of the stack.
    pub(crate) fn read(xml: &str) -> Result<Self, String> {
        let mut reader = Reader::from_str(xml);
        let mut open: Vec<Self> = vec![Self::default()];
        let mut count = 0;
        loop {
            let event = reader.read_event().map_err(|fault| fault.to_string())?;
            if matches!(event, Event::Start(_) | Event::Empty(_)) {
                count += 1;
            }
            if open.len() > DEEPEST || count > MOST_ELEMENTS {
                return Err(
                    "it has too many elements, or they are nested too deep".into()
                );
            }
            let top = open.last_mut().ok_or("more is closed than was opened")?;
            match event {
                Event::Start(start) => open.push(Self::opened(&start)?),
                Event::Empty(start) => {
                    top.children.push(Node::Element(Self::opened(&start)?));
                }
                Event::End(_) => {
                    let closed = open.pop().unwrap_or_default();
                    let top = open.last_mut().ok_or("more is closed than was opened")?;
                    top.children.push(Node::Element(closed));
                }
                Event::Text(words) => top.words(&String::from_utf8_lossy(&words)),
                Event::CData(words) => {
                    top.words(&escaped(&String::from_utf8_lossy(&words)));
                }
                Event::GeneralRef(name) => {
                    top.words(&format!("&{};", String::from_utf8_lossy(&name)));
                }
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                }
            }
        }
        let [root] = open.as_mut_slice() else {
            return Err("an element stays open".into());
        };
        let children = std::mem::take(&mut root.children).into_iter();
        let element = children.filter_map(Node::into_element).next();
        element.ok_or_else(|| "there is no element".to_owned())
    }

    fn opened(start: &BytesStart<'_>) -> Result<Self, String> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut element = Self { name: text(start.name().as_ref()), ..Self::default() };
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|fault| fault.to_string())?;
            let name = text(attribute.key.as_ref());
            element.attributes.push((name, text(&attribute.value)));
        }
        Ok(element)
    }

    fn words(&mut self, words: &str) {
        match self.children.last_mut() {
            Some(Node::Words(before)) => before.push_str(words),
            _ => self.children.push(Node::Words(words.to_owned())),
        }
    }

    /// The value of the attribute `name`, escaped as it is written.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Gives the attribute `name` the value `value`.
    pub(crate) fn set(&mut self, name: &str, value: impl AsRef<str>) {
        let value = escaped(value.as_ref());
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    pub(crate) fn unset(&mut self, name: &str) {
        self.attributes.retain(|(known, _)| known != name);
    }

    /// This element with an attribute.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<str>) -> Self {
        self.set(name, value);
        self
    }

    /// This element with `child` as its last.
    pub(crate) fn holding(mut self, child: Self) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// This element with `words` in it.
    pub(crate) fn saying(mut self, words: &str) -> Self {
        self.words(&escaped(words));
        self
    }

    pub(crate) fn push(&mut self, child: Self) {
        self.children.push(Node::Element(child));
    }

    /// The elements in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            _ => None,
        })
    }

    pub(crate) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            _ => None,
        })
    }

    /// The first element in it that is called `name`.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// Changes the element in it that is called `name`, which is put there as the first if
    /// there is none.
    pub(crate) fn edit(&mut self, name: &str, change: impl FnOnce(&mut Self)) {
        if self.child(name).is_none() {
            self.children.insert(0, Node::Element(Self::new(name)));
        }
        if let Some(child) = self.elements_mut().find(|child| child.name == name) {
            change(child);
        }
    }

    /// Shows `see` this element and everything in it.
    pub(crate) fn walk(&mut self, see: &mut dyn FnMut(&mut Self)) {
        see(self);
        for child in self.elements_mut() {
            child.walk(see);
        }
    }

    /// Writes it to `out`.
    ///
    /// # Errors
    ///
    /// [`DocxError::Part`] if a part of it could not be read.
    pub(crate) fn write(&self, out: &mut String) -> Result<(), DocxError> {
        if let Some(Node::Broken(fault)) = self.children.first() {
            return Err(DocxError::Part(fault.clone()));
        }
        let _ = write!(out, "<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = write!(out, " {name}=\"{value}\"");
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return Ok(());
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out)?,
                Node::Words(words) => out.push_str(words),
                Node::Broken(fault) => return Err(DocxError::Part(fault.clone())),
            }
        }
        let _ = write!(out, "</{}>", self.name);
        Ok(())
    }

    /// It as a part of the package.
    ///
    /// # Errors
    ///
    /// As [`write`](Self::write).
    pub(crate) fn to_part(&self) -> Result<Vec<u8>, DocxError> {
        let mut part = String::from(DECLARATION);
        self.write(&mut part)?;
        Ok(part.into_bytes())
    }
}

impl Node {
    fn into_element(self) -> Option<Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Words(_) | Self::Broken(_) => None,
        }
    }
}

/// What every part begins with.
pub(crate) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// `words` as XML writes them, between tags and between quotation marks.
pub(crate) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ if is_legal(character) => escaped.push(character),
            _ => {}
        }
    }
    escaped
}

/// Whether XML 1.0 may hold `character` (2.2, Char).
pub(crate) fn is_legal(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// `written` as it was meant: the five names of XML and numbers resolved.
pub(crate) fn unescaped(written: &str) -> String {
    quick_xml::escape::unescape(written)
        .map_or_else(|_| written.to_owned(), std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::{Element, escaped, unescaped};

    #[test]
    fn writes_what_it_reads() {
        let cases = [
            "<w:p><w:r><w:t xml:space=\"preserve\"> a &amp; b </w:t></w:r></w:p>",
            "<a b=\"&lt;&quot;\"/>",
            "<a>&#xE0;<b/>c</a>",
        ];
        for xml in cases {
            let mut written = String::new();
            Element::read(xml).unwrap().write(&mut written).unwrap();
            assert_eq!(written, xml);
        }
        for xml in ["", "<a>", "</a>", "<a></b>", "words"] {
            assert!(Element::read(xml).is_err(), "{xml}");
        }
    }

    #[test]
    fn escapes_what_means_something_and_drops_what_means_nothing() {
        assert_eq!(escaped("<&>\"'\u{1}\u{ffff}xã"), "&lt;&amp;&gt;&quot;'xã");
        assert_eq!(unescaped(&escaped("<&>\"'")), "<&>\"'");
    }
}
