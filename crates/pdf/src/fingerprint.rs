//! A name made from content: equal content, equal name.

/// FNV-1a with 128 bits (draft-eastlake-fnv).
///
/// It names things apart and keeps nobody out: font subsets and the `/ID` of a
/// file need a name that follows from the content, not a secure one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fingerprint(u128);

impl Fingerprint {
    /// That of nothing.
    pub(crate) const EMPTY: Self = Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
    const PRIME: u128 = 0x0100_0000_0000_0000_0000_013b;

    /// That of what was read so far, and then `bytes`.
    #[must_use]
    pub(crate) fn and(self, bytes: &[u8]) -> Self {
        let step = |sum: u128, &byte| (sum ^ u128::from(byte)).wrapping_mul(Self::PRIME);
        Self(bytes.iter().fold(self.0, step))
    }

    /// Sixteen bytes.
    pub(crate) fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Six capitals, to stand before the name of a font subset (ISO 32000-1, 9.6.4).
    pub(crate) fn tag(self) -> String {
        let mut rest = self.0;
        let letter = |_| {
            let letter = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(rest % 26) as usize];
            rest /= 26;
            char::from(letter)
        };
        (0..6).map(letter).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn is_fnv_1a() {
        let expected = 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964_u128.to_be_bytes();
        assert_eq!(Fingerprint::EMPTY.and(b"a").bytes(), expected);
        let (one, other) = (Fingerprint::EMPTY.and(b"a"), Fingerprint::EMPTY.and(b"b"));
        assert_ne!(one.tag(), other.tag());
        assert_eq!(one.tag().len(), 6);
    }
}
