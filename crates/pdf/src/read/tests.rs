use super::{Opened, ReadError, Value, said, words};

/// A small file: `objects` in order from 1, the catalog first, with their table.
fn file(objects: &[&str]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
    }
    let start = file.len();
    let size = objects.len() + 1;
    let trailer = format!("trailer\n<< /Size {size} /Root 1 0 R >>\n");
    file.extend(format!("{table}{trailer}startxref\n{start}\n%%EOF\n").into_bytes());
    file
}

const CATALOG: &str = "<< /Type /Catalog /Pages 2 0 R >>";
const TREE: &str = "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 9 -8.5] >>";
const PAGE: &str = "<< /Type /Page /Parent 2 0 R >>";

fn pages(file: &[u8]) -> Result<Vec<Option<[f64; 4]>>, ReadError> {
    let mut boxes = Vec::new();
    let opened = Opened::open(file)?;
    opened.each_page(|_, _, media| {
        boxes.push(media);
        Ok(())
    })?;
    Ok(boxes)
}

#[test]
fn reads_every_kind_of_value() {
    let odd = r"<</A(a\(b\)\101\n(c))/B<4 14>/C[1 -2.5 true null 3 0 R]/D#20E/F>>";
    let file = file(&[CATALOG, TREE, PAGE, odd]);
    let opened = Opened::open(&file).unwrap();
    let value = opened.object(4).unwrap();
    let dict = value.dict().unwrap();
    assert_eq!(dict.get("A").text().unwrap(), b"a(b)A\n(c)");
    assert_eq!(dict.get("B").text().unwrap(), b"A@");
    let list = [
        Value::Whole(1),
        Value::Real(-2.5),
        Value::Flag(true),
        Value::Null,
        Value::Ref(3),
    ];
    assert_eq!(dict.get("C").list(), list);
    assert!(dict.is("D E", "F"));
}

#[test]
fn finds_pages_with_what_they_inherit() {
    assert_eq!(
        pages(&file(&[CATALOG, TREE, PAGE])),
        Ok(vec![Some([0.0, -8.5, 9.0, 0.0])])
    );
}

#[test]
fn finds_objects_whose_table_is_lost() {
    let whole = file(&[CATALOG, TREE, PAGE]);
    let end = whole.windows(4).position(|window| window == b"xref").unwrap();
    let torn = [&whole[..end], b"trailer << /Root 1 0 R >>"].concat();
    let opened = Opened::open(&torn).unwrap();
    assert!(opened.mended);
    assert_eq!(pages(&torn).unwrap().len(), 1);
    let shifted = [b"a line before\n", &whole[..]].concat();
    assert!(!Opened::open(&shifted).unwrap().mended);
}

#[test]
fn says_why_a_file_cannot_be_read() {
    assert_eq!(pages(b"no PDF"), Err(ReadError::NotPdf));
    assert_eq!(pages(b"%PDF-1.7"), Err(ReadError::Damaged));
    for error in
        [ReadError::NotPdf, ReadError::Damaged, ReadError::Encrypted, ReadError::TooMuch]
    {
        assert_ne!(error.to_string(), error.vi());
    }
}

#[test]
fn goes_in_no_circles() {
    let tree = "<< /Type /Pages /Kids [2 0 R 3 0 R 3 0 R] >>";
    assert_eq!(pages(&file(&[CATALOG, tree, PAGE])).unwrap().len(), 1);
    let own = "<< /Length 4 0 R >> stream\nabc\nendstream";
    let file = file(&[CATALOG, TREE, PAGE, own]);
    let opened = Opened::open(&file).unwrap();
    assert!(opened.object(4).unwrap().stream().is_some());
    let deep = format!("%PDF-1.7 1 0 obj {}", "[".repeat(100_000));
    assert_eq!(pages(deep.as_bytes()), Err(ReadError::Damaged));
}

#[test]
fn what_unpacks_to_too_much_is_not_unpacked() {
    use std::io::Write;
    let mut packer =
        flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&vec![0; 40 << 20]).unwrap();
    let packed = packer.finish().unwrap();
    let head = format!("<< /Filter /FlateDecode /Length {} >> stream\n", packed.len());
    // As text for the table, byte for byte.
    let body: String = packed.iter().map(|&byte| char::from(byte)).collect();
    let object = format!("{head}{body}\nendstream");
    let bytes: Vec<u8> = file(&[CATALOG, TREE, PAGE, "@"])
        .split(|&byte| byte == b'@')
        .collect::<Vec<_>>()
        .join(
            &object
                .chars()
                .map(|c| u8::try_from(u32::from(c)).unwrap())
                .collect::<Vec<_>>()[..],
        );
    let opened = Opened::open(&bytes).unwrap();
    let stream = opened.object(4).unwrap();
    let twice = || opened.unpacked(stream.stream().unwrap());
    assert_eq!([twice(), twice()].iter().filter(|got| got.is_err()).count(), 1);
}

#[test]
fn reads_text_strings() {
    assert_eq!(words(b"\xfe\xff\x1e\xbf\0A"), "ếA");
    assert_eq!(words("\u{feff}ếA".as_bytes()), "ếA");
    assert_eq!(words(b"a\xe9"), "aé");
}

#[test]
fn reads_what_xmp_says() {
    let xmp = r#"<rdf:Description pdfaid:part='3' xmlns:pdfuaid="http://a">
        <pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part> 1 </pdfuaid:part>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &lt; &amp;lt;</rdf:li></rdf:Alt>
        </dc:title></rdf:Description>"#;
    let cases = [
        ("pdfaid:part", Some("3")),
        ("pdfaid:conformance", Some("A")),
        ("pdfuaid:part", Some("1")),
        ("dc:title", Some("A < &lt;")),
        ("dc:creator", None),
        ("aid:part", None),
    ];
    for (name, expected) in cases {
        assert_eq!(said(xmp, name).as_deref(), expected, "{name}");
    }
}
