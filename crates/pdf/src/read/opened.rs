//! A file that is open: its objects, one at a time.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::parse::Parser;
use super::table::{Place, Table, first, numbers};
use super::unpack::unpacked;
use super::value::{Dict, Stream, Value};
use super::{Purse, ReadError};

/// So many bytes of object streams are kept unpacked.
const MOST_KEPT: usize = 64 << 20;

/// And no more of them than this, for they are counted each time.
const MOST_HOLDERS: usize = 1_000;

/// A larger file is not read.
const LARGEST: usize = 1 << 30;

/// So many pages a file may have.
const MOST_PAGES: usize = 100_000;

/// A PDF that is open.
pub(crate) struct Opened<'d> {
    data: &'d [u8],
    table: Table,
    purse: Purse,
    /// Object streams, unpacked, by the numbers of their objects.
    kept: RefCell<BTreeMap<u32, Rc<Holder>>>,
    /// Whether the file's own table of its objects could not be followed.
    pub(crate) mended: bool,
}

/// An object stream, unpacked.
struct Holder {
    plain: Vec<u8>,
    /// The number of each of its objects, and where it begins.
    objects: Vec<(u32, usize)>,
}

impl<'d> Opened<'d> {
    /// Opens the file `data`.
    pub(crate) fn open(data: &'d [u8]) -> Result<Self, ReadError> {
        let head = data.get(..data.len().min(1024)).unwrap_or_default();
        // Some programs write a line before it (ISO 32000-1, annex H, note 13).
        let Some(start) = first(head, b"%PDF-") else { return Err(ReadError::NotPdf) };
        if data.len() > LARGEST {
            return Err(ReadError::TooMuch);
        }
        let data = data.get(start..).unwrap_or_default();
        let purse = Purse::of(data.len());
        let table = Table::written(data, &purse)?;
        let kept = RefCell::default();
        let mut opened =
            Self { data, table: table.unwrap_or_default(), purse, kept, mended: false };
        if !opened.leads_to_pages()? {
            opened.table = Table::found(data, &opened.purse)?;
            opened.kept.take();
            opened.mended = true;
            if !opened.is_encrypted() && !opened.leads_to_pages()? {
                return Err(ReadError::Damaged);
            }
        }
        Ok(opened)
    }

    fn leads_to_pages(&self) -> Result<bool, ReadError> {
        if self.is_encrypted() {
            return Ok(self.table.trailer.has("Root"));
        }
        let catalog = self.catalog()?;
        let tree = self.follow(catalog.get("Pages"))?;
        Ok(tree.dict().is_some_and(|tree| tree.has("Kids") || tree.has("Type")))
    }

    /// What the file says of itself at its end.
    pub(crate) fn trailer(&self) -> &Dict {
        &self.table.trailer
    }

