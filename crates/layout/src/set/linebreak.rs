//! Where lines end: total fit.
//!
//! All ways to break a paragraph are compared and the one with the least demerits
//! is taken (Knuth and Plass, *Breaking Paragraphs into Lines*, 1981). Nothing is
//! hyphenated: a Vietnamese syllable is never split (`BULLETINS.md` 5.5). The sums
//! are whole numbers, so that the same text breaks alike on every machine.

use bantin_design::{Justification, Length};

use super::itemize::{Atom, Break};

/// The width of a paragraph's lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// That of the first line.
    pub(crate) first: Length,
    /// That of the others.
    pub(crate) rest: Length,
}

impl Measure {
    /// The same width for all lines.
    pub(crate) fn even(width: Length) -> Self {
        Self { first: width, rest: width }
    }

    /// The width of line `number`, counted from 0.
    pub(crate) fn of(&self, number: usize) -> Length {
        if number == 0 { self.first } else { self.rest }
    }
}

/// What makes a line good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Both edges straight; spaces give.
    Justified,
    /// Spaces are natural, the right edge is as even as it can be.
    Ragged,
    /// As few lines as there can be, all of about one length: for headlines.
    Balanced,
}

impl Fit {
    /// How wide spaces are that the faces have `own` wide, before they give.
    pub(crate) fn spaces(self, own: Length, justification: &Justification) -> Length {
        match self {
            Self::Justified => own.scale(justification.space, 1000),
            Self::Ragged | Self::Balanced => own,
        }
    }
}

/// How far a line has to give that is to be `width` wide, in thousandths of what it
/// gives unnoticed: more than nothing if it is to be stretched, less if it is to shrink.
///
/// Letters and spaces give together; stretched further, spaces give alone. A line
/// without spaces does not give: it is they that make good what letters round off.
pub(crate) fn need(
    letters: Length,
    spaces: Length,
    width: Length,
    justification: &Justification,
) -> i64 {
    let slack = width - letters - spaces;
    let give = if spaces > Length::ZERO { justification.letters } else { 0 };
    let by_letters = letters.scale(give, 1000);
    if slack < Length::ZERO {
        let by_spaces = spaces.scale(1000 - justification.narrowest, 1000);
        let all = by_letters + by_spaces;
        // A line that is too wide by one unit of length is too wide.
        return if -slack > all { -GREAT_DEAL } else { -per_mille(-slack, all) };
    }
    let by_spaces = spaces.scale(justification.loose - 1000, 1000);
    if slack <= by_letters + by_spaces {
        per_mille(slack, by_letters + by_spaces)
    } else {
        per_mille(slack - by_letters, by_spaces)
    }
}

const LINE_PENALTY: i64 = 10;
/// Two neighbouring lines of which one is tight and the other loose.
const CONTRAST: i64 = 6_000;
/// A last line that hardly begins: a runt.
const RUNT: i64 = 3_000_000;
/// A share parted from what it is a share of.
const PARTED: i64 = 1_000_000;
/// What no comparison can make good.
const NEVER: i64 = 1 << 50;
/// A line that cannot be filled within bounds.
const MISFIT: i64 = 4_000_000;

/// How tight a line is. Neighbours should not differ by more than a class.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Tight,
    Decent,
    Loose,
    VeryLoose,
}

const CLASSES: usize = 4;

/// The best way found to break a paragraph before some atom.
#[derive(Clone, Copy)]
struct Way {
    demerits: i64,
    /// Where its last line begins, and the class of the line before that.
    from: usize,
    from_class: usize,
}

/// Ends each line after the atom before these: the last is the number of atoms.
///
/// `runt` is the width that a last line should have at least.
pub(crate) fn break_lines(
    atoms: &[Atom],
    measure: Measure,
    fit: Fit,
    justification: &Justification,
    runt: Length,
) -> Vec<usize> {
    if fit != Fit::Balanced {
        return total_fit(atoms, measure, fit, justification, runt);
    }
    // The narrowest measure that needs no more lines is the one that fills them
    // alike.
    let lines_at = |width: Length| {
        total_fit(atoms, Measure::even(width), Fit::Ragged, justification, Length::ZERO)
    };
    let widest = atoms.iter().map(|atom| atom.width).max().unwrap_or_default();
    let full = lines_at(measure.rest);
    let (mut low, mut high) = (widest.min(measure.rest), measure.rest);
    while high - low > Length::pt(1) {
        let middle = low + (high - low) / 2;
        let fits = lines_at(middle).len() <= full.len();
        *(if fits { &mut high } else { &mut low }) = middle;
    }
    lines_at(high)
}

