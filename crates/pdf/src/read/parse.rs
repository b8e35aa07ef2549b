//! From bytes to values (ISO 32000-1, 7.2 and 7.3).

use std::collections::BTreeMap;

use super::value::{Dict, Value};

/// So deep values may stand in one another.
const DEEPEST: usize = 64;

/// So many values an object may hold.
const MOST_VALUES: usize = 1 << 20;

/// Reads values from bytes, one after the other.
#[derive(Clone, Debug)]
pub(super) struct Parser<'d> {
    data: &'d [u8],
    /// Where it has got to.
    pub(super) at: usize,
    /// How many values may still be read.
    left: usize,
}

impl<'d> Parser<'d> {
    /// One that begins at `at`.
    pub(super) fn new(data: &'d [u8], at: usize) -> Self {
        Self { data, at: at.min(data.len()), left: MOST_VALUES }
    }

    fn peek(&self) -> Option<u8> {
        self.data.get(self.at).copied()
    }

    fn rest(&self) -> &'d [u8] {
        self.data.get(self.at..).unwrap_or_default()
    }

    /// Goes past white space and comments.
    pub(super) fn skip_blank(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let line = self.rest().iter().position(|b| matches!(b, b'\n' | b'\r'));
                self.at += line.unwrap_or(self.rest().len());
            } else if is_blank(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Goes past `word` if it stands next.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let found = self.rest().starts_with(word.as_bytes());
        if found {
            self.at += word.len();
        }
        found
    }

    /// The letters up to the next blank or mark.
    pub(super) fn word(&mut self) -> &'d [u8] {
        self.skip_blank();
        let rest = self.rest();
        let ends = |&byte: &u8| is_blank(byte) || is_mark(byte);
        let word = &rest[..rest.iter().position(ends).unwrap_or(rest.len())];
        self.at += word.len();
        word
    }

    /// A whole number that is not negative.
    pub(super) fn count(&mut self) -> Option<u64> {
        std::str::from_utf8(self.word()).ok()?.parse().ok()
    }

    /// The next value; none if there is none, or none that can be read.
    pub(super) fn value(&mut self) -> Option<Value> {
        self.value_in(DEEPEST)
    }

    fn value_in(&mut self, depth: usize) -> Option<Value> {
        self.left = self.left.checked_sub(1)?;
        let depth = depth.checked_sub(1)?;
        self.skip_blank();
        Some(match self.peek()? {
            b'/' => Value::Name(self.name()),
            b'(' => Value::Text(self.literal()?),
            b'<' if self.rest().starts_with(b"<<") => Value::Dict(self.dict(depth)?),
            b'<' => Value::Text(self.hexadecimal()?),
            b'[' => {
                self.at += 1;
                let mut list = Vec::new();
                loop {
                    self.skip_blank();
                    if self.eat("]") {
                        break Value::List(list);
                    }
                    list.push(self.value_in(depth)?);
                }
            }
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number()?,
            byte if is_mark(byte) => return None,
            _ => match self.word() {
                b"true" => Value::Flag(true),
                b"false" => Value::Flag(false),
                b"null" => Value::Null,
                _ => return None,
            },
        })
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        self.at += 2;
        let mut members = BTreeMap::new();
        loop {
            self.skip_blank();
            if self.eat(">>") {
                return Some(Dict(members));
            }
            if self.peek() != Some(b'/') {
                return None;
            }
            let key = self.name();
            let value = self.value_in(depth)?;
            members.insert(key, value);
        }
    }

    /// A name, `#20` and the like resolved (7.3.5).
    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let rest = self.rest();
        let ends = |&byte: &u8| is_blank(byte) || is_mark(byte);
        let written = &rest[..rest.iter().position(ends).unwrap_or(rest.len())];
        self.at += written.len();
        if !written.contains(&b'#') {
            return written.to_vec();
        }
        let mut name = Vec::with_capacity(written.len());
        let mut at = 0;
        while let Some(&byte) = written.get(at) {
            let code = written.get(at + 1..at + 3).and_then(two_digits);
            match code.filter(|_| byte == b'#') {
                Some(code) => {
                    name.push(code);
                    at += 3;
                }
                None => {
                    name.push(byte);
                    at += 1;
                }
            }
        }
        name
    }

    /// A string in parentheses (7.3.4.2).
    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(text);
                    }
                }
                b'\\' => {
                    text.extend(self.escape()?);
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
    }

    fn escape(&mut self) -> Option<Option<u8>> {
        let byte = self.peek()?;
        self.at += 1;
        Some(Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\n' => return Some(None),
            b'\r' => {
                self.eat("\n");
                return Some(None);
            }
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                u8::try_from(code & 0xff).ok()?
            }
            other => other,
        }))
    }

    /// A string of hexadecimal digits (7.3.4.3).
    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut first = None;
        loop {
            let byte = self.peek()?;
            self.at += 1;
            if byte == b'>' {
                text.extend(first.map(|digit: u8| digit << 4));
                return Some(text);
            }
            if is_blank(byte) {
                continue;
            }
            let digit = digit(byte)?;
            match first.take() {
                Some(high) => text.push(high << 4 | digit),
                None => first = Some(digit),
            }
        }
    }

    /// A number, or the reference that two numbers and an `R` are.
    fn number(&mut self) -> Option<Value> {
        let written = std::str::from_utf8(self.word()).ok()?;
        let Ok(whole) = written.parse::<i64>() else {
            let real = written.parse::<f64>().ok().filter(|real| real.is_finite());
            return real.map(Value::Real);
        };
        if let Ok(number) = u32::try_from(whole)
            && written.bytes().all(|byte| byte.is_ascii_digit())
        {
            let mut ahead = self.clone();
            let generation = ahead.count().filter(|generation| *generation <= 65_535);
            if generation.is_some() && ahead.word() == b"R" {
                self.at = ahead.at;
                return Some(Value::Ref(number));
            }
        }
        Some(Value::Whole(whole))
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

fn two_digits(digits: &[u8]) -> Option<u8> {
    let &[high, low] = digits else { return None };
    Some(digit(high)? << 4 | digit(low)?)
}

/// White space (7.2.2, table 1).
pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

/// A delimiter (7.2.2, table 2).
fn is_mark(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
