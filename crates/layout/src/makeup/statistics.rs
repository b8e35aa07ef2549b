//! Figures that stand out: tinted cells side by side.

use bantin_core::{Statistic, Statistics};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Point, Role};

use super::frame::Stick;
use super::galley::Piece;
use super::{Form, Stone};
use crate::set::{Copy, Fit, Measure, Slug, Spacing};

impl Stone<'_> {
    /// Cells across `width`, at most `across` in a row.
    pub(super) fn statistics(
        &mut self,
        statistics: &Statistics,
        width: Length,
        across: usize,
        parent: ElementId,
    ) -> Slug {
        let style = self.design.statistics.clone();
        let list = self.structure.element(parent, Role::List, statistics.at.clone());
        let rows = statistics.items.len().div_ceil(across.max(1)).max(1);
        let cells = statistics.items.len().div_ceil(rows).max(1);
        let in_row = i64::try_from(cells).unwrap_or(1);
        let cell = (width - style.gap * (in_row - 1)) / in_row;
        let mut slug = Slug::default();
        for row in statistics.items.chunks(cells) {
            if slug.height > Length::ZERO {
                slug.height += style.gap;
            }
            let inner = cell - style.padding * 2;
            let contents: Vec<Slug> =
                row.iter().map(|item| self.statistic(item, inner, list)).collect();
            let tallest = contents.iter().map(|slug| slug.height).max();
            let tallest = tallest.unwrap_or_default();
            let height = style.rule.thickness + style.padding * 2 + tallest;
            let mut x = Length::ZERO;
            for (content, item) in contents.into_iter().zip(row) {
                let at = Point::new(x, slug.height);
                slug.fill(at, Size::new(cell, height), style.ground, &item.at);
                let rule = Size::new(cell, style.rule.thickness);
                slug.fill(at, rule, style.rule.color, &item.at);
                let top = at.y + style.rule.thickness + style.padding;
                slug.place(content, Point::new(x + style.padding, top));
                x += cell + style.gap;
            }
            slug.height += height;
        }
        slug
    }

    /// The figure with what it counts, and under it what it says.
    fn statistic(&mut self, item: &Statistic, width: Length, list: ElementId) -> Slug {
        let style = self.design.statistics.clone();
        let element = self.structure.element(list, Role::ListItem, item.at.clone());
        let body = self.structure.element(element, Role::ListBody, item.at.clone());
        let mut value = Copy::line(&item.value, &style.value);
        if let Some(unit) = &item.unit {
            value = value.with(" ", &style.unit, unit.at());
            value = value.with(unit.as_str(), &style.unit, unit.at());
        }
        let lines = self.setter.squeeze(&value, width);
        let spacing = Spacing {
            ascent: self.cap_height(&style.value),
            leading: style.value.leading,
        };
        let form = Form::ragged(width);
        let mut slug = self.stack(lines, spacing, form, Some(body));
        // The label stands a fixed way under the figure, whether or not a comma
        // hangs below the baseline.
        let measure = Measure::even(width);
        let label = Copy::line(&item.label, &style.label);
        let lines = self.setter.lines(&label, measure, Fit::Ragged);
        let ascent = style.label.size;
        let spacing = Spacing { ascent, leading: style.label.leading };
        let label = self.stack(lines, spacing, form, Some(body));
        let under = slug.height.max(spacing.ascent + style.value.leading / 2);
        let height = under + label.height;
        slug.place(label, Point::new(Length::ZERO, under));
        slug.height = height;
        slug
    }

    /// Cells in a column, two abreast if it is wide enough, for statistics in the midst
    /// of an article.
    pub(super) fn statistics_in_column(
        &mut self,
        statistics: &Statistics,
        stick: Stick,
        parent: ElementId,
    ) -> Piece {
        let (width, style) = (stick.width, &self.design.statistics);
        let across = (width + style.gap).count(style.narrowest + style.gap);
        let across = usize::try_from(across).unwrap_or(1).clamp(1, 2);
        let slug = self.statistics(statistics, width, across, parent);
        self.floating(slug.moved(stick.x))
    }
}
