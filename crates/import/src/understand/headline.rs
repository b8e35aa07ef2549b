//! Headlines: where an article begins, and how its head is written.

use super::recase::is_capitals;
use super::{Editor, MOST_ARTICLES};
use crate::flow::Paragraph;
use crate::markup::unstressed;
use crate::node::{Node, Value};
use crate::{Because, Guess, What};

/// Lines in capitals that are longer together are no headline, in bytes.
const LONGEST_HEADLINE: usize = 600;

/// What stands over headlines.
const KICKERS: &[&str] = &[
    "tiêu điểm",
    "tin vắn",
    "tin tức",
    "tin hoạt động",
    "hoạt động",
    "văn bản mới",
    "hỏi đáp",
    "hỏi – đáp",
    "gương điển hình",
    "gương người tốt",
    "chuyên mục",
    "chuyển đổi số",
    "cải cách hành chính",
    "thời sự",
    "trao đổi",
    "nghiệp vụ",
    "góc",
    "sự kiện",
    "thông báo",
    "an ninh",
    "văn hóa",
    "kinh tế",
];

impl Editor<'_> {
    /// Begins an article with the headline `paragraph`, or goes on with a headline that
    /// is in two lines. Not, if an issue can have no more articles.
    pub(super) fn begin(
        &mut self,
        paragraph: &Paragraph,
        first: usize,
        by_capitals: bool,
    ) -> bool {
        let place = paragraph.place;
        let node = self.headed(paragraph, What::Headline);
        if let Some(article) = self.articles.get_mut(first..).and_then(<[_]>::last_mut) {
            let fresh = article.body.is_empty() && article.standfirst.is_none();
            if fresh && article.headline.is_none() {
                // The kicker has begun it.
                article.headline = Some(node);
                article.open = by_capitals;
                return true;
            }
            if fresh
                && by_capitals
                && article.open
                && let Some(headline) = &mut article.headline
                && let (Value::Words(words), Value::Words(more)) =
                    (&mut headline.value, &node.value)
                && words.len() + more.len() <= LONGEST_HEADLINE
            {
                let over = words.to_lowercase();
                if KICKERS.iter().any(|kicker| over.starts_with(kicker))
                    && over.split(' ').count() <= 6
                    && article.kicker.is_none()
                {
                    let mut kicker = headline.clone();
                    for guess in &mut kicker.guesses {
                        if let Guess::TakenAs(what, _) = guess {
                            *what = What::Kicker;
                        }
                    }
                    article.kicker = Some(kicker);
                    *headline = node;
                } else {
                    let more = self.names.recase(&format!("A {}", more.to_uppercase()));
                    words.push(' ');
                    words.push_str(more.trim_start_matches("A "));
                    headline.guesses.extend(node.guesses);
                }
                return true;
            }
        }
        if self.articles.len() >= MOST_ARTICLES - 1 {
            return false;
        }
        let article = self.push_article(place);
        article.headline = Some(node);
        article.open = by_capitals;
        true
    }

    /// A head as the issue has it: not in capitals, with the number that a list gives it.
    pub(super) fn headed(&self, paragraph: &Paragraph, what: What) -> Node {
        let mut text = unstressed(&paragraph.spans);
        let mut guesses = Vec::new();
        let by_style = paragraph.look.role.is_some() || paragraph.look.level.is_some();
        let capitals = is_capitals(&text);
        if !by_style {
            let because = if capitals || paragraph.is_all(|words| words.caps) {
                Because::Capitals
            } else {
                Because::Bold
            };
            guesses.push(Guess::TakenAs(what, because));
        }
        if capitals {
            let recased = self.names.recase(&text);
            guesses.push(Guess::Recased(std::mem::replace(&mut text, recased)));
        }
        if let Some(label) = paragraph.look.mark.as_ref().and_then(crate::docx::label) {
            text = format!("{label} {text}");
        }
        Node::words(text).from(paragraph.place).guessed(guesses)
    }
}
