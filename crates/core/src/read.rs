//! Reading a draft by the table of fields: values, and the slips in them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::fields::{Field, Group, Kind};
use crate::form::{Entry, Form, Value};
use crate::json::{Node, Shape};
use crate::nearest::nearest;
use crate::{
    Draft, Expected, Line, ListItem, Picture, PictureSource, Pointer, Problem, RuleLevel,
    RuleSetting, Slip, Text, day, markdown, tag, words,
};

/// So many problems are enough for one sitting.
const MOST_PROBLEMS: usize = 1_000;

/// Reads values and gathers what is wrong with them.
pub(crate) struct Reader<'a> {
    pictures: &'a dyn PictureSource,
    /// The pictures by name, so that one that is shown twice is opened once.
    pub(crate) opened: BTreeMap<String, Result<Picture, Slip>>,
    pub(crate) found: Vec<Problem>,
    /// How many lists stand around what is being read.
    levels: usize,
    /// How many texts were read.
    texts: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(pictures: &'a dyn PictureSource) -> Self {
        Self { pictures, opened: BTreeMap::new(), found: Vec::new(), levels: 0, texts: 0 }
    }

    pub(crate) fn note(&mut self, at: &Pointer, bytes: Range<usize>, slip: Slip) {
        if !self.is_full() {
            self.found.push(Problem { at: at.clone(), bytes, slip });
        }
    }

    /// Whether there is no room for more problems: what else is wrong is not looked for.
    fn is_full(&self) -> bool {
        self.found.len() >= MOST_PROBLEMS
    }

    /// Reads a group: its fields, those that are missing, those that are too many.
    pub(crate) fn form(
        &mut self,
        group: &'static Group,
        node: Node<'_>,
        at: &Pointer,
    ) -> Option<Form> {
        self.expect(Shape::Group, Expected::Group, node, at)?;
        let mut entries: Vec<Entry> = Vec::new();
        for member in node.members() {
            if self.is_full() {
                break;
            }
            let key = member.key.bytes();
            let name =
                self.judged(member.key.words().ok_or(Slip::HalfCharacter), &key, at);
            let Some(name) = name else { continue };
            let place = at.key(&name);
            let Some(field) = group.field(&name) else {
                let slip = unknown(group, &name);
                self.note(&place, key, slip);
                continue;
            };
            if entries.iter().any(|entry| entry.name == field.name) {
                self.note(&place, key, Slip::Repeated(name.into_owned()));
                continue;
            }
            let value = self.value(&field.kind, member.value, &place);
            entries.push(Entry { name: field.name, key, value });
        }
        let brace = node.bytes().start..node.bytes().start + 1;
        for &Field { name, needed, en, vi, .. } in group.0 {
            if needed && !entries.iter().any(|entry| entry.name == name) {
                self.note(at, brace.clone(), Slip::Missing { name, en, vi });
            }
        }
        Some(Form { at: at.clone(), brace, entries })
    }

    fn value(&mut self, kind: &Kind, node: Node<'_>, at: &Pointer) -> Option<Value> {
        let bytes = node.bytes();
        Some(match kind {
            Kind::Ignored => {
                self.words(node, at)?;
                Value::Ignored
            }
            Kind::Line | Kind::Look => Value::Line(self.line(node, at)?),
            Kind::IssueNumber if node.shape() == Shape::Number => {
                let slip = Slip::BareNumber(node.text().into());
                self.note(at, bytes, slip);
                return None;
            }
            Kind::IssueNumber => Value::Line(self.line(node, at)?),
            Kind::Text => Value::Text(self.text(node, at)?),
            Kind::Id => {
                let id = self.line(node, at)?;
                let slip = Slip::BadId(id.to_string());
                let good = tag::is_id(id.as_str());
                Value::Line(self.judged(good.then_some(id).ok_or(slip), &bytes, at)?)
            }
            Kind::Language => {
                let tag = self.line(node, at)?;
                let slip = Slip::BadLanguage(tag.to_string());
                let good = tag::is_language(tag.as_str());
                Value::Line(self.judged(good.then_some(tag).ok_or(slip), &bytes, at)?)
            }
            Kind::Day => {
                let written = self.line(node, at)?;
                Value::Day(self.judged(day::read(written.as_str()), &bytes, at)?)
            }
            Kind::Flag => {
                self.expect(Shape::Flag, Expected::Flag, node, at)?;
                Value::Flag(node.text() == "true")
            }
            Kind::Mark => {
                self.expect(Shape::Flag, Expected::Flag, node, at)?;
                let marked = node.text() == "true";
                Value::Flag(self.judged(
                    marked.then_some(true).ok_or(Slip::NotTrue),
                    &bytes,
                    at,
                )?)
            }
            Kind::Choice(choices) => {
                let written = self.words(node, at)?;
                let choice = choices.iter().find(|choice| **choice == written);
                let slip = || Slip::NoSuchChoice {
                    written: written.to_string(),
                    choices,
                    nearest: nearest(&written, choices.iter().copied()),
                };
                Value::Choice(self.judged(
                    choice.copied().ok_or_else(slip),
                    &bytes,
                    at,
                )?)
            }
            Kind::Cell => {
                let blank = node.shape() == Shape::Words
                    && node.words().is_some_and(|words| words.trim().is_empty());
                if blank { Value::Blank } else { Value::Text(self.text(node, at)?) }
            }
            Kind::Row => match self.list(&Kind::Cell, 1, 20, node, at)? {
                Value::List(cells) => Value::Row { cells, at: at.clone(), bytes },
                other => other,
            },
            Kind::Address => {
                let written = self.words(node, at)?;
                Value::Address(self.judged(
                    markdown::address(written.trim()),
                    &bytes,
                    at,
                )?)
            }
            Kind::Paragraphs if node.shape() == Shape::Words => {
                Value::List(vec![Some(Value::Text(self.text(node, at)?))])
            }
            Kind::Paragraphs if node.shape() == Shape::List => {
                self.list(&Kind::Text, 1, 50, node, at)?
            }
            Kind::Paragraphs => {
                self.expect(Shape::Words, Expected::WordsOrList, node, at)?;
                return None;
            }
            Kind::Whole { from, to } => {
                self.expect(Shape::Number, Expected::Number, node, at)?;
                let number = node.text().parse().ok();
                let number = number.filter(|number| (from..=to).contains(&number));
                let slip = Slip::NotBetween { from: *from, to: *to };
                Value::Whole(self.judged(number.ok_or(slip), &bytes, at)?)
            }
            Kind::Picture => {
                let src = self.words(node, at)?;
                let opened = self.picture(&src);
                Value::Picture(self.judged(opened, &bytes, at)?)
            }
            Kind::Levels => Value::Levels(self.levels(node, at)?),
            Kind::Group(group) => Value::Form(self.form(group, node, at)?),
            Kind::List { of, from, to } => self.list(of, *from, *to, node, at)?,
            Kind::Block(group) => Value::Form(self.block(group, node, at)?),
            Kind::Item(_) if node.shape() == Shape::Words => {
                Value::Text(self.text(node, at)?)
            }
            Kind::Item(group) => {
                self.expect(Shape::Group, Expected::WordsOrGroup, node, at)?;
                Value::Form(self.form(group, node, at)?)
            }
        })
    }

    /// Reads a list. It is one even if some of its elements are not good: what holds
    /// the list can still be judged.
    fn list(
        &mut self,
        of: &Kind,
        from: usize,
        to: usize,
        node: Node<'_>,
        at: &Pointer,
    ) -> Option<Value> {
        self.expect(Shape::List, Expected::List, node, at)?;
        let nests = usize::from(matches!(of, Kind::Item(_)));
        if self.levels + nests > ListItem::DEEPEST {
            self.note(at, node.bytes(), Slip::ListTooDeep);
            return None;
        }
        self.levels += nests;
        let mut values = Vec::new();
        let mut count = 0;
        for element in node.elements() {
            let place = at.index(count);
            if count == to {
                self.note(&place, element.bytes(), Slip::TooMany(to));
                break;
            }
            values.push(self.value(of, element, &place));
            count += 1;
        }
        self.levels -= nests;
        if count < from {
            let slip = if count == 0 { Slip::EmptyList } else { Slip::TooFew(from) };
            self.note(at, node.bytes(), slip);
        }
        Some(Value::List(values))
    }

    /// Reads what is made of rules. Which rules there are is not known here.
    pub(crate) fn levels(
        &mut self,
        node: Node<'_>,
        at: &Pointer,
    ) -> Option<Vec<RuleSetting>> {
        self.expect(Shape::Group, Expected::Group, node, at)?;
        let mut levels: Vec<RuleSetting> = Vec::new();
        let mut codes = BTreeSet::new();
        for member in node.members() {
            let key = member.key.bytes();
            let name = member.key.words().ok_or(Slip::HalfCharacter);
            let Some(name) = self.judged(name, &key, at) else { continue };
            let place = at.key(&name);
            if codes.contains(&*name) {
                self.note(&place, key, Slip::Repeated(name.into_owned()));
                continue;
            }
            let choices = Kind::Choice(&RuleLevel::NAMES);
            let chosen = self.value(&choices, member.value, &place);
            if let Some(Value::Choice(chosen)) = chosen
                && let Some(level) = RuleLevel::named(chosen)
            {
                codes.insert(name.to_string());
                let code = Line { words: name.into(), at: place };
                levels.push(RuleSetting { code, level });
            }
        }
        Some(levels)
    }

    /// Reads a block: a group of one field, whose name says what the block is.
    fn block(
        &mut self,
        group: &'static Group,
        node: Node<'_>,
        at: &Pointer,
    ) -> Option<Form> {
        self.expect(Shape::Group, Expected::Group, node, at)?;
        let form = self.form(group, node, at)?;
        let names = node.members().count();
        if names != 1 {
            self.note(at, form.brace.clone(), Slip::NotOneBlock(names));
        }
        Some(form)
    }

    fn line(&mut self, node: Node<'_>, at: &Pointer) -> Option<Line> {
        let written = self.counted(node, at)?;
        let folded = words::fold(&self.clean(&written, node, at)?);
        let folded = if folded.is_empty() { Err(Slip::Blank) } else { Ok(folded) };
        let words = self.judged(folded, &node.bytes(), at)?;
        Some(Line { words: words.into(), at: at.clone() })
    }

    fn text(&mut self, node: Node<'_>, at: &Pointer) -> Option<Text> {
        let written = self.counted(node, at)?;
        let text = markdown::read(&self.clean(&written, node, at)?, at);
        self.judged(text, &node.bytes(), at)
    }

    fn clean(&mut self, written: &str, node: Node<'_>, at: &Pointer) -> Option<String> {
        let noted = |slips: Vec<Slip>| {
            slips.into_iter().for_each(|slip| self.note(at, node.bytes(), slip));
        };
        words::clean(written).map_err(noted).ok()
    }

    /// The words of one more text, if there may be one more, and so long.
    fn counted<'s>(&mut self, node: Node<'s>, at: &Pointer) -> Option<Cow<'s, str>> {
        let written = self.words(node, at)?;
        self.texts += 1;
        if self.texts == Draft::MOST_TEXTS + 1 {
            self.note(at, node.bytes(), Slip::TooManyTexts);
        }
        let fits = written.len() <= Draft::MOST_OF_A_TEXT;
        let written = fits.then_some(written).ok_or(Slip::TextTooLong);
        self.judged(written, &node.bytes(), at)
            .filter(|_| self.texts <= Draft::MOST_TEXTS)
    }

    fn words<'s>(&mut self, node: Node<'s>, at: &Pointer) -> Option<Cow<'s, str>> {
        self.expect(Shape::Words, Expected::Words, node, at)?;
        self.judged(node.words().ok_or(Slip::HalfCharacter), &node.bytes(), at)
    }

    /// The picture that the issue names `src`.
    fn picture(&mut self, src: &str) -> Result<Picture, Slip> {
        if let Some(opened) = self.opened.get(src) {
            return opened.clone();
        }
        let opened = crate::source::open(self.pictures, src);
        self.opened.insert(src.to_owned(), opened.clone());
        opened
    }

    fn expect(
        &mut self,
        shape: Shape,
        expected: Expected,
        node: Node<'_>,
        at: &Pointer,
    ) -> Option<()> {
        if node.shape() == shape {
            return Some(());
        }
        let found = Expected::of(node.shape());
        self.note(at, node.bytes(), Slip::WrongShape { expected, found });
        None
    }

    fn judged<T>(
        &mut self,
        value: Result<T, Slip>,
        bytes: &Range<usize>,
        at: &Pointer,
    ) -> Option<T> {
        value.map_err(|slip| self.note(at, bytes.clone(), slip)).ok()
    }
}

fn unknown(group: &'static Group, name: &str) -> Slip {
    let nearest = nearest(name, group.0.iter().map(|field| field.name));
    let name = name.to_owned();
    let blocks = [&raw const crate::fields::BLOCK, &raw const crate::fields::BOX_BLOCK];
    if blocks.iter().any(|blocks| std::ptr::eq(group, *blocks)) {
        return Slip::UnknownBlock { name, nearest };
    }
    let home = group.home_of(&name);
    Slip::UnknownField { name, nearest, home }
}