    /// Whether nobody without its password can tell what is in it.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.trailer().has("Encrypt")
    }

    /// What pays for what is done with the file.
    pub(crate) fn purse(&self) -> &Purse {
        &self.purse
    }

    /// The root of all objects.
    pub(crate) fn catalog(&self) -> Result<Dict, ReadError> {
        self.dict(self.trailer().get("Root"))
    }

    /// The numbers of all objects, those of one object stream together.
    pub(crate) fn numbers(&self) -> Vec<u32> {
        let mut numbers: Vec<(Place, u32)> =
            self.table.places.iter().map(|(&number, &place)| (place, number)).collect();
        numbers.sort_unstable();
        numbers.into_iter().map(|(_, number)| number).collect()
    }

    /// The object `number`; null if there is none.
    pub(crate) fn object(&self, number: u32) -> Result<Value, ReadError> {
        let value = match self.table.places.get(&number) {
            None => None,
            Some(&Place::At(at)) => {
                object_at(self.data, at, number, Some(&self.table), &self.purse)?
            }
            Some(&Place::In(holder, nth)) => {
                let Some(holder) = self.holder(holder)? else { return Ok(Value::Null) };
                let Some(&(found, at)) = holder.objects.get(nth) else {
                    return Ok(Value::Null);
                };
                let mut parser = Parser::new(&holder.plain, at);
                let value = parser.value();
                self.purse.pay(parser.at.saturating_sub(at) + 1)?;
                value.filter(|_| found == number)
            }
        };
        Ok(value.unwrap_or(Value::Null))
    }

    /// What `value` is, or refers to.
    pub(crate) fn follow(&self, value: &Value) -> Result<Value, ReadError> {
        let mut value = value.clone();
        // A reference to a reference is none; some steps are more than enough.
        for _ in 0..8 {
            match value {
                Value::Ref(number) => value = self.object(number)?,
                value => return Ok(value),
            }
        }
        Ok(Value::Null)
    }

    /// The dictionary that `value` is or refers to, that of a stream too; empty if it is
    /// none.
    pub(crate) fn dict(&self, value: &Value) -> Result<Dict, ReadError> {
        Ok(self.follow(value)?.dict().cloned().unwrap_or_default())
    }

    /// The list that `value` is or refers to.
    pub(crate) fn list(&self, value: &Value) -> Result<Vec<Value>, ReadError> {
        Ok(match self.follow(value)? {
            Value::List(list) => list,
            _ => Vec::new(),
        })
    }

    /// The bytes of `stream` as they stand in the file.
    pub(crate) fn packed(&self, stream: &Stream) -> &'d [u8] {
        self.data.get(stream.bytes.clone()).unwrap_or_default()
    }

    /// What `stream` holds; none if it is packed in a way that is not unpacked here.
    pub(crate) fn unpacked(
        &self,
        stream: &Stream,
    ) -> Result<Option<Cow<'d, [u8]>>, ReadError> {
        let mut dict = stream.dict.clone();
        for key in ["Filter", "DecodeParms"] {
            let value = self.follow(dict.get(key))?;
            dict.0.insert(key.into(), value);
        }
        unpacked(&dict, self.packed(stream), &self.purse)
    }

    /// Shows `look` the pages in order: each with its place, counted from 0, what it
    /// says, and the box of its media, which it may inherit (7.7.3.4).
    pub(crate) fn each_page(
        &self,
        mut look: impl FnMut(usize, &Dict, Option<[f64; 4]>) -> Result<(), ReadError>,
    ) -> Result<usize, ReadError> {
        let mut count = 0;
        let mut seen = BTreeSet::new();
        let root = self.catalog()?.get("Pages").reference();
        let mut open = Vec::from_iter(root.map(|root| (root, None)));
        while let Some((number, inherited)) = open.pop() {
            if !seen.insert(number) {
                continue;
            }
            let node = self.object(number)?;
            let Some(dict) = node.dict() else { continue };
            let media = self.rectangle(dict.get("MediaBox"))?.or(inherited);
            if dict.has("Kids") {
                let kids = self.list(dict.get("Kids"))?;
                if kids.len() + open.len() > MOST_PAGES {
                    return Err(ReadError::TooMuch);
                }
                let kids = kids.iter().rev().filter_map(Value::reference);
                open.extend(kids.map(|kid| (kid, media)));
            } else if dict.is("Type", "Page") {
                look(count, dict, media)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// The rectangle that `value` is or refers to: left, bottom, right, top (7.9.5).
    pub(crate) fn rectangle(&self, value: &Value) -> Result<Option<[f64; 4]>, ReadError> {
        let mut corners = Vec::new();
        for corner in self.list(value)?.iter().take(5) {
            corners.extend(self.follow(corner)?.number());
        }
        let Ok([x, y, right, top]) = <[f64; 4]>::try_from(corners) else {
            return Ok(None);
        };
        Ok(Some([x.min(right), y.min(top), x.max(right), y.max(top)]))
    }

    fn holder(&self, number: u32) -> Result<Option<Rc<Holder>>, ReadError> {
        if let Some(known) = self.kept.borrow().get(&number) {
            return Ok(Some(Rc::clone(known)));
        }
        // It cannot itself stand in one (7.5.7).
        let Some(&Place::At(at)) = self.table.places.get(&number) else {
            return Ok(None);
        };
        let value = object_at(self.data, at, number, Some(&self.table), &self.purse)?;
        let Some(Value::Stream(stream)) = value else { return Ok(None) };
        let Some(plain) = self.unpacked(&stream)? else { return Ok(None) };
        let objects: Vec<_> =
            numbers(&stream.dict, &plain).map(|(_, number, at)| (number, at)).collect();
        let holder = Rc::new(Holder { plain: plain.into_owned(), objects });
        let mut kept = self.kept.borrow_mut();
        let size = |holder: &Rc<Holder>| holder.plain.len() + holder.objects.len() * 16;
        let full = kept.values().map(size).sum::<usize>() + size(&holder) > MOST_KEPT;
        if full || kept.len() >= MOST_HOLDERS {
            kept.clear();
        }
        kept.insert(number, Rc::clone(&holder));
        Ok(Some(holder))
    }
}

/// The object `number` that stands at `at` of `data`. The length of a stream may be an
/// object of its own, which `table` knows.
pub(super) fn object_at(
    data: &[u8],
    at: usize,
    number: u32,
    table: Option<&Table>,
    purse: &Purse,
) -> Result<Option<Value>, ReadError> {
    let mut parser = Parser::new(data, at);
    let named = parser.count() == Some(number.into())
        && parser.count().is_some()
        && parser.word() == b"obj";
    let value = if named { parser.value() } else { None };
    parser.skip_blank();
    purse.pay(parser.at.saturating_sub(at) + 1)?;
    let Some(Value::Dict(dict)) = value else { return Ok(value) };
    if !parser.eat("stream") {
        return Ok(Some(Value::Dict(dict)));
    }
    if !parser.eat("\r\n") {
        let _ = parser.eat("\n") || parser.eat("\r");
    }
    let start = parser.at;
    let length = match dict.get("Length") {
        Value::Ref(of) => match table.and_then(|table| table.places.get(of)) {
            Some(&Place::At(at)) => object_at(data, at, *of, None, purse)?,
            _ => None,
        }
        .and_then(|value| value.size()),
        value => value.size(),
    };
    let ends = |end: usize| {
        let mut parser = Parser::new(data, end);
        let white = data.get(end).is_some_and(|&byte| super::parse::is_blank(byte));
        if white {
            parser.skip_blank();
        }
        parser.eat("endstream")
    };
    let end = length.and_then(|length| start.checked_add(length));
    let end = match end.filter(|&end| end <= data.len() && ends(end)) {
        Some(end) => end,
        None => {
            let rest = data.get(start..).unwrap_or_default();
            let found = first(rest, b"endstream");
            purse.pay(found.unwrap_or(rest.len()))?;
            let Some(found) = found else { return Ok(None) };
            start + found
        }
    };
    Ok(Some(Value::Stream(Stream { dict, bytes: start..end })))
}
