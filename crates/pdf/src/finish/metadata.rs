//! What the document says of itself: Info, XMP, catalog.
//!
//! Info is for old readers, XMP for new ones and for archives; both say the same
//! (ISO 19005-1, 6.7.3). Without a date of publication there is none in the file:
//! when it was made is nobody's business, and would make each print another file.

use std::borrow::Cow;
use std::fmt::Write;

use bantin_page::{Date, DocumentInfo};
use lopdf::{Dictionary, Object, Stream, StringFormat, text_string};

use super::File;
use crate::{Fact, Facts, PdfError, Standard};

/// Who made the file.
const PRODUCER: &str = concat!("bantin ", env!("CARGO_PKG_VERSION"));

impl File<'_> {
    /// Writes `info` down in all the places where readers look for it.
    pub(super) fn describe(&mut self, info: &DocumentInfo) -> Result<(), PdfError> {
        let said = self.document.trailer.get(b"Info").and_then(Object::as_reference);
        if let Ok(by_printpdf) = said {
            self.document.objects.remove(&by_printpdf);
        }
        let id = self.document.add_object(info_dictionary(info));
        self.document.trailer.set("Info", id);

        let kind = [("Type", "Metadata".into()), ("Subtype", "XML".into())];
        let facts = self.options.facts.as_ref();
        let xmp = xmp(info, self.options.standard, facts).into_bytes();
        let xmp = Stream::new(Dictionary::from_iter(kind), xmp);
        // In plain bytes, for programs that know XMP but not PDF.
        let xmp = self.document.add_object(xmp.with_compression(false));

        let catalog = self.dictionary(self.catalog)?;
        catalog.remove(b"PageLayout");
        if !catalog.has(b"Outlines") {
            catalog.remove(b"PageMode");
        }
        if !info.language.is_empty() {
            catalog.set("Lang", text_string(&info.language));
        }
        catalog.set("Metadata", xmp);
        let title_in_window = Dictionary::from_iter([("DisplayDocTitle", true.into())]);
        catalog.set("ViewerPreferences", title_in_window);
        Ok(())
    }
}

fn info_dictionary(info: &DocumentInfo) -> Dictionary {
    let mut said = Dictionary::new();
    let authors = info.authors.join(", ");
    let texts =
        [("Title", &info.title), ("Author", &authors), ("Subject", &info.subject)];
    for (key, text) in texts {
        if !text.is_empty() {
            said.set(key, text_string(text));
        }
    }
    said.set("Producer", text_string(PRODUCER));
    if let Some(day) = info.date.and_then(Day::of) {
        said.set("CreationDate", day.object());
    }
    said
}

/// The same as XMP (ISO 16684-1), with what the file promises.
fn xmp(info: &DocumentInfo, standard: Standard, facts: Option<&Facts>) -> String {
    let mut about = String::new();
    let mut say = |element: &str, list: &str, items: &[&str], language: &str| {
        let items = items.iter().filter(|item| !item.is_empty());
        let items: String =
            items.map(|i| format!("<rdf:li{language}>{}</rdf:li>", escaped(i))).collect();
        if !items.is_empty() {
            let list = format!("<rdf:{list}>{items}</rdf:{list}>");
            let _ = writeln!(about, "<{element}>{list}</{element}>");
        }
    };
    let default = " xml:lang=\"x-default\"";
    let together = info.authors.join(", ");
    let authors = if standard.is_first() {
        // Here Info and XMP have to agree to the letter (ISO 19005-1, 6.7.3).
        vec![together.as_str()]
    } else {
        info.authors.iter().map(String::as_str).collect()
    };
    say("dc:title", "Alt", &[&info.title], default);
    say("dc:creator", "Seq", &authors, "");
    say("dc:description", "Alt", &[&info.subject], default);
    say("dc:language", "Bag", &[&info.language], "");
    let _ = writeln!(about, "<pdf:Producer>{PRODUCER}</pdf:Producer>");
    if let Some(day) = info.date.and_then(Day::of) {
        let _ = writeln!(about, "<xmp:CreateDate>{}</xmp:CreateDate>", day.xmp());
    }
    let mut names = String::from(
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
    );
    if standard.archive().is_some() {
        names.push_str(PROMISES);
    }
    promise(&mut about, standard);
    let mut described = String::new();
    if standard.is_for_all_readers() {
        described.push_str(PDFUA);
    }
    if let Some(facts) = facts {
        let Facts { prefix, namespace, facts: said, .. } = facts;
        let _ = write!(names, " xmlns:{prefix}=\"{}\"", escaped(namespace));
        for Fact { name, value, .. } in said {
            let Some(value) = value else { continue };
            let element = format!("{prefix}:{name}");
            let _ = writeln!(about, "<{element}>{}</{element}>", escaped(value));
        }
        described.push_str(&description(facts));
    }
    if standard.archive().is_some() && !described.is_empty() {
        let list = format!("<rdf:Bag>{described}</rdf:Bag>");
        let _ = writeln!(about, "<pdfaExtension:schemas>{list}</pdfaExtension:schemas>");
    }
    packet(&names, &about)
}

