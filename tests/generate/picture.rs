//! Pictures made by hand: valid files of any size in a few hundred bytes.

/// A grey JPEG of `width` by `height`, all of one tone but for its first corner,
/// which `tone` decides: two tones give two files.
///
/// Baseline, one channel. Every block is coded in two bits: "as bright as the one
/// before" and "nothing more" (ITU-T T.81, annex F).
pub fn jpeg(width: u16, height: u16, tone: u16) -> Vec<u8> {
    let mut file = vec![0xff, 0xd8];
    segment(&mut file, 0xdb, &[&[0][..], &[8; 64]].concat());
    let [h1, h0] = height.to_be_bytes();
    let [w1, w0] = width.to_be_bytes();
    segment(&mut file, 0xc0, &[8, h1, h0, w1, w0, 1, 1, 0x11, 0]);
    // DC: `0` says no change, `10` that ten bits of change follow.
    segment(&mut file, 0xc4, &[&[0x00, 1, 1][..], &[0; 14], &[0, 10]].concat());
    // AC: `0` ends the block.
    segment(&mut file, 0xc4, &[&[0x10, 1][..], &[0; 15], &[0]].concat());
    segment(&mut file, 0xda, &[1, 1, 0x00, 0, 63, 0]);
    let mut bits = Bits::default();
    let tone = tone % 512;
    bits.push(0b10, 2);
    bits.push(512 | tone, 10);
    bits.push(0, 1);
    let blocks = u32::from(width).div_ceil(8) * u32::from(height).div_ceil(8);
    for _ in 1..blocks {
        bits.push(0, 2);
    }
    file.extend(bits.finish());
    file.extend([0xff, 0xd9]);
    file
}

fn segment(file: &mut Vec<u8>, marker: u8, payload: &[u8]) {
    file.extend([0xff, marker]);
    let length = u16::try_from(payload.len() + 2).unwrap_or(u16::MAX);
    file.extend(length.to_be_bytes());
    file.extend(payload);
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    open: u8,
    count: u8,
}

impl Bits {
    fn push(&mut self, value: u16, count: u8) {
        for bit in (0..count).rev() {
            self.open = self.open << 1 | u8::from(value >> bit & 1 == 1);
            self.count += 1;
            if self.count == 8 {
                self.bytes.push(self.open);
                if self.open == 0xff {
                    self.bytes.push(0);
                }
                (self.open, self.count) = (0, 0);
            }
        }
    }

    fn finish(mut self) -> Vec<u8> {
        while self.count > 0 {
            self.push(1, 1);
        }
        self.bytes
    }
}

/// A PNG of `width` by `height`, all of the colour `rgb`; half transparent if
/// `clear`.
pub fn png(width: u16, height: u16, rgb: [u8; 3], clear: bool) -> Vec<u8> {
    let mut pixel = rgb.to_vec();
    if clear {
        pixel.push(128);
    }
    let mut row = vec![0];
    row.extend(pixel.repeat(usize::from(width)));
    let rows = row.repeat(usize::from(height));
    let mut header = Vec::new();
    header.extend(u32::from(width).to_be_bytes());
    header.extend(u32::from(height).to_be_bytes());
    header.extend([8, if clear { 6 } else { 2 }, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, *b"IHDR", &header);
    chunk(&mut file, *b"IDAT", &stored(&rows));
    chunk(&mut file, *b"IEND", &[]);
    file
}

/// `data` as a zlib stream that is not packed (RFC 1950, RFC 1951 3.2.4).
fn stored(data: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let mut pieces = data.chunks(0xffff).peekable();
    while let Some(piece) = pieces.next() {
        stream.push(u8::from(pieces.peek().is_none()));
        let length = u16::try_from(piece.len()).unwrap_or(u16::MAX);
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(piece);
    }
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in data {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    stream.extend((high << 16 | low).to_be_bytes());
    stream
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], body: &[u8]) {
    file.extend(u32::try_from(body.len()).unwrap_or(u32::MAX).to_be_bytes());
    let mut checked = kind.to_vec();
    checked.extend(body);
    let mut sum = u32::MAX;
    for byte in &checked {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    file.extend(checked);
    file.extend((!sum).to_be_bytes());
}
