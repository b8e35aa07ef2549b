//! Issues that are laid out, and what stands where on their pages.

use std::collections::BTreeMap;
use std::path::Path;

use bantin_core::{Draft, Issue};
use bantin_design::{Design, Length, Size, TypeCase};
use bantin_layout::lay_out;
use bantin_page::{ElementId, GlyphRun, Ink, Item, ItemRef, Pages, Point, Rect, Role};
use bantin_tests::{Album, Generated, picture};
use serde_json::{Value, json};

/// Every face at hand.
pub(crate) fn type_case() -> TypeCase {
    bantin::built_in_type_case()
}

/// The modern look in so many columns.
pub(crate) fn modern(columns: usize) -> Design {
    let mut design = Design::modern();
    design.grid.columns = columns;
    design
}

/// An issue with one article that has a headline only, and no body yet.
pub(crate) fn smallest() -> Value {
    json!({
        "publication": {
            "id": "thu",
            "title": "Bản tin thử",
            "publisher": { "name": "UBND xã Thử" },
        },
        "issue": { "number": "01", "coverage": { "year": 2026 } },
        "articles": [{ "headline": "Một bài", "body": [] }],
    })
}

/// What a piece of ink is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Words of masthead and credits.
    Front,
    /// Kicker, headline, standfirst.
    Head,
    /// Words of a paragraph or a list.
    Text,
    /// The marker of a list's item.
    Marker,
    Crosshead,
    Byline,
    Picture,
    /// Words under a picture.
    Caption,
    /// Words of statistics.
    Statistic,
    Imprint,
    /// Words that repeat on each page.
    Furniture,
    EndMark,
    /// A fill that is thin.
    Rule,
    /// A fill that other things stand on.
    Ground,
    /// A box that leaves no ink.
    Link,
}

/// A piece of ink, and what it is.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) kind: Kind,
    pub(crate) article: Option<usize>,
    /// The column it begins in.
    pub(crate) column: usize,
    pub(crate) at: Point,
    /// The box of its ink; of type, without the spaces at its ends.
    pub(crate) ink: Rect,
    /// Its place in reading order, and the element it belongs to.
    pub(crate) leaf: Option<(usize, ElementId)>,
    pub(crate) source: String,
    pub(crate) words: String,
}

impl Mark {
    /// Type, a picture or an end mark: what nothing may cover.
    pub(crate) fn is_solid(&self) -> bool {
        !matches!(self.kind, Kind::Rule | Kind::Ground | Kind::Link)
            && self.ink.size.width > Length::ZERO
            && self.ink.size.height > Length::ZERO
    }
}

/// A line of a paragraph, list item, crosshead or byline.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) kind: Kind,
    pub(crate) page: usize,
    pub(crate) column: usize,
    pub(crate) y: Length,
    pub(crate) left: Length,
    pub(crate) right: Length,
    pub(crate) words: String,
    /// Its runs of type, by their places among the items of the page.
    pub(crate) items: Vec<usize>,
}

/// An issue that is laid out.
pub(crate) struct Laid {
    pub(crate) name: String,
    pub(crate) issue: Issue,
    pub(crate) design: Design,
    pub(crate) pages: Pages,
    /// What stands on each page, item by item.
    pub(crate) marks: Vec<Vec<Mark>>,
    /// The lines of each text of a body, by its place in the issue file.
    pub(crate) texts: BTreeMap<String, Vec<Line>>,
}

impl Laid {
    /// Lays out the issue of `seed` in so many columns.
    pub(crate) fn generated(seed: u64, columns: usize, case: &TypeCase) -> Self {
        let generated = Generated::new(seed);
        let issue = generated.check().unwrap_or_else(|problems| {
            let found: Vec<String> = problems
                .iter()
                .map(|problem| format!("{}: {}", problem.at, problem.slip))
                .collect();
            panic!("seed {seed} gives a bad issue: {found:#?}")
        });
        let name = format!("seed {seed}, {columns} columns");
        Self::new(name, issue, modern(columns), case)
    }

    /// Lays out the issue of every kind of block that `seed` gives, in a look, on a
    /// sheet and in as many columns as its turn is.
    pub(crate) fn whole(seed: u64, case: &TypeCase) -> Self {
        let issue = Generated::whole(seed).check().unwrap_or_else(|problems| {
            let found: Vec<String> = problems
                .iter()
                .map(|problem| format!("{}: {}", problem.at, problem.slip))
                .collect();
            panic!("seed {seed} gives a bad issue: {found:#?}")
        });
        let turn = usize::try_from(seed).unwrap();
        let names = Design::NAMES;
        let mut design = Design::named(names[turn % names.len()]).unwrap();
        if turn / 2 % 2 == 1 {
            design.sheet = bantin_design::Sheet::bulletin();
        }
        design.grid.columns = [2, 1, 2, 3][turn / 4 % 4];
        let (look, columns) = (design.name, design.grid.columns);
        let facing = if design.sheet.facing { "bulletin" } else { "a4" };
        let name = format!("whole seed {seed}, {look}, {facing}, {columns} columns");
        Self::new(name, issue, design, case)
    }

