//! Blocks of several lines that are told by the names of their styles: questions,
//! poems, news in brief, whom to turn to, new documents, codes.
//!
//! They are the styles of the Word files that an issue is written as, so that what a
//! person mends there comes back as what it was.

use super::dates;
use crate::Guess;
use crate::flow::{Paragraph, Part, Role, Span, parted, plain};
use crate::markup::markdown;
use crate::node::Node;

/// What an issue has no more of in one block.
const MOST_ITEMS: usize = 100;

/// Nor of a poem's lines.
const MOST_LINES: usize = 490;

/// How the lines of an address begin.
const ADDRESSES: &[&str] =
    &["xóm", "thôn", "bản", "khối", "tổ", "số", "đường", "ấp", "phường", "xã"];

/// A block whose lines are being met.
#[derive(Debug)]
pub(crate) enum Series {
    Questions(Vec<Question>),
    Verse { lines: Vec<Node>, poet: Option<Node> },
    Briefs(Vec<Node>),
    Contacts(Vec<Contact>),
    Documents(Vec<Node>),
    Code { label: Node, address: Option<Node> },
}

#[derive(Debug)]
pub(crate) struct Question {
    asked: Node,
    answer: Vec<Node>,
    answered_by: Option<Node>,
}

/// Whom to turn to. What is said before telephone and addresses is a post or a street,
/// what is said after them is when it is open.
#[derive(Debug)]
pub(crate) struct Contact {
    name: Node,
    before: Vec<Node>,
    ways: Vec<(&'static str, Node)>,
    after: Vec<Node>,
}

impl Series {
    /// The block that a line begins, if it begins one. `year` is that of the issue.
    pub(crate) fn begun_by(paragraph: &Paragraph, year: Option<u32>) -> Option<Self> {
        let empty = match paragraph.look.role? {
            Role::Question => Self::Questions(Vec::new()),
            Role::Verse | Role::Stanza => Self::Verse { lines: Vec::new(), poet: None },
            Role::Brief => Self::Briefs(Vec::new()),
            Role::RegisterName => Self::Contacts(Vec::new()),
            Role::RegisterEntry => Self::Documents(Vec::new()),
            Role::CodeLabel => {
                return Some(Self::Code { label: said(paragraph), address: None });
            }
            _ => return None,
        };
        let mut begun = empty;
        begun.take(paragraph, year).then_some(begun)
    }

    /// Whether a name at the right edge says who answers.
    pub(crate) fn is_answered(&self) -> bool {
        matches!(self, Self::Questions(questions)
        if questions.last().is_some_and(|last| {
            !last.answer.is_empty() && last.answered_by.is_none()
        }))
    }

    /// Takes a line, if it belongs to the block.
    pub(crate) fn take(&mut self, paragraph: &Paragraph, year: Option<u32>) -> bool {
        let role = paragraph.look.role;
        match self {
            Self::Questions(questions) => take_question(questions, paragraph),
            Self::Verse { lines, poet } => match role {
                Some(Role::Verse | Role::Stanza)
                    if poet.is_none() && lines.len() < MOST_LINES =>
                {
                    if role == Some(Role::Stanza) && !lines.is_empty() {
                        lines.push(Node::words(""));
                    }
                    lines.push(said(paragraph));
                    true
                }
                Some(Role::Poet) if poet.is_none() => {
                    *poet = Some(line(paragraph));
                    true
                }
                _ => false,
            },
            Self::Briefs(briefs)
                if role == Some(Role::Brief) && briefs.len() < MOST_ITEMS =>
            {
                briefs.push(brief(paragraph, year));
                true
            }
            Self::Contacts(contacts) => take_contact(contacts, paragraph),
            Self::Documents(documents)
                if role == Some(Role::RegisterEntry) && documents.len() < MOST_ITEMS =>
            {
                let document = document(paragraph);
                let is_one = document.is_some();
                documents.extend(document);
                is_one
            }
            Self::Code { address, .. } if role == Some(Role::CodeAddress) => {
                let link = paragraph.words().find_map(|words| words.link.clone());
                let Some(link) = link.filter(|_| address.is_none()) else { return false };
                *address = Some(Node::words(&*link).from(paragraph.place));
                true
            }
            _ => false,
        }
    }

