//! `hashlib`: one function, `_digest(name, data, …)`; the objects that collect data are in `hashlib.py`.
//!
//! MD5 and the SHA families are RustCrypto's; BLAKE2 is here, after RFC 7693, with the parameter block's salt and
//! person that Python offers.

use crate::builtins::{Def, function};
use crate::object::*;
use crate::vm::*;
use sha2::Digest;
use sha3::digest::{ExtendableOutput, Update, XofReader};

pub const FUNCTIONS: &[Def] = &[
    function("_digest", "name, data, size=0, /", digest),
    function("_blake2", "wide, data, size, key, salt, person, /", blake2),
];

fn bytes_arg(vm: &mut Vm, v: Value) -> Result<Vec<u8>, Trap> {
    match vm.as_bytes(v) {
        Some(b) => Ok(b),
        None => {
            let t = vm.type_name(v);
            Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")))
        }
    }
}

fn digest(vm: &mut Vm, args: &[Value]) -> NResult {
    let Some(name) = vm.as_str(args[0]) else { return Err(vm.type_error("name must be a string")) };
    let data = bytes_arg(vm, args[1])?;
    let size = vm.index_arg(args, 2, false)?;
    let out = match name.as_str() {
        "md5" => md5::Md5::digest(&data).to_vec(),
        "sha1" => sha1::Sha1::digest(&data).to_vec(),
        "sha224" => sha2::Sha224::digest(&data).to_vec(),
        "sha256" => sha2::Sha256::digest(&data).to_vec(),
        "sha384" => sha2::Sha384::digest(&data).to_vec(),
        "sha512" => sha2::Sha512::digest(&data).to_vec(),
        "sha3_224" => sha3::Sha3_224::digest(&data).to_vec(),
        "sha3_256" => sha3::Sha3_256::digest(&data).to_vec(),
        "sha3_384" => sha3::Sha3_384::digest(&data).to_vec(),
        "sha3_512" => sha3::Sha3_512::digest(&data).to_vec(),
        "shake_128" | "shake_256" => {
            if !(0..1 << 29).contains(&size) {
                return Err(vm.value_error("length is too large"));
            }
            let mut out = vec![0; size as usize];
            if name.as_str() == "shake_128" {
                let mut h = sha3::Shake128::default();
                h.update(&data);
                h.finalize_xof().read(&mut out);
            } else {
                let mut h = sha3::Shake256::default();
                h.update(&data);
                h.finalize_xof().read(&mut out);
            }
            out
        }
        other => {
            let text = format!("unsupported hash type {other}");
            return Err(vm.value_error(text));
        }
    };
    Ok(vm.bytes(out))
}

const SIGMA: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/// The four columns and four diagonals of a round.
const LANES: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

macro_rules! blake2_variant {
    ($name:ident, $word:ty, $count:ty, $rounds:literal, $rot:expr, $iv:expr) => {
        /// The digest of `data` under a key and an 8-word parameter block whose first word is made here.
        fn $name(data: &[u8], size: usize, key: &[u8], salt: &[u8], person: &[u8]) -> Vec<u8> {
            const W: usize = size_of::<$word>();
            const BLOCK: usize = 16 * W;
            let iv: [$word; 8] = $iv;
            let word = |b: &[u8], i: usize| {
                let mut raw = [0u8; W];
                for (to, from) in raw.iter_mut().zip(b.iter().skip(i * W)) {
                    *to = *from;
                }
                <$word>::from_le_bytes(raw)
            };
            let mut h = iv;
            h[0] ^= 0x0101_0000 ^ ((key.len() as $word) << 8) ^ size as $word;
            for i in 0..2 {
                h[4 + i] ^= word(salt, i);
                h[6 + i] ^= word(person, i);
            }
            let mut message = Vec::with_capacity(BLOCK + data.len());
            if !key.is_empty() {
                message.extend_from_slice(key);
                message.resize(BLOCK, 0);
            }
            message.extend_from_slice(data);
            let total = message.len();
            let blocks = total.div_ceil(BLOCK).max(1);
            for i in 0..blocks {
                let block = &message[i * BLOCK..total.min((i + 1) * BLOCK)];
                let done = total.min((i + 1) * BLOCK) as $count;
                let m: [$word; 16] = std::array::from_fn(|k| word(block, k));
                let mut v = [0; 16];
                v[..8].copy_from_slice(&h);
                v[8..].copy_from_slice(&iv);
                v[12] ^= done as $word;
                v[13] ^= (done >> (W * 8)) as $word;
                if i + 1 == blocks {
                    v[14] = !v[14];
                }
                for round in 0..$rounds {
                    let s = &SIGMA[round % 10];
                    for (lane, &[a, b, c, d]) in LANES.iter().enumerate() {
                        let (x, y) = (m[s[2 * lane]], m[s[2 * lane + 1]]);
                        v[a] = v[a].wrapping_add(v[b]).wrapping_add(x);
                        v[d] = (v[d] ^ v[a]).rotate_right($rot[0]);
                        v[c] = v[c].wrapping_add(v[d]);
                        v[b] = (v[b] ^ v[c]).rotate_right($rot[1]);
                        v[a] = v[a].wrapping_add(v[b]).wrapping_add(y);
                        v[d] = (v[d] ^ v[a]).rotate_right($rot[2]);
                        v[c] = v[c].wrapping_add(v[d]);
                        v[b] = (v[b] ^ v[c]).rotate_right($rot[3]);
                    }
                }
                for k in 0..8 {
                    h[k] ^= v[k] ^ v[k + 8];
                }
            }
            h.iter().flat_map(|w| w.to_le_bytes()).take(size).collect()
        }
    };
}

blake2_variant!(
    blake2b,
    u64,
    u128,
    12,
    [32, 24, 16, 63],
    [
        0x6a09e667f3bcc908,
        0xbb67ae8584caa73b,
        0x3c6ef372fe94f82b,
        0xa54ff53a5f1d36f1,
        0x510e527fade682d1,
        0x9b05688c2b3e6c1f,
        0x1f83d9abfb41bd6b,
        0x5be0cd19137e2179,
    ]
);
blake2_variant!(
    blake2s,
    u32,
    u64,
    10,
    [16, 12, 8, 7],
    [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]
);

/// `hashlib.py` has checked the sizes.
fn blake2(vm: &mut Vm, args: &[Value]) -> NResult {
    let wide = vm.truth_arg(args, 0)?;
    let data = bytes_arg(vm, args[1])?;
    let size = vm.index_arg(args, 2, true)?.clamp(1, 64) as usize;
    let (key, salt, person) = (bytes_arg(vm, args[3])?, bytes_arg(vm, args[4])?, bytes_arg(vm, args[5])?);
    let f = if wide { blake2b } else { blake2s };
    let out = f(&data, size, &key, &salt, &person);
    Ok(vm.bytes(out))
}
