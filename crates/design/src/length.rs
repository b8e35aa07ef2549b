//! Lengths on paper.
//!
//! A [`Length`] counts English Metric Units (EMU), Word's own unit, in which a
//! twip, a point, a millimetre and an inch are all whole numbers:
//!
//! | unit   |     EMU | exact in   |
//! |--------|--------:|------------|
//! | 1 twip |     635 | DOCX       |
//! | 1 pt   |  12 700 | PDF, type  |
//! | 1 mm   |  36 000 | sheets     |
//! | 1 in   | 914 400 | images     |
//!
//! Layout therefore adds and compares integers. Nothing is rounded until a
//! renderer leaves this unit, and one issue gives the same pages on every machine.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};
use std::str::FromStr;

/// A distance on paper, exact in points, millimetres, inches and twips.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Length(i64);

impl Length {
    /// No distance.
    pub const ZERO: Self = Self(0);
    const PER_PT: i64 = 12_700;
    const PER_MM: i64 = 36_000;
    const PER_INCH: i64 = 914_400;
    /// Ten kilometres: no sheet is larger, and sums of many stay exact.
    const LONGEST: i64 = 360_000_000_000;

    /// A length of `count` English Metric Units.
    pub const fn emu(count: i64) -> Self {
        Self(count)
    }

    /// A length of whole points.
    pub const fn pt(count: i64) -> Self {
        Self(count * Self::PER_PT)
    }

    /// A length of tenths of a point: 105 is the body size 10.5 pt.
    pub const fn pt10(tenths: i64) -> Self {
        Self(tenths * (Self::PER_PT / 10))
    }

    /// A length of whole millimetres.
    pub const fn mm(count: i64) -> Self {
        Self(count * Self::PER_MM)
    }

    /// A length of tenths of a millimetre.
    pub const fn mm10(tenths: i64) -> Self {
        Self(tenths * (Self::PER_MM / 10))
    }

    /// This length in English Metric Units.
    pub const fn to_emu(self) -> i64 {
        self.0
    }

    /// This length in points, as PDF wants it. Rounds: call it last.
    pub const fn to_pt(self) -> f64 {
        self.0 as f64 / Self::PER_PT as f64
    }

    /// `self × numerator / denominator`, rounded to the nearest unit.
    ///
    /// `denominator` has to be positive. A product that 64 bits cannot hold, as font
    /// units of large faces make it, is made in 128.
    pub fn scale(self, numerator: i64, denominator: i64) -> Self {
        let denominator = denominator.max(1);
        let product = self.0.checked_mul(numerator);
        // Dividing 128 bits takes ten times as long, and every glyph is scaled.
        if let Some(sum) = product.and_then(|it| it.checked_add(denominator / 2)) {
            let rounded = sum.div_euclid(denominator);
            return Self(rounded.clamp(-Self::LONGEST, Self::LONGEST));
        }
        let product = i128::from(self.0) * i128::from(numerator);
        let denominator = i128::from(denominator);
        let rounded = (product + denominator / 2).div_euclid(denominator);
        let longest = i128::from(Self::LONGEST);
        Self(i64::try_from(rounded.clamp(-longest, longest)).unwrap_or(Self::LONGEST))
    }

    /// How many whole `unit`s this length holds; 0 if `unit` is nothing.
    pub fn count(self, unit: Self) -> i64 {
        if unit.0 == 0 { 0 } else { self.0.div_euclid(unit.0) }
    }

    /// How many `unit`s it takes to hold this length; 0 if there is nothing to hold.
    pub fn count_up(self, unit: Self) -> i64 {
        if self.0 <= 0 { 0 } else { (self + unit - Self(1)).count(unit) }
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Length {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Mul<i64> for Length {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0 * times)
    }
}

impl Div<i64> for Length {
    type Output = Self;
    fn div(self, parts: i64) -> Self {
        self.scale(1, parts)
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

/// Millimetres where they come out even to a hundredth, points otherwise.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hundredths, unit) = if self.0 % (Self::PER_MM / 100) == 0 {
            (self.0 / (Self::PER_MM / 100), "mm")
        } else {
            ((self.0 * 100 + Self::PER_PT / 2).div_euclid(Self::PER_PT), "pt")
        };
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
        match part {
            0 => write!(f, "{sign}{whole}{unit}"),
            part if part % 10 == 0 => write!(f, "{sign}{whole}.{}{unit}", part / 10),
            part => write!(f, "{sign}{whole}.{part:02}{unit}"),
        }
    }
}

