//! Numbers as lists write them.

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numeral {
    Decimal,
    /// With a zero before one digit.
    Padded,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// `number` as `form` writes it; in digits where it cannot.
pub(crate) fn numeral(number: u64, form: Numeral) -> String {
    match form {
        Numeral::Padded => format!("{number:02}"),
        Numeral::LowerLetter => letters(number).unwrap_or_else(|| number.to_string()),
        Numeral::UpperLetter => numeral(number, Numeral::LowerLetter).to_uppercase(),
        Numeral::UpperRoman => roman(number).unwrap_or_else(|| number.to_string()),
        Numeral::LowerRoman => numeral(number, Numeral::UpperRoman).to_lowercase(),
        Numeral::Decimal => number.to_string(),
    }
}

/// a to z, then aa, bb: as Word goes on.
fn letters(number: u64) -> Option<String> {
    let place = number.checked_sub(1)?;
    let letter = u8::try_from(place % 26).ok()?;
    let times = usize::try_from(place / 26).ok().filter(|times| *times < 8)?;
    Some(char::from(b'a' + letter).to_string().repeat(times + 1))
}

fn roman(mut number: u64) -> Option<String> {
    const SIGNS: [(u64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return None;
    }
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            written.push_str(sign);
            number -= value;
        }
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::{Numeral, numeral};

    #[test]
    fn writes_numbers() {
        let cases = [
            (4, Numeral::UpperRoman, "IV"),
            (1990, Numeral::LowerRoman, "mcmxc"),
            (5000, Numeral::UpperRoman, "5000"),
            (3, Numeral::LowerLetter, "c"),
            (28, Numeral::UpperLetter, "BB"),
            (0, Numeral::LowerLetter, "0"),
            (7, Numeral::Padded, "07"),
            (12, Numeral::Decimal, "12"),
        ];
        for (number, form, expected) in cases {
            assert_eq!(numeral(number, form), expected);
        }
    }
}