    /// Lays out the smallest issue with one article of one paragraph.
    pub(crate) fn paragraph(text: &str, design: Design, case: &TypeCase) -> Self {
        let mut file = smallest();
        file["articles"][0]["body"] = json!([{ "paragraph": text }]);
        Self::written(&file, design, case)
    }

    /// Lays out what `file` says. Beside it lie two pictures, `ngang.jpg` and
    /// `cao.jpg`.
    pub(crate) fn written(file: &Value, design: Design, case: &TypeCase) -> Self {
        let draft = Draft::read(file.to_string().into_bytes()).unwrap();
        let mut album = Album::default();
        album.0.insert("ngang.jpg".into(), picture::jpeg(96, 64, 1));
        album.0.insert("cao.jpg".into(), picture::jpeg(8, 64, 2));
        let issue = draft.check(&album).unwrap();
        Self::new("an issue".into(), issue, design, case)
    }

    /// Lays out the sample.
    pub(crate) fn sample() -> Self {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = tests.join("../assets/samples/tan-ky-so-01");
        let draft =
            Draft::read(std::fs::read(folder.join("issue.json")).unwrap()).unwrap();
        let issue = draft.check(&bantin::Folder::open(folder).unwrap()).unwrap();
        Self::new("the sample".into(), issue, modern(2), &type_case())
    }

    /// Lays out `issue`.
    pub(crate) fn new(
        name: String,
        issue: Issue,
        design: Design,
        case: &TypeCase,
    ) -> Self {
        let pages = lay_out(&issue, &design, case)
            .unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        Self::of(name, issue, design, pages)
    }

    /// Reads the `pages` of `issue`.
    pub(crate) fn of(name: String, issue: Issue, design: Design, pages: Pages) -> Self {
        let mut laid = Self {
            name,
            issue,
            design,
            pages,
            marks: Vec::new(),
            texts: BTreeMap::new(),
        };
        laid.read();
        laid
    }

    fn read(&mut self) {
        let mut leaves: BTreeMap<ItemRef, (usize, ElementId)> = BTreeMap::new();
        let structure = &self.pages.structure;
        for (order, (element, leaf)) in structure.leaves().into_iter().enumerate() {
            if let Some(place) = structure.ink(leaf) {
                leaves.insert(place, (order, element));
            }
        }
        for (page, on) in self.pages.pages.iter().enumerate() {
            let marks = on.items.iter().enumerate().map(|(item, ink)| {
                self.mark(page, ink, leaves.get(&ItemRef { page, item }).copied())
            });
            let marks: Vec<Mark> = marks.collect();
            self.marks.push(marks);
        }
        self.read_lines();
    }

    fn mark(&self, page: usize, item: &Item, leaf: Option<(usize, ElementId)>) -> Mark {
        let source = item.source.as_str().to_owned();
        let steps: Vec<&str> = source.split('/').skip(1).collect();
        let (ink, words) = match &item.ink {
            Ink::Text(run) => (self.ink_of(run, item.at), run.text.clone()),
            Ink::Fill { size, .. } | Ink::Image { size, .. } | Ink::Link { size, .. } => {
                (Rect::new(item.at, *size), String::new())
            }
            Ink::Code { side, .. } => {
                (Rect::new(item.at, Size::new(*side, *side)), String::new())
            }
        };
        let kind = match &item.ink {
            Ink::Link { .. } => Kind::Link,
            Ink::Image { .. } | Ink::Code { .. } => Kind::Picture,
            Ink::Fill { size, color } => {
                let mark = self.design.body.end_mark;
                let thin = size.width.min(size.height) <= Length::pt(2);
                if *size == Size::new(mark.side, mark.side) && *color == mark.color {
                    Kind::EndMark
                } else if thin {
                    Kind::Rule
                } else {
                    Kind::Ground
                }
            }
            Ink::Text(_) => {
                let element = leaf.map(|(_, element)| self.pages.structure.get(element));
                let of_imprint = |source: &str| source.starts_with("/imprint");
                if element.is_some_and(|e| of_imprint(e.source.as_str())) {
                    Kind::Imprint
                } else {
                    kind_of_words(&steps, element.map(|element| element.role))
                }
            }
        };
        let article = match steps[..] {
            ["articles", number, ..] => number.parse().ok(),
            _ => None,
        };
        let sheet = &self.design.sheet;
        let column = self.column_at(item.at.x - sheet.left(page) + sheet.margins.inside);
        Mark { kind, article, column, at: item.at, ink, leaf, source, words }
    }

