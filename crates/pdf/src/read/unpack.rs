//! From streams to bytes (ISO 32000-1, 7.4).
//!
//! What a reader of structure needs is deflated or plain; pictures and fonts that are
//! packed otherwise are passed on as they are.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{Dict, Purse, ReadError, Value};

/// No stream is unpacked to more than this: a picture of a hundred million pixels in
/// red, green and blue.
const MOST: usize = 300_000_000;

/// So many bytes are unpacked at a time.
const STEP: usize = 1 << 16;

/// What the stream with the dictionary `dict` and the bytes `packed` holds; none if it
/// is packed in a way that is not unpacked here, or badly.
pub(super) fn unpacked<'d>(
    dict: &Dict,
    packed: &'d [u8],
    purse: &Purse,
) -> Result<Option<Cow<'d, [u8]>>, ReadError> {
    let filters = one_or_more(dict.get("Filter"));
    let parameters = one_or_more(dict.get("DecodeParms"));
    let mut data = Cow::Borrowed(packed);
    if filters.is_empty() {
        // Nothing stops a thousand objects from naming one stream.
        purse.pay(packed.len())?;
    }
    for (number, filter) in filters.iter().enumerate() {
        if filter.name() != Some(b"FlateDecode") {
            return Ok(None);
        }
        let Some(inflated) = inflate(&data, purse)? else { return Ok(None) };
        let parameters = parameters.get(number).and_then(Value::dict);
        let plain = parameters.map_or(Some(inflated.clone()), |p| predict(&inflated, p));
        let Some(plain) = plain else { return Ok(None) };
        data = plain.into();
    }
    Ok(Some(data))
}

fn one_or_more(value: &Value) -> &[Value] {
    match value {
        Value::Null => &[],
        Value::List(list) => list,
        one => std::slice::from_ref(one),
    }
}

fn inflate(packed: &[u8], purse: &Purse) -> Result<Option<Vec<u8>>, ReadError> {
    purse.pay(packed.len())?;
    let mut decoder = ZlibDecoder::new(packed);
    let mut data = Vec::new();
    let mut piece = vec![0; STEP];
    loop {
        match decoder.read(&mut piece) {
            Ok(0) => return Ok(Some(data)),
            Ok(count) => {
                purse.pay(count)?;
                if data.len() + count > MOST {
                    return Err(ReadError::TooMuch);
                }
                data.extend_from_slice(&piece[..count]);
            }
            Err(_) => return Ok(None),
        }
    }
}

/// Undoes what PNG does to rows before they are packed (7.4.4.4; W3C PNG, 9). Tables of
/// objects are stored so.
fn predict(rows: &[u8], parameters: &Dict) -> Option<Vec<u8>> {
    let number = |key, or| match parameters.get(key) {
        Value::Null => Some(or),
        value => value.size(),
    };
    match number("Predictor", 1)? {
        1 => return Some(rows.to_vec()),
        10..=15 => {}
        _ => return None,
    }
    let (colors, bits) = (number("Colors", 1)?, number("BitsPerComponent", 8)?);
    let columns = number("Columns", 1)?;
    let pixel = colors.checked_mul(bits)?;
    let width = pixel.checked_mul(columns)?.div_ceil(8);
    let before = pixel.div_ceil(8);
    if !(1..=1 << 24).contains(&width) || before == 0 {
        return None;
    }
    let mut plain = Vec::with_capacity(rows.len());
    let mut above = vec![0; width];
    for row in rows.chunks_exact(width + 1) {
        let (kind, row) = row.split_first()?;
        let mut now = vec![0_u8; width];
        for (at, &byte) in row.iter().enumerate() {
            let left = at.checked_sub(before);
            let a = left.map_or(0, |left| now[left]);
            let c = left.map_or(0, |left| above[left]);
            let b = above[at];
            let guess = match kind {
                0 => 0,
                1 => a,
                2 => b,
                3 => u8::try_from((u16::from(a) + u16::from(b)) / 2).ok()?,
                4 => paeth(a, b, c),
                _ => return None,
            };
            now[at] = byte.wrapping_add(guess);
        }
        plain.extend_from_slice(&now);
        above = now;
    }
    Some(plain)
}

fn paeth(a: u8, b: u8, c: u8) -> u8 {
    let guess = i16::from(a) + i16::from(b) - i16::from(c);
    let far = |byte: u8| (guess - i16::from(byte)).abs();
    if far(a) <= far(b) && far(a) <= far(c) {
        a
    } else if far(b) <= far(c) {
        b
    } else {
        c
    }
}
