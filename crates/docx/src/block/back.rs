//! The back: what has to be explained, imprint and address.

use bantin_core::ImprintPlace;

use super::{Room, boxes};
use crate::copy::Copy;
use crate::pen::{Pen, gap};
use crate::story::Story;
use crate::styles::{character, paragraph as p};
use crate::xml::Element;

/// Writes what stands at the end, across all columns. An imprint that asks for the second
/// page stands here too if that is not the back of a cover: Word knows no other second
/// page, and the law takes the last one as well.
pub(super) fn write(story: &mut Story, pen: &mut Pen<'_>) {
    story.columns(1);
    if !pen.issue.abbreviations.is_empty() {
        let explained = explained(pen);
        story.extend(vec![gap(), explained, gap()]);
    }
    let place = pen.issue.imprint.as_ref().map(|imprint| imprint.place);
    let done = place == Some(ImprintPlace::SecondPage) && pen.issue.cover.is_some();
    if !done {
        imprint(story, pen);
    }
}

/// Writes the imprint, a line for each thing that it says.
pub(super) fn imprint(story: &mut Story, pen: &mut Pen<'_>) {
    let lines = lines(pen);
    if lines.is_empty() {
        return;
    }
    story.push(gap());
    for copy in lines {
        story.push(pen.paragraph(p::IMPRINT, copy));
    }
}

fn lines(pen: &Pen<'_>) -> Vec<Copy> {
    let publisher = &pen.issue.publication.publisher;
    let contact: Vec<String> = [
        publisher.address.as_ref().map(ToString::to_string),
        publisher.telephone.as_ref().map(|line| format!("ĐT: {line}")),
        publisher.email.as_ref().map(ToString::to_string),
        publisher.website.as_ref().map(ToString::to_string),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut lines = Vec::new();
    if contact.is_empty() && pen.issue.imprint.is_none() {
        return lines;
    }
    let mut say = |label: &str, words: &str| {
        let label = format!("{label}: ");
        let copy = Copy::default().with(&label, Some(character::IMPRINT_LABEL));
        lines.push(copy.with(words, None));
    };
    say("Cơ quan xuất bản", &publisher.full_name());
    if !contact.is_empty() {
        say("Liên hệ", &contact.join(" · "));
    }
    let Some(imprint) = &pen.issue.imprint else { return lines };
    if let Some(person) = &imprint.responsible {
        let mut words = person.name.to_string();
        for position in &person.positions {
            words = format!("{words}, {position}");
        }
        say("Chịu trách nhiệm xuất bản", &words);
    }
    if let Some(licence) = &imprint.licence {
        let mut words = format!("số {}, {}", licence.number, licence.issued_on);
        if let Some(issuer) = &licence.issuer {
            words = format!("{words}, {issuer} cấp");
        }
        say("Giấy phép xuất bản", &words);
    }
    if let Some(frequency) = &imprint.frequency {
        say("Kỳ hạn xuất bản", frequency.as_str());
    }
    if let Some(printer) = &imprint.printer {
        say("In tại", printer.as_str());
    }
    if let Some(copies) = imprint.print_run {
        say("Số lượng", &format!("{} bản", grouped(copies)));
    }
    for note in &imprint.notes {
        lines.push(Copy::text(note, &pen.design.imprint.text));
    }
    lines
}

/// Short forms that the issue explains, in a box.
fn explained(pen: &mut Pen<'_>) -> Element {
    let issue = pen.issue;
    let room = Room { width: pen.measure(), boxed: false };
    let least = pen.design.inset.narrowest;
    let count = boxes::columns(pen, room, least, issue.abbreviations.len());
    let mut entries = Vec::new();
    for abbreviation in &issue.abbreviations {
        let copy = Copy::default()
            .with(abbreviation.short.as_str(), Some(character::ENTRY_NAME))
            .with(": ", None)
            .with(abbreviation.full.as_str(), None);
        entries.push(pen.paragraph(p::REGISTER_ENTRY, copy));
    }
    boxes::titled(pen, Some(Copy::words("Chữ viết tắt")), entries, room, count)
}

/// A number the way Vietnamese prints it: 1.200.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}
