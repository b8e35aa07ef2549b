//! From what is written to an issue.
//!
//! The [`Reader`] has judged every field by itself. Here the fields of a group
//! are judged together, and made into the noun that they describe. A field that is
//! none where it is needed has been reported: that is why `?` can be silent.

use crate::fields::ISSUE_FILE;
use crate::form::{Form, Value};
use crate::json::Node;
use crate::read::Reader;
use crate::{
    Alt, Article, Block, Byline, Coverage, Credit, Figure, Imprint, Issue, Licence, List,
    ListItem, Masthead, Period, Person, Pointer, Publication, Publisher, Slip, Statistic,
    Statistics,
};

/// The issue that the file describes, if nothing in it is wrong.
pub(crate) fn issue(reader: &mut Reader<'_>, node: Node<'_>) -> Option<Issue> {
    let mut form = reader.form(&ISSUE_FILE, node, &Pointer::root())?;
    let numbers = form.form("issue").map(|mut numbers| {
        let coverage = numbers.form("coverage").and_then(|form| coverage(reader, form));
        (numbers.line("number"), coverage, numbers.day("date"))
    });
    let credits = form.forms("credits").map(|form| credit(reader, form)).collect();
    let articles = form.forms("articles").map(|form| article(reader, form)).collect();
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
        credits: all(credits)?,
        articles: all(articles)?,
        imprint: form.form("imprint").and_then(imprint),
        design: form.line("design"),
    })
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

fn block(reader: &mut Reader<'_>, mut form: Form) -> Option<Block> {
    let entry = form.entries.pop()?;
    let at = form.at.key(entry.name);
    match (entry.name, entry.value?) {
        ("paragraph", Value::Text(text)) => Some(Block::Paragraph(text)),
        ("crosshead", Value::Text(text)) => Some(Block::Crosshead(text)),
        ("list", Value::List(items)) => list(reader, items, at).map(Block::List),
        ("figure", Value::Form(form)) => figure(reader, form).map(Block::Figure),
        ("statistics", Value::List(items)) => {
            let items = items.into_iter().map(|value| statistic(value?.form()?));
            let items = all(items.collect())?;
            Some(Block::Statistics(Statistics { items, at }))
        }
        _ => None,
    }
}

fn list(reader: &mut Reader<'_>, items: Vec<Option<Value>>, at: Pointer) -> Option<List> {
    let items = items.into_iter().map(|value| item(reader, value?)).collect();
    Some(List { items: all(items)?, at })
}

fn item(reader: &mut Reader<'_>, value: Value) -> Option<ListItem> {
    let mut form = match value {
        Value::Text(text) => {
            let at = text.at.clone();
            return Some(ListItem { text, figure: None, list: None, at });
        }
        value => value.form()?,
    };
    let figure = form.form("figure").map(|form| figure(reader, form));
    let inner = form.has("list").then(|| {
        let at = form.at.key("list");
        list(reader, form.list("list"), at)
    });
    Some(ListItem {
        text: form.text("text")?,
        figure: match figure {
            Some(figure) => Some(figure?),
            None => None,
        },
        list: match inner {
            Some(list) => Some(list?),
            None => None,
        },
        at: form.at,
    })
}

fn figure(reader: &mut Reader<'_>, mut form: Form) -> Option<Figure> {
    let decorative = form.flag("decorative") == Some(true);
    match (form.has("alt"), decorative) {
        (false, false) if !form.lost("decorative") => {
            reader.note(&form.at, form.brace.clone(), Slip::AltMissing);
        }
        (true, true) => {
            let key = form.key("decorative");
            reader.note(&form.at.key("decorative"), key, Slip::AltOfDecoration);
        }
        _ => {}
    }
    let alt = form.line("alt").map(Alt::Words);
    Some(Figure {
        picture: form.picture("src")?,
        alt: alt.or(decorative.then_some(Alt::Decorative))?,
        caption: form.text("caption"),
        credit: form.text("credit"),
        at: form.at,
    })
}

fn statistic(mut form: Form) -> Option<Statistic> {
    Some(Statistic {
        value: form.line("value")?,
        unit: form.line("unit"),
        label: form.line("label")?,
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
        notes: all(form.list("notes").into_iter().map(|value| value?.text()).collect())?,
        at: form.at,
    })
}

fn licence(mut form: Form) -> Option<Licence> {
    Some(Licence {
        number: form.line("number")?,
        issued_on: form.day("issued_on")?,
        issuer: form.line("issuer"),
        at: form.at,
    })
}

/// All of them, or none: one that could not be made has been reported.
fn all<T>(made: Vec<Option<T>>) -> Option<Vec<T>> {
    made.into_iter().collect()
}

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod tests;
