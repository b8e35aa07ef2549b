//! Which glyphs stand for which text.

use bantin_page::{Glyph, GlyphRun};

/// The least part of a run that has a text of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cluster<'a> {
    /// Its glyphs: one for a letter, several where a mark stands by itself.
    pub glyphs: &'a [Glyph],
    /// What they say together: several characters for a ligature, none for what
    /// only layout put there, such as the hyphen of a broken word.
    pub text: &'a str,
}

/// The clusters of `run`, in order.
///
/// A cluster that does not begin and end between characters says nothing.
pub(crate) fn clusters(run: &GlyphRun) -> impl Iterator<Item = Cluster<'_>> {
    let mut left = run.glyphs.as_slice();
    std::iter::from_fn(move || {
        let start = left.first()?.cluster;
        let count = left.iter().take_while(|glyph| glyph.cluster == start).count();
        let (glyphs, rest) = left.split_at(count);
        left = rest;
        let end = rest.first().map_or(run.text.len(), |next| next.cluster as usize);
        let text = run.text.get(start as usize..end).unwrap_or_default();
        Some(Cluster { glyphs, text })
    })
}

#[cfg(test)]
mod tests {
    use bantin_design::{Color, Length};
    use bantin_page::{FaceId, Glyph, GlyphRun};

    use super::clusters;

    #[test]
    fn text_is_shared_out_over_the_glyphs() {
        type Case<'c> = (&'c str, &'c [u32], &'c [(usize, &'c str)]);
        let cases: [Case<'_>; 6] = [
            ("ab", &[0, 1], &[(1, "a"), (1, "b")]),
            ("fia", &[0, 2], &[(1, "fi"), (1, "a")]),
            ("ệa", &[0, 0, 3], &[(2, "ệ"), (1, "a")]),
            ("a", &[0, 1], &[(1, "a"), (1, "")]),
            ("ệ", &[1], &[(1, "")]),
            ("ab", &[1, 0, 9], &[(1, ""), (1, ""), (1, "")]),
        ];
        for (text, starts, expected) in cases {
            let glyph = |&cluster: &u32| Glyph {
                id: 1,
                advance: Length::ZERO,
                cluster,
                x_offset: 0,
                y_offset: 0,
            };
            let run = GlyphRun {
                face: FaceId(0),
                size: Length::pt(10),
                expansion: 0,
                color: Color::BLACK,
                text: text.into(),
                glyphs: starts.iter().map(glyph).collect(),
            };
            let found: Vec<_> =
                clusters(&run).map(|c| (c.glyphs.len(), c.text)).collect();
            assert_eq!(found, expected, "{text:?} with glyphs at {starts:?}");
        }
    }
}
