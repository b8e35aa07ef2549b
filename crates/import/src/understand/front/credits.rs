//! The credits: labels, and whom they name.

use super::{Front, Taken};
use crate::flow::{DraftPlace, fold};
use crate::node::Node;
use crate::understand::people::{self, begins_with, is_unit, person};
use crate::understand::recase::{Names, is_capitals};
use crate::{Because, Guess, What};

/// How the labels of credits begin.
const LABELS: &[&str] = &[
    "chỉ đạo",
    "chịu trách nhiệm",
    "biên tập",
    "ban biên tập",
    "tổng biên tập",
    "trưởng ban",
    "phó trưởng ban",
    "phó tổng biên tập",
    "trình bày",
    "thiết kế",
    "thư ký",
    "ảnh",
    "nội dung",
    "hội đồng",
    "cố vấn",
    "thực hiện",
    "biên soạn",
    "tổ biên tập",
    "người chịu trách nhiệm",
    "ban chỉ đạo",
    "chế bản",
    "sửa bài",
    "ban nội dung",
];

#[derive(Debug)]
pub(super) struct Credit {
    pub(super) label: String,
    pub(super) place: DraftPlace,
    pub(super) people: Vec<(people::Person, DraftPlace)>,
    pub(super) organization: Option<(String, DraftPlace)>,
}

impl Front {
    pub(super) fn label_is_open(&self) -> bool {
        !self.credits.is_empty()
    }

    /// A label of the credits, or whom it names; none if it is neither.
    pub(super) fn credit(
        &mut self,
        text: &str,
        place: DraftPlace,
        names: &Names,
    ) -> Option<Taken> {
        let (label, after) = match text.split_once(':') {
            Some((label, after)) => (label.trim(), after.trim()),
            None => (text, ""),
        };
        let colon = text.contains(':');
        if begins_with(label, LABELS)
            && label.chars().count() <= 60
            && (colon || is_capitals(label))
        {
            let label =
                if is_capitals(label) { names.recase(label) } else { label.to_owned() };
            self.credits.push(Credit {
                label,
                place,
                people: Vec::new(),
                organization: None,
            });
            if !after.is_empty() {
                for name in after.split(';') {
                    if !self.member(name, place) {
                        return Some(Taken::Unknown);
                    }
                }
            }
            return Some(Taken::Yes);
        }
        (self.label_is_open() && !is_capitals(text) && self.member(text, place))
            .then_some(Taken::Yes)
    }

    pub(super) fn member(&mut self, text: &str, place: DraftPlace) -> bool {
        let text = fold(text.trim_start_matches(['-', '–', '+', '•', ' ']));
        let Some(credit) = self.credits.last_mut() else { return false };
        if let Some(person) = person(&text) {
            credit.people.push((person, place));
            return true;
        }
        if is_unit(&text) && text.chars().count() <= 100 && credit.organization.is_none()
        {
            credit.organization = Some((text.trim_end_matches('.').to_owned(), place));
            return true;
        }
        false
    }
}

pub(super) fn credit(credit: Credit) -> Node {
    let mut fields = vec![("label", Node::words(credit.label).from(credit.place))];
    if !credit.people.is_empty() {
        let people = credit.people.into_iter().map(|(person, place)| {
            let mut fields = vec![("name", Node::words(person.name))];
            if !person.positions.is_empty() {
                let posts = person.positions.into_iter().map(Node::words).collect();
                fields.push(("positions", Node::list(posts)));
            }
            Node::group(fields).from(place)
        });
        fields.push(("people", Node::list(people.collect())));
    }
    if let Some((name, place)) = credit.organization {
        fields.push(("organization", Node::words(name).from(place)));
    }
    let names_nobody = fields.len() == 1;
    Node::group(fields)
        .from(credit.place)
        .guessed([Guess::TakenAs(What::Credits, Because::Wording)])
        .guessed(names_nobody.then_some(Guess::Needed(What::Member)))
}
