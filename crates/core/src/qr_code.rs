//! QR codes.

use std::fmt;
use std::sync::Arc;

use qrcode::{EcLevel, QrCode as Encoder};

/// A QR code (ISO/IEC 18004): a square of light and dark modules, without the quiet
/// zone that has to stay clear round it.
#[derive(Clone, PartialEq, Eq)]
pub struct QrCode {
    side: usize,
    dark: Arc<[bool]>,
}

impl QrCode {
    /// How many modules have to stay clear on each side (ISO/IEC 18004, 9.1).
    pub const QUIET: usize = 4;

    /// The code of `words`, from which 15 % may be lost (error correction M); none if
    /// they are too long for one.
    pub(crate) fn of(words: &str) -> Option<Self> {
        let code = Encoder::with_error_correction_level(words, EcLevel::M).ok()?;
        let side = code.width();
        let dark = code.to_colors().into_iter().map(|color| color == qrcode::Color::Dark);
        Some(Self { side, dark: dark.collect() })
    }

    /// How many modules a side has.
    pub fn side(&self) -> usize {
        self.side
    }

    /// Whether the module `x` from the left and `y` from the top is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && self.dark.get(y * self.side + x).copied().unwrap_or(false)
    }
}

impl fmt::Debug for QrCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "QrCode({0} × {0})", self.side)
    }
}

#[cfg(test)]
mod tests {
    use super::QrCode;

    #[test]
    fn has_a_finder_in_three_corners() {
        let code = QrCode::of("https://tanky.nghean.gov.vn").unwrap();
        let far = code.side() - 7;
        for (left, top) in [(0, 0), (far, 0), (0, far)] {
            let ring = (0..7).all(|at| {
                code.is_dark(left + at, top)
                    && code.is_dark(left + at, top + 6)
                    && code.is_dark(left, top + at)
                    && code.is_dark(left + 6, top + at)
            });
            let heart = (2..5).all(|x| (2..5).all(|y| code.is_dark(left + x, top + y)));
            assert!(ring && heart && !code.is_dark(left + 1, top + 1), "{left} {top}");
        }
        assert!(!code.is_dark(far + 7, 0));
        assert_eq!(QrCode::of(&"a".repeat(2_400)), None);
    }
}
