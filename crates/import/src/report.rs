//! The report: a line for each guess, with its place in the draft and in the issue.

use std::fmt::Write;

use bantin_core::{Language, Pointer};

use crate::flow::{DraftPlace, DraftUnit, fold};
use crate::node::{Node, Value, quoted};
use crate::understand::Made;
use crate::{Guess, Weight};

/// So many characters of what a line is about are shown.
const SHOWN: usize = 60;

/// What was guessed, left out and left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    drafts: Vec<String>,
    pictures: Vec<String>,
    remarks: Vec<Remark>,
}

/// A line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// Where in the drafts it is; none if it is of a draft as a whole, or of none.
    pub place: Option<DraftPlace>,
    /// Where in the issue it is, if it is of one value.
    pub at: Option<Pointer>,
    /// What it is about, as the issue has it, cut short.
    pub words: String,
    /// What was guessed.
    pub guess: Guess,
}

impl ImportReport {
    pub(crate) fn of(drafts: Vec<String>, made: &Made) -> Self {
        let mut remarks: Vec<Remark> = Vec::new();
        for (place, guess) in &made.loose {
            remarks.push(Remark {
                place: *place,
                at: None,
                words: String::new(),
                guess: guess.clone(),
            });
        }
        let mut last = None;
        made.issue.walk("", &mut |at, node| {
            // What has no place of its own has that of what is around it.
            last = node.from.or(last);
            if let Value::Words(words) = &node.value
                && let Some(odd) = bantin_core::odd_character(words)
            {
                remarks.push(Remark {
                    place: last,
                    at: Some(pointer(at)),
                    words: shown(node),
                    guess: Guess::Unprintable(odd),
                });
            }
            for guess in &node.guesses {
                let place = match guess {
                    Guess::Needed(_) => None,
                    _ => node.from.or(last),
                };
                remarks.push(Remark {
                    place,
                    at: Some(pointer(at)),
                    words: shown(node),
                    guess: guess.clone(),
                });
            }
        });
        // What stands in several is said once.
        let mut numbers = None;
        remarks.retain(|remark| match &remark.guess {
            Guess::NumbersWritten => {
                let draft = remark.place.map(|place| place.draft);
                numbers.replace(draft) != Some(draft)
            }
            _ => true,
        });
        remarks.sort_by_key(|remark| (remark.place.is_none(), remark.place));
        let pictures = made.pictures.iter().map(|file| file.name.clone()).collect();
        Self { drafts, pictures, remarks }
    }

    /// The lines, by their places in the drafts; those that have none come last.
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// What the draft of this number is called.
    pub fn draft(&self, number: usize) -> &str {
        self.drafts.get(number).map_or("", String::as_str)
    }

    /// How many lines of each weight there are: to do, changed, guessed.
    pub fn counts(&self) -> [usize; 3] {
        [Weight::ToDo, Weight::Changed, Weight::Guessed].map(|weight| {
            self.remarks.iter().filter(|remark| remark.guess.weight() == weight).count()
        })
    }

    /// The report for people, a paragraph a line.
    pub fn to_text(&self, language: Language) -> String {
        let mut text = String::new();
        for remark in &self.remarks {
            let weight = match (remark.guess.weight(), language) {
                (Weight::ToDo, Language::English) => "to do",
                (Weight::Changed, Language::English) => "changed",
                (Weight::Guessed, Language::English) => "guessed",
                (Weight::ToDo, Language::Vietnamese) => "cần làm",
                (Weight::Changed, Language::Vietnamese) => "thay đổi",
                (Weight::Guessed, Language::Vietnamese) => "phỏng đoán",
            };
            // Writing to a string cannot fail.
            let _ = write!(text, "{weight}: ");
            if !remark.words.is_empty() {
                let _ = write!(text, "“{}” ", remark.words);
            }
            let _ = writeln!(text, "{}", remark.guess.say(language));
            if let Some(place) = remark.place {
                let _ = write!(text, "  --> {}", self.draft(place.draft));
                let _ = write!(text, "{}", said(place, language));
            }
            if let Some(at) = &remark.at {
                let arrow = if remark.place.is_some() { ", " } else { "  --> " };
                let _ = write!(text, "{arrow}issue.json {}", at.as_str());
            }
            if remark.place.is_some() || remark.at.is_some() {
                text.push('\n');
            }
        }
        let [todo, changed, guessed] = self.counts();
        let _ = match language {
            Language::English => {
                writeln!(text, "{todo} to do, {changed} changed, {guessed} guessed")
            }
            Language::Vietnamese => writeln!(
                text,
                "{todo} chỗ cần làm, {changed} chỗ thay đổi, {guessed} chỗ phỏng đoán"
            ),
        };
        text
    }

