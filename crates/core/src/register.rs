//! Short entries: news, questions, whom to turn to, new documents, addresses.

use std::sync::Arc;

use crate::{Date, Line, Pointer, QrCode, Text, Width};

/// Short news, in a box.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Briefs {
    /// What stands over them: `Tin vắn`.
    pub title: Option<Text>,
    /// The news; at least one.
    pub items: Vec<Brief>,
    /// How wide the box is.
    pub width: Width,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A piece of short news.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Brief {
    /// The day it is about.
    pub date: Option<Date>,
    /// What happened.
    pub text: Text,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// Questions that people ask, with their answers; at least one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Questions {
    /// The questions.
    pub items: Vec<Question>,
    /// Where they stand in the issue file.
    pub at: Pointer,
}

/// A question with its answer.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Question {
    /// What is asked.
    pub question: Text,
    /// The answer, in at least one paragraph.
    pub answer: Vec<Text>,
    /// Who answers.
    pub answered_by: Option<Line>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A QR code, with what it leads to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Qr {
    /// The code.
    pub code: QrCode,
    /// The address in it, percent-encoded.
    pub url: Arc<str>,
    /// What it leads to.
    pub label: Text,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// Whom to turn to; at least one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Contacts {
    /// The people and places.
    pub items: Vec<Contact>,
    /// Where they stand in the issue file.
    pub at: Pointer,
}

/// A person or a place to turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// Who it is.
    pub name: Line,
    /// The post, or what to turn there for.
    pub position: Option<Line>,
    /// The street address.
    pub address: Option<Line>,
    /// The telephone number.
    pub telephone: Option<Line>,
    /// The e-mail address.
    pub email: Option<Line>,
    /// The page on the web.
    pub website: Option<Line>,
    /// When it is open.
    pub hours: Option<Line>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// New documents of the authorities; at least one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LegalDocuments {
    /// The documents.
    pub items: Vec<LegalDocument>,
    /// Where they stand in the issue file.
    pub at: Pointer,
}

/// A document of an authority.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LegalDocument {
    /// What it is: `Quyết định`.
    pub kind: Line,
    /// Its number and sign: `115/QĐ-UBND`.
    pub number: Line,
    /// The day it was given.
    pub date: Option<Date>,
    /// Who gave it.
    pub issuer: Option<Line>,
    /// What it is about: the summary that stands under its heading.
    pub title: Text,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// A short form, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Abbreviation {
    /// The short form: `CCHC`.
    pub short: Line,
    /// What it stands for.
    pub full: Line,
    /// Where it stands in the issue file.
    pub at: Pointer,
}
