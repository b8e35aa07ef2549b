//! Articles: one across all columns, or several that share them.

use std::collections::VecDeque;

use bantin_core::{Article, Issue, Line, Width};
use bantin_design::Size;
use bantin_page::{ElementId, Point, Role, Structure};

use super::balance::opening;
use super::band::Band;
use super::columns::State;
use super::galley::Galley;
use super::{Start, Stone};
use crate::set::Slug;

/// How many rows of text stand under a headline at least.
const TEXT_UNDER_HEAD: i64 = 3;

/// Articles that are made up together: by their place among all.
type Run = std::ops::Range<usize>;

impl Stone<'_> {
    /// Makes up all articles. The last leaves room for the back under it, where it can.
    pub(super) fn articles(&mut self) {
        let issue: &Issue = self.issue;
        let mut section: Option<(&Line, ElementId)> = None;
        let mut begin = 0;
        while begin < issue.articles.len() && self.stopped.is_none() {
            let run = run(&issue.articles, begin);
            let back = if run.end == issue.articles.len() { self.back_rows() } else { 0 };
            let first = &issue.articles[begin];
            let goes_on = match (&first.section, &section) {
                (Some(next), Some((now, _))) => next.as_str() == now.as_str(),
                _ => false,
            };
            if !goes_on {
                let open = |line| {
                    (
                        line,
                        self.structure.element(
                            Structure::ROOT,
                            Role::Sect,
                            Line::at(line).clone(),
                        ),
                    )
                };
                section = first.section.as_ref().map(open);
            }
            self.level = if section.is_some() { 2 } else { 1 };
            let parent = section.map_or(Structure::ROOT, |(_, element)| element);
            let opens = section.filter(|_| !goes_on).map(|(line, _)| line);
            if first.width == Width::Column {
                self.side_by_side(run.clone(), parent, opens, back);
            } else {
                self.article(begin, parent, opens, back);
            }
            begin = run.end;
        }
    }

    /// Makes up an article across all columns.
    fn article(
        &mut self,
        number: usize,
        parent: ElementId,
        section: Option<&Line>,
        back: i64,
    ) {
        let issue: &Issue = self.issue;
        let article = &issue.articles[number];
        let label = section.map(|line| (line, self.section_head(line, parent)));
        let element = self.structure.element(parent, Role::Sect, article.at.clone());
        let (head, opens) = self.head(article, element);
        let mut strips =
            self.body(&article.body[opens..], article.byline.as_ref(), element);
        let mut first = strips.pop_front().unwrap_or_default();
        let grid = self.design.grid;
        let bare = first.is_empty() && first.bands.is_empty();
        let head_rows = if bare {
            head.height.count_up(grid.leading)
        } else {
            (head.height + self.design.head.gap).count_up(grid.leading)
        };
        let mut bands = std::mem::take(&mut first.bands);
        let mut needs = head_rows + self.opening_rows(&mut bands);
        let goes_over = article.new_page
            || self.goes_over(&label, &mut first, self.white_above() + needs);
        let page_opens = goes_over && self.page_opener(&mut bands);
        if page_opens {
            needs = head_rows + self.opening_rows(&mut bands);
        }
        self.open(article, label, &mut first, (needs, page_opens));
        let top = self.top(self.row);
        let (page, left) = (self.page(), self.left());
        self.begin(number, Start { page, y: top });
        self.place(head, page, Point::new(left, top));
        self.row += head_rows;
        self.opening_bands(bands);
        self.strips(first, strips, back);
    }

    /// Makes up short articles that share the columns, one flowing after the other.
    fn side_by_side(
        &mut self,
        run: Run,
        parent: ElementId,
        section: Option<&Line>,
        back: i64,
    ) {
        let issue: &Issue = self.issue;
        let label = section.map(|line| (line, self.section_head(line, parent)));
        let mut galley = Galley::default();
        for number in run.clone() {
            let article = &issue.articles[number];
            let element = self.structure.element(parent, Role::Sect, article.at.clone());
            let head = self.column_head(article, number, number == run.start, element);
            galley.push(head);
            let mut strips = self.body(&article.body, article.byline.as_ref(), element);
            // Articles that share their columns share their pages too: what asks for
            // the next page gets the next column.
            loop {
                galley.append(strips.pop_front().unwrap_or_default());
                if strips.is_empty() {
                    break;
                }
                galley.end_column();
            }
        }
        self.open(&issue.articles[run.start], label, &mut galley, (0, false));
        let columns = self.columns();
        self.flow(galley, &columns, None, back);
        self.foot_bands(back);
    }

    /// Goes to where an article can begin: under a rule, or on a new page if `needs`
    /// rows and what opens `galley` do not fit on this one; under the picture that opens
    /// the page if there is one.
    fn open(
        &mut self,
        article: &Article,
        label: Option<(&Line, Slug)>,
        galley: &mut Galley,
        (needs, page_opens): (i64, bool),
    ) {
        let label_rows = self.label_rows(&label);
        let white = if page_opens { 0 } else { self.white_above() };
        let full = self.goes_over(&label, galley, white + needs);
        if self.row > 0 && (full || article.new_page && !page_opens) {
            self.new_page();
        } else if white > 0 && self.row < self.rows() {
            if label.is_none() {
                self.rule_between(article, white);
            }
            self.row += white;
        }
        if let Some((line, slug)) = label {
            let (page, left, y) = (self.page(), self.left(), self.top(self.row));
            self.heading(0, line.to_string(), page, y);
            // At the head of a page its ground is level with the capitals of text.
            let white = if self.row == 0 {
                self.head_white()
            } else {
                bantin_design::Length::ZERO
            };
            self.place(slug, page, Point::new(left, y + white));
            self.row += label_rows;
        }
    }

    /// How many rows of white an article has above it.
    fn white_above(&self) -> i64 {
        let follows = self.row > 0 && !self.starts.is_empty();
        if follows { self.design.head.rows_between } else { 0 }
    }

    /// How many rows the head of a section takes.
    fn label_rows(&self, label: &Option<(&Line, Slug)>) -> i64 {
        label.as_ref().map_or(0, |(_, slug)| {
            let height = slug.height + self.design.head.gap * 2;
            height.count_up(self.design.grid.leading)
        })
    }

    /// How many rows the first of `bands` takes under the head of its article; none if
    /// it waits for the head of a page.
    fn opening_rows(&mut self, bands: &mut [Band]) -> i64 {
        match bands.first_mut() {
            None | Some(Band::Bleed { .. }) => 0,
            Some(band) => self.band_rows(band) + 1,
        }
    }

    /// Whether an article begins on a new page, for `needs` rows under its label and what
    /// opens `galley` do not fit on this one; or on a page with nothing on it yet.
    fn goes_over(
        &self,
        label: &Option<(&Line, Slug)>,
        galley: &mut Galley,
        needs: i64,
    ) -> bool {
        let (count, rows) = (self.design.grid.columns, self.rows());
        galley.open(&mut State::default(), rows * i64::try_from(count).unwrap_or(1));
        let units = galley.units();
        // The head takes its text along; page one is content with less.
        let least = if self.starts.is_empty() { 1 } else { TEXT_UNDER_HEAD };
        let company = opening(&units, count, least, rows);
        let needs = self.label_rows(label) + needs + company;
        self.row == 0 || self.row + needs > rows
    }

    /// Puts the picture that bleeds at the head of a page, above the head of the article
    /// that begins with it; says whether there is one.
    fn page_opener(&mut self, bands: &mut Vec<Band>) -> bool {
        if !matches!(bands.first(), Some(Band::Bleed { .. })) {
            return false;
        }
        let picture = bands.remove(0);
        self.bands.push(picture);
        self.foot_bands(0);
        true
    }

    /// Pours the parts of an article between its page breaks.
    fn strips(&mut self, first: Galley, mut rest: VecDeque<Galley>, back: i64) {
        let columns = self.columns();
        let mut galley = first;
        loop {
            let last = rest.is_empty();
            self.flow(galley, &columns, None, if last { back } else { 0 });
            self.foot_bands(if last { back } else { 0 });
            if last {
                return;
            }
            if self.row > 0 {
                self.new_page();
            }
            self.head_bands();
            galley = rest.pop_front().unwrap_or_default();
            let bands = std::mem::take(&mut galley.bands);
            self.opening_bands(bands);
        }
    }

    /// The rule between two articles, in the middle of `white` rows.
    fn rule_between(&mut self, article: &Article, white: i64) {
        let rule = self.design.head.rule;
        let mut slug = Slug::default();
        let size = Size::new(self.measure(), rule.thickness);
        slug.fill(Point::default(), size, rule.color, &article.at);
        let y = self.top(self.row) + self.design.grid.leading * white / 2;
        let (page, left) = (self.page(), self.left());
        self.place(slug, page, Point::new(left, y));
    }
}

/// The articles from `begin` on that are made up together: short ones of a section that
/// follow one another, or one.
fn run(articles: &[Article], begin: usize) -> Run {
    let first = &articles[begin];
    if first.width != Width::Column {
        return begin..begin + 1;
    }
    let section = |article: &Article| article.section.as_ref().map(Line::to_string);
    let joins = |article: &&Article| {
        article.width == Width::Column
            && !article.new_page
            && section(article) == section(first)
    };
    begin..begin + 1 + articles[begin + 1..].iter().take_while(joins).count()
}
