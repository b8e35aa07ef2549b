//! Articles: from one headline to the next.

use super::body::Body;
use super::mark::Levels;
use super::people::author;
use super::plan::Head;
use super::{Editor, MOST_ARTICLES};
use crate::flow::{DraftPlace, Paragraph, Piece, Role, is_blank};
use crate::markup::{markdown, unstressed};
use crate::node::{Node, Value};
use crate::{Because, Guess, What};

/// An article has no more blocks; what is more makes another.
const MOST_BLOCKS: usize = 9_000;

/// A paragraph that is shorter sums nothing up.
const SHORTEST_STANDFIRST: usize = 40;

/// A line at the end that is longer names no author.
const LONGEST_BYLINE: usize = 160;

/// An article as it grows.
#[derive(Debug)]
pub(crate) struct Article {
    pub(super) section: Option<Node>,
    pub(crate) kicker: Option<Node>,
    pub(crate) headline: Option<Node>,
    /// The headline goes on if the next line is in capitals too.
    pub(super) open: bool,
    pub(crate) standfirst: Option<Node>,
    pub(crate) body: Body,
    pub(crate) levels: Levels,
    pub(crate) byline: Option<Node>,
    /// What footnotes say, each with the place that refers to it.
    pub(crate) notes: Vec<(Vec<Paragraph>, DraftPlace)>,
    pub(super) place: DraftPlace,
}

impl Article {
    pub(crate) fn at(place: DraftPlace) -> Self {
        Self {
            section: None,
            kicker: None,
            headline: None,
            open: false,
            standfirst: None,
            body: Body::default(),
            levels: Levels::default(),
            byline: None,
            notes: Vec::new(),
            place,
        }
    }

    /// The headline, and where it stands.
    pub(crate) fn headline_said(&self) -> Option<(String, Option<DraftPlace>)> {
        let headline = self.headline.as_ref()?;
        let Value::Words(words) = &headline.value else { return None };
        Some((words.clone(), headline.from))
    }

    /// Finds a headline for an article that has none: its first line if that is short,
    /// else the name of the file.
    pub(crate) fn find_headline(&mut self, stem: &str) {
        let more = self.body.blocks.len() > 1 || self.body.has_list();
        if let Some(Node { value: Value::Group(fields), .. }) = self.body.blocks.first()
            && let [(kind, Node { value: Value::Words(text), from, .. })] = &fields[..]
            && ["paragraph", "crosshead"].contains(kind)
            && text.chars().count() <= 150
            && !text.contains("\\\n")
            && !text.trim_end().ends_with('.')
            && more
        {
            let text = text.trim_matches('*').to_owned();
            let guess = Guess::TakenAs(What::Headline, Because::FirstLine);
            self.headline = Some(Node::words(text).from(*from).guessed([guess]));
            self.body.blocks.remove(0);
            return;
        }
        let words = stem.replace(['_', '-'], " ");
        let words = crate::flow::fold(&words);
        let guess = Guess::TakenAs(What::Headline, Because::FileName);
        let words = if words.is_empty() { "?".to_owned() } else { words };
        self.headline = Some(Node::words(words).from(self.place).guessed([guess]));
    }

    /// It as the issue has it; as several if it has too many blocks.
    pub(crate) fn into_nodes(mut self) -> Vec<Node> {
        self.add_notes();
        let headline = self
            .headline
            .unwrap_or_else(|| Node::words("").guessed([Guess::Needed(What::Headline)]));
        let mut blocks = self.body.finish();
        let says_nothing = blocks.is_empty() && self.standfirst.is_none();
        let needed = says_nothing.then_some(Guess::Needed(What::Body));
        let mut nodes = Vec::new();
        let mut rest = if blocks.len() > MOST_BLOCKS {
            blocks.split_off(MOST_BLOCKS)
        } else {
            Vec::new()
        };
        let mut fields = Vec::new();
        fields.extend(self.section.map(|section| ("section", section)));
        fields.extend(self.kicker.map(|kicker| ("kicker", kicker)));
        fields.push(("headline", headline.clone()));
        fields.extend(self.standfirst.map(|standfirst| ("standfirst", standfirst)));
        fields.push(("body", Node::list(blocks)));
        let whole = rest.is_empty();
        if whole {
            fields.extend(self.byline.clone().map(|byline| ("byline", byline)));
        }
        nodes.push(Node::group(fields).from(self.place).guessed(needed));
        while !rest.is_empty() {
            let more = if rest.len() > MOST_BLOCKS {
                rest.split_off(MOST_BLOCKS)
            } else {
                Vec::new()
            };
            let mut headline = headline.clone().guessed([Guess::ArticleParted]);
            if let Value::Words(words) = &mut headline.value {
                words.push_str(" (tiếp theo)");
            }
            let mut fields = vec![("headline", headline), ("body", Node::list(rest))];
            if more.is_empty() {
                fields.extend(self.byline.clone().map(|byline| ("byline", byline)));
            }
            nodes.push(Node::group(fields).from(self.place));
            rest = more;
        }
        nodes
    }

