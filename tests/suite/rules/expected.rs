//! All that is to be printed of an issue.

use bantin_core::{
    Block, Briefs, Contact, Figure, FigureWidth, Issue, LegalDocument, List, Person,
    Question, Table, Text, Verse,
};

use crate::laid::Laid;

/// All that is to be printed of an issue that is laid out: front, articles, back and
/// what repeats on each page; the markers of lists only if `marked`. The page numbers of
/// the contents are not among it.
pub(crate) fn expected(laid: &Laid, marked: bool) -> Vec<String> {
    let issue = &laid.issue;
    let mut desk = Desk { laid: marked.then_some(laid), words: Vec::new() };
    desk.front(issue);
    let mut section = None;
    for article in &issue.articles {
        let named = article.section.as_ref().map(ToString::to_string);
        if named != section {
            desk.words.extend(named.clone());
            section = named;
        }
        desk.words.extend(article.kicker.iter().map(ToString::to_string));
        desk.words.push(article.headline.plain());
        desk.words.extend(article.standfirst.iter().map(Text::plain));
        desk.blocks(&article.body);
        if let Some(byline) = &article.byline {
            desk.words.push(byline.name.to_string());
            let rest = [&byline.position, &byline.organization, &byline.action];
            desk.words.extend(rest.into_iter().flatten().map(ToString::to_string));
        }
    }
    desk.back(issue);
    desk.furniture(laid);
    desk.words
}

struct Desk<'l> {
    /// Which look says how lists are marked; none if they are not to be.
    laid: Option<&'l Laid>,
    words: Vec<String>,
}

impl Desk<'_> {
    fn say(&mut self, words: impl ToString) {
        self.words.push(words.to_string());
    }

    fn say_if(&mut self, words: Option<&impl ToString>) {
        self.words.extend(words.map(ToString::to_string));
    }

    fn text(&mut self, text: Option<&Text>) {
        self.words.extend(text.map(Text::plain));
    }

    fn front(&mut self, issue: &Issue) {
        let publication = &issue.publication;
        let designation = publication.designation.as_ref().map(ToString::to_string);
        self.say(designation.unwrap_or("Bản tin".into()));
        self.say_if(publication.distribution.as_ref());
        let title = issue.masthead.title.as_ref().map(Text::plain);
        self.say(title.unwrap_or(publication.title.to_string()));
        let publisher = publication.publisher.full_name();
        match (issue.date, &issue.cover) {
            (Some(date), _) => self.say(format!("{publisher} · {date}")),
            (None, Some(_)) => self.say(publisher),
            (None, None) => {}
        }
        if let Some(cover) = &issue.cover {
            self.say(format!("Số {} · {}", issue.number, issue.coverage.short()));
            self.text(cover.caption.as_ref());
            self.text(cover.credit.as_ref());
        } else {
            self.say(format!("Số {} {}", issue.number, issue.coverage));
        }
        for credit in &issue.credits {
            self.say(&credit.label);
            self.words.extend(credit.people.iter().map(of_person));
            self.say_if(credit.organization.as_ref());
        }
        if issue.contents {
            self.say("Trong số này");
            self.words.extend(issue.articles.iter().map(|of| of.headline.plain()));
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) | Block::Crosshead(text) => self.text(Some(text)),
            Block::List(list) => self.list(list, 0),
            Block::Figure(figure) => self.figure(figure),
            Block::Statistics(statistics) => {
                for item in &statistics.items {
                    self.say(&item.value);
                    self.say_if(item.unit.as_ref());
                    self.say(&item.label);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Quote(quote) => {
                self.text(Some(&quote.text));
                self.say_if(quote.speaker.as_ref());
            }
            Block::Inset(inset) => {
                self.text(inset.title.as_ref());
                self.blocks(&inset.body);
            }
            Block::Briefs(briefs) => self.briefs(briefs),
            Block::Questions(questions) => {
                questions.items.iter().for_each(|item| self.question(item));
            }
            Block::Gallery(gallery) => {
                self.text(gallery.caption.as_ref());
                self.text(gallery.credit.as_ref());
            }
            Block::Verse(verse) => self.verse(verse),
            Block::Qr(qr) => {
                self.text(Some(&qr.label));
                let address = qr.url.split_once("://").map_or(&*qr.url, |(_, rest)| rest);
                let address = address.trim_start_matches("mailto:");
                self.say(address.trim_start_matches("tel:").trim_end_matches('/'));
            }
            Block::Contacts(contacts) => {
                contacts.items.iter().for_each(|contact| self.contact(contact));
            }
            Block::LegalDocuments(documents) => {
                documents.items.iter().for_each(|document| self.document(document));
            }
            Block::PageBreak | Block::ColumnBreak => {}
        }
    }

    fn list(&mut self, list: &List, depth: usize) {
        for (number, item) in (1..).zip(&list.items) {
            if let Some(laid) = self.laid {
                let styles = &laid.design.body.lists;
                match list.numbered {
                    true => self.say(format!("{number}.")),
                    false => self.say(&styles[depth % styles.len()].marker),
                }
            }
            self.text(Some(&item.text));
            item.figure.iter().for_each(|figure| self.figure(figure));
            item.list.iter().for_each(|list| self.list(list, depth + 1));
        }
    }

    fn figure(&mut self, figure: &Figure) {
        self.text(figure.caption.as_ref());
        self.text(figure.credit.as_ref());
    }

    fn table(&mut self, table: &Table) {
        self.text(table.caption.as_ref());
        for row in std::iter::once(&table.head).chain(&table.rows) {
            row.cells.iter().for_each(|cell| self.text(cell.as_ref()));
        }
        self.text(table.credit.as_ref());
    }

    fn briefs(&mut self, briefs: &Briefs) {
        self.text(briefs.title.as_ref());
        for item in &briefs.items {
            if let Some(date) = item.date {
                self.say(format!("{}.", date.day_and_month()));
            }
            self.text(Some(&item.text));
        }
    }

    fn question(&mut self, item: &Question) {
        self.say(format!("Hỏi: {}", item.question.plain()));
        self.say("Đáp:");
        item.answer.iter().for_each(|text| self.text(Some(text)));
        self.say_if(item.answered_by.as_ref());
    }

    fn verse(&mut self, verse: &Verse) {
        verse.stanzas.iter().flatten().for_each(|line| self.text(Some(line)));
        self.say_if(verse.author.as_ref());
    }

    fn contact(&mut self, contact: &Contact) {
        self.say(&contact.name);
        self.say_if(contact.position.as_ref());
        self.say_if(contact.address.as_ref());
        let telephone = contact.telephone.as_ref().map(|line| format!("ĐT: {line}"));
        self.say_if(telephone.as_ref());
        self.say_if(contact.email.as_ref());
        self.say_if(contact.website.as_ref());
        self.say_if(contact.hours.as_ref());
    }

    fn document(&mut self, document: &LegalDocument) {
        let mut words = format!("{} số {}", document.kind, document.number);
        if let Some(date) = document.date {
            words = format!("{words} {date}");
        }
        if let Some(issuer) = &document.issuer {
            words = format!("{words} của {issuer}");
        }
        self.say(format!("{words}: {}", document.title.plain()));
    }

    fn back(&mut self, issue: &Issue) {
        if !issue.abbreviations.is_empty() {
            self.say("Chữ viết tắt");
        }
        for abbreviation in &issue.abbreviations {
            self.say(format!("{}: {}", abbreviation.short, abbreviation.full));
        }
        imprint(issue, &mut self.words);
    }

    fn furniture(&mut self, laid: &Laid) {
        let issue = &laid.issue;
        let publication = &issue.publication;
        let cover = issue.cover.is_some();
        let blocks = issue.articles.iter().flat_map(|article| &article.body);
        let bleeds = |block: &&Block| matches!(block, Block::Figure(of) if of.width == FigureWidth::Page);
        let mut headless = blocks.filter(bleeds).count();
        for page in 0..laid.pages.pages.len() {
            if cover && page == 0 {
                continue;
            }
            if page > 0 {
                if headless > 0 {
                    headless -= 1;
                } else {
                    self.say(publication.subtitle.as_ref().unwrap_or(&publication.title));
                    let short = issue.coverage.short();
                    self.say(format!("Số {} · {short}", issue.number));
                }
            }
            self.say(publication.publisher.full_name());
            if let Some(distribution) = &publication.distribution {
                self.say(format!("· {distribution}"));
            }
            self.say(page + 1);
        }
    }
}

