//! Numbers as Vietnamese writes them.

/// A number: so many units of the last place that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The number times ten to the power of [`decimals`](Self::decimals).
    pub(super) units: i128,
    pub(super) decimals: u32,
    pub(super) percent: bool,
}

/// Longer numbers are no counts.
const MOST_DIGITS: usize = 15;

impl Number {
    /// Reads `2.234`, `26,8`, `99,77%`, `05`.
    pub(super) fn read(written: &str) -> Option<Self> {
        let (digits, percent) = match written.strip_suffix('%') {
            Some(digits) => (digits.trim_end(), true),
            None => (written, false),
        };
        let (whole, part) = digits.split_once(',').unwrap_or((digits, ""));
        if digits.contains(',') && !is_digits(part) {
            return None;
        }
        let whole = ungrouped(whole)?;
        if whole.len() + part.len() > MOST_DIGITS {
            return None;
        }
        let units = format!("{whole}{part}").parse().ok()?;
        let decimals = u32::try_from(part.len()).ok()?;
        Some(Self { units, decimals, percent })
    }

    /// Two numbers with the same number of places.
    pub(super) fn level(self, other: Self) -> (i128, i128) {
        let places = self.decimals.max(other.decimals);
        let scale = |number: Self| number.units * 10_i128.pow(places - number.decimals);
        (scale(self), scale(other))
    }

    /// Whether `self` percent of `whole` are `part`, however it is rounded: it may be
    /// off by less than one in the last place that is written.
    pub(super) fn is_share(self, part: Self, whole: Self) -> bool {
        let (part, whole) = part.level(whole);
        let unit = 10_i128.pow(self.decimals);
        whole != 0 && (100 * unit * part - self.units * whole).abs() < whole
    }

    /// As a reader writes it.
    pub(super) fn say(self) -> String {
        let unit = 10_i128.pow(self.decimals);
        let (whole, part) = (self.units / unit, self.units % unit);
        let digits = whole.to_string();
        let mut said = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                said.push('.');
            }
            said.push(digit);
        }
        if self.decimals > 0 {
            let places = usize::try_from(self.decimals).unwrap_or(0);
            said = format!("{said},{part:0places$}");
        }
        if self.percent { format!("{said}%") } else { said }
    }
}

/// The percentage that `part` is of `whole`, with one place more than `like`.
pub(super) fn share(part: Number, whole: Number, like: Number) -> Number {
    let (part, whole) = part.level(whole);
    let decimals = like.decimals + 1;
    let unit = 10_i128.pow(decimals);
    let units = (200 * unit * part + whole) / (2 * whole.max(1));
    Number { units, decimals, percent: true }
}

/// A number of others: `2.225/2.230`.
pub(super) fn fraction(written: &str) -> Option<(Number, Number)> {
    let (part, whole) = written.split_once('/')?;
    let (part, whole) = (Number::read(part)?, Number::read(whole)?);
    let plain = !part.percent && !whole.percent;
    (plain && whole.units > 0).then_some((part, whole))
}

/// `whole` without the full stops between its thousands.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3 && is_digits(group));
    let short = rest.is_empty() || first.len() <= 3;
    (is_digits(first) && grouped && short).then(|| format!("{first}{}", rest.concat()))
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Number, fraction, share};

    #[test]
    fn reads_numbers_and_nothing_else() {
        let cases = [
            ("2.234", Some((2234, 0))),
            ("26,8", Some((268, 1))),
            ("99,77%", Some((9977, 2))),
            ("05", Some((5, 0))),
            ("117.187", Some((117_187, 0))),
            ("7.30", None),
            ("1,234.5", None),
            ("12.", None),
            ("5/31", None),
            ("30/2020/NĐ-CP", None),
            ("5G", None),
            ("", None),
        ];
        for (written, expected) in cases {
            let read =
                Number::read(written).map(|number| (number.units, number.decimals));
            assert_eq!(read, expected, "{written}");
        }
    }

    #[test]
    fn shares_hold_however_they_are_rounded() {
        let (part, whole) = fraction("2.225/2.230").unwrap();
        for (written, holds) in [
            ("99,8%", true),
            ("99,77%", true),
            ("99,78%", true),
            ("100%", true),
            ("99%", true),
            ("98,9%", false),
            ("99,9%", false),
            ("99,7%", true),
        ] {
            let percent = Number::read(written).unwrap();
            assert_eq!(percent.is_share(part, whole), holds, "{written}");
        }
        let like = Number::read("99,8%").unwrap();
        assert_eq!(share(part, whole, like).say(), "99,78%");
        assert_eq!(Number::read("1234567,5").unwrap().say(), "1.234.567,5");
    }
}