    /// The block, by its name.
    pub(crate) fn into_block(self) -> (&'static str, Node) {
        match self {
            Self::Questions(questions) => {
                ("qa", Node::list(questions.into_iter().map(Question::node).collect()))
            }
            Self::Verse { lines, poet } => {
                let mut fields = vec![("lines", Node::list(lines))];
                fields.extend(poet.map(|poet| ("author", poet)));
                ("verse", Node::group(fields))
            }
            Self::Briefs(briefs) => {
                ("briefs", Node::group(vec![("items", Node::list(briefs))]))
            }
            Self::Contacts(contacts) => (
                "contacts",
                Node::list(contacts.into_iter().map(Contact::node).collect()),
            ),
            Self::Documents(documents) => ("legal_documents", Node::list(documents)),
            Self::Code { label, address: Some(address) } => {
                let made = Node::group(vec![("url", address), ("label", label)]);
                ("qr", made.guessed([Guess::CodeLeft]))
            }
            Self::Code { label, address: None } => ("paragraph", label),
        }
    }
}

fn take_question(questions: &mut Vec<Question>, paragraph: &Paragraph) -> bool {
    let role = paragraph.look.role;
    let without = |part| {
        let (_, rest) = parted(&paragraph.spans, part);
        Node::words(markdown(&rest)).from(paragraph.place)
    };
    if role == Some(Role::Question) && questions.len() < MOST_ITEMS {
        let asked = without(Part::Asks);
        questions.push(Question { asked, answer: Vec::new(), answered_by: None });
        return true;
    }
    let Some(last) = questions.last_mut().filter(|last| last.answered_by.is_none())
    else {
        return false;
    };
    let answers = role == Some(Role::Answer)
        || role.is_none() && paragraph.look.goes_on && !last.answer.is_empty();
    if answers {
        last.answer.push(without(Part::Answers));
    } else if role == Some(Role::Byline) && !last.answer.is_empty() {
        last.answered_by = Some(line(paragraph));
    } else {
        return false;
    }
    true
}

fn take_contact(contacts: &mut Vec<Contact>, paragraph: &Paragraph) -> bool {
    let count = contacts.len();
    match (paragraph.look.role, contacts.last_mut()) {
        (Some(Role::RegisterName), _) if count < MOST_ITEMS => {
            contacts.push(Contact::named(line(paragraph)));
            true
        }
        (Some(Role::RegisterText), Some(last)) => {
            last.take(paragraph);
            true
        }
        _ => false,
    }
}

impl Question {
    fn node(mut self) -> Node {
        let answer = match self.answer.len() {
            1 => self.answer.remove(0),
            0 => Node::words(""),
            _ => Node::list(self.answer),
        };
        let place = self.asked.from;
        let mut fields = vec![("question", self.asked), ("answer", answer)];
        fields.extend(self.answered_by.map(|by| ("answered_by", by)));
        Node::group(fields).from(place)
    }
}

impl Contact {
    fn named(name: Node) -> Self {
        Self { name, before: Vec::new(), ways: Vec::new(), after: Vec::new() }
    }

    fn take(&mut self, paragraph: &Paragraph) {
        let text = paragraph.plain();
        let link = paragraph.words().find_map(|words| words.link.clone());
        let told = text.strip_prefix("ĐT: ");
        let scheme = link.as_deref().and_then(|link| link.split(':').next());
        let way = match (scheme, told) {
            (Some("tel"), _) | (None, Some(_)) => Some("telephone"),
            (Some("mailto"), _) => Some("email"),
            (Some(_), _) => Some("website"),
            (None, None) => None,
        };
        let node = Node::words(told.unwrap_or(&text)).from(paragraph.place);
        match way.filter(|way| self.ways.iter().all(|(known, _)| known != way)) {
            Some(way) => self.ways.push((way, node)),
            None if self.ways.is_empty() => self.before.push(node),
            None => self.after.push(node),
        }
    }

