//! Issues of every kind of block, page and width.

use serde_json::{Value, json};

use crate::issue::Author;

impl Author {
    /// An issue with everything that one can have, each by chance.
    pub(crate) fn whole_issue(&mut self) -> Value {
        let mut issue = self.issue();
        let count = if self.chance(30) { 1 } else { self.roll(2, 6) };
        let sections = self.roll(0, 3);
        let articles: Vec<Value> = (0..count)
            .map(|number| {
                let mut article = self.article_of_blocks();
                if sections > 0 && !self.chance(15) {
                    let section = (number * sections / count).min(sections - 1);
                    article["section"] = json!(
                        ["Trong xã", "Làm ăn", "Bạn đọc"]
                            [usize::try_from(section).unwrap_or(0)]
                    );
                }
                article
            })
            .collect();
        issue["articles"] = json!(articles);
        if self.chance(40) {
            issue["cover"] = self.figure();
            if let Some(cover) = issue["cover"].as_object_mut() {
                cover.remove("width");
            }
        }
        if self.chance(50) {
            issue["contents"] = json!(true);
        }
        if self.chance(30) {
            let many = self.roll(1, 14);
            let one = |author: &mut Self| {
                let count = author.roll(1, 9);
                json!({ "short": author.title(1, 2), "full": author.words(count) })
            };
            let list: Vec<Value> = (0..many).map(|_| one(self)).collect();
            issue["abbreviations"] = json!(list);
        }
        if issue.get("imprint").is_some() && self.chance(30) {
            issue["imprint"]["place"] = json!("second_page");
        }
        issue
    }

    fn article_of_blocks(&mut self) -> Value {
        let mut article = json!({ "headline": self.title(1, 16) });
        if self.chance(50) {
            article["kicker"] = json!(self.title(1, 4));
        }
        if self.chance(60) {
            let count = self.roll(1, 45);
            article["standfirst"] = json!(self.rich(count));
        }
        if self.chance(30) {
            article["width"] = json!("column");
        }
        if self.chance(12) {
            article["new_page"] = json!(true);
        }
        let count = self.roll(1, 9);
        let mut body = Vec::new();
        for _ in 0..count {
            if self.chance(50) {
                let count = self.roll(1, 110);
                body.push(json!({ "paragraph": self.rich(count) }));
            }
            let block = self.block();
            body.push(block);
        }
        article["body"] = json!(body);
        if self.chance(60) {
            article["byline"] = self.byline();
        }
        article
    }

    fn block(&mut self) -> Value {
        let words = self.roll(1, 90);
        match self.roll(0, 18) {
            0 | 1 => json!({ "paragraph": self.rich(words) }),
            2 => json!({ "crosshead": self.title(1, 9) }),
            3 => json!({ "list": self.list(words, 1) }),
            4 => self.statistics(),
            5..=7 => json!({ "figure": self.figure_of_any_width() }),
            8 | 9 => json!({ "table": self.table() }),
            10 => self.quote(),
            11 => self.inset(),
            12 => self.briefs(),
            13 => self.questions(),
            14 => self.gallery(),
            15 => self.verse(),
            16 => self.qr(),
            17 => match self.roll(0, 1) {
                0 => self.contacts(),
                _ => self.documents(),
            },
            _ => match self.roll(0, 3) {
                0 => json!({ "page_break": true }),
                _ => json!({ "column_break": true }),
            },
        }
    }

    fn figure_of_any_width(&mut self) -> Value {
        let mut figure = self.figure();
        if self.chance(60) {
            let width = self.one_of(&["column", "span", "page", "wrap"]);
            figure["width"] = json!(width);
        }
        if self.chance(30) {
            figure["focus"] = json!({ "x": self.roll(0, 100), "y": self.roll(0, 100) });
        }
        figure
    }

    fn width(&mut self, block: &mut Value) {
        if self.chance(50) {
            block["width"] = json!(self.one_of(&["column", "span"]));
        }
    }

    fn table(&mut self) -> Value {
        let columns = self.roll(1, 6);
        let rows = if self.chance(15) { self.roll(20, 60) } else { self.roll(1, 12) };
        let row = |author: &mut Self| -> Vec<Value> {
            let cell = |author: &mut Self, number: u32| {
                if number > 0 && author.chance(60) {
                    return json!(author.one_of(&["12", "1.250", "99,8%", "−3,5", ""]));
                }
                let count = author.roll(1, 6);
                json!(author.words(count))
            };
            (0..columns).map(|number| cell(author, number)).collect()
        };
        let head: Vec<Value> =
            row(self).into_iter().map(|_| json!(self.title(1, 3))).collect();
        let rows: Vec<Vec<Value>> = (0..rows).map(|_| row(self)).collect();
        let mut table = json!({ "head": head, "rows": rows });
        if self.chance(70) {
            table["caption"] = json!(self.title(2, 12));
        }
        if self.chance(40) {
            table["credit"] = json!(self.rich(8));
        }
        if self.chance(40) {
            table["row_heads"] = json!(true);
        }
        if self.chance(20) {
            let weights: Vec<Value> =
                (0..columns).map(|_| json!({ "weight": self.roll(1, 9) })).collect();
            table["columns"] = json!(weights);
        }
        self.width(&mut table);
        table
    }

