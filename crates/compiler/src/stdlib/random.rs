//! `random`: the Mersenne Twister MT19937, seeded as CPython seeds it, so that sequences are the same.
//!
//! A generator's state is a bytearray that `random.py` keeps: 624 words and the position, little-endian.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;
use num_bigint::{BigInt, Sign};

const N: usize = 624;
const M: usize = 397;

struct Twister {
    words: [u32; N],
    at: usize,
}

impl Twister {
    fn load(bytes: &[u8]) -> Option<Twister> {
        if bytes.len() != 4 * (N + 1) {
            return None;
        }
        let word = |i: usize| {
            u32::from_le_bytes([bytes[4 * i], bytes[4 * i + 1], bytes[4 * i + 2], bytes[4 * i + 3]])
        };
        Some(Twister { words: std::array::from_fn(word), at: (word(N) as usize).min(N) })
    }

    fn store(&self, bytes: &mut [u8]) {
        for (i, w) in self.words.iter().chain([&(self.at as u32)]).enumerate() {
            bytes[4 * i..4 * i + 4].copy_from_slice(&w.to_le_bytes());
        }
    }

    fn from_word(seed: u32) -> Twister {
        let mut words = [seed; N];
        for i in 1..N {
            let previous = words[i - 1];
            words[i] = 1812433253u32.wrapping_mul(previous ^ (previous >> 30)).wrapping_add(i as u32);
        }
        Twister { words, at: N }
    }

