//! The front as the fields of an issue.

use super::Front;
use super::credits::credit;
use crate::flow::{DraftPlace, Paragraph, fold};
use crate::node::{Node, Value};
use crate::understand::dates;
use crate::understand::people::is_unit;
use crate::{Because, Guess, What};

impl Front {
    /// The lines whose words are said nowhere but there.
    pub(crate) fn left_over(&mut self) -> Vec<Paragraph> {
        self.find_publisher();
        let known = [&self.designation, &self.subtitle, &self.publisher, &self.parent];
        let mut said: Vec<String> =
            known.into_iter().flatten().map(|(text, _)| text.to_lowercase()).collect();
        said.extend(self.title.iter().map(|(text, _)| text.to_lowercase()));
        let beside = std::mem::take(&mut self.beside).into_iter();
        let is_said =
            |words: &str| said.iter().any(|line| line.contains(&words.to_lowercase()));
        beside
            .filter(|(words, _)| !is_said(words))
            .map(|(_, paragraph)| paragraph)
            .collect()
    }

    /// The parts of the issue that are known, in order, and what is not known.
    /// `headlines` are asked for a time if nothing else tells one.
    pub(crate) fn nodes(
        mut self,
        headlines: &[(String, Option<DraftPlace>)],
    ) -> (Vec<(&'static str, Node)>, Vec<Node>) {
        let has_front = !self.title.is_empty() || self.number.is_some();
        self.find_publisher();
        let id = self.id();
        let title: Vec<String> =
            self.title.iter().map(|(text, _)| text.clone()).collect();
        let one_title = match &title[..] {
            [first, rest @ ..] => {
                // The lines of a title are one: only the first keeps its capital.
                let rest: Vec<String> = rest.iter().map(|line| lowered(line)).collect();
                [std::slice::from_ref(first), &rest].concat().join(" ")
            }
            [] => String::new(),
        };
        let place = self.title.first().map(|(_, place)| *place);
        let field = |what: What, found: Option<(String, DraftPlace)>| {
            found.map(|(text, place)| {
                let guess = Guess::TakenAs(what, Because::Wording);
                Node::words(text).from(place).guessed([guess])
            })
        };
        let needed = |what: What| Node::words("").guessed([Guess::Needed(what)]);
        let mut publication = vec![("id", id)];
        publication.push(match place {
            Some(place) => (
                "title",
                Node::words(&one_title)
                    .from(place)
                    .guessed([Guess::TakenAs(What::Title, Because::Place)]),
            ),
            None => ("title", needed(What::Title)),
        });
        publication.extend(
            field(What::Designation, self.designation).map(|node| ("designation", node)),
        );
        publication
            .extend(field(What::Subtitle, self.subtitle).map(|node| ("subtitle", node)));
        let mut publisher = vec![(
            "name",
            field(What::Publisher, self.publisher)
                .unwrap_or_else(|| needed(What::Publisher)),
        )];
        publisher.extend(field(What::Parent, self.parent).map(|node| ("parent", node)));
        publication.push(("publisher", Node::group(publisher)));
        publication.extend(
            field(What::Distribution, self.distribution)
                .map(|node| ("distribution", node)),
        );
        let said = || {
            headlines.iter().find_map(|(text, place)| {
                let found = dates::coverage(text).or_else(|| dates::whole_year(text))?;
                let guess = Guess::TakenAs(What::Coverage, Because::Wording);
                Some(found.from(*place).guessed([guess]))
            })
        };
        let of_date = |date: &Option<(String, DraftPlace)>| {
            let (date, place) = date.as_ref()?;
            let mut parts = date.split('-').filter_map(|part| part.parse().ok());
            let (year, month) = (parts.next()?, parts.next()?);
            let whole = |number| Node::new(Value::Whole(number));
            let guess = Guess::TakenAs(What::Coverage, Because::Wording);
            Some(
                Node::group(vec![("month", whole(month)), ("year", whole(year))])
                    .from(*place)
                    .guessed([guess]),
            )
        };
        let coverage = self.coverage.take().or_else(said).or_else(|| of_date(&self.date));
        let mut issue = vec![
            (
                "number",
                field(What::Number, self.number).unwrap_or_else(|| needed(What::Number)),
            ),
            (
                "coverage",
                coverage.unwrap_or_else(|| {
                    Node::group(Vec::new()).guessed([Guess::Needed(What::Coverage)])
                }),
            ),
        ];
        issue.extend(field(What::Date, self.date).map(|node| ("date", node)));
        let mut nodes = vec![
            ("publication", Node::group(publication)),
            ("issue", Node::group(issue)),
        ];
        if title.len() > 1 && has_front {
            let rest = title[1..].iter().map(|line| lowered(line));
            let lines: Vec<String> =
                std::iter::once(title[0].clone()).chain(rest).collect();
            let broken = Node::words(lines.join("\\\n")).from(place);
            nodes.push(("masthead", Node::group(vec![("title", broken)])));
        }
        if !self.credits.is_empty() {
            nodes.push((
                "credits",
                Node::list(self.credits.into_iter().map(credit).collect()),
            ));
        }
        (nodes, self.imprint)
    }

    /// The publisher, as the line of the designation names it: `của UBND xã Tân Kỳ,
    /// tỉnh Nghệ An`.
    fn find_publisher(&mut self) {
        let Some((text, place)) = self.designation.clone() else { return };
        let Some((_, owner)) = text.split_once(" của ") else { return };
        let (name, parent) = match owner.split_once(", ") {
            Some((name, parent)) => (name, Some(parent)),
            None => (owner, None),
        };
        if self.publisher.is_none() && is_unit(name) {
            self.publisher = Some((name.to_owned(), place));
        }
        if self.parent.is_none() {
            self.parent = parent.map(|parent| (parent.to_owned(), place));
        }
    }

    /// A short name for files: the place, and the first letters of the title.
    fn id(&self) -> Node {
        let title = fold(
            &self
                .title
                .iter()
                .map(|(text, _)| text.as_str())
                .collect::<Vec<_>>()
                .join(" "),
        );
        let initials: String =
            title.split(' ').filter_map(|word| word.chars().next()).collect();
        let place = self.publisher.as_ref().and_then(|(name, _)| {
            let lower = name.to_lowercase();
            ["xã ", "phường ", "thị trấn ", "huyện ", "đặc khu "].iter().find_map(
                |noun| {
                    let at = lower.find(noun)?;
                    name.get(at + noun.len()..)
                },
            )
        });
        let id = match place {
            Some(place) if title.split(' ').count() > 2 => {
                slug(&format!("{place} {initials}"))
            }
            Some(place) => slug(&format!("{place} {title}")),
            None => slug(&title),
        };
        let id = if id.is_empty() { "ban-tin".to_owned() } else { id };
        Node::words(id).guessed([Guess::TakenAs(What::Id, Because::Wording)])
    }
}

/// The line of a title that goes on: its first letter is small, if the next is too.
fn lowered(line: &str) -> String {
    let mut characters = line.chars();
    match (characters.next(), characters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(line.chars().skip(1)).collect()
        }
        _ => line.to_owned(),
    }
}

/// `text` for the name of a file: small ASCII letters, digits, hyphens.
fn slug(text: &str) -> String {
    const PLAIN: [(&str, &str); 7] = [
        ("aàảãáạăằẳẵắặâầẩẫấậ", "a"),
        ("eèẻẽéẹêềểễếệ", "e"),
        ("iìỉĩíị", "i"),
        ("oòỏõóọôồổỗốộơờởỡớợ", "o"),
        ("uùủũúụưừửữứự", "u"),
        ("yỳỷỹýỵ", "y"),
        ("đ", "d"),
    ];
    let mut slug = String::new();
    for character in text.to_lowercase().chars() {
        let plain = PLAIN.iter().find(|(letters, _)| letters.contains(character));
        match plain {
            Some((_, plain)) => slug.push_str(plain),
            None if character.is_ascii_alphanumeric() => slug.push(character),
            None if !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let slug: String = slug.chars().take(40).collect();
    slug.trim_start_matches(|c: char| c == '-' || c.is_ascii_digit())
        .trim_end_matches('-')
        .to_owned()
}