    fn quote(&mut self) -> Value {
        let count = self.roll(2, 40);
        let mut quote = json!({ "text": self.rich(count) });
        if self.chance(60) {
            quote["speaker"] = json!(self.writer.name());
        }
        json!({ "quote": quote })
    }

    fn inset(&mut self) -> Value {
        let blocks = self.roll(1, 4);
        let block = |author: &mut Self| {
            let words = author.roll(1, 60);
            match author.roll(0, 12) {
                0..=4 => json!({ "paragraph": author.rich(words) }),
                5 => json!({ "list": author.list(words, 1) }),
                6 => json!({ "figure": author.figure_of_any_width() }),
                7 => json!({ "table": author.table() }),
                8 => author.gallery(),
                9 => author.verse(),
                10 => author.qr(),
                11 => author.questions(),
                _ => author.statistics(),
            }
        };
        let body: Vec<Value> = (0..blocks).map(|_| block(self)).collect();
        let mut inset = json!({ "body": body });
        if self.chance(80) {
            inset["title"] = json!(self.title(1, 8));
        }
        self.width(&mut inset);
        json!({ "box": inset })
    }

    fn briefs(&mut self) -> Value {
        let many = self.roll(1, 8);
        let one = |author: &mut Self| {
            let count = author.roll(3, 50);
            let mut brief = json!({ "text": author.rich(count) });
            if author.chance(70) {
                let (month, day) = (author.roll(1, 12), author.roll(1, 28));
                brief["date"] = json!(format!("2026-{month:02}-{day:02}"));
            }
            brief
        };
        let items: Vec<Value> = (0..many).map(|_| one(self)).collect();
        let mut briefs = json!({ "items": items });
        if self.chance(80) {
            briefs["title"] = json!("Tin vắn");
        }
        self.width(&mut briefs);
        json!({ "briefs": briefs })
    }

    fn questions(&mut self) -> Value {
        let many = self.roll(1, 4);
        let one = |author: &mut Self| {
            let (asked, answered) = (author.roll(3, 30), author.roll(3, 70));
            let mut item = json!({ "question": author.rich(asked) });
            item["answer"] = if author.chance(30) {
                json!([author.rich(answered), author.rich(asked)])
            } else {
                json!(author.rich(answered))
            };
            if author.chance(50) {
                item["answered_by"] = json!(author.writer.post());
            }
            item
        };
        json!({ "qa": (0..many).map(|_| one(self)).collect::<Vec<_>>() })
    }

    fn gallery(&mut self) -> Value {
        let many = self.roll(2, 6);
        let one = |author: &mut Self| {
            let mut photo = author.figure();
            if let Some(photo) = photo.as_object_mut() {
                photo.remove("caption");
                photo.remove("credit");
            }
            photo
        };
        let photos: Vec<Value> = (0..many).map(|_| one(self)).collect();
        let mut gallery = json!({ "photos": photos });
        if self.chance(70) {
            gallery["caption"] = json!(self.rich(12));
        }
        self.width(&mut gallery);
        json!({ "gallery": gallery })
    }

    fn verse(&mut self) -> Value {
        let many = self.roll(1, 24);
        let line = |author: &mut Self, number: u32| {
            if number > 0 && number + 1 < many && number % 5 == 4 {
                return json!("");
            }
            let count = author.roll(3, 12);
            json!(author.words(count))
        };
        let lines: Vec<Value> = (0..many).map(|number| line(self, number)).collect();
        let mut verse = json!({ "lines": lines });
        if self.chance(60) {
            verse["author"] = json!(self.writer.name());
        }
        json!({ "verse": verse })
    }

    fn qr(&mut self) -> Value {
        let url = self.one_of(&[
            "https://tanky.nghean.gov.vn",
            "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?ma=1.004194&dia-phuong=xa-tan-ky",
        ]);
        let count = self.roll(1, 14);
        json!({ "qr": { "url": url, "label": self.rich(count) } })
    }

    fn contacts(&mut self) -> Value {
        let many = self.roll(1, 6);
        let one = |author: &mut Self| {
            let mut contact = json!({ "name": author.title(1, 6) });
            let fields = [
                ("position", "Trực 24/24 giờ"),
                ("address", "Khối 3, xã Tân Kỳ, tỉnh Nghệ An"),
                ("telephone", "0238 3882 123"),
                ("email", "motcua@tanky.nghean.gov.vn"),
                ("website", "tanky.nghean.gov.vn"),
                ("hours", "7 giờ – 11 giờ 30, thứ Hai đến thứ Sáu"),
            ];
            for (field, words) in fields {
                if author.chance(50) {
                    contact[field] = json!(words);
                }
            }
            contact
        };
        json!({ "contacts": (0..many).map(|_| one(self)).collect::<Vec<_>>() })
    }

    fn documents(&mut self) -> Value {
        let many = self.roll(1, 5);
        let one = |author: &mut Self| {
            let count = author.roll(4, 40);
            let number = format!("{}/QĐ-UBND", author.roll(1, 400));
            let title = author.rich(count);
            let mut document =
                json!({ "kind": "Quyết định", "number": number, "title": title });
            if author.chance(70) {
                document["date"] = json!("2026-04-03");
            }
            if author.chance(60) {
                document["issuer"] = json!("UBND xã Tân Kỳ");
            }
            document
        };
        json!({ "legal_documents": (0..many).map(|_| one(self)).collect::<Vec<_>>() })
    }
}
