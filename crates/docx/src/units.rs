//! Lengths and colours as WordprocessingML counts them.

use bantin_design::{Color, Length, Rule};

/// `length` in twips, a twentieth of a point.
pub(crate) fn twips(length: Length) -> i32 {
    let twips = (length.to_emu() + 317).div_euclid(635);
    i32::try_from(twips).unwrap_or(i32::MAX)
}

/// `length` in twips where there is nothing below zero.
pub(crate) fn twips_up(length: Length) -> u32 {
    u32::try_from(twips(length)).unwrap_or(0)
}

/// `length` in twips, as docx-rs counts widths.
pub(crate) fn dxa(length: Length) -> usize {
    usize::try_from(twips(length)).unwrap_or(0)
}

/// `length` in English Metric Units, at least one.
pub(crate) fn emu(length: Length) -> u32 {
    u32::try_from(length.to_emu().max(1)).unwrap_or(u32::MAX)
}

/// A size of type in half points: ECMA-376 part 1, 17.3.2.38.
pub(crate) fn half_points(size: Length) -> usize {
    let half = Length::pt10(5).to_emu();
    usize::try_from((size.to_emu() + half / 2).div_euclid(half)).unwrap_or(0).max(2)
}

/// The thickness of a line in eighths of a point, 2 to 96: ECMA-376 part 1, 17.3.4.
pub(crate) fn eighths(thickness: Length) -> usize {
    let eighths = (thickness.to_emu() * 8 + 6350).div_euclid(12_700);
    usize::try_from(eighths.clamp(2, 96)).unwrap_or(2)
}

/// `length` in whole points, as borders count their distance from the text: 0 to 31.
pub(crate) fn points(length: Length) -> usize {
    let points = (length.to_emu() + 6350).div_euclid(12_700);
    usize::try_from(points.clamp(0, 31)).unwrap_or(0)
}

/// `color` as six digits.
pub(crate) fn hex(color: Color) -> String {
    format!("{:02X}{:02X}{:02X}", color.red, color.green, color.blue)
}

/// Whether `rule` leaves ink.
pub(crate) fn shows(rule: Rule) -> bool {
    rule.thickness > Length::ZERO
}

#[cfg(test)]
mod tests {
    use bantin_design::{Color, Length};

    use super::{eighths, half_points, hex, points, twips, twips_up};

    #[test]
    fn counts_as_word_does() {
        assert_eq!(twips(Length::mm(210)), 11_906);
        assert_eq!(twips(Length::mm(-18)), -1_020);
        assert_eq!(twips_up(Length::mm(-18)), 0);
        assert_eq!(half_points(Length::pt10(105)), 21);
        assert_eq!(half_points(Length::pt10(88)), 18);
        assert_eq!(eighths(Length::pt10(5)), 4);
        assert_eq!(eighths(Length::ZERO), 2);
        assert_eq!(points(Length::mm(100)), 31);
        assert_eq!(hex(Color::rgb(0x0a_14_1e)), "0A141E");
    }
}
