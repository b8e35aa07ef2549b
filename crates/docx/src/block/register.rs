//! Entries one under the other: questions, whom to turn to, new documents.

use std::sync::Arc;

use bantin_core::{Contact, Contacts, LegalDocuments, Line, Questions, is_address};

use crate::copy::Copy;
use crate::pen::Pen;
use crate::styles::{character as c, paragraph as p};
use crate::xml::Element;

/// Questions, each with its answer under it.
pub(super) fn questions(pen: &mut Pen<'_>, questions: &Questions) -> Vec<Element> {
    let (style, text) = (pen.design.questions.clone(), pen.design.body.text.clone());
    let mut lines = Vec::new();
    for item in &questions.items {
        let copy = Copy::default().with("Hỏi: ", Some(c::ASKS));
        let copy = copy.with_text(&item.question, &style.question);
        lines.push(pen.paragraph(p::QUESTION, copy));
        for (number, answer) in item.answer.iter().enumerate() {
            let (style, copy) = match number {
                0 => (p::ANSWER, Copy::default().with("Đáp: ", Some(c::ANSWERS))),
                _ => (p::BODY_INDENTED, Copy::default()),
            };
            lines.push(pen.paragraph(style, copy.with_text(answer, &text)));
        }
        if let Some(by) = &item.answered_by {
            lines.push(pen.paragraph(p::BYLINE, Copy::line(by)));
        }
    }
    lines
}

/// Whom to turn to: a name, and under it how.
pub(super) fn contacts(pen: &mut Pen<'_>, contacts: &Contacts) -> Vec<Element> {
    let mut lines = Vec::new();
    for contact in &contacts.items {
        lines.push(pen.paragraph(p::REGISTER_NAME, Copy::line(&contact.name)));
        for copy in ways(contact) {
            lines.push(pen.paragraph(p::REGISTER_TEXT, copy));
        }
    }
    lines
}

/// How to reach `contact`, a line each.
fn ways(contact: &Contact) -> Vec<Copy> {
    let telephone =
        contact.telephone.as_ref().map(|line| linked(Copy::words("ĐT: "), line, "tel:"));
    let lead = |line: &Option<Line>, scheme: &str| {
        line.as_ref().map(|line| linked(Copy::default(), line, scheme))
    };
    [
        contact.position.as_ref().map(Copy::line),
        contact.address.as_ref().map(Copy::line),
        telephone,
        lead(&contact.email, "mailto:"),
        lead(&contact.website, "https://"),
        contact.hours.as_ref().map(Copy::line),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// `line` after `copy`, as a link if it is an address; else it is words.
fn linked(copy: Copy, line: &Line, scheme: &str) -> Copy {
    let address: String = line.as_str().chars().filter(|c| !c.is_whitespace()).collect();
    let address: Arc<str> = if address.contains("://") {
        address.into()
    } else {
        format!("{scheme}{address}").into()
    };
    if is_address(&address) {
        copy.leading(line.as_str(), &address)
    } else {
        copy.with(line.as_str(), None)
    }
}

/// New documents: kind and number, day and authority, and what they are about.
pub(super) fn legal_documents(
    pen: &mut Pen<'_>,
    documents: &LegalDocuments,
) -> Vec<Element> {
    let look = pen.design.register.text.clone();
    let mut lines = Vec::new();
    for document in &documents.items {
        let heading = format!("{} số {}", document.kind, document.number);
        let mut when = String::new();
        if let Some(date) = document.date {
            when = format!(" {date}");
        }
        if let Some(issuer) = &document.issuer {
            when = format!("{when} của {issuer}");
        }
        let copy = Copy::default()
            .with(&heading, Some(c::ENTRY_NAME))
            .with(&format!("{when}: "), None)
            .with_text(&document.title, &look);
        lines.push(pen.paragraph(p::REGISTER_ENTRY, copy));
    }
    lines
}
