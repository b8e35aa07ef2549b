//! What a reader that speaks gets to hear: every word of the issue, in its order, as what
//! it is.
//!
//! The issue is walked here without a look at how it is laid out, and poppler reads the
//! finished file: both have to say the same, element for element and word for word.

use bantin::{Bulletin, Standard};
use bantin_core::{
    Alt, Article, Block, Briefs, Contact, Inline, Issue, Line, List, Person, Photo, Qr,
    Question, Statistics, Table, Text,
};

use bantin_page::Bookmark;

use crate::printed::{SAMPLES, open, options};
use crate::tools;

/// An element that begins, with those around it; or a word in it, in capitals: a look may
/// print some words so.
type Said = (String, String);

#[test]
fn every_word_is_read_as_what_it_is() {
    for sample in SAMPLES {
        let bulletin = open(sample);
        for standard in [Standard::A3a, Standard::A1a] {
            let pdf = bulletin.pdf(&options(standard)).unwrap();
            let Some(read) = tools::ask("pdfinfo", &["-struct-text", "FILE"], &pdf)
            else {
                return;
            };
            let (read, walked) = (heard(&read), Walk::of(&bulletin));
            let differs = read.iter().zip(&walked).position(|(read, said)| read != said);
            let at = differs.unwrap_or(read.len().min(walked.len()));
            let near = |said: &[Said]| {
                said.iter()
                    .skip(at.saturating_sub(3))
                    .take(8)
                    .cloned()
                    .collect::<Vec<_>>()
            };
            assert!(
                read == walked,
                "{sample} {standard}:\nread   {:?}\nwalked {:?}",
                near(&read),
                near(&walked)
            );
            assert!(walked.len() > 300, "{sample}: {} words", walked.len());
        }
    }
}

/// What `pdfinfo -struct-text` read.
fn heard(said: &str) -> Vec<Said> {
    let mut heard = Vec::new();
    let mut path: Vec<&str> = Vec::new();
    for line in said.lines() {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let line = line.trim_start();
        if let Some(text) = line.strip_prefix('"') {
            let text = text.strip_suffix('"').unwrap();
            path.truncate(depth);
            heard.extend(words(&path.join("/"), text));
        } else if !line.starts_with('/') && !line.starts_with("Object ") {
            let name = line.split_whitespace().next().unwrap().trim_end_matches(':');
            path.truncate(depth);
            path.push(name);
            heard.push((path.join("/"), String::new()));
        }
    }
    heard
}

fn words(path: &str, text: &str) -> Vec<Said> {
    text.split_whitespace().map(|word| (path.to_owned(), word.to_uppercase())).collect()
}

/// The walk through an issue.
struct Walk<'b> {
    bulletin: &'b Bulletin,
    path: Vec<String>,
    said: Vec<Said>,
    /// The level of the headlines.
    level: u8,
}

