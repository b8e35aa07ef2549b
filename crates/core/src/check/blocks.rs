//! Blocks: from forms to nouns.

use std::ops::Range;

use super::all;
use crate::form::{Form, Value};
use crate::read::Reader;
use crate::{
    Alt, Block, Brief, Briefs, Contact, Contacts, Figure, FigureWidth, Focus, Gallery,
    Inset, LegalDocument, LegalDocuments, List, ListItem, Photo, Pointer, Qr, QrCode,
    Question, Questions, Quote, Slip, Statistic, Statistics, Table, TableAlign,
    TableColumn, TableRow, Text, Verse, Width,
};

pub(super) fn block(reader: &mut Reader<'_>, mut form: Form) -> Option<Block> {
    let entry = form.entries.pop()?;
    let at = form.at.key(entry.name);
    match (entry.name, entry.value?) {
        ("paragraph", Value::Text(text)) => Some(Block::Paragraph(text)),
        ("crosshead", Value::Text(text)) => Some(Block::Crosshead(text)),
        (name @ ("list" | "numbered"), Value::List(items)) => {
            list(reader, items, name == "numbered", at).map(Block::List)
        }
        ("figure", Value::Form(form)) => figure(reader, form).map(Block::Figure),
        ("statistics", Value::List(items)) => {
            let items = items.into_iter().map(|value| statistic(value?.form()?));
            let items = all(items.collect())?;
            Some(Block::Statistics(Statistics { items, at }))
        }
        ("table", Value::Form(form)) => table(reader, form).map(Block::Table),
        ("quote", Value::Form(form)) => quote(form).map(Block::Quote),
        ("box", Value::Form(form)) => inset(reader, form).map(Block::Inset),
        ("briefs", Value::Form(form)) => briefs(form).map(Block::Briefs),
        ("qa", Value::List(items)) => {
            let items = each(items, question)?;
            Some(Block::Questions(Questions { items, at }))
        }
        ("gallery", Value::Form(form)) => gallery(reader, form).map(Block::Gallery),
        ("verse", Value::Form(form)) => verse(reader, form).map(Block::Verse),
        ("qr", Value::Form(form)) => qr(reader, form).map(Block::Qr),
        ("contacts", Value::List(items)) => {
            let items = each(items, contact)?;
            Some(Block::Contacts(Contacts { items, at }))
        }
        ("legal_documents", Value::List(items)) => {
            let items = each(items, legal_document)?;
            Some(Block::LegalDocuments(LegalDocuments { items, at }))
        }
        ("page_break", Value::Flag(_)) => Some(Block::PageBreak),
        ("column_break", Value::Flag(_)) => Some(Block::ColumnBreak),
        _ => None,
    }
}

/// What `make` makes of every group.
fn each<T>(
    items: Vec<Option<Value>>,
    make: impl Fn(Form) -> Option<T>,
) -> Option<Vec<T>> {
    all(items.into_iter().map(|value| make(value?.form()?)).collect())
}

/// How wide a block is, if it says so.
pub(super) fn width(form: &mut Form) -> Option<Width> {
    Some(if form.choice("width")? == "span" { Width::Span } else { Width::Column })
}

