//! Entries one under the other: questions, whom to turn to, new documents.

use std::sync::Arc;

use bantin_core::{Contact, Contacts, LegalDocuments, Line, Questions};
use bantin_page::{ElementId, Role};

use super::body::Opening;
use super::columns::Keep;
use super::frame::Stick;
use super::galley::Galley;
use super::{Form, Stone};
use crate::set::Copy;

impl Stone<'_> {
    /// Questions, each with its answer under it.
    pub(super) fn questions(
        &mut self,
        galley: &mut Galley,
        questions: &Questions,
        stick: Stick,
        parent: ElementId,
    ) {
        let (style, body) = (self.design.questions.clone(), self.design.body.clone());
        let at = questions.at.clone();
        let division = self.structure.element(parent, Role::Division, at);
        for (number, item) in questions.items.iter().enumerate() {
            let at = item.question.at().clone();
            let id = self.structure.element(division, Role::Paragraph, at.clone());
            let copy = Copy::default().with("Hỏi: ", &style.asks, &at);
            let copy = copy.with_text(&item.question, &style.question, body.link);
            let above = i64::from(number > 0);
            let opening = Opening { above, ..Opening::default() };
            self.running(galley, copy, stick, opening, id);
            galley.keep_with_next();
            for (number, text) in item.answer.iter().enumerate() {
                let at = text.at().clone();
                let id = self.structure.element(division, Role::Paragraph, at.clone());
                let mut copy = Copy::default();
                let mut opening = Opening::default();
                if number == 0 {
                    copy = copy.with("Đáp: ", &style.answers, &at);
                } else {
                    opening.indent = body.indent;
                }
                let copy = copy.with_text(text, &body.text, body.link);
                self.running(galley, copy, stick, opening, id);
            }
            if let Some(by) = &item.answered_by {
                let id =
                    self.structure.element(division, Role::Paragraph, by.at().clone());
                let copy = Copy::line(by, &body.author);
                self.signed(galley, &copy, stick, id);
            }
        }
    }

    /// Whom to turn to: a name, and under it how.
    pub(super) fn contacts(
        &mut self,
        galley: &mut Galley,
        contacts: &Contacts,
        stick: Stick,
        parent: ElementId,
    ) {
        let list = self.structure.element(parent, Role::List, contacts.at.clone());
        for contact in &contacts.items {
            let at = contact.at.clone();
            let item = self.structure.element(list, Role::ListItem, at.clone());
            let body = self.structure.element(item, Role::ListBody, at);
            self.contact(galley, contact, stick, body);
        }
    }

    fn contact(
        &mut self,
        galley: &mut Galley,
        contact: &Contact,
        stick: Stick,
        parent: ElementId,
    ) {
        let style = self.design.register.clone();
        let (name, link) =
            (Copy::line(&contact.name, &style.name), self.design.body.link);
        let linked = |line: &Line, scheme: &str| {
            let mut copy = Copy::line(line, &style.text.clone().colored(link));
            let address: String =
                line.as_str().chars().filter(|c| !c.is_whitespace()).collect();
            let address: Arc<str> = if address.contains("://") {
                address.into()
            } else {
                format!("{scheme}{address}").into()
            };
            // An address that is none is words.
            if bantin_core::is_address(&address) {
                for span in &mut copy.spans {
                    span.link = Some(Arc::clone(&address));
                }
            }
            copy
        };
        let plain = |line: &Line| Copy::line(line, &style.text);
        let telephone = contact.telephone.as_ref().map(|line| {
            let label = Copy::default().with("ĐT: ", &style.text, line.at());
            label.and(linked(line, "tel:"))
        });
        let rest = [
            contact.position.as_ref().map(plain),
            contact.address.as_ref().map(plain),
            telephone,
            contact.email.as_ref().map(|line| linked(line, "mailto:")),
            contact.website.as_ref().map(|line| linked(line, "https://")),
            contact.hours.as_ref().map(plain),
        ];
        let rest: Vec<Copy> = rest.into_iter().flatten().collect();
        let at = contact.at.clone();
        let id = self.structure.element(parent, Role::Paragraph, at.clone());
        let inner = stick.indented(style.indent);
        let keep = if rest.is_empty() { Keep::Free } else { Keep::Company };
        self.ragged(galley, &name, Form::ragged(stick.width), stick.x, keep, id);
        let count = rest.len();
        for (number, copy) in (1..).zip(rest) {
            let id = self.structure.element(parent, Role::Paragraph, at.clone());
            let keep = if number == count { Keep::Free } else { Keep::Company };
            self.ragged(galley, &copy, Form::ragged(inner.width), inner.x, keep, id);
        }
    }

    /// New documents: kind and number, day and authority, and what they are about.
    pub(super) fn legal_documents(
        &mut self,
        galley: &mut Galley,
        documents: &LegalDocuments,
        stick: Stick,
        parent: ElementId,
    ) {
        let (style, link) = (self.design.register.clone(), self.design.body.link);
        let list = self.structure.element(parent, Role::List, documents.at.clone());
        for document in &documents.items {
            let at = document.at.clone();
            let item = self.structure.element(list, Role::ListItem, at.clone());
            let body = self.structure.element(item, Role::ListBody, at.clone());
            let heading = format!("{} số {}", document.kind, document.number);
            let mut when = String::new();
            if let Some(date) = document.date {
                when = format!(" {date}");
            }
            if let Some(issuer) = &document.issuer {
                when = format!("{when} của {issuer}");
            }
            let copy = Copy::default()
                .with(&heading, &style.name, &at)
                .with(&format!("{when}: "), &style.text, &at)
                .with_text(&document.title, &style.text, link);
            let inner = stick.indented(style.indent);
            let opening = Opening { indent: -style.indent, ..Opening::default() };
            let id = self.structure.element(body, Role::Paragraph, at);
            self.running(galley, copy, inner, opening, id);
        }
    }
}
