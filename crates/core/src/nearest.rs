//! "Did you mean": the name that is closest to one that is wrong.

/// Longer names are not compared: the work grows with the square of the length.
const LONGEST: usize = 128;

/// Which of `candidates` is closest to `name`, if any is close.
///
/// Close is one change in three characters: a letter added, left out, replaced, or
/// two that changed places. Capitals count as small letters.
pub fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let wanted = name.to_lowercase();
    let close = (wanted.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| {
            let lower = candidate.to_lowercase();
            (strsim::damerau_levenshtein(&wanted, &lower), candidate)
        })
        .filter(|(distance, _)| *distance <= close)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn guesses_only_what_is_close() {
        let candidates = ["headline", "standfirst", "body", "src", "anh-1.JPG"];
        let cases = [
            ("headlin", Some("headline")),
            ("Headline", Some("headline")),
            ("haedline", Some("headline")),
            ("stand_first", Some("standfirst")),
            ("bdy", Some("body")),
            ("scr", Some("src")),
            ("anh-1.jpg", Some("anh-1.JPG")),
            ("title", None),
            ("x", None),
            ("", None),
        ];
        for (name, expected) in cases {
            assert_eq!(nearest(name, candidates), expected, "{name:?}");
        }
    }
}
