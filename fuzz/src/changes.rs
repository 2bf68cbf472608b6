//! Changing inputs at random, the same way in every run.

/// A source of changed inputs.
#[derive(Debug, Clone)]
pub struct Changes<'a> {
    inputs: &'a [Vec<u8>],
    words: &'a [Vec<u8>],
    longest: usize,
    state: u64,
}

/// Numbers at the edges of the types that are read.
const EDGES: [&str; 8] = ["0", "-1", "6", "255", "65536", "4294967296", "1e400", "-0.5"];

impl<'a> Changes<'a> {
    /// Changes of these inputs with these words, from a seed.
    #[must_use]
    pub fn new(inputs: &'a [Vec<u8>], words: &'a [Vec<u8>], longest: usize, seed: u64) -> Self {
        Self { inputs, words, longest, state: seed }
    }

    /// The next random number (SplitMix64: short, and good enough to choose with).
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A random number below a limit, or 0.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() >> 16) as usize % limit.max(1)
    }

    /// One of these, or nothing where there are none.
    fn one_of<'b>(&mut self, all: &'b [Vec<u8>]) -> &'b [u8] {
        let at = self.below(all.len());
        all.get(at).map_or(&[], Vec::as_slice)
    }

    /// A random piece, short ones more often than long ones.
    fn piece(&mut self, length: usize) -> (usize, usize) {
        let start = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 16 };
        (start, (start + self.below(most) + 1).min(length))
    }

    /// The next input: one of the corpus after a few changes.
    pub fn input(&mut self) -> Vec<u8> {
        let mut bytes = self.one_of(self.inputs).to_vec();
        // Mostly few: what was changed much is refused early and reaches little.
        let times = 1 + self.below(4) * self.below(3);
        for _ in 0..times {
            self.change(&mut bytes);
        }
        bytes.truncate(self.longest);
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let (from, to) = self.piece(bytes.len());
        match self.below(10) {
            0 => {
                let bit = 1 << self.below(8);
                if let Some(byte) = bytes.get_mut(from) {
                    *byte ^= bit;
                }
            }
            1 => {
                let new = self.next() as u8;
                if let Some(byte) = bytes.get_mut(from) {
                    *byte = new;
                }
            }
            2 => drop(bytes.drain(from..to)),
            3 => drop(bytes.splice(from..from, [self.next() as u8])),
            // Twice the same: fields, items, brackets.
            4 => {
                let twice = bytes[from..to].to_vec();
                bytes.splice(to..to, twice);
            }
            5 | 6 => {
                let word = self.one_of(self.words).to_vec();
                let until = if self.below(2) == 0 { from } else { to };
                bytes.splice(from..until, word);
            }
            7 => self.renumber(bytes),
            // A piece of another input.
            8 => {
                let other = self.one_of(self.inputs);
                let (start, end) = self.piece(other.len());
                bytes.splice(from..to, other[start..end].iter().copied());
            }
            _ => bytes.truncate(from),
        }
    }

    /// Another number for the first that comes behind a random place.
    fn renumber(&mut self, bytes: &mut Vec<u8>) {
        let from = self.below(bytes.len());
        let digits = |byte: &u8| byte.is_ascii_digit();
        let Some(start) = bytes[from..].iter().position(digits).map(|at| from + at) else { return };
        let length = bytes[start..].iter().take_while(|byte| digits(byte)).count();
        let edge = EDGES[self.below(EDGES.len())];
        bytes.splice(start..start + length, edge.bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_inputs_and_another_seed_others() {
        let inputs = [b"{\"answer\": 3}".to_vec(), b"samenhang".to_vec()];
        let words = [b"null".to_vec()];
        let of = |seed| {
            let mut changes = Changes::new(&inputs, &words, 20, seed);
            std::iter::repeat_with(|| changes.input()).take(500).collect::<Vec<_>>()
        };
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
        assert!(of(1).iter().all(|input| input.len() <= 20));
        let whole = of(1).iter().filter(|input| inputs.contains(input)).count();
        assert!(whole < 100, "{whole} of 500 were not changed");
    }

    #[test]
    fn nothing_to_begin_from_is_no_fault() {
        let mut changes = Changes::new(&[], &[], 20, 1);
        for _ in 0..1_000 {
            assert!(changes.input().len() <= 20);
        }
    }
}