fn list(
    reader: &mut Reader<'_>,
    items: Vec<Option<Value>>,
    numbered: bool,
    at: Pointer,
) -> Option<List> {
    let items = items.into_iter().map(|value| item(reader, value?)).collect();
    Some(List { items: all(items)?, numbered, at })
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
    if form.has("list") && form.has("numbered") {
        let key = form.key("numbered");
        reader.note(&form.at.key("numbered"), key, Slip::TwoLists);
    }
    let name = if form.has("numbered") { "numbered" } else { "list" };
    let inner = form.has(name).then(|| {
        let at = form.at.key(name);
        list(reader, form.list(name), name == "numbered", at)
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

/// The picture of a form, with what is said of it.
pub(super) fn photo(reader: &mut Reader<'_>, form: &mut Form) -> Option<Photo> {
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
    let focus = form.form("focus").map(|mut focus| {
        let (x, y) = (focus.whole("x")?, focus.whole("y")?);
        Some(Focus { x, y })
    });
    Some(Photo {
        ai_generated: form.flag("ai_generated") == Some(true),
        picture: form.picture("src")?,
        alt: alt.or(decorative.then_some(Alt::Decorative))?,
        focus: focus.map_or(Some(Focus::default()), |focus| focus)?,
        at: form.at.clone(),
    })
}

fn figure(reader: &mut Reader<'_>, mut form: Form) -> Option<Figure> {
    let photo = photo(reader, &mut form);
    Some(Figure {
        caption: form.text("caption"),
        credit: form.text("credit"),
        width: match form.choice("width") {
            Some("span") => FigureWidth::Span,
            Some("page") => FigureWidth::Page,
            Some("wrap") => FigureWidth::Wrap,
            _ => FigureWidth::Column,
        },
        photo: photo?,
        at: form.at,
    })
}

fn gallery(reader: &mut Reader<'_>, mut form: Form) -> Option<Gallery> {
    let photos = form.list("photos").into_iter();
    let photos = photos.map(|value| photo(reader, &mut value?.form()?)).collect();
    Some(Gallery {
        photos: all(photos)?,
        caption: form.text("caption"),
        credit: form.text("credit"),
        width: width(&mut form).unwrap_or_default(),
        at: form.at,
    })
}

fn table(reader: &mut Reader<'_>, mut form: Form) -> Option<Table> {
    let head = form.value("head").and_then(|value| Some(row(value)?.0));
    let count = head.as_ref().map(|head| head.cells.len());
    let mut rows = Vec::new();
    for value in form.list("rows") {
        let made = value.and_then(row);
        if let (Some((row, bytes)), Some(columns)) = (&made, count)
            && row.cells.len() != columns
        {
            let slip = Slip::RowLength { columns, cells: row.cells.len() };
            reader.note(&row.at, bytes.clone(), slip);
        }
        rows.push(made.map(|(row, _)| row));
    }
    let written = form.has("columns") && !form.lost("columns");
    let columns = form.list("columns");
    if let Some(cells) = count.filter(|&count| written && count != columns.len()) {
        let slip = Slip::ColumnCount { columns: columns.len(), cells };
        reader.note(&form.at.key("columns"), form.key("columns"), slip);
    }
    let columns = columns.into_iter().map(|value| {
        let mut form = value?.form()?;
        let align = form.choice("align").map(|align| match align {
            "center" => TableAlign::Center,
            "right" => TableAlign::Right,
            _ => TableAlign::Left,
        });
        Some(TableColumn { align, weight: form.whole("weight") })
    });
    let mut columns = all(columns.collect())?;
    columns.resize_with(count.unwrap_or(0), TableColumn::default);
    Some(Table {
        caption: form.text("caption"),
        columns,
        head: head?,
        rows: all(rows)?,
        row_heads: form.flag("row_heads") == Some(true),
        credit: form.text("credit"),
        width: width(&mut form),
        at: form.at,
    })
}

/// A row, and where it is written.
fn row(value: Value) -> Option<(TableRow, Range<usize>)> {
    let Value::Row { cells, at, bytes } = value else { return None };
    let cells = cells.into_iter().map(|value| value?.cell()).collect();
    Some((TableRow { cells: all(cells)?, at }, bytes))
}

fn quote(mut form: Form) -> Option<Quote> {
    Some(Quote { text: form.text("text")?, speaker: form.line("speaker"), at: form.at })
}

fn inset(reader: &mut Reader<'_>, mut form: Form) -> Option<Inset> {
    let body = form.list("body").into_iter();
    let body = body.map(|value| block(reader, value?.form()?)).collect();
    Some(Inset {
        title: form.text("title"),
        body: all(body)?,
        width: width(&mut form).unwrap_or_default(),
        at: form.at,
    })
}

fn briefs(mut form: Form) -> Option<Briefs> {
    let items = form.forms("items").map(|mut form| {
        Some(Brief { date: form.day("date"), text: form.text("text")?, at: form.at })
    });
    Some(Briefs {
        items: all(items.collect())?,
        title: form.text("title"),
        width: width(&mut form).unwrap_or_default(),
        at: form.at,
    })
}

fn question(mut form: Form) -> Option<Question> {
    let answer = form.list("answer").into_iter().map(|value| value?.text());
    Some(Question {
        answer: all(answer.collect())?,
        question: form.text("question")?,
        answered_by: form.line("answered_by"),
        at: form.at,
    })
}

fn verse(reader: &mut Reader<'_>, mut form: Form) -> Option<Verse> {
    let written = form.has("lines") && !form.lost("lines");
    let lines = all(form.list("lines").into_iter().map(|v| v?.cell()).collect())?;
    let stanzas = lines.split(Option::is_none);
    let stanzas: Vec<Vec<Text>> = stanzas
        .map(|lines| lines.iter().flatten().cloned().collect())
        .filter(|lines: &Vec<Text>| !lines.is_empty())
        .collect();
    if stanzas.is_empty() && written {
        reader.note(&form.at.key("lines"), form.key("lines"), Slip::Blank);
    }
    Some(Verse { stanzas, author: form.line("author"), at: form.at })
}

fn qr(reader: &mut Reader<'_>, mut form: Form) -> Option<Qr> {
    let url = form.address("url")?;
    let code = QrCode::of(&url);
    if code.is_none() {
        reader.note(&form.at.key("url"), form.key("url"), Slip::CodeTooLong);
    }
    Some(Qr { code: code?, url, label: form.text("label")?, at: form.at })
}

fn contact(mut form: Form) -> Option<Contact> {
    Some(Contact {
        name: form.line("name")?,
        position: form.line("position"),
        address: form.line("address"),
        telephone: form.line("telephone"),
        email: form.line("email"),
        website: form.line("website"),
        hours: form.line("hours"),
        at: form.at,
    })
}

fn legal_document(mut form: Form) -> Option<LegalDocument> {
    Some(LegalDocument {
        kind: form.line("kind")?,
        number: form.line("number")?,
        date: form.day("date"),
        issuer: form.line("issuer"),
        title: form.text("title")?,
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
