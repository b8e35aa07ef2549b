//! What does not belong in public: private persons' data, secrets.

use std::collections::{BTreeMap, BTreeSet};

use bantin_core::RuleLevel;

use crate::catalogue::{PRV_01, PRV_02};
use crate::days::Day;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;
use crate::word::Word;

/// `Độ mật: TUYỆT MẬT`.
const MOST_WORDS_OF_A_STAMP: usize = 4;

/// Whoever was born before is history.
const OLDEST: i16 = 1920;

/// What is said of whoever is no more: their days are history too.
const DEAD: &[&str] = &["hy sinh", "hi sinh", "liệt sĩ", "liệt sỹ", "từ trần", "qua đời"];

/// Bodies that have accounts for all to know.
const BODIES: &[&str] = &[
    "ubnd",
    "ủy",
    "mttq",
    "mặt",
    "quỹ",
    "kho",
    "hội",
    "ban",
    "trường",
    "công",
    "hợp",
    "trung",
    "phòng",
    "sở",
    "chi",
    "đoàn",
    "bhxh",
    "bảo",
    "htx",
];

/// What the words before a number say that it is.
#[derive(Clone, Copy)]
enum Kind {
    Identity,
    Telephone,
    Account,
}

/// Numbers and days that belong to a private person.
pub(crate) fn personal(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let contacts = all.iter().filter(|prose| prose.role == Role::Contact);
    let public = Public::of(contacts.map(|prose| digits(&prose.text)));
    for prose in all.iter().filter(|prose| prose.role.is_read()) {
        let words = prose.words();
        let mut index = 0;
        while index < words.len() {
            let length = run(&words, index);
            if length == 0 {
                born(prose, &words[index..], desk);
                index += 1;
                continue;
            }
            let range = words[index].at.start..words[index + length - 1].at.end;
            let number = digits(&prose.text[range.clone()]);
            let known = public.has(&number);
            let kind = kind(&words[..index], &number, length).filter(|kind| {
                !matches!(kind, Kind::Account)
                    || !is_of_a_body(&words[..index], &words[index + length - 1..])
            });
            if let Some(kind) = kind.filter(|_| !known) {
                let (en, vi) = match kind {
                    Kind::Identity => ("an identity card", "số căn cước"),
                    Kind::Telephone => ("a private telephone", "số điện thoại riêng"),
                    Kind::Account => ("a bank account", "số tài khoản"),
                };
                desk.put(Found::of(&PRV_01, prose, range).say(
                    format!("this looks like the number of {en}"),
                    format!("có vẻ là {vi}"),
                ));
            }
            index += length;
        }
    }
}

/// The numbers that the office gives to everybody, found by their first digits.
#[derive(Default)]
struct Public {
    numbers: Vec<String>,
    /// Where eight digits in a row stand: in which number, and from which digit on.
    places: BTreeMap<String, Vec<(usize, usize)>>,
}

/// No number of anybody's is shorter.
const SHORTEST: usize = 8;

impl Public {
    fn of(contacts: impl Iterator<Item = String>) -> Self {
        let mut public = Self::default();
        let numbers: BTreeSet<String> = contacts.collect();
        for number in numbers {
            let last = number.len().saturating_sub(SHORTEST - 1);
            for at in 0..last {
                let places = public.places.entry(number[at..at + SHORTEST].to_owned());
                places.or_default().push((public.numbers.len(), at));
            }
            public.numbers.push(number);
        }
        public
    }

    /// Whether `number` is one of them, or within one.
    fn has(&self, number: &str) -> bool {
        let Some(first) = number.get(..SHORTEST) else { return false };
        let places = self.places.get(first).map_or(&[][..], Vec::as_slice);
        let stands = |&(public, at): &(usize, usize)| {
            self.numbers[public][at..].starts_with(number)
        };
        places.iter().any(stands)
    }
}

/// How many words from `index` on are groups of one number: `0912 345 678`.
fn run(words: &[Word<'_>], index: usize) -> usize {
    let group = |word: &Word<'_>| {
        let dashed = word.bare.contains(['.', '-']) && word.bare.starts_with('0');
        let digits = word.bare.chars().filter(char::is_ascii_digit).count();
        digits >= 2
            && word.bare.chars().all(|c| {
                c.is_ascii_digit() || (dashed && matches!(c, '.' | '-')) || c == '+'
            })
    };
    let mut length = 0;
    for word in &words[index..] {
        if !group(word) || (length > 0 && !word.before.is_empty()) {
            break;
        }
        length += 1;
        // `(+84) 987 654 321`.
        let country = length == 1 && word.before.contains('+') && word.after == ")";
        if !word.after.is_empty() && !country {
            break;
        }
    }
    length
}