impl Walk<'_> {
    fn of(bulletin: &Bulletin) -> Vec<Said> {
        let mut walk = Walk { bulletin, path: Vec::new(), said: Vec::new(), level: 1 };
        let issue = bulletin.issue();
        walk.within("Document", |walk| {
            walk.within("Sect", |walk| walk.front(issue));
            walk.articles(issue);
            walk.back(issue);
        });
        walk.said
    }

    fn within(&mut self, role: &str, walk: impl FnOnce(&mut Self)) {
        self.path.push(role.into());
        self.said.push((self.path.join("/"), String::new()));
        walk(self);
        self.path.pop();
    }

    fn words(&mut self, words: impl AsRef<str>) {
        self.said.extend(self::words(&self.path.join("/"), words.as_ref()));
    }

    fn say(&mut self, role: &str, text: impl ToString) {
        self.within(role, |walk| walk.words(text.to_string()));
    }

    fn say_if(&mut self, role: &str, line: Option<&Line>) {
        line.iter().for_each(|line| self.say(role, line));
    }

    /// A text; what leads somewhere is a link in it.
    fn text(&mut self, text: &Text) {
        let mut plain = String::new();
        for inline in text.inlines() {
            match inline {
                Inline::Run(run) if run.link.is_some() => {
                    self.words(std::mem::take(&mut plain));
                    self.say("Link", &run.words);
                }
                Inline::Run(run) => plain.push_str(&run.words),
                Inline::Break => plain.push(' '),
            }
        }
        self.words(plain);
    }

    fn say_text(&mut self, role: &str, before: &str, text: &Text) {
        self.within(role, |walk| {
            walk.words(before);
            walk.text(text);
        });
    }

    fn front(&mut self, issue: &Issue) {
        let publication = &issue.publication;
        let designation = publication.designation.as_ref();
        self.say("P", designation.map_or("Bản tin".to_owned(), ToString::to_string));
        let title = issue.masthead.title.as_ref().map(Text::plain);
        let title = title.unwrap_or(publication.title.to_string());
        let publisher = publication.publisher.full_name();
        let distribution = publication.distribution.as_ref();
        let dateline = match issue.date {
            Some(date) => format!("{publisher} · {date}"),
            None => publisher,
        };
        if let Some(cover) = &issue.cover {
            self.say("P", format!("Số {} · {}", issue.number, issue.coverage.short()));
            self.say("P", title);
            self.say("P", dateline);
            self.say_if("P", distribution);
            self.figure(&cover.photo, cover.caption.as_ref(), cover.credit.as_ref());
            self.contents(issue);
        } else {
            self.say_if("P", distribution);
            self.say("P", title);
            if issue.date.is_some() {
                self.say("P", dateline);
            }
            self.say("P", format!("Số {} {}", issue.number, issue.coverage));
        }
        for credit in &issue.credits {
            self.say("P", &credit.label);
            credit.people.iter().for_each(|person| self.say("P", of_person(person)));
            self.say_if("P", credit.organization.as_ref());
        }
        if issue.cover.is_none() {
            self.contents(issue);
        }
    }

    fn contents(&mut self, issue: &Issue) {
        if !issue.contents {
            return;
        }
        let outline = &self.bulletin.pages().outline;
        self.within("TOC", |walk| {
            walk.say("Caption", "Trong số này");
            for article in &issue.articles {
                let headline = article.headline.plain();
                walk.within("TOCI", |walk| {
                    walk.say("Lbl", page_of(&headline, outline).unwrap() + 1);
                    walk.say("Link", headline);
                });
            }
        });
    }

    fn articles(&mut self, issue: &Issue) {
        let name = |article: &Article| article.section.as_ref().map(ToString::to_string);
        for run in issue.articles.chunk_by(|a, b| name(a) == name(b)) {
            let Some(section) = &run[0].section else {
                self.level = 1;
                run.iter().for_each(|article| self.article(article));
                continue;
            };
            self.within("Sect", |walk| {
                walk.say("H1", section);
                walk.level = 2;
                run.iter().for_each(|article| walk.article(article));
            });
        }
    }

    fn article(&mut self, article: &Article) {
        self.within("Sect", |walk| {
            walk.say_if("P", article.kicker.as_ref());
            walk.say_text(&format!("H{}", walk.level), "", &article.headline);
            article.standfirst.iter().for_each(|text| walk.say_text("P", "", text));
            walk.blocks(&article.body);
            if let Some(byline) = &article.byline {
                let rest = [&byline.position, &byline.organization, &byline.action];
                let rest = rest.into_iter().flatten().map(ToString::to_string);
                let all: Vec<String> =
                    [byline.name.to_string()].into_iter().chain(rest).collect();
                walk.say("P", all.join(" "));
            }
        });
    }

    fn heading(&self) -> String {
        format!("H{}", self.level + 1)
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.say_text("P", "", text),
            Block::Crosshead(text) => self.say_text(&self.heading(), "", text),
            Block::List(list) => self.list(list, 0),
            Block::Figure(figure) => {
                let (caption, credit) = (figure.caption.as_ref(), figure.credit.as_ref());
                self.figure(&figure.photo, caption, credit);
            }
            Block::Statistics(statistics) => self.statistics(statistics),
            Block::Table(table) => self.table(table),
            Block::Quote(quote) => self.within("BlockQuote", |walk| {
                walk.say_text("P", "", &quote.text);
                walk.say_if("P", quote.speaker.as_ref());
            }),
            Block::Inset(inset) => self.within("Sect", |walk| {
                let heading = walk.heading();
                inset.title.iter().for_each(|title| walk.say_text(&heading, "", title));
                walk.blocks(&inset.body);
            }),
            Block::Briefs(briefs) => self.briefs(briefs),
            Block::Questions(questions) => self.within("Div", |walk| {
                questions.items.iter().for_each(|item| walk.question(item));
            }),
            Block::Gallery(gallery) => self.within("Div", |walk| {
                gallery.photos.iter().for_each(|photo| walk.figure(photo, None, None));
                walk.caption(gallery.caption.as_ref(), gallery.credit.as_ref());
            }),
            Block::Verse(verse) => self.within("Div", |walk| {
                for stanza in &verse.stanzas {
                    let lines: Vec<String> = stanza.iter().map(Text::plain).collect();
                    walk.say("P", lines.join(" "));
                }
                walk.say_if("P", verse.author.as_ref());
            }),
            Block::Qr(qr) => self.qr(qr),
            Block::Contacts(contacts) => self.within("L", |walk| {
                contacts.items.iter().for_each(|contact| walk.contact(contact));
            }),
            Block::LegalDocuments(documents) => self.within("L", |walk| {
                for document in &documents.items {
                    let mut what = format!("{} số {}", document.kind, document.number);
                    if let Some(date) = document.date {
                        what = format!("{what} {date}");
                    }
                    if let Some(issuer) = &document.issuer {
                        what = format!("{what} của {issuer}");
                    }
                    walk.item(|walk| {
                        walk.say_text("P", &format!("{what}:"), &document.title);
                    });
                }
            }),
            Block::PageBreak | Block::ColumnBreak => {}
        }
    }

    fn item(&mut self, body: impl FnOnce(&mut Self)) {
        self.within("LI", |walk| walk.within("LBody", body));
    }

    fn list(&mut self, list: &List, depth: usize) {
        self.within("L", |walk| {
            for (number, item) in (1..).zip(&list.items) {
                walk.within("LI", |walk| {
                    match list.numbered {
                        true => walk.say("Lbl", format!("{number}.")),
                        false => walk.say("Lbl", ["–", "+"][depth % 2]),
                    }
                    walk.within("LBody", |walk| {
                        walk.say_text("P", "", &item.text);
                        if let Some(figure) = &item.figure {
                            let caption = figure.caption.as_ref();
                            walk.figure(&figure.photo, caption, figure.credit.as_ref());
                        }
                        item.list.iter().for_each(|list| walk.list(list, depth + 1));
                    });
                });
            }
        });
    }

    /// A picture. One that says nothing is not there; its caption is.
    fn figure(&mut self, photo: &Photo, caption: Option<&Text>, credit: Option<&Text>) {
        let role = match photo.alt {
            Alt::Words(_) => "Figure",
            Alt::Decorative if caption.or(credit).is_some() => "Div",
            Alt::Decorative => return,
        };
        self.within(role, |walk| walk.caption(caption, credit));
    }

    fn caption(&mut self, caption: Option<&Text>, credit: Option<&Text>) {
        if caption.or(credit).is_some() {
            self.within("Caption", |walk| {
                caption.into_iter().chain(credit).for_each(|text| walk.text(text));
            });
        }
    }

    fn statistics(&mut self, statistics: &Statistics) {
        self.within("L", |walk| {
            for item in &statistics.items {
                let unit = item.unit.as_ref().map_or(String::new(), ToString::to_string);
                walk.item(|walk| {
                    walk.words(format!("{} {unit} {}", item.value, item.label))
                });
            }
        });
    }

    fn table(&mut self, table: &Table) {
        self.within("Table", |walk| {
            table.caption.iter().for_each(|text| walk.say_text("Caption", "", text));
            let rows = std::iter::once(&table.head).chain(&table.rows);
            for (number, row) in rows.enumerate() {
                walk.within("TR", |walk| {
                    for (column, cell) in row.cells.iter().enumerate() {
                        let head = number == 0 || (table.row_heads && column == 0);
                        walk.within(if head { "TH" } else { "TD" }, |walk| {
                            cell.iter().for_each(|text| walk.text(text));
                        });
                    }
                });
            }
        });
        table.credit.iter().for_each(|text| self.say_text("P", "", text));
    }

    fn briefs(&mut self, briefs: &Briefs) {
        self.within("Sect", |walk| {
            let heading = walk.heading();
            briefs.title.iter().for_each(|title| walk.say_text(&heading, "", title));
            for item in &briefs.items {
                let day = item.date.map(|date| format!("{}.", date.day_and_month()));
                walk.say_text("P", &day.unwrap_or_default(), &item.text);
            }
        });
    }

    fn question(&mut self, item: &Question) {
        self.say_text("P", "Hỏi:", &item.question);
        for (number, text) in item.answer.iter().enumerate() {
            self.say_text("P", if number == 0 { "Đáp:" } else { "" }, text);
        }
        self.say_if("P", item.answered_by.as_ref());
    }

    fn qr(&mut self, qr: &Qr) {
        self.within("Div", |walk| {
            walk.within("Figure", |_| {});
            walk.say_text("P", "", &qr.label);
            let (_, address) = qr.url.split_once("://").unwrap();
            walk.within("P", |walk| walk.say("Link", address.trim_end_matches('/')));
        });
    }

    fn contact(&mut self, contact: &Contact) {
        self.item(|walk| {
            walk.say("P", &contact.name);
            walk.say_if("P", contact.position.as_ref());
            walk.say_if("P", contact.address.as_ref());
            for (label, line) in [
                ("ĐT:", contact.telephone.as_ref()),
                ("", contact.email.as_ref()),
                ("", contact.website.as_ref()),
            ] {
                let Some(line) = line else { continue };
                walk.within("P", |walk| {
                    walk.words(label);
                    walk.say("Link", line);
                });
            }
            walk.say_if("P", contact.hours.as_ref());
        });
    }

    fn back(&mut self, issue: &Issue) {
        if !issue.abbreviations.is_empty() {
            self.within("Sect", |walk| {
                walk.say("H1", "Chữ viết tắt");
                walk.within("L", |walk| {
                    for of in &issue.abbreviations {
                        walk.item(|walk| {
                            walk.words(format!("{}: {}", of.short, of.full))
                        });
                    }
                });
            });
        }
        let notes = issue.imprint.as_ref().map_or(&[][..], |imprint| &imprint.notes);
        let lines = imprint(issue);
        self.within("Sect", |walk| {
            lines.iter().for_each(|line| walk.say("P", line));
            notes.iter().for_each(|note| walk.say_text("P", "", note));
        });
    }
}