/// A packet that says `about` its document, with the namespaces `names`.
fn packet(names: &str, about: &str) -> String {
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\"{names}>\n\
         {about}</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}

/// What a picture says of itself: the `names` of its files, and how it is turned, as
/// EXIF counts.
pub(super) fn xmp_of_picture(names: &[&str], turned: Option<u8>) -> String {
    let spaces = " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
                  xmlns:tiff=\"http://ns.adobe.com/tiff/1.0/\"";
    let items = names.iter().map(|name| format!("<rdf:li>{}</rdf:li>", escaped(name)));
    let list = format!("<rdf:Bag>{}</rdf:Bag>", items.collect::<String>());
    let mut about = format!("<xmp:Identifier>{list}</xmp:Identifier>\n");
    if let Some(turned) = turned {
        let _ = writeln!(about, "<tiff:Orientation>{turned}</tiff:Orientation>");
    }
    packet(spaces, &about)
}

/// What the names of `facts` mean (ISO 19005-2, 6.6.2.3.3).
fn description(facts: &Facts) -> String {
    let Facts { title, namespace, prefix, facts } = facts;
    let property = |Fact { name, description, kind, .. }: &Fact| {
        format!(
            "<rdf:li rdf:parseType=\"Resource\">\
             <pdfaProperty:name>{}</pdfaProperty:name>\
             <pdfaProperty:valueType>{}</pdfaProperty:valueType>\
             <pdfaProperty:category>external</pdfaProperty:category>\
             <pdfaProperty:description>{}</pdfaProperty:description></rdf:li>",
            escaped(name),
            kind.name(),
            escaped(description),
        )
    };
    format!(
        "<rdf:li rdf:parseType=\"Resource\">\
         <pdfaSchema:schema>{}</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{}</pdfaSchema:namespaceURI>\
         <pdfaSchema:prefix>{}</pdfaSchema:prefix>\
         <pdfaSchema:property><rdf:Seq>{}</rdf:Seq></pdfaSchema:property></rdf:li>",
        escaped(title),
        escaped(namespace),
        escaped(prefix),
        facts.iter().map(property).collect::<String>(),
    )
}

/// The names under which a file says what it keeps to (ISO 19005-2, 6.6.4;
/// ISO 14289-1, 5), and those that describe such names (ISO 19005-2, 6.6.2.3.3).
const PROMISES: &str = " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
     xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
     xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
     xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
     xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

/// An archive takes no name that is neither its own nor described in the file, and
/// `pdfuaid` is not its own.
const PDFUA: &str = "<rdf:li rdf:parseType=\"Resource\">\
     <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
     <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
     <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
     <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
     <pdfaProperty:name>part</pdfaProperty:name>\
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
     <pdfaProperty:category>internal</pdfaProperty:category>\
     <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
     </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";

/// Says in `about` what a file of `standard` keeps to.
fn promise(about: &mut String, standard: Standard) {
    if let Some((part, level)) = standard.archive() {
        let _ = writeln!(about, "<pdfaid:part>{part}</pdfaid:part>");
        let _ = writeln!(about, "<pdfaid:conformance>{level}</pdfaid:conformance>");
    }
    if standard.is_for_all_readers() {
        let _ = writeln!(about, "<pdfuaid:part>1</pdfuaid:part>");
    }
}

/// A day, of which no hour is known.
pub(super) struct Day(i16, u8, u8);

impl Day {
    /// `None` for a year that a PDF cannot say: it has four digits for it.
    pub(super) fn of(date: Date) -> Option<Self> {
        let day = Self(date.year(), date.month(), date.day());
        (0..=9999).contains(&day.0).then_some(day)
    }

    /// As ISO 32000-1, 7.9.4: all that follows the year may be left out.
    fn pdf(&self) -> String {
        format!("D:{:04}{:02}{:02}", self.0, self.1, self.2)
    }

    /// The same, as it stands in the file.
    pub(super) fn object(&self) -> Object {
        Object::String(self.pdf().into_bytes(), StringFormat::Literal)
    }

    /// As ISO 16684-1, 8.2.1.2, which allows the same.
    fn xmp(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.0, self.1, self.2)
    }
}

/// `text` as XML 1.0 may hold it: marks escaped, control characters left out.
fn escaped(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !matches!(c, '&' | '<' | '>' | '"' | '\0'..' ' | '\u{fffe}'..='\u{ffff}');
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if plain(c) => escaped.push(c),
            _ => {}
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::{Day, escaped};

    #[test]
    fn a_day_has_no_hour() {
        let day = Day(2026, 4, 5);
        assert_eq!(day.pdf(), "D:20260405");
        assert_eq!(day.xmp(), "2026-04-05");
    }

    #[test]
    fn xml_stays_well_formed() {
        let cases = [
            ("Cải cách hành chính", "Cải cách hành chính"),
            ("A & B <C> \"D\"", "A &amp; B &lt;C&gt; &quot;D&quot;"),
            ("a\u{0}b\u{1b}\tc\u{ffff}", "ab c"),
        ];
        for (text, expected) in cases {
            assert_eq!(escaped(text), expected);
        }
    }
}