    /// Puts what footnotes say at the end.
    fn add_notes(&mut self) {
        let count = self.notes.len();
        for (number, (paragraphs, place)) in
            std::mem::take(&mut self.notes).into_iter().enumerate()
        {
            let texts: Vec<String> = paragraphs
                .iter()
                .map(|paragraph| markdown(&paragraph.spans))
                .filter(|text| !text.is_empty())
                .collect();
            let text = format!("[{}] {}", number + 1, texts.join("\\\n"));
            let guess = (number == 0).then_some(Guess::NotesAtEnd(count));
            self.body.push(
                "paragraph",
                Node::words(text.trim_end()).from(place).guessed(guess),
            );
        }
    }
}

impl Editor<'_> {
    /// Adds `pieces` to the articles of the draft whose first article is `first`.
    pub(super) fn pieces_into(&mut self, pieces: Vec<Piece>, first: usize) {
        let mut rest = pieces.into_iter().filter(|piece| !is_blank(piece)).peekable();
        while let Some(piece) = rest.next() {
            match piece {
                Piece::Paragraph(paragraph) => {
                    let next = rest.peek();
                    let ends = next.is_none_or(|next| self.begins_article(next));
                    let table = matches!(next, Some(Piece::Table(_)));
                    self.paragraph(paragraph, first, ends, table);
                }
                Piece::Table(table) => self.table(table, first),
            }
        }
    }

    /// Whether an article begins with `piece`.
    fn begins_article(&self, piece: &Piece) -> bool {
        let Piece::Paragraph(paragraph) = piece else { return false };
        matches!(self.plan.head(paragraph), Some(Head::Headline { .. }))
            || matches!(
                paragraph.look.role,
                Some(Role::Kicker | Role::Section | Role::Imprint | Role::Post)
            )
    }

    /// The article that is open in the draft whose first article is `first`.
    pub(super) fn article(&mut self, first: usize, place: DraftPlace) -> &mut Article {
        if self.articles.len() <= first
            && (self.articles.len() < MOST_ARTICLES - 1 || first == 0)
        {
            self.articles.push(Article::at(place));
        }
        let last = self.articles.len().saturating_sub(1);
        &mut self.articles[last]
    }

    fn paragraph(
        &mut self,
        mut paragraph: Paragraph,
        first: usize,
        ends: bool,
        table: bool,
    ) {
        if paragraph.look.role == Some(Role::Contents) {
            self.unplaced.push(paragraph);
            return;
        }
        let place = paragraph.place;
        let head = self.plan.head(&paragraph).filter(|_| !paragraph.plain().is_empty());
        match head {
            Some(Head::Headline { by_capitals })
                if self.begin(&paragraph, first, by_capitals) =>
            {
                self.rest_of(&mut paragraph, first);
                return;
            }
            Some(_) => {
                let node = self.headed(&paragraph, What::Crosshead);
                let article = self.article(first, place);
                article.open = false;
                article.levels.clear();
                article.body.push("crosshead", node);
                self.rest_of(&mut paragraph, first);
                return;
            }
            None => {}
        }
        let role = paragraph.look.role;
        if role == Some(Role::Section) && !paragraph.plain().is_empty() {
            self.section = Some(self.headed(&paragraph, What::Section));
            self.rest_of(&mut paragraph, first);
            return;
        }
        if role == Some(Role::Imprint) {
            self.imprint.push(super::front::imprint(&paragraph));
            return;
        }
        if role == Some(Role::Post)
            && let Some(Node { value: Value::Group(fields), .. }) =
                self.articles.last_mut().and_then(|article| article.byline.as_mut())
        {
            fields.extend(posts(&paragraph.plain()));
            return;
        }
        if role == Some(Role::Kicker) {
            let node = self.headed(&paragraph, What::Kicker);
            self.push_article(place).kicker = Some(node);
            self.rest_of(&mut paragraph, first);
            return;
        }
        let text = paragraph.plain();
        let article = self.article(first, place);
        let fresh = article.headline.is_some()
            && article.body.is_empty()
            && article.standfirst.is_none();
        article.open = false;
        if fresh
            && !text.is_empty()
            && let Some(because) = sums_up(&paragraph, ends)
        {
            let guess = because.map(|because| Guess::TakenAs(What::Standfirst, because));
            let spans = self.note_marks(&mut paragraph, first);
            let node = Node::words(unstressed(&spans)).from(place).guessed(guess);
            self.article(first, place).standfirst = Some(node);
            self.rest_of(&mut paragraph, first);
            return;
        }
        let has_body = article.standfirst.is_some() || !article.body.is_empty();
        let answers = role == Some(Role::Byline) && article.body.is_answered();
        if !answers
            && (ends || role == Some(Role::Byline))
            && has_body
            && article.byline.is_none()
            && !text.is_empty()
            && text.chars().count() <= LONGEST_BYLINE
            && paragraph.look.mark.is_none()
        {
            let pushed = paragraph.look.right || role == Some(Role::Byline);
            if let Some(author) = author(&text, pushed) {
                let guess = role
                    .is_none()
                    .then_some(Guess::TakenAs(What::Byline, Because::Wording));
                article.byline = Some(byline(author, place).guessed(guess));
                self.rest_of(&mut paragraph, first);
                return;
            }
        }
        if table && self.is_table_caption(&paragraph) {
            self.caption = Some(paragraph);
            return;
        }
        let spans = self.note_marks(&mut paragraph, first);
        paragraph.spans = spans;
        let article = self.article(first, place);
        let mut body = std::mem::take(&mut article.body);
        let mut levels = std::mem::take(&mut article.levels);
        self.said(paragraph, &mut body, &mut levels);
        let article = self.article(first, place);
        article.body = body;
        article.levels = levels;
    }

    pub(super) fn push_article(&mut self, place: DraftPlace) -> &mut Article {
        if self.articles.len() < MOST_ARTICLES - 1 {
            self.articles.push(Article::at(place));
        }
        let last = self.articles.len() - 1;
        let article = &mut self.articles[last];
        article.section = self.section.clone();
        article
    }
}

