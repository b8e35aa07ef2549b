//! How a text is set: face, size, leading, colour.

use std::borrow::Cow;
use std::fmt;

use crate::{Color, Length};

/// How heavy the strokes of a face are, as OpenType counts: 400 regular, 700 bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(pub u16);

impl Weight {
    /// The weight of running text.
    pub const REGULAR: Self = Self(400);
    /// The weight of emphasis and headlines.
    pub const BOLD: Self = Self(700);
    /// The weight of mastheads and figures.
    pub const BLACK: Self = Self(900);
}

/// The name by which a type style asks the type case for a face.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceName {
    /// The family, as in `Source Serif 4`.
    pub family: Cow<'static, str>,
    /// The weight.
    pub weight: Weight,
    /// Upright or italic.
    pub italic: bool,
}

impl FaceName {
    /// The upright face of `family` in `weight`.
    pub const fn new(family: &'static str, weight: Weight) -> Self {
        Self { family: Cow::Borrowed(family), weight, italic: false }
    }

    /// Its italic.
    #[must_use]
    pub const fn leaning(mut self) -> Self {
        self.italic = true;
        self
    }

    /// The face beside this one for strong or emphasised words.
    ///
    /// Strong words in a text that is bold already stay as they are.
    #[must_use]
    pub fn varied(&self, strong: bool, emphasis: bool) -> Self {
        Self {
            family: self.family.clone(),
            weight: if strong { self.weight.max(Weight::BOLD) } else { self.weight },
            italic: self.italic != emphasis,
        }
    }
}

impl fmt::Display for FaceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slant = if self.italic { " italic" } else { "" };
        write!(f, "{} {}{slant}", self.family, self.weight.0)
    }
}

/// How one kind of text is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeStyle {
    /// The face of its plain words.
    pub face: FaceName,
    /// The size of the type.
    pub size: Length,
    /// From one baseline to the next. Lines whose ink would touch get more.
    pub leading: Length,
    /// The colour of the type.
    pub color: Color,
    /// Whether it is set in capitals, whatever the issue says.
    pub capitals: bool,
    /// What is added after each letter, in thousandths of the size.
    ///
    /// For labels in capitals. Running text has none: letters are never spaced
    /// to justify a line.
    pub tracking: i64,
}

impl TypeStyle {
    /// Plain text in `face`: black, as written, not tracked.
    pub const fn new(face: FaceName, size: Length, leading: Length) -> Self {
        Self { face, size, leading, color: Color::BLACK, capitals: false, tracking: 0 }
    }

    /// The same in another colour.
    #[must_use]
    pub const fn colored(mut self, color: Color) -> Self {
        self.color = color;
        self
    }

    /// The same in capitals with `tracking` thousandths of the size after each.
    #[must_use]
    pub const fn label(mut self, tracking: i64) -> Self {
        self.capitals = true;
        self.tracking = tracking;
        self
    }
}
