//! Prints a thousand full pages: what that costs in time and memory.
//!
//! ```text
//! cargo build --release --example thousand_pages
//! /usr/bin/time -v target/release/examples/thousand_pages /tmp/thousand.pdf
//! ```
//!
//! `thousand_pages FILE 0` makes the pages and prints none of them: the difference
//! is what printing costs.

#[path = "../tests/print/sample.rs"]
mod sample;

use std::error::Error;

use bantin_design::Length;
use bantin_page::{Ink, Item, Page, Point};
use bantin_pdf::{PdfOptions, print};

const PAGES: i64 = 1_000;
const LINES: i64 = 72;

/// About 70 letters, so that a page has about 5,000.
const LINE: &str =
    "Bộ phận Một cửa xã tiếp nhận 1.248 hồ sơ, giải quyết đúng hạn 98,5 %.";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("where to?")?;
    let mut pages = sample::blank();
    for number in 0..PAGES {
        let item = |row: i64| {
            let face = usize::try_from(row % 3).unwrap_or(0);
            let text = format!("{LINE} {number}{row}");
            let mut run = sample::run(&pages, face, Length::pt10(70), &text);
            // Justified and kerned, as a line from layout is.
            for (place, (glyph, c)) in (0..).zip(run.glyphs.iter_mut().zip(text.chars()))
            {
                let kern = if (place + row + number) % 11 == 0 { -900 } else { 0 };
                let stretch = (number * 31 + row * 17) % 9_000;
                glyph.advance += Length::emu(if c == ' ' { stretch } else { kern });
            }
            let at = Point::new(Length::mm(15), Length::mm(10) + Length::pt10(78) * row);
            Item { at, ink: Ink::Text(run), source: sample::source(number) }
        };
        pages.pages.push(Page { items: (0..LINES).map(item).collect() });
    }
    if arguments.next().is_none() {
        std::fs::write(path, print(&pages, &PdfOptions::default())?)?;
    }
    Ok(())
}