/// The page that the bookmark `title` leads to, counted from 0.
pub(crate) fn page_of(title: &str, outline: &[Bookmark]) -> Option<usize> {
    let here = outline.iter().find(|bookmark| bookmark.title == title);
    let here = here.map(|bookmark| bookmark.page);
    here.or_else(|| outline.iter().find_map(|of| page_of(title, &of.children)))
}

fn of_person(person: &Person) -> String {
    let names = std::iter::once(&person.name).chain(&person.positions);
    names.map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn imprint(issue: &Issue) -> Vec<String> {
    let publisher = &issue.publication.publisher;
    let mut lines = vec![format!("Cơ quan xuất bản: {}", publisher.full_name())];
    let telephone = publisher.telephone.as_ref().map(|number| format!("ĐT: {number}"));
    let contact = [
        publisher.address.as_ref().map(ToString::to_string),
        telephone,
        publisher.email.as_ref().map(ToString::to_string),
        publisher.website.as_ref().map(ToString::to_string),
    ];
    let contact: Vec<String> = contact.into_iter().flatten().collect();
    if !contact.is_empty() {
        lines.push(format!("Liên hệ: {}", contact.join(" · ")));
    }
    let Some(imprint) = &issue.imprint else { return lines };
    let responsible = imprint.responsible.as_ref().map(of_person);
    lines.extend(responsible.map(|who| format!("Chịu trách nhiệm xuất bản: {who}")));
    if let Some(licence) = &imprint.licence {
        let issuer = licence.issuer.as_ref().map(|issuer| format!(", {issuer} cấp"));
        let (number, day) = (&licence.number, licence.issued_on);
        let issuer = issuer.unwrap_or_default();
        lines.push(format!("Giấy phép xuất bản: số {number}, {day}{issuer}"));
    }
    lines.extend(
        imprint.frequency.iter().map(|often| format!("Kỳ hạn xuất bản: {often}")),
    );
    lines.extend(imprint.printer.iter().map(|printer| format!("In tại: {printer}")));
    // Thousands are parted by a point, as in print.
    let grouped = |copies: u32| match copies / 1000 {
        0 => copies.to_string(),
        thousands => format!("{thousands}.{:03}", copies % 1000),
    };
    let copies = imprint.print_run.map(grouped);
    lines.extend(copies.map(|copies| format!("Số lượng: {copies} bản")));
    lines
}

/// The words of all articles in their order, in capitals, without the markers of lists.
pub(crate) fn words_of_articles(bulletin: &Bulletin) -> Vec<String> {
    words_said(bulletin, |walk| walk.articles(bulletin.issue()))
}

/// The words before and after the articles, in capitals.
pub(crate) fn words_around(bulletin: &Bulletin) -> Vec<String> {
    words_said(bulletin, |walk| {
        walk.front(bulletin.issue());
        walk.back(bulletin.issue());
    })
}

fn words_said(bulletin: &Bulletin, walk: impl FnOnce(&mut Walk<'_>)) -> Vec<String> {
    let mut said = Walk { bulletin, path: Vec::new(), said: Vec::new(), level: 1 };
    walk(&mut said);
    let words = said.said.into_iter().filter(|(path, _)| !path.ends_with("LI/Lbl"));
    words.map(|(_, word)| word).filter(|word| !word.is_empty()).collect()
}
