//! A zip file of parts: a Word file, an OpenDocument file.
//!
//! What a part claims to unpack to is not believed: reading stops at a limit.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::Reason;
use crate::xml::{Element, parse};

/// No part with text unpacks to more.
const MOST_XML: u64 = 48 << 20;

/// All parts with text together do not either.
const MOST_XML_OF_ALL: u64 = 96 << 20;

/// No picture unpacks to more.
const MOST_PICTURE: u64 = 64 << 20;

/// All that is unpacked of one draft is not more.
const MOST_OF_ALL: u64 = 512 << 20;

/// No draft has more parts.
const MOST_PARTS: usize = 20_000;

/// A zip file that is open.
pub(crate) struct Package<'d> {
    archive: ZipArchive<Cursor<&'d [u8]>>,
    /// The names of its parts, as they are written.
    names: Vec<String>,
    unpacked: u64,
    unpacked_xml: u64,
}

/// Why a part cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PartFault {
    Missing,
    TooLarge,
    Password,
    Broken(String),
}

impl<'d> Package<'d> {
    pub(crate) fn open(data: &'d [u8]) -> Result<Self, Reason> {
        let archive = ZipArchive::new(Cursor::new(data))
            .map_err(|fault| Reason::Damaged(fault.to_string()))?;
        if archive.len() > MOST_PARTS {
            return Err(Reason::Damaged(format!("more than {MOST_PARTS} parts")));
        }
        let names = archive.file_names().map(ToOwned::to_owned).collect();
        Ok(Self { archive, names, unpacked: 0, unpacked_xml: 0 })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The part that is meant by `name`. Names differ by more than case (ECMA-376
    /// part 2, 6.2.2.3), and some writers begin them with a slash, or part them with
    /// the wrong one.
    fn find(&self, name: &str) -> Option<String> {
        let wanted = name.trim_start_matches('/');
        let plain =
            |name: &str| name.replace('\\', "/").trim_start_matches('/').to_owned();
        let exact = self.names.iter().find(|name| *name == wanted);
        let near =
            || self.names.iter().find(|name| plain(name).eq_ignore_ascii_case(wanted));
        exact.or_else(near).cloned()
    }

    /// The bytes of a picture.
    pub(crate) fn picture(&mut self, name: &str) -> Result<Vec<u8>, PartFault> {
        self.read(name, MOST_PICTURE)
    }

    /// A part that is XML.
    pub(crate) fn xml(&mut self, name: &str) -> Result<Element, PartFault> {
        let most = MOST_XML.min(MOST_XML_OF_ALL - self.unpacked_xml);
        let data = self.read(name, most)?;
        let length = u64::try_from(data.len()).unwrap_or(u64::MAX);
        self.unpacked_xml = self.unpacked_xml.saturating_add(length).min(MOST_XML_OF_ALL);
        parse(&data)
    }

    fn read(&mut self, name: &str, most: u64) -> Result<Vec<u8>, PartFault> {
        let name = self.find(name).ok_or(PartFault::Missing)?;
        let most = most.min(MOST_OF_ALL - self.unpacked);
        let part = match self.archive.by_name(&name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Err(PartFault::Missing),
            Err(ZipError::UnsupportedArchive(why)) if why.contains("assword") => {
                return Err(PartFault::Password);
            }
            Err(fault) => return Err(PartFault::Broken(fault.to_string())),
        };
        let mut data = Vec::new();
        let read = part.take(most.saturating_add(1)).read_to_end(&mut data);
        let length = u64::try_from(data.len()).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(length).min(MOST_OF_ALL);
        if length > most {
            return Err(PartFault::TooLarge);
        }
        read.map_err(|fault| PartFault::Broken(fault.to_string()))?;
        Ok(data)
    }
}

impl PartFault {
    /// What it means for a draft whose text is in the part `name`.
    pub(crate) fn refuses(self, name: &str) -> Reason {
        let part = name.to_owned();
        match self {
            Self::Missing => Reason::MissingPart(part),
            Self::TooLarge => Reason::Bomb(part),
            Self::Password => Reason::Password,
            Self::Broken(why) => Reason::BrokenPart { part, why },
        }
    }
}
