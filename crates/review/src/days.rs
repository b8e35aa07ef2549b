//! Dates in a text.

use std::ops::Range;

use bantin_core::Date;

use crate::word::Word;

/// A date as a text writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) day: u8,
    pub(crate) month: u8,
    pub(crate) year: Option<i16>,
    /// Whether it is written out: `ngày 05 tháng 4`.
    pub(crate) long: bool,
    /// Where its parts stand, in the order of day and month; one if it is short.
    pub(crate) parts: Vec<Range<usize>>,
    /// How many words it takes.
    pub(crate) words: usize,
}

impl Day {
    /// The date that `words` begin with: `ngày 05 tháng 4 năm 2026`, `ngày 5/4`,
    /// `05/4/2026`.
    ///
    /// Without a year and the word *ngày* before it, `5/4` may be any two numbers.
    pub(crate) fn read(words: &[Word<'_>], after_day: bool) -> Option<Self> {
        let first = words.first()?;
        if first.lower() == "ngày" && first.after.is_empty() {
            let mut day = Self::read(&words[1..], true)?;
            day.words += 1;
            return Some(day);
        }
        Self::short(first, after_day).or_else(|| Self::long(words, after_day))
    }

    fn short(word: &Word<'_>, after_day: bool) -> Option<Self> {
        let mut parts = word.bare.split(['/', '-', '.']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next());
        let slashes = word.bare.contains('/');
        let dated = year.is_some() || (after_day && slashes);
        if parts.next().is_some() || !dated || (year.is_none() && !slashes) {
            return None;
        }
        let year = match year {
            Some(year) if year.len() == 4 => Some(number(year)?),
            Some(_) => return None,
            None => None,
        };
        let (day, month) = (two(day)?, two(month)?);
        let parts = vec![word.at.clone()];
        Some(Self { day, month, year, long: false, parts, words: 1 })
    }

    fn long(words: &[Word<'_>], after_day: bool) -> Option<Self> {
        let [day, says_month, month, ..] = words else { return None };
        if !after_day || says_month.lower() != "tháng" || !day.after.is_empty() {
            return None;
        }
        let parts = vec![day.at.clone(), month.at.clone()];
        let (day, number_of_month) = (two(day.bare)?, two(month.bare)?);
        let year = match words.get(3..5) {
            Some([says_year, year])
                if says_year.lower() == "năm" && month.after.len() < 2 =>
            {
                number(year.bare).filter(|_| year.bare.len() == 4)
            }
            _ => None,
        };
        let words = if year.is_some() { 5 } else { 3 };
        Some(Self { day, month: number_of_month, year, long: true, parts, words })
    }

    /// Whether the calendar has it; of the 29th of February without a year it may.
    pub(crate) fn exists(&self) -> bool {
        Date::of(self.year.unwrap_or(2024), self.month, self.day).is_some()
    }

    pub(crate) fn in_year(&self, year: i16) -> Option<Date> {
        Date::of(self.year.unwrap_or(year), self.month, self.day)
    }

    /// All of it.
    pub(crate) fn range(&self, words: &[Word<'_>]) -> Range<usize> {
        let last = &words[self.words - 1];
        words[0].at.start..last.at.end
    }
}

fn two(written: &str) -> Option<u8> {
    let good = (1..=2).contains(&written.len());
    written.parse().ok().filter(|_| good && written.bytes().all(|b| b.is_ascii_digit()))
}

fn number(written: &str) -> Option<i16> {
    let digits = written.bytes().all(|byte| byte.is_ascii_digit());
    written.parse().ok().filter(|_| digits)
}

/// The day of the week that `words` begin with, 1 for Monday, and how many words say so.
pub(crate) fn weekday(words: &[Word<'_>]) -> Option<(u8, usize)> {
    let (first, second) = (words.first()?, words.get(1)?);
    if !first.after.is_empty() {
        return None;
    }
    let day = match (&*first.lower(), &*second.lower()) {
        ("chủ", "nhật") => 7,
        ("thứ", "hai" | "2") => 1,
        ("thứ", "ba" | "3") => 2,
        ("thứ", "tư" | "4") => 3,
        ("thứ", "năm" | "5") => 4,
        ("thứ", "sáu" | "6") => 5,
        ("thứ", "bảy" | "7") => 6,
        _ => return None,
    };
    Some((day, 2))
}

#[cfg(test)]
mod tests {
    use super::{Day, weekday};
    use crate::word::words;

    #[test]
    fn reads_dates_as_offices_write_them() {
        let cases = [
            ("ngày 05 tháng 4 năm 2026,", Some((5, 4, Some(2026), 6))),
            ("ngày 5 tháng 4 đến", Some((5, 4, None, 4))),
            ("ngày 2/9", Some((2, 9, None, 2))),
            ("05/4/2026.", Some((5, 4, Some(2026), 1))),
            ("05-04-2026", Some((5, 4, Some(2026), 1))),
            ("5/31 nhiệm vụ", None),
            ("2.225/2.230 hồ sơ", None),
            ("7.30", None),
            ("ngày 15 công", None),
            ("15/QĐ-UBND/2026", None),
        ];
        for (text, expected) in cases {
            let read = Day::read(&words(text), false);
            let read = read.map(|day| (day.day, day.month, day.year, day.words));
            assert_eq!(read, expected, "{text}");
        }
        assert_eq!(weekday(&words("thứ Bảy, ngày")), Some((6, 2)));
        assert_eq!(weekday(&words("thứ bậc")), None);
    }
}
