//! Whether dates hold: in the calendar, in the week, in the period.

use std::ops::Range;

use bantin_core::{Date, Issue, Period, Pointer, locate};

use crate::Edit;
use crate::catalogue::{DAT_01, DAT_02, DAT_03, DAT_04, DAT_05, DAT_06};
use crate::days::{Day, weekday};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::word::Word;

/// Full dates that are not in the form of letters.
pub(crate) fn form(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    if !prose.role.is_read() {
        return;
    }
    let words = prose.words();
    for (index, word) in words.iter().enumerate() {
        if word.lower() != "ngày" {
            continue;
        }
        let Some(day) = Day::read(&words[index..], false) else { continue };
        if !day.long || day.year.is_none() || !day.exists() {
            continue;
        }
        let month = if day.month < 3 {
            format!("{:02}", day.month)
        } else {
            day.month.to_string()
        };
        let wanted = [format!("{:02}", day.day), month];
        let edits: Vec<Edit> = day
            .parts
            .iter()
            .zip(&wanted)
            .filter(|(part, wanted)| prose.text[(*part).clone()] != **wanted)
            .map(|(part, wanted)| Edit::new(prose.source(part.clone()), wanted.clone()))
            .collect();
        if edits.is_empty() {
            continue;
        }
        let range = day.range(&words[index..]);
        let [day, month] = wanted;
        desk.put(
            Found::of(&DAT_02, prose, range)
                .say(
                    format!("official letters write ngày {day} tháng {month}"),
                    format!("theo thể thức văn bản: ngày {day} tháng {month}"),
                )
                .edits(edits),
        );
    }
}

/// Dates that no calendar has, and days of the week that do not go with them.
pub(crate) fn calendar(prose: &Prose<'_>, issue: &Issue, desk: &mut Desk<'_>) {
    if !prose.role.is_read() {
        return;
    }
    let words = prose.words();
    for index in 0..words.len() {
        let rest = &words[index..];
        // A day that `ngày` stands before has been looked at there.
        let before = index.checked_sub(1).map(|at| words[at].lower());
        if before.as_deref() != Some("ngày")
            && let Some(day) = Day::read(rest, false)
            && !day.exists()
            && is_dated(&day, rest)
            && !is_lunar(&day, rest)
        {
            let range = day.range(rest);
            let written = &prose.text[range.clone()];
            desk.put(Found::of(&DAT_05, prose, range.clone()).say(
                format!("there is no day `{written}`"),
                format!("không có ngày nào là “{written}”"),
            ));
        }
        of_week(prose, rest, issue, desk);
        part_of_year(prose, rest, desk);
    }
}

/// Whether what looks like a date without a year is one: 45/2026 is a number of an
/// office, 30/17 a fraction.
fn is_dated(day: &Day, words: &[Word<'_>]) -> bool {
    let named = words[0].lower() == "ngày";
    named || (day.year.is_some() && day.month <= 12 && (1..=31).contains(&day.day))
}

/// Whether `day` is one of the moon's calendar, whose months all may have 30 days.
fn is_lunar(day: &Day, words: &[Word<'_>]) -> bool {
    let after = &words[day.words..words.len().min(day.words + 3)];
    let says = after.windows(2).any(|two| {
        (two[0].lower() == "âm" && two[1].lower() == "lịch")
            || (two[0].lower() == "năm" && two[1].lower() == "âm")
    });
    let short = after.first().is_some_and(|next| next.bare == "ÂL");
    day.day <= 30 && (1..=12).contains(&day.month) && (says || short)
}

/// `tháng 13/2026`, `quý V năm 2026`.
fn part_of_year(prose: &Prose<'_>, rest: &[Word<'_>], desk: &mut Desk<'_>) {
    let [first, part, ..] = rest else { return };
    let (number, year) = match part.bare.split_once('/') {
        Some((number, year)) => (number, Some(year)),
        None => (part.bare, None),
    };
    let year = year.or_else(|| {
        let says = rest.get(2).is_some_and(|word| word.lower() == "năm");
        rest.get(3).filter(|_| says && part.after.is_empty()).map(|year| year.bare)
    });
    let dated = year
        .is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    let plain = first.after.is_empty() && dated;
    let wrong = match &*first.lower() {
        "tháng" => number.parse::<u8>().is_ok_and(|month| !(1..=12).contains(&month)),
        "quý" => {
            number.parse::<u8>().is_ok_and(|quarter| !(1..=4).contains(&quarter))
                || matches!(number, "V" | "VI" | "VII" | "VIII")
        }
        _ => false,
    };
    if wrong && plain {
        let range = first.at.start..part.at.end;
        let written = &prose.text[range.clone()];
        desk.put(
            Found::of(&DAT_05, prose, range.clone())
                .say(format!("there is no `{written}`"), format!("không có “{written}”")),
        );
    }
}

fn of_week(prose: &Prose<'_>, rest: &[Word<'_>], issue: &Issue, desk: &mut Desk<'_>) {
    let Some((said, day, range)) = named_day(rest) else { return };
    let years = years(prose, &day, issue);
    let date = |year: i16| day.in_year(year);
    let right = years.iter().any(|&year| date(year).is_none_or(|d| d.weekday() == said));
    let Some(date) = years.first().and_then(|&year| date(year)) else { return };
    if right {
        return;
    }
    let names =
        ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
    let meant = names[usize::from(date.weekday()).saturating_sub(1)];
    let written = format!("{}/{}/{}", date.day(), date.month(), date.year());
    desk.put(
        Found::of(&DAT_06, prose, range)
            .say(format!("{written} is a {meant}"), format!("ngày {written} là {meant}")),
    );
}

