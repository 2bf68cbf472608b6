//! Writing JSON, for people or as short as possible.

/// The fields of the file and of what is directly in it, and the items of its lists, each
/// get a line; what is deeper (an answer) stays on one line.
const DEPTH_OF_LINES: usize = 2;

/// JSON that is being written.
pub(super) struct Writer {
    json: String,
    /// Whether to put in lines and spaces.
    spaced: bool,
    depth: usize,
    /// Whether the open list or object is still empty.
    empty: bool,
}

impl Writer {
    pub(super) fn new(spaced: bool) -> Self {
        Self { json: String::new(), spaced, depth: 0, empty: true }
    }

    pub(super) fn finish(mut self) -> String {
        if self.spaced {
            self.json.push('\n');
        }
        self.json
    }

    /// Begins a list or an object: `[` or `{`.
    pub(super) fn open(&mut self, bracket: char) {
        self.json.push(bracket);
        self.depth += 1;
        self.empty = true;
    }

    /// Ends it: `]` or `}`.
    pub(super) fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if self.spaced && self.depth < DEPTH_OF_LINES && !self.empty {
            self.new_line();
        }
        self.json.push(bracket);
        self.empty = false;
    }

    /// Begins the next item of a list.
    pub(super) fn next(&mut self) {
        if !self.empty {
            self.json.push(',');
        }
        if self.spaced && self.depth <= DEPTH_OF_LINES {
            self.new_line();
        } else if self.spaced && !self.empty {
            self.json.push(' ');
        }
        self.empty = false;
    }

    /// Begins the next field of an object.
    pub(super) fn key(&mut self, key: &str) {
        self.next();
        self.text(key);
        self.json.push_str(if self.spaced { ": " } else { ":" });
    }

    /// A field with a text.
    pub(super) fn text_field(&mut self, key: &str, text: &str) {
        self.key(key);
        self.text(text);
    }

    /// A field with a text, unless it is empty.
    pub(super) fn text_if_any(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.text_field(key, text);
        }
    }

    /// A field with a number, or with anything else that is written as it is.
    pub(super) fn plain_field(&mut self, key: &str, value: &str) {
        self.key(key);
        self.json.push_str(value);
    }

    fn text(&mut self, text: &str) {
        const HEX: [char; 16] =
            ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
        self.json.push('"');
        for char in text.chars() {
            match char {
                '"' => self.json.push_str("\\\""),
                '\\' => self.json.push_str("\\\\"),
                '\n' => self.json.push_str("\\n"),
                '\t' => self.json.push_str("\\t"),
                '\0'..' ' => {
                    let code = char as usize;
                    self.json.push_str("\\u00");
                    self.json.extend([HEX[code / 16], HEX[code % 16]]);
                }
                _ => self.json.push(char),
            }
        }
        self.json.push('"');
    }

    fn new_line(&mut self) {
        self.json.push('\n');
        self.json.extend(std::iter::repeat_n("  ", self.depth));
    }
}
