//! Days and periods, said the way a Vietnamese office says them.

use std::fmt;

/// A day of the civil calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub(crate) jiff::civil::Date);

impl Date {
    /// The day `day` of `month` of `year`, if the calendar has it.
    pub fn of(year: i16, month: u8, day: u8) -> Option<Self> {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The day of the week: 1 for Monday, 7 for Sunday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_one_offset().unsigned_abs()
    }

    /// The same day a year later; the 28th of February for the 29th.
    pub fn a_year_later(self) -> Self {
        let next = self.year().saturating_add(1);
        let day = if self.month() == 2 { self.day().min(28) } else { self.day() };
        Self::of(next, self.month(), day).unwrap_or(self)
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day without its year, for short news: `05/4`, padded as in the long form.
    pub fn day_and_month(self) -> String {
        let (day, month) = (self.day(), self.month());
        let pad = if month < 3 { "0" } else { "" };
        format!("{day:02}/{pad}{month}")
    }

    /// The day as ISO 8601 writes it: `2026-04-05`.
    pub fn iso(self) -> String {
        self.0.to_string()
    }

    /// The day of the month.
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }
}

/// The long form of Nghị định 30/2020/NĐ-CP, Phụ lục I: days under 10 and the
/// months 1 and 2 are padded, so that nobody can write a digit before them.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (day, month, year) = (self.day(), self.month(), self.year());
        let pad = if month < 3 { "0" } else { "" };
        write!(f, "ngày {day:02} tháng {pad}{month} năm {year}")
    }
}

/// What stretch of time an issue reports on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coverage {
    /// Which part of the year.
    pub period: Period,
    /// The year.
    pub year: i16,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// A month, 1 to 12.
    Month(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The first or the second half.
    Half(u8),
    /// The whole year.
    Year,
}

impl Coverage {
    /// The short form for a running head: `Quý I/2026`.
    pub fn short(self) -> String {
        let year = self.year;
        match self.period {
            Period::Month(month) => format!("Tháng {month}/{year}"),
            Period::Quarter(quarter) => format!("Quý {}/{year}", roman(quarter)),
            Period::Half(1) => format!("6 tháng đầu năm {year}"),
            Period::Half(_) => format!("6 tháng cuối năm {year}"),
            Period::Year => format!("Năm {year}"),
        }
    }
}

/// The long form: `Quý I năm 2026`.
impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.period {
            Period::Month(month) => write!(f, "Tháng {month} năm {year}"),
            Period::Quarter(quarter) => write!(f, "Quý {} năm {year}", roman(quarter)),
            Period::Half(_) | Period::Year => f.write_str(&self.short()),
        }
    }
}

fn roman(quarter: u8) -> &'static str {
    match quarter {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    }
}