/// Why `paragraph`, the first after a headline, is the standfirst; none if it is not.
fn sums_up(paragraph: &Paragraph, ends: bool) -> Option<Option<Because>> {
    if paragraph.look.role == Some(Role::Standfirst) {
        return Some(None);
    }
    let text = paragraph.plain();
    let look = &paragraph.look;
    let long = text.chars().count() >= SHORTEST_STANDFIRST;
    if ends
        || !long
        || look.role.is_some()
        || look.mark.is_some()
        || super::typed_mark(&text).is_some()
    {
        return None;
    }
    if paragraph.is_all(|words| words.strong) {
        return Some(Some(Because::Bold));
    }
    paragraph.is_all(|words| words.emphasis).then_some(Some(Because::Italic))
}

/// The fields of a byline that a line under it gives.
fn posts(line: &str) -> Vec<(&'static str, Node)> {
    let author = super::people::posts(line);
    let more = [
        ("position", author.position),
        ("organization", author.organization),
        ("action", author.action),
    ];
    more.into_iter()
        .filter_map(|(name, words)| Some((name, Node::words(words?))))
        .collect()
}

fn byline(author: super::people::Author, place: DraftPlace) -> Node {
    let mut fields = vec![("name", Node::words(author.name))];
    let more = [
        ("position", author.position),
        ("organization", author.organization),
        ("action", author.action),
    ];
    fields.extend(
        more.into_iter().filter_map(|(name, words)| Some((name, Node::words(words?)))),
    );
    Node::group(fields).from(place)
}
