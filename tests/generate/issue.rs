//! Issues of chance, as the text of an `issue.json`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{Writer, picture};

/// Width and height of pictures in pixels: a landscape, a portrait, a panorama, a
/// very tall one, a square, and one of a single pixel.
const SHAPES: &[(u16, u16)] =
    &[(64, 40), (40, 64), (240, 24), (16, 200), (48, 48), (1, 1), (160, 90)];

/// How deep lists may be.
const DEEPEST: u32 = 4;

pub(crate) struct Author {
    pub(crate) writer: Writer,
    pub(crate) pictures: BTreeMap<String, Vec<u8>>,
}

impl Author {
    pub(crate) fn issue(&mut self) -> Value {
        let mut issue = Map::new();
        issue.insert("publication".into(), self.publication());
        let (month, quarter) = (self.roll(1, 12), self.roll(1, 4));
        let half = self.roll(1, 2);
        let coverage = match self.roll(0, 3) {
            0 => json!({ "month": month, "year": 2026 }),
            1 => json!({ "quarter": quarter, "year": 2026 }),
            2 => json!({ "half": half, "year": 2026 }),
            _ => json!({ "year": 2026 }),
        };
        let number = if self.chance(85) {
            format!("{:02}", self.roll(1, 30))
        } else {
            self.one_of(&["1/2", "đặc biệt", "12-13", "Xuân Bính Ngọ"]).to_owned()
        };
        let mut numbers = json!({ "number": number, "coverage": coverage });
        if self.chance(50) {
            let (month, day) = (self.roll(1, 12), self.roll(1, 28));
            numbers["date"] = json!(format!("2026-{month:02}-{day:02}"));
        }
        issue.insert("issue".into(), numbers);
        if self.chance(50) {
            let lines = self.roll(1, 3);
            let lines: Vec<String> = (0..lines).map(|_| self.title(1, 3)).collect();
            issue.insert("masthead".into(), json!({ "title": lines.join("\\\n") }));
        }
        let credits: Vec<Value> = (0..self.roll(0, 6)).map(|_| self.credit()).collect();
        if !credits.is_empty() {
            issue.insert("credits".into(), json!(credits));
        }
        let count = if self.chance(30) { 1 } else { self.roll(2, 8) };
        let articles: Vec<Value> = (0..count).map(|_| self.article()).collect();
        issue.insert("articles".into(), json!(articles));
        if self.chance(60) {
            issue.insert("imprint".into(), self.imprint());
        }
        Value::Object(issue)
    }

