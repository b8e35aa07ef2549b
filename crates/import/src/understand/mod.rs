//! From what drafts say to an issue.
//!
//! ```text
//! front    masthead, number, credits      of each draft that has one
//! article  headline … byline              up to the next headline
//! body     blocks, lists, figures
//! ```
//!
//! Nothing is dropped: what cannot be placed goes to a last article, `unplaced`.

mod article;
mod body;
mod boxes;
mod dates;
mod figure;
mod front;
mod headline;
mod mark;
mod paragraph;
mod people;
mod plan;
mod recase;
mod series;
mod table;

use std::collections::BTreeSet;

use article::Article;
pub use figure::PictureFile;
use figure::Pictures;
use front::Front;
pub(crate) use mark::typed_mark;
use plan::Plan;
use recase::Names;

use crate::flow::{DraftPlace, Flow, Paragraph, Piece, Role};
use crate::node::{Node, Value};
use crate::{Guess, What};

/// What the last article is called, in which stands what could not be placed.
const UNPLACED: &str = "unplaced";

/// An issue has no more articles, the one for what is unplaced counted.
const MOST_ARTICLES: usize = 1_000;

/// A draft that is read, and the name of its file without its ending.
pub(crate) struct Source {
    pub(crate) stem: String,
    pub(crate) flow: Flow,
}

/// What was made of drafts.
pub(crate) struct Made {
    pub(crate) issue: Node,
    pub(crate) pictures: Vec<PictureFile>,
    /// What is to be said of the drafts, and of no value of the issue.
    pub(crate) loose: Vec<(Option<DraftPlace>, Guess)>,
}

/// Whoever makes articles of pieces.
struct Editor<'n> {
    names: &'n Names,
    plan: Plan,
    pictures: Pictures,
    articles: Vec<Article>,
    unplaced: Vec<Paragraph>,
    /// The last paragraph, which may be the caption of a table that follows.
    caption: Option<Paragraph>,
    imprint: Vec<Node>,
    /// What the next article belongs to.
    section: Option<Node>,
    abbreviations: Vec<Node>,
    /// The year of the issue, as far as it is known.
    year: Option<u32>,
}

/// Makes one issue of `sources`.
pub(crate) fn understand(sources: Vec<Source>) -> Made {
    let mut names = Names::default();
    for source in &sources {
        names.learn(&source.flow.pieces);
    }
    let mut front = Front::default();
    let mut loose = Vec::new();
    let mut editor = Editor {
        names: &names,
        plan: Plan::default(),
        pictures: Pictures::default(),
        articles: Vec::new(),
        unplaced: Vec::new(),
        caption: None,
        imprint: Vec::new(),
        section: None,
        abbreviations: Vec::new(),
        year: None,
    };
    for Source { stem, flow } in sources {
        let Flow { mut pieces, asides, guesses, .. } = flow;
        loose.extend(guesses);
        front.take(&mut pieces, &names, &mut editor.unplaced);
        editor.year = front.year();
        editor.section = None;
        editor.plan = Plan::of(&pieces);
        editor.draft(pieces, &stem);
        editor.unplaced.extend(crate::flow::paragraphs(asides));
    }
    let cover = front
        .take_cover(&mut editor.unplaced)
        .map(|cover| cover.node(&mut editor.pictures));
    let headlines: Vec<(String, Option<DraftPlace>)> =
        editor.articles.iter().filter_map(Article::headline_said).collect();
    for line in &editor.unplaced {
        front.learn_from_furniture(line);
    }
    editor.unplaced.extend(front.left_over());
    front.imprint.append(&mut editor.imprint);
    let (mut fields, imprint) = front.nodes(&headlines);
    let mut unplaced = std::mem::take(&mut editor.unplaced);
    let lines = unplaced.len();
    let listed: BTreeSet<String> =
        headlines.iter().map(|(headline, _)| without_page(headline)).collect();
    unplaced.retain(|paragraph| !is_listed(paragraph, &listed));
    if unplaced.len() < lines {
        // The list is made anew from the headlines.
        loose.push((None, Guess::ContentsLeft));
        fields.push(("contents", Node::new(Value::Flag(true))));
    }
    unplaced.retain(|paragraph| {
        if paragraph.look.role != Some(Role::Furniture) {
            return true;
        }
        let text = paragraph.plain();
        let left = says_nothing_new(&text, &fields);
        let guess = if left { Guess::FurnitureLeft(text) } else { Guess::Furniture };
        loose.push((Some(paragraph.place), guess));
        !left
    });
    fields.extend(cover.map(|cover| ("cover", cover)));
    let last = editor.unplaced_article(unplaced);
    let mut articles: Vec<Node> = Vec::new();
    for article in std::mem::take(&mut editor.articles) {
        articles.extend(article.into_nodes());
    }
    articles.extend(last);
    if articles.is_empty() {
        articles.push(
            Node::group(vec![(
                "headline",
                Node::words("").guessed([Guess::Needed(What::Headline)]),
            )])
            .guessed([Guess::Needed(What::Body)]),
        );
    }
    fields.push(("articles", Node::list(articles)));
    if !editor.abbreviations.is_empty() {
        fields.push(("abbreviations", Node::list(editor.abbreviations)));
    }
    if !imprint.is_empty() {
        fields.push(("imprint", Node::group(vec![("notes", Node::list(imprint))])));
    }
    Made { issue: Node::group(fields), pictures: editor.pictures.files, loose }
}

/// Whether each word of `text` is a word of the front, or a number.
fn says_nothing_new(text: &str, front: &[(&'static str, Node)]) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
    };
    let mut known = words("số trang tháng quý năm ngày i ii iii iv");
    for (_, node) in front {
        node.walk("", &mut |_, node| match &node.value {
            Value::Words(said) => known.extend(words(said)),
            Value::Whole(number) => {
                known.insert(number.to_string());
            }
            _ => {}
        });
    }
    words(text).is_subset(&known)
}

/// Whether a line of a table of contents names one of `headlines`, or the table.
fn is_listed(line: &Paragraph, headlines: &BTreeSet<String>) -> bool {
    if line.look.role != Some(Role::Contents) {
        return false;
    }
    let text = without_page(&line.plain());
    ["trong số này", "mục lục", "contents", "table of contents"].contains(&text.as_str())
        || headlines.contains(&text)
}

/// A line of a table of contents without its page and the dots before that.
fn without_page(line: &str) -> String {
    let is_page =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | '…' | ' ' | '_' | '-');
    line.trim_end_matches(is_page).to_lowercase()
}

impl Editor<'_> {
    /// The article with what could not be placed, if there is anything.
    fn unplaced_article(&mut self, paragraphs: Vec<Paragraph>) -> Option<Node> {
        let place = paragraphs.first()?.place;
        self.plan = Plan::default();
        let mut body = body::Body::default();
        for paragraph in paragraphs {
            self.plainly(paragraph, &mut body, Some(Guess::Unplaced));
        }
        let blocks = body.finish();
        if blocks.is_empty() {
            return None;
        }
        let headline = "Những phần chưa xếp được vào bài nào";
        Some(
            Node::group(vec![
                ("kicker", Node::words(UNPLACED)),
                ("headline", Node::words(headline)),
                ("body", Node::list(blocks)),
            ])
            .from(place),
        )
    }

    /// Makes articles of a draft that is called `stem`.
    fn draft(&mut self, pieces: Vec<Piece>, stem: &str) {
        let first = self.articles.len();
        self.pieces_into(pieces, first);
        let headless =
            self.articles.get_mut(first).filter(|article| article.headline.is_none());
        if let Some(article) = headless {
            article.find_headline(stem);
        }
    }
}
