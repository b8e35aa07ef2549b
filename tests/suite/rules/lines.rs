//! Lines: what justifying may do to them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use bantin_design::Length;
use bantin_page::{Glyph, GlyphRun, Ink};

use crate::laid::{Kind, Laid, Line, modern, type_case};

/// A face, by its name in print, and a size.
type Setting = (String, Length);

/// The space of each setting of running text as the font has it, read from lines
/// that are not filled.
fn natural_spaces() -> &'static BTreeMap<Setting, Length> {
    static SPACES: OnceLock<BTreeMap<Setting, Length>> = OnceLock::new();
    SPACES.get_or_init(|| {
        let text = "a a **a a a** *a a a* ***a a a***";
        let laid = Laid::paragraph(text, modern(1), &type_case());
        let mut spaces = BTreeMap::new();
        for line in laid.texts.values().flatten() {
            for (setting, glyph) in spaces_of(&laid, line) {
                spaces.insert(setting, glyph.advance);
            }
        }
        assert_eq!(spaces.len(), 4, "upright, bold, italic, both: {spaces:?}");
        spaces
    })
}

fn runs<'l>(laid: &'l Laid, line: &Line) -> Vec<&'l GlyphRun> {
    let items = &laid.pages.pages[line.page].items;
    let runs = line.items.iter().map(|&item| &items[item].ink);
    runs.filter_map(|ink| if let Ink::Text(run) = ink { Some(run) } else { None })
        .collect()
}

fn is_space(run: &GlyphRun, glyph: &Glyph) -> bool {
    run.text[usize::try_from(glyph.cluster).unwrap()..].starts_with(' ')
}

fn spaces_of<'l>(laid: &'l Laid, line: &Line) -> Vec<(Setting, &'l Glyph)> {
    let mut spaces = Vec::new();
    for run in runs(laid, line) {
        let setting = setting(laid, run);
        let of = run.glyphs.iter().filter(|glyph| is_space(run, glyph));
        spaces.extend(of.map(|glyph| (setting.clone(), glyph)));
    }
    spaces
}

fn setting(laid: &Laid, run: &GlyphRun) -> Setting {
    (laid.pages.faces[run.face.0].post_script_name().to_owned(), run.size)
}

/// Lines of running text, with whether each ends its paragraph or stands before a
/// hard break.
fn text_lines(laid: &Laid) -> Vec<(&Line, bool)> {
    let mut found = Vec::new();
    for (source, lines) in &laid.texts {
        if lines[0].kind != Kind::Text {
            continue;
        }
        let ends = crate::rules::words::line_ends(laid, source);
        let mut words = String::new();
        for line in lines {
            words.extend(line.words.chars().filter(|c| !c.is_whitespace()));
            found.push((line, ends.contains(&words.chars().count())));
        }
    }
    found
}

/// No space is under three quarters of its natural width, and those of one line
/// give alike, to the last unit of length.
pub(crate) fn spaces_of_a_line_give_alike(laid: &Laid) -> Vec<String> {
    let natural = natural_spaces();
    let mut faults = Vec::new();
    for (line, _) in text_lines(laid) {
        let spaces = spaces_of(laid, line);
        let mut known: Option<(Length, Length)> = None;
        for (setting, glyph) in &spaces {
            let Some(&width) = natural.get(setting) else {
                faults.push(format!("a space in {setting:?}: “{}”", line.words));
                break;
            };
            if glyph.advance.to_emu() * 4 < width.to_emu() * 3 {
                faults.push(format!("too tight: “{}”", line.words));
                break;
            }
            let (first, of) = *known.get_or_insert((glyph.advance, width));
            // a / b = c / d, each rounded once, natural spaces too.
            let cross =
                first.to_emu() * width.to_emu() - glyph.advance.to_emu() * of.to_emu();
            let rounded = width.max(of).max(first).max(glyph.advance);
            if cross.abs() > 4 * rounded.to_emu() {
                faults.push(format!("uneven: “{}”", line.words));
                break;
            }
        }
    }
    faults
}

/// Lines that do not end a paragraph reach the right edge of their column, but for
/// those that would need spaces wider than the look allows. Lines that do have
/// natural spaces.
pub(crate) fn lines_fill_their_measure(laid: &Laid) -> Vec<String> {
    let natural = natural_spaces();
    let widest = laid.design.justification.widest;
    let mut faults = Vec::new();
    let narrow = laid.design.grid.column_width(&laid.design.sheet)
        < laid.design.justification.narrowest_measure;
    for (line, ends) in text_lines(laid) {
        let (edge, spaces) = (laid.column(line.column).1, spaces_of(laid, line));
        let inner: Vec<_> = spaces.iter().collect();
        let width: Length =
            inner.iter().filter_map(|(setting, _)| natural.get(setting)).copied().sum();
        let lacks = edge - line.right;
        let fills = lacks == Length::ZERO;
        let hopeless = lacks > width.scale(widest - 1000, 1000);
        if line.right > edge {
            faults.push(format!("too wide: “{}”", line.words));
        } else if !ends && !fills && !hopeless && !narrow {
            let page = line.page + 1;
            faults.push(format!("page {page}: {lacks} short: “{}”", line.words));
        }
    }
    faults
}

/// The advances of the glyphs of every word of running text, by word and setting.
///
/// They are those of a line that is not filled: the expansion is taken off again. If
/// the white between letters gave, one word would have many.
pub(crate) fn words_as_set(laid: &Laid) -> Vec<((Setting, String), Vec<Length>)> {
    let mut found = Vec::new();
    for (line, _) in text_lines(laid) {
        for run in runs(laid, line) {
            let setting = setting(laid, run);
            let drawn = 1000 + i64::from(run.expansion);
            for word in run.glyphs.split(|glyph| is_space(run, glyph)) {
                let Some(first) = word.first() else { continue };
                let begin = usize::try_from(first.cluster).unwrap();
                let text = run.text[begin..].split(' ').next().unwrap();
                // Long words may have been broken into letters.
                if text.chars().count() <= 16 {
                    let advances = word
                        .iter()
                        .map(|glyph| glyph.advance.scale(1000, drawn))
                        .collect();
                    found.push(((setting.clone(), text.to_owned()), advances));
                }
            }
        }
    }
    found
}

/// How loosely the lines of running text are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Looseness {
    /// Lines that are to be filled and have spaces.
    pub(crate) lines: usize,
    /// Of them, those with spaces over one and a half of their natural width.
    pub(crate) loose: usize,
    /// Those with spaces under four fifths.
    pub(crate) tight: usize,
    /// Those that could not be filled.
    pub(crate) ragged: usize,
}

/// The looseness of all lines.
pub(crate) fn looseness(laid: &Laid) -> Looseness {
    let natural = natural_spaces();
    let mut of = Looseness::default();
    for (line, ends) in text_lines(laid) {
        let spaces = spaces_of(laid, line);
        let Some((setting, glyph)) = spaces.first().filter(|_| !ends) else { continue };
        let Some(width) = natural.get(setting) else { continue };
        let (now, natural) = (glyph.advance.to_emu(), width.to_emu());
        of.lines += 1;
        of.loose += usize::from(now * 2 > natural * 3);
        of.tight += usize::from(now * 5 < natural * 4);
        of.ragged += usize::from(line.right < laid.column(line.column).1);
    }
    of
}