    pub(crate) fn roll(&mut self, least: u32, most: u32) -> u32 {
        self.writer.dice.from_to(least, most)
    }

    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.writer.dice.chance(percent)
    }

    pub(crate) fn one_of(&mut self, things: &[&'static str]) -> &'static str {
        self.writer.dice.one_of(things)
    }

    pub(crate) fn title(&mut self, least: u32, most: u32) -> String {
        let count = self.roll(least, most);
        self.writer.title(count)
    }

    pub(crate) fn words(&mut self, count: u32) -> String {
        self.writer.words(count)
    }

    fn publication(&mut self) -> Value {
        let mut publisher = json!({ "name": format!("UBND xã {}", self.title(1, 2)) });
        let parent = ("parent", "tỉnh Nghệ An");
        let address = ("address", "Khối 3, xã Tân Kỳ, tỉnh Nghệ An");
        let telephone = ("telephone", "0238 3882 123");
        let email = ("email", "ubnd@tanky.nghean.gov.vn");
        let website = ("website", "tanky.nghean.gov.vn");
        let mut kept = vec![parent];
        kept.extend([address, telephone, email, website]);
        for (field, words) in kept {
            if self.chance(60) {
                publisher[field] = json!(words);
            }
        }
        let mut publication = json!({
            "id": "ban-tin-thu",
            "title": self.title(1, 7),
            "publisher": publisher,
        });
        if self.chance(70) {
            publication["designation"] = json!(self.title(4, 14));
        }
        if self.chance(60) {
            publication["subtitle"] = json!(self.title(5, 14));
        }
        if self.chance(50) {
            publication["distribution"] = json!("Lưu hành nội bộ");
        }
        publication
    }

    fn person(&mut self) -> Value {
        let mut person = json!({ "name": self.writer.name() });
        let posts: Vec<&str> = (0..self.roll(0, 2)).map(|_| self.writer.post()).collect();
        if !posts.is_empty() {
            person["positions"] = json!(posts);
        }
        person
    }

    fn credit(&mut self) -> Value {
        let mut credit = json!({ "label": self.title(2, 6) });
        let people: Vec<Value> = (0..self.roll(0, 4)).map(|_| self.person()).collect();
        if people.is_empty() || self.chance(20) {
            credit["organization"] = json!(self.title(2, 9));
        }
        if !people.is_empty() {
            credit["people"] = json!(people);
        }
        credit
    }

    fn imprint(&mut self) -> Value {
        let mut imprint = json!({});
        if self.chance(50) {
            imprint["responsible"] = self.person();
        }
        if self.chance(50) {
            imprint["licence"] =
                json!({ "number": "12/GP-XBBT", "issued_on": "2026-01-09" });
            if self.chance(50) {
                imprint["licence"]["issuer"] = json!("Sở Văn hóa, Thể thao và Du lịch");
            }
        }
        if self.chance(50) {
            imprint["printer"] = json!("Công ty CP In Nghệ An");
        }
        if self.chance(50) {
            imprint["print_run"] = json!(self.roll(1, 20_000));
        }
        if self.chance(40) {
            imprint["frequency"] = json!("Hằng quý");
        }
        let notes: Vec<String> = (0..self.roll(0, 2)).map(|_| self.rich(12)).collect();
        if !notes.is_empty() {
            imprint["notes"] = json!(notes);
        }
        imprint
    }

    pub(crate) fn rich(&mut self, count: u32) -> String {
        self.writer.rich(count)
    }

    fn article(&mut self) -> Value {
        let most = if self.chance(15) { 3 } else { 22 };
        let mut article = json!({ "headline": self.title(1, most) });
        if self.chance(10) {
            let headline = format!("{}\\\n{}", self.title(2, 5), self.title(2, 5));
            article["headline"] = json!(headline);
        }
        if self.chance(60) {
            article["kicker"] = json!(self.title(1, 5));
        }
        let body = self.body();
        if self.chance(50) || body.is_empty() {
            let count = self.roll(1, 60);
            article["standfirst"] = json!(self.rich(count));
        }
        if !body.is_empty() {
            article["body"] = json!(body);
        }
        if self.chance(60) {
            article["byline"] = self.byline();
        }
        article
    }

    pub(crate) fn byline(&mut self) -> Value {
        let mut byline = json!({ "name": self.writer.name() });
        if self.chance(50) {
            byline["position"] = json!(self.writer.post());
        }
        if self.chance(40) {
            byline["organization"] = json!("Phòng VHXH");
        }
        if self.chance(30) {
            byline["action"] = json!("tổng hợp");
        }
        byline
    }

    /// Blocks with as many words as chance gives: from one to some 1,500.
    fn body(&mut self) -> Vec<Value> {
        let mut left = match self.roll(0, 9) {
            0 => self.roll(1, 4),
            1..=3 => self.roll(5, 150),
            4..=8 => self.roll(150, 600),
            _ => self.roll(600, 1_500),
        };
        let mut body = Vec::new();
        if self.chance(4) {
            return body;
        }
        if self.chance(20) {
            body.push(self.statistics());
        }
        while left > 0 {
            let count = self.roll(1, 130).min(left);
            left -= count;
            let block = match self.roll(0, 99) {
                0..=49 => json!({ "paragraph": self.rich(count) }),
                50..=62 => {
                    body.push(json!({ "crosshead": self.title(1, 14) }));
                    json!({ "paragraph": self.rich(count) })
                }
                63..=80 => {
                    // By what there is to say, so that no dice are thrown for it.
                    let name = if count % 4 == 1 { "numbered" } else { "list" };
                    json!({ name: self.list(count, 1) })
                }
                81..=94 => {
                    body.push(json!({ "figure": self.figure() }));
                    json!({ "paragraph": self.rich(count) })
                }
                _ => {
                    body.push(self.statistics());
                    json!({ "paragraph": self.rich(count) })
                }
            };
            body.push(block);
        }
        if self.chance(6) {
            body.push(json!({ "figure": self.figure() }));
        }
        body
    }

    pub(crate) fn list(&mut self, count: u32, level: u32) -> Vec<Value> {
        let items = self.roll(1, 5);
        let share = (count / items).max(1);
        let mut list = Vec::new();
        for _ in 0..items {
            let text = self.rich(share);
            let mut item = json!({ "text": text });
            let mut plain = true;
            if self.chance(10) {
                item["figure"] = self.figure();
                plain = false;
            }
            if level < DEEPEST && self.chance(25) {
                let name = if share % 4 == 2 { "numbered" } else { "list" };
                item[name] = json!(self.list(share, level + 1));
                plain = false;
            }
            list.push(if plain && self.chance(50) { json!(text) } else { item });
        }
        list
    }

    pub(crate) fn statistics(&mut self) -> Value {
        let count = self.roll(1, 6);
        let one = |author: &mut Self| {
            let values = ["2.234", "99,8%", "1.250.000", "5/31", "0", "117.187,5"];
            let syllables = author.roll(2, 14);
            let (value, label) = (author.one_of(&values), author.writer.words(syllables));
            let mut item = json!({ "value": value, "label": label });
            if author.chance(40) {
                item["unit"] = json!(author.one_of(&["hồ sơ", "triệu đồng", "hộ"]));
            }
            item
        };
        json!({ "statistics": (0..count).map(|_| one(self)).collect::<Vec<_>>() })
    }

    pub(crate) fn figure(&mut self) -> Value {
        let number = self.pictures.len() + 1;
        let shape = self.roll(0, 2 * u32::try_from(SHAPES.len()).unwrap_or(1));
        // Landscapes are the most common by far.
        let shape = usize::try_from(shape).unwrap_or(0);
        let (width, height) = SHAPES.get(shape).copied().unwrap_or((72, 48));
        let tone = u16::try_from(number).unwrap_or(0);
        let (name, data) = if self.chance(60) {
            (format!("anh-{number}.jpg"), picture::jpeg(width, height, tone))
        } else {
            let [high, low] = tone.to_be_bytes();
            let clear = self.chance(30);
            let data = picture::png(width, height, [200, high, low], clear);
            (format!("ảnh {number}.png"), data)
        };
        self.pictures.insert(name.clone(), data);
        let mut figure = json!({ "src": name });
        if self.chance(15) {
            figure["decorative"] = json!(true);
        } else {
            figure["alt"] = json!(self.title(3, 12));
        }
        if self.chance(75) {
            let count = self.roll(1, 30);
            figure["caption"] = json!(self.rich(count));
        }
        if self.chance(50) {
            figure["credit"] = json!(format!("Ảnh: {}", self.writer.name()));
        }
        figure
    }
}
