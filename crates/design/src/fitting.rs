//! How a look gives where an issue has to fill so many pages.

use crate::{Design, Length, TypeStyle};

/// How far a look gives, in thousandths of what it is; negative where it becomes less.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fitting {
    /// The size of running text.
    pub size: i64,
    /// The leading.
    pub leading: i64,
    /// The height of pictures. They are not a part of the look: layout sees to them.
    pub figures: i64,
    /// The white between and round blocks.
    pub gaps: i64,
}

impl Design {
    /// This look with its running text, its leading and its white changed as `fitting`
    /// says. What stands out, headlines and furniture, stays as it is.
    #[must_use]
    pub fn fitted(mut self, fitting: &Fitting) -> Self {
        let by = |length: Length, change: i64| length.scale(1000 + change, 1000);
        self.grid.leading = by(self.grid.leading, fitting.leading);
        self.grid.ascent = by(self.grid.ascent, fitting.leading);
        for style in self.running_styles() {
            style.size = by(style.size, fitting.size);
            style.leading = by(style.leading, fitting.leading);
        }
        self.head.gap = by(self.head.gap, fitting.gaps);
        self.figure.gap = by(self.figure.gap, fitting.gaps);
        self.figure.space = by(self.figure.space, fitting.gaps);
        self
    }

    /// Makes what hangs on other settings fit them: lines of running text are as far
    /// apart as the grid says.
    pub fn settle(&mut self) {
        let leading = self.grid.leading;
        self.grid.ascent = leading.scale(112, 150);
        for style in self.running_styles() {
            style.leading = leading;
        }
        for style in self.styles_beside() {
            style.leading = leading;
        }
    }

    /// The styles on the grid that stand out from running text.
    fn styles_beside(&mut self) -> [&mut TypeStyle; 5] {
        [
            &mut self.body.crosshead,
            &mut self.body.author,
            &mut self.body.post,
            &mut self.inset.title,
            &mut self.verse.author,
        ]
    }

    /// The styles that running text is set in.
    fn running_styles(&mut self) -> Vec<&mut TypeStyle> {
        let mut styles = vec![
            &mut self.body.text,
            &mut self.inset.day,
            &mut self.questions.asks,
            &mut self.questions.question,
            &mut self.questions.answers,
            &mut self.verse.text,
            &mut self.register.name,
            &mut self.register.text,
        ];
        styles.extend(self.body.lists.iter_mut().map(|list| &mut list.style));
        styles
    }
}

#[cfg(test)]
mod tests {
    use crate::{Design, Fitting};

    #[test]
    fn gives_in_proportion() {
        let modern = Design::modern();
        let fitting = Fitting { size: -30, leading: 40, figures: 0, gaps: 250 };
        let fitted = modern.clone().fitted(&fitting);
        assert_eq!(fitted.body.text.size, modern.body.text.size.scale(97, 100));
        assert_eq!(fitted.grid.leading, modern.grid.leading.scale(104, 100));
        assert_eq!(fitted.figure.space, modern.figure.space.scale(125, 100));
        assert_eq!(fitted.head.headline, modern.head.headline);
        assert_eq!(modern.clone().fitted(&Fitting::default()), modern);
    }
}