    fn from_key(key: &[u32]) -> Twister {
        let mut t = Twister::from_word(19650218);
        let w = &mut t.words;
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let previous = w[i - 1];
            w[i] = (w[i] ^ (previous ^ (previous >> 30)).wrapping_mul(1664525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= N {
                w[0] = w[N - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 0..N - 1 {
            let previous = w[i - 1];
            w[i] = (w[i] ^ (previous ^ (previous >> 30)).wrapping_mul(1566083941)).wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                w[0] = w[N - 1];
                i = 1;
            }
        }
        w[0] = 0x8000_0000;
        t
    }

    fn next(&mut self) -> u32 {
        if self.at >= N {
            for k in 0..N {
                let y = (self.words[k] & 0x8000_0000) | (self.words[(k + 1) % N] & 0x7fff_ffff);
                let odd = if y & 1 == 1 { 0x9908_b0df } else { 0 };
                self.words[k] = self.words[(k + M) % N] ^ (y >> 1) ^ odd;
            }
            self.at = 0;
        }
        let mut y = self.words[self.at];
        self.at += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    #[cfg(test)]
    fn float(&mut self) -> f64 {
        let (a, b) = (self.next() >> 5, self.next() >> 6);
        (a as f64 * 67108864.0 + b as f64) * (1.0 / 9007199254740992.0)
    }

    fn bits(&mut self, k: usize) -> BigInt {
        let mut digits = Vec::with_capacity(k.div_ceil(32));
        let mut left = k;
        while left > 0 {
            let r = self.next();
            digits.push(if left < 32 { r >> (32 - left) } else { r });
            left = left.saturating_sub(32);
        }
        BigInt::from_slice(Sign::Plus, &digits)
    }
}

/// Advances only the words that are read: the state stays in the bytearray, so a draw does not copy it all.
fn draw(bytes: &mut [u8]) -> u32 {
    let at =
        u32::from_le_bytes([bytes[4 * N], bytes[4 * N + 1], bytes[4 * N + 2], bytes[4 * N + 3]]) as usize;
    if at >= N {
        let Some(mut t) = Twister::load(bytes) else { return 0 };
        let r = t.next();
        t.store(bytes);
        return r;
    }
    let mut y = u32::from_le_bytes([bytes[4 * at], bytes[4 * at + 1], bytes[4 * at + 2], bytes[4 * at + 3]]);
    bytes[4 * N..].copy_from_slice(&(at as u32 + 1).to_le_bytes());
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c_5680;
    y ^= (y << 15) & 0xefc6_0000;
    y ^ (y >> 18)
}

pub const FUNCTIONS: &[Def] = &[
    function("_mt_seed", "n, /", |vm, args| {
        let n = vm.int_arg(args, 0)?;
        let (_, mut key) = n.to_u32_digits();
        if key.is_empty() {
            key.push(0);
        }
        let mut bytes = vec![0; 4 * (N + 1)];
        Twister::from_key(&key).store(&mut bytes);
        Ok(vm.bytearray(bytes))
    }),
    function("_mt_random", "state, /", |vm, args| {
        let mut b = state(vm, args[0])?;
        let (x, y) = (draw(&mut b.0) >> 5, draw(&mut b.0) >> 6);
        Ok(Value::Float((x as f64 * 67108864.0 + y as f64) * (1.0 / 9007199254740992.0)))
    }),
    function("_mt_bits", "state, k, /", |vm, args| {
        let k = vm.index_arg(args, 1, false)?;
        if k < 0 {
            return Err(vm.value_error("number of bits must be non-negative"));
        }
        let mut b = state(vm, args[0])?;
        if k == 0 {
            return Ok(Value::Int(0));
        }
        if k <= 32 {
            return Ok(Value::Int((draw(&mut b.0) >> (32 - k)) as i64));
        }
        if k > 1 << 31 {
            return Err(vm.memory_error(""));
        }
        let Some(mut t) = Twister::load(&b.0) else { return Ok(Value::Int(0)) };
        let r = t.bits(k as usize);
        t.store(&mut b.0);
        Ok(vm.big(r))
    }),
    function("_mt_below", "state, n, /", |vm, args| {
        let n = vm.int_arg(args, 1)?;
        let mut b = state(vm, args[0])?;
        let k = n.bits() as usize;
        if k <= 32 {
            let n = n.iter_u32_digits().next().unwrap_or(0);
            if n == 0 {
                return Ok(Value::Int(0));
            }
            loop {
                let r = draw(&mut b.0) >> (32 - k);
                if r < n {
                    return Ok(Value::Int(r as i64));
                }
            }
        }
        let Some(mut t) = Twister::load(&b.0) else { return Ok(Value::Int(0)) };
        let r = loop {
            let r = t.bits(k);
            if r < n {
                break r;
            }
        };
        t.store(&mut b.0);
        Ok(vm.big(r))
    }),
    function("_mt_words", "state, /", |vm, args| {
        let b = state(vm, args[0])?;
        let words =
            b.0.chunks(4).map(|c| Value::Int(u32::from_le_bytes([c[0], c[1], c[2], c[3]]) as i64)).collect();
        Ok(vm.tuple(words))
    }),
];

/// A generator's state; `random.py` passes nothing else.
fn state(vm: &mut Vm, v: Value) -> Result<Gc<ByteArray>, Trap> {
    match v {
        Value::ByteArray(b) if b.0.len() == 4 * (N + 1) => Ok(b),
        _ => Err(vm.value_error("state vector is the wrong size")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reference_sequence() {
        // The reference implementation's first outputs for init_by_array({0x123, 0x234, 0x345, 0x456}).
        let mut t = Twister::from_key(&[0x123, 0x234, 0x345, 0x456]);
        let first: Vec<u32> = (0..5).map(|_| t.next()).collect();
        assert_eq!(first, [1067595299, 955945823, 477289528, 4107218783, 4228976476]);
    }

    #[test]
    fn bytes_and_words_agree() {
        let mut t = Twister::from_key(&[42]);
        let mut bytes = vec![0; 4 * (N + 1)];
        t.store(&mut bytes);
        for _ in 0..2000 {
            assert_eq!(draw(&mut bytes), t.next());
        }
        assert_eq!(Twister::from_key(&[42]).float(), 0.6394267984578837);
    }
}