/// The day of the week that is said of a date, the date, and where both stand:
/// `thứ Sáu, ngày 03/4/2026`, `ngày 03/4/2026 (thứ Sáu)`.
fn named_day(rest: &[Word<'_>]) -> Option<(u8, Day, Range<usize>)> {
    if let Some((said, count)) = weekday(rest) {
        let after = &rest[count..];
        let day = Day::read(after, true).filter(|_| !rest[count - 1].ends_clause())?;
        let range = rest[0].at.start..day.range(after).end;
        return Some((said, day, range));
    }
    // Before a day there may be the word for it: it has been looked at with that.
    let day = Day::read(rest, false)?;
    let after = &rest[day.words..];
    let opens = after.first()?.before == "(" && rest[day.words - 1].after.is_empty();
    let (said, count) = weekday(after).filter(|_| opens)?;
    let range = rest[0].at.start..after[count - 1].at.end;
    Some((said, day, range))
}

/// The years that `day` may be of, the likeliest first. One that is not said is that of
/// the issue; round a new year it may be the one beside, and where another year is
/// spoken of it may be any.
fn years(prose: &Prose<'_>, day: &Day, issue: &Issue) -> Vec<i16> {
    if let Some(year) = day.year {
        return vec![year];
    }
    let year = issue.date.map_or(issue.coverage.year, Date::year);
    let month = match issue.coverage.period {
        Period::Month(month) => month,
        Period::Quarter(quarter) => quarter * 3,
        Period::Half(half) => half * 6,
        Period::Year => 12,
    };
    let spoken_of = ["năm ngoái", "năm trước", "năm sau", "năm tới", "năm 19", "năm 20"];
    let any = spoken_of.iter().any(|phrase| prose.says(phrase));
    let last = any || (month <= 3 && day.month >= 9);
    let next = any || (month >= 10 && day.month <= 3);
    let beside = [(last, year - 1), (next, year + 1)];
    let beside = beside.into_iter().filter(|(may, _)| *may).map(|(_, year)| year);
    [year].into_iter().chain(beside).collect()
}

/// The date and the number of the issue itself.
pub(crate) fn of_issue(issue: &Issue, source: &str, desk: &mut Desk<'_>) {
    let at = Pointer::root().key("issue");
    let found =
        |rule, at: &Pointer| Found::at(rule, at, locate(source, at).unwrap_or_default());
    let Some(date) = issue.date else {
        desk.put(found(&DAT_01, &at));
        return numbers(issue, source, desk);
    };
    let year = issue.coverage.year;
    // A monthly reports as it goes; who sums up a quarter has to wait for its end.
    let (first, what) = match issue.coverage.period {
        Period::Month(month) => ((month, 1), "its month begins"),
        Period::Quarter(quarter) => (
            (quarter * 3, if quarter == 1 || quarter == 4 { 31 } else { 30 }),
            "its quarter ends",
        ),
        Period::Half(1) => ((6, 30), "its half-year ends"),
        Period::Half(_) | Period::Year => ((12, 31), "its year ends"),
    };
    let ((month, day), at) = (first, at.key("date"));
    if (date.year(), date.month(), date.day()) < (year, month, day) {
        let coverage = issue.coverage;
        desk.put(found(&DAT_03, &at).say(
            format!("the issue reports on {coverage}, and comes out before {what}"),
            format!("số này nói về {coverage}, nhưng ngày phát hành lại sớm hơn"),
        ));
    }
    numbers(issue, source, desk);
}

/// The number against those of the other issues at hand, of the same year.
fn numbers(issue: &Issue, source: &str, desk: &mut Desk<'_>) {
    let id = issue.publication.id.as_str();
    let same = |neighbour: &&crate::Neighbour| {
        neighbour.id == id && neighbour.coverage.year == issue.coverage.year
    };
    let others: Vec<_> = desk.settings.neighbours.iter().filter(same).cloned().collect();
    let at = issue.number.at().clone();
    let found = || Found::at(&DAT_04, &at, locate(source, &at).unwrap_or_default());
    let number = issue.number.as_str();
    let value = |number: &str| number.parse::<u32>().ok();
    if let Some(other) = others.iter().find(|other| {
        other.number == number
            || (value(number).is_some() && value(&other.number) == value(number))
    }) {
        let taken = found().say(
            format!("number {number} is that of `{}` too", other.path),
            format!("số {number} trùng với “{}”", other.path),
        );
        // Of the same time, it may be a copy of this very issue.
        let copy = other.coverage == issue.coverage;
        desk.put(if copy { taken.softly() } else { taken });
        return;
    }
    let Some(mine) = value(number) else { return };
    let lower = others.iter().filter_map(|other| value(&other.number));
    let Some(last) = lower.filter(|other| *other < mine).max() else { return };
    if last + 1 < mine {
        desk.put(found().say(
            format!("the last number at hand is {last}; after it comes {}", last + 1),
            format!("số gần nhất đang có là {last}; tiếp theo phải là {}", last + 1),
        ));
    }
}
