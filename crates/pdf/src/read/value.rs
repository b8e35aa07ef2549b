//! What an object is (ISO 32000-1, 7.3).

use std::collections::BTreeMap;
use std::ops::Range;

/// An object, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Nothing, or something of no kind that there is.
    Null,
    /// A number that is whole.
    Whole(i64),
    /// Another number.
    Real(f64),
    /// `true` or `false`.
    Flag(bool),
    /// A string, its escapes resolved.
    Text(Vec<u8>),
    /// A name, without its slash.
    Name(Vec<u8>),
    /// An array.
    List(Vec<Self>),
    /// A dictionary.
    Dict(Dict),
    /// A reference, by the number of the object.
    Ref(u32),
    /// A stream.
    Stream(Stream),
}

/// A dictionary.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Dict(pub(super) BTreeMap<Vec<u8>, Value>);

/// A stream: what it says of itself, and where its bytes stand in the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stream {
    pub(crate) dict: Dict,
    pub(crate) bytes: Range<usize>,
}

const NULL: &Value = &Value::Null;

impl Dict {
    /// What stands under `key`, a reference if it is one; null if nothing does.
    pub(crate) fn get(&self, key: &str) -> &Value {
        self.0.get(key.as_bytes()).unwrap_or(NULL)
    }

    /// Whether something stands under `key`.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key) != NULL
    }

    /// Whether the name `name` stands under `key`.
    pub(crate) fn is(&self, key: &str, name: &str) -> bool {
        self.get(key).name() == Some(name.as_bytes())
    }

    /// All that stands in it.
    pub(crate) fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.values()
    }
}

impl Value {
    pub(crate) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(crate) fn whole(&self) -> Option<i64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }

    pub(crate) fn size(&self) -> Option<usize> {
        usize::try_from(self.whole()?).ok()
    }

    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            // Numbers of a page are far below 2^31.
            Self::Whole(number) => i32::try_from(*number).ok().map(f64::from),
            Self::Real(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&[u8]> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) fn list(&self) -> &[Self] {
        if let Self::List(list) = self { list } else { &[] }
    }

    /// The dictionary that it is, or that a stream has.
    pub(crate) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            Self::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(crate) fn stream(&self) -> Option<&Stream> {
        if let Self::Stream(stream) = self { Some(stream) } else { None }
    }

    pub(crate) fn reference(&self) -> Option<u32> {
        if let Self::Ref(number) = self { Some(*number) } else { None }
    }
}