    fn ink_of(&self, run: &GlyphRun, at: Point) -> Rect {
        let face = &self.pages.faces[run.face.0];
        let (above, below) = run.ink(face);
        let is_space =
            |cluster: u32| run.text[usize::try_from(cluster).unwrap()..].starts_with(' ');
        let spaces = |glyphs: &mut dyn Iterator<Item = &bantin_page::Glyph>| {
            let spaces = glyphs.take_while(|glyph| is_space(glyph.cluster));
            spaces.map(|glyph| glyph.advance).sum::<Length>()
        };
        let before = spaces(&mut run.glyphs.iter());
        let after = spaces(&mut run.glyphs.iter().rev());
        let width = (run.width() - before - after).max(Length::ZERO);
        let corner = Point::new(at.x + before, at.y - above);
        Rect::new(corner, Size::new(width, above + below))
    }

    fn read_lines(&mut self) {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for (page, marks) in self.marks.iter().enumerate() {
            for (item, mark) in marks.iter().enumerate() {
                let is_line =
                    matches!(mark.kind, Kind::Text | Kind::Crosshead | Kind::Byline);
                if let (true, Some((order, _))) = (is_line, mark.leaf) {
                    found.push((order, page, item));
                }
            }
        }
        found.sort_unstable();
        for (_, page, item) in found {
            let mark = &self.marks[page][item];
            // The lines of a byline are one text.
            let source = match mark.kind {
                Kind::Byline => format!("/articles/{}/byline", mark.article.unwrap()),
                _ => mark.source.clone(),
            };
            let lines = self.texts.entry(source).or_default();
            if let Some(line) = lines.last_mut()
                && (line.page, line.column, line.y) == (page, mark.column, mark.at.y)
                && mark.at.x >= line.left
            {
                line.words.push_str(&mark.words);
                line.right = line.right.max(mark.ink.right());
                line.items.push(item);
                continue;
            }
            lines.push(Line {
                kind: mark.kind,
                page,
                column: mark.column,
                y: mark.at.y,
                left: mark.ink.at.x,
                right: mark.ink.right(),
                words: mark.words.clone(),
                items: vec![item],
            });
        }
    }

    /// Whether `mark` is the number of a page in the contents.
    pub(crate) fn is_number(&self, mark: &Mark) -> bool {
        let structure = &self.pages.structure;
        let role = mark.leaf.map(|(_, element)| structure.get(element).role);
        role == Some(Role::Label) && mark.source.ends_with("/headline")
    }

    /// The column in which `x` lies.
    pub(crate) fn column_at(&self, x: Length) -> usize {
        let mut columns = (0..self.design.grid.columns).rev();
        columns.find(|&number| self.column(number).0 <= x).unwrap_or(0)
    }

    /// The left and the right edge of column `number`.
    pub(crate) fn column(&self, number: usize) -> (Length, Length) {
        let (grid, sheet) = (&self.design.grid, &self.design.sheet);
        let width = grid.column_width(sheet);
        let left =
            sheet.margins.inside + (width + grid.gutter) * i64::try_from(number).unwrap();
        (left, left + width)
    }

    /// The box between the margins.
    pub(crate) fn text_area(&self) -> Rect {
        let sheet = &self.design.sheet;
        let margins = sheet.margins;
        let size = Size::new(
            sheet.trim.width - margins.inside - margins.outside,
            sheet.trim.height - margins.head - margins.foot,
        );
        Rect::new(Point::new(margins.inside, margins.head), size)
    }

    /// How many rows a page has.
    pub(crate) fn rows(&self) -> i64 {
        self.design.grid.rows(&self.design.sheet)
    }

    /// The row whose baseline is at `y`, if there is one.
    pub(crate) fn row_of_baseline(&self, y: Length) -> Option<i64> {
        let (grid, sheet) = (&self.design.grid, &self.design.sheet);
        let row = (y - grid.baseline(sheet, 0)).count(grid.leading);
        let on_grid = grid.baseline(sheet, row) == y;
        (on_grid && (0..self.rows()).contains(&row)).then_some(row)
    }
}

fn kind_of_words(steps: &[&str], role: Option<Role>) -> Kind {
    let Some(role) = role else { return Kind::Furniture };
    match steps {
        ["articles", _, "kicker" | "headline" | "standfirst", ..] => Kind::Head,
        ["articles", _, "byline", ..] => Kind::Byline,
        ["articles", _, "body", rest @ ..] => {
            if rest.contains(&"statistics") {
                Kind::Statistic
            } else if rest.contains(&"figure") {
                Kind::Caption
            } else if rest.contains(&"crosshead") {
                Kind::Crosshead
            } else if role == Role::Label {
                Kind::Marker
            } else {
                Kind::Text
            }
        }
        ["imprint", ..] => Kind::Imprint,
        _ => Kind::Front,
    }
}
