//! The table of where the objects are, made compact (ISO 32000-1, 7.5.8).
//!
//! lopdf writes the cross-reference stream as it is: seven bytes an object, and a
//! structure tree has many. Its rows are alike, so that the difference from the row
//! above packs to next to nothing (7.4.4.4: the predictor Up).

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// One row: what kind of entry it is, where, and which of its stream.
const ROW: usize = 7;

/// Packs the cross-reference stream that `file` ends with. A file that ends otherwise
/// stays as it is.
pub(super) fn pack(file: &mut Vec<u8>) {
    if let Some((start, end)) = packed(file) {
        file.truncate(start);
        file.extend(end);
    }
}

/// Where the stream begins in `file`, and what is to stand there up to its end.
fn packed(file: &[u8]) -> Option<(usize, Vec<u8>)> {
    let mark = file.windows(9).rposition(|window| window == b"startxref")?;
    let digits = file[mark + 9..].trim_ascii_start();
    let start = number(digits)?;
    let object = file.get(start..)?;
    let find = |what: &[u8]| object.windows(what.len()).position(|window| window == what);
    let (length, stream) = (find(b"/Length ")?, find(b">>stream\n")?);
    let dictionary = object.get(..length)?;
    if !dictionary.windows(8).any(|window| window == b"/W[1 4 2") {
        return None;
    }
    let from = stream + b">>stream\n".len();
    let to = from.checked_add(number(&object[length + b"/Length ".len()..])?)?;
    let (rows, rest) = (object.get(from..to)?, object.get(to..)?);
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let mut above = [0; ROW];
    for row in rows.chunks_exact(ROW) {
        let mut written = [2; ROW + 1];
        for ((out, byte), known) in written[1..].iter_mut().zip(row).zip(&mut above) {
            *out = byte.wrapping_sub(*known);
            *known = *byte;
        }
        encoder.write_all(&written).ok()?;
    }
    let data = encoder.finish().ok()?;
    let mut end = dictionary.to_vec();
    let filter = "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>";
    writeln!(end, "{filter}/Length {}>>stream", data.len()).ok()?;
    end.extend(data);
    end.extend(rest);
    Some((start, end))
}

/// The number that `bytes` begin with.
fn number(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().position(|byte| !byte.is_ascii_digit())?;
    std::str::from_utf8(&bytes[..end]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::pack;

    #[test]
    fn a_table_that_is_packed_says_the_same() {
        let rows: Vec<u8> = (0..2_000_u32)
            .flat_map(|row| {
                let [.., a, b] = row.to_be_bytes();
                [2, 0, 0, 0, 9, a, b]
            })
            .collect();
        let mut file = b"%PDF-1.7\nwhat stands before\n".to_vec();
        let start = file.len();
        file.extend(b"7 0 obj\n<</Type/XRef/Size 2000/W[1 4 2]/Length 14000>>stream\n");
        file.extend(&rows);
        let tail = format!("\nendstream \nendobj\nstartxref\n{start}\n%%EOF");
        file.extend(tail.as_bytes());
        let before = file.clone();
        pack(&mut file);
        assert!(file.len() < 500, "{} bytes", file.len());
        assert_eq!(file[..start], before[..start]);
        assert!(file.ends_with(tail.as_bytes()));
        let parameters = dictionary! { "Predictor" => 12, "Columns" => 7 };
        let filter =
            dictionary! { "Filter" => "FlateDecode", "DecodeParms" => parameters };
        let begin =
            file.windows(9).position(|window| window == b">>stream\n").unwrap() + 9;
        let data = file[begin..file.len() - tail.len()].to_vec();
        let packed = Stream::new(filter, data);
        assert_eq!(packed.decompressed_content().unwrap(), rows);
    }

    #[test]
    fn another_end_stays_as_it_is() {
        for end in ["", "startxref\n0\n%%EOF", "startxref\n99999999\n%%EOF", "startxref"]
        {
            let mut file = end.as_bytes().to_vec();
            pack(&mut file);
            assert_eq!(file, end.as_bytes());
        }
    }
}
