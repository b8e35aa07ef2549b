//! Text boxes: captions, boxes, news in brief, abbreviations.

use super::Editor;
use super::body::{Body, inset};
use super::figure::is_caption;
use super::mark::Levels;
use super::paragraph::LONGEST_CROSSHEAD;
use super::plan::Head;
use super::series::abbreviation;
use crate::What;
use crate::flow::{DraftPlace, Paragraph, Piece, Role, Span};
use crate::node::{Node, Value};

/// A box holds no more blocks.
const MOST_IN_BOX: usize = 190;

impl Editor<'_> {
    /// Adds a text box to the article that is open.
    pub(super) fn inset(&mut self, pieces: Vec<Piece>, place: DraftPlace) {
        let last = self.articles.len() - 1;
        let mut body = std::mem::take(&mut self.articles[last].body);
        self.boxed(pieces, place, &mut body);
        self.articles[last].body = body;
    }

    /// Adds a text box: as the caption of a picture if it says what that does, else as
    /// a box.
    pub(super) fn boxed(
        &mut self,
        pieces: Vec<Piece>,
        place: DraftPlace,
        body: &mut Body,
    ) {
        let one = match &pieces[..] {
            [Piece::Paragraph(one)] => Some(one),
            _ => None,
        };
        if let Some(caption) = one
            && let Some(figure) =
                body.figures.last_mut().filter(|figure| !figure.has_caption())
            && let Some(because) = is_caption(caption)
        {
            figure.caption(caption, because);
            return;
        }
        let pieces = match self.abbreviations_of(pieces) {
            Ok(()) => return,
            Err(pieces) => pieces,
        };
        let mut inner = Body::default();
        let mut levels = Levels::default();
        let mut title = None;
        let outer = std::mem::take(&mut self.plan);
        for piece in super::table::unfold(pieces) {
            match piece {
                Piece::Paragraph(mut paragraph) => {
                    let head = self
                        .plan
                        .head(&paragraph)
                        .filter(|_| !paragraph.plain().is_empty());
                    let bold = paragraph.is_all(|words| words.strong)
                        && paragraph.plain().chars().count() <= LONGEST_CROSSHEAD;
                    let heads =
                        matches!(head, Some(Head::Headline { .. } | Head::Crosshead));
                    let named = paragraph.look.role == Some(Role::BoxTitle);
                    if title.is_none() && inner.is_empty() && (heads || bold || named) {
                        title = Some(self.headed(&paragraph, What::BoxTitle));
                        paragraph
                            .spans
                            .retain(|s| !matches!(s, Span::Words(_) | Span::Break));
                        self.beside(paragraph.spans, paragraph.place, &mut inner);
                    } else if heads {
                        let node = self.headed(&paragraph, What::Crosshead);
                        inner.push("crosshead", node);
                        paragraph
                            .spans
                            .retain(|s| !matches!(s, Span::Words(_) | Span::Break));
                        self.beside(paragraph.spans, paragraph.place, &mut inner);
                    } else {
                        self.said_in_box(paragraph, &mut inner, &mut levels);
                    }
                }
                Piece::Table(table) => self.table_in(table, &mut inner),
            }
        }
        self.plan = outer;
        let mut blocks = inner.finish();
        // A box within a box is none: what is in it follows.
        if blocks.is_empty() {
            if let Some(title) = title {
                body.push("paragraph", title);
            }
            return;
        }
        body.close();
        if let Some(briefs) = briefs(&mut blocks, &mut title) {
            body.blocks.push(briefs);
            return;
        }
        loop {
            let more = if blocks.len() > MOST_IN_BOX {
                blocks.split_off(MOST_IN_BOX)
            } else {
                Vec::new()
            };
            body.blocks.push(inset(title.take(), blocks, place));
            if more.is_empty() {
                return;
            }
            blocks = more;
        }
    }

    /// Takes a list of abbreviations, if `pieces` are one under its title; else gives them
    /// back.
    fn abbreviations_of(&mut self, pieces: Vec<Piece>) -> Result<(), Vec<Piece>> {
        let mut found = Vec::new();
        for piece in &pieces {
            let Piece::Paragraph(paragraph) = piece else { return Err(pieces) };
            let role = paragraph.look.role;
            match (found.len(), role) {
                _ if paragraph.spans.is_empty() => {}
                (0, Some(Role::BoxTitle)) => {}
                (_, Some(Role::RegisterEntry)) => match abbreviation(paragraph) {
                    Some(pair) => found.push((pair, paragraph.place)),
                    None => return Err(pieces),
                },
                _ => return Err(pieces),
            }
        }
        if found.is_empty() {
            return Err(pieces);
        }
        let node = |((short, full), place): ((Node, Node), DraftPlace)| {
            Node::group(vec![("short", short), ("full", full)]).from(place)
        };
        self.abbreviations.extend(found.into_iter().map(node));
        Ok(())
    }

    /// A paragraph of a box: the notes and boxes in it are said where they stand.
    fn said_in_box(
        &mut self,
        mut paragraph: Paragraph,
        inner: &mut Body,
        levels: &mut Levels,
    ) {
        let mut insets = Vec::new();
        paragraph.spans.retain_mut(|span| match span {
            Span::Inset(pieces) => {
                insets.extend(crate::flow::paragraphs(std::mem::take(pieces)));
                false
            }
            _ => true,
        });
        self.said(paragraph, inner, levels);
        for paragraph in insets {
            self.said_in_box(paragraph, inner, levels);
        }
    }
}

/// The block of a box that holds nothing but news in brief: those, under its title.
fn briefs(blocks: &mut Vec<Node>, title: &mut Option<Node>) -> Option<Node> {
    let [Node { value: Value::Group(block), .. }] = &mut blocks[..] else { return None };
    let [("briefs", Node { value: Value::Group(fields), .. })] = &mut block[..] else {
        return None;
    };
    if let Some(title) = title.take() {
        fields.insert(0, ("title", title));
    }
    blocks.pop()
}
