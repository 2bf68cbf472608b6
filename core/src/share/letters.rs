//! Numbers as letters that an address may hold: six bits a letter, the highest first.

/// The letters of base64url, by their value.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many letters a sum of 32 bits takes.
pub(super) const OF_A_SUM: usize = 6;
/// So many bits, of which the first four are zero.
const BITS_OF_A_SUM: u32 = 36;

/// The longest text in bytes: its length is written in eight bits.
const TEXT_MAX_BYTES: usize = 255;

/// The letters with a sum behind them.
pub(super) fn with_sum(letters: String, sum: u32) -> String {
    let mut writer = Writer { letters, open: (0, 0), too_long: false };
    writer.number(u64::from(sum), BITS_OF_A_SUM);
    writer.letters
}

fn letter(value: u64) -> char {
    let [value, ..] = (value & 63).to_le_bytes();
    char::from(LETTERS.get(usize::from(value)).copied().unwrap_or_default())
}

/// Writes numbers, each in as many bits as it is said to have.
pub(super) struct Writer {
    letters: String,
    /// The bits that fill no letter yet, and how many there are.
    open: (u64, u32),
    /// Whether a text did not fit.
    too_long: bool,
}

impl Writer {
    /// Begins with this letter.
    pub(super) fn new(first: char) -> Self {
        Self { letters: first.to_string(), open: (0, 0), too_long: false }
    }

    /// Writes a number of at most 53 bits.
    pub(super) fn number(&mut self, number: u64, bits: u32) {
        let (mut open, mut count) = self.open;
        open = (open << bits) | (number & ((1 << bits) - 1));
        count += bits;
        while count >= 6 {
            count -= 6;
            self.letters.push(letter(open >> count));
        }
        // At most five bits stay: 58 bits with the next number.
        self.open = (open & ((1 << count) - 1), count);
    }

    /// Writes a text of at most [`TEXT_MAX_BYTES`].
    pub(super) fn text(&mut self, text: &str) {
        self.too_long |= text.len() > TEXT_MAX_BYTES;
        self.number(text.len() as u64, 8);
        for byte in text.as_bytes() {
            self.number(u64::from(*byte), 8);
        }
    }

    /// Writes how many there are of something: at most `most`, in nine bits.
    pub(super) fn count(&mut self, count: usize, most: usize) {
        self.too_long |= count > most;
        self.number(count as u64, 9);
    }

    /// The letters; none where something did not fit.
    pub(super) fn finish(mut self) -> Option<String> {
        let (_, count) = self.open;
        if count > 0 {
            self.number(0, 6 - count);
        }
        (!self.too_long).then_some(self.letters)
    }
}

/// Reads what a [`Writer`] wrote. Past the end, and after a letter that is none, everything is
/// zero and [`Reader::is_whole`] says so.
pub(super) struct Reader<'a> {
    letters: std::str::Bytes<'a>,
    open: (u64, u32),
    failed: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(letters: &'a str) -> Self {
        Self { letters: letters.bytes(), open: (0, 0), failed: false }
    }

    /// Reads a number of at most 53 bits.
    pub(super) fn number(&mut self, bits: u32) -> u64 {
        let (mut open, mut count) = self.open;
        while count < bits {
            let letter = self.letters.next();
            let value = letter.and_then(|letter| LETTERS.iter().position(|it| *it == letter));
            self.failed |= value.is_none();
            open = (open << 6) | value.unwrap_or_default() as u64;
            count += 6;
        }
        count -= bits;
        self.open = (open & ((1 << count) - 1), count);
        if self.failed { 0 } else { open >> count }
    }

    /// Reads a text; nothing where it is none.
    pub(super) fn text(&mut self) -> String {
        let mut bytes = Vec::new();
        for _ in 0..self.number(8) {
            bytes.push(self.number(8).to_le_bytes()[0]);
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// From here on everything is zero: what was read cannot be.
    pub(super) fn fail(&mut self) {
        self.failed = true;
    }

    /// Whether everything so far was there.
    pub(super) fn is_whole(&self) -> bool {
        !self.failed
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};

    use super::*;

    #[test]
    fn a_letter_stands_for_six_bits() {
        let mut writer = Writer::new('1');
        for number in [0, 25, 26, 51, 52, 61, 62, 63] {
            writer.number(number, 6);
        }
        assert_eq!(writer.finish().as_deref(), Some("1AZaz09-_"));
        let sum = |sum| with_sum("1".to_owned(), sum);
        assert_eq!([sum(0), sum(u32::MAX)], ["1AAAAAA", "1D_____"]);
        assert_eq!(sum(0x4000_0001), "1BAAAAB");
    }

    #[test]
    fn bits_of_a_number_that_are_too_many_change_no_other() {
        let mut writer = Writer::new('1');
        writer.number(0, 3);
        writer.number(u64::MAX, 3);
        assert_eq!(writer.finish().as_deref(), Some("1H"));
    }

    #[test]
    fn what_is_not_there_or_no_letter_is_noticed() {
        let mut reader = Reader::new("B");
        assert_eq!((reader.number(6), reader.is_whole()), (1, true));
        assert_eq!((reader.number(1), reader.is_whole()), (0, false));
        let mut reader = Reader::new("B+B");
        assert_eq!((reader.number(6), reader.is_whole()), (1, true));
        assert_eq!((reader.number(6), reader.is_whole()), (0, false));
        assert_eq!((reader.number(6), reader.is_whole()), (0, false));
    }

    #[test]
    fn what_does_not_fit_is_not_written() {
        let written = |length: usize| {
            let mut writer = Writer::new('1');
            writer.text(&"a".repeat(length));
            writer.finish()
        };
        assert!(written(TEXT_MAX_BYTES).is_some());
        assert_eq!(written(TEXT_MAX_BYTES + 1), None);
        for (count, fits) in [(500, true), (501, false)] {
            let mut writer = Writer::new('1');
            writer.count(count, 500);
            assert_eq!(writer.finish().is_some(), fits);
        }
    }

    proptest! {
        #[test]
        fn numbers_and_texts_are_read_as_they_were_written(
            numbers in vec((any::<u64>(), 1_u32..=53), 0..40),
            text in "[a-zé🙂]{0,20}",
        ) {
            let mut writer = Writer::new('1');
            for (number, bits) in &numbers {
                writer.number(*number, *bits);
            }
            writer.text(&text);
            let letters = writer.finish().unwrap_or_default();
            let mut reader = Reader::new(&letters[1..]);
            for (number, bits) in numbers {
                assert_eq!(reader.number(bits), number & ((1 << bits) - 1));
            }
            assert_eq!(reader.text(), text);
            assert!(reader.is_whole());
        }
    }
}