/// Why a text is no length.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LengthError {
    /// A number alone says nothing about paper.
    #[error("a length needs a unit: mm, pt or in")]
    NoUnit,
    /// The unit is none of those that sheets are measured in.
    #[error("`{0}` is no unit of length: use mm, pt or in")]
    UnknownUnit(String),
    /// What stands before the unit is no decimal number.
    #[error("`{0}` is no number")]
    NoNumber(String),
    /// The number has more decimals than the unit can hold exactly.
    #[error("this length is finer than paper can be cut")]
    TooFine,
    /// The length is beyond any sheet.
    #[error("this length is longer than any sheet")]
    TooLong,
}

impl LengthError {
    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::NoUnit => "độ dài phải có đơn vị: mm, pt hoặc in".into(),
            Self::UnknownUnit(unit) => {
                format!("\"{unit}\" không phải đơn vị độ dài: hãy dùng mm, pt hoặc in")
            }
            Self::NoNumber(number) => format!("\"{number}\" không phải là số"),
            Self::TooFine => "độ dài này quá nhỏ lẻ, không cắt giấy được".into(),
            Self::TooLong => "độ dài này dài hơn mọi tờ giấy".into(),
        }
    }
}

/// Reads `"3mm"`, `"10.5pt"`, `"-1in"` and `"0"`.
impl FromStr for Length {
    type Err = LengthError;

    fn from_str(text: &str) -> Result<Self, LengthError> {
        let unit_at = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
        let (number, unit) = text.split_at(unit_at);
        if unit.is_empty() {
            return if number == "0" { Ok(Self::ZERO) } else { Err(LengthError::NoUnit) };
        }
        let per_unit = match unit {
            "mm" => Self::PER_MM,
            "pt" => Self::PER_PT,
            "in" => Self::PER_INCH,
            _ => return Err(LengthError::UnknownUnit(unit.into())),
        };
        let no_number = || LengthError::NoNumber(number.into());
        let (negative, digits) = match number.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, number),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !all_digits(decimals) {
            return Err(no_number());
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 6 {
            return Err(LengthError::TooFine);
        }
        let whole: i64 = whole.parse().map_err(|_| LengthError::TooLong)?;
        let one = 10_i64.pow(u32::try_from(decimals.len()).unwrap_or(6));
        let part: i64 = if decimals.is_empty() {
            0
        } else {
            decimals.parse().map_err(|_| no_number())?
        };
        if part * per_unit % one != 0 {
            return Err(LengthError::TooFine);
        }
        let emu = whole
            .checked_mul(per_unit)
            .and_then(|emu| emu.checked_add(part * per_unit / one))
            .filter(|&emu| emu <= Self::LONGEST)
            .ok_or(LengthError::TooLong)?;
        Ok(Self(if negative { -emu } else { emu }))
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, LengthError};
    use LengthError::{NoNumber, NoUnit, TooFine, TooLong, UnknownUnit};

    #[test]
    fn reads_every_unit_a_designer_writes() {
        let cases = [
            ("0", Ok(Length::ZERO)),
            ("12pt", Ok(Length::pt(12))),
            ("10.5pt", Ok(Length::pt10(105))),
            ("297mm", Ok(Length::mm(297))),
            ("4.25mm", Ok(Length::emu(153_000))),
            ("-3mm", Ok(Length::mm(-3))),
            ("1in", Ok(Length::pt(72))),
            ("12", Err(NoUnit)),
            ("", Err(NoUnit)),
            ("mm", Err(NoNumber("".into()))),
            ("12px", Err(UnknownUnit("px".into()))),
            ("1,5mm", Err(NoNumber("1,5".into()))),
            ("0.000001pt", Err(TooFine)),
            ("9999999999999999pt", Err(TooLong)),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse::<Length>(), expected, "reading {text:?}");
        }
    }

    #[test]
    fn prints_what_a_designer_would_write() {
        let cases = [
            (Length::mm(210), "210mm"),
            (Length::mm10(245), "24.5mm"),
            (Length::pt10(105), "10.5pt"),
            (Length::emu(1), "0pt"),
            (Length::mm(-3), "-3mm"),
        ];
        for (length, expected) in cases {
            assert_eq!(length.to_string(), expected);
        }
    }

    #[test]
    fn counts_lines_in_a_column() {
        assert_eq!(Length::pt(30).count_up(Length::pt(15)), 2);
        assert_eq!((Length::pt(30) + Length::emu(1)).count_up(Length::pt(15)), 3);
        assert_eq!(Length::ZERO.count_up(Length::pt(15)), 0);
        assert_eq!(Length::pt(-1).count_up(Length::pt(15)), 0);
    }
}