/// Ends lines so that there are `count` of them, if that can be done without one
/// that anybody would notice. What it costs comes with it: for comparing
/// paragraphs, any of which could be made a line longer or shorter.
pub(crate) fn break_into(
    atoms: &[Atom],
    measure: Measure,
    justification: &Justification,
    runt: Length,
    count: usize,
) -> Option<(i64, Vec<usize>)> {
    let fit = Fit::Justified;
    let scale = Scale { fit, justification, runt, strict: true };
    search(atoms, measure, &scale, Ties::Hold, Some(count))
}

fn total_fit(
    atoms: &[Atom],
    measure: Measure,
    fit: Fit,
    justification: &Justification,
    runt: Length,
) -> Vec<usize> {
    let scale = Scale { fit, justification, runt, strict: false };
    search(atoms, measure, &scale, Ties::Hold, None)
        // Words that belong together are wider than the line: nothing may be lost.
        .or_else(|| search(atoms, measure, &scale, Ties::Give, None))
        .map_or_else(Vec::new, |(_, ends)| ends)
}

/// Whether a line may end where words belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ties {
    Hold,
    Give,
}

/// The best ways to break before each atom, one for each class of the last line;
/// where lines are counted, for each number of lines too.
struct Ways {
    best: Vec<Option<Way>>,
    /// How many ways are kept for an atom.
    kept: usize,
    counted: bool,
}

impl Ways {
    fn slot(&self, at: usize, lines: usize, class: usize) -> usize {
        at * self.kept + if self.counted { lines * CLASSES } else { 0 } + class
    }
}

fn search(
    atoms: &[Atom],
    measure: Measure,
    scale: &Scale<'_>,
    ties: Ties,
    wanted: Option<usize>,
) -> Option<(i64, Vec<usize>)> {
    let count = atoms.len();
    let tallies = wanted.map_or(1, |wanted| wanted + 1);
    let kept = tallies * CLASSES;
    let best = vec![None; (count + 1) * kept];
    let mut ways = Ways { best, kept, counted: wanted.is_some() };
    let start = Way { demerits: 0, from: 0, from_class: 0 };
    let first = ways.slot(0, 0, Class::Decent as usize);
    ways.best[first] = Some(start);
    // The first atom of a line must not lie before the last forced break.
    let mut barrier = 0;
    for end in 1..=count {
        let breaks = atoms[end - 1].joint.breaks;
        if breaks == Break::Never && ties == Ties::Hold {
            continue;
        }
        let last = breaks == Break::Must;
        let parted = if breaks == Break::Rarely { PARTED } else { 0 };
        let (mut letters, mut own) = (Length::ZERO, Length::ZERO);
        for begin in (barrier..end).rev() {
            letters += atoms[begin].width;
            if begin + 1 < end {
                own += atoms[begin].joint.space;
            }
            let spaces = scale.fit.spaces(own, scale.justification);
            let width = measure.of(begin);
            let line = Row { letters, spaces, width, last, one: begin + 1 == end };
            let Some((demerits, class)) = scale.judge(&line) else { break };
            for tally in 0..tallies {
                let next = if ways.counted { tally + 1 } else { 0 };
                if next >= tallies {
                    break;
                }
                for before in 0..CLASSES {
                    let Some(way) = ways.best[ways.slot(begin, tally, before)] else {
                        continue;
                    };
                    let clash = begin > 0 && before.abs_diff(class as usize) > 1;
                    let clash = if clash { CONTRAST } else { 0 };
                    let total = way.demerits.saturating_add(demerits + clash + parted);
                    let slot = ways.slot(end, next, class as usize);
                    if ways.best[slot].is_none_or(|known| total < known.demerits) {
                        let (from, from_class) = (begin, before);
                        ways.best[slot] = Some(Way { demerits: total, from, from_class });
                    }
                }
            }
        }
        if last {
            barrier = end;
        }
    }
    trace(&ways, count, wanted.unwrap_or(0))
}