fn of_person(person: &Person) -> String {
    let names = std::iter::once(&person.name).chain(&person.positions);
    names.map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn imprint(issue: &Issue, words: &mut Vec<String>) {
    let publisher = &issue.publication.publisher;
    let contact = [
        publisher.address.as_ref().map(ToString::to_string),
        publisher.telephone.as_ref().map(|number| format!("ĐT: {number}")),
        publisher.email.as_ref().map(ToString::to_string),
        publisher.website.as_ref().map(ToString::to_string),
    ];
    let contact: Vec<String> = contact.into_iter().flatten().collect();
    if !contact.is_empty() || issue.imprint.is_some() {
        words.push(format!("Cơ quan xuất bản: {}", publisher.full_name()));
    }
    if !contact.is_empty() {
        words.push(format!("Liên hệ: {}", contact.join(" · ")));
    }
    let Some(imprint) = &issue.imprint else { return };
    let person = imprint.responsible.iter();
    words.extend(person.map(|p| format!("Chịu trách nhiệm xuất bản: {}", of_person(p))));
    if let Some(licence) = &imprint.licence {
        let (number, day) = (&licence.number, licence.issued_on);
        let issuer = licence.issuer.as_ref().map(|issuer| format!(", {issuer} cấp"));
        let issuer = issuer.unwrap_or_default();
        words.push(format!("Giấy phép xuất bản: số {number}, {day}{issuer}"));
    }
    words.extend(imprint.frequency.iter().map(|f| format!("Kỳ hạn xuất bản: {f}")));
    words.extend(imprint.printer.iter().map(|printer| format!("In tại: {printer}")));
    if let Some(copies) = imprint.print_run {
        let copies = match copies {
            ..1_000 => copies.to_string(),
            _ => format!("{}.{:03}", copies / 1_000, copies % 1_000),
        };
        words.push(format!("Số lượng: {copies} bản"));
    }
    words.extend(imprint.notes.iter().map(Text::plain));
}
