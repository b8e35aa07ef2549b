//! Articles: one across all columns, or several that share them.

use bantin_core::{Article, Block, Line, Stage, Stopped, Width};

use super::{Room, body, contents, statistics};
use crate::copy::Copy;
use crate::pen::{Pen, gap};
use crate::story::Story;
use crate::styles::{character, paragraph as p};

/// Writes all articles.
pub(super) fn write_all(story: &mut Story, pen: &mut Pen<'_>) -> Result<(), Stopped> {
    let articles = &pen.issue.articles;
    let mut begin = 0;
    let mut section: Option<&str> = None;
    let step = |done| pen.options.progress.step(Stage::Docx, done, articles.len());
    while begin < articles.len() {
        step(begin)?;
        let end = run(articles, begin);
        let first = &articles[begin];
        let named = first.section.as_ref().map(Line::as_str);
        let opens = first.section.as_ref().filter(|_| named != section);
        section = named;
        open(story, pen, first, opens, begin > 0);
        if first.width == Width::Column {
            story.all_columns();
            for (number, article) in articles.iter().enumerate().take(end).skip(begin) {
                if number > begin {
                    story.push(pen.paragraph(p::RULE, Copy::default()));
                }
                words(story, pen, article, number);
                body::write(story, pen, article, &article.body);
            }
        } else {
            words(story, pen, first, begin);
            let rest = opening(story, pen, first);
            story.all_columns();
            body::write(story, pen, first, rest);
        }
        begin = end;
    }
    step(begin)
}

/// Goes to where `article` begins: on a new page if it asks for one, else under a rule or
/// the head of its section.
fn open(
    story: &mut Story,
    pen: &mut Pen<'_>,
    article: &Article,
    section: Option<&Line>,
    between: bool,
) {
    if article.new_page && between {
        story.new_page(1);
    } else {
        story.columns(1);
        if between && section.is_none() {
            story.push(pen.paragraph(p::RULE, Copy::default()));
        }
    }
    if let Some(section) = section {
        // White within the ground, left and right of the words.
        let words = format!("\u{a0}\u{a0}{section}\u{a0}\u{a0}");
        let copy = Copy::default().with(&words, Some(character::SECTION_LABEL));
        story.push(pen.paragraph(p::SECTION, copy));
    }
}

/// Kicker, headline and standfirst.
fn words(story: &mut Story, pen: &mut Pen<'_>, article: &Article, number: usize) {
    let narrow = article.width == Width::Column;
    let style = pen.design.head.clone();
    let (headline, standfirst) = if narrow {
        (p::COLUMN_HEADLINE, p::COLUMN_STANDFIRST)
    } else {
        (p::HEADLINE, p::STANDFIRST)
    };
    if let Some(kicker) = &article.kicker {
        story.push(pen.paragraph(p::KICKER, Copy::line(kicker)));
    }
    let copy = Copy::text(&article.headline, &style.headline);
    story.push(pen.place(headline, copy, &contents::place(number)));
    if let Some(words) = &article.standfirst {
        story.push(pen.paragraph(standfirst, Copy::text(words, &style.standfirst)));
    }
}

/// Writes what opens `article` across all columns, and gives the rest of its body.
fn opening<'a>(
    story: &mut Story,
    pen: &mut Pen<'_>,
    article: &'a Article,
) -> &'a [Block] {
    let Some(Block::Statistics(statistics)) = article.body.first() else {
        return &article.body;
    };
    let room = Room { width: pen.measure(), boxed: false };
    story.push(statistics::table(pen, statistics, room, 4));
    story.push(gap());
    &article.body[1..]
}

/// Where the articles end that share their columns with the one at `begin`: short ones of
/// a section that follow one another.
fn run(articles: &[Article], begin: usize) -> usize {
    let first = &articles[begin];
    if first.width != Width::Column {
        return begin + 1;
    }
    let section = |article: &Article| article.section.as_ref().map(Line::to_string);
    let joins = |article: &&Article| {
        article.width == Width::Column
            && !article.new_page
            && section(article) == section(first)
    };
    begin + 1 + articles[begin + 1..].iter().take_while(joins).count()
}