/// Follows the best way back from the end.
fn trace(ways: &Ways, count: usize, lines: usize) -> Option<(i64, Vec<usize>)> {
    let (mut at, mut line) = (count, lines);
    let (demerits, mut class) = (0..CLASSES)
        .filter_map(|class| {
            ways.best[ways.slot(at, line, class)].map(|way| (way.demerits, class))
        })
        .min()
        .filter(|&(demerits, _)| demerits < NEVER)?;
    let mut ends = Vec::new();
    while at > 0 {
        ends.push(at);
        let way = ways.best[ways.slot(at, line, class)]?;
        (at, class) = (way.from, way.from_class);
        line = line.saturating_sub(1);
    }
    ends.reverse();
    Some((demerits, ends))
}

/// A line that is being judged.
struct Row {
    letters: Length,
    spaces: Length,
    width: Length,
    /// The last line of a paragraph, or one before a hard break: it is not filled.
    last: bool,
    /// It has one atom only: it cannot be made any narrower.
    one: bool,
}

struct Scale<'a> {
    fit: Fit,
    justification: &'a Justification,
    runt: Length,
    /// Whether a line that anybody would notice is refused.
    strict: bool,
}

/// How far a line may give, in thousandths of a loose one's, where a paragraph is
/// made longer or shorter than it would like to be.
const UNNOTICED: i64 = 1_500;

impl Scale<'_> {
    /// The demerits of a line and its class; `None` if it is too long.
    fn judge(&self, line: &Row) -> Option<(i64, Class)> {
        let natural = line.letters + line.spaces;
        let slack = line.width - natural;
        let short_last = line.last && natural < self.runt;
        if self.strict && short_last {
            return Some((NEVER, Class::Decent));
        }
        let runt = if short_last { RUNT } else { 0 };
        if self.fit != Fit::Justified {
            if slack < Length::ZERO && !line.one {
                return None;
            }
            let badness = if line.last { 0 } else { per_mille(slack, line.width) / 2 };
            return Some(((LINE_PENALTY + badness).pow(2) + runt, Class::Decent));
        }
        let needed = need(line.letters, line.spaces, line.width, self.justification);
        if slack < Length::ZERO {
            if needed < -1000 && !line.one {
                return None;
            }
            let class = if needed < -500 { Class::Tight } else { Class::Decent };
            return Some(((LINE_PENALTY + cubed(-needed)).pow(2) + runt, class));
        }
        if line.last {
            return Some((LINE_PENALTY.pow(2) + runt, Class::Decent));
        }
        let class = match needed {
            ..500 => Class::Decent,
            500..1000 => Class::Loose,
            _ => Class::VeryLoose,
        };
        if self.strict && needed > UNNOTICED {
            return Some((NEVER, class));
        }
        let Justification { letters, widest, .. } = *self.justification;
        let rest = slack - line.letters.scale(letters, 1000);
        let misfit = per_mille(rest, line.spaces) > widest - 1000;
        let misfit = if misfit { MISFIT } else { 0 };
        Some(((LINE_PENALTY + cubed(needed)).pow(2) + misfit, class))
    }
}

/// More thousandths than any line is filled with.
const GREAT_DEAL: i64 = 10_000;

/// `part` of `whole` in thousandths; a great deal if there is no whole.
fn per_mille(part: Length, whole: Length) -> i64 {
    if whole <= Length::ZERO {
        return if part <= Length::ZERO { 0 } else { GREAT_DEAL };
    }
    part.to_emu()
        .saturating_mul(1000)
        .checked_div(whole.to_emu())
        .unwrap_or(GREAT_DEAL)
        .min(GREAT_DEAL)
}

/// Badness: 100 times the cube of the ratio.
fn cubed(per_mille: i64) -> i64 {
    per_mille.pow(3) / 10_000_000
}

#[cfg(test)]
mod tests {
    use bantin_design::{Justification, Length};

    use super::super::itemize::{Atom, Break, Joint};
    use super::{Fit, Measure, break_lines};

    const JUSTIFICATION: Justification = Justification {
        space: 1000,
        letters: 0,
        narrowest: 760,
        loose: 1450,
        widest: 3000,
        narrowest_measure: Length::ZERO,
    };

    /// Atoms as wide as the words have letters, in points; a space is one point.
    /// `~` ties two words, `|` breaks the line.
    fn atoms(text: &str) -> Vec<Atom> {
        let mut atoms: Vec<Atom> = Vec::new();
        for word in text.split_inclusive([' ', '~', '|']) {
            let letters = word.trim_end_matches([' ', '~', '|']).chars().count();
            let breaks = match word.chars().last() {
                Some('~') => Break::Never,
                Some('|') => Break::Must,
                _ => Break::May,
            };
            let joint = Joint { space: Length::pt(1), span: 0, breaks };
            let width = Length::pt(i64::try_from(letters).unwrap());
            atoms.push(Atom { segments: Vec::new(), width, joint });
        }
        if let Some(last) = atoms.last_mut() {
            last.joint.breaks = Break::Must;
        }
        atoms
    }

