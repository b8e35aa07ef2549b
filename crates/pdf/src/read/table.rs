//! Where the objects stand (ISO 32000-1, 7.5.4 to 7.5.8).

use std::collections::{BTreeMap, BTreeSet};

use super::parse::{Parser, is_blank};
use super::unpack::unpacked;
use super::value::{Dict, Value};
use super::{Purse, ReadError, opened};

/// So many objects a file may have.
const MOST_OBJECTS: usize = 1 << 21;

/// Where an object stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// In the file, at this byte.
    At(usize),
    /// In the object stream of this number, the so many-th of its objects.
    In(u32, usize),
}

/// Where all objects stand, and what the file says of itself at its end.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) places: BTreeMap<u32, Place>,
    /// Numbers that are known to have no object.
    free: BTreeSet<u32>,
    pub(super) trailer: Dict,
}

impl Table {
    /// That of the file `data`, as the file has it, from its newest part to its oldest;
    /// none if it cannot be followed.
    pub(super) fn written(data: &[u8], purse: &Purse) -> Result<Option<Self>, ReadError> {
        let tail = data.len().saturating_sub(2048);
        let Some(start) = last(&data[tail..], b"startxref") else { return Ok(None) };
        let mut parser = Parser::new(data, tail + start + b"startxref".len());
        let Some(at) = parser.count().and_then(|at| usize::try_from(at).ok()) else {
            return Ok(None);
        };
        let mut table = Self::default();
        let mut seen = BTreeSet::new();
        let mut next = vec![at];
        while let Some(at) = next.pop() {
            if !seen.insert(at) {
                continue;
            }
            let Some(trailer) = table.part(data, at, purse)? else { return Ok(None) };
            // What only newer readers know is looked at before what is older.
            let more = ["Prev", "XRefStm"].map(|key| trailer.get(key).size());
            next.extend(more.into_iter().flatten());
            if table.trailer == Dict::default() {
                table.trailer = trailer;
            }
        }
        Ok(Some(table))
    }

    /// That of a file whose own table is lost: what looks like an object is one.
    pub(super) fn found(data: &[u8], purse: &Purse) -> Result<Self, ReadError> {
        purse.pay(data.len())?;
        let mut table = Self::default();
        let mut at = 0;
        while let Some(found) = first(&data[at..], b"obj") {
            let end = at + found;
            at = end + 3;
            if data[..end].ends_with(b"end") {
                continue;
            }
            let Some((number, start)) = number_before(data, end) else { continue };
            if table.places.len() < MOST_OBJECTS {
                // The last of a number is the newest.
                table.places.insert(number, Place::At(start));
            }
        }
        let mut at = 0;
        while let Some(found) = first(&data[at..], b"trailer") {
            at += found + b"trailer".len();
            let mut parser = Parser::new(data, at);
            if let Some(Value::Dict(trailer)) = parser.value()
                && trailer.has("Root")
            {
                table.trailer = trailer;
            }
            purse.pay(parser.at.saturating_sub(at))?;
        }
        table.look_into_streams(data, purse)?;
        Ok(table)
    }

    /// Finds the objects that stand in streams, and the catalog if no trailer names it.
    fn look_into_streams(&mut self, data: &[u8], purse: &Purse) -> Result<(), ReadError> {
        let mut inner = BTreeMap::new();
        let places: Vec<_> = self.places.iter().map(|(&of, &at)| (of, at)).collect();
        for (holder, place) in places {
            let Place::At(at) = place else { continue };
            let Some(value) = opened::object_at(data, at, holder, None, purse)? else {
                continue;
            };
            let Some(dict) = value.dict() else { continue };
            if dict.is("Type", "Catalog") && !self.trailer.has("Root") {
                self.trailer.0.insert(b"Root".to_vec(), Value::Ref(holder));
            }
            if dict.is("Type", "XRef") && dict.has("Root") {
                self.trailer = dict.clone();
            }
            if let Some(stream) = value.stream().filter(|s| s.dict.is("Type", "ObjStm")) {
                let packed = data.get(stream.bytes.clone()).unwrap_or_default();
                let Some(plain) = unpacked(&stream.dict, packed, purse)? else {
                    continue;
                };
                for (nth, number, _) in numbers(&stream.dict, &plain) {
                    inner.insert(number, Place::In(holder, nth));
                }
            }
        }
        for (number, place) in inner {
            if self.places.len() < MOST_OBJECTS {
                self.places.entry(number).or_insert(place);
            }
        }
        Ok(())
    }

    /// Adds what the part at `at` knows, and hands back what it says of the file.
    fn part(
        &mut self,
        data: &[u8],
        at: usize,
        purse: &Purse,
    ) -> Result<Option<Dict>, ReadError> {
        let mut parser = Parser::new(data, at);
        parser.skip_blank();
        if parser.eat("xref") {
            let trailer = self.table(&mut parser);
            purse.pay(parser.at.saturating_sub(at))?;
            return Ok(trailer);
        }
        let Some(number) = parser.count().and_then(|n| u32::try_from(n).ok()) else {
            return Ok(None);
        };
        let Some(Value::Stream(stream)) =
            opened::object_at(data, at, number, None, purse)?
        else {
            return Ok(None);
        };
        let packed = data.get(stream.bytes.clone()).unwrap_or_default();
        let plain = unpacked(&stream.dict, packed, purse)?;
        let Some(plain) = plain.filter(|_| stream.dict.is("Type", "XRef")) else {
            return Ok(None);
        };
        Ok(self.entries(&stream.dict, &plain).map(|()| stream.dict))
    }