/// Whose number it is, if it is a private person's.
fn kind(before: &[Word<'_>], number: &str, groups: usize) -> Option<Kind> {
    let near: Vec<String> = before.iter().rev().take(5).map(Word::lower).collect();
    let says = |words: &[&str]| near.iter().any(|word| words.contains(&&**word));
    if says(&["thuế", "mst", "fax", "hồ", "hotline"]) {
        return None;
    }
    let mobile = number.strip_prefix("84").map(|rest| format!("0{rest}"));
    let number = mobile.as_deref().filter(|m| m.len() == 10).unwrap_or(number);
    let length = number.len();
    if length == 10
        && number.starts_with(['0'])
        && number.as_bytes().get(1).is_some_and(|second| b"35789".contains(second))
        && number.as_bytes().get(2) != Some(&b'0')
    {
        return Some(Kind::Telephone);
    }
    if says(&["khoản", "stk"]) && (8..=15).contains(&length) {
        return Some(Kind::Account);
    }
    let identity = says(&["cccd", "cmnd", "căn", "cước", "cmt", "chứng"]);
    match length {
        12 if number.starts_with('0') && groups != 2 => Some(Kind::Identity),
        9 | 12 if identity => Some(Kind::Identity),
        _ => None,
    }
}

/// Whether a body is named as the owner of an account: `của Ủy ban MTTQ xã`, `Quỹ …`.
/// `around` begins with the number's last word; a bank is nobody's owner.
fn is_of_a_body(before: &[Word<'_>], around: &[Word<'_>]) -> bool {
    let is_body = |word: &Word<'_>| BODIES.contains(&&*word.lower());
    let ahead = around.windows(2).take(8).take_while(|pair| !pair[0].ends_sentence());
    let owner = ahead.into_iter().find(|pair| pair[0].lower() == "của");
    match owner {
        Some(pair) => is_body(&pair[1]),
        None => {
            let near = before.iter().rev().take(10);
            near.take_while(|word| !word.ends_sentence()).any(is_body)
        }
    }
}

/// The full day of birth of somebody who may be alive.
fn born(prose: &Prose<'_>, words: &[Word<'_>], desk: &mut Desk<'_>) {
    if words[0].lower() != "sinh" || !words[0].after.is_empty() {
        return;
    }
    let after = &words[1..];
    let day = Day::read(after, false).filter(|day| day.exists());
    let Some(day) = day.filter(|day| day.year.is_some_and(|year| year >= OLDEST)) else {
        return;
    };
    if DEAD.iter().any(|phrase| prose.says(phrase)) {
        return;
    }
    let range = words[0].at.start..day.range(after).end;
    desk.put(Found::of(&PRV_01, prose, range).say(
        "this is somebody's full day of birth",
        "đây là ngày sinh đầy đủ của một người",
    ));
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Stamps of secrecy.
pub(crate) fn secret(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    if prose.role == Role::Other || prose.role == Role::Contact {
        return;
    }
    let words = prose.words();
    // In a text that is all capitals, `BÍ MẬT` is a word as any other.
    let shouts = prose.is_capitals() && words.len() > 2;
    // Who writes of state secrets has to name their degrees.
    let text = prose.small();
    let of_the_law = text.contains("bí mật nhà nước") || text.contains("độ mật gồm");
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).map_or("", |at| words[at].bare);
        let stamp = word.bare == "MẬT"
            && !matches!(before, "BẢO" | "BÍ" | "CƠ")
            && !shouts
            && !of_the_law;
        let marked = matches!(word.lower().as_str(), "mật")
            && word.before.ends_with('(')
            && word.after.starts_with(')')
            && before.contains('/')
            && before.starts_with(|first: char| first.is_ascii_digit());
        if stamp || marked {
            let from =
                if matches!(before, "TỐI" | "TUYỆT") { index - 1 } else { index };
            let range = words[from].at.start..word.at.end;
            let found = Found::of(&PRV_02, prose, range);
            // A stamp stands alone; within a sentence somebody speaks of one.
            let alone = words.len() <= MOST_WORDS_OF_A_STAMP;
            desk.put(if alone || marked {
                found
            } else {
                found.at_most(RuleLevel::Warning)
            });
        }
    }
}