    fn broken(text: &str, width: i64, fit: Fit, runt: i64) -> Vec<String> {
        let words: Vec<&str> = text.split_inclusive([' ', '~', '|']).collect();
        let measure = Measure::even(Length::pt(width));
        let runt = Length::pt(runt);
        let mut begin = 0;
        break_lines(&atoms(text), measure, fit, &JUSTIFICATION, runt)
            .into_iter()
            .map(|end| {
                let line = words[begin..end].concat();
                begin = end;
                line.trim_end_matches([' ', '|']).to_owned()
            })
            .collect()
    }

    #[test]
    fn the_whole_paragraph_is_weighed() {
        // A greedy setter fills the first line and pays for it in the second.
        let text = "aaa bb cc ddddd";
        assert_eq!(broken(text, 6, Fit::Ragged, 0), ["aaa", "bb cc", "ddddd"]);
        let text = "aaa bb cc dd eeeee f";
        assert_eq!(broken(text, 7, Fit::Ragged, 0), ["aaa bb", "cc dd", "eeeee f"]);
    }

    #[test]
    fn ties_hold_and_hard_breaks_break() {
        let tied = broken("aa 26,8~triệu bb", 10, Fit::Ragged, 0);
        assert_eq!(tied, ["aa", "26,8~triệu", "bb"]);
        assert_eq!(broken("aa|bb cc", 20, Fit::Justified, 0), ["aa", "bb cc"]);
    }

    #[test]
    fn ties_wider_than_the_line_give_so_that_nothing_is_lost() {
        assert_eq!(broken("aaaa~bbbb~cccc", 6, Fit::Justified, 0).concat().len(), 14);
    }

    #[test]
    fn the_first_line_may_be_shorter() {
        let measure = Measure { first: Length::pt(3), rest: Length::pt(6) };
        let ends = break_lines(
            &atoms("aaa bbb cc ddd"),
            measure,
            Fit::Ragged,
            &JUSTIFICATION,
            Length::ZERO,
        );
        assert_eq!(ends, [1, 3, 4]);
    }

    #[test]
    fn a_last_line_that_hardly_begins_is_avoided() {
        let text = "aaaa bbbb cccc dddd e";
        let bare = broken(text, 19, Fit::Ragged, 0);
        assert_eq!(bare.last().map(String::as_str), Some("e"));
        let kept = broken(text, 19, Fit::Ragged, 4);
        assert_eq!(kept.last().map(String::as_str), Some("dddd e"));
    }

    #[test]
    fn headlines_have_lines_of_one_length() {
        let text = "aaaa bbbb cccc dddd eeee";
        assert_eq!(broken(text, 20, Fit::Balanced, 0), ["aaaa bbbb cccc", "dddd eeee"]);
    }

    #[test]
    fn letters_and_spaces_give_together_and_spaces_alone_beyond() {
        let justification = Justification { letters: 25, ..JUSTIFICATION };
        let of = |width: i64, spaces: i64| {
            let (letters, spaces) = (Length::pt(400), Length::pt(spaces));
            super::need(letters, spaces, Length::pt(width), &justification)
        };
        // Letters give 10 points either way; spaces 45 to be loose, 24 to shrink.
        assert_eq!(of(500, 100), 0);
        assert_eq!(of(555, 100), 1_000);
        assert_eq!(of(483, 100), -500);
        assert_eq!(of(466, 100), -1_000);
        assert_eq!(of(600, 100), 2_000);
        assert!(of(465, 100) < -1_000, "too long");
        assert!(of(399, 0) < -1_000 && of(401, 0) > 1_000, "no spaces, no give");
    }

    #[test]
    fn no_space_is_narrower_than_it_may_be() {
        // Natural 11, six spaces: at 0.76 of a point each a line can lose 1.44.
        let text = "a b c d e f gg|x";
        for (width, lines) in [(14, 2), (13, 2), (12, 3)] {
            assert_eq!(broken(text, width, Fit::Justified, 0).len(), lines, "{width}pt");
        }
    }
}
