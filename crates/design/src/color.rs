//! Colours, as a screen and an office printer mix them.

use std::fmt;

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

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::Color;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        assert!((Color::WHITE.contrast(Color::WHITE) - 1.0).abs() < 1e-9);
        // #767676 is the lightest grey that text on white may have.
        assert!(Color::rgb(0x76_76_76).contrast(Color::WHITE) >= 4.5);
        assert!(Color::rgb(0x77_77_77).contrast(Color::WHITE) < 4.5);
    }
}