    /// The report for programs: `import-report.json`.
    pub fn to_json(&self) -> String {
        let list = |names: &[String]| {
            let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
            format!("[{}]", names.join(", "))
        };
        let mut json = format!(
            "{{\n  \"drafts\": {},\n  \"pictures\": {},\n  \"remarks\": [",
            list(&self.drafts),
            list(&self.pictures)
        );
        for (number, remark) in self.remarks.iter().enumerate() {
            json.push_str(if number > 0 { ",\n    " } else { "\n    " });
            json.push_str(&self.remark_json(remark));
        }
        json.push_str(if self.remarks.is_empty() { "]\n}\n" } else { "\n  ]\n}\n" });
        json
    }

    fn remark_json(&self, remark: &Remark) -> String {
        let weight = match remark.guess.weight() {
            Weight::ToDo => "to-do",
            Weight::Changed => "changed",
            Weight::Guessed => "guessed",
        };
        let null = || "null".to_owned();
        let place = remark.place;
        let draft = place.map_or_else(null, |place| quoted(self.draft(place.draft)));
        let count = |unit| {
            let place = place.filter(|place| place.unit == unit);
            place.map_or_else(null, |place| place.number.to_string())
        };
        format!(
            "{{ \"weight\": \"{weight}\", \"code\": \"{}\", \"draft\": {draft}, \
             \"paragraph\": {}, \"line\": {}, \"at\": {}, \"words\": {}, \
             \"message\": {{ \"en\": {}, \"vi\": {} }} }}",
            remark.guess.code(),
            count(DraftUnit::Paragraph),
            count(DraftUnit::Line),
            remark.at.as_ref().map_or_else(null, |at| quoted(at.as_str())),
            quoted(&remark.words),
            quoted(&remark.guess.say(Language::English)),
            quoted(&remark.guess.say(Language::Vietnamese)),
        )
    }
}

/// A place in words, to follow the name of a draft.
pub(crate) fn said(place: DraftPlace, language: Language) -> String {
    let unit = match (place.unit, language) {
        (DraftUnit::Line, Language::English) => "line",
        (DraftUnit::Line, Language::Vietnamese) => "dòng",
        (DraftUnit::Paragraph, Language::English) => "paragraph",
        (DraftUnit::Paragraph, Language::Vietnamese) => "đoạn",
    };
    format!(", {unit} {}", place.number)
}

fn pointer(at: &str) -> Pointer {
    at.split('/').skip(1).fold(Pointer::root(), |pointer, key| pointer.key(key))
}

/// The first words of `node`, cut short.
fn shown(node: &Node) -> String {
    let mut found = None;
    node.walk("", &mut |_, node| {
        if let Value::Words(words) = &node.value
            && found.is_none()
            && !words.is_empty()
        {
            found = Some(words);
        }
    });
    cut(found.map_or("", |words| words), SHOWN)
}

/// `text` on one line, cut to `most` characters.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let mut line = fold(text).replace("\\ ", " ");
    if let Some((at, _)) = line.char_indices().nth(most) {
        line.truncate(at);
        line.push('…');
    }
    line
}