    /// A table in text (7.5.4), with the trailer after it.
    fn table(&mut self, parser: &mut Parser<'_>) -> Option<Dict> {
        loop {
            parser.skip_blank();
            if parser.eat("trailer") {
                break;
            }
            let first = u32::try_from(parser.count()?).ok()?;
            let count = u32::try_from(parser.count()?).ok()?;
            for number in first..first.checked_add(count)? {
                let at = usize::try_from(parser.count()?).ok()?;
                parser.count()?;
                let place = match parser.word() {
                    b"n" => Some(Place::At(at)),
                    b"f" => None,
                    _ => return None,
                };
                self.note(number, place)?;
            }
        }
        match parser.value()? {
            Value::Dict(trailer) => Some(trailer),
            _ => None,
        }
    }

    /// The entries of a table in a stream (7.5.8.2).
    fn entries(&mut self, dict: &Dict, plain: &[u8]) -> Option<()> {
        let widths: Vec<usize> =
            dict.get("W").list().iter().map_while(Value::size).collect();
        let &[kind, second, third] = widths.as_slice() else { return None };
        if [kind, second, third].iter().any(|&width| width > 8) {
            return None;
        }
        let width = kind + second + third;
        let whole = [Value::Whole(0), dict.get("Size").clone()];
        let index = match dict.get("Index") {
            Value::List(index) => index.as_slice(),
            _ => &whole,
        };
        let mut rows = plain.chunks_exact(width.max(1));
        for range in index.chunks_exact(2) {
            let first = u32::try_from(range[0].whole()?).ok()?;
            let count = u32::try_from(range[1].whole()?).ok()?;
            for number in first..first.checked_add(count)? {
                let Some(row) = rows.next() else { return Some(()) };
                let (a, rest) = row.split_at(kind);
                let (b, c) = rest.split_at(second);
                let what = if kind == 0 { 1 } else { big(a) };
                let (b, c) =
                    (usize::try_from(big(b)).ok()?, usize::try_from(big(c)).ok()?);
                let place = match what {
                    1 => Some(Place::At(b)),
                    2 => Some(Place::In(u32::try_from(b).ok()?, c)),
                    _ => None,
                };
                self.note(number, place)?;
            }
        }
        Some(())
    }

    /// Notes where an object stands, unless something newer said it already.
    fn note(&mut self, number: u32, place: Option<Place>) -> Option<()> {
        if self.places.contains_key(&number) || self.free.contains(&number) {
            return Some(());
        }
        if self.places.len() + self.free.len() >= MOST_OBJECTS {
            return None;
        }
        match place {
            Some(place) => drop(self.places.insert(number, place)),
            None => drop(self.free.insert(number)),
        }
        Some(())
    }
}

/// The objects of an object stream (7.5.7): the so many-th, its number, where it begins.
pub(super) fn numbers(
    dict: &Dict,
    plain: &[u8],
) -> impl Iterator<Item = (usize, u32, usize)> {
    let first = dict.get("First").size().unwrap_or(0);
    let count = dict.get("N").size().unwrap_or(0).min(MOST_OBJECTS);
    let mut parser = Parser::new(plain, 0);
    (0..count).map_while(move |nth| {
        let number = u32::try_from(parser.count()?).ok()?;
        let at = usize::try_from(parser.count()?).ok()?;
        Some((nth, number, first.checked_add(at)?))
    })
}

/// A number, its highest byte first.
fn big(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte))
}

/// The number of the object whose `obj` ends at `end` of `data`, and where it begins.
fn number_before(data: &[u8], end: usize) -> Option<(u32, usize)> {
    // Two numbers of ten digits at most, and some white between them.
    let from = end.saturating_sub(40);
    let before = data.get(from..end)?;
    let trim = |bytes: &[u8]| bytes.iter().rposition(|&b| !is_blank(b)).map(|at| at + 1);
    let number = |end: usize| {
        let digits = before[..end].iter().rev().take_while(|b| b.is_ascii_digit());
        let start = end - digits.count();
        let digits = std::str::from_utf8(&before[start..end]).ok()?;
        Some((start, digits.parse::<u32>().ok()?))
    };
    let (start, _) = number(trim(before)?)?;
    let (start, found) = number(trim(&before[..start])?)?;
    Some((found, from + start))
}

/// Where `word` first stands in `data`.
pub(super) fn first(data: &[u8], word: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = data.get(at..)?;
        at += rest.iter().position(|byte| Some(byte) == word.first())?;
        if data[at..].starts_with(word) {
            return Some(at);
        }
        at += 1;
    }
}

/// Where `word` last stands in `data`.
fn last(data: &[u8], word: &[u8]) -> Option<usize> {
    data.windows(word.len()).rposition(|window| window == word)
}
