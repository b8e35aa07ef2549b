//! What a camera tells of its owner: EXIF (JEITA CP-3451) and XMP beside a picture.

/// What the file of a picture tells besides the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// Where it was taken.
    pub place: bool,
    /// When it was taken.
    pub time: bool,
    /// With what: the make, the model, a serial number.
    pub device: bool,
    /// By whom.
    pub person: bool,
}

/// The directory of the camera's settings, and that of the place.
const EXIF_DIRECTORY: u16 = 0x8769;
const GPS_DIRECTORY: u16 = 0x8825;

/// So many entries of a directory are looked at; a camera writes about forty.
const MOST_ENTRIES: u16 = 512;

impl Traces {
    /// Whether the file tells nothing.
    pub fn none(self) -> bool {
        self == Self::default()
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            place: self.place || other.place,
            time: self.time || other.time,
            device: self.device || other.device,
            person: self.person || other.person,
        }
    }

    /// What the TIFF structure of an EXIF segment tells. What is broken tells nothing.
    pub(super) fn of_exif(tiff: &[u8]) -> Self {
        let Some(tiff) = Tiff::open(tiff) else { return Self::default() };
        let mut traces = Self::default();
        let Some(first) = tiff.long(4) else { return traces };
        // The directories are two deep and no deeper, whatever they point at.
        for (tag, value) in tiff.entries(first) {
            traces.note(tag);
            match tag {
                EXIF_DIRECTORY => {
                    tiff.entries(value).for_each(|(tag, _)| traces.note(tag));
                }
                // A camera without a fix writes the version of the directory alone.
                GPS_DIRECTORY => {
                    traces.place |= tiff.entries(value).any(|(tag, _)| tag == 2);
                }
                _ => {}
            }
        }
        traces
    }

    /// What an XMP packet tells of the place.
    pub(super) fn of_xmp(packet: &[u8]) -> Self {
        let wanted = b"GPSLatitude";
        let place = packet.windows(wanted.len()).any(|bytes| bytes == wanted);
        Self { place, ..Self::default() }
    }

    fn note(&mut self, tag: u16) {
        match tag {
            // DateTime, DateTimeOriginal, DateTimeDigitized.
            0x0132 | 0x9003 | 0x9004 => self.time = true,
            // Make, Model, BodySerialNumber, LensSerialNumber.
            0x010f | 0x0110 | 0xa431 | 0xa435 => self.device = true,
            // Artist, XPAuthor, CameraOwnerName.
            0x013b | 0x9c9d | 0xa430 => self.person = true,
            _ => {}
        }
    }
}

/// Numbers in a TIFF structure (TIFF 6.0, section 2).
struct Tiff<'a> {
    data: &'a [u8],
    little: bool,
}

impl<'a> Tiff<'a> {
    fn open(data: &'a [u8]) -> Option<Self> {
        let little = match data.get(..4)? {
            b"II\x2a\0" => true,
            b"MM\0\x2a" => false,
            _ => return None,
        };
        Some(Self { data, little })
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.data.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = self.data.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }

    /// The tags of the directory at `start`, each with its value or where that is.
    fn entries(&self, start: u32) -> impl Iterator<Item = (u16, u32)> + '_ {
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let count = self.short(start).unwrap_or(0).min(MOST_ENTRIES);
        (0..usize::from(count)).map_while(move |index| {
            let at = start + 2 + 12 * index;
            Some((self.short(at)?, self.long(at + 8)?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Traces;

    /// A TIFF structure: a first directory with `tags`, then those it points at.
    fn tiff(tags: &[(u16, u32)], more: &[&[u16]]) -> Vec<u8> {
        let mut data = b"II\x2a\0\x08\0\0\0".to_vec();
        let mut write = |entries: Vec<(u16, u32)>| {
            data.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
            for (tag, value) in entries {
                data.extend(tag.to_le_bytes());
                data.extend([2, 0, 1, 0, 0, 0]);
                data.extend(value.to_le_bytes());
            }
            data.extend([0; 4]);
        };
        write(tags.to_vec());
        for directory in more {
            write(directory.iter().map(|&tag| (tag, 0)).collect());
        }
        data
    }

    #[test]
    fn reads_what_a_camera_tells() {
        let nothing = Traces::default();
        // The second directory begins after 8 + 2 + 12·n + 4 bytes.
        let cases = [
            (tiff(&[(0x0112, 6)], &[]), nothing),
            (tiff(&[(0x0132, 0)], &[]), Traces { time: true, ..nothing }),
            (tiff(&[(0x8825, 26)], &[&[0]]), nothing),
            (tiff(&[(0x8825, 26)], &[&[0, 1, 2]]), Traces { place: true, ..nothing }),
            (
                tiff(&[(0x0110, 0), (0x8769, 38)], &[&[0x9003, 0xa430]]),
                Traces { time: true, device: true, person: true, ..nothing },
            ),
            // A directory that points at itself, and one beyond the end.
            (tiff(&[(0x8769, 8)], &[]), nothing),
            (tiff(&[(0x8825, u32::MAX)], &[]), nothing),
            (b"II\x2a\0".to_vec(), nothing),
            (b"nonsense".to_vec(), nothing),
        ];
        for (number, (data, expected)) in cases.into_iter().enumerate() {
            assert_eq!(Traces::of_exif(&data), expected, "case {number}");
            for cut in 0..data.len() {
                Traces::of_exif(&data[..cut]);
            }
        }
        let xmp = Traces::of_xmp(b"<exif:GPSLatitude>19,2N</exif:GPSLatitude>");
        assert!(xmp.place && Traces::of_xmp(b"<x/>").none());
    }
}