    fn node(self) -> Node {
        let place = self.name.from;
        let mut fields = vec![("name", self.name)];
        let mut before = self.before.into_iter().peekable();
        let street = |node: &Node| match &node.value {
            crate::node::Value::Words(text) => {
                super::people::begins_with(text, ADDRESSES)
            }
            _ => false,
        };
        fields
            .extend(before.next_if(|node| !street(node)).map(|post| ("position", post)));
        fields.extend(before.next().map(|street| ("address", street)));
        fields.extend(self.ways);
        let mut rest = before.chain(self.after);
        if let Some(mut hours) = rest.next() {
            if let crate::node::Value::Words(text) = &mut hours.value {
                for more in rest {
                    if let crate::node::Value::Words(more) = more.value {
                        text.push_str("; ");
                        text.push_str(&more);
                    }
                }
            }
            fields.push(("hours", hours));
        }
        Node::group(fields).from(place)
    }
}

/// A piece of news; its day stands before it if the year is known.
fn brief(paragraph: &Paragraph, year: Option<u32>) -> Node {
    let (day, rest) = parted(&paragraph.spans, Part::Day);
    let date = year.and_then(|year| {
        let day = plain(&day);
        dates::day(&format!("{}/{year}", day.trim_end_matches(['.', ':', ' '])))
    });
    let mut fields = Vec::new();
    let text = match date {
        Some(date) => {
            fields.push(("date", Node::words(date)));
            markdown(&rest)
        }
        None => markdown(&paragraph.spans),
    };
    fields.push(("text", Node::words(text).from(paragraph.place)));
    Node::group(fields).from(paragraph.place)
}

/// `Quyết định số 115/QĐ-UBND ngày 05 tháng 4 năm 2026 của UBND xã: Về việc …`
fn document(paragraph: &Paragraph) -> Option<Node> {
    let (name, rest) = parted(&paragraph.spans, Part::Name);
    let name = plain(&name);
    let (kind, number) = name.split_once(" số ")?;
    let mut title = rest;
    let when = cut_before_colon(&mut title)?;
    let (day, issuer) = match when.split_once("của ") {
        Some((day, issuer)) => (day.to_owned(), Some(issuer.trim().to_owned())),
        None => (when, None),
    };
    let date = dates::day(&day);
    if date.is_none() && !day.trim().is_empty() {
        return None;
    }
    let mut fields = vec![("kind", Node::words(kind)), ("number", Node::words(number))];
    fields.extend(date.map(|date| ("date", Node::words(date))));
    fields.extend(issuer.map(|issuer| ("issuer", Node::words(issuer))));
    fields.push(("title", Node::words(markdown(&title))));
    Some(Node::group(fields).from(paragraph.place))
}

/// What stands before the first colon of `spans`, which is cut off them.
fn cut_before_colon(spans: &mut [Span]) -> Option<String> {
    let mut before = String::new();
    for span in spans {
        let Span::Words(words) = span else { continue };
        if let Some((head, tail)) = words.text.split_once(':') {
            before.push_str(head);
            words.text = tail.to_owned();
            return Some(before);
        }
        before.push_str(&std::mem::take(&mut words.text));
    }
    None
}

fn said(paragraph: &Paragraph) -> Node {
    Node::words(markdown(&paragraph.spans)).from(paragraph.place)
}

fn line(paragraph: &Paragraph) -> Node {
    Node::words(paragraph.plain()).from(paragraph.place)
}

/// An abbreviation and what it stands for, as the list at the end of an issue has it.
pub(crate) fn abbreviation(paragraph: &Paragraph) -> Option<(Node, Node)> {
    let (short, full) = parted(&paragraph.spans, Part::Name);
    let (short, full) = (plain(&short), plain(&full));
    // The colon is set like the one or like the other.
    let (short, full) = match short.strip_suffix(':') {
        Some(short) => (short, full.as_str()),
        None => (short.as_str(), full.strip_prefix(':')?.trim_start()),
    };
    let of = |text: &str| Node::words(text).from(paragraph.place);
    (!short.is_empty() && !full.is_empty()).then(|| (of(short), of(full)))
}
