//! Colours, as a screen and an office printer mix them.

use std::fmt;
use std::str::FromStr;

/// A colour in sRGB, eight bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Color {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Color {
    /// Paper.
    pub const WHITE: Self = Self::rgb(0xff_ff_ff);
    /// Ink.
    pub const BLACK: Self = Self::rgb(0);

    /// The colour `0xRRGGBB`.
    #[expect(clippy::cast_possible_truncation, reason = "each byte is taken by itself")]
    pub const fn rgb(hex: u32) -> Self {
        Self { red: (hex >> 16) as u8, green: (hex >> 8) as u8, blue: hex as u8 }
    }

    /// How far this colour stands out from `ground`: 1 (not at all) to 21.
    ///
    /// Text needs 4.5, large text 3 (WCAG 2.1, success criterion 1.4.3).
    pub fn contrast(self, ground: Self) -> f64 {
        let (a, b) = (self.luminance(), ground.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance (WCAG 2.1, definition).
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.03928 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red)
            + 0.7152 * linear(self.green)
            + 0.0722 * linear(self.blue)
    }
}

/// Why a text is no colour.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written as in `#a6141e`")]
pub struct ColorError;

/// Reads `#a6141e`.
impl FromStr for Color {
    type Err = ColorError;

    fn from_str(text: &str) -> Result<Self, ColorError> {
        let digits = text.strip_prefix('#').ok_or(ColorError)?;
        let good = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        let hex = u32::from_str_radix(digits, 16).map_err(|_| ColorError)?;
        if good { Ok(Self::rgb(hex)) } else { Err(ColorError) }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::Color;

    #[test]
    fn reads_what_it_prints() {
        let red = Color::rgb(0xa6_14_1e);
        assert_eq!(red.to_string().parse(), Ok(red));
        assert_eq!("#A6141E".parse(), Ok(red));
        for bad in ["", "#", "a6141e", "#a614", "#a6141e0", "#+a6141", "red", "#ớớ"] {
            assert!(bad.parse::<Color>().is_err(), "{bad}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        assert!((Color::WHITE.contrast(Color::WHITE) - 1.0).abs() < 1e-9);
        // #767676 is the lightest grey that text on white may have.
        assert!(Color::rgb(0x76_76_76).contrast(Color::WHITE) >= 4.5);
        assert!(Color::rgb(0x77_77_77).contrast(Color::WHITE) < 4.5);
    }
}
