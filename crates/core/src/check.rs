//! From what is written to an issue.
//!
//! The [`Reader`] has judged every field by itself. Here the fields of a group
//! are judged together, and made into the noun that they describe. A field that is
//! none where it is needed has been reported: that is why `?` can be silent.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::fields::ISSUE_FILE;
use crate::form::Form;
use crate::json::Node;
use crate::read::Reader;
use crate::{
    Abbreviation, Archive, Article, Byline, Cover, Coverage, Credit, Imprint,
    ImprintPlace, Issue, Licence, Masthead, Period, Person, Picture, Pointer, Profile,
    Publication, Publisher, Slip, Terms, Width,
};

mod blocks;

use blocks::{block, photo, width};

/// The issue that the file describes, if nothing in it is wrong.
pub(crate) fn issue(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Issue> {
    let mut form = reader.form(&ISSUE_FILE, node, &Pointer::root())?;
    let numbers = form.form("issue").map(|mut numbers| {
        let coverage = numbers.form("coverage").and_then(|form| coverage(reader, form));
        (numbers.line("number"), coverage, numbers.day("date"))
    });
    let credits = form.forms("credits").map(|form| credit(reader, form)).collect();
    let articles = form.forms("articles").map(|form| article(reader, form)).collect();
    let cover = form.form("cover").map(|form| cover(reader, form));
    let abbreviations = form.forms("abbreviations").map(abbreviation).collect();
    let (number, coverage, date) = numbers?;
    Some(Issue {
        publication: publication(form.form("publication")?)?,
        number: number?,
        coverage: coverage?,
        date,
        masthead: match form.form("masthead") {
            Some(mut form) => Masthead { title: form.text("title"), at: form.at },
            None => Masthead { title: None, at: Pointer::root().key("masthead") },
        },
        cover: match cover {
            Some(cover) => Some(cover?),
            None => None,
        },
        contents: form.flag("contents") == Some(true),
        credits: all(credits)?,
        articles: all(articles)?,
        abbreviations: all(abbreviations)?,
        imprint: form.form("imprint").and_then(imprint),
        archive: form.form("archive").map(archive).unwrap_or_default(),
        pictures: pictures(reader),
        fit_pages: form.whole("fit_pages"),
        design: form.line("design"),
        profile: form.choice("profile").and_then(Profile::named),
        rules: form.levels("rules"),
    })
}

/// The pictures that the issue names. What they are known by is made on all cores: of
/// large photos it is half of what it takes to open them.
fn pictures(reader: &Reader<'_>) -> Vec<Picture> {
    let pictures: Vec<Picture> = reader.opened.values().flatten().cloned().collect();
    pictures.par_iter().for_each(|picture| {
        picture.digest();
    });
    pictures
}

fn publication(mut form: Form) -> Option<Publication> {
    let mut publisher = form.form("publisher")?;
    Some(Publication {
        id: form.line("id")?,
        title: form.line("title")?,
        designation: form.line("designation"),
        subtitle: form.line("subtitle"),
        publisher: Publisher {
            name: publisher.line("name")?,
            parent: publisher.line("parent"),
            address: publisher.line("address"),
            telephone: publisher.line("telephone"),
            email: publisher.line("email"),
            website: publisher.line("website"),
        },
        distribution: form.line("distribution"),
        language: form.line("language").map_or("vi-VN".into(), |tag| tag.to_string()),
    })
}

fn coverage(reader: &mut Reader<'_>, mut form: Form) -> Option<Coverage> {
    let named = ["month", "quarter", "half"];
    let mut periods = form.entries.iter().filter(|entry| named.contains(&entry.name));
    if let (Some(_), Some(second)) = (periods.next(), periods.next()) {
        let (at, key) = (form.at.key(second.name), second.key.clone());
        reader.note(&at, key, Slip::TwoPeriods);
    }
    let part = |number: Option<u32>| u8::try_from(number?).ok();
    let period = part(form.whole("month"))
        .map(Period::Month)
        .or_else(|| part(form.whole("quarter")).map(Period::Quarter))
        .or_else(|| part(form.whole("half")).map(Period::Half))
        .unwrap_or(Period::Year);
    let year = i16::try_from(form.whole("year")?).ok()?;
    Some(Coverage { period, year })
}

fn credit(reader: &mut Reader<'_>, mut form: Form) -> Option<Credit> {
    if !form.has("people") && !form.has("organization") {
        reader.note(&form.at, form.brace.clone(), Slip::Nobody);
    }
    Some(Credit {
        label: form.line("label")?,
        people: all(form.forms("people").map(person).collect())?,
        organization: form.line("organization"),
        at: form.at,
    })
}

fn person(mut form: Form) -> Option<Person> {
    let name = form.line("name")?;
    let positions = form.list("positions").into_iter().map(|value| value?.line());
    Some(Person { name, positions: all(positions.collect())?, at: form.at })
}

fn article(reader: &mut Reader<'_>, mut form: Form) -> Option<Article> {
    let lost = form.lost("body");
    let body = form.list("body");
    if !form.has("standfirst") && body.is_empty() && !lost {
        reader.note(&form.at, form.brace.clone(), Slip::NothingToRead);
    }
    let body = body.into_iter().map(|value| block(reader, value?.form()?)).collect();
    Some(Article {
        section: form.line("section"),
        width: width(&mut form).unwrap_or(Width::Span),
        new_page: form.flag("new_page") == Some(true),
        kicker: form.line("kicker"),
        headline: form.text("headline")?,
        standfirst: form.text("standfirst"),
        body: all(body)?,
        byline: match form.form("byline") {
            Some(form) => Some(byline(form)?),
            None => None,
        },
        at: form.at,
    })
}

fn byline(mut form: Form) -> Option<Byline> {
    Some(Byline {
        name: form.line("name")?,
        position: form.line("position"),
        organization: form.line("organization"),
        action: form.line("action"),
        at: form.at,
    })
}

fn imprint(mut form: Form) -> Option<Imprint> {
    Some(Imprint {
        responsible: form.form("responsible").and_then(person),
        licence: form.form("licence").and_then(licence),
        printer: form.line("printer"),
        print_run: form.whole("print_run"),
        frequency: form.line("frequency"),
        place: match form.choice("place") {
            Some("second_page") => ImprintPlace::SecondPage,
            _ => ImprintPlace::LastPage,
        },
        notes: all(form.list("notes").into_iter().map(|value| value?.text()).collect())?,
        at: form.at,
    })
}

fn cover(reader: &mut Reader<'_>, mut form: Form) -> Option<Cover> {
    let photo = photo(reader, &mut form);
    Some(Cover {
        caption: form.text("caption"),
        credit: form.text("credit"),
        photo: photo?,
        at: form.at,
    })
}

fn abbreviation(mut form: Form) -> Option<Abbreviation> {
    Some(Abbreviation {
        short: form.line("short")?,
        full: form.line("full")?,
        at: form.at,
    })
}

fn licence(mut form: Form) -> Option<Licence> {
    Some(Licence {
        number: form.line("number")?,
        issued_on: form.day("issued_on")?,
        issuer: form.line("issuer"),
        valid_until: form.day("valid_until"),
        terms: form.form("terms").map_or_else(Terms::default, terms),
        at: form.at,
    })
}

fn archive(mut form: Form) -> Archive {
    Archive {
        document_id: form.line("document_id"),
        archive_code: form.line("archive_code"),
        retention: form.line("retention"),
        document_kind: form.line("document_kind"),
        number: form.line("number"),
        symbol: form.line("symbol"),
        issued_on: form.day("issued_on"),
        issuer: form.line("issuer"),
        summary: form.line("abstract"),
        language: form.line("language"),
        page_count: form.whole("page_count"),
        access_level: form.line("access_level"),
        file: form.line("file"),
        note: form.line("note"),
    }
}

fn terms(mut form: Form) -> Terms {
    Terms {
        title: form.line("title"),
        width_mm: form.whole("width_mm"),
        height_mm: form.whole("height_mm"),
        pages: form.whole("pages"),
        frequency: form.line("frequency"),
        print_run: form.whole("print_run"),
        responsible: form.line("responsible"),
    }
}

/// All of them, or none: one that could not be made has been reported.
fn all<T>(made: Vec<Option<T>>) -> Option<Vec<T>> {
    made.into_iter().collect()
}

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod tests;
