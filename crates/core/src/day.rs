//! Days as an issue file writes them.

use crate::{Date, Slip};

/// Reads a day written as ISO 8601 asks: `2026-04-05`.
///
/// # Errors
///
/// [`Slip::BadDate`] if it is written otherwise; a day written as in a letter,
/// `05/04/2026`, is understood well enough to say how to write it.
/// [`Slip::NoSuchDay`] if the calendar has none such.
pub(crate) fn read(written: &str) -> Result<Date, Slip> {
    let parts: Vec<&str> = written.split(['-', '/', '.', ' ']).collect();
    let &[first, month, last] = parts.as_slice() else {
        return Err(Slip::BadDate { meant: None });
    };
    let iso = written.split('-').map(str::len).eq([4, 2, 2]);
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let (Some(year), Some(month), Some(day)) =
        (digits(year, 4), digits(month, 2), digits(day, 2))
    else {
        return Err(Slip::BadDate { meant: None });
    };
    let date = i8::try_from(month)
        .ok()
        .zip(i8::try_from(day).ok())
        .and_then(|(month, day)| jiff::civil::Date::new(year, month, day).ok());
    match date {
        Some(date) if iso => Ok(Date(date)),
        Some(date) => Err(Slip::BadDate { meant: Some(date.to_string()) }),
        None if iso => Err(Slip::NoSuchDay),
        None => Err(Slip::BadDate { meant: None }),
    }
}

fn digits(written: &str, most: usize) -> Option<i16> {
    let good = (1..=most).contains(&written.len())
        && written.bytes().all(|byte| byte.is_ascii_digit());
    written.parse().ok().filter(|_| good)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::Slip::{BadDate, NoSuchDay};

    #[test]
    fn reads_iso_days_and_knows_what_else_is_meant() {
        let meant = |meant: &str| Err(BadDate { meant: Some(meant.into()) });
        let cases = [
            ("2026-04-05", Ok("ngày 05 tháng 4 năm 2026")),
            ("2028-02-29", Ok("ngày 29 tháng 02 năm 2028")),
            ("2026-02-29", Err(NoSuchDay)),
            ("2026-13-01", Err(NoSuchDay)),
            ("2026-04-00", Err(NoSuchDay)),
            ("05/04/2026", meant("2026-04-05")),
            ("5/4/2026", meant("2026-04-05")),
            ("5.4.2026", meant("2026-04-05")),
            ("05-04-2026", meant("2026-04-05")),
            ("2026-4-5", meant("2026-04-05")),
            ("2026/04/05", meant("2026-04-05")),
            ("31/02/2026", Err(BadDate { meant: None })),
            ("tháng 4 năm 2026", Err(BadDate { meant: None })),
            ("2026-04", Err(BadDate { meant: None })),
            ("2026-+4-05", Err(BadDate { meant: None })),
            ("99999-04-05", Err(BadDate { meant: None })),
        ];
        for (written, expected) in cases {
            let read = read(written).map(|date| date.to_string());
            assert_eq!(read, expected.map(str::to_owned), "{written:?}");
        }
    }
}
