//! Which way up a picture is stored.

/// How to turn stored pixels upright: the eight values of EXIF 0x0112.
///
/// A camera stores what its sensor sees and notes how it was held. Turning is
/// clockwise; mirroring is left to right, and comes before turning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Orientation {
    /// 1: as stored.
    #[default]
    Upright,
    /// 2: mirror.
    Mirror,
    /// 3: turn by 180°.
    Turn180,
    /// 4: mirror, then turn by 180°.
    MirrorTurn180,
    /// 5: mirror, then turn by 270°.
    MirrorTurn270,
    /// 6: turn by 90°.
    Turn90,
    /// 7: mirror, then turn by 90°.
    MirrorTurn90,
    /// 8: turn by 270°.
    Turn270,
}

impl Orientation {
    /// All eight, in the order of their EXIF values.
    pub const ALL: [Self; 8] = [
        Self::Upright,
        Self::Mirror,
        Self::Turn180,
        Self::MirrorTurn180,
        Self::MirrorTurn270,
        Self::Turn90,
        Self::MirrorTurn90,
        Self::Turn270,
    ];

    /// The orientation that EXIF writes as `value`, 1 to 8.
    pub fn from_exif(value: u8) -> Option<Self> {
        Self::ALL.get(usize::from(value).checked_sub(1)?).copied()
    }

    /// The value that EXIF writes for it, 1 to 8.
    pub fn to_exif(self) -> u8 {
        match self {
            Self::Upright => 1,
            Self::Mirror => 2,
            Self::Turn180 => 3,
            Self::MirrorTurn180 => 4,
            Self::MirrorTurn270 => 5,
            Self::Turn90 => 6,
            Self::MirrorTurn90 => 7,
            Self::Turn270 => 8,
        }
    }

    /// Whether width and height change places.
    pub fn swaps_sides(self) -> bool {
        self.to_exif() >= 5
    }
}

#[cfg(test)]
mod tests {
    use super::Orientation;

    #[test]
    fn exif_values_come_back() {
        for value in 1..=8 {
            let orientation = Orientation::from_exif(value).unwrap();
            assert_eq!(orientation.to_exif(), value);
            assert_eq!(orientation.swaps_sides(), value > 4, "{orientation:?}");
        }
        assert_eq!(Orientation::from_exif(0), None);
        assert_eq!(Orientation::from_exif(9), None);
    }
}
